"""The CSV: one table of quotes, one row a quote, those of a remark with what they are held against."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from reader.export.edition.characters import printable
from reader.export.edition.prepared import Edition, Rendering
from reader.export.options import USUAL, Options, unheard
from reader.model import Article, Quote, Report, silent

COLUMNS = {
    "remark": "number of the remark, empty for a quote that no other article has",
    "rendering": "name of the rendering within the edition: the remark's number and a letter, a for the base",
    "outlet": "who published the article",
    "title": "the article's title",
    "published": "ISO 8601 date or date and time, as the article gives it",
    "language": "BCP 47 tag",
    "path": "the article's file, relative to the set's folder",
    "start": "where the quote begins in the article's text, in code points",
    "end": "where it ends",
    "kind": "direct, fragment, block or scare",
    "speaker": "full name of who is quoted",
    "mention": "the words that name the speaker in the article",
    "cue": "the words that report speech",
    "text": "the quote, without its marks",
    "against": "the rendering that this one is held against; empty for the base",
    "base_text": "that rendering's words",
    "relation": "verbatim, edited, fragment or retranslated; empty where no link joins the two",
    "score": "0 to 1, how sure the link is",
    "distance": "0 for the same words, 1 for none in common; empty between languages",
    "differences": "each difference of words, separated by semicolons",
    "alerts": "kinds of difference that may change the meaning",
    "beside": "what differs beside the words, here and there, separated by semicolons",
}
"""The table's columns, in order, and what they hold."""

# Spreadsheets take a cell that begins so for a formula, full-width forms included (OWASP, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")


def to_csv(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,  # noqa: ARG001
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The table as RFC 4180 has it, in UTF-8 with the byte order mark that spreadsheets ask for.

    A cell of text that a spreadsheet could take for a formula begins with an apostrophe.
    """
    renderings = {each.siglum: (entry.number, each) for entry in edition.entries for each in entry.renderings}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for chapter in edition.chapters:
        for quote in chapter.quotes:
            number, rendering = renderings.get(edition.sigla.get(quote.id, ""), (None, None))
            other = renderings[rendering.against][1].quote.text if rendering and rendering.against else None
            row = [number, *_row(chapter.article, quote, rendering, other)]
            writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _row(
    article: Article, quote: Quote, rendering: Rendering | None, other: str | None
) -> Iterator[str | int | float | None]:
    yield rendering and rendering.siglum
    yield from (article.outlet, article.title, article.published, article.language, article.path)
    yield from (quote.start, quote.end, quote.kind.value)
    yield from (quote.speaker.name, quote.speaker.mention) if quote.speaker else (None, None)
    yield quote.cue and quote.cue.text
    yield quote.text
    yield rendering and rendering.against
    yield other
    link = rendering and rendering.link
    yield from (link.relation.value, round(link.score, 4)) if link else (None, None)
    if rendering and (comparison := rendering.comparison):
        yield None if comparison.distance is None else round(comparison.distance, 4)
        yield "; ".join(comparison.differences)
        yield ", ".join(dict.fromkeys(alert.kind for alert in comparison.alerts))
        yield "; ".join(f"{found.kind}: {found.told('here', 'there')}" for found in rendering.beside)
    else:
        yield from (None, None, None, None)


def _cell(value: str | float | None) -> str:
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = printable(value)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
