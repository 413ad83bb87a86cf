"""What words do to a sentence, language by language, and which language a text is in.

A word that denies in one language is another's article or number ("die", "no", "on", "once"), so each text is read
by the lists of one language only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from reader.collation import lexicon

_TOKEN = regex.compile(r"[\p{Han}\p{Hiragana}]|[^\s\p{Han}\p{Hiragana}]+")
_CASES = ("subject", "object", "possessive")
# Scripts of one language, in the order in which they decide.
_SCRIPTS = (
    ("ja", regex.compile(r"[\p{Hiragana}\p{Katakana}]")),
    ("zh", regex.compile(r"\p{Han}")),
    ("ko", regex.compile(r"\p{Hangul}")),
    ("he", regex.compile(r"\p{Hebrew}")),
    ("el", regex.compile(r"\p{Greek}")),
)
_LETTERS_OF = {
    "uk": regex.compile("[іїєґ]"),
    "ru": regex.compile("[ыэъё]"),
    "fa": regex.compile("[پچژگکی]"),
}
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_ARABIC = regex.compile(r"\p{Arabic}")
_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "no", "cs", "tr")
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "no", "cs", "tr", "ru", "uk", "el", "ar", "fa", "he", "zh", "ja", "ko",
)  # fmt: skip
"""Those whose words are known, by BCP 47 tag."""
_SMALL = 2
_SHORTEST_STEM = 3
_RANKS = ((150, 4), (1_000, 2), (6_000, 1))
_CONCORD = frozenset({"fr", "es", "it", "pt", "ru", "uk", "pl", "cs", "he", "el", "fa"})
_ELIDED = frozenset({"fr", "it"})
_CLITICS = {"ar": ("و", "ف"), "he": ("ו", "ש", "כש", "וש")}


class Roles(NamedTuple):
    """What a word or phrase may do. Empty values say that it does not.

    ``denies``: a negation of its clause; ``may_deny``: may stand for one. ``person`` and ``case`` (subject,
    object or possessive, several joined) of a pronoun. ``modality``: groups of which a word of another may
    be told apart. ``date``: a family ("weekday") and a key within it. ``quantity``, ``bound`` and
    ``relative`` name a group each, ``tense`` what an auxiliary gives.
    """

    denies: bool = False
    may_deny: bool = False
    person: str = ""
    case: str = ""
    modality: frozenset[str] = frozenset()
    date: tuple[str, str] = ("", "")
    quantity: str = ""
    bound: str = ""
    relative: str = ""
    tense: str = ""


NONE = Roles()


class Mark(NamedTuple):
    """A word or phrase with a role: the places ``[start, end)`` in a text's plain words."""

    start: int
    end: int
    roles: Roles


class Tongue:
    """The words of one language.

    ``concord``: two negations of a clause are one there ("no he visto nada").
    """

    def __init__(self, language: str) -> None:
        data = lexicon.tongue(language)
        self.language = language
        self.concord = language in _CONCORD
        self.endings: Mapping[str, tuple[str, ...]] = {
            person: tuple(endings.split()) for person, endings in data.get("endings", {}).items()
        }
        self.attached: str = data.get("attached", "")
        self.words, self._phrases, self._affixes = _built(data)
        self.antonyms = _antonyms(data.get("antonyms", ()))
        self._tense_endings = [
            (ending, told)
            for told, endings in data.get("tense-endings", {}).items()
            for ending in sorted(endings.split(), key=len, reverse=True)
        ]
        self._finite_endings = tuple(data.get("finite-endings", "").split())
        self.of = lru_cache(maxsize=16_384)(self._of)

    def _of(self, word: str) -> Roles:
        found = self.words.get(word)
        if found is None and "'" in word and self.language in _ELIDED:
            head, _, rest = word.rpartition("'")
            found = self.words.get(rest) or self.words.get(head)
        if found is None:
            for clitic in _CLITICS.get(self.language, ()):
                if word.startswith(clitic) and len(word) > len(clitic) + 1:
                    found = found or self.words.get(word.removeprefix(clitic))
        if found is None:
            for head, tail, roles in self._affixes:
                if word.startswith(head) and word.endswith(tail) and len(word) > len(head) + len(tail):
                    return roles
        return found or NONE

    def tense_of(self, word: str) -> str:
        """The tense that the ending of ``word`` tells, "" for none or where it may be no verb."""
        for ending, told in self._tense_endings:
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
                return told
        return ""

    def is_finite(self, word: str) -> bool:
        """Whether the ending of ``word`` may be that of a verb in the present or future."""
        return word.endswith(self._finite_endings)

    def marks(self, parts: Sequence[str]) -> list[Mark]:
        """The words and phrases of ``parts`` that have a role, in order, the longest phrase first."""
        found: list[Mark] = []
        place = 0
        of, phrases = self.of, self._phrases
        while place < len(parts):
            for phrase, roles in phrases.get(parts[place], ()):
                end = place + len(phrase)
                if tuple(parts[place:end]) == phrase:
                    if roles is not NONE:
                        found.append(Mark(place, end, roles))
                    place = end
                    break
            else:
                roles = of(parts[place])
                if roles is not NONE:
                    found.append(Mark(place, place + 1, roles))
                place += 1
        return found


_Phrases = Mapping[str, list[tuple[tuple[str, ...], Roles]]]


def _built(data: Mapping[str, Any]) -> tuple[Mapping[str, Roles], _Phrases, list[tuple[str, str, Roles]]]:
    roles: dict[tuple[str, ...], Roles] = {}

    def add(entry: str, **values: Any) -> None:
        key = tuple(_TOKEN.findall(entry.replace("_", " ")))
        roles[key] = roles.get(key, NONE)._replace(**values)

    for entry in data.get("negation", "").split():
        add(entry, denies=True)
    for entry in data.get("denial", "").split():
        add(entry, may_deny=True)
    for person, row in data.get("persons", {}).items():
        for case, entries in zip(_CASES, row.split("|"), strict=True):
            for entry in entries.split():
                known = roles.get((entry,), NONE)
                add(entry, person=person, case=f"{known.case} {case}".strip())
    for group, entries in data.get("modality", {}).items():
        for entry in entries.split():
            key = tuple(_TOKEN.findall(entry.replace("_", " ")))
            add(entry, modality=roles.get(key, NONE).modality | {group})
    for family, entries in data.get("dates", {}).items():
        for number, names in enumerate(entries.split()):
            for entry in names.split("/"):
                add(entry, date=(family, str(number)))
    for number, entries in data.get("ordinals", {}).items():
        for entry in entries.split():
            if not roles.get((entry,), NONE).date[0]:
                add(entry, date=("ordinal", number))
    for field in ("quantities", "bounds", "relative", "tenses"):
        name = {"quantities": "quantity", "bounds": "bound", "tenses": "tense"}.get(field, field)
        for group, entries in data.get(field, {}).items():
            for entry in entries.split():
                add(entry, **{name: group})
    for entry in data.get("affirming", ()):
        roles[tuple(_TOKEN.findall(entry.replace("_", " ")))] = Roles(may_deny=True)
    words: dict[str, Roles] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
    affixes: list[tuple[str, str, Roles]] = []
    for key, its in roles.items():
        if len(key) > 1:
            phrases.setdefault(key[0], []).append((key, its))
        elif "*" in key[0]:
            head, _, tail = key[0].partition("*")
            affixes.append((head, tail, its))
        else:
            words[key[0]] = its
    for known in phrases.values():
        known.sort(key=lambda item: -len(item[0]))
    return words, phrases, affixes


def _antonyms(lines: Iterable[str]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for line in lines:
        left, _, right = line.partition("/")
        for one in left.split():
            for other in right.split():
                found.update(((one, other), (other, one)))
    return frozenset(found)


@cache
def tongue_of(language: str) -> Tongue:
    return Tongue(language)


def language_of(text: str, parts: Sequence[str]) -> tuple[str, int]:
    """The language that ``text`` is likeliest in, and how much speaks for it."""
    if not text.isascii():
        for language, script in _SCRIPTS:
            if script.search(text):
                return language, 9
        if _ARABIC.search(text):
            return ("fa" if _LETTERS_OF["fa"].search(text) else "ar"), 9
        if _CYRILLIC.search(text):
            return ("uk" if _LETTERS_OF["uk"].search(text.lower()) else "ru"), 9
    votes: Counter[str] = Counter()
    small = _small_words()
    for part in parts:
        votes.update(small.get(part, ()))
    best = votes.most_common(2)
    if best and best[0][1] >= _SMALL and (len(best) == 1 or best[0][1] > 1.5 * best[1][1]):
        return best[0][0], 2 * best[0][1]
    frequent = _frequent_words()
    for part in parts:
        for language, weight in frequent.get(part.rpartition("'")[2], ()):
            votes[language] += weight
    if not votes:
        return "en", 0
    language, weight = max(votes.items(), key=lambda item: (item[1], item[0] == "en"))
    return language, weight


@cache
def _small_words() -> Mapping[str, tuple[str, ...]]:
    return _turned({language: lexicon.small_words(language) for language in _LATIN})


def _turned(words: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, its in words.items():
        for word in its:
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _frequent_words() -> Mapping[str, tuple[tuple[str, int], ...]]:
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for language in _LATIN:
        start = 0
        words = lexicon.frequent_words(language)
        for end, weight in _RANKS:
            for word in words[start:end]:
                found[word] = (*found.get(word, ()), (language, weight))
            start = end
    return found
