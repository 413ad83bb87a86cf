from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.export import (
    EVERYTHING,
    FORMATS,
    Choice,
    ExportError,
    export,
    format_of,
    render,
    require_writable,
)
from reader.model import Analysis, Cancelled, Progress
from reader.schema import from_json

OPENING = {
    "pdf": b"%PDF-1.7",
    "html": b"<!DOCTYPE html>",
    "tei": b"<?xml",
    "collatex": b"[",
    "annotations": b"{",
    "csv": b"\xef\xbb\xbfremark",
    "xlsx": b"PK",
    "parquet": b"PAR1",
    "docx": b"PK",
    "markdown": b"# Velmora flood",
    "svg": b"<svg",
    "png": b"\x89PNG",
    "json": b"{",
}


@pytest.mark.parametrize(
    ("path", "name", "expected"),
    [
        ("a.pdf", None, "pdf"),
        ("A.PDF", None, "pdf"),
        ("a.htm", None, "html"),
        ("a.xml", None, "tei"),
        ("a.json", None, "json"),
        ("a.collatex.json", None, "collatex"),
        ("a.jsonld", None, "annotations"),
        ("a.pdf", "csv", "csv"),
        ("-", "TEI", "tei"),
    ],
)
def test_the_format_is_the_one_named_or_the_suffix(path: str, name: str | None, expected: str) -> None:
    assert format_of(Path(path), name) == expected


@pytest.mark.parametrize(
    ("path", "name"), [("a.odt", None), ("a", None), ("-", None), ("a.pdf", "word"), ("a", "")]
)
def test_an_unknown_format_is_answered_with_those_there_are(path: str, name: str | None) -> None:
    with pytest.raises(ExportError, match=r"choose one of pdf, .*html, .*csv, .*json"):
        format_of(Path(path), name)


@pytest.mark.parametrize("format", [each for each in FORMATS if each not in ("annotated", "originals")])
def test_every_format_is_written_whole(flood: Analysis, tmp_path: Path, format: str) -> None:
    target = tmp_path / f"out{FORMATS[format].suffixes[0]}"
    target.write_text("before")
    choice = Choice(remarks=frozenset(("r1",))) if FORMATS[format].of_one else EVERYTHING
    export(flood, target, format, name="Velmora flood", choice=choice)
    assert target.read_bytes().startswith(OPENING[format])
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == render(flood, format, name="Velmora flood", choice=choice)


def test_json_comes_back(flood: Analysis) -> None:
    again = from_json(render(flood, "json").decode("utf-8"))
    assert again.quotes == flood.quotes
    assert again.remarks == flood.remarks


def test_a_cancelled_export_leaves_what_was_there(flood: Analysis, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    target.write_text("before")

    def stop(progress: Progress) -> None:
        if progress.stage == "comparing" and progress.done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(flood, target, "pdf", stop)
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_target_that_cannot_be_written_is_told_in_one_sentence(flood: Analysis, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder.csv").mkdir()
    for target in ("missing/out.csv", "file/out.csv", "folder.csv", f"{'n' * 300}.csv"):
        with pytest.raises(ExportError, match=r"^cannot write [^\n]+: [^\n]+$"):
            export(flood, tmp_path / target, "csv")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_write_protected_file_stays(flood: Analysis, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before")
    target.chmod(0o444)
    with pytest.raises(ExportError, match=r"write-protected$"):
        export(flood, target, "csv")
    assert target.read_text() == "before"


def test_what_cannot_be_written_is_known_before_any_work(tmp_path: Path) -> None:
    require_writable(tmp_path / "new.csv")
    for target, reason in [
        (tmp_path, "it is not a file"),
        (tmp_path / "none" / "out.csv", "there is no folder"),
        (tmp_path / f"{'n' * 300}.csv", "cannot write"),
    ]:
        with pytest.raises(ExportError, match=reason):
            require_writable(target)


def test_a_new_file_is_as_readable_as_any_and_an_old_one_as_it_was(flood: Analysis, tmp_path: Path) -> None:
    new, old, plain = tmp_path / "new.csv", tmp_path / "old.csv", tmp_path / "plain"
    plain.touch()
    old.touch(mode=0o600)
    for target in (new, old):
        export(flood, target, "csv")
    assert new.stat().st_mode == plain.stat().st_mode
    assert old.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_keeps_pointing_at_the_file_that_is_written(flood: Analysis, tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    link.symlink_to(real)
    export(flood, link, "csv")
    assert link.is_symlink()
    assert real.read_bytes().startswith(OPENING["csv"])


def test_the_title_is_the_target_s_name_unless_given(flood: Analysis, tmp_path: Path) -> None:
    export(flood, tmp_path / "The flood.html", "html")
    assert "<title>The flood: quotes compared" in (tmp_path / "The flood.html").read_text("utf-8")


@pytest.mark.parametrize("format", FORMATS)
def test_a_moment_that_is_none_is_told_before_any_work(
    flood: Analysis, format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(_: Progress) -> None:
        raise AssertionError

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    said = r"^SOURCE_DATE_EPOCH is “yesterday”, which is no number of seconds since 1970$"
    with pytest.raises(ExportError, match=said):
        render(flood, format, work)


def test_progress_ends_at_the_whole(flood: Analysis) -> None:
    seen: list[Progress] = []
    render(flood, "tei", seen.append)
    assert (seen[-1].stage, seen[-1].done, seen[-1].total) == ("setting", 1, 1)
