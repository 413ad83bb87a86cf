"""Fits the matcher's weights and says how good they are on events they were not fitted to.

    python -m tests.evaluation.train [--write]

Learns from our own events and, where it lies beside the checkout, from the shared labels. Prints F1, recall
and linked near misses of each collection three ways: leaving out the events that are judged, leaving out the
whole collection, and with nothing left out; then how often a link of a given score is right. ``--write``
replaces ``resources/matching/weights.toml`` and the table in ``docs/calibration.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from reader.matching.features import Features
from reader.matching.model import Claim, Contest, Weights, contests, probability
from reader.resources import resource
from tests.evaluation.labelled import Collection, Labelled, folders, read_collection
from tests.evaluation.logistic import fit

CALIBRATION = Path(__file__).parents[2] / "docs" / "calibration.md"
FOLDS = 10
THRESHOLD = 0.5
"""What is linked is likelier right than wrong."""
STRANGE = 4
"""One pair of two events in so many is learnt from, and counts so many times."""
BY_HAND = {"apart": -0.25}
"""No labelled event spans more than a few days, so what a week between two articles means is set by hand."""
NO_CONTEST = Contest()
# The same source texts, translated for two events: what links one to the other is neither right nor wrong.
TWINS = {"wmt21-en-de-AC", "wmt21-en-de-AD"}


def collections() -> list[Collection]:
    """Every collection of labelled events at hand."""
    return [read_collection(name, folder) for name, folder in folders().items()]


def fitted(pairs: Sequence[Labelled], of: Sequence[Collection]) -> Weights:
    """The weights fitted to ``pairs``; what other pairs say of each is told among all candidates.

    Which pairs are sure follows from the weights, and is weighed by them, so they are fitted in turns.
    """
    learnt = [pair for number, pair in enumerate(pairs) if not pair.strange or number % STRANGE == 0]
    counts = [STRANGE if pair.strange else 1.0 for pair in learnt]
    known = [sum(BY_HAND[name] * getattr(pair.features, name) for name in BY_HAND) for pair in learnt]
    weights = Weights(0.0, Features(*(0.0 for _ in Features._fields)), NO_CONTEST, THRESHOLD)
    names = [name for name in Features._fields if name not in BY_HAND]
    for turn in range(3):
        told = contested(of, weights) if turn else {}
        rows = [
            [*(getattr(pair.features, name) for name in names), *told.get(id(pair), NO_CONTEST)]
            for pair in learnt
        ]
        bias, signals = fit(rows, [bool(pair.right) for pair in learnt], counts, known)
        chosen = dict(zip(names, signals[: len(names)], strict=True)) | BY_HAND
        weights = Weights(bias, Features(**chosen), Contest(*signals[len(names) :]), THRESHOLD)
    return weights


def contested(of: Sequence[Collection], weights: Weights) -> dict[int, Contest]:
    """What the other pairs say of every pair, by the pair's identity."""
    found: dict[int, Contest] = {}
    for collection in of:
        claims = [
            Claim(pair.quotes, pair.articles, pair.runs, weights.odds(pair.features), pair.features.covered)
            for pair in collection.pairs
        ]
        found.update(zip(map(id, collection.pairs), contests(claims), strict=True))
    return found


def judged(of: Sequence[Collection], part_of: Callable[[Labelled], int] | None) -> dict[int, float]:
    """Each pair's score from weights fitted to the pairs of all other parts, or to all without parts."""
    pairs = [pair for collection in of for pair in collection.pairs if _usable(pair)]
    scores: dict[int, float] = {}
    for part in sorted({part_of(pair) for pair in pairs}) if part_of else [None]:
        weights = fitted([pair for pair in pairs if not part_of or part_of(pair) != part], of)
        told = contested(of, weights)
        for pair in pairs:
            if not part_of or part_of(pair) == part:
                odds = weights.odds(pair.features) + weights.contested(told[id(pair)])
                scores[id(pair)] = probability(odds)
    return scores


def _usable(pair: Labelled) -> bool:
    return pair.right is not None and not (pair.strange and pair.event in TWINS)


def table(of: Sequence[Collection], ways: dict[str, dict[int, float]]) -> Table:
    """F1, recall and linked near misses of each collection, by the way its scores were made."""
    shown = Table("collection", "pairs", "near misses", *ways, title="F1 / recall / near misses linked")
    for collection in of:
        cells: list[str] = []
        for scores in ways.values():
            linked = [pair for pair in collection.pairs if scores.get(id(pair), 0) >= THRESHOLD]
            right = sum(bool(pair.right) for pair in linked)
            f1 = 2 * right / max(1, len(linked) + collection.wanted)
            near = sum(pair.near_miss for pair in linked)
            cells.append(f"{f1:.3f} / {right / collection.wanted:.3f} / {near}")
        near = sum(pair.near_miss for pair in collection.pairs)
        shown.add_row(collection.name, str(collection.wanted), str(near), *cells)
    return shown


def calibration(of: Sequence[Collection], scores: dict[int, float]) -> list[tuple[str, str, str, str]]:
    """For each range of scores: how many pairs score so, their mean score, and the share that is right."""
    rows: list[tuple[str, str, str, str]] = []
    pairs = [(scores[id(pair)], bool(pair.right)) for one in of for pair in one.pairs if id(pair) in scores]
    for tenth in range(10):
        held = [(score, right) for score, right in pairs if min(9, int(10 * score)) == tenth]
        if held:
            mean, right = (sum(column) / len(held) for column in zip(*held, strict=True))
            said = f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}"
            rows.append((said, f"{len(held):,}", f"{mean:.2f}", f"{right:.2f}"))
    return rows


def calibration_table(rows: Sequence[tuple[str, str, str, str]]) -> Table:
    shown = Table("score", "pairs", "mean score", "right", title="Calibration, events left out")
    for row in rows:
        shown.add_row(*row)
    return shown


def calibration_page(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """The table as the project publishes it."""
    lines = [
        "# How often a score is right",
        "",
        "Made by `python -m tests.evaluation.train --write`. The scores are those of pairs of events that",
        f"were left out of the fit, one part of {FOLDS} at a time. Pairs that share nothing are not counted.",
        "",
        "| score | pairs | mean score | share that is right |",
        "|---|---:|---:|---:|",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines) + "\n"


def written(weights: Weights) -> str:
    """The weights as the file the program reads."""
    lines = [
        "# The matcher's model, made by `python -m tests.evaluation.train --write`.",
        "# Log odds that two quotes render the same words: the bias plus each signal times its weight.",
        "# What each signal measures stands in reader/matching/features.py; `apart` is set by hand.",
        "",
        f"threshold = {weights.threshold}",
        f"bias = {weights.bias:.4f}",
        "",
        "[weights]",
        *(f"{name} = {value:.4f}" for name, value in weights.signals._asdict().items()),
        *(f"{name} = {value:.4f}" for name, value in weights.contest._asdict().items()),
    ]
    return "\n".join(lines) + "\n"


@click.command()
@click.option("--write", is_flag=True, help="Replace the weights that the program ships with.")
def main(write: bool) -> None:
    """Fit the weights and print how good they are."""
    of = collections()
    events = sorted({pair.event for one in of for pair in one.pairs})
    ways = {
        "events left out": judged(of, lambda pair: events.index(pair.event) % FOLDS),
        "nothing left out": judged(of, None),
    }
    if len(of) > 1:
        names = [one.name for one in of]
        ways["collection left out"] = judged(of, lambda pair: names.index(pair.collection))
    console = Console()
    console.print(table(of, ways))
    rows = calibration(of, ways["events left out"])
    console.print(calibration_table(rows))
    if write:
        weights = fitted([pair for one in of for pair in one.pairs if _usable(pair)], of)
        resource("matching/weights.toml").write_text(written(weights), "utf-8")
        CALIBRATION.write_text(calibration_page(rows), "utf-8")


if __name__ == "__main__":
    main()
