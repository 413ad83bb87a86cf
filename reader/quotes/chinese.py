"""Who is quoted in Chinese, which does not space its words: X 说：“…” and “…”，X 说.

A source is a name behind an office or before a verb that reports, or a body by its ending, that opens the
clause before the quote or behind it.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

import regex

from reader.model import Article, Cue, Quote, SectionKind, Speaker
from reader.quotes.lexicon import alternatives, word_lists
from reader.quotes.paragraphs import paragraphs

_HAN = regex.compile(r"\p{Han}")
_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}--[・ー]]", regex.VERSION1)
_SAMPLE = 4000
_SHARE = 0.3
"""The share of Han characters from which on a text without kana is Chinese."""
_REACH = 60
"""How many code points before and behind a quote its cue is looked for in."""
_STOPS = "。！？!?\n；;"
_MARKS = "“”‘’「」『』\"'，,：:、 \u3000"
_HIDDEN = "\0"
_EMPTY = _MARKS + _HIDDEN
_MOST_DOUBTFUL = 50
"""How many names are looked for again."""
_LONGEST_SENTENCE, _LONGEST_NAME = 200, 24
_TOLD = 10
"""How many code points behind a verb may name who is told, up to the colon."""


class _Found(NamedTuple):
    """A source and its verb, as places in the text; no name where a pronoun or nobody stands."""

    name: str | None
    start: int
    end: int
    cue: tuple[int, int]


def is_chinese(text: str, declared: str | None) -> bool:
    """Whether the article is declared to be Chinese, or by its signs is."""
    if declared:
        return declared.lower().split("-")[0] == "zh"
    sample = text[:_SAMPLE]
    return not _KANA.search(sample) and len(_HAN.findall(sample)) > _SHARE * max(1, len(sample))


def attribute_chinese(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes, in order of place, with the speakers and cues that the text tells."""
    return tuple(_Reading(article, quotes).read())


class _Reading:
    """One article being read: its names, and who spoke last in the paragraph."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self.text = article.text
        self.quotes = quotes
        self.paragraphs = [span for kind, span in paragraphs(article) if kind is not SectionKind.HEADLINE]
        told = list(self.text)
        for quote in quotes:
            told[quote.start : quote.end] = _HIDDEN * (quote.end - quote.start)
        self.told = "".join(told)
        self.full: dict[str, str] = {}
        found = [match["name"] for match in _names().finditer(self.told)]
        # Where nothing shows where a name ends, it is one if it comes back.
        often = Counter(match["name"] for match in _titled().finditer(self.told))
        again = [name for name, _ in often.most_common(_MOST_DOUBTFUL) if self.told.count(name) > 1]
        for name in found + again:
            self.full.setdefault(name, name)
            self.full.setdefault(regex.split("[·•・]", name)[-1], name)

    def read(self) -> Iterator[Quote]:
        last: tuple[Speaker, int] | None = None
        place = 0
        for quote in self.quotes:
            while place < len(self.paragraphs) and self.paragraphs[place].end <= quote.start:
                place += 1
            if place == len(self.paragraphs) or self.paragraphs[place].start > quote.start:
                yield quote
                continue
            found = self._before(quote) or self._behind(quote)
            speaker = cue = None
            if found:
                cue = Cue(self.text[slice(*found.cue)], *found.cue)
                if found.name:
                    speaker = Speaker(found.name, self.text[found.start : found.end], found.start, found.end)
                else:
                    name = self._topic(self.paragraphs[place].start, min(found.start, quote.start))
                    if name is None and last and place - last[1] <= 1:
                        name = last[0].name
                    if name:
                        said = found.start, found.end
                        speaker = Speaker(name, self.text[slice(*said)], *said)
            elif last and last[1] == place and self._goes_on(quote):
                speaker = last[0]
            if speaker:
                last = speaker, place
            yield replace(quote, speaker=speaker, cue=cue)

    def _topic(self, start: int, end: int) -> str | None:
        """Whom the paragraph's sentence before is about: the first name in it."""
        told = self.told[max(start, end - _LONGEST_SENTENCE) : end]
        sentences = [each for each in regex.split(f"[{_STOPS}]", told) if each.strip(_EMPTY)]
        first = self._first_name(sentences[-1]) if sentences else None
        return self.full[first[1]] if first else None

    def _first_name(self, clause: str) -> tuple[int, str] | None:
        """The first name in the clause, the longest that begins there, and its place."""
        for at in range(len(clause)):
            for length in range(min(_LONGEST_NAME, len(clause) - at), 0, -1):
                if clause[at : at + length] in self.full:
                    return at, clause[at : at + length]
        return None

    def _before(self, quote: Quote) -> _Found | None:
        """The source in the clause that leads to the quote."""
        end = quote.start
        while end and self.told[end - 1] in _MARKS:
            end -= 1
        start = end
        while start and end - start < _REACH and self.told[start - 1] not in _STOPS + _HIDDEN:
            start -= 1
        while start < end and self.told[start] in _MARKS:
            start += 1
        cue = self._last_verb(start, end)
        if cue is None:
            return None
        if end - cue[1] > _TOLD and self.text[end] in "：:":
            return None
        return self._source(start, cue[0], cue)

    def _behind(self, quote: Quote) -> _Found | None:
        """The source right behind the quote, before its verb."""
        start = quote.end
        while start < len(self.told) and self.told[start] in _MARKS:
            start += 1
        end = start
        while (
            end < len(self.told)
            and end - start < _REACH
            and self.told[end] not in _STOPS + "，,：:" + _HIDDEN
        ):
            end += 1
        cue = self._last_verb(start, end)
        # Behind a verb with an object of its own another sentence has begun.
        if cue is None or cue[1] < end or (end < len(self.told) and self.told[end] in "：:"):
            return None
        return self._source(start, cue[0], cue)

    def _last_verb(self, start: int, end: int) -> tuple[int, int] | None:
        last = deque(_verbs().finditer(self.told, start, end), maxlen=1)
        return last[0].span() if last else None

    def _source(self, start: int, end: int, cue: tuple[int, int]) -> _Found | None:
        clause = self.told[start:end]
        pronoun = _pronouns().match(clause)
        if pronoun or not clause:
            return _Found(None, start, start + len(pronoun[0]) if pronoun else cue[1], cue)
        known = self._first_name(clause)
        if known:
            at, name = known
            return _Found(self.full[name], start + at, start + at + len(name), cue)
        body = _body().match(clause)
        if body:
            return _Found(body["name"], start + body.start("name"), start + body.end("name"), cue)
        later = _pronouns().search(clause)
        return _Found(None, start + later.start(), start + later.end(), cue) if later else None

    def _goes_on(self, quote: Quote) -> bool:
        """Whether only marks stand between the quote and the one before it, or the sentence's end."""
        start = quote.start
        while start and self.told[start - 1] in _MARKS + "。":
            start -= 1
        return start > 0 and (
            self.told[start - 1] == _HIDDEN or _verbs().search(self.told, start - 3, start) is not None
        )


def _any(kind: str) -> str:
    return alternatives("chinese", kind)


@cache
def _verbs() -> regex.Pattern[str]:
    return regex.compile(f"(?:{_any('verbs')})+(?:道)?")


@cache
def _pronouns() -> regex.Pattern[str]:
    return regex.compile(f"(?:{_any('pronouns')})(?!们|們)")


@cache
def _body() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<name>\p{{Han}}{{0,14}}?(?:{_any('bodies')}))(?!长|長|员|員)")


@cache
def _names() -> regex.Pattern[str]:
    """A person's name behind an office or at a clause's edge, before what may follow a subject."""
    signs = "".join(word_lists("chinese")["foreign"].split())
    foreign = rf"[{signs}]{{1,7}}(?:[·•・][{signs}]{{1,7}})+"
    own = rf"[{_family()}]\p{{Han}}{{1,2}}?"
    ahead = rf"(?:{_behind_office()}|(?<=^|[\n。！？，,：:；、（）()\0”“「」 ]))"
    behind = rf"(?=$|[\d\n。！？，,：:；、（）()\0]|{_any('verbs')}|{_any('between')})"
    return regex.compile(
        rf"{ahead}(?:{_any('titles')})?(?P<name>{own}){behind}|(?P<name>{foreign})", regex.MULTILINE
    )


@cache
def _titled() -> regex.Pattern[str]:
    """What may be a person's name behind an office, of three signs, whatever follows."""
    return regex.compile(rf"{_behind_office()}(?P<name>[{_family()}]\p{{Han}}{{2}})")


def _behind_office() -> str:
    return rf"(?<={_any('titles')}|[{word_lists('chinese')['trades']}])"


def _family() -> str:
    return "".join(set("".join(word_lists("chinese")["surnames"].split())))
