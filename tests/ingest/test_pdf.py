"""PDFs are read in order, whatever their columns, and those that cannot be say why."""

from __future__ import annotations

import io
from collections import Counter

import pytest

from reader.ingest.document import Document
from reader.ingest.metadata import Names
from reader.ingest.reading import Item, read_document
from reader.model import Article, Problem, SectionKind
from tests.ingest.pdf_layouts import Layout, layouts


def read(data: bytes, stem: str = "a") -> list[Item]:
    return list(read_document(Document(f"{stem}.pdf", Names(stem), io.BytesIO(data), len(data))))


def article(data: bytes) -> Article:
    (found,) = read(data)
    assert isinstance(found, Article), found
    return found


def problem(data: bytes) -> str:
    (found,) = read(data)
    assert isinstance(found, Problem), found
    return found.reason


def paragraphs(found: Article, *kinds: SectionKind) -> list[str]:
    return [
        paragraph
        for section in found.sections
        if section.kind in kinds
        for paragraph in section.span.of(found.text).split("\n\n")
    ]


def body(data: bytes) -> list[str]:
    return paragraphs(article(data), SectionKind.BODY)


def test_paragraphs_are_found_in_every_layout() -> None:
    hits = found = wanted = 0
    for layout in layouts():
        read_here = body(layout.data)
        hits += (Counter(read_here) & Counter(layout.body)).total()
        found, wanted = found + len(read_here), wanted + len(layout.body)
    assert 2 * hits / (found + wanted) >= 0.97


@pytest.fixture(params=layouts(), ids=lambda layout: layout.name)
def layout(request: pytest.FixtureRequest) -> Layout:
    return request.param


def test_they_are_read_in_their_order(layout: Layout) -> None:
    left = list(layout.body)
    read_here = [paragraph for paragraph in body(layout.data) if paragraph in layout.body]
    assert read_here == [paragraph for paragraph in left if paragraph in read_here]
    assert len(read_here) >= 0.9 * len(left)


def test_headline_byline_and_day_are_found(layout: Layout) -> None:
    found = article(layout.data)
    if layout.headline:
        assert paragraphs(found, SectionKind.HEADLINE) == [layout.headline]
        assert found.title == layout.headline
    if layout.byline:
        assert found.byline == layout.byline
    if layout.published:
        assert found.published == layout.published
    if layout.outlet:
        assert found.outlet == layout.outlet


def test_captions_and_furniture_are_labelled(layout: Layout) -> None:
    found = article(layout.data)
    assert tuple(paragraphs(found, SectionKind.CAPTION)) == layout.captions
    furniture = "\n".join(paragraphs(found, SectionKind.BOILERPLATE))
    for line in layout.furniture:
        assert line in furniture
        assert not any(line in paragraph for paragraph in paragraphs(found, SectionKind.BODY))
