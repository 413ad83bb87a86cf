"""A card shows a rendering's own words, marks what the base has otherwise, and says what alerts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCursor

from reader.model import Analysis, Cue, Quote, Remark, Speaker
from reader.window.looks.marks import Shape
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering, renderings
from reader.window.variants.card import COMPARE, CONTEXT, WHY, Card, Folds, make_card
from reader.window.words.differences import alerts_in_words, explanation_words
from reader.window.words.renderings import rendering_in_words

pytestmark = pytest.mark.usefixtures("qapp")


def card(analysis: Analysis, remark: int, base: str, quote: str, **folds: bool) -> Card:
    shown = renderings(analysis, analysis.remarks[remark], base)
    rendering = next(one for one in shown if one.quote.id == quote)
    return make_card(rendering, 380, Typography(), colours_named("light"), Folds(**folds))


def beside(analysis: Analysis, base: Quote, other: Quote) -> Rendering:
    """The second of two quotes of the set, rewritten for the occasion, beside the first."""
    anew = {base.id: base, other.id: other}
    changed = replace(
        analysis, quotes=tuple(anew.get(quote.id, quote) for quote in analysis.quotes), links=()
    )
    return renderings(changed, Remark("r", (base.id, other.id), base.id), base.id)[1]


def plain(made: Card) -> str:
    """What is to be read, without the marks that keep the directions of two scripts apart."""
    text = made.document.toPlainText()
    for unseen in "\u2060\u2068\u2069":
        text = text.replace(unseen, "")
    return text


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
    assert "she added." not in text, "the words around the quote are shown on demand"
    assert "Make this the base" in text
    assert "  " not in text.partition("Edited")[0]


def test_the_base_is_bare(analysis: Analysis) -> None:
    made = card(analysis, 1, "q2", "q2")
    assert {mark.stroke.shape for mark in made.marks} == {Shape.NONE}, "that it is the base"
    assert "Compare" not in plain(made)
    assert "The Harbour Post   Base \t3 November 2031" in plain(made)


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
    assert hits == {"", COMPARE, CONTEXT, WHY}


def test_in_a_narrow_card_a_line_breaks_between_links_and_the_date_has_its_own(analysis: Analysis) -> None:
    shown = renderings(analysis, analysis.remarks[1], "q2")
    text = plain(make_card(shown[1], 180, Typography(), colours_named("light")))
    assert text.startswith("Northern Wire\n3 November 2031\n")
    assert "Why?   Make this the base" in text


def test_the_words_around_the_quote_are_shown_on_demand(analysis: Analysis) -> None:
    assert "she added." in plain(card(analysis, 1, "q2", "q6", in_context=True))


def test_of_a_base_that_a_fragment_does_not_quote_there_are_dots(analysis: Analysis) -> None:
    made = card(analysis, 2, "q3", "q7")
    assert "⟨…⟩ a catastrophe" in plain(made)
    position = made.document.toPlainText().index("…")
    cursor = QTextCursor(made.document)
    cursor.setPosition(position + 1)
    assert cursor.charFormat().toolTip() == "I would not call it"


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
        ("‘Kessel’ have changed places", "‘Kessel’ have changed places"),
        ("hardly a word in common", "hardly a word in common"),
    ],
)  # fmt: skip
def test_explanations_are_said_of_this_rendering_first(explanation: str, words: str) -> None:
    assert explanation_words(explanation) == words


def test_in_a_word_written_otherwise_the_letters_that_differ_are_marked(analysis: Analysis) -> None:
    first, second, *_ = analysis.quotes
    rendering = beside(
        analysis,
        replace(first, text="Their defence 😀 of it"),
        replace(second, text="Their defense 😀 of it"),
    )
    made = make_card(rendering, 380, Typography(), colours_named("light"))
    text = made.document.toPlainText()
    shapes = {text[mark.start : mark.end]: mark.stroke.shape for mark in made.marks}
    assert shapes == {"defense": Shape.DOTTED, "s": Shape.SOLID}


def test_what_differs_beside_the_words_is_told(analysis: Analysis) -> None:
    quotes = {quote.id: quote for quote in analysis.quotes}
    base, other = quotes["q2"], quotes["q6"]
    someone = Speaker("Tobias Renn", "Tobias Renn", 0, 11)
    rendering = beside(analysis, base, replace(other, speaker=someone, cue=Cue("claimed", 0, 7)))
    text = plain(make_card(rendering, 380, Typography(), colours_named("light")))
    assert "▲ Speaker: attributed to Mara Quist in the base, to Tobias Renn here" in text
    assert "Cue: “told” in the base, “claimed” here (leaves open whether it is true)" in text
    assert "Cue: “told” in the base" in rendering_in_words(rendering)


def test_the_gravest_alert_is_told_first(analysis: Analysis) -> None:
    base, other = analysis.quotes[0], analysis.quotes[4]
    rendering = beside(
        analysis,
        replace(base, text="On Tuesday we will sail"),
        replace(other, text="On Monday we will not sail"),
    )
    assert [line.split(":")[0] for line in alerts_in_words(rendering)] == ["Negation", "Number"]
