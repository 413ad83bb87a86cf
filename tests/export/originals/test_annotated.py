"""PDFs come back as they were published, with their shared quotes lit and the variants as notes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reader.analysis import analyse
from reader.export.edition.prepared import Edition, prepare
from reader.export.formats import ExportError
from reader.export.options import Choice, Options
from reader.export.originals import annotated
from reader.export.originals.annotated import to_original, to_originals
from reader.export.originals.places import Box, Stretch, letters
from reader.export.preview import preview
from reader.model import Analysis, Cancelled, Progress
from reader.source import Source
from tests.export.originals.test_places import under
from tests.ingest.pdf_pages import at, pdf

GATE = "We will not open the northern gate before fourteen families have left the lower town"
OTHER = "We will not open the northern gate before forty families have left the lower town"


def page(headline: str, said: str, number: int = 0) -> list[bytes]:
    lines = [
        headline,
        "",
        "VELMORA - The chief engineer of the river authority, Tomas Ekdal, spoke",
        "to reporters on Friday, after the Aune rose to its highest level.",
        "",
        f"“{said[:40]}",
        f"{said[40:].strip()},” Ekdal said on Friday.",
        "",
        f"He gave no other reason to the {number or 'several'} reporters who waited.",
    ]
    return [b"\n".join(at(72, 760 - 16 * row, line) for row, line in enumerate(lines) if line)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("set")
    (folder / "in").mkdir()
    (folder / "courier.pdf").write_bytes(pdf(page("Dyke at Velmora held", GATE)))
    (folder / "in" / "maritime.pdf").write_bytes(pdf(page("Northern gate to stay shut", OTHER, 7)))
    (folder / "herald.txt").write_text(
        f"Engineer defends gate\n\nThe engineer Tomas Ekdal was firm.\n\n“{GATE},” he said on Friday.\n",
        "utf-8",
    )
    return folder


@pytest.fixture(scope="module")
def read(folder: Path) -> Analysis:
    found = analyse(folder)
    assert len(found.articles) == 3
    assert len(found.remarks) == 1
    return found


def edition_of(read: Analysis, folder: Path | None, *paths: str) -> Edition:
    chosen = frozenset(each.id for each in read.articles if each.path in paths) if paths else None
    return prepare(read, "Gate", choice=Choice(chosen), source=folder and Source.of(folder))


def highlights(data: bytes) -> Iterator[list[float]]:
    """The colours of the highlights."""
    with pikepdf.open(io.BytesIO(data)) as document:
        for sheet in document.pages:
            for each in sheet.get("/Annots", []):
                if each.Subtype == "/Highlight":
                    yield [float(part) for part in each.C]


def test_the_quote_is_lit_and_its_variants_are_the_note(read: Analysis, folder: Path) -> None:
    data = to_original(edition_of(read, folder, "in/maritime.pdf"))
    with pikepdf.open(io.BytesIO(data)) as document:
        (note,) = document.pages[0].Annots
        said = str(note.Contents)
        corners = [float(side) for side in note.QuadPoints]
        assert len(corners) == 16
        assert note.AP.N.Resources.ExtGState.Pen.BM == "/Multiply"
        assert document.check_pdf_syntax() == []
    assert GATE in said
    assert "forty here, fourteen there" in said
    with_boxes = [Stretch(0, box_of(corners[start : start + 8])) for start in range(0, len(corners), 8)]
    opened = pypdfium2.PdfDocument(data)
    assert under(opened, with_boxes) == "".join(letter for letter, _ in letters(OTHER))
    opened.close()


def test_a_note_has_each_wording_once_and_says_beside_it_what_differs(folder: Path, tmp_path: Path) -> None:
    for name in ("courier.pdf", "in/maritime.pdf"):
        (tmp_path / Path(name).name).write_bytes((folder / name).read_bytes())
    for name in ("Aune Mail", "Delta Post"):
        told = f"{name}\n\nThe engineer Tomas Ekdal was firm.\n\n“{GATE},” he said on Friday.\n"
        (tmp_path / f"{name}.txt").write_text(told, "utf-8")
    data = to_original(edition_of(analyse(tmp_path), tmp_path, "maritime.pdf"))
    with pikepdf.open(io.BytesIO(data)) as document:
        said = str(document.pages[0].Annots[0].Contents)
    assert said.count(GATE) == 1
    assert "number: “forty” here, “fourteen” there" in said


def box_of(corners: list[float]) -> Box:
    return Box(min(corners[::2]), min(corners[1::2]), max(corners[::2]), max(corners[1::2]))


def test_nothing_else_of_the_original_is_changed(read: Analysis, folder: Path) -> None:
    data = to_original(edition_of(read, folder, "courier.pdf"))
    before, after = pypdfium2.PdfDocument(folder / "courier.pdf"), pypdfium2.PdfDocument(data)
    assert before[0].get_textpage().get_text_bounded() == after[0].get_textpage().get_text_bounded()
    assert before[0].get_size() == after[0].get_size()
    before.close()
    after.close()


def test_all_of_them_come_in_one_archive_under_their_names(read: Analysis, folder: Path) -> None:
    edition = edition_of(read, folder)
    data = to_originals(edition)
    assert data == to_originals(edition)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["courier.pdf", "in/maritime.pdf"]
        for name in archive.namelist():
            assert len(list(highlights(archive.read(name)))) == 1


def test_notes_that_were_there_stay(read: Analysis, folder: Path, tmp_path: Path) -> None:
    with pikepdf.open(folder / "courier.pdf") as document:
        own = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9])
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(own)])
        document.save(tmp_path / "courier.pdf")
    data = to_original(edition_of(read, tmp_path, "courier.pdf"))
    with pikepdf.open(io.BytesIO(data)) as document:
        assert [str(each.Subtype) for each in document.pages[0].Annots] == ["/Text", "/Highlight"]


@pytest.mark.parametrize("allowed", [True, False])
def test_what_its_makers_allow_is_heeded(
    read: Analysis, folder: Path, tmp_path: Path, *, allowed: bool
) -> None:
    rights = pikepdf.Permissions(modify_annotation=allowed, extract=True, print_highres=False)
    with pikepdf.open(folder / "courier.pdf") as document:
        document.save(
            tmp_path / "courier.pdf", encryption=pikepdf.Encryption(owner="o", user="", allow=rights)
        )
    edition = edition_of(read, tmp_path, "courier.pdf")
    if not allowed:
        with pytest.raises(ExportError, match=r"^courier\.pdf does not allow notes on its pages$"):
            to_original(edition)
        return
    with pikepdf.open(io.BytesIO(to_original(edition))) as document:
        assert not document.allow.print_highres
        assert len(document.pages[0].Annots) == 1


def test_greys_are_grey(read: Analysis, folder: Path) -> None:
    (grey,) = highlights(to_original(edition_of(read, folder, "courier.pdf"), Options(colour=False)))
    assert len(set(grey)) == 1


def test_what_cannot_be_marked_is_named_and_the_rest_goes_on(
    read: Analysis, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "courier.pdf").write_bytes(b"%PDF-1.4 broken off")
    (tmp_path / "in" / "maritime.pdf").write_bytes((folder / "in" / "maritime.pdf").read_bytes())
    told: list[str] = []
    with zipfile.ZipFile(io.BytesIO(to_originals(edition_of(read, tmp_path), warn=told.append))) as archive:
        assert archive.namelist() == ["in/maritime.pdf"]
    assert told == ["courier.pdf is too damaged to be marked"]
    (tmp_path / "courier.pdf").unlink()
    with pytest.raises(ExportError, match=r"^courier\.pdf is not there any more"):
        to_original(edition_of(read, tmp_path, "courier.pdf"))


def test_another_text_in_the_file_is_told(read: Analysis, tmp_path: Path) -> None:
    (tmp_path / "courier.pdf").write_bytes(pdf([at(72, 700, "Something else stands here now.")]))
    told: list[str] = []
    data = to_original(edition_of(read, tmp_path, "courier.pdf"), warn=told.append)
    assert list(highlights(data)) == []
    assert told == ["1 of the 1 quotes to be marked were not found on the pages of courier.pdf"]


@pytest.mark.parametrize("path", ["../outside.pdf", "/outside.pdf", "in/../../outside.pdf"])
def test_no_path_leads_out_of_the_set(read: Analysis, folder: Path, path: str) -> None:
    (folder.parent / "outside.pdf").write_bytes(pdf(page("x", GATE)))
    articles = tuple(replace(each, path=path) for each in read.articles if each.path == "courier.pdf")
    others = tuple(each for each in read.articles if each.path != "courier.pdf")
    edition = edition_of(replace(read, articles=(*articles, *others)), folder, path)
    with pytest.raises(ExportError, match="is not there any more, or lies in another file"):
        to_original(edition)


@pytest.mark.parametrize(
    ("path", "name"),
    [("in\\..\\..\\gate.pdf", "in/gate.pdf"), ("C:\\gate.pdf", "C_/gate.pdf"), ("a: b?.pdf", "a_ b_.pdf")],
)
def test_names_in_the_archive_lead_nowhere_else(
    read: Analysis, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, name: str
) -> None:
    original = (folder / "courier.pdf").read_bytes()
    monkeypatch.setattr(annotated, "_read", lambda *_: original)
    articles = tuple(
        replace(each, path=path) if each.path == "courier.pdf" else each for each in read.articles
    )
    data = to_originals(edition_of(replace(read, articles=articles), tmp_path, path))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == [name]


def test_without_a_pdf_or_the_files_it_says_so(read: Analysis, folder: Path) -> None:
    with pytest.raises(ExportError, match=r"^none of the chosen articles was read from a PDF$"):
        to_original(edition_of(read, folder, "herald.txt"))
    with pytest.raises(ExportError, match=r"^the files that the articles were read from are not at hand$"):
        to_originals(edition_of(read, None))
    with pytest.raises(ExportError, match=r"^this format holds one PDF, and the chosen .* from 2$"):
        to_original(edition_of(read, folder))


def test_its_pages_can_be_previewed(read: Analysis, folder: Path) -> None:
    article = next(each for each in read.articles if each.path.endswith(".pdf"))
    shown = preview(
        read, "annotated", choice=Choice(frozenset((article.id,))), source=Source.of(folder), width=300
    )
    assert shown.pages
    assert shown.pages[0].width == 300


def test_it_can_be_stopped(read: Analysis, folder: Path) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        to_originals(edition_of(read, folder), report=stop)
