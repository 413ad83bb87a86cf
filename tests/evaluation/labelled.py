"""Labelled sets as the matcher's own data: every candidate pair with its signals and whether it is right."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from reader.ingest import read_folder
from reader.matching.candidates import candidates
from reader.matching.features import Features, compare
from reader.matching.model import weights
from reader.matching.neighbours import with_neighbours
from reader.matching.utterances import Pair
from reader.matching.wording import Wording, wordings
from reader.model import Article, Quote
from reader.quotes import find_quotes
from tests.evaluation.gold import EVENTS

SHARED = Path(__file__).parents[3] / "shared"

Key = tuple[str, str]
"""An event and a gold quote id in it."""

_SAME = 0.8
"""Shared code points over all code points of two spans, from which on they are the same quote."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A candidate pair; ``right`` is None where the labels do not tell."""

    collection: str
    event: str
    quotes: tuple[int, int]
    articles: tuple[int, int]
    features: Features
    runs: tuple[tuple[int, int], tuple[int, int]]
    """The words of either quote that the pair aligns, by index, half-open."""
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


@dataclass(frozen=True)
class Reading:
    """The events under a folder, taken as one set and read as the program reads."""

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    key_of: dict[str, Key]
    """The labelled quote that each found quote is, by its id."""
    labels: Labels


def folders() -> dict[str, Path]:
    """The folder of every collection of labelled events at hand, by name."""
    found = {"own": EVENTS}
    if SHARED.is_dir():
        found["articles"] = SHARED / "articles"
        found |= {name: SHARED / "eval" / name for name in ("renderings", "basil", "wmt", "wmt-other")}
    return found


def read(folder: Path) -> Reading:
    """The labelled events under ``folder``.

    Speakers, dates and kinds of quotes are those the program finds, mistakes and all, so that the model
    learns how far they can be trusted. A labelled quote that is not found has no key.
    """
    golds = {
        path.parent.relative_to(folder).as_posix(): json.loads(path.read_text("utf-8"))
        for path in sorted(folder.glob("**/gold.json"))
    }
    articles = tuple(item for item, _, _ in read_folder(folder) if isinstance(item, Article))
    quotes: list[Quote] = []
    key_of: dict[str, Key] = {}
    for article in articles:
        event, file = PurePosixPath(article.path).parent.as_posix(), PurePosixPath(article.path).name
        own = find_quotes(article)
        quotes += own
        labels = [quote for quote in golds[event]["quotes"] if quote["article"] == file]
        key_of |= {found: (event, label) for label, found in _met(article.text, labels, own)}
    return Reading(articles, tuple(quotes), key_of, Labels(golds))


def read_collection(name: str, folder: Path) -> Collection:
    """The candidate pairs of all the events under ``folder``, as ``read`` reads them."""
    reading = read(folder)
    key_of, labels = reading.key_of, reading.labels
    ready = wordings(reading.articles, reading.quotes, lambda: None)
    pairs: list[Labelled] = []
    for pair in _compared(ready):
        one, two = ready[pair.first], ready[pair.second]
        keys = key_of.get(one.quote.id), key_of.get(two.quote.id)
        pairs.append(
            Labelled(
                name,
                keys[0][0] if keys[0] else "",
                (pair.first, pair.second),
                (one.order, two.order),
                pair.met.features,
                (pair.met.alignment.first, pair.met.alignment.second),
                labels.right(keys[0], keys[1]) if keys[0] and keys[1] else None,
                frozenset(keys) in labels.near,
                bool(keys[0] and keys[1] and keys[0][0] != keys[1][0]),
            )
        )
    return Collection(name, tuple(pairs), len(labels.pairs))


def _compared(ready: Sequence[Wording]) -> Iterator[Pair]:
    """All candidates, and the pairs beside those that the weights at hand find likely."""
    model = weights()

    def compared(first: int, second: int) -> Pair | None:
        met = compare(ready[first], ready[second])
        return Pair(first, second, met, model.odds(met.features)) if met.alignment.pairs else None

    found = (compared(first, second) for second, others in candidates(ready) for first in others)
    return with_neighbours((pair for pair in found if pair), dict(enumerate(ready)), compared)


def _met(text: str, labels: list[dict[str, Any]], quotes: Sequence[Quote]) -> Iterator[tuple[str, str]]:
    """Each labelled quote's id with that of the found quote that covers the same text."""
    for label in labels:
        start = _place(text, label)
        end = start + len(label["text"])
        for quote in quotes:
            both = min(end, quote.end) - max(start, quote.start)
            if both > 0 and both >= _SAME * (max(end, quote.end) - min(start, quote.start)):
                yield label["id"], quote.id
                break


def _place(text: str, label: dict[str, Any]) -> int:
    start = -1
    for _ in range(label.get("occurrence", 1)):
        start = text.find(label["text"], start + 1)
    return start


class Labels:
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
