"""What leaves the program: an Analysis as PDF, HTML, TEI, CSV or JSON."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from reader.export import phrases
from reader.export.edition import Edition, prepare
from reader.export.html import to_html
from reader.export.pdf import TypesettingError, to_pdf
from reader.export.tables import to_csv
from reader.export.tei import to_tei
from reader.model import Analysis, Progress, Report, silent
from reader.schema import to_json


class ExportError(Exception):
    """An export that cannot be made or written, in one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Format:
    """The suffixes of a format's files, its own first, and what it is for."""

    suffixes: tuple[str, ...]
    description: str


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "pdf": Format((".pdf",), "PDF: articles with their quotes lit, every remark's renderings compared"),
        "html": Format((".html", ".htm"), "HTML: the same as one web page that needs nothing else"),
        "tei": Format((".xml", ".tei"), "TEI P5: articles, and a critical apparatus of every remark"),
        "csv": Format((".csv",), "CSV: a table of all quotes for spreadsheets"),
        "json": Format((".json",), "JSON: the analysis itself, for other programs"),
    }
)


def _unwatched(_: str) -> None:
    return


def format_of(path: Path, name: str | None = None) -> str:
    """The format called ``name``, or without one that of the path's suffix. Raises ExportError."""
    listed = ", ".join(FORMATS)
    if name is not None:
        if name.lower() in FORMATS:
            return name.lower()
        raise ExportError(f"there is no format {name!r}: choose one of {listed}")
    for key, each in FORMATS.items():
        if path.suffix.lower() in each.suffixes:
            return key
    if not path.suffix:
        raise ExportError(f"{str(path)!r} has no suffix that names a format: choose one of {listed}")
    raise ExportError(f"no format has the suffix {path.suffix!r}: choose one of {listed}")


def export(
    analysis: Analysis,
    target: Path,
    format: str,
    report: Report = silent,
    *,
    name: str | None = None,
    dated: date | None = None,
    warn: Callable[[str], None] = _unwatched,
) -> None:
    """Write the analysis to ``target``, which holds either the whole export or what it held before.

    ``name`` is the set's, shown as the title: the target's own without one. ``dated`` is the day of the
    analysis, shown only where it is given. ``report`` may raise Cancelled. ``warn`` hears a sentence about
    each thing that could not be shown as it should. Raises ExportError.
    """
    try:
        _write(
            Path(os.path.realpath(target)),
            lambda: render(analysis, format, report, name=name or target.stem, dated=dated, warn=warn),
        )
    except OSError as error:
        raise ExportError(phrases.UNWRITTEN.format(target=target, cause=error.strerror)) from error


def require_writable(target: Path) -> None:
    """Raise ExportError where it is plain before any work that ``target`` cannot be written."""
    try:
        reason = _reason_against(target)
    except OSError as error:
        reason = error.strerror
    if reason is not None:
        raise ExportError(phrases.UNWRITTEN.format(target=target, cause=reason))


def _reason_against(target: Path) -> str | None:
    folder = target.parent
    if not folder.is_dir():
        return phrases.NO_FOLDER.format(path=folder)
    if target.exists() and not target.is_file():
        return phrases.NO_FILE
    if target.exists() and not os.access(target, os.W_OK):
        return phrases.PROTECTED
    return None if os.access(folder, os.W_OK) else phrases.FOLDER_PROTECTED.format(path=folder)


def render(
    analysis: Analysis,
    format: str,
    report: Report = silent,
    *,
    name: str | None = None,
    dated: date | None = None,
    warn: Callable[[str], None] = _unwatched,
) -> bytes:
    """The export as bytes, the same for the same analysis and options. As ``export`` otherwise."""
    if format not in FORMATS:
        format_of(Path(), format)
    if format == "json":
        return to_json(analysis).encode("utf-8")
    edition = prepare(analysis, name or "Variorum", dated, report)
    report(Progress("setting", 0, 1))
    data = _set(edition, format, warn)
    report(Progress("setting", 1, 1))
    return data


def _set(edition: Edition, format: str, warn: Callable[[str], None]) -> bytes:
    match format:
        case "pdf":
            try:
                return to_pdf(edition, warn)
            except TypesettingError as error:
                raise ExportError(phrases.PDF_FAILED.format(cause=error)) from error
        case "html":
            return to_html(edition)
        case "tei":
            return to_tei(edition)
        case _:
            return to_csv(edition)


def _write(target: Path, made: Callable[[], bytes]) -> None:
    """Put what ``made`` returns in the target's place in one step. Raises OSError, ExportError."""
    require_writable(target)
    # Opened before the work is done, so that nobody waits for an export that cannot be kept.
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=".part")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(made())
            file.flush()
            os.fsync(file.fileno())
        written.chmod(_mode(target))
        written.replace(target)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
