"""An EPUB as articles: each of its pages with enough text, in the order in which they are read.

News in this form, as reading programs fetch it, has a page for each article, and pages of contents between.
EPUB 3.3 (W3C) and OPF 2.0 (IDPF) say what is where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from reader.ingest import phrases
from reader.ingest.books.package import Book, book_of
from reader.ingest.decode import Unreadable, decode
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.files.listing import shown
from reader.ingest.files.packages import Package
from reader.ingest.limits import BOOK_PAGES
from reader.ingest.pages.blocks import Block, blocks_of
from reader.ingest.pages.html import page_article
from reader.ingest.pages.tree import page_tree
from reader.ingest.text.furniture import is_sentence
from reader.ingest.words import bylines, outlets
from reader.model import Article, Problem

_FETCHED = re.compile(
    r"downloaded by (?:<[^<>]{0,200}>)?calibre(?:<[^<>]{0,50}>)? from\s+<a [^<>]{0,300}?"
    r"href=\"([^\"]{4,2000})"
)
_TITLE = re.compile(r"<title[^<>]{0,100}>([^<]{0,1000})</title>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_LINK = re.compile(r"<a\s", re.IGNORECASE)
_CLEAR, _CLEAR_FOR_LINK = 1_500, 300
_SHORTEST = 120
_PROSE = 60


def read(document: Document) -> Iterator[Article | Problem]:
    package = Package(document)
    book = book_of(package)
    found = 0
    for name in book.pages[:BOOK_PAGES]:
        path = "/".join((document.path, *map(shown, name.split("/"))))
        try:
            article = _article(package.part(name), path, document, book, name)
        except Unreadable as error:
            yield Problem(path, str(error))
            continue
        if article is not None:
            found += 1
            yield article
    yield from (
        Problem(document.path, phrases.PART_LEADS_OUT.format(part=name[:100])) for name in book.outside
    )
    if not found:
        yield Problem(document.path, phrases.NO_PAGES)


def _article(data: bytes, path: str, document: Document, book: Book, name: str) -> Article | None:
    """The article on the page ``data``; None where it is a cover, a list of contents or an empty page."""
    markup = decode(data, "utf-8")
    if not _is_clearly_article(markup):
        tree = page_tree(markup)
        if tree is None or not _is_article(list(blocks_of(tree))):
            return None
    fetched = _FETCHED.search(markup)
    titled = _TITLE.search(markup)
    title = " ".join(unescape(titled[1]).split()).casefold() if titled else ""
    label = book.labels.get(name) if title in ("", book.title.casefold()) else None
    article = page_article(
        markup, path, document.names, Metadata(title=label), address=fetched[1] if fetched else None
    )
    return _completed(article, book, fetched is not None)


def _is_clearly_article(markup: str) -> bool:
    """Whether a page has so much text, and so few links in it, that it need not be looked at closely."""
    written = len(_TAG.sub("", markup))
    return written >= _CLEAR and written >= _CLEAR_FOR_LINK * len(_LINK.findall(markup))


def _is_article(blocks: list[Block]) -> bool:
    """Whether a page of ``blocks`` says something, and does not only lead to the pages that do."""
    own = [block for block in blocks if block.linked < 0.5 * len(block.text)]
    links = len(blocks) - len(own)
    if links >= 3 and 3 * links >= len(blocks) and sum(len(block.text) >= 400 for block in own) == 0:
        return False
    said = sum(len(block.text) for block in own if is_sentence(block.text) or len(block.text) >= _PROSE)
    return said >= _SHORTEST


def _completed(article: Article, book: Book, fetched: bool) -> Article:
    """``article`` with what its page does not tell taken from its ``book``.

    The writer of a book of whose pages a program fetched each is that program.
    """
    alone = not fetched and bylines.is_name(book.author)
    # What is fetched from one site says of it no more than its domain.
    only_domain = (
        article.outlet is None or outlets.outlet_of_address(f"https://{article.outlet}") == article.outlet
    )
    return replace(
        article,
        outlet=(book.outlet if only_domain else None) or article.outlet,
        byline=article.byline or (book.author if alone else None),
        published=article.published or book.published,
        language=article.language or book.language,
    )
