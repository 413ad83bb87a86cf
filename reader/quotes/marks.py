"""The quoted runs of an article: whatever stands between quotation marks, and passages set as quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from reader.model import Article, Quote, QuoteKind, SectionKind, Span
from reader.quotes.dialogue import spoken
from reader.quotes.kinds import kind_by_length
from reader.quotes.lexicon import cues, language_of
from reader.quotes.pairing import quoted_runs
from reader.quotes.paragraphs import paragraphs

_QUOTED_SECTIONS = (SectionKind.HEADLINE, SectionKind.BODY, SectionKind.CAPTION)
_WORD = re.compile(r"[^\W_]+")
_SIGNATURE = re.compile(r"[-‒–—―~]")


class _Found(NamedTuple):
    span: Span
    kind: QuoteKind
    continues: Span | None


def marked_quotes(article: Article) -> tuple[Quote, ...]:
    """The quoted runs of the article's headline, body and captions, in order of place.

    Of quotations within quotations only the outermost are given. A quotation that runs over several
    paragraphs is one quote a paragraph, each continuing the one before. A mark that is never closed
    quotes to the end of its paragraph where it reads so, and is passed over where it does not. Passages
    that the page sets as quotations without marks are ``block`` quotes; of the others the kind is guessed
    from the length. Speakers and cues are left open.
    """
    found: list[_Found] = []
    spans_of: dict[SectionKind, list[Span]] = {kind: [] for kind in _QUOTED_SECTIONS}
    for kind, span in paragraphs(article):
        if kind in spans_of:
            spans_of[kind].append(span)
    for spans in spans_of.values():
        found += _in_paragraphs(article, spans)
    found.sort(key=lambda quote: quote.span)
    ids = {quote.span: f"{article.id}q{number}" for number, quote in enumerate(found, 1)}
    return tuple(
        Quote(
            ids[quote.span],
            article.id,
            *quote.span,
            quote.span.of(article.text),
            quote.kind,
            continues=ids[quote.continues] if quote.continues else None,
        )
        for quote in found
    )


def _in_paragraphs(article: Article, spans: Sequence[Span]) -> list[_Found]:
    text = article.text
    blocks = _united(article.blockquotes)
    found: list[_Found] = []
    dialogue = spoken(text, spans, cues(language_of(text, article.language)))
    carried: str | None = None
    block_before: tuple[Span, Span] | None = None
    for paragraph, following in zip_longest(spans, spans[1:]):
        runs = quoted_runs(text, paragraph, carried, following)
        carried = None
        quotes: list[_Found] = []
        for run in runs:
            span = _trimmed(text, run.span)
            if _WORD.search(span.of(text)):
                before = found[-1].span if run.continued else None
                quotes.append(_Found(span, kind_by_length(span.of(text)), before))
                carried = run.left_open
        if not quotes:
            quotes = [_Found(run, kind_by_length(run.of(text)), None) for run in dialogue.get(paragraph, ())]
        block = _holding(blocks, paragraph)
        if block and _is_block(text, paragraph, block, quotes):
            before = block_before[1] if block_before and block_before[0] == block else None
            quotes = [_Found(paragraph, QuoteKind.BLOCK, before)]
            block_before = block, paragraph
            carried = None
        found += quotes
    return found


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _united(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(Span(*span))
    return united


def _holding(blocks: Sequence[Span], paragraph: Span) -> Span | None:
    at = bisect_right(blocks, paragraph.start, key=lambda block: block.start) - 1
    return blocks[at] if at >= 0 and blocks[at].holds(paragraph) else None


def _is_block(text: str, paragraph: Span, block: Span, quotes: Sequence[_Found]) -> bool:
    """Whether a paragraph of a block is the quotation itself, and neither marked as one nor its signature."""
    words = paragraph.of(text)
    signed = _SIGNATURE.match(words) and paragraph.start > block.start and len(words) < 120
    marked = sum(quote.span.end - quote.span.start for quote in quotes)
    return not signed and marked < len(words) / 2 and bool(_WORD.search(words))
