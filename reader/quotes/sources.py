"""Whom a quote is given to, and what the words of a phrase say of an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from reader.quotes.lexicon import countries, folded, roles
from reader.quotes.people import Person
from reader.quotes.prose import Token

_SHORT = {
    "gov": "governor",
    "gov.": "governor",
    "sen": "senator",
    "sen.": "senator",
    "rep": "representative",
    "rep.": "representative",
    "gen": "general",
    "gen.": "general",
    "prof": "professor",
    "prof.": "professor",
    "pres.": "president",
}
"""Offices that are shortened before a name."""


AGED = (
    *("-year-old", "-jährige", "-jähriger", "-jährigen", "-летний", "-летняя", "-летнего", "-річний"),
    *("-річна", "-letý", "-letá", "-latek", "-latka", "-jarige"),
)
"""Endings of words that describe somebody by age."""
_HUMAN = (
    *AGED,
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "eur",
    "euse",
    "rice",
    "lerin",
    "iste",
    "é",
    "ée",
    "ien",
    "ienne",
    "ière",
    "ante",
    "ista",
    "ero",
    "era",
    "ora",
    "ante",
)
"""Endings of nouns that may stand for a person."""
_COMPOUND = regex.compile(
    r"(?<=\p{L}{3})(?:minister|kanzler|präsident|sprecher|trainer|leiter|meister|direktor|forscher)(?:in)?\Z"
)
"""The office that closes a German compound."""
_OFFICES = frozenset(
    {"president", "governor", "mayor", "senator", "judge", "king", "queen", "pope", "premier"}
)
"""Of which nobody holds two at a time."""
_SECOND = frozenset({"vice", "deputy", "lieutenant"})


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
        low = _SHORT.get(low, low)
        told = roles().heads.get(low) or roles().titles.get(low)
        if low in roles().heads or (low in roles().titles and not told):
            heads.add(low)
        if low in roles().fields:
            heads.add(low)
        gender = told or gender
        compound = _COMPOUND.search(low)
        if compound:
            # "Bundeskanzler" is a Kanzler.
            heads.add(compound.group())
            gender = gender or roles().heads.get(compound.group())
        if low in countries():
            lands.add(countries()[low])
    return heads, lands, gender


def excludes(heads: set[str], held: set[str]) -> bool:
    """Whether one who holds the one offices holds none of the others."""
    field = heads & roles().fields
    if field and field.isdisjoint(held) and held - heads - roles().general:
        # The transport secretary is no general secretary.
        return True
    if heads & _OFFICES and held & _SECOND and heads.isdisjoint(_SECOND):
        # The president is not the vice president.
        return True
    specific = held - roles().general - roles().status
    return bool(heads & _OFFICES and (held & _OFFICES or specific) and not heads & held)


def is_human(noun: str) -> bool:
    """Whether an unlisted noun looks like a word for a person: "the snowboarder", "the world No. 1"."""
    return noun.isdigit() or noun == "one" or noun.endswith(_HUMAN)
