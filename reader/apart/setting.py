"""Typst's own work, as a process does it that is made for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

import typst

Places = dict[str, dict[str, float]]
"""The page of each place by its name, and how far from the left and the top it is, in points."""


class Task(NamedTuple):
    """Files by their names, of which ``main.typ`` is set as ``form``: pdf, svg or png, this at ``ppi``.

    ``data`` is what the templates find in ``sys.inputs.data``. ``fonts`` are folders of fonts, beside those
    of the system. ``written`` is the second that a PDF calls its making.
    """

    templates: Mapping[str, bytes]
    data: str
    fonts: tuple[str, ...] = ()
    form: str = "pdf"
    ppi: float | None = None
    standards: tuple[Any, ...] = ()
    written: int = 0


class Panicked(Exception):
    """A fault in Typst itself."""


@cache
def fonts(folders: tuple[str, ...]) -> typst.Fonts:
    return typst.Fonts(font_paths=list(folders))


def compiled(task: Task) -> bytes:
    """The PDF, or the first page as a picture. Raises TypstError, Panicked."""
    with _told():
        return _made(_compiler(task), task)


def places(task: Task) -> Places:
    """Where the pages tell that the named places are. Raises TypstError, Panicked."""
    with _told():
        return _places(_compiler(task))


def compiled_with_places(task: Task) -> tuple[bytes, Places]:
    """Both of them, for the work of one."""
    with _told():
        # Of one compiler the second work finds no files; Typst itself remembers what it has set.
        return _made(_compiler(task), task), _places(_compiler(task))


def _compiler(task: Task) -> typst.Compiler:
    return typst.Compiler(
        # The library takes several files, which its types do not know.
        {**task.templates},  # pyright: ignore[reportArgumentType]
        font_paths=fonts(task.fonts),
        sys_inputs={"data": task.data},
    )


def _made(compiler: typst.Compiler, task: Task) -> bytes:
    made = compiler.compile(
        format=task.form,  # pyright: ignore[reportArgumentType]
        ppi=task.ppi,
        pdf_standards=list(task.standards),
        timestamp=task.written,
    )
    return made[0] if isinstance(made, list) else made  # pyright: ignore[reportReturnType]


def _places(compiler: typst.Compiler) -> Places:
    found = json.loads(compiler.query("<places>", field="value"))
    return {name: {"page": page, "x": x, "y": y} for each in found for name, page, x, y in each}


@contextmanager
def _told() -> Iterator[None]:
    """Raise Panicked for a fault, which arrives as PyO3's PanicException: no Exception, and of no module."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Panicked(" ".join(str(error).split())[:200]) from None
