"""A card shows a rendering's own words, marks what the base has otherwise, and says what alerts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from reader.model import Analysis
from reader.window.card import COMPARE, Card, make_card
from reader.window.document import Typography
from reader.window.marks import Shape
from reader.window.renderings import renderings
from reader.window.theme import colours_named

pytestmark = pytest.mark.usefixtures("qapp")


def card(analysis: Analysis, remark: int, base: str, quote: str) -> Card:
    shown = renderings(analysis, analysis.remarks[remark], base)
    rendering = next(one for one in shown if one.quote.id == quote)
    return make_card(rendering, shown[0].quote.text, 380, Typography(), colours_named("light"))


def plain(made: Card) -> str:
    """What is to be read, without the marks that keep the directions of two scripts apart."""
    return made.document.toPlainText().replace("\u2068", "").replace("\u2069", "")


def marked(made: Card) -> dict[str, Shape]:
    text = made.document.toPlainText()
    assert all(ord(character) < 0x10000 for character in text), "units and code points are the same here"
    return {text[mark.start : mark.end]: mark.stroke.shape for mark in made.marks}


def test_what_is_replaced_stands_beside_what_it_replaces(analysis: Analysis) -> None:
    made = card(analysis, 1, "q2", "q6")
    text = plain(made)
    assert text.startswith("Ellery Courier\t4 November 2031\nMara Quist · “she”, “added”\n")
    assert "30 ⟨300⟩ metres of the quay" in text
    assert marked(made)["30"] is Shape.WAVY
    assert marked(made)["the"] is Shape.SOLID
    assert "▲ Number: “30” here, “300” in the base" in text
    assert "she added." in text, "the words around the quote"
    assert "Compare against this" in text
    assert "  " not in text


def test_the_base_is_bare(analysis: Analysis) -> None:
    made = card(analysis, 1, "q2", "q2")
    assert made.marks == []
    assert "Compare against this" not in made.document.toPlainText()
    assert "The base" in made.document.toPlainText()


def test_a_lost_negation_is_told(analysis: Analysis) -> None:
    text = plain(card(analysis, 0, "q1", "q5"))
    assert "▲ Negation" in text
    assert "⟨" in text


def test_the_other_way_round_nothing_is_called_deleted(analysis: Analysis) -> None:
    text = plain(card(analysis, 1, "q6", "q2"))
    assert "300 ⟨30⟩" in text
    assert "delet" not in text.lower()


def test_the_link_can_be_hit(analysis: Analysis) -> None:
    made = card(analysis, 1, "q2", "q6")
    layout = made.document.documentLayout()
    height = int(made.document.size().height())
    hits = {layout.anchorAt(QPointF(x, height - 8)) for x in range(0, 380, 10)}
    assert hits == {"", COMPARE}
