"""The XLSX: a workbook with a sheet for each table, what it is of, and what its columns hold."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reader.export import phrases
from reader.export.edition.characters import printable
from reader.export.edition.front import facts
from reader.export.edition.prepared import Edition
from reader.export.edition.words import overview
from reader.export.options import USUAL, Options, Paper, unheard
from reader.export.tabular.columns import Column, Type, Value, rounded
from reader.export.tabular.tables import TABLES
from reader.model import Report, silent

MOST_ROWS, MOST_UNITS = 1_048_576, 32_767
"""What a sheet and a cell hold (ECMA-376; Excel specifications and limits); a cell's in UTF-16 units."""

_WIDEST, _NARROWEST = 60, 8
"""Of columns, in digits of the usual type."""
_ABOUT = 80
"""The width of what the first sheet tells."""
_ONE_PAGE = 160
"""What is no wider is printed at the width of a page."""
_MEASURED = 2_000
"""Rows by which the width of a column is told."""
_FOR_WIDTH, _FOR_HEIGHT = 1_000, 2_000
"""Code points of a cell that are looked at to tell its width and its height."""
_LETTERS = 1.1
"""How many letters, on the average, there are in the width of a digit."""
_LINE, _MOST_LINES = 15, 20
"""The height of a line, in points, and how many lines of a cell are seen at most."""

_FIRST_DAY = date(1900, 3, 1)
"""Before it the days of a spreadsheet and of the calendar are not the same."""

_UNSIGNED = datetime(1970, 1, 1)
_PAPERS = {Paper.A4: 9, Paper.LETTER: 1}
_NO_FORMULAS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_NUMBERS = {Type.WHOLE: "0", Type.NUMBER: "0.00", Type.DATE: "yyyy-mm-dd"}


def to_xlsx(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """Every table on a sheet of its own. Cells have types, so that text is never anything else.

    ``warn`` hears of text too long for a cell and of rows too many for a sheet.
    """
    out = io.BytesIO()
    with Workbook(out, _NO_FORMULAS) as workbook:
        workbook.set_properties(
            {"title": edition.name[:255], "author": "Variorum", "created": _created(edition)}
        )
        pen = _Pen(workbook, options)
        pen.about(edition)
        for shape in TABLES.values():
            pen.table(shape.title, shape.columns, shape.rows(edition, report))
        pen.table("Columns", _ABOUT_COLUMNS, _described())
    for warning in pen.warnings():
        warn(warning)
    return out.getvalue()


_ABOUT_COLUMNS = tuple(Column(name, Type.TEXT, "") for name in ("table", "column", "type", "what it holds"))


def _described() -> Iterator[tuple[Value, ...]]:
    for shape in TABLES.values():
        for column in shape.columns:
            yield shape.title, column.name, column.type.value, column.description


def _figures(edition: Edition) -> Iterator[tuple[str, Value]]:
    """What is counted and set, as numbers to reckon with."""
    yield "Number of articles", len(edition.chapters)
    yield "Number of quotes", sum(len(chapter.quotes) for chapter in edition.chapters)
    yield "Number of remarks", len(edition.entries)
    yield "Sensitivity, 0 to 1", rounded(edition.analysis.sensitivity)


def _created(edition: Edition) -> datetime:
    return datetime.combine(edition.dated, time()) if edition.dated else _UNSIGNED


@dataclass
class _Pen:
    """Writes sheets, and knows how many cells it shortened and rows it left out."""

    workbook: Workbook
    options: Options
    shortened: int = 0
    left_out: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        upright = {"valign": "top"}
        self.formats = {
            kind: self.workbook.add_format({**upright, "num_format": number})
            for kind, number in _NUMBERS.items()
        }
        self.formats[Type.TEXT] = self.workbook.add_format({**upright, "text_wrap": True})
        self.title = self.workbook.add_format({"bold": True, "font_size": 16})
        self.figure = self.workbook.add_format({"valign": "top", "align": "left"})
        self.label = self.workbook.add_format({**upright, "font_color": "#595959"})
        self.header = self.workbook.add_format(
            {**upright, "bold": True, "text_wrap": True, "bg_color": "#E7E6E6", "bottom": 1}
        )

    def warnings(self) -> Iterator[str]:
        if self.shortened:
            yield phrases.CELLS_CUT.format(count=self.shortened, most=MOST_UNITS)
        for title, count in self.left_out.items():
            yield phrases.ROWS_LEFT_OUT.format(count=count, table=title, most=MOST_ROWS)

    def about(self, edition: Edition) -> None:
        """The first sheet: which set, of which day, and what the other sheets are."""
        sheet = self._sheet("About")
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, _ABOUT)
        self._put(sheet, 0, 0, edition.name, self.title)
        told = [("In short", overview(edition)), *_figures(edition), *facts(edition, USUAL), ("", "")]
        sheets = [(shape.title, shape.description) for shape in TABLES.values()]
        rows: list[tuple[str, Value]] = [*told, *sheets, ("Columns", "what each column holds")]
        for number, (label, value) in enumerate(rows, 2):
            self._put(sheet, number, 0, label, self.label)
            self._put(
                sheet, number, 1, value, self.formats[Type.TEXT] if isinstance(value, str) else self.figure
            )
            if (lines := _lines(value, _ABOUT)) > 1:
                sheet.set_row(number, _LINE * lines)

    def table(self, title: str, columns: Sequence[Column], rows: Iterable[tuple[Value, ...]]) -> None:
        sheet = self._sheet(title)
        written = list(rows)
        if len(written) >= MOST_ROWS:
            self.left_out[title] = len(written) - MOST_ROWS + 1
            del written[MOST_ROWS - 1 :]
        widths = _widths(columns, written[:_MEASURED])
        for place, (column, width) in enumerate(zip(columns, widths, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, column.name, self.header)
        formats = [self.formats[column.type] for column in columns]
        for number, row in enumerate(written, 1):
            for place, value in enumerate(row):
                self._put(sheet, number, place, value, formats[place])
            # Excel finds the height of a row by itself, LibreOffice does not.
            if (lines := max(map(_lines, row, widths))) > 1:
                sheet.set_row(number, _LINE * min(lines, _MOST_LINES))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(len(written), 1), len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        if sum(widths) <= _ONE_PAGE:
            sheet.fit_to_pages(1, 0)
        sheet.print_across()

    def _sheet(self, title: str) -> Worksheet:
        sheet = self.workbook.add_worksheet(title)
        sheet.set_paper(_PAPERS[self.options.paper])
        sheet.set_footer("&C&P / &N")
        return sheet

    def _put(self, sheet: Worksheet, row: int, column: int, value: Value, format: Format) -> None:
        if isinstance(value, date) and value < _FIRST_DAY:
            value = value.isoformat()
        match value:
            case None | "":
                return
            case str():
                sheet.write_string(row, column, self._fitting(printable(value)), format)
            case date():
                sheet.write_datetime(row, column, datetime.combine(value, time()), format)
            case _:
                sheet.write_number(row, column, value, format)

    def _fitting(self, text: str) -> str:
        if len(text) <= MOST_UNITS // 2 or len(text.encode("utf-16-le")) <= 2 * MOST_UNITS:
            return text
        self.shortened += 1
        return text.encode("utf-16-le")[: 2 * MOST_UNITS - 2].decode("utf-16-le", "ignore") + "…"


def _widths(columns: Sequence[Column], rows: Sequence[tuple[Value, ...]]) -> list[int]:
    widths = [max(len(column.name) + 3, _NARROWEST) for column in columns]
    for row in rows:
        for place, value in enumerate(row):
            if widths[place] < _WIDEST and value is not None:
                lines = value[:_FOR_WIDTH].split("\n") if isinstance(value, str) else [str(value)]
                widths[place] = min(max(widths[place], *(_width(line) + 2 for line in lines)), _WIDEST)
    return widths


def _lines(value: Value, width: int) -> int:
    """How many lines a cell takes in a column as wide."""
    if not isinstance(value, str) or (len(value) < width // 2 and "\n" not in value):
        return 1
    return sum(1 + _width(line) // int(width * _LETTERS) for line in value[:_FOR_HEIGHT].split("\n"))


def _width(line: str) -> int:
    """In digits, those of East Asian scripts being two each."""
    return len(line) + sum(unicodedata.east_asian_width(sign) in "WF" for sign in line)
