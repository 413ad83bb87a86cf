"""How two writings of the same words differ, and how two runs of punctuation do."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation.segment import Kind
from reader.collation.spelling import expansions, plain_form, without_marks
from reader.collation.words import form_of

ELLIPSIS = regex.compile(r"[\[(]?\s?(?:…|⋯|\.(?:[ \u00a0]?\.){2,3})\s?[\])]?")
_HYPHENS = regex.compile(r"[\s\p{Pd}\u00ad]")
_QUOTES = regex.compile(r"[\"'“”„‟‘’‚‛«»‹›「」『』`´]")
_BRACKETS = regex.compile(r"[\[\]()]")


class Difference(NamedTuple):
    kind: Kind
    explanation: str | None = None


@lru_cache(maxsize=8192)
def of_writing(a: str, b: str, *, numbers: bool = False) -> Difference:
    """What two writings of the same words, or of the same number, differ in, whichever comes first."""
    if unicodedata.normalize("NFC", a) == unicodedata.normalize("NFC", b):
        return Difference(Kind.SPELLING, "the same letters, encoded differently")
    if a.casefold() == b.casefold():
        return Difference(Kind.CASE)
    plain_a, plain_b = plain_form(a), plain_form(b)
    if plain_a == plain_b:
        return Difference(Kind.PUNCTUATION, "apostrophe")
    if plain_a.replace(".", "") == plain_b.replace(".", "") and not any(map(str.isdigit, plain_a)):
        return Difference(Kind.PUNCTUATION, "full stop")
    if numbers:
        return Difference(Kind.NUMBER_FORMAT)
    run_a, run_b = _HYPHENS.sub("", plain_a), _HYPHENS.sub("", plain_b)
    if run_a == run_b:
        return Difference(Kind.SPELLING, "hyphen" if {"-", "‐", "‑"} & {*a, *b} else "one word or two")
    if not _spelled_out(plain_a).isdisjoint(_spelled_out(plain_b)):
        return Difference(Kind.CONTRACTION)
    if without_marks(plain_a) == without_marks(plain_b):
        return Difference(Kind.SPELLING, "diacritics")
    form_a, form_b = form_of(a), form_of(b)
    if form_a and form_b and form_a.key != form_b.key and form_a.sound and form_b.sound:
        return Difference(Kind.TRANSLITERATION)
    return Difference(Kind.SPELLING)


def _spelled_out(plain: str) -> set[str]:
    """The letters of each reading of a short form, or of words that a short form may stand for."""
    if "'" not in plain and plain != "cannot" and not _HYPHENS.search(plain):
        return {plain}
    readings = {""}
    for word in _HYPHENS.split(plain):
        readings = {before + "".join(reading) for before in readings for reading in expansions(word)}
    return readings


def of_gaps(a: str, b: str) -> Difference:
    """What two runs of punctuation and space differ in."""
    if not a.strip() and not b.strip():
        return Difference(Kind.PUNCTUATION, "spacing")
    if ELLIPSIS.search(a) or ELLIPSIS.search(b):
        return Difference(Kind.ELLIPSIS, "a cut marked" if not (a.strip() and b.strip()) else None)
    if _BRACKETS.search(a) or _BRACKETS.search(b):
        return Difference(Kind.BRACKET, "brackets")
    if _QUOTES.search(a) or _QUOTES.search(b):
        return Difference(Kind.PUNCTUATION, "quotation marks")
    if {a.strip(), b.strip()} & {"-", "‐", "‑"} and not {a.strip(), b.strip()} - {"", "-", "‐", "‑"}:
        return Difference(Kind.SPELLING, "hyphen")
    return Difference(Kind.PUNCTUATION)
