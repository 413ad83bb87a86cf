from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from importlib.resources import files
from typing import Any

import lxml.etree as etree
import pytest
from hypothesis import HealthCheck, given, settings

import reader
from reader.analysis import analyse
from reader.collation import Alert, Class, Kind
from reader.collation.remarks.circumstances import Beside
from reader.export.edition.characters import printable
from reader.export.edition.prepared import prepare
from reader.export.options import EVERYTHING, Choice
from reader.export.scholarly.elements import when
from reader.export.scholarly.taxonomy import name_of
from reader.export.scholarly.tei import to_tei
from reader.model import (
    Analysis,
    Article,
    Cue,
    Link,
    QuoteKind,
    Relation,
    Section,
    SectionKind,
    Span,
)
from reader.resources import resource
from tests.export.scholarly.made import quoted, remark_of, renderings

TEI = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTERS = ("corresp", "who", "prev", "wit", "ana", "ref", "target")


@pytest.fixture(scope="module")
def tree(flood: Analysis) -> Any:
    return etree.fromstring(to_tei(prepare(flood, "Velmora flood")))


def made(analysis: Analysis, choice: Choice = EVERYTHING) -> Any:
    tree = etree.fromstring(to_tei(prepare(analysis, "x", choice=choice)))
    check_pointers(tree)
    return tree


def text_of(tree: Any, number: int) -> str:
    (text,) = tree.xpath(f"//t:text[@xml:id='a{number}']", namespaces=TEI)
    return "".join(text.itertext())


def visible(text: str) -> str:
    return "".join(text.replace("\ufffd", " ").split())


def said_by(tree: Any, siglum: str) -> str:
    """What the document has of a rendering, read off the apparatus or given in full."""
    pointer = f"#v{siglum}"
    whole = tree.xpath(f"//t:ab[@corresp='{pointer}']", namespaces=TEI)
    if whole:
        return "".join(whole[0].itertext())
    (remark,) = tree.xpath(f"//t:listWit[t:witness/@xml:id='v{siglum}']/@corresp", namespaces=TEI)
    (passage,) = tree.xpath(f"//t:div[@xml:id='{remark[1:]}']/t:ab[@type='collation']", namespaces=TEI)
    words = [passage.text or ""]
    for app in passage:
        (reading,) = [each for each in app.iter("{*}lem", "{*}rdg") if pointer in each.get("wit").split()]
        words += ["".join(reading.itertext()), app.tail or ""]
    return "".join(words)


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
        assert text_of(tree, number) == article.text.strip()
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
    assert tree.xpath("//t:listWit[@corresp='#r1']/t:witness/t:ref/text()", namespaces=TEI) == [
        "The Velmora Courier",
        "Agence Estuaire",
    ]
    readings = [each for each in gate.iter("{*}rdg") if "#alert.number" in each.get("ana").split()]
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


def test_a_quote_that_is_not_shown_is_not_pointed_at(flood: Analysis) -> None:
    hidden = replace(flood.articles[0], sections=())
    analysis = replace(flood, articles=(hidden, *flood.articles[1:]))
    check_pointers(etree.fromstring(to_tei(prepare(analysis, "x"))))


def test_whose_report_an_article_carries_is_said_in_its_bibliography(flood: Analysis) -> None:
    first, *others = flood.articles
    carried = replace(flood, articles=(replace(first, source="Northern Wire"), *others))
    tree = etree.fromstring(to_tei(prepare(carried, "x")))
    (named,) = tree.xpath("//t:bibl/t:distributor", namespaces=TEI)
    assert named.text == "Northern Wire"


def test_every_part_of_a_page_is_labelled(tree: Any) -> None:
    body = tree.xpath("//t:text[@xml:id='a1']/t:body", namespaces=TEI)[0]
    found = [(each.tag.split("}")[1], each.get("type")) for each in body]
    assert found[0] == ("head", None)
    assert {each for each in found[1:] if each[0] == "ab"} == {
        ("ab", "caption"),
        ("ab", "boilerplate"),
        ("ab", "comment"),
    }


def test_line_breaks_within_a_paragraph_are_marked_and_kept() -> None:
    line = "The gate of the lower town was shut on Friday before the water came up to"
    text = "\n".join([line] * 6)
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),))
    tree = made(Analysis((article,)))
    assert text_of(tree, 1) == text
    (paragraph,) = tree.xpath("//t:text[@xml:id='a1']//t:p", namespaces=TEI)
    assert [each.tag for each in paragraph] == ["{http://www.tei-c.org/ns/1.0}lb"] * 5


def test_the_header_says_who_compared_what_and_when(flood: Analysis) -> None:
    tree = made(replace(flood, analysed="2031-10-05", sensitivity=0.4))
    (software,) = tree.iter("{*}application")
    assert (software.get("version"), software.get("when")) == (reader.__version__, "2031-10-05")
    assert "sensitivity 0.40" in "".join(software.itertext())
    assert tree.xpath("//t:creation/t:date/@when", namespaces=TEI) == ["2031-10-05"]
    assert tree.xpath("//t:person/t:persName/text()", namespaces=TEI)[:3] == [
        "Mirel",
        "Orla Fenwick",
        "Tomas Ekdal",
    ]
    assert tree.xpath("//t:org/t:orgName/text()", namespaces=TEI) == [
        article.outlet for article in flood.articles
    ]
    assert tree.xpath("//t:language/@ident", namespaces=TEI) == ["ar", "en", "en-GB", "ru"]


def test_every_term_of_the_analysis_is_explained(tree: Any) -> None:
    explained = {each.get(ID): "".join(each.itertext()).strip() for each in tree.iter("{*}category")}
    for terms in (Alert, Kind, Class, Beside, Relation, QuoteKind, SectionKind):
        for term in terms:
            if term not in (Kind.SAME, Class.SAME):
                assert explained[name_of(term)]


def test_whose_text_an_article_runs_is_told(copied: Analysis) -> None:
    tree = made(copied)
    (related,) = tree.iter("{*}relatedItem")
    assert (related.get("target"), related.get("ana")) == ("#b2", "#copy.edited")
    assert related.getparent().get(ID) == "b1"
    assert tree.xpath("//t:div[@xml:id='r1']/t:note[@type='copies']", namespaces=TEI)


def test_readings_in_common_are_given_once_and_their_writings_grouped() -> None:
    said = ["ten ships sank", "two ships sank", "Two ships sank", "two ships sank", "10 ships sank"]
    tree = made(remark_of([(each, "en") for each in said]))
    (app,) = tree.iter("{*}app")
    assert [(each.tag.split("}")[1], each.get("type")) for each in app] == [
        ("rdgGrp", "accidental"),
        ("rdgGrp", "substantive"),
        ("note", None),
    ]
    same, others, _ = app
    assert [(each.text, each.get("wit")) for each in same] == [("ten", "#v1a"), ("10", "#v1e")]
    assert [(each.text, each.get("wit")) for each in others] == [("two", "#v1b #v1d"), ("Two", "#v1c")]
    assert "#alert.number" in others.get("ana").split()


def test_who_leaves_out_a_word_and_who_breaks_off_before_it_share_one_reading() -> None:
    whole = "They brought lamps and barrels of oil into our harbour every night."
    tree = made(
        remark_of([(whole, "en"), (whole.replace("and barrels of oil ", ""), "en"), (whole[:18], "en")])
    )
    (app,) = (each for each in tree.iter("{*}app") if each.find("{*}lem").text.startswith("and barrels"))
    assert [each.get("wit") for each in app.iter("{*}rdg")] == ["#v1b #v1c"]


def test_what_a_fragment_leaves_out_is_a_gap(tree: Any) -> None:
    (gap,) = tree.xpath("//t:div[@xml:id='r2']//t:rdg/t:gap", namespaces=TEI)
    assert gap.getparent().get("wit") == "#v2b"


def test_a_gap_stands_where_the_words_are_missing_and_only_in_a_part() -> None:
    full = "The lights were fine until we saw the gun underneath them all at sea"
    tail, head, loose = "we saw the gun", "The lights were fine", "The lights until we saw the gun at sea"
    analysis = remark_of([(each, "en") for each in (full, tail, head, loose)])
    links = tuple(
        Link(("q0", f"q{number}"), 0.9, relation, (Span(at, at + length), Span(0, len(part))))
        for number, (relation, part, at, length) in enumerate(
            [
                (Relation.FRAGMENT, tail, full.index(tail), len(tail)),
                (Relation.FRAGMENT, head, 0, len(head)),
                (Relation.EDITED, loose, 0, len(full)),
            ],
            1,
        )
    )
    tree = made(replace(analysis, links=links))
    (passage,) = tree.xpath("//t:ab[@type='collation']", namespaces=TEI)
    read = {
        siglum: "".join(
            (each.text or "") + "".join(f"[gap]{gap.tail or ''}" for gap in each)
            for each in passage.iter("{*}rdg")
            if f"#v{siglum}" in each.get("wit").split()
        )
        for siglum in ("1b", "1c", "1d")
    }
    assert read["1b"].startswith("[gap]")
    assert read["1b"].endswith("[gap]")
    assert read["1c"].endswith("[gap]")
    assert not read["1c"].startswith("[gap]")
    assert "[gap]" not in read["1d"]


def test_a_note_tells_what_the_reading_has_before_what_the_lemma_has() -> None:
    tree = made(remark_of([("forty-two ships sank", "en"), ("24 ships sank", "en"), ("24 ships sank", "en")]))
    (note,) = tree.xpath("//t:app/t:note", namespaces=TEI)
    assert (note.text, note.get("corresp")) == ("24 here, forty-two there", "#v1b #v1c")


def test_renderings_of_other_words_are_given_with_the_reason() -> None:
    analysis = remark_of(
        [("the gate froze", "en"), ("the gate froze. nobody rang", "en"), ("nobody rang", "en")]
    )
    links = (
        Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(0, 14), Span(0, 14))),
        Link(("q1", "q2"), 0.9, Relation.FRAGMENT, (Span(16, 27), Span(0, 11))),
    )
    tree = made(replace(analysis, links=links))
    (apart,) = tree.xpath("//t:div[@xml:id='r1']/t:ab[@type='elsewhere']", namespaces=TEI)
    assert (apart.text, apart.get("corresp"), apart.get("ana")) == ("nobody rang", "#v1c", "#apart.elsewhere")


def test_what_was_not_chosen_is_a_witness_without_its_article(flood: Analysis, tei_all: Any) -> None:
    courier = flood.articles[0].id
    tree = made(flood, Choice(articles=frozenset({courier}), remarks=frozenset({"r3"})))
    assert tei_all.validate(tree), tei_all.error_log
    assert tree.xpath("//t:group/t:text/@xml:id", namespaces=TEI) == ["a1", "remarks"]
    assert tree.xpath("//t:div/@xml:id", namespaces=TEI) == ["r3"]
    pointers = tree.xpath("//t:witness/@corresp", namespaces=TEI)
    assert pointers == ["#q3"]
    for siglum, quote in (("3a", "q3"), ("3b", "q11"), ("3c", "q14")):
        assert said_by(tree, siglum) == flood.quote_by_id[quote].text
    assert tree.xpath("//t:bibl/@xml:id", namespaces=TEI) == ["b1", "b2", "b3"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031", "2031"),
        ("2031-10", "2031-10"),
        ("2031-10-03", "2031-10-03"),
        ("2031-10-03T18:20", "2031-10-03T18:20:00"),
        ("2031-10-03T18:20+02:00", "2031-10-03T18:20:00+02:00"),
        ("2031-10-03T18:20:01Z", "2031-10-03T18:20:01+00:00"),
        ("2031-13", None),
        ("2031-02-30", None),
        ("2031-10-03T25:00", None),
        ("2031-10-03T10:00+23:00", None),
        ("0000", None),
        ("٢٠٣١", None),
        ("in spring", None),
        (None, None),
    ],
)
def test_dates_are_those_of_the_schema_or_only_told(published: str | None, expected: str | None) -> None:
    assert when(published) == expected


def test_the_invented_set_is_valid(flood: Analysis, copied: Analysis, tei_all: Any) -> None:
    dated = replace(copied, analysed="2031-10-05", sensitivity=0.5)
    for analysis in (flood, copied, dated, Analysis()):
        tree = made(analysis)
        assert tei_all.validate(tree), tei_all.error_log
    assert not tei_all.validate(etree.fromstring('<TEI xmlns="http://www.tei-c.org/ns/1.0"><p/></TEI>'))


def test_the_samples_are_valid_and_whole(tei_all: Any) -> None:
    analysis = analyse(resource("samples"))
    tree = made(analysis)
    assert tei_all.validate(tree), tei_all.error_log
    for number, article in enumerate(analysis.articles, 1):
        assert text_of(tree, number) == article.text.strip()
    entries = prepare(analysis, "x").entries
    assert entries
    for each in (rendering for entry in entries for rendering in entry.renderings):
        assert said_by(tree, each.siglum) == each.quote.text


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(renderings)
def test_every_rendering_can_be_read_off_and_no_reading_stands_twice(
    tei_all: Any, said: list[tuple[str, str | None]]
) -> None:
    analysis = remark_of(said, "Before ", " after")
    tree = made(analysis)
    assert tei_all.validate(tree), tei_all.error_log
    for siglum, quote in zip("abcde", analysis.quotes, strict=False):
        assert said_by(tree, f"1{siglum}") == printable(quote.text)
    for app in tree.iter("{*}app"):
        named = [each for reading in app.iter("{*}lem", "{*}rdg") for each in reading.get("wit").split()]
        assert len(named) == len(set(named))
        said_there = [etree.tostring(_bare(each)) for each in app.iter("{*}lem", "{*}rdg")]
        assert len(said_there) == len(set(said_there))


def _bare(reading: Any) -> Any:
    """What a reading holds, whoever has it."""
    bare = etree.fromstring(etree.tostring(reading, with_tail=False))
    bare.attrib.clear()
    bare.tag = "rdg"
    return bare


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quoted())
def test_any_sections_and_any_overlap_are_valid_and_whole(tei_all: Any, analysis: Analysis) -> None:
    tree = made(analysis)
    assert tei_all.validate(tree), tei_all.error_log
    (article,) = analysis.articles
    # Vertical tabs and the like stand for spaces between paragraphs, and for what cannot be shown within.
    assert visible(text_of(tree, 1)) == visible(printable(article.text))
    if not re.search(r"[\x00-\x08\x0b-\x1f\x85\ud800]", article.text.replace("\r\n", "\n")):
        assert text_of(tree, 1).strip() == printable(article.text).strip()
    parts: dict[str, str] = {}
    for each in tree.iter("{*}said", "{*}soCalled", "{*}q"):
        key = each.get(ID).partition(".")[0]
        parts[key] = parts.get(key, "") + "".join(each.itertext())
    shown = [quote for quote in analysis.quotes if quote.id in prepare(analysis, "x").shown]
    for number, quote in enumerate(shown, 1):
        assert visible(parts[f"q{number}"]) == visible(printable(quote.text))


def test_all_but_the_apparatus_is_valid_by_a_later_version_too(copied: Analysis) -> None:
    """Trafilatura brings the TEI's 4.8 without its modules for apparatus and for pointers."""
    schema = etree.DTD(str(files("trafilatura") / "data" / "tei_corpus.dtd"))
    tree = made(replace(copied, analysed="2031-10-05", sensitivity=0.5))
    for element in list(tree.iter("{*}variantEncoding")):
        element.getparent().remove(element)
    for element in tree.iter("{*}*"):
        for attribute in ("ana", "corresp", "prev", "wit"):
            element.attrib.pop(attribute, None)
        name = element.tag.split("}")[1]
        plain = {
            "listWit": "list",
            "witness": "item",
            "app": "seg",
            "lem": "seg",
            "rdg": "seg",
            "rdgGrp": "seg",
        }
        element.tag = f"{{{TEI['t']}}}{plain.get(name, name)}"
    assert schema.validate(tree), schema.error_log.filter_from_errors()
