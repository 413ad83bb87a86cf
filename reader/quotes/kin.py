"""Persons of one family name: whose wife or brother a description means, and which of two generations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.quotes.lexicon import folded, roles
from reader.quotes.people import Person

OLDER = {"elder": 1, "older": 1, "younger": -1}
"""Words before a family name that tell which of its bearers is meant."""
CROWD = 300
"""Among how many persons kin are looked for, which takes time for each of them."""
_ELDERS = frozenset({"father", "mother", "grandfather", "grandmother"})
_YOUNG = frozenset({"son", "daughter", "grandson", "granddaughter"})


def kin_of(owner: Person | None, head: str, gender: str | None, people: Iterable[Person]) -> Person | None:
    """The one person who is that to ``owner``: so called before, or else of one family name."""
    others = [
        person
        for person in people
        if person is not owner and not (gender and person.gender and gender != person.gender)
    ]
    known = [person for person in others if head in person.roles]
    if not known and owner and not head.endswith("-in-law"):
        family = folded(owner.words[-1])
        known = [person for person in others if len(person.words) > 1 and folded(person.words[-1]) == family]
    return known[0] if len(known) == 1 else None


def relative(gender: str | None, people: Iterable[Person]) -> Person | None:
    """The one person known by a given name alone and as kin, whom "Mrs Lee" may mean."""
    found = [
        person
        for person in people
        if len(person.words) == 1 and not roles().kin.isdisjoint(person.roles)
        if (person.gender or gender) == gender
    ]
    return found[0] if len(found) == 1 else None


def of_age(told: str, known: Sequence[Person]) -> Person | None:
    """Which of several generations or siblings "the younger Lee" is; ``told`` is one of ``OLDER``."""
    ages = [person.age for person in known if person.age is not None]
    if len(ages) < len(known):
        ages = [_generation(person) for person in known]
    if len(set(ages)) < len(ages):
        return None
    return max(zip(ages, known, strict=True), key=lambda each: OLDER[told] * each[0])[1]


def _generation(person: Person) -> int:
    """How far on in years somebody is beside kin of the same name: 1, 0 or -1."""
    suffix = person.words[-1].lower()
    if suffix.startswith("sr") or person.roles & _ELDERS:
        return 1
    return -1 if person.is_younger or suffix.startswith("jr") or person.roles & _YOUNG else 0
