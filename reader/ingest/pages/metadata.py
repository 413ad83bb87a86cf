"""A saved page's title, outlet, byline and date, from what it says of itself to machines, then to readers."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.ingest.decode import clean
from reader.ingest.facts import Metadata, Names
from reader.ingest.limits import JSON_CHARACTERS
from reader.ingest.pages.blocks import Block
from reader.ingest.pages.dates import page_date
from reader.ingest.text.furniture import Line, kind_of
from reader.ingest.text.headlines import is_headline_in
from reader.ingest.text.metadata import copyright_holder, first_told, metadata_of
from reader.ingest.text.sections import label
from reader.ingest.words import bylines, credits, outlets
from reader.ingest.words.languages import language_tag

_ARTICLE_TYPES = re.compile(r"(Article|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle)$")
_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
)
_AUTHORS = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_SITES = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "application-name",
    "apple-mobile-web-app-title",
)
_SOURCES = ("source", "news_source", "original-source", "syndication-source", "dc.source", "article:source")
_TITLE_SUFFIX = re.compile(r"\s+(?:[|•·»–—]|-|::)\s+((?:(?!\s-\s)[^|•·»–—]){2,60})$")
_ADDRESS = re.compile(r"https?://|www\.|@|\d+$|[^\s@]{1,80}@[^\s@]{1,80}$")
_HEAD_BLOCKS = 40
_MOST_LINKED = 100
_BRITISH = ("en-GB", "en-IE", "en-AU", "en-NZ", "en-IN", "en-ZA")


def page_metadata(tree: Any, blocks: list[Block], saved_from: str | None, names: Names) -> Metadata:
    """What the page ``tree`` tells of its article; ``saved_from`` is the address its browser noted.

    What it does not tell is looked for in the words of its first ``blocks``, then in the file's ``names``.
    """
    meta = _meta(tree)
    title_element = _title_element(tree)
    headings = [block.text for block in blocks if block.tag == "h1" and len(block.text) <= 500]
    linked = _own_article(tree, meta, [*headings, meta.get("og:title", ""), title_element])
    language = _language(tree, linked, meta)
    day_first = _puts_day_first(language)
    words = metadata_of(label("\n\n".join(block.text for block in _visible(blocks))), names, day_first)
    addresses = [meta.get("og:url"), _canonical(tree), saved_from]
    by_address = first_told(map(outlets.outlet_of_address, filter(None, addresses)))
    site = _site(linked, meta, by_address) or _site_shown(title_element, blocks, by_address, addresses)
    byline, credited = _byline_and_credits(tree, linked, meta, blocks)
    outlet = site or by_address or words.outlet or first_told(credited)
    publisher = outlets.shown_name(_name_of(linked.get("publisher")) or "")
    agencies = [name for name in (words.outlet, publisher) if name and outlets.is_agency(name)]
    return Metadata(
        title=_title(linked, meta, headings, title_element, outlet),
        outlet=outlet,
        byline=byline or words.byline,
        published=page_date(tree, linked, meta, addresses, words.published, day_first),
        language=language,
        source=first_told(name for name in (*credited, words.source, *agencies) if name != outlet),
    )


def _site(linked: dict[str, Any], meta: dict[str, str], by_address: str | None) -> str | None:
    """The site as the page names it to machines; not an agency where the page is another outlet's."""
    stated = (_name_of(linked.get("publisher")), *(meta.get(key) for key in _SITES))
    named = [name for name in (outlets.shown_name(one) for one in stated if one) if name]
    named += filter(None, [outlets.outlet_of_handle(meta.get("twitter:site", ""))])
    if not named or not outlets.is_agency(named[0]):
        return named[0] if named else None
    others = [*named, *([by_address] if by_address else [])]
    known = (one for one in others if outlets.known_outlet(one) == one and not outlets.is_agency(one))
    return first_told(known) or named[0]


def _language(tree: Any, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    """The language that the page says it is in."""
    stated = (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        linked.get("inLanguage"),
        meta.get("content-language"),
        meta.get("og:locale"),
    )
    return first_told(language_tag(one) for one in stated if isinstance(one, str))


def _puts_day_first(language: str | None) -> bool:
    return language is not None and (not language.startswith("en") or language in _BRITISH)


def _site_shown(
    title: str, blocks: list[Block], by_address: str | None, addresses: list[str | None]
) -> str | None:
    """The site's name as readers see it: behind the window's title and on the page, or as its domain."""
    suffix = _TITLE_SUFFIX.search(title)
    named = suffix[1].strip() if suffix else ""
    if outlets.known_outlet(named):
        return outlets.known_outlet(named)
    edges = [
        block.text for block in [*blocks[:20], *blocks[-20:]] if block.tag != "h1" and len(block.text) <= 300
    ]
    if by_address and outlets.known_outlet(by_address):
        return by_address
    holders = [re.split(r"\s[–—|-]\s|,|\.\s", words)[0] for words in map(copyright_holder, edges) if words]
    for name in [named, *holders, *(words for words in edges if len(words) <= 40)]:
        if name and any(outlets.is_named_by(name, address) for address in addresses if address):
            return name
    if not suffix or not named or any(bylines.byline_of(words) == named for words in edges):
        return None
    core = outlets.content_words(named)
    if any(named in words for words in edges) or any(outlets.content_words(one) == core for one in holders):
        return named
    headline = title[: suffix.start()]
    headed = any(
        is_headline_in(block.text, headline) or is_headline_in(headline, block.text)
        for block in blocks
        if block.tag == "h1"
    )
    return outlets.shown_name(named) if headed and kind_of(named) is Line.TITLE else None


def _visible(blocks: list[Block]) -> Iterator[Block]:
    """The first blocks from the headline on, or from the page's top where it has none."""
    start = next((place for place, block in enumerate(blocks) if block.tag == "h1"), 0)
    return (block for block in blocks[start : start + _HEAD_BLOCKS] if not block.aside and not block.thread)


def _meta(tree: Any) -> dict[str, str]:
    """The page's ``meta`` elements; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        named = first_told(element.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        name = (named or "").strip().lower()
        content = " ".join(clean(element.get("content") or "").split())
        if name and content and len(content) <= 1000:
            found.setdefault(name, content)
    return found


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles in the page's linked data (https://schema.org/Article)."""
    for script in tree.iter("script"):
        source = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(source) > JSON_CHARACTERS:
            continue
        try:
            waiting = deque([json.loads(source.strip().removesuffix(";"), strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            thing = waiting.popleft()
            if isinstance(thing, list):
                waiting.extendleft(reversed(thing))
            elif isinstance(thing, dict):
                kinds = thing.get("@type")
                if any(
                    isinstance(kind, str) and _ARTICLE_TYPES.search(kind)
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield thing
                waiting += [
                    thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing
                ]


def _own_article(tree: Any, meta: dict[str, str], titles: list[str]) -> dict[str, Any]:
    """Of the articles in the page's linked data the one it is of: others may be those it leads to."""
    found = list(islice(_linked_articles(tree), _MOST_LINKED))
    address = _canonical(tree) or meta.get("og:url")
    for one in found:
        pages = (one.get("url"), one.get("@id"), one.get("mainEntityOfPage"))
        if address and address in (page.get("@id") if isinstance(page, dict) else page for page in pages):
            return one
    for one in found:
        headline = _text(one.get("headline"))
        if headline and any(
            is_headline_in(headline, title) or is_headline_in(title, headline) for title in titles
        ):
            return one
    return found[0] if found else {}


def _text(value: object) -> str | None:
    words = " ".join(clean(value).split()) if isinstance(value, str) else ""
    return _plain(words) if 0 < len(words) <= 500 else None


def _plain(words: str) -> str | None:
    """``words`` without the entities and tags that some pages put into their data."""
    if "&" in words or "<" in words:
        import html

        words = " ".join(re.sub(r"<[^<>]{0,200}>", " ", html.unescape(words)).split())
    return words or None


def _name_of(thing: object) -> str | None:
    if isinstance(thing, list):
        return first_told(map(_name_of, thing[:3]))
    return _text(thing.get("name")) if isinstance(thing, dict) else _text(thing)


def _authors(thing: object) -> Iterator[str]:
    for name in map(_name_of, (thing if isinstance(thing, list) else [thing])[:8]):
        if name and not _ADDRESS.match(name):
            yield name


def _title_element(tree: Any) -> str:
    element = tree.find(".//title")
    return " ".join(clean("".join(element.itertext())).split())[:500] if element is not None else ""


def _title(
    linked: dict[str, Any], meta: dict[str, str], headings: list[str], element: str, outlet: str | None
) -> str | None:
    """The headline: a heading that the page's data give too, else the data's, the heading, the window's."""
    data = (_text(linked.get("headline")), *(_plain(meta.get(key, "")) for key in _TITLES))
    given = [title for title in data if title]
    for heading in headings:
        if any(is_headline_in(heading, title) for title in [*given, element]):
            return " ".join(heading.split())
    title = given[0] if given else headings[0] if headings else element
    suffix = _TITLE_SUFFIX.search(title)
    if suffix and (title is element or (outlet and outlets.shown_name(suffix[1]) == outlet)):
        title = title[: suffix.start()]
    return " ".join(title.split()) or None


def _canonical(tree: Any) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            return element.get("href")[:500]
    return None


def _byline_and_credits(
    tree: Any, linked: dict[str, Any], meta: dict[str, str], blocks: list[Block]
) -> tuple[str | None, list[str]]:
    """The persons whom the page calls its article's authors, and the agencies and outlets it credits."""
    people: list[str] = []
    credited: list[str] = []
    stated = list(_authors(linked.get("author"))) or list(_stated_authors(tree, meta, blocks))
    for name in stated:
        person, credit = credits.parted(bylines.named_by(name) or name)
        if person:
            people.append(person)
        credited += [party for party in (credit or ()) if isinstance(party, str)]
    for thing in (*map(linked.get, ("sourceOrganization", "provider")), *map(meta.get, _SOURCES)):
        name = _name_of(thing)
        credit = credits.credit_of(f"Source: {name}") if name else None
        if credit and credit.source:
            credited.append(credit.source)
    holder = outlets.known_outlet(_name_of(linked.get("copyrightHolder")) or "")
    if holder and outlets.is_agency(holder):
        credited.append(holder)
    return ", ".join(dict.fromkeys(people)) or None, credited


def _stated_authors(tree: Any, meta: dict[str, str], blocks: list[Block]) -> Iterator[str]:
    for key in _AUTHORS:
        name = meta.get(key)
        if name and not _ADDRESS.match(name) and outlets.outlet_of_address(f"https://{name}") != name:
            yield _plain(name) or name
            return
    for element in tree.iter("a", "span", "p", "div", "address", "section", "li"):
        called = f"{element.get('class', '')} {element.get('rel', '')} {element.get('itemprop', '')}".lower()
        if re.search(r"\b(byline|author|authors|author-name|byline-name)\b", called[:300]):
            words = " ".join("".join(element.itertext()).split())
            if 3 <= len(words) <= 140 and any(block.text.find(words) >= 0 for block in blocks[:200]):
                named = bylines.byline_of(words) or credits.signature(words) or bylines.is_name(words)
                if named:
                    yield words
                return
