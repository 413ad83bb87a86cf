from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.export.edition.prepared import prepare
from reader.export.options import EVERYTHING, Choice, Table
from reader.export.tabular.columns import Type, Value, day_of, rounded
from reader.export.tabular.tables import TABLES
from reader.model import Analysis, Cancelled, Progress, silent
from tests.export.made import renderings_of
from tests.export.scholarly.made import remark_of

DOCUMENTED = Path(__file__).parents[3] / "docs" / "exports.md"
TYPES: Mapping[Type, type] = {Type.TEXT: str, Type.WHOLE: int, Type.NUMBER: float, Type.DATE: date}


def rows(analysis: Analysis, table: Table, choice: Choice = EVERYTHING) -> list[dict[str, Value]]:
    shape = TABLES[table]
    edition = prepare(analysis, "Velmora flood", choice=choice)
    names = [column.name for column in shape.columns]
    return [dict(zip(names, row, strict=True)) for row in shape.rows(edition, silent)]


@pytest.mark.parametrize("table", Table)
def test_every_value_is_of_its_columns_type(flood: Analysis, table: Table) -> None:
    types = {column.name: TYPES[column.type] for column in TABLES[table].columns}
    found = rows(flood, table)
    assert found
    for row in found:
        for name, value in row.items():
            assert value is None or type(value) is types[name], name


@pytest.mark.parametrize("table", Table)
def test_the_documentation_has_every_column_as_it_is_declared(table: Table) -> None:
    shape = TABLES[table]
    section = DOCUMENTED.read_text("utf-8").split(f"### {shape.title}\n")[1].split("\n#")[0]
    documented = re.findall(r"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$", section, re.MULTILINE)
    assert documented == [tuple(map(str, column)) for column in shape.columns]


@pytest.mark.parametrize("table", Table)
def test_a_table_reports_and_can_be_cancelled(flood: Analysis, table: Table) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(TABLES[table].rows(prepare(flood, "x"), stop))


def test_a_link_has_both_its_quotes_and_its_reasons(flood: Analysis) -> None:
    found = rows(flood, Table.LINKS)
    assert len(found) == len(flood.links)
    row = found[0]
    assert (row["remark"], row["first_rendering"], row["second_rendering"]) == (1, "1a", "1b")
    assert (row["first_outlet"], row["second_outlet"]) == ("The Velmora Courier", "Agence Estuaire")
    article = flood.article_by_id["art2"]
    assert isinstance(row["second_start"], int)
    assert isinstance(row["second_end"], int)
    assert article.text[row["second_start"] : row["second_end"]] == row["second_text"]
    assert (row["relation"], row["score"], row["alerts"]) == ("edited", 0.81, "number, tense")
    assert row["reasons"] == "wording (+0.81)"


def test_reasons_come_the_weightiest_first(flood: Analysis) -> None:
    reasons = {"a little": 0.1, "against": -2.5, "much": 2.0}
    links = (replace(flood.links[0], reasons=reasons), *flood.links[1:])
    (row, *_) = rows(replace(flood, links=links), Table.LINKS)
    assert row["reasons"] == "against (−2.50); much (+2.00); a little (+0.10)"


def test_words_of_two_languages_have_no_distance(flood: Analysis) -> None:
    russian = [row for row in rows(flood, Table.LINKS) if row["second_outlet"] == "Вестник залива"]
    assert russian
    assert all(row["distance"] is None and row["alerts"] is None for row in russian)


def test_a_place_has_a_row_a_reading_the_base_first(flood: Analysis) -> None:
    first = [row for row in rows(flood, Table.VARIATIONS) if row["remark"] == 1]
    places = [row["place"] for row in first if isinstance(row["place"], int)]
    assert places == sorted(places)
    assert set(places) == set(range(1, len(set(places)) + 1))
    article = flood.article_by_id["art1"]
    for row in first:
        assert isinstance(row["start"], int)
        assert isinstance(row["end"], int)
        assert article.text[row["start"] : row["end"]] == (row["base_reading"] or "")
    bases = [row for row in first if row["class"] == "same"]
    assert {row["renderings"] for row in bases} == {"1a"}
    assert len(bases) == len(set(places))
    number = next(row for row in first if row["alerts"] == "number")
    assert (number["reading"], number["renderings"]) == ("only after forty", "1b")
    assert number["explanation"] == "fourteen here, forty there; hardly a word in common"
    assert (number["outlets"], number["class"], number["kind"]) == (
        "Agence Estuaire",
        "substantive",
        "rewrite",
    )


def test_two_writings_of_one_reading_have_each_its_own_kind() -> None:
    said = ("the old Harbour wall held", "the old harbour wall held", "the old Harbor wall held")
    found = rows(renderings_of(*said), Table.VARIATIONS)
    assert [(row["reading"], row["class"], row["kind"]) for row in found] == [
        ("Harbour", "same", None),
        ("Harbor", "accidental", "spelling"),
        ("harbour", "accidental", "case"),
    ]


def test_every_outlet_of_the_set_has_its_profile(flood: Analysis) -> None:
    found = {row["outlet"]: row for row in rows(flood, Table.OUTLETS)}
    assert len(found) == 4
    courier, russian = found["The Velmora Courier"], found["Вестник залива"]
    assert (courier["articles"], courier["quotes"], courier["shared"]) == (1, 7, 5)
    assert courier["compared"] == 5
    assert isinstance(courier["number_undecided"], int)
    assert courier["number_undecided"] >= 1
    assert isinstance(courier["kept"], float)
    assert 0 < courier["kept"] <= 1
    assert (russian["compared"], russian["distance"], russian["trims"]) == (0, None, None)


def test_only_what_is_chosen_is_in_the_tables(flood: Analysis) -> None:
    choice = Choice(remarks=frozenset(("r4",)))
    quotes = rows(flood, Table.QUOTES, choice)
    assert {row["remark"] for row in quotes if row["rendering"]} == {4}
    # Whatever is chosen, only a quote that no other article has is without a number.
    alone = sum(
        row["remark"] is None for row in rows(flood, Table.QUOTES, Choice(articles=choice.articles_of(flood)))
    )
    assert sum(row["remark"] is None for row in quotes) == alone > 0
    assert [row["remark"] for row in rows(flood, Table.LINKS, choice)] == [4]
    assert {row["remark"] for row in rows(flood, Table.VARIATIONS, choice)} == {4}
    found = rows(flood, Table.OUTLETS, choice)
    assert [(row["outlet"], row["compared"]) for row in found] == [
        ("Agence Estuaire", 1),
        ("The Velmora Courier", 1),
    ]


def test_nothing_analysed_is_tables_without_rows() -> None:
    for table in Table:
        assert rows(Analysis(), table) == []


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2031-10-03T23:50:00-05:00", date(2031, 10, 3)),
        ("2031-10-03", date(2031, 10, 3)),
        ("2031-10", None),
        ("lately", None),
        (None, None),
    ],
)
def test_the_day_is_the_articles_own(published: str | None, day: date | None) -> None:
    assert day_of(published) == day


def test_what_is_no_number_is_left_out() -> None:
    assert [rounded(value) for value in (math.nan, math.inf, None, 1, 0.123456)] == [
        *[None] * 3,
        1.0,
        0.1235,
    ]


def test_an_outlet_that_is_not_known_is_called_the_same_in_every_table(flood: Analysis) -> None:
    unnamed = replace(flood, articles=tuple(replace(each, outlet=None) for each in flood.articles))
    outlets = {row["outlet"] for row in rows(unnamed, Table.OUTLETS)}
    assert {row["outlet"] for row in rows(unnamed, Table.QUOTES)} <= outlets
    assert {row["first_outlet"] for row in rows(unnamed, Table.LINKS)} <= outlets


def test_readings_have_no_spaces_around_them(flood: Analysis) -> None:
    readings = [row[name] for row in rows(flood, Table.VARIATIONS) for name in ("reading", "base_reading")]
    assert any(readings)
    assert all(each is None or each == str(each).strip() for each in readings)


def test_what_differs_is_told_of_here_and_there() -> None:
    said = [("We will not open the north gate", "en"), ("We will open the north gate", "en")]
    (row,) = (row for row in rows(remark_of(said), Table.VARIATIONS) if row["alerts"] == "negation")
    assert row["explanation"] == "‘not’ only here"
