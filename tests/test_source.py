"""A set is a folder, a file, or several of either, and is known again however it is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ingest import IngestError, list_folder, read_folder
from reader.model import Article, Problem
from reader.source import Source

TEXT = "Harbour stays shut\n\n“It is shut,” the mayor of Saltby said.\n\nNobody minded."


def put(place: Path, text: str = TEXT) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8")
    return place


def paths(source: Source | Path) -> list[str]:
    return [item.path for item, _, _ in read_folder(source)]


def test_one_set_is_named_in_many_ways(tmp_path: Path) -> None:
    one, two, inner = (
        put(tmp_path / "b/one.txt"),
        put(tmp_path / "a/two.txt"),
        put(tmp_path / "b/c/three.txt"),
    )
    whole = Source.of(one, two)
    assert whole == Source.of(two, one, two)
    assert Source.of(tmp_path / "b", inner, one, two) == Source.of(two, tmp_path / "b")
    assert whole.root == tmp_path
    assert whole.name == tmp_path.name
    assert Source.of(tmp_path / "b").root == tmp_path / "b"
    assert Source.of(one).root == tmp_path / "b"
    assert Source.of(one).name == "one.txt"


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1), min_size=1))
def test_a_key_names_its_set_and_no_other(names: list[str]) -> None:
    source = Source.of(*(Path("/", name) for name in names))
    assert Source.from_key(source.key) == source
    assert Source.of(Path("/somewhere/else"), Path("/here")).key != source.key or len(source.paths) > 1


@pytest.mark.parametrize("key", ["[", "[]", "[1]"])
def test_what_is_no_key(key: str) -> None:
    with pytest.raises(ValueError, match=r"no paths|Expecting"):
        Source.from_key(key)


def test_articles_of_several_files_and_folders_in_order_of_path(tmp_path: Path) -> None:
    for name in ("z.txt", "left/b.txt", "left/in/c.txt", "right/a.txt", "not-chosen.txt"):
        put(tmp_path / name)
    source = Source.of(tmp_path / "right/a.txt", tmp_path / "left", tmp_path / "z.txt")
    assert paths(source) == ["left/b.txt", "left/in/c.txt", "right/a.txt", "z.txt"]
    assert list(list_folder(source)) == paths(source)


def test_an_article_is_the_same_alone_and_among_others(tmp_path: Path) -> None:
    put(tmp_path / "one.txt")
    put(tmp_path / "two.txt")
    whole = {item.path: item for item, _, _ in read_folder(tmp_path)}
    some = {
        item.path: item for item, _, _ in read_folder(Source.of(tmp_path / "one.txt", tmp_path / "two.txt"))
    }
    assert some == whole


def test_one_of_several_that_is_missing_is_a_problem_and_all_are_an_error(tmp_path: Path) -> None:
    here, gone, away = put(tmp_path / "here.txt"), tmp_path / "gone.txt", tmp_path / "away.txt"
    found = [item for item, _, _ in read_folder(Source.of(here, gone))]
    assert found[0] == Problem("gone.txt", "there is no such file or folder")
    assert isinstance(found[1], Article)
    with pytest.raises(IngestError, match=r"away\.txt cannot be opened: there is no such file or folder\.$"):
        read_folder(Source.of(gone, away))


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe")
def test_a_pipe_among_several_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = [item for item, _, _ in read_folder(Source.of(put(tmp_path / "here.txt"), tmp_path / "pipe"))]
    assert Problem("pipe", "it is neither a folder nor a file") in found


def test_a_saved_page_may_be_chosen_with_the_folder_of_its_parts(tmp_path: Path) -> None:
    page = put(tmp_path / "Harbour.html", "<html><body><p>“It is shut,” the mayor said.</p></body></html>")
    put(tmp_path / "Harbour_files/advert.html", "<p>Buy this boat today, she said.</p>")
    put(tmp_path / "other.txt")
    assert paths(Source.of(page, tmp_path / "Harbour_files", tmp_path / "other.txt")) == [
        "Harbour.html",
        "other.txt",
    ]


def test_the_listing_changes_with_the_files(tmp_path: Path) -> None:
    file, picture = put(tmp_path / "a/one.txt"), put(tmp_path / "picture.png")
    before = list_folder(tmp_path)
    assert set(before) == {"a/one.txt", "picture.png"}
    assert before == list_folder(Source.of(tmp_path))
    put(picture, "another picture")
    put(tmp_path / ".hidden.txt")
    assert list_folder(tmp_path) == before, "what is not read does not count"
    os.utime(file, ns=(1, 2))
    changed = list_folder(tmp_path)
    assert {path for path in before if changed[path] != before[path]} == {"a/one.txt"}
    put(tmp_path / "two.txt")
    assert set(list_folder(tmp_path)) - set(before) == {"two.txt"}


def test_listing_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match=r"cannot be opened: .*\.$"):
        list_folder(tmp_path / "none")
