"""Typst's own work, as a process does it that is made for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import typst


class Task(NamedTuple):
    """Files by their names, of which ``main.typ`` is set as ``form``: pdf, svg or png, this at ``ppi``.

    ``data`` is what the templates find in ``sys.inputs.data``. ``fonts`` are folders of fonts, beside those
    of the system unless ``bare``. ``written`` is the second that a PDF calls its making.
    """

    templates: Mapping[str, bytes]
    data: str
    fonts: tuple[str, ...] = ()
    bare: bool = False
    form: str = "pdf"
    ppi: float | None = None
    standards: tuple[Any, ...] = ()
    written: int = 0


class Panicked(Exception):
    """A fault in Typst itself."""


@cache
def fonts(folders: tuple[str, ...], bare: bool) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=not bare, font_paths=list(folders))


def compiled(task: Task) -> bytes:
    """The PDF, or the first page as a picture. Raises TypstError, Panicked."""
    try:
        made = typst.compile(
            # The library takes several files, which its types do not know.
            {**task.templates},  # pyright: ignore[reportArgumentType]
            format=task.form,  # pyright: ignore[reportArgumentType]
            ppi=task.ppi,
            font_paths=fonts(task.fonts, task.bare),
            sys_inputs={"data": task.data},
            pdf_standards=list(task.standards),
            timestamp=task.written,
        )
    except BaseException as error:
        # A fault arrives as PyO3's PanicException, which is no Exception and has no module.
        if type(error).__name__ != "PanicException":
            raise
        raise Panicked(" ".join(str(error).split())[:200]) from None
    return made if isinstance(made, bytes) else made[0]
