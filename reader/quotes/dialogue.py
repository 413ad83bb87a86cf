"""Dialogue that dashes mark: what opens with one is spoken, but for the cue between dashes or commas.

— Мост починим, — сказал мэр. — Скоро.    — On reviendra, promet Anne Roy.    —Volveré —dijo ella—. Sí.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from reader.model import Span
from reader.quotes.lexicon import Cues

_OPENS = regex.compile(r"[—–]\s?(?=[\p{Lu}¿¡…])")
_DASH = regex.compile(r"\s[—–](?=[\s\p{Ll}])\s?|[—–](?=[.,;:!?…]|\s)\s?")
_COMMA = regex.compile(r"(?<=[,!?…])\s(?=(?P<verb>\p{Ll}[\p{L}’']*(?:-[\p{L}-]+)?)\s?(?P<who>[\p{L}.]+)?)")
_WORD = regex.compile(r"\p{L}[\p{L}’']*")
_DIALOGUE = frozenset({"cs", "es", "fr", "it", "pl", "pt", "ru", "uk"})


def spoken(text: str, paragraphs: Sequence[Span], language: Cues) -> dict[Span, list[Span]]:
    """The spoken runs of each of the ``paragraphs`` that are dialogue.

    Nothing is dialogue where no paragraph that opens with a dash has a cue: it may as well be a list.
    """
    if language.language not in _DIALOGUE:
        return {}
    opened = {span: match.end() for span in paragraphs if (match := _OPENS.match(text, span.start, span.end))}
    runs = {
        span: list(_between_dashes(text, Span(start, span.end), language))
        or list(_before_comma(text, Span(start, span.end), language))
        for span, start in opened.items()
    }
    if not any(runs.values()):
        return {}
    return {span: found or [Span(opened[span], span.end)] for span, found in runs.items()}


def _between_dashes(text: str, span: Span, language: Cues) -> Iterator[Span]:
    """The speech around the cues that dashes set off; nothing without one."""
    dashes = [*_DASH.finditer(text, span.start, span.end)]
    start = span.start
    said: list[Span] = []
    place = 0
    while place < len(dashes):
        begin = dashes[place].end()
        if _is_cue(text, begin, language):
            said.append(Span(start, dashes[place].start()))
            place += 1
            if place == len(dashes):
                yield from said
                return
            start = dashes[place].end()
            while start < span.end and text[start] in ".,;:!?… ":
                start += 1
        place += 1
    if said:
        yield from said
        if start < span.end:
            yield Span(start, span.end)


def _before_comma(text: str, span: Span, language: Cues) -> Iterator[Span]:
    """The speech before the first cue that a comma sets off."""
    for match in _COMMA.finditer(text, span.start, span.end):
        low = match["verb"].lower()
        hyphened = "-" in low and low.rsplit("-", 1)[1] in language.pronouns
        who = match["who"] or ""
        names = who[:1].isupper() or who.lower() in language.articles or who.lower() in language.pronouns
        if (hyphened or names) and low.split("-")[0] in language.speech:
            yield Span(span.start, match.start())
            return


def _is_cue(text: str, place: int, language: Cues) -> bool:
    """Whether a verb that reports is the first or second word at ``place``, in small letters."""
    first = _WORD.match(text, place)
    if first is None or not first.group()[0].islower():
        return False
    second = _WORD.match(text, first.end() + 1)
    words = [match.group().lower() for match in (first, second) if match]
    return any(word in language.speech for word in words)
