"""Feeds, RSS 0.9 to 2.0, RDF and Atom, whose entries hold whole articles.

https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec and RFC 4287. They are read
by lxml, whose parser is the one of all XML here: it opens nothing and knows no entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.files.xml_tree import (
    child,
    children,
    descendants,
    language_at,
    markup_in,
    name_of,
    root_of,
    words_in,
)
from reader.ingest.records.articles import Fields, line_of, read_records, trails_off, visible_length
from reader.ingest.words import outlets
from reader.model import Article, Problem

ROOTS = frozenset(("rss", "rdf", "feed", "channel", "entry"))
# A shorter text is what leads to an article, not the article.
_TEASER_CHARACTERS = 300
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]\s+|:\s+|\s*[|»·]\s*")
_FEED_WORDS = re.compile(
    r"\s*\(?\b(?:rss|atom|feeds?|rss feeds?|news feeds?|full[- ]text|latest headlines|top stories)\b\)?\s*$",
    re.IGNORECASE,
)
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")


def read(document: Document) -> Iterator[Article | Problem]:
    root = root_of(document.data())
    if name_of(root) not in ROOTS:
        raise Unreadable(phrases.NO_FEED)
    return read_feed(root, document)


def read_feed(root: Any, document: Document) -> Iterator[Article | Problem]:
    """The articles of the feed ``root``, and what it holds only the teasers of."""
    return read_records(document, _entries(root, document), phrases.NO_ENTRIES)


def _entries(root: Any, document: Document) -> Iterator[Fields | Problem]:
    head = child(root, "channel") if name_of(root) in ("rss", "rdf") else root
    head = root if head is None else head
    outlet = _outlet(words_in(child(head, "title")), _link(head))
    language = words_in(child(head, "language")) or None
    teasers = 0
    for entry in [root] if name_of(root) == "entry" else descendants(root, "item", "entry"):
        if name_of(entry.getparent()) not in ROOTS if entry is not root else False:
            continue
        body, markup, whole = _body(entry)
        if not whole and (visible_length(body) < _TEASER_CHARACTERS):
            teasers += bool(body.strip() or words_in(child(entry, "title")))
            continue
        origin = child(entry, "source")
        named = origin is not None and (
            words_in(child(origin, "title")) or ("" if len(origin) else words_in(origin))
        )
        yield Fields(
            body=body,
            title=_title(entry),
            outlet=_outlet(named, None) if named else outlet,
            address=_link(entry),
            byline=_byline(entry, head),
            published=next((words for each in _DATES if (words := words_in(child(entry, each)))), None),
            language=language_at(entry) or language,
            cut=trails_off(body) if not whole else False,
            markup=markup,
        )
    if teasers:
        yield Problem(document.path, phrases.TEASERS.format(count=f"{teasers:,}"))


def _body(entry: Any) -> tuple[str, bool | None, bool]:
    """An entry's text, whether it is HTML, and whether it is meant to be the whole."""
    whole: list[tuple[str, bool | None]] = []
    short: list[tuple[str, bool | None]] = []
    for one in entry:
        match name_of(one):
            case "encoded" | "fulltext" | "full-text" | "body":
                whole.append(_text(one))
            case "content" if one.get("src") is None and one.get("url") is None:
                whole.append(_text(one))
            case "description" | "summary" | "subtitle":
                short.append(_text(one))
            case "group":
                short += [_text(inner) for inner in children(one, "description")]
    longest = max(whole, key=lambda each: visible_length(each[0]), default=("", None))
    other = max(short, key=lambda each: visible_length(each[0]), default=("", None))
    if visible_length(other[0]) > visible_length(longest[0]):
        return other[0], other[1], False
    # Some feeds give the teaser again where the whole text is expected.
    meant = longest[0].strip() != "" and not (
        trails_off(longest[0]) and visible_length(longest[0]) < _TEASER_CHARACTERS
    )
    return longest[0], longest[1], meant


def _text(element: Any) -> tuple[str, bool | None]:
    """The text of ``element``, and whether it is HTML (RFC 4287, section 3.1)."""
    kind = (element.get("type") or "").lower()
    if len(element):
        return markup_in(element), True
    words = element.text or ""
    if kind in ("text", "text/plain"):
        return words, False
    if kind and kind not in ("html", "xhtml") and not kind.startswith("text/") and "xml" not in kind:
        return "", None  # Bytes of something else.
    return words, True if "html" in kind else None


def _title(entry: Any) -> str | None:
    title = child(entry, "title")
    if title is None:
        return None
    words = line_of("".join(title.itertext()))
    # Escaped once for XML and once for HTML.
    return line_of(words) if words and ("&" in words or "<" in words) else words


def _link(element: Any) -> str | None:
    """The address of the page that ``element`` is of."""
    for link in children(element, "link"):
        if link.get("href"):
            if link.get("rel", "alternate") == "alternate":
                return link.get("href").strip()
        elif words_in(link):
            return words_in(link)
    for other in children(element, "origlink", "guid", "id"):
        if re.match(r"https?://", words_in(other)):
            return words_in(other)
    return None


def _byline(entry: Any, head: Any) -> str | None:
    for place in (entry, head):
        found: list[str] = []
        for one in children(place, "author", "creator"):
            name = child(one, "name")
            found.append(words_in(name if name is not None else one))
        if found := [name for name in dict.fromkeys(found) if name]:
            return ", ".join(found)
    return None


def _outlet(title: str | None, address: str | None) -> str | None:
    """The outlet that a feed called ``title`` is of: "The Herald" of "The Herald - World RSS"."""
    words = line_of(title) or ""
    by_address = outlets.outlet_of_address(address) if address else None
    if by_address and outlets.known_outlet(by_address) == by_address:
        return by_address
    parts = [_FEED_WORDS.sub("", part).strip() for part in _SEPARATOR.split(words)]
    parts = [part for part in parts if any(map(str.isalpha, part))]
    for tell in (
        lambda part: outlets.known_outlet(part) is not None,
        lambda part: bool(address) and outlets.is_named_by(part, address or ""),
        lambda part: outlets.outlet_in_line(part) is not None,
    ):
        found = next(filter(tell, parts), None)
        if found:
            return outlets.shown_name(found)
    return outlets.shown_name(parts[0]) if parts else by_address
