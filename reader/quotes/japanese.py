"""Who is quoted in Japanese, which does not space its words: 「…」と X さんは話した.

A source is a name before an honorific or office, or a body by its ending, that is the topic (は, が, も) of
the sentence whose verb reports the quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from reader.model import Article, Cue, Quote, SectionKind, Span, Speaker
from reader.quotes.lexicon import alternatives
from reader.quotes.paragraphs import paragraphs

_KANA = regex.compile(r"[\p{Hiragana}\p{Katakana}]")
_SAMPLE = 4000
_SHARE = 0.15
"""The share of kana from which on a text is Japanese."""
_SENTENCE = regex.compile(r"[^。！？!?\n]*[。！？!?]?")
_NAME = r"[\p{Han}\p{Katakana}ー・＝=々ヶA-ZＡ-Ｚ]{2,16}?(?:\p{Hiragana}{2,3})??"
_LONGEST = 40
"""How many code points of a sentence before its topic are looked through."""


@dataclass(frozen=True, slots=True)
class _Source:
    name: str
    start: int
    end: int

    def speaker(self, text: str) -> Speaker:
        return Speaker(self.name, text[self.start : self.end], self.start, self.end)


def is_japanese(text: str, declared: str | None) -> bool:
    """Whether the article is declared to be Japanese, or by its kana is."""
    if declared:
        return declared.lower().split("-")[0] == "ja"
    sample = text[:_SAMPLE]
    return len(_KANA.findall(sample)) > _SHARE * max(1, len(sample))


def attribute_japanese(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes, in order of place, with the speakers and cues that the text tells."""
    return tuple(_Reading(article, quotes).read())


class _Reading:
    """One article being read: its full names, and who spoke last in the paragraph."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self.quotes = quotes
        self.text = article.text
        # Within quotes a stop ends no sentence, and a name is nobody who speaks.
        told = list(self.text)
        for quote in quotes:
            told[quote.start : quote.end] = "\0" * (quote.end - quote.start)
        self.told = "".join(told)
        self.article = article
        self.full: dict[str, str] = {}
        for name in sorted({match["name"] for match in _person().finditer(self.told)}, key=len):
            for part in (*(name[:size] for size in range(2, len(name))), name.split("・")[-1]):
                self.full[part] = name

    def read(self) -> Iterable[Quote]:
        numbers = iter(range(len(self.quotes)))
        done: dict[int, Quote] = {}
        number = next(numbers, None)
        for kind, span in paragraphs(self.article):
            held: list[int] = []
            while number is not None and self.quotes[number].start < span.end:
                if self.quotes[number].start >= span.start:
                    held.append(number)
                number = next(numbers, None)
            if held and kind is not SectionKind.HEADLINE:
                self._paragraph(span.start, span.end, held, done)
        return [done.get(number, quote) for number, quote in enumerate(self.quotes)]

    def _paragraph(self, start: int, end: int, held: Sequence[int], done: dict[int, Quote]) -> None:
        sentences = [
            Span(*match.span()) for match in _SENTENCE.finditer(self.told, start, end) if match.group()
        ]
        last: _Source | None = None
        place = 0
        for number in held:
            quote = self.quotes[number]
            while place + 1 < len(sentences) and sentences[place].end <= quote.start:
                place += 1
            source, cue = self._of_quote(quote, sentences, place, last)
            if source or cue:
                done[number] = replace(quote, speaker=source and source.speaker(self.text), cue=cue)
            last = source or last

    def _of_quote(
        self, quote: Quote, sentences: Sequence[Span], place: int, last: _Source | None
    ) -> tuple[_Source | None, Cue | None]:
        begin, stop = sentences[place]
        after = quote.end + 1
        if _named_by().match(self.told, after):
            return None, None
        reported = _reported().match(self.told, after, stop)
        if reported:
            verb = reported.span("verb")
            source = self._topic(begin, quote.start) or self._topic(after, stop)
            if source is None and "は" not in self.told[begin : quote.start]:
                source = last
            return source, Cue(self.text[slice(*verb)], *verb)
        credited = _credited().match(self.told, after, stop)
        if credited:
            return self._source(credited), None
        if not self.told[begin : quote.start].strip("「『\u3000 ") and after >= stop - 1:
            return self._pointed_at(sentences, place), None
        return None, None

    def _pointed_at(self, sentences: Sequence[Span], place: int) -> _Source | None:
        """Whom the sentence behind or before a quote that stands alone gives it to: X さんはそう話す。"""
        beside = ((place + 1, _pointed_back()), (place - 1, _pointed_on()))
        for at, points in beside:
            if 0 <= at < len(sentences) and points.search(self.told, *sentences[at]):
                source = self._topic(*sentences[at])
                if source:
                    return source
        return None

    def _topic(self, begin: int, end: int) -> _Source | None:
        """The last person, else the last body, that is a topic in ``[begin, end)``."""
        for pattern in (_person(), _body()):
            found = [
                match
                for match in pattern.finditer(self.told, begin, end)
                if _topical().match(self.told, match.end())
            ]
            if found:
                return self._source(found[-1])
        return None

    def _source(self, match: regex.Match[str]) -> _Source:
        name = match["name"]
        return _Source(self.full.get(name, name), match.start(), match.end())


def _words(kind: str) -> str:
    return alternatives("japanese", kind)


@cache
def _named() -> str:
    """A name with what stands behind it, as a pattern."""
    age = r"(?:[（(][^（）()]{1,12}[）)])?"
    return rf"(?P<name>{_NAME})(?:{_words('countries')})?(?:{_words('honorifics')}){age}"


@cache
def _person() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\p{{Han}}\p{{Katakana}}ー・]){_named()}")


@cache
def _body() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![\p{{Han}}\p{{Katakana}}ー])(?P<name>[\p{{Han}}\p{{Katakana}}ー・A-Z]{{0,14}}(?:{_words('bodies')}))(?![\p{{Han}}\p{{Katakana}}])"
    )


@cache
def _topical() -> regex.Pattern[str]:
    return regex.compile(r"(?:ら)?(?:には|では|は|が|も)")


@cache
def _reported() -> regex.Pattern[str]:
    # Up to the verb there may be an adverb or the topic, but no other quote.
    return regex.compile(
        rf"(?:など)?と(?:も|は)?(?P<verb>{_words('stated')})|(?:など)?と[^。「『\n]{{0,{_LONGEST}}}?(?P<verb>{_words('verbs')})"
    )


@cache
def _named_by() -> regex.Pattern[str]:
    return regex.compile(rf"と(?:{_words('naming')})")


@cache
def _credited() -> regex.Pattern[str]:
    return regex.compile(rf"と{_named()}(?=。)")


@cache
def _pointed_back() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{_words('pointing')})[^。\n]{{0,12}}?(?:{_words('verbs')})")


@cache
def _pointed_on() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:{_words('pointing')})[^。\n]{{0,12}}?(?:{_words('verbs')})[^。\n]{{0,6}}[。：:]?\Z|[：:]\Z"
    )
