"""Number words of languages other than English: "fünfundzwanzig", "soixante-dix", "двести сорок", "五千"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reader.collation.text import lexicon
from reader.collation.text.tongues import LANGUAGES

_COMPOUNDING = frozenset({"de", "nl", "it", "sv", "no"})
_LONGEST_COMPOUND = 40
_CLITICS = {"ar": "و", "he": "ו"}
_HAN = {
    **{sign: value for value, sign in enumerate("〇一二三四五六七八九")},
    **{"零": 0, "两": 2, "兩": 2, "十": 10, "百": 100, "千": 1_000},
    **{"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000},
}
_COUNTERS = frozenset(
    "点點時时歲人名个個年月日天次位岁歳艘架辆枚件条家所座元円回台隻社校倍期票頭头只匹本張张顶"
)
_NOT_ALONE = frozenset({"千万", "万一"})
_SCALE = 100
_FOUR = 4
# Where "thousands" by itself is no thousand.
_SCALES_COUNT_NOTHING = frozenset({"ru", "uk", "pl", "cs", "ar", "he", "fa"})


class Numerals(NamedTuple):
    """``units`` are added up, ``scales`` multiply what stands before them; ``joiner`` is the word for "and",
    ``halves`` are those for "half".
    """

    units: Mapping[str, int]
    scales: Mapping[str, int]
    joiner: str
    halves: frozenset[str]


@cache
def numerals_of(language: str) -> Numerals:
    units: dict[str, int] = {}
    scales: dict[str, int] = {}
    data = dict(lexicon.tongue(language).get("numbers", {}))
    joiner = data.pop("and", "")
    for value, words in data.items():
        number = int(value)
        for word in words.split():
            (scales if number in (100, 1_000) or number >= 10_000 else units)[word] = number
    halves = frozenset(lexicon.tongue(language).get("quantities", {}).get("half", "").split())
    return Numerals(units, scales, joiner, halves)


@cache
def foreign_words() -> frozenset[str]:
    """Every number word that is no everyday English word."""
    known = frozenset(lexicon.small_words("en")) | {"to", "on", "fire", "once", "elf", "cent"}
    return frozenset(
        word
        for language in LANGUAGES
        if language != "en"
        for word in (
            *numerals_of(language).units,
            *numerals_of(language).scales,
            *numerals_of(language).halves,
        )
        if word not in known
    ) | frozenset(_HAN)


@lru_cache(maxsize=8_192)
def may_be_compound(word: str) -> bool:
    """Whether a word is as long as one that is made of number words and ends as one does."""
    return len(word) >= 7 and word.endswith(_ENDINGS)


_ENDINGS = (
    "zig", "zehn", "hundert", "tausend", "ßig", "tig", "duizend", "honderd", "mila", "cento", "anta", "tusen",
    "hundra", "otto", "uno", "due", "tre", "cinque", "sei", "sette", "nove", "quattro",
)  # fmt: skip


def number_at(plain: Sequence[str], at: int, language: str) -> tuple[int, int] | None:
    """The number that begins at ``plain[at]``, and the index after its last word."""
    if language in ("zh", "ja"):
        return _han(plain, at)
    numerals = numerals_of(language)
    if at + 1 < len(plain) and plain[at] in numerals.halves and plain[at + 1] in numerals.scales:
        return numerals.scales[plain[at + 1]] // 2, at + 2
    if plain[at] in numerals.scales and language in _SCALES_COUNT_NOTHING:
        return None
    total = current = 0
    place, seen = at, False
    while place < len(plain):
        word = plain[place]
        clitic = _CLITICS.get(language)
        if seen and clitic and word.startswith(clitic) and word not in numerals.units:
            word = word.removeprefix(clitic)
        value = numerals.units.get(word)
        scale = numerals.scales.get(word)
        if value is None and scale is None and language in _COMPOUNDING:
            value = _compound(word, language)
        if value is not None:
            if language == "fr" and value == 4 and plain[place + 1 : place + 2] in (["vingt"], ["vingts"]):
                value, place = 80, place + 1
            if current % _SCALE and not _adds(current, value, language):
                break
            if value >= _SCALE and current:
                break
            current += value
        elif scale is not None and (seen or scale >= _SCALE):
            current = max(current, 1) * scale
            if scale > _SCALE:
                total, current = total + current, 0
        elif word == numerals.joiner and seen and current >= 20 and place + 1 < len(plain):
            following = numerals.units.get(plain[place + 1], 100)
            if not 0 < following < 20:
                break
            place += 1
            continue
        else:
            break
        seen = True
        place += 1
    return (total + current, place) if seen else None


def _adds(current: int, value: int, language: str) -> bool:
    """Whether "twenty" and "five" are one number: "two", "three" are two."""
    if language == "fr" and current % _SCALE in (60, 80):
        return 0 < value < 20
    if language in _CLITICS and 0 < current % _SCALE < 10:
        return value >= 20 and value % 10 == 0
    return current % 10 == 0 and current % _SCALE >= 20 and 0 < value < 10


@lru_cache(maxsize=8_192)
def _compound(word: str, language: str) -> int | None:
    """The value of number words written together, None where a part of it is none."""
    if len(word) > _LONGEST_COMPOUND:
        return None
    numerals = numerals_of(language)
    pieces = {**numerals.units, **numerals.scales}
    total = current = 0
    rest = word
    while rest:
        piece = next((rest[:n] for n in range(len(rest), 1, -1) if rest[:n] in pieces), "")
        if not piece:
            if (rest.startswith(("ein", "een", "ën", "mila")) and rest != word) or rest.startswith(
                ("ein", "een")
            ):
                size = 4 if rest.startswith("mila") else 2 if rest.startswith("ën") else 3
                value = 1_000 if size == 4 else 0 if size == 2 else 1
                rest = rest[size:]
                if size == 4:
                    total, current = total + max(current, 1) * value, 0
                else:
                    current += value
                continue
            for joiner in ("und", "en", "ën", "e"):
                if rest != word and rest.startswith(joiner):
                    rest = rest.removeprefix(joiner)
                    break
            else:
                return None
            continue
        value = pieces[piece]
        if piece in numerals.scales:
            current = max(current, 1) * value
            if value > _SCALE:
                total, current = total + current, 0
        else:
            current += value
        rest = rest[len(piece) :]
    return total + current


def _han(plain: Sequence[str], at: int) -> tuple[int, int] | None:
    end = at
    while end < len(plain) and (plain[end] in _HAN or (plain[end].isdecimal() and len(plain[end]) <= _FOUR)):
        end += 1
    signs = plain[at:end]
    if not any(sign in _HAN for sign in signs):
        return None
    run = "".join(signs)
    if run in _NOT_ALONE:
        return None
    if end - at == 1:
        ordinal = at > 0 and plain[at - 1] == "第"
        if ordinal or end >= len(plain) or plain[end] not in _COUNTERS or run in ("十百千万"):
            return None
    total = section = digit = 0
    for sign in signs:
        value = _HAN[sign] if sign in _HAN else int(sign)
        if sign not in _HAN:
            digit = value
        elif value < 10:
            digit = digit * 10 + value if digit and "十" not in run else value
        elif value < 10_000:
            section += max(digit, 1) * value
            digit = 0
        else:
            total, section, digit = total + (section + digit or 1) * value, 0, 0
    return total + section + digit, end
