"""How a rendering differs from the one it is held against: its words in pieces, and what to say of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import regex

from reader.collation import Class, Kind, Op, Segment, collate
from reader.collation.remarks.witnesses import common_parts
from reader.model import Link, Quote, Relation

ELLIPSIS = "⟨…⟩"
"""Stands for what the other text has beyond the part that is compared."""

# A passage longer than this is not read struck through, but in its own place.
_MOST_OF_THE_OTHER = 240

_ONE_SIDED = (Op.INSERT, Op.DELETE)

# What follows a word without a space.
_TIGHT = frozenset(".,;:!?)]}”’»…%")
# Spaces, and signs of scripts that have none between their words.
_UNSPACED = regex.compile(
    r"[\s\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\u3000-\u303f\uff00-\uffef]"
)


class Mark(StrEnum):
    """How a piece stands to the other text. No text is taken for the original of another."""

    SAME = "same"
    HERE = "here"
    """Words only in this rendering."""
    THERE = "there"
    """Words only in the other."""
    REPLACED = "replaced"
    """These words here, those there."""
    REWORDED = "reworded"
    """A passage too differently worded to be compared word by word."""
    ACCIDENTAL = "accidental"
    """A difference of spelling, case or punctuation."""
    MOVED = "moved"
    """The same words at another place."""
    BEYOND = "beyond"
    """What stands outside the part that the two have in common."""


@dataclass(frozen=True, slots=True)
class Piece:
    """``here`` is what this rendering says at this place, ``there`` what the other does."""

    mark: Mark
    here: str
    there: str = ""


class Alert(NamedTuple):
    """A difference that may change the meaning: of what kind, and its words on both sides."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A rendering held against another.

    The ``here`` of the pieces, joined, is the rendering's text. ``differences`` tell each difference of
    words, ``alerts`` those that may change the meaning. ``distance`` is 0 for the same words, 1 for none
    in common, None where words cannot be compared.
    """

    pieces: tuple[Piece, ...]
    alerts: tuple[Alert, ...]
    differences: tuple[str, ...]
    distance: float | None


def compare(quote: Quote, other: Quote, link: Link | None, foreign: bool) -> Comparison:
    """``quote`` held against ``other``.

    Where the link says that one is a part of the other, only the parts that correspond are compared. Two
    quotes in languages ``foreign`` to one another have no words to compare.
    """
    if foreign:
        return Comparison((Piece(Mark.SAME, quote.text),), (), (), None)
    here, there, _ = common_parts(quote, other, link)
    ours, theirs = here.of(quote.text), there.of(other.text)
    collation = collate(ours, theirs)
    beside = _beside(collation.segments, ours, theirs) if link and link.relation is Relation.FRAGMENT else ()
    pieces = [*_beyond(quote.text[: here.start], other.text[: there.start])]
    told: list[tuple[Segment, str]] = []
    for number, each in enumerate(collation.segments):
        mark = Mark.BEYOND if number in beside else _mark(each)
        pieces.append(Piece(mark, each.a.of(ours), each.b.of(theirs)))
        if each.cls is Class.SUBSTANTIVE and (each.alert or mark is not Mark.BEYOND) and not _repeats(each):
            told.append((each, _in_words(each, ours, theirs)))
    pieces.extend(_beyond(quote.text[here.end :], other.text[there.end :]))
    alerts = (Alert(each.alert.value, explained(each) or words) for each, words in told if each.alert)
    return Comparison(
        tuple(pieces),
        tuple(dict.fromkeys(alerts)),
        tuple(words for _, words in told),
        collation.summary.distance,
    )


def _beyond(here: str, there: str) -> Iterator[Piece]:
    if here or there:
        yield Piece(Mark.BEYOND, here, there)


def _beside(segments: tuple[Segment, ...], ours: str, theirs: str) -> set[int]:
    """The segments that one side alone has before the first and after the last words that both have."""
    shared = [
        number
        for number, each in enumerate(segments)
        if each.op not in _ONE_SIDED and any(map(str.isalnum, each.a.of(ours) + each.b.of(theirs)))
    ]
    if not shared:
        return set()
    return {
        number
        for number, each in enumerate(segments)
        if each.cls is Class.SUBSTANTIVE and not shared[0] <= number <= shared[-1]
    }


def _repeats(segment: Segment) -> bool:
    """Whether this is the second of the two segments of a moved phrase, that of the other text."""
    return segment.op is Op.MOVE and segment.a.start == segment.a.end and not segment.alert


def _mark(segment: Segment) -> Mark:
    if segment.op is Op.MOVE:
        return Mark.MOVED
    if segment.cls is Class.SAME:
        return Mark.SAME
    if segment.cls is Class.ACCIDENTAL:
        return Mark.ACCIDENTAL
    if segment.kind is Kind.REWRITE:
        return Mark.REWORDED
    return {Op.DELETE: Mark.HERE, Op.INSERT: Mark.THERE}.get(segment.op, Mark.REPLACED)


def explained(segment: Segment) -> str | None:
    """The explanation of a segment whose first text is this rendering."""
    return segment.explanation and here_and_there(segment.explanation)


def here_and_there(explanation: str) -> str:
    """The explanation of a difference, where the first text is called here and the second there."""
    return explanation.replace("only in the first", "only here").replace("only in the second", "only there")


def _in_words(segment: Segment, ours: str, theirs: str) -> str:
    here, there = segment.a.of(ours).strip(), segment.b.of(theirs).strip()
    if segment.op is Op.MOVE:
        return f"“{here}” at another place there"
    if here and there:
        return f"“{here}” here, “{there}” there"
    return f"“{here}” only here" if here else f"“{there}” only there"


def inline(pieces: tuple[Piece, ...]) -> list[tuple[Mark, str]]:
    """The pieces as one line of marked text, the other text's words before those that stand for them.

    White space is never marked. THERE marks all words of the other text, and what they stand between is
    kept apart from them by a space.
    """
    line: list[tuple[Mark, str]] = []
    apart = False
    for piece in pieces:
        here, other = piece.here.strip(), _of_the_other(piece)
        if lead := piece.here[: len(piece.here) - len(piece.here.lstrip())]:
            line.append((Mark.SAME, lead))
            apart = False
        if other:
            if piece.mark is not Mark.ACCIDENTAL and line and not _UNSPACED.fullmatch(line[-1][1][-1:]):
                line.append((Mark.SAME, " "))
            line.append(other)
            apart = piece.mark is not Mark.ACCIDENTAL
        if here:
            if apart and here[0] not in _TIGHT and not _UNSPACED.match(here):
                line.append((Mark.SAME, " "))
            apart = False
            line.append((Mark.HERE if piece.mark is Mark.REPLACED else piece.mark, here))
            if trail := piece.here[len(piece.here.rstrip()) :]:
                line.append((Mark.SAME, trail))
    return _closed(line)


def _closed(line: list[tuple[Mark, str]]) -> list[tuple[Mark, str]]:
    """The line with the signs that close its words behind them, not behind what is left out after them."""
    for place in range(len(line) - 2, 0, -1):
        gap, cut, closing = line[place - 1 : place + 2]
        if cut == (Mark.BEYOND, ELLIPSIS) and gap[1] == " " and place > 1 and _TIGHT.issuperset(closing[1]):
            line[place - 1 : place + 2] = [closing, gap, cut]
    return line


def _shortened(there: str) -> str:
    """Words that stand in full in the other rendering, the middle left out where they are many."""
    if len(there) <= _MOST_OF_THE_OTHER:
        return there
    half = _MOST_OF_THE_OTHER // 2
    return f"{there[:half].rsplit(' ', 1)[0]} … {there[-half:].split(' ', 1)[-1]}"


def _of_the_other(piece: Piece) -> tuple[Mark, str] | None:
    """What to show of the other text at a piece, None where its words stand for themselves."""
    there, here = piece.there.strip(), piece.here.strip()
    match piece.mark:
        case Mark.THERE | Mark.REPLACED if there:
            return Mark.THERE, _shortened(there)
        case Mark.ACCIDENTAL if there and not here:
            return Mark.THERE, there
        case Mark.BEYOND if any(map(str.isalnum, there)):
            return Mark.BEYOND, ELLIPSIS
        case Mark.MOVED if there and not here:
            return Mark.MOVED, f"⟨{there}⟩"
    return None
