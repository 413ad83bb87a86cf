"""What was exported last, and how: found again when the next export is begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from reader.export import FORMATS, USUAL, Apparatus, Options, Paper, Table
from reader.export.options import LARGEST_TYPE, SMALLEST_TYPE
from reader.library import Library
from reader.window.opened.options import EXPORT


class What(StrEnum):
    """Which part of a set is exported."""

    ALL = "all"
    ARTICLE = "article"
    CHOSEN = "chosen"
    REMARK = "remark"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Kept:
    """``folder`` is the one that was written in, None where it is not there any more."""

    what: What = What.ALL
    format: str = "pdf"
    folder: Path | None = None
    options: Options = USUAL

    @classmethod
    def read(cls, library: Library) -> Kept:
        """What was kept, and in the place of what is no such value what is usual."""
        kept = EXPORT.read(library)
        format = kept.get("format")
        return cls(
            _one_of(What, kept, "what", What.ALL),
            format if isinstance(format, str) and format in FORMATS else "pdf",
            _folder(kept.get("folder")),
            Options(
                _one_of(Paper, kept, "paper", USUAL.paper),
                _type_size(kept.get("type_size")),
                kept.get("colour") is not False,
                kept.get("boilerplate") is not False,
                _one_of(Apparatus, kept, "apparatus", USUAL.apparatus),
                _one_of(Table, kept, "table", USUAL.table),
            ),
        )

    def keep(self, library: Library) -> None:
        options = self.options
        EXPORT.keep(
            library,
            {
                "what": self.what.value,
                "format": self.format,
                "folder": str(self.folder) if self.folder is not None else None,
                "paper": options.paper.value,
                "type_size": options.type_size,
                "colour": options.colour,
                "boilerplate": options.boilerplate,
                "apparatus": options.apparatus.value,
                "table": options.table.value,
            },
        )


Choice = TypeVar("Choice", bound=StrEnum)


def _one_of(choices: type[Choice], kept: Mapping[str, Any], name: str, usual: Choice) -> Choice:
    try:
        return choices(kept.get(name))
    except ValueError:
        return usual


def _type_size(kept: Any) -> float:
    if isinstance(kept, bool) or not isinstance(kept, int | float) or kept != kept:
        return USUAL.type_size
    return float(min(max(kept, SMALLEST_TYPE), LARGEST_TYPE))


def _folder(kept: Any) -> Path | None:
    if not isinstance(kept, str) or not kept:
        return None
    try:
        folder = Path(kept)
        return folder if folder.is_absolute() and folder.is_dir() else None
    except (OSError, ValueError):
        return None
