"""Who has been spoken of and who has spoken, up to a place in an article."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reader.quotes.bodies import Bodies
from reader.quotes.lexicon import Cues
from reader.quotes.people import People, Person
from reader.quotes.prose import Token
from reader.quotes.sources import Given, Source, excludes, is_human, office

_MEMORY = 40
"""How many mentions of persons are remembered for a pronoun."""
_COURT = frozenset({"judge", "justice", "magistrate", "prosecutor"})
FAR = 9
"""How many sentences back a pronoun may reach."""


@dataclass(frozen=True, slots=True)
class Seen:
    sentence: int
    how: str
    person: Person


class Focus:
    """What has been read up to a place: who spoke, who was spoken of, and how often."""

    def __init__(self, people: People, language: Cues) -> None:
        self.people = people
        self.language = language
        self.speaker: Source | None = None
        self.speaker_at = -_MEMORY
        self.sentence = 0
        self.seen: deque[Seen] = deque(maxlen=_MEMORY)
        self.count: Counter[int] = Counter()
        self.where: dict[int, tuple[int, int]] = {}
        """The span that names each person last."""
        self.spoken: Counter[int] = Counter()
        self.total = 0
        self.offices: dict[str, list[Person]] | None = None
        self.bodies = Bodies(language)
        self.strict = False
        """Set for headlines: there only those known from the article are named, and by name or office."""
        self.document: Source | None = None
        self.document_at = -_MEMORY

    def spoke(self, source: Source) -> None:
        """Remember that ``source`` spoke in the present sentence."""
        self.speaker, self.speaker_at = source, self.sentence
        if source.person:
            self.spoken[id(source.person)] += 1
            self.seen.append(Seen(self.sentence, "speaker", source.person))
        if source.person is None or not source.person.is_human:
            self.bodies.last, self.bodies.last_at = source, self.sentence

    def introduced(self) -> Given | None:
        """The one person whom more sentences so far were about than any other."""
        about = Counter(
            id(seen.person)
            for seen in self.seen
            if seen.how in {"subject", "speaker"} and seen.person.is_named
        )
        ranked = about.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        person = next(seen.person for seen in self.seen if id(seen.person) == ranked[0][0])
        where = self.where.get(id(person))
        return Given(Source(person.name, person), where) if where else None

    def protagonist(self, phrase: Sequence[Token]) -> Source | None:
        """The one person whom a description bound to nobody can mean: who speaks most by far."""
        heads, lands, gender = office(phrase)
        if not (heads or lands or is_human(phrase[-1].bare.lower())):
            return None
        possible = [
            person
            for person in self.people
            if not (gender and person.gender and gender != person.gender)
            and not (lands and person.countries and not lands & person.countries)
            and not excludes(heads, person.roles)
            and not tries(heads, person)
        ]
        fitting = [
            person
            for person in possible
            if self.spoken[id(person)]
            and not (person.roles and heads and heads.isdisjoint(person.roles) and len(self.people) > 1)
        ]
        if not fitting:
            fitting = [person for person in possible if id(person) in self.where and person.is_human]
            if len(fitting) != 1 or any(
                person.is_human and id(person) in self.where
                for person in self.people
                if person not in possible
            ):
                return None
        fitting.sort(key=lambda person: -self.spoken[id(person)])
        best = fitting[0]
        often = self.spoken[id(best)] > 2 or self.stands_out(best)
        if lands and not lands & best.countries and not often:
            return None
        others = sum(self.spoken.values()) - self.spoken[id(best)]
        return Source(best.name, best) if self.spoken[id(best)] >= 3 * others else None

    @contextmanager
    def looking_back(self) -> Iterator[None]:
        """For as long as it lasts, the sentence before is the present one."""
        self.sentence -= 1
        try:
            yield
        finally:
            self.sentence += 1

    @property
    def recent_speaker(self) -> Source | None:
        """Who spoke last, if that is not too long ago."""
        return self.speaker if self.sentence - self.speaker_at <= FAR else None

    def subject(self) -> Source | None:
        """Whom the sentence before was about, if it was a person."""
        for seen in reversed(self.seen):
            if seen.sentence < self.sentence - 1:
                return None
            if seen.sentence == self.sentence - 1 and seen.how in {"subject", "speaker"}:
                if not seen.person.is_named:
                    return None
                return Source(seen.person.name, seen.person)
        return None

    def likeliest(self, known: Sequence[Person]) -> Person | None:
        counted = sorted(known, key=lambda person: -self.count[id(person)])
        most, next_most = self.count[id(counted[0])], self.count[id(counted[1])]
        if most >= 2 * max(next_most, 1) or (most and not next_most):
            return counted[0]
        recent = [seen.person for seen in self.seen if self.sentence - seen.sentence <= 3]
        near = [person for person in known if any(person is each for each in recent)]
        return near[0] if len(near) == 1 else None

    def doubt(self, person: Person) -> float:
        """What tells against a pronoun meaning this person: that hardly anything shows it to be one."""
        if person.gender:
            return 0.0
        return 0.4 if person.is_human or self.spoken[id(person)] else 1.5

    def stands_out(self, person: Person) -> bool:
        """Whether hardly anybody else has been spoken of."""
        others = self.total - self.count[id(person)]
        return self.count[id(person)] >= 3 * others


def tries(heads: set[str], person: Person) -> bool:
    """Whether the offices are those of a court before which the person stands."""
    return person.is_party and not heads.isdisjoint(_COURT)
