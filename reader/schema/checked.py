"""Data that may be anything, read so that what is wrong is told with its place: "articles[3].path"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from math import isfinite
from typing import Any, NoReturn, TypeVar

from reader.model import Span
from reader.schema import phrases

_Kind = TypeVar("_Kind", bound=StrEnum)

_LONGEST_NAME = 200
_MOST_NUMBER = 10**9
_LONGEST_VALUE = 40
"""Characters of a value that are told."""

_LINE_ENDS = re.compile("[\r\v\f\x85\u2028\u2029]")
# Controls, lone surrogates, what turns the order of the characters behind it, and no characters.
_UNWRITTEN = re.compile(
    "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# As all systems know them: what is a letter of a name on one leads to another drive on the next.
_STEPS, _ROOT = re.compile(r"[/\\]"), re.compile(r"[/\\]|[A-Za-z]:(?! )")
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DATE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?P<time>T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}")


class SchemaError(ValueError):
    """Something is not an analysis of the schema this program knows; a clause says what and where."""


def fail(phrase: str, **places: object) -> NoReturn:
    raise SchemaError(phrase.format(**places))


class Record:
    """An object in the data, and its place there: the names and numbers that lead to it."""

    __slots__ = ("_members", "_place")

    def __init__(self, members: Any, *place: str | int) -> None:
        self._place = place
        if not isinstance(members, dict):
            fail(phrases.NO_OBJECT, place=self.place())
        self._members: dict[str, Any] = members

    def place(self, *inner: str | int) -> str:
        """Where a member is, as it is written: "quotes[7].cue.start"."""
        steps = (*self._place, *inner)
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")

    def fail(self, phrase: str, *inner: str | int, **places: object) -> NoReturn:
        fail(phrase, place=self.place(*inner), **places)

    def has(self, name: str) -> bool:
        """Whether there is such a member, and not null."""
        return self._members.get(name) is not None

    def text(self, name: str) -> str:
        """A text, its line ends all ``\\n``, with U+FFFD in the place of each code point that is not written.

        It has as many code points as the one in the data.
        """
        value = self._member(name)
        if not isinstance(value, str):
            self.fail(phrases.NO_TEXT, name)
        return _UNWRITTEN.sub("\ufffd", _LINE_ENDS.sub("\n", value))

    def words(self, name: str) -> str | None:
        """A line of text; None where there is none, or nothing in it."""
        return " ".join(self.text(name).split("\n")).strip() or None if self.has(name) else None

    def name(self, name: str) -> str:
        """An id."""
        value = self._member(name)
        if not _is_name(value):
            self.fail(phrases.NO_NAME, name, most=_LONGEST_NAME)
        return value

    def names(self, name: str) -> tuple[str, ...]:
        """A list of ids."""
        return self._names(self.items(name), name)

    def lists_of_names(self, name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(self._names(inner, name, number) for number, inner in self._lists(name))

    def _names(self, values: list[Any], *inner: str | int) -> tuple[str, ...]:
        for number, value in enumerate(values):
            if not _is_name(value):
                self.fail(phrases.NO_NAME, *inner, number, most=_LONGEST_NAME)
        return tuple(values)

    def path(self, name: str) -> str:
        """A path that leads to no place outside of the set."""
        value = self._member(name)
        if not isinstance(value, str):
            self.fail(phrases.NO_TEXT, name)
        if not value:
            self.fail(phrases.EMPTY, name)
        if _ROOT.match(value) or ".." in _STEPS.split(value):
            self.fail(phrases.NO_PATH, name)
        return _CONTROL.sub("\ufffd", value)

    def date(self, name: str) -> str | None:
        """A date, or a date with time, in ISO 8601; None where there is none."""
        value = self.words(name)
        if value is not None and not _is_date(value):
            self.fail(phrases.NO_DATE, name, value=_told(value))
        return value

    def language(self, name: str) -> str | None:
        """A tag of BCP 47; None where there is none."""
        value = self.words(name)
        if value is not None and not _LANGUAGE.fullmatch(value):
            self.fail(phrases.NO_LANGUAGE, name, value=_told(value))
        return value

    def kind(self, name: str, kinds: type[_Kind]) -> _Kind:
        value = self._member(name)
        if not isinstance(value, str) or value not in list(kinds):
            self.fail(phrases.NOT_ONE_OF, name, value=_told(value), names=", ".join(kinds))
        return kinds(value)

    def number(self, name: str) -> int:
        """A whole number from 1 on."""
        value = self._member(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value < _MOST_NUMBER:
            self.fail(phrases.NO_COUNT, name)
        return value

    def share(self, name: str) -> float:
        """A number from 0 to 1."""
        return self._shared(self._member(name), name)

    def lists_of_shares(self, name: str) -> tuple[tuple[float, ...], ...]:
        """Lists of numbers from 0 to 1."""
        return tuple(
            tuple(self._shared(value, name, number, place) for place, value in enumerate(inner))
            for number, inner in self._lists(name)
        )

    def _shared(self, value: Any, *inner: str | int) -> float:
        number = self._number(value, *inner)
        if not 0 <= number <= 1:
            self.fail(phrases.NO_SHARE, *inner, value=_told(number))
        return number

    def numbers(self, name: str) -> dict[str, float]:
        """Numbers by their names; none where there is no such member."""
        if not self.has(name):
            return {}
        inner = Record(self._members[name], *self._place, name)._members
        return {
            _UNWRITTEN.sub("\ufffd", each): self._number(value, name, each) for each, value in inner.items()
        }

    def _number(self, value: Any, *inner: str | int) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            self.fail(phrases.NO_NUMBER, *inner)
        try:
            number = float(value)
        except OverflowError:
            number = float("inf")
        if not isfinite(number):
            self.fail(phrases.NO_NUMBER, *inner)
        return number

    def span(self, text: str) -> Span:
        """The span in ``text`` between the members ``start`` and ``end``, of one code point or more."""
        return self._span(self._member("start"), self._member("end"), text, ("start",), ("end",))

    def spans(self, name: str, text: str) -> tuple[Span, ...]:
        """Spans in one text, each a list of two numbers."""
        return tuple(
            self._span_in(value, text, name, number) for number, value in enumerate(self.items(name))
        )

    def pair_of_spans(self, name: str, one: str, other: str) -> tuple[Span, Span]:
        """One span in each of two texts."""
        values = self.items(name)
        if len(values) != 2:
            self.fail(phrases.NO_PAIR, name)
        return self._span_in(values[0], one, name, 0), self._span_in(values[1], other, name, 1)

    def _span_in(self, value: Any, text: str, *inner: str | int) -> Span:
        if not isinstance(value, list) or len(value) != 2:
            self.fail(phrases.NO_PAIR, *inner)
        start, end = value
        return self._span(start, end, text, (*inner, 0), (*inner, 1))

    def _span(
        self, start: Any, end: Any, text: str, here: tuple[str | int, ...], there: tuple[str | int, ...]
    ) -> Span:
        for value, place in ((start, here), (end, there)):
            if not isinstance(value, int) or isinstance(value, bool):
                self.fail(phrases.NO_WHOLE_NUMBER, *place)
            if value < 0:
                self.fail(phrases.NEGATIVE, *place, value=_told(value))
            if value > len(text):
                self.fail(phrases.BEYOND, *place, value=_told(value), length=len(text))
        if end <= start:
            self.fail(phrases.NO_SPAN, *there, value=end, start=start)
        return Span(start, end)

    def items(self, name: str) -> list[Any]:
        value = self._member(name)
        if not isinstance(value, list):
            self.fail(phrases.NO_LIST, name)
        return value

    def _lists(self, name: str) -> Iterator[tuple[int, list[Any]]]:
        for number, inner in enumerate(self.items(name)):
            if not isinstance(inner, list):
                self.fail(phrases.NO_LIST, name, number)
            yield number, inner

    def record(self, name: str) -> Record | None:
        """The object that a member is; None where there is none."""
        return Record(self._members[name], *self._place, name) if self.has(name) else None

    def records(self, name: str, optional: bool = False) -> Iterator[Record]:
        """The objects in a list, which may be missing where it is ``optional``."""
        values = self.items(name) if not optional or self.has(name) else []
        return (Record(value, *self._place, name, number) for number, value in enumerate(values))

    def _member(self, name: str) -> Any:
        try:
            return self._members[name]
        except KeyError:
            self.fail(phrases.MISSING, name)


def _is_name(value: Any) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value) <= _LONGEST_NAME
        and value.isprintable()
        and " " not in value
    )


def _is_date(value: str) -> bool:
    found = _DATE.fullmatch(value) if value.isascii() else None
    if found is None:
        return False
    try:
        date.fromisoformat(f"{value[:10]}-01-01"[:10] if len(value) < 10 else value[:10])
        return not found["time"] or bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def _told(value: Any) -> str:
    """A value in a sentence, shortened where it is long."""
    try:
        words = "null" if value is None else str(value)
    except ValueError:  # Python writes no number of thousands of digits.
        return "…"
    words = _CONTROL.sub("\ufffd", words)
    return words if len(words) <= _LONGEST_VALUE else f"{words[:_LONGEST_VALUE]}…"
