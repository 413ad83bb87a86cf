"""Words that turn a statement round when one stands in place of the other."""

from __future__ import annotations

from functools import lru_cache

import regex

from reader.collation import lexicon
from reader.collation.verbs import lemmas
from reader.collation.words import spelling_key

_FREE = ("un", "non", "dis", "anti", "mis")
_BOUND = ("in", "im", "il", "ir")
# Before these letters and endings in-, im-, il-, ir- deny; "inform" and "import" have none of them.
_DENIED = regex.compile(
    r"\p{L}{3,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ity|ance|ence|ancy|ency|ice|ite|ete|ure|ly|ment|ational)"
)
_NOT_DENIED = frozenset(
    {"cover", "play", "count", "patch", "pose", "charge", "ease", "tension", "miss", "cuss", "like"}
)
_LONG_ENOUGH = 4


@lru_cache(maxsize=16_384)
def are_opposites(word: str, other: str) -> bool:
    """Whether two plain forms are opposites, in any of their forms ("supports", "opposed")."""
    if word == other:
        return False
    if any(frozenset((first, second)) in _pairs() for first in _bases(word) for second in _bases(other)):
        return True
    short, long = sorted((word, other), key=len)
    return _denied(long, short)


def _bases(word: str) -> set[str]:
    return {spelling_key(base) for base in {word, *lemmas(word)}}


@lru_cache(maxsize=1)
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(map(spelling_key, pair)) for pair in lexicon.antonyms())


def _denied(long: str, short: str) -> bool:
    if len(short) < _LONG_ENOUGH or not long.endswith(short) or short in _NOT_DENIED:
        return False
    prefix = long[: -len(short)].removesuffix("-")
    return prefix in _FREE or (prefix in _BOUND and _DENIED.fullmatch(short) is not None)
