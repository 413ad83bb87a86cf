"""Whether an English verb of speech is a passive, with its auxiliary or, as headlines have it, without."""

from __future__ import annotations

from reader.quotes.mentions import Kind
from reader.quotes.subjects import Clause

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am"})
_NAMING = frozenset({"called", "dubbed", "branded", "labelled", "labeled", "termed"})
_TRANSITIVE = _NAMING | {
    "accused", "criticised", "criticized", "condemned", "blamed", "praised", "hailed", "slammed", "urged",
    "described", "denounced", "mocked", "ridiculed", "derided", "lauded", "blasted", "lambasted", "rebuked",
}  # fmt: skip
_GOVERNING = frozenset({"of", "for", "over", "as"})
"""Prepositions that stand right behind such a verb only where its object is its subject."""


class Voice(Clause):
    """A sentence whose verbs can be told to be active or passive."""

    def is_passive(self, first: int, phrase: tuple[str, ...]) -> bool:
        if len(phrase) > 1 or not self.low(first).endswith(("d", "t", "n", "told")):
            return False
        at = first - 1
        while at >= 0 and (
            self.low(at).endswith("ly") or self.low(at) in {"also", "not", "once", "again", "since"}
        ):
            at -= 1
        return self.low(at) in BE

    def lacks_object(self, first: int) -> bool:
        """Whether a verb that needs an object has none, and so is a passive without its auxiliary.

        "Minister accused of “contempt”", "the plan, dubbed “mad” by critics"; but "what she called “a joke”".
        """
        if self.low(first) not in _TRANSITIVE:
            return False
        following = self.low(first + 1)
        names = self.low(first) in _NAMING
        if not (self.is_quote(first + 1) if names else following in _GOVERNING):
            return False
        subject = self.ends.get(first)
        if subject is None:
            return not self.low(first - 1).endswith("ly")
        ahead = self.tokens[subject.first - 1] if subject.first else None
        if ahead and (
            ahead.low in {"what", "which", "that", "whom", "as"}
            # "an attack the judge described as “savage”"
            or (ahead.is_word and ahead.low not in self.language.small_words)
        ):
            return False
        headline = self.tokens[-1].text != "."
        return subject.kind not in {Kind.NAME, Kind.PRONOUN} or headline or following in {"of", "for", "over"}
