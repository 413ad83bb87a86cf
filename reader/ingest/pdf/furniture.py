"""What the pages of a PDF carry besides the article: running heads, page numbers, what a browser prints."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.ingest.pdf.page import Line, Page

_DIGITS = re.compile(r"\d+")
_EDGE_SHARE = 0.14
_EDGE_ROWS = 3
_HEAD_CHARACTERS = 160
_NUMBER_WORDS = (
    r"page|pages|seite|página|pagina|страница|стр\.?|str\.?|strona|sida|side|sivu|sayfa|p\.|s\.|第|صفحة|עמוד"
)
_PAGE_NUMBER = re.compile(
    rf"\W{{0,3}}(?:{_NUMBER_WORDS})?\s{{0,3}}(?:\d{{1,4}}|[ivxl]{{1,7}})"
    r"(?:\s{0,2}(?:/|of|von|de|di|sur|из|z|av|\||:)\s{0,2}\d{1,4})?\s{0,2}[页頁]?\W{0,3}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.|file:///)[^\s<>\"]{4,500}", re.IGNORECASE)
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?"
# A line that is read from the right has the parts of the moment in that order.
_PRINTED = re.compile(
    rf"{_DAY},?\s{{1,3}}(?:at |um )?{_CLOCK}(?:\s?[ap]\.?m\.?)?"
    rf"|(?:[ap]\.?m\.?\s)?{_CLOCK}\s{{1,3}},?\s?{_DAY}",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Furniture:
    """The lines at the edges of the pages that are not the article's.

    ``heads`` and ``feet`` are by page number. ``printed`` are those that a browser put there;
    ``address`` is the page's as they give it, ``title`` what stands beside the time.
    """

    heads: dict[int, list[Line]] = field(default_factory=lambda: defaultdict(list))
    feet: dict[int, list[Line]] = field(default_factory=lambda: defaultdict(list))
    printed: list[Line] = field(default_factory=list)
    address: str | None = None
    title: str | None = None


def take_furniture(pages: list[Page], body: float) -> Furniture:
    """Take the furniture out of the ``pages``; ``body`` is the size of the article's type."""
    edges = {page.number: (_edge(page, top=True), _edge(page, top=False)) for page in pages}
    found = Furniture()
    taken = set[int]()
    outer = [row for sides in edges.values() for side in sides for row in side]
    timed = any(_PRINTED.search(_words(row)) for row in outer)
    for row in (*filter(_has_address, outer), *outer):
        if id(row[0]) not in taken and _is_printed(row, found, timed):
            found.printed += row
            taken.update(map(id, row))
    for top in (True, False):
        rows = [
            (page, number, [line for line in row if id(line) not in taken])
            for page in pages
            for number, row in enumerate(edges[page.number][0 if top else 1])
        ]
        rows = [each for each in rows if each[2]]
        furniture = (
            _repeated(rows) | _numbered(rows) | _page_numbers(rows) | _in_one_place(rows, pages, body, top)
        )
        for page, _, row in rows:
            kept = found.heads if top else found.feet
            kept[page.number] += [line for line in row if id(line) in furniture]
        taken |= furniture
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in taken]
    return found


_Row = tuple[Page, int, list[Line]]


def _edge(page: Page, top: bool) -> list[list[Line]]:
    """The outermost rows of lines at the page's top or bottom, from the outside in."""
    depth = _EDGE_SHARE * page.box.height
    lines = [
        line
        for line in page.lines
        if not line.turned
        and not line.hidden
        and (line.bottom < page.box.top + depth if top else line.top > page.box.bottom - depth)
    ]
    lines.sort(key=lambda line: line.top if top else -line.bottom)
    rows: list[list[Line]] = []
    for line in lines:
        middle = (line.top + line.bottom) / 2
        if rows and rows[-1][0].top <= middle <= rows[-1][0].bottom:
            rows[-1].append(line)
        elif len(rows) == _EDGE_ROWS:
            break
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _has_address(row: list[Line]) -> bool:
    return any(_ADDRESS.search(line.text) for line in row)


def _words(row: list[Line]) -> str:
    return " ".join(line.text for line in row)


def _is_printed(row: list[Line], found: Furniture, timed: bool) -> bool:
    """Whether ``row`` is what a browser prints at the edge: the time and the title, or address and number.

    Only where an address has been found is a time the printing's; ``timed`` says that one stands at an edge.
    """
    words = _words(row)
    time, address = _PRINTED.search(words), _ADDRESS.search(words)
    rest = words
    for part in (time, address):
        rest = rest.replace(part[0], " ") if part else rest
    rest = " ".join(rest.split())
    numbered = not rest or _PAGE_NUMBER.fullmatch(rest) is not None
    counted = re.search(r"(?<!\S)\d{1,4}/\d{1,4}$", rest)
    closing = timed and address is not None and len(row) > 1 and address.end() == len(words)
    if address and (numbered or time or counted or closing):
        found.address = found.address or address[0]
    elif not (time and found.address and (time.start() == 0 or time.end() == len(words))):
        return False
    if (time or closing) and not numbered:
        found.title = found.title or rest
    return True


def _repeated(rows: list[_Row]) -> set[int]:
    """Lines that stand on several pages at the same height, whatever numbers are in them."""
    groups: dict[str, list[tuple[Page, Line]]] = defaultdict(list)
    for page, _, row in rows:
        for line in row:
            if len(line.text) <= _HEAD_CHARACTERS:
                groups[_DIGITS.sub("0", "".join(line.text.casefold().split()))].append((page, line))
    found = set[int]()
    for group in groups.values():
        group.sort(key=lambda each: each[1].top)
        for (page, line), (other, following) in pairwise(group):
            if page is not other and following.top - line.top < 0.02 * page.box.height:
                found |= {id(line), id(following)}
    return found


def _numbered(rows: list[_Row]) -> set[int]:
    """Lines of the outermost row with a number that grows with the pages."""
    groups: dict[tuple[int, int], list[tuple[Page, list[Line]]]] = defaultdict(list)
    for page, number, row in rows:
        words = _words(row)
        if number == 0 and len(words) <= _HEAD_CHARACTERS:
            for figure in set(_DIGITS.findall(words)):
                if len(figure) <= 4:
                    groups[int(figure) - page.number, round(row[0].top / 6)].append((page, row))
    return {
        id(line)
        for group in groups.values()
        if len({page.number for page, _ in group}) > 1
        for _, row in group
        for line in row
    }


def _page_numbers(rows: list[_Row]) -> set[int]:
    """Lines of the outermost row that are nothing but a page's number."""
    return {
        id(line)
        for _, number, row in rows
        for line in row
        if number == 0 and _PAGE_NUMBER.fullmatch(line.text) and any(map(str.isdigit, line.text))
    }


def _in_one_place(rows: list[_Row], pages: list[Page], body: float, top: bool) -> set[int]:
    """Small lines apart from the text that stand at the same height on most pages, whatever they say."""
    if len(pages) < 3:
        return set()
    apart = [row for page, number, row in rows if number == 0 and _stands_apart(page, row, body, top)]
    if not apart:
        return set()
    height = median(row[0].top for row in apart)
    level = [row for row in apart if abs(row[0].top - height) < 3]
    return {id(line) for row in level for line in row} if len(level) >= 0.6 * len(pages) else set()


def _stands_apart(page: Page, row: list[Line], body: float, top: bool) -> bool:
    words = row[-1].text
    if any(line.size > 1.05 * body or line.bold for line in row) or words.endswith((".", "!", "?", "。")):
        return False
    first, last = min(line.top for line in row), max(line.bottom for line in row)
    others = (line for line in page.lines if line not in row and not line.turned)
    return all(
        other.top > last + 0.8 * body if top else other.bottom < first - 0.8 * body for other in others
    )
