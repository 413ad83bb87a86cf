"""What a screen reader is told of a rendering, a line and a cell: the difference first, alerts before all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.collation.remarks.remark import collate_remark
from reader.model import Analysis, Remark
from reader.window.opened.renderings import Rendering, renderings
from reader.window.words.places import cell_in_words, place_in_words, row_in_words, trim_in_words
from reader.window.words.renderings import line_in_words, rendering_in_words

pytestmark = pytest.mark.usefixtures("qapp")


def beside(analysis: Analysis, base: str, text: str) -> Rendering:
    """A rendering of the Ellery Courier beside one of The Harbour Post."""
    first, second = analysis.quote_by_id["q2"], analysis.quote_by_id["q6"]
    quotes = replace(first, text=base), replace(second, text=text)
    made = Analysis(analysis.articles, quotes, (), (Remark("r", ("q2", "q6"), "q2"),))
    return renderings(made, made.remarks[0], "q2")[1]


def test_a_rendering_is_told_by_what_differs(analysis: Analysis) -> None:
    words = rendering_in_words(
        beside(
            analysis,
            "Does it still exist? We will go to the quay on Monday.",
            "Does it exist, the old mole? We will not go to the quay on Monday.",
        )
    )
    outlet, alert, *told = words.split(". ")
    assert outlet == "Ellery Courier, 4 November 2031"
    assert alert.startswith("Negation: ")
    assert told[:2] == ["Only in the base: “still”", "Only here: “, the old mole”"]


def test_a_moved_phrase_is_told_once(analysis: Analysis) -> None:
    words = rendering_in_words(
        beside(
            analysis,
            "With the help of the neighbours we shall repair the long wooden pier.",
            "We shall repair the long wooden pier with the help of the neighbours.",
        )
    )
    assert words.count("Moved: “") == 1


def test_what_is_replaced_is_told_against_what_it_replaces(analysis: Analysis) -> None:
    rendering = beside(analysis, "The quay is broken.", "The quay is wet.")
    assert "Instead of “broken”, “wet”." in rendering_in_words(rendering)
    words = line_in_words(rendering.segments, rendering.base.text, rendering.quote.text)
    assert words == "Instead of “broken”, “wet”. The quay is wet."


def test_cells_places_and_rows_are_told(analysis: Analysis) -> None:
    collated = collate_remark(analysis, analysis.remarks[1])
    shown = renderings(analysis, analysis.remarks[1], "q2")
    place = next(
        each for each in collated.table.gravest_first if each.base.of(collated.base.quote.text) == "300"
    )
    assert place_in_words(place, "300") == "Number. In the base “300”. 1 variant."
    told = {
        row.article.outlet: cell_in_words(row, number, place, "300")
        for number, row in enumerate(each for each in shown if each.is_base or each.compared)
    }
    assert told["The Harbour Post"] == "The Harbour Post. The base has “300”."
    assert told["Ellery Courier"] == (
        "Ellery Courier. Number: 30 here, 300 in the base. Instead of “300”, “30”."
    )
    assert told["The Coast Herald"].startswith("The Coast Herald. As the base: “300”.")
    assert row_in_words(shown[0], ()) == ("The Harbour Post. The base: the others are compared with this.")


def test_what_was_left_out_is_told(analysis: Analysis) -> None:
    trims = collate_remark(analysis, analysis.remarks[2]).trims
    assert [trim_in_words(trims, trim, trim.outlet) for trim in trims.rows] == [
        "The Harbour Post has 100% of the fullest rendering.",
        "Ellery Courier has 28% of the fullest rendering. Without “I would not call it”.",
    ]
