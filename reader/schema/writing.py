"""An Analysis to plain data."""

from __future__ import annotations

import json
from typing import Any

from reader.model import Analysis, Article, Link, Quote, Remark
from reader.schema.names import SCHEMA


def to_json(analysis: Analysis) -> str:
    """The analysis as JSON text, the same bytes for the same analysis.

    Code points that no file can hold as UTF-8 (lone surrogates) are escaped.
    """
    text = json.dumps(to_data(analysis), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def to_data(analysis: Analysis) -> dict[str, Any]:
    """The analysis as JSON has it; what most analyses do not have is a member only where there is some."""
    data: dict[str, Any] = {"schema": SCHEMA}
    if analysis.analysed is not None:
        data["analysed"] = analysis.analysed
    if analysis.sensitivity is not None:
        data["sensitivity"] = analysis.sensitivity
    data |= {
        "articles": [_article_data(article) for article in analysis.articles],
        "quotes": [_quote_data(quote) for quote in analysis.quotes],
        "links": [_link_data(link) for link in analysis.links],
        "remarks": [_remark_data(remark) for remark in analysis.remarks],
        "problems": [{"path": problem.path, "reason": problem.reason} for problem in analysis.problems],
    }
    if analysis.faint:
        data["doubtful"] = [_link_data(link) for link in analysis.faint]
    if analysis.copies:
        data["copies"] = [list(copies.articles) for copies in analysis.copies]
    if any(copies.alike for copies in analysis.copies):
        data["alike"] = [[round(alike, 6) for alike in copies.alike] for copies in analysis.copies]
    return data


def _remark_data(remark: Remark) -> dict[str, Any]:
    data = {"id": remark.id, "quotes": list(remark.quotes), "base": remark.base, "speaker": remark.speaker}
    return data if remark.number is None else {**data, "number": remark.number}


def _link_data(link: Link) -> dict[str, Any]:
    return {
        "quotes": list(link.quotes),
        "score": link.score,
        "relation": link.relation.value,
        "spans": [list(span) for span in link.spans],
        "reasons": dict(link.reasons),
    }


def _article_data(article: Article) -> dict[str, Any]:
    data: dict[str, Any] = {
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
    if article.blockquotes:
        data["blockquotes"] = [list(span) for span in article.blockquotes]
    if article.stated is not None:
        data["stated"] = article.stated._asdict()
    return data


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
