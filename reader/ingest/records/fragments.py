"""Records of pieces of texts: quotes, sentences, labels. They have a text, as articles do, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from statistics import median

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.records.articles import Fields
from reader.model import Article, Problem

_SAMPLE = 200
"""Records that tell what those of all are."""

_SHORT = 500
"""Code points that the texts of articles have at least, as a rule."""


def without_fragments(
    records: Iterable[Fields | Problem | Article], path: str
) -> Iterator[Fields | Problem | Article]:
    """The ``records`` of the file at ``path`` without those that are only a text, if these are short as a
    rule; then a Problem that tells of them. Raises what ``records`` raises.
    """
    following, broken = iter(records), None
    first: list[Fields | Problem | Article] = []
    try:
        # One by one, for what comes before a break counts.
        for each in islice(following, _SAMPLE):
            first.append(each)
    except Unreadable as error:
        broken = error
    passed = 0
    fragmentary = _are_fragments(first)
    for each in chain(first, following):
        if fragmentary and isinstance(each, Fields) and _is_bare(each):
            passed += 1
        else:
            yield each
    if broken is not None:
        raise broken
    if passed:
        yield Problem(path, phrases.FRAGMENTS.format(count=f"{passed:,}"))


def _are_fragments(records: Iterable[Fields | Problem | Article]) -> bool:
    """Whether those of the ``records`` that are only a text are pieces of texts."""
    bare = [len(each.body) for each in records if isinstance(each, Fields) and _is_bare(each)]
    return len(bare) > 1 and median(bare) < _SHORT


def _is_bare(record: Fields) -> bool:
    """Whether it has a text, and neither a title nor who published it, where and when."""
    told = record.title, record.address, record.published, record.byline, record.outlet
    return bool(record.body) and not any(told)
