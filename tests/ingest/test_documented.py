"""The page on formats has every format, suffix and limit, each as it is."""

from __future__ import annotations

import re
from pathlib import Path

from reader.ingest import limits
from reader.ingest.files.formats import FORMATS
from reader.ingest.files.lists import SUFFIXES

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")
UNITS = {"KB": 2**10, "MB": 2**20, "GB": 2**30}


def rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head."""
    below = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    table = [line.strip("| ").split(" | ") for line in below.splitlines() if line.startswith("| ")]
    return table[1:]


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def value(words: str) -> int:
    """A size in bytes, or a number."""
    number, _, unit = words.partition(" ")
    return int(number.replace(",", "")) * UNITS.get(unit, 1)


def test_every_format_is_told_with_its_suffixes_and_its_largest_file() -> None:
    told = [(tuple(code(suffixes)), value(most)) for _, suffixes, most, *_ in rows("Formats")]
    assert told == [(each.suffixes, each.bytes) for each in FORMATS]


def test_the_names_of_lists_are_told() -> None:
    (sentence,) = re.findall(r"It may be\s+called (.+?), or have no suffix", PAGE, re.DOTALL)
    assert {*code(sentence), ""} == SUFFIXES


def test_every_limit_is_told_as_it_is() -> None:
    told: dict[str, int] = {}
    for cells in rows("Limits"):
        if len(cells) == 3 and (names := code(cells[2])):
            numbers = re.findall(r"\d[\d,]*(?: [KMG]B)?", cells[1])
            told |= dict(zip(names, map(value, numbers), strict=True))
    assert told == {name: number for name, number in vars(limits).items() if name.isupper()}
    assert len(told) > 40
