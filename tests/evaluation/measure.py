"""Measures the whole road on the labelled events and holds it to the floors committed beside them.

    python -m tests.evaluation.measure [missed|wrong|all|PHENOMENON]

All events are analysed as one set, so that a link between two of them counts as a mistake. Prints a table
by event and one by phenomenon, and then the mistakes that are asked for: what was ``missed``, what is
``wrong``, ``all`` of them, or those whose phenomenon holds the words given. Exits with 1 where a figure has
fallen below its floor.
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
from reader.model import Analysis
from tests.evaluation.browser import Browser, is_known
from tests.evaluation.gold import EVENTS, read_events
from tests.evaluation.phenomena import GROUPS, NEAR, Trait
from tests.evaluation.scoring import Score, Tally, score

FLOORS = Path(__file__).parent / "floors.toml"
WIDTH = 120


def measure() -> tuple[Analysis, dict[str, Score]]:
    """All events under ``EVENTS``, analysed together, and the score of each."""
    golds = read_events()
    with tempfile.TemporaryDirectory() as folder:
        for name, gold in golds.items():
            Path(folder, name).mkdir()
            for article in gold.outlets:
                shutil.copy(EVENTS / name / article, Path(folder, name, article))
        analysis = analyse(Path(folder))
    return analysis, score(analysis, golds)


def floors() -> dict[str, dict[str, float]]:
    """The floors of the figures over all, of recall and of precision, by name."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def figures(total: Score) -> dict[str, dict[str, float]]:
    """The figures that may have a floor: 0..1, higher is better."""
    overall: dict[str, float] = {}
    for name, tally in {"quotes": total.quotes, "speakers": total.speakers, "pairs": total.pairs}.items():
        overall |= {
            f"{name}.precision": tally.precision,
            f"{name}.recall": tally.recall,
            f"{name}.f1": tally.f1,
        }
    overall["near_misses.apart"] = 1 - total.near_misses_linked / max(total.near_misses, 1)
    kinds = {title(trait): tally for trait, tally in total.phenomena.items()}
    return {
        "overall": overall,
        "recall": {name: tally.recall for name, tally in kinds.items()},
        "precision": {name: tally.precision for name, tally in kinds.items()},
    }


def title(trait: Trait) -> str:
    return ", ".join(trait)


def fallen(total: Score) -> list[str]:
    """A line for each figure that is below its floor, or that is no more."""
    found = figures(total)
    return [
        f"{what} of {name} is {found[what].get(name, 0):.3f}, its floor {floor:.3f}"
        for what, named in floors().items()
        for name, floor in named.items()
        if found[what].get(name, 0) < floor
    ]


def events_table(scores: dict[str, Score], total: Score) -> Table:
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
            *(f"{value:.3f}" for value in (one.pairs.precision, one.pairs.recall, one.pairs.f1)),
            f"{one.near_misses_linked} of {one.near_misses}",
            str(one.strays),
        )
    return shown


def phenomena_table(total: Score) -> Table:
    """A row a phenomenon: how many there are, how many were found, and how much of what is given is wrong."""
    shown = Table("phenomenon", "")
    for heading in ("cases", "right", "recall", "floor", "wrong", "precision", "floor"):
        shown.add_column(heading, justify="right")
    known = floors()
    for group in GROUPS:
        names = sorted(name for each, name in total.phenomena if each == group)
        for number, name in enumerate(sorted(names, key=lambda name: -total.phenomena[group, name].wanted)):
            tally = total.phenomena[group, name]
            shown.add_row(
                "" if number else group,
                name,
                *_cells(tally, title((group, name)), known, group == NEAR),
                end_section=number == len(names) - 1,
            )
    return shown


def _cells(tally: Tally, name: str, known: dict[str, dict[str, float]], apart: bool) -> list[str]:
    """The figures of one row. Of near misses it is right to have none, so that they have no precision."""

    def floor(of: str) -> str:
        return f"{known[of][name]:.2f}" if name in known[of] else ""

    found = [str(tally.wanted), str(tally.right), f"{tally.recall:.3f}", floor("recall")]
    if apart:
        return [*found, str(tally.wanted - tally.right), "", ""]
    return [*found, str(tally.given - tally.right), f"{tally.precision:.3f}", floor("precision")]


@click.command()
@click.argument("show", default="")
def main(show: str) -> None:
    """Measure the program on the labelled events, against the floors; SHOW says which mistakes to print."""
    analysis, scores = measure()
    total = sum(scores.values(), Score())
    if show and not is_known(show, total.phenomena):
        raise click.UsageError(f"there is no phenomenon “{show}”; without SHOW, a table names them all")
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    console.print(events_table(scores, total))
    console.print(phenomena_table(total))
    if show:
        Browser(analysis, console).show(scores, show)
    below = fallen(total)
    for line in below:
        click.echo(line, err=True)
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
