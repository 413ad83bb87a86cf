"""What words do to a sentence, language by language, and which language a text is in.

A word that denies in one language is another's article or number ("die", "no", "on", "once"), so each text is
read by the lists of one language only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from reader.collation.text import lexicon

_TOKEN = regex.compile(r"[\p{Han}\p{Hiragana}]|[^\s\p{Han}\p{Hiragana}]+")
_CASES = ("subject", "object", "possessive")
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "no", "cs", "tr",
    "ru", "uk", "el", "ar", "fa", "he", "zh", "ja", "ko",
)  # fmt: skip
"""Those whose words are known, by BCP 47 tag."""
_SHORTEST_STEM = 3
_FAR = 4
_GERMANIC = regex.compile(
    r"\p{L}*ge\p{L}{2,}(?:t|en|d)|(?:be|ver|er|ent|zer|ont|her)\p{L}{2,}(?:t|d)|\p{L}{3,}iert"
)
_PERSIAN = str.maketrans("يك", "یک")
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
        self.titles = frozenset(data.get("titles", "").split())
        self.antonyms = _antonyms(data.get("antonyms", ()))
        self._tense_endings = [
            (ending, told)
            for told, endings in data.get("tense-endings", {}).items()
            for ending in sorted(endings.split(), key=len, reverse=True)
        ]
        self._perfect = frozenset(data.get("perfect", "").split())
        self._participles = tuple(data.get("participles", "").split())
        self._finite_endings = tuple(data.get("finite-endings", "").split())
        self._known = lru_cache(maxsize=16_384)(self._roles)

    def _roles(self, word: str) -> tuple[_Starting, Roles] | None:
        """The phrases that begin with ``word``, by the next, and what it does by itself, None for neither."""
        phrases, roles = self._phrases.get(word, {}), self.of(word)
        return (phrases, roles) if phrases or roles is not NONE else None

    def of(self, word: str) -> Roles:
        """What the word does by itself."""
        if self.language == "fa":
            word = word.translate(_PERSIAN)
        found = self.words.get(word) or self.words.get(word.strip("'"))
        if found is None and "'" in word and self.language in _ELIDED:
            head, _, rest = word.rpartition("'")
            found = _merged(self.words.get(head), self.words.get(rest))
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
        if self.language == "ko":
            return _korean(word)
        for ending, told in self._tense_endings:
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
                return told
        return ""

    def perfect_at(self, parts: Sequence[str], place: int) -> int | None:
        """The place of the participle that the auxiliary at ``place`` makes a perfect with, None for none."""
        if parts[place].rpartition("'")[2] not in self._perfect:
            return None
        for at in range(place + 1, min(len(parts), place + _FAR if self._participles else place + 3 * _FAR)):
            word = parts[at]
            if self._participles:
                if len(word) > _SHORTEST_STEM and word.endswith(self._participles):
                    return at
            elif _GERMANIC.fullmatch(word):
                return at
        return None

    def is_finite(self, word: str) -> bool:
        """Whether the ending of ``word`` may be that of a verb in the present or future."""
        return word.endswith(self._finite_endings)

    def marks(self, parts: Sequence[str]) -> list[Mark]:
        """The words and phrases of ``parts`` that have a role, in order, the longest phrase first."""
        found: list[Mark] = []
        end = 0
        for place, known in enumerate(map(self._known, parts)):
            if known is None or place < end:
                continue
            phrases, roles = known
            end = place + 1
            following = parts[place + 1] if place + 1 < len(parts) else ""
            for phrase, its in phrases.get(following, ()):
                if tuple(parts[place : place + len(phrase)]) == phrase:
                    roles, end = its, place + len(phrase)
                    break
            if roles is not NONE:
                found.append(Mark(place, end, roles))
        return found


def _merged(one: Roles | None, other: Roles | None) -> Roles | None:
    """The roles of two words written together."""
    if one is None or other is None:
        return one or other
    told = {field: value for field, value in other._asdict().items() if value != NONE._asdict()[field]}
    return one._replace(**told)


def _korean(word: str) -> str:
    """A past is told by the consonant under the syllable before the ending."""
    stem = word
    for ending in ("습니다", "다고", "지만", "다", "어요", "어"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            break
    if stem == word or not stem:
        return ""
    if stem.endswith(("겠", "것입니", "것이", "거")) or word.startswith(("것입", "것이", "겁니")):
        return "future"
    last = stem[-1]
    under = (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else 0
    return "past" if under == 20 and last not in "있겠" else ""


_Starting = Mapping[str, list[tuple[tuple[str, ...], Roles]]]
_Phrases = Mapping[str, _Starting]


def _built(data: Mapping[str, Any]) -> tuple[Mapping[str, Roles], _Phrases, list[tuple[str, str, Roles]]]:
    roles: dict[tuple[str, ...], Roles] = {}

    def add(entry: str, **values: Any) -> None:
        key = _tokens(entry)
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
            key = _tokens(entry)
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
        add(entry, denies=False, may_deny=True)
    for entry in data.get("neutral", "").split():
        roles[_tokens(entry)] = NONE
    words: dict[str, Roles] = {}
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Roles]]]] = {}
    affixes: list[tuple[str, str, Roles]] = []
    for key, its in roles.items():
        first = next(iter(key))
        if len(key) > 1:
            phrases.setdefault(first, {}).setdefault(key[1], []).append((key, its))
        elif "*" in first:
            head, _, tail = first.partition("*")
            affixes.append((head, tail, its))
        else:
            words[first] = its
    for known in (some for following in phrases.values() for some in following.values()):
        known.sort(key=lambda item: -len(item[0]))
    return words, phrases, affixes


def _tokens(entry: str) -> tuple[str, ...]:
    """The words of an entry that "_" and hyphens part, or its signs in scripts without spaces."""
    return tuple(_TOKEN.findall(entry.replace("_", " ").replace("-", " ")))


def _antonyms(lines: Iterable[str]) -> Set[tuple[str, str]]:
    """The pairs of opposites, either first, the longest before those that are a part of them."""
    found: set[tuple[str, str]] = set()
    for line in lines:
        left, _, right = line.partition("/")
        for one in left.split():
            for other in right.split():
                found.update(((one, other), (other, one)))
    return dict.fromkeys(sorted(found, key=lambda pair: (-len("".join(pair)), sorted(pair), pair))).keys()


@cache
def tongue_of(language: str) -> Tongue:
    return Tongue(language)
