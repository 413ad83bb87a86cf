"""Labelled sets as the matcher's own data: every candidate pair with its signals and whether it is right."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.matching.candidates import candidates
from reader.matching.features import Features, compare
from reader.matching.model import Place
from reader.matching.wording import wordings
from reader.model import Article, Quote, QuoteKind, Section, SectionKind, Speaker, article_id

Key = tuple[str, str]
"""An event and a gold quote id in it."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A candidate pair; ``right`` is None where the labels do not tell."""

    collection: str
    event: str
    place: Place
    features: Features
    right: bool | None
    near_miss: bool
    strange: bool
    """Whether the two quotes are of different events."""


@dataclass(frozen=True)
class Collection:
    """A set of labelled events, matched together."""

    name: str
    pairs: tuple[Labelled, ...]
    wanted: int
    """Pairs that ought to be linked, candidates or not."""


def read_collection(name: str, events: list[Path], heard: bool = True) -> Collection:
    """The candidate pairs of the events in the folders ``events``, all taken as one set.

    With ``heard``, one speaker in eight is forgotten and one in thirty mistaken, as happens to any reader
    of real articles, so that the model learns how far a name can be trusted.
    """
    golds = {folder.name: json.loads((folder / "gold.json").read_text("utf-8")) for folder in events}
    articles, quotes, key_of = _read(events, golds, heard)
    labels = _Labels(golds)
    ready = wordings(articles, quotes, lambda: None)
    pairs: list[Labelled] = []
    for first, others in candidates(ready):
        for second in others:
            one, two = ready[first], ready[second]
            keys = key_of[one.quote.id], key_of[two.quote.id]
            pairs.append(
                Labelled(
                    name,
                    keys[0][0],
                    (first, second, one.order, two.order),
                    compare(one, two).features,
                    labels.right(*keys),
                    frozenset(keys) in labels.near,
                    keys[0][0] != keys[1][0],
                )
            )
    return Collection(name, tuple(pairs), len(labels.pairs))


def _read(
    events: list[Path], golds: dict[str, Any], heard: bool
) -> tuple[list[Article], list[Quote], dict[str, Key]]:
    articles: list[Article] = []
    quotes: list[Quote] = []
    key_of: dict[str, Key] = {}
    for folder in events:
        gold = golds[folder.name]
        for name in sorted(gold["articles"]):
            text = (folder / name).read_text("utf-8")
            path = f"{folder.name}/{name}"
            article = Article(article_id(path), path, text, (Section(SectionKind.BODY, 0, len(text)),))
            articles.append(article)
            own = [(_place(text, quote), quote) for quote in gold["quotes"] if quote["article"] == name]
            for start, quote in sorted(own, key=lambda item: (item[0], item[1]["id"])):
                made = Quote(
                    f"{article.id}-{quote['id']}",
                    article.id,
                    start,
                    start + len(quote["text"]),
                    quote["text"],
                    QuoteKind(quote.get("kind", "direct")),
                    speaker=_speaker(quote, f"{path} {quote['id']}" if heard else None),
                )
                quotes.append(made)
                key_of[made.id] = (folder.name, quote["id"])
    return articles, quotes, key_of


def _place(text: str, quote: dict[str, Any]) -> int:
    start = -1
    for _ in range(quote.get("occurrence", 1)):
        start = text.index(quote["text"], start + 1)
    return start


def _speaker(quote: dict[str, Any], seed: str | None) -> Speaker | None:
    name = quote.get("speaker")
    if name and seed:
        chance = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:4], "big")
        if chance % 8 == 0:
            return None
        if chance % 30 == 1:
            name = "Another Person"
    return Speaker(name, name, 0, 0) if name else None


class _Labels:
    """What the labels say of a pair, as the scoring has it."""

    def __init__(self, golds: dict[str, Any]) -> None:
        self._golds = golds
        self._article = {
            (event, quote["id"]): (event, quote["article"])
            for event, gold in golds.items()
            for quote in gold["quotes"]
        }
        self._unsure = set(self._listed("ambiguous"))
        self.near = set(self._listed("near_misses"))
        self.pairs = {
            frozenset(((event, a), (event, b)))
            for event, gold in golds.items()
            for group in gold["groups"]
            for a, b in itertools.combinations(group["quotes"], 2)
            if self._article[event, a] != self._article[event, b]
        } - self._unsure
        self._family = {key: {key} for key in self._article}
        for pair in self.pairs:
            first, second = pair
            if self._family[first] is not self._family[second]:
                merged = self._family[first] | self._family[second]
                for key in merged:
                    self._family[key] = merged

    def right(self, first: Key, second: Key) -> bool | None:
        pair = frozenset((first, second))
        if pair in self.pairs:
            return True
        if pair in self.near:
            return False
        partial = self._golds[first[0]].get("partial") and first[0] == second[0]
        if partial or pair in self._unsure or second in self._family[first]:
            return None
        return False

    def _listed(self, name: str) -> Iterator[frozenset[Key]]:
        for event, gold in self._golds.items():
            for pair in gold.get(name, ()):
                yield frozenset((event, quote) for quote in pair)
