"""An analysis that was written as JSON is opened as it was made, without the files of its articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.library import Correction
from reader.library.corrections import entries_for
from reader.model import Analysis, Progress, Stated
from reader.schema import from_json, to_json
from reader.source import Source
from reader.window.exporting import exportable
from reader.window.main import MainWindow
from reader.window.work.analysing import analyse_folder
from reader.window.work.tasks import Reading, Refusal
from tests.window.driving import SECONDS, drop, press

PORT_ELLERY = Path(__file__).parent / "port_ellery"


def analysed(source: Path, sensitivity: float | None = None) -> Reading:
    from reader.library import Corrections

    return analyse_folder(source, sensitivity, Corrections(), lambda _: None)


@pytest.fixture(scope="module")
def read() -> Analysis:
    return analysed(PORT_ELLERY).analysis


@pytest.fixture
def file(tmp_path: Path, read: Analysis) -> Path:
    file = tmp_path / "winter.json"
    file.write_text(to_json(read), "utf-8")
    return file


def opened(qtbot: QtBot, window: MainWindow, file: Path) -> Analysis:
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        window.open_paths(file)
    return now(window)


def now(window: MainWindow) -> Analysis:
    assert window.desk.collection.analysis is not None
    return window.desk.collection.analysis


def test_it_shows_what_the_folder_does(qtbot: QtBot, empty_window: MainWindow, file: Path) -> None:
    def shown(window: MainWindow) -> list[Any]:
        collection = window.desk.collection
        analysis = now(window)
        return [
            [(one, collection.lights(one), collection.count(one)) for one in window.desk.list.order()],
            [
                replace(link, score=round(link.score, 6), reasons={})
                for link in (*analysis.links, *analysis.faint)
            ],
            analysis.articles,
            analysis.quotes,
            analysis.remarks,
            analysis.problems,
            analysis.events,
            analysis.copies,
            analysis.sensitivity,
            collection.comparisons,
            collection.neighbours,
        ]

    opened(qtbot, empty_window, PORT_ELLERY)
    before = shown(empty_window)
    opened(qtbot, empty_window, file)
    assert shown(empty_window) == before
    assert empty_window.windowTitle() == "winter.json – Variorum"
    given = exportable(empty_window.desk, empty_window.stack)
    assert given is not None
    assert given.name == "winter", "as the command line calls it"
    assert empty_window.library.sets()[0].source == Source.of(file)
    remark = max(now(empty_window).remarks, key=lambda one: len(one.quotes))
    empty_window.desk.show_quote(remark.quotes[0])
    assert empty_window.desk.variants.remark == remark


def test_it_can_be_dropped_on_the_window(qtbot: QtBot, empty_window: MainWindow, file: Path) -> None:
    with qtbot.waitSignal(empty_window.opening.ended, timeout=SECONDS):
        assert drop(empty_window, file)
    assert now(empty_window).remarks


def test_it_has_a_sensitivity_of_its_own_which_can_be_changed(
    qtbot: QtBot, empty_window: MainWindow, tmp_path: Path
) -> None:
    window = empty_window
    window.opening.sensitivity = 0.9
    careful = analysed(PORT_ELLERY, 0.02).analysis
    file = tmp_path / "careful.json"
    file.write_text(to_json(careful), "utf-8")
    assert len(opened(qtbot, window, file).links) == len(careful.links)
    assert window.sensitivity.chosen == 0.02
    assert "0.02" in window.commands["sensitivity"].iconText()
    with qtbot.waitSignal(window.sensitivity.told, timeout=SECONDS):
        window.sensitivity.choose(None)
    more = now(window)
    assert len(careful.links) < len(more.links)
    assert "0." not in window.commands["sensitivity"].iconText()
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        press(qtbot, window, "F5")
    assert now(window) == more


def test_the_sensitivity_of_the_command_line_is_heeded(file: Path) -> None:
    less = analysed(file, 0.02).analysis
    assert less.sensitivity == 0.02
    assert len(less.links) < len(analysed(file).analysis.links)


def test_it_is_not_corrected(qtbot: QtBot, empty_window: MainWindow, file: Path, read: Analysis) -> None:
    window = empty_window
    first = replace(read.articles[0], outlet="Sea Herald", stated=Stated("Herald"))
    file.write_text(to_json(replace(read, articles=(first, *read.articles[1:]))), "utf-8")
    folder = f"{file.parent.resolve()}/"
    window.library.correct(entries_for([(read.articles[1], Correction("Mirror"))], folder))
    analysis = opened(qtbot, window, file)
    assert analysis.articles[0] == first, "what was corrected before it was written is so still"
    assert analysis.articles[1] == read.articles[1]
    window.opening.correct()
    with qtbot.waitSignal(window.correcting.told) as told:
        window.correcting.ask()
    assert told.args is not None
    assert told.args[0].startswith("An analysis is shown as it was made.")
    assert now(window).articles == analysis.articles


def test_it_is_read_anew_when_its_file_changes(
    qtbot: QtBot, empty_window: MainWindow, file: Path, read: Analysis
) -> None:
    window = empty_window
    opened(qtbot, window, file)
    first = replace(read.articles[0], outlet="Sea Herald")
    file.write_text(to_json(replace(read, articles=(first, *read.articles[1:]))), "utf-8")
    window.opening.watch.look()
    qtbot.waitUntil(window.update_bar.isVisible, timeout=SECONDS)
    assert "1 changed" in window.update_bar.words.text()
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        press(qtbot, window, "F5")
    assert now(window).articles[0].outlet == "Sea Herald"


def test_the_files_of_its_articles_are_missed_in_a_sentence(
    qtbot: QtBot, empty_window: MainWindow, file: Path
) -> None:
    opened(qtbot, empty_window, file)
    empty_window.open_file()
    assert empty_window.notice.text().endswith("is not there any more.")


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda text: text[:-200], "it breaks off in line"),
        (lambda text: text.replace("analysis/1", "analysis/2"), "a newer Variorum wrote it"),
        (lambda text: text.replace('"start": ', '"start": 9999'), "beyond the text of"),
    ],
)
def test_a_broken_one_is_told_in_one_sentence(
    qtbot: QtBot, empty_window: MainWindow, file: Path, broken: Callable[[str], str], said: str
) -> None:
    file.write_text(broken(file.read_text("utf-8")), "utf-8")
    empty_window.open_paths(file)
    welcome = empty_window.desk.welcome
    qtbot.waitUntil(
        lambda: any(said in label.text() for label in welcome.findChildren(QLabel)), timeout=SECONDS
    )
    assert not empty_window.desk.collection.articles
    with pytest.raises(Refusal) as refused:
        analysed(file)
    assert said in str(refused.value)
    assert str(refused.value).startswith(f"{file} cannot be opened: ")


def test_other_json_is_read_as_articles(qtbot: QtBot, empty_window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "news.json"
    text = "“The harbour stays shut,” said Mara Quist. " * 5
    file.write_text(json.dumps([{"title": "Harbour", "text": text}]))
    assert [one.title for one in opened(qtbot, empty_window, file).articles] == ["Harbour"]


def test_its_articles_are_shown_as_they_come(file: Path) -> None:
    steps: list[Progress] = []

    from reader.library import Corrections

    reading = analyse_folder(file, None, Corrections(), steps.append)
    told = [step.article for step in steps if step.article]
    assert told == list(reading.analysis.articles)
    assert steps[0].stage == "opening"
    assert reading.analysis.articles == from_json(file.read_text("utf-8")).articles
