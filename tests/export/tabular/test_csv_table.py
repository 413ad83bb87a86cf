from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition.prepared import prepare
from reader.export.tabular.csv_table import COLUMNS, to_csv
from reader.model import Analysis, Article, Cue, Quote, QuoteKind, Speaker


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def rows(flood: Analysis) -> list[dict[str, str]]:
    return rows_of(to_csv(prepare(flood, "x")))


def test_there_is_a_row_a_quote(rows: list[dict[str, str]], flood: Analysis) -> None:
    assert [row["text"] for row in rows] == [quote.text for quote in flood.quotes]
    assert list(rows[0]) == list(COLUMNS)


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


@given(st.text(st.sampled_from(" =+-@\t\r\n\"',;＝＋|cmd!A1\x00\ud800"), max_size=20))
def test_no_cell_can_be_taken_for_a_formula(text: str) -> None:
    article = Article("a", text, text, (), text, text, text, text, text)
    quote = Quote("q", "a", 0, len(text), text, QuoteKind.DIRECT, None, Speaker(text, text, 0, 1))
    (row,) = rows_of(to_csv(prepare(Analysis((article,), (quote,)), text)))
    for cell in row.values():
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋"))
