"""How each outlet edits, on a terminal: a row an outlet, and below it the quotes behind its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from reader.collation import Alert
from reader.collation.remarks.cues import Stance
from reader.collation.remarks.profile import Habit, Profile, Tally
from reader.export.edition.characters import printable
from reader.terminal.marked import QUIET, coloured

_COLUMNS = "quotes", "trims", "alters", "renames", "alerts", "cuts", "distance"


def print_profiles(console: Console, outlets: Sequence[Profile], names: Mapping[str, str]) -> None:
    """Print what each outlet does to the remarks that it shares with others, and with which quotes.

    ``names``: what each quote is called where it was printed, by its id.
    """
    console.print(Rule("How the outlets edit", align="left", characters="─" if coloured(console) else "-"))
    console.print()
    grid = Grid(box=None, pad_edge=False)
    grid.add_column("outlet")
    for column in _COLUMNS:
        grid.add_column(column, justify="right")
    for each in outlets:
        grid.add_row(printable(each.outlet), *_numbers(each))
    console.print(grid)
    console.print()
    console.print(Text(_MEANING, QUIET))
    for each in outlets:
        rows = list(_behind(each, names))
        if not rows:
            continue
        console.print()
        console.print(Text(printable(each.outlet)))
        inner = Grid.grid(padding=(0, 2))
        for what, number, quotes in rows:
            inner.add_row("", what, number, Text(quotes, QUIET))
        console.print(inner)


_MEANING = (
    "Trims: lacks words that another outlet has. Alters, renames, alerts: has words of its own, alone "
    "against two or more that agree; after the plus sign, where no two agree, and each may have departed. "
    "Cuts: marked by dots / unmarked. No outlet is taken for the original."
)


def _numbers(profile: Profile) -> Iterator[str]:
    yield str(len(profile.quotes))
    yield _share(profile.trims)
    yield _habit(profile.alters)
    yield _habit(profile.renames)
    others = [habit for alert, habit in profile.alerts.items() if alert is not Alert.NAME]
    alone = {quote for habit in others for quote in habit.alone.quotes}
    undecided = {quote for habit in others for quote in habit.undecided.quotes}
    yield f"{len(alone)} + {len(undecided)}"
    yield f"{len(profile.marked)} / {len(profile.unmarked)}"
    yield f"{profile.distance:.2f}"


def _share(tally: Tally) -> str:
    return f"{len(tally)} ({tally.share:.0%})"


def _habit(habit: Habit) -> str:
    return f"{len(habit.alone)} + {len(habit.undecided)}"


def _behind(profile: Profile, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each number that is not nought: of what, in words, and the names of the quotes behind it."""
    tallies = [("trims", profile.trims, "")]
    for what, habit in [
        ("alters", profile.alters),
        *((f"! {a.value}", h) for a, h in profile.alerts.items()),
    ]:
        tallies += [(what, habit.alone, "alone"), (what, habit.undecided, "undecided")]
    tallies += [
        ("marks its cuts", profile.marked, ""),
        ("cuts without a mark", profile.unmarked, ""),
        ("brackets of its own", profile.brackets, ""),
    ]
    for what, tally, how in tallies:
        if tally.quotes:
            yield what, f"{len(tally)} of {tally.of} {how}".rstrip(), _named(tally.quotes, names)
    for stance, quotes in profile.cues.items():
        if stance is not Stance.NEUTRAL:
            number = f"{len(quotes)} of {len(profile.quotes)}"
            yield f"cue: {stance.value}", number, _named(quotes, names)


def _named(quotes: Sequence[str], names: Mapping[str, str]) -> str:
    return ", ".join(sorted((names[quote] for quote in quotes), key=lambda name: (len(name), name)))
