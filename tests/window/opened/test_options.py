"""Whatever is found where a choice was kept, the program starts, and does what is usual."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.collation.segments.ignoring import Ignored
from reader.library import Library
from reader.source import Source
from reader.window.looks.language import LANGUAGES, spoken
from reader.window.opened import options
from reader.window.opened.options import (
    GEOMETRY,
    IGNORED,
    KINDS,
    LANGUAGE,
    ONLY_DIFFERENCES,
    POINTS,
    SCALE,
    SCALES,
    SENSITIVITY,
    SIZE,
    WIDTHS,
    ZOOMS,
    Option,
)
from reader.window.shell.settings import SettingsDialog
from reader.window.windows import Windows
from reader.window.work.tasks import Reading

OPTIONS = [option for option in vars(options).values() if isinstance(option, Option)]
NAMES = [*(option.name for option in OPTIONS), "windows"]
JUNK = [
    "null",
    "true",
    "[]",
    "{}",
    "-1",
    "2",
    "0.5",
    "NaN",
    "-Infinity",
    f"1{'0' * 400}",
    "1e400",
    '""',
    '"x"',
    '"\\ud800\\u0000"',
    '"!!!!"',
    "[1]",
    "[[]]",
    '["mixed", null, {"a": []}]',
    "[-5, 0, 1e300]",
    f"[1, 2, 1{'0' * 30}]",
    "[0, 0, 0]",
    '{"reading": "x", "variants": [], "articles": NaN}',
    '[["[", {}], [null, 5], [null, {}], ["\\u0000", {}]]',
    "[" * 100_000,
    "no JSON",
]


def write(library: Library, name: str, text: str) -> None:
    """Put a text where a setting is kept, as another program would."""
    with closing(sqlite3.connect(library.path)) as database, database:
        database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, text))


@pytest.fixture(params=JUNK, ids=lambda junk: junk[:20])
def junk(request: pytest.FixtureRequest, library: Library) -> str:
    """What is kept under every name there is."""
    for name in NAMES:
        write(library, name, request.param)
    return request.param


@pytest.mark.usefixtures("junk")
def test_the_program_starts_whatever_is_kept(
    library: Library, reading: Reading, tmp_path: Path, qtbot: QtBot
) -> None:
    assert spoken(LANGUAGE.read(library)) in LANGUAGES
    assert SCALE.read(library) in SCALES
    windows = Windows(library)
    window = windows.open()
    qtbot.addWidget(window)
    window.opening.show(Source.of(tmp_path / "Port Ellery"), reading)
    window.desk.open_quote("q2")
    dialog = SettingsDialog(library, window.theme)
    qtbot.addWidget(dialog)
    assert window.isVisible()
    assert library.windows() is not None


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.name)
def test_what_is_read_is_a_choice_that_there_is(option: Option, library: Library) -> None:
    for text in JUNK:
        write(library, option.name, text)
        value = option.read(library)
        option.keep(library, value)  # type: ignore[arg-type]
        assert option.read(library) == value
        if option is SIZE:
            assert POINTS[0] <= value <= POINTS[1]
        elif option is SENSITIVITY:
            assert value is None or 0 <= value <= 1
        elif option is WIDTHS:
            assert value is None or (len(value) == 3 and all(0 <= width < 1 << 24 for width in value))


def test_each_choice_comes_back(library: Library) -> None:
    for option, value in (
        (SENSITIVITY, 0.25),
        (IGNORED, frozenset({"case", "punctuation"})),
        (ONLY_DIFFERENCES, True),
        (ZOOMS, {"reading": 1.5}),
        (WIDTHS, [100, 700, 300]),
        (GEOMETRY, "AdnQywAD"),
    ):
        option.keep(library, value)  # type: ignore[arg-type]
        assert option.read(library) == value
    write(library, IGNORED.name, '["case", "colours"]')
    assert IGNORED.read(library) == {"case"}


def test_the_differences_that_may_be_ignored_are_those_of_collation() -> None:
    assert set(KINDS) == set(Ignored)
