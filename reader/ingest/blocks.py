"""A page's text in blocks: paragraphs, headings, list items, captions, as a browser would set them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest.decode import clean

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "head", "iframe", "object", "embed",
    "canvas", "audio", "video", "button", "select", "option", "textarea", "input", "map", "datalist",
    "progress", "meter", "noframes",
))  # fmt: skip
_COMMENTS = re.compile(
    r"\b(comments?|disqus|discussion|respond|replies|commentlist|kommentare?|commentaires|comentarios)\b"
)
_NOT_COMMENTS = re.compile(
    r"\b(count|counter|link|button|toggle|icon|open|enabled|closed|no-comments|has-comments)\b"
)
_CAPTION = re.compile(
    r"\b(caption|figcaption|wp-caption-text|credit|image-caption|photo-caption|media-caption|bildunterschrift|legende)\b"
)
_PROMOTED = re.compile(
    r"\b(related|newsletter|promo|promobox|share|sharing|social|most-read|mostread|recirc|recirculation|outbrain|taboola|"
    r"advert|advertisement|ad|ads|adslot|ad-slot|sponsored|read-more|readmore|see-also|also-read|trending|recommended|"
    r"tags|topics|breadcrumbs?|subscribe|subscription|paywall|cookie|consent|author-bio|toolbar|sidebar)\b"
)
_LEAD = re.compile(
    r"\b(standfirst|subtitle|subheadline|sub-headline|dek|deck|summary|lede|lead|intro|chapo|strapline|vorspann|excerpt)\b"
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\f\r]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that a browser sets apart, and what the elements around it tell.

    ``quote`` numbers the quotation it stands in, ``thread`` the innermost element called comments, ``promo``
    the innermost one called an advertisement or the like, ``parent`` the element that holds it and its
    neighbours; 0 is none. ``linked`` counts its characters that are a link.
    """

    text: str
    tag: str
    parent: int = 0
    quote: int = 0
    thread: int = 0
    promo: int = 0
    linked: int = 0
    caption: bool = False
    aside: bool = False
    lead: bool = False
    article: bool = False


class _Place(NamedTuple):
    """What is known of the elements that are open at some point of the page."""

    tag: str = "body"
    number: int = 0
    parent: int = 0
    quote: int = 0
    thread: int = 0
    promo: int = 0
    caption: bool = False
    figure: bool = False
    aside: bool = False
    lead: bool = False
    article: bool = False
    link: bool = False
    pre: bool = False
    marks: int = 0


def blocks_of(tree: Any) -> Iterator[Block]:
    """The blocks of the page ``tree`` in order, without what browsers do not show.

    Words in ``q`` get the marks that browsers set around them.
    """
    places = [_Place()]
    gathered = _Gathered()
    numbers, after_link = 0, False
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        place = places[-1]
        if event == "start":
            if not isinstance(element.tag, str) or element.tag in _SKIPPED or _is_hidden(element):
                walk.skip_subtree()
                places.append(place)
                continue
            numbers += 1
            if element.tag == "a" and after_link:
                gathered.add(" ", place)  # Two buttons side by side are two words.
            after_link = False
            inner = _inside(place, element, numbers)
            if element.tag in _BLOCKS:
                yield from gathered.flush(place)
            elif element.tag == "br":
                gathered.break_line()
            elif element.tag == "q":
                gathered.add("“" if place.marks % 2 == 0 else "‘", place)
            places.append(inner)
            gathered.add(element.text, inner)
        else:
            inner = places.pop()
            place = places[-1]
            if inner is not place:
                if element.tag in _BLOCKS:
                    yield from gathered.flush(inner)
                elif element.tag == "q":
                    gathered.add("”" if place.marks % 2 == 0 else "’", place)
            after_link = element.tag == "a" and not element.tail
            gathered.add(element.tail, place)
    yield from gathered.flush(places[-1])


class _Gathered:
    """The text since the last block ended."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._ended: list[tuple[str, int]] = []

    def add(self, text: str | None, place: _Place) -> None:
        if not text:
            return
        if not place.pre:
            text = _SPACE.sub(" ", text)
        if text.strip():
            self._breaks = 0
        self._parts.append(text)
        self._linked += len(text) if place.link else 0

    def break_line(self) -> None:
        """Two line breaks in a row end a paragraph; one stays in it."""
        self._breaks += 1
        if self._breaks == 2:
            self._end()
        else:
            self._parts.append("\n")

    def flush(self, place: _Place) -> Iterator[Block]:
        """The paragraphs gathered, as blocks of the element at ``place``."""
        self._end()
        for text, linked in self._ended:
            yield Block(
                text=text,
                tag=place.tag,
                parent=place.parent,
                quote=place.quote,
                thread=place.thread,
                promo=place.promo,
                linked=linked,
                caption=place.caption,
                aside=place.aside,
                lead=place.lead,
                article=place.article,
            )
        self._ended.clear()
        self._breaks = 0

    def _end(self) -> None:
        lines = (line.strip() for line in re.sub(" {2,}", " ", clean("".join(self._parts))).split("\n"))
        text = "\n".join(filter(None, lines))
        if text:
            self._ended.append((text, self._linked))
        self._parts.clear()
        self._linked = 0


def _inside(place: _Place, element: Any, number: int) -> _Place:
    """What holds inside ``element``, which opens at ``place``."""
    tag = element.tag
    if tag not in _BLOCKS:
        return place._replace(
            link=place.link or tag == "a",
            marks=place.marks + (tag == "q"),
            caption=place.caption or _is_credit(place, element),
        )
    names = _names(element) if element.attrib else ""
    promoted = bool(_PROMOTED.search(names)) and tag not in ("body", "html", "article", "main")
    discussion = bool(_COMMENTS.search(names)) and not _NOT_COMMENTS.search(names) and tag != "body"
    return place._replace(
        tag=tag,
        number=number,
        parent=place.number,
        quote=place.quote or (number if tag == "blockquote" else 0),
        thread=number if discussion else place.thread,
        promo=number if promoted or tag == "nav" else place.promo,
        figure=place.figure or tag == "figure",
        caption=place.caption or tag == "figcaption" or bool(_CAPTION.search(names)),
        aside=place.aside or tag in ("aside", "nav", "footer"),
        lead=place.lead or bool(_LEAD.search(names)),
        article=place.article or tag in ("article", "main") or "articlebody" in names,
        pre=place.pre or tag == "pre",
    )


def _is_credit(place: _Place, element: Any) -> bool:
    return place.figure and bool(_CAPTION.search(_names(element)))


def _names(element: Any) -> str:
    """What the page's author calls ``element``: its class, id and role, in words."""
    called = " ".join(element.get(key, "")[:300] for key in ("class", "id", "role", "itemprop"))
    return re.sub(r"[_\s]+", " ", re.sub(r"([a-z])([A-Z])", r"\1-\2", called)).lower()


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")[:2000]))
