"""Quotes whose words stand in another quote of the same article, as a headline's do in the body's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import regex

_WORDS = regex.compile(r"\w+")
_SHORTEST = 3
"""How many words a quote must have to be known again."""
_COMPARED = 12
"""With how many quotes that share a phrase one is compared."""


def repeated(asked: Mapping[int, str], said: Mapping[int, str]) -> dict[int, list[int]]:
    """For each text of ``asked`` that stands whole in texts of ``said``, the numbers of those."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    plain = {number: _plain(text) for number, text in said.items()}
    for number, words in plain.items():
        for at in range(len(words) - _SHORTEST + 1):
            sharing = holders[tuple(words[at : at + _SHORTEST])]
            if len(sharing) < _COMPARED and (not sharing or sharing[-1] != number):
                sharing.append(number)
    found: dict[int, list[int]] = {}
    for number, text in asked.items():
        words = _plain(text)
        if len(words) < _SHORTEST:
            continue
        phrase = f" {' '.join(words)} "
        sharing = holders.get(tuple(words[:_SHORTEST]), [])
        same = [each for each in sharing if phrase in f" {' '.join(plain[each])} "]
        if same:
            found[number] = same
    return found


def _plain(text: str) -> list[str]:
    return _WORDS.findall(text.casefold().replace("’", "").replace("'", ""))
