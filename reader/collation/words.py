"""A text as words: where each stands and the form by which it is compared.

Boundaries are those of Unicode Standard Annex #29, so that a word is never cut at a combining mark, an
emoji stays whole and Han characters are words of their own. What stands between two words, the gap, is
left as it is: it is compared as punctuation.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import regex

from reader.collation import lexicon
from reader.collation.languages import likeliest, votes_of
from reader.collation.numbers import Quantity, quantity_in, quantity_of
from reader.collation.numerals import foreign_words, may_be_compound
from reader.collation.transliteration import folded

_BOUNDARY = regex.compile(r"(?wV1)\b")
_CLUSTER = regex.compile(r"\X")
_WORDLIKE = regex.compile(r"[\p{L}\p{N}\p{S}%&--[`^´¨¯˜]]", regex.V1)
_BEYOND_LATIN_AND_CYRILLIC = regex.compile(r"[^\u0000-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u218f]")
_ONE_A_CHARACTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_DOTTED = regex.compile(r"\p{L}(?:\.\p{L})+")
_APOSTROPHES = str.maketrans("’‘ʼ＇´`", "''''''")
_INVISIBLE = regex.compile(r"[\u00ad\u200b\u2060\ufeff]")
_SIGNS = frozenset("$€£%")
_KEPT = 512
_KEPT_LENGTH = 20_000


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a word by its letters alone.

    ``key``: equal for the same word however it is written. ``light``: two unrelated sentences may well share
    it. ``capital``: it has a capital. ``counts``: it may be a number phrase or the head of one. ``dotted``: a
    full stop after it is its own ("U.S.", "Mr."). ``foreign``: it may be a number word of another language.
    ``wholes``: its letters run together, a short form written out, each way it may be read. ``parts``: the
    plain words in it ("haven't": have, not). ``sound``: equal for transliterations of one name, "" where the
    word is no name.
    """

    key: str
    light: bool
    capital: bool
    counts: bool
    dotted: bool
    wholes: tuple[str, ...]
    parts: tuple[str, ...]
    sound: str
    quantity: Quantity | None
    foreign: bool = False


class Words:
    """The words of ``text``: ``starts``, ``ends`` (code points), ``keys`` and ``forms``, in order."""

    __slots__ = ("_flat", "_votes", "ends", "forms", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.keys: list[str] = []
        self.forms: list[Form] = []
        self._votes: Mapping[str, int] | None = None
        self._flat: tuple[Sequence[str], Sequence[int], Sequence[int]] | None = None

    def __len__(self) -> int:
        return len(self.keys)

    def flat(self) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
        """The plain words, short forms written out: each, the word it is of, and the first of each word."""
        if self._flat is None:
            if all(len(form.parts) == 1 for form in self.forms):
                count = len(self.forms)
                self._flat = [form.parts[0] for form in self.forms], range(count), range(count + 1)
            else:
                parts = [part for form in self.forms for part in form.parts]
                owner = [index for index, form in enumerate(self.forms) for _ in form.parts]
                self._flat = parts, owner, [0, *accumulate(len(form.parts) for form in self.forms)]
        return self._flat

    @property
    def votes(self) -> Mapping[str, int]:
        """How much speaks for each language that the text may be in."""
        if self._votes is None:
            self._votes = votes_of(self.text, [form.parts[0] for form in self.forms])
        return self._votes

    def word(self, index: int) -> str:
        """The word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def phrase(self, start: int, end: int) -> str:
        """The words ``start`` to ``end`` as they are written, with what stands between them."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def gap(self, index: int) -> str:
        """What stands before the word at ``index``; after the last word, for ``index == len(self)``."""
        return self.text[self.gap_start(index) : self.gap_end(index)]

    def gap_start(self, index: int) -> int:
        return self.ends[index - 1] if index else 0

    def gap_end(self, index: int) -> int:
        return self.starts[index] if index < len(self.starts) else len(self.text)


def words_of(text: str) -> Words:
    """The words of ``text``; short texts are remembered, as one rendering is held against many."""
    return _words_of_short(text) if len(text) <= _KEPT_LENGTH else _split(text)


@lru_cache(maxsize=_KEPT)
def _words_of_short(text: str) -> Words:
    return _split(text)


def _split(text: str) -> Words:
    words = Words(text)
    starts, ends, forms = words.starts, words.ends, words.forms
    counted = dotted = foreign = english = False
    shouted = text.isupper()
    start = 0
    for piece in _pieces(text):
        if piece == " ":
            start, dotted = start + 1, False
            continue
        end = start + len(piece)
        form = form_of(piece.lower() if shouted else piece)
        if form is None:
            if dotted and piece == ".":
                ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
            forms.append(form)
            if form.counts and form.key != "a":
                counted = True
                english = english or not (form.foreign or form.key[:1].isnumeric() or form.key in _SIGNS)
            elif form.foreign:
                foreign = True
        dotted = form is not None and form.dotted
        start = end
    words.keys = [form.key for form in forms]
    if counted or foreign:
        told = not english and (foreign or not text.isascii())
        language = likeliest(words.votes) if told else "en"
        if counted or language != "en":
            _join_quantities(words, language)
    return words


def _pieces(text: str) -> list[str]:
    pieces = _BOUNDARY.split(text)
    if not _BEYOND_LATIN_AND_CYRILLIC.search(text):
        return pieces
    # Some scripts' word boundaries fall within what a reader takes for one character (Thai sara am).
    clusters = {cluster.start() for cluster in _CLUSTER.finditer(text)}
    whole: list[str] = []
    start = 0
    for piece in pieces:
        if start in clusters or not whole:
            whole.append(piece)
        else:
            whole[-1] += piece
        start += len(piece)
    return whole


def _join_quantities(words: Words, language: str) -> None:
    """Make each number phrase ("five thousand", "$5 million", "20 per cent") one word."""
    english = language == "en"
    index = 0
    while index < len(words):
        form = words.forms[index]
        if form.counts if english else form.foreign or form.parts[0][:1].isnumeric():
            found = (
                quantity_of(words.text, words.starts, words.ends, index)
                if english
                else quantity_in(words.text, words.starts, words.ends, index, language)
            )
            if found is not None:
                quantity, end = found
                words.ends[index] = words.ends[end - 1]
                words.keys[index] = quantity.key
                words.forms[index] = _quantity_form(quantity)
                for column in (words.starts, words.ends, words.keys, words.forms):
                    del column[index + 1 : end]
        index += 1


@lru_cache(maxsize=4096)
def _quantity_form(quantity: Quantity) -> Form:
    return Form(quantity.key, False, False, True, False, (quantity.key,), (quantity.key,), "", quantity)


@lru_cache(maxsize=65_536)
def form_of(word: str) -> Form | None:
    """What the letters of ``word`` tell, None where it has no letter, digit or symbol."""
    if not _WORDLIKE.search(word):
        return None
    plain = plain_form(word)
    dotted = _DOTTED.fullmatch(plain) is not None
    bare = plain.replace(".", "") if dotted else plain
    key = spelling_key(bare)
    if (dotted or (word.isupper() and len(word) > 1)) and bare in lexicon.word_set("function"):
        # "US" and "IT" are not "us" and "it".
        key = f"{bare}."
    readings = expansions(bare)
    capital = any(letter.isupper() for letter in word)
    function = lexicon.word_set("function")
    light = key in function or (bare in function and not key.endswith("."))
    light = light or (len(word) == 1 and _ONE_A_CHARACTER.match(word) is not None)
    return Form(
        key=key,
        light=light,
        capital=capital,
        counts=bare[:1].isnumeric() or bare in _quantity_words(),
        dotted=dotted or bare in lexicon.word_set("abbreviations"),
        wholes=tuple("".join(reading) for reading in readings),
        parts=(key,) if key.endswith(".") else readings[0],
        sound=_sound(bare, readings) if capital and not light else "",
        quantity=None,
        foreign=bare in foreign_words() or may_be_compound(bare),
    )


def _sound(bare: str, readings: tuple[tuple[str, ...], ...]) -> str:
    """The sound of a name and its possessive; "" for a short form as "there's"."""
    stem = bare.removesuffix("'s")
    if len(readings[0]) > 1:
        return ""
    sound = folded(stem)
    return f"{sound}'s" if sound and stem != bare else sound


@lru_cache(maxsize=1)
def _quantity_words() -> frozenset[str]:
    names = ("units", "scales", "ordinals")
    return frozenset(
        {"a", "half", "per", *lexicon.measures(), *(w for n in names for w in lexicon.number_words(n))}
    )


def plain_form(word: str) -> str:
    """``word`` without case, typographic apostrophes and invisible characters."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", word).casefold()).translate(_APOSTROPHES)


# Hebrew points, Arabic vowel signs and the stretching of Arabic lines.
_POINTS = regex.compile(r"[\u0591-\u05c7\u064b-\u0652\u0670\u0640]")
_LETTERS_WITH_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "ё": "е"})


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
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS_WITH_STROKES)


_IZE = regex.compile(r"(\p{L}{2,}[iy])s(e|ed|es|ing|er|ers|ation|ations|able)")
_OUR = regex.compile(r"(\p{L}{2,}o)u(r(?:s|ed|ing|able|ably|ite|ites|ful|less|hood|er|ers|ist)?)")
_LONG_STEM = 8
_LLED = regex.compile(r"(\p{L}{4,}l)l(ed|ing|er|ers)")


def spelling_key(plain: str) -> str:
    """One form for British and American spellings, with and without diacritics, of a ``plain_form``."""
    bare = without_marks(plain)
    possessive = bare.endswith("'s")
    stem = bare[:-2] if possessive else bare
    listed = lexicon.variants().get(stem) or lexicon.variants().get(plain)
    if listed:
        stem = without_marks(listed)
    elif len(stem) >= 5:
        stem = stem.removesuffix("ue") if stem.endswith("logue") else stem
        stem = stem.removesuffix("ues") + "s" if stem.endswith("logues") else stem
        if match := _IZE.fullmatch(stem):
            stem = f"{match[1]}z{match[2]}"
        else:
            match = stem.removesuffix("s") not in lexicon.word_set("our-words") and _OUR.fullmatch(stem)
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
            return tuple((stem, reading) for reading in readings)
    return ((plain,),)
