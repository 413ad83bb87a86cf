"""The persons whom an article names, and which of its names are one person's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from reader.quotes.cases import nominative
from reader.quotes.lexicon import folded, given_names, roles
from reader.quotes.names import gender_of

_SKY = regex.compile(r"(?<=\p{Latin}[sc]k)(?:iy|yy|yi|ij|ii)\Z")
_MOBILE_VOWEL = regex.compile(r"[eеоё](?=[kclкцл]\Z)")
"""Staněk, of Staňka: the vowel that comes and goes before the last consonant."""
# "Нина Петровна" is the Нина of the article.
PATRONYMICS = ("ович", "евич", "овна", "евна", "ична", "івна", "йович")
_SHORTEST_STEM = 3
_NAMESAKES = 40
"""How many persons who share a word of their names are told apart."""


@dataclass(eq=False)
class Person:
    """Somebody the article names: the fullest name, and what it says of them."""

    words: tuple[str, ...]
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    is_lively: bool = False
    """Whether the text tells an age, or goes on with "who" or "herself"."""
    age: int | None = None
    """In years."""
    is_party: bool = False
    """Whether a court hears this person's case."""
    is_younger: bool = False
    """Whether a brother or sister is older."""

    @property
    def is_human(self) -> bool:
        """Whether anything but its two capitals says that this is a person."""
        return bool(self.gender or self.roles or self.is_lively) or folded(self.words[0]) in given_names()

    @property
    def name(self) -> str:
        return " ".join(romanised(word) for word in self.words)

    @property
    def is_named(self) -> bool:
        """Whether this is more than a place kept for somebody whom the text does not name."""
        return bool(self.words)


class People:
    """The persons of one article, found by any part of their names."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._endings = roles().endings.get(language, ())
        self._persons: list[Person] = []
        self._by_word: defaultdict[str, list[Person]] = defaultdict(list)
        self._keys: dict[str, str] = {}
        self._asked: dict[tuple[str, ...], list[Person]] = {}

    def key(self, word: str) -> str:
        """The part of a name by which it is compared: no case, accents, Arabic article or case ending."""
        if word not in self._keys:
            self._keys[word] = self._key(word)
        return self._keys[word]

    def _key(self, word: str) -> str:
        plain = folded(romanised(word)).replace("’", "'").replace("‑", "-")
        for article in ("al-", "el-", "ar-", "as-", "ash-"):
            plain = plain.removeprefix(article)
        for ending in self._endings:
            if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
                plain = plain.removesuffix(ending)
                break
        return _MOBILE_VOWEL.sub("", plain) if self._endings and len(plain) > _SHORTEST_STEM else plain

    def add(self, words: Sequence[str]) -> Person:
        """The person of that full name (two words or more), known from now on.

        Somebody known has this name if it is a part of theirs, or agrees in the first and last words.
        """
        if all(word.isupper() for word in words):
            words = [word.title() for word in words]
        words = nominative(words, self._language)
        keys = [self.key(word) for word in words]
        if len(words) == 2 and words[1].endswith(PATRONYMICS):
            namesakes = [
                each for each in self._by_word.get(keys[0], ()) if self.key(each.words[0]) == keys[0]
            ]
            if len(namesakes) == 1:
                self._by_word[keys[1]].append(namesakes[0])
                self._asked.clear()
                return namesakes[0]
        same = [
            person
            for person in self._by_word.get(keys[-1], ())[:_NAMESAKES]
            if self._is_same(keys, [self.key(word) for word in person.words])
        ]
        if not same:
            return self._new(tuple(words))
        person = same[0]
        fuller = (len(person.words), -sum(map(len, person.words))) < (len(words), -sum(map(len, words)))
        if fuller and len(same) == 1:
            person.words = tuple(words)
            self._index(person)
        return person

    def called(self, words: Sequence[str]) -> list[Person]:
        """Everybody whom ``words``, a name or a part of one, may mean.

        Those whose last name it is come alone; then those whose first, then those with it in the middle.
        """
        asked = tuple(words)
        if asked not in self._asked:
            self._asked[asked] = self._called(asked)
        return self._asked[asked]

    def _called(self, words: tuple[str, ...]) -> list[Person]:
        keys = [self.key(word) for word in words if word.lower() not in roles().suffixes]
        if not keys:
            return []
        suffix = words[-1].lower().rstrip(".") if len(keys) < len(words) else ""
        ranked: defaultdict[int, list[Person]] = defaultdict(list)
        for person in self._by_word.get(keys[-1], ())[:_NAMESAKES]:
            full = [self.key(word) for word in person.words if word.lower() not in roles().suffixes]
            by_father = len(keys) == 2 and words[1].endswith(PATRONYMICS) and keys[0] == full[0]
            if by_father or (len(keys) > 1 and self._is_same(keys, full)):
                ranked[0].append(person)
            elif len(keys) == 1 and keys[0] in full:
                ranked[0 if full[-1] == keys[0] else 1 if full[0] == keys[0] else 2].append(person)
        found = ranked[min(ranked)] if ranked else []
        return [each for each in found if each.words[-1].lower().rstrip(".") == suffix] or found

    def only(self, words: Sequence[str]) -> Person:
        """The person known by just these words, made known if nobody is."""
        found = self.called(words)
        return found[0] if found else self._new(nominative(words, self._language))

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)

    def _new(self, words: tuple[str, ...]) -> Person:
        person = Person(words, gender_of(words[0]) if len(words) > 1 else None)
        self._persons.append(person)
        self._index(person)
        return person

    def _index(self, person: Person) -> None:
        self._asked.clear()
        for word in person.words:
            holders = self._by_word[self.key(word)]
            if len(holders) <= _NAMESAKES and not any(holder is person for holder in holders):
                holders.append(person)

    @staticmethod
    def _is_same(some: list[str], full: list[str]) -> bool:
        if len(some) > len(full):
            some, full = full, some
        if len(some) > 1 and any(
            full[at : at + len(some)] == some for at in range(len(full) - len(some) + 1)
        ):
            return True
        if some[-1] != full[-1] or len(some) < 2:
            return False
        middle = [{word[0] for word in each[1:-1] if word not in roles().particles} for each in (some, full)]
        if all(middle) and middle[0].isdisjoint(middle[1]):
            # George H. Lee and George W. Lee
            return False
        first, other = some[0].rstrip("."), full[0].rstrip(".")
        if len(first) == 1 or len(other) == 1:
            return first[0] == other[0]
        return first == other or first.split("-")[0] == other.split("-")[0]


def romanised(word: str) -> str:
    """The word with the Slavic ending -skiy, -skyy, -skij or -skii spelled -sky, as most outlets do."""
    return _SKY.sub("y", word)
