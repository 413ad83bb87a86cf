from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import lxml.etree as etree
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export.edition.prepared import prepare
from reader.export.scholarly.tei import to_tei
from reader.model import Analysis, Article, Cue, Quote, QuoteKind, Section, SectionKind

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("corresp", "who", "prev", "wit")


@pytest.fixture(scope="module")
def tree(flood: Analysis) -> Any:
    return etree.fromstring(to_tei(prepare(flood, "Velmora flood")))


def check_pointers(tree: Any) -> None:
    names = Counter(element.get(ID) for element in tree.iter() if element.get(ID))
    assert all(count == 1 for count in names.values())
    for element in tree.iter():
        for attribute in POINTERS:
            for pointer in (element.get(attribute) or "").split():
                assert pointer.removeprefix("#") in names


def test_every_pointer_points_at_something(tree: Any) -> None:
    check_pointers(tree)


def test_articles_are_whole_and_their_speech_is_marked(tree: Any, flood: Analysis) -> None:
    for number, article in enumerate(flood.articles, 1):
        (text,) = tree.xpath(f"//t:text[@xml:id='a{number}']", namespaces=TEI)
        assert "".join("".join(text.itertext()).split()) == "".join(article.text.split())
    said = {element.get(ID): "".join(element.itertext()) for element in tree.iter("{*}said", "{*}soCalled")}
    assert sorted(said.values()) == sorted(quote.text for quote in flood.quotes)
    (scare,) = tree.xpath("//t:soCalled", namespaces=TEI)
    assert scare.text == "Blue Anchor"


def test_an_inner_quote_is_inside_the_outer_one(tree: Any) -> None:
    assert tree.xpath("//t:said[@xml:id='q5']/t:said/@xml:id", namespaces=TEI) == ["q6"]


def test_a_chained_quote_names_the_one_before(tree: Any) -> None:
    assert tree.xpath("//t:said[@xml:id='q2']/@prev", namespaces=TEI) == ["#q1"]


def test_the_apparatus_gives_each_reading_its_witnesses(tree: Any) -> None:
    (gate,) = tree.xpath("//t:div[@xml:id='r1']", namespaces=TEI)
    assert gate.xpath("t:listWit/t:witness/text()", namespaces=TEI) == [
        "The Velmora Courier",
        "Agence Estuaire",
    ]
    readings = gate.xpath(".//t:app[t:rdg/@subtype='number']/t:rdg", namespaces=TEI)
    assert [reading.get("wit") for reading in readings] == ["#v1b"]
    assert "forty" in readings[0].text
    for app in gate.xpath(".//t:app", namespaces=TEI):
        assert next(child.tag.split("}")[1] for child in app) == "lem"


def test_what_differs_beside_the_words_is_a_note_on_both(flood: Analysis) -> None:
    quotes = tuple(
        replace(each, cue=Cue("warned", 0, 6)) if each.id == "q9" else each for each in flood.quotes
    )
    tree = etree.fromstring(to_tei(prepare(replace(flood, quotes=quotes), "x")))
    check_pointers(tree)
    (note,) = tree.xpath("//t:div[@xml:id='r1']/t:note", namespaces=TEI)
    assert (note.get("type"), note.get("corresp")) == ("cue", "#v1b #v1a")
    assert note.text == "“warned” in 1b, which makes it a warning or threat, “told” in 1a"


def test_another_language_is_given_as_a_translation(tree: Any) -> None:
    (russian,) = tree.xpath("//t:div[@xml:id='r3']/t:ab[@type='translation']", namespaces=TEI)
    assert russian.get("{http://www.w3.org/XML/1998/namespace}lang") == "ru"
    assert russian.get("corresp") == "#v3c"


def test_an_empty_set_is_still_a_document() -> None:
    assert etree.fromstring(to_tei(prepare(Analysis(), "x"))).tag == "{http://www.tei-c.org/ns/1.0}TEI"


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40), spans)
def test_any_text_and_any_overlap_is_well_formed(text: str, pairs: list[tuple[int, int]]) -> None:
    quotes = tuple(
        Quote(f"q{number}", "a", start, end, text[start:end], QuoteKind.DIRECT)
        for number, (start, end) in enumerate(pairs)
        if start < end <= len(text)
    )
    article = Article(
        "a", text, text, (Section(SectionKind.BODY, 0, len(text)),), text, text, text, text, text
    )
    check_pointers(etree.fromstring(to_tei(prepare(Analysis((article,), quotes), text))))


def test_a_quote_that_is_not_shown_is_not_pointed_at(flood: Analysis) -> None:
    hidden = replace(flood.articles[0], sections=())
    analysis = replace(flood, articles=(hidden, *flood.articles[1:]))
    check_pointers(etree.fromstring(to_tei(prepare(analysis, "x"))))


def test_whose_report_an_article_carries_is_said_in_its_bibliography(flood: Analysis) -> None:
    first, *others = flood.articles
    carried = replace(flood, articles=(replace(first, source="Northern Wire"), *others))
    tree = etree.fromstring(to_tei(prepare(carried, "x")))
    (named,) = tree.xpath("//t:witness/t:bibl/t:distributor", namespaces=TEI)
    assert named.text == "Northern Wire"
