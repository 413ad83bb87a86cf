"""What the log odds of a pair could be at best, told from facts that cost a tenth of comparing it.

Most candidates share a few words and nothing else. A pair whose best odds miss what a link needs is dropped
unseen: where the words that have no like in the other quote lie, how they are ordered and what is denied
can only make it worse. All is an upper bound on the signals of ``features``, but for ``letters``, of whose
chance part more is allowed than pairs were seen to have.
"""

from __future__ import annotations

from itertools import compress
from math import log, log1p

from rapidfuzz import fuzz

from reader.matching.features import AGREEMENT, ENOUGH, apart, setting
from reader.matching.model import Weights
from reader.matching.people import Identity, identity
from reader.matching.wording import Wording

_LEXICAL = ("found", "fresh", "covered", "both")
_CERTAIN = ("scant", "weight", "words", "ratio", "agree", "differ", "choice", "setting", "question", "apart")
_CHANCE, _CHANCE_SHORT = 0.45, 1.2
"""How alike, letter by letter, two strangers are at most: the first of long texts, of those of n letters the
second over the root of n more."""
_SLACK = 1e-6


class Promise:
    """The best that the model could make of a pair."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights.signals
        gains = {name: max(0.0, weight) for name, weight in weights.signals._asdict().items()}
        self._lexical = [gains[name] for name in _LEXICAL]
        # All other signals are 0..1.
        unread = gains.keys() - {*_LEXICAL, *_CERTAIN, "letters"}
        self._base = weights.bias + _SLACK + sum(gains[name] for name in sorted(unread))

    def reaches(self, first: Wording, second: Wording, least: float) -> bool:
        """Whether the log odds of the pair may be ``least`` or more."""
        light, heavy = (first, second) if first.total <= second.total else (second, first)
        weight = self._weights
        lightly, light_letters = _shared(light, heavy)
        heavily, heavy_letters = _shared(heavy, light)
        found = log1p(min(lightly, heavily))
        share = lightly / light.total
        lexical = self._lexical
        odds = (
            self._base
            + lexical[0] * found
            + lexical[1] * found
            + lexical[2] * share
            + lexical[3] * min(share, heavily / heavy.total)
        )
        words = len(light.keys), len(heavy.keys)
        shorter, longer = min(words), max(words)
        odds += weight.weight * log1p(light.total) + weight.words * log(shorter)
        odds += weight.ratio * log(longer / shorter)
        who = identity(first.speaker, second.speaker)
        agree = AGREEMENT.get(who, 0.0)
        if agree:
            odds += agree * (weight.agree + weight.choice * log(first.spoken * second.spoken))
        elif who is Identity.DIFFERENT:
            odds += weight.differ
        if light.total < ENOUGH:
            odds += weight.scant * (1 - light.total / ENOUGH) * (1 - agree)
        if first.question != second.question:
            odds += weight.question
        odds += weight.apart * apart(first, second) + weight.setting * setting(first, second)
        one, alike, other = light.letters, light_letters, heavy.letters
        if len(one) > len(other):
            one, alike, other = other, heavy_letters, one
        size = len(one)
        alike = min(1.0, alike / size)
        alike += (1 - alike) * min(1.0, _CHANCE + _CHANCE_SHORT / size**0.5)
        scale = weight.letters * log(size)
        if scale <= 0:
            return odds - scale / 2 >= least
        if odds + scale * (alike - 0.5) < least:
            return False
        needed = (least - odds) / scale + 0.5
        return needed <= 0 or fuzz.partial_ratio(one, other, score_cutoff=100 * needed) > 0


def _shared(one: Wording, other: Wording) -> tuple[float, int]:
    """The most that words of ``one`` which have one like them in the other may weigh, and their letters."""
    has = list(map(other.places.__contains__, one.keys))
    weight = sum(compress(one.weights, has))
    letters = sum(map(len, compress(one.keys, has))) + len(has)
    handles = one.handles.keys() & other.handles.keys()
    if handles:
        for index in {index for handle in handles for index in one.handles[handle]}:
            if not has[index]:
                weight += one.weights[index]
                letters += len(one.keys[index])
    return weight, letters
