"""Which of a page's elements stand around its article: frames, promotion, discussions, cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.ingest.pages.blocks import FRAME, Block, Layout
from reader.ingest.pages.element_names import ARTICLE, COMMENTS, LOCKED, PROMOTED, TEASER
from reader.ingest.text.furniture import is_sentence

_PROSE = 40
"""Characters outside links from which on a block counts as a paragraph of prose."""
_CARD_PROSE = 300
"""The most prose that a card with another article's headline holds."""
_LOCKED_PROSE = 300
_LINKED_SHARE = 0.75
"""The part of a menu's characters that are links."""
_CORE_SHARE = 0.8
"""The part of a page's prose that the element around its article holds."""
_NEARNESS = (1.0, 1.0, 0.9, 0.8)
"""How much a paragraph counts for its own element and for those around it, from the inside out."""
_HEADLINE = 25
"""Characters from which on a link that is a paragraph of its own is another article's headline."""
_INDEX = 8
"""How many headlines of others make a page without prose a list of articles."""
_SEVERAL = 3
_PARAGRAPHS = 4
"""How many paragraphs in a row no promotion has."""
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_ALL_HEADINGS = _HEADINGS | {"h1"}


@dataclass(slots=True)
class Parts:
    """What the elements of a page are, by their numbers.

    ``apart`` are those that stand around the article, ``threads`` those of them that hold a discussion,
    ``ends`` the last number in each. ``prose`` counts the characters of prose in each that are not apart.
    """

    apart: list[bool]
    threads: list[bool]
    ends: list[int]
    prose: list[int]

    def is_apart(self, block: Block) -> bool:
        return self.apart[block.number]


class Core(NamedTuple):
    """The element that holds the article: its number, the last number in it, its characters of prose."""

    number: int
    last: int
    prose: int

    def holds(self, block: Block) -> bool:
        return self.number <= block.number <= self.last


def parts_of(layout: Layout) -> Parts:
    """The parts of the page that is laid out as ``layout``."""
    parents, flags, count = layout.parents, layout.flags, len(layout.parents)
    prose, headed, leading = [0] * count, [False] * count, [0] * count
    first, rows, running = [count] * count, [0] * count, [False] * count
    for block in layout.blocks:
        own = len(block.text) - block.linked
        if own >= _PROSE and block.tag not in _ALL_HEADINGS:
            prose[block.number] += own
            first[block.number] = block.number
            if block.tag == "p" and own >= 2 * _PROSE:
                rows[block.parent] += 1
        if block.tag == "h1":
            headed[block.number] = True
        if _leads_away(block):
            leading[block.number] += 1
    linked, length = [0] * count, [0] * count
    for block in layout.blocks:
        linked[block.number] += block.linked
        length[block.number] += len(block.text)
    _add_up(linked, parents)
    _add_up(length, parents)
    _add_up(prose, parents)
    leads_inside = leading[:]
    _add_up(leads_inside, parents)
    for number in range(count - 1, 0, -1):
        outer = parents[number]
        if headed[number]:
            headed[outer] = True
        if running[number] or rows[number] >= _PARAGRAPHS:
            running[number] = running[outer] = True
        if first[number] < first[outer]:
            first[outer] = first[number]
    threads = _threads(parents, flags, prose, headed)
    told = sum(prose_in(block) for block in layout.blocks if not threads[block.number])
    cards = _cards(parents, leading, leads_inside, prose, headed, first)
    apart = [False] * count
    for number in range(1, count):
        own = flags[number]
        if own & (PROMOTED | FRAME):
            away = 3 * prose[number] < told and not headed[number]
            apart[number] = away and (bool(own & FRAME) or not running[number])
        elif own & TEASER:
            # Without a link, it leads into the article below it.
            apart[number] = bool(linked[number]) and 3 * prose[number] < told and not headed[number]
        elif own & LOCKED:
            apart[number] = prose[number] < _LOCKED_PROSE and 3 * prose[number] < told
        elif linked[number] >= _LINKED_SHARE * length[number] > 0 and prose[number] < _PROSE:
            apart[number] = not headed[number]
        apart[number] = apart[number] or apart[parents[number]] or cards[number] or threads[number]
    ends = list(range(count))
    for number in range(count - 1, 0, -1):
        ends[parents[number]] = max(ends[parents[number]], ends[number])
    inside = [0] * count
    for block in layout.blocks:
        if not apart[block.number]:
            inside[block.number] += prose_in(block)
    _add_up(inside, parents)
    return Parts(apart, threads, ends, inside)


def only_leads_on(layout: Layout, parts: Parts) -> bool:
    """Whether the page has nothing but headlines of articles that lie elsewhere."""
    return parts.prose[0] < 2 * _PROSE and sum(map(_leads_away, layout.blocks)) >= _INDEX


def prose_in(block: Block) -> int:
    """The characters of ``block`` outside links, where they are enough for a paragraph, and no caption."""
    own = len(block.text) - block.linked
    return own if own >= _PROSE and not block.caption and block.tag not in _ALL_HEADINGS else 0


def _leads_away(block: Block) -> bool:
    """Whether ``block`` is another article's headline: a link as a whole, or below one."""
    if block.leads:
        return True
    if block.linked < 0.9 * len(block.text):
        return False
    if block.tag in _HEADINGS:
        return len(block.text) >= _HEADLINE // 3
    # Ideographs say more each.
    width = len(block.text) + sum(character > "\u2e80" for character in block.text)
    return width >= _HEADLINE and not is_sentence(block.text)


def _add_up(values: list[int], parents: list[int]) -> None:
    """Adds to each element's value those of the elements in it."""
    for number in range(len(values) - 1, 0, -1):
        if values[number]:
            values[parents[number]] += values[number]


def _threads(parents: list[int], flags: list[int], prose: list[int], headed: list[bool]) -> list[bool]:
    """The elements that are, or lie in, discussions: called so, and neither all that there is nor headed."""
    found = [False] * len(parents)
    outside = prose[0]
    for number in range(1, len(parents)):
        if flags[number] & COMMENTS and not headed[number] and not found[parents[number]]:
            outside -= prose[number]
    for number in range(1, len(parents)):
        own = flags[number] & COMMENTS and not headed[number]
        # Where hardly anything stands outside, what is called a comment is the article.
        own = own and (outside >= 150 or 4 * prose[number] < prose[0])
        found[number] = bool(own) or found[parents[number]]
    return found


def _cards(
    parents: list[int],
    leading: list[int],
    inside: list[int],
    prose: list[int],
    headed: list[bool],
    first: list[int],
) -> list[bool]:
    """The elements that are, or lie in, a card: the largest around a leading line that holds no other.

    ``first`` is the number of the first paragraph in each element: what follows one is no headline.
    """
    found = [False] * len(parents)
    most = min(_CARD_PROSE, prose[0] // 3)
    for number, own in enumerate(leading):
        if not own or not number or prose[number] > most or headed[number]:
            continue
        head, outer = number, parents[number]
        while (
            outer
            and inside[outer] == inside[head]
            and prose[outer] <= most
            and not headed[outer]
            and first[outer] >= head
        ):
            number, outer = outer, parents[outer]
        found[number] = True
    for number in range(1, len(parents)):
        found[number] = found[number] or found[parents[number]]
    return found


def core_of(layout: Layout, parts: Parts, blocks: Iterable[Block]) -> Core:
    """The smallest element that holds nearly all prose of ``blocks``, those that may be the article's."""
    parents = layout.parents
    prose, several = [0] * len(parents), [0] * len(parents)
    nearness = [0.0] * len(parents)
    for block in blocks:
        own = prose_in(block)
        if not own or parts.apart[block.number]:
            continue
        prose[block.number] += own
        several[block.number] += 1
        number = block.number
        for share in _NEARNESS:
            nearness[number] += share * own
            number = parents[number]
    _add_up(prose, parents)
    _add_up(several, parents)
    core = 0
    for number in range(1, len(parents)):
        if parents[number] == core and prose[number] and prose[number] >= _CORE_SHARE * prose[core]:
            if several[number] < 2 <= several[core]:
                break
            core = number
    middle = max(range(len(parents)), key=nearness.__getitem__)
    if (
        core < middle <= parts.ends[core]
        and nearness[middle] < _CORE_SHARE * prose[core]
        and several[middle] > 1
    ):
        # The words of several elements are no one text: that which has most of it, with those beside it.
        core = _widened(middle, core, parents, prose, nearness, _alike(layout, several))
    for number in range(core, 0, -1):
        # The body that the page names holds its first and last words, too.
        named = layout.flags[number] & ARTICLE and layout.elements[number].tag not in ("article", "main")
        if named and parts.ends[number] >= parts.ends[core]:
            core = number
            break
    return Core(core, parts.ends[core], parts.prose[core])


def _widened(
    middle: int, most: int, parents: list[int], prose: list[int], nearness: list[float], alike: list[int]
) -> int:
    """The widest element around ``middle``, within ``most``, whose paragraphs stand as near as those in it.

    Of several that are ``alike``, such as the entries of a day's report, none is the article.
    """
    while middle != most:
        outer = parents[middle]
        if nearness[outer] < _CORE_SHARE * prose[outer] and alike[middle] < _SEVERAL:
            break
        middle = outer
    return middle


def _alike(layout: Layout, several: list[int]) -> list[int]:
    """Of each element, how many with prose and with its tag stand in the one around it, itself included."""
    counted: dict[tuple[int, str], int] = {}
    kinds = [
        (outer, element.tag if element is not None else "")
        for outer, element in zip(layout.parents, layout.elements, strict=True)
    ]
    for number, kind in enumerate(kinds):
        if several[number]:
            counted[kind] = counted.get(kind, 0) + 1
    return [counted.get(kind, 0) for kind in kinds]


def around(layout: Layout, parts: Parts) -> list[Any]:
    """The elements that are not the article's: the outermost of them, and what no browser shows."""
    parents, apart = layout.parents, parts.apart
    return layout.unshown + [
        layout.elements[number]
        for number in range(1, len(parents))
        if apart[number] and not apart[parents[number]]
    ]
