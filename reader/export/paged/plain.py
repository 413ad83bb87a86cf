"""Articles' text as a page of a lasting PDF can hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from reader.apart.glyphs import MISSING
from reader.export.edition.characters import printable
from reader.export.edition.words import direction

# PDF/A has no private use characters; byte order marks and soft hyphens are no text.
_PRIVATE = regex.compile(r"\p{Co}")
_INVISIBLE = str.maketrans("", "", "\ufeff\u00ad")
_WORD = regex.compile(r"[^\s\u200b\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}]+")
_LETTER = regex.compile(r"\X")
_BROAD = regex.compile(
    r"[\p{Lu}\p{Lt}\p{S}\p{East_Asian_Width=Wide}\p{East_Asian_Width=Fullwidth}mwæœжмфшщыю@%&…—]"
)
_BREAK = "\u200b"
_LINE, _CELL = 20, 9
"""Widths of what fits a line of an article, and of what fits a column or a large title, in ems."""
# Nor do lines end at spaces beside quotation marks or at those that do not break.
_UNENDING = regex.compile(r"([\p{P}\p{S}\s]{60}|(?:[\u00a0\u2007\u202f]\S{0,60}){8})")
# What the Unicode Standard Annex 15 calls stream-safe: the shaper counts a letter's marks in 16 bits.
_MARKS = regex.compile(r"(\p{M}{30})(?=\p{M})")
_HYPHENATED = regex.compile(r"([^\s\-\u2010\u200b]{1,20}+(?:[\-\u2010][^\s\-\u2010\u200b]{1,20}+){1,3}+)")


def plain(text: str) -> str:
    """Text as PDF/A can hold it; a word longer than any line may break."""
    text = _PRIVATE.sub(MISSING, printable(text).translate(_INVISIBLE))
    text = _MARKS.sub("\\1\u00a0", text)
    return _breakable(_UNENDING.sub(f"\\1{_BREAK}", text), _LINE)


def _breakable(text: str, most: int) -> str:
    """The text with places to break each word that may be wider than so many ems."""
    # No letter is wider than an em, and hardly any text has words of so many.
    if all(len(word) <= most for word in text.split()):
        return text
    return _WORD.sub(lambda word: word[0] if len(word[0]) <= most else _BREAK.join(_cut(word[0], most)), text)


def _cut(word: str, most: int) -> Iterator[str]:
    """The word in pieces that are no wider than so many ems, as wide as letters are at most."""
    start, wide = 0, 0.0
    for letter in _LETTER.finditer(word):
        width = 1 if _BROAD.match(letter[0]) else 0.6
        if wide + width > most:
            yield word[start : letter.start()]
            start, wide = letter.start(), 0
        wide += width
    yield word[start:]


def parts(text: str) -> list[str]:
    """The text cut so that every other part is a hyphenated word, or empty where a long word may break."""
    text = plain(text)
    cut = _HYPHENATED.split(text) if "-" in text or "\u2010" in text else [text]
    return list(_cut_at_breaks(cut)) if _BREAK in text else cut


def _cut_at_breaks(cut: Iterable[str]) -> Iterator[str]:
    for part in cut:
        first, *others = part.split(_BREAK)
        yield first
        for other in others:
            yield from ("", other)


def on_one_line(text: str | None) -> str | None:
    """A name or title as it stands among the edition's own words: on one line, in its own direction."""
    if not text or not (line := " ".join(plain(text).split())):
        return None
    line = _breakable(line, _CELL)
    return line if direction(line) == "ltr" else f"\u2068{line}\u2069"


def called(text: str) -> str:
    """As ``on_one_line``, of a name that the page cannot do without."""
    return on_one_line(text) or MISSING
