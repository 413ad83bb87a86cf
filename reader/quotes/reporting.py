"""Where a sentence reports speech: its cues, and the mention that is each one's subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from reader.quotes.cast import is_title_case
from reader.quotes.lexicon import Cues
from reader.quotes.mentions import PERSONAL, Kind, Mention
from reader.quotes.prose import Token
from reader.quotes.remarks import Remarks
from reader.quotes.reports import Report
from reader.quotes.voice import BE

_COMMAS = frozenset(",()[]–—―-")
_DASHES = frozenset("–—―-")
_SAID = frozenset({"said", "says", "told", "tells", "added", "insisted", "wrote"})
"""Verbs that no owner can have: in "Sotheby's said" the ending belongs to the name."""
_WITHIN = frozenset({"в", "во", "на", "у"})
_PLURAL = ("ли", "ют", "ят", "ут")
_DASHED = frozenset({"ru", "uk"})
_INVERTED = 3
"""Within how many words behind a quote a listed cue makes another needless."""
_SPEAKING = frozenset({Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.ANONYMOUS})
_CONJUNCTIONS = frozenset(
    {"and", "but", "then", "und", "aber", "et", "mais", "y", "e", "pero", "и", "но", "а", "a", "ale"}
)
_ADDRESSED = frozenset({"to", "at", "with", "an", "zu", "à"})
_INTENT = frozenset(
    {"used", "likes", "liked", "on", "continued", "proceeded", "loved", "loves", "twitter", "x"}
)
"""Words whose infinitive tells of speech that took place: "used to say", "went on to call"."""
_PUT_TO = frozenset({"asked", "pressed", "told", "quoted", "challenged", "urged", "reminded", "accused"})
_LOOSE = frozenset({"for", "pour", "für", "para", "per", "для", "pro"})


def find_reports(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    language: Cues,
    is_person: Callable[[Mention], bool],
) -> list[Report]:
    """Every report of the sentence, in order of place; ``is_person`` tells which names are persons'."""
    return _Reports(tokens, mentions, language, is_person).found()


class _Reports(Remarks):
    """A sentence as its cues are looked for."""

    def found(self) -> list[Report]:
        """Every report of the sentence, in order of place."""
        found = list(self._according())
        covered = {place for report in found for place in range(report.first, report.last)}
        place = 0
        while place < len(self.tokens):
            length = 0 if place in covered else self._cue(place)
            if length:
                report = self._verb(place, place + length, found)
                if report:
                    found.append(report)
            place += max(length, 1)
        found += self.by_noun()
        found += self._labels()
        found += self._by_place({report.begin for report in found})
        return sorted(found, key=lambda report: (report.first, report.last))

    def _cue(self, place: int) -> int:
        low = self.low(place)
        if self._is_noun(place):
            return 0
        if self.language.language == "fr" and "-" in low and low.rsplit("-", 1)[1] in self.language.pronouns:
            low = low.split("-")[0]
        for phrase in self.language.speech.get(low, ()):
            if all(self.low(place + at) == word for at, word in enumerate(phrase[1:], 1)):
                return len(phrase)
        return 0

    def _is_noun(self, place: int) -> bool:
        """Whether a capital shows the word to be no verb: "the neighbouring State"."""
        return (
            place > 0
            and self.language.language == "en"
            and self.tokens[place].is_capital
            and self.low(place) in self.language.weak
            and not self._has_capitals
        )

    @cached_property
    def _has_capitals(self) -> bool:
        return is_title_case(self.tokens, headline=True)

    def _according(self) -> Iterator[Report]:
        for place, token in enumerate(self.tokens):
            for phrase in self.language.according.get(token.low, ()):
                if all(self.low(place + at) == word for at, word in enumerate(phrase)):
                    last = place + len(phrase)
                    # "in his words", "по его словам": the phrase holds the source.
                    owner = next((at for at in range(place, last) if self.low(at) in self.language.own), None)
                    subject = (
                        self.complement(last)
                        if owner is None
                        else Mention(Kind.OWNER, owner, owner, owner + 1)
                    )
                    if subject and (len(phrase) > 1 or self._is_source(place, subject)):
                        yield Report(place, last, subject, aside=True)
                    break
            if token.low in self.language.after and (subject := self.ends.get(place)):
                yield Report(place, place + 1, subject, aside=True)

    def _is_source(self, place: int, subject: Mention) -> bool:
        """Whether a lone preposition ("pour", "für") names a source: at a clause's edge, before a person."""
        edge = place == 0 or not self.tokens[place - 1].is_word
        if self.low(place) in _LOOSE:
            # "For Ms Roe, “…”": only with the quote right behind.
            after = subject.last + (self.low(subject.last) == ",")
            return edge and self.is_quote(after) and subject.kind is Kind.NAME
        return edge and subject.kind in PERSONAL | {Kind.BODY, Kind.DOCUMENT}

    def _verb(self, first: int, last: int, earlier: Sequence[Report]) -> Report | None:
        low = self.low(first)
        language = self.language
        phrase = (low, *(self.low(place) for place in range(first + 1, last)))
        continuing = phrase in language.continuing
        weak = last - first == 1 and low in language.weak
        if low in language.participles and last - first == 1:
            return self._participle(first, last, earlier)
        if language.language == "en":
            if self.low(first - 1) in {"to", "not"} and not self.is_quote(last) and not (
                self.low(first - 1) == "to" and self.low(first - 2) in _INTENT
            ):  # fmt: skip
                return None
            if first == 0 and low in _PUT_TO:
                # "Asked what she would do, Ms Roe laughed"
                return None
            if weak and self.low(first - 1) in language.prepositions - {"to"}:
                # "a series of tweets"
                return None
            if self.is_passive(first, phrase) or self.lacks_object(first):
                subject = self.agent(last)
                return Report(first, last, subject, continuing) if subject else None
            if self.low(first - 1) in language.articles | frozenset(language.own) - {"her"} or (
                self.tokens[first - 1].is_possessive and low not in _SAID if first else False
            ):
                return None
        gender = None
        if language.feminine and low.endswith(language.feminine):
            gender = "f"
        elif language.masculine and low.endswith(language.masculine):
            gender = "m"
        after_quote = self._follows_quote(first)
        if language.language == "fr" and "-" in low:
            subject = Mention(Kind.PRONOUN, first, first, first + 1)
            return Report(first, last + (self._cue(last) if self._cue(last) else 0), subject, continuing)
        right = (
            self.after(last)
            if after_quote
            or first == 0
            or language.language != "en"
            or self._is_as(first)
            or self._closes(first)
            else None
        )
        if after_quote and right:
            return Report(first, last, right, continuing, gender)
        left = self.before(first, weak)
        if left and left[0].kind is Kind.ANONYMOUS and self.low(first - 1) == "never":
            # "something that her predecessors never said: “…”"
            return None
        joined = self._joined(first, earlier)
        if joined and (left is None or left[1] > 0):
            return Report(first, last, joined, continuing, gender)
        if right and (left is None or left[1] > 0) and language.language != "en":
            return Report(first, last, right, continuing, gender)
        if left:
            return Report(first, last, left[0], continuing, gender)
        if right:
            return Report(first, last, right, continuing, gender)
        if language.silent and (not weak or after_quote or self.is_quote(last)):
            subject = self._institution(first) or self._unnamed(first, last)
            return Report(first, last, subject, continuing, gender)
        return None

    def _joined(self, first: int, earlier: Sequence[Report]) -> Mention | None:
        """The subject that a second verb shares: "he called it late but acknowledged the effort"."""
        at = first - 1
        while at >= 0 and self.low(at) in self.language.bridge:
            at -= 1
        if self.low(at) not in _CONJUNCTIONS:
            return None
        subjects = [
            report.subject for report in earlier if report.subject and not report.aside and report.last <= at
        ]
        return subjects[-1] if subjects else None

    def _institution(self, first: int) -> Mention | None:
        """The body that speaks in the plural from within: "в мэрии ответили"."""
        inside = self.ends.get(first)
        if inside and inside.kind is Kind.BODY and self.low(first).endswith(_PLURAL) and (
            self.low(inside.first - 1) in _WITHIN
        ):  # fmt: skip
            return replace(inside, governed=False)
        return None

    def _unnamed(self, first: int, last: int) -> Mention | None:
        """The plain noun beside the verb: if there is one, the subject is not left out, though not named."""
        for at in (first - 1, last):
            low = self.low(at)
            if (
                0 <= at < len(self.tokens)
                and self.tokens[at].is_word
                and low not in self.language.small_words
                and not (at == last and self.language.dative and low.endswith(self.language.dative))
            ):
                return Mention(Kind.ANONYMOUS, at, at, at + 1)
        return None

    def _closes(self, first: int) -> bool:
        """Whether the verb and its subject only close a sentence: "It was “mad”, says Ms Roe"."""
        if self.low(first - 1) != "," or not any(token.quote is not None for token in self.tokens[:first]):
            return False
        subject = self.starts.get(first + 1)
        return subject is not None and self.low(subject.last) in {"", ".", ","}

    def _is_as(self, place: int) -> bool:
        return self.low(place - 1) in {"as", "so", "thus"}

    def _follows_quote(self, place: int) -> bool:
        at = place - 1
        while at >= 0 and (self.low(at) in _COMMAS or self.low(at) in self.language.bridge):
            at -= 1
        return self.is_quote(at)

    def _participle(self, first: int, last: int, earlier: Sequence[Report]) -> Report | None:
        """A "saying" speaks for whom the verb of speech before it does, else for the sentence's subject."""
        if self.low(first - 1) in BE:
            found = self.before(first, weak=False)
            return Report(first, last, found[0]) if found else None
        sorry = self.low(first - 1) == "for" and self.low(first - 2).startswith("apolog")
        if self.low(first - 1) in {"of", "for", "from", "about", "without", "against"} and not sorry:
            return None
        beside = self.ends.get(first)
        told = beside and self.low(beside.first - 1) in _ADDRESSED
        if beside and not told and not beside.possessive and beside.kind in _SPEAKING:
            # "footage of Ms Roe saying"
            return Report(first, last, replace(beside, governed=False), aside=True)
        said = [
            report.subject
            for report in earlier
            if not report.aside and report.last <= first and report.subject
        ]
        subject = said[-1] if said else self.first_subject(first)
        subject = subject and self._named(subject)
        continuing = self.low(first) == "adding"
        return Report(first, last, subject, continuing, aside=True) if subject else None

    def _by_place(self, known: set[int]) -> Iterator[Report]:
        """A verb that no list has, where only a cue can stand: “…,” she quips; “…,” quips Ms Roe."""
        for place, token in enumerate(self.tokens):
            at = self._behind(place) if token.quote is not None else None
            if at is None or any(begin in known for begin in range(at, at + _INVERTED)):
                continue
            mention = self.starts.get(at)
            if mention is None or self._hangs_on(at):
                yield from self._inverted(at)
            elif mention.kind in _SPEAKING and self.may_speak(mention) and self._is_plain_verb(mention.last):
                yield Report(mention.last, mention.last + 1, mention)

    def _behind(self, place: int) -> int | None:
        """Where the words begin that a comma or dash joins to the quote at ``place``."""
        at = place + 1
        joined = self.tokens[place].text.rstrip("\"'’”» ").endswith(",")
        if self.low(at) == ",":
            at, joined = at + 1, True
        if self.low(at) in _DASHES and self.language.language in _DASHED:
            at, joined = at + 1, True
        return at if joined and at < len(self.tokens) else None

    def _inverted(self, at: int) -> Iterator[Report]:
        """The verb at ``at`` and the source behind it."""
        if self._hangs_on(at):
            yield Report(at, at + 1, Mention(Kind.PRONOUN, at, at, at + 1))
            return
        verb = at
        while self.low(verb) in self.language.auxiliaries:
            verb += 1
        if not self._is_plain_verb(verb):
            return
        english = self.language.language == "en"
        # Other languages have many conjunctions that could stand here: a source must follow.
        subject = self.starts.get(verb + 1) if english else self.after(verb + 1)
        kinds = {Kind.NAME, Kind.PRONOUN} if english else {Kind.NAME, Kind.PRONOUN, Kind.ROLE}
        if subject and subject.kind in kinds and self.may_speak(subject):
            yield Report(verb, verb + 1, subject)

    def _hangs_on(self, place: int) -> bool:
        """Whether the word is a French verb with its pronoun: "soupire-t-elle"."""
        low = self.low(place)
        return (
            self.language.language == "fr" and "-" in low and low.rsplit("-", 1)[1] in self.language.pronouns
        )

    def _is_plain_verb(self, place: int) -> bool:
        if not 0 <= place < len(self.tokens):
            return False
        token = self.tokens[place]
        return (
            token.is_word
            and token.text[0].islower()
            and token.low not in self.language.small_words - set(self.language.speech)
        )

    def _labels(self) -> Iterator[Report]:
        """Name and colon, or quote, dash and name."""
        tokens = self.tokens
        for mention in self.mentions:
            if mention.kind not in {Kind.NAME, Kind.BODY, Kind.ROLE, Kind.ANONYMOUS}:
                continue
            if len(tokens[mention.last - 1].text) == 1:
                # "Q: “…”"
                continue
            opens = mention.first == 0 or (
                mention.first == 1 and not tokens[0].is_word and tokens[0].quote is None
            )
            if opens and self.low(mention.last) == ":" and self.is_quote(mention.last + 1):
                yield Report(mention.last, mention.last + 1, mention)
            elif (
                mention.kind is Kind.NAME
                and mention.first >= 2
                and self.low(mention.first - 1) in _DASHES
                and self.is_quote(mention.first - 2)
                and self.low(mention.last) in {"", ".", ",", "("}
            ):
                yield Report(mention.first - 1, mention.first, mention)
