"""JSON of whatever service becomes its articles, and of anything else a reason."""

from __future__ import annotations

import json
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ingest.limits import BROKEN_PARTS, RECORD_BYTES
from reader.ingest.records import json_articles
from reader.model import Article, SectionKind
from tests.ingest.answers import ADDRESS, AT, DAY, MOMENT, TITLE, WHOLE
from tests.ingest.documents import (
    LINES,
    MARKUP,
    TEXT,
    articles,
    parts,
    quoted,
    read,
    read_json,
    reasons,
    the_article,
    the_reason,
    told,
)


@pytest.mark.parametrize("answer", WHOLE.values(), ids=WHOLE.keys())
def test_an_article_in(answer: object) -> None:
    article = the_article(read_json(answer))
    assert told(article) == (TITLE, "The Saltby Herald", "Ada Moss", AT)
    assert article.language == "en"
    assert parts(article, SectionKind.HEADLINE) == [TITLE]
    (body,) = parts(article, SectionKind.BODY)
    assert body.startswith(LINES[0])
    assert body.endswith(LINES[1])


def test_what_crawlers_keep() -> None:
    kept = {
        "authors": ["Ada Moss", "Ben Tull"],
        "date_download": "2026-01-01 00:00:00",
        "date_modify": None,
        "date_publish": "2015-10-05 13:34:00",
        "description": "Of a harbour.",
        "filename": "x",
        "image_url": ADDRESS,
        "language": "en",
        "localpath": None,
        "maintext": TEXT,
        "source_domain": "www.saltbyherald.example",
        "title": TITLE,
        "title_page": None,
        "url": ADDRESS,
    }
    article = the_article(read_json(kept))
    assert told(article) == (TITLE, "saltbyherald.example", "Ada Moss, Ben Tull", DAY)
    kept = {
        "title": TITLE,
        "author": "Ada Moss; Ben Tull",
        "hostname": "saltbyherald.example",
        "date": DAY,
        "text": TEXT,
        "comments": "",
        "raw_text": TEXT,
        "filedate": "2026-01-01",
        "source": ADDRESS,
        "source-hostname": "The Saltby Herald",
        "excerpt": "Of a harbour.",
        "tags": "",
    }
    article = the_article(read_json(kept))
    assert told(article) == (TITLE, "The Saltby Herald", "Ada Moss, Ben Tull", DAY)


def test_an_agency_is_told_apart_from_the_outlet() -> None:
    found = {
        "headline": {"main": TITLE, "kicker": None},
        "web_url": "https://www.nytimes.com/a",
        "source": "Reuters",
        "byline": {"original": "By ADA MOSS", "person": [{"firstname": "Ada", "lastname": "Moss"}]},
        "pub_date": "2015-10-05T13:34:00+0000",
        "body": TEXT,
    }
    article = the_article(read_json({"response": {"docs": [found], "meta": {"hits": 1}}}))
    assert (article.outlet, article.source, article.published) == ("The New York Times", "Reuters", AT)
    article = the_article(
        read_json({"title": TITLE, "text": TEXT, "site": "The Saltby Herald", "author": "Reuters"})
    )
    assert (article.outlet, article.source, article.byline) == ("The Saltby Herald", "Reuters", None)


@pytest.mark.parametrize(
    ("outlet", "author", "told"),
    [
        ("Reuters via The Straits Times", "Ada Moss", ("The Straits Times", "Reuters", "Ada Moss")),
        ("The Straits Times", "Reuters", ("The Straits Times", "Reuters", None)),
        ("The Straits Times", "Ada Moss, Reuters", ("The Straits Times", "Reuters", "Ada Moss")),
        ("The Straits Times", "By The Straits Times", ("The Straits Times", None, None)),
        ("Reuters", "Ada Moss", ("Reuters", None, "Ada Moss")),
        (None, "Reuters", ("Reuters", None, None)),
    ],
)
def test_outlets_bylines_and_agencies(outlet: str, author: str, told: tuple[str, ...]) -> None:
    article = the_article(read_json([{"title": TITLE, "text": TEXT, "source": outlet, "author": author}]))
    assert (article.outlet, article.source, article.byline) == told


def test_quotations_set_apart_in_markup_are_kept() -> None:
    article = the_article(read_json([{"title": TITLE, "body": MARKUP}]))
    assert quoted(article) == ["Shut it is & shut it stays."]


@pytest.mark.parametrize(
    "text",
    [
        f"{LINES[0]}\n\n<blockquote>Shut it is &amp; shut it stays.</blockquote>\r\n\r\n{LINES[1]}",
        f"{LINES[0]}\n<em>Shut it is &amp; shut</em> it stays.\n{LINES[1]}",
        f"{LINES[0]}<br/><br/>Shut it is &amp; shut it stays.<br><br>{LINES[1]}",
        f"{LINES[0]}\n\nShut it is &amp; shut it stays.\n\n{LINES[1]}",
    ],
)
def test_the_ways_of_setting_paragraphs(text: str) -> None:
    article = the_article(read_json([{"title": TITLE, "content": text}]))
    assert article.text == f"{TITLE}\n\n{LINES[0]}\n\nShut it is & shut it stays.\n\n{LINES[1]}"


def test_a_whole_page_in_a_field_is_read_as_a_page() -> None:
    page = (
        f"<!doctype html><html><body><nav>Home</nav><article><h1>{TITLE}</h1>{MARKUP}</article></body></html>"
    )
    article = the_article(read_json([{"url": ADDRESS, "html": page}]))
    assert told(article)[:2] == (TITLE, "saltbyherald.example")
    assert LINES[1] in article.text


def test_a_text_that_its_service_cut_is_read_and_said_to_be_cut() -> None:
    one = {
        "source": {"id": None, "name": "The Saltby Herald"},
        "author": "Ada Moss",
        "title": TITLE,
        "url": ADDRESS,
        "description": "The mayor says so.",
        "publishedAt": MOMENT,
        "content": f"{LINES[0]}… [+1234 chars]",
    }
    other = {**one, "content": None}
    found = read_json({"status": "ok", "totalResults": 2, "articles": [one, {**one, "content": TEXT}, other]})
    assert [article.text.split("\n\n")[1] for article in articles(found)] == [
        LINES[0],
        LINES[0],
        "The mayor says so.",
    ]
    assert reasons(found) == [
        "it holds only the beginnings of some articles (2 of 3), as their service gave them"
    ]


def test_a_text_shorter_than_what_it_is_about_is_none() -> None:
    item = {"title": TITLE, "content": "ONLY AVAILABLE IN PAID PLANS", "description": TEXT, "link": ADDRESS,
            "pubDate": "2015-10-05", "source_id": "x", "source_name": "The Saltby Herald"}  # fmt: skip
    article, problem = read_json({"status": "success", "results": [item]})
    assert isinstance(article, Article)
    assert article.text == f"{TITLE}\n\n{TEXT}"
    assert "only the beginnings" in the_reason([problem])
    thing = {"name": TITLE, "url": ADDRESS, "description": LINES[0], "datePublished": MOMENT,
             "provider": [{"name": "The Saltby Herald"}]}  # fmt: skip
    (article,) = articles(read_json({"_type": "News", "value": [thing]}))
    assert told(article) == (TITLE, "The Saltby Herald", None, AT)


def test_articles_that_are_only_named_are_counted() -> None:
    named = {"url": ADDRESS, "title": TITLE, "seendate": "20151005T133400Z", "domain": "saltbyherald.example"}
    assert the_reason(read_json({"articles": [named, named]})).startswith(
        "it names articles without their texts (2)"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            '{"name": "x", "version": "1.0.0", "description": "Does things", "author": "Ada"}',
            "it is JSON without",
        ),
        ("{}", "it is JSON without articles"),
        ('[{"id": 1, "price": 2}]', "it is JSON without articles"),
        ("null", "it is JSON without articles"),
        ("3", "it is JSON without articles"),
        ('{"schema": "variorum/analysis/1", "articles": []}', "it is an analysis that Variorum wrote"),
        ("hello there", "it is not JSON"),
        ("[" * 100_000, "its parts are nested too deeply"),
        ('{"a":[' * 50_000, "its parts are nested too deeply"),
        ('{"title": "x", "text": ', "its JSON is broken in line 1"),
        ("[{]", "its JSON is broken in line 1"),
    ],
)
def test_json_without_articles_says_why(text: str, reason: str) -> None:
    assert the_reason(read(text, "package.json")).startswith(reason)


def test_an_answer_cut_off_keeps_what_came_before() -> None:
    whole = json.dumps({"articles": [{"title": TITLE, "text": TEXT}] * 3}, indent=1)
    found = read(whole[:-60], "news.json")
    assert len(articles(found)) == 2
    assert reasons(found) == ["its JSON is broken in line 13"]


def test_objects_one_behind_the_other() -> None:
    thing = json.dumps({"title": TITLE, "text": TEXT}, indent=2)
    assert len(articles(read(f"{thing}\n{thing}\n\n{thing}", "news.json"))) == 3
    found = read(f"{thing}\n{thing}\n{{broken\n{thing}", "news.json")
    assert len(articles(found)) == 2
    assert reasons(found) == ["its JSON is broken in line 9"]
    assert reasons(read(f"{thing} and more", "news.json")) == ["its JSON is broken in line 4"]


def test_a_line_an_article() -> None:
    line = json.dumps({"title": TITLE, "text": TEXT})
    for path in ("news.jsonl", "news.ndjson", "news.json", "news.txt"):
        found = read(f"{line}\r\n\r\n{line}\n", path)
        assert len(articles(found)) == len(found) == 2
        assert found[0] != found[1]
    found = read(f"\ufeff{line}\n{{broken\n{line}\n{'[' * 100_000}\n", "news.jsonl")
    assert len(articles(found)) == 2
    assert reasons(found) == ["its JSON is broken in line 2", "its parts are nested too deeply"]


def test_broken_lines_are_named_one_by_one_up_to_a_number() -> None:
    line = json.dumps({"title": TITLE, "text": TEXT})
    found = read(line + "\n{" * (BROKEN_PARTS + 5), "news.jsonl")
    assert reasons(found)[-1] == "5 more of its lines are no JSON"
    assert len(found) == BROKEN_PARTS + 2
    found = read("no JSON\n" * 1000, "news.jsonl")
    assert reasons(found)[-1] == "it is not JSON, whatever its name says"
    assert len(found) == BROKEN_PARTS


def test_a_line_too_long_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    assert RECORD_BYTES > 2**20
    monkeypatch.setattr(json_articles, "RECORD_BYTES", 1000)
    line = json.dumps({"title": TITLE, "text": TEXT})
    found = read(f'{line}\n{{"text": "{"x" * 5000}"}}\n{line}', "news.jsonl")
    assert len(articles(found)) == 2
    assert reasons(found) == ["its line 2 is longer than 0 MB"]


def test_odd_values_do_no_harm() -> None:
    odd = (
        '{"title": "Harbour \\ud800 shut", "title": "Harbour \\ud800\\u0000\\u202e shut", "text": "'
        + LINES[0]
        + '",'
        f'"date": {"9" * 1_000_000}, "published": NaN, "created": -Infinity, "timestamp": 1e999,'
        '"author": true, "url": 1e400}'
    )
    article = the_article(read(odd, "odd.json"))
    assert article.title == "Harbour \ufffd[U+202E] shut"
    assert article.published is None
    article.text.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_the_encodings_of_json(encoding: str) -> None:
    text = json.dumps([{"title": TITLE, "text": TEXT}], ensure_ascii=False)
    assert the_article(read(text.encode(encoding), "news.json")).title == TITLE


def test_a_large_file_of_lines_is_never_held_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    line = json.dumps({"title": TITLE, "text": TEXT}).encode() + b"\n"

    class Watched(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 <= size <= 10_000
            return super().read(size)

    from tests.ingest import documents

    monkeypatch.setattr(documents, "BytesIO", Watched)
    assert len(read(line * 200, "news.jsonl")) == 200


def test_a_list_too_large_to_be_held_is_read_object_by_object(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_articles, "FILE_BYTES", 100)
    rows = [{"title": f"{TITLE} {number}", "text": TEXT, "source": {"name": "[x]"}} for number in range(20)]
    answer = json.dumps({"status": "ok", "articles": rows, "more": [1]}, indent=1, ensure_ascii=False)
    for chunk in (400, 1000, 10**6):
        monkeypatch.setattr(json_articles, "_CHUNK", chunk)
        found = read("\ufeff" + answer, "news.json")
        assert [article.title for article in articles(found)] == [row["title"] for row in rows]
        assert len(found) == 20
        found = read(answer[: len(answer) // 2], "news.json")
        assert len(articles(found)) in (9, 10)
        (reason,) = reasons(found)
        assert reason.startswith("its JSON is broken in line ")
        assert len(read("\n".join(json.dumps(row) for row in rows), "news.json")) == 20
    monkeypatch.setattr(json_articles, "_CHUNK", 1000)
    assert "MB large" in the_reason(read('{"a": "' + "x" * 5000 + '"}', "news.json"))


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=60)
    | st.just(TEXT)
    | st.just(MARKUP),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["title", "text", "content", "date", "author", "source", "url", "meta", "rendered", "0", "x"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)


@settings(deadline=None, max_examples=200)
@given(JSON)
def test_any_json_is_read(thing: object) -> None:
    found = read_json(thing)
    assert found
    assert not any("reading it failed" in reason for reason in reasons(found))


def test_comments_are_no_articles_beside_what_they_are_said_of() -> None:
    comments = [{"author": f"Reader {number}", "text": f"{LINES[0]} No. {number}"} for number in range(3)]
    for around in ({"text": TEXT, "author": "Ada Moss"}, {"title": TITLE, "text": f"{TEXT}… [+12 chars]"}):
        article = the_article(read_json({**around, "comments": comments})[:1])
        assert LINES[1][:40] in article.text
    assert len(articles(read_json({"article": {"title": TITLE, "text": TEXT}, "comments": comments}))) == 1


@pytest.mark.parametrize("mark", ["-", "–", "|"])
def test_the_outlet_behind_a_title_is_none_of_it(mark: str) -> None:
    record = {"title": f"{TITLE} {mark} Hexley Argus", "source": {"name": "Hexley Argus"}, "content": TEXT}
    assert told(the_article(read_json({"articles": [record]})))[:2] == (TITLE, "Hexley Argus")
    for title in ("Shut by Hexley Argus", "Hexley Argus"):
        assert told(the_article(read_json([{**record, "title": title}])))[0] == title


def test_what_was_kept_to_be_read_later_came_out_another_day() -> None:
    record = {
        "is_archived": 0, "title": TITLE, "content": MARKUP, "domain_name": "reuters.com",
        "published_by": ["Ada Moss"], "created_at": "2020-02-02T10:00:00+0000",
    }  # fmt: skip
    assert told(the_article(read_json([record]))) == (TITLE, "Reuters", "Ada Moss", None)
    dated = {**record, "published_at": DAY}
    assert told(the_article(read_json([dated])))[3] == DAY
