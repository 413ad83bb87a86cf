"""Measures what the candidate step loses, against comparing every pair of quotes.

    python -m tests.evaluation.candidates

For our own events and, where they lie beside the checkout, the shared ones, each collection as one set:
how many of the labelled pairs whose quotes were found are candidates, and how many of the links within an
event that are made where every pair is a candidate are made from the candidates too (links between events
are all wrong, so none of those is missed). Exits with 1 where either falls below ``FLOOR``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from rich.console import Console
from rich.table import Table

from reader.matching.candidates import Candidates, candidates
from reader.matching.matcher import Matcher
from reader.matching.wording import Wording, wordings
from tests.evaluation.labelled import Reading, folders, read

FLOOR = 0.995


@dataclass(frozen=True, slots=True)
class Recall:
    """Of one collection, what there is and what of it the candidates hold."""

    quotes: int
    all_pairs: int
    candidates: int
    labelled: int
    labelled_kept: int
    links: int
    links_kept: int

    @property
    def of_labelled(self) -> float:
        return self.labelled_kept / self.labelled

    @property
    def of_links(self) -> float:
        return self.links_kept / self.links


class Everyone(Candidates):
    """Every pair of quotes of different articles."""

    def add(self, new: Mapping[int, Wording], each: Callable[[], None]) -> Iterator[tuple[int, list[int]]]:
        for number, wording in new.items():
            each()
            yield number, [other for other in range(number) if new[other].order != wording.order]


def recall(reading: Reading) -> Recall:
    """The recall of the candidate step on a set."""
    ready = wordings(reading.articles, reading.quotes, lambda: None)
    chosen = {
        frozenset((ready[number].quote.id, ready[other].quote.id))
        for number, others in candidates(ready)
        for other in others
    }
    found = {
        reading.key_of[name]: name
        for name in (wording.quote.id for wording in ready)
        if name in reading.key_of
    }
    labelled = [
        frozenset(found[key] for key in pair) for pair in reading.labels.pairs if pair <= found.keys()
    ]
    links, all_links = linked(reading, Candidates()), linked(reading, Everyone())
    return Recall(
        len(ready),
        len(ready) * (len(ready) - 1) // 2,
        len(chosen),
        len(labelled),
        sum(pair in chosen for pair in labelled),
        len(all_links),
        len(all_links & links),
    )


def linked(reading: Reading, step: Candidates) -> set[frozenset[str]]:
    """The pairs of quotes of one event that are linked."""
    matcher = Matcher(step)
    matcher.add(reading.articles, reading.quotes)
    event = {article.id: PurePosixPath(article.path).parent for article in reading.articles}
    event_of = {quote.id: event[quote.article] for quote in reading.quotes}
    links = (link.quotes for link in matcher.links(reading.quotes))
    return {frozenset(ends) for ends in links if event_of[ends[0]] == event_of[ends[1]]}


def main() -> int:
    shown = Table(
        "collection", "quotes", "pairs", "candidates", "labelled pairs", "recall", "links", "recall"
    )
    below = False
    for name, folder in folders().items():
        found = recall(read(folder))
        below |= min(found.of_labelled, found.of_links) < FLOOR
        shown.add_row(
            name,
            f"{found.quotes:,}",
            f"{found.all_pairs:,}",
            f"{found.candidates:,}",
            f"{found.labelled_kept} of {found.labelled}",
            f"{found.of_labelled:.4f}",
            f"{found.links_kept} of {found.links}",
            f"{found.of_links:.4f}",
        )
    Console(width=110).print(shown)
    return int(below)


if __name__ == "__main__":
    sys.exit(main())
