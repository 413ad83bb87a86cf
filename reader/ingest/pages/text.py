"""Which of a page's blocks make up its article, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.lexicon import Patterns, lexicon
from reader.ingest.limits import JUDGED_PARAGRAPHS, MATCHING_STEPS, PAGE_ELEMENTS
from reader.ingest.pages.blocks import Block, Layout
from reader.ingest.pages.parts import Core, Parts, around, core_of, only_leads_on, parts_of, prose_in
from reader.ingest.pages.scripts import text_of_scripts
from reader.ingest.pages.tree import elements_of
from reader.ingest.text.furniture import Line, is_sentence, kind_of
from reader.model import SectionKind

SHORT_BODY = 500
"""Characters below which what the quick extraction found is too little to be believed."""
_TOO_LITTLE = 300
_LONGER = 1.5
"""How many times as long the text in a page's scripts is as what it shows, to be taken instead."""
_INLINE = frozenset(("hi", "ref", "lb", "del", "code", "graphic"))
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_OWN = frozenset((*_HEADINGS, "p", "li", "pre"))
_NOTE = re.compile(
    r"(correction|clarification|editor['’]s note|updated?|note|korrektur|anmerkung|rectificatif|"
    r"fe de errores|уточнение|поправка)\b",
    re.IGNORECASE,
)

_WORD = re.compile(r"\w+")
_REPEATED = 15
"""Letters and digits from which on words of the text that are said again are no accident."""
_PULLED = 30
_NOTES = 12
"""How many blocks behind its last words an article may be corrected."""
_SUBTITLE = 25
_APPEAL = 260
"""The longest paragraph, in characters, in which a page asks something of its reader."""

Labelled = tuple[Block, SectionKind]


def article_blocks(tree: Any, layout: Layout, title: str | None) -> list[Labelled]:
    """The blocks of the page ``tree`` that make up its article, in order, with what each is.

    The elements around the article are taken out of ``tree``. Raises Unreadable where there is none.
    """
    blocks, parts = layout.blocks, parts_of(layout)
    hidden = _in_scripts(tree, parts)
    if hidden:
        own = Layout(hidden)
        parts = parts_of(own)
        return list(
            _Page(hidden, parts, core_of(own, parts, hidden), set(range(len(hidden))), title).labelled()
        )
    if only_leads_on(layout, parts):
        raise Unreadable(phrases.ONLY_LINKS)
    _take_out(around(layout, parts))
    accepted = _accepted(blocks, parts, _body(tree, parts))
    core = core_of(layout, parts, (blocks[place] for place in sorted(accepted)))
    told = sum(prose_in(blocks[place]) for place in accepted)
    if told < _TOO_LITTLE:
        whole = core_of(layout, parts, blocks)
        core = whole if told < 0.5 * whole.prose else core
    inside = {
        place
        for place, block in enumerate(blocks)
        if core.holds(block) and not parts.is_apart(block) and _is_paragraph(block)
    }
    if sum(prose_in(blocks[place]) for place in accepted & inside) < 0.6 * core.prose:
        accepted |= inside
    if not accepted:
        accepted = {
            place for place, block in enumerate(blocks) if not block.aside and is_sentence(block.text)
        }
    if not accepted:
        accepted = {place for place, block in enumerate(blocks) if not block.aside}
    return list(_Page(blocks, parts, core, accepted, title).labelled())


def _in_scripts(tree: Any, parts: Parts) -> list[Block]:
    """The article's text as the page's scripts hold it; empty where the page itself shows it."""
    scripts = list(tree.iter("script"))
    if parts.prose[0] >= SHORT_BODY:
        scripts = [script for script in scripts if "ld+json" in (script.get("type") or "").lower()]
        scripts = [script for script in scripts if '"articleBody"' in (script.text or "")]
    found = text_of_scripts(scripts)
    return found if sum(len(block.text) for block in found) > _LONGER * parts.prose[0] else []


def _take_out(elements: list[Any]) -> None:
    for element in elements:
        if element.getparent() is not None and element.tag not in ("html", "body"):
            element.drop_tree()


def _body(tree: Any, parts: Parts) -> list[str]:
    """The paragraphs that trafilatura takes for the article's.

    Its full mode, which takes several times as long, is tried where the quick one finds little. Empty where
    neither finds any.
    """
    if elements_of(tree) > PAGE_ELEMENTS:
        return []
    body = _extracted(tree, fast=True)
    length = sum(map(len, body))
    if length < SHORT_BODY and (length < 0.9 * parts.prose[0] or not length):
        slower = _extracted(tree, fast=False)
        body = max(body, slower, key=lambda found: sum(map(len, found)))
    return body


def _extracted(tree: Any, fast: bool) -> list[str]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, fast=fast, include_comments=False)
    except (RecursionError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError):
        return []  # A page that breaks the extraction is still read by its blocks alone.
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [
        text
        for element in body.iter()
        if element.tag not in _INLINE and (text := " ".join(_own_text(element).split()))
    ]


def _own_text(element: Any) -> str:
    """The text of ``element`` without that of the paragraphs in it."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in _INLINE:
            parts.append(" " if child.tag == "lb" else "".join(child.itertext()))
        parts.append(child.tail or "")
    return "".join(parts)


def _key(text: str) -> str:
    """What two renderings of the same text share: its letters and digits."""
    return "".join(filter(str.isalnum, text))


def _accepted(blocks: list[Block], parts: Parts, body: list[str]) -> set[int]:
    """The places of the blocks whose text is in ``body``, but for those that stand apart."""
    keys = list(map(_key, body))
    known, whole = set(keys), "".join(keys)
    steps = MATCHING_STEPS
    accepted = set[int]()
    for place, block in enumerate(blocks):
        key = "" if parts.apart[block.number] else _key(block.text)
        if not key:
            continue
        if key in known:
            accepted.add(place)
        elif len(key) >= 20 and steps > 0:
            steps -= len(whole)
            if key in whole:
                accepted.add(place)
    return accepted


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= 40 and is_sentence(block.text)


class _Page:
    """The blocks of a page, those that are the article's by the extraction, and its title."""

    def __init__(
        self, blocks: list[Block], parts: Parts, core: Core, accepted: set[int], title: str | None
    ) -> None:
        self._blocks, self._parts, self._core = blocks, parts, core
        self._accepted, self._title = accepted, title
        self._title_key = _key(title or "")
        body = [place for place in sorted(accepted) if not blocks[place].caption]
        self._first, self._last = (body[0], body[-1]) if body else (0, -1)
        self._parents = {blocks[place].parent for place in body}
        self._headline = self._place_of_headline()
        # Behind the body, pages tell about themselves, and some about mistakes that were in it.
        inside = [place for place in body if core.holds(blocks[place])]
        self._begin = inside[0] if inside else self._first
        self._end = self._signed_off(inside)
        after = range(self._end + 1, min(len(blocks), self._end + _NOTES))
        notes = [place for place in after if not parts.is_apart(blocks[place]) and self._is_note(place)]
        self._last = notes[-1] if notes else self._end
        self._repeated = self._repetitions()

    def _signed_off(self, inside: list[int]) -> int:
        """The place of the last words of the article: its credits, where only short lines follow them."""
        last = inside[-1] if inside else self._last
        for place in range(last, max(self._first, last - 8), -1):
            text = self._blocks[place].text
            if kind_of(text) is Line.SOURCE:
                return place
            if len(text) > 100 or self._is_note(place):
                break
        return last

    def _is_note(self, place: int) -> bool:
        text = self._blocks[place].text
        return bool(_NOTE.match(text)) and is_sentence(text)

    def _place_of_headline(self) -> int | None:
        """The place of the headline: a heading with the title's words, else the last ``h1`` above."""
        blocks, key = self._blocks, self._title_key
        for place, block in enumerate(blocks):
            if key and block.tag in ("h1", "h2", "h3") and _key(block.text) == key:
                return place
        above = [place for place, block in enumerate(blocks[: self._first + 1]) if block.tag == "h1"]
        if above:
            return above[-1]
        for place, block in enumerate(blocks[: self._first + 1]):
            # A page's data often cut its headline short.
            if len(key) >= _REPEATED and block.tag in ("h2", "h3") and _key(block.text).startswith(key):
                return place
        return None

    def _repetitions(self) -> set[int]:
        """The places of those that say again, in large letters, what stands in a paragraph of the text."""
        large = [
            place
            for place, block in enumerate(self._blocks[:JUDGED_PARAGRAPHS])
            if (block.pulled or block.quote) and len(block.text) < 400 and not self._parts.is_apart(block)
        ]
        found = set[int]()
        if not large:
            return found
        keys = {
            place: _key(block.text).casefold()
            for place, block in enumerate(self._blocks[:JUDGED_PARAGRAPHS])
            if len(block.text) >= 40 and (self._core.holds(block) or place in self._accepted)
        }
        steps = MATCHING_STEPS
        for place in large:
            key = _key(self._blocks[place].text).casefold()
            steps -= sum(map(len, keys.values()))
            if steps < 0:
                break
            if len(key) >= _REPEATED and any(
                key in text and len(text) > len(key) for other, text in keys.items() if other != place
            ):
                found.add(place)
        pulled = [place for place in large[:_PULLED] if self._blocks[place].pulled and place not in found]
        if pulled:
            told = {place: set(_WORD.findall(self._blocks[place].text.casefold())) for place in keys}
            for place in pulled:
                words = set(_WORD.findall(self._blocks[place].text.casefold()))
                # Words may have been cut out of what is pulled from the text.
                if any(
                    len(words & others) >= 0.9 * len(words) > 2
                    for other, others in told.items()
                    if other != place
                ):
                    found.add(place)
        # A quotation is told as a whole, or it is one.
        kept = {block.quote for place, block in enumerate(self._blocks) if block.quote and place not in found}
        return {place for place in found if self._blocks[place].quote not in kept}

    def labelled(self) -> Iterator[Labelled]:
        found = list(self._chosen())
        following = False
        for place in range(len(found) - 1, -1, -1):
            block, kind = found[place]
            if kind is SectionKind.BODY and block.tag in _HEADINGS and not following:
                # What no words of the article's follow is the heading of something else.
                found[place] = block, SectionKind.BOILERPLATE
            elif block.tag in _HEADINGS:
                following = False
            elif kind is SectionKind.BODY:
                following = True
        yield from found

    def _chosen(self) -> Iterator[Labelled]:
        title, parts, headline = self._title, self._parts, self._headline
        if headline is None and title:
            yield Block(title, "h1"), SectionKind.HEADLINE
        start = headline if headline is not None and headline <= self._begin else self._first
        for place, block in enumerate(self._blocks):
            inside = start <= place and (place <= self._last or block.parent in self._parents)
            if place == headline:
                yield block, SectionKind.HEADLINE
            elif parts.threads[block.number]:
                yield block, _in_thread(block)
            elif block.caption:
                if inside or block.article:
                    yield block, SectionKind.BOILERPLATE if parts.is_apart(block) else _of_caption(block)
            elif place >= JUDGED_PARAGRAPHS:
                yield block, SectionKind.BODY
            elif inside or (place in self._accepted and place >= start):
                # Some pages give their headline again above the text.
                if title and block.tag in ("h1", "h2") and _key(block.text) == self._title_key:
                    continue
                if place in self._repeated:
                    yield block._replace(quote=0), SectionKind.BOILERPLATE
                    continue
                yield block, _of_body(block) if self._is_own(place) else SectionKind.BOILERPLATE

    def _is_own(self, place: int) -> bool:
        """Whether the block at ``place``, which stands in the article, may belong to it."""
        block = self._blocks[place]
        if self._parts.is_apart(block):
            return False
        if place > self._end:
            return self._is_note(place)
        if self._headline is not None:
            if place < self._headline and not (is_sentence(block.text) and self._core.holds(block)):
                return False
            if place == self._headline + 1 and block.tag in _HEADINGS and len(block.text) >= _SUBTITLE:
                return True
        return (
            place in self._accepted
            or block.parent in self._parents
            or block.lead
            or block.signed
            or _is_paragraph(block)
            or ((block.tag in _OWN or block.quote > 0) and self._core.holds(block))
        )


def _in_thread(block: Block) -> SectionKind:
    said = (Line.PROSE, Line.TITLE, Line.VOTES, Line.COMMENT, Line.NUMBERED_COMMENT, Line.CAPTION, Line.DATE)
    own = kind_of(block.text) in said and block.tag not in _HEADINGS
    return SectionKind.COMMENT if own else SectionKind.BOILERPLATE


def _of_caption(block: Block) -> SectionKind:
    """A caption, unless it is a button or a counter beside one."""
    kind = kind_of(block.text)
    apart = kind in (Line.FURNITURE, Line.LINK) or block.linked >= 0.9 * len(block.text)
    return SectionKind.BOILERPLATE if apart else SectionKind.CAPTION


def _of_body(block: Block) -> SectionKind:
    """What a block of the article's text is by its own words."""
    if block.signed:
        return SectionKind.BODY
    kind = kind_of(block.text)
    if "\n" in block.text:
        lines = block.text.split("\n")
        if not any(map(is_sentence, lines)) and kind_of(lines[0]) in (Line.TAIL, Line.FURNITURE):
            return SectionKind.BOILERPLATE
    if kind is Line.CAPTION:
        return SectionKind.CAPTION
    if kind not in (Line.PROSE, Line.TITLE, Line.OUTER, Line.COMMENT, Line.NUMBERED_COMMENT):
        return SectionKind.BOILERPLATE
    if len(block.text) <= _APPEAL and _appeals().match(block.text.casefold()):
        return SectionKind.BOILERPLATE
    # A whole paragraph that is a link, and no sentence, leads to another article.
    linked = block.linked >= 0.6 * len(block.text) and kind is not Line.PROSE
    return SectionKind.BOILERPLATE if linked else SectionKind.BODY


@cache
def _appeals() -> Patterns:
    return Patterns(lexicon("appeals")["patterns"])
