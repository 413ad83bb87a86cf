"""Quotes whose words stand in another quote of the same article, as a headline's do in the body's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

import regex

_WORDS = regex.compile(r"\w+")
_SHORTEST = 3
"""How many words a quote must have to be known again."""
_LETTERS, _SEARCHED = 5, 200
"""How many letters a headline's word or two must have, and in how many quotes they are looked for."""
_COMPARED = 12
"""With how many quotes that share a phrase one is compared."""


def repeated(
    asked: Mapping[int, str], said: Mapping[int, str], echoing: Collection[int] = ()
) -> dict[int, list[int]]:
    """For each text of ``asked`` that stands whole in texts of ``said``, the numbers of those.

    Of those ``echoing`` the article, as its headline does, a word or two are enough.
    """
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
            if number in echoing and len("".join(words)) >= _LETTERS:
                phrase = f" {' '.join(words)} "
                same = [each for each in list(plain)[:_SEARCHED] if phrase in f" {' '.join(plain[each])} "]
                if same:
                    found[number] = same
            continue
        phrase = f" {' '.join(words)} "
        sharing = holders.get(tuple(words[:_SHORTEST]), [])
        same = [each for each in sharing if phrase in f" {' '.join(plain[each])} "]
        if same:
            found[number] = same
    return found


def _plain(text: str) -> list[str]:
    return _WORDS.findall(text.casefold().replace("’", "").replace("'", ""))
