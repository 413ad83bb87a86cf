"""Words as they are compared: folded, numerals as digits, one spelling, one name for one thing.

Every word keeps its place, so that whatever is found among the folded words can be shown in the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import normalize

import regex

from reader.matching import lexicon
from reader.matching.remembering import remembered

# Scripts written without spaces give a word a character; everything else runs to the next space or sign.
_WORD = regex.compile(
    r"(?P<word>[a-z]++(?![\p{L}\p{M}]))"  # Nothing but the commonest case of the last, made quick.
    r"|(?P<number>\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+\b|\p{Nd}+(?:[.,]\p{Nd}+)*)"
    r"|(?P<percent>[%٪])"
    r"|(?P<initials>(?:\p{Lu}\.){2,})"
    r"|(?P<sign>[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*)"
    r"|(?P<word>[\p{L}\p{M}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]]+)",
    regex.VERSION1,
)
_ACCENTS = regex.compile(r"[\u0300-\u036f\u064b-\u0652\u0591-\u05c7\u200b-\u200f\u00ad]")
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_APOSTROPHES = frozenset("'’ʼ＇")
_CLITICS = {"s": "", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_NOT = {"t": "not"}
# Stem of an English contraction whose written stem is not the word.
_CONTRACTED = {"wo": "will", "ca": "can", "sha": "shall", "ai": "be"}
_LONGEST_NAME = 6
_LONGEST_WORD = 60
_FUNCTION = 60
"""The commonest words of a language, which are left as they are."""
_SHORTEST_STEM, _LONGEST_ENDING = 3, 6
"""In code points."""


_NONE: frozenset[int] = frozenset()
LIKE = 0.66
"""The least likeness of words that count as one; those that are only near in meaning have less."""
_FAR, _GRADE = 0.3, 1.4
"""Cosine at which two words have nothing in common, and likeness for each unit above it."""


class Word(NamedTuple):
    """A word as it is compared, and its place in the text, in code points."""

    key: str
    start: int
    end: int
    capital: bool = False


_Raw = tuple[str, str, int, int]
"""A word as it is written, its kind, and its place."""


@remembered(1 << 16)
def fold(word: str) -> str:
    """The word without case, accents and compatibility forms."""
    plain = _ACCENTS.sub("", normalize("NFKD", word.casefold())).translate(_STROKED)
    return plain[:_LONGEST_WORD]


def words_of(text: str, language: str | None = None, offset: int = 0) -> tuple[Word, ...]:
    """The words of ``text``, whose first code point stands at ``offset``; English if no language is told."""
    language = language or lexicon.DEFAULT
    english = language == lexicon.DEFAULT
    shouting = text.isupper()
    raw = [(match.group(), match.lastgroup or "word", *match.span()) for match in _WORD.finditer(text)]
    if not _APOSTROPHES.isdisjoint(text):
        raw = _uncontracted(raw, text, english)
    words = tuple(
        Word(_key(word, kind, language, shouting), offset + start, offset + end, word[:1].isupper())
        for word, kind, start, end in raw
    )
    keys = {word.key for word in words}
    if not keys.isdisjoint(_name_starts(language)):
        words = _named(words, language)
    return words if keys.isdisjoint(lexicon.powers(language)) else _counted(words, language)


def _uncontracted(raw: list[_Raw], text: str, english: bool) -> list[_Raw]:
    """The words with each contraction made two, and without the mark of the genitive."""
    found: list[_Raw] = []
    for word, kind, start, end in raw:
        if (
            kind == "word"
            and start
            and text[start - 1] in _APOSTROPHES
            and found
            and found[-1][3] == start - 1
        ):
            previous, clitic = found[-1], fold(word)
            if clitic in _CLITICS:
                if _CLITICS[clitic]:
                    found.append((_CLITICS[clitic], "word", start, end))
                continue
            if clitic in _NOT and previous[0].casefold().endswith("n") and english:
                stem = previous[0][:-1]
                found[-1] = (_CONTRACTED.get(stem.casefold(), stem) or "not", "word", previous[2], start - 2)
                found.append(("not", "word", start - 2, end))
                continue
        found.append((word, kind, start, end))
    return found


@remembered(1 << 16)
def _key(word: str, kind: str, language: str, shouting: bool) -> str:
    """The word as it is compared."""
    if kind == "number":
        return number_key(word)
    if kind == "percent":
        return "percent"
    if kind == "initials":
        return _abbreviation(word.replace(".", ""))
    if len(word) > 1 and word[:1].isupper() and word.isupper() and not shouting:
        return _abbreviation(word)
    key = fold(word)
    return lexicon.numerals(language).get(key) or base_form(key, language)


def _abbreviation(word: str) -> str:
    return lexicon.names().get(word) or lexicon.names().get(fold(word)) or fold(word)


def _named(words: tuple[Word, ...], language: str) -> tuple[Word, ...]:
    """The words with every name of several words that is listed made one."""
    names = _names(language)
    starters = _name_starts(language)
    found: list[Word] = []
    place = 0
    while place < len(words):
        word = words[place]
        if word.key in starters:
            for length in range(min(_LONGEST_NAME, len(words) - place), 0, -1):
                run = words[place : place + length]
                name = names.get(" ".join(item.key for item in run))
                if name:
                    found.append(Word(name, word.start, run[-1].end, True))
                    place += length
                    break
            else:
                found.append(word)
                place += 1
        else:
            found.append(word)
            place += 1
    return tuple(found)


@lru_cache
def _names(language: str) -> Mapping[str, str]:
    """The names as listed, and in the base forms of ``language``."""
    listed = lexicon.names()
    return {
        " ".join(base_form(word, language) for word in form.split()): name for form, name in listed.items()
    } | dict(listed)


@lru_cache
def _name_starts(language: str) -> frozenset[str]:
    return frozenset(form.split()[0] for form in _names(language))


def _counted(words: tuple[Word, ...], language: str) -> tuple[Word, ...]:
    """The words with every number and the thousand or million after it made one: "8 thousand" is "8000"."""
    powers = lexicon.powers(language)
    found: list[Word] = []
    for before, word in pairwise((Word("-", -2, -2), *words)):
        if word.key in powers and before.key[0].isdigit() and word.start - before.end <= 1:
            number = Decimal(before.key).scaleb(powers[word.key]).normalize()
            found[-1] = Word(f"{number:f}", before.start, word.end)
        else:
            found.append(word)
    return tuple(found)


@remembered(1 << 14)
def number_key(digits: str) -> str:
    """The number with its thousands run together and a point before its decimals: "8,000" is "8000"."""
    parts = regex.split(r"[., ]", normalize("NFKC", digits))
    if len(parts) == 1:
        return parts[0].lstrip("0") or "0"
    if all(len(part) == 3 for part in parts[1:]) and parts[0] != "0":
        return "".join(parts)
    *whole, decimals = parts
    return f"{''.join(whole)}.{decimals}"


_SPELLINGS = (
    (regex.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ite$|ites$|hood$)"), "or"),
    (regex.compile(r"(?<=[a-z]{3})is(?=e$|ed$|es$|ing$|ation$|ations$|er$|ers$)"), "iz"),
    (regex.compile(r"(?<=[a-z]{2}l)ys(?=e$|ed$|es$|ing$)"), "yz"),
    (regex.compile(r"(?<=[a-z]{2}[tb])re(?=$|s$|d$)"), "er"),
    (regex.compile(r"(?<=[a-z]{2})ence(?=$|s$)"), "ense"),
    (regex.compile(r"(?<=[a-z][aeiou]l)l(?=ed$|ing$|er$|ers$)"), ""),
    (regex.compile(r"ogue(?=$|s$)"), "og"),
    (regex.compile(r"ramme(?=$|s$)"), "ram"),
)
ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""),
    ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip


@remembered(1 << 16)
def base_form(key: str, language: str = lexicon.DEFAULT) -> str:
    """The word without its inflection: the commonest form of its stem, or the bare stem of a rarer one."""
    if language == lexicon.DEFAULT:
        return _english(key)
    if key in lexicon.negations() or lexicon.ranks(language).get(key, _FUNCTION) < _FUNCTION:
        return key
    stem = _without_ending(key, language)
    return _commonest(language).get(stem, stem)


@lru_cache
def _commonest(language: str) -> Mapping[str, str]:
    """The commonest listed form of each stem."""
    found: dict[str, str] = {}
    for form in lexicon.ranks(language):
        found.setdefault(_without_ending(form, language), form)
    return found


def _without_ending(key: str, language: str) -> str:
    """The stem: what stands before the longest ending that leaves one."""
    for length in range(min(_LONGEST_ENDING, len(key) - _SHORTEST_STEM), 0, -1):
        if key[-length:] in lexicon.endings(language) and len(key) - length > min(length, _SHORTEST_STEM):
            return key[:-length]
    return key


def _english(key: str) -> str:
    """The word in American spelling without its inflection, as far as the word lists know it."""
    irregular = lexicon.irregular_forms().get(key)
    if irregular:
        return irregular
    common = lexicon.ranks("en")
    if len(key) < 4 or common.get(key, _FUNCTION) < _FUNCTION:
        return key
    for pattern, ending in _SPELLINGS:
        spelling = pattern.sub(ending, key)
        if spelling != key and (spelling in common or _stem(spelling) or not (key in common or _stem(key))):
            key = spelling
    return _stem(key) or key


def _stem(key: str) -> str | None:
    known = lexicon.ranks("en")
    for ending, instead in ENDINGS:
        if not key.endswith(ending) or len(key) - len(ending) < 3:
            continue
        stem = key[: -len(ending)] + instead
        if stem in known or stem in lexicon.senses() or (key not in known and lexicon.has_neighbours(stem)):
            return stem
        if ending in ("ed", "ing") and not instead and stem[-1] == stem[-2] and stem[:-1] in known:
            return stem[:-1]
    return None


@remembered(1 << 16)
def skeleton(key: str) -> str:
    """What is left of a name when the ways to transliterate it are made one: "sergei", "sergey" -> "sergi".

    Follows the pairs in which romanisations of Russian, Arabic, Persian and Korean names commonly differ.
    """
    for old, new in _ROMANISED:
        key = key.replace(old, new)
    return _DOUBLED.sub(r"\1", key).rstrip("h")


_DOUBLED = regex.compile(r"(.)\1+")
_ROMANISED = (
    ("kh", "h"), ("ph", "f"), ("ck", "k"), ("tz", "ts"), ("cz", "ch"), ("sch", "sh"), ("dj", "j"),
    ("gh", "g"), ("th", "t"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ey", "i"), ("ei", "i"), ("iy", "i"),
    ("yi", "i"), ("ii", "i"), ("ie", "e"), ("ye", "e"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"),
    ("yo", "o"), ("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("c", "k"), ("x", "ks"), ("z", "s"),
)  # fmt: skip


@remembered(1 << 16)
def handles(key: str) -> tuple[str, ...]:
    """What every word that is alike but not equal has in common with this one, at least one of them."""
    if key[0].isdigit():
        return ()
    found = [f"#{number}" for number in sorted(lexicon.senses().get(key, _NONE))]
    if len(key) >= 4:
        found.append(key[:4])
    if len(key) >= 5:
        found.append("~" + skeleton(key))
    return tuple(found)


@remembered(1 << 18)
def likeness(first: str, second: str) -> float:
    """How alike two words are, 0..1: equal, of one sense, of one stem, or one name written two ways."""
    if first == second:
        return 1.0
    if first[0].isdigit() or second[0].isdigit():
        return 0.0
    shorter, longer = sorted((len(first), len(second)))
    senses = lexicon.senses()
    if not senses.get(first, _NONE).isdisjoint(senses.get(second, _NONE)):
        return 0.8
    if shorter < 4:
        return 0.0
    shared = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        shared += 1
    ratio = 2 * shared / (shorter + longer)
    if shared >= 4 and ratio >= LIKE:
        return 0.6 + 0.4 * ratio if ratio >= 0.75 else ratio
    if shorter >= 5 and skeleton(first) == skeleton(second):
        return 0.9
    return 0.0


@remembered(1 << 14)
def nearness(key: str, language: str = lexicon.DEFAULT) -> Mapping[str, float]:
    """The words of a language near ``key`` in meaning without being like it, each with 0..``LIKE``."""
    return {
        other: min(LIKE - 0.01, _GRADE * (cosine - _FAR))
        for other, cosine in lexicon.neighbours(key, language).items()
    }
