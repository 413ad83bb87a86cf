"""Plain data to an Analysis. All that the rooms rely on is looked at here, for the data may be anybody's."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NoReturn

from reader.model import (
    Analysis,
    Article,
    Copies,
    Cue,
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
    Speaker,
    Stated,
    silent,
)
from reader.schema import phrases
from reader.schema.checked import Record, SchemaError, fail
from reader.schema.names import FAMILY, SCHEMA

_STEP = 500


def from_json(text: str | bytes, report: Report = silent) -> Analysis:
    """The analysis that ``to_json`` wrote, or another program.

    ``report`` hears how far the reading is, and may raise Cancelled. Raises SchemaError, whose message is a
    clause that says what is wrong and where.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            fail(phrases.NOT_UTF_8, number=error.start + 1)
    try:
        data = json.loads(text.removeprefix("\ufeff"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        _not_json(error)
    except RecursionError:
        fail(phrases.NESTED)
    except ValueError as error:
        # Python reads no whole number of more than some thousands of digits.
        if isinstance(error, SchemaError):
            raise
        fail(phrases.TOO_MANY_DIGITS)
    return from_data(data, report)


def _no_number(value: str) -> NoReturn:
    fail(phrases.NOT_FINITE, value=value)


def _not_json(error: json.JSONDecodeError) -> NoReturn:
    rest = error.doc[error.pos :]
    # A text that is never closed is told by its beginning.
    if error.doc.strip() and (not rest.strip() or error.msg.startswith("Unterminated")):
        fail(phrases.CUT_SHORT, line=error.doc.rstrip().count("\n") + 1)
    fail(phrases.NOT_JSON, line=error.lineno, column=error.colno)


def from_data(data: Any, report: Report = silent) -> Analysis:
    """As ``from_json``, of the JSON's values."""
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        if (
            isinstance(schema, str)
            and schema.startswith(FAMILY)
            and schema.isprintable()
            and len(schema) < 40
        ):
            fail(phrases.NEWER, found=schema, schema=SCHEMA)
        fail(phrases.NO_ANALYSIS, schema=SCHEMA)
    return _Reading(Record(data), report).analysis()


class _Reading:
    """What has been read of an analysis so far, by the ids that the rest of it names."""

    def __init__(self, whole: Record, report: Report) -> None:
        self._whole = whole
        self._report = report
        self._articles: dict[str, Article] = {}
        self._quotes: dict[str, Quote] = {}
        self._order: dict[str, int] = {}
        self._pairs: set[tuple[str, str]] = set()

    def analysis(self) -> Analysis:
        whole = self._whole
        for record in self._each("articles"):
            article = _article(record)
            self._note(record, self._articles, article.id, "articles")
            self._articles[article.id] = article
        for record in self._each("quotes"):
            quote = self._quote(record)
            self._note(record, self._quotes, quote.id, "quotes")
            self._quotes[quote.id] = quote
        quotes = self._in_order()
        links = tuple(map(self._link, self._each("links")))
        faint = tuple(map(self._link, self._each("doubtful", optional=True)))
        return Analysis(
            tuple(self._articles.values()),
            quotes,
            links,
            self._remarks(links),
            tuple(
                Problem(record.path("path"), record.words("reason") or "")
                for record in whole.records("problems", optional=True)
            ),
            faint,
            copies=self._copies(),
            sensitivity=whole.share("sensitivity") if whole.has("sensitivity") else None,
            analysed=whole.date("analysed"),
        )

    def _each(self, name: str, optional: bool = False) -> Iterable[Record]:
        total = len(self._whole.items(name)) if self._whole.has(name) else 0
        for number, record in enumerate(self._whole.records(name, optional)):
            if number % _STEP == 0:
                self._report(Progress("opening", number, total))
            yield record

    def _note(self, record: Record, known: dict[str, Any], identity: str, name: str) -> None:
        """Refuse an id that is another's already."""
        if identity in known:
            number = list(known).index(identity)
            record.fail(phrases.TWICE, "id", value=identity, other=f"{name}[{number}].id")

    def _quote(self, record: Record) -> Quote:
        name = record.name("id")
        article = self._articles.get(record.name("article"))
        if article is None:
            record.fail(phrases.NO_ARTICLE, "article")
        span, words = record.span(article.text), record.text("text")
        if words != span.of(article.text):
            record.fail(phrases.OTHER_WORDS, "text", start=span.start, end=span.end)
        speaker, cue = record.record("speaker"), record.record("cue")
        return Quote(
            name,
            article.id,
            *span,
            words,
            record.kind("kind", QuoteKind),
            record.name("continues") if record.has("continues") else None,
            _speaker(speaker, article.text) if speaker else None,
            _cue(cue, article.text) if cue else None,
        )

    def _in_order(self) -> tuple[Quote, ...]:
        """The quotes by their articles and places there, which the data may have in any order."""
        place = {article: number for number, article in enumerate(self._articles)}
        records = dict(zip(self._quotes, self._whole.records("quotes"), strict=True))
        quotes = sorted(self._quotes.values(), key=lambda quote: (place[quote.article], quote.start))
        self._order = {quote.id: number for number, quote in enumerate(quotes)}
        for quote in quotes:
            if quote.continues is None:
                continue
            earlier = self._quotes.get(quote.continues)
            if (
                earlier is None
                or earlier.article != quote.article
                or self._order[earlier.id] >= self._order[quote.id]
            ):
                records[quote.id].fail(phrases.NOT_BEFORE, "continues")
        return tuple(quotes)

    def _known(self, record: Record, name: str) -> tuple[Quote, ...]:
        """The quotes that a list names."""
        found = []
        for number, each in enumerate(record.names(name)):
            if each not in self._quotes:
                record.fail(phrases.NO_QUOTE, name, number)
            found.append(self._quotes[each])
        return tuple(found)

    def _link(self, record: Record) -> Link:
        quotes = self._known(record, "quotes")
        if len(quotes) != 2:
            record.fail(phrases.NO_PAIR, "quotes")
        if quotes[0].article == quotes[1].article:
            record.fail(phrases.ONE_ARTICLE, "quotes")
        spans = record.pair_of_spans("spans", *(self._articles[quote.article].text for quote in quotes))
        for number, (quote, span) in enumerate(zip(quotes, spans, strict=True)):
            if not quote.span.holds(span):
                record.fail(phrases.NOT_WITHIN, "spans", number)
        first, second = sorted(zip(quotes, spans, strict=True), key=lambda each: self._order[each[0].id])
        pair = first[0].id, second[0].id
        if pair in self._pairs:
            record.fail(phrases.LINKED_TWICE, "quotes")
        self._pairs.add(pair)
        return Link(
            pair,
            record.share("score"),
            record.kind("relation", Relation),
            (first[1], second[1]),
            record.numbers("reasons"),
        )

    def _remarks(self, links: Iterable[Link]) -> tuple[Remark, ...]:
        """The remarks, each a family that links join, as no two of them are joined."""
        remark_of: dict[str, str] = {}
        remarks: dict[str, Remark] = {}
        for record in self._each("remarks"):
            remark = self._remark(record, remark_of)
            self._note(record, remarks, remark.id, "remarks")
            remarks[remark.id] = remark
            remark_of.update(dict.fromkeys(remark.quotes, remark.id))
        leader = {quote: quote for quote in remark_of}

        def lead(quote: str) -> str:
            while leader[quote] != quote:
                leader[quote] = quote = leader[leader[quote]]
            return quote

        for record, link in zip(self._whole.records("links"), links, strict=True):
            first, second = link.quotes
            if first not in remark_of or remark_of[first] != remark_of.get(second):
                record.fail(phrases.TWO_REMARKS, "quotes")
            leader[lead(first)] = lead(second)
        for record, remark in zip(self._whole.records("remarks"), remarks.values(), strict=True):
            if len({lead(quote) for quote in remark.quotes}) > 1:
                record.fail(phrases.NOT_JOINED, "quotes")
        return tuple(remarks.values())

    def _remark(self, record: Record, taken: dict[str, str]) -> Remark:
        quotes: dict[str, int] = {}
        for number, quote in enumerate(self._known(record, "quotes")):
            if quote.id in taken or quote.id in quotes:
                record.fail(phrases.IN_TWO, "quotes", number)
            quotes[quote.id] = number
        if len(quotes) < 2:
            record.fail(phrases.TOO_FEW, "quotes")
        base = record.name("base")
        if base not in quotes:
            record.fail(phrases.NOT_ITS_OWN, "base")
        in_order = tuple(sorted(quotes, key=self._order.__getitem__))
        number = record.number("number") if record.has("number") else None
        return Remark(record.name("id"), in_order, base, record.words("speaker"), number)

    def _copies(self) -> tuple[Copies, ...]:
        whole = self._whole
        families = whole.lists_of_names("copies") if whole.has("copies") else ()
        alike = whole.lists_of_shares("alike") if whole.has("alike") else ((),) * len(families)
        if len(alike) != len(families):
            whole.fail(phrases.UNEQUAL, "alike")
        taken: set[str] = set()
        for number, (family, shares) in enumerate(zip(families, alike, strict=True)):
            for place, article in enumerate(family):
                if article not in self._articles:
                    whole.fail(phrases.NO_ARTICLE, "copies", number, place)
                if article in taken:
                    whole.fail(phrases.IN_TWO, "copies", number, place)
                taken.add(article)
            if len(family) < 2:
                whole.fail(phrases.TOO_FEW, "copies", number)
            if shares and len(shares) != len(family):
                whole.fail(phrases.UNEQUAL, "alike", number)
        return tuple(map(Copies, families, alike))


def _article(record: Record) -> Article:
    text = record.text("text")
    article = Article(
        record.name("id"),
        record.path("path"),
        text,
        tuple(_sections(record, text)),
        **_facts(record)._asdict(),
        language=record.language("language"),
        blockquotes=record.spans("blockquotes", text) if record.has("blockquotes") else (),
        source=record.words("source"),
    )
    stated = record.record("stated")
    return replace(article, stated=_facts(stated)) if stated else article


def _facts(record: Record) -> Stated:
    return Stated(
        record.words("outlet"), record.words("title"), record.words("byline"), record.date("published")
    )


def _sections(record: Record, text: str) -> Iterable[Section]:
    reached = 0
    for part in record.records("sections"):
        span = part.span(text)
        if span.start < reached:
            part.fail(phrases.OVERLAP)
        _require_white(record, text, reached, span.start)
        yield Section(part.kind("kind", SectionKind), *span)
        reached = span.end
    _require_white(record, text, reached, len(text))


def _require_white(record: Record, text: str, start: int, end: int) -> None:
    if text[start:end].strip():
        record.fail(phrases.UNLABELLED, "sections", start=start, end=end)


def _speaker(record: Record, text: str) -> Speaker:
    span, mention = record.span(text), record.text("mention")
    if mention != span.of(text):
        record.fail(phrases.OTHER_WORDS, "mention", start=span.start, end=span.end)
    name = record.words("name")
    if name is None:
        record.fail(phrases.EMPTY, "name")
    return Speaker(name, mention, *span)


def _cue(record: Record, text: str) -> Cue:
    span, words = record.span(text), record.text("text")
    if words != span.of(text):
        record.fail(phrases.OTHER_WORDS, "text", start=span.start, end=span.end)
    return Cue(words, *span)
