"""Reports by a noun rather than a verb: his answer, her verdict on the plan, the words of the judge."""

from __future__ import annotations

from collections.abc import Iterator

from reader.quotes.mentions import Kind, Mention
from reader.quotes.reports import Report
from reader.quotes.voice import BE, Voice

_WORDS = frozenset({"words", "phrase", "view", "opinion", "telling", "estimation", "description"})
"""In whose words something is so: "in the judge's phrase"."""
_LONGEST_TOPIC = 8
"""How many words the topic of a remark has at most."""
_ISSUING = frozenset({"made", "makes", "make", "issued", "gave", "gives", "repeated", "with", "sent"})
_CLAIMS = frozenset({"claim", "claims", "assertion", "allegation", "suggestion", "warning", "remarks"})


class Remarks(Voice):
    """A sentence whose nouns of speech are looked for."""

    def by_noun(self) -> Iterator[Report]:
        """“…” was his answer; his answer: “…”; the minister's comment was “…”."""
        for place, token in enumerate(self.tokens):
            if token.low not in self.language.speech_nouns | _WORDS:
                continue
            owner: Mention | None = None
            if self.low(place + 1) in {"that", "by"} and token.low in _CLAIMS:
                yield from self._another_says(place)
            elif self.low(place + 1) == "of" and token.low in _WORDS and self.low(place - 1) == "the":
                yield from self._whose_words(place)
            if self.low(place - 1) in self.language.own:
                owner = Mention(Kind.OWNER, place - 1, place - 1, place)
            elif (before := self.ends.get(place)) and before.possessive:
                owner = before
            claims = self.low(place + 1) == "that"
            linked = (
                claims
                or self._leads_on(place)
                or self.low(place + 1) in BE | {":", "reads", "read"}
                or self.low(place - 2) in BE
            )
            if owner and token.low in _WORDS and self.low(owner.first - 1) == "in":
                yield Report(place, place + 1, owner, aside=True)
                continue
            if owner and owner.governed and not claims and self.low(owner.first - 1) not in {"in", "with"}:
                # "The party replied after the minister's speech: “…”"
                continue
            if owner and (linked or (before_be := self.low(owner.first - 1)) in BE or before_be == "with"):
                yield Report(place, place + 1, owner)

    def _leads_on(self, place: int) -> bool:
        """Whether a noun's topic parts it from the colon of its quote: "her verdict on the plan: “…”"."""
        if self.low(place + 1) not in self.language.prepositions:
            return False
        end = place + 2
        while end < len(self.tokens) and self.tokens[end].is_word and end - place < _LONGEST_TOPIC:
            end += 1
        return self.low(end) == ":" and self.is_quote(end + 1)

    def _another_says(self, place: int) -> Iterator[Report]:
        """“…” as somebody else's claim: "dismissing a warning that “…”", "remarks by Ms Roe that “…”"."""
        if self.language.language != "en" or self.low(place - 1) in self.language.own or (
            self.tokens[place - 1].is_possessive if place else True
        ):  # fmt: skip
            return
        if self.low(place + 1) == "by":
            agent = self.complement(place + 2)
            if agent and self.low(agent.last) in {"that", ",", ":", ""}:
                yield Report(place, place + 2, agent)
        elif not any(self.low(at) in _ISSUING for at in range(place - 4, place)):
            yield Report(place, place + 1, Mention(Kind.ANONYMOUS, place, place, place + 1))

    def _whose_words(self, place: int) -> Iterator[Report]:
        """ "alluding to the words of Ms Roe that “…”" """
        owner = self.complement(place + 2)
        if owner and self.low(owner.last) in {"that", ":"}:
            yield Report(place, place + 2, owner)
