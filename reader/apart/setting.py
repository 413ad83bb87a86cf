"""Typst's own work, as a process does it that is made for it: only there is Typst loaded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.apart import glyphs
from reader.apart.glyphs import Absent, Font

if TYPE_CHECKING:
    import typst

Places = dict[str, dict[str, float]]
"""The page of each place by its name, and how far from the left and the top it is, in points."""


class Task(NamedTuple):
    """Files by their names, of which ``main.typ`` is set as ``form``: pdf, svg or png, this at ``ppi``.

    ``data``, which is JSON, ``fonts`` by the language or "", only those that there are, and ``places`` are
    what templates find as JSON in ``sys.inputs.given``. ``folders`` have fonts beside those of the system.
    ``written`` is the second that a PDF calls its making.
    """

    templates: Mapping[str, bytes]
    data: str
    fonts: Mapping[str, Sequence[Font]] = {}
    folders: tuple[str, ...] = ()
    places: Mapping[str, Mapping[str, float]] = {}
    form: str = "pdf"
    ppi: float | None = None
    standards: tuple[Any, ...] = ()
    written: int = 0


class Refused(Exception):
    """What Typst says of what it does not set."""


class Panicked(Exception):
    """A fault in Typst itself."""


def compiled(task: Task) -> tuple[bytes, Absent]:
    """The PDF, or the first page as a picture, and the characters that no font shows, each of them set as
    U+FFFD. Raises Refused, Panicked.
    """
    with _told():
        task, absent = _showable(task)
        return _made(_compiler(task), task), absent


def places(task: Task) -> tuple[Places, Absent]:
    """Where the pages tell that the named places are, and the characters that no font shows, each of them set
    as U+FFFD. Raises Refused, Panicked.
    """
    with _told():
        task, absent = _showable(task)
        return _places(_compiler(task)), absent


def compiled_with_places(task: Task) -> tuple[bytes, Places]:
    """The PDF, and the places as of ``places``, of text that fonts show, for the work of one."""
    with _told():
        # Of one compiler the second work finds no files; Typst itself remembers what it has set.
        return _made(_compiler(task), task), _places(_compiler(task))


def _showable(task: Task) -> tuple[Task, Absent]:
    absent = glyphs.absent(task.data, task.fonts.get("", ()), task.folders)
    return task._replace(data=glyphs.without(task.data, absent)), absent


def _compiler(task: Task) -> typst.Compiler:
    import typst

    fonts = {tag: glyphs.here(some, task.folders) for tag, some in task.fonts.items()}
    # One input, for several come in another order each time, and Typst would not know what it has set again.
    given = f'{{"data": {task.data}, "fonts": {json.dumps(fonts)}, "places": {json.dumps(task.places)}}}'
    return typst.Compiler(
        # The library takes several files, which its types do not know.
        {**task.templates},  # pyright: ignore[reportArgumentType]
        font_paths=glyphs.fonts(task.folders),
        sys_inputs={"given": given},
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
    import typst

    try:
        yield
    except typst.TypstError as error:
        raise Refused(error.message) from None
    except RuntimeError as error:  # What is queried is refused with an error of another kind.
        raise Refused(str(error).removeprefix("failed to compile document: ")) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise Panicked(" ".join(str(error).split())[:200]) from None
