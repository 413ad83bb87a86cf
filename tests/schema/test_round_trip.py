"""The JSON contract: every analysis comes back as it was, with all that the window shows of it."""

from __future__ import annotations

import json

from hypothesis import given, settings

from reader.model import Analysis, Article, Copies, Section, SectionKind, Stated
from reader.schema import SCHEMA, from_data, from_json, to_data, to_json
from tests.schema.invented import analyses


@settings(max_examples=50)
@given(analyses())
def test_an_analysis_comes_back_as_it_was(analysis: Analysis) -> None:
    text = to_json(analysis)
    assert from_json(text) == analysis
    assert to_json(from_json(text.encode("utf-8"))) == text


def test_what_few_analyses_have_is_a_member_where_there_is_some() -> None:
    assert set(to_data(Analysis())) == {"schema", "articles", "quotes", "links", "remarks", "problems"}
    told = to_data(Analysis(sensitivity=0.4, analysed="2031-05-06", copies=(Copies(("a", "b")),)))
    assert told["sensitivity"] == 0.4
    assert told["analysed"] == "2031-05-06"
    assert told["copies"] == [["a", "b"]]
    assert "alike" not in told
    assert to_data(Analysis(copies=(Copies(("a", "b"), (1.0, 0.9)),)))["alike"] == [[1.0, 0.9]]


def test_code_points_that_utf8_cannot_hold_are_written_as_json_has_them() -> None:
    written = to_json(Analysis((Article("a", "a.txt", "lone \ud800", (Section(SectionKind.BODY, 0, 6),)),)))
    assert json.loads(written.encode("utf-8"))["articles"][0]["text"] == "lone \ud800"


def test_what_other_programs_write_into_a_text_is_as_the_rooms_expect_it() -> None:
    text = "one\r\ntwo\0\u2028three\u202e\ud800."
    sections = (Section(SectionKind.BODY, 0, len(text)),)
    article = from_json(to_json(Analysis((Article("a", "a.txt", text, sections),)))).articles[0]
    assert article.text == "one\n\ntwo\ufffd\nthree\ufffd\ufffd."
    assert article.sections == sections


def test_an_analysis_of_an_earlier_version_is_read() -> None:
    article = {
        "id": "a",
        "path": "a.txt",
        "outlet": "",
        "title": None,
        "byline": None,
        "published": None,
        "language": None,
        "text": "words",
        "sections": [{"kind": "body", "start": 0, "end": 5}],
    }
    lists = {"quotes": [], "links": [], "remarks": [], "problems": []}
    analysis = from_data({"schema": SCHEMA, "articles": [article], **lists})
    assert analysis == Analysis((Article("a", "a.txt", "words", (Section(SectionKind.BODY, 0, 5),)),))


def test_what_is_not_known_of_a_version_to_come_is_passed_over() -> None:
    data = to_data(Analysis((Article("a", "a.txt", "w", (Section(SectionKind.BODY, 0, 1),)),)))
    data["weather"] = data["articles"][0]["mood"] = "fair"
    assert len(from_data(data).articles) == 1


def test_a_correction_that_left_nothing_unchanged_is_still_one() -> None:
    article = Article("a", "a.txt", "w", (Section(SectionKind.BODY, 0, 1),), "Herald", stated=Stated())
    assert from_json(to_json(Analysis((article,)))).articles[0].stated == Stated()
