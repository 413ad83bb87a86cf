"""Two articles compared as a person would: chosen, read, gone through by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Analysis
from reader.window.comparing.choices import ARTICLE, Choice, ChoiceModel
from reader.window.comparing.listed import PassageModel
from reader.window.comparing.pane import ComparedPane
from reader.window.comparing.view import CompareView
from reader.window.looks.marks import boxes_of
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.collection import Collection
from reader.window.words.passages import beginning
from reader.window.work.tasks import Reading
from tests.window.comparing.conftest import COURIER, POST, settle


def top_of(view: CompareView, side: int, number: int) -> float:
    """How far below the pane's upper edge a passage begins, in pixels."""
    pane = view.pair.panes[side]
    return pane.heights[number][0] - pane.top


def place_of(pane: ComparedPane, words: str) -> QPoint:
    """The place of these words in the pane's viewport."""
    at = pane.document().toPlainText().index(words)
    box = next(boxes_of(pane.document(), at, at + len(words)))
    return QPoint(round(box.center().x()), round(box.center().y() - pane.top))


def click(qtbot: QtBot, pane: ComparedPane, words: str) -> None:
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pane, words))


def test_what_two_articles_share_is_said_listed_and_marked(compared: CompareView) -> None:
    assert compared.sharing is not None
    passages = compared.sharing.passages
    assert [passage.texts for passage in passages] == [
        ("\n\n".join(POST[1:3]), "\n\n".join(COURIER[3:5])),
        (POST[4], COURIER[6]),
        (POST[6], COURIER[1]),
    ]
    assert [passage.moved for passage in passages] == [False, False, True]
    assert compared.head.summary.text().startswith("3 shared passages: ")
    assert compared.head.summary.text().endswith(" of those in Ellery Courier")
    assert compared.list.passages.rowCount() == 3
    assert all(len(pane.heights) == 3 for pane in compared.pair.panes)


def test_the_list_reads_what_differs_in_words(compared: CompareView) -> None:
    words = compared.list.passages.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Passage 2 of 3. Number · Prose · 15 to 16 words")
    assert "Number: “40 million” in The Harbour Post, “14 million” in Ellery Courier." in words
    assert "only in Ellery Courier: “expected”" in words
    moved = compared.list.passages.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "in another place" in moved
    assert not {"deleted", "changed", "original"} & set((words + moved).lower().split())


def test_pointing_at_a_passage_tells_what_differs(compared: CompareView) -> None:
    pane = compared.pair.panes[0]
    number = pane.passage_at(place_of(pane, "some 40 million"))
    assert number == 1
    lines = compared.pair.describe(number).split("\n")
    assert lines[0] == "Number · Prose · 15 to 16 words · 87% kept"
    assert "Number: “40 million” in The Harbour Post, “14 million” in Ellery Courier" in lines
    assert pane.passage_at(place_of(pane, "the chandler gave")) is None


def test_of_a_long_passage_the_list_has_the_beginning() -> None:
    assert beginning("The mole\n\n is gone.") == "The mole is gone."
    assert beginning("stone " * 1_000) == "stone " * 66 + "…"


def test_n_and_p_go_from_passage_to_passage_in_both_articles(qtbot: QtBot, compared: CompareView) -> None:
    told: list[str] = []
    compared.told.connect(told.append)
    pane = compared.pair.panes[0]
    for expected in (0, 1, 2, 2):
        qtbot.keyClick(pane, Qt.Key.Key_N)
        assert compared.pair.current == expected
        assert compared.list.currentIndex().row() == expected
        assert abs(top_of(compared, 0, expected) - top_of(compared, 1, expected)) <= 1
        assert 0 <= top_of(compared, 0, expected) < pane.viewport().height()
    assert told == ["This was the last shared passage."]
    qtbot.keyClick(compared.list, Qt.Key.Key_P)
    assert compared.pair.current == 1
    assert pane.accessibleDescription().startswith("Passage 2 of 3.")


def test_the_keys_of_the_view_come_before_those_of_the_window(compared: CompareView) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n")
    event.ignore()
    QApplication.sendEvent(compared.pair.panes[1], event)
    assert event.isAccepted()


def test_the_counterpart_of_a_clicked_passage_comes_beside_it(qtbot: QtBot, compared: CompareView) -> None:
    second = compared.pair.panes[1]
    place = place_of(second, "stones from one quarry")
    before = second.top
    qtbot.mouseClick(second.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert compared.pair.current == 2
    assert second.top == before
    assert abs(top_of(compared, 0, 2) - top_of(compared, 1, 2)) <= 1


def test_enter_in_the_list_goes_to_the_passage(qtbot: QtBot, compared: CompareView) -> None:
    compared.list.setFocus()
    compared.list.mark_current(0)
    qtbot.keyClick(compared.list, Qt.Key.Key_Down)
    assert compared.pair.current == 1
    with qtbot.waitSignal(compared.list.entered):
        qtbot.keyClick(compared.list, Qt.Key.Key_Return)
    assert compared.focusWidget() is compared.pair.panes[0]


def test_a_band_leads_to_its_passage(qtbot: QtBot, compared: CompareView) -> None:
    compared.step(1)
    gutter = compared.pair.gutter
    x, y = gutter.width() / 2, top_of(compared, 0, 0) + 10
    assert gutter.band_at(QPointF(x, y)) == 0
    compared.pair.current = None
    qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert compared.pair.current == 0


def test_scrolling_one_article_keeps_what_they_share_side_by_side(compared: CompareView) -> None:
    first, second = compared.pair.panes
    eye = first.viewport().height() * 0.3
    first.scroll_to(first.heights[1][0] - eye)
    assert abs(top_of(compared, 0, 1) - top_of(compared, 1, 1)) <= 2
    second.scroll_to(second.heights[0][0] - min(eye, second.heights[0][0] / 2))
    assert abs(top_of(compared, 0, 0) - top_of(compared, 1, 0)) <= 2
    first.scroll_to(0)
    assert second.top == 0


def test_apart_each_article_scrolls_for_itself(compared: CompareView) -> None:
    compared.head.together.setChecked(False)
    first, second = compared.pair.panes
    first.scroll_to(120)
    assert (first.top, second.top) == (120, 0)
    assert compared.state()["together"] is False


def test_swapped_the_passages_are_the_same(qtbot: QtBot, compared: CompareView) -> None:
    before = compared.sharing
    assert before is not None
    with qtbot.waitSignal(compared.compared, timeout=30_000):
        qtbot.mouseClick(compared.swap_button, Qt.MouseButton.LeftButton)
    assert compared.sharing == before.turned
    assert compared.state()["first"] == "courier"


def test_articles_that_share_nothing_are_told_so(qtbot: QtBot, compared: CompareView) -> None:
    with qtbot.waitSignal(compared.compared, timeout=30_000):
        compared.second.chosen.emit("cat")
    assert compared.head.summary.text().startswith("These two articles share no passage")
    assert not compared.head.next.isEnabled()
    assert compared.list.passages.rowCount() == 0
    compared.step(1)
    assert compared.pair.current is None


def test_a_late_result_never_takes_the_place_of_a_newer_one(qtbot: QtBot, harbour: Collection) -> None:
    view = CompareView(Theme(Scheme.LIGHT))
    qtbot.addWidget(view)
    results: list[object] = []
    view.compared.connect(lambda: results.append(view.sharing))
    view.show_set(harbour)
    view.show_articles("courier", "post")
    view.show()
    view.show_articles("post", "cat")
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show_articles("post", "courier")
    assert view.sharing is not None
    assert [passage.moved for passage in view.sharing.passages] == [False, False, True]
    assert results == [view.sharing]
    view.close_work()


def test_another_article_is_found_by_its_words(qtbot: QtBot, compared: CompareView) -> None:
    compared.second.setFocus()
    qtbot.keyClick(compared.second, Qt.Key.Key_Space)
    popup = compared.second.popup
    qtbot.waitUntil(popup.isVisible)
    assert popup.list.currentIndex().data(ARTICLE) == "courier"
    qtbot.keyClicks(popup.line, "northern cat")
    assert popup.list.currentIndex().data() == "A cat wins the island lottery"
    with qtbot.waitSignal(compared.compared, timeout=30_000):
        qtbot.keyClick(popup.line, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert compared.state()["second"] == "cat"
    assert compared.second.accessibleName() == (
        "The article on the right: Northern Wire · 4 Nov 2031, A cat wins the island lottery"
    )


def test_the_nearest_articles_are_offered_first(
    qtbot: QtBot, view: CompareView, analysis: Analysis, reading: Reading
) -> None:
    collection = Collection()
    collection.complete(reading)
    view.show_set(collection)
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show()
    post, courier = (article.id for article in analysis.articles[:2])
    assert {view.state()["first"], view.state()["second"]} == {post, courier}
    view.show_articles(post, courier)
    view.second.open()
    rows = [view.second.popup.list.model().index(row, 0) for row in range(5)]
    assert rows[0].data() == "Nearest to the other article"
    assert not rows[0].flags() & Qt.ItemFlag.ItemIsEnabled
    assert rows[1].data(Qt.ItemDataRole.AccessibleTextRole).endswith("4 shared quotes")
    view.second.popup.close()


def test_a_quote_that_is_clicked_twice_is_read_on_at(
    qtbot: QtBot, view: CompareView, analysis: Analysis, reading: Reading
) -> None:
    collection = Collection()
    collection.complete(reading)
    post, courier = analysis.articles[:2]
    view.show_set(collection)
    view.show_articles(post.id, courier.id)
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show()
    settle(qtbot, view)
    assert view.sharing is not None
    assert {passage.kind.value for passage in view.sharing.passages} == {"quote"}
    assert view.head.summary.text().startswith("4 shared passages, all of them quotes: ")
    pane = view.pair.panes[0]
    place = place_of(pane, "The mole is gone")
    with qtbot.waitSignal(view.quote_wanted) as wanted:
        qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted.args == [analysis.quotes_of[post.id][1].id]
    view.step(1)
    with qtbot.waitSignal(view.quote_wanted):
        qtbot.mouseClick(view.head.read_on, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.quote_wanted):
        qtbot.keyClick(pane, Qt.Key.Key_Return)


def test_what_was_shown_comes_back(qtbot: QtBot, view: CompareView, harbour: Collection) -> None:
    view.restore({"first": "courier", "second": "post", "together": False, "listed": False})
    view.show_set(harbour)
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show()
    assert view.state() == {"first": "courier", "second": "post", "together": False, "listed": False}
    assert not view.list.isVisible()


@pytest.mark.parametrize("state", [{}, {"first": 3, "second": None}, {"first": "gone", "second": "post"}])
def test_a_state_that_does_not_fit_does_no_harm(
    qtbot: QtBot, view: CompareView, harbour: Collection, state: dict[str, object]
) -> None:
    view.restore(state)
    view.show_set(harbour)
    with qtbot.waitSignal(view.compared, timeout=30_000):
        view.show()
    assert view.articles is not None
    assert view.articles[0] is not view.articles[1]


def test_a_set_without_two_articles_says_so(view: CompareView) -> None:
    view.show_set(Collection())
    view.show()
    assert view.head.summary.text() == "There are no two articles to compare."
    assert not view.swap_button.isEnabled()


def test_the_place_is_kept_when_colours_and_sizes_change(qtbot: QtBot, compared: CompareView) -> None:
    compared.step(1)
    compared.step(1)
    light = compared.grab().toImage()
    compared._theme.choose(Scheme.DARK)
    settle(qtbot, compared)
    assert compared.pair.current == 1
    assert compared.grab().toImage().pixelColor(4, 200) != QColor(light.pixelColor(4, 200))
    compared.set_zoom(1.5)
    settle(qtbot, compared)
    assert -50 < top_of(compared, 0, 1) < compared.pair.panes[0].viewport().height()


def test_the_focus_goes_in_the_order_of_reading(compared: CompareView) -> None:
    compared.step(1)
    compared.first.setFocus()
    order = [compared.focusWidget()]
    while compared.focusNextChild() and compared.focusWidget() not in order:
        order.append(compared.focusWidget())
    assert order == [
        compared.first,
        compared.swap_button,
        compared.second,
        compared.head.previous,
        compared.head.next,
        compared.head.together,
        compared.head.listed,
        *compared.pair.panes,
        compared.list,
    ]
    assert all(
        widget is not None and (widget.accessibleName() or widget.property("text")) for widget in order
    )


def test_in_a_narrow_window_the_list_stands_below(qtbot: QtBot, compared: CompareView) -> None:
    compared.resize(640, 600)
    settle(qtbot, compared)
    assert compared.list.y() > compared.pair.y()
    assert all(pane.width() > 200 for pane in compared.pair.panes)


def test_the_models_keep_qts_contract(compared: CompareView) -> None:
    assert compared.sharing is not None
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    listed, choices = PassageModel(), ChoiceModel()
    testers = QAbstractItemModelTester(listed, mode), QAbstractItemModelTester(choices, mode)
    listed.show_passages(compared.sharing.passages, ("A", "B"))
    choices.show_choices([(Choice("Outlet"), [Choice("One", "1 May", "a"), Choice("Two", "", "b")])])
    choices.narrow("two outlet")
    assert [choices.index(row).data() for row in range(choices.rowCount())] == ["Outlet", "Two"]
    choices.narrow("three")
    assert choices.rowCount() == 0
    assert choices.row_of("a") == -1
    listed.show_passages((), ("", ""))
    del testers


def test_in_a_low_view_the_articles_have_most_of_the_room(qtbot: QtBot, compared: CompareView) -> None:
    assert compared.list.isVisible()
    compared.resize(640, 270)
    qtbot.waitUntil(lambda: not compared.list.isVisible())
    qtbot.waitUntil(lambda: compared.pair.height() > 150)
    assert compared.state()["listed"] is True, "the list is put away for the time being"
    assert "\n" not in compared.head.summary.text()
    assert compared.head.summary.toolTip() == compared.head.summary.text()
    compared.head.listed.setChecked(True)
    assert compared.list.isVisible()
    compared.resize(1200, 500)
    assert compared.list.isVisible()
    compared.head.listed.setChecked(False)
    compared.resize(640, 270)
    compared.resize(1200, 500)
    assert not compared.list.isVisible(), "what the reader has put away stays there"


@pytest.mark.parametrize("height", [270, 500, 900])
def test_no_passage_leaves_a_headline_half_out_of_sight(
    qtbot: QtBot, compared: CompareView, height: int
) -> None:
    compared.resize(1200, height)
    settle(qtbot, compared)
    compared.step(1)
    for pane in compared.pair.panes:
        assert pane.head > 28
        assert pane.top <= 1 or pane.top >= pane.head - 1
