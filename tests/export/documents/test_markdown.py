from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from reader.export import render
from reader.export.documents.markdown import remark_in_markdown, to_markdown
from reader.export.edition.characters import printable
from reader.export.edition.prepared import Edition, prepare
from reader.export.options import Choice
from reader.model import Analysis, Link, Relation, Span
from tests.export.hostile import TEXTS, edition_of
from tests.export.made import renderings_of

OURS = {
    *("h1", "h2", "p", "ul", "li", "blockquote", "strong", "em", "s", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
MARKUP = st.lists(
    st.sampled_from(
        ["# ", "> ", "- ", "+ ", "1. ", "2) ", "    ", "\t", "```", "~~~", "~~", "`", "**", "__", "_", "*",
         "| ", "|", "---", "===", "<b>", "</b>", "<!--", "-->", "&amp;", "&#35;", "&",
         "[a](http://b.c)", "![", "]: ", "[x]: /y", "http://d.e", "www.f.g", "h@i.j", ":smile:", "\\",
         "\\\n", "  \n", "\n", "\n\n", " ", "word", "слово", "كلمة", "漢", "⟨", "⟩", "$x$", "^a^", "{b}",
         "~c~", "@d", "#1", "\u00a0", "\u2028", "\u3000", "’", "."]
    ),
    min_size=1, max_size=12,
).map("".join)  # fmt: skip


def tree(text: str) -> Any:
    shown = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text)
    return html.fromstring(f"<div>{shown}</div>")


def words(text: str) -> list[str]:
    return re.sub("[\u2066-\u2069]", "", text).split()


def edition(flood: Analysis) -> Edition:
    return prepare(replace(flood, analysed="2031-10-05"), "Velmora flood")


@pytest.fixture(scope="module")
def shown(flood: Analysis) -> Any:
    return tree(to_markdown(edition(flood)).decode())


def test_every_remark_has_its_heading_and_its_renderings(shown: Any, flood: Analysis) -> None:
    assert shown.findtext("h1") == "Velmora flood"
    assert [each.text for each in shown.findall("h2")] == [
        "1 · Tomas Ekdal",
        "2 · Tomas Ekdal",
        "3 · Tomas Ekdal",
        "4 · Orla Fenwick",
        "5 · Speaker not named",
    ]
    assert len(shown.findall("blockquote")) == sum(len(remark.quotes) for remark in flood.remarks)


def test_a_rendering_has_its_source_and_its_differences_marked(shown: Any) -> None:
    second = shown.findall("blockquote")[1]
    assert "Agence Estuaire, 3 October 2031, set/2.txt" in second.getprevious().text_content()
    assert "will" in [each.text for each in second.iter("strong")]
    assert "did not" in [each.text for each in second.iter("s")]
    told = [item.text_content() for item in second.getnext().findall("li")]
    assert any(item.startswith("number: ") for item in told)


def test_of_three_renderings_there_is_a_table_of_places(flood: Analysis) -> None:
    articles = tuple(replace(each, language="en") for each in flood.articles)
    found = prepare(replace(flood, articles=articles), "x", choice=Choice(remarks=frozenset(("r3",))))
    (table,) = tree(to_markdown(found).decode()).findall("table")
    assert [each.text for each in table.iter("th")][:2] == ["3a", "3b"]


def test_one_remark_is_short_and_explains_only_its_own_marks(flood: Analysis) -> None:
    choice = Choice(remarks=frozenset(("r5",)))
    text = render(
        replace(flood, analysed="2031-10-05"), "markdown", name="Velmora flood", choice=choice
    ).decode()
    assert text.startswith("**Speaker not named** · The Velmora Courier, Agence Estuaire")
    assert text.endswith("*Variorum*: Velmora flood, analysed on 5 October 2031\n")
    assert "#" not in text
    assert "italic" not in text


def test_names_that_run_the_other_way_are_set_apart(flood: Analysis) -> None:
    assert "\u2068صوت المرفأ\u2069" in to_markdown(edition(flood)).decode()


@settings(deadline=None)
@given(TEXTS | MARKUP)
@example("<script>alert(1)</script>")
@example("a\n===\nb")
@example("- a\n- b\n\n1. c\n\t d")
def test_text_comes_back_whatever_marks_it_holds(text: str) -> None:
    found = edition_of(text)
    shown = tree(remark_in_markdown(found.entries[0], found))
    first, second = shown.findall("blockquote")
    assert words(first.text_content()) == words(second.text_content()) == words(printable(text))
    assert {each.tag for each in shown.iter()} <= {*OURS, "div"}


UNMARKED = (TEXTS | MARKUP).map(lambda text: re.sub("[⟨⟩…]", "x", text))


@settings(deadline=None)
@given(UNMARKED, UNMARKED)
def test_no_two_texts_together_make_a_mark_or_lose_a_word(text: str, other: str) -> None:
    found = edition_of(text, other)
    shown = tree(remark_in_markdown(found.entries[0], found))
    first, second = shown.findall("blockquote")
    assert words(first.text_content()) == words(printable(text))
    assert {each.tag for each in shown.iter()} <= {*OURS, "div"}
    own = re.sub("⟨[^⟩]*⟩", "", second.text_content())
    assert "".join(words(own)) == "".join(words(printable(other)))


def test_nothing_to_compare_is_told(flood: Analysis) -> None:
    text = to_markdown(prepare(replace(flood, links=(), remarks=()), "x")).decode()
    assert "None of them renders a remark that another article reports too." in text
    assert "bold" not in text


def test_a_part_is_told_from_what_is_left_out_and_the_signs_are_explained() -> None:
    full = "We will open the northern gate only after forty families have left the lower town for good."
    part, loose, other = (
        full[full.index("forty") :],
        "We will open the gate.",
        full.replace("We will", "We'll"),
    )
    texts = (full, part, loose, other)
    links = (
        Link(
            ("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(len(full) - len(part), len(full)), Span(0, len(part)))
        ),
        Link(("q0", "q2"), 0.9, Relation.EDITED, (Span(0, len(full)), Span(0, len(loose)))),
    )
    told = to_markdown(prepare(renderings_of(*texts, links=links), "x")).decode()
    table = told[told.index("| --- |") :]
    assert "⟨…⟩: does not quote that far; –: has nothing there" in table
    assert "**We'll**" not in table
    assert "—" not in table


def test_no_table_is_made_for_one_rendering_that_is_left_over() -> None:
    texts = [
        "the gate froze",
        *(f"the gate {word}" for word in ("melted", "burst", "fell", "rusted", "held")),
    ]
    told = to_markdown(prepare(renderings_of(*texts, links=()), "x")).decode()
    assert told.count("\n| --- ") == 1
