"""A remark as a picture for a message or a slide: its renderings, with their differences marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from typing import Any

import regex

from reader.collation.remarks.witnesses import language, outlet_of
from reader.export import phrases
from reader.export.edition.alignment import shortened
from reader.export.edition.characters import spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.edition.words import LEGEND, attribution, direction, incipit
from reader.export.formats import ExportError
from reader.export.options import USUAL, Options, unheard
from reader.export.paged.fonts import serifs_for
from reader.export.paged.plain import called, on_one_line, parts, plain
from reader.export.paged.typesetting import as_json, picture
from reader.model import Report, silent

_PPI = 192
"""Two pixels for each of a screen of the usual kind."""
_MOST_GROUPS = 20
_MOST_ALERTS = 6
_ALL, _MUCH = 5_000, 1_500
"""Code points that a picture shows, and from which what is the same is shortened in it."""
_LONG_RUN, _LEAST = 60, 240
"""Code points of what is the same, from which its middle is left out of a picture that is too long, and what
each group of renderings may have in any case."""
_TAG = regex.compile(rb"<svg\b[^>]*>")

_Line = list[tuple[Mark, str]]


@dataclass(slots=True)
class _Group:
    """Renderings that are shown as one, for they have the same words and differ alike."""

    renderings: list[Rendering]
    line: _Line

    @property
    def first(self) -> Rendering:
        return self.renderings[0]


def to_svg(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """The edition's one remark as SVG, its letters as outlines, with a title and a description in words.

    The same bytes for the same edition, options and fonts. ``warn`` and ``report`` as of a PDF. Raises
    ExportError.
    """
    made = _picture(edition, options, report, warn, "svg")
    (entry,) = edition.entries
    tag = _TAG.search(made)
    if tag is None:
        raise ExportError(phrases.PICTURE_FAILED.format(cause="no SVG"))
    title, told = (escape(" ".join(plain(text).split()), quote=False) for text in _in_words(entry))
    head = tag[0][:-1] + b' role="img" aria-labelledby="title told">'
    words = f'<title id="title">{title}</title><desc id="told">{told}</desc>'.encode()
    return made[: tag.start()] + head + words + made[tag.end() :]


def to_png(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """The edition's one remark as PNG. As ``to_svg`` otherwise."""
    return _picture(edition, options, report, warn, "png")


def _picture(
    edition: Edition, options: Options, report: Report, warn: Callable[[str], None], form: str
) -> bytes:
    tags = {language(rendering.article) for entry in edition.entries for rendering in entry.renderings}
    ppi = _PPI if form == "png" else None
    data = as_json(_data(edition, options))
    return picture("comparison.typ", data, serifs_for(tags), form, ppi, warn, report)


def _data(edition: Edition, options: Options) -> dict[str, Any]:
    (entry,) = edition.entries
    groups = list(_groups(entry.renderings))
    shown = groups[:_MOST_GROUPS]
    if sum(len(text) for group in shown for _, text in group.line) > _MUCH:
        for group in shown:
            line = _between_places(entry) if entry.base in group.renderings else group.line
            group.line = list(_within(line, max(_ALL // len(shown), _LEAST)))
    marks = {mark.value for group in shown for mark, _ in group.line}
    dated = edition.dated and f"analysed on {spoken_date(edition.dated.isoformat())}"
    return {
        "title": " ".join(plain(_title(entry)).split()),
        "size": options.type_size,
        "colour": options.colour,
        "number": entry.number,
        "speaker": called(entry.remark.speaker or "Speaker not named"),
        "told": _counted(entry),
        "groups": [_group(group) for group in shown],
        "left-out": sum(len(group.renderings) for group in groups[_MOST_GROUPS:]),
        "legend": [[mark, meaning] for mark, meaning in LEGEND.items() if mark in marks],
        "source": "  ·  ".join(filter(None, (on_one_line(edition.name), dated))),
    }


def _groups(renderings: Iterable[Rendering]) -> Iterator[_Group]:
    """The renderings in groups, in the order of the first of each."""
    groups: dict[object, _Group] = {}
    for each in renderings:
        line = _line(each)
        alike = (language(each.article), *line, *each.alerts)
        if any(mark is not Mark.SAME for mark, _ in line):
            alike = (each.against, *alike)
        groups.setdefault(alike, _Group([], line)).renderings.append(each)
    yield from groups.values()


def _line(rendering: Rendering) -> _Line:
    if not rendering.comparison:
        return [(Mark.SAME, rendering.quote.text)]
    marked = groupby(inline(rendering.comparison.pieces), key=lambda each: each[0])
    return [(mark, "".join(text for _, text in run)) for mark, run in marked]


def _between_places(entry: Entry) -> _Line:
    """The base's words, cut where some rendering departs from them."""
    words = entry.base.quote.text
    cuts = sorted({0, len(words), *(end for place in entry.collated.parallel for end in place.base)})
    return [(Mark.SAME, words[start:end]) for start, end in pairwise(cuts)]


def _within(line: _Line, most: int) -> Iterator[tuple[Mark, str]]:
    """The line with what is the same shortened, and cut where it is still longer than ``most``."""
    left = most
    for mark, text in line:
        if left <= 0:
            yield Mark.SAME, " …"
            return
        if mark is Mark.SAME and len(line) > 1:
            before, after = text[:1].isspace() * " ", text[1:][-1:].isspace() * " "
            text = f"{before}{shortened(text, _LONG_RUN)}{after}"
        text = shortened(text, most) if len(text) > most else text
        left -= len(text)
        yield mark, text


def _group(group: _Group) -> dict[str, Any]:
    first = group.first
    alerts = [(alert.kind, plain(alert.words)) for alert in first.alerts]
    more = len(alerts) - _MOST_ALERTS
    return {
        "renderings": [
            {
                "siglum": each.siglum,
                "outlet": called(outlet_of(each.article)),
                "date": on_one_line(spoken_date(each.article.published)),
            }
            for each in group.renderings
        ],
        "standing": attribution(first)[-1],
        "lang": language(first.article),
        "dir": direction(first.quote.text),
        "pieces": [[mark.value, parts(text)] for mark, text in group.line],
        "alerts": [*alerts[:_MOST_ALERTS], *([(None, f"and {more} more")] if more > 0 else [])],
    }


def _counted(entry: Entry) -> str:
    renderings = len(entry.renderings)
    outlets = len({outlet_of(each.article) for each in entry.renderings})
    return f"{renderings} renderings, {outlets} outlet{'' if outlets == 1 else 's'}"


def _title(entry: Entry) -> str:
    name = entry.remark.speaker or "Speaker not named"
    return f"{entry.number} · {name}: {incipit(entry.base.quote.text)}"


def _in_words(entry: Entry) -> tuple[str, str]:
    """A title and a description for who does not see the picture."""
    told = [_counted(entry) + "."]
    for group in list(_groups(entry.renderings))[:_MOST_GROUPS]:
        whose = ", ".join(f"{each.siglum} {outlet_of(each.article)}" for each in group.renderings)
        told.append(f"{whose}: “{group.first.quote.text}”")
        told += [f"{alert.kind}: {alert.words}." for alert in group.first.alerts]
    return _title(entry), shortened(" ".join(told), _ALL)
