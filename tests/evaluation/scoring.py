"""How near an analysis comes to the labels: precision, recall and F1 of quotes, speakers and pairs."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.model import Analysis, Article, Link, Quote, QuoteKind, Span
from tests.evaluation.gold import Gold, GoldQuote, Pair
from tests.evaluation.phenomena import (
    RELATION,
    Seen,
    Trait,
    of_near_miss,
    of_pair,
    of_quote,
    of_speaker,
)

OVERLAP = 0.8
"""Shared code points over all code points of two spans, from which on they are the same quote."""

_UNREAD = Article("", "", "", ())
"""Stands for an article that the analysis does not have."""


@dataclass
class Tally:
    """What was wanted, what was given, and how much of it was right."""

    wanted: int = 0
    given: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.wanted + other.wanted, self.given + other.given, self.right + other.right)


@dataclass(frozen=True)
class End:
    """One of a mistake's quotes, as it was labelled, as it was found, or both."""

    article: str
    gold: GoldQuote | None = None
    found: Quote | None = None

    @property
    def text(self) -> str:
        quote = self.gold or self.found
        return quote.text if quote else ""

    @property
    def speaker(self) -> str | None:
        """The labelled speaker, or, of a quote without a label, the one that was found."""
        if self.gold:
            return self.gold.speaker
        return self.found.speaker.name if self.found and self.found.speaker else None

    def span_in(self, text: str) -> Span:
        """Where the quote stands in its article's text; at the end where that does not hold it."""
        if self.gold:
            start = self.gold.start_in(text) if self.gold.text in text else len(text)
            return Span(start, start + len(self.gold.text))
        return self.found.span if self.found else Span(len(text), len(text))


@dataclass(frozen=True)
class Miss:
    """A mistake: something that is there was ``missed``, or something is given that is wrong."""

    what: str
    missed: bool
    ends: tuple[End, ...]
    traits: tuple[Trait, ...] = ()

    def __str__(self) -> str:
        return f"{self.what}: " + " / ".join(f"{end.article}: {end.text}" for end in self.ends)


def _tallies() -> defaultdict[Trait, Tally]:
    return defaultdict(Tally)


@dataclass
class Score:
    """The score of one event, or of several added up; ``misses`` are its mistakes.

    ``phenomena`` holds what was wanted, given and right of each kind of quote and pair. ``strays`` counts
    the links from a quote of the event to another event.
    """

    quotes: Tally = field(default_factory=Tally)
    speakers: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)
    phenomena: defaultdict[Trait, Tally] = field(default_factory=_tallies)
    near_misses: int = 0
    near_misses_linked: int = 0
    strays: int = 0
    misses: list[Miss] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        phenomena = _tallies()
        for trait in (*self.phenomena, *other.phenomena):
            phenomena[trait] = self.phenomena[trait] + other.phenomena[trait]
        return Score(
            self.quotes + other.quotes,
            self.speakers + other.speakers,
            self.pairs + other.pairs,
            phenomena,
            self.near_misses + other.near_misses,
            self.near_misses_linked + other.near_misses_linked,
            self.strays + other.strays,
            self.misses + other.misses,
        )

    def count(self, traits: Iterable[Trait], tally: Tally) -> None:
        for trait in traits:
            self.phenomena[trait] += tally


def score(analysis: Analysis, golds: Mapping[str, Gold]) -> dict[str, Score]:
    """The score of each event, ``golds`` being the labels by the folder of the event in the analysed set.

    The empty folder name stands for the set's own folder. A link between two events counts as a wrong
    pair of both.
    """
    read = {article.path: article for article in analysis.articles}
    events = {folder: _Event(folder, gold, analysis, read) for folder, gold in golds.items()}
    for event in events.values():
        event.score_quotes()
        event.score_speakers()
    event_of = {end.found.id: event for event in events.values() for end in event.ends if end.found}
    for link in analysis.links:
        if all(quote in event_of for quote in link.quotes):
            _sort_in(link, [event_of[quote] for quote in link.quotes])
    for event in events.values():
        event.score_pairs()
    return {folder: event.score for folder, event in events.items()}


def _sort_in(link: Link, events: list[_Event]) -> None:
    """Lay a link before the event of both its ends; where there is no such event it is a stray one."""
    one, other = (event.end_of[quote] for event, quote in zip(events, link.quotes, strict=True))
    if events[0] is events[1] and one.gold and other.gold:
        events[0].linked[frozenset((one.gold.id, other.gold.id))] = one, other
        return
    # The other end is another event's, or nothing that a reader would call a quote.
    traits = tuple(of_pair(events[0].seen(one), events[1].seen(other)))
    for event in {
        id(event): event for event, end in zip(events, (one, other), strict=True) if end.gold
    }.values():
        event.score.strays += 1
        event.score.pairs += Tally(0, 1, 0)
        event.score.count(traits, Tally(0, 1, 0))
        event.score.misses.append(Miss("stray link", False, (one, other), traits))


class _Event:
    """One event as it is scored: its labels beside what was found."""

    def __init__(self, folder: str, gold: Gold, analysis: Analysis, read: Mapping[str, Article]) -> None:
        self.gold = gold
        self.score = Score()
        self.ends: list[End] = []
        self.linked: dict[Pair, tuple[End, End]] = {}
        self._articles: dict[str, Article] = {}
        for name in gold.outlets:
            article = read.get(f"{folder}/{name}" if folder else name, _UNREAD)
            self._articles[name] = article
            wanted = [quote for quote in gold.quotes if quote.article == name]
            found = analysis.quotes_of.get(article.id, ())
            same = _aligned(article.text, wanted, found)
            right = {quote.id for quote in same.values()}
            self.ends += [End(name, quote, same.get(number)) for number, quote in enumerate(wanted)]
            self.ends += [End(name, None, quote) for quote in found if quote.id not in right]
        self.end_of = {end.found.id: end for end in self.ends if end.found}
        self.labelled = {end.gold.id: end for end in self.ends if end.gold}

    def seen(self, end: End) -> Seen:
        """A quote as it was labelled, or, where it was not, as it was found."""
        article = self._articles[end.article]
        span = end.span_in(article.text)
        others = [
            (other.span_in(article.text), other.speaker)
            for other in self.ends
            if other.article == end.article and other is not end and (other.gold or not end.gold)
        ]
        kind = end.gold.kind if end.gold else end.found.kind.value if end.found else ""
        return Seen(article, span.start, span.of(article.text), kind, end.speaker, others)

    def score_quotes(self) -> None:
        for end in self.ends:
            tally = Tally(end.gold is not None, end.found is not None, bool(end.gold and end.found))
            traits = tuple(of_quote(self.seen(end)))
            self.score.quotes += tally
            self.score.count(traits, tally)
            if not tally.right:
                what = "quote missed" if end.gold else "no such quote"
                self.score.misses.append(Miss(what, end.gold is not None, (end,), traits))

    def score_speakers(self) -> None:
        """Score the names given to the quotes that were found.

        Where no speaker is labelled there is none to be right about, but one to be wrong about: that
        counts among the phenomena alone.
        """
        for end in self.ends:
            if not end.gold or not end.found or end.gold.kind == QuoteKind.SCARE:
                continue
            named = end.found.speaker.name if end.found.speaker else None
            trait = of_speaker(self.seen(end), end.gold.speaker)
            if end.gold.speaker is None:
                self.score.count([trait], Tally(1, 1, named is None))
                continue
            right = named is not None and same_person(end.gold.speaker, named)
            self.score.speakers += Tally(1, named is not None, right)
            self.score.count([trait], Tally(1, named is not None, right))
            if not right:
                what = f"speaker is {end.gold.speaker}, not {named}"
                self.score.misses.append(Miss(what, named is None, (end,), (trait,)))

    def score_pairs(self) -> None:
        """Score the links within the event; those that cannot be right or wrong count for nothing."""
        for pair, relation in self.gold.pairs.items():
            one, other = (self.labelled[quote] for quote in sorted(pair, key=self._place))
            traits = ((RELATION, relation), *of_pair(self.seen(one), self.seen(other)))
            found = pair in self.linked
            self.score.pairs += Tally(1, found, found)
            self.score.count(traits, Tally(1, found, found))
            if not found:
                self.score.misses.append(Miss(f"pair missed ({relation})", True, (one, other), traits))
        for pair in self.gold.near_misses:
            one, other = (self.labelled[quote] for quote in sorted(pair, key=self._place))
            apart = pair not in self.linked
            self.score.near_misses += 1
            self.score.near_misses_linked += not apart
            self.score.count(of_near_miss(self.seen(one), self.seen(other)), Tally(1, 1, apart))
        for pair, (one, other) in self.linked.items():
            near = pair in self.gold.near_misses
            if pair in self.gold.pairs or not (near or self._is_wrong(pair)):
                continue
            traits = tuple(of_pair(self.seen(one), self.seen(other)))
            self.score.pairs += Tally(0, 1, 0)
            self.score.count(traits, Tally(0, 1, 0))
            if near:
                traits += tuple(of_near_miss(self.seen(one), self.seen(other)))
            self.score.misses.append(
                Miss("near miss linked" if near else "no pair", False, (one, other), traits)
            )

    def _place(self, quote: str) -> int:
        return list(self.labelled).index(quote)

    def _is_wrong(self, pair: Pair) -> bool:
        a, b = pair
        return pair not in self.gold.ambiguous and b not in self.gold.family_of.get(a, ())


def _aligned(text: str, wanted: list[GoldQuote], found: tuple[Quote, ...]) -> dict[int, Quote]:
    """The found quote that is each wanted one, by the wanted one's number; every quote serves once."""
    candidates = []
    for number, gold in enumerate(wanted):
        if gold.text not in text:
            continue
        start = gold.start_in(text)
        span = Span(start, start + len(gold.text))
        candidates += [(_overlap(span, quote.span), number, quote) for quote in found]
    same: dict[int, Quote] = {}
    taken: set[str] = set()
    for overlap, number, quote in sorted(candidates, key=lambda candidate: -candidate[0]):
        if overlap >= OVERLAP and number not in same and quote.id not in taken:
            same[number] = quote
            taken.add(quote.id)
    return same


def _overlap(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(shared, 0) / (max(a.end, b.end) - min(a.start, b.start))


def same_person(gold: str, named: str) -> bool:
    """Whether ``named`` can be ``gold``: a part of the name, or the surname with a like initial."""
    a, b = _name(gold), _name(named)
    if not a or not b:
        return False
    if set(b) <= set(a) or set(a) <= set(b):
        return True
    return a[-1] == b[-1] and a[0][0] == b[0][0]


def _name(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
    return letters.split()
