"""What is copied says where it stands, and nothing in it is taken for a mark or turns what is around it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Analysis, Article, Quote
from reader.window.opened.renderings import renderings
from reader.window.words.citations import (
    citation,
    citation_in_markdown,
    escaped,
    plain_line,
    remark_in_citations,
)

pytestmark = pytest.mark.usefixtures("qapp")

HOSTILE = "One [link](x) `code` *so*\n\n# and\u202e <b>turned</b>\n1. _it_ \x07| \ufeff~all~"


def quoted(analysis: Analysis, quote: str, **changes: str) -> tuple[Quote, Article]:
    found = replace(analysis.quote_by_id[quote], **changes)
    return found, analysis.article_by_id[found.article]


def test_a_citation_says_who_where_and_when(analysis: Analysis) -> None:
    assert citation(*quoted(analysis, "q6")) == (
        "“The mole has gone, and 30 metres of the quay with it”, Mara Quist; Ellery Courier, "
        "“Port Ellery: no ferries before March, says harbour master 🌊🌊”, 4 November 2031, courier.txt"
    )


def test_without_a_speaker_or_a_date_nothing_stands_in_its_place(analysis: Analysis) -> None:
    quote, article = quoted(analysis, "q6")
    bare = citation(replace(quote, speaker=None), replace(article, published=None, outlet=None, title="Quay"))
    assert bare == (
        "“The mole has gone, and 30 metres of the quay with it”; “Quay”, outlet unknown, courier.txt"
    )


def test_a_citation_is_one_line_that_turns_nothing(analysis: Analysis) -> None:
    quote, article = quoted(analysis, "q6", text=HOSTILE)
    words = citation(quote, replace(article, title="A\u2028title\u2067", path="b\nc.txt"))
    assert words.startswith("“One [link](x) `code` *so* # and <b>turned</b> 1. _it_ | ~all~”, Mara Quist; ")
    assert "“A title”" in words
    assert words.endswith("b c.txt")
    assert words.isprintable()


def test_what_runs_from_right_to_left_is_set_apart(analysis: Analysis) -> None:
    words = citation(*quoted(analysis, "q6", text="שלום"))
    assert words.startswith("\u2068“שלום”\u2069, Mara Quist")


def test_in_markdown_a_citation_is_a_block_quote(analysis: Analysis) -> None:
    assert citation_in_markdown(*quoted(analysis, "q2", text="It is gone.\n\nAll of it.")) == (
        "> It is gone.\n>\n> All of it.\n>\n> — Mara Quist; The Harbour Post, "
        "*Harbour to close until spring*, 3 November 2031, post.txt"
    )


def test_in_markdown_a_headline_is_set_as_a_title_whatever_it_begins_with(analysis: Analysis) -> None:
    quote, article = quoted(analysis, "q2")
    for title in ("“We stay”: a harbour waits", "What now?", "“We stay”"):
        assert f", *{title}*, 3 November 2031" in citation_in_markdown(quote, replace(article, title=title))
    assert ", *\u2068„שלום”\u2069*, " in citation_in_markdown(quote, replace(article, title="„שלום”"))


def test_in_markdown_no_text_is_a_mark(analysis: Analysis) -> None:
    quote, article = quoted(analysis, "q6", text=HOSTILE)
    lines = citation_in_markdown(quote, replace(article, path="a_b*c`.txt")).split("\n")
    assert lines[:5] == [
        r"> One \[link\](x) \`code\` \*so\*",
        ">",
        r"> \# and \<b\>turned\</b\>",
        ">",
        r"> 1\. \_it\_ \| \~all\~",
    ]
    assert lines[-1].endswith(r"a\_b\*c\`.txt")


@pytest.mark.parametrize(
    ("line", "shown"),
    [("- item", r"\- item"), ("12) item", r"12\) item"), ("=====", r"\====="), ("3.5 m", r"3\.5 m")],
)
def test_no_line_begins_a_list_or_a_heading(line: str, shown: str) -> None:
    assert escaped(line) == shown


@given(st.text())
def test_a_line_is_one_line_and_what_is_escaped_can_be_read_again(text: str) -> None:
    line = plain_line(text)
    assert "\n" not in line
    assert line == plain_line(line)
    taken_back = escaped(line).replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")
    assert taken_back == line


def test_a_remark_in_citations_names_each_outlet(analysis: Analysis) -> None:
    words = remark_in_citations(renderings(analysis, analysis.remarks[2], "q3"))
    assert [line.partition("; ")[2].partition(",")[0] for line in words.split("\n\n")] == [
        "The Harbour Post",
        "Ellery Courier",
    ]
