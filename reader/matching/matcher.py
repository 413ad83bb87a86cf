"""A set of articles that stays matched while articles come and go, each at the cost of its own share."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from math import log
from operator import itemgetter

from reader.matching.candidates import Candidates
from reader.matching.features import compare
from reader.matching.model import FAINT, Claim, contests, probability, weights
from reader.matching.neighbours import with_neighbours
from reader.matching.people import Identity, identity
from reader.matching.promise import Promise
from reader.matching.rarity import general_weight
from reader.matching.utterances import Pair, Utterances
from reader.matching.verdict import Verdict, link
from reader.matching.wording import Wording, Wordings
from reader.model import Article, Link, Quote

_SLIGHT = 6.5
"""Nats below which a single word is nobody's remark unless the speaker is the same."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles of garbage: there are none here, and millions of objects to search in vain."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Matcher:
    """The links among the articles that were added and not removed, from the score ``FAINT`` on.

    They are those of a matching of the same articles at once, but that

    - a word keeps the weight that it had when it was first met, so the rarity of words is that of the set as
      it was then: articles of other matters move no weight by much, a set that doubles may. What is there
      already is therefore best added at once, and only what comes later one by one;
    - of a quote's likest others, where they are more than are compared with each, those may be compared that
      were the likest then, besides those that are now;
    - the words of articles that were removed still count as heard.
    """

    def __init__(self, candidates: Candidates | None = None) -> None:
        self._model = weights()
        self._least = log(FAINT / (1 - FAINT))
        self._promise = Promise(self._model)
        self._wordings = Wordings()
        self._candidates = Candidates() if candidates is None else candidates
        self._utterances = Utterances(self._model)
        self._count = 0
        self._texts: dict[str, str] = {}
        """The articles' texts, by article id."""
        self._ready: dict[int, Wording] = {}
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        """The numbers of each article's wordings, by article id."""
        self._partners: defaultdict[int, set[int]] = defaultdict(set)
        """The wordings that each is linked to."""
        self._verdicts: dict[tuple[int, int], Verdict] = {}
        self._links: dict[tuple[int, int], Link] = {}
        """What ``links`` made of the verdicts, by the numbers of the quotes in the order it was asked for."""

    @_uncollected()
    def add(
        self,
        articles: Sequence[Article],
        quotes: Sequence[Quote],
        advance: Callable[[], None] = lambda: None,
    ) -> None:
        """Match ``quotes``, those of ``articles``, with one another and with all that were added before.

        The ids of neither are known yet. ``advance`` is called several times for every article and quote;
        where it raises an exception, nothing more can be asked of the matcher.
        """
        self._texts |= {article.id: article.text for article in articles}
        new: dict[int, Wording] = {}
        for wording in self._wordings.add(articles, quotes, advance):
            new[self._count] = wording
            self._numbers[wording.quote.article].append(self._count)
            self._count += 1
        self._ready |= new
        self._utterances.add(new)
        compared = partial(self._compared, advance)
        pairs = list(with_neighbours(self._likely(new, compared, advance), self._ready, compared))
        self._utterances.lift(pairs, self._ready, advance)
        self._judge(pairs, advance)

    def remove(self, articles: Iterable[str]) -> None:
        """Take out the articles of these ids, with their quotes and the links of those."""
        old: dict[int, Wording] = {}
        for name in articles:
            self._texts.pop(name, None)
            old |= {number: self._ready[number] for number in self._numbers.pop(name, ())}
        self._candidates.drop(old)
        for number in old:
            self._utterances.drop(number)
            for other in self._partners.pop(number, ()):
                self._partners[other].discard(number)
                ends = min(number, other), max(number, other)
                del self._verdicts[ends]
                self._links.pop(ends, None)
                self._links.pop((ends[1], ends[0]), None)
            del self._ready[number]

    def links(self, quotes: Sequence[Quote], advance: Callable[[], None] = lambda: None) -> tuple[Link, ...]:
        """The links in the order of ``quotes``, which are all that were added and not removed.

        ``advance`` is called for every link.
        """
        place = {quote.id: number for number, quote in enumerate(quotes)}
        found: list[tuple[int, int, Link]] = []
        for verdict in self._verdicts.values():
            advance()
            here, there = (
                place[self._ready[number].quote.id] for number in (verdict.pair.first, verdict.pair.second)
            )
            if here > there:
                verdict, here, there = verdict.turned(), there, here
            ends = verdict.pair.first, verdict.pair.second
            if ends not in self._links:
                self._links[ends] = self._link(verdict)
            found.append((here, there, self._links[ends]))
        return tuple(one for *_, one in sorted(found, key=itemgetter(0, 1)))

    def _link(self, verdict: Verdict) -> Link:
        first, second = self._ready[verdict.pair.first], self._ready[verdict.pair.second]
        texts = self._texts[first.quote.article], self._texts[second.quote.article]
        return link(first, second, verdict, self._model, texts)

    def _likely(
        self,
        new: Mapping[int, Wording],
        compared: Callable[[int, int], Pair | None],
        advance: Callable[[], None],
    ) -> Iterator[Pair]:
        """The candidates that may be likely enough by themselves, or as parts of utterances that match."""
        for second, others in self._candidates.add(new, advance):
            for first in others:
                if self._may_match(first, second):
                    pair = compared(first, second)
                    if pair:
                        yield pair

    def _compared(self, advance: Callable[[], None], first: int, second: int) -> Pair | None:
        advance()
        met = compare(self._ready[first], self._ready[second])
        return Pair(first, second, met, self._model.odds(met.features)) if met.alignment.pairs else None

    def _may_match(self, first: int, second: int) -> bool:
        one, two = self._ready[first], self._ready[second]
        if (_slight(one) or _slight(two)) and identity(one.speaker, two.speaker) not in (
            Identity.SAME,
            Identity.COMPATIBLE,
        ):
            return False
        return self._promise.reaches(one, two, self._least) or self._utterances.may_lift(
            first, second, self._ready, self._promise
        )

    def _judge(self, pairs: Iterable[Pair], advance: Callable[[], None]) -> None:
        """Score the pairs, each in the light of all those of its two articles."""
        of_articles: defaultdict[tuple[int, int], list[Pair]] = defaultdict(list)
        for pair in pairs:
            of_articles[self._ready[pair.first].order, self._ready[pair.second].order].append(pair)
        for together in of_articles.values():
            for pair, contest in zip(together, contests(list(map(self._claim, together))), strict=True):
                advance()
                odds = pair.odds + self._model.contested(contest)
                whole = 0.0 if pair.lift is None else max(0.0, pair.lift - odds)
                score = probability(odds + whole)
                if score >= FAINT:
                    self._verdicts[pair.first, pair.second] = Verdict(pair, contest, whole, score)
                    self._partners[pair.first].add(pair.second)
                    self._partners[pair.second].add(pair.first)

    def _claim(self, pair: Pair) -> Claim:
        return Claim(
            (pair.first, pair.second),
            (self._ready[pair.first].order, self._ready[pair.second].order),
            (pair.met.alignment.first, pair.met.alignment.second),
            pair.odds,
            pair.met.features.covered,
        )


def _slight(wording: Wording) -> bool:
    return len(wording.keys) == 1 and general_weight(wording.keys[0], wording.language) < _SLIGHT
