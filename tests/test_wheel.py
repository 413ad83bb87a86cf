"""The built wheel stands alone: it brings its resources, and runs in an empty environment elsewhere."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of a new environment that holds the wheel and, by reference, its dependencies.

    The dependencies are the ones this test runs with, so that nothing is fetched.
    """
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = place.glob("*.whl")
    environment = place / "environment"
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    scheme = sysconfig.get_path("purelib", "venv", {"base": str(environment)})
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(environment), "install", "--no-deps", str(wheel)],
        check=True,
        capture_output=True,
    )
    Path(scheme, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return Path(sysconfig.get_path("scripts", "venv", {"base": str(environment)}))


def run(installed: Path, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}
    return subprocess.run(
        [str(installed / "variorum"), *args], cwd=cwd, env=clean, capture_output=True, text=True, timeout=120
    )


def test_it_analyses_from_another_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    for outlet, verb in [("north", "said"), ("south", "told reporters")]:
        (tmp_path / "set" / f"{outlet}.txt").write_text(
            "Harbour to stay shut\n\n"
            f"“The harbour will stay shut until the last mine has been lifted,” Ada Quill {verb}.\n",
            "utf-8",
        )
    done = run(installed, "analyze", "set", "-", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    analysis = json.loads(done.stdout)
    assert len(analysis["remarks"]) == 1
    assert analysis["quotes"][0]["speaker"]["name"] == "Ada Quill"


def test_it_brings_its_samples_and_templates(installed: Path, tmp_path: Path) -> None:
    python = installed / ("python.exe" if os.name == "nt" else "python")
    where = subprocess.run(
        [str(python), "-c", "from reader.resources import resource; print(resource('samples'))"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    assert ROOT not in Path(where).parents
    done = run(installed, "export", where, "-o", "samples.pdf", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "samples.pdf").read_bytes().startswith(b"%PDF")


def test_every_import_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    declared = {re.split(r"[<>=!~\[; ]", name)[0].lower() for name in (*project["dependencies"], *extras)}
    provided = packages_distributions()
    used: set[str] = set()
    for module in (ROOT / "reader").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            used |= {name.split(".")[0] for name in names}
    outside = used - set(sys.stdlib_module_names) - {"reader", ""}
    distributions = {
        name: {home.lower().replace("_", "-") for home in provided.get(name, [name])} for name in outside
    }
    undeclared = {name for name, homes in distributions.items() if not homes & declared}
    assert not undeclared
