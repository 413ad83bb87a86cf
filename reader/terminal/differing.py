"""What ``variorum diff`` prints: two texts, several, or the remarks of a set and how its outlets edit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from reader.analysis import analyse
from reader.collation import Collation, Ignored, collate, table, to_data
from reader.collation.remarks.cuts import unmarked_cuts
from reader.collation.remarks.data import profile_data, remark_data, table_data
from reader.collation.remarks.profile import profiles
from reader.collation.remarks.remark import CollatedRemark, Witness, collate_remark
from reader.collation.remarks.witnesses import in_order, outlet_of
from reader.collation.segment import gravity
from reader.collation.tables.trims import kept_of_fullest
from reader.export.edition.characters import printable, spoken_date
from reader.ingest import read_text
from reader.library import read_corrections
from reader.model import Analysis, Remark
from reader.source import Source
from reader.terminal import print_problems, progress_bar, warn
from reader.terminal.marked import (
    coloured,
    marked_lines,
    print_collation,
    print_differences,
    summary_words,
    terminal,
)
from reader.terminal.profiled import print_profiles
from reader.terminal.tabled import print_table, print_trims, siglum


@dataclass(frozen=True)
class Options:
    """``base``: the outlet that the renderings of a set are held against, where it has one."""

    ignoring: frozenset[Ignored]
    only_differences: bool
    as_json: bool
    base: str | None = None


def diff_files(paths: Sequence[Path], options: Options) -> None:
    """Collate the texts in the files, the first one the base. Raises IngestError where one cannot be read."""
    texts = [read_text(path) for path in paths]
    names = _distinct_names(paths)
    if len(texts) == 2:
        collation = collate(texts[0], texts[1], options.ignoring)
        if options.as_json:
            _print_data({**to_data(collation), **_unmarked_data(collation)})
        else:
            print_collation(collation, names[0], names[1], options.only_differences)
        return
    made = table(texts[0], texts[1:], options.ignoring)
    if options.as_json:
        _print_data(table_data(made))
        return
    console = terminal()
    names = [f"{siglum(number)}  {name}" for number, name in enumerate(names)]
    for name in names:
        console.print(Text(printable(name)))
    console.print()
    print_table(console, made, options.only_differences)
    fullest, kept = kept_of_fullest(texts)
    rows = [(name, each.spans, each.share) for name, each in zip(names, kept, strict=True)]
    print_trims(console, texts[fullest], names[fullest], rows)


def diff_folder(folder: Path, options: Options, sensitivity: float) -> None:
    """Collate the remarks of the articles in the folder, the gravest first, and tell how each outlet edits.

    Raises IngestError where there is no such folder.
    """
    with progress_bar() as report:
        analysis = analyse(folder, report, sensitivity, read_corrections(warn).of(Source((folder,))))
        collated = [
            collate_remark(analysis, each, _base(analysis, each, options.base), options.ignoring)
            for each in analysis.remarks
        ]
        outlets = profiles(analysis, report)
    print_problems(analysis)
    collated.sort(key=lambda each: gravity(next(iter(each.summary.alerts), None)))
    if options.as_json:
        _print_data(
            {
                "remarks": [remark_data(each) for each in collated],
                "outlets": [profile_data(each) for each in outlets],
            }
        )
        return
    if not analysis.articles:
        warn(f"there are no articles in {folder}")
    elif not collated:
        warn(f"no remark in {folder} stands in two articles or more")
    console = terminal()
    for number, each in enumerate(collated, 1):
        _print_remark(console, number, each, options)
    if outlets:
        names = {
            quote: f"{number}{letter}"
            for number, each in enumerate(collated, 1)
            for quote, letter in _sigla(each).items()
        }
        print_profiles(console, outlets, names)


def _unmarked_data(collation: Collation) -> dict[str, Any]:
    """What one text leaves out without showing it, if there is any."""
    cuts = list(unmarked_cuts(collation.a, collation.b, collation.segments))
    return {"unmarked_cuts": [{"a": list(cut.a), "b": list(cut.b)} for cut in cuts]} if cuts else {}


def _distinct_names(paths: Sequence[Path]) -> list[str]:
    """The files' names, with as many folders before them as it takes to tell them apart."""
    for length in range(1, max(len(path.parts) for path in paths) + 1):
        names = [str(Path(*path.parts[-length:])) for path in paths]
        if len(set(names)) == len(set(paths)):
            return names
    return [str(path) for path in paths]


def _base(analysis: Analysis, remark: Remark, outlet: str | None) -> str | None:
    """The first of the remark's quotes that the outlet prints, None where it prints none."""
    quotes = in_order(analysis, remark.quotes)
    return next(
        (quote.id for quote in quotes if outlet_of(analysis.article_by_id[quote.article]) == outlet), None
    )


def _print_data(data: dict[str, Any]) -> None:
    click.echo(json.dumps(data, ensure_ascii=True, indent=1))


def _print_remark(console: Console, number: int, collated: CollatedRemark, options: Options) -> None:
    speaker = printable(collated.remark.speaker or "speaker not named")
    console.print(
        Rule(Text(f"{number}  {speaker}"), align="left", characters="─" if coloured(console) else "-")
    )
    console.print()
    sigla = _sigla(collated)
    for witness in collated.witnesses:
        console.print(Text(_witness_in_words(witness, collated, sigla)))
    console.print()
    pairs = [witness.collation for witness in collated.rows if witness.collation]
    if len(pairs) == 1:
        for line in marked_lines(pairs[0], coloured(console), options.only_differences):
            console.print(line)
            console.print()
        print_differences(console, pairs[0])
    elif pairs:
        print_table(console, collated.table, options.only_differences)
        trims = collated.trims
        rows = [(f"{sigla[row.quote]}  {row.outlet}", row.kept, row.share) for row in trims.rows]
        print_trims(console, trims.fullest.text, sigla[trims.fullest.id], rows)
    beside = [
        (sigla[witness.quote.id], found) for witness in collated.witnesses for found in witness.circumstances
    ]
    for name, found in beside:
        first, second = f"in {sigla[collated.base.quote.id]}", f"in {name}"
        console.print(Text(f"{found.kind.value}: {printable(found.told(first, second))}"))
    if beside:
        console.print()


def _sigla(collated: CollatedRemark) -> dict[str, str]:
    """A letter for every rendering, by its quote; those that the table compares have its rows' letters."""
    apart = [witness for witness in collated.witnesses if witness not in collated.rows]
    return {each.quote.id: siglum(row) for row, each in enumerate([*collated.rows, *apart])}


def _witness_in_words(witness: Witness, collated: CollatedRemark, sigla: dict[str, str]) -> str:
    quote = witness.quote
    source = quote.speaker.mention if quote.speaker else ""
    said = ", ".join(f"“{words}”" for words in (source, quote.cue.text if quote.cue else "") if words)
    words = [f"{sigla[quote.id]}  {witness.outlet}", spoken_date(witness.article.published) or "", said]
    if witness is collated.base:
        words.append("the base")
    elif witness.foreign:
        words.append("in another language, not compared")
    elif witness.apart:
        words.append(f"other words of the same remark: “{quote.text}”")
    elif witness.collation:
        words.append(summary_words(collate(collated.base.quote.text, quote.text).summary))
    return printable(", ".join(filter(None, words)))
