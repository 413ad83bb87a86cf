"""A web page as Safari saves it: a property list that holds the page, its address and its parts."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator, Mapping

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.pages.html import page_article
from reader.model import Article

_PAGES = ("text/html", "application/xhtml+xml")


def read(document: Document) -> Iterator[Article | Document]:
    try:
        whole = plistlib.loads(document.data())
    except RecursionError as error:
        raise Unreadable(phrases.NESTED) from error
    except Exception as error:  # Its parser raises nearly anything.
        raise Unreadable(phrases.DAMAGED) from error
    page = whole.get("WebMainResource") if isinstance(whole, Mapping) else None
    data = page.get("WebResourceData") if isinstance(page, Mapping) else None
    if not isinstance(page, Mapping) or not isinstance(data, bytes):
        raise Unreadable(phrases.NO_PAGE)
    kind, address, encoding = (
        value if isinstance(value := page.get(f"WebResource{name}"), str) else None
        for name in ("MIMEType", "URL", "TextEncodingName")
    )
    if kind and kind.lower() not in _PAGES:
        yield document.part((address or "").partition("?")[0].rpartition("/")[2][:100] or "page", data)
    else:
        yield page_article(data, document.path, document.names, declared=encoding, address=address)
