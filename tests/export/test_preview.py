"""How an export will begin, shown before it is made."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from reader.export import (
    FORMATS,
    Apparatus,
    Choice,
    ExportError,
    Options,
    Paper,
    Table,
    numbered_remarks,
    render,
)
from reader.export import preview as previewing
from reader.export.edition.characters import printable
from reader.export.formats import Format
from reader.export.preview import beginning, first_lines, first_rows, pages, preview
from reader.export.readable import page_lines
from reader.model import Analysis, Cancelled, Progress

WIDTH = 300


def one_remark(analysis: Analysis) -> Choice:
    return Choice(remarks=frozenset({numbered_remarks(analysis)[1].id}))


@pytest.mark.parametrize("name", [each for each in FORMATS if each != "annotated"])
def test_every_format_can_be_previewed(flood: Analysis, name: str) -> None:
    shown = preview(flood, name, name="Flood", choice=one_remark(flood), width=WIDTH)
    assert shown.pages or shown.picture or shown.lines or shown.text or shown.told
    assert shown.shown >= 2


def test_pages_are_pictures_as_wide_as_is_asked(flood: Analysis) -> None:
    shown = preview(flood, "pdf", name="Flood", width=WIDTH).pages
    labels = [page.label for page in shown]
    assert labels[0] == "i", "the front is numbered by itself"
    assert "1" in labels
    for page in shown:
        assert abs(page.width - WIDTH) <= 1
        assert page.height / page.width == pytest.approx(2**0.5, rel=0.01)
        assert len(page.pixels) == page.stride * page.height
        assert page.stride >= 4 * page.width
        assert len(set(page.pixels)) > 10, "something stands there"


def test_options_are_seen(flood: Analysis) -> None:
    usual = preview(flood, "pdf", width=WIDTH).pages
    letter = preview(flood, "pdf", width=WIDTH, options=Options(paper=Paper.LETTER)).pages
    assert letter[0].height < usual[0].height
    larger = preview(flood, "pdf", width=WIDTH, options=Options(type_size=16)).pages
    assert [page.pixels for page in larger] != [page.pixels for page in usual]
    for options in (Options(), Options(apparatus=Apparatus.ARTICLE)):
        assert preview(flood, "pdf", width=WIDTH, options=options) == preview(
            flood, "pdf", width=WIDTH, options=options
        )


def test_of_a_long_set_only_the_beginning_is_made(long_set: Callable[[int], Analysis]) -> None:
    analysis = long_set(60)
    asked: list[Progress] = []
    shown = preview(analysis, "pdf", asked.append, width=WIDTH)
    part = beginning(analysis)
    assert 1 <= shown.shown == len(part.articles_of(analysis)) <= len(analysis.articles)
    assert len(part.remarks_of(analysis)) <= 24
    assert max(progress.total for progress in asked if progress.stage == "comparing") <= 24
    assert 3 <= len(shown.pages) <= 8


def test_of_a_small_set_all_is_made(flood: Analysis) -> None:
    for choice in (Choice(), one_remark(flood), Choice(articles=frozenset({flood.articles[1].id}))):
        assert beginning(flood, choice) == choice


def test_the_first_of_what_is_chosen_is_shown(flood: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewing, "_LETTERS", 1)
    last = flood.articles[-2:]
    part = beginning(flood, Choice(articles=frozenset(each.id for each in last)))
    assert part.articles == {last[0].id}
    assert beginning(flood).articles == {flood.articles[0].id}
    remarks = Choice(remarks=frozenset(remark.id for remark in flood.remarks))
    assert beginning(flood, remarks).remarks_of(flood) <= remarks.remarks_of(flood)


def test_text_is_the_beginning_of_the_file(flood: Analysis) -> None:
    for name in ("tei", "json"):
        written = render(flood, name, name="Flood").decode("utf-8")
        shown = preview(flood, name, name="Flood").text
        lines = written.splitlines()[:200]
        assert shown.splitlines()[0] == lines[0][:400]
        assert len(shown.splitlines()) == len(lines)


@pytest.mark.parametrize("name", ["html", "docx"])
def test_of_pages_and_documents_what_they_say_is_shown(flood: Analysis, name: str) -> None:
    lines = preview(flood, name, name="Flood").lines
    assert (lines[0].text if name == "docx" else lines[1].text) == "Flood"
    said = "\n".join(line.text for line in lines)
    assert "Tomas Ekdal" in said
    assert not regex.search(r"</?(p|div|span|a|h[1-4]|bdi)\b|\*\*|function|\{--", said)
    struck = {words.text for line in lines for words in line.words if words.struck}
    assert "did not" in struck
    assert any(line.level for line in lines)


def test_what_looks_like_markup_stays_as_it_is_written(flood: Analysis) -> None:
    said = "\n".join(line.text for line in preview(flood, "html").lines)
    assert "see <b>page 3</b> #flood" in said


@given(st.text(max_size=200))
def test_the_lines_of_a_page_are_its_words(words: str) -> None:
    escaped = html.escape(words)
    lines = page_lines(f"<head><title>x</title></head><p>{escaped}</p><p class=back>y</p>", 9)
    shown = printable("".join(" " if each.isspace() else each for each in words))
    assert "".join(line.text for line in lines).split() == shown.split()


def test_a_table_stands_in_columns(flood: Analysis) -> None:
    shown = preview(flood, "csv").text.splitlines()
    assert shown[0].split()[:2] == ["remark", "rendering"]
    assert len(shown) == len(flood.quotes) + 1
    at = shown[0].index("outlet")
    assert {line[at - 1] for line in shown} == {" "}


def test_tables_are_shown_as_the_file_holds_them(flood: Analysis) -> None:
    first = replace(flood.quotes[0], text="=1+1")
    analysis = replace(flood, quotes=(first, *flood.quotes[1:]))
    shown = preview(analysis, "xlsx")
    assert "a sheet about the set" in shown.told
    assert shown.text.split()[:2] == ["remark", "rendering"]
    for name in ("xlsx", "parquet"):
        text = preview(analysis, name).text
        assert " =1+1 " in text
        assert "'=1+1" not in text
    outlets = preview(analysis, "parquet", options=Options(table=Table.OUTLETS)).text
    assert outlets == preview(analysis, "csv", options=Options(table=Table.OUTLETS)).text


def test_what_is_no_page_and_no_text_is_told(flood: Analysis, monkeypatch: pytest.MonkeyPatch) -> None:
    def holding(suffix: str) -> dict[str, Format]:
        return {**FORMATS, "strange": Format((suffix,), "Strange: whatever", None)}

    monkeypatch.setattr(previewing, "FORMATS", holding(".zip"))
    printed = replace(flood.articles[0], path="Velmora.PDF")
    analysis = replace(flood, articles=(printed, *flood.articles[1:]))
    told = preview(analysis, "strange").told
    assert told.endswith(f": 1 of {len(flood.articles)}.")


def test_a_format_of_one_remark_needs_one(flood: Analysis) -> None:
    for name, each in FORMATS.items():
        if each.of_one:
            assert preview(flood, name, choice=one_remark(flood)).picture[:4] == b"\x89PNG"
            with pytest.raises(ExportError):
                preview(flood, name)


def test_it_can_be_called_off(flood: Analysis) -> None:
    def cancel(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(flood, "pdf", cancel)


def test_what_is_no_pdf_is_told_in_a_sentence() -> None:
    with pytest.raises(ExportError, match="the pages cannot be shown: "):
        pages(b"%PDF-1.7 and no more", WIDTH)


@given(st.binary(max_size=3000), st.text(max_size=300))
def test_whatever_is_written_its_beginning_can_be_shown(data: bytes, text: str) -> None:
    for each in (data, text.encode("utf-8", "replace")):
        assert len(first_lines(each).splitlines()) <= 200
        assert len(first_rows(each).split("\n")) <= 200


def test_long_lines_and_long_tables_are_cut() -> None:
    assert max(map(len, first_lines(b"x" * 5000 + b"\n" + b"y").splitlines())) == 401
    table = "\n".join(f'{number},"{"z" * 90}"' for number in range(500)).encode()
    rows = first_rows(table).splitlines()
    assert len(rows) == 200
    assert {len(row) for row in rows} == {3 + 2 + 32}
    assert rows[0].endswith("…")
