"""What articles say is shown as it is written: nowhere does Qt take it for rich text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.remarks.comparisons import compare_links
from reader.model import (
    Analysis,
    Article,
    Link,
    Problem,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    Speaker,
)
from reader.source import Source
from reader.window.comparing.chooser import Chooser
from reader.window.comparing.view import CompareView
from reader.window.looks.tips import AFTER, BEFORE, tip
from reader.window.main import MainWindow
from reader.window.overview.view import OverviewView
from reader.window.quotes.choices import ChoiceBox
from reader.window.quotes.view import QuotesView
from reader.window.shell.sensitivity import SensitivityDialog
from reader.window.variants.panel import Layout
from reader.window.work.tasks import Reading
from tests.window.driving import SECONDS, export_to

MARKUP = '<img src="file:///mole.png">'
SAID = [
    "the old mole of Port Ellery is gone and 300 metres of the long quay have gone with it this winter",
    "the old mole of Port Ellery has gone and 30 metres of the quay",
    "the old mole of Port Ellery is gone and 300 metres of the long quay went with it before March",
]
WRITTEN = (
    "Three fishing boats sank at their moorings and a crane fell onto the customs shed, but nobody was hurt."
)
ACCESSIBLE, TOOL_TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def hostile() -> Reading:
    """Three articles whose every field holds markup."""
    articles, quotes = [], []
    for number, said in enumerate(SAID):
        name = f"a{number}"
        headline, quote = f"{MARKUP} Storm {number}", f"{MARKUP}{said}"
        body = f"“{quote},” said {MARKUP} Quist."
        text = f"{headline}\n\n{body}\n\n{MARKUP} {WRITTEN}"
        second = len(headline) + 2
        starts = [0, second, second + len(body) + 2, len(text) + 2]
        sections = [
            Section(kind, start, end - 2)
            for kind, start, end in zip(
                (SectionKind.HEADLINE, SectionKind.BODY, SectionKind.BODY), starts, starts[1:], strict=False
            )
        ]
        outlet = f"{MARKUP} Post {number}"
        articles.append(
            Article(
                name,
                f"{MARKUP}{number}.txt",
                text,
                tuple(sections),
                outlet,
                headline,
                MARKUP,
                f"2031-11-0{number + 3}",
                "en",
            )
        )
        start, named = text.index(quote), text.index(f"{MARKUP} Quist")
        speaker = Speaker(f"{MARKUP} Quist", f"{MARKUP} Quist", named, named + len(MARKUP) + 6)
        quotes.append(
            Quote(f"q{number}", name, start, start + len(quote), quote, QuoteKind.DIRECT, None, speaker, None)
        )
    links = tuple(
        Link(
            ("q0", quote.id),
            0.8,
            Relation.EDITED,
            (Span(0, len(quotes[0].text)), Span(0, len(quote.text))),
            {},
        )
        for quote in quotes[1:]
    )
    remark = Remark("r1", ("q0", "q1", "q2"), "q0", f"{MARKUP} Quist")
    problems = (Problem(f"{MARKUP}.pdf", f"{MARKUP} is no text"),)
    found = Analysis(tuple(articles), tuple(quotes), links, (remark,), problems)
    return Reading(found, compare_links(found))


@pytest.fixture
def window(empty_window: MainWindow, hostile: Reading, tmp_path: Path) -> MainWindow:
    folder = tmp_path / MARKUP.replace("/", "|")
    folder.mkdir()
    empty_window.library.remember(Source.of(folder))
    empty_window.desk.welcome.invite(empty_window.library.sets())
    empty_window.opening.show(Source.of(folder), hostile)
    return empty_window


def is_escaped(words: str) -> bool:
    """Whether these words are what ``tip`` makes of plain ones."""
    return words.startswith(BEFORE) and "<" not in words.removeprefix(BEFORE).removesuffix(AFTER)


def tips_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every tool tip that a widget, those in it and their models give, with whose it is."""
    for widget in (root, *root.findChildren(QWidget)):
        yield type(widget).__name__, widget.toolTip()
    for model in root.findChildren(QAbstractItemModel):
        name = type(model).__name__
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row in range(model.rowCount()):
            for column in range(columns):
                yield name, model.index(row, column).data(TOOL_TIP) or ""
        for along, number in (
            (Qt.Orientation.Horizontal, columns),
            (Qt.Orientation.Vertical, model.rowCount()),
        ):
            for section in range(number):
                yield f"{name} header", model.headerData(section, along, TOOL_TIP) or ""


def check(root: QWidget) -> set[str]:
    """Nothing is taken for markup; whose tool tips hold some, escaped."""
    found = list(tips_of(root))
    assert {
        (name, words) for name, words in found if GuiQt.mightBeRichText(words) and not is_escaped(words)
    } == set()
    labels = [label for label in root.findChildren(QLabel) if GuiQt.mightBeRichText(label.text())]
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    return {name for name, words in found if "&lt;img" in words}


def tip_at(widget: QWidget, place: QPoint) -> str:
    """What Qt shows beside the mouse."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


def test_a_tool_tip_says_the_words_that_it_was_given() -> None:
    document = QTextDocument()
    document.setHtml(tip(f"{MARKUP}\n\n a &amp; b  c\u202e"))
    assert document.toPlainText() == f"{MARKUP}\n\n a &amp; b  c\ufffd"
    assert tip("") == ""


def test_nothing_that_reads_an_article_is_taken_for_markup(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    window.tell(MARKUP)
    desk.go_to_quote("q0")
    desk.open_quote("q0")
    held = check(window)
    for layout in Layout:
        desk.variants.choose_layout(layout)
        if layout is Layout.TABLE:
            qtbot.waitUntil(lambda: desk.variants.table.table.cells.columnCount() > 0)
        held |= check(window)
    window.find_in_set()
    desk.side.search.look_for("metres")
    qtbot.waitUntil(lambda: desk.side.search.matches.rowCount() > 0)
    desk.side.search.look_for(MARKUP)
    qtbot.waitUntil(lambda: desk.side.search.matches.rowCount() > 0)
    held |= check(window)
    window.stack.go_to("quotes")
    quotes = window.stack.currentWidget()
    assert isinstance(quotes, QuotesView)
    qtbot.waitUntil(lambda: quotes.table.remarks.rowCount() > 0)
    for box in quotes.findChildren(ChoiceBox):
        box.refresh()
        box.setCurrentIndex(box.count() - 1)
    held |= check(window)
    window.stack.go_to("overview")
    overview = window.stack.currentWidget()
    assert isinstance(overview, OverviewView)
    qtbot.waitUntil(lambda: overview.matrix.cells.rowCount() > 0)
    for picture in range(overview.pictures.count()):
        overview.pictures.setCurrentIndex(picture)
        held |= check(window)
    window.compare_article("a1")
    compared = window.stack.currentWidget()
    assert isinstance(compared, CompareView)
    qtbot.waitUntil(lambda: compared.sharing is not None, timeout=SECONDS)
    compared.findChildren(Chooser)[0].open()
    held |= check(window)
    compared.findChildren(Chooser)[0].popup.close()
    window.sensitivity.ask()
    dialog = window.findChildren(SensitivityDialog)[-1]
    dialog.slider.setValue(0)
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=SECONDS)
    assert check(dialog), "the links that would go"
    assert held >= {
        "ArticleModel",
        "BarsModel",
        "ChoiceBox",
        "ChoiceModel",
        "Chooser",
        "Foot",
        "LinesModel header",
        "MatchesModel",
        "MatrixModel",
        "MatrixModel header",
        "ProblemModel",
        "QLabel",
        "QPushButton",
        "RemarkModel",
        "TableModel",
        "TableModel header",
        "TrimsModel",
        "_ChoiceModel",
    }, "each of these has been seen with words that hold markup"


def test_nor_is_what_is_told_beside_the_mouse(qtbot: QtBot, window: MainWindow) -> None:
    window.compare_article("a1")
    compared = window.stack.currentWidget()
    assert isinstance(compared, CompareView)
    qtbot.waitUntil(lambda: compared.sharing is not None, timeout=SECONDS)
    pane = compared.pair.panes[0]
    qtbot.waitUntil(lambda: len(pane.heights) > 0)
    told = [tip_at(pane.viewport(), QPoint(pane.width() // 2, y)) for y in range(0, pane.height(), 12)]
    assert any(told)
    assert all(is_escaped(words) for words in told if words)
    window.stack.go_to("read")
    window.desk.open_quote("q0")
    cards = window.desk.variants.view
    told = [
        tip_at(cards.viewport(), QPoint(x, y))
        for y in range(0, cards.height(), 12)
        for x in range(20, cards.width(), 30)
    ]
    assert any(told)
    assert all(is_escaped(words) for words in told if words)
    QToolTip.hideText()


def test_nor_is_the_name_of_a_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "<b>mole.pdf").write_text("older")
    asked: list[QMessageBox] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box)
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert box.text().startswith("<b>mole.pdf")
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "exec", answer)
    export_to(window, tmp_path / "<b>mole.pdf")
    assert asked
    assert window.exporter.dialog is not None
    assert not window.exporter.busy
