"""The formats of exports: what their files are called, what they are for, and what makes them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from reader.export import phrases
from reader.export.edition.prepared import Edition
from reader.export.options import Options
from reader.model import Report


class ExportError(Exception):
    """An export that cannot be made or written, in one sentence for the user."""


class Writer(Protocol):
    """Makes an export of an edition. Raises ExportError; ``report`` may raise Cancelled.

    ``warn`` hears a sentence about each thing that could not be shown as it should.
    """

    def __call__(
        self, edition: Edition, options: Options, report: Report, warn: Callable[[str], None]
    ) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """``suffixes`` are those of its files, its own first. ``writer`` is "module:function" within this room;
    None means that the analysis itself is written.

    ``heeds`` names the Options that make a difference to it. ``of_one``: whether it holds one remark only.
    """

    suffixes: tuple[str, ...]
    description: str
    writer: str | None
    heeds: tuple[str, ...] = ()
    of_one: bool = False

    def load(self) -> Writer:
        """Its writer, loaded only now: some need libraries that take long to load, or that are not there.

        Raises ExportError where one is not there.
        """
        module, _, function = (self.writer or "").partition(":")
        try:
            return cast("Writer", getattr(importlib.import_module(f"reader.export.{module}"), function))
        except ModuleNotFoundError as error:
            if error.name is None or error.name.startswith("reader"):
                raise
            raise ExportError(phrases.EXTRA.format(module=error.name)) from error


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "pdf": Format(
            (".pdf",),
            "PDF: articles with their quotes lit, every remark's renderings compared",
            "paged.pdf:to_pdf",
            ("paper", "type_size", "colour", "boilerplate", "apparatus"),
        ),
        "annotated": Format(
            (".annotated.pdf",),
            "Annotated original: the PDF of one article, its quotes marked, their variants as notes",
            "originals.annotated:to_original",
            ("colour",),
        ),
        "originals": Format(
            (".zip",),
            "Annotated originals: all articles that were PDFs, marked so, in one ZIP file",
            "originals.annotated:to_originals",
            ("colour",),
        ),
        "html": Format(
            (".html", ".htm"),
            "HTML: the same as one web page that needs nothing else",
            "web.html:to_html",
            ("boilerplate",),
        ),
        "tei": Format(
            (".xml", ".tei"),
            "TEI P5: articles, and a critical apparatus of every remark",
            "scholarly.tei:to_tei",
        ),
        "collatex": Format(
            (".collatex.json",),
            "CollateX JSON: every remark's renderings as tokens, and their alignment",
            "scholarly.collatex:to_collatex",
        ),
        "annotations": Format(
            (".jsonld",),
            "Web Annotations: every rendering and every link, for annotation tools",
            "scholarly.annotations:to_annotations",
        ),
        "csv": Format(
            (".csv",),
            "CSV: a table for spreadsheets, of quotes, links, places of variation or outlets",
            "tabular.csv_table:to_csv",
            ("table",),
        ),
        "xlsx": Format(
            (".xlsx",),
            "XLSX: all tables as the sheets of one workbook, every column described",
            "tabular.workbook:to_xlsx",
            ("paper",),
        ),
        "parquet": Format(
            (".parquet",),
            "Parquet: a table with typed columns for statistics",
            "tabular.parquet:to_parquet",
            ("table",),
        ),
        "svg": Format(
            (".svg",),
            "SVG: one remark's renderings compared, as a picture of any size",
            "paged.picture:to_svg",
            ("type_size", "colour"),
            of_one=True,
        ),
        "png": Format(
            (".png",),
            "PNG: one remark's renderings compared, as a picture for a message",
            "paged.picture:to_png",
            ("type_size", "colour"),
            of_one=True,
        ),
        "docx": Format(
            (".docx",),
            "DOCX: the remarks and their renderings, to be edited in Word or LibreOffice",
            "documents.docx_file:to_docx",
            ("paper", "type_size", "colour"),
        ),
        "markdown": Format(
            (".md", ".markdown"),
            "Markdown: the remarks and their renderings as text with marks",
            "documents.markdown:to_markdown",
        ),
        "json": Format((".json",), "JSON: the analysis itself, for other programs", None),
    }
)


def format_of(path: Path, name: str | None = None) -> str:
    """The format called ``name``, or without one that of the path's suffix. Raises ExportError."""
    listed = ", ".join(FORMATS)
    if name is not None:
        if name.lower() in FORMATS:
            return name.lower()
        raise ExportError(f"there is no format {name!r}: choose one of {listed}")
    suffixes = {suffix: key for key, each in FORMATS.items() for suffix in each.suffixes}
    # The longest, for some have two dots.
    fitting = [suffix for suffix in suffixes if path.name.lower().endswith(suffix) and path.suffix]
    if fitting:
        return suffixes[max(fitting, key=len)]
    if not path.suffix:
        raise ExportError(f"{str(path)!r} has no suffix that names a format: choose one of {listed}")
    raise ExportError(f"no format has the suffix {path.suffix!r}: choose one of {listed}")
