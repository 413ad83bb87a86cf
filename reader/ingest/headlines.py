"""Which paragraph of a plain text is its headline, and which its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from reader.ingest import bylines, dates, outlets
from reader.ingest.datelines import dateline_of
from reader.ingest.furniture import Line, starts_quoted
from reader.ingest.paragraphs import Paragraph

_HEADLINE_CHARACTERS = 350
_SHORT_SENTENCE = 110
_STOPS = tuple(".!?:;。！？؟…।")
_CLOSERS = "\"'”’“»«)]」』"
_IMPRINT_PARTS = re.compile(r"\s*[|·•,;]\s*|\s+[-–—]\s+")
# "U.S. Court" and "Mary J. Blige" are no ends of sentences.
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+\S")
_AROUND_HEADLINE = frozenset((Line.DATE, Line.BYLINE, Line.SOURCE, Line.CLOCK, Line.CAPTION))
_MOST_TITLES = 2


def headline_of(found: Sequence[Paragraph]) -> tuple[int | None, int]:
    """The places in ``found`` of the headline, None if there is none, and of the article's first sentence."""
    lead = next((place for place, one in enumerate(found) if one.kind is Line.PROSE), len(found))
    possible = list(_possible_headlines(found, lead))
    named = (place for place in possible if not names_outlet(found[place].words))
    titles = list(islice(named, 2)) or possible
    if titles:
        # A section's name in a word or two may stand above; the name of a series does on a line of its own.
        best = titles[0]
        if len(found[best].words.split()) < 3 and _touches_furniture(found, best) and len(titles) > 1:
            best = titles[1]
        if lead == len(found) == 1:
            return None, lead
        return best, lead
    if _is_sentence_headline(found, lead) or _is_unstopped_headline(found, lead):
        following = range(lead + 1, len(found))
        return lead, next((place for place in following if found[place].kind is Line.PROSE), len(found))
    return None, lead


def names_outlet(words: str) -> bool:
    """Whether ``words`` are an outlet's name, perhaps with a date or a byline: "The Herald, 3 May 2019"."""
    if outlets.known_outlet(words):
        return True
    date = dates.find_date(words)
    if date:
        words = f"{words[: date.start]}|{words[date.end :]}"
    parts = [part.strip(" .") for part in _IMPRINT_PARTS.split(words)]
    parts = [part for part in parts if part and dates.words_beside(part, dates.Date("", 0, 0))]
    others = [part for part in parts if not bylines.byline_of(part)]
    return (
        len(parts) <= 4
        and any(map(outlets.sounds_like_outlet, others))
        and all(outlets.sounds_like_outlet(part) or bylines.is_name(part) for part in others)
    )


class _Block(NamedTuple):
    """The places of a block in the head, of its titles that are no outlets' names, and of those of them that
    are no people's either: no more than tell that it has many."""

    places: list[int]
    titles: list[int]
    plain: list[int]


def _possible_headlines(found: Sequence[Paragraph], lead: int) -> Iterator[int]:
    """The places of what may be the headline, each block looked at but once."""
    for _, places in groupby(range(lead), key=lambda place: found[place].block):
        own = list(places)
        block: _Block | None = None
        for place in own:
            if not _is_like_a_headline(found, place):
                continue
            if any(other.block == found[place].block for other in _neighbours(found, place)):
                block = block or _block_of(found, own)
                if not _heads_its_block(found, place, lead, block):
                    continue
            yield place


def _is_like_a_headline(found: Sequence[Paragraph], place: int) -> bool:
    one = found[place]
    if one.kind not in (Line.TITLE, Line.LINK, Line.COMMENT) or len(one.words) > _HEADLINE_CHARACTERS:
        return False
    # "Explainer: …" and "…, Minister Says" head articles too, but no other line of the page.
    if one.kind is not Line.TITLE and (place > 0 or len(one.words.split()) < 4):
        return False
    return any(map(str.isalpha, one.words))


def _block_of(found: Sequence[Paragraph], places: list[int]) -> _Block:
    titles: list[int] = []
    plain: list[int] = []
    for place in places:
        if found[place].kind is Line.TITLE and not names_outlet(found[place].words):
            titles.append(place)
            if not bylines.is_name(found[place].words):
                plain.append(place)
        if len(plain) > _MOST_TITLES:
            break
    return _Block(places, titles, plain)


def _heads_its_block(found: Sequence[Paragraph], place: int, lead: int, block: _Block) -> bool:
    """Whether the title at ``place`` is the first in its block, and the block an article's head.

    Without blank lines around it a headline is known by the date, the byline or the sentence below it. Many
    titles in a block are a page's menu.
    """
    own, titles, plain = block
    if place not in (*titles[:1], *plain[:1]):
        return False
    if place == own[0] and place + 1 < len(found) and found[place + 1].kind in _AROUND_HEADLINE:
        return True
    if len(plain) > _MOST_TITLES:
        return False
    # The names of a page's parts may stand above it, but no other line.
    above = [at for at in own if at < place and at not in titles]
    if any(
        found[at].kind not in (Line.TITLE, Line.DATE, Line.CLOCK, Line.OUTER, Line.SOURCE) for at in above
    ):
        return False
    told = any(
        found[at].kind in _AROUND_HEADLINE or names_outlet(found[at].words) for at in own if at != place
    )
    return told or (lead < len(found) and found[lead].block == found[place].block)


def _neighbours(found: Sequence[Paragraph], place: int) -> list[Paragraph]:
    return [*found[max(0, place - 1) : place], *found[place + 1 : place + 2]]


def _touches_furniture(found: Sequence[Paragraph], place: int) -> bool:
    return any(not other.kind.is_words for other in _neighbours(found, place))


def _is_sentence_headline(found: Sequence[Paragraph], lead: int) -> bool:
    """Whether the first paragraph, though a sentence, is the headline: short, alone, above longer ones."""
    if lead + 2 >= len(found) or len(found[lead].words) > _SHORT_SENTENCE:
        return False
    first, second, third = found[lead : lead + 3]
    if any(one.kind is not Line.FURNITURE for one in found[:lead]):
        return False
    if first.words.endswith((":", ";")):
        # Some databases end a headline so, above the line that enlarges upon it.
        return first.words.endswith(";") and first.block == second.block != third.block
    stopped = first.words.rstrip("\"'”’“»«").endswith((".", "。"))
    told = dateline_of(second.words) is not None
    if stopped and not told and (starts_quoted(first.words) or _INNER_STOP.search(first.words[:-1])):
        return False
    longest = max(len(one.words) for one in found[lead + 1 : lead + 6])
    return second.block != first.block and longest >= 1.5 * len(first.words)


def _is_unstopped_headline(found: Sequence[Paragraph], lead: int) -> bool:
    """Whether the first paragraph is a headline as long as a sentence: unstopped, above others."""
    if lead >= len(found) or len(found[lead].words) > _HEADLINE_CHARACTERS:
        return False
    words = found[lead].words
    if words.rstrip(_CLOSERS).endswith(_STOPS) or words[0].islower() or starts_quoted(words):
        return False
    following = [one.words for one in found[lead + 1 : lead + 8] if one.kind is Line.PROSE]
    return len(following) >= 1 and all(one.rstrip(_CLOSERS).endswith(_STOPS) for one in following)
