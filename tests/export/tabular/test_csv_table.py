from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from reader.export.edition.characters import printable
from reader.export.edition.prepared import prepare
from reader.export.options import Options, Table
from reader.export.tabular.csv_table import to_csv
from reader.export.tabular.tables import TABLES
from reader.model import Analysis, Cue
from tests.export.hostile import TEXTS, edition_of


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def rows(flood: Analysis) -> list[dict[str, str]]:
    return rows_of(to_csv(prepare(flood, "x")))


def test_there_is_a_row_a_quote(rows: list[dict[str, str]], flood: Analysis) -> None:
    assert [row["text"] for row in rows] == [quote.text for quote in flood.quotes]


def test_a_rendering_has_what_it_is_held_against(rows: list[dict[str, str]]) -> None:
    row = next(row for row in rows if row["rendering"] == "1b")
    assert (row["remark"], row["against"], row["relation"], row["score"]) == ("1", "1a", "edited", "0.81")
    assert row["base_text"].startswith("We did not open")
    assert "number" in row["alerts"]
    assert "“will" in row["differences"]
    assert 0 < float(row["distance"]) < 1
    assert (row["speaker"], row["mention"], row["cue"]) == ("Tomas Ekdal", "Tomas Ekdal", "said")


def test_what_differs_beside_the_words_is_told(flood: Analysis) -> None:
    quotes = tuple(
        replace(each, cue=Cue("claimed", 0, 7)) if each.id == "q9" else each for each in flood.quotes
    )
    found = rows_of(to_csv(prepare(replace(flood, quotes=quotes), "x")))
    row = next(row for row in found if row["rendering"] == "1b")
    assert row["beside"] == "cue: “claimed” here, which leaves open whether it is true, “told” there"


def test_a_base_and_a_lone_quote_are_held_against_nothing(rows: list[dict[str, str]]) -> None:
    base = next(row for row in rows if row["rendering"] == "1a")
    lone = next(row for row in rows if row["text"] == "reckless")
    assert (base["against"], base["base_text"], base["distance"]) == ("", "", "")
    assert (lone["remark"], lone["rendering"], lone["kind"]) == ("", "", "fragment")


def signs(cells: Iterable[str]) -> list[str]:
    """The cells that a spreadsheet would run: the sign that makes a formula of them stands first."""
    return [cell for cell in cells if re.match(r"[\s\ufeff\u200b\"]*[=+@＝＋－＠﹦﹢﹣﹫-]", cell)]


@pytest.mark.parametrize("table", Table)
@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_no_cell_can_be_taken_for_a_formula(table: Table, text: str, other: str) -> None:
    data = to_csv(edition_of(text, other), Options(table=table)).decode("utf-8-sig")
    # Spreadsheets that expect semicolons or tabs cut the same file otherwise.
    for delimiter in (",", ";", "\t"):
        for row in csv.reader(io.StringIO(data, newline=""), delimiter=delimiter):
            assert not signs(row)


@settings(deadline=None)
@given(TEXTS)
def test_text_comes_back_but_for_the_apostrophes_before_signs(text: str) -> None:
    cell, shown = rows_of(to_csv(edition_of(text)))[0]["text"], printable(text)
    assert cell.replace("'", "") == shown.replace("'", "")
    if not re.search(r"[=+\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋\t\n]", shown):
        assert cell == shown


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (" ＝1", "' ＝1"),
        ("\ttab", "'\ttab"),
        ("so; =cmd|' /C calc'!A0", "so;' =cmd|' /C calc'!A0"),
        ("one\n\n- two", "one\n\n'- two"),
        ("a-b = c + d@e, (-1) –5 ‘=’", "a-b = c + d@e, (-1) –5 ‘=’"),
    ],
)
def test_an_apostrophe_stands_before_what_begins_like_a_formula(text: str, cell: str) -> None:
    assert rows_of(to_csv(edition_of(text)))[0]["text"] == cell


@pytest.mark.parametrize("table", Table)
def test_the_table_is_the_one_asked_for(flood: Analysis, table: Table) -> None:
    data = to_csv(prepare(flood, "x"), Options(table=table))
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(rows_of(data)[0]) == [column.name for column in TABLES[table].columns]


def test_numbers_stay_numbers_and_days_days(rows: list[dict[str, str]]) -> None:
    assert (rows[0]["start"], rows[0]["day"]) == (str(int(rows[0]["start"])), "2031-10-03")
    assert rows[0]["published"] == "2031-10-03T18:20:00+02:00"
