"""The same analysis and options give the same bytes, whichever process makes them."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from reader.export import FORMATS
from reader.model import Analysis

ROOT = Path(__file__).parents[2]

# What holds one remark only would take another choice.
NAMES = [name for name, form in FORMATS.items() if not form.of_one]

SCRIPT = """
import hashlib, pickle, sys
from pathlib import Path
from reader.export import ExportError, render

if __name__ == "__main__":
    analysis = pickle.loads(Path(sys.argv[1]).read_bytes())
    for name in sys.argv[2:]:
        try:
            print(name, hashlib.sha256(render(analysis, name, name="Flood")).hexdigest())
        except ExportError as error:
            print(name, error)
"""


@pytest.fixture(scope="module")
def digests(flood: Analysis, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What two processes make of a set, with other seeds for hashes, and of it at another time."""
    folder = tmp_path_factory.mktemp("same")
    kept, script = folder / "analysis", folder / "render.py"
    kept.write_bytes(pickle.dumps(flood))
    script.write_text(SCRIPT)
    made: list[dict[str, str]] = []
    for seed, second in (("1", "1000000000"), ("2", "1000000000"), ("2", "1500000000")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": second}
        environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
        command = [sys.executable, str(script), str(kept), *NAMES]
        done = subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=300
        )
        made.append(dict(line.split(" ", 1) for line in done.stdout.splitlines()))
    return made


@pytest.mark.parametrize("name", NAMES)
def test_two_processes_write_the_same_bytes(name: str, digests: list[dict[str, str]]) -> None:
    first, second, _ = digests
    assert first[name] == second[name]


def test_a_pdf_is_dated_as_it_is_told(digests: list[dict[str, str]]) -> None:
    _, second, later = digests
    assert second["pdf"] != later["pdf"]
    assert second["csv"] == later["csv"]
