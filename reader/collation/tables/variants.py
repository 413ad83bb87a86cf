"""The readings of one place, grouped by who shares them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import regex

from reader.collation.kinds import ELLIPSIS
from reader.collation.segment import Alert, Class, Kind, Segment, gravity, in_order
from reader.collation.segments.ignoring import Ignored
from reader.collation.tables.rows import Reading
from reader.collation.text.words import words_of

_PUNCTUATION = regex.compile(r"[\p{P}\s]")
_ASKING = regex.compile(r"[?？؟]")


@dataclass(frozen=True, slots=True)
class Writing:
    """One way of writing a reading and the rows that have it, 0 the base."""

    text: str
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One reading of a place and the rows that share it, 0 the base.

    ``writings``: how they write it, the base's way first, then the most shared; ``text`` is the first of
    them, "" where these rows have nothing there. ``cls``, ``kinds``, ``alerts`` (the gravest first) and
    ``explanations`` are of its differences from the base. ``cut``: these rows take a detour around a part of
    the place.
    """

    text: str
    rows: tuple[int, ...]
    writings: tuple[Writing, ...]
    cls: Class = Class.SAME
    kinds: tuple[Kind, ...] = ()
    alerts: tuple[Alert, ...] = ()
    explanations: tuple[str, ...] = ()
    cut: bool = False


def grouped(
    base: str, readings: Sequence[Reading | None], ignoring: Collection[Ignored] = ()
) -> tuple[Variant, ...]:
    """The readings of a place where the base has ``base``: its own, then by gravity and by number of rows.

    Readings that are the same words, though written differently, are one variant.
    """
    substantive = {
        reading.text
        for reading in readings
        if reading and (reading.cut or any(each.cls is Class.SUBSTANTIVE for each in reading.differences))
    }
    alone = _words_alone(substantive) if len(substantive) > 1 else dict.fromkeys(substantive, "")
    keys = {text: (words, *_signs(text)) for text, words in alone.items()}
    groups: dict[object, list[tuple[int, Reading | None]]] = {None: [(0, None)]}
    for number, reading in enumerate(readings, 1):
        if reading is None:
            continue
        same = not reading.cut and (reading.text == base or reading.text not in substantive)
        key = None if same else (keys[reading.text], reading.cut)
        groups.setdefault(key, []).append((number, reading))
    first, *rest = (_variant(base, group, ignoring) for group in groups.values())
    rest.sort(key=lambda each: (gravity(next(iter(each.alerts), None)), -len(each.rows), each.text, each.cut))
    return first, *rest


def _signs(text: str) -> tuple[bool, bool]:
    """Whether it asks, and whether it marks a cut: what is no accidental, though no word either."""
    return _ASKING.search(text) is not None, ELLIPSIS.search(text) is not None


def _words_alone(texts: Collection[str]) -> dict[str, str]:
    """For each reading what is the same for two that differ in accidentals only."""
    words = {text: words_of(text) for text in texts}
    plain = {form.key for each in words.values() for form in each.forms if not form.sound}
    return {
        text: "".join(
            form.quantity.key
            if form.quantity
            else (form.key not in plain and form.sound) or "".join(form.parts)
            for form in each.forms
        )
        for text, each in words.items()
    }


def _variant(
    base: str, group: Sequence[tuple[int, Reading | None]], ignoring: Collection[Ignored]
) -> Variant:
    texts = [(number, base if reading is None else reading.text) for number, reading in group]
    found = [each for _, reading in group if reading for each in reading.differences]
    writings = _writings(texts, ignoring)
    cut = any(reading.cut for _, reading in group if reading)
    classes = {each.cls for each in found} | ({Class.SUBSTANTIVE} if cut else set())
    return Variant(
        writings[0].text,
        tuple(number for number, _ in group),
        writings,
        next((cls for cls in (Class.SUBSTANTIVE, Class.ACCIDENTAL) if cls in classes), Class.SAME),
        ranked_kinds(found),
        ranked_alerts(found),
        tuple(sorted({each.explanation for each in found if each.explanation})),
        cut,
    )


def _writings(texts: Sequence[tuple[int, str]], ignoring: Collection[Ignored]) -> tuple[Writing, ...]:
    by_text: dict[str, list[tuple[int, str]]] = {}
    for number, text in texts:
        told = _as_far_as_told(text, ignoring) if ignoring else text
        by_text.setdefault(told, []).append((number, text))
    writings = [
        Writing(
            rows[0][1] if rows[0][0] == 0 else min(text for _, text in rows),
            tuple(number for number, _ in rows),
        )
        for rows in by_text.values()
    ]
    return tuple(sorted(writings, key=lambda each: (0 not in each.rows, -len(each.rows), each.text)))


def _as_far_as_told(text: str, ignoring: Collection[Ignored]) -> str:
    """The same for two writings whose difference is to be ignored."""
    if Ignored.ACCIDENTALS in ignoring:
        return ""
    if Ignored.CASE in ignoring:
        text = text.casefold()
    return _PUNCTUATION.sub("", text) if Ignored.PUNCTUATION in ignoring else text


def ranked_alerts(segments: Iterable[Segment]) -> tuple[Alert, ...]:
    """The alerts that the segments raise, each once, the gravest first."""
    raised = {alert for each in segments if each.alert for alert in (each.alert, *each.also)}
    return tuple(sorted(raised, key=gravity))


def ranked_kinds(segments: Iterable[Segment]) -> tuple[Kind, ...]:
    """The kinds of the segments, each once, in the order of ``Kind``."""
    return tuple(in_order({each.kind for each in segments}))
