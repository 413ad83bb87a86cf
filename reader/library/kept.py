"""An analysis as lines of JSON, so that its first article can be had before the rest is looked at.

The lines are the set's listing and what its files' bytes were; each article with its quotes; the problems;
links, each with its comparison; the remarks; the events; the copies. Within them things are bare lists, and
a quote is named by its number.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import Any, NamedTuple

from reader.ingest import Earlier, Finding
from reader.model import (
    Analysis,
    Article,
    Comparison,
    Comparisons,
    Copies,
    Cue,
    Departure,
    Event,
    Link,
    Problem,
    Progress,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Report,
    Section,
    SectionKind,
    Span,
    Speaker,
    Stated,
)

FORMAT = 8
"""Of these lines; another number, another meaning."""

_RUN = 500
"""Links in one line."""


class Notes(NamedTuple):
    """What is known of the files of a set besides what the set's analysis says.

    ``digests`` tell the bytes of each file that was read to the end from others, by its path. ``told`` are
    the outlet and the source of an article as its file tells them, by the article's id, where those of the
    other articles made others of them.
    """

    digests: Mapping[str, str]
    told: Mapping[str, tuple[str | None, str | None]] = MappingProxyType({})


def lines_of(
    listing: Mapping[str, Sequence[int]],
    notes: Notes,
    analysis: Analysis,
    comparisons: Comparisons,
) -> list[bytes]:
    """What ``Kept`` reads."""
    number = {quote.id: place for place, quote in enumerate(analysis.quotes)}
    links = (
        (*_link_row(link, number), _comparison_row(comparisons.get(link.quotes)), faint)
        for found, faint in ((analysis.links, 0), (analysis.faint, 1))
        for link in found
    )
    return [
        _line(things)
        for things in (
            [listing, notes.digests, dict(notes.told)],
            *(_article_row(article, analysis.quotes_of[article.id]) for article in analysis.articles),
            [[problem.path, problem.reason] for problem in analysis.problems],
            *iter(lambda: list(islice(links, _RUN)), []),
            [
                [remark.id, [number[quote] for quote in remark.quotes], number[remark.base], remark.speaker]
                for remark in analysis.remarks
            ],
            [[event.articles, event.words, event.published] for event in analysis.events],
            [[copies.articles, copies.alike] for copies in analysis.copies],
            [analysis.sensitivity, analysis.analysed],
        )
    ]


class Kept:
    """An analysis in ``lines``, the first ``total`` of which, after the listing, are its articles.

    What is read raises ValueError, LookupError or TypeError where it is not what ``lines_of`` wrote.
    """

    def __init__(self, lines: Sequence[bytes], total: int, sensitivity: float | None) -> None:
        self.sensitivity = sensitivity
        """The one that its links were chosen at, 0..1; None is the usual one."""
        self._lines = lines
        self._total = total

    @property
    def listing(self) -> dict[str, tuple[int, ...]]:
        return {path: tuple(stamp) for path, stamp in self._first[0].items()}

    @property
    def notes(self) -> Notes:
        return Notes(self._first[1], {name: tuple(told) for name, told in self._first[2].items()})

    @cached_property
    def _first(self) -> Any:
        return _things(self._lines[0])

    def earlier(self, path: str) -> Earlier | None:
        """What the file at ``path`` held; None where nothing is known of it."""
        stamp, digest = self._first[0].get(path), self._first[1].get(path)
        findings = self._findings.get(path, ())
        return Earlier(tuple(stamp), digest, tuple(findings)) if stamp and digest else None

    @cached_property
    def _findings(self) -> Mapping[str, list[Finding]]:
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for line in self._lines[1 : 1 + self._total]:
            article, own = _article(_things(line))
            found[self._file_of(article.path)].append(Finding(self._as_read(article), own))
        for path, reason in _things(self._lines[1 + self._total]):
            found[self._file_of(path)].append(Finding(Problem(path, reason)))
        return found

    def _as_read(self, article: Article) -> Article:
        """``article`` as its file tells it, without what the user or the other articles made of it."""
        if article.stated is not None:
            article = replace(article, stated=None, **article.stated._asdict())
        outlet, source = self._first[2].get(article.id, (article.outlet, article.source))
        return replace(article, outlet=outlet, source=source)

    def _file_of(self, path: str) -> str:
        """The file that what is called ``path`` lies in, or is."""
        inner = path
        while inner and inner not in self._first[0]:
            inner = inner.rpartition("/")[0]
        return inner or path

    def read(self, report: Report) -> tuple[Analysis, Comparisons]:
        """All of it; ``report`` hears of each article as soon as it is there."""
        articles: list[Article] = []
        quotes: list[Quote] = []
        for line in self._lines[1 : 1 + self._total]:
            article, own = _article(_things(line))
            articles.append(article)
            quotes += own
            report(Progress("reading", len(articles), self._total, article, own))
        problems, *runs, remarks, events, copies, made = map(_things, self._lines[1 + self._total :])
        sensitivity, analysed = made
        kept: tuple[list[Link], list[Link]] = [], []
        comparisons: dict[tuple[str, str], Comparison] = {}
        for row in (row for run in runs for row in run):
            link = _link(row, quotes)
            kept[row[-1]].append(link)
            if row[-2] is not None:
                departure, distance, alerts = row[-2]
                comparisons[link.quotes] = Comparison(Departure(departure), distance, tuple(alerts))
        analysis = Analysis(
            tuple(articles),
            tuple(quotes),
            tuple(kept[0]),
            tuple(
                Remark(name, tuple(quotes[each].id for each in family), quotes[base].id, speaker)
                for name, family, base, speaker in remarks
            ),
            tuple(Problem(path, reason) for path, reason in problems),
            tuple(kept[1]),
            tuple(Event(tuple(members), tuple(words), published) for members, words, published in events),
            tuple(Copies(tuple(members), tuple(alike)) for members, alike in copies),
            sensitivity,
            analysed,
        )
        return analysis, comparisons


def _line(things: Any) -> bytes:
    return json.dumps(things, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _things(line: bytes) -> Any:
    return json.loads(line.decode("utf-8", "surrogatepass"))


def _article_row(article: Article, quotes: Sequence[Quote]) -> list[Any]:
    return [
        article.id,
        article.path,
        article.text,
        [[section.kind, section.start, section.end] for section in article.sections],
        article.outlet,
        article.title,
        article.byline,
        article.published,
        article.language,
        article.blockquotes,
        article.source,
        article.stated,
        [_quote_row(quote) for quote in quotes],
    ]


def _article(row: list[Any]) -> tuple[Article, tuple[Quote, ...]]:
    name, path, text, sections, outlet, title, byline, published, language, *others = row
    blockquotes, source, stated, quotes = others
    article = Article(
        name,
        path,
        text,
        tuple(Section(SectionKind(kind), start, end) for kind, start, end in sections),
        outlet,
        title,
        byline,
        published,
        language,
        tuple(Span(start, end) for start, end in blockquotes),
        source,
        stated and Stated(*stated),
    )
    return article, tuple(_quote(article, quote) for quote in quotes)


def _quote_row(quote: Quote) -> list[Any]:
    speaker, cue = quote.speaker, quote.cue
    return [
        quote.id,
        quote.start,
        quote.end,
        quote.kind,
        quote.continues,
        speaker and [speaker.name, speaker.mention, speaker.start, speaker.end],
        cue and [cue.text, cue.start, cue.end],
    ]


def _quote(article: Article, row: list[Any]) -> Quote:
    name, start, end, kind, continues, speaker, cue = row
    return Quote(
        name,
        article.id,
        start,
        end,
        article.text[start:end],
        QuoteKind(kind),
        continues,
        speaker and Speaker(*speaker),
        cue and Cue(*cue),
    )


def _link_row(link: Link, number: Mapping[str, int]) -> tuple[Any, ...]:
    first, second = link.quotes
    here, there = link.spans
    return (
        number[first],
        number[second],
        link.score,
        link.relation,
        [*here, *there],
        dict(link.reasons),
    )


def _link(row: list[Any], quotes: Sequence[Quote]) -> Link:
    first, second, score, relation, (start, end, from_, to), reasons, _, _ = row
    return Link(
        (quotes[first].id, quotes[second].id),
        score,
        Relation(relation),
        (Span(start, end), Span(from_, to)),
        reasons,
    )


def _comparison_row(comparison: Comparison | None) -> list[Any] | None:
    return comparison and [comparison.departure, comparison.distance, comparison.alerts]
