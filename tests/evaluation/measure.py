"""Measures the whole road on the labelled events and holds it to the floors committed beside them.

    python -m tests.evaluation.measure [--show]

All events are analysed as one set, so that a link between two of them counts as a mistake. Prints a table
and, with ``--show``, every mistake; exits with 1 where a figure has fallen below its floor.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from reader.analysis import analyse
from tests.evaluation.gold import EVENTS, LOOSENESS, read_events
from tests.evaluation.scoring import Score, Tally, score

FLOORS = Path(__file__).parent / "floors.toml"


def measure() -> dict[str, Score]:
    """The score of each event under ``EVENTS``, all of them analysed together."""
    golds = read_events()
    with tempfile.TemporaryDirectory() as folder:
        for name, gold in golds.items():
            Path(folder, name).mkdir()
            for article in gold.outlets:
                shutil.copy(EVENTS / name / article, Path(folder, name, article))
        return score(analyse(Path(folder)), golds)


def figures(total: Score) -> dict[str, float]:
    """The figures that have a floor, by name: 0..1, higher is better."""
    found: dict[str, float] = {}
    tallies = {"quotes": total.quotes, "speakers": total.speakers, "pairs": total.pairs}
    for name, tally in tallies.items():
        found |= {
            f"{name}.precision": tally.precision,
            f"{name}.recall": tally.recall,
            f"{name}.f1": tally.f1,
        }
    found |= {f"pairs.recall.{relation}": total.relations[relation].recall for relation in LOOSENESS}
    found["near_misses.apart"] = 1 - total.near_misses_linked / max(total.near_misses, 1)
    return found


def fallen(total: Score) -> list[str]:
    """A line for each figure that is below its floor."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["floors"]
    found = figures(total)
    return [
        f"{name} is {found[name]:.3f}, its floor {floor:.3f}"
        for name, floor in floors.items()
        if found[name] < floor
    ]


def _rates(tally: Tally) -> list[str]:
    return [f"{value:.3f}" for value in (tally.precision, tally.recall, tally.f1)]


def table(scores: dict[str, Score], total: Score) -> Table:
    """A row an event and one for all: F1 of quotes and speakers, precision, recall and F1 of pairs."""
    shown = Table(
        "event", "quotes F1", "speakers P", "speakers F1", "pairs P", "R", "F1", "near misses", "strays"
    )
    for name, one in (*scores.items(), ("all", total)):
        shown.add_row(
            name,
            f"{one.quotes.f1:.3f}",
            f"{one.speakers.precision:.3f}",
            f"{one.speakers.f1:.3f}",
            *_rates(one.pairs),
            f"{one.near_misses_linked} of {one.near_misses}",
            str(one.strays),
        )
    return shown


def relations_table(total: Score) -> Table:
    """How many of the pairs of each relation were found."""
    shown = Table("relation", "pairs", "found", "recall")
    for relation in LOOSENESS:
        tally = total.relations[relation]
        shown.add_row(relation, str(tally.wanted), str(tally.right), f"{tally.recall:.3f}")
    return shown


@click.command()
@click.option("--show", is_flag=True, help="Print every mistake.")
def main(show: bool) -> None:
    """Measure the program on the labelled events, against the floors."""
    scores = measure()
    total = sum(scores.values(), Score())
    console = Console(width=120)
    console.print(table(scores, total))
    console.print(relations_table(total))
    if show:
        for name, one in scores.items():
            for miss in sorted(one.misses):
                click.echo(f"{name}: {miss}")
    below = fallen(total)
    for line in below:
        click.echo(line, err=True)
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
