"""Whose verb it is: the mention in a sentence that is the subject of a cue."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.quotes.descriptions import described, described_from
from reader.quotes.lexicon import Cues
from reader.quotes.mentions import COMPASS, Kind, Mention
from reader.quotes.prose import Token
from reader.quotes.sources import is_human

_COMMAS = frozenset(",()[]–—―-")
_HARD = frozenset(";:")
_REACH = 60
"""How many words a subject may stand before its verb."""


class Clause:
    """The tokens and mentions of one sentence, as its reports are looked for."""

    def __init__(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        language: Cues,
        is_person: Callable[[Mention], bool],
    ) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.language = language
        self.is_person = is_person
        self.starts = {mention.first: mention for mention in mentions}
        self.starts.update({mention.name: mention for mention in mentions})
        self.ends = {mention.last: mention for mention in mentions}

    def low(self, place: int) -> str:
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def is_quote(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].quote is not None

    def is_cue(self, place: int) -> bool:
        """Whether the word alone is a verb of speech."""
        low = self.low(place)
        return (low,) in self.language.speech.get(low, ())

    def complement(self, place: int) -> Mention | None:
        """The mention that begins at ``place``, or the head of the phrase that does."""
        if self.low(place) in self.language.objects:
            return Mention(Kind.PRONOUN, place, place, place + 1)
        subject = self.starts.get(place) or self.starts.get(
            place + 1 if self.low(place) in self.language.articles else -1
        )
        if subject is None or subject.possessive or subject.kind in {Kind.PLACE, Kind.RELATIVE}:
            for at in range(place, min(place + 8, len(self.tokens))):
                if not self.tokens[at].is_word or self.low(at) in self.language.breaks:
                    break
                mention = self.starts.get(at)
                if mention and not mention.possessive and mention.kind is not Kind.RELATIVE:
                    subject = mention
                    if mention.kind is not Kind.PLACE:
                        break
        if subject is None:
            return described_from(self.tokens, place, self.language)
        return self._named(subject)

    def agent(self, last: int) -> Mention | None:
        """The mention after "by" behind a passive verb."""
        for place in range(last, min(last + 8, len(self.tokens))):
            if self.low(place) == "by":
                return self.complement(place + 1)
            if not self.tokens[place].is_word and not self.is_quote(place):
                return None
        return None

    def first_subject(self, before: int) -> Mention | None:
        ahead = [mention for mention in self.mentions if mention.last <= before and self.may_speak(mention)]
        return ahead[0] if ahead else None

    def may_speak(self, mention: Mention) -> bool:
        return not mention.governed and not mention.possessive and mention.kind is not Kind.RELATIVE

    def before(self, first: int, weak: bool) -> tuple[Mention, int] | None:
        """The subject before a verb, and how near it stands: 0 beside it, 1 behind a comma, 2 farther off."""
        at = first - 1
        while at >= 0 and self.ends.get(at + 1) is None and (
            self.low(at) in self.language.bridge
            or (self.language.language == "en" and self.low(at).endswith("ly"))
        ):  # fmt: skip
            at -= 1
        if at < first - 1 and self.low(at) == "on" and self.language.language == "en":
            # "on Thursday"
            at -= 1
        beside = self.ends.get(at + 1)
        if beside and beside.governed and self.low(beside.first - 1) in self.language.breaks:
            # "as Ms Roe said": a conjunction here, no preposition.
            beside = replace(beside, governed=False)
        if beside and beside.possessive and beside.last == first and beside.kind in {Kind.NAME, Kind.BODY}:
            # "Sotheby's said": the ending belongs to the name.
            beside = replace(beside, kind=Kind.BODY, possessive=False)
        if beside and not beside.possessive:
            subject = self._climbed(beside)
            if subject:
                return self._headed(subject), 0
        if at >= 0 and self.low(at) in _COMMAS and self.low(at) != "-" and not self.is_quote(at - 1):
            subject = self._before_comma(at)
            if subject:
                return subject, 1
        if beside is None and at >= 0 and self.tokens[at].is_word and (
            guess := described(self.tokens, at + 1, self.language)
        ):  # fmt: skip
            guess = self._climbed(guess) or guess
            english = self.language.language == "en"
            return self._headed(self.starts.get(guess.first, guess) if english else guess), 0
        if weak and not self.is_quote(first + 1):
            near = self._farther(first)
            return (
                (near, 2)
                if near and near.kind in {Kind.NAME, Kind.PRONOUN} and first - near.last < 8
                else None
            )
        subject = self._farther(first)
        return (subject, 2) if subject else None

    def _climbed(self, mention: Mention) -> Mention | None:
        """The head of the phrase that ends in ``mention``: "a spokesman" of "a spokesman for the bank"."""
        seen = 0
        while mention.governed and seen < 4:
            at = mention.first - 1
            while at >= 0 and self.low(at) in self.language.articles | self.language.prepositions | COMPASS:
                at -= 1
            head = self.ends.get(at + 1)
            if head is None:
                head = (
                    described(self.tokens, at + 1, self.language)
                    if at >= 0 and self.tokens[at].is_word
                    else None
                )
                if head is None or head.last <= head.first:
                    return None
            mention, seen = head, seen + 1
        return mention if not mention.governed else None

    def _headed(self, subject: Mention) -> Mention:
        """The name that a description without a closing comma explains: "Ann Lee, head of the union said"."""
        at = subject.first
        while at > 0 and (self.low(at - 1) in self.language.articles or self.tokens[at - 1].is_possessive):
            at -= 1
        if subject.kind in {Kind.ROLE, Kind.BODY, Kind.ANONYMOUS} and self.low(at - 1) == ",":
            while at > 0:
                comma = at - 1
                if self.low(comma) != ",":
                    break
                before = self.ends.get(comma)
                if before is None:
                    break
                if before.kind is Kind.NAME and not before.governed:
                    return before
                at = before.first
                if before.governed:
                    head = self._climbed(before)
                    if head is None:
                        break
                    at = head.first
        return subject

    def _before_comma(self, comma: int) -> Mention | None:
        """The subject of a verb that a comma or bracket closes off: the name before the aside."""
        start = comma
        while start > 0 and not self.is_quote(start - 1) and self.low(start - 1) not in _HARD:
            start -= 1
        heads = [
            head
            for mention in self.mentions
            if start <= mention.first and mention.last <= comma
            if not mention.possessive and mention.kind is not Kind.RELATIVE
            if self.low(mention.last) in _COMMAS
            if (head := self._climbed(mention))
        ]
        persons = [head for head in heads if head.kind is Kind.NAME and self.is_person(head)]
        if persons:
            # "When she met him, Ann Lee, the minister, said": the first name belongs to the first clause.
            return persons[-1] if self._opens_aside(start) else self._first_of_clause(persons)
        named = [head for head in heads if head.kind not in {Kind.OWNER, Kind.DOCUMENT}]
        if (
            len(named) > 1
            and named[0].kind in {Kind.BODY, Kind.ROLE}
            and named[1].kind is Kind.BODY
            and self._explained(named[0], named[1])
        ):
            return named[1]
        return named[0] if named else self._farther(comma)

    def _explained(self, body: Mention, name: Mention) -> bool:
        """Whether a body's name follows its common noun: "their union, the Miners' League"."""
        at = body.last + 1
        while self.low(at) in self.language.articles:
            at += 1
        return (
            not self.tokens[body.last - 1].is_capital
            and self.tokens[name.last - 1].is_capital
            and name.first <= at <= name.name
        )

    def _first_of_clause(self, persons: Sequence[Mention]) -> Mention:
        """The first of the names that no other verb of speech and no conjunction parts from the last."""
        chosen = persons[-1]
        for person in reversed(persons[:-1]):
            between = range(person.last, chosen.first)
            if any(
                self.low(at) in self.language.breaks or self.low(at) in self.language.speech for at in between
            ):
                break
            chosen = person
        return chosen

    def _opens_aside(self, start: int) -> bool:
        while self.low(start) in _COMMAS:
            start += 1
        low = self.low(start)
        return low in self.language.breaks or low in self.language.speech or low.endswith("ing")

    def _farther(self, first: int) -> Mention | None:
        """The first mention of the verb's clause that is behind no preposition."""
        subject: Mention | None = None
        at = first - 1
        crossed = False
        while at >= 0 and first - at < _REACH:
            mention = self.ends.get(at + 1)
            if mention and self.may_speak(mention):
                subject = mention
                at = mention.first - 1
                continue
            low = self.low(at)
            if subject and (low in self.language.breaks or low in _HARD or self.is_quote(at)):
                break
            if low in _HARD:
                return None
            if self.is_quote(at):
                if crossed or not self._joins_on(at + 1, first):
                    return None
                crossed = True
            at -= 1
        return subject

    def _joins_on(self, begin: int, verb: int) -> bool:
        """Whether a verb behind a quote goes on with the subject before it: "called it “x” and said"."""
        return verb - begin < 4 and any(
            self.low(at) in {"and", "but", "then", "und", "et", "y", "и", "a"} for at in range(begin, verb)
        )

    def after(self, last: int) -> Mention | None:
        """The subject behind an inverted verb."""
        at = last
        while at < len(self.tokens) and at - last < 3 and self.starts.get(at) is None and self.low(at) in (
            self.language.bridge
        ):  # fmt: skip
            at += 1
        mention = self.starts.get(at)
        if mention and mention.first < at:
            mention = None
        if mention is None and self.low(at) in self.language.articles - self.language.breaks:
            named = self.starts.get(at + 1)
            mention = named if named and named.kind is Kind.NAME else self._name_within(at)
        if mention is None and self.low(at) != "that" and (
            self.low(at) in self.language.articles | frozenset(self.language.own)
        ):  # fmt: skip
            mention = described_from(self.tokens, at, self.language)
            weak = self.language.language == "en" and self.low(last - 1) in self.language.weak
            if mention and weak and not is_human(self.tokens[mention.last - 1].low):
                # “…,” offered her resignation: what is offered, not who speaks.
                mention = None
        if mention is None:
            mention = self._through_adjectives(at)
        if mention is None or mention.governed or mention.kind is Kind.RELATIVE:
            return None
        if self.language.dative and mention.kind is Kind.NAME and (
            self.tokens[mention.last - 1].low.endswith(self.language.dative)
        ):  # fmt: skip
            # "sdělila Robu Loweovi": he is told it, and does not say it.
            return None
        return self._named(mention)

    def _name_within(self, place: int) -> Mention | None:
        """The name that closes the description which begins at ``place``: "el viejo capataz Ana Gil"."""
        for at in range(place + 1, min(place + 6, len(self.tokens))):
            mention = self.starts.get(at)
            if mention:
                return mention if mention.kind is Kind.NAME and not mention.governed else None
            low = self.low(at)
            if not self.tokens[at].is_word or low in self.language.small_words:
                return None
        return None

    def _through_adjectives(self, place: int) -> Mention | None:
        """A mention that begins after a few plain words: "said former champion Ana Gil"."""
        for at in range(place, min(place + 5, len(self.tokens))):
            mention = self.starts.get(at)
            if mention:
                return mention
            low = self.low(at)
            if not self.language.articles and low in self.language.prepositions and at == place:
                # "сказала на встрече мэр": where there are no articles, the subject may follow.
                continue
            if (
                not self.tokens[at].is_word
                or low in self.language.prepositions | self.language.breaks | self.language.bridge
            ):
                return None
        return None

    def _named(self, mention: Mention) -> Mention:
        """The name that follows a description, beside it or behind its comma, else the description."""
        if mention.possessive:
            following = next((each for each in self.mentions if each.first >= mention.last), None)
            if following and following.first - mention.last < 5 and not following.governed:
                return self._named(following)
        if mention.kind not in {Kind.ROLE, Kind.ANONYMOUS, Kind.BODY}:
            return mention
        for following in self.mentions:
            if following.first < mention.last:
                continue
            if following.first - mention.last > 12 or any(
                self.is_quote(at) or self.low(at) in _HARD or self.is_cue(at)
                for at in range(mention.last, following.first)
            ):
                break
            if following.kind is Kind.NAME and not following.possessive:
                before = self.low(following.first - 1)
                closes = following.last >= len(self.tokens) or not self.tokens[following.last].is_word
                if following.first == mention.last or (before == "," and closes):
                    return following
            elif following.kind is Kind.RELATIVE:
                break
        return mention
