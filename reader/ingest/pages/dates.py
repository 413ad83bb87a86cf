"""When a saved page's article was published, by what the page says to machines, then by its address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from reader.ingest.text.publication import day_of_address
from reader.ingest.words import dates
from reader.ingest.words.dates import Role

_PUBLISHED = (
    "article:published_time", "og:published_time", "article:published", "datepublished",
    "parsely-pub-date", "date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.issued",
    "dcterms.created", "pubdate", "publishdate", "dc.date.created", "publish-date", "published_time",
    "publication_date", "article.published", "cxenseparse:recs:publishtime", "original-publish-date",
    "article_date_original", "displaydate", "ptime", "timestamp", "citation_publication_date", "datecreated",
    "og:article:published_time", "article:create", "published", "release_date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "article:modified", "revised", "utime",
)  # fmt: skip
_CALLED_PUBLISHED = re.compile(r"publi|pubdate|posted|created|veroeffentlicht|datecreated|entry-date")
_CALLED_MODIFIED = re.compile(r"modif|updat|aktualis|edited")
_CALLED_CLOCK = re.compile(r"clock|today|current-?date|now\b|masthead|topbar|top-bar")
_PARENTS = 4


def page_date(
    tree: Any,
    linked: Mapping[str, Any],
    meta: Mapping[str, str],
    addresses: Sequence[str | None],
    in_words: str | None,
    day_first: bool,
) -> str | None:
    """The day of publication, with its time where the zone is told; that of a change where nothing else is.

    ``in_words`` is the day that the page's visible words tell, which may be that of a change.
    """
    times = list(_times(tree, day_first))
    address = next(filter(None, map(day_of_address, filter(None, addresses))), None)
    stated = (
        *_of_fields([linked.get("datePublished"), *map(meta.get, _PUBLISHED)], day_first),
        *(iso for role, iso in times if role is Role.PUBLISHED),
        *(iso for role, iso in times if role is Role.PLAIN),
        *_of_fields([linked.get("dateCreated"), linked.get("uploadDate")], day_first),
        _earlier(in_words, address),
        *_of_fields([linked.get("dateModified"), *map(meta.get, _MODIFIED)], day_first),
        *(iso for role, iso in times if role is Role.UPDATED),
    )
    return next(filter(None, stated), None)


def _of_fields(values: Iterable[object], day_first: bool) -> Iterator[str]:
    for value in values:
        found = dates.find_date(value[:100], day_first=day_first) if isinstance(value, str) else None
        if found:
            yield found.iso


def _earlier(in_words: str | None, address: str | None) -> str | None:
    """The day in the page's words, unless its address has an earlier one: then the former is a change's."""
    if in_words is None or address is None or len(in_words) < 10 or len(address) < 10:
        return (
            in_words
            if in_words and (address is None or len(in_words) >= len(address))
            else address or in_words
        )
    later = date.fromisoformat(in_words[:10]) - date.fromisoformat(address)
    return address if later.days > 1 else in_words


def _times(tree: Any, day_first: bool) -> Iterator[tuple[Role, str]]:
    """The page's ``time`` elements, each with what it is the day of; first those behind the headline."""
    headed = False
    above: list[tuple[Role, str]] = []
    for element in tree.iter("h1", "time"):
        if element.tag == "h1":
            headed = True
            continue
        words = (element.get("datetime") or "".join(element.itertext()))[:60]
        found = dates.find_date(words, day_first=day_first)
        role = _role_of(element)
        if found is None or role is None:
            continue
        if headed or role is Role.PUBLISHED:
            yield role, found.iso
        else:
            above.append((role, found.iso))
    yield from above


def _role_of(element: Any) -> Role | None:
    """What ``element`` is the day of; None where it is the page's clock or another article's."""
    if any(parent.tag in ("aside", "footer", "nav") for parent in element.iterancestors()):
        return None
    called = _called(element) + " pubdate" * (element.get("pubdate") is not None)
    before = element.getprevious()
    words = (
        "".join(before.itertext()) + (before.tail or "")
        if before is not None
        else element.getparent().text or ""
    )
    role = next((role for role, _ in dates.stated_dates(f"{words[-60:]} 2000-01-01")), Role.PLAIN)
    if role is not Role.PLAIN:
        return role if role is not Role.LOOKED_AT else None
    around = [called]
    for parent, _ in zip(element.iterancestors(), range(_PARENTS), strict=False):
        if parent.tag in ("article", "main", "body"):
            break
        around.append(_called(parent))
    for names in around:
        if _CALLED_MODIFIED.search(names):
            return Role.UPDATED
        if _CALLED_PUBLISHED.search(names):
            return Role.PUBLISHED
        if _CALLED_CLOCK.search(names):
            return None
    return Role.PLAIN


def _called(element: Any) -> str:
    return " ".join(element.get(key, "")[:200] for key in ("itemprop", "class", "id", "property")).lower()
