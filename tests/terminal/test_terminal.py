"""What is printed for people without a window."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.model import Analysis, Copies, Problem, Progress
from reader.resources import resource
from reader.terminal import print_problems, print_remarks, progress_bar

ROOT = Path(__file__).parents[2]


def test_the_remarks_are_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    analysis = analyse(resource("samples"))
    print_remarks(analysis)
    printed = capsys.readouterr().out
    assert "Maksim" in printed
    assert printed.rstrip().endswith("remarks that more than one outlet carries")
    assert f"{len(analysis.remarks)} remarks" in printed


def test_remarks_in_copies_of_one_text_are_counted_apart(capsys: pytest.CaptureFixture[str]) -> None:
    analysis = analyse(resource("samples"))
    everyone = Copies(tuple(article.id for article in analysis.articles))
    print_remarks(replace(analysis, copies=(everyone,)))
    printed = " ".join(capsys.readouterr().out.split())
    assert " 0 remarks that more than one outlet carries, and " in printed
    told = f"{len(analysis.remarks)} more in copies of one text alone"
    assert printed.endswith(f"{told} Outlets with = between them run the same text.")


def test_a_set_without_remarks_has_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_remarks(Analysis())
    assert capsys.readouterr().out.startswith("0 articles")


def test_a_problem_is_one_line_whatever_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    print_problems(Analysis(problems=(Problem("a\nb\x1b[2J.txt", "it is empty"),)))
    printed = capsys.readouterr().err
    assert printed.count("\n") == 1
    assert "\x1b" not in printed
    assert printed.endswith("it is empty\n")


def test_no_bar_is_drawn_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bar() as report:
        report(Progress("reading", 1, 2))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("progress", "counted"), [((0, 1), False), ((1, 1), False), ((2, 5), True)])
def test_of_one_thing_alone_it_is_not_told_how_far_it_is(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    progress: tuple[int, int],
    counted: bool,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    with progress_bar() as report:
        report(Progress("setting", *progress))
    drawn = capsys.readouterr().err
    assert "setting" in drawn
    assert ("2/5" in drawn) is counted
    assert "/1" not in drawn


@pytest.mark.skipif(sys.platform != "linux", reason="a display is always there")
def test_make_run_without_a_display_does_the_same_job(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "run.py"), str(resource("samples"))],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "no display" in done.stdout
    assert (tmp_path / "build" / "samples.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(sys.platform != "linux", reason="a display is always there")
def test_make_run_on_a_missing_folder_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "run.py"), "nowhere"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if "DISPLAY" not in name and "QT_" not in name}
        | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr
