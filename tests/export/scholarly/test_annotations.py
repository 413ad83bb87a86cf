"""The checks are those of the Web Annotation Data Model, W3C Recommendation of 23 February 2017."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings

from reader.analysis import analyse
from reader.export.edition.prepared import prepare
from reader.export.options import EVERYTHING, Choice
from reader.export.scholarly.annotations import to_annotations
from reader.model import Analysis, Article
from reader.resources import resource
from tests.export.scholarly.made import remark_of, renderings

MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
}
SURROGATES = {0xD800 + code: "\ufffd" for code in range(0x800)}


def made(analysis: Analysis, choice: Choice = EVERYTHING) -> Any:
    data = to_annotations(prepare(analysis, "x", choice=choice))
    collection = json.loads(data)
    check_collection(collection)
    return collection


def items(collection: Any) -> list[Any]:
    return collection["first"]["items"] if collection["total"] else []


def check_collection(collection: Any) -> None:
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert isinstance(collection["label"], str)
    check_made(collection)
    assert ("first" in collection) == (collection["total"] > 0)
    named = [collection["id"]]
    if collection["total"]:
        page = collection["first"]
        assert page["type"] == "AnnotationPage"
        assert page["partOf"] == collection["id"]
        assert page["startIndex"] == 0
        assert len(page["items"]) == collection["total"]
        named += [page["id"], *(each["id"] for each in page["items"])]
    assert len(named) == len(set(named))
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", each) for each in named)
    for each in items(collection):
        check_annotation(each)


def check_annotation(annotation: Any) -> None:
    assert annotation["type"] == "Annotation"
    assert annotation["motivation"] in MOTIVATIONS
    check_made(annotation)
    check_resource(annotation["target"])
    for body in annotation["body"]:
        assert body["purpose"] in MOTIVATIONS
        if body["type"] == "TextualBody":
            assert isinstance(body["value"], str)
            assert body["format"] == "text/plain"
        else:
            check_resource(body)


def check_made(resource: Any) -> None:
    for maker in (resource["creator"], resource["generator"]):
        assert maker["type"] == "Software"
        assert maker["name"]
    for when in (resource.get("created"), resource.get("generated")):
        if when is not None:
            assert when.endswith("Z")
            datetime.fromisoformat(when)


def check_resource(resource: Any) -> None:
    assert resource["type"] == "SpecificResource"
    source = resource["source"]
    assert source["type"] == "Text"
    # RFC 3986: a relative reference of unreserved, percent-encoded and path characters alone.
    assert re.fullmatch(r"(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})*", source["id"])
    assert not urlsplit(source["id"]).scheme
    told, placed = resource["selector"]
    assert told["type"] == "TextQuoteSelector"
    assert set(told) == {"type", "exact", "prefix", "suffix"}
    assert placed["type"] == "TextPositionSelector"
    assert set(placed) == {"type", "start", "end"}
    assert 0 <= placed["start"] < placed["end"]


def selected(article: Article, resource: Any) -> str:
    """What both selectors select in the article's text, which must be the same."""
    text = article.text.translate(SURROGATES)
    told, placed = resource["selector"]
    start, end = placed["start"], placed["end"]
    assert told["exact"] == text[start:end]
    assert told["prefix"] == text[max(start - 32, 0) : start]
    assert told["suffix"] == text[end : end + 32]
    return text[start:end]


def test_a_rendering_is_told_in_words(flood: Analysis) -> None:
    annotation = items(made(flood))[1]
    told = [(body["purpose"], body["value"]) for body in annotation["body"]]
    assert told[:3] == [
        ("identifying", "remark 1, rendering 1b"),
        ("tagging", "Tomas Ekdal"),
        ("classifying", "edited, held against 1a"),
    ]
    assert any(purpose == "assessing" and value.startswith("number: forty here") for purpose, value in told)
    assert annotation["target"]["source"]["id"] == "set/2.txt"


def test_every_rendering_and_every_link_is_annotated(flood: Analysis) -> None:
    collection = made(flood)
    by_path = {article.path: article for article in flood.articles}
    found = [
        selected(by_path[each["target"]["source"]["id"]], each["target"])
        for each in items(collection)
        if each["motivation"] == "identifying"
    ]
    quotes = [quote for remark in flood.remarks for quote in remark.quotes]
    assert sorted(found) == sorted(flood.quote_by_id[quote].text for quote in quotes)
    joined = {
        frozenset(selected(by_path[end["source"]["id"]], end) for end in (each["target"], each["body"][0]))
        for each in items(collection)
        if each["motivation"] == "linking"
    }
    assert joined == {
        frozenset(flood.quote_by_id[quote].text for quote in link.quotes) for link in flood.links
    }


def test_what_was_not_chosen_is_told_but_not_pointed_at(flood: Analysis) -> None:
    choice = Choice(articles=frozenset({"art1"}), remarks=frozenset({"r3"}))
    collection = made(flood, choice)
    rendering, *links = items(collection)
    assert rendering["target"]["source"]["id"] == "set/1.txt"
    assert len(links) == 2
    for link, quote in zip(links, ("q14", "q11"), strict=True):
        assert link["target"] == rendering["target"]
        words = link["body"][0]
        assert words["type"] == "TextualBody"
        assert words["value"].endswith(flood.quote_by_id[quote].text)


def test_names_are_the_same_each_time_and_of_the_text_alone(flood: Analysis) -> None:
    named = [each["id"] for each in items(made(flood))]
    assert named == [each["id"] for each in items(made(replace(flood, analysed="2031-10-05")))]
    chosen = {each["id"] for each in items(made(flood, Choice(remarks=frozenset({"r2", "r4"}))))}
    assert chosen < set(named)
    first, *others = flood.articles
    changed = replace(flood, articles=(replace(first, text=f"{first.text} "), *others))
    again = {each["id"] for each in items(made(changed))}
    assert again != set(named)
    assert again & set(named)


def test_the_day_of_the_analysis_is_told_where_it_is_known(flood: Analysis) -> None:
    assert "created" not in made(flood)
    dated = made(replace(flood, analysed="2031-10-05"))
    assert {each["created"] for each in (dated, *items(dated))} == {"2031-10-05T00:00:00Z"}


@pytest.mark.parametrize(
    ("path", "encoded"),
    [
        ("set/one two.txt", "set/one%20two.txt"),
        ("a:b?c#d%.txt", "a%3Ab%3Fc%23d%25.txt"),
        ("дамба.txt", "%D0%B4%D0%B0%D0%BC%D0%B1%D0%B0.txt"),
        ("odd\udcff.txt", "odd%FF.txt"),
        ("odd\ud800.txt", "odd%ED%A0%80.txt"),
    ],
)
def test_an_article_is_named_by_its_path(flood: Analysis, path: str, encoded: str) -> None:
    first, *others = flood.articles
    renamed = replace(flood, articles=(replace(first, path=path), *others))
    assert items(made(renamed))[0]["target"]["source"]["id"] == encoded


def test_a_set_without_remarks_is_an_empty_collection() -> None:
    collection = made(Analysis())
    assert collection["total"] == 0


def test_the_samples_are_selected_in_their_articles() -> None:
    analysis = analyse(resource("samples"))
    by_path = {article.path: article for article in analysis.articles}
    collection = made(analysis)
    assert items(collection)
    for each in items(collection):
        assert selected(by_path[unquote(each["target"]["source"]["id"])], each["target"])


@settings(deadline=None)
@given(renderings, renderings)
def test_the_selectors_select_the_quote_in_any_text(
    said: list[tuple[str, str | None]], around: list[tuple[str, str | None]]
) -> None:
    analysis = remark_of(said, before=around[0][0] * 3, after=around[1][0])
    data = to_annotations(prepare(analysis, "x"))
    collection = json.loads(data.decode("utf-8"))
    check_collection(collection)
    found = [each for each in items(collection) if each["motivation"] == "identifying"]
    for annotation, article, quote in zip(found, analysis.articles, analysis.quotes, strict=True):
        assert selected(article, annotation["target"]) == quote.text.translate(SURROGATES)
