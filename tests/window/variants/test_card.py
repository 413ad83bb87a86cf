"""A card shows a rendering's own words, marks what the base has otherwise, and says what alerts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from reader.model import Analysis, Cue, Speaker
from reader.window.looks.marks import Shape
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering, renderings
from reader.window.variants.card import COMPARE, WHY, Card, make_card
from reader.window.words.differences import alerts_in_words, explanation_words
from reader.window.words.renderings import rendering_in_words

pytestmark = pytest.mark.usefixtures("qapp")


def card(analysis: Analysis, remark: int, base: str, quote: str, explained: bool = False) -> Card:
    shown = renderings(analysis, analysis.remarks[remark], base)
    rendering = next(one for one in shown if one.quote.id == quote)
    return make_card(rendering, 380, Typography(), colours_named("light"), explained)


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
    assert "▲ Number: 30 here, 300 in the base" in text
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
    assert "▲ Negation: ‘not’ only in the base" in text
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
    assert hits == {"", COMPARE, WHY}


def test_in_a_narrow_card_the_links_stand_below_one_another(analysis: Analysis) -> None:
    shown = renderings(analysis, analysis.remarks[1], "q2")
    narrow = make_card(shown[1], 180, Typography(), colours_named("light"))
    assert "Why?\nCompare against this" in plain(narrow)


def test_why_it_was_matched_is_told_when_asked(analysis: Analysis) -> None:
    assert "wording" not in plain(card(analysis, 1, "q2", "q6"))
    text = plain(card(analysis, 1, "q2", "q6", explained=True))
    assert text.endswith(
        "Matched with The Harbour Post: 80% likely to be the same remark\n+++\twording\n−\tdays"
    )
    assert "Matched" not in plain(card(analysis, 1, "q2", "q2", explained=True))


def test_without_a_link_to_the_base_the_best_other_link_is_told(analysis: Analysis) -> None:
    text = plain(card(analysis, 1, "q6", "q14", explained=True))
    assert "Matched by way of another outlet" in text
    assert "Matched with The Harbour Post" in text


@pytest.mark.parametrize(
    ("explanation", "words"),
    [
        ("‘not’ only in the first", "‘not’ only in the base"),
        ("present here, perfect there", "perfect here, present in the base"),
        (
            "‘had been tested’ here (pluperfect), ‘were tested’ there (past)",
            "‘were tested’ (past) here, ‘had been tested’ (pluperfect) in the base",
        ),
        ("‘can’ only in the second; future here, present there",
         "‘can’ only here; present here, future in the base"),
        ("hardly a word in common", "hardly a word in common"),
    ],
)  # fmt: skip
def test_explanations_are_said_of_this_rendering_first(explanation: str, words: str) -> None:
    assert explanation_words(explanation) == words


def test_in_a_word_written_otherwise_the_letters_that_differ_are_marked(analysis: Analysis) -> None:
    first, second, *_ = analysis.quotes
    article = analysis.article_by_id[first.article]
    rendering = Rendering(
        analysis,
        replace(second, text="Their defense 😀 of it"),
        article,
        "",
        "",
        base=replace(first, text="Their defence 😀 of it"),
    )
    made = make_card(rendering, 380, Typography(), colours_named("light"))
    text = made.document.toPlainText()
    shapes = {text[mark.start : mark.end]: mark.stroke.shape for mark in made.marks}
    assert shapes == {"defense": Shape.DOTTED, "s": Shape.SOLID}


def test_what_differs_beside_the_words_is_told(analysis: Analysis) -> None:
    quotes = {quote.id: quote for quote in analysis.quotes}
    base, other = quotes["q2"], quotes["q6"]
    article = analysis.article_by_id[other.article]
    someone = Speaker("Tobias Renn", "Tobias Renn", 0, 11)
    rendering = Rendering(
        analysis, replace(other, speaker=someone, cue=Cue("claimed", 0, 7)), article, "", "", base=base
    )
    text = plain(make_card(rendering, 380, Typography(), colours_named("light")))
    assert "▲ Speaker: attributed to Mara Quist in the base, to Tobias Renn here" in text
    assert "Cue: “told” in the base, “claimed” here, which leaves open whether it is true" in text
    assert "Cue: “told” in the base" in rendering_in_words(rendering)


def test_the_gravest_alert_is_told_first(analysis: Analysis) -> None:
    base, other = analysis.quotes[0], analysis.quotes[4]
    rendering = Rendering(
        analysis,
        replace(other, text="On Monday we will not sail"),
        analysis.article_by_id[other.article],
        "",
        "",
        base=replace(base, text="On Tuesday we will sail"),
    )
    assert [line.split(":")[0] for line in alerts_in_words(rendering)] == ["Negation", "Number"]
