"""A press of invented outlets that run agencies' texts, with what is done to them, and texts of their own.

The words are made up from syllables by a fixed seed, among English ones that carry a report.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Article, Quote, Section, SectionKind, article_id
from tests.matching.made import quotes_of

_SYLLABLES = tuple(consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou")
_GLUE = "the a of and to in that is was for on with they it not have has will from at by this but are"
_STYLE = {"the": "that", "and": "&", "was": "had been", "with": "alongside", "from": "out of"}
"""Words that one outlet's house style has for another's."""

Paragraphs = list[list[str]]
"""Sentences by paragraph; a sentence in quotation marks is a quote."""


@dataclass(frozen=True)
class Made:
    """Articles, their quotes, and the pairs of articles that are copies, by id."""

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    pairs: frozenset[frozenset[str]]


class Press:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._glue = _GLUE.split()
        self._words = sorted({self._word() for _ in range(6000)})

    def _word(self) -> str:
        return "".join(self.chance.choices(_SYLLABLES, k=self.chance.randint(2, 4)))

    def sentence(self, least: int = 8, most: int = 24) -> str:
        words = [
            self.chance.choice(self._glue if self.chance.random() < 0.45 else self._words)
            for _ in range(self.chance.randint(least, most))
        ]
        return " ".join(words).capitalize() + "."

    def paragraph(self) -> list[str]:
        said = [f"“{self.sentence()}”"] if self.chance.random() < 0.4 else []
        return [self.sentence() for _ in range(self.chance.randint(1, 3))] + said

    def story(self, least: int = 6, most: int = 18) -> Paragraphs:
        return [self.paragraph() for _ in range(self.chance.randint(least, most))]

    # What outlets do to a text that they run

    def copied(self, story: Paragraphs) -> Paragraphs:
        """A story as an outlet runs it, with one or two things done to it."""
        ways = (self.as_it_is, self.cut, self.with_its_own, self.in_its_style, self.updated, self.remarked)
        for way in self.chance.sample(ways, self.chance.randint(1, 2)):
            story = way(story)
        return story

    def as_it_is(self, story: Paragraphs) -> Paragraphs:
        return [list(paragraph) for paragraph in story]

    def cut(self, story: Paragraphs) -> Paragraphs:
        """Without its end."""
        return story[: max(round(len(story) * self.chance.uniform(0.4, 0.9)), 3)]

    def with_its_own(self, story: Paragraphs) -> Paragraphs:
        """With a paragraph of the outlet's own."""
        place = self.chance.choice((0, 1, len(story)))
        return [*story[:place], self.paragraph(), *story[place:]]

    def in_its_style(self, story: Paragraphs) -> Paragraphs:
        """A word in twenty spelled or chosen in another way."""
        return [[self._styled(sentence) for sentence in paragraph] for paragraph in story]

    def _styled(self, sentence: str) -> str:
        return " ".join(
            _STYLE.get(word, word + "e") if self.chance.random() < 0.05 and word.isalpha() else word
            for word in sentence.split()
        )

    def updated(self, story: Paragraphs) -> Paragraphs:
        """With one sentence in eight written anew, and a new paragraph at its head."""
        kept = [
            [self.sentence() if self.chance.random() < 0.12 else sentence for sentence in paragraph]
            for paragraph in story
        ]
        return [self.paragraph(), *kept]

    def remarked(self, story: Paragraphs) -> Paragraphs:
        """With other quotation marks, which nobody may have taken for any."""
        left, right = self.chance.choice(("‹›", "''", "“”"))
        return [
            [sentence.replace("“", left).replace("”", right) for sentence in paragraph] for paragraph in story
        ]

    # What looks like a copy and is none

    def half_rewritten(self, story: Paragraphs) -> Paragraphs:
        """With sentences written anew, here and there, until no more than half of its words are left."""
        found = self.as_it_is(story)
        places = [
            (number, place)
            for number, paragraph in enumerate(story)
            for place, sentence in enumerate(paragraph)
            if not sentence.startswith("“")
        ]
        left = sum(len(story[number][place].split()) for number, place in places)
        most = left / 2
        for number, place in self.chance.sample(places, len(places)):
            if left <= most:
                break
            left -= len(story[number][place].split())
            found[number][place] = self.sentence()
        return found

    def following(self, story: Paragraphs) -> Paragraphs:
        """Another day's story with what was reported before as its background."""
        return [*self.story(8, 12), *story[-3:]]

    def reporting(self, speech: Sequence[str]) -> Paragraphs:
        """A story of its own about a speech, of which it quotes most."""
        found = [[self.sentence(), f"“{said}”"] for said in speech if self.chance.random() < 0.9]
        return [[self.sentence(), self.sentence()], *found, [self.sentence()]]

    def rounding_up(self, stories: Sequence[Paragraphs]) -> Paragraphs:
        """The beginnings of several stories, one after another."""
        return [paragraph for story in stories for paragraph in story[:3]]


def printed(story: Paragraphs, path: str, outlet: str, published: str | None = None) -> Article:
    """A story as an article: its first line is the headline, its last is furniture."""
    title, foot = f"Headline of {path}", "Sign up for our newsletter and never miss a story again."
    body = "\n\n".join(" ".join(paragraph) for paragraph in story)
    text = f"{title}\n\n{body}\n\n{foot}"
    start, end = len(title) + 2, len(title) + 2 + len(body)
    kinds = (SectionKind.HEADLINE, 0, len(title)), (SectionKind.BODY, start, end)
    sections = (*(Section(*each) for each in kinds), Section(SectionKind.BOILERPLATE, end + 2, len(text)))
    return Article(article_id(path), path, text, sections, outlet, title, None, published)


def made(seed: int, families: int = 40) -> Made:
    """Families of two to five copies, and for each of them texts that are none."""
    press = Press(seed)
    articles: list[Article] = []
    pairs: set[frozenset[str]] = set()
    stories: list[Paragraphs] = []

    def add(story: Paragraphs) -> str:
        number = len(articles)
        articles.append(printed(story, f"{number:05}.txt", f"Outlet {number % 11}", "2021-05-03"))
        return articles[-1].id

    for _ in range(families):
        story = press.story()
        stories.append(story)
        copies = [add(story), *(add(press.copied(story)) for _ in range(press.chance.randint(1, 4)))]
        pairs.update(frozenset((one, other)) for one in copies for other in copies if one < other)
        add(press.half_rewritten(story))
        add(press.following(story))
        speech = [press.sentence(20, 40) for _ in range(12)]
        add(press.reporting(speech))
        add(press.reporting(speech))
    for start in range(0, families - 5, 5):
        add(press.rounding_up(stories[start : start + 5]))
    return Made(
        tuple(articles), tuple(quote for each in articles for quote in quotes_of(each)), frozenset(pairs)
    )


def pairs_of(families: Sequence[Sequence[str]]) -> Iterator[frozenset[str]]:
    for family in families:
        yield from (frozenset((one, other)) for one in family for other in family if one < other)
