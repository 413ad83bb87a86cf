"""Whatever a document holds, it becomes articles and problems, and nothing is raised."""

from __future__ import annotations

from io import BytesIO

import pytest

from reader.ingest import plain
from reader.ingest.document import Document
from reader.ingest.limits import ARCHIVE_DEPTH
from reader.ingest.metadata import Names
from reader.ingest.reading import Item, read_document
from reader.model import Article, Problem

TEXT = b"Harbour stays shut\n\nIt is shut, the mayor of Saltby said.\n\nNobody minded."


def read(data: bytes, path: str = "a.txt") -> list[Item]:
    return list(read_document(document(data, path)))


def document(data: bytes, path: str = "a.txt") -> Document:
    return Document(path, Names("a"), BytesIO(data), len(data))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "permission is denied"),
        (OSError(5, "Input/output error"), "input/output error"),
        (MemoryError(), "reading it needs more memory than there is"),
        (RecursionError(), "its parts are nested too deeply"),
        (ValueError("two\nlines"), "reading it failed (ValueError: two lines)"),
    ],
)
def test_whatever_goes_wrong_is_a_problem(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def fail(_: bytes) -> str:
        raise error

    monkeypatch.setattr(plain, "decode", fail)
    assert read(TEXT) == [Problem("a.txt", reason)]


def test_what_holds_no_text_is_a_problem() -> None:
    assert read(b"") == [Problem("a.txt", "the file is empty (0 bytes)")]
    assert read(b" \n ") == [Problem("a.txt", "it holds no readable text")]


def test_parts_are_read_as_documents_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_two(whole: Document) -> list[Document]:
        return [whole.part("sub/one.txt", TEXT), whole.part("two.txt", b""), whole.part("sub/one.txt", TEXT)]

    text = plain.read
    monkeypatch.setattr(plain, "read", lambda whole: text(whole) if whole.depth else iter(read_two(whole)))
    one, two, again = read(b"x", "all.txt")
    assert isinstance(one, Article)
    assert isinstance(again, Article)
    assert one.path == again.path == "all.txt/sub/one.txt"
    assert one.id != again.id
    assert two == Problem("all.txt/two.txt", "the file is empty (0 bytes)")


def test_parts_in_parts_are_opened_so_deep_and_no_deeper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "read", lambda whole: iter([whole.part("inner.txt", b"x")]))
    (problem,) = read(b"x")
    assert problem == Problem(
        "a.txt" + "/inner.txt" * (ARCHIVE_DEPTH + 1), "it lies in more than 3 archives, one in the other"
    )


def test_what_comes_out_of_a_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = document(b"x")
    whole.allowance.most = 10
    monkeypatch.setattr(
        plain, "read", lambda _: iter([whole.part("a", b"12345678"), whole.part("b", b"123")])
    )
    assert list(read_document(whole)) == [Problem("a.txt", "it unpacks to more than 0 MB")]
