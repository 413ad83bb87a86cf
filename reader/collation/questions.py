"""Whether one text asks what the other states."""

from __future__ import annotations

from reader.collation.words import Words

_ASKING = frozenset("?？؟;")
_STATING = frozenset(".!。！")
_LEAST_SHARED = 0.5


def question_changed(a: Words, i: int, ours: str, b: Words, j: int, theirs: str) -> bool:
    """Whether the gaps before the words ``i`` and ``j`` close a question here, a statement there.

    A comma or nothing at all, as where the outlet's own sentence goes on, closes neither. The sentences
    before the gaps must share at least half of the shorter one's words.
    """
    if "?" not in ours + theirs and "？" not in ours + theirs and "؟" not in ours + theirs:
        return False
    asks, asks_too = not _ASKING.isdisjoint(ours), not _ASKING.isdisjoint(theirs)
    states, states_too = not _STATING.isdisjoint(ours), not _STATING.isdisjoint(theirs)
    if not ((asks and states_too and not asks_too) or (asks_too and states and not asks)):
        return False
    here, there = _sentence(a, i), _sentence(b, j)
    return bool(here and there) and len(here & there) >= _LEAST_SHARED * min(len(here), len(there))


def _sentence(words: Words, end: int) -> set[str]:
    """The keys of the sentence whose last word is before ``end``."""
    start = end - 1
    while start > 0 and not (_ASKING | _STATING) & set(words.gap(start)):
        start -= 1
    return set(words.keys[max(start, 0) : end])
