"""The word lists that tell one kind of difference from another, from ``resources/lexicon/collation``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from reader.resources import resource


@cache
def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"lexicon/collation/{name}.toml").read_text("utf-8"))


def _by_word(groups: Mapping[str, str]) -> Mapping[str, str]:
    """``{group: "word word"}`` turned round: the group of each word."""
    return {word: group for group, words in groups.items() for word in words.split()}


@cache
def word_set(name: str) -> frozenset[str]:
    """A plain list of ``words.toml``, such as ``negation`` or ``titles``."""
    return frozenset(_load("words")[name].split())


@cache
def variants() -> Mapping[str, str]:
    """The form to compare of each word that has two spellings."""
    shortened: dict[str, str] = _load("numbers")["shortened"]
    groups: dict[str, str] = _load("spelling")["variants"]
    return {**{word: word for word in groups}, **_by_word(groups), **shortened}


@cache
def simplified() -> Mapping[str, str]:
    """The simplified form of each traditional Han character."""
    return {traditional: simple for simple, traditional in _load("spelling")["han"]["pairs"].split()}


@cache
def name_variants() -> Mapping[str, str]:
    """The form to compare of each name that several schools write in their own way."""
    return _by_word(_load("spelling")["names"])


@cache
def contractions() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]], frozenset[str]]:
    """What whole short forms stand for, what endings stand for, and the words after which 's is "is"."""
    data = _load("contractions")
    return data["whole"], data["endings"], frozenset(data["is"]["after"].split())


@cache
def number_words(name: str) -> Mapping[str, int]:
    """Values: ``units``, ``scales``, ``suffixes`` or ``ordinals``."""
    return _load("numbers")[name]


@cache
def measures() -> Mapping[str, str]:
    """The measure that a word or sign beside a number stands for ("percent": "%")."""
    return _load("numbers")["measures"]


@cache
def measures_in_words() -> Mapping[tuple[str, ...], str]:
    """The measures of several words ("per cent")."""
    return {tuple(words.split()): measure for words, measure in _load("numbers")["measured-by"].items()}


@cache
def irregular_verbs() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Each irregular form with its bases and what it is of them: ``past``, ``participle`` or ``either``."""
    found: dict[str, dict[str, set[str]]] = {}
    for base, forms in _load("verbs")["irregular"].items():
        past, participle = (part.split("/") for part in forms.split())
        for form in past:
            found.setdefault(form, {}).setdefault(base, set()).add("past")
        for form in participle:
            found.setdefault(form, {}).setdefault(base, set()).add("participle")
    return {
        form: tuple((base, roles.pop() if len(roles) == 1 else "either") for base, roles in bases.items())
        for form, bases in found.items()
    }


@cache
def antonyms() -> tuple[str, ...]:
    """Lines of words: those before the slash are opposites of those after it."""
    return tuple(_load("antonyms")["pairs"])


@cache
def phrasal_verbs() -> Mapping[str, str]:
    """The verb of one word that one with a particle stands for ("turn down")."""
    return _load("antonyms")["phrasal"]


@cache
def particles() -> frozenset[str]:
    return frozenset(words.split()[1] for words in phrasal_verbs())


@cache
def complements() -> tuple[str, ...]:
    """Lines of words in the same manner: what is not so is so."""
    return tuple(_load("antonyms")["complements"])


@cache
def tongue(language: str) -> Mapping[str, Any]:
    """What the words of ``language`` do to a sentence."""
    return _load(f"tongues/{language}")


@cache
def small_words(language: str) -> tuple[str, ...]:
    """The commonest words of ``language``, those that no name is made of."""
    return tuple(
        tomllib.loads(resource("lexicon/languages.toml").read_text("utf-8")).get(language, "").split()
    )


@cache
def unchanging_verbs() -> frozenset[str]:
    """Verbs whose past is their base form."""
    return frozenset(_load("verbs")["unchanging"].split())


_EVERYDAY_RANK = 4_000


@cache
def frequent_words(language: str) -> list[str]:
    """Words of ``language``, the commonest first."""
    return resource(f"matching/frequent/{language}.txt").read_text("utf-8").split()


@cache
def everyday_words() -> frozenset[str]:
    """Frequent English words that are no place: a capital does not make them names."""
    return frozenset(frequent_words("en")[:_EVERYDAY_RANK]) - places()


@cache
def known_words() -> frozenset[str]:
    """Less frequent ones too: a capital at the head of a sentence does not make them names."""
    return frozenset(frequent_words("en")) - places() - given_names()


@cache
def places() -> frozenset[str]:
    """Countries, their capitals and the words for their people."""
    lines = tomllib.loads(resource("lexicon/places.toml").read_text("utf-8"))["countries"]
    return frozenset(word for line in lines for word in line.split())


@cache
def countries() -> Mapping[str, int]:
    """Which country each word for a country, its capital or its people is of."""
    lines = tomllib.loads(resource("lexicon/places.toml").read_text("utf-8"))["countries"]
    return {word: number for number, line in enumerate(lines) for word in line.split()}


@cache
def given_names() -> frozenset[str]:
    lines = resource("lexicon/given_names.txt").read_text("utf-8").splitlines()
    return frozenset(
        name.casefold() for line in lines if not line.startswith(("#", "[")) for name in line.split()
    )
