"""Names that came from another script: what their spellings by different schools have in common."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex
from rapidfuzz.distance import Levenshtein

from reader.collation.text import lexicon

# Each group is written for one sound by some school of romanisation (BGN/PCGN, ISO 9, ALA-LC, the wire
# agencies' own). The order matters: longer runs first.
_SOUNDS = (
    ("shch", "s"), ("tch", "c"), ("sch", "s"), ("dzh", "j"), ("dj", "j"),
    ("gh", "k"), ("kh", "k"), ("dh", "d"),
    ("zh", "j"), ("sh", "s"), ("ch", "c"), ("th", "t"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("cz", "c"),
    ("ck", "k"), ("x", "ks"), ("q", "k"), ("g", "k"), ("w", "v"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ye", "e"), ("yo", "o"), ("ya", "ia"), ("yu", "iu"), ("je", "e"),
    ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i"), ("ey", "i"), ("ie", "i"),
    ("y", "i"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_SINGLE = str.maketrans({"đ": "dj", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d"})
_INITIALS = frozenset({"ch", "hc", "cz", "zc", "ij", "ji"})
"""Hebrew and Arabic het (Chaim, Haim), tsade (Tzipi, Zipi), yod (Yosef, Josef)."""
_REPEATED = regex.compile(r"(.)\1+")
_VOWELS = regex.compile(r"[aiu]+")
_LETTERS = regex.compile(r"[a-z]+")
_NEAR = 0.74
_LONG_ENOUGH = 5
_OPEN = frozenset("aiu")


@lru_cache(maxsize=16_384)
def folded(name: str) -> str:
    """The letters of ``name`` by sound, one a class of spellings; "" where it is not in Latin letters."""
    listed = lexicon.name_variants().get(name)
    letters = unicodedata.normalize("NFD", (listed or name).translate(_SINGLE))
    letters = "".join(
        letter for letter in letters if not unicodedata.combining(letter) and letter not in "'ʻʿʾ-"
    )
    if not _LETTERS.fullmatch(letters):
        return ""
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return _REPEATED.sub(r"\1", letters)


def consonants(sound: str) -> str:
    """The ``folded`` name without its vowels, whose spelling varies most."""
    return _REPEATED.sub(r"\1", _VOWELS.sub("", sound))


def same_name(sound: str, other: str) -> bool:
    """Whether two ``folded`` names are likely one name written in two ways."""
    if not sound or not other:
        return False
    if sound == other:
        return True
    if sound[0] + other[0] in _INITIALS:
        return sound[1:] == other[1:]
    return (
        min(len(sound), len(other)) >= _LONG_ENOUGH
        and (sound[0] in _OPEN) == (other[0] in _OPEN)
        and consonants(sound) == consonants(other)
        and Levenshtein.normalized_similarity(sound, other) >= _NEAR
    )


def same_in_wade(sound: str, other: str) -> bool:
    """Whether two ``folded`` names may be one, in pinyin here and as Wade and Giles write it there."""
    return sound != "" and _without_voice(sound) == _without_voice(other)


def _without_voice(sound: str) -> str:
    for written, kept in (("ks", "s"), ("hs", "s"), ("z", "c"), ("j", "c"), ("d", "t"), ("b", "p")):
        sound = sound.replace(written, kept)
    return _REPEATED.sub(r"\1", sound)
