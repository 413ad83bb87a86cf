"""Setting up: the pinned packages, and what is asked of the system."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "guide.md")
LOCKS = sorted((ROOT / "packaging" / "requirements").glob("*.txt"))


@pytest.fixture
def system() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system", ROOT / "packaging" / "system.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_every_package_is_pinned_and_hashed_and_no_host_is_named(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    requirements = re.findall(r"^\S.*(?:\n .*)*", text, re.MULTILINE)
    assert requirements
    for requirement in requirements:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==\S+", requirement)
        assert "--hash=sha256:" in requirement


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    def wanted(names: list[str]) -> set[str]:
        return {re.split(r"[<>=\[]", name)[0].lower() for name in names}

    versions = {
        lock.stem: dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE))
        for lock in LOCKS
    }
    assert wanted(project["project"]["dependencies"]) <= set(versions["run"])
    assert versions["run"].items() <= versions["dev"].items()
    assert wanted(project["dependency-groups"]["bench"]) <= set(versions["bench"])
    both = versions["bench"].keys() & versions["dev"].keys()
    assert {name: versions["bench"][name] for name in both} == {name: versions["dev"][name] for name in both}


def test_a_whole_machine_needs_nothing(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "loads", lambda _: True)
    monkeypatch.setattr(system, "has_font", lambda *_: True)
    monkeypatch.setattr(system, "can_make_environments", lambda: True)
    assert system.missing() == []
    assert system.main() == 0


def bare(system: ModuleType, monkeypatch: pytest.MonkeyPatch, user: int, apt: str | None) -> list[list[str]]:
    """Make the machine a bare one; returns the commands that will have been run."""
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "loads", lambda _: False)
    monkeypatch.setattr(system, "has_font", lambda *_: False)
    monkeypatch.setattr(system, "can_make_environments", lambda: True)
    monkeypatch.setattr(system.shutil, "which", lambda _: apt)
    monkeypatch.setattr(system.os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(system.subprocess, "run", run)
    return commands


def test_root_gets_the_missing_packages_installed(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = bare(system, monkeypatch, user=0, apt="/usr/bin/apt-get")
    assert system.main() == 0
    assert commands[-1][:2] == ["apt-get", "install"]
    assert {"libgl1", "libxcb-cursor0", *system.FONTS} <= set(commands[-1])


def test_only_the_tests_ask_for_tools_that_read_pdfs(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = bare(system, monkeypatch, user=0, apt="/usr/bin/apt-get")
    monkeypatch.setattr(system.shutil, "which", lambda tool: tool if tool == "apt-get" else None)
    wanted = {"qpdf", "poppler-utils", *system.EAST_ASIAN_FONTS}
    assert system.main() == 0
    assert not wanted & set(commands[-1])
    assert system.main(tests=True) == 0
    assert wanted <= set(commands[-1])


def test_others_are_told_the_one_line(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = bare(system, monkeypatch, user=1000, apt="/usr/bin/apt-get")
    assert system.main() == 0
    assert commands == []
    (line,) = (line for line in capsys.readouterr().err.splitlines() if "sudo" in line)
    assert line.strip().startswith("sudo apt-get install")
    assert "libegl1" in line


def test_other_systems_are_told_the_names(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare(system, monkeypatch, user=0, apt=None)
    assert system.main() == 0
    assert "libegl1" in capsys.readouterr().err


def test_the_pages_show_every_picture_that_is_kept_and_no_other() -> None:
    shown = {
        (page.parent / place).resolve(): words
        for page in PAGES
        for words, place in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text("utf-8"))
    }
    assert shown
    assert shown.keys() == set((ROOT / "docs" / "screenshots").iterdir())
    assert all(shown.values())
    assert sum(picture.stat().st_size for picture in shown) < 3_000_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_place_that_a_page_points_to_is_there(page: Path) -> None:
    places = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", page.read_text("utf-8"))
    assert places
    for place in places:
        path, _, heading = place.partition("#")
        target = page.parent / path if path else page
        assert target.is_file()
        headings = re.findall(r"^#+ (.+)$", target.read_text("utf-8"), re.MULTILINE)
        assert not heading or heading in {
            re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings
        }
