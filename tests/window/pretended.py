"""Tasks in the place of the real ones. Their process imports this alone, and so begins at once."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.export import Choice, Options
from reader.export.preview import Preview
from reader.library import Corrections
from reader.model import Analysis, Article, Progress, Report, article_id
from reader.source import Source
from reader.window.work.tasks import Exported, Reading, Refusal, wanted


def reads_plainly(source: Source, _sensitivity: float | None, _: Corrections, report: Report) -> Reading:
    """Every file an article, in which nothing is quoted."""
    from reader.ingest import list_folder

    listing = list_folder(source)
    articles = tuple(
        Article(article_id(path), path, (source.root / path).read_text("utf-8").rstrip(), ())
        for path in sorted(listing)
    )
    for number, article in enumerate(articles, 1):
        report(Progress("reading", number, len(articles), article))
    return Reading(Analysis(articles), listing=listing)


def reads_backwards(source: Source, sensitivity: float | None, given: Corrections, report: Report) -> Reading:
    """The same, the last file first."""
    reading = reads_plainly(source, sensitivity, given, lambda _: None)
    articles = reading.analysis.articles
    for number, article in enumerate(reversed(articles), 1):
        report(Progress("reading", number, len(articles), article))
    return reading


def reads_for_ever(source: Source, _sensitivity: float | None, _: Corrections, report: Report) -> Reading:
    """One article of three, and no more; the process says in the file ``pid`` which it is."""
    note_process(source.root)
    report(Progress("reading", 0, 3))
    report(Progress("reading", 1, 3, Article("a1", "a.txt", "Storm over Port Ellery\n\nIt blew.", ())))
    time.sleep(60)
    return Reading()


def reads_what_is_wanted(
    _source: Source, _sensitivity: float | None, _: Corrections, report: Report
) -> Reading:
    """The first of three files, and then only the one that the reader wants."""
    names = ("a.txt", "b.txt", "c.txt")
    report(Progress("listing", 0, 3, waiting=names))
    report(Progress("reading", 1, 3, Article(article_id("a.txt"), "a.txt", "Storm over Port Ellery.", ())))
    while not wanted:
        time.sleep(0.005)
    path = wanted[0]
    report(Progress("reading", 2, 3, Article(article_id(path), path, f"What {path} says.", ())))
    time.sleep(60)
    return Reading()


def exports_for_ever(_: Analysis, target: Path, *given: Any) -> Exported:
    note_process(target.parent)
    given[-1](Progress("exporting", 1, 3))
    time.sleep(60)
    return Exported(target, ())


def exports_with_a_warning(_: Analysis, target: Path, _form: str, name: str, *_given: object) -> Exported:
    return Exported(target, (f"{name} has no font",))


def previews_for_ever(*_: object) -> Callable[..., Preview]:
    note_process(Path(os.environ["PRETENDED"]))

    def answer(*_: object) -> Preview:
        time.sleep(60)
        return Preview()

    return answer


def previews_what_is_asked(_: Analysis, name: str, _source: Source) -> Callable[..., Preview]:
    """What was asked, as text."""

    def answer(width: int, form: str, choice: Choice, options: Options) -> Preview:
        if form == "tei":
            raise Refusal("cannot write the stars: it is day")
        articles, remarks = (sorted(each or ()) for each in (choice.articles, choice.remarks))
        told = f"{name}: {form}, {articles}, {remarks}, {options.type_size}, {options.table}"
        return Preview(text=told, shown=1) if width > 0 else Preview()

    return answer


def previews_until_it_dies(*_: object) -> Callable[..., Preview]:
    def answer(_width: int, form: str, *_: object) -> Preview:
        if form == "pdf":
            os._exit(3)
        return Preview(text=f"{form} lives", shown=1)

    return answer


def profiles_for_ever(analysis: Analysis, report: Report) -> None:  # noqa: ARG001
    note_process(Path(os.environ["PRETENDED"]))
    report(Progress("profiling", 1, 3))
    time.sleep(60)


def works_for_ever(*_: object) -> None:
    note_process(Path(os.environ["PRETENDED"]))
    time.sleep(60)


def note_process(folder: Path) -> None:
    """Write in a folder which process this is, whole or not at all."""
    (folder / "pid~").write_text(str(os.getpid()))
    (folder / "pid~").rename(folder / "pid")
