"""A quote as the matcher sees it: its words with their weights, who speaks, and what is told around it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

import regex

from reader.matching import lexicon
from reader.matching.rarity import Rarity
from reader.matching.words import Word, handles, words_of
from reader.model import Article, Quote, QuoteKind, SectionKind, Span

_PARAGRAPH = regex.compile(r"\n+")
_QUESTION = regex.compile(r"[?？؟]")
_FULL_STOP = regex.compile(r"[.!?…]+(?=\s|$|[\"'”’»])|[。！？;；]| [–—-] ")
_SAMPLE = 20_000
"""Code points of an article that are read to guess its language."""
_COMMON = 150
"""The commonest words of a language, by which it is guessed."""
TELLING = 1.2
"""Nats from which a word counts by itself; lighter ones only next to others."""
_LONGEST_PARAGRAPH = 3_000
"""Code points of a paragraph; a longer one is no one setting."""
_LONGEST = 100_000
"""Words of a quote that are looked at; what comes after is left out."""
_ALONE = tuple((index,) for index in range(400))


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """What an article tells outside its quotes."""

    weights: Mapping[str, float]
    """Its telling words, with what they weigh above those that hardly tell."""
    size: float
    """The sum of the squares of these weights."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A quote, or the parts of one utterance, made ready for comparing. Weights are nats."""

    quote: Quote
    order: int
    """Place of the quote's article in the set."""
    language: str
    keys: tuple[str, ...]
    marks: array[int]
    """Where each word starts and ends in the article's text, one after the other."""
    letters: str
    """The words as they are compared, in one string."""
    lengths: bytes
    """For each word, how many of the letters it takes up with the space behind it."""
    weights: tuple[float, ...]
    total: float
    sentences: tuple[int, ...]
    """For each word, the number of its sentence."""
    question: bool
    denials: frozenset[int]
    """Indexes of the words that deny."""
    places: Mapping[str, tuple[int, ...]]
    """Indexes of the words by key."""
    handles: Mapping[str, tuple[int, ...]]
    """Indexes of the telling words by what others like them share."""
    near: tuple[str, ...]
    """The telling words that others are known to be near in meaning."""
    repeats: int
    """How often the quote says a telling word, the one that it says most often."""
    told: Mapping[str, float]
    """The telling words of the narrative around the quote, with their weights."""
    told_total: float
    topic: frozenset[str]
    """The words of the whole article outside its quotes."""
    story: Story
    spoken: int
    """How many quotes the article has of this speaker."""
    day: int | None
    """When the article appeared, in days since year 1."""
    speaker: str | None

    def span(self, first: int, last: int) -> Span:
        """Where the text has the words from the ``first`` to the ``last``, by index."""
        return Span(self.marks[2 * first], self.marks[2 * last + 1])


def wordings(
    articles: Sequence[Article], quotes: Sequence[Quote], each: Callable[[], None]
) -> tuple[Wording, ...]:
    """The quotes of one set, made ready as ``Wordings`` does it."""
    return Wordings().add(articles, quotes, each)


class Wordings:
    """Makes the quotes of a set that grows ready for comparing. No word's weight changes once it is known."""

    def __init__(self) -> None:
        self._rarity = Rarity()
        self._articles = 0

    def add(
        self, articles: Sequence[Article], quotes: Sequence[Quote], each: Callable[[], None]
    ) -> tuple[Wording, ...]:
        """The quotes that can match another, in the order given: no scare quotes, none without words.

        ``quotes`` are those of ``articles``. ``each`` is called once for every article, and at most twice
        for every quote.
        """
        by_article: defaultdict[str, list[Quote]] = defaultdict(list)
        for quote in quotes:
            by_article[quote.article].append(quote)
        read: dict[str, _Read] = {}
        for order, article in enumerate(articles, start=self._articles):
            each()
            own = by_article.get(article.id)
            if not own or all(quote.kind is QuoteKind.SCARE for quote in own):
                continue
            language = language_of(article)
            around = _Surroundings(article, own, language)
            for quote in own:
                words = words_of(quote.text, language, quote.start)[:_LONGEST]
                if words and quote.kind is not QuoteKind.SCARE:
                    read[quote.id] = _Read(article, order, language, words, around.of(quote), around.topic())
        self._articles += len(articles)
        self._rarity.hear(_heard(item, each) for item in read.values())
        settings: dict[tuple[str, frozenset[str]], Mapping[str, float]] = {}
        stories: dict[int, Story] = {}
        spoken = Counter((quote.article, _name(quote)) for quote in quotes if quote.id in read)
        ready: list[Wording] = []
        for quote in quotes:
            if quote.id in read:
                each()
                times = spoken[quote.article, _name(quote)]
                ready.append(_wording(quote, read[quote.id], self._rarity, settings, stories, times))
        return tuple(ready)


def _heard(read: _Read, each: Callable[[], None]) -> list[str]:
    """The words of a quote and of what is told around it."""
    each()
    return [*(word.key for word in read.words), *read.told]


def joined(parts: Sequence[Wording]) -> Wording:
    """The parts of one utterance as one wording, under the first part's quote."""
    sentences: list[int] = []
    denials: set[int] = set()
    for part in parts:
        # A part may end within a sentence that the next one carries on.
        base = sentences[-1] if sentences else 0
        denials.update(len(sentences) + index for index in part.denials)
        sentences += [base + number for number in part.sentences]
    keys = tuple(key for part in parts for key in part.keys)
    weights = tuple(weight for part in parts for weight in part.weights)
    return replace(
        parts[0],
        marks=array("I", (mark for part in parts for mark in part.marks)),
        **_lexical(keys, weights, parts[0].language),
        sentences=tuple(sentences),
        question=any(part.question for part in parts),
        denials=frozenset(denials),
    )


def passage(wording: Wording, start: int, stop: int) -> Wording:
    """The words ``[start, stop)`` of a longer wording, as a wording of its own."""
    marks = wording.marks[2 * start : 2 * stop]
    quote = wording.quote
    question = wording.question
    if question and marks[-1] <= quote.end:
        closing = _FULL_STOP.search(quote.text, marks[-1] - quote.start)
        last = closing.end() if closing else len(quote.text)
        question = bool(_QUESTION.search(quote.text, marks[0] - quote.start, last))
    return replace(
        wording,
        marks=marks,
        **_lexical(wording.keys[start:stop], wording.weights[start:stop], wording.language),
        sentences=wording.sentences[start:stop],
        question=question,
        denials=frozenset(index - start for index in wording.denials if start <= index < stop),
    )


class _Lexical(TypedDict):
    """What of a wording follows from its words alone."""

    keys: tuple[str, ...]
    letters: str
    lengths: bytes
    weights: tuple[float, ...]
    total: float
    places: Mapping[str, tuple[int, ...]]
    handles: Mapping[str, tuple[int, ...]]
    near: tuple[str, ...]
    repeats: int


def _lexical(keys: tuple[str, ...], weights: tuple[float, ...], language: str) -> _Lexical:
    places = _placed((key,) for key in keys)
    telling = [key for key, here in places.items() if weights[here[0]] >= TELLING]
    return _Lexical(
        keys=keys,
        letters=" ".join(keys),
        lengths=bytes(min(255, len(key) + 1) for key in keys),
        weights=weights,
        total=sum(weights),
        places=places,
        handles=_placed(
            handles(key) if weight >= TELLING else () for key, weight in zip(keys, weights, strict=True)
        ),
        near=tuple(key for key in telling if lexicon.has_neighbours(key, language)),
        repeats=max((len(places[key]) for key in telling), default=1),
    )


@dataclass(frozen=True, slots=True)
class _Read:
    article: Article
    order: int
    language: str
    words: tuple[Word, ...]
    told: frozenset[str]
    topic: frozenset[str]


def _wording(
    quote: Quote,
    read: _Read,
    rarity: Rarity,
    settings: dict[tuple[str, frozenset[str]], Mapping[str, float]],
    stories: dict[int, Story],
    spoken: int,
) -> Wording:
    told = settings.get((read.language, read.told))
    if told is None:
        heard = {key: rarity.weight(key, read.language) for key in sorted(read.told)}
        told = settings[read.language, read.told] = {
            key: weight for key, weight in heard.items() if weight >= TELLING
        }
    story = stories.get(read.order)
    if story is None:
        above = {key: rarity.weight(key, read.language) - TELLING for key in sorted(read.topic)}
        weighty = {key: weight for key, weight in above.items() if weight > 0}
        story = stories[read.order] = Story(weighty, sum(weight * weight for weight in weighty.values()))
    denials = lexicon.negations()
    keys = tuple(word.key for word in read.words)
    weights = tuple(rarity.weight(key, read.language) for key in keys)
    ends = [quote.start + match.start() for match in _FULL_STOP.finditer(quote.text)]
    return Wording(
        quote=quote,
        order=read.order,
        language=read.language,
        marks=array("I", (mark for word in read.words for mark in (word.start, word.end))),
        **_lexical(keys, weights, read.language),
        sentences=tuple(bisect_right(ends, word.start) for word in read.words) if ends else (0,) * len(keys),
        question=bool(_QUESTION.search(quote.text)),
        denials=frozenset(index for index, key in enumerate(keys) if key in denials),
        told=told,
        told_total=sum(told.values()),
        topic=read.topic,
        story=story,
        spoken=spoken,
        day=_day(read.article.published),
        speaker=_name(quote),
    )


class _Surroundings:
    """The narrative about each quote of an article: its own paragraph and the one before, without quotes."""

    def __init__(self, article: Article, quotes: Sequence[Quote], language: str) -> None:
        self._text = article.text
        self._language = language
        self._starts, self._ends = _paragraphs(article.text)
        self._quotes = sorted((quote.start, quote.end) for quote in quotes)
        self._silent = [
            section.span
            for section in article.sections
            if section.kind in (SectionKind.COMMENT, SectionKind.BOILERPLATE)
        ]
        self._read: dict[int, frozenset[str]] = {}
        self._told: dict[int, frozenset[str]] = {}
        self._topic: frozenset[str] | None = None

    def of(self, quote: Quote) -> frozenset[str]:
        last = bisect_right(self._starts, quote.start) - 1
        found = self._told.get(last)
        if found is None:
            before = self._paragraph(last - 1) if last else frozenset()
            found = self._told[last] = self._paragraph(last) | before
        return found

    def topic(self) -> frozenset[str]:
        if self._topic is None:
            self._topic = frozenset().union(*(self._paragraph(number) for number in range(len(self._starts))))
        return self._topic

    def _paragraph(self, number: int) -> frozenset[str]:
        found = self._read.get(number)
        if found is None:
            start, end = self._starts[number], self._ends[number]
            silent = any(span.start <= start < span.end for span in self._silent)
            found = frozenset() if silent else frozenset(word.key for word in self._narrative(start, end))
            self._read[number] = found
        return found

    def _narrative(self, start: int, end: int) -> Iterator[Word]:
        place = start
        first = bisect_right(self._quotes, (start, -1))
        for opening, closing in self._quotes[max(0, first - 1) :]:
            if opening >= end:
                break
            if closing > place:
                yield from words_of(self._text[place : max(opening, place)], self._language)
                place = closing
        if place < end:
            yield from words_of(self._text[place:end], self._language)


def _paragraphs(text: str) -> tuple[list[int], list[int]]:
    """Where the paragraphs start and end; one of unusual length counts as several."""
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for stop, next_start in [*(match.span() for match in _PARAGRAPH.finditer(text)), (len(text), len(text))]:
        for start in range(place, max(stop, place + 1), _LONGEST_PARAGRAPH):
            starts.append(start)
            ends.append(min(stop, start + _LONGEST_PARAGRAPH))
        place = next_start
    return starts, ends


def language_of(article: Article) -> str:
    """The article's language as a primary subtag: as labelled, else whose commonest words it uses most."""
    if article.language:
        return article.language.split("-")[0].lower()
    heard = Counter(word.key for word in words_of(article.text[:_SAMPLE], "und"))
    best, most = lexicon.DEFAULT, 0
    for language in lexicon.languages():
        common = lexicon.ranks(language)
        count = sum(number for key, number in heard.items() if common.get(key, _COMMON) < _COMMON)
        if count > most:
            best, most = language, count
    return best


def _placed(names: Iterable[Sequence[str]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    several: dict[str, list[int]] = {}
    for index, own in enumerate(names):
        # The same objects for every wording: there are millions.
        if not own:
            continue
        for name in own:
            if name in several:
                several[name].append(index)
            elif name in found:
                several[name] = [*found[name], index]
            else:
                found[name] = _ALONE[index] if index < len(_ALONE) else (index,)
    for name, places in several.items():
        found[name] = tuple(places)
    return found


def _name(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None
