"""What two wordings have in common, as numbers that the model weighs.

All of them are symmetric in the two quotes. Weights of words are nats; "lighter" is the quote whose words
weigh less, which is the one that must be explained by the other.
"""

from __future__ import annotations

from math import log, log1p
from typing import NamedTuple

from rapidfuzz import fuzz

from reader.matching.alignment import Alignment, align, over_the_whole
from reader.matching.passages import passages, place_in
from reader.matching.people import Identity, identity
from reader.matching.remembering import remembered
from reader.matching.wording import TELLING, Story, Wording

AGREEMENT = {Identity.SAME: 1.0, Identity.COMPATIBLE: 0.8}
_LONG_AGO = 60
"""Days after which articles are as far apart as can be."""
_BARE = 4.0
"""Nats of narrative that are too few to tell a setting."""
ENOUGH = 12.0
"""Nats that tell much by themselves: some two rare words."""

_FEW, _USUAL = 100.0, 0.25
"""An article that tells little may tell of anything: it counts as if it also told of as much as some four
rare words, squared nats, that are as like another's as those of one event usually are."""
SAME_EVENT = 0.3
"""Likeness of two articles beyond which they tell of one event, and more of it tells nothing more."""
KINDRED = 0.2
"""Share of words near in meaning beyond which more of them tell nothing more."""


class Features(NamedTuple):
    """Signals of one pair. Each name is a row of ``resources/matching/weights.toml``."""

    found: float
    """log(1 + nats of the words that one has like the other's), in any order."""
    fresh: float
    """log(1 + nats of the words that both have and that not both articles use of their own accord)."""
    covered: float
    """Share of the lighter quote's weight that is found in the other, 0..1."""
    both: float
    """The same of the quote of which the smaller share is found."""
    kindred: float
    """Share of either quote's weight, the smaller, that only words near in meaning meet, 0..``KINDRED``."""
    scant: float
    """How far the lighter quote falls short of telling much, 0..1, where no same speaker makes up for it."""
    weight: float
    """log(1 + nats of the lighter quote)."""
    words: float
    """log of the number of words of the shorter quote."""
    ratio: float
    """log of how many times longer the longer quote is."""
    letters: float
    """Likeness of the shorter to the likest stretch of the longer, letter by letter, above one half, times
    the log of its length."""
    parting: float
    """Share of words on which both go on differently at the ends of an exactly shared run, 0..1."""
    agree: float
    """1 for the same speaker, less where only a surname tells."""
    differ: float
    """1 for two speakers that cannot be one."""
    choice: float
    """log of how many pairs of quotes that speaker has in the two articles, 0 where it is not the same."""
    setting: float
    """Likeness of the narrative around the quotes, as the cosine of its telling words, 0..1."""
    event: float
    """Likeness of all that the two articles tell, as the cosine of their telling words, up to
    ``SAME_EVENT``."""
    question: float
    """1 where one is a question and the other is not."""
    denial: float
    """1 where one denies, within what they share, and the other does not."""
    apart: float
    """log(1 + days between the articles), 0 where a date is unknown."""


class Comparison(NamedTuple):
    """The signals of a pair, and what they were read from."""

    features: Features
    alignment: Alignment
    shared: tuple[int, int]
    """Telling words of the lighter quote that the other has too, and all its telling words."""

    def turned(self) -> Comparison:
        """The same with first and second changed over."""
        return self._replace(alignment=self.alignment.turned())


def compare(first: Wording, second: Wording) -> Comparison:
    """Read every signal of the pair.

    The signals of long quotes are those of the passages in which they meet. What of them corresponds is told
    of the whole.
    """
    parts = passages(first, second)
    met = _compare(*parts)
    if parts == (first, second):
        return met
    starts = place_in(first, parts[0]), place_in(second, parts[1])
    return met._replace(alignment=over_the_whole(first, second, met.alignment, starts))


def _compare(first: Wording, second: Wording) -> Comparison:
    light, heavy = (first, second) if _lightness(first) <= _lightness(second) else (second, first)
    # Always the lighter against the heavier, so that ties fall alike whichever article comes first.
    met = align(light, heavy)
    covered = met.covered[0]
    if light is not first:
        met = met.turned()
    own = {key: light.weights[places[0]] for key, places in light.places.items()}
    both = {key: weight for key, weight in own.items() if key in heavy.places}
    telling = sum(weight >= TELLING for weight in both.values())
    fresh = sum(w for key, w in both.items() if key not in first.topic or key not in second.topic)
    shorter, longer = sorted((len(first.keys), len(second.keys)))
    who = identity(first.speaker, second.speaker)
    agree = AGREEMENT.get(who, 0.0)
    features = Features(
        found=log1p(met.found),
        fresh=log1p(fresh),
        covered=covered,
        both=min(met.covered),
        kindred=min(KINDRED, met.kindred),
        scant=max(0.0, 1 - light.total / ENOUGH) * (1 - agree),
        weight=log1p(light.total),
        words=log(shorter),
        ratio=log(longer / shorter),
        letters=_letters(light, heavy),
        parting=_parting(first, second, met),
        agree=agree,
        differ=float(who is Identity.DIFFERENT),
        choice=agree * log(first.spoken * second.spoken),
        setting=setting(first, second),
        event=event(first, second),
        question=float(first.question != second.question),
        denial=float(_denies(first, met.first) != _denies(second, met.second)),
        apart=apart(first, second),
    )
    return Comparison(features, met, (telling, sum(weight >= TELLING for weight in own.values())))


def _lightness(wording: Wording) -> tuple[float, tuple[str, ...]]:
    return wording.total, wording.keys


def _letters(light: Wording, heavy: Wording) -> float:
    one, other = sorted((light.letters, heavy.letters), key=lambda text: (len(text), text))
    return (fuzz.partial_ratio(one, other) / 100 - 0.5) * log(len(one))


def setting(first: Wording, second: Wording) -> float:
    one, other = (first, second) if len(first.told) <= len(second.told) else (second, first)
    shared = sum(min(weight, other.told[key]) for key, weight in one.told.items() if key in other.told)
    # A narrative of a few words may be another's by chance, so it counts as if it had some more of its own.
    return shared / ((first.told_total + _BARE) * (second.told_total + _BARE)) ** 0.5


def event(first: Wording, second: Wording) -> float:
    one, other = first.story, second.story
    return _same_event(one, other) if len(one.weights) <= len(other.weights) else _same_event(other, one)


@remembered(1 << 11)
def _same_event(one: Story, other: Story) -> float:
    """Remembered, for each quote of an article is held against those of the same others."""
    shared = sum(weight * other.weights[key] for key, weight in one.weights.items() if key in other.weights)
    size = (one.size + _FEW) * (other.size + _FEW)
    return min(SAME_EVENT, (shared + _USUAL * _FEW) / size**0.5)


def apart(first: Wording, second: Wording) -> float:
    if not first.day or not second.day:
        return 0.0
    return log1p(min(_LONG_AGO, abs(first.day - second.day)))


def _denies(wording: Wording, run: tuple[int, int]) -> bool:
    return any(run[0] <= index < run[1] for index in wording.denials)


def _parting(first: Wording, second: Wording, met: Alignment) -> float:
    """How far both go on with words of their own, within the sentence, where an exact run begins and ends.

    Where only one goes on, the other is cut short, which is no sign against it.
    """
    if not met.pairs:
        return 0.0
    before = min(_ahead(first, met.first[0]), _ahead(second, met.second[0]))
    after = min(_behind(first, met.first[1]), _behind(second, met.second[1]))
    exact = met.longest / met.shared
    return exact * (before + after) / (before + after + met.shared)


def _ahead(wording: Wording, start: int) -> float:
    sentence = wording.sentences[start]
    return sum(wording.weights[i] for i in range(start) if wording.sentences[i] == sentence)


def _behind(wording: Wording, end: int) -> float:
    sentence = wording.sentences[end - 1]
    return sum(
        wording.weights[i] for i in range(end, len(wording.weights)) if wording.sentences[i] == sentence
    )
