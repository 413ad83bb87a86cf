"""A saved web page as an article.

trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15) says which of a page's text is the
article. The page's blocks are then taken in their own order, each with its white space as a browser shows
it, so that captions, quotations and readers' comments keep their places, and labelled.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from lxml import html as lxml_html

from reader.ingest import phrases
from reader.ingest.blocks import Block, blocks_of
from reader.ingest.decode import Unreadable, clean, decode
from reader.ingest.document import Document
from reader.ingest.furniture import Line, is_sentence, kind_of
from reader.ingest.languages import language_told
from reader.ingest.limits import (
    JUDGED_PARAGRAPHS,
    MATCHING_STEPS,
    PAGE_DEPTH,
    PAGE_ELEMENTS,
    PAGE_MOST_ELEMENTS,
    TAG_ATTRIBUTES,
    TAG_CHARACTERS,
)
from reader.ingest.metadata import Metadata, Names
from reader.ingest.page_metadata import page_metadata
from reader.ingest.sections import sections_of
from reader.model import Article, SectionKind, Span, article_id

# Its complaints about a page would go to standard error; what it could not do is done here.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_NOTHING = Metadata()
_SHORT_BODY = 500
_FOUND_SHARE = 0.8
_DECLARED = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""\s*<\?xml[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^<>]*\?>")
_DATA = re.compile(r"data:[\w/+.-]{0,60}(?:;[\w=-]{1,40})*,[A-Za-z0-9+/=%_-]{200,}")
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})([^<>]{2000,})>")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{4,500}) -->|\n url: (https?://\S{4,500})")


def read(document: Document) -> Iterator[Article]:
    yield page_article(document.data(), document.path, document.names)


def page_article(
    data: bytes | str,
    path: str,
    names: Names,
    given: Metadata = _NOTHING,
    declared: str | None = None,
    address: str | None = None,
) -> Article:
    """The article on the saved page ``data``; without sections where the page holds no text.

    What is ``given`` is believed rather than what the page says of itself. ``declared`` is the encoding that
    came with the page, and ``address`` where it was found, where these are known from elsewhere.
    Raises Unreadable for binary content, and where the page has too many elements or too deep ones.
    """
    markup = clean(data) if isinstance(data, str) else decode(data, declared or _declared(data[:4096]))
    tree = page_tree(markup)
    if tree is None:
        return Article(article_id(path), path, "", ())
    saved = _SAVED_FROM.search(markup[:20_000])
    blocks = list(blocks_of(tree))
    told = page_metadata(tree, blocks, address or (saved and (saved[1] or saved[2])), names)
    metadata = Metadata(*(ours or theirs for ours, theirs in zip(given, told, strict=True)))
    chosen = _labelled(blocks, _body(tree), metadata.title)
    text, spans = _text([block.text for block, _ in chosen])
    kinds = [kind for _, kind in chosen]
    return Article(
        id=article_id(path),
        path=path,
        text=text,
        sections=sections_of((kind, span.start, span.end) for kind, span in zip(kinds, spans, strict=True)),
        outlet=metadata.outlet,
        title=metadata.title,
        byline=metadata.byline,
        published=metadata.published,
        language=language_told(
            metadata.language, " ".join(block.text for block, kind in chosen if kind is SectionKind.BODY)
        ),
        blockquotes=tuple(_blockquotes(chosen, spans)),
        source=metadata.source,
    )


def _declared(head: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _DECLARED.search(head) or _XML_DECLARED.match(head)
    return found[1].decode("ascii") if found else None


def page_tree(markup: str) -> Any:
    """The page as elements, None if there are none."""
    # Pictures inside the markup, and tags of a thousand attributes, take minutes and say nothing.
    markup = _LONG_TAG.sub(_bounded, _DATA.sub("", _XML_DECLARATION.sub("", markup, count=1)))
    data = markup.encode("utf-8", "replace")
    for whole in (False, True):
        parser = lxml_html.HTMLParser(
            encoding="utf-8", no_network=True, huge_tree=whole, remove_comments=True, remove_pis=True
        )
        try:
            tree = lxml_html.document_fromstring(data, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            return None
        if not any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            break
    else:
        raise Unreadable(phrases.TOO_DEEP.format(most=f"{PAGE_DEPTH:,}"))
    if sum(1 for _ in tree.iter()) > PAGE_MOST_ELEMENTS:
        raise Unreadable(phrases.TOO_MANY.format(most=f"{PAGE_MOST_ELEMENTS:,}"))
    return tree


def _bounded(tag: re.Match[str]) -> str:
    """A long tag, without its attributes where they are too long or too many."""
    attributes = tag[2]
    many = len(_QUOTED.sub("", attributes).split()) > TAG_ATTRIBUTES
    return f"<{tag[1]}>" if many or len(attributes) > TAG_CHARACTERS else tag[0]


def _body(tree: Any) -> list[tuple[str, bool]]:
    """The paragraphs that trafilatura takes for the article's, each with whether it is a quotation.

    Empty where it finds none.
    """
    if sum(1 for _ in tree.iter()) > PAGE_ELEMENTS:
        return []
    body = _extracted(tree, fast=True)
    if sum(len(paragraph) for paragraph, _ in body) < _SHORT_BODY:
        slower = _extracted(tree, fast=False)
        body = max(body, slower, key=lambda found: sum(len(paragraph) for paragraph, _ in found))
    return body


def _extracted(tree: Any, fast: bool) -> list[tuple[str, bool]]:
    from trafilatura import bare_extraction

    try:
        document = bare_extraction(tree, fast=fast, include_comments=False)
    except (RecursionError, ValueError, AttributeError, TypeError, IndexError, etree.LxmlError):
        return []  # A page that breaks the extraction is still read by its blocks alone.
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [
        (text, element.tag == "quote" or any(parent.tag == "quote" for parent in element.iterancestors()))
        for element in body.iter()
        if (text := " ".join(_own_text(element).split()))
    ]


def _own_text(element: Any) -> str:
    """The text of ``element`` without that of the paragraphs in it."""
    inline = ("hi", "ref", "lb", "del", "code", "graphic")
    if element.tag in inline:
        return ""
    parts = [element.text or ""]
    for child in element:
        if child.tag in inline:
            parts.append(" " if child.tag == "lb" else "".join(child.itertext()))
        parts.append(child.tail or "")
    return "".join(parts)


def _key(text: str) -> str:
    """What two renderings of the same text share: its letters and digits."""
    return "".join(filter(str.isalnum, text))


def _labelled(
    blocks: list[Block], body: list[tuple[str, bool]], title: str | None
) -> list[tuple[Block, SectionKind]]:
    """The blocks that make up the article, in order, with what each is."""
    accepted = _accepted(blocks, body)
    found = sum(len(_key(blocks[place].text)) for place in accepted)
    if body and found < _FOUND_SHARE * sum(len(_key(paragraph)) for paragraph, _ in body):
        # The text is not in the page's elements, but in a script's data: it is taken as it was found.
        own = [Block(clean(paragraph), "p", quote=1 if quoted else 0) for paragraph, quoted in body]
        blocks, accepted = own, set(range(len(own)))
    if not accepted:
        accepted = {
            place for place, block in enumerate(blocks) if not block.aside and is_sentence(block.text)
        }
    if not accepted:
        accepted = {place for place, block in enumerate(blocks) if not block.aside}
    return list(_chosen(blocks, accepted, title))


def _accepted(blocks: list[Block], body: list[tuple[str, bool]]) -> set[int]:
    """The places of the blocks whose text is in ``body``."""
    keys = [_key(paragraph) for paragraph, _ in body]
    known, whole = set(keys), "".join(keys)
    steps = MATCHING_STEPS
    accepted = set[int]()
    for place, block in enumerate(blocks):
        key = _key(block.text)
        if not key:
            continue
        if key in known:
            accepted.add(place)
        elif len(key) >= 20 and steps > 0:
            steps -= len(whole)
            if key in whole:
                accepted.add(place)
    return accepted


def _chosen(
    blocks: list[Block], accepted: set[int], title: str | None
) -> Iterator[tuple[Block, SectionKind]]:
    threads = _apart(blocks, accepted, [block.thread for block in blocks])
    promos = _apart(blocks, accepted, [block.promo for block in blocks])
    body = [
        place
        for place in sorted(accepted)
        if blocks[place].thread not in threads and not blocks[place].caption
    ]
    first, last = (body[0], body[-1]) if body else (0, -1)
    headline = _headline(blocks, title, first)
    if headline is None and title:
        yield Block(title, "h1"), SectionKind.HEADLINE
    parents = {blocks[place].parent for place in body}
    start = first if headline is None else min(first, headline)
    for place, block in enumerate(blocks):
        inside = start <= place and (place <= last or block.parent in parents)
        if place == headline:
            yield block, SectionKind.HEADLINE
        elif block.thread in threads:
            yield block, _in_thread(block)
        elif block.caption:
            if inside or block.article:
                yield block, SectionKind.CAPTION
        elif place >= JUDGED_PARAGRAPHS:
            yield block, SectionKind.BODY
        elif place in accepted or inside:
            # Some pages give their headline again above the text.
            if title and block.tag in ("h1", "h2") and _key(block.text) == _key(title):
                continue
            own = place in accepted or block.parent in parents or block.lead or _is_paragraph(block)
            own = own and (headline is None or place > headline or is_sentence(block.text))
            apart = block.promo in promos or (block.aside and place not in accepted)
            yield block, _of_body(block) if own and not apart else SectionKind.BOILERPLATE


def _is_paragraph(block: Block) -> bool:
    return is_sentence(block.text) and len(block.text) >= 40


def _in_thread(block: Block) -> SectionKind:
    said = (Line.PROSE, Line.TITLE, Line.VOTES, Line.COMMENT, Line.NUMBERED_COMMENT, Line.CAPTION, Line.DATE)
    own = kind_of(block.text) in said and block.tag not in ("h2", "h3")
    return SectionKind.COMMENT if own else SectionKind.BOILERPLATE


def _apart(blocks: list[Block], accepted: set[int], groups: list[int]) -> set[int]:
    """Those of the numbered ``groups`` that hold little of the article, and so are no page's frame."""
    total = sum(len(blocks[place].text) for place in accepted)
    held: dict[int, int] = {}
    for place, (block, group) in enumerate(zip(blocks, groups, strict=True)):
        own = len(block.text) if place in accepted else 0
        held[group] = held.get(group, 0) + own + (total if block.tag == "h1" else 0)
    return {group for group, own in held.items() if group and (3 * own < total or not own)}


def _headline(blocks: list[Block], title: str | None, first: int) -> int | None:
    """The place of the headline: a heading with the title's words, else the last ``h1`` above the text."""
    key = _key(title or "")
    for place, block in enumerate(blocks):
        if key and block.tag in ("h1", "h2", "h3") and _key(block.text) == key:
            return place
    above = [place for place, block in enumerate(blocks[: first + 1]) if block.tag == "h1"]
    return above[-1] if above else None


def _of_body(block: Block) -> SectionKind:
    """What a block of the article's text is by its own words."""
    kind = kind_of(block.text)
    lines = block.text.split("\n")
    if (
        len(lines) > 1
        and not any(map(is_sentence, lines))
        and kind_of(lines[0]) in (Line.TAIL, Line.FURNITURE)
    ):
        return SectionKind.BOILERPLATE
    if kind is Line.CAPTION:
        return SectionKind.CAPTION
    if kind not in (Line.PROSE, Line.TITLE, Line.OUTER, Line.COMMENT, Line.NUMBERED_COMMENT):
        return SectionKind.BOILERPLATE
    # A whole paragraph that is a link, and no sentence, leads to another article.
    linked = block.linked >= 0.9 * len(block.text) and kind is not Line.PROSE
    return SectionKind.BOILERPLATE if linked and block.tag == "p" else SectionKind.BODY


def _text(paragraphs: list[str]) -> tuple[str, list[Span]]:
    """The paragraphs with a blank line between them, and the place of each."""
    spans, end = [], 0
    for paragraph in paragraphs:
        spans.append(Span(end, end + len(paragraph)))
        end += len(paragraph) + 2
    return "\n\n".join(paragraphs), spans


def _blockquotes(chosen: list[tuple[Block, SectionKind]], spans: list[Span]) -> Iterator[Span]:
    """The span of each of the page's quotations in the article's body."""
    current, start, end = 0, 0, 0
    for (block, kind), span in zip(chosen, spans, strict=True):
        quote = block.quote if kind is SectionKind.BODY else 0
        if quote != current:
            if current:
                yield Span(start, end)
            current, start = quote, span.start
        end = span.end
    if current:
        yield Span(start, end)
