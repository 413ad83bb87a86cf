"""A folder of invented articles: the same events told by several outlets that share what was said.

The words are made up from syllables by a fixed seed, among English ones that carry a report.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

OUTLETS = (
    "The Harbour Post",
    "Ellery Courier",
    "Northern Wire",
    "The Coast Herald",
    "Valley Tribune",
    "Morning Ledger",
    "The Fenland Gazette",
    "City Sentinel",
)
EVENTS = 125
"""Each told by every outlet: a thousand articles."""

_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou")
_GLUE = """
the a of and to in that is was for on with we they it not have has will would from at by this but
are be their our more which no can when there all about after before because
"""
_SAID = ("said", "told reporters", "added", "announced", "insisted", "warned")
_SPOKEN = 9
"""Sentences said at an event; an outlet carries most of them."""


class _Author:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._glue = _GLUE.split()
        self._words = sorted({self._word() for _ in range(6000)})

    def _word(self) -> str:
        return "".join(self.chance.choices(_SYLLABLES, k=self.chance.randint(2, 4)))

    def name(self) -> str:
        return f"{self._word().capitalize()} {self._word().capitalize()}"

    def sentence(self, least: int = 8, most: int = 24) -> list[str]:
        return [
            self.chance.choice(self._glue if self.chance.random() < 0.45 else self._words)
            for _ in range(self.chance.randint(least, most))
        ]

    def rendered(self, words: list[str]) -> list[str]:
        """What was said, as one outlet prints it: as it is, with other words here and there, or cut."""
        way = self.chance.random()
        if way < 0.4:
            return words
        if way < 0.75:
            changed = list(words)
            for place in self.chance.sample(range(len(words)), max(1, len(words) // 8)):
                changed[place] = self.chance.choice(self._words)
            return changed
        keep = max(5, len(words) * 2 // 3)
        start = self.chance.randint(0, len(words) - keep) if len(words) > keep else 0
        return words[start : start + keep]


def _text(words: list[str]) -> str:
    return " ".join([words[0].capitalize(), *words[1:]])


def write_articles(folder: Path, events: int = EVENTS, seed: int = 7) -> int:
    """Write the articles on so many events under ``folder``; how many there are."""
    author = _Author(seed)
    for event in range(events):
        day = date(2031, 1, 6) + timedelta(days=event)
        speakers = [author.name() for _ in range(3)]
        said = [(author.chance.choice(speakers), author.sentence()) for _ in range(_SPOKEN)]
        place = folder / f"{day:%Y-%m-%d}-{author.sentence(1, 1)[0]}"
        place.mkdir(parents=True)
        for outlet in OUTLETS:
            carried = [one for one in said if author.chance.random() < 0.7]
            paragraphs = [
                _text(author.sentence(5, 9)),
                f"By {author.name()}, {outlet}, {day:%d %B %Y}".replace(" 0", " "),
            ]
            for speaker, words in carried:
                paragraphs.append(_text(author.sentence(12, 30)) + ".")
                quote = _text(author.rendered(words))
                paragraphs.append(f"“{quote},” {speaker} {author.chance.choice(_SAID)}.")
            paragraphs += [_text(author.sentence(20, 40)) + "." for _ in range(6)]
            name = outlet.lower().replace(" ", "-")
            (place / f"{name}.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
    return events * len(OUTLETS)
