"""What a report of speech is: a cue in a sentence, and the mention it makes speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.quotes.mentions import Mention
from reader.quotes.people import Person
from reader.quotes.prose import Sentence


@dataclass(frozen=True, slots=True)
class Report:
    """A cue at ``tokens[first:last]`` and who it makes speak.

    ``subject`` is None where the language leaves the pronoun out. ``gender`` is what the verb tells.
    ``aside`` is set where the cue itself hangs on another clause ("saying", "according to").
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


@dataclass
class Statement:
    """A sentence, its mentions and its reports; ``named`` are the persons its names mean, once known."""

    sentence: Sentence
    mentions: Sequence[Mention]
    reports: Sequence[Report]
    named: list[tuple[Mention, Person]] | None = None
