"""A file that is no analysis, or a broken one, is refused in one clause that says what is wrong and where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import render
from reader.model import Analysis, Cancelled, Progress
from reader.schema import SCHEMA, SchemaError, from_data, from_json, to_json

TEXT = "He said: wait here. He left."


def data() -> dict[str, Any]:
    """Two articles that quote one remark."""

    def article(name: str) -> dict[str, Any]:
        sections = [{"kind": "body", "start": 0, "end": len(TEXT)}]
        return {"id": name, "path": f"{name}.txt", "text": TEXT, "sections": sections}

    def quote(name: str, article: str, start: int, end: int) -> dict[str, Any]:
        words = TEXT[start:end]
        return {"id": name, "article": article, "start": start, "end": end, "text": words, "kind": "direct"}

    quotes = [quote("a1", "a", 9, 13), quote("a2", "a", 14, 18), quote("b1", "b", 9, 18)]
    quotes[1]["continues"] = "a1"
    quotes[0]["speaker"] = {"name": "Ana", "mention": "He", "start": 0, "end": 2}
    quotes[0]["cue"] = {"text": "said", "start": 3, "end": 7}
    link = {"quotes": ["a1", "b1"], "score": 0.9, "relation": "fragment", "spans": [[9, 13], [9, 13]]}
    other = {"quotes": ["a2", "b1"], "score": 0.4, "relation": "edited", "spans": [[14, 18], [14, 18]]}
    return {
        "schema": SCHEMA,
        "articles": [article("a"), article("b")],
        "quotes": quotes,
        "links": [link],
        "doubtful": [other],
        "remarks": [{"id": "r1", "quotes": ["a1", "b1"], "base": "b1"}],
        "copies": [["a", "b"]],
        "alike": [[1, 0.5]],
        "problems": [{"path": "c.pdf", "reason": "it is empty"}],
        "sensitivity": 0.5,
        "analysed": "2031-05-06",
    }


def test_the_example_is_an_analysis() -> None:
    assert len(from_data(data()).remarks) == 1


def _set(*steps: Any) -> Callable[[dict[str, Any]], None]:
    *path, last, value = steps

    def change(whole: Any) -> None:
        for step in path:
            whole = whole[step]
        whole[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            _set("schema", "variorum/analysis/2"),
            "a newer Variorum wrote it, as variorum/analysis/2, and this one",
        ),
        (_set("schema", "weather/1"), "it is no analysis: its schema is not variorum/analysis/1"),
        (_set("schema", ["variorum/analysis/1"]), "it is no analysis: its schema is not variorum/analysis/1"),
        (_set("articles", None), "articles is not a list"),
        (_set("articles", 1, 7), "articles[1] is not an object"),
        (_set("articles", 1, "id", "a"), "articles[1].id is a, as articles[0].id is"),
        (_set("articles", 1, "id", "a b"), "articles[1].id is not a name without spaces, of 200 characters"),
        (_set("articles", 1, "id", ""), "articles[1].id is not a name"),
        (_set("articles", 1, "path", "../../etc/hosts"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", "/etc/hosts"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", "a\\..\\..\\b.txt"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", "\\\\there\\b.txt"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", "C:b.txt"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", "c:\\b.txt"), "articles[1].path leads out of the set"),
        (_set("articles", 1, "path", ""), "articles[1].path is empty"),
        (_set("articles", 1, "text", None), "articles[1].text is not a text"),
        (_set("articles", 1, "outlet", 3), "articles[1].outlet is not a text"),
        (_set("articles", 1, "published", "yesterday"), "articles[1].published is yesterday, not a date of"),
        (
            _set("articles", 1, "published", "2031-02-30"),
            "articles[1].published is 2031-02-30, not a date of",
        ),
        (
            _set("articles", 1, "published", "2031-02-03T25:00"),
            "articles[1].published is 2031-02-03T25:00, not",
        ),
        (_set("articles", 1, "language", "Low German!"), "articles[1].language is Low German!, not a tag of"),
        (_set("articles", 1, "blockquotes", [[0]]), "articles[1].blockquotes[0] is not a list of two"),
        (_set("articles", 1, "stated", []), "articles[1].stated is not an object"),
        (_set("articles", 1, "sections", []), "articles[1].sections leave out the text from 0 to 28"),
        (
            _set("articles", 1, "sections", 0, "start", 912),
            "articles[1].sections[0].start is 912, beyond the text of 28 code points",
        ),
        (
            _set("articles", 1, "sections", 0, "end", -1),
            "articles[1].sections[0].end is -1, before the text",
        ),
        (
            _set("articles", 1, "sections", 0, "kind", "advert"),
            "articles[1].sections[0].kind is advert, not one of headline, body, caption",
        ),
        (
            _set("articles", 1, "sections", [{"kind": "body", "start": 0, "end": 28}] * 2),
            "articles[1].sections[1] begins before the one before it ends",
        ),
        (_set("quotes", 2, "id", "a1"), "quotes[2].id is a1, as quotes[0].id is"),
        (_set("quotes", 2, "article", "z"), "quotes[2].article names no article"),
        (_set("quotes", 2, "start", True), "quotes[2].start is not a whole number"),
        (_set("quotes", 2, "start", 9.0), "quotes[2].start is not a whole number"),
        (_set("quotes", 2, "end", 9), "quotes[2].end is 9, not behind the start 9"),
        (_set("quotes", 2, "end", 10**3000), "quotes[2].end is 1000"),
        (
            _set("quotes", 2, "text", "go away"),
            "quotes[2].text is not what stands in the article from 9 to 18",
        ),
        (
            _set("quotes", 2, "kind", None),
            "quotes[2].kind is null, not one of direct, fragment, block, scare",
        ),
        (_set("quotes", 1, "start", 12), "quotes[1].text is not what stands"),
        (
            _set("quotes", 1, "continues", "b1"),
            "quotes[1].continues names no quote before this one in its art",
        ),
        (_set("quotes", 0, "continues", "a2"), "quotes[0].continues names no quote before this one"),
        (_set("quotes", 0, "speaker", "mention", "She"), "quotes[0].speaker.mention is not what stands"),
        (_set("quotes", 0, "speaker", "name", " "), "quotes[0].speaker.name is empty"),
        (_set("quotes", 0, "cue", "end", 99), "quotes[0].cue.end is 99, beyond the text of 28 code points"),
        (_set("links", 0, "quotes", ["a1", "a2"]), "links[0].quotes are of one article"),
        (_set("links", 0, "quotes", ["a1", "z"]), "links[0].quotes[1] names no quote"),
        (_set("links", 0, "quotes", ["a1"]), "links[0].quotes is not a list of two"),
        (_set("links", 0, "quotes", ["a1", ["b1"]]), "links[0].quotes[1] is not a name"),
        (_set("links", 0, "score", float("nan")), "links[0].score is not a number"),
        (_set("links", 0, "score", 1.5), "links[0].score is 1.5, not from 0 to 1"),
        (_set("links", 0, "score", 10**400), "links[0].score is not a number"),
        (_set("links", 0, "score", "0.9"), "links[0].score is not a number"),
        (_set("links", 0, "relation", "twin"), "links[0].relation is twin, not one of verbatim, edited,"),
        (_set("links", 0, "spans", [[9, 13]]), "links[0].spans is not a list of two"),
        (_set("links", 0, "spans", [[9, 13], [0, 13]]), "links[0].spans[1] is not within its quote"),
        (_set("links", 0, "spans", [[9, 13], [9, "x"]]), "links[0].spans[1][1] is not a whole number"),
        (_set("links", 0, "reasons", {"words": "many"}), "links[0].reasons.words is not a number"),
        (_set("links", 0, "reasons", []), "links[0].reasons is not an object"),
        (_set("doubtful", 0, "quotes", ["b1", "a1"]), "doubtful[0].spans[1] is not within its quote"),
        (_set("remarks", []), "links[0].quotes are not of one remark"),
        (_set("remarks", 0, "quotes", ["a1"]), "remarks[0].quotes are fewer than two"),
        (_set("remarks", 0, "quotes", ["a1", "a1"]), "remarks[0].quotes[1] is in another one too"),
        (_set("remarks", 0, "quotes", ["a1", "a2", "b1"]), "remarks[0].quotes are not all joined by links"),
        (_set("remarks", 0, "base", "a2"), "remarks[0].base is none of its quotes"),
        (
            _set("remarks", [{"id": "r", "quotes": ["a1", "b1"], "base": "b1"}] * 2),
            "remarks[1].quotes[0] is in",
        ),
        (_set("copies", 0, ["a", "z"]), "copies[0][1] names no article"),
        (_set("copies", [["a", "b"], ["a", "b"]]), "alike is not as long as the list that it belongs to"),
        (_set("copies", 0, ["a"]), "copies[0] are fewer than two"),
        (_set("copies", 0, ["a", "a"]), "copies[0][1] is in another one too"),
        (_set("alike", 0, [1]), "alike[0] is not as long as the list"),
        (_set("alike", 0, [1, 2]), "alike[0][1] is 2.0, not from 0 to 1"),
        (_set("sensitivity", "high"), "sensitivity is not a number"),
        (_set("analysed", "today"), "analysed is today, not a date of ISO 8601"),
        (_set("problems", 0, "path", 1), "problems[0].path is not a text"),
        (lambda whole: whole["articles"][0].pop("text"), "articles[0].text is missing"),
        (lambda whole: whole.pop("links"), "links is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(change: Callable[[dict[str, Any]], None], said: str) -> None:
    broken = data()
    change(broken)
    with pytest.raises(SchemaError) as told:
        from_data(broken)
    assert str(told.value).startswith(said)
    assert "\n" not in str(told.value)


def test_quotes_and_links_may_come_in_any_order() -> None:
    mixed = data()
    mixed["quotes"].reverse()
    mixed["links"][0]["quotes"].reverse()
    mixed["remarks"][0]["quotes"].reverse()
    assert from_data(mixed) == from_data(data())


def test_quotes_may_lie_in_one_another() -> None:
    nested = data()
    nested["quotes"][1] |= {"start": 10, "end": 18, "text": TEXT[10:18]}
    assert [quote.start for quote in from_data(nested).quotes] == [9, 10, 9]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is not JSON, or no more from line 1, column 1 on"),
        ("Dear sir", "it is not JSON, or no more from line 1, column 1 on"),
        ('{"schema": "variorum/analysis/1",\n "articles": [', "it breaks off in line 2"),
        ('{"schema": "variorum/analy', "it breaks off in line 1"),
        ('{"schema": "variorum/analysis/1"} {', "it is not JSON, or no more from line 1, column 35 on"),
        ("[]", "it is no analysis: its schema is not variorum/analysis/1"),
        ("null", "it is no analysis: its schema is not variorum/analysis/1"),
        ('{"schema": NaN}', "it holds NaN, which is no number in JSON"),
        ('{"schema": ' + "9" * 10_000 + "}", "it holds a number of too many digits"),
        ("[" * 100_000, "its parts are nested too deeply"),
        ('{"a":' * 100_000, "its parts are nested too deeply"),
        (b'{"schema": "\xff"}', "it is not UTF-8, from byte 13 on"),
        ("{}".encode("utf-16"), "it is not UTF-8, from byte 1 on"),
    ],
)
def test_what_is_no_json_of_ours_is_refused(text: str | bytes, said: str) -> None:
    with pytest.raises(SchemaError) as told:
        from_json(text)
    assert str(told.value) == said


def test_a_byte_order_mark_is_passed_over() -> None:
    text = json.dumps(data())
    assert from_json(f"\ufeff{text}") == from_json(f"\ufeff{text}".encode()) == from_json(text)


def test_reading_can_be_stopped() -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        from_json(json.dumps(data()), stop)


def _places(value: Any, *path: Any) -> Iterator[tuple[Any, ...]]:
    """The way to everything in ``value``."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        yield *path, name
        yield from _places(part, *path, name)


PLACES = list(_places(data()))
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(("", " ", "a", "b", "a1", "a2", "b1", "body", "direct", "\0", "\ud800", 2**63, 1e308)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.just("\ud800"), inner),
    max_leaves=4,
)


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    whole = deepcopy(data())
    for _ in range(draw(st.integers(1, 3))):
        *path, last = draw(st.sampled_from(PLACES))
        try:
            around: Any = whole
            for step in path:
                around = around[step]
            value = around[last]
            match draw(st.sampled_from(("drop", "double", "other", "shift"))):
                case "drop":
                    del around[last]
                case "double" if isinstance(around, list):
                    around.append(deepcopy(value))
                case "shift" if isinstance(value, int | float):
                    around[last] = value + draw(st.integers(-3, 3))
                case _:
                    around[last] = draw(ANYTHING)
        except (LookupError, TypeError):
            continue  # An earlier change took it away.
    return whole


@given(mutated())
def test_a_changed_file_is_refused_in_a_clause_or_can_be_shown(whole: dict[str, Any]) -> None:
    told = _read(whole)
    if isinstance(told, str):
        assert told
        assert "\n" not in told
    else:
        assert from_json(to_json(told)) == told
        for name in ("html", "tei", "csv", "json"):
            assert render(told, name)


def _read(whole: dict[str, Any]) -> Analysis | str:
    try:
        return from_data(whole)
    except SchemaError as error:
        return str(error)
