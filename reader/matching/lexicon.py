"""The word lists that matching reads from ``resources/matching``."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from reader.matching.remembering import remembered
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
    return _sets("matching/synonyms.txt")


_NOTHING: Mapping[str, float] = MappingProxyType({})


@cache
def _neighbourhoods(language: str) -> Mapping[str, str]:
    path = f"matching/neighbours/{language}.txt"
    if not resource(path).exists():
        return MappingProxyType({})
    lines = (line.partition(" ") for line in _lines(path))
    return MappingProxyType({word: neighbours for word, _, neighbours in lines})


def has_neighbours(word: str, language: str = DEFAULT) -> bool:
    """Whether the base form has neighbours in meaning."""
    return word in _neighbourhoods(language)


@remembered(1 << 14)
def neighbours(word: str, language: str = DEFAULT) -> Mapping[str, float]:
    """The base forms nearest in meaning to ``word``, with the cosine of their vectors, 0..1."""
    fields = _neighbourhoods(language).get(word, "").split()
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
def numerals(language: str) -> Mapping[str, str]:
    """Number words of the language to their digits, and every form of those that multiply to one form."""
    return MappingProxyType(
        {
            word: value if value.isdigit() else words[0]
            for value, words in _numbers(language).items()
            for word in words
        }
    )


@cache
def powers(language: str) -> Mapping[str, int]:
    """The words that multiply what stands before them, in that form, to powers of ten: "thousand" is 3."""
    return MappingProxyType(
        {words[0]: int(value[2:]) for value, words in _numbers(language).items() if not value.isdigit()}
    )


def _numbers(language: str) -> Mapping[str, list[str]]:
    with resource("matching/numerals.toml").open("rb") as file:
        return tomllib.load(file).get(language, {})


@cache
def endings(language: str) -> frozenset[str]:
    """The endings that tell forms of one word of the language apart, folded."""
    with resource("matching/endings.toml").open("rb") as file:
        return frozenset(tomllib.load(file).get(language, "").split())


@cache
def negations() -> frozenset[str]:
    """The words that deny, of every language the list holds."""
    return frozenset(word for line in _lines("matching/negations.txt") for word in line.split())


@cache
def asking() -> frozenset[str]:
    """The words that tell of a question, in the base form of those languages that have one here."""
    return frozenset(word for line in _lines("matching/asking.txt") for word in line.split())


@cache
def given_names() -> Mapping[str, frozenset[int]]:
    """The sets of given names of one person that each belongs to."""
    return _sets("matching/given.txt")


@cache
def titles() -> frozenset[str]:
    """The words of a source's name that do not tell one person from another."""
    return frozenset(word for line in _lines("matching/titles.txt") for word in line.split())


def _sets(name: str) -> Mapping[str, frozenset[int]]:
    """The numbers of the lines that each word stands in."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines(name)):
        for word in line.split():
            found[word].add(number)
    return MappingProxyType({word: frozenset(numbers) for word, numbers in found.items()})


def _lines(name: str) -> list[str]:
    text = resource(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
