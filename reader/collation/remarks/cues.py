"""What the word that reports speech insinuates: who *claims* is less believed than who *says*."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import regex

from reader.model import Article, Cue
from reader.resources import resource


class Stance(StrEnum):
    """How a cue stands to what it reports, by the words in ``resources/lexicon/collation/cues.toml``."""

    NEUTRAL = "neutral"
    DOUBT = "doubt"
    CONCESSION = "concession"
    INSISTENCE = "insistence"
    WARNING = "warning"
    ACCUSATION = "accusation"
    JOKING = "joking"
    PROMISE = "promise"
    DENIAL = "denial"
    REVELATION = "revelation"
    CONFIRMATION = "confirmation"
    COMPLAINT = "complaint"
    BOAST = "boast"
    DEMAND = "demand"
    OUTBURST = "outburst"
    PRAISE = "praise"
    GUESS = "guess"


INSINUATES = {
    Stance.NEUTRAL: "says no more than that it was said",
    Stance.DOUBT: "leaves open whether it is true",
    Stance.CONCESSION: "makes it a concession",
    Stance.INSISTENCE: "makes it insistent",
    Stance.WARNING: "makes it a warning or threat",
    Stance.ACCUSATION: "makes it an accusation",
    Stance.JOKING: "takes it for a joke",
    Stance.PROMISE: "makes it a promise",
    Stance.DENIAL: "makes it a denial",
    Stance.REVELATION: "makes it a revelation",
    Stance.CONFIRMATION: "makes it a confirmation",
    Stance.COMPLAINT: "makes it a complaint",
    Stance.BOAST: "makes it a boast",
    Stance.DEMAND: "makes it a demand",
    Stance.OUTBURST: "makes it an outburst",
    Stance.PRAISE: "makes it praise",
    Stance.GUESS: "takes it for said between the lines",
}
"""Each stance as what the cue does to the words."""

_ENTRY = regex.compile(r'"([^"]++)"|(\S++)')
_WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")


def stance_of(cue: Cue | None, article: Article) -> Stance | None:
    """The stance of an article's cue, None where the lexicon does not tell."""
    if cue is None or not article.language:
        return None
    return _stance(cue.text, article.language.partition("-")[0].lower())


@cache
def _stances(language: str) -> Mapping[str, Stance]:
    """The stance of each word, phrase and head of words (with * behind it)."""
    listed = tomllib.loads(resource("lexicon/collation/cues.toml").read_text("utf-8")).get(language, {})
    return {
        phrase or word: Stance(name)
        for name, entries in listed.items()
        for phrase, word in _ENTRY.findall(entries)
    }


def _stance(text: str, language: str) -> Stance | None:
    """Of a cue of several words the first that says more than that something was said decides."""
    stances = _stances(language)
    words = _WORD.findall(text.casefold())
    if whole := stances.get(" ".join(words)):
        return whole
    found = [stance for word in words if (stance := _of_word(word, stances))]
    return next((stance for stance in found if stance is not Stance.NEUTRAL), found[0] if found else None)


def _of_word(word: str, stances: Mapping[str, Stance]) -> Stance | None:
    heads = (f"{word[:length]}*" for length in range(len(word), 0, -1))
    return stances.get(word) or next((stances[head] for head in heads if head in stances), None)
