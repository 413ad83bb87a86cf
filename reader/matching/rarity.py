"""How much a shared word tells: rare words in general language, and rare ones in the set at hand.

A word's weight is its information, -ln p in nats, above that of the commonest function words. ``p`` is
the general frequency (Zipf's law over a ranked list) or, where that is higher, the set's own, told among as
many words as it has and ``_PRIOR`` more: a handful of articles make nothing common, thousands speak for
themselves, and an article of other matters moves hardly a weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from reader.matching import lexicon

_PRIOR = 20_000
_ONE_REMARK = 8
"""Quotes that may hold a word because they render one remark."""
_FREE = 4.5
"""Nats that the commonest words carry and that tell nothing."""
_FLOOR = 0.15
_ZIPF = 0.08
_SIGN = 40
"""Rank of a Han character, often half a word, that is neither common nor rare; a kana is mostly an ending."""


class Rarity:
    """Weights of words, in nats, given how many of a set's different quotes hold each.

    Copies count once: what a hundred outlets print word for word is not common speech for that. A word that
    was weighed keeps its weight, whatever is heard later.
    """

    def __init__(self, quotes: Iterable[Iterable[str]] = ()) -> None:
        self._held: Counter[str] = Counter()
        self._counted: set[tuple[str, ...]] = set()
        self._scale = _PRIOR
        self._known: dict[tuple[str, str], float] = {}
        self.hear(quotes)

    def hear(self, quotes: Iterable[Iterable[str]]) -> None:
        """Count the words of more quotes."""
        for keys in quotes:
            different = tuple(sorted(set(keys)))
            if different not in self._counted:
                self._counted.add(different)
                self._held.update(different)
                self._scale += len(different)

    def weight(self, key: str, language: str) -> float:
        found = self._known.get((key, language))
        if found is None:
            here = _common(self._held[key]) / self._scale
            found = _nats(max(general_frequency(key, language), here))
            self._known[key, language] = found
        return found


def _common(held: int) -> float:
    """How many of the quotes that hold a word make it common: the first few may well be one remark."""
    return (_ONE_REMARK**2 + held**2) ** 0.5 - _ONE_REMARK


def general_weight(key: str, language: str) -> float:
    """The weight of a word in its language at large, in nats."""
    return _nats(general_frequency(key, language))


def _nats(frequency: float) -> float:
    return max(_FLOOR, -log(frequency) - _FREE)


def general_frequency(key: str, language: str) -> float:
    """The share of running text that the word makes up in its language, estimated from its rank or shape."""
    common = lexicon.ranks(language)
    rank = common.get(key)
    if len(key) == 1:
        rank = _rank_by_shape(key) if rank is None else min(rank, _SIGN + rank // 10)
    elif rank is None:
        rank = max(len(common), _rank_by_shape(key))
    return _ZIPF / (rank + 3)


def _rank_by_shape(key: str) -> int:
    if key[0].isdigit():
        return 300 * min(len(key), 4) ** 2
    if len(key) == 1:
        return 3 if "\u3040" <= key <= "\u309f" else _SIGN
    return 300 * min(len(key), 10) ** 2
