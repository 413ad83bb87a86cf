"""A text's paragraphs: a line, or several where the text is wrapped at a fixed width, in blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.ingest.limits import JUDGED_PARAGRAPHS
from reader.ingest.text.furniture import Line, is_sentence, kind_of
from reader.model import SectionKind

_LINE = re.compile(r"[^\n]+")
# Mail and wire programs, and people, wrap plain text between these columns.
_NARROWEST, _WIDEST = 40, 100


@dataclass(slots=True)
class Paragraph:
    """A paragraph of a text: its place, its block's number, what it is by itself, and its label."""

    start: int
    end: int
    block: int
    words: str
    kind: Line
    label: SectionKind = SectionKind.BODY


def paragraphs_of(text: str) -> Iterator[Paragraph]:
    """The paragraphs of ``text`` in order, each judged by its own words."""
    lines = [
        (found.start() + len(found.group()) - len(found.group().lstrip()), found.group().strip())
        for found in _LINE.finditer(text)
        if not found.group().isspace()
    ]
    columns = _columns(text, lines)
    number = block = previous_end = 0
    start, parts = 0, list[str]()
    for place, words in lines:
        apart = text.count("\n", previous_end, place) > 1
        if parts and (apart or not _runs_on(parts[-1], words, columns)):
            yield _paragraph(text, number, start, previous_end, block, parts)
            number += 1
            parts = []
        block += apart
        start = start if parts else place
        parts.append(words)
        previous_end = place + len(words)
    if parts:
        yield _paragraph(text, number, start, previous_end, block, parts)


def _paragraph(text: str, number: int, start: int, end: int, block: int, lines: list[str]) -> Paragraph:
    words = text[start:end] if len(lines) == 1 else " ".join(lines)
    return Paragraph(start, end, block, words, kind_of(words) if number < JUDGED_PARAGRAPHS else Line.PROSE)


def _runs_on(line: str, following: str, columns: int) -> bool:
    """Whether ``line`` broke off only because it was full."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > columns > 0


def _columns(text: str, lines: Sequence[tuple[int, str]]) -> int:
    """The width at which ``text`` is wrapped, 0 if it is not.

    It is if most lines within blocks end where no further word had fitted, and break off a sentence.
    """
    adjacent = [
        (first, second)
        for (place, first), (following, second) in pairwise(lines)
        if text.count("\n", place + len(first), following) == 1
    ]
    if len(adjacent) < 2:
        return 0
    widths = sorted(len(line) for line, _ in adjacent)
    columns = widths[int(0.97 * (len(widths) - 1))]
    if not _NARROWEST <= columns <= _WIDEST:
        return 0
    full = [(line, following) for line, following in adjacent if _runs_on(line, following, columns)]
    broken = sum(not is_sentence(line) for line, _ in full)
    # A list of headlines has full lines too, but each begins with a capital.
    small = sum(not following[0].isupper() for _, following in full)
    return columns if len(full) >= 0.6 * len(adjacent) and min(broken, small) >= 0.5 * len(full) else 0
