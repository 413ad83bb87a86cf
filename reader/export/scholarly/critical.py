"""A remark as a TEI division: its links, what differs beside the words, and the apparatus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element, TreeBuilder

from reader.collation import Class, Place, Variant
from reader.collation.remarks.witnesses import foreign
from reader.collation.segment import gravity, in_order
from reader.export.edition.characters import printable
from reader.export.edition.prepared import Edition, Entry
from reader.export.edition.words import ONE_TEXT, worth_printing
from reader.export.scholarly.elements import add, in_lines, language_of
from reader.export.scholarly.names import Names
from reader.export.scholarly.segments import explanations, gaps, rows, segments
from reader.export.scholarly.taxonomy import Apart, pointers
from reader.model import Link

_WRITTEN = {"type": Class.ACCIDENTAL.value}
"""Of a group of writings of the lemma's own words."""


def remark_division(body: Element, edition: Edition, entry: Entry, names: Names) -> None:
    """Put the remark into ``body``."""
    division = add(body, "div", type="remark", xml_id=f"r{entry.number}", n=str(entry.number))
    if entry.remark.speaker:
        head = add(division, "head")
        add(head, "persName", entry.remark.speaker, ref=f"#{names.speakers[entry.remark.speaker]}")
    _links(division, edition, entry)
    _notes(division, entry)
    division.append(_passage(entry))
    compared = {row.quote.id for row in entry.collated.rows}
    for each in entry.renderings:
        if each.quote.id not in compared:
            strange = foreign(entry.base.article, each.article)
            reason = Apart.TRANSLATION if strange else Apart.ELSEWHERE
            add(
                division,
                "ab",
                each.quote.text,
                type=reason.value,
                ana=pointers(reason),
                corresp=f"#v{each.siglum}",
                xml_lang=language_of(each.article),
            )
    in_lines(division)


def _links(division: Element, edition: Edition, entry: Entry) -> None:
    sigla = {each.quote.id: each.siglum for each in entry.renderings}
    found: dict[tuple[str, str], Link] = {
        link.quotes: link
        for quote in sigla
        for link in edition.analysis.links_of.get(quote, ())
        if link.other(quote) in sigla
    }
    if not found:
        return
    group = add(division, "linkGrp", type="renderings")
    for link in found.values():
        add(
            group,
            "link",
            type=link.relation.value,
            ana=pointers(link.relation),
            target=" ".join(f"#v{sigla[quote]}" for quote in link.quotes),
        )
    in_lines(group)


def _notes(division: Element, entry: Entry) -> None:
    if entry.one_text:
        add(division, "note", ONE_TEXT.capitalize(), type="copies")
    for each in entry.renderings:
        if each.fullest:
            told = f"{each.siglum} has {each.share:.0%} of the words of {each.fullest}"
            add(division, "note", told, type="share", corresp=f"#v{each.siglum} #v{each.fullest}")
        for found in worth_printing(each):
            add(
                division,
                "note",
                found.told(f"in {each.siglum}", f"in {each.against}"),
                type=found.kind.replace(" ", "-"),
                ana=pointers(found.kind),
                corresp=f"#v{each.siglum} #v{each.against}",
            )


def _passage(entry: Entry) -> Element:
    """The base with what each rendering in its language has at the places where they differ."""
    passage = TreeBuilder()
    language = language_of(entry.base.article)
    sigla = rows(entry)
    passage.start("ab", {"type": "collation", **({"xml:lang": language} if language else {})})
    number = 0
    for segment in segments(entry):
        if isinstance(segment, str):
            passage.data(printable(segment))
        else:
            number += 1
            _place(passage, entry, segment, sigla, f"{entry.number}.{number}")
    passage.end("ab")
    return passage.close()


class _Reading(NamedTuple):
    """What an element of the apparatus holds: ``gaps`` are where in its text something is not quoted.

    ``variants`` are those that come to this text, of which one may quote less than another, ``rows`` their
    witnesses.
    """

    text: str
    gaps: tuple[int, ...]
    variants: list[Variant]
    rows: list[int]


def _place(passage: TreeBuilder, entry: Entry, place: Place, sigla: list[str], number: str) -> None:
    passage.start("app", {"n": number, "type": place.cls.value, "ana": _analysis(place)})
    for variant, readings in _readings(entry, place):
        grouped = len(readings) > 1 and len(place.variants) > 1
        if grouped:
            differs = {} if 0 in variant.rows else {"ana": _analysis(variant)}
            passage.start("rdgGrp", {"type": variant.cls.value, **differs} if differs else _WRITTEN)
        for reading in readings:
            _put(passage, reading, sigla)
        if grouped:
            passage.end("rdgGrp")
    for variant in place.variants:
        others = [row for row in variant.rows if row]
        if others and (told := explanations(entry, place, variant)):
            passage.start("note", {"corresp": _wit(others, sigla)})
            passage.data(printable("; ".join(told)))
            passage.end("note")
    passage.end("app")


def _readings(entry: Entry, place: Place) -> Iterator[tuple[Variant, list[_Reading]]]:
    """The readings of each variant but those that an earlier one has, to which its witnesses go."""
    known: dict[tuple[str, tuple[int, ...]], _Reading] = {}
    found: list[tuple[Variant, list[_Reading]]] = []
    for variant in place.variants:
        own: list[_Reading] = []
        for writing in variant.writings:
            for row in writing.rows:
                text, lacking = printable(writing.text), tuple(gaps(entry, place, row))
                reading = known.get((text, lacking))
                if reading is None:
                    reading = known[text, lacking] = _Reading(writing.text, lacking, [], [])
                    own.append(reading)
                if variant not in reading.variants:
                    reading.variants.append(variant)
                reading.rows.append(row)
        found.append((variant, own))
    yield from ((variant, own) for variant, own in found if own)


def _analysis(*of: Place | Variant) -> str:
    alerts = sorted({alert for each in of for alert in each.alerts}, key=gravity)
    kinds = in_order({kind for each in of for kind in each.kinds})
    return pointers(of[0].cls, *alerts, *kinds)


def _put(passage: TreeBuilder, reading: _Reading, sigla: list[str]) -> None:
    text, found, variants, rows = reading
    base = 0 in rows
    tag = "lem" if base else "rdg"
    standing = {} if base else {"type": variants[0].cls.value, "ana": _analysis(*variants)}
    passage.start(tag, {"wit": _wit(rows, sigla), **standing})
    for start, end in pairwise((0, *found)):
        passage.data(printable(text[start:end]))
        passage.start("gap", {"reason": "notQuoted"})
        passage.end("gap")
    passage.data(printable(text[found[-1] if found else 0 :]))
    passage.end(tag)


def _wit(rows: Iterable[int], sigla: list[str]) -> str:
    named = sorted((sigla[row] for row in rows), key=lambda siglum: (len(siglum), siglum))
    return " ".join(f"#v{siglum}" for siglum in named)
