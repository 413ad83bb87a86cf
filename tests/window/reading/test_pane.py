"""The reading pane is set for reading, says what is in focus, and lets words be taken from it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Departure, Section, SectionKind, Span
from reader.window.looks.theme import Scheme, Theme
from reader.window.looks.typography import Typography
from reader.window.main import MainWindow
from reader.window.opened.collection import Light
from reader.window.pages.document import set_page
from reader.window.reading.pane import ReadingPane

PROSE = (
    "The harbour of Port Ellery was built when the herring came close to the shore, and it has been too "
    "small ever since; nobody who has stood on the mole in November will say that it was built too strong. "
)
USUAL = Typography()


def article(*paragraphs: str) -> Article:
    text = "\n\n".join(paragraphs)
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),))


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    made = ReadingPane(Theme(Scheme.LIGHT), lambda quote: f"Speaker of {quote}\nAlso in X\nEdited")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    return made


def read(
    pane: ReadingPane, shown: Article, typography: Typography = USUAL, lights: tuple[Light, ...] = ()
) -> None:
    page = set_page(shown, "Outlet", typography, pane._theme.colours)
    pane.show_page(page, typography.measure(), lights)


@pytest.mark.parametrize("family", [None, "DejaVu Sans", "DejaVu Sans Mono", "no such face"])
@pytest.mark.parametrize("points", [8.0, 13.0, 22.0])
def test_lines_hold_60_to_75_characters(pane: ReadingPane, family: str | None, points: float) -> None:
    """Of real lines, the last of a paragraph left out; a long word may leave one in twenty shorter."""
    pane.resize(2200, 900)
    read(pane, article(*(PROSE * number for number in range(1, 8))), Typography(family, points))
    document = pane.document()
    document.size()
    lengths = [
        len(block.text()[line.textStart() : line.textStart() + line.textLength()].rstrip())
        for block in (document.findBlockByNumber(number) for number in range(1, document.blockCount()))
        for line in (block.layout().lineAt(row) for row in range(block.layout().lineCount() - 1))
    ]
    assert len(lengths) > 50
    assert sum(60 <= length <= 75 for length in lengths) >= 0.95 * len(lengths), sorted(lengths)


def test_an_article_that_runs_from_right_to_left_begins_at_the_right(pane: ReadingPane) -> None:
    read(pane, article("BBC ראש העיר אמרה אתמול כי הנמל ייסגר.", "An English paragraph.", "הנמל נסגר."))
    document, width = pane.document(), pane.viewport().width()
    middles = []
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        line = block.layout().lineAt(0).naturalTextRect()
        middles.append(line.center().x() + document.documentLayout().blockBoundingRect(block).left())
    assert [middle > width / 2 for middle in middles] == [True, True, False, True]


def test_a_mark_in_mixed_directions_is_boxed_where_its_letters_stand(pane: ReadingPane) -> None:
    text = "אמרה כי Ferry 21 תצא בזמן"
    start, end = text.index("Ferry"), text.index("Ferry") + 5
    read(pane, article(text), lights=(Light("q", Span(start, end), Departure.EDITED),))
    box = pane.place_of("q")
    for x in range(round(box.left()) + 2, round(box.right()) - 2, 3):
        assert pane.quote_at(QPoint(x, round(box.center().y()))) == "q"
    assert pane.quote_at(QPoint(round(box.right()) + 12, round(box.center().y()))) is None
    assert pane.quote_at(QPoint(round(box.left()) - 12, round(box.center().y()))) is None


def test_an_override_of_direction_changes_nothing(pane: ReadingPane) -> None:
    read(pane, article("said \u202eabc\u202c and went"))
    assert pane.document().findBlockByNumber(1).text() == "said \ufffdabc\u202c and went"


def test_what_is_in_focus_is_said_at_the_foot_and_to_a_screen_reader(pane: ReadingPane) -> None:
    lights = (
        Light("q1", Span(4, 11), Departure.ALERT),
        Light("q2", Span(20, 30), Departure.VERBATIM),
        Light("q3", Span(40, 50), None),
    )
    read(pane, article(PROSE), lights=lights)
    assert pane.foot.words == "2 shared quotes, the sense of 1 may differ"
    pane.step(1)
    assert pane.accessibleDescription() == "Speaker of q1\nAlso in X\nEdited"
    assert pane.foot.words.split("   ·   ") == ["Speaker of q1", "Edited", "Also in X"]
    assert pane.foot.accessibleName() == pane.accessibleDescription()
    pane.focus_quote(None)
    assert pane.accessibleDescription() == ""
    assert pane.foot.words.startswith("2 shared")


def test_hovering_says_the_same(pane: ReadingPane) -> None:
    read(pane, article(PROSE), lights=(Light("q<1>", Span(4, 11), Departure.ALERT),))
    at = pane.place_of("q<1>").center().toPoint()
    QApplication.sendEvent(pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, pane.mapToGlobal(at)))
    said = [QToolTip.text().index(words) for words in ("Speaker of q&lt;1&gt;", "Also in X", "Edited")]
    assert said == sorted(said)
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("key", "modifiers", "down"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, False),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, False),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_the_keys_scroll(
    qtbot: QtBot, pane: ReadingPane, key: Qt.Key, modifiers: Qt.KeyboardModifier, down: bool
) -> None:
    read(pane, article(*[PROSE * 3] * 20))
    bar = pane.verticalScrollBar()
    pane.document().size()
    qtbot.waitUntil(lambda: bar.maximum() > 2000)
    bar.setValue(1200)
    qtbot.keyClick(pane, key, modifiers)
    assert (bar.value() > 1200) is down
    assert bar.value() != 1200
    if key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        assert bar.value() == (bar.maximum() if down else 0)


def test_words_are_taken_as_they_stand(qtbot: QtBot, pane: ReadingPane) -> None:
    shown = article("It blew\u00a0all 🌊 night.", "Nobody <b>slept</b>.")
    read(pane, shown)
    start, end = shown.text.index("blew"), shown.text.index(" <b>")
    cursor = pane.textCursor()
    assert pane.page is not None
    cursor.setPosition(pane.page.positions.in_document(start))
    cursor.setPosition(pane.page.positions.in_document(end), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selection() == ("a", Span(start, end))
    qtbot.keyClick(pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert copied.text() == "blew\u00a0all 🌊 night.\nNobody"
    assert not copied.hasHtml()
    pane.setTextCursor(QTextCursor(pane.document()))
    assert pane.selection() is None


def test_words_are_selected_from_the_keyboard(qtbot: QtBot, pane: ReadingPane) -> None:
    read(pane, article("It blew all night."), lights=(Light("q", Span(3, 7), Departure.EDITED),))
    pane.step(1)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane, Qt.Key.Key_Right, both)
    qtbot.keyClick(pane, Qt.Key.Key_Right, both)
    assert pane.selection() == ("a", Span(3, 12))


def test_a_menu_is_asked_for_where_the_mouse_is_or_the_focus(qtbot: QtBot, pane: ReadingPane) -> None:
    read(pane, article(PROSE), lights=(Light("q", Span(4, 11), Departure.EDITED),))
    at = pane.place_of("q").center().toPoint()
    for place, quote in ((at, "q"), (QPoint(3, 3), "")):
        there = pane.viewport().mapToGlobal(place)
        with qtbot.waitSignal(pane.context_menu_wanted) as wanted:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there)
            QApplication.sendEvent(pane.viewport(), event)
        assert wanted.args == [there, quote]
    pane.step(1)
    with qtbot.waitSignal(pane.context_menu_wanted) as wanted:
        QApplication.sendEvent(pane, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert wanted.args is not None
    assert wanted.args[1] == "q"


def test_a_place_far_down_a_long_page_is_brought_into_view_at_once(pane: ReadingPane) -> None:
    shown = article(*[PROSE * 4] * 200)
    last = Span(len(shown.text) - 40, len(shown.text) - 30)
    read(pane, shown, lights=(Light("q", last, Departure.EDITED),))
    pane.focus_quote("q")
    assert pane.viewport().rect().contains(pane.place_of("q").center().toPoint())
    read(pane, shown, lights=(Light("q", last, Departure.EDITED),))
    pane.restore_top(last.start)
    QApplication.processEvents()
    assert pane.viewport().rect().contains(pane.place_of("q").center().toPoint())
    read(pane, shown, lights=(Light("q", last, Departure.EDITED),))
    pane.go_to(last)
    assert pane.viewport().rect().contains(pane.place_of("q").center().toPoint())


def test_the_strip_is_exact_once_the_whole_page_is_laid_out(qtbot: QtBot, pane: ReadingPane) -> None:
    shown = article("Short.", *[PROSE * 4] * 150)
    places = range(0, len(shown.text) - 20, len(shown.text) // 12)
    lights = tuple(Light(f"q{at}", Span(at, at + 9), Departure.EDITED) for at in places)
    read(pane, shown, lights=lights)
    guessed = [tick.share for tick in pane.strip.ticks]
    assert all(first <= second for first, second in pairwise(guessed))

    def exact() -> bool:
        height = pane.document().size().height()
        top = pane.verticalScrollBar().value()
        tops = {light.quote: pane.place_of(light.quote).top() + top for light in lights}
        return all(abs(tick.share * height - tops[tick.quote]) < 25 for tick in pane.strip.ticks)

    qtbot.waitUntil(exact)


def test_pages_that_were_read_are_let_go(pane: ReadingPane) -> None:
    for _ in range(5):
        read(pane, article(PROSE))
        pane.grab()
    assert len(pane.findChildren(QTextDocument)) == 1


def test_what_was_found_stays_marked_while_the_page_is_set_anew(pane: ReadingPane) -> None:
    shown = article(PROSE)
    read(pane, shown)
    pane.show_matches([Span(4, 11)], 0)
    read(pane, shown, Typography(points=16))
    assert len(pane.strip.found) == 1
    page = set_page(Article("b", "b.txt", PROSE, ()), "", Typography(), pane._theme.colours)
    pane.show_page(page, 600, ())
    assert len(pane.strip.found) == 0


def test_a_quote_says_in_words_how_it_differs(window: MainWindow, analysis: Analysis) -> None:
    desk = window.desk
    said = {}
    for shown in analysis.articles:
        desk.go_to(shown.id)
        for quote in desk.collection.lit(shown.id):
            desk.reading.focus_quote(quote.id)
            said[quote.id] = desk.reading.accessibleDescription().splitlines()
    assert all(len(lines) == 3 for lines in said.values())
    assert said["q14"][2] == "Same words"
    assert said["q1"][2].startswith("Sense may differ. Negation: ")
    assert "only here" in said["q1"][2] or " here, " in said["q1"][2]
