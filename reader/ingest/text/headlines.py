"""Which paragraph of a plain text is its headline, and which its first sentence."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from reader.ingest.text.furniture import Line, starts_quoted
from reader.ingest.text.mastheads import is_masthead
from reader.ingest.text.paragraphs import Paragraph
from reader.ingest.words import bylines, dates, outlets
from reader.ingest.words.datelines import dateline_of

_HEADLINE_CHARACTERS = 350
_SHORT_SENTENCE = 110
_STOPS = tuple(".!?:;。！？؟…।")
_CLOSERS = "\"'”’“»«)]」』"
_PAGE = re.compile(
    r"(?:page|pages|p|pp|pg|seite|s|página|pagina|pág|стр|str)\b\.?\s?[\w-]{1,6}", re.IGNORECASE
)
_IMPRINT_PARTS = re.compile(r"\s*[|·•,;]\s*|\s+[-–—]\s+")
# "U.S. Court" and "Mary J. Blige" are no ends of sentences.
_INNER_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+\S")
_AROUND_HEADLINE = frozenset((Line.DATE, Line.BYLINE, Line.SOURCE, Line.CLOCK, Line.CAPTION))
_ABOVE_HEADLINE = frozenset((Line.TITLE, Line.DATE, Line.CLOCK, Line.OUTER, Line.SOURCE))
_MOST_TITLES = 2


def is_headline_in(heading: str, title: str) -> bool:
    """Whether ``title`` is ``heading``, cut off or with the outlet's name behind it."""
    one, other = (re.sub(r"[\W_]+", "", words).lower() for words in (heading, title))
    return len(one) >= 8 and (other.startswith(one) or (len(other) >= 20 and one.startswith(other)))


def headline_of(found: Sequence[Paragraph]) -> tuple[int | None, int]:
    """The places in ``found`` of the headline, None if there is none, and of the article's first sentence."""
    lead = next((place for place, one in enumerate(found) if one.kind is Line.PROSE), len(found))
    heads = set(_heads_of_blocks(found, lead))
    titles = [place for place in range(lead) if _may_be_headline(found, place, heads)]
    named = [
        place
        for place in titles
        if not names_outlet(found[place].words) and not is_masthead(found, place, titles)
    ]
    titles = named or titles
    if titles:
        # A section's name in a word or two may stand above; the name of a series does on a line of its own.
        best = titles[0]
        if len(found[best].words.split()) < 3 and _touches_furniture(found, best) and len(titles) > 1:
            best = titles[1]
        elif len(found[best].words.split()) < 3 and titles[-1] != best and _is_signed(found, titles[-1]):
            best = titles[-1]
        if lead == len(found) and len(titles) == 1 and len(found) == 1:
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
    others = [part for part in parts if not bylines.byline_of(part) and not _PAGE.fullmatch(part)]
    return (
        len(parts) <= 4
        and any(map(outlets.sounds_like_outlet, others))
        and all(outlets.sounds_like_outlet(part) or bylines.is_name(part) for part in others)
    )


def _may_be_headline(found: Sequence[Paragraph], place: int, heads: Container[int]) -> bool:
    one = found[place]
    if one.kind not in (Line.TITLE, Line.LINK, Line.COMMENT) or len(one.words) > _HEADLINE_CHARACTERS:
        return False
    # "Explainer: …" and "…, Minister Says" head articles too, but no other line of the page.
    if one.kind is not Line.TITLE and (place > 0 or len(one.words.split()) < 4):
        return False
    if not any(map(str.isalpha, one.words)):
        return False
    alone = not any(other.block == one.block for other in _neighbours(found, place))
    return alone or place in heads


def _heads_of_blocks(found: Sequence[Paragraph], lead: int) -> Iterator[int]:
    """The places of titles that are the first in their block, where the block is an article's head.

    Without blank lines around it a headline is known by the date, the byline or the sentence below it. Many
    titles in a block are a page's menu.
    """
    for block, places in groupby(range(lead), key=lambda place: found[place].block):
        own = list(places)
        imprint = {at for at in own if found[at].kind is Line.TITLE and names_outlet(found[at].words)}
        titles = [at for at in own if found[at].kind is Line.TITLE and at not in imprint]
        plain = [at for at in titles if not bylines.is_name(found[at].words)]
        if not titles:
            continue
        first = plain[0] if plain else titles[0]
        below = found[first + 1].kind if first + 1 < len(found) else None
        if first == own[0] and below in _AROUND_HEADLINE:
            yield first
            continue
        # The outlet's name and the names of a page's parts may stand above it, but no other line.
        above = [found[at].kind for at in own if at < first]
        told = imprint or any(found[at].kind in _AROUND_HEADLINE for at in own)
        followed = lead < len(found) and found[lead].block == block
        if len(plain) <= _MOST_TITLES and (told or followed) and _ABOVE_HEADLINE.issuperset(above):
            yield first


def _neighbours(found: Sequence[Paragraph], place: int) -> list[Paragraph]:
    return [*found[max(0, place - 1) : place], *found[place + 1 : place + 2]]


def _touches_furniture(found: Sequence[Paragraph], place: int) -> bool:
    return any(not other.kind.is_words for other in _neighbours(found, place))


def _is_signed(found: Sequence[Paragraph], place: int) -> bool:
    """Whether the author's name stands right below: above it may be a page's menu, but never a headline's."""
    return place + 1 < len(found) and found[place + 1].kind is Line.BYLINE


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
