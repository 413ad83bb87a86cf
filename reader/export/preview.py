"""How an export will begin, made of so little of it that it can be had while its options are chosen."""

from __future__ import annotations

import contextlib
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, zip_longest

from reader.export import phrases, render
from reader.export.edition.prepared import prepare
from reader.export.formats import FORMATS
from reader.export.options import EVERYTHING, USUAL, Choice, Options, Table
from reader.export.readable import Line, document_lines, page_lines
from reader.export.sheets import Page, Sheets
from reader.export.tabular.tables import TABLES
from reader.model import Analysis, Report, silent
from reader.source import Source

_LETTERS, _REMARKS = 40_000, 24
"""Code points of articles, and remarks, that are rendered for a preview; the first article in any case."""
_PAGES = 4
"""Pages shown from the first on; after these, those on which another part begins."""
_MOST_PAGES = 8
_LINES, _LINE, _CELL = 200, 400, 32
"""Lines of text that are shown, and code points of each, and of each cell of a table."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of an export: ``pages``, a ``picture`` (a PNG), ``lines`` of words or ``text``, with a
    sentence in ``told`` about what cannot be shown. It is made of the first ``shown`` of the articles that
    are chosen.
    """

    pages: tuple[Page, ...] = ()
    picture: bytes = b""
    lines: tuple[Line, ...] = ()
    text: str = ""
    told: str = ""
    shown: int = 0


def preview(
    analysis: Analysis,
    format: str,
    report: Report = silent,
    *,
    name: str | None = None,
    choice: Choice = EVERYTHING,
    options: Options = USUAL,
    source: Source | None = None,
    width: int = 600,
) -> Preview:
    """How ``export`` with the same arguments begins; pages are ``width`` pixels wide. Raises ExportError."""
    form = FORMATS[format]
    part = choice if form.of_one else beginning(analysis, choice)
    shown = len(part.articles_of(analysis))

    def rendered(format: str) -> bytes:
        return render(analysis, format, report, name=name, choice=part, options=options, source=source)

    def table(which: Table) -> str:
        edition = prepare(analysis, name or "", report, part, source)
        shape = TABLES[which]
        heads = [column.name for column in shape.columns]
        return in_columns([heads, *islice(shape.rows(edition, report), _LINES - 1)])

    match form.suffixes[0]:
        case ".pdf" | ".annotated.pdf":
            return Preview(pages=pages(rendered(format), width), shown=shown)
        case ".png" | ".svg":
            return Preview(picture=rendered("png"), shown=shown)
        case ".zip":
            return Preview(told=_of_originals(analysis, choice), shown=shown)
        case ".html":
            page = rendered(format).decode("utf-8")
            return Preview(lines=page_lines(page, _LINES), told=phrases.PREVIEW_PAGE, shown=shown)
        case ".docx":
            lines = document_lines(rendered(format), _LINES)
            return Preview(lines=lines, told=phrases.PREVIEW_DOCUMENT, shown=shown)
        case ".xlsx":
            return Preview(text=table(Table.QUOTES), told=phrases.PREVIEW_WORKBOOK, shown=shown)
        case ".parquet":
            return Preview(text=table(options.table), told=phrases.PREVIEW_TABLE, shown=shown)
        case ".csv":
            return Preview(text=first_rows(rendered(format)), shown=shown)
        case _:
            return Preview(text=first_lines(rendered(format)), shown=shown)


def beginning(analysis: Analysis, choice: Choice = EVERYTHING) -> Choice:
    """The first of the chosen articles, and the first of the remarks in them, as many as a preview has room
    for. All that is chosen, if there is room for it.
    """
    chosen = choice.articles_of(analysis)
    articles: list[str] = []
    remarks: dict[str, None] = {}
    letters = 0
    for article in analysis.articles:
        if article.id not in chosen:
            continue
        letters += len(article.text)
        if articles and (letters > _LETTERS or len(remarks) >= _REMARKS):
            break
        articles.append(article.id)
        for quote in analysis.quotes_of[article.id]:
            remark = analysis.remark_of.get(quote.id)
            if remark is not None and (choice.remarks is None or remark.id in choice.remarks):
                remarks[remark.id] = None
    if len(articles) == len(chosen) and len(remarks) <= _REMARKS:
        return choice
    return Choice(frozenset(articles), frozenset(islice(remarks, _REMARKS)) or choice.remarks)


def pages(pdf: bytes, width: int) -> tuple[Page, ...]:
    """The first pages of a PDF, and those on which its parts begin. Raises ExportError."""
    with contextlib.closing(Sheets(pdf)) as sheets:
        wanted = sorted({*range(_PAGES), *sheets.begins()})
        return tuple(sheets.page(number, width) for number in wanted[:_MOST_PAGES] if number < len(sheets))


def first_lines(data: bytes) -> str:
    """The first lines of a text, long ones cut."""
    lines = data[: _LINES * _LINE * 4].decode("utf-8-sig", "replace").splitlines()[:_LINES]
    return "\n".join(line if len(line) <= _LINE else f"{line[:_LINE]}…" for line in lines)


def first_rows(data: bytes) -> str:
    """The first rows of a table in CSV, each in a line."""
    rows: list[list[str]] = []
    # A cell that is too long for the reader ends what is shown.
    with contextlib.suppress(csv.Error):
        rows.extend(islice(csv.reader(io.StringIO(data.decode("utf-8-sig", "replace"), "")), _LINES))
    return in_columns(rows)


def in_columns(rows: Iterable[Iterable[object]]) -> str:
    """Rows of a table, each in a line, cells cut so that columns stand under one another."""
    told = [["" if cell is None else " ".join(str(cell)[:_LINE].split()) for cell in row] for row in rows]
    columns = zip_longest(*told, fillvalue="")
    widths = [min(max(map(len, column)), _CELL) for column in columns]
    return "\n".join(
        "  ".join(
            (cell if len(cell) <= width else f"{cell[: width - 1]}…").ljust(width)
            for cell, width in zip(row, widths, strict=False)
        ).rstrip()
        for row in told
    )


def _of_originals(analysis: Analysis, choice: Choice) -> str:
    chosen = choice.articles_of(analysis)
    paths = [each.path for each in analysis.articles if each.id in chosen]
    printed = sum(path.lower().endswith(".pdf") for path in paths)
    return phrases.PREVIEW_ORIGINALS.format(n=printed, total=len(paths))
