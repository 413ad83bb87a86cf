"""A text as words: where each stands and the form by which it is compared.

Boundaries are those of Unicode Standard Annex #29, so that a word is never cut at a combining mark, an
emoji stays whole and Han characters are words of their own. What stands between two words, the gap, is
left as it is: it is compared as punctuation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import Any

import regex

from reader.collation.text import lexicon
from reader.collation.text.languages import likeliest, votes_of
from reader.collation.text.numbers import ROMAN, SIGNS, Quantity, months, quantity_in, quantity_of
from reader.collation.text.numerals import foreign_words, may_be_compound
from reader.collation.text.spelling import expansions, other_writings, plain_form, spelling_key
from reader.collation.text.transliteration import folded

_LETTERS = "A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ"
_UNUSUAL = re.compile(rf"[^{_LETTERS}0-9 \n!-/:-@\[-^`{{-~\u00a0\u202f‘’“”„–—…«»£€¥¢]")
"""What no text holds whose words ``_WORD`` finds."""
_WORD = re.compile(
    rf"""(
        US\$
        | [{_LETTERS}0-9]+
        (?:
            ['’‘.:,;] (?: (?<=[{_LETTERS}]['’‘.:]) (?=[{_LETTERS}]) | (?<=[0-9]['’‘.,;]) (?=[0-9]) )
            [{_LETTERS}0-9]+
            | (?<=[0-9]) ['’]s (?![{_LETTERS}0-9])
        )*
        | ['’](?:[Ee]m|[Tt]is)(?![{_LETTERS}])
        | [$+<=>|~%&£€¥¢]
    )""",
    re.VERBOSE,
)
"""The words as Annex #29 bounds them in Latin and Cyrillic without combining marks: ``re`` is quick."""
_LETTERS_IN_BRACKETS = regex.compile(r"\[\p{L}{1,3}\]\p{L}+|\p{L}+\[\p{L}{1,4}\]\p{L}*")
_BOUNDARY = regex.compile(r"(?wV1)\b")
_FLAGS = regex.compile(r"[\U0001f1e6-\U0001f1ff]{16,}")
_FULL_STOP = regex.compile(r"\.(?!\p{M}|\u200d)")
CLUSTER = regex.compile(r"\X")
"""A character as a reader takes it (extended grapheme cluster, Annex #29)."""
_WORDLIKE = regex.compile(r"[\p{L}\p{N}\p{S}%&--[`^´¨¯˜]]", regex.V1)
_BEYOND_LATIN_AND_CYRILLIC = regex.compile(r"[^\u0000-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u218f]")
_ONE_A_CHARACTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_DOTTED = regex.compile(r"\p{L}(?:\.\p{L})+")
_SENTENCE_END = regex.compile(r"(?<![.…])(?<!\. )[.!?。！？؟](?!\p{L}|\.| \.|…)")
_RANGES = frozenset({"-", "–", "/"})
_ROMAN_SIGNS = frozenset("IVX")
_KEPT = 512
_KEPT_LENGTH = 20_000
_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a word by its letters alone.

    ``key``: equal for the same word however it is written. ``light``: two unrelated sentences may well share
    it. ``capital``: it has a capital. ``counts``: it may be a number phrase or the head of one. ``measures``:
    it may say how many, how much or when, though no list tells what. ``dotted``: a
    full stop after it is its own ("U.S.", "Mr."). ``foreign``: it may be a number word of another language
    than English. ``special``: it counts, is dotted or foreign. ``wholes``: its
    letters run together, a short form written out, each way it may be read. ``parts``: the plain words in it
    ("haven't": have, not). ``sound``: equal for transliterations of one name, "" where the word is no name.
    """

    key: str
    light: bool
    capital: bool
    counts: bool
    measures: bool
    dotted: bool
    foreign: bool
    special: bool
    wholes: tuple[str, ...]
    parts: tuple[str, ...]
    sound: str
    quantity: Quantity | None


class Words:
    """The words of ``text`` in order.

    ``written``: each as the text has it. ``gaps``: what stands before each, and after the last, and
    ``gap_ends``: where that ends. ``starts`` and ``ends`` in code points. ``keys`` and ``forms``: by what
    they are compared.
    """

    __slots__ = (
        "_flat",
        "_sentences",
        "_votes",
        "ends",
        "forms",
        "gap_ends",
        "gaps",
        "keys",
        "starts",
        "text",
        "written",
    )

    def __init__(self, text: str, pieces: list[str], forms: list[Form]) -> None:
        """``pieces``: gaps and words by turns, a gap first and last."""
        self.text = text
        self.written = pieces[1::2]
        self.gaps = pieces[::2]
        places = list(accumulate(map(len, pieces)))
        self.starts = places[:-1:2]
        self.ends = places[1::2]
        self.gap_ends = places[::2]
        self.forms = forms
        self.keys = list(map(_KEY, forms))
        self._flat: tuple[Sequence[str], Sequence[int], Sequence[int]] | None = None
        self._votes: Mapping[str, int] | None = None
        self._sentences: list[int] | None = None

    def __len__(self) -> int:
        return len(self.keys)

    def flat(self) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
        """The plain words, short forms written out: each, the word it is of, and the first of each word."""
        if self._flat is None:
            parts = [part for form in self.forms for part in form.parts]
            count = len(self.forms)
            if len(parts) == count:
                self._flat = parts, range(count), range(count + 1)
            else:
                owner = [index for index, form in enumerate(self.forms) for _ in form.parts]
                self._flat = parts, owner, [0, *accumulate(len(form.parts) for form in self.forms)]
        return self._flat

    def sentences(self, start: int, end: int) -> list[int]:
        """The words from ``start`` to ``end``, the latter too, before which a sentence ends."""
        if self._sentences is None:
            self._sentences = [
                index
                for index, gap in enumerate(self.gaps)
                if gap != " " and index and _SENTENCE_END.search(gap)
            ]
        ends = self._sentences
        return ends[bisect_left(ends, start) : bisect_right(ends, end)] if ends else ends

    def part(self, first: int, last: int, start: int, end: int) -> Words:
        """The words ``first`` to ``last`` as those of the stretch from ``start`` to ``end`` around them."""
        pieces = [self.text[start : self.starts[first]]]
        for index in range(first, last):
            pieces += self.written[index], self.gaps[index + 1]
        pieces[-1] = self.text[self.ends[last - 1] : end]
        return Words(self.text[start:end], pieces, self.forms[first:last])

    @property
    def votes(self) -> Mapping[str, int]:
        """How much speaks for each language that the text may be in."""
        if self._votes is None:
            self._votes = votes_of(self.text, [form.parts[0] for form in self.forms])
        return self._votes

    def word(self, index: int) -> str:
        """The word as it is written."""
        return self.written[index]

    def phrase(self, start: int, end: int) -> str:
        """The words ``start`` to ``end`` as they are written, with what stands between them."""
        return self.text[self.starts[start] : self.ends[end - 1]] if start < end else ""

    def gap(self, index: int) -> str:
        """What stands before the word at ``index``; after the last word, for ``index == len(self)``."""
        return self.gaps[index]

    def gap_start(self, index: int) -> int:
        return self.ends[index - 1] if index else 0


def words_of(text: str) -> Words:
    """The words of ``text``; short texts are remembered, as one rendering is held against many."""
    return _words_of_short(text) if len(text) <= _KEPT_LENGTH else _split(text)


@lru_cache(maxsize=_KEPT)
def _words_of_short(text: str) -> Words:
    return _split(text)


def _split(text: str) -> Words:
    pieces = _by_turns(text) if "[" in text or _UNUSUAL.search(text) else _WORD.split(text)
    written = map(_as_spoken, pieces[1::2]) if text.isupper() else pieces[1::2]
    if len(_FORMS) > _REMEMBERED:
        _FORMS.clear()
    forms = list(map(_FORMS.__getitem__, written))
    if not any(map(_SPECIAL, forms)):
        return Words(text, pieces, forms)
    for place, form in enumerate(forms):
        if form.dotted and _FULL_STOP.match(pieces[2 * place + 2]):
            pieces[2 * place + 1] += "."
            pieces[2 * place + 2] = pieces[2 * place + 2][1:]
    words = Words(text, pieces, forms)
    _join_quantities(words, _language(words))
    return words


def _language(words: Words) -> str:
    """The language whose number words are to be joined."""
    told = False
    for form in filter(_SPECIAL, words.forms):
        if form.counts and not form.foreign and form.key in _number_words():
            return "en"
        told = told or (form.foreign and not form.counts)
    return likeliest(words.votes) if told or not words.text.isascii() else "en"


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    names = ("units", "scales", "ordinals")
    return frozenset(word for name in names for word in lexicon.number_words(name))


def _as_spoken(shouted: str) -> str:
    """A word of a text in capitals as any other text would have it, as far as that is known."""
    quiet = shouted.lower()
    return quiet.capitalize() if quiet in months() else quiet


def _by_turns(text: str) -> list[str]:
    """Gaps and words by turns, a gap first and last, whatever the script."""
    # The annex joins words at a narrow no-break space, which French and Russian set before marks too.
    plain = _FLAGS.sub(_as_marked_signs, text.replace("\u202f", "\u00a0"))
    boundaries = [0, *accumulate(map(len, _BOUNDARY.split(plain)))]
    if _BEYOND_LATIN_AND_CYRILLIC.search(text):
        # Some scripts' word boundaries fall within what a reader takes for one character (Thai sara am).
        whole = {cluster.start() for cluster in CLUSTER.finditer(plain)}
        boundaries = [at for at in boundaries if at in whole]
    if "[" in text:
        words = _LETTERS_IN_BRACKETS.finditer(text)
        inside = {at for word in words for at in range(word.start() + 1, word.end())}
        boundaries = [at for at in boundaries if at not in inside]
    turns: list[str] = []
    covered = 0
    for start, end in pairwise([*boundaries, len(text)]):
        piece = text[start:end]
        if _WORDLIKE.search(piece):
            if piece[0] in "'’‘" and plain_form(piece) not in lexicon.contractions()[0]:
                mark = CLUSTER.match(piece)
                start += mark.end() if mark and mark.end() < len(piece) else 0
            turns += text[covered:start], text[start:end]
            covered = end
    turns.append(text[covered:])
    return turns


def _as_marked_signs(flags: regex.Match[str]) -> str:
    """As many code points that are parted in the same way: ``regex`` counts a run of flags anew for each."""
    return "§\u0301" * (len(flags[0]) // 2) + "§" * (len(flags[0]) % 2)


def _join_quantities(words: Words, language: str) -> None:
    """Make each number phrase ("five thousand", "$5 million", "20 per cent") one word."""
    found = list(_quantities(words, language))
    if not found:
        return
    columns = words.starts, words.ends, words.keys, words.forms, words.written, words.gaps, words.gap_ends
    joined: tuple[list[Any], ...] = tuple([] for _ in columns)
    covered = 0
    for first, last, quantity in found:
        for new, old in zip(joined, columns, strict=True):
            new += old[covered : first + 1]
        _, ends, keys, forms, written, _, _ = joined
        ends[-1], keys[-1], forms[-1] = words.ends[last - 1], quantity.key, _quantity_form(quantity)
        written[-1] = words.phrase(first, last)
        covered = last
    for new, old in zip(joined, columns, strict=True):
        old[:] = [*new, *old[covered:]]


def _quantities(words: Words, language: str) -> Iterator[tuple[int, int, Quantity]]:
    """The number phrases: the first word of each, the one after its last, and the number."""
    end = 0
    before: Quantity | None = None
    for index, form in enumerate(words.forms):
        if index < end or not (form.counts or language != "en"):
            continue
        place = words.text, words.starts, words.ends, index
        if language != "en" and (form.foreign or form.parts[0][:1].isnumeric()):
            found = quantity_in(*place, language)
        else:
            found = quantity_of(*place) if form.counts and language == "en" else None
        if found is None:
            continue
        quantity, last = found
        if before and index == end and words.gaps[index] in _RANGES:
            quantity = quantity.in_range_from(before, words.written[index])
        yield index, last, quantity
        before, end = quantity, last


@lru_cache(maxsize=4096)
def _quantity_form(quantity: Quantity) -> Form:
    key = quantity.key
    return Form(key, False, False, True, True, False, False, True, (key[1:],), (key,), "", quantity)


class _Forms(dict[str, "Form"]):
    """The form of each word met so far."""

    def __missing__(self, word: str) -> Form:
        form = self[word] = _form(word)
        return form


_FORMS = _Forms()
_KEY, _SPECIAL = attrgetter("key"), attrgetter("special")


def form_of(word: str) -> Form | None:
    """What the letters of ``word`` tell, None where it has no letter, digit or symbol."""
    return _FORMS[word] if _WORDLIKE.search(word) else None


def _form(word: str) -> Form:
    plain = plain_form(word)
    abbreviated = _DOTTED.fullmatch(plain) is not None
    bare = plain.replace(".", "") if abbreviated else plain
    key = spelling_key(bare)
    function = lexicon.word_set("function")
    if (abbreviated or (word.isupper() and len(word) > 1)) and bare in function:
        # "US" and "IT" are not "us" and "it".
        key = f"{bare}."
    readings = expansions(bare)
    capital = any(letter.isupper() for letter in word)
    light = key in function or (bare in function and not key.endswith("."))
    light = light or (len(word) == 1 and _ONE_A_CHARACTER.match(word) is not None)
    named = capital and (bare in months() or bare in ROMAN)
    counts = bare[:1].isnumeric() or bare in _quantity_words() or named
    dotted = abbreviated or bare in lexicon.word_set("abbreviations") or (named and f"{bare}." in months())
    foreign = bare in foreign_words() or may_be_compound(bare)
    return Form(
        key=key,
        light=light,
        capital=capital,
        counts=counts,
        measures=counts or not lexicon.word_set("measuring").isdisjoint(readings[0]) or _may_be_roman(word),
        dotted=dotted,
        foreign=foreign,
        special=dotted or foreign or (counts and key != "a"),
        wholes=other_writings(bare) or _wholes(bare, readings),
        parts=(key,) if key.endswith(".") else readings[0],
        sound=_sound(bare, readings) if capital and not light else "",
        quantity=None,
    )


def _may_be_roman(word: str) -> bool:
    return _ROMAN_SIGNS.issuperset(word) and word != "I"


def _wholes(bare: str, readings: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The letters of each reading; a possessive is not the word without its ending."""
    wholes = ["".join(reading) for reading in readings]
    if bare.endswith("'s") and len(readings[0]) == 1:
        wholes[0] = bare
    return tuple(wholes)


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
    return frozenset({"a", "half", *SIGNS, *(w for n in names for w in lexicon.number_words(n))})
