"""A set that changes on disk while it is open: that is said, and once taken in, keeps its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.window import opening
from reader.window.main import MainWindow
from tests.window.driving import SECONDS, press
from tests.window.pretended import reads_for_ever, reads_plainly

PORT_ELLERY = Path(__file__).parent / "port_ellery"

NEWS = "A dredger is on its way\n\n" + "It comes from far off, and slowly. " * 400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(PORT_ELLERY, tmp_path / "Port Ellery")


def opened(qtbot: QtBot, window: MainWindow, folder: Path) -> MainWindow:
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        window.open_paths(folder)
    return window


def until_told(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(
        lambda: window.update_bar.isVisible() and words in window.update_bar.words.text(), timeout=SECONDS
    )


def test_what_changed_is_taken_in_and_everything_keeps_its_place(
    qtbot: QtBot, empty_window: MainWindow, folder: Path
) -> None:
    (folder / "pilot.txt").write_text("A pilot retires\n\nHe is sixty.")
    window = opened(qtbot, empty_window, folder)
    desk = window.desk
    analysis = desk.collection.analysis
    assert analysis is not None
    remark = max(analysis.remarks, key=lambda one: len(one.quotes))
    assert len(remark.quotes) > 2
    texts = [analysis.quote_by_id[quote].text for quote in remark.quotes]
    desk.show_quote(remark.quotes[0])
    desk.compare_against(remark.quotes[1])
    window.resize(1100, 400)
    bar = desk.reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(bar.maximum())
    place, article = desk.place(), desk.article
    base = desk.variants.base
    (folder / "dredger.txt").write_text(NEWS)
    (folder / "pilot.txt").unlink()
    until_told(qtbot, window, "1 new file, 1 gone")
    with qtbot.waitSignal(window.opening.ended, timeout=SECONDS):
        qtbot.mouseClick(window.update_bar.update_now, Qt.MouseButton.LeftButton)
        assert not window.update_bar.isVisible()
        assert desk.article == article, "the set stays open while it is read anew"
    paths = {desk.collection.articles[one].path for one in desk.list.order()}
    assert paths == {"agency.txt", "courier.txt", "dredger.txt", "herald.txt", "post.txt"}
    assert desk.place() == place
    assert desk.variants.remark is not None
    now = desk.collection.analysis
    assert now is not None
    assert [now.quote_by_id[quote].text for quote in desk.variants.remark.quotes] == texts
    assert desk.variants.base == base
    assert not window.update_bar.isVisible()


@pytest.fixture
def plain(
    qtbot: QtBot, empty_window: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> MainWindow:
    """The window on the folder, read by a task that looks for no quotes."""
    monkeypatch.setattr(opening, "analyse_folder", reads_plainly)
    return opened(qtbot, empty_window, folder)


def test_the_bar_says_what_became_of_the_files(qtbot: QtBot, plain: MainWindow, folder: Path) -> None:
    (folder / "dredger.txt").write_text(NEWS)
    until_told(qtbot, plain, "1 new file.")
    (folder / "post.txt").write_text(NEWS)
    (folder / "agency.txt").unlink()
    until_told(qtbot, plain, "1 new file, 1 changed, 1 gone.")
    for name in ("post.txt", "agency.txt"):
        shutil.copy2(PORT_ELLERY / name, folder / name)
    until_told(qtbot, plain, "1 new file.")
    (folder / "dredger.txt").unlink()
    qtbot.waitUntil(lambda: not plain.update_bar.isVisible(), timeout=SECONDS)


def test_not_now_hides_the_bar_until_something_else_changes(
    qtbot: QtBot, plain: MainWindow, folder: Path
) -> None:
    (folder / "dredger.txt").write_text(NEWS)
    until_told(qtbot, plain, "1 new file")
    plain.update_bar.later.setFocus()
    press(qtbot, plain, "Space")
    assert not plain.update_bar.isVisible()
    assert len(plain.desk.list.order()) == 4
    (folder / "pilot.txt").write_text(NEWS)
    until_told(qtbot, plain, "2 new files")
    with qtbot.waitSignal(plain.opening.ended, timeout=SECONDS):
        press(qtbot, plain, "F5")
    assert len(plain.desk.list.order()) == 6


def test_the_article_that_is_read_is_taken_away(qtbot: QtBot, plain: MainWindow, folder: Path) -> None:
    desk = plain.desk
    article = desk.article
    assert article is not None
    (folder / desk.collection.articles[article].path).unlink()
    until_told(qtbot, plain, "1 gone")
    with qtbot.waitSignal(plain.opening.ended, timeout=SECONDS):
        press(qtbot, plain, "F5")
    assert desk.article in desk.list.order()
    assert desk.article != article
    assert desk.reading.isVisible()
    assert not plain.commands["back"].isEnabled(), "there is no way back to what is gone"


def test_the_folder_is_taken_away_and_what_was_read_stays(
    qtbot: QtBot, plain: MainWindow, folder: Path
) -> None:
    article = plain.desk.article
    shutil.rmtree(folder)
    plain.opening.watch.look()
    until_told(qtbot, plain, "4 gone")
    qtbot.mouseClick(plain.update_bar.update_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not plain.opening.worker.busy, timeout=SECONDS)
    assert plain.notice.text()
    assert plain.desk.article == article
    assert len(plain.desk.list.order()) == 4


def test_stopped_in_the_middle_the_old_set_stays(
    qtbot: QtBot, plain: MainWindow, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    desk = plain.desk
    desk.go_to(desk.list.order()[2])
    article, order = desk.article, desk.list.order()
    monkeypatch.setattr(opening, "analyse_folder", reads_for_ever)
    (folder / "dredger.txt").write_text(NEWS)
    until_told(qtbot, plain, "1 new file")
    qtbot.mouseClick(plain.update_bar.update_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 of 3" in plain.analysis_activity.text, timeout=SECONDS)
    qtbot.mouseClick(plain.analysis_activity.cancel, Qt.MouseButton.LeftButton)
    assert not plain.analysis_activity.isVisible()
    assert "Stopped" in plain.notice.text()
    assert (desk.article, desk.list.order()) == (article, order)
    assert desk.reading.hasFocus()
    assert plain.commands["update"].isEnabled()
