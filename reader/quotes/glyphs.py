"""The characters that quote: which of them stand in a paragraph, and what each could be doing there.

A mark has three costs, 0 for what a typesetter does and 3 for what only a slip explains: that it opens a
quotation, that it closes one, and that it is an apostrophe, a measure or a stray.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from reader.model import Span
from reader.resources import resource


class Family(Enum):
    """The marks of one family may close one another."""

    DOUBLE = auto()
    SINGLE = auto()
    ANGLE = auto()
    CORNER = auto()


FAMILY = {
    **dict.fromkeys('"“”„', Family.DOUBLE),
    **dict.fromkeys("'‘’‚", Family.SINGLE),
    **dict.fromkeys("«»‹›", Family.ANGLE),
    **dict.fromkeys("「」『』﹁﹂﹃﹄", Family.CORNER),
}
_VARIANTS = {
    **dict.fromkeys(["‟", "❝", "〝", "``", "‘‘"], "“"),
    **dict.fromkeys(["❞", "〞", "’’"], "”"),
    **dict.fromkeys(["＂", "''"], '"'),
    **dict.fromkeys([",,", "‚‚", "〟"], "„"),
    **dict.fromkeys(["‛", "❛", "`"], "‘"),
    **dict.fromkeys(["❜", "´"], "’"),
    "＇": "'",
}
_CHARACTERS = "".join(dict.fromkeys("".join([*FAMILY, *_VARIANTS]).replace(",", "")))
_MARK = re.compile(rf"``|''|’’|‘‘|‚‚|,,(?=\w)|[{_CHARACTERS}]")

PARTNERS = {
    '"': {'"': 0.0, "”": 0.7, "“": 1.2},
    "“": {"”": 0.0, '"': 0.7, "“": 1.5},
    "„": {"“": 0.0, "”": 0.0, '"': 0.5},
    "”": {"”": 0.0, "“": 0.5, '"': 1.0},
    "'": {"'": 0.0, "’": 0.5, "‘": 1.2},
    "‘": {"’": 0.0, "'": 0.5, "‘": 1.5},
    "‚": {"‘": 0.0, "’": 0.0, "'": 0.5},
    "’": {"’": 0.0, "‘": 0.5, "'": 1.0},
    "«": {"»": 0.0, '"': 3.0, "”": 3.0},
    "»": {"«": 0.0, "»": 0.3},
    "‹": {"›": 0.0},
    "›": {"‹": 0.0, "›": 0.3},
    "「": {"」": 0.0},
    "『": {"』": 0.0},
    "﹁": {"﹂": 0.0},
    "﹃": {"﹄": 0.0},
}
"""By the form of an opening mark, the forms that may close it and what that costs."""

_OUT_OF_ITS_WAY = {"”": 1.5, "’": 1.2, "»": 0.8, "›": 0.8}
"""What it costs a closing form to open, as it does in Swedish and Finnish, and in Danish »x«."""

# More marks with nothing but space between them are a rule or a broken encoding.
_MOST_TOGETHER = 6
# Beyond a handful of marks, text with fewer letters than this for each is data, not prose.
_FEW_MARKS, _LETTERS_A_MARK = 50, 3

_MEASURE = re.compile(r"\d['’′]\s?\d{1,2}(?:\.\d{1,3})?(?:''|[\"”″])")
_CLIPPED_AND = re.compile(r"['’‘][nN]['’]")
_DECADE = re.compile(r"\d\d(?:s\b|\b)")
_WORD = re.compile(r"\w{1,12}")
_BOUND_WORD = re.compile(r"(?<!\w)\w{1,7}\Z")


class _Beside(Enum):
    """What stands next to a mark."""

    SPACE = auto()
    BRACKET = auto()
    STOP = auto()
    DASH = auto()
    LETTER = auto()
    UNSPACED = auto()
    """A letter of a script that sets no spaces between words, or joins endings to what it quotes."""
    WIDE_STOP = auto()
    SYMBOL = auto()


_OPENS_AFTER = {_Beside.STOP: 1.2, _Beside.LETTER: 3.0, _Beside.DASH: 0.2, _Beside.SYMBOL: 0.5}
_OPENS_BEFORE = {_Beside.SPACE: 2.0, _Beside.STOP: 2.5, _Beside.WIDE_STOP: 2.0, _Beside.DASH: 0.3}
_CLOSES_AFTER = {_Beside.SPACE: 2.0, _Beside.BRACKET: 2.5, _Beside.DASH: 0.3}
_CLOSES_BEFORE = {_Beside.LETTER: 2.0, _Beside.BRACKET: 0.3, _Beside.SYMBOL: 0.3, _Beside.DASH: 0.1}
_CONTEXT_WEIGHT = {
    **dict.fromkeys("\"'’", 1.0),
    **dict.fromkeys("‘‚", 0.8),
    **dict.fromkeys("“”„", 0.4),
    **dict.fromkeys("«»‹›", 0.25),
    **dict.fromkeys("「」『』﹁﹂﹃﹄", 0.0),
}
"""How far a mark's reading depends on what stands beside it; the rest its form tells."""


class Mark(NamedTuple):
    """A mark at ``[start, end)``, its plain form, and what each reading of it costs."""

    start: int
    end: int
    form: str
    opens: float
    closes: float
    stays: float


@lru_cache(maxsize=4096)
def _beside(character: str) -> _Beside:
    if character.isspace() or character in "\u200b\u200e\u200f\u2060\ufeff":
        return _Beside.SPACE
    if character.isalnum() or character == "_":
        return _Beside.UNSPACED if _unspaced(ord(character)) else _Beside.LETTER
    if character in "([{（［【<¿¡":
        return _Beside.BRACKET
    if character in ".,;!?%)]}>؟،؛।*†°":
        return _Beside.STOP
    if character in "。、，！？：；）」』】．〉》":
        return _Beside.WIDE_STOP
    return _Beside.DASH if character in "-‐‑‒–—―/−~" else _Beside.SYMBOL


def _unspaced(code: int) -> bool:
    return (
        0x0E00 <= code <= 0x11FF
        or 0x1780 <= code <= 0x17FF
        or 0x2E80 <= code <= 0xA4CF
        or 0xA960 <= code <= 0xD7FF
        or 0xF900 <= code <= 0xFAFF
        or code >= 0x20000
    )


def marks(text: str, span: Span) -> list[Mark]:
    """The marks in ``text[span]`` that may be quotation marks, in order; apostrophes within words are not."""
    found = list(_MARK.finditer(text, span.start, span.end))
    if not found:
        return []
    if len(found) > _FEW_MARKS and len(found) * (_LETTERS_A_MARK + 1) > span.end - span.start:
        return []
    passed = {
        position
        for pattern in (_MEASURE, _CLIPPED_AND)
        for match in pattern.finditer(text, span.start, span.end)
        for position in range(match.start(), match.end())
    }
    return [
        mark
        for run in _runs(text, found)
        if len(run) <= _MOST_TOGETHER
        for at in run
        if at.start() not in passed and (mark := _weighed(text, span, at))
    ]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(resource("lexicon/apostrophes.toml").read_text("utf-8"))[name])


def _runs(text: str, found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The marks in groups that nothing but space divides."""
    run: list[re.Match[str]] = []
    for mark in found:
        if run and text[run[-1].end() : mark.start()].strip():
            yield run
            run = []
        run.append(mark)
    yield run


def _weighed(text: str, span: Span, mark: re.Match[str]) -> Mark | None:
    start, end = mark.span()
    form = _VARIANTS.get(mark.group(), mark.group())
    # Marks that touch are weighed by what stands beside them all.
    first, last = start, end
    while first > span.start and text[first - 1] in _CHARACTERS:
        first -= 1
    while last < span.end and text[last] in _CHARACTERS:
        last += 1
    left = _beside(text[first - 1]) if first > span.start else _Beside.SPACE
    right = _beside(text[last]) if last < span.end else _Beside.SPACE
    if text.startswith("..", last):
        right = _Beside.SYMBOL
    if left is right is _Beside.LETTER:
        if FAMILY[form] is Family.SINGLE and (first, last) == (start, end):
            return None
        if form == '"' and "\u0590" <= text[first - 1] <= "\u05ff":
            return None  # Hebrew writes acronyms with the mark within
    if first < start and left is _Beside.LETTER and _is_bound(text, first):
        left = _Beside.SPACE
    weight = _CONTEXT_WEIGHT[form]
    opens = weight * (_OPENS_AFTER.get(left, 0.0) + _OPENS_BEFORE.get(right, 0.0))
    opens += _OUT_OF_ITS_WAY.get(form, 0.0)
    closes = weight * (_CLOSES_AFTER.get(left, 0.0) + _CLOSES_BEFORE.get(right, 0.0))
    if FAMILY[form] is not Family.SINGLE:
        inches = form in '"”' and left is _Beside.LETTER and text[first - 1].isdigit()
        return Mark(start, end, form, opens, closes, 1.0 if inches else 3.0)
    if left is _Beside.LETTER:
        ending = text[first - 1].lower()
        if _is_bound(text, start):
            return Mark(start, end, form, opens, closes, 0.2)
        if ending in "sxz":
            return Mark(start, end, form, opens, closes + 0.3, 0.4)
        return Mark(start, end, form, opens, closes, 0.8 if ending == "n" or ending.isdigit() else 1.2)
    if right is _Beside.LETTER:
        word = _WORD.match(text, last)
        if _DECADE.match(text, last) or (word and word.group().lower() in _words("clipped")):
            return Mark(start, end, form, opens + 1.2, closes, 0.3)
        return Mark(start, end, form, opens, closes, 1.0 if form == "’" else 2.4)
    return Mark(start, end, form, opens, closes, 0.8 if left is right is _Beside.SPACE else 2.5)


def _is_bound(text: str, apostrophe: int) -> bool:
    """Whether the word before the apostrophe is bound to what follows it, as in l’«avenir»."""
    word = _BOUND_WORD.search(text, max(0, apostrophe - 8), apostrophe)
    return bool(word) and text[apostrophe] in "'’" and word.group().lower() in _words("bound")
