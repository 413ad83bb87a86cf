"""The Parquet file: one of the tables with its types, for statistics."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq

from reader.export.edition.prepared import Edition
from reader.export.options import USUAL, Options, unheard
from reader.export.tabular.columns import Type, Value
from reader.export.tabular.tables import TABLES
from reader.model import Report, silent

_TYPES = {
    Type.TEXT: pa.string(),
    Type.WHOLE: pa.int64(),
    Type.NUMBER: pa.float64(),
    Type.DATE: pa.date32(),
}

_SURROGATES = re.compile("[\ud800-\udfff]")


def to_parquet(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The table that is asked for, every column with its type and what it holds.

    Text is the article's own, code point by code point, but for lone surrogates, which are U+FFFD. What the
    table is of stands in the file's metadata.
    """
    shape = TABLES[options.table]
    rows = [[_value(value) for value in row] for row in shape.rows(edition, report)]
    fields = [
        pa.field(column.name, _TYPES[column.type], metadata={"description": column.description})
        for column in shape.columns
    ]
    about = {
        "title": shape.title,
        "description": shape.description,
        "set": edition.name,
        "analysed": edition.analysis.analysed or "",
        "sensitivity": "" if edition.analysis.sensitivity is None else str(edition.analysis.sensitivity),
        "creator": "Variorum",
    }
    arrays = [pa.array([row[place] for row in rows], each.type) for place, each in enumerate(fields)]
    schema = pa.schema(fields, metadata={key: str(_value(value)) for key, value in about.items()})
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out)
    return out.getvalue()


def _value(value: Value) -> Value:
    return _SURROGATES.sub("\ufffd", value) if isinstance(value, str) else value
