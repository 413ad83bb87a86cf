"""What the program writes into the folder of a set is not read there as more articles of it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from reader.export import FORMATS, Choice, Options, Table, render
from reader.ingest import read_folder
from reader.model import Analysis, Article, Problem
from reader.source import Source
from tests.export.printed import printed

WRITTEN = [(name, suffix) for name, form in FORMATS.items() for suffix in form.suffixes]


def found(folder: Path) -> list[Article | Problem]:
    return [item for item, _, _ in read_folder(folder)]


@pytest.mark.parametrize(("name", "suffix"), WRITTEN)
def test_no_export_is_read_as_an_article(flood: Analysis, tmp_path: Path, name: str, suffix: str) -> None:
    choice = Choice(remarks=frozenset((flood.remarks[0].id,))) if FORMATS[name].of_one else Choice()
    (tmp_path / "set").mkdir()
    analysis = printed(flood, tmp_path / "set")
    data = render(analysis, name, name="flood", choice=choice, source=Source((tmp_path / "set",)))
    out = tmp_path / "out"
    out.mkdir()
    (out / f"out{suffix}").write_bytes(data)
    assert not [item.path for item in found(out) if isinstance(item, Article)]


@pytest.mark.parametrize("table", Table)
def test_no_table_is_read_as_articles(flood: Analysis, tmp_path: Path, table: Table) -> None:
    (tmp_path / "out.csv").write_bytes(render(flood, "csv", options=Options(table=table)))
    (problem,) = found(tmp_path)
    assert isinstance(problem, Problem)


def test_why_it_is_not_read_is_told(flood: Analysis, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(render(flood, "json"))
    (tmp_path / "b.html").write_bytes(render(flood, "html"))
    (tmp_path / "c.txt").write_bytes(render(flood, "csv"))
    assert [item.reason for item in found(tmp_path) if isinstance(item, Problem)] == [
        "it is an analysis that Variorum wrote: open it by itself",
        "it is an export that Variorum wrote, not an article",
        "it is an export that Variorum wrote, not an article",
    ]


def test_a_page_that_only_tells_of_the_program_is_read(tmp_path: Path) -> None:
    paragraph = "<p>Variorum, a new program, compares quotes, its makers said on Monday.</p>" * 5
    page = f"<html><head><title>Variorum</title></head><body><article>{paragraph}</article></body></html>"
    (tmp_path / "a.html").write_text(page)
    assert isinstance(found(tmp_path)[0], Article)


def test_originals_with_notes_in_them_are_not_read_a_second_time(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", "Words of an article that is there already. " * 9)
        archive.comment = b"Variorum"
    (problem,) = found(tmp_path)
    assert isinstance(problem, Problem)


def test_a_document_of_ours_is_known_by_its_author(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Words of an article that is there already. " * 9)
    for author, kind in (("Ada Moss", Article), ("Variorum 1.0", Problem)):
        document.core_properties.author = author
        document.save(str(tmp_path / "a.docx"))
        assert isinstance(found(tmp_path)[0], kind)
