"""Two outlets on one harbour: paragraphs copied, edited and put in another order, and prose of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Section, SectionKind, silent
from reader.window.comparing.view import CompareView
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.work.tasks import Reading
from reader.window.work.worker import Worker

POST = [
    "Harbour of Port Ellery to close until spring",
    "The harbour of Port Ellery will stay closed until the spring after a storm tore away most of its mole, "
    "the port authority announced on Tuesday.",
    "Three fishing boats sank at their moorings and a crane fell onto the customs shed, but nobody was hurt.",
    "Divers began to search the basin for loose cables at first light, and the chandler gave them coffee.",
    "Repairs are to cost some 40 million, of which the province will pay about a third.",
    "On the island of Hald people have begun to fill their cellars, as their grandparents did in their time.",
    "The mole was built with stones from a single quarry, and engineers had warned since the last survey "
    "that its foot was hollow.",
    *[f"Its keeper counted {word} waves that broke over the lamp." for word in ("nine", "ten", "eleven")],
]
COURIER = [
    "Islanders brace for a winter without ferries",
    "The mole was built with stones from one quarry, and engineers had warned since the last survey that "
    "its foot was hollow.",
    "Islanders were told on Tuesday to expect nothing before the swallows return, and took it calmly.",
    "The harbour of Port Ellery will be closed until spring after a storm tore away most of its mole, the "
    "port authority said on Tuesday.",
    "Two fishing boats sank at their moorings and a crane toppled onto the customs shed, but nobody died.",
    "Nobody asked who had known of it. The question was put to the council the next morning.",
    "Repairs are expected to cost some 14 million, of which the province will pay about a third.",
]
ELSEWHERE = [
    "A cat wins the island lottery",
    "Its owner, a retired pilot, says he will buy a smaller boat.",
]


def made(identity: str, outlet: str, paragraphs: list[str]) -> Article:
    text, sections = "", []
    for paragraph in paragraphs:
        kind = SectionKind.BODY if text else SectionKind.HEADLINE
        sections.append(Section(kind, len(text), len(text) + len(paragraph)))
        text += paragraph + "\n\n"
    return Article(
        identity, f"{identity}.txt", text, tuple(sections), outlet, paragraphs[0], None, "2031-11-04", "en"
    )


@pytest.fixture(scope="module")
def harbour() -> Collection:
    """Three articles without a quote."""
    articles = (
        made("post", "The Harbour Post", POST),
        made("courier", "Ellery Courier", COURIER),
        made("cat", "Northern Wire", ELSEWHERE),
    )
    collection = Collection()
    collection.complete(Reading(Analysis(articles)))
    return collection


@pytest.fixture
def view(qtbot: QtBot, prompt: None) -> Iterator[CompareView]:  # noqa: ARG001
    """The view as it opens, on nothing."""
    view = CompareView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.resize(1200, 500)
    yield view
    view.close_work()


class Prompt(Worker):
    """Does the work at once and in this process: the result is heard in the next turn."""

    def start(self, task: Callable[..., Any], *arguments: Any) -> None:
        self.stop()
        self.busy_changed.emit(True)
        result = task(*arguments, silent)
        QTimer.singleShot(0, self, lambda: self.done.emit(result))


@pytest.fixture
def prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    """What two articles share is found without a process of its own."""
    monkeypatch.setattr("reader.window.comparing.view.Worker", Prompt)


@pytest.fixture
def compared(qtbot: QtBot, view: CompareView, harbour: Collection) -> CompareView:
    """The view with the Post beside the Courier, all that they share marked."""
    view.show_set(harbour)
    view.show_articles("post", "courier")
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show()
    settle(qtbot, view)
    return view


def settle(qtbot: QtBot, view: CompareView) -> None:
    """Wait until both pages are laid out."""
    qtbot.waitUntil(lambda: all(pane.is_laid_out for pane in view.pair.panes))
