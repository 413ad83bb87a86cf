"""Names in a passage, and whether two of them name the same."""

from __future__ import annotations

from typing import NamedTuple

from reader.collation.context import Side
from reader.collation.transliteration import same_name

_COMMON_STEM = 4


class Name(NamedTuple):
    """Words with capitals in a row: the ``text`` as it stands, its first word's index, keys and sounds."""

    text: str
    at: int
    keys: tuple[str, ...]
    sounds: tuple[str, ...]

    def elsewhere(self, other: Side) -> bool:
        """Whether the other text has a word of this name too, among what it changed."""
        return not other.changed_keys.isdisjoint(self.keys)


def names_of(side: Side, start: int, end: int) -> list[Name]:
    """The names among the words ``start`` to ``end``."""
    found: list[Name] = []
    index = start
    while index < end:
        last = index
        while last < end and side.is_name(last) and (last == index or side.words.gap(last) in (" ", "-")):
            last += 1
        if last > index:
            forms = side.words.forms[index:last]
            keys = tuple(form.key.removesuffix("'s").removesuffix(".") for form in forms)
            found.append(Name(side.words.phrase(index, last), index, keys, tuple(f.sound for f in forms)))
        index = max(last, index + 1)
    return found


def same_entity(name: Name, other: Name) -> bool:
    """Whether the two share a word, or one is the initials of the other."""
    for key, sound in zip(name.keys, name.sounds, strict=True):
        for fellow, fellow_sound in zip(other.keys, other.sounds, strict=True):
            if key == fellow or same_name(sound, fellow_sound) or _same_stem(key, fellow):
                return True
    return _initials(name, other) or _initials(other, name)


def _same_stem(key: str, other: str) -> bool:
    """ "Russia" and "Russian", "Syria" and "Syrians"."""
    shorter = min(len(key), len(other))
    common = 0
    while common < shorter and key[common] == other[common]:
        common += 1
    return common >= max(_COMMON_STEM, shorter - 1)


def _initials(short: Name, full: Name) -> bool:
    letters = "".join(key[0] for key in full.keys)
    return len(short.keys) == 1 and len(letters) > 1 and short.keys[0] == letters
