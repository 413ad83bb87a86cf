"""Russian and Ukrainian names and nouns as the dictionary has them: of Ивана Петрова, Иван Петров.

A given name is one of a known list; the family name follows the gender that it tells. Names whose cases look
like the dictionary form of another (Валентина) are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reader.quotes.lexicon import given_names, roles

DECLINED = frozenset({"ru", "uk"})
_GIVEN = (
    ("ьва", ("ев",)),
    ("вла", ("вел", "вло")),
    ("етра", ("ётр", "етр", "етро")),
    ("ой", ("а",)),
    ("ей", ("я", "а")),
    ("ом", ("",)),
    ("ем", ("й", "ь")),
    ("єм", ("й",)),
    ("и", ("я", "а", "ь")),
    ("ії", ("ія",)),
    ("ы", ("а",)),
    ("е", ("а", "я")),
    ("у", ("", "а")),
    ("ю", ("й", "ь", "я")),
    ("а", ("",)),
    ("я", ("й", "ь")),
)
"""Endings of given names in the oblique cases, and those of the dictionary form."""
_SURNAMES = {
    "m": """ского-ский цкого-цкий скому-ский цкому-цкий ским-ский ського-ський ого-ой его-ий ому-ой ему-ий
        ным-н вым-в ом- ем-ь ея-ей ая-ай ия-ий я-ь ю-ь а- у-""",
    "f": """ской-ская цкой-цкая овой-ова евой-ева ёвой-ёва иной-ина ыной-ына скую-ская цкую-цкая
        ову-ова еву-ева ину-ина ової-ова ської-ська""",
}
"""Endings of family names in the oblique cases and in the nominative, by gender, longest first."""
_UKRAINIAN = "ого-ий ому-ий им-ий "
_SHORTEST = 5
"""How many letters a noun has at least to be known by its stem."""


def nominative(words: Sequence[str], language: str) -> tuple[str, ...]:
    """The full name in the nominative, as far as its first word is a known given name; else as it is."""
    if language not in DECLINED or len(words) < 2:
        return tuple(words)
    given = _given(words[0])
    if given is None:
        return tuple(words)
    name, gender = given
    endings = _UKRAINIAN if (language, gender) == ("uk", "m") else ""
    return (name, *words[1:-1], _ended(words[-1], endings + _SURNAMES[gender]))


def noun(low: str, language: str) -> str:
    """A listed noun's dictionary form for one of its cases ("министерстве"), other words unchanged."""
    if language not in DECLINED or len(low) < _SHORTEST:
        return low
    return _nouns(language).get(_stem(low, language), low)


def _given(word: str) -> tuple[str, str] | None:
    """The given name of which ``word`` is an oblique case, and its gender; None if it is none."""
    known = given_names()
    if word.casefold() in known:
        return None
    for ending, bases in _GIVEN:
        if word.endswith(ending):
            for base in bases:
                name = word.removesuffix(ending) + base
                gender = known.get(name.casefold())
                if gender:
                    return name, gender
    return None


def _ended(word: str, endings: str) -> str:
    for ending, base in (each.split("-") for each in endings.split()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + base
    return word


def _stem(low: str, language: str) -> str:
    for ending in (*roles().endings[language], "о"):
        if low.endswith(ending):
            return low.removesuffix(ending)
    return low


@cache
def _nouns(language: str) -> dict[str, str]:
    listed = (*roles().collective, *roles().heads, *roles().documents)
    found: dict[str, str] = {}
    for word in listed:
        if "а" <= word[0] <= "ї" and len(word) >= _SHORTEST:
            found[_stem(word, language)] = word
            found.setdefault(word.removesuffix("й"), word)
    return found
