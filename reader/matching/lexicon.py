"""The word lists that matching reads from ``resources/matching``."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from reader.resources import resource

DEFAULT = "en"


@cache
def languages() -> tuple[str, ...]:
    """The languages whose commonest words are known, as BCP 47 primary subtags."""
    return tuple(sorted(path.stem for path in resource("matching/frequent").glob("*.txt")))


@cache
def ranks(language: str) -> Mapping[str, int]:
    """Rank of the language's commonest words by folded form, 0 the commonest; empty where none are known."""
    path = resource(f"matching/frequent/{language}.txt")
    if language not in languages():
        return MappingProxyType({})
    return MappingProxyType({word: rank for rank, word in enumerate(path.read_text("utf-8").split())})


@cache
def irregular_forms() -> Mapping[str, str]:
    """English irregular form to its base form."""
    forms: dict[str, str] = {}
    for line in _lines("matching/irregular.txt"):
        base, *others = line.split()
        for form in others:
            forms.setdefault(form, base)
    return MappingProxyType(forms)


@cache
def senses() -> Mapping[str, frozenset[int]]:
    """The sets of interchangeable words that each word belongs to."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("matching/synonyms.txt")):
        for word in line.split():
            found[word].add(number)
    return MappingProxyType({word: frozenset(numbers) for word, numbers in found.items()})


_NOTHING: Mapping[str, float] = MappingProxyType({})


@cache
def _neighbourhoods() -> Mapping[str, str]:
    lines = (line.partition(" ") for line in _lines("matching/neighbours/en.txt"))
    return MappingProxyType({word: neighbours for word, _, neighbours in lines})


def has_neighbours(word: str) -> bool:
    """Whether the English base form has neighbours in meaning."""
    return word in _neighbourhoods()


@lru_cache(maxsize=1 << 14)
def neighbours(word: str) -> Mapping[str, float]:
    """The English base forms nearest in meaning to ``word``, with the cosine of their vectors, 0..1."""
    fields = _neighbourhoods().get(word, "").split()
    if not fields:
        return _NOTHING
    return {other: int(near) / 100 for other, near in zip(fields[::2], fields[1::2], strict=True)}


@cache
def names() -> Mapping[str, str]:
    """Names of one thing by their words: the folded words, joined with spaces, to the one name used.

    A key with a capital stands for the written form only: "US" is a country, "us" is not.
    """
    with resource("matching/names.toml").open("rb") as file:
        table = tomllib.load(file)["names"]
    return MappingProxyType({form: name for name, forms in table.items() for form in forms})


@cache
def numerals() -> Mapping[str, str]:
    """Number words of several languages to their digits."""
    with resource("matching/numerals.toml").open("rb") as file:
        table = tomllib.load(file)
    return MappingProxyType({word: digits for words in table.values() for digits, word in _spread(words)})


@cache
def negations() -> frozenset[str]:
    """The words that deny, of every language the list holds."""
    return frozenset(word for line in _lines("matching/negations.txt") for word in line.split())


@cache
def asking() -> frozenset[str]:
    """The words that tell of a question, in the base form of those languages that have one here."""
    return frozenset(word for line in _lines("matching/asking.txt") for word in line.split())


@cache
def titles() -> frozenset[str]:
    """The words of a source's name that do not tell one person from another."""
    return frozenset(word for line in _lines("matching/titles.txt") for word in line.split())


def _spread(words: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    return [(digits, word) for digits, forms in words.items() for word in forms]


def _lines(name: str) -> list[str]:
    text = resource(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
