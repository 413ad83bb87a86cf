"""The PDF: an edition typeset by Typst, tagged (PDF/UA-1) and made to last (PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from reader.apart.glyphs import Font
from reader.collation import Alert
from reader.collation.remarks.witnesses import language, outlet_of
from reader.export.edition.characters import spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.front import facts
from reader.export.edition.prepared import Chapter, Edition, Entry, Rendering, without_boilerplate
from reader.export.edition.runs import Paragraph, Run
from reader.export.edition.words import (
    LEGEND,
    LIT,
    ONE_TEXT,
    PASSED,
    UNLIT,
    attribution,
    copies,
    direction,
    incipit,
    notes,
    overview,
    ranges,
    source,
)
from reader.export.options import USUAL, Apparatus, Options, Paper, unheard
from reader.export.paged.figures import NO_INDICES, alignment_data, indices_data, matrix_data
from reader.export.paged.fonts import face, serifs_for
from reader.export.paged.plain import called, on_one_line, parts, plain
from reader.export.paged.typesetting import as_json, typeset
from reader.model import Report, silent

_GRAVE = frozenset(Alert)


def to_pdf(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """The edition as a PDF, the same bytes for the same edition, options, fonts and SOURCE_DATE_EPOCH.

    ``warn`` hears of characters that no font here has, each shown as U+FFFD, a sentence for each script, and
    of a standard that could not be kept. ``report`` is called all the while. Raises ExportError.
    """
    if not options.boilerplate:
        edition = without_boilerplate(edition)
    return typeset(
        "edition.typ",
        lambda: as_json(_edition(edition, options, report)),
        _fonts(edition),
        edition.dated,
        warn,
        report,
    )


def _edition(edition: Edition, options: Options, report: Report) -> dict[str, Any]:
    opened = _opened(edition)
    placed = _placed(opened, options.apparatus)
    return {
        "name": on_one_line(edition.name) or "Variorum",
        "paper": "a4" if options.paper is Paper.A4 else "us-letter",
        "size": options.type_size,
        "colour": options.colour,
        "overview": overview(edition),
        "facts": [[name, on_one_line(told)] for name, told in facts(edition, options)],
        "quoted": {"lit": LIT, "unlit": UNLIT, "passed": PASSED if edition.passes_some else None},
        "legend": list(LEGEND.items()),
        "digits": len(str(max((entry.number for entry in edition.entries), default=0))),
        "margin": {
            each.siglum: [str(entry.number), gravest := entry.gravest_of(each), gravest in _GRAVE]
            for entry in edition.entries
            for each in entry.renderings
        },
        "names": _names(edition),
        "chapters": [
            _chapter(edition, each, opened[each.number], placed[each.number]) for each in edition.chapters
        ],
        "entries": [_entry(entry, edition.shown) for entry in edition.entries],
        "last": sorted({*range(len(edition.entries))}.difference(*placed.values())),
        # A single remark says nothing of outlets against one another, and needs nobody to look it up.
        "indices": indices_data(edition, report) if len(edition.entries) != 1 else NO_INDICES,
        "matrix": matrix_data(edition, report) if len(edition.entries) != 1 else None,
        "problems": [
            {"path": called(problem.path), "reason": called(problem.reason)} for problem in edition.problems
        ],
    }


def _fonts(edition: Edition) -> dict[str, list[Font]]:
    articles = [chapter.article for chapter in edition.chapters]
    articles += [each.article for entry in edition.entries for each in entry.renderings]
    return serifs_for({face(each.language) for each in articles} | {language(each) for each in articles})


def _names(edition: Edition) -> list[str]:
    """The places that something leads to: articles, remarks, renderings in their articles and as compared."""
    chapters = [f"a{each.number}" for each in edition.chapters]
    remarks = [f"r{each.number}" for each in edition.entries]
    sigla = [each.siglum for entry in edition.entries for each in entry.renderings]
    return ["body", *chapters, *remarks, *(f"q-{each}" for each in sigla), *(f"v-{each}" for each in sigla)]


def _opened(edition: Edition) -> dict[int, list[int]]:
    """By the number of each chapter the places in the edition of the entries that have a quote in it."""
    place_of = {
        each.quote.id: place for place, entry in enumerate(edition.entries) for each in entry.renderings
    }
    return {
        chapter.number: sorted({place_of[quote.id] for quote in chapter.opened if quote.id in place_of})
        for chapter in edition.chapters
    }


def _placed(opened: Mapping[int, list[int]], apparatus: Apparatus) -> dict[int, list[int]]:
    """After which chapter entries stand: that which has their first quote, or none."""
    seen: set[int] = set()
    placed: dict[int, list[int]] = {}
    for chapter, entries in opened.items():
        placed[chapter] = [each for each in entries if each not in seen and apparatus is Apparatus.ARTICLE]
        seen.update(entries)
    return placed


def _chapter(edition: Edition, chapter: Chapter, opened: list[int], placed: list[int]) -> dict[str, Any]:
    article = chapter.article
    numbers = [edition.entries[place].number for place in opened if place not in placed]
    return {
        "number": chapter.number,
        "outlet": called(chapter.outlet),
        "title": called(chapter.title),
        "date": on_one_line(spoken_date(article.published)),
        "byline": None if (article.byline or "") in article.text else on_one_line(article.byline),
        "source": on_one_line(source(article)),
        # Of an article without an outlet the file's name stands above it already.
        "path": None if outlet_of(article) == article.path else called(article.path),
        "named": article.outlet is not None,
        "copies": on_one_line(copies(chapter)),
        "lang": face(article.language),
        "dir": direction(chapter.title),
        "quotes": chapter.spoken,
        "matched": sum(map(edition.is_shared, chapter.quotes)),
        "heading": chapter.heading and _paragraph(edition, chapter.heading),
        "paragraphs": [_paragraph(edition, each) for each in chapter.paragraphs],
        "sigla": [edition.sigla[quote.id] for quote in chapter.opened if quote.id in edition.sigla],
        "entries": placed,
        "elsewhere": [str(number) for number in numbers],
        "remarks": ranges(edition.entries[place].number for place in opened),
    }


def _paragraph(edition: Edition, paragraph: Paragraph) -> dict[str, Any]:
    return {
        "kind": paragraph.kind.value,
        "dir": direction(paragraph.text),
        "runs": [_run(edition, run) for run in paragraph.runs],
    }


def _run(edition: Edition, run: Run) -> dict[str, Any]:
    lit = [edition.sigla[quote.id] for quote in run.quotes if quote.id in edition.sigla]
    return {
        "text": parts(run.text),
        "alone": bool(run.quotes) and not any(map(edition.is_shared, run.quotes)),
        "to": lit[-1] if lit else None,
        "opens": [edition.sigla[quote.id] for quote in run.opens if quote.id in edition.sigla],
        "closes": [edition.sigla[quote.id] for quote in run.closes if quote.id in edition.sigla],
    }


def _entry(entry: Entry, shown: frozenset[str]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "speaker": on_one_line(entry.remark.speaker),
        "incipit": called(incipit(entry.base.quote.text)),
        "outlets": [called(outlet) for outlet in entry.outlets] + [ONE_TEXT] * entry.one_text,
        "gravest": entry.gravest,
        "renderings": [_rendering(each, each.quote.id in shown) for each in entry.renderings],
        "alignment": alignment_data(entry),
    }


def _rendering(rendering: Rendering, shown: bool) -> dict[str, Any]:
    return {
        "siglum": rendering.siglum,
        "shown": shown,
        "lang": face(rendering.article.language),
        "dir": direction(rendering.quote.text),
        "outlet": called(outlet_of(rendering.article)),
        "date": on_one_line(spoken_date(rendering.article.published)),
        "attribution": [on_one_line(part) for part in attribution(rendering)],
        "pieces": [[mark.value, parts(text)] for mark, text in _line(rendering)],
        "notes": [plain(note) for note in notes(rendering)],
    }


def _line(rendering: Rendering) -> Iterator[tuple[Mark, str]]:
    if rendering.comparison:
        yield from inline(rendering.comparison.pieces)
    else:
        yield Mark.SAME, rendering.quote.text
