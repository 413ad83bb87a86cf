"""Web Annotations (W3C Recommendation of 23 February 2017): each rendering in its article, and each link.

What is selected is counted in code points, as the Recommendation has it ("Text Position Selector").
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote as percent_encoded

import regex

import reader
from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.edition.words import worth_printing
from reader.export.options import USUAL, Options, unheard
from reader.export.scholarly.elements import language_of
from reader.model import Article, Link, Progress, Quote, Report, silent

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""Names the vocabulary; nothing is fetched from there."""

_OURS = uuid.UUID("6f1c7e0a-6c0b-5b0e-9d63-0f6f0c2a7b51")
_AROUND = 32
"""Code points of the text before and after a quote by which it is told from others like it."""
_SURROGATE = regex.compile(r"\p{Cs}")

_Json = dict[str, Any]


def to_annotations(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """An annotation collection of one page, as JSON-LD in UTF-8."""
    made = _made(edition)
    items: list[_Json] = []
    for done, entry in enumerate(edition.entries):
        report(Progress("setting", done, len(edition.entries)))
        items += ({**each, **made} for each in _annotations(edition, entry))
    name = _name(*(each["id"] for each in items))
    page = {
        "id": _name(name, "page"),
        "type": "AnnotationPage",
        "partOf": name,
        "startIndex": 0,
        "items": items,
    }
    collection = {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{edition.name}: quotes compared",
        **made,
        "total": len(items),
        # A collection of nothing has no page.
        **({"first": page} if items else {}),
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _made(edition: Edition) -> _Json:
    """Who made an annotation and when, as far as that is known."""
    software = {"type": "Software", "name": f"Variorum {reader.__version__}"}
    made: _Json = {"creator": software, "generator": software}
    if edition.dated:
        # A time is asked for, but only the day is known.
        made["created"] = made["generated"] = f"{edition.dated.isoformat()}T00:00:00Z"
    return made


def _annotations(edition: Edition, entry: Entry) -> Iterator[_Json]:
    """Those of the remark's renderings that stand in chosen articles, and of their links."""
    chosen = {chapter.article.id for chapter in edition.chapters}
    renderings = {each.quote.id: each for each in entry.renderings}
    for each in entry.renderings:
        if each.article.id in chosen:
            yield _of_rendering(entry, each)
    for link in _links(edition, renderings):
        one, other = (renderings[quote] for quote in link.quotes)
        if one.article.id not in chosen:
            one, other = other, one
        if one.article.id in chosen:
            yield _of_link(entry, link, one, other, other.article.id in chosen)


def _links(edition: Edition, renderings: Iterable[str]) -> Iterator[Link]:
    """The links between the renderings, each once."""
    known = set(renderings)
    seen: set[tuple[str, str]] = set()
    for quote in renderings:
        for link in edition.analysis.links_of.get(quote, ()):
            if known.issuperset(link.quotes) and link.quotes not in seen:
                seen.add(link.quotes)
                yield link


def _of_rendering(entry: Entry, rendering: Rendering) -> _Json:
    quote, article = rendering.quote, rendering.article
    bodies = [_body(f"remark {entry.number}, rendering {rendering.siglum}", "identifying")]
    if quote.speaker:
        bodies.append(_body(quote.speaker.name, "tagging", article))
    bodies += _differences(rendering)
    return {
        "id": _name("rendering", _digest(article), str(quote.start), str(quote.end)),
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": _place(article, quote),
    }


def _differences(rendering: Rendering) -> Iterator[_Json]:
    """How it stands to the rendering that it is held against, in words."""
    if rendering.against is None:
        yield _body("the base, with which the others are compared", "describing")
        return
    if rendering.link:
        yield _body(f"{rendering.link.relation.value}, held against {rendering.against}", "classifying")
    where = f"here is {rendering.siglum}, there {rendering.against}"
    for alert in rendering.alerts:
        yield _body(f"{alert.kind}: {alert.words} ({where})", "assessing")
    for found in worth_printing(rendering):
        told = found.told(f"in {rendering.siglum}", f"in {rendering.against}")
        yield _body(f"{found.kind.value}: {told}", "assessing")


def _of_link(entry: Entry, link: Link, one: Rendering, other: Rendering, pointed_at: bool) -> _Json:
    """A link from one quote to another, which is given in words where its article was not chosen."""
    there = _place(other.article, other.quote) if pointed_at else _words(other)
    relation = f"{link.relation.value}: {one.siglum} and {other.siglum} render remark {entry.number}"
    ends = [
        part
        for each in (one, other)
        for part in (_digest(each.article), str(each.quote.start), str(each.quote.end))
    ]
    return {
        "id": _name("link", *ends),
        "type": "Annotation",
        "motivation": "linking",
        "body": [{**there, "purpose": "linking"}, _body(relation, "classifying")],
        "target": _place(one.article, one.quote),
    }


def _words(rendering: Rendering) -> _Json:
    told = f"{outlet_of(rendering.article)}: {rendering.quote.text}"
    return _body(told, "linking", rendering.article)


def _body(value: str, purpose: str, article: Article | None = None) -> _Json:
    """Words of our own, or of an ``article``."""
    language = "en" if article is None else language_of(article)
    body = {"type": "TextualBody", "value": _text(value), "format": "text/plain", "purpose": purpose}
    return body if language is None else {**body, "language": language}


def _place(article: Article, quote: Quote) -> _Json:
    """The quote in its article, to be found by its words or by its place."""
    text = article.text
    language = language_of(article)
    return {
        "type": "SpecificResource",
        "source": {
            "id": _iri(article.path),
            "type": "Text",
            **({"language": language} if language else {}),
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": _text(text[quote.start : quote.end]),
                "prefix": _text(text[max(quote.start - _AROUND, 0) : quote.start]),
                "suffix": _text(text[quote.end : quote.end + _AROUND]),
            },
            {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        ],
    }


def _text(text: str) -> str:
    """The text with a sign for each code point that no UTF-8 holds, so that none moves."""
    return _SURROGATE.sub("\ufffd", text)


def _iri(path: str) -> str:
    """The path relative to the set's folder, as a relative reference (RFC 3986)."""
    try:
        name = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        name = path.encode("utf-8", "surrogatepass")
    return percent_encoded(name, safe="/")


def _digest(article: Article) -> str:
    """A name of the article and its text."""
    held = f"{article.id}\0{article.text}".encode("utf-8", "surrogatepass")
    return sha256(held).hexdigest()


def _name(*parts: str) -> str:
    """An IRI that is the same for the same parts (RFC 9562, version 5)."""
    return uuid.uuid5(_OURS, "\n".join(parts)).urn
