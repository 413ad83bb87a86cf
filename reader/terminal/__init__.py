"""What the command line prints: progress, problems and the table of remarks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Task, TextColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from reader.export.edition.characters import printable
from reader.export.edition.prepared import Entry, prepare
from reader.model import Analysis, Progress, Report, silent

TABLE_WORDS = 20


class _Counted(MofNCompleteColumn):
    """How many of how many, where that is counted."""

    def render(self, task: Task) -> Text:
        return Text("") if task.total is None else super().render(task)


@contextmanager
def progress_bar() -> Iterator[Report]:
    """A Report that draws a bar on standard error while the block runs; silent where that is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = TextColumn("{task.description}"), BarColumn(), _Counted()
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def report(progress: Progress) -> None:
            # Of one thing alone it is not known how far it is.
            bar.tasks[0].total = progress.total if progress.total > 1 else None
            bar.update(task, description=progress.stage, completed=progress.done)

        yield report


def warn(sentence: str) -> None:
    """Print one line on standard error."""
    click.echo(f"variorum: {printable(sentence).replace(chr(10), ' ')}", err=True)


def print_problems(analysis: Analysis) -> None:
    """Name every file that could not be read, with the reason, on standard error."""
    for problem in analysis.problems:
        warn(f"{problem.path}: {problem.reason}")


def count_problems(analysis: Analysis) -> None:
    """Say in a line on standard error how many files could not be read."""
    if count := len(analysis.problems):
        warn(f"{count} file{'' if count == 1 else 's'} could not be read when this was analysed")


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
    copied = sum(entry.one_text for entry in edition.entries)
    spoken = sum(chapter.spoken for chapter in edition.chapters)
    console.print(
        f"{len(analysis.articles)} articles, {spoken} quotes, "
        f"{len(edition.entries) - copied} remarks that more than one outlet carries"
        + (f", and {copied} more in copies of one text alone" if copied else "")
    )
    if any(len(outlets) > 1 for entry in edition.entries for outlets in entry.carriers):
        console.print("Outlets with = between them run the same text.")


def _shortened(entry: Entry) -> str:
    words = printable(entry.base.quote.text).split()
    return " ".join(words[:TABLE_WORDS]) + (" …" if len(words) > TABLE_WORDS else "")
