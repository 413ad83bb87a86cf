"""Who is quoted: for every quote its speaker, the words that name the source there, and the cue.

Rules over cues, names and paragraph structure, in the tradition of R. Krestel et al., "Minding the Source"
(LREC 2008), and T. O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012), whose
baselines they extend: a cue beside the quote comes first, then one that governs its sentence, then what the
quotes and sentences before it tell. Where none of these does, nobody is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from reader.model import Article, Cue, Quote, SectionKind, Span, Speaker
from reader.quotes.coreference import Memory, Source, office
from reader.quotes.lexicon import Cues, countries, cues, folded, language_of, roles
from reader.quotes.mentions import Kind, Mention, find_mentions
from reader.quotes.names import People, Person, Spelling, is_likely_person, runs
from reader.quotes.prose import MARKS, Paragraph, Sentence, Token, ends_sentence, outermost, read, tokenize
from reader.quotes.reports import Clause, Report

_LABEL = regex.compile(r"\s*(\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3}):\s")
_WORDS = regex.compile(r"\w+")
_BYLINE = regex.compile(r"\s*(?:by|von|par|por|di)\s+\p{Lu}[^.!?\n]{2,80}(?:\n|$)", regex.IGNORECASE)
_SAID_BEFORE = regex.compile(r"\s*(?:that was|those were|this was|so said|thus)\b", regex.IGNORECASE)
_REPEATED = 3
"""How many words a quote must have to be known again where the article repeats it."""
_PHRASE = 3
"""How many words a quoted phrase must have to be given to the speaker of the sentence before."""
_STILL = 3
"""For how many sentences after a quote one without a cue is taken for the same speaker's."""
_LONGEST_SUBJECT = 14
"""How many words may stand between a quote and the name that its cue follows."""
_LONGEST_CUT = 40
"""How many words may cut a quote in two."""


@dataclass(frozen=True)
class _Given:
    """What is found of one quote: its source, the words that name it, its cue."""

    source: Source | None
    mention: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    direct: bool = True
    """Whether the quote has a cue of its own."""


def attribute(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes with their speakers, cues and what each continues, where the text tells.

    ``speaker.name`` is the fullest name that the article gives; a body that speaks is named as in the text.
    """
    if not quotes:
        return quotes
    reading = _Reading(article, quotes)
    reading.run()
    return tuple(reading.finished(number) for number in range(len(quotes)))


class _Reading:
    """One article being read from its beginning to its end."""

    def __init__(self, article: Article, quotes: tuple[Quote, ...]) -> None:
        self.article = article
        self.quotes = quotes
        self.text = article.text
        self.language: Cues = cues(language_of(article.text, article.language))
        self.paragraphs = read(article, quotes)
        self.spelling = self._spelling()
        self.people = self._meet()
        self.memory = Memory(self.people, self.language)
        self.given: dict[int, _Given] = {}
        self.last: _Given | None = None
        self.continued: dict[int, int] = {}
        self.pending: dict[int, Sequence[Token]] = {}

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
            self._chain(body[place - 1] if place else None, paragraph)
            self._read(paragraph, body[place - 1] if place else None, body[place + 1 : place + 2])
        self._spread()
        self._settle()
        self._repeat()
        for paragraph in self.paragraphs:
            if paragraph.kind is SectionKind.HEADLINE:
                self._read(paragraph, None, [])

    # -- who there is ------------------------------------------------------------------------------

    def _meet(self) -> People:
        """Everybody whom the article names in full, with their offices."""
        people = People(self.language.language)
        found: list[tuple[Sequence[Token], int, int, int]] = []
        for tokens in self._all_tokens():
            for run in runs(tokens, self.language, self.spelling):
                words = [token.bare for token in tokens[run.first : run.last]]
                if len(words) > 1 and is_likely_person(words):
                    found.append((tokens, run.title, run.first, run.last))
        for tokens, _, first, last in sorted(found, key=lambda each: each[2] - each[3]):
            people.add([token.bare for token in tokens[first:last]])
        for tokens in self._all_tokens():
            for run in runs(tokens, self.language, self.spelling):
                words = [token.bare for token in tokens[run.first : run.last]]
                titled = run.first > run.title or (run.title > 0 and tokens[run.title - 1].low in roles().titles)
                known = people.called(words)
                if not known and titled and len(words) == 1 and not words[0].isupper():
                    known = [people.only(words)]
                if len(known) == 1 and not isinstance(tokens, list):
                    self._learn(tokens, run.title, run.first, run.last, known[0])
        return people

    def _spelling(self) -> Spelling:
        small: set[str] = set()
        capital: set[str] = set()
        for tokens in self._all_tokens():
            for before, token in pairwise(tokens):
                if not token.is_word:
                    continue
                if token.text[0].islower():
                    small.add(token.low)
                elif before.is_word or before.text == ",":
                    capital.add(token.bare)
        return Spelling(frozenset(small), frozenset(capital))

    def _all_tokens(self) -> Iterator[Sequence[Token]]:
        for paragraph in self.paragraphs:
            tokens = [token for sentence in paragraph.sentences for token in sentence.tokens]
            if _is_title_case(tokens) or _BYLINE.match(self.text, paragraph.span.start):
                continue
            for sentence in paragraph.sentences:
                yield sentence.tokens
        for number in outermost(self.quotes):
            quote = self.quotes[number]
            tokens = tokenize(self.text, quote.start, quote.end)
            if not _is_title_case(tokens):
                yield tokens

    def _learn(self, tokens: Sequence[Token], title: int, first: int, last: int, person: Person) -> None:
        """What the words around a name say of its bearer."""
        begin = title
        while begin > 0 and title - begin < 5 and (
            tokens[begin - 1].bare.lower() in roles().titles
            or tokens[begin - 1].bare.lower() in roles().heads
            or folded(tokens[begin - 1].bare) in countries()
            or (tokens[begin - 1].text == "," and begin == title and begin > 1 and tokens[begin - 2].bare.lower() in roles().heads)
            or tokens[begin - 1].low in {"house", "white", "kremlin", "party"}
        ):  # fmt: skip
            begin -= 1
        heads, lands, gender = office(tokens[begin:first])
        if last < len(tokens) and tokens[last].text == "," and last + 1 < len(tokens):
            end = last + 1
            while end < len(tokens) and end - last < 10 and tokens[end].is_word and (
                tokens[end].low not in self.language.prepositions | self.language.relative
            ):  # fmt: skip
                end += 1
            follows = tokens[last + 1 : end]
            opens = follows and (
                follows[0].low in self.language.articles or follows[0].is_possessive
                or follows[0].bare.lower() in roles().heads or follows[0].bare.lower() in countries()
                or follows[0].low in self.language.own
            )  # fmt: skip
            if opens and follows[-1].bare.lower() in roles().heads and not any(
                token.is_capital and is_likely_person([token.bare, "x"]) and token.bare.lower() not in roles().heads | roles().titles | countries()
                and not token.is_possessive
                for token in follows[1:]
            ):  # fmt: skip
                more, more_lands, more_gender = office(follows)
                heads, lands, gender = heads | more, lands | more_lands, gender or more_gender
        person.roles |= heads
        person.countries |= lands
        person.gender = person.gender or gender

    # -- reading on --------------------------------------------------------------------------------

    def _chain(self, before: Paragraph | None, paragraph: Paragraph) -> None:
        """A paragraph that reopens a quote which the one before left open carries it on."""
        if before is None or not before.sentences or not paragraph.sentences:
            return
        last, first = before.sentences[-1].tokens[-1], paragraph.sentences[0].tokens[0]
        if last.quote is not None and first.quote is not None and not self._is_closed(last):
            self.continued[first.quote] = last.quote

    def _is_closed(self, token: Token) -> bool:
        return token.end > self.quotes[token.quote or 0].end and self.text[token.end - 1] in MARKS

    def _read(self, paragraph: Paragraph, before: Paragraph | None, following: Sequence[Paragraph]) -> None:
        for place, sentence in enumerate(paragraph.sentences):
            mentions = find_mentions(sentence.tokens, self.language, self.spelling)
            clause = self._clause(sentence, mentions)
            reports = clause.reports()
            after = paragraph.sentences[place + 1] if place + 1 < len(paragraph.sentences) else None
            sources: dict[int, Source | None] = {}
            for at, report in enumerate(reports):
                sources[at] = self._source(sentence, mentions, report)
                source = sources[at]
                if source and source.person and not report.aside:
                    self.memory.spoke(source)
            headline = paragraph.kind is SectionKind.HEADLINE or _is_title_case(sentence.tokens)
            for token_place, number in sentence.quotes:
                given = self.given.get(number)
                if given and given.source:
                    continue
                chosen = self._choose(sentence, reports, token_place)
                if chosen is not None:
                    self.given[number] = self._by(sentence, reports[chosen], sources[chosen])
                    if sources[chosen] is None:
                        self._defer(number, sentence, reports[chosen])
                    source = sources[chosen]
                    if headline and not (source and source.person):
                        del self.given[number]
                elif (tail := self._tail(sentence, token_place, after)) is not None:
                    self.given[number] = tail
                else:
                    earlier = paragraph.sentences[place - 1] if place else None
                    found = self._unsaid(sentence, token_place, earlier, before, following)
                    if found:
                        self.given[number] = found
                given = self.given.get(number)
                if given and given.source:
                    self.last = given
                    self.memory.spoke(given.source)
            self.memory.read(sentence, mentions)
        self._carry_on(paragraph)

    def _clause(self, sentence: Sentence, mentions: Sequence[Mention]) -> Clause:
        def is_person(mention: Mention) -> bool:
            words = [token.bare for token in sentence.tokens[mention.name : mention.last]]
            return bool(self.people.called(words)) or (len(words) > 1 and is_likely_person(words))

        return Clause(sentence.tokens, mentions, self.language, is_person)

    def _source(self, sentence: Sentence, mentions: Sequence[Mention], report: Report) -> Source | None:
        subject = report.subject
        tokens = sentence.tokens
        apart: list[Person] = []
        if subject is None or subject.kind is Kind.PRONOUN:
            apart = [
                source.person
                for mention in mentions
                if mention.kind is Kind.NAME
                and self._is_told_of(sentence, mention, report)
                and (source := self.memory.known(tokens, mention))
                and source.person
            ]  # fmt: skip
        if subject is not None and subject.kind is Kind.RELATIVE:
            ahead = [each for each in mentions if each.last <= subject.first and each.kind is not Kind.RELATIVE and not each.possessive]
            subject = ahead[-1] if ahead else None
            if subject is None:
                return None
        return self.memory.resolve(tokens, subject, report.gender, report.continuing, apart)

    def _is_told_of(self, sentence: Sentence, mention: Mention, report: Report) -> bool:
        """Whether the name stands in what is reported, so that "he said" cannot mean its bearer."""
        if mention.first >= report.end:
            return True
        return any(token.text == "," for token in sentence.tokens[mention.last : report.begin]) and not any(
            token.quote is not None for token in sentence.tokens[report.end :]
        )

    # -- which report is a quote's -----------------------------------------------------------------

    def _choose(self, sentence: Sentence, reports: Sequence[Report], place: int) -> int | None:
        """The number of the report that governs the quote at ``place``."""
        tokens = sentence.tokens
        after = self._just_after(tokens, reports, place)
        ahead = self._just_before(tokens, reports, place)
        if after is not None and ahead is not None:
            if reports[ahead].last == place:
                return ahead
            near = place - reports[ahead].end <= 2 or (place and tokens[place - 1].text == ":")
            closes = tokens[place].text.rstrip("\"'’”").endswith(",") or (
                place + 1 < len(tokens) and tokens[place + 1].text == ","
            )
            owned = any(token.quote is not None for token in tokens[reports[ahead].end : place])
            if near and not closes and not owned:
                return ahead
            if reports[after].aside and not reports[ahead].aside:
                return ahead
            return after
        if after is not None:
            return after
        if ahead is not None:
            return ahead
        return self._at_end(tokens, reports, place)

    def _just_after(self, tokens: Sequence[Token], reports: Sequence[Report], place: int) -> int | None:
        for number, report in enumerate(reports):
            if report.begin <= place:
                continue
            between = tokens[place + 1 : report.begin]
            if all(not token.is_word and token.quote is None and token.text not in ":;" for token in between):
                return number
            if any(token.quote is not None for token in between):
                return None
            if all(not token.is_word or token.low in self.language.bridge or token.low in {"as", "so"} for token in between):
                return number
            # “…,” the bank's head of research, Ann Lee, said
            closes = tokens[place].text.rstrip("\"'’”»").endswith((",", "?", "!")) or tokens[place + 1].text == ","
            if closes and not report.aside and len(between) <= _LONGEST_SUBJECT and not any(
                token.low in self.language.breaks | self.language.relative or token.text in ":;" for token in between
            ):  # fmt: skip
                return number
            return None
        return None

    def _just_before(self, tokens: Sequence[Token], reports: Sequence[Report], place: int) -> int | None:
        """The nearest report before the quote; a bare "according to" gives way to a verb."""
        aside: int | None = None
        thing: int | None = None
        for number in range(len(reports) - 1, -1, -1):
            report = reports[number]
            if report.end > place and report.last > place:
                continue
            if report.first > place:
                continue
            if self._is_cut_off(tokens, report.end, place):
                continue
            subject = report.subject
            if report.aside and tokens[report.first].low not in self.language.participles:
                aside = number if aside is None else aside
            elif subject and subject.kind is Kind.PRONOUN and tokens[subject.first].low in {"it", "which"}:
                # "She says it shows that …": hers, if there is somebody before it.
                thing = number if thing is None else thing
            else:
                return number
        return thing if thing is not None else aside

    def _is_cut_off(self, tokens: Sequence[Token], begin: int, place: int) -> bool:
        """Whether somebody else comes in between a cue and a quote: "he answers, but the crowd had one word: “…”"."""
        between = tokens[begin:place]
        for at, token in enumerate(between):
            if token.text == ";" and any(each.is_capital for each in between[at:]):
                return True
            if token.low in {"but", "while", "aber", "mais", "pero", "но", "ale"} and between[-1].text == ":":
                return True
        return False

    def _at_end(self, tokens: Sequence[Token], reports: Sequence[Report], place: int) -> int | None:
        """A report that closes the sentence: "A “blow” it was, she said"."""
        for number in range(len(reports) - 1, -1, -1):
            report = reports[number]
            if report.begin <= place:
                return None
            before = tokens[report.begin - 1]
            if before.text in {",", "–", "—"} or before.quote is not None:
                return number
        return None

    def _by(self, sentence: Sentence, report: Report, source: Source | None, direct: bool = True) -> _Given:
        tokens = sentence.tokens
        cue = (tokens[report.first].start, tokens[report.last - 1].end)
        subject = report.subject
        if subject is None:
            return _Given(source, cue if source else None, cue, direct)
        last = tokens[subject.last - 1]
        end = last.start + len(last.bare)
        start = tokens[subject.first].start
        if self.language.language == "fr" and subject.kind is Kind.PRONOUN and "-" in last.text:
            start = last.start + last.text.rindex("-") + 1
            cue = (cue[0], start - 1) if report.last == subject.last else cue
        return _Given(source, (start, end), cue, direct)

    def _tail(self, sentence: Sentence, place: int, after: Sentence | None) -> _Given | None:
        """“Why?” Ms Roe asked: the cue of a quote that ends like a sentence stands in the next one."""
        if after is None or place != len(sentence.tokens) - 1 or after.tokens[0].quote is not None:
            return None
        mentions = find_mentions(after.tokens, self.language, self.spelling)
        # The cue is looked for as if the quote stood before it in one sentence.
        joined = Sentence((sentence.tokens[place], *after.tokens), sentence.paragraph)
        mentions = find_mentions(joined.tokens, self.language, self.spelling)
        for report in self._clause(joined, mentions).reports():
            if report.begin != 1 or report.aside:
                continue
            rest = joined.tokens[report.end :]
            stops = not rest or not rest[0].is_word or rest[0].low in self.language.prepositions | self.language.bridge
            told = joined.tokens[report.last - 1].low in {"told", "tells", "asked"}
            asks = sentence.tokens[place].text.rstrip("\"'’”")[-1:] in "?!…—-"
            if (stops or told) and (asks or not any(token.low == "that" for token in rest[:6])):
                if not asks and len(rest) > 8:
                    return None
                return self._by(joined, report, self._source(joined, mentions, report))
            return None
        return None

    # -- quotes without a cue ----------------------------------------------------------------------

    def _unsaid(
        self,
        sentence: Sentence,
        place: int,
        earlier: Sentence | None,
        before: Paragraph | None,
        following: Sequence[Paragraph],
    ) -> _Given | None:
        """The speaker of a quote that its own sentence gives to nobody."""
        token = sentence.tokens[place]
        label = _LABEL.match(token.text) if token.quote is not None else None
        if label:
            start = self.quotes[token.quote or 0].start
            words = label.group(1).split()
            known = self.people.called(words)
            source = Source(known[0].name, known[0]) if len(known) == 1 else Source(label.group(1))
            return _Given(source, (start + label.start(1), start + label.end(1)))
        number = token.quote
        if number in self.continued:
            found = self.given.get(self.continued[number])
            return replace(found, direct=False) if found else None
        alone = not any(each.is_word for each in sentence.tokens)
        if not alone:
            if any(token.text == ":" for token in sentence.tokens[max(0, place - 4) : place]):
                return self._announced(sentence, place)
            return self._within(sentence, place, earlier, before)
        if earlier is not None:
            return self._from_sentence(earlier)
        if following and _SAID_BEFORE.match(self.text, following[0].span.start):
            return None
        if before is not None and before.sentences:
            return self._from_sentence(before.sentences[-1])
        return None

    def _announced(self, sentence: Sentence, place: int) -> _Given | None:
        """A colon gives the quote to whom its sentence is about: "He had one more wish: “…”"."""
        mentions = [
            mention
            for mention in find_mentions(sentence.tokens, self.language, self.spelling)
            if mention.last < place and mention.kind in {Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.BODY}
        ]
        free = [mention for mention in mentions if not mention.governed and not mention.possessive]
        title_case = _is_title_case(sentence.tokens)
        for mention in free or [mention for mention in mentions if mention.kind is Kind.NAME]:
            source = self.memory.resolve(sentence.tokens, mention)
            if title_case and not (source and source.person and source.person.is_human):
                continue
            if source:
                last = sentence.tokens[mention.last - 1]
                span = (sentence.tokens[mention.first].start, last.start + len(last.bare))
                return _Given(source, span, None)
        return None

    def _within(
        self, sentence: Sentence, place: int, earlier: Sentence | None, before: Paragraph | None
    ) -> _Given | None:
        """A phrase in a sentence without a cue is the speaker's of the sentence before, if nobody else comes in."""
        length = len(_WORDS.findall(sentence.tokens[place].text))
        if earlier is None:
            earlier = before.sentences[-1] if before and before.sentences else None
            length -= 1
        if earlier is None or not earlier.quotes:
            return None
        mentions = find_mentions(sentence.tokens, self.language, self.spelling)
        found = self._from_sentence(earlier)
        if found is None or found.source is None:
            return None
        if length < _PHRASE and not (
            length >= _PHRASE - 1 and mentions and mentions[0].kind is Kind.PRONOUN
            and found.source.is_same(self.memory.resolve(sentence.tokens, mentions[0]))
        ):  # fmt: skip
            return None
        for mention in mentions:
            if mention.kind is Kind.NAME and not mention.governed and not mention.possessive:
                named = self.memory.known(sentence.tokens, mention)
                return found if named and found.source.is_same(named) else None
        return found

    def _from_sentence(self, earlier: Sentence) -> _Given | None:
        """Whom the sentence before gives its words to, or is about."""
        said = [self.given[number] for _, number in earlier.quotes if number in self.given]
        if said and said[-1].source:
            return replace(said[-1], direct=False)
        if said:
            return replace(said[-1], direct=False)
        mentions = find_mentions(earlier.tokens, self.language, self.spelling)
        self.memory.sentence -= 1
        try:
            reports = self._clause(earlier, mentions).reports()
            for report in reversed(reports):
                source = self._source(earlier, mentions, report)
                if source:
                    return replace(self._by(earlier, report, source), direct=False)
        finally:
            self.memory.sentence += 1
        subject = self.memory.subject()
        if subject is None:
            named = any(mention.kind is Kind.NAME and not mention.governed for mention in mentions)
            if named or self.memory.sentence - self.memory.speaker_at > _STILL or self.last is None:
                return None
            return replace(self.last, direct=False)
        for mention in mentions:
            found = self.memory.resolve(earlier.tokens, mention) if mention.kind is not Kind.RELATIVE else None
            if found and found.is_same(subject):
                last = earlier.tokens[mention.last - 1]
                return _Given(subject, (earlier.tokens[mention.first].start, last.start + len(last.bare)), None, False)
        return None

    def _carry_on(self, paragraph: Paragraph) -> None:
        """Within a paragraph, a quote carries on the one before if nothing but that one's cue parts them."""
        placed = [
            (sentence, place, number) for sentence in paragraph.sentences for place, number in sentence.quotes
        ]
        for (sentence, place, number), (other, other_place, following) in pairwise(placed):
            given, then = self.given.get(number), self.given.get(following)
            if not (given and then and given.source and given.source.is_same(then.source)):
                continue
            if following in self.continued or not given.direct or not given.cue or not given.mention:
                continue
            if then.direct and then.cue != given.cue:
                continue
            between = Span(sentence.tokens[place].end, other.tokens[other_place].start)
            cue_follows = between.start <= given.cue[0] < between.end
            if cue_follows and self._is_cut(sentence, place, other, other_place, paragraph):
                self.continued[following] = number

    def _is_cut(
        self, sentence: Sentence, place: int, other: Sentence, other_place: int, paragraph: Paragraph
    ) -> bool:
        """Whether one cue stands between the quotes, and the second begins afresh behind it."""
        if other is sentence:
            before = sentence.tokens[other_place - 1].text
            return other_place - place < _LONGEST_CUT and before in {",", "–", "—", "-", ":", ";"}
        at = paragraph.sentences.index(sentence)
        apart = paragraph.sentences[at : at + 3].index(other) if other in paragraph.sentences[at : at + 3] else 9
        # The second sentence may be the cue of a quote that ended like one: “Why?” she asked.
        cued_there = apart == 2 and place == len(sentence.tokens) - 1
        return other_place == 0 and (apart == 1 or cued_there)

    # -- afterwards --------------------------------------------------------------------------------

    def _spread(self) -> None:
        """A chain of paragraphs has one speaker, wherever in it the cue stands."""
        for number in sorted(self.continued, reverse=True):
            before, given = self.continued[number], self.given.get(number)
            if given and given.source and not (self.given.get(before) and self.given[before].source):
                self.given[before] = replace(given, direct=False)

    def _defer(self, number: int, sentence: Sentence, report: Report) -> None:
        subject = report.subject
        if subject and subject.kind is Kind.ROLE and subject.definite:
            phrase = sentence.tokens[subject.first : subject.last]
            if phrase[0].low not in self.language.own:
                self.pending[number] = phrase

    def _settle(self) -> None:
        """Descriptions that came before any name are the one speaker's, where the article has but one."""
        for number, phrase in self.pending.items():
            given = self.given.get(number)
            source = self.memory.protagonist(phrase) if given and given.source is None else None
            if given and source:
                # What was given to the same words farther on goes with them.
                for other, each in self.given.items():
                    if each.source is None and each.mention == given.mention:
                        self.given[other] = replace(each, source=source)
        self._spread()

    def _repeat(self) -> None:
        """A quote of the headline, or one without a speaker, that another quote of the article has too is its speaker's."""
        said: defaultdict[str, list[int]] = defaultdict(list)
        for number, given in self.given.items():
            if given.source:
                words = _plain(self.quotes[number].text)
                for at in range(len(words) - _REPEATED + 1):
                    said[" ".join(words[at : at + _REPEATED])].append(number)
        for number, quote in enumerate(self.quotes):
            given = self.given.get(number)
            if given and given.source:
                continue
            words = _plain(quote.text)
            phrase = f" {' '.join(words)} "
            if len(words) < _REPEATED:
                continue
            holders = said.get(" ".join(words[:_REPEATED]), [])
            same = [each for each in holders if phrase in f" {' '.join(_plain(self.quotes[each].text))} "]
            sources = {self.given[each].source.name for each in same}  # type: ignore[union-attr]
            if len(sources) == 1:
                self.given[number] = replace(self.given[same[0]], cue=None, direct=False)


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly every longer word has a capital, which then tells nothing of names."""
    long = [token for token in tokens if token.is_word and len(token.text) > 3]
    return len(long) > 2 and sum(token.is_capital for token in long) > 0.7 * len(long)


def _plain(text: str) -> list[str]:
    return _WORDS.findall(text.casefold().replace("’", "").replace("'", ""))
