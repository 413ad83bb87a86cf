"""Where an article's paragraphs end, be they set off by blank lines, one a line or wrapped at a width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.model import Article, SectionKind, Span

_LINE = re.compile(r"[^\n\r\u2028\u2029\v\f\x85]+")
_SENTENCE_ENDS = ".!?…:;。！？।؟\"'”’“»«)]」』"
# Mail and wire programs, and people, wrap plain text between these columns.
_NARROWEST, _WIDEST = 40, 100


class Paragraph(NamedTuple):
    """A paragraph, without the white space around it, and the kind of section it stands in."""

    kind: SectionKind
    span: Span


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    first_word: int

    @property
    def width(self) -> int:
        return self.end - self.start + self.indent


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """The paragraphs of all the article's sections, in order.

    A paragraph ends at a blank line, and at every line end too unless the whole text is set in lines of
    a fixed width: there a line end is one only if the next line's first word had still found room.
    """
    text = article.text
    columns = _columns(text, _lines(text, 0, len(text)))
    for section in article.sections:
        start = previous = None
        for line in _lines(text, section.start, section.end):
            if start is not None and previous is not None and not _runs_on(text, previous, line, columns):
                yield Paragraph(section.kind, Span(start, previous.end))
                start = None
            start = line.start if start is None else start
            previous = line
        if start is not None and previous is not None:
            yield Paragraph(section.kind, Span(start, previous.end))


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, start, end):
        words = found.group().strip()
        if words:
            indent = len(found.group()) - len(found.group().lstrip())
            first = found.start() + indent
            yield _Line(first, first + len(words), indent, len(words.split(maxsplit=1)[0]))


def _runs_on(text: str, line: _Line, following: _Line, columns: int) -> bool:
    """Whether ``line`` broke off only because it was full."""
    return (
        line.width + 1 + following.first_word > columns > 0
        and following.indent <= line.indent
        and text.count("\n", line.end, following.start) <= 1
    )


def _columns(text: str, lines: Iterator[_Line]) -> int:
    """The width at which the text is wrapped, 0 if it is not.

    It is wrapped if most line ends within paragraphs come where no further word had fitted, and most of
    those break a sentence.
    """
    adjacent = [
        (line, following)
        for line, following in pairwise(lines)
        if text.count("\n", line.end, following.start) <= 1
    ]
    if len(adjacent) < 2:
        return 0
    # A few lines, such as long addresses, stand out of any wrapping.
    widths = sorted(line.width for line, _ in adjacent)
    columns = widths[int(0.97 * (len(widths) - 1))]
    if not _NARROWEST <= columns <= _WIDEST:
        return 0
    full = [line for line, following in adjacent if line.width + 1 + following.first_word > columns]
    broken = sum(text[line.end - 1] not in _SENTENCE_ENDS for line in full)
    return columns if len(full) >= 0.6 * len(adjacent) and broken >= 0.6 * len(full) else 0
