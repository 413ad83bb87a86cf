"""The JSON that others build on, ``variorum/analysis/1``: an Analysis to plain data and back.

``writing`` makes it and ``reading`` reads it; ``checked`` is how the parts of data are read that may be
anything, ``files`` how such a file is told from others and opened.
"""

from reader.schema.checked import SchemaError
from reader.schema.files import is_analysis, read_analysis, why_unopened
from reader.schema.names import SCHEMA
from reader.schema.reading import from_data, from_json
from reader.schema.writing import to_data, to_json

__all__ = [
    "SCHEMA",
    "SchemaError",
    "from_data",
    "from_json",
    "is_analysis",
    "read_analysis",
    "to_data",
    "to_json",
    "why_unopened",
]
