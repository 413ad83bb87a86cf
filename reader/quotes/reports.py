"""Where a sentence reports speech: its cues, and the mention that is each one's subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.quotes.lexicon import Cues
from reader.quotes.mentions import PERSONAL, Kind, Mention, described, described_from
from reader.quotes.prose import Token

_BE = frozenset("is are was were be been being am".split())
_COMMAS = frozenset(",()[]–—―-")
_HARD = frozenset(";:")
_DASHES = frozenset("–—―-")
_LOOSE = frozenset({"for", "pour", "für", "para", "per", "для", "pro"})
_REACH = 60
"""How many words a subject may stand before its verb."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cue at ``tokens[first:last]`` and who it makes speak.

    ``subject`` is None where the language leaves the pronoun out. ``gender`` is what the verb tells.
    ``asides`` is set where the cue itself hangs on another clause ("saying", "according to").
    """

    first: int
    last: int
    subject: Mention | None
    continuing: bool = False
    gender: str | None = None
    aside: bool = False

    @property
    def begin(self) -> int:
        return min(self.first, self.subject.first) if self.subject else self.first

    @property
    def end(self) -> int:
        return max(self.last, self.subject.last) if self.subject else self.last


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

    def reports(self) -> list[Report]:
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
        found += self._nouns()
        found += self._labels()
        found += self._by_place({report.begin for report in found})
        return sorted(found, key=lambda report: (report.first, report.last))

    def low(self, place: int) -> str:
        return self.tokens[place].low if 0 <= place < len(self.tokens) else ""

    def is_quote(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].quote is not None

    def _cue(self, place: int) -> int:
        low = self.low(place)
        if self.language.language == "fr" and "-" in low and low.rsplit("-", 1)[1] in self.language.pronouns:
            low = low.split("-")[0]
        for phrase in self.language.speech.get(low, ()):
            if all(self.low(place + at) == word for at, word in enumerate(phrase[1:], 1)):
                return len(phrase)
        return 0

    def _according(self) -> Iterator[Report]:
        for place, token in enumerate(self.tokens):
            for phrase in self.language.according.get(token.low, ()):
                if all(self.low(place + at) == word for at, word in enumerate(phrase)):
                    last = place + len(phrase)
                    subject = self._complement(last)
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

    def _complement(self, place: int) -> Mention | None:
        """The mention that begins at ``place``, or the head of the phrase that does."""
        subject = self.starts.get(place) or self.starts.get(place + 1 if self.low(place) in self.language.articles else -1)
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

    def _verb(self, first: int, last: int, earlier: Sequence[Report]) -> Report | None:
        low = self.low(first)
        language = self.language
        phrase = tuple(self.low(place) for place in range(first, last))
        continuing = phrase in language.continuing
        weak = last - first == 1 and low in language.weak
        if low in language.participles and last - first == 1:
            return self._participle(first, last, earlier)
        if language.language == "en":
            if self.low(first - 1) in {"to", "not"} and not self.is_quote(last):
                return None
            if self._is_passive(first, phrase):
                subject = self._agent(last)
                return Report(first, last, subject, continuing) if subject else None
            if self.low(first - 1) in language.articles | frozenset(language.own) - {"her"} or (
                self.tokens[first - 1].is_possessive if first else False
            ):
                return None
        gender = None
        if language.feminine and low.endswith(language.feminine):
            gender = "f"
        after_quote = self._follows_quote(first)
        if language.language == "fr" and "-" in low:
            subject = Mention(Kind.PRONOUN, first, first, first + 1)
            return Report(first, last + (self._cue(last) if self._cue(last) else 0), subject, continuing)
        right = self._right(last) if after_quote or first == 0 or language.language != "en" or self._is_as(first) else None
        if after_quote and right:
            return Report(first, last, right, continuing, gender)
        left = self._left(first, weak)
        if right and (left is None or left[1] > 0) and language.language != "en":
            return Report(first, last, right, continuing, gender)
        if left:
            return Report(first, last, left[0], continuing, gender)
        if right:
            return Report(first, last, right, continuing, gender)
        if language.silent and (not weak or after_quote or self.is_quote(last)):
            return Report(first, last, None, continuing, gender)
        return None

    def _is_as(self, place: int) -> bool:
        return self.low(place - 1) in {"as", "so", "thus"}

    def _follows_quote(self, place: int) -> bool:
        at = place - 1
        while at >= 0 and (self.low(at) in _COMMAS or self.low(at) in self.language.bridge):
            at -= 1
        return self.is_quote(at)

    def _is_passive(self, first: int, phrase: tuple[str, ...]) -> bool:
        if len(phrase) > 1 or not phrase[0].endswith(("d", "t", "n", "told")):
            return False
        at = first - 1
        while at >= 0 and (self.low(at).endswith("ly") or self.low(at) in {"also", "not", "once", "again", "since"}):
            at -= 1
        return self.low(at) in _BE

    def _agent(self, last: int) -> Mention | None:
        """The mention after "by" behind a passive verb."""
        for place in range(last, min(last + 8, len(self.tokens))):
            if self.low(place) == "by":
                return self._complement(place + 1)
            if not self.tokens[place].is_word:
                return None
        return None

    def _participle(self, first: int, last: int, earlier: Sequence[Report]) -> Report | None:
        """A "saying" speaks for the subject of its clause; at the clause's front, for the one that follows."""
        if self.low(first - 1) in _BE:
            found = self._left(first, weak=False)
            return Report(first, last, found[0]) if found else None
        if self.low(first - 1) in {"of", "for", "from", "about", "without", "against"}:
            return None
        beside = self.ends.get(first)
        if beside and not beside.possessive and beside.kind in {Kind.NAME, Kind.PRONOUN}:
            # "footage of Ms Roe saying"
            return Report(first, last, replace(beside, governed=False), aside=True)
        said = [report.subject for report in earlier if not report.aside and report.last <= first and report.subject]
        subject = said[-1] if said else self._clause_subject(first)
        continuing = self.low(first) == "adding"
        return Report(first, last, subject, continuing, aside=True) if subject else None

    def _clause_subject(self, before: int) -> Mention | None:
        ahead = [mention for mention in self.mentions if mention.last <= before and self._may_speak(mention)]
        return ahead[0] if ahead else None

    def _may_speak(self, mention: Mention) -> bool:
        return not mention.governed and not mention.possessive and mention.kind is not Kind.RELATIVE

    def _left(self, first: int, weak: bool) -> tuple[Mention, int] | None:
        """The subject before a verb, and how loosely it stands: 0 beside it, 1 behind a comma, 2 farther off."""
        at = first - 1
        while at >= 0 and self.ends.get(at + 1) is None and (
            self.low(at) in self.language.bridge or (self.language.language == "en" and self.low(at).endswith("ly"))
        ):  # fmt: skip
            at -= 1
        beside = self.ends.get(at + 1)
        if beside and beside.governed and self.low(beside.first - 1) in self.language.breaks:
            # "as Ms Roe said": a conjunction here, no preposition.
            beside = replace(beside, governed=False)
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
            return self._headed(self._climbed(guess) or guess), 0
        if weak and not self.is_quote(first + 1):
            near = self._farther(first)
            return (near, 2) if near and near.kind in {Kind.NAME, Kind.PRONOUN} and first - near.last < 8 else None
        subject = self._farther(first)
        return (subject, 2) if subject else None

    def _climbed(self, mention: Mention) -> Mention | None:
        """The head of the phrase whose last noun ``mention`` is: "a spokesman" of "a spokesman for the bank"."""
        seen = 0
        while mention.governed and seen < 4:
            at = mention.first - 1
            while at >= 0 and self.low(at) in self.language.articles | self.language.prepositions:
                at -= 1
            head = self.ends.get(at + 1)
            if head is None:
                head = described(self.tokens, at + 1, self.language) if at >= 0 and self.tokens[at].is_word else None
                if head is None or head.last <= head.first:
                    return None
            mention, seen = head, seen + 1
        return mention if not mention.governed else None

    def _headed(self, subject: Mention) -> Mention:
        """The name that a description without a closing comma explains: "Ann Lee, head of the union said"."""
        if subject.kind in {Kind.ROLE, Kind.BODY, Kind.ANONYMOUS} and self.low(subject.first - 1) == ",":
            at = subject.first
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
        first: Mention | None = None
        for mention in reversed([each for each in self.mentions if each.last <= comma]):
            if any(self.is_quote(place) or self.low(place) in _HARD for place in range(mention.last, comma)):
                break
            if mention.possessive or mention.kind is Kind.RELATIVE or self.low(mention.last) not in _COMMAS:
                continue
            head = self._climbed(mention)
            if head is None:
                continue
            if head.kind is Kind.NAME and self.is_person(head):
                return head
            if head.kind in {Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.BODY, Kind.ANONYMOUS, Kind.PLACE}:
                first = head
        return first or self._farther(comma)

    def _farther(self, first: int) -> Mention | None:
        """The first mention of the verb's clause that is behind no preposition."""
        subject: Mention | None = None
        at = first - 1
        crossed = False
        while at >= 0 and first - at < _REACH:
            mention = self.ends.get(at + 1)
            if mention and self._may_speak(mention):
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
        return verb - begin < 4 and any(self.low(at) in {"and", "but", "then", "und", "et", "y", "и", "a"} for at in range(begin, verb))

    def _right(self, last: int) -> Mention | None:
        """The subject behind an inverted verb."""
        at = last
        while at < len(self.tokens) and at - last < 3 and self.starts.get(at) is None and self.low(at) in (
            self.language.bridge
        ):  # fmt: skip
            at += 1
        mention = self.starts.get(at)
        if mention and mention.first < at:
            mention = None
        if mention is None and self.low(at) in self.language.articles | frozenset(self.language.own):
            mention = described_from(self.tokens, at, self.language)
        if mention is None:
            mention = self._through_adjectives(at)
        if mention is None or mention.governed or mention.kind is Kind.RELATIVE:
            return None
        return self._named(mention)

    def _through_adjectives(self, place: int) -> Mention | None:
        """A mention that begins after a few plain words: "said former champion Ana Gil"."""
        for at in range(place, min(place + 5, len(self.tokens))):
            mention = self.starts.get(at)
            if mention:
                return mention
            low = self.low(at)
            if not self.tokens[at].is_word or low in self.language.prepositions | self.language.breaks | self.language.bridge:
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
                self.is_quote(at) or self.low(at) in _HARD or self.low(at) in self.language.speech
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

    def _nouns(self) -> Iterator[Report]:
        """“…” was his answer; his answer: “…”; the minister's comment was “…”."""
        for place, token in enumerate(self.tokens):
            if token.low not in self.language.speech_nouns:
                continue
            owner: Mention | None = None
            if self.low(place - 1) in self.language.own:
                owner = Mention(Kind.OWNER, place - 1, place - 1, place)
            elif (before := self.ends.get(place)) and before.possessive:
                owner = before
            linked = self.low(place + 1) in _BE | {":", "reads", "read"} or self.low(place - 2) in _BE
            if owner and (linked or (before_be := self.low(owner.first - 1)) in _BE or before_be == "with"):
                yield Report(place, place + 1, owner)

    def _by_place(self, known: set[int]) -> Iterator[Report]:
        """A verb that no list has, where only a cue can stand: “…,” she quips."""
        for place, token in enumerate(self.tokens):
            if token.quote is None:
                continue
            at = place + 1
            if self.low(at) == ",":
                at += 1
            elif not token.text.rstrip("\"'’”»").endswith(","):
                continue
            mention = self.starts.get(at)
            if at in known or mention is None or mention.governed or mention.possessive:
                if mention is None and self._is_plain_verb(at) and (after := self.starts.get(at + 1)) and not after.governed:
                    if after.kind in {Kind.NAME, Kind.PRONOUN} and not after.possessive and at not in known:
                        yield Report(at, at + 1, after)
                continue
            if mention.kind in {Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.ANONYMOUS} and self._is_plain_verb(mention.last):
                yield Report(mention.last, mention.last + 1, mention)

    def _is_plain_verb(self, place: int) -> bool:
        if not 0 <= place < len(self.tokens):
            return False
        token = self.tokens[place]
        return token.is_word and token.text[0].islower() and token.low not in self.language.small_words - set(self.language.speech)

    def _labels(self) -> Iterator[Report]:
        """Name and colon, or quote, dash and name."""
        tokens = self.tokens
        for mention in self.mentions:
            if mention.kind not in {Kind.NAME, Kind.BODY, Kind.ROLE, Kind.ANONYMOUS}:
                continue
            opens = mention.first == 0 or (mention.first == 1 and not tokens[0].is_word and tokens[0].quote is None)
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
