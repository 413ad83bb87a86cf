"""A page's text in blocks: paragraphs, headings, list items, captions, as a browser would set them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest.decode import clean
from reader.ingest.pages.element_names import (
    ARTICLE,
    CAPTION,
    COMMENTS,
    LEAD,
    PROMOTED,
    PULLED,
    TEASER,
    UNSEEN,
    called,
)

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "search",
    "section", "summary", "table", "tbody", "td", "template", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_SKIPPED = frozenset((
    "script", "style", "svg", "math", "title", "meta", "link", "base", "iframe", "object", "embed", "canvas",
    "audio", "video", "button", "select", "option", "textarea", "input", "map", "datalist", "progress",
    "meter", "noframes", "rt", "rp", "rtc",
))  # fmt: skip
_UNNAMED = frozenset(("a", "b", "br", "em", "i", "img", "source", "strong", "sub", "sup", "time", "u", "wbr"))
"""What stands in a line, and is asked for no name."""
_UNSHOWN = frozenset(("noscript", "template"))
# The parser takes what comes without a body, and is younger than it, for a part of the head: that is shown.
_FRAME = frozenset(("aside", "nav", "footer", "header", "menu", "dialog", "search"))
_NEVER_HIDDEN = frozenset(("html", "body", "main", "article"))
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top)\s*:\s*-\d{4,6}px)", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\n\f\r]+")
_UNWRITTEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SIGNED = re.compile(r"[—–―-]{1,2} ?[^\W\d_].{1,150}", re.DOTALL)
_BREAK = "\v"


class Block(NamedTuple):
    """A run of text that a browser sets apart, and what the elements around it tell.

    ``quote`` numbers the quotation it stands in, ``thread`` the innermost element called comments, ``promo``
    the innermost one called an advertisement or the like, ``parent`` the element that holds it and its
    neighbours, ``number`` its own; 0 is none. ``linked`` counts its characters that are a link, ``leads``
    says that its first line is one to another page, ``signed`` that it names whose the quotation before it
    is, ``pulled`` that it repeats words of the text in large letters.
    """

    text: str
    tag: str
    number: int = 0
    parent: int = 0
    quote: int = 0
    thread: int = 0
    promo: int = 0
    linked: int = 0
    caption: bool = False
    aside: bool = False
    lead: bool = False
    article: bool = False
    leads: bool = False
    signed: bool = False
    pulled: bool = False


@dataclass(slots=True)
class Layout:
    """A page's blocks, and the elements that set them apart, numbered in their order from 1.

    Of each: the number of the one around it, its flags, itself. ``unshown`` are those that no browser shows,
    ``pictured`` and ``quoting`` the numbers of the figures that hold a picture and a quotation.
    """

    blocks: list[Block] = field(default_factory=list)
    parents: list[int] = field(default_factory=lambda: [0])
    flags: list[int] = field(default_factory=lambda: [0])
    elements: list[Any] = field(default_factory=lambda: [None])
    unshown: list[Any] = field(default_factory=list)
    pictured: set[int] = field(default_factory=set)
    quoting: set[int] = field(default_factory=set)


FRAME = 1 << 20
"""The flag of an element whose tag says that it stands around the text."""


class _Place:
    """What is known of the elements that are open at some point of the page."""

    __slots__ = (
        "article", "aside", "caption", "figure", "lead", "link", "marks", "number", "parent", "pre", "promo",
        "pulled", "quote", "signed", "tag", "thread",
    )  # fmt: skip

    def __init__(self, outer: _Place | None = None) -> None:
        if outer is None:
            self.tag, self.number, self.parent, self.quote, self.thread, self.promo = "body", 0, 0, 0, 0, 0
            self.caption = self.aside = self.lead = self.article = self.link = self.pre = False
            self.pulled = self.signed = False
            self.marks = self.figure = 0
            return
        self.tag, self.number, self.parent = outer.tag, outer.number, outer.parent
        self.quote, self.thread, self.promo = outer.quote, outer.thread, outer.promo
        self.caption, self.aside, self.lead, self.article = (
            outer.caption,
            outer.aside,
            outer.lead,
            outer.article,
        )
        self.link, self.pre, self.marks = outer.link, outer.pre, outer.marks
        self.pulled, self.signed, self.figure = outer.pulled, outer.signed, outer.figure


def blocks_of(tree: Any) -> Iterator[Block]:
    """The blocks of the page ``tree`` in order, without what browsers do not show."""
    return iter(layout_of(tree).blocks)


def layout_of(tree: Any, everything: bool = False) -> Layout:
    """How the page ``tree`` is set; with what it hides too if ``everything`` is wanted.

    Words in ``q`` get the marks that browsers set around them. Readings above characters, soft hyphens and
    spaces without width are left out.
    """
    layout = Layout()
    outermost = _Place()
    places = [outermost]
    gathered = _Gathered(layout.blocks)
    after_link = False
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        place = places[-1]
        tag = element.tag
        if event == "start":
            skipped = tag in _SKIPPED or not isinstance(tag, str)
            names = 0 if skipped or tag in _UNNAMED else called(element)
            if skipped or not (everything or _is_shown(element, tag, names, place)):
                walk.skip_subtree()
                if tag in _BLOCKS:
                    gathered.flush(place)
                layout.unshown.append(element)
                places.append(place)
                continue
            if tag == "a" and after_link:
                gathered.add(" ", place)  # Two buttons side by side are two words.
            after_link = False
            if tag in _BLOCKS or _is_set_apart(element, place, names):
                gathered.flush(place)
                inner = _inside(place, element, names, layout)
            elif tag == "br":
                gathered.break_line()
                inner = place
            else:
                if place.figure and tag in ("img", "picture"):
                    layout.pictured.add(place.figure)
                inner = _within(place, element)
                if tag == "q":
                    gathered.add("“" if place.marks % 2 == 0 else "‘", place)
            places.append(inner)
            if element.text:
                gathered.add(element.text, inner)
        else:
            inner = places.pop()
            place = places[-1]
            if inner is not place:
                if inner.number != place.number:
                    gathered.flush(inner)
                elif tag == "q":
                    gathered.add("”" if place.marks % 2 == 0 else "’", place)
            tail = element.tail
            after_link = tag == "a" and not tail
            if tail and element is not tree:
                gathered.add(tail, place)
    gathered.flush(outermost)
    if layout.quoting:
        layout.blocks[:] = _with_signatures(layout.blocks)
    return layout


class _Gathered:
    """The text since the last block ended; its blocks are put into ``blocks``."""

    def __init__(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._parts: list[str] = []
        self._linked = 0
        self._first_linked = -1
        self._breaks = 0
        self._ended: list[tuple[str, int, bool]] = []

    def add(self, text: str, place: _Place) -> None:
        if text.isspace():
            if self._parts:
                self._parts.append(text.replace("\n", _BREAK) if place.pre else " ")
            return
        self._breaks = 0
        if place.pre:
            text = text.replace("\n", _BREAK)
        self._parts.append(text)
        if place.link:
            self._linked += len(text)

    def break_line(self) -> None:
        """Two line breaks in a row end a paragraph; one stays in it."""
        self._breaks += 1
        if self._breaks == 2:
            self._end()
        elif self._parts:
            if self._first_linked < 0:
                length = len("".join(self._parts).strip())
                self._first_linked = int(length >= 15 and self._linked >= 0.9 * length)
            self._parts.append(_BREAK)

    def flush(self, place: _Place) -> None:
        """Ends the paragraphs gathered, as blocks of the element at ``place``."""
        self._breaks = 0
        if self._parts:
            self._end()
        if not self._ended:
            return
        for text, linked, leads in self._ended:
            self._blocks.append(
                Block(
                    text,
                    place.tag,
                    place.number,
                    place.parent,
                    place.quote,
                    place.thread,
                    place.promo,
                    linked,
                    place.caption,
                    place.aside,
                    place.lead,
                    place.article,
                    leads,
                    place.signed,
                    place.pulled,
                )
            )
        self._ended.clear()

    def _end(self) -> None:
        text = clean(_SPACE.sub(" ", "".join(self._parts)))
        if not text.isascii():
            text = _UNWRITTEN.sub("", text)
        if "\n" in text:
            text = "\n".join(filter(None, (line.strip() for line in text.split("\n"))))
        text = text.strip()
        if text:
            self._ended.append((text, self._linked, self._first_linked == 1 and "\n" in text))
        self._parts.clear()
        self._linked, self._first_linked = 0, -1


def _inside(place: _Place, element: Any, names: int, layout: Layout) -> _Place:
    """What holds inside the block ``element``, which opens at ``place``."""
    tag = element.tag
    number = len(layout.parents)
    inner = _Place(place)
    inner.tag, inner.number, inner.parent = tag, number, place.number
    if tag in ("body", "html"):
        names &= ~(PROMOTED | COMMENTS)
    elif tag in ("article", "main"):
        names = names & ~PROMOTED | ARTICLE
    if tag in _FRAME and not (place.quote or (place.article and tag == "header")):
        names |= FRAME
    layout.parents.append(place.number)
    layout.flags.append(names)
    layout.elements.append(element)
    if tag == "figure":
        inner.figure = number
    elif tag == "blockquote" and not place.quote and not names & CAPTION:
        inner.quote = number
        layout.quoting.add(place.figure)
    elif place.quote and tag in ("footer", "cite"):
        inner.signed = True
    elif tag == "figcaption":
        # A figure may show somebody's words rather than a picture.
        inner.signed = place.figure in layout.quoting and place.figure not in layout.pictured
        inner.caption = not inner.signed
    elif tag == "pre":
        inner.pre = True
    if names:
        if names & COMMENTS:
            inner.thread = number
        if names & PROMOTED:
            inner.promo = number
        if names & CAPTION:
            inner.caption = not inner.signed
        if names & FRAME:
            inner.aside = tag in ("aside", "nav", "footer") or place.aside
            inner.promo = number if tag == "nav" else inner.promo
        inner.lead = place.lead or bool(names & (LEAD | TEASER))
        inner.article = place.article or bool(names & ARTICLE)
        inner.pulled = place.pulled or bool(names & PULLED)
    return inner


def _within(place: _Place, element: Any) -> _Place:
    """What holds inside ``element``, which stands in a line and opens at ``place``."""
    tag = element.tag
    links = tag == "a" and not place.link and not (element.get("href") or "/").startswith("#")
    if not links and tag != "q":
        return place
    inner = _Place(place)
    inner.link = place.link or links
    inner.marks += tag == "q"
    return inner


def _is_set_apart(element: Any, place: _Place, names: int) -> bool:
    """Whether ``element`` is a caption within a line, or the name behind a quotation."""
    if names & CAPTION and element.tag in ("span", "small", "em", "i", "cite"):
        return True
    return bool(place.quote) and element.tag == "cite" and _is_last(element)


def _is_shown(element: Any, tag: str, names: int, place: _Place) -> bool:
    """Whether browsers show ``element``, which opens at ``place``, to readers of the article."""
    menu = tag == "nav" and not place.promo and _is_menu(element)
    return not menu and not _is_hidden(element, tag, names)


def _is_hidden(element: Any, tag: str, names: int) -> bool:
    if tag in _UNSHOWN:
        return tag == "noscript" or not (element.get("shadowrootmode") or element.get("shadowroot"))
    attributes = element.attrib
    if not attributes or tag in _NEVER_HIDDEN:
        return False
    if names & UNSEEN or attributes.get("hidden") not in (None, "until-found"):
        return True
    style = attributes.get("style")
    if style and _HIDDEN.search(style[:2000]):
        return True
    # While a window of its own is open, a page hides all of itself from those who hear it.
    return attributes.get("aria-hidden") == "true" and next(islice(element.iter("p"), 2, 3), None) is None


def _is_menu(nav: Any) -> bool:
    """Whether ``nav`` only leads through the site, and is not left open around the article."""
    return nav.find(".//h1") is None and nav.find(".//p") is None


def _is_last(element: Any) -> bool:
    """Whether nothing comes after ``element`` in the one that holds it."""
    return not (element.tail or "").strip() and element.getnext() is None


def _with_signatures(blocks: list[Block]) -> Iterator[Block]:
    """``blocks``, of which those that say whose a quotation is stand behind it, and not in it."""
    for place, block in enumerate(blocks):
        if not block.quote:
            yield block
            continue
        if block.signed:
            yield block._replace(quote=0)
            continue
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        before = blocks[place - 1] if place else None
        if following and following.quote == block.quote and not following.signed:
            yield block
            continue
        said, _, signature = block.text.rpartition("\n")
        if said and _is_signature(signature) and not said.startswith(("—", "–", "-")):
            yield block._replace(text=said)
            yield block._replace(text=signature, quote=0, signed=True)
        elif (
            before
            and before.quote == block.quote
            and not said
            and _is_signature(signature)
            and before.text[0] not in "—–-"
        ):
            yield block._replace(quote=0, signed=True)
        else:
            yield block


def _is_signature(line: str) -> bool:
    """Whether ``line`` is a dash and a name, and no sentence of a conversation."""
    return bool(_SIGNED.fullmatch(line)) and line[-1] not in ".!?…:;,»”"
