"""Words that are the same but for their writing, in what lies between the words that are not."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

import regex

from reader.collation.alignment.blocks import Block, Part
from reader.collation.text.languages import likeliest
from reader.collation.text.spelling import plain_form, without_marks
from reader.collation.text.transliteration import folded, same_in_wade, same_name
from reader.collation.text.words import Words

_HOLE = 2_500
"""Pairs of words within one difference up to which words written differently are looked for."""
_ARTICLES = frozenset({"al", "el", "ul", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "an", "en"})
"""How the Arabic article is written before a hyphen."""
_MARKED = regex.compile(r"[à-öø-ÿā-ɏ]")
_CIRCUMFLEXES = str.maketrans({"î": "i", "û": "u"})
_CHOSEN = {"sólo": "solo", "guión": "guion"} | {
    f"é{rest}": f"e{rest}" for rest in ("ste", "sta", "stos", "stas", "se", "sa", "sos", "sas")
}
_DIPHTHONGS = regex.compile(r"éi|ói|ôo|êe|ü")
_HYPHENED = 3
_QUANTITY, _SOUND = attrgetter("quantity"), attrgetter("sound")

_Found = list[tuple[int, int, int, int]]


def with_variants(a: Words, b: Words, matches: list[Block]) -> list[Block]:
    """The matches, and between them the words that are the same but for their writing."""
    found: list[Block] = []
    i = j = 0
    for match in matches:
        _, i1, i2, j1, j2 = match
        if i < i1 and j < j1:
            found += _variants(a, b, i, i1, j, j1)
        found.append(match)
        i, j = i2, j2
    if i < len(a) and j < len(b):
        found += _variants(a, b, i, len(a), j, len(b))
    return found


def _variants(a: Words, b: Words, i1: int, i2: int, j1: int, j2: int) -> list[Block]:
    if (i2 - i1) * (j2 - j1) > _HOLE:
        return []
    ours, theirs = _wholes(a, i1, i2), _wholes(b, j1, j2)
    found: _Found = [(*ours[whole], *theirs[whole]) for whole in ours.keys() & theirs.keys()]
    facing = b.forms[j1:j2]
    if any(map(_QUANTITY, facing)):
        found += _quantities(a, b, i1, i2, j1, j2)
    if any(map(_SOUND, facing)) or "-" in b.gaps[j1 + 1 : j2 + 1]:
        found += _names_in_both(a, b, i1, i2, j1, j2)
    if not found:
        return []
    kept: list[Block] = []
    i_end, j_end = i1, j1
    for start, end, first, last in sorted(
        set(found), key=lambda item: (item[0], item[2], item[1] - item[0], item)
    ):
        if start >= i_end and first >= j_end:
            kept.append(Block(Part.VARIANT, start, end, first, last))
            i_end, j_end = end, last
    return kept


def _wholes(words: Words, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The words by their letters, and each two that only a space or a hyphen parts by theirs run together.

    Of words that are alike the first.
    """
    forms, gaps = words.forms, words.gaps
    found: dict[str, tuple[int, int]] = {}
    for index in range(start, end):
        wholes = forms[index].wholes
        for whole in wholes:
            if whole not in found:
                found[whole] = index, index + 1
        if index + 1 < end and len(gaps[index + 1]) <= 1:
            both = wholes[0] + forms[index + 1].wholes[0]
            if both not in found:
                found[both] = index, index + 2
    return found


def _quantities(a: Words, b: Words, i1: int, i2: int, j1: int, j2: int) -> _Found:
    return [
        (i, i + 1, j, j + 1)
        for i in range(i1, i2)
        if (quantity := a.forms[i].quantity)
        for j in range(j1, j2)
        if quantity.same(b.forms[j].quantity)
    ]


def _names_in_both(a: Words, b: Words, i1: int, i2: int, j1: int, j2: int) -> _Found:
    theirs = list(_names(b, j1, j2))
    return [
        (start, end, first, last)
        for sound, start, end in _names(a, i1, i2)
        for other, first, last in theirs
        if same_name(sound, other) or (end - start + last - first == _HYPHENED and same_in_wade(sound, other))
    ]


def _names(words: Words, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """How each name sounds, and each that is written as two words ("Abd al-", "Tse-tung")."""
    forms, gaps = words.forms, words.gaps
    for index in range(start, end):
        form = forms[index]
        if form.sound:
            yield form.sound, index, index + 1
            if index + 1 < end and (gaps[index + 1] == "-" or gaps[index + 1 : index + 3] == [" ", "-"]):
                yield folded(form.key + forms[index + 1].key), index, index + 2
        elif form.key in _ARTICLES and gaps[index + 1] == "-":
            yield "al", index, index + 1
            if index + 1 < end and forms[index + 1].sound:
                yield forms[index + 1].sound, index, index + 2


def marks_told(a: Words, b: Words, blocks: list[Block]) -> list[Block]:
    """The blocks, words that differ in their diacritics taken for others where both texts set them with care.

    German "konnten" is not "könnten"; but "naive" is "naïve" in English, and a name is one without marks too.
    """
    if a.text.isascii() or b.text.isascii():
        return blocks
    marks = len(_MARKED.findall(a.text)), len(_MARKED.findall(b.text))
    if not all(marks):
        return blocks
    found: list[Block] = []
    for block in blocks:
        part, i1, i2, j1, j2 = block
        if part is not Part.MATCH or a.written[i1:i2] == b.written[j1:j2]:
            found.append(block)
            continue
        start_i, start_j = i1, j1
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
            if a.written[i] != b.written[j] and _other_words(a, i, b, j, marks):
                found.append(Block(Part.MATCH, start_i, i, start_j, j))
                found.append(Block(Part.CHANGE, i, i + 1, j, j + 1))
                start_i, start_j = i + 1, j + 1
        found.append(Block(Part.MATCH, start_i, i2, start_j, j2))
    return [block for block in found if block.i1 < block.i2 or block.j1 < block.j2]


def _other_words(a: Words, i: int, b: Words, j: int, marks: tuple[int, int]) -> bool:
    """Whether the words differ in their diacritics and both texts, which have so many, have others too."""
    one, other = plain_form(a.written[i]), plain_form(b.written[j])
    bare = without_marks(one)
    if one == other or bare != without_marks(other) or not bare.isascii():
        return False
    languages = {likeliest(a.votes), likeliest(b.votes)}
    if "en" in languages or (languages != {"de"} and (a.forms[i].capital or b.forms[j].capital)):
        return False
    if any(_before_reform(one, tongue) == _before_reform(other, tongue) for tongue in languages):
        return False
    ours, theirs = len(_MARKED.findall(a.written[i])), len(_MARKED.findall(b.written[j]))
    return ours < marks[0] and theirs < marks[1]


def _before_reform(plain: str, language: str) -> str:
    """The word without the marks that a reform of the spelling took away, or left to choice."""
    if language == "fr":
        return plain.translate(_CIRCUMFLEXES)
    if language == "es":
        return _CHOSEN.get(plain, plain)
    return _DIPHTHONGS.sub(lambda match: without_marks(match[0]), plain) if language == "pt" else plain
