"""How two writings of the same words differ, and how two runs of punctuation do."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation import phrases
from reader.collation.segment import Kind
from reader.collation.text import lexicon
from reader.collation.text.spelling import expansions, plain_form, same_letters, spelling_key, without_marks

ELLIPSIS = regex.compile(r"[\[(]?\s?(?:…|⋯|\.(?:[ \u00a0]?\.){2,3})\s?[\])]?")
_HYPHENS = regex.compile(r"[\s\p{Pd}\u00ad]")
_QUOTES = regex.compile(r"[\"'“”„‟‘’‚‛«»‹›「」『』`´]")
_BRACKETS = regex.compile(r"[\[\]()]")
_SQUARE = regex.compile(r"[\[\]]")
_APOSTROPHE = regex.compile(r"['’‘ʼ＇´`]")


class Difference(NamedTuple):
    kind: Kind
    explanation: str | None = None


@lru_cache(maxsize=8192)
def of_writing(a: str, b: str, *, numbers: bool = False) -> Difference:
    """What two writings of the same words, or of the same number, differ in, whichever comes first."""
    if same_letters(a, b):
        wide = any(map(str.isdigit, a)) and unicodedata.normalize("NFC", a) != unicodedata.normalize("NFC", b)
        if wide:
            return Difference(Kind.NUMBER_FORMAT)
        return Difference(Kind.SPELLING, phrases.ENCODED)
    if a.lower() == b.lower() or (a.casefold() == b.casefold() and (a.isupper() or b.isupper())):
        return Difference(Kind.CASE)
    if _BRACKETS.search(a) or _BRACKETS.search(b):
        return Difference(Kind.BRACKET, phrases.IN_BRACKETS)
    plain_a, plain_b = plain_form(a), plain_form(b)
    if plain_a.replace("'", "") == plain_b.replace("'", "") and _APOSTROPHE.search(a + b):
        return Difference(Kind.PUNCTUATION, phrases.APOSTROPHE)
    digits = any(map(str.isdigit, plain_a + plain_b))
    if plain_a.replace(".", "") == plain_b.replace(".", "") and plain_a != plain_b and not digits:
        return Difference(Kind.PUNCTUATION, phrases.FULL_STOP)
    run_a, run_b = _HYPHENS.sub("", plain_a), _HYPHENS.sub("", plain_b)
    if numbers and (run_a != run_b or not any(map(str.isalpha, run_a))):
        return Difference(Kind.NUMBER_FORMAT)
    if run_a == run_b:
        return Difference(Kind.SPELLING, phrases.HYPHEN if {"-", "‐", "‑"} & {*a, *b} else phrases.ONE_OR_TWO)
    if not _spelled_out(plain_a).isdisjoint(_spelled_out(plain_b)):
        return Difference(Kind.CONTRACTION)
    if without_marks(plain_a) == without_marks(plain_b):
        return Difference(Kind.SPELLING, phrases.DIACRITICS)
    if digits:
        return Difference(Kind.NUMBER_FORMAT)
    if spelling_key(plain_a) != spelling_key(plain_b):
        return Difference(Kind.TRANSLITERATION)
    return Difference(Kind.SPELLING)


def _spelled_out(plain: str) -> set[str]:
    """The letters of each reading of a short form, or of words that a short form may stand for."""
    if "'" not in plain and plain not in lexicon.contractions()[0] and not _HYPHENS.search(plain):
        return {plain}
    readings = {""}
    for word in _HYPHENS.split(plain):
        readings = {before + "".join(reading) for before in readings for reading in expansions(word)}
    return readings


def of_gaps(a: str, b: str) -> Difference:
    """What two runs of punctuation and space differ in."""
    if not a.strip() and not b.strip():
        return Difference(Kind.PUNCTUATION, phrases.SPACING)
    if ELLIPSIS.sub("…", a).strip() == ELLIPSIS.sub("…", b).strip():
        return Difference(Kind.PUNCTUATION)
    if ELLIPSIS.search(a) or ELLIPSIS.search(b):
        return Difference(Kind.ELLIPSIS, phrases.CUT_MARKED if not (a.strip() and b.strip()) else None)
    if _BRACKETS.search(a) or _BRACKETS.search(b):
        dashes = not _SQUARE.search(a + b) and a.strip() and b.strip()
        return Difference(Kind.PUNCTUATION) if dashes else Difference(Kind.BRACKET, phrases.BRACKETS)
    if _QUOTES.search(a) or _QUOTES.search(b):
        return Difference(Kind.PUNCTUATION, phrases.QUOTATION_MARKS)
    if {a.strip(), b.strip()} & {"-", "‐", "‑"} and not {a.strip(), b.strip()} - {"", "-", "‐", "‑"}:
        return Difference(Kind.SPELLING, phrases.HYPHEN)
    return Difference(Kind.PUNCTUATION)
