"""Whom a quote is given to, and what the words of a phrase say of an office or a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.lexicon import Cues, countries, folded, roles
from reader.quotes.mentions import Mention
from reader.quotes.names import Person
from reader.quotes.prose import Token

_OF = frozenset({"for", "of", "von", "für", "du", "de", "del", "от"})
_LONGEST_BODY = 8
"""How many words the name of a body behind its spokesman has at most."""


@dataclass(frozen=True)
class Source:
    """Whom a quote is given to: a person, or a body by its ``name``."""

    name: str
    person: Person | None = None

    def is_same(self, other: Source | None) -> bool:
        if other is None:
            return False
        return self.person is other.person if self.person else folded(self.name) == folded(other.name)


@dataclass(frozen=True)
class Given:
    """What is found of a quote: its source, the words that name it, its cue, and if that is its own."""

    source: Source | None
    mention: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    direct: bool = True


def office(phrase: Sequence[Token]) -> tuple[set[str], set[str], str | None]:
    """The words of office in a phrase, the countries it names, and the gender it tells."""
    heads: set[str] = set()
    lands: set[str] = set()
    gender: str | None = None
    for token in phrase:
        low = token.bare.lower()
        told = roles().heads.get(low) or roles().titles.get(low)
        if low in roles().heads or (low in roles().titles and not told):
            heads.add(low)
        gender = told or gender
        if low in countries():
            lands.add(countries()[low])
    return heads, lands, gender


def spoken_for(tokens: Sequence[Token], mention: Mention, language: Cues) -> Source | None:
    """The body whose unnamed spokesman the mention is: "a spokeswoman for the regulator"."""
    phrase = tokens[mention.first : mention.last]
    if not any(token.bare.lower() in roles().spokesmen for token in phrase):
        return None
    for token in reversed(phrase):
        low = token.bare.lower()
        if low in roles().collective or (token.is_capital and low in roles().bodies):
            return Source(token.bare)
    at = mention.last
    if at >= len(tokens) or tokens[at].low not in _OF:
        return None
    words: list[str] = []
    for token in tokens[at + 1 : at + 1 + _LONGEST_BODY]:
        if not token.is_word or token.low in language.speech or token.low in language.prepositions:
            break
        if token.low not in language.articles and not token.is_possessive:
            words.append(token.bare)
    return Source(" ".join(words)) if words else None


def body(phrase: Sequence[Token], language: Cues) -> Source:
    """The body in the text's words, without article and owner: "coast guard" of "Spain's coast guard"."""
    owner = max((at for at, token in enumerate(phrase[:-1]) if token.is_possessive), default=-1)
    words = list(phrase[owner + 1 :])
    while len(words) > 1 and (words[0].low in language.articles or words[0].low in language.own):
        words = words[1:]
    return Source(" ".join(token.bare for token in words))
