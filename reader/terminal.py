"""What the command line prints: progress, problems, the table of remarks and a collation, marked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from reader.collation import Class, Collation, Op, Segment
from reader.export.characters import printable
from reader.export.edition import Entry, prepare
from reader.model import Analysis, Progress, Report, silent

FIRST, SECOND, ACCIDENTAL, ALERT = "dark_orange", "dodger_blue1 underline", "dim underline", "bold"
TABLE_WORDS = 20


@contextmanager
def progress_bar() -> Iterator[Report]:
    """A Report that draws a bar on standard error while the block runs; silent where that is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("")

        def report(progress: Progress) -> None:
            bar.update(
                task, description=progress.stage, completed=progress.done, total=max(progress.total, 1)
            )

        yield report


def warn(sentence: str) -> None:
    """Print one line on standard error."""
    click.echo(f"variorum: {printable(sentence).replace(chr(10), ' ')}", err=True)


def print_problems(analysis: Analysis) -> None:
    """Name every file that could not be read, with the reason, on standard error."""
    for problem in analysis.problems:
        warn(f"{problem.path}: {problem.reason}")


def print_remarks(analysis: Analysis) -> None:
    """Print the set's remarks as a table: who said what, in which outlets, and the gravest difference."""
    edition = prepare(analysis, "")
    table = Table("", expand=True, show_lines=True)
    for heading, ratio in [("remark", 5), ("speaker", 2), ("outlets", 3), ("gravest", 2)]:
        table.add_column(heading, ratio=ratio)
    for entry in edition.entries:
        table.add_row(
            str(entry.number),
            Text(_shortened(entry)),
            Text(printable(entry.remark.speaker or "")),
            Text(printable(", ".join(entry.outlets))),
            Text(entry.gravest),
        )
    console = Console()
    if edition.entries:
        console.print(table)
    console.print(
        f"{len(analysis.articles)} articles, {len(analysis.quotes)} quotes, {len(analysis.remarks)} remarks "
        f"that more than one outlet carries"
    )


def _shortened(entry: Entry) -> str:
    words = printable(entry.base.quote.text).split()
    return " ".join(words[:TABLE_WORDS]) + (" …" if len(words) > TABLE_WORDS else "")


def print_collation(collation: Collation, first: str, second: str) -> None:
    """Print two texts as one, with the words of ``first`` alone in [-…-] and of ``second`` alone in {+…+}.

    On a terminal with colours the colours say it instead. What differs in meaning is listed below.
    """
    console = Console(highlight=False)
    coloured = console.color_system is not None
    marks = (f"[-{first}-]", f"{{+{second}+}}") if not coloured else (first, second)
    heading = Text("")
    heading.append(printable(marks[0]), FIRST)
    heading.append(" against ")
    heading.append(printable(marks[1]), SECOND)
    console.print(heading, soft_wrap=True)
    console.print()
    line = Text()
    for segment in collation.segments:
        _add(line, segment, collation, coloured)
    line.rstrip()
    console.print(line, soft_wrap=not console.is_terminal)
    console.print()
    for segment in sorted(collation.segments, key=lambda segment: segment.alert is None):
        if segment.alert is not None:
            console.print(Text(f"{segment.alert}: {printable(segment.explanation or '')}", ALERT))
    summary = collation.summary
    counts = ", ".join(f"{count} {kind}" for kind, count in summary.counts.items() if kind != "same")
    console.print(Text(f"{summary.kept:.0%} of the words kept, distance {summary.distance:.2f}"))
    if counts:
        console.print(Text(counts))
    if collation.cut_short:
        console.print(Text("The texts are too long and repetitive to be compared in full: the rest is one."))


def _add(line: Text, segment: Segment, collation: Collation, coloured: bool) -> None:
    """Add a segment to the marked line."""
    mine, theirs = segment.a.of(collation.a), segment.b.of(collation.b)
    if segment.cls is Class.SAME or segment.op is Op.EQUAL:
        line.append(printable(mine))
        return
    accidental = segment.cls is Class.ACCIDENTAL
    if coloured and mine.strip() and theirs and not mine[-1].isspace():
        mine += " "
    for text, style, opening, closing in [(mine, FIRST, "[-", "-]"), (theirs, SECOND, "{+", "+}")]:
        if text:
            shown = printable(text) if coloured else opening + printable(text) + closing
            line.append(shown, ACCIDENTAL if accidental and style is SECOND else style)
