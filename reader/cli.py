"""The command line: ``variorum open | analyze | export | diff``."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from io import TextIOWrapper
from math import isnan
from pathlib import Path
from typing import Any, NoReturn

import click

from reader import __version__

# The rooms are imported by the commands that use them, so that each command starts as fast as it can.


class Named(click.Path):
    """A path that the user named. Whether it can be read is for the rooms to find out, and to say why not."""

    def __init__(self, allow_dash: bool = False) -> None:
        super().__init__(path_type=Path, readable=False, allow_dash=allow_dash)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not value:  # Else the working folder would be meant.
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


class Share(click.FloatRange):
    """A number from 0 to 1."""

    def __init__(self) -> None:
        super().__init__(0, 1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number = super().convert(value, param, ctx)
        if isnan(number):  # Which lies in every range.
            self.fail(f"{value!r} is not a number", param, ctx)
        return number


class OneOf(click.ParamType):
    """One of some words, whatever its case; the room that knows them is asked only when one is given."""

    def __init__(self, words: Callable[[], Iterable[str]], name: str = "") -> None:
        self._words = words
        self.name = name

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        return self.name or "|".join(self._words())

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        words = list(self._words())
        if value.lower() not in words:
            self.fail(f"{value!r} is none of {', '.join(words)}", param, ctx)
        return value.lower()


class _Sensitivity(click.Option):
    """The option whose default stands with the matcher's weights, read only when it is asked for."""

    def get_default(self, ctx: click.Context, call: bool = True) -> float:  # noqa: ARG002
        from reader.matching import usual_sensitivity

        return usual_sensitivity()


INPUT, OUTPUT = Named(), Named(allow_dash=True)
FOLDER = click.argument("folder", type=INPUT)
DOUBT = "Link quotes that score 1 less this or more: a higher one finds more, and errs more."
SENSITIVITY = click.option(
    "--sensitivity", cls=_Sensitivity, type=Share(), metavar="0..1", show_default=True, help=DOUBT
)


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit: 0, 1 with one line on standard error, or 2 for a wrong call."""
    # Commands build millions of objects and drop few: who looks for garbage more often finds none.
    gc.set_threshold(50_000, 20, 50)
    # In a bundle a process that reads files is this program once more.
    multiprocessing.freeze_support()
    # A terminal or a pipe that has not every character gets the others' numbers.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        variorum.main(args=args, prog_name="variorum", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit("variorum: stopped")
    except OSError as error:
        if sys.stdout is not None:  # Python would complain once more, at exit, of what is not yet written.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        gone = isinstance(error, BrokenPipeError)  # Whoever read our output has read enough.
        sys.exit(1 if gone else f"variorum: cannot write to standard output: {error.strerror}")
    except MemoryError:
        sys.exit("variorum: there is not enough memory for this")
    sys.exit(0)


class Failure(click.ClickException):
    """What stopped a command, in one line."""

    def show(self, file: object = None) -> None:  # noqa: ARG002
        from reader.terminal import warn

        warn(self.message)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="variorum")
def variorum() -> None:
    """Find what several outlets quote, and see who changed the words."""


@variorum.command("open")
@click.argument("folder", type=INPUT, required=False)
@click.option("--sensitivity", type=Share(), metavar="0..1", help=f"{DOUBT}  [default: the one last chosen]")
def open_(folder: Path | None, sensitivity: float | None) -> None:
    """Open the window, on FOLDER if it is given."""
    reason = no_window_because()
    if reason is not None:
        raise Failure(f"{reason} `variorum export` and `variorum analyze` work without one.")
    from reader.window import open_window

    sys.exit(open_window(folder, sensitivity))


def no_window_because() -> str | None:
    """A sentence that says why no window can open here; None where one can."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if sys.platform == "linux" and not platform and not _has_display():
        return "There is no display to open a window on."
    try:
        import reader.window.application  # noqa: F401  # pyright: ignore[reportUnusedImport]
    except ImportError as error:
        return f"Qt cannot start a window ({error})."
    return None


def _has_display() -> bool:
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland).exists():
        return True
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if host:
        return True
    return bool(number) and Path(f"/tmp/.X11-unix/X{number.split('.')[0]}").exists()  # noqa: S108


@variorum.command()
@FOLDER
@click.argument("out", type=OUTPUT)
@SENSITIVITY
@click.pass_context
def analyze(context: click.Context, folder: Path, out: Path, sensitivity: float) -> None:
    """Analyse the articles in FOLDER and write the analysis as JSON to OUT ("-": standard output)."""
    _write(folder, out, "json", _given(context, sensitivity))


class _Export(click.Command):
    """Its help ends with the formats."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        from reader.export import FORMATS

        with formatter.section("Formats"):
            told = [
                (name, f"{form.description} ({' '.join(form.suffixes)})") for name, form in FORMATS.items()
            ]
            formatter.write_dl(told)


def _formats() -> Iterable[str]:
    from reader.export import FORMATS

    return FORMATS


def _papers() -> Iterable[str]:
    from reader.export import Paper

    return Paper


def _places() -> Iterable[str]:
    from reader.export import Apparatus

    return Apparatus


def _tables() -> Iterable[str]:
    from reader.export import Table

    return Table


def _relations() -> Iterable[str]:
    from reader.model import Relation

    return Relation


def _alerts() -> Iterable[str]:
    from reader.collation.segment import Alert

    return [str(alert) for alert in Alert]


class TypeSize(click.ParamType):
    """A size of type in points."""

    name = "points"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        from reader.export.options import LARGEST_TYPE, SMALLEST_TYPE

        number = click.FLOAT.convert(value, param, ctx)
        if not SMALLEST_TYPE <= number <= LARGEST_TYPE:
            self.fail(f"{value!r} is not from {SMALLEST_TYPE:g} to {LARGEST_TYPE:g} points", param, ctx)
        return number


@variorum.command(cls=_Export)
@FOLDER
@click.option(
    "-o",
    "--output",
    "out",
    type=OUTPUT,
    required=True,
    metavar="OUT",
    help="The file to write; its suffix says the format. “-” is standard output.",
)
@click.option("--format", "format_name", type=OneOf(_formats, "FORMAT"), help="One of those below.")
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="ARTICLE",
    help="Only this article: by its number, path, a pattern of paths (“2031/*”) or outlet. "
    "This and what follows may be given several times.",
)
@click.option(
    "--remark", "remarks", multiple=True, type=int, metavar="N", help="Only the remark of this number."
)
@click.option(
    "--outlet",
    "outlets",
    multiple=True,
    metavar="NAME",
    help="Only remarks that this outlet prints: its name, a part of it, or a pattern (“Meridian*”).",
)
@click.option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="NAME",
    help="Only remarks of this speaker: the name, a part of it, or a pattern.",
)
@click.option(
    "--relation",
    "relations",
    multiple=True,
    type=OneOf(_relations),
    help="Only remarks with renderings so related.",
)
@click.option(
    "--alert", "alerts", multiple=True, type=OneOf(_alerts), help="Only remarks with such an alert."
)
@click.option("--alerts", "any_alert", is_flag=True, help="Only remarks with an alert of any kind.")
@click.option("--paper", type=OneOf(_papers), help="The size of the pages.")
@click.option("--type-size", type=TypeSize(), metavar="POINTS", help="The size of the type.")
@click.option("--greyscale", is_flag=True, help="Pages in greys alone.")
@click.option("--no-boilerplate", is_flag=True, help="Without what a page says beside its article.")
@click.option("--apparatus", type=OneOf(_places), help="Renderings at the end, or after each article.")
@click.option("--table", type=OneOf(_tables), help="Which table, in a format that holds one.")
@SENSITIVITY
@click.pass_context
def export(context: click.Context, folder: Path, out: Path, sensitivity: float, **given: Any) -> None:
    """Analyse the articles in FOLDER and write them with their remarks to OUT.

    FOLDER may also be an analysis that was written as JSON. What OUT holds can be chosen: of options of one
    name one has to fit, and of those of several names each.
    """
    from reader.export import USUAL, Apparatus, ExportError, Options, Paper, Table, format_of
    from reader.export.choosing import ANY
    from reader.terminal.exporting import Wanted

    try:
        chosen = format_of(out, given["format_name"])
    except ExportError as error:
        raise click.UsageError(str(error)) from error
    options = Options(
        Paper(given["paper"] or USUAL.paper),
        given["type_size"] or USUAL.type_size,
        not given["greyscale"],
        not given["no_boilerplate"],
        Apparatus(given["apparatus"] or USUAL.apparatus),
        Table(given["table"] or USUAL.table),
    )
    names = ("articles", "remarks", "outlets", "speakers", "relations")
    alerts = (*given["alerts"], *([ANY] if given["any_alert"] else ()))
    wanted = Wanted(**{name: given[name] for name in names}, alerts=alerts)
    _write(folder, out, chosen, _given(context, sensitivity), options=options, wanted=wanted)


def _given(context: click.Context, sensitivity: float) -> float | None:
    """The sensitivity if somebody gave one."""
    usual = context.get_parameter_source("sensitivity") is click.core.ParameterSource.DEFAULT
    return None if usual else sensitivity


def _write(folder: Path, out: Path, chosen: str, sensitivity: float | None, **given: Any) -> None:
    from reader.terminal.exporting import ExportFailure, Order, write

    try:
        write(Order(folder, out, chosen, sensitivity, **given))
    except ExportFailure as error:
        raise click.UsageError(str(error)) if error.asked else Failure(str(error)) from error


@variorum.command()
@click.argument("paths", type=INPUT, nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print the collation as JSON.")
@click.option(
    "--ignore",
    "ignored",
    type=click.Choice(["accidentals", "case", "punctuation"]),
    multiple=True,
    help="Take differences of writing for none: all of them, or those of one kind.",
)
@click.option("--only-differences", is_flag=True, help="Print what differs and a few words around it.")
@click.option("--base", metavar="OUTLET", help="In a folder: hold remarks against this outlet's rendering.")
@SENSITIVITY
def diff(
    paths: tuple[Path, ...],
    as_json: bool,
    ignored: tuple[str, ...],
    only_differences: bool,
    base: str | None,
    sensitivity: float,
) -> None:
    """Collate texts word by word.

    Two files are printed as one marked text, more of them as a table beside the first. Of a FOLDER of
    articles the remarks are collated that several outlets carry, and how each outlet edits is told; the
    sensitivity is that with which these remarks are found.
    """
    if as_json and only_differences:
        raise click.UsageError("--json holds the texts whole: --only-differences is for what is printed")
    from reader.collation import Ignored
    from reader.terminal.differing import Options, diff_files, diff_folder

    options = Options(frozenset(map(Ignored, ignored)), only_differences, as_json, base)
    if len(paths) > 1 and (folder := next((path for path in paths if path.is_dir()), None)):
        raise click.UsageError(f"{folder} is a folder: name files only, or one folder by itself")
    if len(paths) == 1:
        if paths[0].is_file():
            raise click.UsageError("name two texts or more, or a folder of articles")
        _or_fail(lambda: diff_folder(paths[0], options, sensitivity))
    else:
        _or_fail(lambda: diff_files(paths, options))


def _or_fail(work: Callable[[], None]) -> None:
    from reader.ingest import IngestError

    try:
        work()
    except IngestError as error:
        raise Failure(str(error)) from error
