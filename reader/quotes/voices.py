"""Quotes that nothing gives to anybody: whose voice is heard around them, or in the article above all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import regex

from reader.quotes.lexicon import roles
from reader.quotes.mentions import Kind, Mention
from reader.quotes.people import Person
from reader.quotes.prose import Paragraph, Sentence, Token
from reader.quotes.reading import span
from reader.quotes.reports import Statement
from reader.quotes.sources import Given, Source, excludes, office
from reader.quotes.uncued import SHOWN, Uncued

_WORDS = regex.compile(r"\w+")
_PHRASE = 4
"""How many words a quote must have to be given to whoever speaks around it."""
_HEARD, _MAIN, _MOST = 0.2, 0.4, 0.6
"""How much of what an article quotes is theirs whom its headline quotes by name, by office and by neither."""
_FARTHEST = 8
"""How many sentences may part the quotes on both sides of it."""
_COUNTS = frozenset({"one", "two", "three", "four", "five", "six", "some", "many", "several", "most", "few"})
_OTHERS = frozenset({Kind.ROLE, Kind.ANONYMOUS, Kind.BODY})


class Voices(Uncued):
    """A reading that knows whose voice is heard where no words name it."""

    def between(self, body: Sequence[Paragraph]) -> Iterator[tuple[int, Given]]:
        """The quotes of an English body between two of one person's, where nobody else comes in; whose."""
        if self.language.language != "en":
            return
        sentences = [sentence for paragraph in body for sentence in paragraph.sentences]
        placed = [(at, number) for at, sentence in enumerate(sentences) for _, number in sentence.quotes]
        before: tuple[int, Given] | None = None
        waiting: list[tuple[int, int]] = []
        for at, number in placed:
            given = self.given.get(number)
            if given is None:
                waiting.append((at, number))
                continue
            if waiting and self._is_one_voice(sentences, before, (at, given)):
                for place, asked in waiting:
                    if place < at and self._is_remark(sentences[place], asked):
                        yield asked, replace(before[1] if before else given, cue=None, direct=False)
            before, waiting = (at, given), []

    def _is_remark(self, sentence: Sentence, number: int) -> bool:
        """Whether the quote is long enough to be somebody's words, and no title, sign or slogan."""
        words = _WORDS.findall(self.quotes[number].text)
        small = sum(word[0].islower() for word in words)
        return (
            len(words) >= _PHRASE
            and 2 * small > len(words)
            and all(token.low not in SHOWN for token in sentence.tokens)
        )

    def _is_one_voice(
        self, sentences: Sequence[Sentence], before: tuple[int, Given] | None, after: tuple[int, Given]
    ) -> bool:
        first, source = before[0] if before else -1, after[1].source
        if source is None or source.person is None or after[0] - first > _FARTHEST:
            return False
        if before and not source.is_same(before[1].source):
            return False
        statements = [self.statement(sentence) for sentence in sentences[first + 1 : after[0]]]
        if before is None:
            # From the first quote on it can only be theirs who was named before it.
            quoted = next((at for at, each in enumerate(statements) if each.sentence.quotes), 0)
            named = [
                at
                for at, each in enumerate(statements[:quoted])
                if any(person is source.person for _, person in self._named(each))
            ]
            if not named:
                return False
            statements = statements[named[0] :]
        return not any(self._tells_of_another(each, source.person) for each in statements)

    def _tells_of_another(self, statement: Statement, person: Person) -> bool:
        """Whether a sentence is about somebody else, by name or not."""
        named = self._named(statement)
        if any(other is not person and other.is_human for _, other in named):
            return True
        about = bool(named) and named[0][0] is statement.mentions[0]
        return not about and any(
            self._is_another(statement, mention, person) for mention in statement.mentions
        )

    def _is_another(self, statement: Statement, mention: Mention, person: Person) -> bool:
        if mention.governed or mention.possessive:
            return False
        first = statement.sentence.tokens[mention.first]
        if mention.kind is Kind.PRONOUN:
            gender = self.language.pronouns.get(first.low)
            return gender in {"m", "f"} and person.gender is not None and gender != person.gender
        counted = mention.last - mention.first == 1 and first.low in _COUNTS
        return mention.kind in _OTHERS and not counted and first.low not in self.language.own

    def headlined(self, headline: Paragraph) -> Iterator[tuple[int, Given]]:
        """The quotes of an English headline that nobody has been given; whose they are.

        They are theirs whom the headline names or describes before its colon (or behind, for a quote that
        opens it), or else theirs whose words are most of what the article quotes.
        """
        if self.language.language != "en":
            return
        for sentence in headline.sentences:
            statement = self.statement(sentence)
            for place, number in sentence.quotes:
                given = self.given.get(number)
                if given is None or given.source is None:
                    found = self._by_colon(statement, place) or self._by_share(statement, number)
                    if found:
                        yield number, found

    def _by_colon(self, statement: Statement, place: int) -> Given | None:
        """ "Mayor in tears: “…”", "“…”: mayor speaks out": whoever the other side of the colon is about."""
        tokens = statement.sentence.tokens
        colon = next((at for at, token in enumerate(tokens) if token.text == ":"), None)
        if colon is None or not (colon < place or place == 0):
            return None
        begin, end = (0, colon) if colon < place else (colon + 1, len(tokens))
        for mention in statement.mentions:
            if not begin <= mention.first < end or mention.governed or mention.possessive:
                continue
            if mention.kind is Kind.NAME:
                source = self.memory.known(tokens, mention)
                heard = self._share(source.person) if source and source.person else 0.0
                return Given(source, span(tokens, mention)) if heard >= _HEARD else None
            if mention.kind is Kind.ROLE:
                source = self._main_voice(tokens[mention.first : mention.last])
                return Given(source, span(tokens, mention)) if source else None
            if mention.kind is not Kind.PRONOUN:
                return None
        return None

    def _main_voice(self, phrase: Sequence[Token]) -> Source | None:
        """Whoever is quoted most, if nothing that is known of them tells against a description."""
        heads, lands, gender = office(phrase)
        person = max(self.people, key=self._share, default=None)
        if person is None or self._share(person) < _MAIN:
            return None
        apart = (gender and person.gender and gender != person.gender) or excludes(heads, person.roles)
        apart = apart or (lands and person.countries and lands.isdisjoint(person.countries))
        return None if apart else Source(person.name, person)

    def _by_share(self, statement: Statement, number: int) -> Given | None:
        words = _WORDS.findall(self.quotes[number].text)
        crowd = any(token.low in roles().anonymous for token in statement.sentence.tokens)
        if len(words) < _PHRASE or statement.reports or crowd:
            return None
        for person in self.people:
            where = self.memory.where.get(id(person))
            if where and self._share(person) >= _MOST and not self._tells_of_another(statement, person):
                return Given(Source(person.name, person), where, None, False)
        return None

    def _share(self, person: Person) -> float:
        """How much of what the article quotes is that person's, 0..1."""
        return self._shares.get(id(person), 0.0)

    @cached_property
    def _shares(self) -> dict[int, float]:
        said: Counter[int] = Counter()
        for number, given in self.given.items():
            who = given.source.person if given.source else None
            said[id(who)] += len(_WORDS.findall(self.quotes[number].text))
        return {who: words / max(said.total(), 1) for who, words in said.items()}
