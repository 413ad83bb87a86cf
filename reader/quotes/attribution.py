"""Who is quoted: for every quote its speaker, the words that name the source there, and the cue.

Rules over cues, names and paragraph structure, in the tradition of R. Krestel et al., "Minding the Source"
(LREC 2008), and T. O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012), whose
baselines they extend: a cue beside the quote comes first, then one that governs its sentence, then what the
quotes and sentences before it tell. Where none of these does, nobody is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import regex

from reader.model import Article, Cue, Quote, SectionKind, Speaker
from reader.quotes.cast import is_title_case, meet, narrative, spelling
from reader.quotes.continuations import cut_by_cue, reopened
from reader.quotes.coreference import Memory
from reader.quotes.governing import governing, tail
from reader.quotes.lexicon import Cues, cues, language_of
from reader.quotes.mentions import Kind, Mention, find_mentions
from reader.quotes.names import Person
from reader.quotes.prose import Paragraph, Sentence, Token, outermost, read, tokenize
from reader.quotes.repeats import repeated
from reader.quotes.reports import Report, Statement, find_reports
from reader.quotes.sources import Given, Source

_LABEL = regex.compile(r"\s*(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}):\s")
_WORDS = regex.compile(r"\w+")
_SAID_BEFORE = regex.compile(
    r"\s*(?:that was|those were|these were|this was|so said|thus spoke)\b", regex.IGNORECASE
)
_PHRASE = 3
"""How many words a quoted phrase must have to be given to the speaker of the sentence before."""
_STILL = 3
"""For how many sentences after a quote one without a cue is taken for the same speaker's."""


def attribute(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes with their speakers, cues and what each continues, where the text tells.

    ``speaker.name`` is the fullest name that the article gives; a body that speaks is named as in the text.
    Quotes that lie in another quote are left as they are. ``quotes`` must be in order of place.
    """
    if not quotes:
        return quotes
    reading = _Reading(article, quotes)
    reading.run()
    return tuple(reading.finished(number) for number in range(len(quotes)))


class _Reading:
    """One article being read from its beginning to its end."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self.quotes = quotes
        self.text = article.text
        self.language: Cues = cues(language_of(article.text, article.language))
        self.paragraphs = read(article, quotes)
        told = list(narrative(article.text, self.paragraphs))
        quoted = [
            tokens
            for number in outermost(quotes)
            if not is_title_case(tokens := tokenize(article.text, quotes[number].start, quotes[number].end))
        ]
        self.spelling = spelling([*told, *quoted])
        self.people = meet(told, quoted, self.language, self.spelling)
        self.memory = Memory(self.people, self.language)
        self.given: dict[int, Given] = {}
        self.last: Given | None = None
        self.continued: dict[int, int] = {}
        self.pending: dict[int, Sequence[Token]] = {}
        self._statements: dict[int, Statement] = {}

    def finished(self, number: int) -> Quote:
        quote = self.quotes[number]
        given = self.given.get(number)
        before = self.continued.get(number)
        continues = quote.continues or (self.quotes[before].id if before is not None else None)
        if given is None:
            return replace(quote, continues=continues)
        speaker = cue = None
        if given.source and given.mention:
            start, end = given.mention
            speaker = Speaker(given.source.name, self.text[start:end], start, end)
        if given.cue:
            cue = Cue(self.text[given.cue[0] : given.cue[1]], *given.cue)
        return replace(quote, continues=continues, speaker=speaker or quote.speaker, cue=cue or quote.cue)

    def run(self) -> None:
        body = [each for each in self.paragraphs if each.kind is not SectionKind.HEADLINE]
        for place, paragraph in enumerate(body):
            self.continued.update(reopened(body[place - 1 : place], paragraph, self.text, self.quotes))
            self._read(paragraph, body[place - 1] if place else None, body[place + 1 : place + 2])
        self._spread()
        self._settle()
        self._repeat()
        for paragraph in self.paragraphs:
            if paragraph.kind is SectionKind.HEADLINE:
                self._read(paragraph, None, [])

    # -- reading on --------------------------------------------------------------------------------

    def _statement(self, sentence: Sentence) -> Statement:
        """The sentence with its mentions and reports, found once."""
        known = self._statements.get(id(sentence))
        if known is None:
            mentions = find_mentions(sentence.tokens, self.language, self.spelling)

            def is_person(mention: Mention) -> bool:
                words = [token.bare for token in sentence.tokens[mention.name : mention.last]]
                return any(person.is_human for person in self.people.called(words))

            reports = find_reports(sentence.tokens, mentions, self.language, is_person)
            known = self._statements[id(sentence)] = Statement(sentence, mentions, reports)
        return known

    def _read(self, paragraph: Paragraph, before: Paragraph | None, following: Sequence[Paragraph]) -> None:
        for place, sentence in enumerate(paragraph.sentences):
            statement = self._statement(sentence)
            sources: list[Source | None] = []
            for report in statement.reports:
                source = self._source(statement, report)
                sources.append(source)
                if source and source.person and not report.aside:
                    self.memory.spoke(source)
            headline = paragraph.kind is SectionKind.HEADLINE or is_title_case(sentence.tokens)
            earlier = paragraph.sentences[place - 1] if place else None
            after = paragraph.sentences[place + 1] if place + 1 < len(paragraph.sentences) else None
            for at, number in sentence.quotes:
                if number not in self.given:
                    found = self._of_quote(statement, sources, at, earlier, after, before, following)
                    if found and not (headline and not (found.source and found.source.person)):
                        self.given[number] = found
                given = self.given.get(number)
                if given and given.source:
                    self.last = given
                    self.memory.spoke(given.source)
            self.memory.read(sentence, statement.mentions)
        self.continued.update(cut_by_cue(paragraph, self.given, self.continued))

    def _of_quote(
        self,
        statement: Statement,
        sources: Sequence[Source | None],
        at: int,
        earlier: Sentence | None,
        after: Sentence | None,
        before: Paragraph | None,
        following: Sequence[Paragraph],
    ) -> Given | None:
        tokens = statement.sentence.tokens
        chosen = governing(tokens, statement.reports, at, self.language)
        if chosen is not None:
            report = statement.reports[chosen]
            if sources[chosen] is None and tokens[at].quote is not None:
                self._defer(tokens[at].quote or 0, tokens, report)
            return self._by(tokens, report, sources[chosen])
        if after is not None and at == len(tokens) - 1 and after.tokens[0].quote is None:
            # The cue is looked for as if the quote stood before it in one sentence.
            joined = self._statement(Sentence((tokens[at], *after.tokens)))
            report = tail(joined, self.language)
            if report:
                return self._by(joined.sentence.tokens, report, self._source(joined, report))
        return self._unsaid(statement, at, earlier, before, following)

    def _source(self, statement: Statement, report: Report) -> Source | None:
        subject = report.subject
        apart: list[Person] = []
        if subject is None or subject.kind is Kind.PRONOUN:
            apart = [
                person
                for mention, person in self._named(statement)
                if _is_told_of(statement.sentence, mention, report)
            ]
        if subject is not None and subject.kind is Kind.RELATIVE:
            ahead = [
                each
                for each in statement.mentions
                if each.last <= subject.first and each.kind is not Kind.RELATIVE and not each.possessive
            ]
            if not ahead:
                return None
            subject = ahead[-1]
        return self.memory.resolve(
            statement.sentence.tokens, subject, report.gender, report.continuing, apart
        )

    def _named(self, statement: Statement) -> list[tuple[Mention, Person]]:
        if statement.named is None:
            found = [
                (mention, self.memory.known(statement.sentence.tokens, mention))
                for mention in statement.mentions
                if mention.kind is Kind.NAME
            ]
            statement.named = [(mention, each.person) for mention, each in found if each and each.person]
        return statement.named

    def _by(self, tokens: Sequence[Token], report: Report, source: Source | None) -> Given:
        cue = (tokens[report.first].start, tokens[report.last - 1].end)
        subject = report.subject
        if subject is None:
            return Given(source, cue if source else None, cue)
        start, end = _span(tokens, subject)
        if self.language.language == "fr" and subject.kind is Kind.PRONOUN and "-" in self.text[start:end]:
            # "dit-elle": the pronoun hangs on its verb.
            start += self.text[start:end].rindex("-") + 1
            if report.last == subject.last:
                cue = (cue[0], start - 1)
        return Given(source, (start, end), cue)

    # -- quotes without a cue ----------------------------------------------------------------------

    def _unsaid(
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
            return self._within(statement, place, earlier, before)
        if earlier is not None:
            return self._from_sentence(earlier)
        if following and _SAID_BEFORE.match(self.text, following[0].span.start):
            return self._said_before(self._statement(following[0].sentences[0]))
        if before is not None and before.sentences:
            return self._from_sentence(before.sentences[-1])
        return None

    def _said_before(self, statement: Statement) -> Given | None:
        """“…” / That was the verdict of Ms Roe: whom the paragraph behind the quote names."""
        for mention in statement.mentions:
            if mention.kind in {Kind.NAME, Kind.ROLE, Kind.BODY}:
                source = self.memory.resolve(statement.sentence.tokens, mention)
                if source:
                    return Given(source, _span(statement.sentence.tokens, mention))
        return None

    def _announced(self, statement: Statement, place: int) -> Given | None:
        """A colon gives the quote to whom its sentence is about: "He had one more wish: “…”"."""
        tokens = statement.sentence.tokens
        mentions = [
            mention
            for mention in statement.mentions
            if mention.last < place and mention.kind in {Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.BODY}
        ]
        free = [mention for mention in mentions if not mention.governed and not mention.possessive]
        for mention in free or [mention for mention in mentions if mention.kind is Kind.NAME]:
            plain = mention.kind is Kind.NAME and mention.last - mention.first == 1
            source = self.memory.known(tokens, mention) if plain else self.memory.resolve(tokens, mention)
            if is_title_case(tokens) and not (source and source.person and source.person.is_human):
                continue
            if source:
                return Given(source, _span(tokens, mention))
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
        if earlier is None or not earlier.quotes:
            return None
        found = self._from_sentence(earlier)
        if found is None or found.source is None:
            return None
        mentions = statement.mentions
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

    def _from_sentence(self, earlier: Sentence) -> Given | None:
        """Whom the sentence before gives its words to, or is about."""
        said = [self.given[number] for _, number in earlier.quotes if number in self.given]
        if said:
            return replace(said[-1], direct=False)
        statement = self._statement(earlier)
        with self.memory.looking_back():
            for report in reversed(statement.reports):
                source = self._source(statement, report)
                if source:
                    return replace(self._by(earlier.tokens, report, source), direct=False)
        subject = self.memory.subject()
        if subject is None:
            named = any(mention.kind is Kind.NAME and not mention.governed for mention in statement.mentions)
            if named or self.memory.sentence - self.memory.speaker_at > _STILL or self.last is None:
                return None
            return replace(self.last, direct=False)
        for mention in statement.mentions:
            found = None if mention.kind is Kind.RELATIVE else self.memory.resolve(earlier.tokens, mention)
            if found and found.is_same(subject):
                return Given(subject, _span(earlier.tokens, mention), None, False)
        return None

    # -- afterwards --------------------------------------------------------------------------------

    def _spread(self) -> None:
        """A chain of paragraphs has one speaker, wherever in it the cue stands."""
        for number in sorted(self.continued, reverse=True):
            before, given = self.continued[number], self.given.get(number)
            if given and given.source and not (self.given.get(before) and self.given[before].source):
                self.given[before] = replace(given, direct=False)

    def _defer(self, number: int, tokens: Sequence[Token], report: Report) -> None:
        """Put off a description that nothing has explained so far."""
        subject = report.subject
        if subject and subject.kind is Kind.ROLE and subject.definite:
            phrase = tokens[subject.first : subject.last]
            if phrase[0].low not in self.language.own:
                self.pending[number] = phrase

    def _settle(self) -> None:
        """Descriptions that came before any name are the one speaker's, where the article has but one."""
        # What was given to the same words farther on goes with them.
        by_mention: defaultdict[tuple[int, int] | None, list[int]] = defaultdict(list)
        for number, given in self.given.items():
            if given.source is None and given.mention:
                by_mention[given.mention].append(number)
        for number, phrase in self.pending.items():
            given = self.given.get(number)
            mention = given.mention if given else None
            source = self.memory.protagonist(phrase) if mention in by_mention else None
            if source:
                for other in by_mention.pop(mention):
                    self.given[other] = replace(self.given[other], source=source)
        self._spread()

    def _repeat(self) -> None:
        """What the headline quotes, or what is given to nobody, is whose it is elsewhere in the article."""
        said = {number: self.quotes[number].text for number, given in self.given.items() if given.source}
        asked = {number: quote.text for number, quote in enumerate(self.quotes) if number not in self.given}
        for number, holders in repeated(asked, said).items():
            names = {source.name for each in holders if (source := self.given[each].source)}
            if len(names) == 1:
                self.given[number] = replace(self.given[holders[0]], cue=None, direct=False)


def _is_told_of(sentence: Sentence, mention: Mention, report: Report) -> bool:
    """Whether the name stands in what is reported, so that "he said" cannot mean its bearer."""
    if mention.first >= report.end:
        return True
    quote_follows = bool(sentence.quotes) and sentence.quotes[-1][0] >= report.end
    return sentence.has_comma(mention.last, report.begin) and not quote_follows


def _span(tokens: Sequence[Token], mention: Mention) -> tuple[int, int]:
    last = tokens[mention.last - 1]
    return tokens[mention.first].start, last.start + len(last.bare)
