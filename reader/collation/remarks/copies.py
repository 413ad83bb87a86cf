"""Whether two articles are copies of one text, as of an agency's, whose agreement proves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from reader.collation.text.words import words_of
from reader.model import Analysis, Progress, Report, silent

_SHINGLE = 5
"""Words in a row that hardly two writers choose alike."""
_ENOUGH = 20
"""Shingles of its own prose that an article must have for a verdict."""
_COPIED = 0.5


def are_copies(analysis: Analysis, article: str, other: str) -> bool:
    """Whether half of the shorter article's prose, its quotes left aside, stands in the other word for word.

    The measure is the containment of shingles (Broder, *On the resemblance and containment of documents*,
    1997). Where an article has hardly any prose of its own nothing can be told, and the answer is no.
    """
    ours, theirs = (_shingles(_prose(analysis, each)) for each in (article, other))
    fewer = min(len(ours), len(theirs))
    return fewer >= _ENOUGH and len(ours & theirs) >= _COPIED * fewer


def copied_articles(analysis: Analysis, report: Report = silent) -> frozenset[tuple[str, str]]:
    """The pairs of articles of different outlets that share a remark and are copies, their ids in order.

    ``report`` hears of every remark and may raise Cancelled.
    """
    verdicts: dict[tuple[str, str], bool] = {}
    for number, remark in enumerate(analysis.remarks):
        report(Progress("copies", number, len(analysis.remarks)))
        articles = sorted({analysis.quote_by_id[quote].article for quote in remark.quotes})
        for one, other in combinations(articles, 2):
            if (one, other) not in verdicts and _outlets_differ(analysis, one, other):
                verdicts[one, other] = are_copies(analysis, one, other)
    report(Progress("copies", len(analysis.remarks), len(analysis.remarks)))
    return frozenset(pair for pair, copies in verdicts.items() if copies)


def _outlets_differ(analysis: Analysis, one: str, other: str) -> bool:
    return analysis.article_by_id[one].outlet != analysis.article_by_id[other].outlet


def _prose(analysis: Analysis, article: str) -> str:
    return "\n".join(_between_quotes(analysis, article))


def _between_quotes(analysis: Analysis, article: str) -> Iterator[str]:
    text, start = analysis.article_by_id[article].text, 0
    for quote in sorted(analysis.quotes_of.get(article, ()), key=lambda quote: quote.start):
        yield text[start : quote.start]
        start = max(start, quote.end)
    yield text[start:]


@lru_cache(maxsize=512)
def _shingles(prose: str) -> frozenset[int]:
    keys = words_of(prose).keys
    return frozenset(hash(tuple(keys[at : at + _SHINGLE])) for at in range(len(keys) - _SHINGLE + 1))
