"""Quotes that their own sentence gives to nobody: whose they are by colon, label and what stands before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby, pairwise

import regex

from reader.model import Span
from reader.quotes.cast import is_title_case
from reader.quotes.governing import THINKING
from reader.quotes.lexicon import roles
from reader.quotes.mentions import Kind
from reader.quotes.names import CALENDAR
from reader.quotes.prose import Paragraph, Sentence, Token
from reader.quotes.reading import Reading, span
from reader.quotes.reports import Statement
from reader.quotes.signatures import signature
from reader.quotes.sources import Given, Source
from reader.quotes.voice import BE

_LABEL = regex.compile(r"\s*(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}):\s")
_WORDS = regex.compile(r"\w+")
_SAID_BEFORE = regex.compile(
    r"\s*(?:that was|those were|these were|this was|so said|thus spoke)\b", regex.IGNORECASE
)
_PHRASE = 3
"""How many words a quoted phrase must have to be given to the speaker of the sentence before."""
_WORDING = frozenset({"phrase", "word", "words", "term", "label", "slogan", "motto", "saying", "chant"})
SHOWN = _WORDING | {
    "called", "titled", "entitled", "named", "known", "sold", "billed", "song", "songs", "poem", "hymn",
    "anthem", "film", "book", "novel", "play", "sign", "signs", "banner", "placard", "plaque", "headline",
    "rule", "rules", "law", "laws", "act", "contract", "treaty", "constitution", "advert", "chanting",
}  # fmt: skip
"""Words beside what is read, sung or laid down, and said by nobody."""
_TOPIC = frozenset({"of", "on", "about", "regarding", "concerning", "to"})
_JOINING = frozenset({"and", "or", "then", "also", "again", "later", "finally", "next"})
"""Words that join a quote to those before it, or its topic to others."""
_ASKED = frozenset({"asked", "pressed", "questioned", "challenged", "quizzed"})
_OPENING = "\"'“‘«„ "
_STILL = 3
"""For how many sentences after a quote one without a cue is taken for the same speaker's."""


class Uncued(Reading):
    """A reading that knows whose the quotes without a cue are."""

    def unsaid(
        self,
        statement: Statement,
        place: int,
        earlier: Sentence | None,
        before: Paragraph | None,
        following: Sequence[Paragraph],
    ) -> Given | None:
        """The speaker of a quote that its own sentence gives to nobody."""
        tokens = statement.sentence.tokens
        number = tokens[place].quote or 0
        label = _LABEL.match(tokens[place].text)
        if label:
            start = self.quotes[number].start
            words = label.group(1).split()
            known = self.people.called(words)
            source = Source(known[0].name, known[0]) if len(known) == 1 else Source(label.group(1))
            return Given(source, (start + label.start(1), start + label.end(1)))
        if number in self.continued:
            found = self.given.get(self.continued[number])
            return replace(found, direct=False) if found else None
        if any(each.is_word for each in tokens):
            if any(token.text == ":" for token in tokens[max(0, place - 4) : place]):
                return self._announced(statement, place)
            return self._own_words(statement, place) or self._within(statement, place, earlier, before)
        if earlier is not None:
            return self._from_sentence(earlier)
        if following and _SAID_BEFORE.match(self.text, following[0].span.start):
            return self._said_before(self.statement(following[0].sentences[0]))
        if before is not None and before.sentences:
            answered = self._answered(before.sentences[-1])
            if answered:
                return answered
            return self._from_sentence(before.sentences[-1])
        return None

    def signed(self, paragraph: Paragraph, following: Paragraph) -> dict[int, Given]:
        """The quotes up to that which ``paragraph`` is, where the line behind it says whose they are."""
        words = [token for each in paragraph.sentences for token in each.tokens]
        found = signature(self.text, following.span)
        if found is None or len(words) != 1 or words[0].quote is None:
            return {}
        number = words[0].quote
        known = self.people.called(found.words)
        if not found.dashed and not (
            len(known) == 1 and known[0].is_human and self._closes_block(number, found.span.start)
        ):
            return {}
        if len(known) != 1 and len(found.words) < 2:
            return {}
        source = Source(known[0].name, known[0]) if len(known) == 1 else Source(" ".join(found.words))
        given = {number: Given(source, (found.span.start, found.span.end))}
        while number and self.quotes[number].continues == self.quotes[number - 1].id:
            number -= 1
            given[number] = replace(given[number + 1], direct=False)
        return given

    def _closes_block(self, number: int, place: int) -> bool:
        """Whether nothing stands between the end of a block and ``place``, and the quote is the block's."""
        start, end = self.quotes[number].start, self.quotes[number].end
        at = bisect_right(self.blocks, start, key=lambda block: block.start) - 1
        return (
            at >= 0
            and self.blocks[at].holds(Span(start, end))
            and not self.text[self.blocks[at].end : place].strip()
        )

    def _answered(self, question: Sentence) -> Given | None:
        """Whom an interview's question is put to: whoever answered before, at first the one it introduces."""
        if not self._is_question(question) or not self._is_interview:
            return None
        if self.answering is None:
            self.answering = self.memory.introduced()
        if self.answering is None:
            return None
        return replace(self.answering, cue=None, direct=False)

    def _is_question(self, sentence: Sentence) -> bool:
        return sentence.tokens[-1].text == "?" and not sentence.quotes

    @cached_property
    def _is_interview(self) -> bool:
        """Whether a question is put to somebody and a quote answers it in a paragraph of its own."""
        return any(
            self._is_question(before.sentences[-1])
            and any(token.low in self.language.second_person for token in before.sentences[-1].tokens)
            and after.sentences[0].tokens[0].quote is not None
            for before, after in pairwise(self.paragraphs)
            if before.sentences and after.sentences
        )

    def _said_before(self, statement: Statement) -> Given | None:
        """“…” / That was the verdict of Ms Roe: whom the paragraph behind the quote names."""
        for mention in statement.mentions:
            if mention.kind in {Kind.NAME, Kind.ROLE, Kind.BODY}:
                source = self.memory.resolve(statement.sentence.tokens, mention)
                if source:
                    return Given(source, span(statement.sentence.tokens, mention))
        return None

    def _announced(self, statement: Statement, place: int) -> Given | None:
        """A colon gives the quote to whom its sentence is about: "He had one more wish: “…”"."""
        tokens = statement.sentence.tokens
        begin = 0
        if tokens[0].low in _ASKED:
            begin = next((at for at, token in enumerate(tokens[:place]) if token.text == ","), 0)
        mentions = [
            mention
            for mention in statement.mentions
            if begin <= mention.first
            and mention.last < place
            and mention.kind in {Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.BODY}
        ]
        free = [mention for mention in mentions if not mention.governed and not mention.possessive]
        for mention in free or [mention for mention in mentions if mention.kind is Kind.NAME]:
            plain = mention.kind is Kind.NAME and mention.last - mention.first == 1
            source = self.memory.known(tokens, mention) if plain else self.memory.resolve(tokens, mention)
            if is_title_case(tokens) and not (source and source.person and source.person.is_human):
                continue
            if source:
                return Given(source, span(tokens, mention))
        return None

    def is_topic(self, statement: Statement, place: int) -> bool:
        """Whether all before the colon is the quote's topic: "Of the wall:", "On Ann Lee, who left:"."""
        tokens = statement.sentence.tokens
        if self.language.language != "en" or any(
            report.subject is None or report.subject.kind not in {Kind.ANONYMOUS, Kind.RELATIVE}
            for report in statement.reports
            if report.last <= place
        ):
            return False
        parts = [list(part) for comma, part in groupby(tokens[: place - 1], _is_comma) if not comma]
        while parts and all(token.low in _JOINING for token in parts[0]):
            parts = parts[1:]
        if not parts or (not statement.mentions and any(token.low in _JOINING for token in tokens[:place])):
            return True
        while parts[0][0].low in _JOINING and len(parts[0]) > 1:
            parts[0] = parts[0][1:]
        aside = self.language.relative | self.language.personal | {"which", "whom"}
        first, *others = parts
        return (
            first[0].low in _TOPIC | _ASKED
            and not any(token.low in self.language.verbs | BE for token in first)
            and not (others and any(token.low in CALENDAR for token in first))
            and all(
                any(token.low in aside for token in part)
                or all(token.is_capital for token in part)
                or (part[0].low in self.language.articles and part[-1].low in roles().heads)
                for part in others
            )
        )

    def still(self) -> Given | None:
        """Whoever has just spoken."""
        if self.last is None or self.memory.sentence - self.memory.speaker_at > _STILL:
            speaker = self.memory.recent_speaker or self.memory.subject()
            where = self.memory.where.get(id(speaker.person)) if speaker else None
            found = Given(speaker, where) if where else self.memory.introduced()
            return replace(found, direct=False) if found else None
        return replace(self.last, cue=None, direct=False)

    def _own_words(self, statement: Statement, place: int) -> Given | None:
        """A body says of itself what stands right behind its name: The union “regrets the loss”."""
        tokens = statement.sentence.tokens
        if (
            tokens[place].text.lstrip(_OPENING)[:1].islower()
            and len(_WORDS.findall(tokens[place].text)) >= _PHRASE
        ):
            for mention in statement.mentions:
                between = tokens[mention.last : place]
                if mention.kind is Kind.BODY and not mention.governed and all(
                    token.is_capital or token.low in self.language.prepositions | self.language.articles
                    for token in (tokens[mention.last - 1], *between)
                ):  # fmt: skip
                    return Given(self.memory.resolve(tokens, mention), span(tokens, mention))
        return None

    def _within(
        self, statement: Statement, place: int, earlier: Sentence | None, before: Paragraph | None
    ) -> Given | None:
        """A phrase without a cue is the speaker's of the sentence before, if nobody else comes in."""
        tokens = statement.sentence.tokens
        length = len(_WORDS.findall(tokens[place].text))
        if earlier is None:
            earlier = before.sentences[-1] if before and before.sentences else None
            length -= 1
        if earlier is None or not earlier.quotes or (place and tokens[place - 1].low in _WORDING):
            return None
        found = self._from_sentence(earlier)
        if found is None or found.source is None:
            return None
        mentions = statement.mentions
        if self._has_own_subject(statement, place, found.source):
            return None
        if tokens[0].low == "under" and any(token.low in SHOWN for token in tokens[:place]):
            # "Under the rules, gates must “bear the highest tide”."
            return None
        if length < _PHRASE and not (
            length >= _PHRASE - 1
            and mentions
            and mentions[0].kind is Kind.PRONOUN
            and found.source.is_same(self.memory.resolve(tokens, mentions[0]))
        ):
            return None
        for mention in mentions:
            if mention.kind is Kind.NAME and not mention.governed and not mention.possessive:
                named = self.memory.known(tokens, mention)
                return found if named and found.source.is_same(named) else None
        return found

    def _has_own_subject(self, statement: Statement, place: int, source: Source) -> bool:
        """Whether the sentence is about somebody or something else: "A report calls it “…”"."""
        tokens = statement.sentence.tokens
        for mention in statement.mentions:
            if mention.last > place or mention.governed or mention.possessive:
                continue
            if mention.kind in {Kind.ROLE, Kind.BODY, Kind.DOCUMENT, Kind.ANONYMOUS}:
                return not source.is_same(self.memory.resolve(tokens, mention))
            return False
        return tokens[0].low in self.language.articles and self.language.language != "en"

    def _text_of(self, statement: Statement) -> Given | None:
        """Whose text a sentence announces: "Here is the text of Ann Lee's speech."."""
        tokens = statement.sentence.tokens
        for mention in statement.mentions:
            following = tokens[mention.last].low if mention.last < len(tokens) else ""
            if mention.possessive and mention.kind is Kind.NAME and following in (
                self.language.speech_nouns | roles().documents
            ):  # fmt: skip
                return Given(self.memory.resolve(tokens, mention), span(tokens, mention), None, False)
        return None

    def questioned(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the quote is what an interviewer asks: "Q: “…”"."""
        return place == 2 and tokens[0].text == "Q" and tokens[1].text == ":"

    def answered(self, tokens: Sequence[Token], place: int) -> Given | None:
        """Whom an interview's questions are put to, where the quote is an answer: "A: “…”"."""
        if place != 2 or tokens[0].text != "A" or tokens[1].text != ":":
            return None
        self.answering = self.answering or self.memory.introduced()
        return replace(self.answering, cue=None, direct=False) if self.answering else None

    def _from_sentence(self, earlier: Sentence) -> Given | None:
        """Whom the sentence before gives its words to, or is about."""
        said = [self.given[number] for _, number in earlier.quotes if number in self.given]
        if said:
            return replace(said[-1], direct=False)
        statement = self.statement(earlier)
        with self.memory.looking_back():
            spoken = [each for each in statement.reports if earlier.tokens[each.first].low not in THINKING]
            for report in reversed(spoken or statement.reports):
                source = self.source(statement, report)
                if source:
                    return replace(self.by(earlier.tokens, report, source), direct=False)
        subject = self.memory.subject()
        if subject is None:
            text_of = self._text_of(statement)
            if text_of:
                return text_of
            named = any(mention.kind is Kind.NAME and not mention.governed for mention in statement.mentions)
            if named or self.memory.sentence - self.memory.speaker_at > _STILL or self.last is None:
                return None
            return replace(self.last, direct=False)
        for mention in statement.mentions:
            found = None if mention.kind is Kind.RELATIVE else self.memory.resolve(earlier.tokens, mention)
            if found and found.is_same(subject):
                return Given(subject, span(earlier.tokens, mention), None, False)
        first = earlier.tokens[0]
        owned = self.language.own.get(first.low) in {"m", "f"}
        return Given(subject, (first.start, first.end), None, False) if owned else None


def _is_comma(token: Token) -> bool:
    return token.text == ","
