"""A line behind a quotation names its speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article, Section, SectionKind, Span
from reader.quotes import find_quotes
from reader.quotes.signatures import signature

SAID = "The crack was cosmetic, like a wrinkle on an old face."
AROUND = "Ada Quill, the mayor, was not amused. “We have eyes,” Quill said."


def speakers(text: str, *blocks: str) -> list[str | None]:
    spans = tuple(Span(text.index(block), text.index(block) + len(block)) for block in blocks)
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language="en")
    return [
        quote.speaker.name if quote.speaker else None
        for quote in find_quotes(replace(article, blockquotes=spans))
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("— Teodor Brask", "Teodor Brask"),
        ("– Teodor Brask, water commissioner", "Teodor Brask"),
        ("-- Teodor Brask (in a letter to the town)", "Teodor Brask"),
        ("—Quill", "Ada Quill"),
    ],
)
def test_a_name_behind_a_dash_signs_the_quotation_above_it(line: str, name: str) -> None:
    assert speakers(f"{AROUND}\n\n“{SAID}”\n\n{line}\n\nThe bell rang.") == ["Ada Quill", name]
    assert speakers(f"{AROUND}\n\n{SAID}\n\n{line}\n\nThe bell rang.", SAID) == ["Ada Quill", name]


def test_a_name_alone_signs_a_block() -> None:
    text = f"{AROUND}\n\n{SAID}\n\nTeodor Brask\n\nThe bell rang."
    assert speakers(text, SAID) == ["Ada Quill", "Teodor Brask"]


def test_every_paragraph_of_a_block_is_signed() -> None:
    block = f"{SAID}\n\nNobody will ever notice it."
    text = f"{AROUND}\n\n{block}\n\n— Teodor Brask\n\nThe bell rang."
    assert speakers(text, block) == ["Ada Quill", "Teodor Brask", "Teodor Brask"]


@pytest.mark.parametrize(
    "line", ["Water Runs Dry", "— Yes", "— Teodor Brask said so.", "— Where were you?", "The Weir"]
)
def test_other_lines_sign_nothing(line: str) -> None:
    assert "Teodor Brask" not in speakers(f"{AROUND}\n\n{SAID}\n\n{line}\n\nThe bell rang.", SAID)
    assert line.strip("— ") not in speakers(f"{AROUND}\n\n{SAID}\n\n{line}\n\nThe bell rang.", SAID)


@pytest.mark.parametrize("line", ["— " + "A" * 199, "— " + "A a " * 49 + "A", "— A" + "'" * 190])
def test_a_long_line_is_read_in_linear_time(line: str) -> None:
    text = line[:200]
    assert signature(text + "!", Span(0, len(text) + 1)) is None
