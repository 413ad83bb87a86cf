from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Section, SectionKind
from reader.quotes.paragraphs import paragraphs

PROSE = [
    "The mayor of the small harbour town, who has been in office since the spring, said on Friday that the "
    "ferries would run again before the month is out, if the pier can be mended in time.",
    "She would not say who is to pay for it.",
    "A second vessel, which the county has lent for the purpose, is lying at the outer mole and will carry "
    "foot passengers only, as the ramp for cars was carried away by the storm of last November.",
]


def split(text: str, *sections: Section) -> list[str]:
    whole = sections or (Section(SectionKind.BODY, 0, len(text)),)
    return [paragraph.span.of(text) for paragraph in paragraphs(Article("a", "a.txt", text, whole))]


def test_blank_lines_part_paragraphs() -> None:
    assert split("\n\n".join(PROSE)) == PROSE
    assert split("  " + "\r\n \t\r\n    ".join(PROSE) + "\n") == PROSE


def test_lines_are_paragraphs_where_nothing_else_parts_them() -> None:
    assert split("\n".join(PROSE)) == PROSE


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("columns", [60, 72, 80])
def test_wrapped_lines_are_joined(columns: int, between: str) -> None:
    text = between.join(textwrap.fill(paragraph, columns) for paragraph in PROSE)
    assert [" ".join(paragraph.split()) for paragraph in split(text)] == PROSE


def test_an_indented_line_begins_a_paragraph_of_wrapped_text() -> None:
    text = "\n".join(textwrap.fill(paragraph, 72, initial_indent="   ") for paragraph in PROSE)
    assert len(split(text)) == len(PROSE)


def test_short_lines_of_verse_or_lists_stay_apart() -> None:
    lines = ["Harbour closed.", "Ferries idle.", "Pier gone.", "Mayor silent."]
    assert split("\n".join(lines)) == lines


def test_a_section_ends_its_paragraph() -> None:
    text = "Harbour closedThe ferries lie idle."
    headline, body = Section(SectionKind.HEADLINE, 0, 14), Section(SectionKind.BODY, 14, len(text))
    found = list(paragraphs(Article("a", "a.txt", text, (headline, body))))
    assert [(kind, span.of(text)) for kind, span in found] == [
        (SectionKind.HEADLINE, "Harbour closed"),
        (SectionKind.BODY, "The ferries lie idle."),
    ]


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t\u2028\u00a0"), max_size=300))
def test_nothing_but_white_space_is_left_out(text: str) -> None:
    found = split(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(paragraph == paragraph.strip() for paragraph in found)
