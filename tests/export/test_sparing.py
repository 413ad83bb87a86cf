"""No export ever replaces a file that the set was read from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.export import ExportError, export, render, require_writable
from reader.ingest import read_folder
from reader.model import Analysis, Article, Problem
from reader.source import Source

PAGE = "<title>The ferry</title><article><p>{}</p></article>"
SAID = "The ferry sails again, the master said, for the ice is gone from the sound. " * 6


@pytest.fixture
def folder(tmp_path: Path, flood: Analysis) -> Path:
    folder = tmp_path / "set"
    (folder / "north").mkdir(parents=True)
    (folder / "north" / "herald.html").write_text(PAGE.format(SAID))
    (folder / "wire.txt").write_text(SAID)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    (folder / "old.csv").write_bytes(render(flood, "csv"))
    return folder


def read(source: Source) -> Analysis:
    items = [item for item, _, _ in read_folder(source)]
    return Analysis(
        tuple(item for item in items if isinstance(item, Article)),
        problems=tuple(item for item in items if isinstance(item, Problem)),
    )


def ways(file: Path, tmp_path: Path) -> list[Path]:
    """Ways of naming the same file."""
    link = tmp_path / f"link to {file.name}"
    link.symlink_to(file)
    found = [file, file.parent / ".." / file.parent.name / file.name, link]
    upper = file.with_name(file.name.upper())
    return [*found, upper] if upper.exists() else found


@pytest.mark.parametrize("name", ["north/herald.html", "wire.txt", "broken.pdf"])
def test_what_was_read_stays(folder: Path, tmp_path: Path, name: str) -> None:
    source = Source.of(folder)
    analysis = read(source)
    before = (folder / name).read_bytes()
    for target in ways(folder / name, tmp_path):
        for format in ("csv", "json"):
            with pytest.raises(ExportError, match="is one of the files that were opened"):
                export(analysis, target, format, source=source)
        assert target.read_bytes() == before


def test_so_do_several_files_and_an_analysis(folder: Path, flood: Analysis) -> None:
    several = Source.of(folder / "wire.txt", folder / "north" / "herald.html")
    for path in several.paths:
        with pytest.raises(ExportError, match="files that were opened"):
            require_writable(path, read(several), several)
    written = folder / "analysis.json"
    written.write_bytes(render(flood, "json"))
    before = written.read_bytes()
    with pytest.raises(ExportError, match="files that were opened"):
        export(flood, written, "json", source=Source.of(written))
    assert written.read_bytes() == before


def test_what_the_program_wrote_there_may_be_replaced(folder: Path) -> None:
    source = Source.of(folder)
    analysis = read(source)
    assert {problem.path for problem in analysis.problems} == {"broken.pdf", "old.csv"}
    for name in ("old.csv", "new.csv"):
        export(analysis, folder / name, "csv", source=source)
        assert (folder / name).read_bytes() == render(analysis, "csv")


def test_another_file_of_the_same_name_may_be_replaced(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text("something else")
    require_writable(tmp_path / "wire.txt", read(Source.of(folder)), Source.of(folder))


@pytest.mark.skipif(os.name != "posix", reason="a name in a folder that may not be a name elsewhere")
def test_names_that_cannot_be_shown_are_known(tmp_path: Path) -> None:
    file = tmp_path / "set" / os.fsdecode(b"w\xffire\n.txt")
    file.parent.mkdir()
    file.write_text(SAID)
    source = Source.of(file.parent)
    with pytest.raises(ExportError, match="files that were opened"):
        require_writable(file, read(source), source)
