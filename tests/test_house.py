"""The house keeps its plan: Qt in one room only, and no room imports one further down the road."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

READER = Path(__file__).parents[1] / "reader"
ROAD = ["ingest", "quotes", "matching", "collation", "library", "export", "window"]
COLLATION = ["text", "alignment", "alerts", "segments", "tables", "remarks", "articles"]
"""The rooms within collation, in the order of its own road."""
EXPORT = [["edition"], ["paged", "originals", "web", "scholarly", "tabular", "documents"]]
"""The rooms within export, in the order of its road; those of one step do not see one another."""
WINDOW = [
    ["work"],
    ["opened"],
    ["looks"],
    ["words"],
    ["pages"],
    ["articles", "reading", "variants", "quotes", "overview", "comparing", "finding"],
    ["shell"],
]
"""The rooms within the window, in the order of its road; those of one step do not see one another."""
FOUNDATION = {"landmarks", "apart", "folding", "model", "schema", "resources", "source"}
MODULES = sorted(READER.rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            if node.module == "reader":
                yield from (f"reader.{name.name}" for name in node.names)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(READER)))
def test_imports_follow_the_road(module: Path) -> None:
    room = module.relative_to(READER).parts[0].removesuffix(".py")
    for name in imported(module):
        if name.split(".")[0] == "PySide6":
            assert room == "window", f"{module} imports Qt"
        if not name.startswith("reader.") or room not in ROAD:
            continue
        target = name.split(".")[1]
        if target in ROAD:
            assert ROAD.index(target) <= ROAD.index(room), f"{room} imports {target}, which is further on"
        else:
            # The window starts the road in its worker; nothing else may look up from a room.
            assert target in FOUNDATION or room == "window", f"{room} imports {target}"
    if room in FOUNDATION:
        assert (
            not {name.split(".")[1] for name in imported(module) if name.startswith("reader.")} - FOUNDATION
        )


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(READER)))
def test_what_reads_files_is_asked_at_its_door(module: Path) -> None:
    if module.relative_to(READER).parts[0] != "ingest":
        assert not {name for name in imported(module) if name.startswith("reader.ingest.")}


@pytest.mark.parametrize("module", sorted((READER / "collation").rglob("*.py")), ids=lambda path: path.stem)
def test_imports_within_collation_follow_its_road(module: Path) -> None:
    room = module.relative_to(READER / "collation").parts[0]
    targets = {name.split(".")[2] for name in imported(module) if name.startswith("reader.collation.")}
    for target in targets & set(COLLATION) if room in COLLATION else ():
        assert COLLATION.index(target) <= COLLATION.index(room), f"{room} imports {target}, further on"


@pytest.mark.parametrize(
    ("house", "road", "module"),
    [
        (house, road, module)
        for house, road in (("export", EXPORT), ("window", WINDOW))
        for module in sorted((READER / house).rglob("*.py"))
    ],
    ids=lambda given: str(given.relative_to(READER)) if isinstance(given, Path) else "",
)
def test_imports_within_a_room_of_rooms_follow_its_road(
    house: str, road: list[list[str]], module: Path
) -> None:
    step = {room: number for number, rooms in enumerate(road) for room in rooms}
    room = module.relative_to(READER / house).parts[0]
    if room not in step:
        return  # What stands at the top sees every room.
    inner = f"reader.{house}."
    for target in (
        name.removeprefix(inner).split(".")[0] for name in imported(module) if name.startswith(inner)
    ):
        # What stands at the top is for every room where it is of no room itself.
        further = step.get(target, len(road) if house == "window" else -1)
        assert target == room or further < step[room], f"{room} imports {target}"


def test_every_room_says_what_it_is_for() -> None:
    inner = [f"collation/{room}" for room in COLLATION] + [
        f"{house}/{room}"
        for house, road in (("export", EXPORT), ("window", WINDOW))
        for step in road
        for room in step
    ]
    for room in (*ROAD, *inner):
        assert ast.get_docstring(ast.parse((READER / room / "__init__.py").read_text("utf-8")))
