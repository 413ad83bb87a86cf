"""What the log odds of a pair could be at best, told from facts that cost a tenth of comparing it.

Most candidates share a few words and nothing else. A pair whose best odds miss what a link needs is dropped
unseen: where the words that have no like in the other quote lie, how they are ordered and what is denied
can only make it worse. All is an upper bound on the signals of ``features``, but for ``letters``: of its
chance part more is allowed than pairs were seen to have, and where that decides, the letters themselves are
compared.
"""

from __future__ import annotations

from itertools import compress
from math import log, log1p

from rapidfuzz import fuzz

from reader.matching.features import AGREEMENT, ENOUGH, KINDRED, apart, event, setting
from reader.matching.model import Weights
from reader.matching.passages import passages
from reader.matching.people import Identity, identity
from reader.matching.wording import Wording
from reader.matching.words import nearness

_LEXICAL = ("found", "fresh", "covered", "both", "kindred")
_CERTAIN = (
    *("scant", "weight", "words", "ratio", "agree", "differ", "choice"),
    *("setting", "event", "question", "apart"),
)
_CHANCE, _CHANCE_SHORT = 0.38, 1.2
"""How alike, letter by letter, two strangers are at most: so much where they are long, and where the shorter
has n letters the second over the root of n more."""
_HEAVIER, _LIGHTEST = 1.5, 3.0
"""How many times, and by how many nats of function words, what one quote has like the other may outweigh
what the other has like the one."""
_SLACK = 1e-6


class Promise:
    """The best that the model could make of a pair of wordings."""

    def __init__(self, weights: Weights) -> None:
        gains = {name: max(0.0, weight) for name, weight in weights.signals._asdict().items()}
        self._amount = gains["found"] + gains["fresh"]
        self._covered, self._both = gains["covered"], gains["both"]
        self._kindred = gains["kindred"]
        # All other signals are 0..1.
        unread = gains.keys() - {*_LEXICAL, *_CERTAIN, "letters"}
        self._base = weights.bias + _SLACK + sum(gains[name] for name in sorted(unread))
        self._weights = weights.signals

    def reaches(self, first: Wording, second: Wording, least: float) -> bool:
        """Whether the log odds of the two wordings may be ``least`` or more."""
        first, second = passages(first, second)
        light, heavy = (first, second) if first.total <= second.total else (second, first)
        total = light.total
        weight = self._weights
        odds = self._base + weight.weight * log1p(total) - least
        shorter, longer = len(light.keys), len(heavy.keys)
        if shorter > longer:
            shorter, longer = longer, shorter
        odds += weight.words * log(shorter) + weight.ratio * log(longer / shorter)
        agree = 0.0
        speaker, another = light.speaker, heavy.speaker
        if speaker and another:
            who = identity(speaker, another)
            agree = AGREEMENT.get(who, 0.0)
            if agree:
                odds += agree * (weight.agree + weight.choice * log(light.spoken * heavy.spoken))
            elif who is Identity.DIFFERENT:
                odds += weight.differ
        if total < ENOUGH:
            odds += weight.scant * (1 - total / ENOUGH) * (1 - agree)
        if light.question is not heavy.question:
            odds += weight.question
        if light.day and heavy.day:
            odds += weight.apart * apart(light, heavy)
        if light.told and heavy.told:
            odds += weight.setting * setting(light, heavy)
        odds += weight.event * event(light, heavy)
        found, alike = shared(light, heavy)
        share = found / total
        # Words that are alike weigh much the same in either quote.
        back = (found * max(_HEAVIER, heavy.repeats) + _LIGHTEST) / heavy.total
        odds += self._amount * log1p(found) + self._covered * share + self._both * min(share, back)
        size = min(len(light.letters), len(heavy.letters))
        gain = weight.letters * log(size)
        odds -= 0.5 * gain
        if odds >= 0:
            return True
        likely = max(0.0, gain * _likely(alike / size, size))
        near = light.near and heavy.near
        if odds + likely + (KINDRED * self._kindred if near else 0.0) < 0:
            return False
        if near:
            odds += self._kindred * min(KINDRED, _near(light, heavy) / total)
        return odds >= 0 or (odds + likely >= 0 and _alike(light, heavy, -odds / gain))


def _alike(one: Wording, another: Wording, least: float) -> bool:
    """Whether the likeness, 0..1, of the shorter to a stretch of the longer, letter by letter, is so high."""
    shorter, longer = sorted((one.letters, another.letters), key=lambda text: (len(text), text))
    return fuzz.partial_ratio(shorter, longer, score_cutoff=100 * (least - _SLACK)) > 0


def shared(one: Wording, another: Wording) -> tuple[float, int]:
    """The most that words of one which have one like them in the other may weigh, and their letters."""
    weights, lengths = one.weights, one.lengths
    has = list(map(another.places.__contains__, one.keys))
    weight = sum(compress(weights, has))
    letters = sum(compress(lengths, has))
    handles = one.handles
    met = handles.keys() & another.handles.keys()
    if met:
        for index in {index for handle in met for index in handles[handle]}:
            if not has[index]:
                weight += weights[index]
                letters += lengths[index]
    return weight, letters


def _near(one: Wording, another: Wording) -> float:
    """The weight of the words of one that are near a word of the other in meaning, at most."""
    if one.language != another.language:
        return 0.0
    places = another.places
    weight = 0.0
    for key in one.near:
        if key not in places:
            near = nearness(key, one.language)
            met = near.keys() & places.keys()
            if met:
                weight += max(map(near.__getitem__, met)) * sum(one.weights[i] for i in one.places[key])
    return weight


def _likely(alike: float, size: int) -> float:
    """How alike, 0..1, two texts may be with the share ``alike`` of the shorter one's ``size`` letters."""
    alike = min(1.0, alike)
    return alike + (1 - alike) * min(1.0, _CHANCE + _CHANCE_SHORT / size**0.5)
