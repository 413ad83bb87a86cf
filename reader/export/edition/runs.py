"""An article's text as paragraphs of runs, each run set in one way: what every page is made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reader.model import Article, Quote, SectionKind, Span
from reader.quotes.paragraphs import paragraphs as paragraph_spans

# The line breaks that str.splitlines knows.
_BREAKS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")

_CLOSING = frozenset("”\"’'»«“‘›‹」』")

_Pieces = list[tuple[Span, tuple[Quote, ...]]]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same quotes.

    ``quotes`` cover it, outermost first. ``opens`` are those that no earlier run of the article shows.
    ``closes`` are those to be named after this run: behind the mark that closes them and behind the quote
    that they are part of, so that nothing stands between the words of a quote.
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    opens: tuple[Quote, ...] = ()
    closes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: SectionKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def paragraphs(article: Article, quotes: Collection[Quote]) -> tuple[Paragraph, ...]:
    """The whole of the article's text in order; line breaks within a paragraph are shown as spaces."""
    blocks = list(paragraph_spans(article))
    covered = list(_covered(article.text, [block.span for block in blocks], quotes))
    first: dict[str, Span] = {}
    last: dict[str, Span] = {}
    for pieces in covered:
        final = {quote.id: number for number, (_, above) in enumerate(pieces) for quote in above}
        for span, above in pieces:
            for quote in above:
                first.setdefault(quote.id, span)
                last[quote.id] = _with_mark(article.text, pieces, final[above[0].id], above[0])
    opens, closes = _by_span(first, quotes), _by_span(last, quotes)
    return tuple(
        Paragraph(
            block.kind,
            tuple(
                Run(
                    span.of(article.text).translate(_BREAKS), above, opens.get(span, ()), closes.get(span, ())
                )
                for span, above in pieces
            ),
        )
        for block, pieces in zip(blocks, covered, strict=True)
    )


def _with_mark(text: str, pieces: _Pieces, number: int, quote: Quote) -> Span:
    """The ``number``-th piece, or the next if that is the mark that closes the quote."""
    if number + 1 < len(pieces):
        after = pieces[number + 1][0]
        if after == (quote.end, _reach(text, quote)):
            return after
    return pieces[number][0]


def _by_span(spans: Mapping[str, Span], quotes: Iterable[Quote]) -> Mapping[Span, tuple[Quote, ...]]:
    found: dict[Span, tuple[Quote, ...]] = {}
    for quote in quotes:
        if span := spans.get(quote.id):
            found[span] = (*found.get(span, ()), quote)
    return found


def _reach(text: str, quote: Quote) -> int:
    """The end of the quote with its closing mark."""
    return quote.end + (text[quote.end : quote.end + 1] in _CLOSING)


def _covered(text: str, blocks: Iterable[Span], quotes: Collection[Quote]) -> Iterator[_Pieces]:
    """Each block cut where a quote, or its closing mark, begins or ends; each piece with its quotes."""
    waiting = deque(sorted(quotes, key=lambda quote: (quote.start, -quote.end)))
    cuts = sorted({cut for quote in quotes for cut in (quote.start, quote.end, _reach(text, quote))})
    active: list[Quote] = []
    for block in blocks:
        pieces: _Pieces = []
        inner = cuts[bisect_right(cuts, block.start) : bisect_left(cuts, block.end)]
        for start, end in pairwise([block.start, *inner, block.end]):
            while waiting and waiting[0].start <= start:
                active.append(waiting.popleft())
            active = [quote for quote in active if quote.end > start]
            pieces.append((Span(start, end), tuple(active)))
        yield pieces
