"""A folder of 300 articles analysed, beside the least that a program could do with it.

The peer pairs every run between double marks with every other by ``token_set_ratio``, as a script of
thirty lines would. The articles are the labelled ones beside the checkout.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from reader.analysis import analyse
from tests.benchmarks.figure import Figure

LABELLED = Path(__file__).parents[3] / "shared" / "eval"
ARTICLES = 300


def measure() -> Iterator[Figure]:
    if not LABELLED.is_dir():
        print("folder: skipped, the labelled articles are not beside this checkout", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(LABELLED.rglob("*.txt"))[:ARTICLES]:
            place = Path(folder, path.parent.name)
            place.mkdir(exist_ok=True)
            shutil.copy(path, place / path.name)
        began = time.perf_counter()
        analyse(Path(folder))
        ours = time.perf_counter() - began
        began = time.perf_counter()
        naive(Path(folder))
        peers = time.perf_counter() - began
    yield Figure(f"{ARTICLES} articles analysed", ours, "all pairs by token_set_ratio", peers, 3)


def naive(folder: Path) -> int:
    quotes = [
        quote
        for path in folder.rglob("*.txt")
        for quote in re.findall(r"[“\"]([^“”\"]{3,2000})[”\"]", path.read_text("utf-8"))
    ]
    scores = process.cdist(quotes, quotes, scorer=fuzz.token_set_ratio, score_cutoff=62)
    return int((scores > 0).sum())
