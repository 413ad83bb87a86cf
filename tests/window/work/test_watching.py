"""A set whose files change says so, once, and takes it back when they are as they were."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from reader import ingest
from reader.ingest import list_folder
from reader.source import Source
from reader.window.work.watching import Change, Watch, change


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    for name in ("one.txt", "deep/two.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Nothing sails.")
    return folder


@pytest.fixture
def watch(qtbot: QtBot, folder: Path) -> Watch:  # noqa: ARG001
    watch = Watch()
    watch.watch(Source.of(folder), list_folder(folder))
    return watch


def heard(watch: Watch) -> list[Change]:
    found: list[Change] = []
    watch.changed.connect(lambda *counts: found.append(Change(*counts)))
    return found


def test_changes_are_counted() -> None:
    before = {"a": (1, 1), "b": (1, 1), "c": (1, 1), "link": ()}
    assert change(before, before) == Change()
    assert change(before, {"a": (1, 2), "c": (), "d": (1, 1), "e": (), "link": ()}) == Change(2, 1, 2)


def test_a_new_file_is_told_and_its_end_too(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        (folder / "three.txt").write_text("Everything sails.")
    assert told.args == [1, 0, 0]
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        (folder / "three.txt").unlink()
    assert told.args == [0, 0, 0]


def test_an_altered_and_a_removed_file_deep_down(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        (folder / "deep" / "two.txt").write_text("Something sails.")
    assert told.args == [0, 0, 1]
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        (folder / "deep" / "two.txt").unlink()
    assert told.args == [0, 1, 0]


def test_what_the_system_does_not_tell_is_seen_on_a_look(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    watch._system.removePaths([*watch._system.files(), *watch._system.directories()])
    os.utime(folder / "one.txt", (1, 1))
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        watch.look()
    assert told.args == [0, 0, 1]


def test_what_changed_before_it_was_watched_is_told(qtbot: QtBot, folder: Path) -> None:
    listing = list_folder(folder)
    (folder / "one.txt").unlink()
    watch = Watch()
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        watch.watch(Source.of(folder), listing)
    assert told.args == [0, 1, 0]


def test_the_same_change_is_told_once(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    found = heard(watch)
    with qtbot.waitSignal(watch.changed, timeout=5000):
        (folder / "three.txt").write_text("Everything sails.")
    with qtbot.waitSignal(watch._comparing.done, timeout=5000):
        watch.look()
    (folder / "picture.json").write_text("{}")
    qtbot.waitUntil(lambda: len(found) == 2, timeout=5000)
    assert found == [Change(1), Change(2)]


def test_a_folder_that_is_gone_has_lost_all_its_files(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    with qtbot.waitSignal(watch.changed, timeout=5000) as told:
        shutil.rmtree(folder)
        watch.look()
    assert told.args is not None
    assert told.args[0] == told.args[2] == 0
    assert told.args[1] > 0


def test_nothing_is_told_of_a_set_that_is_watched_no_more(qtbot: QtBot, watch: Watch, folder: Path) -> None:
    found = heard(watch)
    other = folder.parent / "other"
    other.mkdir()
    (folder / "one.txt").unlink()
    watch._list()
    watch.watch(Source.of(other), list_folder(other))
    with qtbot.waitSignal(watch.changed, timeout=5000):
        (other / "new.txt").write_text("Everything sails.")
    watch.stop()
    watch.look()
    assert not watch._delay.isActive()
    assert found == [Change(1)]


def test_a_folder_that_does_not_answer_holds_up_no_other(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = Event()
    elsewhere = Source.of(folder.parent / "far away")

    def listed(source: Source) -> object:
        if source == elsewhere:
            answered.wait(10)
        return list_folder(source)

    monkeypatch.setattr(ingest, "list_folder", listed)
    listing = list_folder(Source.of(folder))
    watch = Watch()
    found = heard(watch)
    watch.watch(elsewhere, {"gone.txt": (1, 1)})
    watch._list()
    (folder / "one.txt").unlink()
    with qtbot.waitSignal(watch.changed, timeout=5000):
        watch.watch(Source.of(folder), listing)
    answered.set()
    assert found == [Change(0, 1)]


def test_some_files_are_watched(qtbot: QtBot, folder: Path) -> None:
    some = Source.of(folder / "one.txt", folder / "deep" / "two.txt")
    watch = Watch()
    watch.watch(some, list_folder(some))
    found = heard(watch)
    (folder / "three.txt").write_text("Not of the set.")
    with qtbot.waitSignal(watch.changed, timeout=5000):
        (folder / "one.txt").write_text("Everything sails.")
    assert found == [Change(0, 0, 1)]
