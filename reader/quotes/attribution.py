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
from itertools import pairwise

from reader.model import Article, Cue, Quote, SectionKind, Speaker
from reader.quotes.cast import is_title_case
from reader.quotes.chinese import attribute_chinese, is_chinese
from reader.quotes.continuations import cut_by_cue, reopened
from reader.quotes.focus import tries
from reader.quotes.governing import governing, tail
from reader.quotes.incises import incises
from reader.quotes.japanese import attribute_japanese, is_japanese
from reader.quotes.lexicon import roles
from reader.quotes.mentions import Kind, Mention
from reader.quotes.prose import Paragraph, Sentence, Token, tokenize
from reader.quotes.reading import span
from reader.quotes.repeats import repeated
from reader.quotes.reports import Report, Statement
from reader.quotes.sources import Given, Source, office
from reader.quotes.voices import Voices

_LEAD = 3
"""Within how many paragraphs an article names whom it first described."""
_RANKS = frozenset(
    {"general", "admiral", "colonel", "captain", "major", "lieutenant", "marshal", "brigadier"}
)
_COMMANDING = frozenset({"commander", "chief", "boss", "leader", "head"})
_ATTACHED = frozenset({"ally", "critic", "aide", "friend", "colleague"})
_MODAL = frozenset(
    {"would", "could", "might", "should", "may", "must", "can", "will", "to", "not", "never", "cannot"}
)


def attribute(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes with their speakers, cues and what each continues, where the text tells.

    ``speaker.name`` is the fullest name that the article gives; a body that speaks is named as in the text.
    Quotes that lie in another quote are left as they are. ``quotes`` must be in order of place.
    """
    if not quotes:
        return quotes
    if is_japanese(article.text, article.language):
        return attribute_japanese(article, quotes)
    if is_chinese(article.text, article.language):
        return attribute_chinese(article, quotes)
    reading = _Attribution(article, quotes)
    reading.run()
    return tuple(reading.finished(number) for number in range(len(quotes)))


class _Attribution(Voices):
    """One article being read from its beginning to its end."""

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
        for paragraph in self.paragraphs:
            if paragraph.kind is SectionKind.HEADLINE:
                for sentence in paragraph.sentences:
                    self.memory.read_headline(sentence, self.statement(sentence).mentions)
        for paragraph, following in pairwise(body):
            self.given.update(self.signed(paragraph, following))
        for place, paragraph in enumerate(body):
            self.continued.update(reopened(body[place - 1 : place], paragraph, self.text, self.quotes))
            self._read(paragraph, body[place - 1] if place else None, body[place + 1 : place + 2])
        self._spread()
        self._settle()
        self._introduce(body)
        self.given.update(list(self.between(body)))
        self._repeat()
        self.memory.strict = True
        for paragraph in self.paragraphs:
            if paragraph.kind is SectionKind.HEADLINE:
                self._read(paragraph, None, [])
                self.given.update(list(self.headlined(paragraph)))

    def _read(self, paragraph: Paragraph, before: Paragraph | None, following: Sequence[Paragraph]) -> None:
        for place, sentence in enumerate(paragraph.sentences):
            statement = self.statement(sentence)
            sources: list[Source | None] = []
            for report in statement.reports:
                source = self.source(statement, report)
                sources.append(source)
                if source and source.person and not report.aside and not _is_supposed(sentence, report):
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
        inside = self._inside(tokens[at])
        if inside:
            return inside
        if self.questioned(tokens, at):
            return None
        answer = self.answered(tokens, at)
        if answer:
            return answer
        if at and tokens[at - 1].text == ":" and self.is_topic(statement, at):
            return self.still()
        chosen = governing(tokens, statement.reports, at, self.language)
        if chosen is not None:
            report = statement.reports[chosen]
            if sources[chosen] is None and tokens[at].quote is not None:
                self._defer(tokens[at].quote or 0, tokens, report)
            return self.by(tokens, report, sources[chosen])
        if after is not None and at == len(tokens) - 1 and after.tokens[0].quote is None:
            # The cue is looked for as if the quote stood before it in one sentence.
            joined = self.statement(Sentence((tokens[at], *after.tokens)))
            report = tail(joined, self.language)
            if report:
                return self.by(joined.sentence.tokens, report, self.source(joined, report))
        if earlier is None and at == 1 and len(tokens) == 2 and tokens[0].text in "—–":
            # In a dialogue that no cue tells apart, either may have spoken.
            return None
        return self.unsaid(statement, at, earlier, before, following)

    def _inside(self, quote: Token) -> Given | None:
        """Whom a cue within the marks names."""
        if self.language.language == "en" or quote.quote is None:
            return None
        for start, end in incises(self.text, self.quotes[quote.quote].span, self.language.language):
            cue = tokenize(self.text, start, end)
            if not cue or cue[0].low.split("-")[0] not in self.language.speech:
                continue
            joined = self.statement(Sentence((quote, *cue)))
            report = tail(joined, self.language)
            if report and report.subject:
                return self.by(joined.sentence.tokens, report, self.source(joined, report))
        return None

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
            told = report.last < len(tokens) and tokens[report.last].low in self.language.objects
            kin = phrase[-1].low in roles().kin and any(token.is_possessive for token in phrase)
            if phrase[0].low not in self.language.own and not told and not kin:
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

    def _introduce(self, body: Sequence[Paragraph]) -> None:
        """A description with which the article opens is theirs whom it names first and lets speak then.

        "A councillor has claimed … / Ann Lee, who represents the ward, said …"
        """
        for place, paragraph in enumerate(body[:_LEAD]):
            source = self._first_named(body, place)
            for sentence in paragraph.sentences if source else ():
                for report in self.statement(sentence).reports:
                    subject = report.subject
                    if source is None or subject is None or subject.kind is not Kind.ROLE:
                        continue
                    asked = [
                        number
                        for _, number in sentence.quotes
                        if (given := self.given.get(number)) and given.source is None and given.mention
                        if given.mention == span(sentence.tokens, subject) or self._is_pronoun(given.mention)
                    ]
                    if asked and self._fits(sentence.tokens[subject.first : subject.last], subject, source):
                        for number in asked:
                            self.given[number] = replace(self.given[number], source=source)

    def _is_pronoun(self, mention: tuple[int, int]) -> bool:
        return self.text[slice(*mention)].lower() in self.language.pronouns

    def _first_named(self, body: Sequence[Paragraph], place: int) -> Source | None:
        """Whom the article names first behind the paragraph at ``place``, if that one is quoted anywhere."""
        for paragraph in body[: place + 1 + _LEAD]:
            for sentence in paragraph.sentences:
                for mention, person in self._named(self.statement(sentence)):
                    if not person.is_human or (paragraph is body[place] and mention.possessive):
                        continue
                    spoken = any(
                        given.direct and given.source and given.source.person is person
                        for given in self.given.values()
                    )
                    behind = paragraph.span.start > body[place].span.start
                    return Source(person.name, person) if spoken and behind else None
        return None

    def _fits(self, phrase: Sequence[Token], mention: Mention, source: Source) -> bool:
        """Whether nothing that is known of the person tells against the description."""
        person = source.person
        heads, lands, gender = office(phrase)
        if person is None or (gender and person.gender and gender != person.gender) or tries(heads, person):
            return False
        if lands and person.countries and not lands & person.countries:
            return False
        vague = _COMMANDING if mention.definite else roles().general | _ATTACHED
        loose = bool(heads & vague)
        ranked = person.roles <= _RANKS and bool(heads & _COMMANDING)
        return not person.roles or bool(heads & person.roles) or loose or ranked

    def _repeat(self) -> None:
        """What the headline quotes, or what is given to nobody, is whose it is elsewhere in the article."""
        said = {number: self.quotes[number].text for number, given in self.given.items() if given.source}
        asked = {number: quote.text for number, quote in enumerate(self.quotes) if number not in self.given}
        echoing = {
            number
            for paragraph in self.paragraphs
            if paragraph.kind is SectionKind.HEADLINE
            for sentence in paragraph.sentences[:_LEAD]
            for _, number in sentence.quotes
        }
        for number, holders in repeated(asked, said, echoing).items():
            names = {source.name for each in holders if (source := self.given[each].source)}
            if len(names) == 1:
                self.given[number] = replace(self.given[holders[0]], cue=None, direct=False)


def _is_supposed(sentence: Sentence, report: Report) -> bool:
    """Whether the verb tells of no speech that took place: "if she would say sorry"."""
    return report.first > 0 and sentence.tokens[report.first - 1].low in _MODAL
