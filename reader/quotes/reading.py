"""An article as attribution reads it: its persons, its sentences with their reports, what has been given."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Article, Quote
from reader.quotes.cast import headed, is_title_case, meet, narrative, spelling
from reader.quotes.coreference import Memory
from reader.quotes.descriptions import described
from reader.quotes.lexicon import Cues, cues, language_of
from reader.quotes.mentioning import find_mentions
from reader.quotes.mentions import Kind, Mention
from reader.quotes.people import Person
from reader.quotes.prose import Sentence, Token, outermost, read, tokenize
from reader.quotes.reporting import find_reports
from reader.quotes.reports import Report, Statement
from reader.quotes.sources import Given, Source

_FRONTED = frozenset({"though", "although", "while", "when", "after", "before", "as", "because", "since"})
_FRONT = 3
"""Among how many words a clause put first has its subject."""


class Reading:
    """One article being read from its beginning to its end."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self.quotes = quotes
        self.text = article.text
        self.blocks = sorted(article.blockquotes)
        self.language: Cues = cues(language_of(article.text, article.language))
        self.paragraphs = read(article, quotes)
        told = list(narrative(article.text, self.paragraphs))
        quoted = [
            tokens
            for number in outermost(quotes)
            if not is_title_case(tokens := tokenize(article.text, quotes[number].start, quotes[number].end))
        ]
        self.spelling = spelling([*told, *quoted])
        titled = list(headed(self.paragraphs, self.language, self.spelling))
        self.people = meet(told, quoted, titled, self.language, self.spelling)
        self.memory = Memory(self.people, self.language)
        self.given: dict[int, Given] = {}
        self.last: Given | None = None
        self.answering: Given | None = None
        """Who answers an interview's questions."""
        self.continued: dict[int, int] = {}
        self.pending: dict[int, Sequence[Token]] = {}
        self._statements: dict[int, Statement] = {}

    def statement(self, sentence: Sentence) -> Statement:
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

    def source(self, statement: Statement, report: Report) -> Source | None:
        subject = report.subject
        apart: list[Person] = []
        if subject is None or subject.kind is Kind.PRONOUN:
            apart = [
                person
                for mention, person in self._named(statement)
                if _is_told_of(statement.sentence, mention, report)
                and not any(
                    each.last <= report.begin and each.subject == mention for each in statement.reports
                )
            ]
        if subject and subject.kind is Kind.PRONOUN and self.language.language == "en" and not (
            report.continuing
        ):  # fmt: skip
            within = self._within_sentence(statement, subject, apart)
            if within:
                return Source(within.name, within)
        if subject is not None and subject.kind is Kind.RELATIVE:
            subject = self._antecedent(statement, subject)
            if subject is None:
                return None
        elif subject is not None and self._is_thing(statement.sentence, subject):
            subject = _body_ahead(statement, subject) or subject
        found = self.memory.resolve(
            statement.sentence.tokens, subject, report.gender, report.continuing, apart
        )
        if found and found.person and subject and subject.kind is Kind.ROLE and self._is_to(
            statement, report, found.person
        ):  # fmt: skip
            return None
        return found

    def _is_to(self, statement: Statement, report: Report, person: Person) -> bool:
        """Whether "thanked her for" shows that a description cannot mean the one woman it would mean."""
        tokens = statement.sentence.tokens
        if report.last + 1 >= len(tokens) or self.language.language != "en":
            return False
        told = self.language.objects.get(tokens[report.last].low)
        ends = (
            tokens[report.last + 1].low in self.language.prepositions or not tokens[report.last + 1].is_word
        )
        return told is not None and ends and person.gender == told

    def _within_sentence(
        self, statement: Statement, pronoun: Mention, apart_from: Sequence[Person]
    ) -> Person | None:
        """The one person of another clause of the sentence whom "he" or "she" can mean."""
        tokens = statement.sentence.tokens
        gender = self.language.pronouns.get(tokens[pronoun.first].low)
        if gender not in {"m", "f"}:
            return None
        if tokens[0].low in _FRONTED and pronoun.first <= _FRONT:
            # "Though she called it “a blow”, Ann Lee carried on"
            main = next(
                (
                    person
                    for mention, person in self._named(statement)
                    if mention.first > pronoun.last and not (mention.governed or mention.possessive)
                    if tokens[mention.first - 1].text == "," or tokens[mention.first - 1].quote is not None
                ),
                None,
            )
            return main if main and main.is_human and (main.gender or gender) == gender else None
        if pronoun.first > 1 and [token.low for token in tokens[pronoun.first - 2 : pronoun.first]] == [
            "to",
            "which",
        ]:
            # "Ann Lee called Bob Roe a fox, to which he replied": whom she called one.
            before = [person for mention, person in self._named(statement) if mention.last <= pronoun.first]
            told = before[-1] if before else None
            return told if told and told.is_human and (told.gender or gender) == gender else None
        begin = 0
        if tokens[0].low.endswith(("ing", "ed")):
            # "Meeting Ann Lee in Oslo, she said": not whom she met.
            begin = next((at for at, token in enumerate(tokens) if token.text == ","), 0)
        found = [
            person
            for mention, person in self._named(statement)
            if begin <= mention.first and mention.last < pronoun.first
            if not (mention.governed or (mention.possessive and mention.first))
            if person.is_human and (person.gender or gender) == gender
            if not any(person is other for other in apart_from)
            if any(
                token.low in self.language.breaks or token.text == ","
                for token in tokens[mention.last : pronoun.first]
            )
        ]
        if not found or any(person is not found[0] for person in found):
            return None
        found[0].gender = gender
        return found[0]

    def _antecedent(self, statement: Statement, relative: Mention) -> Mention | None:
        """Whom "who" means: the person beside it, by the name that an aside behind it explains."""
        tokens = statement.sentence.tokens
        personal = tokens[relative.first].low in self.language.personal
        ahead = [
            each
            for each in statement.mentions
            if each.last <= relative.first and each.kind is not Kind.RELATIVE and not each.possessive
            if not (personal and each.governed and each.kind in {Kind.DOCUMENT, Kind.PLACE, Kind.BODY})
        ]
        if not ahead:
            return None
        found = ahead[-1]
        beside = relative.first - (tokens[relative.first - 1].text == ",")
        if personal and not any(each.last == beside for each in statement.mentions):
            # "A viewer who had written": a word that no list has.
            unlisted = described(tokens, beside, self.language)
            if unlisted and unlisted.first >= found.last:
                return unlisted
        while found.kind is not Kind.NAME and tokens[found.first - 1].text == "," and found.first:
            name = next((each for each in ahead if each.last == found.first - 1), None)
            if name is None:
                break
            found = name
        return found

    def _is_thing(self, sentence: Sentence, mention: Mention) -> bool:
        low = sentence.tokens[mention.first].low
        return mention.kind is Kind.PRONOUN and self.language.pronouns.get(low) == "n"

    def _named(self, statement: Statement) -> list[tuple[Mention, Person]]:
        if statement.named is None:
            found = [
                (mention, self.memory.known(statement.sentence.tokens, mention))
                for mention in statement.mentions
                if mention.kind is Kind.NAME
            ]
            statement.named = [(mention, each.person) for mention, each in found if each and each.person]
        return statement.named

    def by(self, tokens: Sequence[Token], report: Report, source: Source | None) -> Given:
        cue = (tokens[report.first].start, tokens[report.last - 1].end)
        subject = report.subject
        if subject is None:
            return Given(source, cue if source else None, cue)
        start, end = span(tokens, subject)
        if self.language.language == "fr" and subject.kind is Kind.PRONOUN and "-" in self.text[start:end]:
            # "dit-elle": the pronoun hangs on its verb.
            start += self.text[start:end].rindex("-") + 1
            if report.last == subject.last:
                cue = (cue[0], start - 1)
        return Given(source, (start, end), cue)


def _body_ahead(statement: Statement, pronoun: Mention) -> Mention | None:
    """The body or paper that "it" means where it is the subject of the same sentence."""
    bodies = [
        mention
        for mention in statement.mentions
        if mention.kind in {Kind.BODY, Kind.DOCUMENT}
        and mention.last <= pronoun.first
        and not mention.possessive
    ]
    return bodies[0] if bodies and not bodies[0].governed else None


def _is_told_of(sentence: Sentence, mention: Mention, report: Report) -> bool:
    """Whether the name stands in what is reported, so that "he said" cannot mean its bearer."""
    tokens = sentence.tokens
    if mention.first >= report.end:
        return True
    closes = report.end + 1 < len(tokens) and tokens[report.end].text == "," and (
        tokens[report.end + 1].quote is None
    )  # fmt: skip
    if closes and report.begin and tokens[report.begin - 1].text == "," and not mention.governed:
        # "Ann Lee, he said, is “…”"
        return True
    quote_follows = bool(sentence.quotes) and sentence.quotes[-1][0] >= report.end
    return sentence.has_comma(mention.last, report.begin) and not quote_follows


def span(tokens: Sequence[Token], mention: Mention) -> tuple[int, int]:
    last = tokens[mention.last - 1]
    return tokens[mention.first].start, last.start + len(last.bare)
