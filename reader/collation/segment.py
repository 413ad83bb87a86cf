"""What a collation is made of: stretches of two texts, each with the kind of difference it holds."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from reader.model import Span


class _Word(StrEnum):
    """A word of our own, hashed as the text it is: an enumeration's own hash takes ten times as long."""

    __hash__ = str.__hash__


class Op(_Word):
    """What turns the first text's stretch into the second's."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"
    MOVE = "move"


class Class(_Word):
    """Textual criticism's two classes (W. W. Greg, *The Rationale of Copy-Text*, 1950), and none."""

    SAME = "same"
    ACCIDENTAL = "accidental"
    """Spelling, case, punctuation: how the words are written."""
    SUBSTANTIVE = "substantive"
    """Other words, or the same at another place."""


class Kind(_Word):
    SAME = "same"
    CASE = "case"
    PUNCTUATION = "punctuation"
    """Marks between words, quotation marks, apostrophes and spaces."""
    SPELLING = "spelling"
    """One word written in two ways: defence, defense; e-mail, email; naïve, naive."""
    NUMBER_FORMAT = "number-format"
    TRANSLITERATION = "transliteration"
    CONTRACTION = "contraction"
    ADDITION = "addition"
    OMISSION = "omission"
    SUBSTITUTION = "substitution"
    REWRITE = "rewrite"
    """A passage with hardly a word in common."""
    MOVE = "move"
    ELLIPSIS = "ellipsis"
    """A marked cut, and the words it stands for where the other text has them."""
    BRACKET = "bracket"
    """Words in editorial brackets: the outlet's, not the speaker's."""


class Alert(_Word):
    """How a difference may change the meaning, gravest first."""

    NEGATION = "negation"
    NUMBER = "number"
    """A number, date or quantity."""
    NAME = "name"
    MODALITY = "modality"
    """How certain, possible, permitted or necessary."""
    TENSE = "tense"
    PERSON = "person"
    POLARITY = "polarity"
    """A word in place of its opposite."""
    QUESTION = "question"


_RANK = {alert: rank for rank, alert in enumerate(Alert)}
_KIND_RANK = {kind: rank for rank, kind in enumerate(Kind)}


def gravity(alert: Alert | None) -> int:
    """How grave an alert is, 0 the gravest; more than all of them where there is none."""
    return len(_RANK) if alert is None else _RANK[alert]


def in_order(kinds: Iterable[Kind]) -> list[Kind]:
    """The kinds in the order of ``Kind``."""
    return sorted(kinds, key=_KIND_RANK.__getitem__)


class Segment(NamedTuple):
    """A stretch of the first text, ``a``, and what stands for it in the second, ``b``.

    ``a`` and ``b`` count code points of their own text; one may be empty, never both. ``explanation``
    says in a phrase what differs, None where the words shown say it. ``also`` are further alerts, less grave.

    ``inner``: what the segment consists of, in order and under the same laws: the words that two passages
    shown as one replacement still share, or the characters in which two writings of a word differ. Empty
    where there is nothing finer to tell.
    """

    op: Op
    kind: Kind
    cls: Class
    alert: Alert | None
    explanation: str | None
    a: Span
    b: Span
    inner: tuple[Segment, ...] = ()
    also: tuple[Alert, ...] = ()

    def shifted(self, a: int, b: int) -> Segment:
        """The segment, ``a`` and ``b`` code points further on."""
        op, kind, cls, alert, explanation, here, there, inner, also = self
        ours, theirs = Span(here.start + a, here.end + a), Span(there.start + b, there.end + b)
        if inner:
            inner = tuple(segment.shifted(a, b) for segment in inner)
        return Segment(op, kind, cls, alert, explanation, ours, theirs, inner, also)
