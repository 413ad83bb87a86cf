"""What news agencies send: NewsML-G2, NewsML 1.2, and NITF alone or within them.

https://iptc.org/standards/newsml-g2/ and https://iptc.org/standards/newsml-1/. What an item tells of but does
not hold, pictures and texts elsewhere, is not fetched.
"""

from __future__ import annotations

import base64
import binascii
import datetime
from collections.abc import Iterator
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode
from reader.ingest.facts import Metadata
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
from reader.ingest.plain import Passage, composed_article
from reader.ingest.records.articles import byline_of, line_of, passages_of, tongue
from reader.ingest.records.nitf import Story, story_of
from reader.ingest.words import outlets
from reader.ingest.words.moments import moment
from reader.model import Article, Problem

_TEXTS = ("inlinexml", "inlinedata")
_WITHDRAWN = ("cancel", "withdrawn", "withheld", "kill")


def read(document: Document) -> Iterator[Article | Problem]:
    from reader.ingest.records import feeds

    root = root_of(document.data())
    name = name_of(root)
    if name in feeds.ROOTS:
        yield from feeds.read_feed(root, document)
    elif name == "nitf":
        yield _article(story_of(root), document)
    elif name in ("newsitem", "newsmessage", "packageitem", "itemset", "conceptitem", "knowledgeitem"):
        yield from _items(root, document)
    elif name in ("newsml", "newsenvelope"):
        yield from _items_of_1(root, document)
    else:
        raise Unreadable(phrases.OTHER_XML)


def _article(story: Story, document: Document) -> Article:
    return composed_article(story.passages, document.path, document.names, story.given)


def _items(root: Any, document: Document) -> Iterator[Article | Problem]:
    """The articles of NewsML-G2."""
    count = 0
    for item in [root] if name_of(root) == "newsitem" else descendants(root, "newsitem"):
        status = child(item, "itemmeta", "pubstatus")
        stories = list(_stories(item))
        for story in stories:
            count += 1
            yield _article(story, document)
        if stories:
            said = "" if status is None else (status.get("qcode") or status.get("uri") or "")
            yield from _said(document, said, words_in(child(item, "itemmeta", "embargoed")))
    if not count:
        raise Unreadable(phrases.NO_NEWS.format(format="NewsML-G2"))


def _said(document: Document, status: str, embargo: str) -> Iterator[Problem]:
    """What its provider says against an article."""
    if any(word in status.lower() for word in _WITHDRAWN):
        yield Problem(document.path, phrases.WITHDRAWN)
    until = moment(embargo)
    if until and until[:10] > datetime.datetime.now(datetime.UTC).date().isoformat():
        yield Problem(document.path, phrases.EMBARGOED.format(date=until))


def _stories(item: Any) -> Iterator[Story]:
    """The text of ``item``; where it has several renditions, the longest."""
    found: list[Story] = []
    content = child(item, "contentset")
    for part in children(content, *_TEXTS):
        story = _story_in(part)
        if story is not None and story.is_told:
            found.append(story)
    if found:
        best = max(found, key=lambda story: sum(len(passage.text) for passage in story.passages))
        given = _metadata(item)
        yield Story(best.passages, Metadata(*(a or b for a, b in zip(given, best.given, strict=True))))


def _story_in(part: Any) -> Story | None:
    """What the element ``part``, which holds some format's text, tells; None for pictures and the like."""
    kind = (part.get("contenttype") or part.get("type") or "").lower()
    if any(word in kind for word in ("image", "video", "audio", "application/pdf", "graphic")):
        return None
    nitf = next(descendants(part, "nitf"), None)
    if nitf is None:
        nitf = next(descendants(part, "body.content"), None)
    if nitf is not None:
        return story_of(nitf)
    if len(part):
        return Story(passages_of(markup_in(part)), Metadata())
    words = part.text or ""
    if (part.get("encoding") or "").lower() == "base64":
        try:
            words = decode(base64.b64decode(words, validate=False))
        except (binascii.Error, ValueError, Unreadable):
            return None
    if "html" in kind or words.lstrip()[:1] == "<":
        return Story(passages_of(words), Metadata())
    return Story([Passage(each) for each in words.split("\n\n")], Metadata())


def _metadata(item: Any) -> Metadata:
    about, content = child(item, "itemmeta"), child(item, "contentmeta")
    provider = _party(child(about, "provider"))
    credit = outlets.known_outlet(_party(child(content, "creditline")) or "")
    origin = outlets.known_outlet(_party(child(content, "infosource")) or "") or credit
    created = [
        words_in(child(place, name))
        for place, name in ((about, "firstcreated"), (content, "contentcreated"), (about, "versioncreated"))
    ]
    named = child(content, "language")
    outlet = provider or credit
    by = [byline_of(words_in(one)) for one in children(content, "by")]
    people = [_party(one) for one in children(content, "creator", "contributor")]
    return Metadata(
        title=_headline(content),
        outlet=outlet,
        byline=next(filter(None, by), None)
        or ", ".join(name for name in people if name and not outlets.known_outlet(name))
        or None,
        published=next(filter(None, map(moment, created)), None),
        language=tongue(named.get("tag") if named is not None else language_at(item)),
        source=origin if origin != outlet else None,
    )


def _headline(content: Any) -> str | None:
    """The main headline, of several the one without a narrower role."""
    found = [one for one in children(content, "headline") if words_in(one)]
    found.sort(key=lambda one: one.get("role") is not None and not one.get("role", "").endswith("main"))
    return line_of(words_in(found[0])) if found else None


def _party(element: Any) -> str | None:
    """The name of a provider, a creator or a source: as it is written, else by its code, "nprov:AFP"."""
    if element is None:
        return None
    written = words_in(child(element, "name")) or words_in(element) or element.get("literal") or ""
    code = (element.get("qcode") or element.get("uri") or "").rstrip("/")
    words = line_of(written) or code.replace("/", ":").rpartition(":")[2]
    return outlets.shown_name(words) if words else None


def _items_of_1(root: Any, document: Document) -> Iterator[Article | Problem]:
    """The articles of NewsML 1.2: each component that holds a text, with the lines of those around it."""
    count = 0
    for item in descendants(root, "newsitem"):
        management = child(item, "newsmanagement")
        found = [story for each in descendants(item, "newscomponent") if (story := _component(each, item))]
        for story in found:
            count += 1
            yield _article(story, document)
        if found and management is not None:
            status = child(management, "status")
            said = status.get("FormalName", "") if status is not None else ""
            release = words_in(child(management, "statuswillchange", "dateandtime"))
            yield from _said(document, said, release if "embargo" in said.lower() else "")
    if not count:
        raise Unreadable(phrases.NO_NEWS.format(format="NewsML"))


def _component(component: Any, item: Any) -> Story | None:
    role = child(component, "role")
    if role is not None and "caption" in role.get("FormalName", "").lower():
        return None
    told: list[Story] = []
    for content in children(component, "contentitem"):
        media = child(content, "mediatype")
        inner = child(content, "datacontent")
        if inner is None or (media is not None and media.get("FormalName", "text").lower() != "text"):
            continue
        story = _story_in(inner)
        if story is not None and story.is_told:
            told.append(story)
    if not told:
        return None
    best = max(told, key=lambda story: sum(len(passage.text) for passage in story.passages))
    given = _metadata_of_1(component, item)
    return Story(best.passages, Metadata(*(a or b for a, b in zip(given, best.given, strict=True))))


def _metadata_of_1(component: Any, item: Any) -> Metadata:
    management = child(item, "newsmanagement")
    created = [words_in(child(management, name)) for name in ("firstcreated", "thisrevisioncreated")]
    created.append(words_in(child(item, "identification", "newsidentifier", "dateid")))
    provider = next(filter(None, (_formal(one, "provider") for one in _around(component))), None)
    origin = next(filter(None, (_formal(one, "source") for one in _around(component))), None)
    language = next(
        (
            one.get("FormalName")
            for around in _around(component)
            for one in descendants(around, "language")
            if one.get("FormalName")
        ),
        None,
    )
    outlet = provider or words_in(child(item, "identification", "newsidentifier", "providerid")) or None
    return Metadata(
        title=line_of(_line(component, "headline")),
        outlet=outlets.shown_name(outlet) if outlet else None,
        byline=byline_of(_line(component, "byline")),
        published=next(filter(None, map(moment, created)), None),
        language=tongue(language or language_at(component)),
        source=origin if origin and outlets.known_outlet(origin) and origin != outlet else None,
    )


def _around(component: Any) -> Iterator[Any]:
    """``component`` and the components that hold it, from the inmost."""
    while component is not None and name_of(component) == "newscomponent":
        yield component
        component = component.getparent()


def _line(component: Any, name: str) -> str:
    lines = (words_in(child(one, "newslines", name)) for one in _around(component))
    return next(filter(None, lines), "")


def _formal(component: Any, name: str) -> str | None:
    """The party that ``component`` itself calls its provider or source."""
    party = child(component, "administrativemetadata", name, "party")
    return outlets.shown_name(party.get("FormalName", "")) if party is not None else None
