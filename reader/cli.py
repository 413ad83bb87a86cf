"""The command line: ``variorum open | analyze | export | diff``."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
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
def analyze(folder: Path, out: Path, sensitivity: float) -> None:
    """Analyse the articles in FOLDER and write the analysis as JSON to OUT ("-": standard output)."""
    _write(folder, out, "json", sensitivity)


@variorum.command()
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
@click.option("--format", "format_name", metavar="FORMAT", help="pdf, html, tei, csv or json.")
@SENSITIVITY
def export(folder: Path, out: Path, format_name: str | None, sensitivity: float) -> None:
    """Analyse the articles in FOLDER and write them with their remarks to OUT."""
    from reader.export import ExportError, format_of

    try:
        chosen = format_of(out, format_name)
    except ExportError as error:
        raise click.UsageError(str(error)) from error
    _write(folder, out, chosen, sensitivity)


def _write(folder: Path, out: Path, chosen: str, sensitivity: float) -> None:
    from reader.analysis import analyse
    from reader.export import ExportError, export, render, require_writable
    from reader.ingest import IngestError, path_within
    from reader.library import read_corrections
    from reader.source import Source
    from reader.terminal import print_problems, progress_bar, warn

    printed = str(out) == "-"
    try:
        if not printed:
            require_writable(out)
        elif sys.stdout is None:
            raise Failure("there is no standard output to write to")
        name, own = _real(folder).name, None if printed else path_within(folder, _real(out))
        with progress_bar() as report:
            corrected = read_corrections(warn).of(Source((folder,)))
            analysis = analyse(folder, report, sensitivity, corrected)
            if any(article.path == own for article in analysis.articles):
                raise Failure(f"{out} is one of the articles themselves: choose another name for the output")
            print_problems(analysis)
            if not analysis.articles:
                warn(f"there are no articles in {folder}")
            if printed:
                data = render(analysis, chosen, report, name=name, warn=warn)
            else:
                data = None
                export(analysis, out, chosen, report, name=name, warn=warn)
    except (IngestError, ExportError) as error:
        raise Failure(str(error)) from error
    if data is not None:
        rest = memoryview(data)
        while rest:  # Without a buffer, Python writes no more at once than the pipe takes.
            rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()


def _real(path: Path) -> Path:
    try:
        return Path(os.path.realpath(path))
    except FileNotFoundError as error:
        raise Failure("the folder that this command was started in is gone") from error


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
