"""The labels of an event: what a careful reader found in its articles.

An event is a folder of articles with a ``gold.json`` that lists every quote of every article with its
speaker, the groups of quotes that render the same words, and the near misses: quotes alike in topic or in
words, most of them of the same speaker, that are different remarks and must not be linked.
"""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

EVENTS = Path(__file__).parent / "events"

Pair = frozenset[str]
"""Two gold quote ids of different articles."""

LOOSENESS = ("verbatim", "edited", "fragment", "retranslated")
"""The relations from the closest to the loosest; a group is labelled with the loosest that holds in it."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A labelled quote: ``text`` is the ``occurrence``-th run of just these characters in its article."""

    id: str
    article: str
    text: str
    occurrence: int
    speaker: str | None
    kind: str

    def start_in(self, text: str) -> int:
        """The code point at which the quote begins in its article's ``text``.

        Raises ValueError where the text does not hold it.
        """
        start = -1
        for _ in range(self.occurrence):
            start = text.index(self.text, start + 1)
        return start


@dataclass(frozen=True)
class Gold:
    """The labels of one event; ``outlets`` gives the outlet of each article by file name."""

    event: str
    date: str
    outlets: dict[str, str]
    quotes: tuple[GoldQuote, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    near_misses: tuple[Pair, ...]
    ambiguous: tuple[Pair, ...]

    @cached_property
    def quote_by_id(self) -> dict[str, GoldQuote]:
        return {quote.id: quote for quote in self.quotes}

    @cached_property
    def pairs(self) -> dict[Pair, str]:
        """The relation of every two quotes of two articles that share a group, ambiguous pairs left out."""
        found: dict[Pair, str] = {}
        for relation, members in self.groups:
            for a, b in itertools.combinations(members, 2):
                pair = frozenset((a, b))
                if self.quote_by_id[a].article == self.quote_by_id[b].article or pair in self.ambiguous:
                    continue
                known = found.get(pair)
                if known is None or LOOSENESS.index(relation) < LOOSENESS.index(known):
                    found[pair] = relation
        return found

    @cached_property
    def family_of(self) -> dict[str, frozenset[str]]:
        """The quotes tied to a grouped quote by a chain of pairs, by quote id.

        Two quotes tied only through a third, as two sentences of one long remark, make neither a right
        nor a wrong link.
        """
        families: dict[str, set[str]] = {}
        for pair in self.pairs:
            merged = set(pair).union(*(families.get(quote, ()) for quote in pair))
            for quote in merged:
                families[quote] = merged
        return {quote: frozenset(family) for quote, family in families.items()}


def read_gold(path: Path) -> Gold:
    """The labels in the file at ``path``."""
    data = json.loads(path.read_text("utf-8"))
    return Gold(
        data["event"],
        data["date"],
        {name: article["outlet"] for name, article in data["articles"].items()},
        tuple(GoldQuote(**quote) for quote in data["quotes"]),
        tuple((group["relation"], tuple(group["quotes"])) for group in data["groups"]),
        tuple(frozenset(pair) for pair in data["near_misses"]),
        tuple(frozenset(pair) for pair in data.get("ambiguous", ())),
    )


def read_events() -> dict[str, Gold]:
    """The labels of every event under ``EVENTS``, by folder name."""
    return {path.parent.name: read_gold(path) for path in sorted(EVENTS.glob("*/gold.json"))}
