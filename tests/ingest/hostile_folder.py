"""A folder of hostile files beside a good article, read as the program reads it: in processes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reader.ingest import read_folder
from reader.model import Article, Problem

GOOD = "Harbour stays shut\n\n“It is shut,” the mayor of Saltby said on Monday.\n\nNobody in the town minded."


def fill(folder: Path, files: Mapping[str, bytes | str]) -> Path:
    """``folder`` with ``files`` by their names, and a good article in "good.txt"."""
    for name, data in {"good.txt": GOOD, **files}.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder


def opened(folder: Path) -> tuple[dict[str, Article], dict[str, str]]:
    """The articles in ``folder`` by their paths, and why others are none; the good one has to open."""
    items = [item for item, _, _ in read_folder(folder)]
    articles = {item.path: item for item in items if isinstance(item, Article)}
    good = articles.pop("good.txt")
    assert (good.title, good.text) == ("Harbour stays shut", GOOD)
    return articles, {item.path: item.reason for item in items if isinstance(item, Problem)}


def refused(folder: Path, files: Mapping[str, bytes | str]) -> dict[str, str]:
    """Why each of ``files``, none of which becomes an article, is refused."""
    articles, reasons = opened(fill(folder, files))
    assert not articles
    return reasons
