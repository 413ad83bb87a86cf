"""Persons and things told by a description whose head no list has."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.lexicon import Cues, roles
from reader.quotes.mentions import FARTHEST_ARTICLE, Kind, Mention, is_definite, is_governed
from reader.quotes.prose import Token

_OTHER = frozenset({"other", "latter", "former", "first", "second"})
"""Which of two is meant by words that name neither."""


def described(tokens: Sequence[Token], last: int, language: Cues) -> Mention | None:
    """A description without a known head that ends before ``last`` ("the 83-year-old", "the Scot")."""
    for place in range(last - 1, max(-1, last - 1 - FARTHEST_ARTICLE), -1):
        token = tokens[place]
        if not token.is_word or token.low in language.breaks:
            return None
        if token.low in language.articles or token.low in language.own:
            if language.language == "en":
                ends = language.prepositions, language.bridge, language.relative, language.personal
                within = range(place + 2, last)
                last = next((at for at in within if any(tokens[at].low in each for each in ends)), last)
            if place + 1 >= last:
                return None
            return _description(tokens, place, last, language)
    return None


def described_from(tokens: Sequence[Token], first: int, language: Cues) -> Mention | None:
    """A description that begins at ``first`` with an article ("said the 83-year-old")."""
    if first >= len(tokens) or tokens[first].low not in language.articles | frozenset(language.own):
        return None
    last = first + 1
    while last < len(tokens) and last - first <= FARTHEST_ARTICLE:
        low = tokens[last].low
        if not tokens[last].is_word or low in language.prepositions | language.breaks | language.relative:
            break
        last += 1
    return _description(tokens, first, last, language) if last > first + 1 else None


def _description(tokens: Sequence[Token], first: int, last: int, language: Cues) -> Mention:
    heads = {token.low for token in tokens[first:last]}
    singular = {word.removesuffix("s") for word in heads}
    if (
        heads & roles().anonymous
        or tokens[last - 1].low in _OTHER
        or not is_definite(tokens[first], language)
    ):
        kind = Kind.ANONYMOUS
    elif (heads | singular) & roles().documents:
        kind = Kind.DOCUMENT
    elif heads & roles().collective and not heads & roles().heads.keys():
        kind = Kind.BODY
    else:
        kind = Kind.ROLE
    return Mention(kind, first, last - 1, last, is_governed(tokens, first, language), definite=True)
