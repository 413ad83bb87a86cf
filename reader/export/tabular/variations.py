"""The table of places of variation: a row a reading at a place where the renderings of a remark differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.collation import Class, Place, Variant, Writing, collate
from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.differences import here_and_there
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.tabular.columns import Shape, Value, listed, text, whole
from reader.model import Progress, Report

_COLUMNS = (
    whole("remark", "number of the remark"),
    text("speaker", "full name of who is quoted, as far as the set agrees"),
    whole("place", "number of the place within the remark, from 1, in the order of the base"),
    whole("start", "where the place begins in the text of the base's article, in code points"),
    whole("end", "where it ends; the same where the base has nothing there"),
    text("base_reading", "what the base has there"),
    text("reading", "what the renderings of this row have there; empty where they have nothing"),
    text("renderings", "their names, separated by commas; the first row of a place is the base's"),
    text("outlets", "their outlets or names of files, each once, separated by semicolons"),
    text("class", "same for the base's own, accidental (how words are written) or substantive (other words)"),
    text(
        "kind",
        "case, punctuation, spelling, number-format, transliteration, contraction, addition, omission, "
        "substitution, rewrite, move, ellipsis or bracket; several separated by commas",
    ),
    text("alerts", "kinds of difference from the base that may change the meaning, the gravest first"),
    text(
        "explanation",
        "what differs, in a phrase, where the words alone do not say it: here is the base, there this row",
    ),
    text("cut", "yes where a part of the place lies outside what these renderings quote"),
)


def _rows(edition: Edition, report: Report) -> Iterator[tuple[Value, ...]]:
    for done, entry in enumerate(edition.entries):
        report(Progress("tabulating", done, len(edition.entries)))
        by_quote = {each.quote.id: each for each in entry.renderings}
        rows = [by_quote[row.quote.id] for row in entry.collated.rows]
        for number, place in enumerate(entry.collated.parallel, 1):
            for variant in place.variants:
                for writing in variant.writings:
                    yield _row(entry, number, place, variant, writing, [rows[row] for row in writing.rows])


def _row(
    entry: Entry,
    number: int,
    place: Place,
    variant: Variant,
    writing: Writing,
    renderings: Sequence[Rendering],
) -> tuple[Value, ...]:
    base = entry.base.quote
    reading = place.base.of(base.text)
    start = base.start + place.base.start + (len(reading) - len(reading.lstrip()) if reading.strip() else 0)
    own = 0 in writing.rows
    cls = Class.SAME if own else Class.ACCIDENTAL if 0 in variant.rows else variant.cls
    return (
        entry.number,
        entry.remark.speaker,
        number,
        start,
        start + len(reading.strip()),
        reading.strip() or None,
        writing.text.strip() or None,
        ", ".join(each.siglum for each in renderings),
        listed(dict.fromkeys(outlet_of(each.article) for each in renderings)),
        cls.value,
        None if own else ", ".join(_kinds(place.base.of(base.text), variant, writing)) or None,
        None if own else ", ".join(variant.alerts) or None,
        None if own else listed(map(here_and_there, variant.explanations)),
        "yes" if variant.cut and not own else None,
    )


def _kinds(base: str, variant: Variant, writing: Writing) -> Sequence[str]:
    """Of the writings of one reading each has its own kinds of accidental; the reading has them all."""
    if 0 not in variant.rows or len(variant.writings) == 2:
        return variant.kinds
    found = [kind for kind, count in collate(base, writing.text).summary.counts.items() if count]
    return [kind for kind in variant.kinds if kind in found] or variant.kinds


VARIATIONS = Shape(
    "Places of variation",
    "a row a reading at each place where the renderings of a remark differ",
    _COLUMNS,
    _rows,
)
