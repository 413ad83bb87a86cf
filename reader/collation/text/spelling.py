"""What is the same word however it is written: British or American, with diacritics or without, cut short."""

from __future__ import annotations

import unicodedata

import regex

from reader.collation.text import lexicon

_APOSTROPHES = str.maketrans("’‘ʼ＇´`", "''''''")
_INVISIBLE = regex.compile(
    r"[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]"
)
_LETTERS_IN_BRACKETS = regex.compile(r"\[(\p{L}+)\]")


def plain_form(word: str) -> str:
    """``word`` without case, typographic apostrophes, invisible characters and brackets round letters."""
    if word.isascii():
        plain = word.casefold().replace("`", "'")
    else:
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", word).casefold()).translate(_APOSTROPHES)
    return _LETTERS_IN_BRACKETS.sub(r"\1", plain) if "[" in plain else plain


def same_letters(a: str, b: str) -> bool:
    """Whether two words look alike or nearly so: encoded differently, or with invisible characters."""
    one, other = (_INVISIBLE.sub("", unicodedata.normalize("NFKC", word)) for word in (a, b))
    return one == other


# Hebrew points, Arabic vowel signs and the stretching of Arabic lines.
_POINTS = regex.compile(r"[\u0591-\u05c7\u064b-\u0655\u0670\u0640]")
_LETTERS_WITH_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ё": "е", "œ": "oe", "æ": "ae"}
)
# One letter as Persian, Urdu and Arabic keyboards give it.
_LETTERS_OF_KEYBOARDS = str.maketrans({"ی": "ي", "ى": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه"})


def without_marks(word: str) -> str:
    """``word`` without what may be left out in writing it: Latin diacritics, Hebrew and Arabic vowel signs.

    Other scripts' marks carry sound and sense.
    """
    if word.isascii():
        return word
    kept: list[str] = []
    for letter in _POINTS.sub("", unicodedata.normalize("NFD", word)):
        if not (unicodedata.combining(letter) and kept and kept[-1].isascii()):
            kept.append(letter)
    joined = unicodedata.normalize("NFC", "".join(kept))
    return joined.translate(_LETTERS_WITH_STROKES).translate(_LETTERS_OF_KEYBOARDS)


_IZE = regex.compile(r"(\p{L}{2,}[iy])s(e|ed|es|ing|er|ers|ation|ations|able)")
_OUR = regex.compile(r"(\p{L}{2,}o)u(r(?:s|ed|ing|able|ably|ite|ites|ful|less|hood|er|ers|ist)?)")
_OUR_WORDS = frozenset({"four", "hour", "tour", "pour", "sour", "dour", "your", "flour", "scour", "court"})
_LONG_STEM = 8
_LONG_KATAKANA = 4
"""Characters from which Japanese may leave out the mark of a long vowel at a word's end."""
_DIGRAPH = regex.compile(r"(?<=[bcdfghklmnpr]|^)(?:ae|oe)(?=[cdlmnostuv])")
_MOULD = regex.compile(r"(sm|m)ould(\p{L}*)")
_DECADE = regex.compile(r"(\d+)'?s")
_LLED = regex.compile(r"(\p{L}{4,}l)l(ed|ing|er|ers)")


def spelling_key(plain: str) -> str:
    """One form for British and American spellings, with and without diacritics, of a ``plain_form``."""
    bare = without_marks(plain)
    if len(bare) == 1 and not bare.isascii():
        return lexicon.simplified().get(bare, bare)
    if bare.endswith("ー") and len(bare) >= _LONG_KATAKANA:
        return bare.removesuffix("ー")
    if match := _DECADE.fullmatch(bare):
        return f"{match[1]}s"
    possessive = bare.endswith("'s")
    stem = bare[:-2] if possessive else bare
    listed = lexicon.variants().get(stem) or lexicon.variants().get(plain)
    if listed:
        stem = without_marks(listed)
    elif len(stem) >= 5:
        stem = _DIGRAPH.sub("e", stem) if len(stem) >= 6 and not stem.endswith("oes") else stem
        stem = _MOULD.sub(r"\1old\2", stem) if "mould" in stem else stem
        stem = stem.removesuffix("ue") if stem.endswith("logue") else stem
        stem = stem.removesuffix("ues") + "s" if stem.endswith("logues") else stem
        if match := _IZE.fullmatch(stem):
            stem = f"{match[1]}z{match[2]}"
        else:
            match = stem.removesuffix("s") not in _OUR_WORDS and _OUR.fullmatch(stem)
            if match or (match := len(stem) >= _LONG_STEM and _LLED.fullmatch(stem)):
                stem = f"{match[1]}{match[2]}"
    return f"{stem}'s" if possessive else stem


def expansions(plain: str) -> tuple[tuple[str, ...], ...]:
    """The words that ``plain`` stands for, each way it may be read: "he's": he is, he has."""
    if "'" not in plain and plain not in lexicon.contractions()[0]:
        return ((plain,),)
    whole, endings, before_is = lexicon.contractions()
    if plain in whole:
        return tuple(tuple(reading.split()) for reading in whole[plain])
    for ending, readings in endings.items():
        stem = plain.removesuffix(ending)
        if stem and stem != plain:
            if ending == "'s" and stem not in before_is:
                return ((stem,), *((stem, reading) for reading in readings))
            # "He'd've" is short twice.
            return tuple((*before, reading) for before in expansions(stem) for reading in readings)
    return ((plain,),)


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_DECADES = dict(
    zip(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"],
        range(20, 100, 10),
        strict=True,
    )
)


def other_writings(plain: str) -> tuple[str, ...]:
    """How else a word may be written where no rule tells which is meant; none for most words.

    A decade ("1990s", "90s", "nineties"), the number one, German umlauts.
    """
    if plain == "one":
        return "one", "1"
    if not plain.isascii() and not _UMLAUTS.keys().isdisjoint(map(ord, plain)):
        return plain, plain.translate(_UMLAUTS)
    match = _DECADE.fullmatch(plain)
    digits = match[1] if match else str(_DECADES.get(plain, ""))
    if len(digits) == 4 and digits.startswith("19"):
        return f"{digits}s", f"{digits[2:]}s"
    return (plain.replace("'", ""), f"{digits}s", f"19{digits}s") if len(digits) == 2 else ()
