"""Where words stand in a text, as a reader would say that they do; nothing of Qt.

Unless the query has them itself, diacritics do not count; quotation marks, apostrophes, dashes, ellipses and
spaces are each one sign, however they are written; and what is not seen (soft hyphens, vowel points, marks of
direction) is passed over.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from reader.model import Span

_SIGNS = {
    **dict.fromkeys("’‘‚‛ʼʻ′`´＇", "'"),
    **dict.fromkeys("“”„‟«»″〝〞＂", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\t\n\v\f\r\x85\xa0\u2028\u2029\u202f\u205f\u3000", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
}


def _all_of(*ranges: tuple[int, int]) -> str:
    return "".join(chr(point) for first, last in ranges for point in range(first, last + 1))


_UNSEEN = "\xad\ufeff\u0640" + _all_of((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069))
_MARKS = (
    _all_of((0x300, 0x36F))
    + _all_of((0x591, 0x5BD), (0x5C1, 0x5C2), (0x5C4, 0x5C5))
    + "\u05bf\u05c7\u0670"
    + _all_of((0x610, 0x61A), (0x64B, 0x65F), (0x6D6, 0x6DC))
)
"""Diacritics and vowel points that are signs of their own."""


def _bare_letters() -> dict[str, str]:
    """Latin and Greek letters with diacritics, and the letter that each is without."""
    bare = dict(zip("øłđħŧıØŁĐĦŦ", "oldhtiOLDHT", strict=True))
    # Of Cyrillic this one: й is a letter of its own, ё is one that is mostly written е.
    bare |= {"ё": "е", "Ё": "Е"}
    for letter in _all_of((0xC0, 0x24F), (0x386, 0x3CE), (0x1E00, 0x1FFF)):
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and unicodedata.combining(parts[1]) and parts[0].isalpha():
            bare[letter] = parts[0]
    return bare


_BARE = _bare_letters()
_PASSED_OVER = dict.fromkeys(_UNSEEN + _MARKS, "")
_TO_SIGNS = _SIGNS | dict.fromkeys(_UNSEEN, "")
_TO_LETTERS = _SIGNS | _BARE | _PASSED_OVER
_APART_BEFORE, _APART_AFTER = r"(?<!\w)", r"(?!\w)"
_NOT_SEEN = re.compile(f"[{re.escape(''.join(_PASSED_OVER))}]")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how strictly."""

    words: str
    match_case: bool = False
    whole_words: bool = False

    def __bool__(self) -> bool:
        return bool(_rewritten(self.words, _TO_LETTERS).strip())


class Searched:
    """A text made ready, at its first search, to be searched many times."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, query: Query, most: int | None = None) -> list[Span]:
        """The first places, ``most`` at most, in order and apart, in code points of the text."""
        if not query:
            return []
        words = query.words.strip()
        bare = _rewritten(words, _TO_LETTERS)
        strict = _rewritten(unicodedata.normalize("NFC", words), _TO_SIGNS) != bare
        found = self._places(_pattern(bare.lower(), query.whole_words))
        if strict or query.match_case:
            wanted = _compared(words, strict, query.match_case)
            found = (
                span for span in found if _compared(span.of(self.text), strict, query.match_case) == wanted
            )
        return list(islice(found, most))

    @cached_property
    def _folded(self) -> str:
        """The text as it is searched: but for what is passed over, code point for code point."""
        return _rewritten(self.text, _TO_LETTERS).lower()

    @cached_property
    def _unseen(self) -> list[int]:
        """For each sign that is passed over, where in the folded text it would stand."""
        if len(self._folded) == len(self.text):
            return []
        return [match.start() - before for before, match in enumerate(_NOT_SEEN.finditer(self.text))]

    def _places(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Where a pattern of the folded text fits, in the text."""
        found = map(re.Match.span, pattern.finditer(self._folded))
        return (self._unfolded(*place) for place in found) if self._unseen else map(Span._make, found)

    def _unfolded(self, start: int, end: int) -> Span:
        """A place of the folded text in the text, with the points of its last letter."""
        first = start + bisect_right(self._unseen, start)
        last = end + bisect_right(self._unseen, end - 1)
        while last < len(self.text) and self.text[last] in _MARKS:
            last += 1
        return Span(first, last)


def _pattern(folded: str, whole_words: bool) -> re.Pattern[str]:
    """What finds folded words in a folded text."""
    pattern = " +".join(map(_either_dots, folded.split()))
    if whole_words:
        # Only where the words begin or end with a letter do they have to stand apart from others.
        first, last = folded.strip()[0], folded.strip()[-1]
        pattern = rf"{_APART_BEFORE * _in_word(first)}{pattern}{_APART_AFTER * _in_word(last)}"
    return re.compile(pattern)


def _either_dots(word: str) -> str:
    """A pattern of a word, in which an ellipsis is one sign or three."""
    dots = re.escape("...")
    return re.escape(word.replace("…", "...")).replace(dots, f"(?:{dots}|…)")


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _rewritten(text: str, signs: Mapping[str, str]) -> str:
    """``text`` with these signs in the place of those."""
    # One after another, as there are few kinds in a text: by far the fastest that Python has.
    for sign in set(text) & signs.keys():
        text = text.replace(sign, signs[sign])
    return text


def _compared(text: str, strict: bool, match_case: bool) -> str:
    """What of a place must be the same: the letters, and their diacritics or their case."""
    if strict:
        text = _rewritten(unicodedata.normalize("NFC", text), _TO_SIGNS)
    else:
        text = _rewritten(text, _TO_LETTERS)
    text = " ".join(text.split()).replace("…", "...")
    return text if match_case else text.lower()
