"""What kind of case a quote or a pair is, so that a figure can be told for each kind.

A trait is a group and a name in it. Every quote or pair has one trait of some groups, such as its length,
and any number of others, such as what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from reader.matching import lexicon
from reader.matching.rarity import general_weight
from reader.matching.wording import language_of
from reader.matching.words import words_of
from reader.model import Article, SectionKind, Span

Trait = tuple[str, str]

RELATION, LENGTH, PLACE, NAMED = "pairs: relation", "pairs: length", "pairs: shape", "pairs: speaker"
LANGUAGE, CONTENT, NEAR = "pairs: language", "pairs: content", "near misses"
MARK, KIND, STANDING, BY = "quotes: mark", "quotes: kind", "quotes: place", "speakers: named by"
GROUPS = (RELATION, LENGTH, PLACE, NAMED, LANGUAGE, CONTENT, NEAR, MARK, KIND, STANDING, BY)
"""In the order in which they are told."""

NOBODY: Trait = (BY, "nobody (right: not named)")

_SHORT, _MIDDLING = 5, 12
"""Words of a short quote at most, and of a middling one."""
_RARE = 3.0
"""Nats from which a word is called rare."""
_PHRASE = 3
"""Words in a row that are a phrase."""
_CUE = 120
"""Code points between two parts of an utterance at most."""
_SENTENCE_END = regex.compile(r"[.!?…。]\s|\n")
_MARKS = {
    '"': '"straight"',
    "“": "“curly”",
    "”": "“curly”",
    "„": "„low“",
    "«": "«guillemets»",
    "»": "«guillemets»",
    "‘": "‘single’",
    "'": "‘single’",
    "「": "「corner」",
    "『": "「corner」",
}
_PRONOUN = regex.compile(
    r"\b(?:he|she|they|er|sie|il|elle|él|ella|ele|ela|lui|lei|он|она|hij|zij|on|ona)\b|彼女?",
    regex.IGNORECASE,
)


@dataclass(frozen=True)
class Seen:
    """A quote in its article, as it was labelled or as it was found.

    ``others`` are the article's other quotes, each with its speaker.
    """

    article: Article
    start: int
    text: str
    kind: str
    speaker: str | None
    others: Sequence[tuple[Span, str | None]] = ()

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def language(self) -> str:
        return language_of(self.article)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(word.key for word in words_of(self.text, self.language))

    @property
    def paragraph(self) -> Span:
        text = self.article.text
        end = text.find("\n", self.end)
        return Span(text.rfind("\n", 0, self.start) + 1, end if end >= 0 else len(text))

    @property
    def in_headline(self) -> bool:
        section = self.article.section_at(self.start)
        return section is not None and section.kind is SectionKind.HEADLINE

    @property
    def left_open(self) -> bool:
        """Whether no mark closes the quote, since the next paragraph carries it on."""
        after = self.article.text[self.end : self.end + 2].lstrip(" \u00a0\u202f")
        return bool(after) and after[0] == "\n"

    @property
    def cut_by_its_cue(self) -> bool:
        """Whether a few words within a sentence part it from more of the same speaker's."""
        gaps = [
            Span(min(span.end, self.end), max(span.start, self.start))
            for span, speaker in self.others
            if speaker == self.speaker is not None
        ]
        return any(
            0 < gap.end - gap.start <= _CUE and not _SENTENCE_END.search(gap.of(self.article.text))
            for gap in gaps
        )

    @property
    def narrative(self) -> str:
        """The paragraph without its quotes."""
        told = list(self.article.text)
        for span in (Span(self.start, self.end), *(span for span, _ in self.others)):
            told[span.start : span.end] = " " * (span.end - span.start)
        return self.paragraph.of("".join(told))


def of_pair(one: Seen, other: Seen) -> Iterator[Trait]:
    """What kind of pair two quotes make, whether they belong together or not."""
    shorter = min(len(one.keys), len(other.keys))
    yield (
        LENGTH,
        f"up to {_SHORT} words"
        if shorter <= _SHORT
        else f"{_SHORT + 1} to {_MIDDLING} words"
        if shorter <= _MIDDLING
        else f"over {_MIDDLING} words",
    )
    for name, holds in (
        ("cut by its cue", lambda quote: quote.cut_by_its_cue),
        ("over several paragraphs", lambda quote: quote.left_open),
        ("in a headline", lambda quote: quote.in_headline),
    ):
        if holds(one) or holds(other):
            yield PLACE, name
    named = (one.speaker is not None) + (other.speaker is not None)
    yield NAMED, ("named in neither", "named in one", "named in both")[named]
    languages = {one.language, other.language}
    yield LANGUAGE, languages.pop() if len(languages) == 1 else "two languages"
    yield from ((CONTENT, name) for name in _content(one, other))


def _content(one: Seen, other: Seen) -> Iterator[str]:
    questions = ["?" in quote.text or "？" in quote.text for quote in (one, other)]
    if any(questions):
        yield "both ask" if all(questions) else "one asks"
    # "One" is seldom a number.
    if any(key[0].isdigit() and key != "1" for quote in (one, other) for key in quote.keys):
        yield "a number"
    denying = [not lexicon.negations().isdisjoint(quote.keys) for quote in (one, other)]
    if any(denying):
        yield "both deny" if all(denying) else "one denies"
    if not _rare(one) & _rare(other):
        yield "no rare word shared"


def of_near_miss(one: Seen, other: Seen) -> Iterator[Trait]:
    """What tempts one to take two remarks for the same."""
    runs = [
        {tuple(quote.keys[place : place + _PHRASE]) for place in range(len(quote.keys) - _PHRASE + 1)}
        for quote in (one, other)
    ]
    if runs[0] & runs[1]:
        yield NEAR, "a phrase shared"
    elif _rare(one) & _rare(other):
        yield NEAR, "a rare word shared"
    else:
        yield NEAR, "the subject alone"
    if one.speaker and other.speaker:
        yield NEAR, "same speaker" if one.speaker == other.speaker else "different speakers"
    else:
        yield NEAR, "a speaker not named"


def _rare(quote: Seen) -> set[str]:
    return {key for key in quote.keys if general_weight(key, quote.language) >= _RARE}


def of_quote(quote: Seen) -> Iterator[Trait]:
    """How a quote is marked, what it is, and where it stands."""
    before = quote.article.text[: quote.start].rstrip(" \u00a0\u202f")[-1:]
    yield MARK, _MARKS.get(before, "no mark")
    if quote.left_open:
        yield MARK, "left open"
    yield KIND, quote.kind
    section = quote.article.section_at(quote.start)
    yield STANDING, section.kind.value if section else "between sections"


def of_speaker(quote: Seen, speaker: str | None) -> Trait:
    """By which words ``speaker`` is named in the quote's paragraph."""
    if speaker is None:
        return NOBODY
    told = regex.findall(r"[\p{L}\p{M}'’-]+", quote.narrative)
    parts = speaker.split()
    known = {word.casefold().removesuffix("'s").removesuffix("’s") for word in told}
    held = [part.casefold() in known for part in parts]
    if all(held) or "".join(parts) in quote.narrative:
        return BY, "the full name"
    if any(held):
        return BY, "a part of the name"
    if _PRONOUN.search(quote.narrative):
        return BY, "a pronoun"
    return (BY, "a role") if told else (BY, "nothing in the paragraph")
