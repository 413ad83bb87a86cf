"""All renderings of a remark beside one another: its base cut at every place where one of them differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.collation import Op, collate
from reader.export.differences import common_parts
from reader.export.edition import Entry, Rendering, foreign
from reader.model import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """What the renderings ``sigla`` have at a place.

    ``kind`` is ``accidental`` or ``substantive``, None for the base's reading. ``cut``: the place, or a
    part of it, lies outside what they quote.
    """

    text: str
    sigla: tuple[str, ...]
    kind: str | None = None
    alert: str | None = None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the base, and what a rendering has for it."""

    base: Span
    text: str
    kind: str | None = None
    alert: str | None = None
    cut: bool = False


def places(entry: Entry) -> Iterator[str | tuple[Reading, ...]]:
    """The base's text in order: words that all renderings share, and between them the places of variation.

    At a place the base's reading is first, with all that agree with it; the others follow, each once.
    Renderings in another language than the base's have no part in it.
    """
    base = entry.base.quote.text
    witnesses = [
        (each, _stretches(entry.base, each))
        for each in entry.renderings[1:]
        if not foreign(entry.base.article, each.article)
    ]
    changed = [each.base for _, stretches in witnesses for each in stretches if each.kind]
    position = 0
    for span in _merged(changed):
        if span.start > position:
            yield base[position : span.start]
        yield _readings(entry, span, witnesses)
        position = span.end
    if position < len(base):
        yield base[position:]


def _stretches(base: Rendering, other: Rendering) -> list[_Stretch]:
    """``other`` against the base, whether or not a link joins the two."""
    whole = Span(0, len(base.quote.text))
    direct = other.link if other.against == base.siglum else None
    here, there = common_parts(other.quote, base.quote, direct)
    text, words = there.of(base.quote.text), here.of(other.quote.text)
    found: list[_Stretch] = []
    if there.start or here.start:
        before = other.quote.text[: here.start]
        found.append(_Stretch(Span(0, there.start), before, "substantive", cut=there.start > 0))
    for segment in collate(text, words).segments:
        place = Span(segment.a.start + there.start, segment.a.end + there.start)
        kind = None if segment.op is Op.EQUAL else segment.cls.value
        alert = segment.alert.value if segment.alert else None
        found.append(_Stretch(place, segment.b.of(words), kind, alert))
    if there.end < whole.end or here.end < len(other.quote.text):
        after = other.quote.text[here.end :]
        found.append(_Stretch(Span(there.end, whole.end), after, "substantive", cut=there.end < whole.end))
    return found


def _merged(spans: list[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap or touch as one."""
    current: Span | None = None
    for span in sorted(spans):
        if current and span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
            continue
        if current:
            yield current
        current = span
    if current:
        yield current


def _readings(
    entry: Entry, place: Span, witnesses: list[tuple[Rendering, list[_Stretch]]]
) -> tuple[Reading, ...]:
    base = place.of(entry.base.quote.text)
    found = {(base, False): Reading(base, (entry.base.siglum,))}
    for rendering, stretches in witnesses:
        here = [each for each in stretches if each.base.start <= place.end and each.base.end >= place.start]
        text = "".join(_within(each, place) for each in here)
        inside = [each for each in here if each.kind]
        cut = any(each.cut for each in inside)
        if known := found.get((text, cut)):
            found[text, cut] = Reading(text, (*known.sigla, rendering.siglum), known.kind, known.alert, cut)
            continue
        found[text, cut] = Reading(
            text,
            (rendering.siglum,),
            "substantive" if any(each.kind == "substantive" for each in inside) else "accidental",
            next((each.alert for each in inside if each.alert), None),
            cut,
        )
    return tuple(found.values())


def _within(stretch: _Stretch, place: Span) -> str:
    """What the rendering has for the part of the stretch that lies in the place."""
    if stretch.kind:
        return stretch.text
    start = max(place.start, stretch.base.start) - stretch.base.start
    end = min(place.end, stretch.base.end) - stretch.base.start
    return stretch.text[start:end] if start < end else ""
