"""A file that is an analysis is told from every other by its ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.model import Analysis, Article, Section, SectionKind
from reader.schema import SCHEMA, SchemaError, is_analysis, read_analysis, to_data, to_json

LONG = Analysis((Article("a", "a.txt", "w" * 10_000, (Section(SectionKind.BODY, 0, 10_000),)),))


@pytest.mark.parametrize(
    "data",
    [
        to_json(LONG).encode(),
        b"\xef\xbb\xbf" + to_json(LONG).encode(),
        to_json(LONG).encode("utf-16"),
        json.dumps(to_data(LONG), sort_keys=True).encode(),
        b'{"schema":"variorum/analysis/99"',
    ],
)
def test_an_analysis_is_known_wherever_its_schema_stands(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(data)
    assert is_analysis(file)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b'[{"schema": "variorum/analysis/1"}]',
        b'{"schema": "weather/1"}',
        json.dumps({"title": "t", "text": to_json(Analysis())}).encode(),
    ],
)
def test_nothing_else_is_one(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(data)
    assert not is_analysis(file)
    assert not is_analysis(tmp_path)
    assert not is_analysis(tmp_path / "absent")


def test_it_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(to_json(LONG), "utf-8")
    assert read_analysis(file) == LONG
    with pytest.raises(SchemaError, match="not a regular file"):
        read_analysis(tmp_path)
    file.write_text(f'{{"schema": "{SCHEMA}"}}', "utf-8")
    with pytest.raises(SchemaError, match="articles is missing"):
        read_analysis(file)
