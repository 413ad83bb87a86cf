"""Whom a pronoun means, by what the article has said so far."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.focus import FAR, Focus
from reader.quotes.people import Person
from reader.quotes.prose import Token
from reader.quotes.sources import Source

_WEIGHTS = {"speaker": 0.0, "subject": 0.3, "named": 1.2, "behind": 1.9}


class Pronouns(Focus):
    """What has been read up to a place, as pronouns look back on it."""

    def by_pronoun(self, token: Token, continuing: bool, apart_from: Sequence[Person]) -> Source | None:
        """Whom a pronoun means."""
        low = token.low.rsplit("-", 1)[-1] if self.language.language == "fr" else token.low
        gender = (
            self.language.pronouns.get(low) or self.language.own.get(low) or self.language.objects.get(low)
        )
        if gender in {"m", "f"}:
            return self.pronoun(gender, continuing, apart_from)
        # "Es" and "on" stand for nobody.
        if gender in {"n", "p"} and self.language.language == "en":
            speaker = self.speaker
            if gender == "n" and self.bodies.last_at == self.sentence - 1 > self.speaker_at:
                return self.bodies.last
            subject = self.subject() if gender == "n" and self.sentence - 1 > self.speaker_at else None
            if subject and subject.person and not subject.person.is_human:
                return subject
            if (
                speaker
                and not (speaker.person and speaker.person.is_human)
                and self.sentence - self.speaker_at < FAR
            ):
                return speaker
            if gender == "n" and self.document and self.sentence - self.document_at <= 2:
                return self.document
            return self.bodies.last if gender == "n" else None
        return None

    def pronoun(self, gender: str, continuing: bool, apart_from: Sequence[Person]) -> Source | None:
        """Whom a pronoun of that gender means, "mf" if it was left out and the verb tells none."""

        def fits(person: Person) -> bool:
            return (person.gender or gender) in gender and not any(person is other for other in apart_from)

        speaker = self.speaker
        near = self.sentence - self.speaker_at <= FAR
        if continuing and speaker and near and (speaker.person is None or fits(speaker.person)):
            return speaker if speaker.person or gender == "mf" else None
        best: tuple[float, Person] | None = None
        here = False
        for seen in reversed(self.seen):
            distance = self.sentence - seen.sentence
            if best and distance >= best[0]:
                break
            if distance > (FAR if seen.person.is_named else 1) or not fits(seen.person):
                continue
            cost = distance + _WEIGHTS[seen.how] + self.doubt(seen.person)
            if best is None or cost < best[0]:
                best = cost, seen.person
                here = distance == 0
        if gender == "mf" and speaker and speaker.person is None and self.sentence - self.speaker_at <= (
            min(best[0], 1) if best else FAR
        ):  # fmt: skip
            return speaker
        if best and not best[1].is_named:
            # "A driver stopped. “No,” he said": nobody who has a name.
            return None
        if best and len(gender) == 1 and not here:
            # In "Lee said she was late" the pronoun may as well mean another.
            best[1].gender = gender
        return Source(best[1].name, best[1]) if best else None
