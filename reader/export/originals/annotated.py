"""The PDFs that articles were read from: their quotes marked on the pages, with the variants as notes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import pikepdf
import pypdfium2

from reader.collation.remarks.witnesses import foreign, outlet_of
from reader.export import phrases
from reader.export.edition.characters import printable, spoken_date
from reader.export.edition.differences import compare
from reader.export.edition.prepared import Chapter, Edition, Entry, Rendering
from reader.export.edition.words import attribution, incipit, notes
from reader.export.formats import ExportError
from reader.export.options import USUAL, Options, unheard
from reader.export.originals.places import Printed, Stretch
from reader.ingest import file_at
from reader.model import Progress, Report, silent

_LIT, _GREY = (1.0, 0.9, 0.5), (0.82, 0.82, 0.82)

_MOST_LETTERS = 600
"""Code points of another rendering in a note."""

_MOST_WORDINGS, _MOST_SOURCES, _MOST_DIFFERENCES = 20, 6, 6
"""Of one remark in a note, of one wording, and between two."""

_MOST_BYTES = 500_000_000
"""Of a PDF that is marked."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of the files in an archive, the first that a ZIP can tell."""

_UNSAFE = re.compile(r'[\n\t<>:"|?*]')
"""What Windows has in no name of a file."""


class _Note(NamedTuple):
    name: str
    stretches: list[Stretch]
    text: str


def to_original(
    edition: Edition, options: Options = USUAL, report: Report = silent, warn: Callable[[str], None] = unheard
) -> bytes:
    """The one PDF among the files of the chosen articles, with highlights.

    ``warn`` hears of quotes that were not found on its pages. Raises ExportError where there is none, or more
    than one, or where it cannot be marked.
    """
    found = _originals(edition)
    if len(found) > 1:
        raise ExportError(phrases.SOME_ORIGINALS.format(count=len(found)))
    (chapters,) = found.values()
    return _annotated(edition, chapters, options, lambda: report(Progress("setting", 0, 1)), warn)


def to_originals(
    edition: Edition, options: Options = USUAL, report: Report = silent, warn: Callable[[str], None] = unheard
) -> bytes:
    """A ZIP of the PDFs among the files of the chosen articles, with highlights, under their own names.

    ``warn`` hears of those that cannot be marked, which are left out, and of quotes that were not found.
    Raises ExportError where none is left.
    """
    archive = io.BytesIO()
    found = _originals(edition)
    refusal: ExportError | None = None
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.comment = b"Variorum"
        for number, (path, chapters) in enumerate(found.items()):
            step = Progress("setting", number, len(found))
            try:
                data = _annotated(edition, chapters, options, partial(report, step), warn)
            except ExportError as error:
                refusal = error
                warn(str(error))
                continue
            file.writestr(zipfile.ZipInfo(_within(path), _EARLIEST), data, zipfile.ZIP_DEFLATED)
    if refusal is not None and not file.namelist():
        raise refusal
    return archive.getvalue()


def _originals(edition: Edition) -> dict[str, list[Chapter]]:
    """The chapters that were read from each PDF, by its path. Raises ExportError where there is none."""
    if edition.source is None:
        raise ExportError(phrases.NO_FILES)
    found: dict[str, list[Chapter]] = {}
    for chapter in edition.chapters:
        if chapter.article.path.lower().endswith(".pdf"):
            found.setdefault(chapter.article.path, []).append(chapter)
    if not found:
        raise ExportError(phrases.NO_ORIGINAL)
    return found


def _within(path: str) -> str:
    """A name of the same file in an archive, which leads nowhere else on any system."""
    steps = (step for step in re.split(r"[/\\]", path) if step.strip(". "))
    return "/".join(_UNSAFE.sub("_", printable(step)) for step in steps)


def _annotated(
    edition: Edition,
    chapters: list[Chapter],
    options: Options,
    pause: Callable[[], None],
    warn: Callable[[str], None],
) -> bytes:
    path = chapters[0].article.path
    data = _read(edition, path)
    try:
        with pypdfium2.PdfDocument(data) as document:
            printed = Printed(document, pause)
            marked = list(_notes(edition, chapters, printed))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if not pdf.allow.modify_annotation:
                raise ExportError(phrases.NO_NOTES.format(path=path))
            for note in marked:
                _mark(pdf, note, _LIT if options.colour else _GREY)
            _sign(pdf)
            written = io.BytesIO()
            # What its makers allow goes on to hold, but then its identity cannot be told by its content.
            pdf.save(
                written,
                encryption=pdf.is_encrypted,
                static_id=pdf.is_encrypted,
                deterministic_id=not pdf.is_encrypted,
                fix_metadata_version=False,
            )
    except (pypdfium2.PdfiumError, pikepdf.PdfError, ValueError) as error:
        raise ExportError(phrases.ORIGINAL_DAMAGED.format(path=path)) from error
    if unseen := sum(not note.stretches for note in marked):
        warn(phrases.NOT_PRINTED.format(path=path, count=unseen, total=len(marked)))
    return written.getvalue()


def _read(edition: Edition, path: str) -> bytes:
    """The bytes of a file of the set. Raises ExportError."""
    if edition.source is None:
        raise ExportError(phrases.NO_FILES)
    # The path may come from an analysis that somebody else wrote.
    root = edition.source.root.resolve()
    try:
        found = file_at(root, path)
        file = found.resolve() if found else root
        # Of what lies in an archive, that is what was found.
        if not file.is_relative_to(root) or not file.is_file() or not file.name.lower().endswith(".pdf"):
            raise ExportError(phrases.ORIGINAL_GONE.format(path=path))
        if file.stat().st_size > _MOST_BYTES:
            raise ExportError(phrases.ORIGINAL_LARGE.format(path=path, most=f"{_MOST_BYTES // 10**6:,}"))
        return file.read_bytes()
    except OSError as error:
        raise ExportError(phrases.ORIGINAL_UNREAD.format(path=path, cause=error.strerror)) from error


def _notes(edition: Edition, chapters: list[Chapter], printed: Printed) -> Iterator[_Note]:
    entries = {each.siglum: entry for entry in edition.entries for each in entry.renderings}
    for chapter in chapters:
        for quote in chapter.quotes:
            siglum = edition.sigla.get(quote.id)
            if siglum is None:
                continue
            stretches = printed.find(chapter.article.text, quote.span)
            yield _Note(siglum, stretches, _words(edition, entries[siglum], siglum))


def _words(edition: Edition, entry: Entry, siglum: str) -> str:
    """What a note says: who is quoted, what differs here, and what the others have, each wording once."""
    own = next(each for each in entry.renderings if each.siglum == siglum)
    lines = [" · ".join((siglum, *attribution(own)))]
    lines += [f"– {note}" for note in notes(own)]
    wordings: dict[str, list[Rendering]] = {}
    for each in entry.renderings:
        if each is not own:
            wordings.setdefault(each.quote.text, []).append(each)
    for same in list(wordings.values())[:_MOST_WORDINGS]:
        lines += [_line(same), f"– {_apart(edition, own, same[0])}"]
    if left := sum(map(len, list(wordings.values())[_MOST_WORDINGS:])):
        lines.append(f"and {left} more")
    return printable("\n".join(lines))


def _line(same: Sequence[Rendering]) -> str:
    """Renderings with the same words: which, whose and when, and the words."""
    sources = dict.fromkeys((outlet_of(each.article), spoken_date(each.article.published)) for each in same)
    named = [f"{outlet}, {date}" if date else outlet for outlet, date in list(sources)[:_MOST_SOURCES]]
    if len(sources) > _MOST_SOURCES:
        named.append(f"and {len(sources) - _MOST_SOURCES} more")
    sigla = ", ".join(each.siglum for each in same[:_MOST_WORDINGS])
    return f"{sigla} · {'; '.join(named)}: “{incipit(same[0].quote.text, _MOST_LETTERS)}”"


def _apart(edition: Edition, own: Rendering, other: Rendering) -> str:
    """How the words here stand to another rendering's there."""
    links = edition.analysis.links_of.get(own.quote.id, ())
    link = next((each for each in links if each.other(own.quote.id) == other.quote.id), None)
    strange = foreign(own.article, other.article)
    found = compare(own.quote, other.quote, link, strange)
    if strange:
        return "in another language"
    if not found.differences:
        return "the same words as here, as far as both quote them"
    kinds = ", ".join(dict.fromkeys(alert.kind for alert in found.alerts))
    more = len(found.differences) - _MOST_DIFFERENCES
    told = [*found.differences[:_MOST_DIFFERENCES], *([f"and {more} more"] if more > 0 else [])]
    return f"{kinds}: {'; '.join(told)}" if kinds else "; ".join(told)


def _mark(pdf: pikepdf.Pdf, note: _Note, colour: tuple[float, float, float]) -> None:
    """Put the note on the pages where its words stand, once a page."""
    for number in dict.fromkeys(stretch.page for stretch in note.stretches):
        boxes = [stretch.box for stretch in note.stretches if stretch.page == number]
        page = pdf.pages[number]
        corners = [
            float(round(side, 2))
            for box in boxes
            for x, y in (
                (box.left, box.top),
                (box.right, box.top),
                (box.left, box.bottom),
                (box.right, box.bottom),
            )
            for side in (x, y)
        ]
        rect = [min(corners[::2]), min(corners[1::2]), max(corners[::2]), max(corners[1::2])]
        highlight = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Highlight,
            Rect=rect,
            QuadPoints=corners,
            C=list(colour),
            Contents=pikepdf.String(note.text),
            T=pikepdf.String("Variorum"),
            NM=pikepdf.String(f"variorum-{note.name}-{number}"),
            F=4,
            P=page.obj,
            AP=pikepdf.Dictionary(N=_appearance(pdf, rect, corners, colour)),
        )
        if "/Annots" not in page:
            page.Annots = pdf.make_indirect(pikepdf.Array())
        page.Annots.append(pdf.make_indirect(highlight))


def _sign(pdf: pikepdf.Pdf) -> None:
    """Say who wrote the file, so that it is not read as another article of the set."""
    before = " ".join(str(pdf.docinfo.get("/Producer", "")).split())
    pdf.docinfo["/Producer"] = f"Variorum ({before})" if before else "Variorum"


def _appearance(
    pdf: pikepdf.Pdf, rect: list[float], corners: list[float], colour: tuple[float, float, float]
) -> pikepdf.Stream:
    """How the highlight looks where a viewer leaves that to it: as a pen's, the words seen through."""
    drawn = ["/Pen gs", f"{' '.join(map(str, colour))} rg"]
    for left, top, right, _, _, bottom, _, _ in zip(*[iter(corners)] * 8, strict=True):
        drawn.append(f"{left} {bottom} {round(right - left, 2)} {round(top - bottom, 2)} re f")
    return pdf.make_stream(
        "\n".join(drawn).encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=rect,
        Resources=pikepdf.Dictionary(
            ExtGState=pikepdf.Dictionary(Pen=pikepdf.Dictionary(BM=pikepdf.Name.Multiply))
        ),
        Group=pikepdf.Dictionary(S=pikepdf.Name.Transparency),
    )
