"""The indices of an edition: who speaks where, and which outlet prints what."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from reader.collation.remarks.profile import Profile, Tally
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.folding import folded
from reader.quotes.names import is_given_name

_AFTER_THE_NAME = regex.compile(r"(?i)(?:jr|sr|[ivx]{1,4}|ph\.?d|m\.?d)\.?,?")
_ARTICLE = regex.compile(r"(?i)(?:the|der|die|das|le|la|les|el|il)\s+(?=\S)|l[’'](?=\w)")
_MARKED = regex.compile(r"\p{M}")


class Sorted(NamedTuple):
    """A name cut before and after the part by which it is sorted, and the letter that it stands under.

    ``letter`` is "" of a script without an order of letters that the reader of an index would look up.
    """

    before: str
    sorted_by: str
    after: str
    letter: str

    @property
    def key(self) -> tuple[bool, str, str]:
        return not self.letter, folded(f"{self.sorted_by}{self.after} {self.before}"), self.sorted_by


@dataclass(frozen=True, slots=True)
class Speaker:
    """``renderings`` in order; ``remarks`` are their numbers, each once."""

    name: str
    sorting: Sorted
    renderings: tuple[Rendering, ...]
    remarks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """``articles`` are the numbers of those that are shown, ``remarks`` those of the remarks that it prints.

    ``alone``: its renderings that have words of their own where two others or more agree, of those that stand
    beside two or more; None where that is not known. ``name`` is None of articles whose outlet is not known.
    """

    name: str | None
    sorting: Sorted
    articles: tuple[int, ...]
    renderings: tuple[Rendering, ...]
    remarks: tuple[int, ...]
    alone: Tally | None = None


@dataclass(frozen=True, slots=True)
class Indices:
    """Each in its order; what has no name is last."""

    speakers: tuple[Speaker, ...]
    outlets: tuple[Outlet, ...]


def indices(edition: Edition, profiles: Iterable[Profile] = ()) -> Indices:
    """The indices of what the edition shows. Of the outlets in ``profiles`` it is told how they edit."""
    found = [(entry, rendering) for entry in edition.entries for rendering in entry.renderings]
    spoken: dict[str, list[tuple[Entry, Rendering]]] = {}
    printed: dict[str | None, list[tuple[Entry, Rendering]]] = {}
    articles: dict[str | None, list[int]] = {}
    for chapter in edition.chapters:
        articles.setdefault(chapter.article.outlet or None, []).append(chapter.number)
        printed.setdefault(chapter.article.outlet or None, [])
    for each in found:
        if speaker := each[1].quote.speaker:
            spoken.setdefault(speaker.name, []).append(each)
        printed.setdefault(each[1].article.outlet or None, []).append(each)
    habits = {profile.outlet: profile.alters.alone for profile in profiles}
    return Indices(
        tuple(
            sorted(
                (_speaker(name, each) for name, each in spoken.items()),
                key=lambda speaker: speaker.sorting.key,
            )
        ),
        tuple(
            sorted(
                (
                    Outlet(
                        name,
                        _of_outlet(name or ""),
                        tuple(articles.get(name, ())),
                        tuple(rendering for _, rendering in each),
                        _numbers(each),
                        habits.get(name) if name else None,
                    )
                    for name, each in printed.items()
                ),
                key=lambda outlet: (outlet.name is None, outlet.sorting.key),
            )
        ),
    )


def _numbers(found: Sequence[tuple[Entry, Rendering]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(entry.number for entry, _ in found))


def _speaker(name: str, found: Sequence[tuple[Entry, Rendering]]) -> Speaker:
    mentions = [rendering.quote.speaker.mention for _, rendering in found if rendering.quote.speaker]
    return Speaker(
        name, of_person(name, mentions), tuple(rendering for _, rendering in found), _numbers(found)
    )


def of_person(name: str, mentions: Iterable[str] = ()) -> Sorted:
    """How a person's name is sorted: by its last word where its first is a given name, else as it stands.

    Some family names are given names too: what the ``mentions`` call the person is the family name.
    """
    words = [(found.start(), found[0]) for found in regex.finditer(r"\S++", name)]
    while len(words) > 2 and _AFTER_THE_NAME.fullmatch(words[-1][1]):
        words.pop()
    called = {folded(mention) for mention in mentions}
    if len(words) < 2 or not _is_given(words[0][1]) or folded(words[0][1]) in called:
        return _cut(name, 0, len(name))
    start, last = words[-1]
    return _cut(name, start, start + len(last.rstrip(",")))


def _is_given(word: str) -> bool:
    return is_given_name(word) or (len(word) == 2 and word[0].isupper() and word[1] == ".")


def _of_outlet(name: str) -> Sorted:
    """An article before the name does not count."""
    found = _ARTICLE.match(name)
    return _cut(name, found.end() if found else 0, len(name))


def _cut(name: str, start: int, end: int) -> Sorted:
    before, by, after = name[:start], name[start:end], name[end:]
    plain = _MARKED.sub("", unicodedata.normalize("NFD", by)).lstrip("“\"'‘«(#@ ")
    letter = plain[:1].upper()[:1]
    ordered = letter.isalpha() and not regex.match(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]", letter)
    return Sorted(before, by, after, letter if ordered else "")
