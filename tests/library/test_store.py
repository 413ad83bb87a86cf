"""The library keeps what it is told, and never stops the program."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library import Known, Library, open_library
from reader.source import Source

VERSION_1 = """
CREATE TABLE sets (folder TEXT PRIMARY KEY, opened INTEGER NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE bases (
    folder TEXT NOT NULL, remark TEXT NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (folder, remark)
);
PRAGMA user_version = 1;
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "deep" / "library.sqlite3")
    yield library
    library.close()


def reopened(library: Library) -> Library:
    library.close()
    return Library(library.path)


def recent(library: Library) -> list[Path]:
    return [known.source.paths[0] for known in library.sets()]


def test_recent_sets_newest_first_each_once(library: Library, tmp_path: Path) -> None:
    for name in ["a", "b", "a"]:
        library.remember(tmp_path / name)
    again = reopened(library)
    assert recent(again) == [tmp_path / "a", tmp_path / "b"]
    again.forget(tmp_path / "a")
    assert recent(again) == [tmp_path / "b"]
    again.close()


def test_recent_sets_are_few(library: Library, tmp_path: Path) -> None:
    for number in range(30):
        library.remember(tmp_path / str(number))
    assert [folder.name for folder in recent(library)] == [str(n) for n in range(29, 17, -1)]


def test_settings_are_json_values(library: Library) -> None:
    assert library.setting("zoom", 100) == 100
    library.keep("zoom", 120)
    library.keep("panes", {"left": [1, None], "name": "Čapek “q”"})
    again = reopened(library)
    assert again.setting("zoom") == 120
    assert again.setting("panes") == {"left": [1, None], "name": "Čapek “q”"}
    again.close()


def test_bases_belong_to_their_set(library: Library, tmp_path: Path) -> None:
    library.choose_base(tmp_path / "one", "r1", "q1")
    library.choose_base(tmp_path / "one", "r1", "q2")
    library.choose_base(tmp_path / "two", "r1", "q9")
    assert library.bases(tmp_path / "one") == {"r1": "q2"}
    assert library.bases(tmp_path / "two") == {"r1": "q9"}
    library.forget(tmp_path / "one")
    assert library.bases(tmp_path / "one") == {}


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    path.write_bytes(b"not a database, but rather longer than a header" * 50)
    library = Library(path)
    assert library.problem is not None
    assert "set aside" in library.problem
    assert (tmp_path / "library.sqlite3.broken").exists()
    library.keep("a", 1)
    assert library.setting("a") == 1
    library.close()


def test_an_unusable_place_means_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    library = Library(tmp_path / "file" / "library.sqlite3")
    assert library.problem is not None
    library.keep("a", 1)
    assert library.setting("a") == 1
    library.close()


def test_a_newer_library_is_left_alone(library: Library) -> None:
    library.keep("a", 1)
    library._database.execute("PRAGMA user_version = 99")
    again = reopened(library)
    assert again.problem is not None
    assert "version" in again.problem
    assert again.setting("a") is None
    again.close()
    assert library.path.exists()


def test_a_set_may_be_several_files(library: Library, tmp_path: Path) -> None:
    some = Source.of(tmp_path / "b.txt", tmp_path / "a.txt")
    library.remember(tmp_path / "folder", 7)
    library.remember(some)
    library.choose_base(some, "r1", "q1")
    again = reopened(library)
    first, second = again.sets()
    assert (first.source, first.articles) == (some, None)
    assert (second.source, second.articles) == (Source.of(tmp_path / "folder"), 7)
    assert second.opened is not None
    assert abs(datetime.now(UTC) - second.opened) < timedelta(minutes=5)
    assert again.bases(some) == {"r1": "q1"}
    again.remember(tmp_path / "folder")
    assert again.sets()[0].articles == 7, "the number is known still"
    again.close()


def test_articles_are_read_or_not_in_their_set(library: Library, tmp_path: Path) -> None:
    here, there = tmp_path / "one", tmp_path / "two"
    library.mark_read(here, ["a1", "a2", "a2"])
    library.mark_read(here, ["a1"])
    library.mark_read(here, ["a2", "a9"], read=False)
    library.mark_read(there, ["a3"])
    again = reopened(library)
    assert again.read(here) == {"a1"}
    again.forget(here)
    assert again.read(here) == frozenset()
    assert again.read(there) == {"a3"}
    again.close()


def test_a_set_is_left_and_found_as_it_was(library: Library, tmp_path: Path) -> None:
    left = {"article": "a1", "point": 1200, "quote": None, "layout": {"panes": [1, 2]}}
    assert library.state(tmp_path) == {}
    library.keep_state(tmp_path, {"article": "a0"})
    library.keep_state(tmp_path, left)
    again = reopened(library)
    assert again.state(tmp_path) == left
    again.forget(tmp_path)
    assert again.state(tmp_path) == {}
    again.close()


def test_windows_come_back(library: Library, tmp_path: Path) -> None:
    some = Source.of(tmp_path / "b.txt", tmp_path / "a.txt")
    assert library.windows() == []
    library.keep_windows([(tmp_path / "folder", {"page": "read"}), (None, {}), (some, {"x": 1})])
    again = reopened(library)
    assert again.windows() == [
        (Source.of(tmp_path / "folder"), {"page": "read"}),
        (None, {}),
        (some, {"x": 1}),
    ]
    again.keep("windows", [["[", {}], 7, [None, {"kept": True}]])
    assert again.windows() == [(None, {"kept": True})]
    again.close()


def test_what_version_1_kept_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(VERSION_1)
        old.executemany("INSERT INTO sets VALUES (?, ?)", [("/news/ferry", 1), ("/news/[mole]", 2)])
        old.execute("INSERT INTO settings VALUES ('scheme', '\"dark\"')")
        old.execute("INSERT INTO bases VALUES ('/news/ferry', 'r1', 'q1')")
        old.commit()
    for _ in range(2):
        library = Library(path)
        assert library.problem is None
        assert recent(library) == [Path("/news/[mole]"), Path("/news/ferry")]
        assert library.sets()[0] == Known(Source((Path("/news/[mole]"),)))
        assert library.setting("scheme") == "dark"
        assert library.bases(Path("/news/ferry")) == {"r1": "q1"}
        library.mark_read(Path("/news/ferry"), ["a1"])
        library.close()


def test_a_step_to_the_next_version_that_fails_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(VERSION_1)
        old.execute("INSERT INTO sets VALUES ('/news/ferry', 1)")
        old.execute("CREATE TABLE read (in_the_way TEXT)")
        old.commit()
        library = Library(path)
        assert library.problem is not None
        assert recent(library) == []
        library.close()
        old.execute("DROP TABLE read")
    library = Library(path)
    assert library.problem is None
    assert recent(library) == [Path("/news/ferry")]
    library.close()


WRITER = """
import sys
from pathlib import Path
from reader.library import Library
library = Library(Path(sys.argv[1]))
for number in range(60):
    library.keep(f"{sys.argv[2]} {number}", number)
    library.remember(Path("/news", sys.argv[2]), number)
    library.mark_read(Path("/news/ferry"), [f"{sys.argv[2]} {number}"])
print(library.problem)
library.close()
"""


def test_several_processes_share_one_file_from_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), name],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        for name in ("one", "two", "three")
    ]
    assert [writer.communicate(timeout=60)[0].strip() for writer in writers] == ["None"] * 3
    library = Library(path)
    assert {known.source.name: known.articles for known in library.sets()} == dict.fromkeys(
        ("one", "two", "three"), 59
    )
    assert len(library.read(Path("/news/ferry"))) == 180
    assert library.setting("two 59") == 59
    library.close()


def test_two_windows_see_what_either_writes(library: Library, tmp_path: Path) -> None:
    other = Library(library.path)
    library.mark_read(tmp_path, ["a1"])
    other.mark_read(tmp_path, ["a2"])
    other.keep("scheme", "dark")
    assert library.read(tmp_path) == other.read(tmp_path) == {"a1", "a2"}
    assert library.setting("scheme") == "dark"
    other.close()


def test_a_file_that_another_keeps_locked_is_a_sentence(
    library: Library,
) -> None:
    library._database.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        library.keep("a", 1)
        assert library.problem is not None
        assert "locked" in library.problem
        assert library.setting("a") is None
        other.execute("COMMIT")
    library.keep("a", 1)
    assert library.setting("a") == 1


def test_what_cannot_be_read_any_more_is_nothing(library: Library, tmp_path: Path) -> None:
    library.keep("a", 1)
    library.choose_base(tmp_path, "r1", "q1")
    library._database.execute("UPDATE settings SET value = '{' WHERE name = 'a'")
    assert library.setting("a", 5) == 5
    library._database.execute("DROP TABLE bases")
    assert library.bases(tmp_path) == {}
    assert library.problem is not None


def test_the_users_own_library_is_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    library = open_library()
    assert library.path == tmp_path / "data" / "library.sqlite3"
    library.close()
