"""The word lists that attribution reads: cues by language, titles and offices, places, given names."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from reader.resources import resource

_SAMPLE = 20_000
"""How many code points of a text are read to tell its language."""

_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_WORD = regex.compile(r"[^\W\d_]+")


@cache
def word_lists(name: str) -> Mapping[str, str]:
    """The word lists of a language that is written without spaces, by kind; the words stand apart."""
    with resource(f"lexicon/{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def alternatives(name: str, kind: str) -> str:
    """The words of such a list as alternatives of a pattern, longest first."""
    words = dict.fromkeys(word_lists(name)[kind].split())
    return "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))


@dataclass(frozen=True)
class Cues:
    """One language's words of reporting; see ``resources/lexicon/cues.toml``.

    ``speech`` and ``according`` map the first word of each phrase to the phrases, longest first.
    """

    language: str
    function: frozenset[str]
    speech: Mapping[str, tuple[tuple[str, ...], ...]]
    weak: frozenset[str]
    participles: frozenset[str]
    continuing: frozenset[tuple[str, ...]]
    according: Mapping[str, tuple[tuple[str, ...], ...]]
    after: frozenset[str]
    speech_nouns: frozenset[str]
    pronouns: Mapping[str, str]
    own: Mapping[str, str]
    objects: Mapping[str, str]
    first_person: frozenset[str]
    second_person: frozenset[str]
    relative: frozenset[str]
    personal: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    bridge: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    prepositions: frozenset[str]
    breaks: frozenset[str]
    silent: bool
    feminine: tuple[str, ...]
    masculine: tuple[str, ...]
    dative: tuple[str, ...]

    @property
    def small_words(self) -> frozenset[str]:
        """Words that are no part of a name even at the head of a sentence."""
        return _small_words(self.language)


@dataclass(frozen=True)
class Roles:
    """Titles, offices and bodies; see ``resources/lexicon/roles.toml``."""

    titles: Mapping[str, str | None]
    heads: Mapping[str, str | None]
    anonymous: frozenset[str]
    collective: frozenset[str]
    general: frozenset[str]
    status: frozenset[str]
    kin: frozenset[str]
    fields: frozenset[str]
    media: frozenset[str]
    companies: frozenset[str]
    bodies: frozenset[str]
    spokesmen: frozenset[str]
    demonyms: frozenset[str]
    documents: frozenset[str]
    particles: frozenset[str]
    leading: frozenset[str]
    suffixes: frozenset[str]
    endings: Mapping[str, tuple[str, ...]]
    """Case endings of names by language, longest first."""


@cache
def cues(language: str) -> Cues:
    """The cues of ``language`` (ISO 639-1), which must be one of ``LANGUAGES``."""
    data = _table("cues")[language]
    return Cues(
        language=language,
        function=_words(data["function"]),
        speech=_phrases(
            _quoted_phrases(data["speech"])
            + [(word,) for word in f"{data['weak']} {data['participles']}".split()]
        ),
        weak=_words(data["weak"]),
        participles=_words(data["participles"]),
        continuing=frozenset(_quoted_phrases(data["continuing"])),
        according=_phrases([tuple(phrase.split()) for phrase in data["according"].split(";")]),
        after=_words(data["after"]),
        speech_nouns=_words(data["speech_nouns"]),
        pronouns={word: kind for kind in "mfnp" for word in data["pronouns"].get(kind, "").split()},
        own={word: kind for kind in "mfnp" for word in data["own"].get(kind, "").split()},
        objects={word: kind for kind in "mf" for word in data.get("objects", {}).get(kind, "").split()},
        first_person=_words(data["pronouns"]["first"]),
        second_person=_words(data["pronouns"].get("second", "")),
        relative=_words(data["pronouns"]["relative"]),
        personal=_words(data["pronouns"].get("personal", "")),
        articles=_words(data["articles"]),
        indefinite=_words(data["indefinite"]),
        bridge=_words(data["bridge"]),
        auxiliaries=_words(data.get("auxiliaries", "")),
        verbs=_words(data.get("verbs", "")),
        prepositions=_words(data["prepositions"]),
        breaks=_words(data["breaks"]),
        silent=data.get("silent", False),
        feminine=tuple(data.get("feminine", "").split()),
        masculine=tuple(data.get("masculine", "").split()),
        dative=tuple(data.get("dative", "").split()),
    )


@cache
def roles() -> Roles:
    data = _table("roles")
    return Roles(
        titles=_gendered(data["titles"]),
        heads=_gendered(data["roles"]),
        anonymous=_words(data["words"]["anonymous"]),
        collective=_words(data["words"]["collective"]),
        general=_words(data["words"]["general"]),
        status=_words(data["words"]["status"]),
        kin=_words(data["words"]["kin"]),
        fields=_words(data["words"]["fields"]),
        media=_words(data["words"]["media"]),
        companies=_words(data["words"]["companies"]),
        bodies=_words(data["words"]["bodies"]),
        spokesmen=_words(data["words"]["spokesmen"]),
        demonyms=_words(data["words"]["demonyms"]),
        documents=_words(data["words"]["documents"]),
        leading=_words(data["words"]["leading"]),
        particles=_words(data["words"]["particles"]),
        suffixes=_words(data["words"]["suffixes"]),
        endings={language: tuple(text.split()) for language, text in data["endings"].items()},
    )


@cache
def countries() -> Mapping[str, str]:
    """The country, by its plainest name, of each word for it, its people and its capital."""
    return {word: line.split()[0] for line in _table("places")["countries"] for word in line.split()}


@cache
def other_places() -> frozenset[str]:
    """Capitalised words that are nobody's name: smaller places, days, months."""
    return _words(_table("places")["others"])


@cache
def given_names() -> Mapping[str, str | None]:
    """The gender, "m" or "f", that a given name tells, None where it tells none.

    Keys are in small letters, with and without accents.

    An accent may be all that parts two names (Åsa and Asa), so that one written without it tells no gender.
    """
    found: dict[str, str | None] = {}
    gender: str | None = None
    for line in resource("lexicon/given_names.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            gender = {"[m]": "m", "[f]": "f"}.get(line.strip())
        elif line and not line.startswith("#"):
            for word in line.split():
                if folded(word) == word.casefold():
                    found[folded(word)] = gender
                else:
                    found[word.casefold()] = gender
                    found.setdefault(folded(word), None)
    return found


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The word without case and accents, as names are compared."""
    plain = unicodedata.normalize(
        "NFKD", word.replace("ё", "е").replace("Ё", "Е").replace("ł", "l").replace("Ł", "L")
    )
    kept = (mark for mark in plain if not unicodedata.combining(mark) or mark == "\u0306")
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


@cache
def languages() -> tuple[str, ...]:
    """The languages with cues of their own, English first."""
    return tuple(_table("cues"))


def language_of(text: str, declared: str | None) -> str:
    """The language whose cues to read ``text`` by: the declared one if known, else by its small words."""
    tag = (declared or "").lower().replace("_", "-").split("-")[0]
    if tag in languages():
        return tag
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    cyrillic = sum(1 for word in words if _CYRILLIC.match(word)) * 2 > len(words)
    family = [name for name in languages() if (name in {"ru", "uk"}) == cyrillic]
    return max(family, key=lambda name: sum(words[word] for word in cues(name).function))


@cache
def _small_words(language: str) -> frozenset[str]:
    known = cues(language)
    return (
        known.function
        | known.articles
        | known.prepositions
        | known.breaks
        | known.bridge
        | known.first_person
        | known.relative
        | known.personal
        | frozenset(known.pronouns)
        | frozenset(known.own)
        | frozenset(known.according)
        | frozenset(word for word, phrases in known.speech.items() if (word,) in phrases)
    )


@cache
def _table(name: str) -> dict:
    return tomllib.loads(resource(f"lexicon/{name}.toml").read_text("utf-8"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _gendered(table: Mapping[str, str]) -> dict[str, str | None]:
    # A word under two heads tells no gender.
    found: dict[str, str | None] = {}
    for gender, text in table.items():
        for word in text.split():
            found[word] = None if word in found or gender == "either" else gender
    return found


def _quoted_phrases(text: str) -> list[tuple[str, ...]]:
    parts = text.split('"')
    singles = [(word,) for part in parts[::2] for word in part.split()]
    return singles + [tuple(part.split()) for part in parts[1::2]]


def _phrases(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(set(each), key=len, reverse=True)) for first, each in found.items()}
