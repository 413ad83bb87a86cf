"""What stands around the article in a mail: a note, an earlier mail, a newsletter's head and foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from reader.ingest.decode import clean
from reader.ingest.lexicon import Patterns, lexicon
from reader.ingest.text.sections import sections_of
from reader.model import Article, SectionKind, Span

_APART = "\n\n"
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_AROUND_CHARACTERS = 400
_HEAD_PARAGRAPHS = 4
_FOOT_PARAGRAPHS = 20
_FOOT_CHARACTERS = 1_500
_LONG_PARAGRAPH = 80


class Around(NamedTuple):
    """Text before or behind an article, and what it is."""

    text: str
    kind: SectionKind


def framed(article: Article, before: Iterable[Around], behind: Iterable[Around] = ()) -> Article:
    """``article`` with what stands ``before`` and ``behind`` it in its text."""
    above, below = _written(before), _written(behind)
    if not above and not below:
        return article
    text, found = "", list[tuple[SectionKind, int, int]]()
    for one in above:
        found.append((one.kind, len(text), len(text) + len(one.text)))
        text += one.text + _APART
    shift = len(text)
    found += [(section.kind, section.start + shift, section.end + shift) for section in article.sections]
    text += article.text
    for one in below:
        text += _APART if text else ""
        found.append((one.kind, len(text), len(text) + len(one.text)))
        text += one.text
    quotes = tuple(Span(start + shift, end + shift) for start, end in article.blockquotes)
    return replace(article, text=text, sections=sections_of(found), blockquotes=quotes)


def _written(around: Iterable[Around]) -> Sequence[Around]:
    cleaned = [one._replace(text=clean(one.text).strip()) for one in around]
    return [one for one in cleaned if one.text]


def without_footers(article: Article) -> Article:
    """``article`` with the lines that newsletters and mail programs set around it labelled as such."""
    found = list(_paragraphs(article))
    own = [place for place, (kind, _, _) in enumerate(found) if kind is SectionKind.BODY]
    foot = _foot(article.text, found, own)
    changed = False
    for number, place in enumerate(own):
        _, start, end = found[place]
        near = number < _HEAD_PARAGRAPHS or number >= len(own) - _FOOT_PARAGRAPHS
        words = article.text[start:end]
        if place >= foot or (near and is_around(words)) or not any(map(str.isalnum, words)):
            found[place] = (SectionKind.BOILERPLATE, start, end)
            changed = True
    return replace(article, sections=sections_of(found)) if changed else article


def _paragraphs(article: Article) -> Iterator[tuple[SectionKind, int, int]]:
    for section in article.sections:
        for paragraph in _PARAGRAPH.finditer(article.text, section.start, section.end):
            yield section.kind, paragraph.start(), paragraph.end()


def _foot(text: str, found: list[tuple[SectionKind, int, int]], own: list[int]) -> int:
    """Where the newsletter's foot begins: its first mark with only short lines behind it."""
    foot, length = len(found), 0
    for place in reversed(own[1:]):
        _, start, end = found[place]
        length += end - start
        if length > _FOOT_CHARACTERS or (end - start > _LONG_PARAGRAPH and not is_around(text[start:end])):
            break
        if is_around(text[start:end]):
            foot = place
    return foot


def is_around(words: str) -> bool:
    """Whether a paragraph is what mail programs and newsletters set around what they send."""
    if len(words) > _AROUND_CHARACTERS:
        return False
    folded = " ".join(words.casefold().split())
    if any(mark in words for mark in '“„«「"'):
        return False  # Nobody is quoted there.
    return any(word in folded for word in lexicon("mail")["around"]["words"]) or _patterns().match(folded)


@cache
def _patterns() -> Patterns:
    return Patterns(lexicon("mail")["around"]["patterns"])
