"""The words of an article are found where its PDF prints them, whatever the columns and the script."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.originals.places import Printed, Stretch, letters
from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import read_document
from reader.model import Article, SectionKind, Span
from tests.ingest.pdf_layouts import Layout, layouts
from tests.ingest.pdf_pages import at, pdf


@contextmanager
def opened(data: bytes) -> Iterator[tuple[pypdfium2.PdfDocument, Printed]]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document, Printed(document, lambda: None)
    finally:
        document.close()


def article(data: bytes) -> Article | None:
    read = list(read_document(Document("a.pdf", Names("a"), io.BytesIO(data), len(data))))
    return read[0] if isinstance(read[0], Article) else None


def folded(text: str) -> str:
    return "".join(letter for letter, _ in letters(text))


def under(document: pypdfium2.PdfDocument, stretches: list[Stretch]) -> str:
    """The letters that stand in the boxes, by the middle of each, in the order of the file."""
    found = ""
    for page in range(len(document)):
        text = document[page].get_textpage()
        boxes = [stretch.box for stretch in stretches if stretch.page == page]
        for place in range(text.count_chars()) if boxes else ():
            left, bottom, right, top = text.get_charbox(place)
            across, up = (left + right) / 2, (bottom + top) / 2
            if any(box.left < across < box.right and box.bottom < up < box.top for box in boxes):
                found += folded(text.get_text_range(place, 1))
    return found


def sentences(found: Article) -> Iterator[Span]:
    for section in found.sections:
        if section.kind is SectionKind.BODY:
            text = section.span.of(found.text)
            for sentence in re.finditer(r"[^.!?。！？]{12,}[.!?。！？]", text):
                yield Span(section.start + sentence.start(), section.start + sentence.end())


@pytest.mark.parametrize("layout", layouts(), ids=lambda layout: layout.name)
def test_every_sentence_is_marked_where_it_is_printed(layout: Layout) -> None:
    found = article(layout.data)
    if found is None:
        pytest.skip("a page of pictures has no words")
    right = total = 0
    with opened(layout.data) as (document, printed):
        for span in sentences(found):
            stretches = printed.find(found.text, span)
            assert stretches, span.of(found.text)
            wanted, marked = folded(span.of(found.text)), under(document, stretches)
            total += 1
            # Lines that are written leftwards come from the file in another order.
            right += sorted(marked) == sorted(wanted)
    assert total
    assert right >= 0.95 * total


def test_the_same_words_are_told_apart_by_what_stands_around_them() -> None:
    lines = ["He said no.", "She said no, too.", "They said no at last."]
    data = pdf(*([at(72, 700 - 20 * number, line) for number, line in enumerate(lines)],))
    text = " ".join(lines)
    with opened(data) as (_, printed):
        tops = [
            printed.find(text, Span(found.start(), found.end()))[0].box.top
            for found in re.finditer("no", text)
        ]
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == 3


def test_what_is_not_printed_is_not_found() -> None:
    with opened(pdf([at(72, 700, "Nothing of the kind.")])) as (_, printed):
        assert printed.find("An entirely other matter", Span(0, 24)) == []
        assert printed.find("“…”", Span(1, 2)) == []


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_any_span_of_any_text_may_be_asked_for(text: str, one: int, other: int) -> None:
    with opened(pdf([at(72, 700, "Some words on a page.")])) as (_, printed):
        span = Span(min(one, other, len(text)), min(max(one, other), len(text)))
        for stretch in printed.find(text, span):
            assert stretch.page == 0
            assert stretch.box.left < stretch.box.right
