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
from tests.export.printed import printed

ROOT = Path(__file__).parents[2]

NAMES = list(FORMATS)

SCRIPT = """
import hashlib, pickle, sys
from pathlib import Path
from reader.export import FORMATS, Choice, render
from reader.source import Source

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    analysis = pickle.loads((folder / "analysis").read_bytes())
    for name in sys.argv[2:]:
        choice = Choice(remarks=frozenset(["r1"])) if FORMATS[name].of_one else Choice()
        made = render(analysis, name, name="Flood", choice=choice, source=Source((folder,)))
        print(name, hashlib.sha256(made).hexdigest())
"""


@pytest.fixture(scope="module")
def digests(flood: Analysis, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What two processes make of a set, with other seeds for hashes, and of it at another time."""
    folder = tmp_path_factory.mktemp("same")
    script = folder / "render.py"
    (folder / "analysis").write_bytes(pickle.dumps(printed(flood, folder)))
    script.write_text(SCRIPT)
    made: list[dict[str, str]] = []
    for seed, second, names in (
        ("1", "1000000000", NAMES),
        ("2", "1000000000", NAMES),
        ("2", "1500000000", ["pdf", "csv"]),
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": second}
        environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
        command = [sys.executable, str(script), str(folder), *names]
        done = subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=300
        )
        made.append(dict(line.split(" ", 1) for line in done.stdout.splitlines()))
    return made


@pytest.mark.parametrize("name", NAMES)
def test_two_processes_write_the_same_bytes(name: str, digests: list[dict[str, str]]) -> None:
    first, second, _ = digests
    assert first[name] == second[name]
    assert len(first[name]) == 64


def test_a_pdf_is_dated_as_it_is_told(digests: list[dict[str, str]]) -> None:
    _, second, later = digests
    assert second["pdf"] != later["pdf"]
    assert second["csv"] == later["csv"]
