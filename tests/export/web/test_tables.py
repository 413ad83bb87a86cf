from __future__ import annotations

from typing import Any

import pytest
from lxml import html

from reader.export.edition.alignment import alignment
from reader.export.edition.matrix import matrix
from reader.export.edition.prepared import Edition, prepare
from reader.export.web.html import to_html
from reader.export.web.tables import alignment_html, matrix_html
from reader.model import Analysis
from tests.export.made import renderings_of

SAID = [
    "The harbour will open on Monday, and the pilots have been told so",
    "The harbour will open on Friday, and the pilots have been told so",
    "The harbor will open on Monday, and the pilots have been told so",
    "The harbour will not open on Monday",
]


def harbour(said: list[str], language: str = "en") -> Edition:
    """A remark of as many renderings, each of an outlet of its own, with markup in its name."""
    outlets = [f"<i>Outlet</i> {number}" for number in range(len(said))]
    return prepare(renderings_of(*said, outlets=outlets, languages=[language] * len(said)), "harbour")


@pytest.fixture(scope="module")
def table() -> Any:
    table, *_ = html.fragments_fromstring(alignment_html(harbour(SAID).entries[0]))
    return table


def test_two_renderings_need_no_table() -> None:
    assert alignment_html(harbour(SAID[:2]).entries[0]) == ""


def test_every_row_has_as_many_columns_as_the_head(table: Any) -> None:
    wide = len(table.xpath(".//thead/tr/*"))
    assert wide > 3
    rows = table.xpath(".//tbody/tr")
    assert len(rows) == 4
    for row in rows:
        assert sum(int(cell.get("colspan", 1)) for cell in row) == wide


def test_rows_and_places_say_what_they_head(table: Any) -> None:
    assert {each.get("scope") for each in table.xpath(".//tbody//th")} == {"row"}
    found = alignment(harbour(SAID).entries[0])
    assert found
    numbers = [str(column.number) for column in found.columns if column.number]
    heads = table.xpath(".//thead//th[@scope='col']")
    assert [each.text_content().split()[0] for each in heads] == numbers
    assert table.xpath(".//table/caption")
    assert table.get("role") == "group"
    assert table.get("tabindex") == "0"
    assert table.get("aria-label") == "Renderings of remark 1 beside one another"


def test_differences_are_marked_and_alerts_told_in_words(table: Any) -> None:
    assert "Friday" in table.xpath(".//u[@class='here']/text()")
    assert "harbor" in "".join(table.xpath(".//u[@class='accidental']/text()"))
    assert "negation" in "".join(table.xpath(".//td[@class='alert']/small/text()"))


def test_names_in_tables_are_text(table: Any) -> None:
    assert not table.xpath(".//i")
    assert "<i>Outlet</i> 0" in table.xpath(".//tbody/tr[1]/th/bdi/text()")
    found = matrix(harbour(SAID))
    assert found
    assert not html.fromstring(f"<div>{matrix_html(found)}</div>").xpath(".//i")


def test_a_table_runs_as_its_words_do() -> None:
    said = ["الجدار أقدم منا جميعا", "الجدار أقدم منا كلنا", "السد أقدم منا جميعا"]
    made = html.fromstring(alignment_html(harbour(said, "ar").entries[0]))
    assert made.xpath(".//tbody/@dir") == ["rtl"]
    assert made.xpath(".//table/@dir") == ["rtl"]
    assert made.xpath(".//tbody/@lang") == ["ar"]
    assert set(made.xpath(".//caption/@dir")) == {"ltr"}


def test_outlets_stand_against_one_another() -> None:
    found = matrix(harbour(SAID))
    assert found
    made = html.fromstring(f"<div>{matrix_html(found)}</div>")
    rows = made.xpath(".//tbody/tr")
    assert len(rows) == len(made.xpath(".//thead//th")) == 4
    for place, row in enumerate(rows):
        cells = row.xpath("td")
        assert [cell.text for cell in cells][place] == "1"
        assert all(cell.text == "1" for cell in cells[place:])
        apart = [cell.text for cell in cells[:place]]
        assert all(each == "–" or 0 <= float(each) <= 1 for each in apart)
        # Only what is linked is compared, here with the first.
        assert all(each != "–" for each in apart[:1])


def test_the_page_has_both(flood: Analysis) -> None:
    page = html.fromstring(to_html(prepare(flood, "x")))
    assert page.xpath("//*[@id='r3']//table[contains(@class, 'alignment')]")
    assert page.xpath("//section[@class='outlets']//table[@class='matrix']")
    assert not html.fromstring(to_html(prepare(Analysis(), "x"))).xpath("//table")
