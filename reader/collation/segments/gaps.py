"""What stands between words: what two gaps share at their ends, and the brackets in them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.collation.alignment.gestalt import shared_ends
from reader.collation.text.words import CLUSTER, Words

_OPEN, _CLOSED = "[(", "])"
_LONG_GAP = 1_000


def common_ends(a: str, b: str) -> tuple[int, int]:
    """How many code points two gaps share at their head and then at their tail, in whole characters.

    None where one is so long that it is no gap between words but rubbish.
    """
    if not a or not b or max(len(a), len(b)) > _LONG_GAP:
        return 0, 0
    ours, theirs = _characters(a), _characters(b)
    head, tail = shared_ends(ours, theirs)
    return sum(map(len, ours[:head])), sum(map(len, ours[len(ours) - tail :]))


def _characters(gap: str) -> Sequence[str]:
    """The characters as a reader takes them: in ASCII each is one, but for the ends of lines."""
    return gap if gap.isascii() and "\r" not in gap else CLUSTER.findall(gap)


def with_closing_bracket(words: Words, start: int, end: int) -> int:
    """Where the words up to ``end`` end, with their bracket if the stretch from ``start`` on opens one."""
    stop = words.ends[end - 1]
    opened = words.text[start : start + 1] if start >= 0 else ""
    if opened and opened in _OPEN and words.text[stop : stop + 1] == _CLOSED[_OPEN.index(opened)]:
        closed = CLUSTER.match(words.text, stop)
        return stop + 1 if closed and closed.end() == stop + 1 else stop
    return stop


def bracketed(stretch: str) -> bool:
    """Whether the stretch, but for commas and spaces around it, stands in brackets."""
    inner = stretch.strip(" \u00a0,")
    return len(inner) > 2 and inner[0] in _OPEN and inner[-1] == _CLOSED[_OPEN.index(inner[0])]
