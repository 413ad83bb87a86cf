"""What the rooms hand to one another: frozen data whose spans point into ``Article.text``.

Every span is half-open, ``[start, end)``, and counts code points.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open run of code points in a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


class SectionKind(StrEnum):
    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    COMMENT = "comment"
    BOILERPLATE = "boilerplate"


class QuoteKind(StrEnum):
    """How much of the speaker's own speech a pair of marks holds."""

    DIRECT = "direct"
    """A full clause or more."""
    FRAGMENT = "fragment"
    """A phrase of the speaker's inside a reporting sentence."""
    BLOCK = "block"
    """A whole paragraph set as a quotation without marks."""
    SCARE = "scare"
    """Scare quotes, titles, nicknames and terms: nobody's remark."""


class Relation(StrEnum):
    VERBATIM = "verbatim"
    """The same but for punctuation and case."""
    EDITED = "edited"
    """Some words differ."""
    FRAGMENT = "fragment"
    """One is a part of the other."""
    RETRANSLATED = "retranslated"
    """The same remark in independently chosen words."""


class Departure(IntEnum):
    """How far two renderings lie apart: a greater one outranks a lesser."""

    VERBATIM = 1
    EDITED = 2
    """Spelled, shortened or lengthened otherwise."""
    SUBSTANTIVE = 3
    """Other words in the place of these."""
    ALERT = 4
    """A number, a name, a negation or the like differs."""


@dataclass(frozen=True, slots=True)
class Section:
    kind: SectionKind
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Stated(NamedTuple):
    """What an article's file says of it, each None where it says nothing."""

    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None


@dataclass(frozen=True)
class Article:
    """One text as one publisher ran it.

    ``text`` is everything the file held as reading matter, and never changes. ``sections`` label it:
    they are in order and do not overlap, and whatever no section covers is white space.
    ``path`` is relative to the set's folder, with ``/``. ``published`` is ISO 8601 and as precise as the
    text gives it, a date or a date with time and zone. ``language`` is a BCP 47 tag. ``source`` is the agency
    or other outlet whose report ``outlet`` carries. ``blockquotes`` are the passages that the page itself
    sets as quotations, with or without marks. ``stated`` is there where the user has corrected something:
    what the file itself says.
    """

    id: str
    path: str
    text: str
    sections: tuple[Section, ...]
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    blockquotes: tuple[Span, ...] = ()
    source: str | None = None
    stated: Stated | None = None

    def section_at(self, position: int) -> Section | None:
        """The section that covers the code point at ``position``, None between sections."""
        for section in self.sections:
            if section.start <= position < section.end:
                return section
        return None


def article_id(path: str, number: int = 0) -> str:
    """A short name for the ``number``-th article of the file at ``path``, the same in every analysis."""
    key = f"{path}\0{number}" if number else path
    return "a" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted: the canonical full name, and the words ``[start, end)`` that name the source here."""

    name: str
    mention: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or words that report speech ("said"), at ``[start, end)``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A run of quoted words; ``text`` is ``article.text[start:end]``, without the marks.

    ``continues`` names the quote of the same article whose utterance this one carries on.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    continues: str | None = None
    speaker: Speaker | None = None
    cue: Cue | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def _no_reasons() -> Mapping[str, float]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Link:
    """Two quotes of different articles that render, at least in part, the same words.

    ``quotes`` is in the order of the analysis's quotes. ``spans`` are the parts of the two articles'
    texts that correspond. ``score`` is 0..1. ``reasons`` gives each signal's contribution, in words a
    user understands.
    """

    quotes: tuple[str, str]
    score: float
    relation: Relation
    spans: tuple[Span, Span]
    reasons: Mapping[str, float] = field(default_factory=_no_reasons)

    def other(self, quote: str) -> str:
        """The id at the other end of the link from ``quote``."""
        return self.quotes[1] if self.quotes[0] == quote else self.quotes[0]

    def __reduce__(self) -> tuple[object, ...]:
        # A mapping proxy cannot be sent to another process.
        return Link, (self.quotes, self.score, self.relation, self.spans, dict(self.reasons))


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far apart the two passages of a link are.

    ``distance``: 0 for the same words, 1 for none in common. ``alerts``: what differs that may change the
    meaning, as collation names it, the gravest first.
    """

    departure: Departure
    distance: float
    alerts: tuple[str, ...] = ()


Comparisons = Mapping[tuple[str, str], Comparison]
"""By the ids of the two quotes of each link."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said once: a connected family of links, its quotes in the analysis's order.

    ``number``: that of the set which this is a part of, None where it is no part of another.
    """

    id: str
    quotes: tuple[str, ...]
    base: str
    speaker: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Articles that tell of one thing, by their ids, the earliest first.

    ``words`` are what they name and others do not, as it is written, the most telling first. ``published``
    is the date of the earliest article that has one.
    """

    articles: tuple[str, ...]
    words: tuple[str, ...] = ()
    published: str | None = None


_SAME = 0.95


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles that run one text, by their ids: saved twice, or an agency's in several outlets.

    The first is the one that stands for them all: the agency's own, or else the earliest of a known outlet.
    ``alike`` says of each how much of its prose and the first's, of the shorter of the two, is the same word
    for word, 0..1; nothing where that is not known.
    """

    articles: tuple[str, ...]
    alike: tuple[float, ...] = ()

    @property
    def first(self) -> str:
        return self.articles[0]

    @property
    def edited(self) -> tuple[str, ...]:
        """Those of which more than a word here and there is other than the first's."""
        told = zip(self.articles, self.alike, strict=False)
        return tuple(article for article, alike in told if alike < _SAME)


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, and one clause that says why."""

    path: str
    reason: str


class Cancelled(Exception):
    """Raised by a progress callback to stop the work it reports on."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage of the road has come: ``done`` of ``total`` things.

    ``article`` and ``quotes`` are set when an article has just been read and its quotes found. ``waiting``
    are the paths of the files that are to be read, as far as somebody may want one of them before the others,
    and ``path`` is that of a file which has been read to its end and held no article.
    """

    stage: str
    done: int
    total: int
    article: Article | None = None
    quotes: tuple[Quote, ...] = ()
    waiting: tuple[str, ...] = ()
    path: str | None = None


Report = Callable[[Progress], None]
"""Called as work proceeds; may raise Cancelled."""


def silent(_: Progress) -> None:
    """A Report for callers who do not watch."""


@dataclass(frozen=True)
class Analysis:
    """A set of articles read, quoted and matched.

    Articles are in order of path, quotes in order of article and place. ``faint`` are links that were found
    too, but are too doubtful for the sensitivity at hand: no remark is made of them. ``events`` are told
    apart only where somebody asks for them. No article is in two of ``copies``. ``sensitivity``, 0..1, is
    that at which it was matched, ``analysed`` the day of it in ISO 8601: each is None where it is not known.
    """

    articles: tuple[Article, ...] = ()
    quotes: tuple[Quote, ...] = ()
    links: tuple[Link, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    faint: tuple[Link, ...] = ()
    events: tuple[Event, ...] = ()
    copies: tuple[Copies, ...] = ()
    sensitivity: float | None = None
    analysed: str | None = None

    def with_articles(self, articles: Sequence[Article]) -> Analysis:
        """The analysis with corrections of its articles in their place."""
        corrected = replace(self, articles=tuple(articles))
        # Of its quotes, all that has been looked up still holds.
        held = {name: known for name, known in vars(self).items() if name in _OF_QUOTES}
        vars(corrected).update(held)
        return corrected

    @cached_property
    def article_by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def quote_by_id(self) -> Mapping[str, Quote]:
        return {quote.id: quote for quote in self.quotes}

    @cached_property
    def quotes_of(self) -> Mapping[str, tuple[Quote, ...]]:
        """The quotes of each article, by article id."""
        found: dict[str, list[Quote]] = {article.id: [] for article in self.articles}
        for quote in self.quotes:
            found[quote.article].append(quote)
        return {article: tuple(quotes) for article, quotes in found.items()}

    @cached_property
    def links_of(self) -> Mapping[str, tuple[Link, ...]]:
        """The links of each linked quote, best first, by quote id."""
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            for quote in link.quotes:
                found[quote].append(link)
        return {quote: tuple(sorted(links, key=lambda link: -link.score)) for quote, links in found.items()}

    @cached_property
    def remark_of(self) -> Mapping[str, Remark]:
        """The remark each matched quote renders, by quote id."""
        return {quote: remark for remark in self.remarks for quote in remark.quotes}

    @cached_property
    def copies_of(self) -> Mapping[str, Copies]:
        """The articles that run the same text as each that is not alone with its own, by article id."""
        return {article: copies for copies in self.copies for article in copies.articles}

    def text_of(self, article: str) -> str:
        """The id of the article that stands for all which run the same text, often ``article`` itself."""
        copies = self.copies_of.get(article)
        return copies.first if copies else article

    def in_one_text(self, remark: Remark) -> bool:
        """Whether all that print a remark run the same text."""
        texts = {self.text_of(self.quote_by_id[quote].article) for quote in remark.quotes}
        return bool(self.copies) and len(texts) == 1


_OF_QUOTES = frozenset(("quote_by_id", "quotes_of", "links_of", "remark_of"))
"""What an analysis looks up of its quotes alone."""
