"""The index as a person uses it: looks, filters, sorts, opens, copies; with the mouse and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Departure
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.quotes.model import COLUMNS
from reader.window.quotes.view import QuotesView
from reader.window.words.citations import citation, citation_in_markdown
from reader.window.work import slices
from reader.window.work.tasks import Reading

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def collected(reading: Reading, folder: Path = Path("Port Ellery")) -> Collection:
    collection = Collection(Source.of(folder))
    for article in reading.analysis.articles:
        collection.add(article, reading.analysis.quotes_of[article.id])
    collection.complete(reading)
    return collection


@pytest.fixture
def empty_view(qtbot: QtBot) -> Iterator[QuotesView]:
    view = QuotesView(Theme(Scheme.LIGHT))
    tester = watched(view.table.remarks)
    qtbot.addWidget(view)
    view.resize(1380, 760)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    yield view
    del tester


@pytest.fixture
def view(empty_view: QuotesView, reading: Reading) -> QuotesView:
    empty_view.show_set(collected(reading))
    return empty_view


def remarks(view: QuotesView) -> list[str]:
    """The remarks as they are listed."""
    return [view.table.remarks.digest(row).remark for row in range(view.table.remarks.rowCount())]


def cells(view: QuotesView, remark: str) -> dict[str, str]:
    row = remarks(view).index(remark)
    return {
        column: bare(view.table.remarks.index(row, number).data()) for number, column in enumerate(COLUMNS)
    }


def bare(words: str) -> str:
    """Words without the invisible marks that keep names of either direction in their place."""
    return words.replace("\u2068", "").replace("\u2069", "")


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def place_of(view: QuotesView, remark: str) -> QPoint:
    row = remarks(view).index(remark)
    return view.table.visualRect(view.table.remarks.index(row, 0)).center()


def test_every_remark_has_a_row_that_tells_all_about_it(view: QuotesView) -> None:
    assert view.count.text() == "4 remarks"
    assert cells(view, "r2") == {
        "place": "The mole is gone, and 300 metres of quay have gone with it.",
        "speaker": "Mara Quist",
        "renderings": "4",
        "outlets": "The Harbour Post, Northern Wire, Ellery Courier, The Coast Herald",
        "first": "3 Nov 2031",
        "distance": cells(view, "r2")["distance"],
        "gravest": cells(view, "r2")["gravest"],
    }
    assert "Number" in cells(view, "r2")["gravest"].split(", ")
    assert cells(view, "r2")["distance"].endswith("%")


def test_a_row_is_read_as_sentences_that_begin_with_what_matters(view: QuotesView) -> None:
    row = remarks(view).index("r2")
    read = str(view.table.remarks.index(row, 0).data(ACCESSIBLE))
    assert read.startswith("Sense may differ: Number")
    for part in ("Mara Quist.", "300 metres", "4 renderings by 4 outlets.", "3 Nov 2031.", "Distance "):
        assert part in read
    assert view.table.remarks.index(row, COLUMNS.index("first")).data(ACCESSIBLE) == "3 Nov 2031"
    row = remarks(view).index("r3")
    assert "catastrophe. " in str(view.table.remarks.index(row, 0).data(ACCESSIBLE))


def test_the_gravest_come_first(view: QuotesView) -> None:
    departures = [view.table.remarks.digest(row).departure for row in range(4)]
    assert departures == sorted(departures, reverse=True)
    assert departures[0] is Departure.ALERT


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mole", {"r2"}),
        ("QUIST ferry", {"r1"}),
        ("ferry quist", {"r1"}),
        ("breakwater", {"r2"}),  # in another rendering than the base
        ("coast herald", {"r2"}),
        ("don't expect", {"r1"}),
        ("rénn", {"r3", "r4"}),
        ("nothing of the sort", set()),
    ],
)
def test_words_are_looked_for_wherever_they_stand(view: QuotesView, typed: str, found: set[str]) -> None:
    for length in range(1, len(typed) + 1):
        view.bar.words.setText(typed[:length])
    assert set(remarks(view)) == found
    assert view.count.text() == f"{len(found)} of 4 remarks"


def test_the_row_shows_the_rendering_that_was_looked_for(qtbot: QtBot, view: QuotesView) -> None:
    qtbot.keyClicks(view.bar.words, "breakwater")
    words = "Northern Wire: There's no breakwater any more; it took a good part of the quay along."
    assert cells(view, "r2")["place"] == words
    assert words in bare(view.table.remarks.index(0, 0).data(ACCESSIBLE))
    view.bar.words.setText("mole gone")
    assert cells(view, "r2")["place"].startswith("The mole is gone")


def test_what_matches_nothing_says_so_and_how_to_go_on(qtbot: QtBot, view: QuotesView) -> None:
    assert not view.bar.clear.isVisible()
    qtbot.keyClicks(view.bar.words, "zeppelin")
    assert not view.table.isVisible()
    assert view.empty.isVisible()
    assert view.empty.text() == "No remark matches these filters."
    qtbot.mouseClick(view.clear, Qt.MouseButton.LeftButton)
    assert len(remarks(view)) == 4
    assert view.table.isVisible()
    assert QApplication.focusWidget() is view.bar.words
    assert not view.bar.clear.isVisible()


def test_escape_takes_the_words_back_and_only_then_goes_on(qtbot: QtBot, view: QuotesView) -> None:
    view.bar.words.setFocus()
    qtbot.keyClicks(view.bar.words, "mole")
    press(qtbot, Qt.Key.Key_Escape)
    assert view.bar.words.text() == ""
    assert len(remarks(view)) == 4


def test_choices_name_what_there_is_and_how_much_of_it(view: QuotesView) -> None:
    def choices(box: str) -> list[str]:
        widget = getattr(view.bar, box)
        widget.setFocus()
        tester = watched(widget.model())
        named = [str(widget.model().index(row, 0).data(ACCESSIBLE)) for row in range(widget.count())]
        del tester
        return named

    assert choices("speaker") == ["Any speaker", "Mara Quist, 2 remarks", "Tobias Renn, 2 remarks"]
    assert choices("outlet") == [
        "Any outlet",
        "Ellery Courier, 4 remarks",
        "Northern Wire, 3 remarks",
        "The Coast Herald, 1 remark",
        "The Harbour Post, 4 remarks",
    ]
    assert choices("relation")[1:] == [
        "Verbatim, 1 remark",
        "Edited, 2 remarks",
        "Partly the same, 2 remarks",
        "Differently worded, 3 remarks",
    ]
    assert choices("difference")[:2] == ["Any difference", "Sense may differ, 3 remarks"] or choices(
        "difference"
    )
    assert any(each.startswith("Number, ") for each in choices("difference"))
    view.bar.words.setText("herald")
    assert choices("speaker") == ["Any speaker", "Mara Quist, 1 remark"]


def test_choices_are_made_by_the_arrow_keys(qtbot: QtBot, view: QuotesView) -> None:
    view.bar.speaker.setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert set(remarks(view)) == {"r3", "r4"}
    view.bar.outlet.setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert remarks(view) == ["r4"]
    assert view.count.text() == "1 of 4 remarks"
    qtbot.mouseClick(view.bar.clear, Qt.MouseButton.LeftButton)
    assert view.count.text() == "4 remarks"
    assert view.bar.speaker.currentText() == "Any speaker"


def test_a_choice_that_others_have_emptied_stays_until_it_is_taken_back(
    qtbot: QtBot, view: QuotesView
) -> None:
    view.bar.speaker.setFocus()
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    view.bar.words.setText("mole")
    view.bar.speaker.clearFocus()
    view.bar.speaker.setFocus()
    assert view.bar.speaker.currentText() == "Tobias Renn"
    assert view.bar.speaker.currentData(ACCESSIBLE) == "Tobias Renn, 0 remarks"
    press(qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert remarks(view) == ["r2"]


def test_an_alert_is_a_choice_of_its_own(view: QuotesView) -> None:
    view.bar.difference.setFocus()
    names = [view.bar.difference.itemText(row) for row in range(view.bar.difference.count())]
    view.bar.difference.setCurrentIndex(names.index("Number"))
    view.bar.difference.activated.emit(names.index("Number"))
    assert "r2" in remarks(view)
    assert all(
        "number" in view.table.remarks.digest(row).alerts for row in range(view.table.remarks.rowCount())
    )


def test_a_wheel_over_a_closed_choice_chooses_nothing(view: QuotesView) -> None:
    view.bar.speaker.setFocus()
    turn(view.bar.speaker, Qt.KeyboardModifier.NoModifier)
    assert view.bar.speaker.value is None


def turn(widget: object, modifier: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


def test_a_double_click_opens_a_remark_and_a_click_only_chooses_it(qtbot: QtBot, view: QuotesView) -> None:
    opened: list[str] = []
    view.remark_wanted.connect(opened.append)
    at = place_of(view, "r3")
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (view.table.current_remark(), opened) == ("r3", [])
    qtbot.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == ["r3"]


def test_the_keys_lead_from_the_words_to_a_row_and_into_its_remark(qtbot: QtBot, view: QuotesView) -> None:
    view.bar.words.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    order = remarks(view)
    assert view.table.current_remark() == order[0]
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K)
    assert view.table.current_remark() == order[2]
    with qtbot.waitSignal(view.remark_wanted) as opened:
        press(qtbot, Qt.Key.Key_Return)
    assert opened.args == [order[2]]


def test_tab_leads_through_everything_in_the_order_in_which_it_is_read(
    qtbot: QtBot, view: QuotesView
) -> None:
    bar = view.bar
    bar.words.setText("e")
    bar.words.setFocus()
    seen = []
    for _ in range(5):
        press(qtbot, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*bar.boxes, view.table]
    assert all(widget.accessibleName() for widget in (*bar.boxes, bar.words, view.table, view.by))
    assert [box.accessibleDescription() for box in bar.boxes] == [
        "Speaker",
        "Outlet",
        "Relation",
        "Gravest difference",
    ]
    press(qtbot, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view.table


def test_a_heading_sorts_and_again_turns_the_order(qtbot: QtBot, view: QuotesView) -> None:
    header = view.table.horizontalHeader()
    section = COLUMNS.index("renderings")
    at = QPoint(header.sectionViewportPosition(section) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert remarks(view)[0] == "r2"
    model = view.table.remarks
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(section, horizontal, ACCESSIBLE) == "Renderings, sorted, most first"
    assert model.headerData(section, horizontal) == "Renderings ▾"
    assert view.by.currentText() == "Renderings"
    assert view.direction.text() == "most first"
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert remarks(view)[-1] == "r2"
    assert model.headerData(section, horizontal, ACCESSIBLE) == "Renderings, sorted, fewest first"
    assert model.headerData(0, horizontal, ACCESSIBLE) == "Remark"


def test_the_order_is_chosen_from_the_keyboard_too(qtbot: QtBot, view: QuotesView) -> None:
    view.by.setFocus()
    press(qtbot, *[Qt.Key.Key_Up] * len(COLUMNS))
    assert remarks(view) == ["r1", "r2", "r3", "r4"]
    view.direction.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert remarks(view) == ["r4", "r3", "r2", "r1"]
    assert view.direction.accessibleName() == "Order: last article first"


def test_the_row_in_hand_stays_in_hand_while_the_list_changes(qtbot: QtBot, view: QuotesView) -> None:
    view.table.go_to_row(remarks(view).index("r4"))
    view.bar.words.setText("renn")
    assert view.table.current_remark() == "r4"
    qtbot.mouseClick(view.direction, Qt.MouseButton.LeftButton)
    assert view.table.current_remark() == "r4"
    view.bar.words.setText("mole")
    assert view.table.current_remark() is None


def test_rows_are_copied_as_a_table(qtbot: QtBot, view: QuotesView) -> None:
    view.by.activated.emit(COLUMNS.index("place"))
    view.table.setFocus()
    view.table.go_to_row(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [
        "Remark",
        "The mole is gone, and 300 metres of quay have gone with it.",
        "I would not call it a catastrophe,",
    ]
    assert {line.count("\t") for line in lines} == {len(COLUMNS) - 1}
    cells = lines[1].split("\t")
    assert cells[1:5] == [
        "Mara Quist",
        "4",
        "The Harbour Post; Northern Wire; Ellery Courier; The Coast Herald",
        "2031-11-03",
    ]
    assert 0 < float(cells[5]) < 1
    assert "Number" in cells[6]


def test_many_rows_are_copied_bit_by_bit(
    qtbot: QtBot, view: QuotesView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE", -1.0)
    view.table.selectAll()
    with qtbot.waitSignal(view.told) as told:
        view.table.copy()
        view.bar.words.setText("zeppelin")
    assert told.args == ["4 rows copied"]
    assert QApplication.clipboard().text().count("\n") == 4


def test_only_the_remarks_of_some_quotes_are_listed_until_all_are_wanted_again(
    qtbot: QtBot, view: QuotesView
) -> None:
    view.bar.words.setText("zeppelin")
    view.show_only(["q6", "q7", "q12"], "Courier alone")
    assert set(remarks(view)) == {"r2", "r3"}
    assert view.title.text() == "Courier alone"
    assert view.count.text() == "2 remarks"
    view.bar.words.setText("mole")
    assert view.count.text() == "1 of 2 remarks"
    view.bar.speaker.setFocus()
    assert view.bar.speaker.count() == 2
    qtbot.mouseClick(view.all, Qt.MouseButton.LeftButton)
    assert view.count.text() == "1 of 4 remarks"
    assert not view.all.isVisible()
    view.show_only(["q12"], "Alone")
    assert view.empty.text() == "None of these quotes is carried by another outlet."


def test_another_set_is_listed_whole(view: QuotesView, reading: Reading) -> None:
    view.show_only(["q6"], "One")
    view.show_set(collected(reading))
    assert remarks(view) == ["r2"]
    view.show_set(collected(reading, Path("elsewhere")))
    assert len(remarks(view)) == 4
    assert view.title.text() == "All remarks"


def test_another_sensitivity_keeps_the_place_and_the_filters(view: QuotesView, reading: Reading) -> None:
    view.bar.words.setText("quist")
    view.table.go_to_row(remarks(view).index("r2"))
    fewer = replace(reading.analysis, remarks=reading.analysis.remarks[1:], links=reading.analysis.links[2:])
    view.show_set(collected(Reading(fewer, reading.comparisons)))
    assert remarks(view) == ["r2"]
    assert view.table.current_remark() == "r2"
    assert view.count.text() == "1 of 3 remarks"


def test_what_is_not_there_yet_is_said_in_words(empty_view: QuotesView, analysis: Analysis) -> None:
    assert empty_view.empty.text() == "Open a folder of articles to see which remarks several outlets carry."
    collection = Collection(Source.of(Path("Port Ellery")))
    collection.add(analysis.articles[0], analysis.quotes_of[analysis.articles[0].id])
    empty_view.show_set(collection)
    assert empty_view.empty.text() == "Remarks are listed once all articles have been read and compared."
    collection.complete(Reading(replace(analysis, links=(), remarks=())))
    empty_view.show_set(collection)
    assert empty_view.empty.text() == "No quote of these articles is carried by more than one of them."
    assert empty_view.count.text() == ""
    assert not empty_view.clear.isVisible()


def test_a_list_that_nobody_looks_at_is_not_filled(qtbot: QtBot, reading: Reading) -> None:
    view = QuotesView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    view.show_set(collected(reading))
    assert remarks(view) == []
    view.show_only(["q6"], "One")
    with qtbot.waitSignal(view.listed):
        view.show()
    assert remarks(view) == ["r2"]


def test_a_long_list_is_filled_bit_by_bit(
    qtbot: QtBot, empty_view: QuotesView, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE", -1.0)
    with qtbot.waitSignal(empty_view.listed):
        empty_view.show_set(collected(reading))
        assert empty_view.empty.text() == "Listing remarks, 0 of 4"
        assert remarks(empty_view) == []
        empty_view.bar.words.setText("mole")
    assert remarks(empty_view) == ["r2"]


def test_a_set_that_is_replaced_while_it_is_read_leaves_nothing_behind(
    qtbot: QtBot, empty_view: QuotesView, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE", -1.0)
    fewer = replace(reading.analysis, remarks=reading.analysis.remarks[1:], links=reading.analysis.links[2:])
    empty_view.show_set(collected(reading))
    with qtbot.waitSignal(empty_view.listed):
        empty_view.show_set(collected(Reading(fewer, reading.comparisons), Path("elsewhere")))
    assert set(remarks(empty_view)) == {"r2", "r3", "r4"}


def test_the_order_and_the_filters_come_back(qtbot: QtBot, view: QuotesView, reading: Reading) -> None:
    view.by.activated.emit(COLUMNS.index("distance"))
    view.bar.words.setText("e")
    view.bar.speaker.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    view.bar.difference.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    kept, listed = view.state(), remarks(view)
    other = QuotesView(Theme(Scheme.LIGHT))
    qtbot.addWidget(other)
    other.restore(kept)
    other.show()
    other.show_set(collected(reading))
    assert remarks(other) == listed
    assert other.state() == kept
    assert other.bar.speaker.currentText() == "Mara Quist"


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"column": "nonsense", "descending": None, "relation": "nonsense", "difference": 7},
        {"column": 3, "speaker": "Nobody", "outlet": ["x"], "words": 4, "difference": {}},
    ],
)
def test_a_state_that_makes_no_sense_is_as_usual(view: QuotesView, state: dict[str, object]) -> None:
    view.restore(state)
    assert view.state()["column"] == "gravest"
    assert view.state()["relation"] is None
    assert view.state()["difference"] is None


def test_a_choice_that_the_next_set_has_not_is_dropped(view: QuotesView, reading: Reading) -> None:
    view.restore({"speaker": "Nobody at all", "words": "quist"})
    view.show_set(collected(reading, Path("elsewhere")))
    assert view.state()["speaker"] is None
    assert set(remarks(view)) == {"r1", "r2"}


@pytest.mark.parametrize(
    ("width", "hidden"),
    [
        (1380, set()),
        (900, {"speaker", "renderings", "outlets"}),
        (640, {"speaker", "renderings", "outlets", "first", "distance"}),
    ],
)
def test_columns_without_room_stand_under_the_words(
    qtbot: QtBot, view: QuotesView, width: int, hidden: set[str]
) -> None:
    view.resize(width, 700)
    qtbot.waitUntil(lambda: view.table.width() == width)
    assert {column for number, column in enumerate(COLUMNS) if view.table.isColumnHidden(number)} == hidden
    assert view.table.columnWidth(0) > 20 * view.fontMetrics().horizontalAdvance("m")
    assert view.minimumSizeHint().width() <= 640


def test_ctrl_and_the_wheel_ask_for_larger_rows(qtbot: QtBot, view: QuotesView) -> None:
    with qtbot.waitSignal(view.zoomed) as asked:
        turn(view.table.viewport(), Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [-1]
    before = view.table.rowHeight(0)
    view.set_zoom(2.0)
    assert view.table.rowHeight(0) > 1.7 * before
    view.set_zoom(1.0)
    assert view.table.rowHeight(0) == before


def test_the_menu_of_rows_opens_and_copies_with_citations(
    qtbot: QtBot, view: QuotesView, analysis: Analysis
) -> None:
    actions = {action.text().replace("&", ""): action for action in view.table.actions()}
    copying = ["Copy rows", "Copy with Citation", "Copy as Markdown", "Copy the Comparison"]
    assert list(actions) == ["Open", *copying, "Export the Remark…"]
    view.table.go_to_row(0)
    remark = view.table.current_remark()
    with qtbot.waitSignal(view.remark_wanted) as wanted:
        actions["Open"].trigger()
    assert wanted.args == [remark]
    inner = actions["Copy the Comparison"].menu()
    assert isinstance(inner, QMenu)
    with qtbot.waitSignal(view.comparison_wanted) as asked:
        inner.actions()[1].trigger()
    assert asked.args == [remark, "picture"]
    view.table.selectAll()
    bases = [analysis.quote_by_id[view.table.remarks.digest(row).base] for row in range(4)]
    for words, said in (("Copy with Citation", citation), ("Copy as Markdown", citation_in_markdown)):
        with qtbot.waitSignal(view.told) as told:
            actions[words].trigger()
        assert told.args == ["4 rows copied"]
        copied = QApplication.clipboard().text()
        assert copied == "\n\n".join(said(base, analysis.article_by_id[base.article]) for base in bases)


def test_a_slash_goes_to_the_filter(qtbot: QtBot, view: QuotesView) -> None:
    view.table.setFocus()
    qtbot.keyClicks(view.table, "/")
    assert view.bar.words.hasFocus()
    assert view.bar.words.text() == ""
