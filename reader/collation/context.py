"""What differences must be judged by: the plain words around them, and what else has changed."""

from __future__ import annotations

from functools import cached_property

from reader.collation import lexicon
from reader.collation.blocks import Block, Part
from reader.collation.roles import is_affirming, modality_of, roles_of
from reader.collation.words import Words

_SENTENCE_ENDS = frozenset(".?!…:")
_COMMON_ENDINGS = ("s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ful", "less")
_OPENERS = " \t\n\"'“‘«„([—–-"


class Side:
    """One of two aligned texts as plain words, short forms written out.

    ``parts`` are its plain words, ``owner[k]`` the word that ``parts[k]`` is of. ``changed`` are the places
    of those that do not stand in the other text at the same place.
    """

    def __init__(self, words: Words, ranges: list[tuple[int, int]]) -> None:
        self.words = words
        self.ranges = ranges
        self.parts, self.owner, self._first = words.flat()
        self.changed = [place for start, end in ranges for place in self.span(start, end)]

    def span(self, start: int, end: int) -> range:
        """The places in ``parts`` of the words ``start`` to ``end``."""
        return range(self._first[start], self._first[end])

    def modality(self, place: int) -> str:
        parts = self.parts
        before = parts[place - 1] if place else ""
        after = parts[place + 1] if place + 1 < len(parts) else ""
        return modality_of(parts[place], before, after)

    def denies(self, place: int) -> bool:
        """Whether the part at ``place`` denies its clause: not as an answer ("No, …"), not in "not only"."""
        parts = self.parts
        if not roles_of(parts[place]).denies:
            return False
        if place + 1 < len(parts) and is_affirming(parts[place], parts[place + 1]):
            return False
        word = self.owner[place]
        after = self.words.gap(word + 1).lstrip()
        return not (
            parts[place] in ("no", "never") and self.opens_sentence(word) and after[:1] in {",", ".", "!"}
        )

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at ``index`` is the first of the text or of a sentence."""
        before = self.words.gap(index).rstrip(_OPENERS)
        return index == 0 or (before != "" and before[-1] in _SENTENCE_ENDS)

    @cached_property
    def negations(self) -> list[int]:
        """The places of the changed parts that deny."""
        return [place for place in self.changed if self.denies(place)]

    @cached_property
    def denials(self) -> list[int]:
        """The places of the changed parts that may stand for a negation."""
        return [place for place in self.changed if roles_of(self.parts[place]).may_deny]

    @cached_property
    def changed_modalities(self) -> frozenset[str]:
        return frozenset(map(self.modality, self.changed)) - {""}

    @cached_property
    def changed_keys(self) -> frozenset[str]:
        return frozenset(key for start, end in self.ranges for key in self.words.keys[start:end])

    @cached_property
    def _capitals_tell(self) -> bool:
        """Whether a capital within a sentence marks a name: not in headlines, not in German."""
        forms = self.words.forms
        if sum(form.key in lexicon.word_set("capitalising") for form in forms) >= 2:
            return False
        long = [form for form in forms if not form.light]
        capital = sum(form.capital for form in long)
        return len(long) < 4 or capital <= 0.6 * len(long)

    def is_name(self, index: int) -> bool:
        """Whether the word at ``index`` is a name, or a part of one, as far as its capital tells."""
        form = self.words.forms[index]
        if not form.capital or form.key in lexicon.word_set("titles"):
            return False
        if form.light or len(form.key) < 2 or form.quantity is not None:
            return False
        roles = roles_of(form.parts[0])
        if roles.person or roles.date or roles.denies:
            return False
        word = self.words.word(index)
        if sum(letter.isupper() for letter in word) > 1 and not self.words.text.isupper():
            return True
        plain = form.parts[0]
        if plain in lexicon.everyday_words():
            return self._capitals_tell and not self.opens_sentence(index) and self._beside_a_capital(index)
        if not self._capitals_tell or self.opens_sentence(index):
            known = plain in lexicon.places() or plain in lexicon.given_names()
            return known or (self._capitals_tell and self._english and self._names_by_shape(plain))
        return True

    @cached_property
    def _english(self) -> bool:
        return not lexicon.word_set("english").isdisjoint(self.parts)

    @staticmethod
    def _names_by_shape(plain: str) -> bool:
        """Whether a sentence's first word is no common one, as far as its ending and lists tell."""
        return plain not in lexicon.known_words() and not plain.endswith(_COMMON_ENDINGS)

    def _beside_a_capital(self, index: int) -> bool:
        return any(
            0 <= beside < len(self.words)
            and self.words.forms[beside].capital
            and not self.words.forms[beside].light
            and self.words.gap(max(index, beside)) == " "
            for beside in (index - 1, index + 1)
        )


def sides(a: Words, b: Words, blocks: list[Block]) -> tuple[Side, Side]:
    """Both texts, with the words that the blocks call changed."""
    changes = [block for block in blocks if block.part is Part.CHANGE]
    return Side(a, [(c.i1, c.i2) for c in changes]), Side(b, [(c.j1, c.j2) for c in changes])
