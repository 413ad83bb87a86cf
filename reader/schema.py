"""The JSON that others build on, ``variorum/analysis/1``: an Analysis to plain data and back."""

from __future__ import annotations

import json
from typing import Any

from reader.model import (
    Analysis,
    Article,
    Copies,
    Cue,
    Link,
    Problem,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    Speaker,
)

SCHEMA = "variorum/analysis/1"


class SchemaError(ValueError):
    """The data is not an analysis of the schema this program knows."""


def to_json(analysis: Analysis) -> str:
    """The analysis as JSON text, the same bytes for the same analysis.

    Code points that no file can hold as UTF-8 (lone surrogates) are escaped.
    """
    text = json.dumps(to_data(analysis), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def from_json(text: str) -> Analysis:
    """The analysis that ``to_json`` wrote.

    Raises SchemaError where the text is not JSON or not of this schema.
    """
    try:
        return from_data(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        if isinstance(error, SchemaError):
            raise
        raise SchemaError(f"not a {SCHEMA} file: {error}") from error


def to_data(analysis: Analysis) -> dict[str, Any]:
    data = {
        "schema": SCHEMA,
        "articles": [_article_data(article) for article in analysis.articles],
        "quotes": [_quote_data(quote) for quote in analysis.quotes],
        "links": [
            {
                "quotes": list(link.quotes),
                "score": round(link.score, 4),
                "relation": link.relation.value,
                "spans": [list(span) for span in link.spans],
                "reasons": {reason: round(value, 4) for reason, value in link.reasons.items()},
            }
            for link in analysis.links
        ],
        "remarks": [
            {"id": remark.id, "quotes": list(remark.quotes), "base": remark.base, "speaker": remark.speaker}
            for remark in analysis.remarks
        ],
        "problems": [{"path": problem.path, "reason": problem.reason} for problem in analysis.problems],
    }
    if analysis.copies:
        data["copies"] = [list(copies.articles) for copies in analysis.copies]
    return data


def _article_data(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "language": article.language,
        "source": article.source,
        "text": article.text,
        "sections": [
            {"kind": section.kind.value, "start": section.start, "end": section.end}
            for section in article.sections
        ],
    }


def _quote_data(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "article": quote.article,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": quote.kind.value,
        "continues": quote.continues,
        "speaker": quote.speaker
        and {
            "name": quote.speaker.name,
            "mention": quote.speaker.mention,
            "start": quote.speaker.start,
            "end": quote.speaker.end,
        },
        "cue": quote.cue and {"text": quote.cue.text, "start": quote.cue.start, "end": quote.cue.end},
    }


def from_data(data: dict[str, Any]) -> Analysis:
    if data.get("schema") != SCHEMA:
        raise SchemaError(f"not a {SCHEMA} file: its schema is {data.get('schema')!r}")
    articles = tuple(
        Article(
            **{
                **item,
                "sections": tuple(
                    Section(SectionKind(part["kind"]), part["start"], part["end"])
                    for part in item["sections"]
                ),
            }
        )
        for item in data["articles"]
    )
    quotes = tuple(
        Quote(
            **{
                **item,
                "kind": QuoteKind(item["kind"]),
                "speaker": Speaker(**item["speaker"]) if item["speaker"] else None,
                "cue": Cue(**item["cue"]) if item["cue"] else None,
            }
        )
        for item in data["quotes"]
    )
    links = tuple(
        Link(
            (item["quotes"][0], item["quotes"][1]),
            item["score"],
            Relation(item["relation"]),
            (Span(*item["spans"][0]), Span(*item["spans"][1])),
            item["reasons"],
        )
        for item in data["links"]
    )
    remarks = tuple(
        Remark(item["id"], tuple(item["quotes"]), item["base"], item["speaker"]) for item in data["remarks"]
    )
    problems = tuple(Problem(item["path"], item["reason"]) for item in data["problems"])
    copies = tuple(Copies(tuple(item)) for item in data.get("copies", ()))
    return Analysis(articles, quotes, links, remarks, problems, copies=copies)
