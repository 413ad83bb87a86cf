"""The library keeps what it is told, and never stops the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library, open_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path / "deep" / "library.sqlite3")
    yield library
    library.close()


def reopened(library: Library) -> Library:
    library.close()
    return Library(library.path)


def test_recent_sets_newest_first_each_once(library: Library, tmp_path: Path) -> None:
    for name in ["a", "b", "a"]:
        library.remember(tmp_path / name)
    again = reopened(library)
    assert again.recent() == [tmp_path / "a", tmp_path / "b"]
    again.forget(tmp_path / "a")
    assert again.recent() == [tmp_path / "b"]
    again.close()


def test_recent_sets_are_few(library: Library, tmp_path: Path) -> None:
    for number in range(30):
        library.remember(tmp_path / str(number))
    assert [folder.name for folder in library.recent()] == [str(n) for n in range(29, 17, -1)]


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


def test_the_users_own_library_is_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    library = open_library()
    assert library.path == tmp_path / "data" / "library.sqlite3"
    library.close()
