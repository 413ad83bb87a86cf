"""A saved web page as an article.

trafilatura (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15) says which of a page's text is the
article. The page's blocks are then taken in their own order, each with its white space as a browser shows
it, so that captions, quotations and readers' comments keep their places, and labelled.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, charset_of_page, clean, decode
from reader.ingest.facts import Metadata, Names
from reader.ingest.files.document import Document
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.pages.blocks import Layout, layout_of
from reader.ingest.pages.deliveries import delivered_passages, may_be_delivered
from reader.ingest.pages.metadata import page_metadata
from reader.ingest.pages.text import Labelled, article_blocks
from reader.ingest.pages.tree import page_tree
from reader.ingest.plain import composed_articles
from reader.ingest.text.sections import sections_of
from reader.ingest.words.languages import language_told
from reader.model import Article, SectionKind, Span, article_id

# Its complaints about a page would go to standard error; what it could not do is done here.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_NOTHING = Metadata()
_NOTICE_CHARACTERS = 1_000
_XML_DECLARED = re.compile(rb"""\s*<\?xml[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})""", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{4,500}) -->|\n url: (https?://\S{4,500})")


def read(document: Document) -> Iterator[Article]:
    data = document.data()
    if may_be_delivered(data) and (passages := delivered_passages(decode(data, _declared(data[:4096])))):
        yield from composed_articles(passages, document.path, document.names)
    else:
        article = page_article(data, document.path, document.names)
        if _is_of_site(article):
            raise Unreadable(phrases.NO_ARTICLE)
        yield article


def _is_of_site(article: Article) -> bool:
    """Whether the page says only that another is not there, or asks for consent or for proof of a person."""
    title = " ".join((article.title or "").casefold().split()).strip("!.… ")
    return (
        len(article.text) <= _NOTICE_CHARACTERS
        and article.byline is None
        and _notices().fullmatch(title) is not None
    )


@cache
def _notices() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of(lexicon('boilerplate')['notices'])})(?:\s*[-|–—·•»(].{{0,60}})?")


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
    layout = layout_of(tree)
    if not layout.blocks:
        layout = _otherwise(tree)
    told = page_metadata(tree, layout.blocks, address or _address(tree, markup), names)
    metadata = Metadata(*(ours or theirs for ours, theirs in zip(given, told, strict=True)))
    chosen = article_blocks(tree, layout, metadata.title)
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


def _address(tree: Any, markup: str) -> str | None:
    """Where the page comes from: as the browser that saved it noted, else where its own links begin."""
    saved = _SAVED_FROM.search(markup[:20_000])
    if saved:
        return saved[1] or saved[2]
    base = tree.find(".//base[@href]")
    href = base.get("href").strip() if base is not None else ""
    return href[:500] if href.startswith(("http://", "https://")) else None


def _otherwise(tree: Any) -> Layout:
    """How the page is set with what it hides, where it shows nothing. Raises Unreadable for one of frames."""
    frames = [frame.get("src") or "" for frame in tree.iter("frame")]
    if frames:
        names = ", ".join(filter(None, (clean(name)[:80] for name in frames[:5])))
        raise Unreadable(phrases.FRAMES.format(names=names))
    return layout_of(tree, everything=True)


def _declared(head: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _XML_DECLARED.match(head)
    return charset_of_page(head) or (found[1].decode("ascii") if found else None)


def _text(paragraphs: list[str]) -> tuple[str, list[Span]]:
    """The paragraphs with a blank line between them, and the place of each."""
    spans, end = [], 0
    for paragraph in paragraphs:
        spans.append(Span(end, end + len(paragraph)))
        end += len(paragraph) + 2
    return "\n\n".join(paragraphs), spans


def _blockquotes(chosen: list[Labelled], spans: list[Span]) -> Iterator[Span]:
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
