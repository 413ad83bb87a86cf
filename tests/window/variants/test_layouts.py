"""The three layouts show one remark and one chosen rendering, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QTabBar
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Remark
from reader.window.looks.marks import Shape
from reader.window.looks.theme import Scheme, Theme
from reader.window.looks.typography import Typography
from reader.window.variants.model import RENDERING
from reader.window.variants.panel import Layout, VariantsPanel
from reader.window.variants.side_by_side import LinesModel
from reader.window.variants.table_model import CELL, TableModel
from reader.window.variants.trims import TrimsModel

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def panel(qtbot: QtBot, analysis: Analysis) -> VariantsPanel:
    """The panel on the remark that four outlets carry, opened from the base."""
    made = VariantsPanel(Theme(Scheme.LIGHT))
    qtbot.addWidget(made)
    made.resize(520, 760)
    with qtbot.waitExposed(made):
        made.show()
    made.show_remark(analysis, analysis.remarks[1], "q2", "q2")
    return made


def collated(qtbot: QtBot, panel: VariantsPanel) -> TableModel:
    panel.choose_layout(Layout.TABLE)
    model = panel.table.table.cells
    qtbot.waitUntil(lambda: model.columnCount() > 0)
    return model


def column_of(model: TableModel, words: str) -> int:
    return next(column for column in range(model.columnCount()) if model.words_of(column) == words)


def action(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if each.text().replace("&", "") == words)


def test_the_layouts_are_switched_by_mouse_and_by_key(qtbot: QtBot, panel: VariantsPanel) -> None:
    bar = panel.findChild(QTabBar)
    assert bar is not None
    assert [bar.tabText(number) for number in range(3)] == ["Cards", "Side by side", "Table"]
    assert panel.view.isVisible()
    with qtbot.waitSignal(panel.layout_changed) as changed:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert changed.args == ["sides"]
    assert panel.sides.isVisible()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert panel.table.isVisible()
    assert panel.pane is panel.table.table


def test_the_keys_go_on_where_the_layout_changes(qtbot: QtBot, panel: VariantsPanel) -> None:
    panel.activateWindow()
    panel.view.setFocus()
    qtbot.waitUntil(panel.view.hasFocus)
    panel.choose_layout(Layout.SIDES)
    assert panel.sides.hasFocus()


def test_tab_goes_from_the_layouts_to_what_they_show(qtbot: QtBot, panel: VariantsPanel) -> None:
    collated(qtbot, panel)
    panel.activateWindow()
    bar = panel.findChild(QTabBar)
    assert bar is not None
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    seen = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [panel.table._order, panel.table.table]


def test_layout_and_order_are_kept(panel: VariantsPanel) -> None:
    panel.restore({"layout": "table", "in_text_order": True})
    assert panel.state() == {"layout": "table", "in_text_order": True}
    panel.restore({"layout": "spiral"})
    assert panel.layout_shown is Layout.TABLE
    assert panel.state()["in_text_order"] is False


def test_side_by_side_what_corresponds_stands_on_one_line(panel: VariantsPanel, analysis: Analysis) -> None:
    panel.show_remark(analysis, analysis.remarks[1], "q2", "q6")
    panel.choose_layout(Layout.SIDES)
    model = panel.sides.lines
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Base · The Harbour Post, 3 November 2031"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "2 of 3 ▾ · Ellery Courier, 4 November 2031"
    rows = [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]
    assert rows[0] == ["Mara Quist · “told”", "Mara Quist · “she”, “added”"]
    assert [" ".join(part for part in side if part) for side in zip(*rows[1:-1], strict=True)] == [
        "The mole is gone, and 300 metres of quay have gone with it.",
        "The mole has gone, and 30 metres of the quay with it,",
    ]
    assert rows[-1][0] == "▲ Number: 30 here, 300 in the base Edited · 69% kept"
    said = model.index(1, 1).data(ACCESSIBLE)
    assert "Number: 30 here, 300 in the base." in said


def test_side_by_side_both_sides_are_marked_alike(panel: VariantsPanel, analysis: Analysis) -> None:
    panel.show_remark(analysis, analysis.remarks[1], "q2", "q6")
    panel.choose_layout(Layout.SIDES)
    shapes = []
    for column in range(2):
        cells = [panel.sides._delegate.cell(row, column) for row in range(panel.sides.lines.rowCount())]
        shapes.append(
            {
                cell.document.toPlainText()[mark.start : mark.end]: mark.stroke.shape
                for cell in cells
                for mark in cell.marks
            }
        )
    assert shapes[0]["300"] is shapes[1]["30"] is Shape.WAVY
    assert shapes[0]["is"] is shapes[1]["has"] is Shape.DOUBLE
    assert shapes[1]["the"] is Shape.SOLID


def test_side_by_side_n_and_p_step_the_rendering(panel: VariantsPanel) -> None:
    panel.choose_layout(Layout.SIDES)
    assert panel.current_quote() == "q10", "the first that is compared with the base"
    panel.step(1)
    panel.step(1)
    assert panel.current_quote() == "q14"
    panel.step(1)
    assert panel.current_quote() == "q14"
    panel.step(-1)
    panel.step(-1)
    assert panel.current_quote() == "q10"
    panel.step(-1)
    assert panel.current_quote() == "q10", "the base stands on the other side"
    panel.choose_layout(Layout.CARDS)
    assert panel.current_quote() == "q10"


def test_side_by_side_a_click_asks_for_the_place_of_that_side(qtbot: QtBot, panel: VariantsPanel) -> None:
    panel.choose_layout(Layout.SIDES)
    for column, quote in enumerate(("q2", "q10")):
        place = panel.sides.visualRect(panel.sides.lines.index(1, column)).center()
        with qtbot.waitSignal(panel.view.place_wanted) as wanted:
            qtbot.mouseClick(panel.sides.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert wanted.args == [quote]
    with qtbot.waitSignal(panel.view.place_wanted) as wanted:
        qtbot.keyClick(panel.sides, Qt.Key.Key_Return)
    assert wanted.args == ["q10"]


def test_side_by_side_the_lines_that_differ_alone(panel: VariantsPanel, analysis: Analysis) -> None:
    panel.ignore(frozenset({"punctuation"}))
    panel.show_remark(analysis, analysis.remarks[1], "q2", "q14")
    panel.choose_layout(Layout.SIDES)
    model = panel.sides.lines
    assert model.rowCount() > 2
    panel.shorten(True)
    assert model.rowCount() == 2
    assert model.index(1, 0).data().startswith("No difference. ")
    panel.shorten(False)
    assert model.rowCount() > 2


def test_the_table_has_the_gravest_place_first(qtbot: QtBot, panel: VariantsPanel) -> None:
    model = collated(qtbot, panel)
    assert model.words_of(0) == "300"
    cells = {
        model.index(row, 0).data(RENDERING).article.outlet: model.index(row, 0).data(CELL)
        for row in range(model.rowCount())
    }
    assert cells["The Harbour Post"].text == "300"
    assert cells["The Coast Herald"].text == "="
    assert cells["Ellery Courier"].text == "30"
    assert cells["Ellery Courier"].letter == "a"
    assert cells["Ellery Courier"].alert
    panel.table.order(True)
    starts = [place.base.start for place in model.places]
    assert starts == sorted(starts)


def test_a_cell_says_its_difference_in_words_and_goes_to_its_place(
    qtbot: QtBot, panel: VariantsPanel
) -> None:
    model = collated(qtbot, panel)
    row = next(row for row in range(4) if model.shown[row].quote.id == "q6")
    table = panel.table.table
    table.setCurrentIndex(model.index(row, column_of(model, "300")))
    assert panel.table._said.text() == (
        "Ellery Courier. Number: 30 here, 300 in the base. Instead of “300”, “30”."
    )
    assert panel.current_quote() == "q6", "the card is chosen too"
    with qtbot.waitSignal(panel.view.place_wanted) as wanted:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert wanted.args == ["q6"]


def test_the_table_opens_on_the_row_of_the_chosen_rendering(
    qtbot: QtBot, panel: VariantsPanel, analysis: Analysis
) -> None:
    panel.show_remark(analysis, analysis.remarks[1], "q2", "q6")
    collated(qtbot, panel)
    assert panel.table.table.currentIndex().data(RENDERING).quote.id == "q6"
    assert "30 here" in panel.table._said.text()


def test_in_the_table_another_base_changes_rows_and_columns(
    qtbot: QtBot, panel: VariantsPanel, analysis: Analysis
) -> None:
    model = collated(qtbot, panel)
    panel.step(1)
    panel.show_remark(analysis, analysis.remarks[1], "q6", "q14")
    assert [one.quote.id for one in model.shown][:2] == ["q6", "q2"]
    qtbot.waitUntil(lambda: model.columnCount() > 0)
    assert column_of(model, "30") == 0
    assert panel.current_quote() == "q14"
    assert panel.table.table.currentIndex().data(RENDERING).quote.id == "q14"


def test_a_table_without_a_place_says_so(qtbot: QtBot, panel: VariantsPanel, analysis: Analysis) -> None:
    same = replace(analysis.quote_by_id["q6"], text=analysis.quote_by_id["q2"].text)
    quotes = analysis.quote_by_id["q2"], same
    made = Analysis(analysis.articles, quotes, (), (Remark("r", ("q2", "q6"), "q2"),))
    panel.choose_layout(Layout.TABLE)
    panel.show_remark(made, made.remarks[0], "q2", "q2")
    qtbot.waitUntil(lambda: panel.table._said.text() == "Nothing varies.")


def test_the_trim_map_says_what_each_kept(qtbot: QtBot, panel: VariantsPanel, analysis: Analysis) -> None:
    panel.show_remark(analysis, analysis.remarks[2], "q3", "q3")
    collated(qtbot, panel)
    trims = panel.table.trims
    qtbot.waitUntil(lambda: trims.trims.rowCount() == 2)
    assert trims.isVisible()
    assert trims.trims.index(1).data(ACCESSIBLE) == (
        "Ellery Courier has 28% of the fullest rendering. Without “I would not call it”."
    )
    place = trims.visualRect(trims.trims.index(1)).center()
    with qtbot.waitSignal(panel.view.place_wanted) as wanted:
        qtbot.mouseClick(trims.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == ["q7"]


def test_another_remark_is_never_shown_with_the_table_of_the_one_before(
    qtbot: QtBot, panel: VariantsPanel, analysis: Analysis
) -> None:
    panel.choose_layout(Layout.TABLE)
    panel.show_remark(analysis, analysis.remarks[0], "q1", "q1")
    assert panel.table._said.text() == "Comparing the renderings …"
    panel.show_remark(analysis, analysis.remarks[2], "q3", "q3")
    model = panel.table.table.cells
    qtbot.waitUntil(lambda: model.collated is not None)
    assert model.collated is not None
    assert model.collated.remark is analysis.remarks[2]
    assert model.rowCount() == 2


def test_the_menu_of_a_card_copies(qtbot: QtBot, panel: VariantsPanel) -> None:
    clipboard = QGuiApplication.clipboard()
    menu = panel.menu_for("q6")
    with qtbot.waitSignal(panel.told):
        action(menu, "Copy").trigger()
    assert clipboard.text() == "The mole has gone, and 30 metres of the quay with it,"
    action(menu, "Copy with Citation").trigger()
    assert "Ellery Courier" in clipboard.text()
    action(menu, "Copy as Markdown").trigger()
    assert clipboard.text().startswith("> The mole")
    action(menu, "Copy All Renderings with Citations").trigger()
    assert clipboard.text().count("Mara Quist;") == 4
    panel.view.setCurrentIndex(panel.view.renderings.index(0))
    panel.copy_text()
    assert clipboard.text().startswith("The mole is gone")
    inner = action(menu, "Copy the Comparison").menu()
    assert isinstance(inner, QMenu)
    for words, form in (
        ("As Rich Text", "rich_text"),
        ("As a Picture", "picture"),
        ("As Markdown", "markdown"),
    ):
        with qtbot.waitSignal(panel.comparison_wanted) as wanted:
            action(inner, words).trigger()
        assert wanted.args == ["r2", form]


def test_the_menu_makes_a_base_and_shows_what_is_folded(qtbot: QtBot, panel: VariantsPanel) -> None:
    assert not action(panel.menu_for("q2"), "Make This the Base").isEnabled()
    menu = panel.menu_for("q6")
    with qtbot.waitSignal(panel.view.base_wanted) as wanted:
        action(menu, "Make This the Base").trigger()
    assert wanted.args == ["q6"]
    panel.choose_layout(Layout.TABLE)
    action(menu, "Show Context").trigger()
    assert panel.layout_shown is Layout.CARDS, "where there is room for it"
    assert panel.view.in_context == {"q6"}
    action(menu, "Why This Was Matched").trigger()
    assert panel.view.explained == {"q6"}


@pytest.mark.parametrize("layout", list(Layout))
def test_the_menu_key_opens_the_menu(qtbot: QtBot, panel: VariantsPanel, layout: Layout) -> None:
    panel.choose_layout(layout)
    if layout is Layout.TABLE:
        model = collated(qtbot, panel)
        panel.table.table.setCurrentIndex(model.index(1, 0))
    view = panel.pane
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert action(menu, "Go to Its Place")
    menu.close()


def test_another_rendering_is_chosen_from_the_head_of_its_side(qtbot: QtBot, panel: VariantsPanel) -> None:
    panel.choose_layout(Layout.SIDES)
    head = panel.sides.heads
    place = QPoint(head.sectionViewportPosition(1) + 20, 8)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action(menu, "The Coast Herald, 5 November 2031").trigger()
    menu.close()
    assert panel.current_quote() == "q14"


def test_the_cards_keep_their_place_while_others_are_laid_out(
    qtbot: QtBot, panel: VariantsPanel, analysis: Analysis
) -> None:
    panel.resize(300, 400)
    panel.show_remark(analysis, analysis.remarks[1], "q2", "q14")
    view = panel.view
    last = view.renderings.index(3)
    before = view.visualRect(last)
    assert view.viewport().rect().intersects(before)
    qtbot.waitUntil(lambda: not view._slices.busy)
    assert view.viewport().rect().intersects(view.visualRect(last))
    rects = [view.visualRect(view.renderings.index(row)) for row in range(4)]
    assert all(one.bottom() < other.top() + 1 for one, other in pairwise(rects))
    for row, rect in enumerate(rects):
        card = view._delegate.card(view.renderings.index(row))
        assert abs(rect.height() - card.document.size().height() - 38) <= 1


def test_sizes_follow_the_zoom_and_outlive_a_change_of_colours(panel: VariantsPanel) -> None:
    panel.set_typography(Typography(None, 26))
    panel._theme.choose(Scheme.DARK)
    assert panel._speaker.font().pointSizeF() == 26 * 1.25
    assert panel.table.trims.font().pointSizeF() == pytest.approx(26 * 0.72)


@pytest.mark.parametrize("width", [260, 440, 900])
@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_can_be_drawn_in_every_width(panel: VariantsPanel, layout: Layout, width: int) -> None:
    panel.resize(width, 600)
    panel.choose_layout(layout)
    assert not panel.grab().isNull()
    panel.clear("Nothing")
    assert not panel.grab().isNull()


def test_the_models_keep_their_contract(analysis: Analysis, panel: VariantsPanel) -> None:
    from reader.collation.remarks.remark import collate_remark

    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    table, lines, trims = TableModel(), LinesModel(), TrimsModel()
    testers = [QAbstractItemModelTester(model, mode) for model in (table, lines, trims)]
    shown = panel.view.renderings.shown
    table.show_renderings(shown)
    assert table.rowCount() == 4
    assert table.columnCount() == 0
    made = collate_remark(analysis, analysis.remarks[1], "q2")
    table.show_collated(made)
    table.order(True)
    for rendering in shown[1:]:
        lines.show_rendering(rendering, "")
    lines.show_rendering(None, "")
    trims.show_trims(made.trims, {one.quote.id: one.article.path for one in shown})
    trims.show_trims(None, {})
    table.show_renderings([])
    del testers
