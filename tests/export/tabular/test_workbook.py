from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from lxml.etree import _Element, fromstring
from openpyxl import load_workbook

from reader.export import render
from reader.export.edition.characters import printable
from reader.export.edition.prepared import prepare
from reader.export.options import Choice, Options, Paper, Table
from reader.export.tabular import workbook
from reader.export.tabular.tables import TABLES
from reader.export.tabular.workbook import MOST_UNITS, to_xlsx
from reader.model import Analysis, silent
from tests.export.hostile import TEXTS, edition_of

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data))


def values(data: bytes, title: str) -> list[tuple[Any, ...]]:
    return list(opened(data)[title].iter_rows(values_only=True))


def parts(data: bytes) -> Iterator[tuple[str, _Element]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            yield name, fromstring(package.read(name))


@pytest.fixture(scope="module")
def data(flood: Analysis) -> bytes:
    return to_xlsx(prepare(replace(flood, analysed="2031-10-05", sensitivity=0.5), "Velmora flood"))


def test_each_table_has_a_sheet_that_can_be_sorted_and_filtered(data: bytes) -> None:
    book = opened(data)
    titles = [shape.title for shape in TABLES.values()]
    assert book.sheetnames == ["About", *titles, "Columns"]
    for title in titles:
        sheet = book[title]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        widths = [each.width for each in sheet.column_dimensions.values()]
        assert all(8 <= width <= 61 for width in widths)


@pytest.mark.parametrize("table", Table)
def test_a_sheet_holds_the_rows_with_their_types(data: bytes, flood: Analysis, table: Table) -> None:
    shape = TABLES[table]
    head, *found = values(data, shape.title)
    assert list(head) == [column.name for column in shape.columns]
    expected = [
        [datetime(value.year, value.month, value.day) if isinstance(value, date) else value for value in row]
        for row in shape.rows(prepare(flood, "x"), silent)
    ]
    assert [list(row) for row in found] == expected


def test_the_first_sheet_says_what_the_tables_are_of(data: bytes) -> None:
    told = dict(row for row in values(data, "About") if row[0])
    assert "Velmora flood" in told
    assert [told[name] for name in ("Number of articles", "Number of quotes", "Sensitivity, 0 to 1")] == [
        4,
        16,
        0.5,
    ]
    assert told["Analysed on"] == "5 October 2031"
    assert told["Sensitivity"].startswith("0.5 of 1")
    assert told["In short"].startswith("4 articles from 4 outlets, with 15 quotes")


def test_the_first_sheet_says_what_was_chosen(flood: Analysis) -> None:
    choice = Choice(remarks=frozenset(("r4",)))
    told = dict(row for row in values(render(flood, "xlsx", choice=choice), "About") if row[0])
    assert told["Chosen"] == "remark 4 of 5, 2 of 4 articles"


def test_every_column_is_described(data: bytes) -> None:
    _, *described = values(data, "Columns")
    assert described == [
        (shape.title, *map(str, column[:2]), column.description)
        for shape in TABLES.values()
        for column in shape.columns
    ]


@settings(deadline=None, max_examples=30)
@given(TEXTS, TEXTS)
def test_text_is_text_and_comes_back(text: str, other: str) -> None:
    data = to_xlsx(edition_of(text, other))
    head, first, second = values(data, "Quotes")
    row = dict(zip(head, first, strict=True))
    for name in ("outlet", "title", "language", "path", "speaker", "mention", "cue", "text"):
        assert (row[name] or "") == printable(text)
    assert (dict(zip(head, second, strict=True))["text"] or "") == printable(other)
    for name, part in parts(data):
        if name.startswith("xl/worksheets/sheet"):
            assert not list(part.iter(f"{SHEET}f", f"{SHEET}hyperlink"))
            assert {cell.get("t") for cell in part.iter(f"{SHEET}c")} <= {"s", "n", None}
        assert "External" not in {each.get("TargetMode") for each in part.iter()}


def test_a_text_too_long_for_a_cell_is_cut_and_told() -> None:
    told: list[str] = []
    data = to_xlsx(edition_of("😀" * MOST_UNITS, "short"), warn=told.append)
    text = values(data, "Quotes")[1][14]
    assert len(text.encode("utf-16-le")) <= 2 * MOST_UNITS
    assert text.rstrip("…") == "😀" * (MOST_UNITS // 2)
    assert len(told) == 1
    assert "longer than the 32767 characters" in told[0]


def test_rows_too_many_for_a_sheet_are_left_out_and_told(
    flood: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 5)
    told: list[str] = []
    data = to_xlsx(prepare(flood, "x"), warn=told.append)
    assert len(values(data, "Quotes")) == 5
    assert told[0] == (
        f"{len(flood.quotes) - 4} rows of the table Quotes are left out: a sheet holds no more than 5"
    )


def test_days_before_those_of_spreadsheets_are_text(flood: Analysis) -> None:
    articles = (replace(flood.articles[0], published="1899-12-31"), *flood.articles[1:])
    row = values(to_xlsx(prepare(replace(flood, articles=articles), "x")), "Quotes")[1]
    assert row[4:6] == ("1899-12-31", "1899-12-31")


def test_the_bytes_are_the_same_whenever_they_are_made(data: bytes, flood: Analysis) -> None:
    again = prepare(replace(flood, analysed="2031-10-05", sensitivity=0.5), "Velmora flood")
    assert to_xlsx(again) == data
    assert opened(data).properties.created == datetime(2031, 10, 5)
    assert opened(to_xlsx(prepare(flood, "x"))).properties.created == datetime(1970, 1, 1)


@pytest.mark.parametrize(("paper", "number"), [(Paper.A4, "9"), (Paper.LETTER, "1")])
def test_sheets_are_printed_on_the_paper_chosen(flood: Analysis, paper: Paper, number: str) -> None:
    data = to_xlsx(prepare(flood, "x"), Options(paper=paper))
    found = {
        set_up.get("paperSize")
        for name, part in parts(data)
        if "worksheets/" in name
        for set_up in part.iter(f"{SHEET}pageSetup")
    }
    assert found == {number} or (found == {None} and paper is Paper.LETTER)


def test_nothing_analysed_is_a_workbook_all_the_same() -> None:
    assert len(values(to_xlsx(prepare(Analysis(), "x")), "Quotes")) == 1
