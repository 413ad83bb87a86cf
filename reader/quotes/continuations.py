"""Which quotes carry on another: those reopened at a new paragraph, and those that their cue cut in two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reader.model import Quote, Span
from reader.quotes.prose import MARKS, Paragraph, Sentence
from reader.quotes.sources import Given

_LONGEST_CUT = 40
"""How many words may cut a quote in two."""


def reopened(
    before: Sequence[Paragraph], paragraph: Paragraph, text: str, quotes: Sequence[Quote]
) -> dict[int, int]:
    """The paragraph's first quote and the one it carries on, which the paragraph before left open."""
    if not before or not before[-1].sentences or not paragraph.sentences:
        return {}
    last, first = before[-1].sentences[-1].tokens[-1], paragraph.sentences[0].tokens[0]
    if last.quote is None or first.quote is None:
        return {}
    closed = last.end > quotes[last.quote].end and text[last.end - 1] in MARKS
    return {} if closed else {first.quote: last.quote}


def cut_by_cue(
    paragraph: Paragraph, given: Mapping[int, Given], continued: Mapping[int, int]
) -> dict[int, int]:
    """Quotes of the paragraph that only the cue of the quote before parts from it, with that quote."""
    placed = [
        (at, place, number)
        for at, sentence in enumerate(paragraph.sentences)
        for place, number in sentence.quotes
    ]
    found: dict[int, int] = {}
    for (at, place, number), (other_at, other_place, following) in pairwise(placed):
        first, second = given.get(number), given.get(following)
        if not (first and second and first.source and first.source.is_same(second.source)):
            continue
        if following in continued or not first.direct or not first.cue or not first.mention:
            continue
        if second.direct and second.cue != first.cue:
            continue
        sentence, other = paragraph.sentences[at], paragraph.sentences[other_at]
        between = Span(sentence.tokens[place].end, other.tokens[other_place].start)
        cue_follows = between.start <= first.cue[0] < between.end
        if cue_follows and _begins_afresh(sentence, place, other_at - at, other_place):
            found[following] = number
    return found


def _begins_afresh(sentence: Sentence, place: int, apart: int, other_place: int) -> bool:
    """Whether a quote ``apart`` sentences behind the one at ``place`` begins afresh behind its cue."""
    if not apart:
        before = sentence.tokens[other_place - 1].text
        return other_place - place < _LONGEST_CUT and before in {",", "–", "—", "-", ":", ";"}
    # The second sentence may be the cue of a quote that ended like one: “Why?” she asked.
    cued_there = apart == 2 and place == len(sentence.tokens) - 1
    return other_place == 0 and (apart == 1 or cued_there)
