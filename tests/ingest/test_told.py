"""Who ran a text, whose report it is, who wrote it and when: as texts and pages of many languages tell it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.ingest.facts import Names
from reader.ingest.pages.html import page_article
from reader.ingest.plain import plain_article
from reader.model import Article, SectionKind

HERE = Path(__file__).parent
NO_NAME = "d422c5a28459ac34"


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


ARTICLES = table("articles")
HEADS = table("heads")


def filled(case: dict[str, Any], text: str) -> str:
    article = ARTICLES[case.get("language", "en")]
    return text.replace("{headline}", article["headline"]).replace("{body}", article["body"])


def told(article: Article, *names: str) -> dict[str, str]:
    return {name: value for name in names if (value := getattr(article, name))}


@pytest.mark.parametrize("case", table("credits")["case"], ids=lambda case: case["text"][-60:])
def test_credits(case: dict[str, Any]) -> None:
    stem = case.get("file", NO_NAME)
    article = plain_article(filled(case, case["text"]), f"{stem}.txt", Names(stem))
    wanted = {name: case[name] for name in ("outlet", "source", "byline") if name in case}
    assert told(article, "outlet", "source", "byline") == wanted


@pytest.mark.parametrize("case", HEADS["case"], ids=lambda case: case["text"][:60])
def test_heads(case: dict[str, Any]) -> None:
    text = filled(case, case["text"])
    text = text.replace("{lines}", "\n".join(HEADS["sentences"]))
    text = text.replace("{paragraphs}", "\n\n".join(HEADS["sentences"]))
    article = plain_article(text, "a.txt", Names(case.get("file", NO_NAME)))
    known = ("title", "outlet", "source", "byline", "published")
    assert told(article, *known) == {name: case[name] for name in known if name in case}
    body = [one for one in article.sections if one.kind is SectionKind.BODY]
    assert text[body[0].start :].startswith(case["body_starts"])
    assert text[: body[-1].end].endswith(case["body_ends"])
    headlines = [one.span.of(text) for one in article.sections if one.kind is SectionKind.HEADLINE]
    assert headlines == ([case["title"]] if "title" in case else [])


@pytest.mark.parametrize("case", table("told_by_pages")["case"], ids=lambda case: case["page"][-60:])
def test_pages(case: dict[str, Any]) -> None:
    paragraphs = ARTICLES[case.get("language", "en")]["body"].split("\n\n") * 3
    page = case["page"].replace("{body}", "".join(f"<p>{one}</p>" for one in paragraphs))
    article = page_article(filled(case, page).encode(), "a.html", Names(NO_NAME))
    for name, value in case["expected"].items():
        assert (getattr(article, name) or "") == value, name


@pytest.mark.parametrize(
    "trap",
    [
        '"“‘ ',
        ".",
        "1",
        "by ",
        "By A",
        "a: ",
        "TITLE: x\n",
        "HD x\nPD x\n",
        "Some title here\n",
        "Source: ",
        "via ",
        "AFP via ",
        "(Reporting by ",
        "contributed to ",
        "5 October 2015 ",
        "oct 1 ",
        "2015-",
        "© 2019 ",
        "［",
        "新華社1月1日",
    ],
)
def test_long_runs_of_what_patterns_look_for(trap: str) -> None:
    text = trap * (100_000 // len(trap))
    article = plain_article(text, "a.txt", Names(trap * 40, (trap * 40,)))
    assert article.text == text
