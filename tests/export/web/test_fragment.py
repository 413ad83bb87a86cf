from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import html5lib
from hypothesis import example, given, settings
from lxml import html

from reader.export.edition.prepared import prepare
from reader.export.web.fragment import to_fragment
from reader.model import Analysis
from tests.export.web.hostile import HOSTILE, set_of


def fragments(analysis: Analysis, name: str = "Velmora flood") -> list[str]:
    edition = prepare(analysis, name)
    return [to_fragment(entry, edition) for entry in edition.entries]


def read(fragment: str) -> Any:
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    tree = parser.parse(f"<!DOCTYPE html><title>x</title>{fragment}")
    assert not parser.errors
    return tree


def test_it_tells_all_of_a_remark(flood: Analysis) -> None:
    shown = html.fromstring(fragments(replace(flood, analysed="2031-10-05"))[0]).text_content()
    for part in (
        "Tomas Ekdal", "The Velmora Courier, 3 October 2031, 18:20", "Agence Estuaire, 3 October 2031",
        "number: forty here, fourteen there", "edited, held against 1a",
        "Remark 1 of Velmora flood, analysed on 5 October 2031.",
    ):  # fmt: skip
        assert part in shown
    assert "⟨did not⟩" in shown


def test_its_styles_are_in_their_own_elements(flood: Analysis) -> None:
    made = "".join(fragments(flood))
    assert not re.search(r"<style|class=|\sid=|href=|src=|color|font-family|<script", made)
    assert 'style="text-decoration: underline' in made


def test_it_explains_the_marks_that_it_has_and_no_others(flood: Analysis) -> None:
    edited, *_, verbatim = fragments(flood)
    assert "words that only this rendering has" in edited
    assert "words that only this rendering has" not in verbatim


def test_arabic_words_run_from_right_to_left(flood: Analysis) -> None:
    page = read(fragments(flood)[1])
    assert page.xpath("//p[@dir='rtl']/@lang") == ["ar"]


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
@example("</div></p><script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("<!--EndFragment-->")
def test_markup_in_an_article_stays_text(words: str) -> None:
    (fragment,) = fragments(set_of(words), words)
    tree = read(fragment)
    known = {
        "html",
        "head",
        "title",
        "body",
        "div",
        "p",
        "b",
        "bdi",
        "br",
        "small",
        "ul",
        "li",
        "u",
        "s",
        "i",
    }
    assert {each.tag for each in tree.iter()} <= known
    assert {name for each in tree.iter() for name in each.attrib} <= {"lang", "dir", "style"}
    assert not re.search("[\0\x0b\x1b\u202a-\u202e\u2066-\u2069\ud800-\udfff]", fragment)
