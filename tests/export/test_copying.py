"""A comparison on its way to a clipboard is that of the exports, in the media types programs ask for."""

from __future__ import annotations

import pytest

from reader.export import Choice, render
from reader.export.copying import Copied, comparison
from reader.model import Analysis


@pytest.mark.parametrize(
    ("form", "types"),
    [
        (Copied.RICH_TEXT, {"text/html": None, "text/plain": "markdown"}),
        (Copied.PICTURE, {"image/png": "png", "image/svg+xml": "svg"}),
        (Copied.MARKDOWN, {"text/plain": "markdown", "text/markdown": "markdown"}),
    ],
)
def test_what_is_copied_is_what_is_exported(
    flood: Analysis, form: Copied, types: dict[str, str | None]
) -> None:
    remark = flood.remarks[-1].id
    made = comparison(flood, remark, form, name="Flood")
    assert set(made) == set(types)
    choice = Choice(remarks=frozenset({remark}))
    for kind, format in types.items():
        if format is not None:
            assert made[kind] == render(flood, format, name="Flood", choice=choice)


def test_rich_text_and_the_plain_text_beside_it_say_the_same(flood: Analysis) -> None:
    remark = flood.remarks[0]
    made = comparison(flood, remark.id, Copied.RICH_TEXT, name="Flood")
    for quote in remark.quotes:
        outlet = flood.article_by_id[flood.quote_by_id[quote].article].outlet or ""
        assert outlet
        assert outlet in made["text/html"].decode("utf-8")
        assert outlet in made["text/plain"].decode("utf-8")
