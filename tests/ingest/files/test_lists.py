"""A list of what to open opens all that, and no article is taken for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.ingest import list_folder, read_folder
from reader.ingest.files.lists import listed_in, reason_against
from reader.model import Article, Problem
from reader.source import Source
from tests.ingest.documents import TEXT

A_LIST = "it is a list of files to open: open it by itself"


def put(place: Path, text: str | bytes = f"Harbour stays shut\n\n{TEXT}") -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return place


def opened(path: Path) -> dict[str, str | None]:
    """The paths of what is opened at ``path``, each with its reason if it is a problem."""
    return {
        item.path: item.reason if isinstance(item, Problem) else None
        for item, _, _ in read_folder(Source.of(path))
    }


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name in ("set/a.txt", "set/in/b.txt", "set/two words.html", "out/c.txt"):
        put(tmp_path / name)
    return tmp_path


def test_a_list_opens_what_it_names(here: Path) -> None:
    lines = ["# what to read", "", "a.txt", "in", '"two words.html"', "../out/c.txt", "./a.txt", "in/b.txt"]
    for end in ("\n", "\r\n"):
        found = opened(put(here / "set/list.txt", end.join(lines)))
        assert found == {"a.txt": None, "in/b.txt": None, "two words.html": None, "../out/c.txt": None}


def test_what_a_list_names_in_vain_is_said(here: Path) -> None:
    lines = [
        "a.txt",
        "gone.txt",
        "list.txt",
        "https://news.example/a",
        "other.txt",
        "picture.png",
        "nobody/here/",
    ]
    put(here / "set/other.txt", "a.txt\nlist.txt\n")
    put(here / "set/picture.png")
    assert opened(put(here / "set/list.txt", "\n".join(lines))) == {
        "a.txt": None,
        "gone.txt": "there is no such file or folder",
        "nobody/here/": "there is no such file or folder",
        "https://news.example/a": "it is a web address, and Variorum never goes online",
        "other.txt": A_LIST,
        "picture.png": "it is not in a format that Variorum reads",
    }


def test_the_ways_of_naming_a_file(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(here / "out"))
    monkeypatch.setenv("USERPROFILE", str(here / "out"))
    address = (here / "set/two words.html").as_uri()
    assert "%20" in address
    lines = [str(here / "set/a.txt"), address, "~/c.txt", "in\\b.txt"]
    found = opened(put(here / "set/list.m3u", "#EXTM3U\n" + "\n".join(lines)))
    assert found == {"a.txt": None, "in/b.txt": None, "two words.html": None, "../out/c.txt": None}


def test_lists_set_apart_by_nul_and_in_utf_16(here: Path) -> None:
    put(here / "set/two words_files/ad.html")
    put(here / "set/two words_files/a.png")
    names = sorted(str(path) for path in here.rglob("*") if path.is_file())
    found = opened(put(here / "set/all.lst", "\0".join([*names, ""])))
    assert found == {"a.txt": None, "in/b.txt": None, "two words.html": None, "../out/c.txt": None}
    assert list(opened(put(here / "set/wide.txt", "a.txt\r\nin\r\n".encode("utf-16")))) == [
        "a.txt",
        "in/b.txt",
    ]


@pytest.mark.skipif(os.name != "posix", reason="needs names that are no UTF-8")
def test_names_that_are_no_utf_8(here: Path) -> None:
    put(Path(os.fsdecode(os.fsencode(here) + b"/set/\xe9.txt")))
    assert list(opened(put(here / "set/list.txt", b"\xe9.txt\na.txt\n"))) == [r"\xe9.txt", "a.txt"]


def test_a_list_in_a_folder_is_no_article(here: Path) -> None:
    put(here / "set/list.txt", "in\na.txt\n../out/c.txt\n")
    put(here / "set/nul.txt", "a.txt\0in/b.txt\0")
    put(here / "set/web.txt", "https://news.example/a\nhttps://news.example/b\n")
    found = opened(here / "set")
    assert found["list.txt"] == found["nul.txt"] == A_LIST
    assert found["web.txt"] == "it is a list of web addresses, and Variorum never goes online"
    assert found["a.txt"] is None
    assert opened(here / "set/web.txt")["web.txt"] == found["web.txt"]


def test_lists_that_name_one_another_end(here: Path) -> None:
    put(here / "set/one.txt", "two.txt\na.txt\n")
    put(here / "set/two.txt", "one.txt\nin\n")
    assert opened(here / "set/one.txt") == {"two.txt": A_LIST, "a.txt": None}


def test_the_listing_follows_the_list(here: Path) -> None:
    file = put(here / "set/list.txt", "a.txt\n")
    before = list_folder(Source.of(file))
    assert list(before) == ["a.txt"]
    put(file, "a.txt\nin\n")
    assert list(list_folder(Source.of(file))) == ["a.txt", "in/b.txt"]


@pytest.mark.parametrize(
    "text",
    [
        f"Harbour stays shut\n\n{TEXT}",
        "Harbour stays shut",
        "report.pdf\n\nThe report names nobody, the mayor said.",
        "https://news.example/a\n\nHarbour stays shut\n\nIt is shut.",
        "https://news.example/a",
        "gone.txt\nHarbour\nSpring",
        "",
        "\n\n#\n",
    ],
)
def test_what_is_no_list_of_files(here: Path, text: str) -> None:
    assert listed_in(put(here / "set/list.txt", text)) is None


@pytest.mark.parametrize(
    "text", [TEXT, "Harbour stays shut", "Harbour\nSaltby\na.txt\nSpring", "", "a.txt is gone."]
)
def test_what_does_not_read_as_a_list(text: str) -> None:
    assert reason_against(text.encode()) is None


def test_a_list_of_what_is_gone_says_so(here: Path) -> None:
    found = opened(put(here / "set/list.txt", "gone.txt\nlost.html\n"))
    assert found == dict.fromkeys(("gone.txt", "lost.html"), "there is no such file or folder")


def test_an_article_beside_files_called_as_its_words_is_an_article(here: Path) -> None:
    put(here / "set/Harbour")
    ((item, _, _),) = read_folder(put(here / "set/x.txt", f"Harbour\n\n{TEXT}"))
    assert isinstance(item, Article)


@pytest.mark.parametrize(
    "line",
    [r"\\server\share\a.txt", "//server/share/a.txt", "file://server/share/a.txt", "file:////server/a"],
)
def test_no_other_computer_is_asked(here: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    exists = Path.exists
    monkeypatch.setattr(Path, "exists", lambda path: asked.append(str(path)) or exists(path))
    file = put(here / "set/list.txt", f"a.txt\n{line}\n")
    found = listed_in(file)
    assert found is not None
    assert [each.path for each in found] == [here / "set/a.txt", None]
    assert not any("server" in each for each in asked)
