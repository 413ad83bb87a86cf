"""The names in an article: which runs of capitals are persons, and which of them are one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from reader.quotes.cases import nominative
from reader.quotes.lexicon import Cues, countries, folded, given_names, other_places, roles
from reader.quotes.prose import Token

_SKY = regex.compile(r"(?<=\p{Latin}[sc]k)(?:iy|yy|yi|ij|ii)\Z")
_COMPOUNDING = frozenset({"de", "nl"})
_BODY_COMPOUNDS = (
    *("agentur", "behörde", "ministerium", "verband", "gesellschaft", "institut", "universität", "stiftung"),
    *("kommission", "gewerkschaft", "zentrum", "gericht", "staatsanwaltschaft"),
)
"""Nouns that close the German name of a body."""
_OF_PLACE = {
    "ru": ("ского", "цкого", "ской", "цкой", "ному", "ного"),
    "uk": ("ського", "цького", "ської", "цької", "ного"),
    "cs": ("ského", "ckého"),
    "pl": ("skiego", "ckiego"),
}
"""Endings of the adjectives of places behind an office."""
_ENGLISH_ADDRESSES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
_ADDRESSES = frozenset({"m.", "mme", "mlle", "me"})
_SHORTEST_OFFICE = 3
_TITLE_ENDINGS = ("-elect", "-designate", "-in-chief", "-at-large")
"""What follows an office that is written as one word with it."""
_MOBILE_VOWEL = regex.compile(r"[eеоё](?=[kclкцл]\Z)")
"""Staněk, of Staňka: the vowel that comes and goes before the last consonant."""
# "Нина Петровна" is the Нина of the article.
PATRONYMICS = ("ович", "евич", "овна", "евна", "ична", "івна", "йович")
_SHORTEST_STEM = 3
_LONGEST_NAME = 5
CALENDAR = frozenset(
    {"january", "february", "march", "april", "may", "june", "july"}
    | {"august", "september", "october", "november", "december"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
"""Months and days, which may stand right before a name."""
_BEFORE_DATES = frozenset(
    {"in", "last", "this", "next", "since", "by", "until", "early", "late", "on", "from"}
)
_NAMESAKES = 40
"""How many persons who share a word of their names are told apart."""


class Spelling(NamedTuple):
    """The words an article writes in small letters, and those it writes with a capital within sentences."""

    small: frozenset[str]
    capital: frozenset[str]


class Run(NamedTuple):
    """A run of capitalised words in a list of tokens: ``[first, last)``, its titles from ``title`` on."""

    title: int
    first: int
    last: int


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
        person = Person(words, _gender_of(words[0]) if len(words) > 1 else None)
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


def runs(tokens: Sequence[Token], language: Cues, spelling: Spelling) -> Iterator[Run]:
    """The runs of capitalised words that may be names, places or bodies, and where their titles end."""
    place = 0
    while place < len(tokens):
        if not _begins(tokens, place, language, spelling):
            place += 1
            continue
        last = place + 1
        while not tokens[last - 1].is_possessive and last - place < 3 * _LONGEST_NAME:
            reach = _next_in_name(tokens, last, language)
            if reach is None:
                break
            last = reach
        plain = last < len(tokens) and tokens[last].is_word and not tokens[last].is_capital
        if last == place + 1 and plain and is_of_place(tokens[place], language):
            # "губернатор Горного края": no name.
            place = last
            continue
        address = next(
            (at for at in range(place + 1, last - 1) if tokens[at].low in _ENGLISH_ADDRESSES), place
        )
        if address > place and language.language == "en":
            # "In Leeds Mrs Lee said"
            yield Run(place, _after_titles(tokens, place, address, language, spelling), address)
            place = address
        if last > place + 1 or _stands_alone(tokens, place, language, spelling):
            yield Run(place, _after_titles(tokens, place, last, language, spelling), last)
        place = last


def romanised(word: str) -> str:
    """The word with the Slavic ending -skiy, -skyy, -skij or -skii spelled -sky, as most outlets do."""
    return _SKY.sub("y", word)


def is_given_name(word: str) -> bool:
    return folded(word) in given_names() or folded(word.split("-")[0]) in given_names()


def _gender_of(given_name: str) -> str | None:
    names = given_names()
    return names.get(given_name.casefold()) or names.get(folded(given_name))


def _tells_gender(word: str) -> bool:
    # Short ones are also parts of Chinese and Korean names.
    return len(word) > _SHORTEST_STEM and _gender_of(word) is not None


def is_title(word: str, language: Cues) -> bool:
    """Whether a word in small letters is a title, or in German a compound of one ("Verkehrsministerin")."""
    if word in roles().titles or word.endswith(_TITLE_ENDINGS):
        return True
    return language.language in _COMPOUNDING and any(
        word.endswith(title) for title in roles().titles if len(title) > _SHORTEST_OFFICE
    )


def is_body(words: Sequence[str]) -> bool:
    """Whether a capitalised run names a body, a paper or a place rather than a person."""
    # "Bill Ames" and "Mark Ames": a given name, not a law or a coin.
    if is_given_name(words[0]) and not words[0].isupper():
        words = words[1:]
    return any(_is_body_word(word) for word in words)


def is_of_place(token: Token, language: Cues) -> bool:
    """Whether a capitalised word is an oblique case of the adjective of a place, in a Slavic language."""
    return token.is_capital and token.low.endswith(_OF_PLACE.get(language.language, ()))


def is_place(words: Sequence[str]) -> bool:
    return all(
        folded(word) in countries() or word.lower() in countries() or word.lower() in other_places()
        or word.lower() in {"the", "of", "and", "new", "south", "north", "united", "states", "n.", "s."}
        for word in words
    )  # fmt: skip


def is_likely_person(words: Sequence[str]) -> bool:
    """Whether a run of two words or more reads as a person's full name."""
    length = sum(word.lower() not in roles().particles for word in words)
    if (
        not 2 <= length <= _LONGEST_NAME
        or len(words) > 2 * _LONGEST_NAME
        or is_body(words)
        or is_place(words)
    ):
        return False
    if is_given_name(words[0]):
        return True
    # "Leeds Coroner", of "Leeds Coroner's Court"
    named = words[-1].lower() not in roles().heads
    return named and not all(word.isupper() and len(word.rstrip(".")) > 1 for word in words)


def _is_body_word(word: str) -> bool:
    low = word.lower()
    if low == "&" or low in roles().bodies or low.rstrip("s") in roles().collective:
        return True
    return low.endswith(_BODY_COMPOUNDS) and low not in given_names()


def _stands_alone(tokens: Sequence[Token], place: int, language: Cues, spelling: Spelling) -> bool:
    """Whether a single capitalised word is a name, and not just the first word of a sentence."""
    if place and (tokens[place - 1].is_word or tokens[place - 1].text in ",-–—("):
        return True
    word = tokens[place].bare
    low = word.lower()
    if word in spelling.capital or folded(word) in given_names() or folded(word) in countries():
        return True
    if tokens[place].is_possessive or low in roles().titles or low in roles().heads or low in roles().bodies:
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.text == ":" or _is_explained(tokens, place, language):
        return True
    # Elsewhere the verb may stand second, behind any word.
    return language.language == "en" and (following.low in language.speech or following.low in {"has", "had"})


def _is_explained(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether an English sentence's first word is explained behind a comma: "Lee, who", "Lee, a teacher,"."""
    if language.language != "en" or place + 3 >= len(tokens) or tokens[place + 1].text != ",":
        return False
    first = tokens[place + 2].low
    if first in language.personal:
        return True
    if first not in language.articles | frozenset(language.own):
        return False
    end = place + 3
    while end < len(tokens) and tokens[end].is_word and tokens[end].low not in language.prepositions:
        end += 1
    head = tokens[end - 1].low
    while end < len(tokens) and tokens[end].is_word and end - place < 3 * _LONGEST_NAME:
        end += 1
    return head in roles().heads and end < len(tokens) and tokens[end].text == ","


def _begins(tokens: Sequence[Token], place: int, language: Cues, spelling: Spelling) -> bool:
    token = tokens[place]
    if not token.is_word:
        return False
    if not token.is_capital:
        # "said de Blasio": where the particle is no word of the language.
        leads = token.low in roles().leading and token.low not in language.small_words
        return leads and _next_in_name(tokens, place, language) is not None
    low = token.bare.lower()
    if low in roles().anonymous and not tokens[place].text.isupper():
        return False
    if low in language.small_words and not (place and token.text.isupper() and len(token.text) > 1):
        return False
    if low in CALENDAR and (low not in given_names() or (place and tokens[place - 1].low in _BEFORE_DATES)):
        # "In June Carys left"
        return False
    heads_sentence = place == 0 or not tokens[place - 1].is_word
    if heads_sentence and low in spelling.small and folded(low) not in given_names():
        # "Rebels took the town": written small elsewhere; but a title may open a name.
        return low in roles().titles
    return True


def _next_in_name(tokens: Sequence[Token], place: int, language: Cues) -> int | None:
    """The place after the next word of a name that runs up to ``place``, None where it ends."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.text == "&" and place + 1 < len(tokens) and tokens[place + 1].is_capital:
        return place + 2
    if token.text == "." or not token.is_word:
        return None
    if token.is_capital:
        low = token.bare.lower()
        small = low in language.small_words and low not in roles().particles and not token.text.isupper()
        return None if small else place + 1
    if token.low in roles().particles | roles().suffixes:
        after = place
        while after < len(tokens) and tokens[after].low in roles().particles and after - place < 3:
            after += 1
        if after < len(tokens) and tokens[after].is_word and tokens[after].is_capital:
            if token.low in {"al", "e", "y"} and language.language not in {"es", "pt", "it", "en"}:
                return None
            if token.low in language.prepositions | language.articles | language.breaks and not _joins(
                tokens, place, after, language
            ):
                return None
            return after + 1
    return None


def _joins(tokens: Sequence[Token], place: int, after: int, language: Cues) -> bool:
    """Whether a preposition of the language ("de", "von") is here a part of a name."""
    if tokens[place].low in {"y", "e", "a"} or language.language == "en":
        return False
    before = folded(tokens[place - 1].text)
    if before in _ADDRESSES:
        # "M. de Lestrange"
        return True
    return before in given_names() and before not in countries() and after - place <= 2


def _after_titles(tokens: Sequence[Token], first: int, last: int, language: Cues, spelling: Spelling) -> int:
    """Where in ``[first, last)`` the name itself begins."""
    words = [token.bare.lower() for token in tokens[first:last]]
    end = len(words)
    while end > 1 and words[end - 1] in roles().suffixes:
        end -= 1
    begin = 0
    for at in range(end - 1):
        if is_title(words[at], language) and not (at and is_given_name(words[at - 1])):
            begin = at + 1
    while begin < end - 1 and (
        words[begin] in countries() or words[begin] in {"former", "ex", "retired", "then"}
    ):
        begin += 1
    if begin == 0 and end > 1 and not is_given_name(words[0]):
        # A sentence's first word, or a German noun, before a full name that is known to be one.
        opens = first == 0 or not tokens[first - 1].is_word
        if opens and words[0].removesuffix("s") in roles().heads and is_given_name(words[1]):
            # "Sisters Ann and Bea Lee"
            return first + 1
        if end > 2 and ((opens and words[0] in roles().heads) or _tells_gender(words[1])):
            return first + 1
        if (
            (opens and words[0] in spelling.small)
            or language.language in _COMPOUNDING
            or roles().endings.get(language.language)
        ):
            begin = next((at for at in range(1, end - 1) if is_given_name(words[at])), 0)
    return first + begin
