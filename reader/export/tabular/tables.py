"""The tables that there are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.export.options import Table
from reader.export.tabular.columns import Shape
from reader.export.tabular.links import LINKS
from reader.export.tabular.outlets import OUTLETS
from reader.export.tabular.quotes import QUOTES
from reader.export.tabular.variations import VARIATIONS

TABLES: Mapping[Table, Shape] = MappingProxyType(
    {Table.QUOTES: QUOTES, Table.LINKS: LINKS, Table.VARIATIONS: VARIATIONS, Table.OUTLETS: OUTLETS}
)
