from __future__ import annotations

import io
import sys
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from reader.export import ExportError, render
from reader.export.edition.prepared import prepare
from reader.export.options import Options, Table
from reader.export.tabular.columns import Type
from reader.export.tabular.parquet import to_parquet
from reader.export.tabular.tables import TABLES
from reader.model import Analysis, silent
from tests.export.hostile import TEXTS, edition_of

TYPES = {Type.TEXT: "string", Type.WHOLE: "int64", Type.NUMBER: "double", Type.DATE: "date32[day]"}


def opened(data: bytes) -> pa.Table:
    return pq.read_table(io.BytesIO(data))


@pytest.mark.parametrize("table", Table)
def test_a_table_has_its_rows_its_types_and_what_its_columns_hold(flood: Analysis, table: Table) -> None:
    shape = TABLES[table]
    edition = prepare(flood, "x")
    found = opened(to_parquet(edition, Options(table=table)))
    assert [(each.name, str(each.type), each.metadata[b"description"].decode()) for each in found.schema] == [
        (column.name, TYPES[column.type], column.description) for column in shape.columns
    ]
    assert [tuple(row.values()) for row in found.to_pylist()] == list(shape.rows(edition, silent))


def test_the_file_says_what_it_is_of(flood: Analysis) -> None:
    dated = replace(flood, analysed="2031-10-05", sensitivity=0.5)
    about = opened(
        to_parquet(prepare(dated, "Überflutung\ud800"), Options(table=Table.LINKS))
    ).schema.metadata
    assert {key.decode(): value.decode() for key, value in about.items()} == {
        "title": "Links",
        "description": "a row a link between two quotes of different articles, with its reasons",
        "set": "Überflutung\ufffd",
        "analysed": "2031-10-05",
        "sensitivity": "0.5",
        "creator": "Variorum",
    }


@pytest.mark.parametrize("table", Table)
def test_the_bytes_are_the_same_whenever_they_are_made(flood: Analysis, table: Table) -> None:
    options = Options(table=table)
    assert to_parquet(prepare(flood, "x"), options) == to_parquet(prepare(flood, "x"), options)


@settings(deadline=None)
@given(TEXTS)
def test_text_comes_back_sign_by_sign(text: str) -> None:
    row = opened(to_parquet(edition_of(text))).to_pylist()[0]
    expected = "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
    for name in ("outlet", "title", "published", "language", "path", "speaker", "mention", "cue", "text"):
        assert row[name] == expected


def test_without_its_library_the_format_says_what_is_missing(
    flood: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "reader.export.tabular.parquet")
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"^this format needs the Python package pyarrow, which is not"):
        render(flood, "parquet")
