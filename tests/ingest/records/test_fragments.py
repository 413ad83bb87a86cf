"""Lists of quotes, sentences and labels are no articles; lists of texts are, however bare."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.ingest.files.reading import Item
from reader.model import Article, Problem
from tests.ingest.documents import read

SHORT = "“The harbour stays shut until the spring,” the mayor of Saltby said."
LONG = f"{SHORT} " * 12


def read_json(thing: Any) -> list[Item]:
    return read(json.dumps(thing), "gold.json")


@pytest.mark.parametrize(
    "thing",
    [
        [{"text": SHORT}] * 2,
        {"event": "harbour", "quotes": [{"id": n, "article": "a.txt", "text": SHORT} for n in range(300)]},
        [{"text": SHORT}, {"text": SHORT}, {"text": LONG}],
    ],
)
def test_short_texts_alone_are_no_articles(thing: Any) -> None:
    (problem,) = read_json(thing)
    assert isinstance(problem, Problem)
    count = len(thing) if isinstance(thing, list) else 300
    assert problem.reason.startswith(f"it holds short texts ({count}) of which it tells neither title")


def test_long_texts_are_articles_with_nothing_else_said_of_them() -> None:
    found = read_json([{"text": LONG}, {"text": LONG}, {"text": SHORT}])
    assert [isinstance(each, Article) for each in found] == [True] * 3
    assert isinstance(read_json({"text": SHORT})[0], Article)


def test_articles_among_them_are_read() -> None:
    article = {"title": "Harbour shut", "text": SHORT, "date": "2031-05-06"}
    found = read_json({"articles": [article], "quotes": [{"text": SHORT}] * 5})
    assert [each.title for each in found if isinstance(each, Article)] == ["Harbour shut"]
    assert [each.reason[:24] for each in found if isinstance(each, Problem)] == ["it holds short texts (5)"]
