"""A web page that a browser saved as a mail (MHTML, RFC 2557), of which the text alone is read.

Chrome, Internet Explorer, Opera and Firefox's add-ons each write it in their own way. Its date is when it was
saved, and says nothing of when the article came out.
"""

from __future__ import annotations

import re
from contextlib import suppress

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.document import Document
from reader.ingest.html import page_article
from reader.ingest.limits import SAVED_FRAMES
from reader.ingest.mail_parts import Part, text_of, within
from reader.ingest.metadata import Metadata
from reader.model import Article, SectionKind

_PAGES = ("text/html", "application/xhtml+xml")
_SENT = ("to", "cc", "bcc", "received", "return-path", "delivered-to", "list-id", "in-reply-to")
_FRAMES = re.compile(r"<(?:frameset|i?frame)\b", re.IGNORECASE)
_LITTLE = 500


def is_saved_page(mail: Part) -> bool:
    """Whether ``mail`` was never sent, but is a page that a browser saved."""
    heads = mail.heads()
    if "snapshot-content-location" in heads:
        return True
    if any(name in heads for name in _SENT) or "@" in heads.get("from", ""):
        return False
    return mail.kind == "multipart/related" or (mail.kind in _PAGES and "content-location" in heads)


def page_of(mail: Part, document: Document) -> Article:
    """The article on the page that ``mail`` is. Raises Unreadable where there is no page in it."""
    pages = [part for part in within(mail) if part.kind in _PAGES]
    root = _root(mail, pages)
    if root is None:
        raise Unreadable(phrases.NO_PAGE)
    framed: list[Article] = []
    try:
        article = _article(mail, root, document)
    except Unreadable:
        if not _FRAMES.search(text_of(root)):
            raise
    else:
        if _letters(article) >= _LITTLE or not _FRAMES.search(text_of(root)):
            return article
        framed.append(article)
    for page in pages[:SAVED_FRAMES]:
        if page is not root:
            with suppress(Unreadable):
                framed.append(_article(mail, page, document))
    if not framed:
        raise Unreadable(phrases.NO_PAGE)
    return max(framed, key=_letters)


def _root(mail: Part, pages: list[Part]) -> Part | None:
    """The part that is the page itself: as the mail says, else the page of its address, else the first."""
    start = mail.parameter("start")
    address = mail.head("snapshot-content-location") or mail.head("content-location")
    return next(
        (
            page
            for told in (
                [page for page in pages if start and page.head("content-id").lower() == start],
                [page for page in pages if address and page.head("content-location") == address],
                pages,
            )
            for page in told
        ),
        None,
    )


def _article(mail: Part, page: Part, document: Document) -> Article:
    places = (
        page.head("content-location"),
        mail.head("snapshot-content-location"),
        mail.head("content-location"),
    )
    address = next((place for place in places if re.match(r"https?://", place)), None)
    markup = text_of(page)
    article = page_article(markup, document.path, document.names, address=address)
    subject = mail.head("subject")
    if article.title is None and subject:
        article = page_article(
            markup, document.path, document.names, Metadata(title=subject), address=address
        )
    return article


def _letters(article: Article) -> int:
    return sum(
        section.end - section.start for section in article.sections if section.kind is SectionKind.BODY
    )
