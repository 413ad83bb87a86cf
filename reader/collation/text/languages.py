"""Which language a text is likely in, short as it may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import regex

from reader.collation.text import lexicon

_ASCII = frozenset(map(chr, range(128)))
_SMALL = 2
_CERTAIN = 99
_LETTER = 3
_LETTERS = {
    "de": frozenset("äöüß"), "fr": frozenset("éèêçœàùâîô"), "es": frozenset("ñáéíóú¿¡"),
    "it": frozenset("àèéìòù"),
    "pt": frozenset("ãõáéíóúâêôç"), "pl": frozenset("ąćęłńśźżó"), "sv": frozenset("åäö"),
    "no": frozenset("åøæ"),
    "cs": frozenset("ěščřžýůďťňáíé"), "tr": frozenset("ğışİçöü"),
}  # fmt: skip
_RANKS = ((150, 4), (1_000, 2), (6_000, 1))
# Scripts of one language, in the order in which they decide.
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("zh", regex.compile(r"\p{Han}")),
    ("ko", regex.compile(r"\p{Hangul}")),
    ("he", regex.compile(r"\p{Hebrew}")),
    ("el", regex.compile(r"\p{Greek}")),
)
_LETTERS_OF = {
    "uk": regex.compile("[іїєґ]"),
    "ru": regex.compile("[ыэъё]"),
    "fa": regex.compile("[پچژگکی]"),
}
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_ARABIC = regex.compile(r"\p{Arabic}")
_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "no", "cs", "tr")


def votes_of(text: str, parts: Sequence[str]) -> Mapping[str, int]:
    """How much speaks for each language that ``text`` may be in: script, letters and small words."""
    beyond_ascii = frozenset[str]() if text.isascii() else frozenset(text).difference(_ASCII)
    if beyond_ascii:
        letters = "".join(beyond_ascii)
        for language, script in _SCRIPTS:
            if script.search(letters):
                return {language: _CERTAIN}
        if _ARABIC.search(letters):
            return {"fa" if _LETTERS_OF["fa"].search(letters) else "ar": _CERTAIN}
        if _CYRILLIC.search(letters):
            return {"uk" if _LETTERS_OF["uk"].search(letters.lower()) else "ru": _CERTAIN}
    small, votes = _small_words(), dict[str, int]()
    for part in parts:
        for language in small.get(part, ()):
            votes[language] = votes.get(language, 0) + 1
    if not beyond_ascii:
        english = votes.get("en", 0)
        most = max((count for language, count in votes.items() if language != "en"), default=0)
        if english >= max(_SMALL, 2 * most):
            return {"en": 2 * english}
    else:
        for language, its in _LETTERS.items():
            votes[language] = votes.get(language, 0) + _LETTER * len(its & beyond_ascii)
    frequent = _frequent_words()
    for part in parts:
        for language, weight in frequent.get(part.rpartition("'")[2], ()):
            votes[language] = votes.get(language, 0) + weight
    return votes


def likeliest(votes: Mapping[str, int]) -> str:
    """The language that most speaks for, English where nothing tells."""
    best = max(votes, key=lambda language: (votes[language], language == "en"), default="en")
    return best if votes.get(best) else "en"


@cache
def _small_words() -> Mapping[str, tuple[str, ...]]:
    return _turned({language: lexicon.small_words(language) for language in _LATIN})


def _turned(words: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, its in words.items():
        for word in its:
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _frequent_words() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for language in _LATIN:
        start = 0
        words = lexicon.frequent_words(language)
        for end, weight in _RANKS:
            vote = ((language, weight),)
            for word in words[start:end]:
                found[word] = found[word] + vote if word in found else vote
            start = end
    return found
