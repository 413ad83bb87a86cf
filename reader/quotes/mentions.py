"""The words in a sentence that may name a source: names, pronouns, offices, bodies, documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from reader.quotes.lexicon import Cues, countries, roles
from reader.quotes.names import CALENDAR
from reader.quotes.prose import Token
from reader.quotes.sources import AGED

COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
)
FARTHEST_ARTICLE = 7
"""How many words an article may stand before its noun."""


class Kind(Enum):
    NAME = auto()
    PRONOUN = auto()
    RELATIVE = auto()
    OWNER = auto()
    """A possessive pronoun whose noun is what was said ("his answer")."""
    ROLE = auto()
    """A person by office or description ("the minister")."""
    ANONYMOUS = auto()
    """A person whom the description does not tell ("a source", "one of them")."""
    BODY = auto()
    """An organisation, by a common noun or a name."""
    PLACE = auto()
    """A country or capital that stands for its government."""
    DOCUMENT = auto()


PERSONAL = frozenset({Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.ANONYMOUS, Kind.RELATIVE})


@dataclass(frozen=True, slots=True)
class Mention:
    """``tokens[first:last]`` of a sentence; from ``name`` on, the name without titles or the head noun.

    ``governed`` is set behind a preposition, ``possessive`` where the words own what follows.
    """

    kind: Kind
    first: int
    name: int
    last: int
    governed: bool = False
    possessive: bool = False
    definite: bool = True


def head_kind(low: str) -> Kind | None:
    """What a common noun as the head of a phrase makes of it, None where no list has the word."""
    known = roles()
    if low in known.anonymous:
        return Kind.ANONYMOUS
    if low in known.heads or low.endswith(AGED):
        return Kind.ROLE
    if low in roles().documents:
        return Kind.DOCUMENT
    if low in known.collective:
        return Kind.BODY
    if low.endswith("s") and low[:-1] in known.heads:
        return Kind.ANONYMOUS
    return None


def is_demonym(low: str) -> bool:
    """Whether the word stands for one person of a country: "the Scot", "the Chilean"."""
    return low in roles().demonyms or countries().get(low, low) != low


def is_definite(token: Token, language: Cues) -> bool:
    return token.low not in language.indefinite


def is_governed(tokens: Sequence[Token], first: int, language: Cues) -> bool:
    """Whether a preposition stands before ``first``, articles and the like between them left out."""
    at = first - 1
    while at > 0 and (
        tokens[at].low in language.articles
        or tokens[at].low in language.own
        # "of the First Fleet": a capitalised small word, no part of the name.
        or (tokens[at].is_capital and tokens[at].low in language.bridge and tokens[at].low not in CALENDAR)
        or tokens[at].low in COMPASS
    ):
        at -= 1
    return at >= 0 and tokens[at].low in language.prepositions
