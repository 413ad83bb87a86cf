"""The PDF: an edition typeset by Typst, tagged (PDF/UA-1) and made to last (PDF/A-2a)."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import regex
import typst

from reader.collation.remarks.witnesses import language, outlet_of
from reader.export import phrases
from reader.export.edition.characters import printable, spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.prepared import Chapter, Edition, Entry, Rendering
from reader.export.edition.runs import Paragraph, Run
from reader.export.edition.words import (
    LEGEND,
    ONE_TEXT,
    attribution,
    copies,
    direction,
    incipit,
    notes,
    overview,
    source,
)
from reader.export.formats import ExportError
from reader.export.options import USUAL, Options, unheard
from reader.model import Report, silent
from reader.resources import resource

_STANDARDS = ["a-2a", "ua-1"]

# Typst's own serif first, and for the scripts that it lacks a serif that goes with it, where there is one.
_FONTS = (
    "Libertinus Serif",
    "Amiri",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Bengali",
    "Noto Serif Thai",
    "Noto Serif Armenian",
    "Noto Serif Georgian",
    "Noto Serif Ethiopic",
    "Noto Serif",
    "DejaVu Serif",
)
_EAST_ASIAN = {
    "ja": ("Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "Yu Mincho", "Hiragino Mincho ProN"),
    "ko": ("Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "Batang", "AppleMyungjo"),
    "zh": ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", "Songti SC"),
}

# What Typst says of a character that it has no glyph for, when a standard forbids to leave it out.
_UNDISPLAYED = regex.compile(r'text `"((?:[^"\\]|\\.)++)"` could not be displayed')
_ESCAPED = regex.compile(r"\\u\{([0-9a-f]{1,6})\}")

# PDF/A has no private use characters; byte order marks and soft hyphens are no text.
_PRIVATE = regex.compile(r"\p{Co}")
_INVISIBLE = str.maketrans("", "", "\ufeff\u00ad")
_ENDLESS = regex.compile(r"([^\s\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}]{60})")
# Nor do lines end at spaces beside quotation marks or at those that do not break.
_UNENDING = regex.compile(r"([\p{P}\p{S}\s]{60}|(?:[\u00a0\u2007\u202f]\S{0,60}){8})")
# What the Unicode Standard Annex 15 calls stream-safe: the shaper counts a letter's marks in 16 bits.
_MARKS = regex.compile(r"(\p{M}{30})(?=\p{M})")
_HYPHENATED = regex.compile(r"([^\s\-\u2010]{1,20}+(?:[\-\u2010][^\s\-\u2010]{1,20}+){1,3}+)")
_LONG = regex.compile(r"(\S{24})")
MISSING = "\ufffd"


def to_pdf(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,  # noqa: ARG001
    warn: Callable[[str], None] = unheard,
) -> bytes:
    """The edition as a PDF, the same bytes for the same edition, fonts and SOURCE_DATE_EPOCH.

    ``warn`` hears in one sentence of characters that no font here has, each shown as U+FFFD, and of a
    standard that could not be kept. Raises ExportError.
    """
    data = json.dumps(_edition(edition), ensure_ascii=False)
    absent = _absent(data)
    if absent:
        data = data.translate(dict.fromkeys(absent, MISSING))
        some = " ".join(map(chr, absent[:8])) + (" …" if len(absent) > 8 else "")
        warn(phrases.NO_FONT.format(n=len(absent), some=some, mark=MISSING))
    try:
        return _compile(_template(), data, _STANDARDS)
    except typst.TypstError as error:
        refusal = error.message
    warn(phrases.NO_STANDARD.format(cause=refusal))
    try:
        return _compile(_template(), data, [])
    except typst.TypstError as error:
        raise ExportError(phrases.PDF_FAILED.format(cause=error.message)) from error


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts()


@cache
def _families() -> frozenset[str]:
    return frozenset(_fonts().families())


def _template() -> bytes:
    return resource("templates/edition.typ").read_bytes()


def _compile(source: bytes, data: str, standards: list[Any]) -> bytes:
    written = _written()
    try:
        return typst.compile(
            source,
            format="pdf",
            font_paths=_fonts(),
            sys_inputs={"edition": data},
            pdf_standards=standards,
            timestamp=written,
        )
    except BaseException as error:
        # A fault in Typst itself arrives as PyO3's PanicException, which is no Exception and has no module.
        if type(error).__name__ != "PanicException":
            raise
        cause = f"Typst failed ({' '.join(str(error).split())[:200]})"
        raise ExportError(phrases.PDF_FAILED.format(cause=cause)) from error


def _written() -> int:
    """The second that the PDF calls its making. Raises ExportError."""
    # PDF/A asks for a date; without one the epoch stands, plainly no date of the work.
    given = os.environ.get("SOURCE_DATE_EPOCH") or "0"
    if regex.fullmatch(r"[0-9]{1,11}", given) is None:
        cause = f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds since 1970"
        raise ExportError(phrases.PDF_FAILED.format(cause=cause))
    return int(given)


def _absent(data: str) -> list[int]:
    """The characters of ``data`` that no font at hand can show.

    Fonts are asked through Typst itself: it names every one that it cannot show when a standard forbids
    leaving any out.
    """
    unusual = sorted({character for character in data if character > "\u024f"})
    probe = b'#set document(title: "probe")\n#set text(font: json(bytes(sys.inputs.edition)).fonts)\n'
    probe += b"#for each in json(bytes(sys.inputs.edition)).characters { par(each) }"
    try:
        _compile(probe, json.dumps({"fonts": _serifs(None), "characters": unusual}), _STANDARDS)
    except typst.TypstError as error:
        named = "".join(_UNDISPLAYED.findall(error.diagnostic))
        named = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), named)
        return sorted({ord(character) for character in named} & {ord(each) for each in unusual})
    return []


def _serifs(tag: str | None) -> list[str]:
    """The fonts to set a language in, those that this computer has."""
    own = _EAST_ASIAN.get(tag or "", ())
    others = [font for fonts in _EAST_ASIAN.values() for font in fonts]
    return [font for font in dict.fromkeys((*_FONTS, *own, *others)) if font in _families()]


def _plain(text: str) -> str:
    """Text as PDF/A can hold it; a word longer than any line may break."""
    text = _PRIVATE.sub(MISSING, printable(text).translate(_INVISIBLE))
    text = _MARKS.sub("\\1\u00a0", text)
    return _ENDLESS.sub("\\1\u200b", _UNENDING.sub("\\1\u200b", text))


def _parts(text: str) -> list[str]:
    """The text cut so that every other part is a hyphenated word."""
    return _HYPHENATED.split(_plain(text))


def _meta(text: str | None) -> str | None:
    """A name or title as it stands among the edition's own words: on one line, in its own direction."""
    if not text or not (plain := " ".join(_plain(text).split())):
        return None
    plain = _LONG.sub("\\1\u200b", plain)
    return plain if direction(plain) == "ltr" else f"\u2068{plain}\u2069"


def _name(text: str) -> str:
    """As ``_meta``, of a name that the page cannot do without."""
    return _meta(text) or MISSING


def _edition(edition: Edition) -> dict[str, Any]:
    tags = {language(chapter.article) for chapter in edition.chapters}
    return {
        "name": _meta(edition.name) or "Variorum",
        "dated": edition.dated and spoken_date(edition.dated.isoformat()),
        "overview": overview(edition),
        "legend": list(LEGEND.items()),
        "fonts": {tag or "": _serifs(tag) for tag in (None, *tags)},
        "chapters": [_chapter(edition, chapter) for chapter in edition.chapters],
        "entries": [_entry(entry, edition.shown) for entry in edition.entries],
        "speakers": [{"name": _name(name), "sigla": list(sigla)} for name, sigla in edition.speakers.items()],
        "problems": [
            {"path": _name(problem.path), "reason": _name(problem.reason)} for problem in edition.problems
        ],
    }


def _chapter(edition: Edition, chapter: Chapter) -> dict[str, Any]:
    article = chapter.article
    matched = sum(quote.id in edition.sigla for quote in chapter.quotes)
    return {
        "number": chapter.number,
        "outlet": _name(chapter.outlet),
        "title": _name(chapter.title),
        "date": _meta(spoken_date(article.published)),
        "byline": None if (article.byline or "") in article.text else _meta(article.byline),
        "source": _meta(source(article)),
        "path": _name(article.path),
        "copies": _meta(copies(chapter)),
        "lang": language(article),
        "quotes": len(chapter.quotes),
        "matched": matched,
        "heading": chapter.heading and _paragraph(edition, chapter.heading),
        "paragraphs": [_paragraph(edition, each) for each in chapter.paragraphs],
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
        "text": _parts(run.text),
        "quoted": bool(run.quotes),
        "to": lit[-1] if lit else None,
        "opens": [edition.sigla[quote.id] for quote in run.opens if quote.id in edition.sigla],
        "closes": [edition.sigla[quote.id] for quote in run.closes if quote.id in edition.sigla],
    }


def _entry(entry: Entry, shown: frozenset[str]) -> dict[str, Any]:
    return {
        "number": entry.number,
        "speaker": _meta(entry.remark.speaker),
        "incipit": _name(incipit(entry.base.quote.text)),
        "outlets": [_name(outlet) for outlet in entry.outlets] + [ONE_TEXT] * entry.one_text,
        "gravest": entry.gravest,
        "renderings": [_rendering(each, each.quote.id in shown) for each in entry.renderings],
    }


def _rendering(rendering: Rendering, shown: bool) -> dict[str, Any]:
    return {
        "siglum": rendering.siglum,
        "shown": shown,
        "lang": language(rendering.article),
        "dir": direction(rendering.quote.text),
        "outlet": _name(outlet_of(rendering.article)),
        "date": _meta(spoken_date(rendering.article.published)),
        "attribution": [_meta(part) for part in attribution(rendering)],
        "pieces": [[mark.value, _parts(text)] for mark, text in _line(rendering)],
        "notes": [_plain(note) for note in notes(rendering)],
    }


def _line(rendering: Rendering) -> Iterator[tuple[Mark, str]]:
    if rendering.comparison:
        yield from inline(rendering.comparison.pieces)
    else:
        yield Mark.SAME, rendering.quote.text
