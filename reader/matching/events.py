"""Events: which articles of a set tell of one thing, and by what words it can be called.

An article is a vector of the words that it uses, weighted by how rare they are in its language and in the
set, and by how often it uses them. Clusters of articles grow by average linkage (Sokal and Michener 1958):
two are made one while the mean likeness of their articles, over all pairs, is high enough, and so a chain
of articles that are each a little like the next does not become one event. Quotes that two articles share
speak for one event, and dates far apart against it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from heapq import heapify, heappop, heappush, nlargest
from math import log

from reader.matching.rarity import general_weight
from reader.matching.wording import language_of
from reader.matching.words import Word, words_of
from reader.model import Analysis, Article, Event, Progress, Report, SectionKind, silent

_LEAST = 0.135
"""Mean likeness, a cosine, from which two clusters tell of one event."""
_SHARED = 0.05
"""What quotes that are surely shared add to the likeness of two articles."""
_OPENING = 3_000
"""Code points of an article that are looked at; what it is about stands there."""
_WORDS = 60
"""Words of an article that are compared, the weightiest."""
_TELLING = 3.0
"""Nats that a word carries in its language without telling what a text is about."""
_PRIOR = 200
"""Articles that the set is taken to have besides its own, so that a few make no word common."""
_LIKEST, _LOOKED_AT = 12, 4_000
"""Articles that each is compared with at first, and how often one is looked at to find them."""
_FADING = 30
"""Days apart at which likeness counts half."""
_NAMED = 10
"""An event's weightiest words, of which its name is made."""
_PHRASES, _NAME = 3, 48
"""Phrases in a name, and code points in all of them."""
_ROOT = 5
"""Code points in which words are alike that are forms of one, as a country and its people are."""
_HYPHENS = ("-", "\u2010", "\u2011")


def events(analysis: Analysis, report: Report = silent) -> tuple[Event, ...]:
    """The events that two or more articles tell of, the earliest first, those without a date last.

    No article is in two of them. ``report`` hears of every article and may raise Cancelled.
    """
    articles = analysis.articles
    read: list[tuple[Word, ...]] = []
    for number, article in enumerate(articles, 1):
        read.append(_opening(article))
        report(Progress("gathering", number, len(articles)))
    telling = _telling(articles, read)
    clusters = _Clusters(telling, [_day(article.published) for article in articles], _shared(analysis))
    found = [
        _event([(articles[number], read[number], telling[number]) for number in members])
        for members in clusters.grown()
        if len(members) > 1
    ]
    place = {article.id: number for number, article in enumerate(articles)}
    return tuple(sorted(found, key=lambda event: (event.published or "~", place[event.articles[0]])))


def _opening(article: Article) -> tuple[Word, ...]:
    """The words with which an article begins, its captions and all that is not its own left out."""
    language, left = language_of(article), _OPENING
    found: list[Word] = []
    for section in article.sections:
        if left > 0 and section.kind in (SectionKind.HEADLINE, SectionKind.BODY):
            found += words_of(article.text[section.start : section.end][:left], language, section.start)
            left -= section.end - section.start
    return tuple(found)


_Vector = dict[str, float]


def _telling(articles: Sequence[Article], read: Sequence[Iterable[Word]]) -> list[_Vector]:
    """For each article its weightiest words, with weights whose squares make one."""
    used = [Counter(word.key for word in words) for words in read]
    held = Counter(key for keys in used for key in keys)
    found: list[_Vector] = []
    for article, keys in zip(articles, used, strict=True):
        language = language_of(article)
        weights: _Vector = {}
        for key, times in keys.items():
            above = general_weight(key, language) - _TELLING
            if above > 0:
                weights[key] = above * (1 + log(times)) * log((len(articles) + _PRIOR) / held[key])
        heaviest = nlargest(_WORDS, weights.items(), key=lambda item: (item[1], item[0]))
        size = sum(weight * weight for _, weight in heaviest) ** 0.5
        found.append({key: weight / size for key, weight in heaviest})
    return found


def _shared(analysis: Analysis) -> list[dict[int, float]]:
    """For each article those it shares quotes with, and how surely it does, 0..1."""
    number = {article.id: place for place, article in enumerate(analysis.articles)}
    of = {quote.id: number[quote.article] for quote in analysis.quotes}
    doubt: defaultdict[tuple[int, int], float] = defaultdict(lambda: 1.0)
    for link in analysis.links:
        first, second = link.quotes
        doubt[of[first], of[second]] *= 1 - link.score
    found: list[dict[int, float]] = [{} for _ in number]
    for (first, second), left in doubt.items():
        for one, other in ((first, second), (second, first)):
            found[one][other] = 1 - left
    return found


class _Clusters:
    """Clusters by number: each article is one at first, and two that become one get a new number."""

    def __init__(
        self,
        telling: Sequence[_Vector],
        days: Sequence[int | None],
        shared: Sequence[Mapping[int, float]],
    ) -> None:
        self._sums = {number: dict(vector) for number, vector in enumerate(telling)}
        """The sums of the vectors of each cluster's articles."""
        self._members = {number: [number] for number in self._sums}
        self._days = {number: None if day is None else (day, day) for number, day in enumerate(days)}
        self._shared = {number: dict(others) for number, others in enumerate(shared)}
        """How many pairs of articles of two clusters share quotes."""
        self._near = self._neighbours(telling)
        self._next = len(telling)

    def _neighbours(self, telling: Sequence[_Vector]) -> dict[int, set[int]]:
        """The clusters that each is compared with."""
        holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, vector in enumerate(telling):
            for key, weight in vector.items():
                holders[key].append((number, weight))
        near: dict[int, set[int]] = {number: set(others) for number, others in self._shared.items()}
        for number, vector in enumerate(telling):
            like: defaultdict[int, float] = defaultdict(float)
            left = _LOOKED_AT
            for key in sorted(vector, key=lambda key: len(holders[key])):
                if left <= 0:
                    break
                left -= len(holders[key])
                for other, its in holders[key]:
                    like[other] += vector[key] * its
            like.pop(number, None)
            for other in nlargest(_LIKEST, like, key=like.__getitem__):
                near[number].add(other)
                near[other].add(number)
        return near

    def grown(self) -> list[list[int]]:
        """The articles of each cluster, once no two are like enough."""
        waiting = [
            (-likeness, one, other)
            for one, others in self._near.items()
            for other in others
            if one < other and (likeness := self._likeness(one, other)) >= _LEAST
        ]
        heapify(waiting)
        while waiting:
            _, one, other = heappop(waiting)
            if one in self._members and other in self._members:
                made = self._join(one, other)
                for third in self._near[made]:
                    likeness = self._likeness(third, made)
                    if likeness >= _LEAST:
                        heappush(waiting, (-likeness, third, made))
        return list(self._members.values())

    def _likeness(self, one: int, other: int) -> float:
        """The mean likeness of the articles of one cluster to those of the other."""
        few, many = sorted((self._sums[one], self._sums[other]), key=len)
        like = sum(weight * many[key] for key, weight in few.items() if key in many)
        pairs = len(self._members[one]) * len(self._members[other])
        near = _FADING / (_FADING + _gap(self._days[one], self._days[other]))
        return (near * like + _SHARED * self._shared[one].get(other, 0.0)) / pairs

    def _join(self, one: int, other: int) -> int:
        """Make two clusters a new one, whose number is returned."""
        made, self._next = self._next, self._next + 1
        smaller, sums = sorted((self._sums.pop(one), self._sums.pop(other)), key=len)
        for key, weight in smaller.items():
            sums[key] = sums.get(key, 0.0) + weight
        self._sums[made] = sums
        self._members[made] = self._members.pop(one) + self._members.pop(other)
        spans = [span for span in (self._days.pop(one), self._days.pop(other)) if span]
        self._days[made] = (min(span[0] for span in spans), max(span[1] for span in spans)) if spans else None
        self._near[made] = (self._near.pop(one) | self._near.pop(other)) - {one, other}
        for third in self._near[made]:
            self._near[third] = self._near[third] - {one, other} | {made}
        shared: dict[int, float] = {}
        for old in (one, other):
            for third, pairs in self._shared.pop(old).items():
                if third not in (one, other):
                    shared[third] = shared.get(third, 0.0) + pairs
        for third, pairs in shared.items():
            others = self._shared[third]
            others.pop(one, None)
            others.pop(other, None)
            others[made] = pairs
        self._shared[made] = shared
        return made


_Told = tuple[Article, tuple[Word, ...], _Vector]
"""An article, its words and the telling ones of them."""


def _event(told: Sequence[_Told]) -> Event:
    told = sorted(told, key=lambda one: (one[0].published or "~", one[0].path))
    dates = [article.published for article, _, _ in told if article.published]
    return Event(tuple(article.id for article, _, _ in told), _name(told), dates[0][:10] if dates else None)


def _name(told: Sequence[_Told]) -> tuple[str, ...]:
    """A few phrases that the articles share, the most telling first."""
    weights: Counter[str] = Counter()
    for _, _, vector in told:
        weights.update(vector)
    held = Counter(key for _, _, vector in told for key in vector)
    telling = {key: weight for key, weight in weights.most_common(_NAMED) if held[key] > 1}
    written: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for article, words, _ in told:
        for run in _runs(words, telling, article.text):
            keys = tuple(word.key for word in run)
            written[keys][article.text[run[0].start : run[-1].end]] += 1
    phrases: list[str] = []
    left = _NAME
    said: set[str] = set()

    def worth(keys: tuple[str, ...]) -> float:
        if not said.isdisjoint(key[:_ROOT] for key in keys):
            return 0.0
        return sum(telling.get(key, 0.0) for key in set(keys)) * log(1 + written[keys].total())

    while len(phrases) < _PHRASES and written:
        keys = max(written, key=lambda keys: (worth(keys), keys))
        phrase = min(written[keys], key=lambda words: (-written[keys][words], words))
        if not worth(keys) or (phrases and len(phrase) > left):
            break
        phrases.append(phrase)
        left -= len(phrase)
        said.update(key[:_ROOT] for key in keys)
    return tuple(phrases)


def _runs(words: Sequence[Word], telling: Mapping[str, float], text: str) -> list[Sequence[Word]]:
    """Telling words that stand side by side, with what a hyphen joins to them."""
    runs: list[Sequence[Word]] = []
    start = 0
    for end in range(1, len(words) + 1):
        between = text[words[end - 1].end : words[end].start] if end < len(words) else None
        both = between in (" ", "") and words[end - 1].key in telling and words[end].key in telling
        if between in _HYPHENS or both:
            continue
        if any(word.key in telling for word in words[start:end]):
            runs.append(words[start:end])
        start = end
    return runs


def _gap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> int:
    """Days between two spans of days; none where one is not known."""
    if one is None or other is None:
        return 0
    return max(0, one[0] - other[1], other[0] - one[1])


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
