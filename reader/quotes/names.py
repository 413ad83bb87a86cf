"""What a run of capitalised words names: a person, a body, a place."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.lexicon import Cues, countries, folded, given_names, other_places, roles
from reader.quotes.prose import Token

_BODY_COMPOUNDS = (
    *("agentur", "behörde", "ministerium", "verband", "gesellschaft", "institut", "universität", "stiftung"),
    *("kommission", "gewerkschaft", "zentrum", "gericht", "staatsanwaltschaft"),
)
"""Nouns that close the German name of a body."""
_OF_PLACE = {
    "ru": ("ского", "цкого", "ской", "цкой", "ному", "ного"),
    "uk": ("ського", "цького", "ської", "цької", "ного"),
    "cs": ("ského", "ckého"),
    "pl": ("skiego", "ckiego"),
}
"""Endings of the adjectives of places behind an office."""
LONGEST_NAME = 5
CALENDAR = frozenset(
    {"january", "february", "march", "april", "may", "june", "july"}
    | {"august", "september", "october", "november", "december"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""Months and days, which may stand right before a name."""


def is_given_name(word: str) -> bool:
    return folded(word) in given_names() or folded(word.split("-")[0]) in given_names()


def gender_of(given_name: str) -> str | None:
    names = given_names()
    return names.get(given_name.casefold()) or names.get(folded(given_name))


def is_body(words: Sequence[str]) -> bool:
    """Whether a capitalised run names a body, a paper or a place rather than a person."""
    # "Bill Ames" and "Mark Ames": a given name, not a law or a coin.
    if words and is_given_name(words[0]) and not words[0].isupper():
        words = words[1:]
    return any(_is_body_word(word) for word in words)


def is_of_place(token: Token, language: Cues) -> bool:
    """Whether a capitalised word is an oblique case of the adjective of a place, in a Slavic language."""
    return token.is_capital and token.low.endswith(_OF_PLACE.get(language.language, ()))


def is_place(words: Sequence[str]) -> bool:
    return all(
        folded(word) in countries() or word.lower() in countries() or word.lower() in other_places()
        or word.lower() in {"the", "of", "and", "new", "south", "north", "united", "states", "n.", "s."}
        for word in words
    )  # fmt: skip


def is_likely_person(words: Sequence[str]) -> bool:
    """Whether a run of two words or more reads as a person's full name."""
    length = sum(word.lower() not in roles().particles for word in words)
    if not 2 <= length <= LONGEST_NAME or len(words) > 2 * LONGEST_NAME or is_body(words) or is_place(words):
        return False
    if is_given_name(words[0]):
        return True
    # "Leeds Coroner", of "Leeds Coroner's Court"
    named = words[-1].lower() not in roles().heads
    return named and not all(word.isupper() and len(word.rstrip(".")) > 1 for word in words)


def _is_body_word(word: str) -> bool:
    low = word.lower()
    if low == "&" or low in roles().bodies or low.rstrip("s") in roles().collective:
        return True
    return low.endswith(_BODY_COMPOUNDS) and low not in given_names()
