"""Elements of a TEI document, and what their attributes can hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from xml.etree.ElementTree import Element, SubElement

import regex

from reader.export.edition.characters import printable
from reader.model import Article

_TAG = regex.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+")
_YEAR = regex.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?+")
_DAY = regex.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FARTHEST_ZONE = timedelta(hours=14)


def add(parent: Element, tag: str, text: str | None = None, **attributes: str | None) -> Element:
    """A child of ``parent``; ``xml_id`` and ``xml_lang`` name the attributes in XML's own space.

    Attributes that are None are left out.
    """
    given = {
        name.replace("xml_", "xml:"): printable(value)
        for name, value in attributes.items()
        if value is not None
    }
    child = SubElement(parent, tag, given)
    child.text = None if text is None else printable(text)
    return child


def in_lines(parent: Element) -> None:
    """Each child on a line of its own, where white space between the children says nothing."""
    if len(parent):
        parent.text = "\n"
        for child in parent:
            child.tail = "\n"


def language_of(article: Article) -> str | None:
    """The article's language where it is a tag that ``xml:lang`` can hold."""
    return article.language if article.language and _TAG.fullmatch(article.language) else None


def when(published: str | None) -> str | None:
    """A date as ``when`` wants it (W3C's datatypes: a time has seconds), None for what is none."""
    if not published:
        return None
    if _YEAR.fullmatch(published):
        return published
    try:
        if _DAY.fullmatch(published):
            return date.fromisoformat(published).isoformat()
        moment = datetime.fromisoformat(published)
        offset = moment.utcoffset() or timedelta()
    except ValueError:
        return None
    within = abs(offset) <= _FARTHEST_ZONE and not offset.total_seconds() % 60
    return moment.isoformat() if within else None
