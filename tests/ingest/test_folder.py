"""Every file of a folder becomes an article or a problem with its reason, whatever the others are."""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest import IngestError, file_at, folder, read_folder, read_text
from reader.ingest.files.listing import shown, unshown
from reader.model import Article, Problem, article_id

TEXT = "Harbour stays shut\n\n“It is shut,” the mayor of Saltby said.\n\nNobody minded."
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def put(place: Path, text: str | bytes = TEXT) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(text.encode() if isinstance(text, str) else text)
    return place


def articles(place: Path) -> list[Article]:
    return [item for item, _, _ in read_folder(place) if isinstance(item, Article)]


def problems(place: Path) -> dict[str, str]:
    return {item.path: item.reason for item, _, _ in read_folder(place) if isinstance(item, Problem)}


def test_articles_come_in_order_of_path_with_their_count(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b.txt", "a/b/c.html", "A.TXT"):
        put(tmp_path / name)
    found = list(read_folder(tmp_path))
    paths = [item.path for item, _, _ in found]
    assert paths == sorted(paths) == ["A.TXT", "a-b.txt", "a/b/c.html", "a/z.txt", "b.txt"]
    assert [(done, total) for _, done, total in found] == [(number, 5) for number in range(1, 6)]
    assert articles(tmp_path)[0].id == article_id("A.TXT")


def test_an_article_of_a_plain_file(tmp_path: Path) -> None:
    put(
        tmp_path / "2015" / "reuters-oct1.txt",
        "Harbour shut\r\n\r\nSALTBY, Oct 1 (Reuters) - It is shut.\r\n",
    )
    (article,) = articles(tmp_path)
    assert article.text == "Harbour shut\n\nSALTBY, Oct 1 (Reuters) - It is shut.\n"
    assert (article.path, article.outlet, article.title) == (
        "2015/reuters-oct1.txt",
        "Reuters",
        "Harbour shut",
    )
    assert article.published == "2015-10-01"


def test_a_single_file_is_read_too(tmp_path: Path) -> None:
    file = put(tmp_path / "one.txt")
    put(tmp_path / "two.txt")
    assert [article.path for article in articles(file)] == ["one.txt"]
    assert read_text(file) == TEXT
    with pytest.raises(IngestError, match=r"empty \(0 bytes\)\.$"):
        read_text(put(tmp_path / "empty.txt", b""))


@pytest.mark.parametrize("missing", ["no-such-folder", "x\0y"])
def test_a_missing_folder(tmp_path: Path, missing: str) -> None:
    with pytest.raises(IngestError, match=r"^.*cannot be opened: .*\.$"):
        list(read_folder(tmp_path / missing))


def test_an_empty_folder_has_nothing(tmp_path: Path) -> None:
    assert list(read_folder(tmp_path)) == []


def test_an_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "closed" / "b.txt")
    scandir = os.scandir

    def refuse(place: Path) -> object:
        if place.name in shut:
            raise PermissionError(13, "Permission denied")
        return scandir(place)

    monkeypatch.setattr(folder.os, "scandir", refuse)
    shut = {"closed"}
    assert problems(tmp_path) == {"closed": "the folder cannot be read: permission is denied"}
    assert len(articles(tmp_path)) == 1
    shut = {tmp_path.name}
    with pytest.raises(IngestError, match="permission is denied"):
        list(read_folder(tmp_path))


def test_files_that_are_no_articles_say_why(tmp_path: Path) -> None:
    put(tmp_path / "empty.txt", b"")
    put(tmp_path / "blank.txt", " \n\u00a0\n")
    put(tmp_path / "binary.txt", bytes(range(256)) * 8)
    put(tmp_path / "blank.html", "<html><body></body></html>")
    put(tmp_path / "deep.html", "<div>" * 50_000)
    put(tmp_path / "report.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    put(tmp_path / "good.txt")
    assert problems(tmp_path) == {
        "empty.txt": "the file is empty (0 bytes)",
        "blank.txt": "it holds no readable text",
        "binary.txt": "binary content, not text",
        "blank.html": "it holds no readable text",
        "deep.html": "its elements are nested more than 2,000 deep",
        "report.doc": "it is in the format of Word 97 to 2003: save it as .docx, and it is read",
        "huge.txt": "it is 200 MB large, and files over 32 MB are not read",
    }
    assert [article.path for article in articles(tmp_path)] == ["good.txt"]


def test_hidden_files_and_the_parts_of_saved_pages_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "Harbour.html", f"<h1>Harbour</h1><p>{TEXT}</p>")
    for name in (
        ".hidden.txt",
        ".git/a.txt",
        "~$a.txt",
        "Thumbs.db",
        "__MACOSX/a.txt",
        "Harbour_files/frame.html",
    ):
        put(tmp_path / name)
    put(tmp_path / "Lost_files" / "style.css")
    put(tmp_path / "Lost_files" / "notes.txt")
    put(tmp_path / "picture.png")
    found = [item.path for item, _, _ in read_folder(tmp_path)]
    assert found == ["Harbour.html", "Lost_files/notes.txt", "picture.png"]
    assert "picture.png" in problems(tmp_path)


@posix
def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside" / "secret.txt")
    inside = tmp_path / "set"
    put(inside / "a.txt")
    (inside / "sub").mkdir()
    (inside / "out.txt").symlink_to(outside)
    (inside / "outside").symlink_to(outside.parent)
    (inside / "twice.txt").symlink_to(inside / "a.txt")
    (inside / "sub" / "up").symlink_to(inside)
    (inside / "loop.txt").symlink_to(inside / "loop.txt")
    (inside / "gone.txt").symlink_to(inside / "nowhere")
    assert [article.path for article in articles(inside)] == ["a.txt"]
    reasons = problems(inside)
    assert "out of the folder" in reasons["out.txt"]
    assert "out of the folder" in reasons["outside"]
    assert "another place in this folder" in reasons["twice.txt"]
    assert "around it" in reasons["sub/up"]
    assert "circle" in reasons["loop.txt"]
    assert "nowhere" in reasons["gone.txt"]


@posix
def test_pipes_sockets_and_devices_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(tmp_path)
        listener.bind("socket.txt")
        monkeypatch.setattr(folder.os, "open", lambda *_: pytest.fail("something was opened"))
        assert set(problems(tmp_path)) == {"pipe.txt", "socket.txt"}
    with pytest.raises(IngestError, match="neither a folder nor a file"):
        list(read_folder(tmp_path / "pipe.txt"))


@posix
def test_a_pipe_in_the_place_of_a_file_does_not_hang(tmp_path: Path) -> None:
    file = put(tmp_path / "a.txt")
    found = read_folder(tmp_path)
    file.unlink()
    os.mkfifo(file)
    ((item, _, _),) = found
    assert item == Problem("a.txt", "it is not a regular file")


@posix
def test_names_that_are_no_utf8_are_shown_and_read(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    put(tmp_path / "two\nlines.txt")
    found = articles(tmp_path)
    assert sorted(article.path for article in found) == ["caf\\xe9.txt", "two\\nlines.txt"]
    assert all(article.path.encode("utf-8") for article in found)


@posix
def test_no_two_files_have_the_same_path(tmp_path: Path) -> None:
    names = [
        b"caf\xe9.txt",
        rb"caf\xe9.txt",
        b"line\n.txt",
        rb"line\n.txt",
        b"next\x85.txt",
        b"next\xc2\x85.txt",
    ]
    try:
        for name in names:
            (tmp_path / os.fsdecode(name)).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    found = articles(tmp_path)
    assert len({article.path for article in found}) == len({article.id for article in found}) == len(names)
    assert all(article.path.isprintable() for article in found)


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    put(tmp_path / "set" / "a.txt")
    with pytest.raises(IngestError, match="set is a folder, not a file"):
        read_text(tmp_path / "set")


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "b.txt")
    found = read_folder(tmp_path)
    (tmp_path / "a.txt").unlink()
    first, second = [item for item, _, _ in found]
    assert first == Problem("a.txt", "there is no such file or folder")
    assert isinstance(second, Article)


def test_unknown_names_beside_known_outlets_are_outlets(tmp_path: Path) -> None:
    for name in ("reuters", "bbc", "quayside", "notes"):
        put(tmp_path / f"{name}.txt")
    assert [article.outlet for article in articles(tmp_path)] == ["BBC News", None, "Quayside", "Reuters"]


def test_three_hundred_articles_are_read_in_two_seconds(tmp_path: Path) -> None:
    paragraphs = "\n\n".join(
        f"“It is shut,” the mayor said for time {number} that week." for number in range(25)
    )
    for number in range(300):
        put(tmp_path / f"{number}.txt", f"Harbour stays shut\n\nApril 11, 2019\n\n{paragraphs}\n\nRelated")
    start = time.process_time()
    assert len(articles(tmp_path)) == 300
    assert time.process_time() - start < 2


def test_the_libraries_for_pages_wait_for_the_first_page() -> None:
    import subprocess

    late = "{'lxml', 'trafilatura', 'charset_normalizer'}"
    code = f"import sys, reader.ingest; sys.exit(bool({late} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode
        == 0
    )


@posix
@given(st.binary(min_size=1, max_size=30).filter(lambda name: not {0, 47} & set(name)))
def test_a_name_can_be_told_from_how_it_is_shown(name: bytes) -> None:
    assert unshown(shown(os.fsdecode(name))) == os.fsdecode(name)


def test_the_file_of_an_article_is_found_by_its_path(tmp_path: Path) -> None:
    page, archive = put(tmp_path / "set" / "a" / "page.txt"), put(tmp_path / "set" / "letters.zip")
    outside = put(tmp_path / "outside.txt")
    root = tmp_path / "set"
    assert file_at(root, "a/page.txt") == page
    assert file_at(root, "letters.zip/inner/page.txt") == archive
    assert file_at(root, "../outside.txt") == root / ".." / "outside.txt"
    assert file_at(root, "../outside.txt").samefile(outside)  # type: ignore[union-attr]
    assert file_at(root, "a") == root / "a"
    assert file_at(root, "a/gone.txt") is None
    assert file_at(root, "https://www.saltby.example/a/page.txt") is None
    page.unlink()
    assert file_at(root, "a/page.txt") is None


@posix
def test_the_file_of_an_article_is_found_by_a_name_that_cannot_be_printed(tmp_path: Path) -> None:
    file = put(tmp_path / "line\nbreak\\.txt")
    (article,) = articles(tmp_path)
    assert article.path == r"line\nbreak\\.txt"
    assert file_at(tmp_path, article.path) == file
