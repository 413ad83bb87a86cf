"""An article's outlet by a name that another article of the set tells to be one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reader.ingest.words.dates import find_date
from reader.ingest.words.outlets import content_words, is_agency, parts_of_line
from reader.model import Article, SectionKind

_TITLE_ENDS = re.compile(r"^(?P<first>[^:]{3,60}): |\s(?:[|•·»–—]|-)\s(?P<last>[^|•·»–—]{3,60})$")
_COPYRIGHT = re.compile(r"^(?:©|\(c\)|copyright)[\s\d,–-]*", re.IGNORECASE)
_LINE_CHARACTERS = 100
_LINES = 40
"""The lines of a page's own, at the head of an article and at its end, that may name the outlet."""

_Key = tuple[str, ...]


def outlets_known_elsewhere(articles: Sequence[Article]) -> tuple[Article, ...]:
    """``articles``, in the same order; those without an outlet have the one that they name as others have it.

    It is what the byline consists of, what stands at an end of the title, or the only such name among the
    lines of the page's own. What the text itself says names no outlet, nor is an agency's name one.
    """
    named = Counter(article.outlet for article in articles if article.outlet)
    known: dict[_Key, str] = {}
    for name in sorted(named, key=lambda name: (named[name], name)):
        if not is_agency(name) and "." not in name:
            known[content_words(name)] = name
    known.pop((), None)
    return tuple(article if article.outlet else _told(article, known) for article in articles)


def _told(article: Article, known: Mapping[_Key, str]) -> Article:
    byline = known.get(content_words(article.byline or ""))
    if byline:
        return replace(article, outlet=byline, byline=None)
    ends = _TITLE_ENDS.finditer(article.title or "")
    titled = (known.get(content_words(end["first"] or end["last"])) for end in ends)
    outlet = next(filter(None, titled), None) or _furnished(article, known)
    return replace(article, outlet=outlet) if outlet else article


def _furnished(article: Article, known: Mapping[_Key, str]) -> str | None:
    """The one known name in the lines of the page's own above the text, or else in all of them."""
    if not known:
        return None
    body = next((one.start for one in article.sections if one.kind is SectionKind.BODY), len(article.text))
    lines = list(_furniture(article))
    for some in ([line for start, line in lines if start < body], [line for _, line in lines]):
        found = {
            known[key]
            for line in [*some[:_LINES], *some[-_LINES:]]
            for key in map(content_words, _parts(line))
            # A word by itself is as likely a part of the page: "News".
            if len(key) > 1 and key in known
        }
        if len(found) == 1:
            return found.pop()
    return None


def _furniture(article: Article) -> Iterator[tuple[int, str]]:
    """The short lines that are neither text nor headline, each with its place."""
    for one in article.sections:
        if one.kind is SectionKind.BOILERPLATE:
            for line in article.text[one.start : one.end].splitlines():
                if 3 <= len(line.strip()) <= _LINE_CHARACTERS:
                    yield one.start, line.strip()


def _parts(line: str) -> list[str]:
    date = find_date(line)
    bare = f"{line[: date.start]} | {line[date.end :]}" if date else line
    return parts_of_line(_COPYRIGHT.sub("", bare))
