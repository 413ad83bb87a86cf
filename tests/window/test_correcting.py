"""Articles are corrected in the window: shown at once, everywhere, and still so the next time."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from reader.library import Library
from reader.library.corrections import Correction
from reader.model import Article
from reader.window import opening
from reader.window.articles.rows import Heading
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.shell.correcting import CorrectionDialog
from reader.window.windows import Windows
from reader.window.work.analysing import match_reading_anew
from tests.window.driving import SECONDS, press, write
from tests.window.pretended import reads_for_ever, reads_plainly

PORT_ELLERY = Path(__file__).parent / "port_ellery"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = shutil.copytree(PORT_ELLERY, tmp_path / "Port Ellery")
    for file in folder.iterdir():
        os.utime(file, (1_000_000, 1_000_000))
    return folder


def opened(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        window.open_paths(folder)
    return window


@pytest.fixture
def plain(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> MainWindow:
    """The window on the folder, read by a task that looks for no quotes, and knows of no outlet."""
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)
    return opened(qtbot, empty_window, folder)


def asked(qtbot: QtBot, window: MainWindow, *keys: str) -> CorrectionDialog:
    """The dialog that keys bring."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, *keys or ("F2",))
    found = window.findChildren(CorrectionDialog)
    qtbot.waitUntil(found[-1].isActiveWindow)
    return found[-1]


def undo(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, "Ctrl+Z")


def correct(qtbot: QtBot, window: MainWindow, **fields: str) -> None:
    """Correct the open article as a person does, with keys alone."""
    dialog = asked(qtbot, window)
    for name, words in fields.items():
        getattr(dialog, name).line.setFocus()
        press(qtbot, window, "Ctrl+A", "Delete")
        write(qtbot, window, words)
    if dialog.offered.isVisible():
        qtbot.keyClick(dialog.offered, Qt.Key.Key_Escape)
    press(qtbot, window, "Return")
    assert not dialog.isVisible()


def until_shown(qtbot: QtBot, window: MainWindow, outlet: str | None) -> None:
    qtbot.waitUntil(lambda: current(window).outlet == outlet, timeout=SECONDS)


def current(window: MainWindow) -> Article:
    assert window.desk.article is not None
    return window.desk.collection.articles[window.desk.article]


def headings(window: MainWindow) -> list[str]:
    model = window.desk.list.articles
    things = [model.thing(row) for row in range(model.rowCount())]
    return [thing.title for thing in things if isinstance(thing, Heading)]


def page(window: MainWindow) -> list[str]:
    return window.desk.reading.document().toPlainText().split("\n")


# At once, and everywhere


def test_what_is_corrected_is_shown_at_once_in_its_place(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    desk.show_quote("q2")
    desk.compare_against("q10")
    place, remark = desk.place(), desk.variants.remark
    assert headings(window) == ["Ellery Courier", "Northern Wire", "The Coast Herald", "The Harbour Post"]
    correct(qtbot, window, outlet="Ellery Courier", title="A harbour in winter", byline="")
    until_shown(qtbot, window, "Ellery Courier")
    assert not window.opening.worker.busy, "nothing is matched by an outlet or a headline"
    assert headings(window) == ["Ellery Courier", "Northern Wire", "The Coast Herald"]
    assert page(window)[0].replace("\u2068", "").replace("\u2069", "").split("   ·   ") == [
        "Ellery Courier",
        "3 November 2031",
        "corrected",
    ]
    assert page(window)[1:3] == ["A harbour in winter", "Harbour to close until spring"]
    assert desk.place() == place
    assert desk.variants.remark == remark
    assert desk.variants.base == "q10"
    assert "Ctrl+Z undoes it" in window.notice.text()


def test_the_other_views_and_what_is_written_have_it_too(qtbot: QtBot, window: MainWindow) -> None:
    for view in ("quotes", "overview", "compare", "read"):
        window.stack.go_to(view)
    correct(qtbot, window, outlet="Ellery Courier")
    until_shown(qtbot, window, "Ellery Courier")
    window.stack.go_to("overview")
    overview = window.stack._views["overview"].matrix.cells
    qtbot.waitUntil(
        lambda: "The Harbour Post" not in [outlet.name for outlet in overview.outlets], timeout=SECONDS
    )
    analysis = window.desk.collection.analysis
    assert analysis is not None
    exported = window.desk.bases.applied_to(analysis)
    assert current(window) in exported.articles


def test_the_filter_finds_what_is_said_now(qtbot: QtBot, window: MainWindow) -> None:
    article = window.desk.article
    correct(qtbot, window, outlet="Tidewater Gazette")
    until_shown(qtbot, window, "Tidewater Gazette")
    window.desk.filter.setText("tidewater")
    assert window.desk.list.order() == [article]


def test_the_sign_tells_what_the_file_says(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    article = current(window)
    correct(qtbot, window, outlet="", title="<b>A harbour</b>", published="5 November 2031")
    until_shown(qtbot, window, None)
    pane = desk.reading
    assert pane._page is not None
    assert pane._page.about.split("\n") == [
        f"Outlet corrected; the file says “{article.outlet}”.",
        f"Headline corrected; the file says “{article.title}”.",
        "Date corrected; the file says 3 November 2031.",
    ]
    place = QPoint(pane.viewport().width() // 2, 50)
    place.setX(next(x for x in range(pane.viewport().width()) if pane._hint_at(QPoint(x, 50))))
    QApplication.sendEvent(
        pane.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, pane.viewport().mapToGlobal(place))
    )
    assert "the file says" in QToolTip.text()
    assert "<b>" not in QToolTip.text()
    row = desk.list.articles.index_of(article.id)
    assert "the file says" in str(row.data(3))


# Which article


def test_an_article_is_corrected_from_its_menu_without_being_opened(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    other = next(article for article in desk.list.order() if article != desk.article)
    before = desk.article
    menu = desk.list.menu_of(other)
    next(action for action in menu.actions() if action.text() == "Co&rrect…").trigger()
    dialog = window.findChildren(CorrectionDialog)[-1]
    assert dialog.title.line.text() == desk.collection.articles[other].title
    dialog.title.line.setText("Another")
    dialog.accept()
    qtbot.waitUntil(lambda: desk.collection.articles[other].title == "Another", timeout=SECONDS)
    assert desk.article == before


def test_the_menu_of_the_page_has_it(window: MainWindow) -> None:
    window.desk.reading.context_menu_wanted.emit(QPoint(10, 10), "")
    (menu,) = (menu for menu in window.findChildren(QMenu) if menu.isVisible())
    assert window.commands["correct"] in menu.actions()
    menu.close()


def test_without_an_article_there_is_nothing_to_correct(qtbot: QtBot, empty_window: MainWindow) -> None:
    press(qtbot, empty_window, "F2")
    assert not empty_window.findChildren(CorrectionDialog)
    empty_window.correcting.ask("a0")
    empty_window.correcting.undo()
    assert not empty_window.commands["correct"].isEnabled()
    assert not empty_window.commands["undo"].isEnabled()


def test_the_outlet_of_all_its_articles(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(PORT_ELLERY, tmp_path / "Harbour" / "letters")
    (tmp_path / "Harbour" / "stranger.txt").write_text("A stranger writes\n\nNobody knows from where.")
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)
    plain = opened(qtbot, empty_window, tmp_path / "Harbour")
    strange = next(one.id for one in plain.desk.collection.articles.values() if one.path == "stranger.txt")
    plain.desk.go_to(strange)
    alone = asked(qtbot, plain)
    assert not alone.others.isVisible(), "nothing tells that the others are of its outlet"
    alone.reject()
    plain.desk.go_to(next(one for one in plain.desk.list.order() if one != strange))
    correct(qtbot, plain, outlet="The Coast Herald", title="A title")
    until_shown(qtbot, plain, "The Coast Herald")
    assert headings(plain) == ["Outlet unknown", "The Coast Herald"]
    left = (one for one in plain.desk.list.order() if one not in (plain.desk.article, strange))
    plain.desk.go_to(next(left))
    dialog = asked(qtbot, plain)
    write(qtbot, plain, "Ellery Courier")
    others = "Also for the 2 other articles of this folder without an outlet"
    assert dialog.others.accessibleName() == others
    dialog.others.click()
    dialog.accept()
    until_shown(qtbot, plain, "Ellery Courier")
    assert "3 articles were corrected" in plain.notice.text()
    assert headings(plain) == ["Ellery Courier", "Outlet unknown", "The Coast Herald"]
    titles = [article.title for article in plain.desk.collection.articles.values()]
    assert titles.count("A title") == 1, "of the others, nothing but the outlet"
    undo(qtbot, plain)
    until_shown(qtbot, plain, None)
    assert headings(plain) == ["Outlet unknown", "The Coast Herald"]


# Taken back


def test_corrections_are_taken_back_one_by_one(qtbot: QtBot, window: MainWindow) -> None:
    before = dict(window.desk.collection.articles)
    correct(qtbot, window, outlet="One")
    until_shown(qtbot, window, "One")
    correct(qtbot, window, outlet="Two")
    until_shown(qtbot, window, "Two")
    window.desk.list.setFocus()
    undo(qtbot, window)
    until_shown(qtbot, window, "One")
    assert window.notice.text() == "The correction was undone."
    undo(qtbot, window)
    until_shown(qtbot, window, "The Harbour Post")
    assert dict(window.desk.collection.articles) == before
    assert not window.library.corrections().entries
    assert not window.commands["undo"].isEnabled()
    assert "corrected" not in page(window)[0]


def test_the_key_that_takes_back_is_the_filters_while_it_is_written_in(
    qtbot: QtBot, window: MainWindow
) -> None:
    correct(qtbot, window, outlet="One")
    until_shown(qtbot, window, "One")
    press(qtbot, window, "Ctrl+L")
    write(qtbot, window, "x")
    press(qtbot, window, "Ctrl+Z")
    assert window.desk.filter.text() == ""
    assert current(window).outlet == "One"


def test_as_the_file_has_it_nothing_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    correct(qtbot, window, outlet="One")
    until_shown(qtbot, window, "One")
    dialog = asked(qtbot, window)
    dialog.outlet.reset.click()
    press(qtbot, window, "Return")
    until_shown(qtbot, window, "The Harbour Post")
    assert not window.library.corrections().entries
    dialog = asked(qtbot, window)
    press(qtbot, window, "Return")
    assert window.commands["undo"].isEnabled()
    assert len(window.correcting._before) == 2, "what changes nothing is no correction"


# It lasts


def test_it_lasts_over_a_restart_and_a_change_of_the_file(
    qtbot: QtBot, plain: MainWindow, library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(qtbot, plain, outlet="The Coast Herald", published="4 Nov 2031, 14:30 CET")
    until_shown(qtbot, plain, "The Coast Herald")
    path = current(plain).path
    plain.close()
    monkeypatch.undo()
    (folder / path).write_text((folder / path).read_text("utf-8") + "\n\nMore is said here.", "utf-8")
    with closing(Library(library.path)) as again:
        window = MainWindow(again, Theme(Scheme.DARK))
        qtbot.addWidget(window)
        window.show()
        opened(qtbot, window, folder)
        window.desk.go_to(
            next(one.id for one in window.desk.collection.articles.values() if one.path == path)
        )
        assert current(window).outlet == "The Coast Herald"
        assert current(window).published == "2031-11-04T14:30+01:00"
        assert "corrected" in page(window)[0]
        assert "The Coast Herald" in headings(window)
        window.close()


def test_another_day_is_matched_anew_while_the_set_stays_open(
    qtbot: QtBot, empty_window: MainWindow, folder: Path
) -> None:
    window = opened(qtbot, empty_window, folder)
    desk = window.desk
    before = desk.collection.reading
    assert before is not None
    assert before.analysis.remarks
    desk.show_quote(before.analysis.remarks[0].quotes[0])
    place, base = desk.place(), desk.variants.base
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        correct(qtbot, window, published="1 January 2020")
        qtbot.waitUntil(lambda: current(window).published == "2020-01-01", timeout=SECONDS)
        assert window.opening.worker.busy
        assert window.analysis_activity.isVisible()
        assert window.opening.worker.busy, "the set stays open meanwhile"
        assert desk.place() == place
    now = desk.collection.reading
    assert now is not None
    assert now is not before
    assert now.listing == before.listing
    assert desk.place() == place
    assert desk.variants.base == base
    remark = now.analysis.remarks[0]
    assert set(before.analysis.remarks[0].quotes) == set(remark.quotes)
    undo(qtbot, window)
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        qtbot.waitUntil(lambda: window.opening.worker.busy, timeout=SECONDS)
    assert desk.collection.reading == before


# While something else goes on


def matches_for_ever(*_: object) -> None:
    import time

    time.sleep(60)


def test_stopped_in_the_middle_what_was_corrected_stays(
    qtbot: QtBot, plain: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "match_reading_anew", matches_for_ever)
    correct(qtbot, plain, published="1 January 2020")
    qtbot.waitUntil(lambda: plain.opening.worker.busy, timeout=SECONDS)
    assert plain.analysis_activity.text == "Comparing anew"
    correct(qtbot, plain, title="Another")
    qtbot.waitUntil(lambda: current(plain).title == "Another", timeout=SECONDS)
    assert plain.opening.worker.busy
    plain.analysis_activity.cancel.click()
    assert "F5 compares them" in plain.notice.text()
    assert (current(plain).published, current(plain).title) == ("2020-01-01", "Another")
    assert not plain.opening.worker.busy
    monkeypatch.setattr(opening, "match_reading_anew", match_reading_anew)
    with qtbot.waitSignal(plain.opening.ended, timeout=SECONDS):
        undo(qtbot, plain)
        undo(qtbot, plain)
    assert current(plain).published is None


def test_corrected_twice_while_it_is_matched_the_last_holds(
    qtbot: QtBot, empty_window: MainWindow, folder: Path
) -> None:
    window = opened(qtbot, empty_window, folder)
    correct(qtbot, window, published="1 January 2020")
    qtbot.waitUntil(lambda: window.opening.worker.busy, timeout=SECONDS)
    correct(qtbot, window, published="2 January 2021")
    qtbot.waitUntil(lambda: current(window).published == "2021-01-02", timeout=SECONDS)
    correct(qtbot, window, title="Another")
    qtbot.waitUntil(
        lambda: current(window).title == "Another" and not window.opening.worker.busy, timeout=SECONDS
    )
    qtbot.wait(50)
    assert (current(window).published, current(window).title) == ("2021-01-02", "Another")
    assert window.desk.collection.analysis is not None
    assert current(window) in window.desk.collection.analysis.articles


def test_corrected_while_it_is_read_it_shows_and_stays(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    window = empty_window
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    window.open_paths(folder)
    qtbot.waitUntil(lambda: window.desk.article is not None, timeout=SECONDS)
    correct(qtbot, window, outlet="The Coast Herald")
    assert current(window).outlet == "The Coast Herald"
    assert headings(window) == ["The Coast Herald"]
    assert "The Coast Herald" in page(window)[0]
    assert window.opening.worker.busy
    window.analysis_activity.cancel.click()
    assert current(window).outlet == "The Coast Herald"


def test_corrected_while_it_is_read_anew_it_holds_afterwards(
    qtbot: QtBot, plain: MainWindow, folder: Path
) -> None:
    (folder / "dredger.txt").write_text("A dredger comes\n\nIt comes slowly.")
    press(qtbot, plain, "F5")
    assert plain.opening.worker.busy
    correct(qtbot, plain, outlet="The Coast Herald")
    qtbot.waitUntil(
        lambda: len(plain.desk.list.order()) == 5 and current(plain).outlet == "The Coast Herald",
        timeout=SECONDS,
    )
    qtbot.waitUntil(lambda: headings(plain) == ["Outlet unknown", "The Coast Herald"], timeout=SECONDS)


def test_the_article_goes_while_the_dialog_is_open(qtbot: QtBot, plain: MainWindow, folder: Path) -> None:
    article = current(plain)
    dialog = asked(qtbot, plain)
    dialog.outlet.line.setText("The Coast Herald")
    (folder / article.path).unlink()
    with qtbot.waitSignal(plain.opening.ended, timeout=SECONDS):
        plain.opening.update()
    assert dialog.isVisible()
    dialog.accept()
    assert article.id not in plain.desk.collection.articles
    (entry,) = plain.library.corrections().entries
    assert entry.correction == Correction("The Coast Herald"), "it comes back with the file"


def test_the_window_is_closed_with_the_dialog_and_in_the_middle(
    qtbot: QtBot, plain: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "match_reading_anew", matches_for_ever)
    correct(qtbot, plain, published="1 January 2020")
    qtbot.waitUntil(lambda: plain.opening.worker.busy, timeout=SECONDS)
    asked(qtbot, plain)
    plain.close()
    assert not plain.isVisible()
    assert not plain.opening.worker.busy
    assert len(plain.library.corrections().entries) == 1


def test_another_window_on_the_same_articles_has_it_too(
    qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)
    windows = Windows(library)
    one, other, empty = windows.open(), windows.open(), windows.open()
    for window, path in ((one, folder), (other, folder / "post.txt")):
        opened(qtbot, window, path)
    one.desk.go_to(
        next(found.id for found in one.desk.collection.articles.values() if found.path == "post.txt")
    )
    one.correcting.ask()
    dialog = one.findChildren(CorrectionDialog)[-1]
    dialog.outlet.line.setText("The Coast Herald")
    dialog.accept()
    for window in (one, other):
        until_shown(qtbot, window, "The Coast Herald")
    assert empty.source is None
    for window in list(windows):
        window.close()


def test_the_palette_finds_it(window: MainWindow) -> None:
    action = window.commands["correct"]
    assert isinstance(action, QAction)
    assert action.shortcut().toString() == "F2"
    assert action.isEnabled()
