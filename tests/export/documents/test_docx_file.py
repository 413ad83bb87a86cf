from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Inches, Mm
from hypothesis import example, given, settings
from lxml.etree import fromstring

from reader.export.documents import styles
from reader.export.documents.docx_file import to_docx
from reader.export.documents.paragraphs import Words, paragraph
from reader.export.edition.characters import printable
from reader.export.edition.differences import Mark
from reader.export.edition.prepared import prepare
from reader.export.options import Choice, Options, Paper
from reader.model import Analysis, Cancelled, Progress
from tests.export.hostile import TEXTS, edition_of


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def styled(document: Document, name: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == name]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def data(flood: Analysis) -> bytes:
    return to_docx(prepare(replace(flood, analysed="2031-10-05"), "Velmora flood"))


@pytest.fixture(scope="module")
def document(data: bytes) -> Document:
    return opened(data)


def test_it_says_what_it_is_of(document: Document) -> None:
    assert styled(document, styles.TITLE) == ["Velmora flood"]
    assert styled(document, "Normal")[0].startswith("4 articles from 4 outlets, with 15 quotes")
    told = styled(document, styles.LEGEND)
    assert "Analysed on\t5 October 2031" in told
    assert told[-1].startswith("⟨…⟩\tthe other goes on")
    about = document.core_properties
    assert (about.title, about.author, about.language) == ("Velmora flood", "Variorum", "en")
    for moment in (about.created, about.modified):
        assert moment is not None
        assert moment.replace(tzinfo=None) == datetime(2031, 10, 5)


def test_every_remark_has_a_heading_to_go_to(document: Document) -> None:
    assert styled(document, styles.HEADING) == [
        "1  Tomas Ekdal",
        "2  Tomas Ekdal",
        "3  Tomas Ekdal",
        "4  Orla Fenwick",
        "5  Speaker not named",
    ]


def test_every_rendering_has_its_source_its_words_and_what_differs(
    document: Document, flood: Analysis
) -> None:
    sources = styled(document, styles.SOURCE)
    assert len(sources) == sum(len(remark.quotes) for remark in flood.remarks)
    assert sources[1] == "1b  Agence Estuaire, 3 October 2031"
    assert styled(document, styles.WORDS)[0] == flood.quotes[0].text
    assert any(note.startswith("number: ") for note in styled(document, styles.NOTE))
    assert "set/2.txt" in styled(document, styles.ABOUT)[2]


def test_differences_are_character_styles_with_names(document: Document) -> None:
    found = {
        run.style.name: run.text
        for each in document.paragraphs
        if each.style and each.style.name == styles.WORDS
        for run in each.runs
        if run.style
    }
    assert {styles.MARKS[mark][0] for mark in (Mark.HERE, Mark.THERE)} <= found.keys()
    for mark, (name, line) in styles.MARKS.items():
        properties = document.styles[name].element.find(qn("w:rPr"))
        underline = properties.find(qn("w:u"))
        assert (underline.get(qn("w:val")) if underline is not None else None) == line
        assert (properties.find(qn("w:strike")) is not None) == (mark is Mark.THERE)


def test_languages_and_directions_are_told(document: Document) -> None:
    paragraphs: Any = document.paragraphs
    arabic = next(each for each in paragraphs if "الجدار" in each.text and each.style.name == styles.WORDS)
    assert arabic._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    (run,) = arabic.runs
    assert run._r.rPr.find(qn("w:rtl")) is not None
    assert run._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"
    russian = next(each for each in paragraphs if "Сирену" in each.text)
    assert {run._r.rPr.find(qn("w:lang")).get(qn("w:val")) for run in russian.runs} == {"ru"}


def test_chinese_is_told_to_be_of_east_asia() -> None:
    made = paragraph("Normal", [Words("漢字“、”", None, "zh")])
    (properties,) = made.iter(qn("w:rPr"))
    assert properties.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
    assert properties.find(qn("w:rFonts")).get(qn("w:hint")) == "eastAsia"


def test_of_three_renderings_there_is_a_table_with_a_head(flood: Analysis) -> None:
    articles = tuple(replace(each, language="en") for each in flood.articles)
    edition = prepare(replace(flood, articles=articles), "x", choice=Choice(remarks=frozenset(("r3",))))
    (table,) = opened(to_docx(edition)).tables
    assert [cell.text for cell in table.rows[0].cells][:2] == ["3a", "3b"]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


@pytest.mark.parametrize(
    ("paper", "width", "height"),
    [(Paper.A4, Mm(210), Mm(297)), (Paper.LETTER, Inches(8.5), Inches(11))],
)
def test_paper_size_and_colour_are_those_chosen(
    flood: Analysis, paper: Paper, width: int, height: int
) -> None:
    edition = prepare(flood, "x")
    found = opened(to_docx(edition, Options(paper=paper, type_size=14, colour=False)))
    section = found.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert abs(section.page_width - width) < Mm(0.1)
    assert abs(section.page_height - height) < Mm(0.1)
    usual = found.styles["Normal"].element.find(qn("w:rPr"))
    assert usual.find(qn("w:sz")).get(qn("w:val")) == usual.find(qn("w:szCs")).get(qn("w:val")) == "28"
    colours = {
        each.get(qn("w:val"))
        for style in found.styles
        if (style.name or "").startswith("Variorum")
        for each in style.element.iter(qn("w:color"))
    }
    assert all(len({colour[:2], colour[2:4], colour[4:]}) == 1 for colour in colours)


def test_pages_are_numbered(data: bytes) -> None:
    (footer,) = (part for name, part in parts(data).items() if "footer" in name)
    assert b'w:instr="PAGE"' in footer
    assert b"Velmora flood" in footer


def test_nothing_of_the_document_it_is_made_from_is_left(data: bytes) -> None:
    found = parts(data)
    assert not [name for name in found if "thumbnail" in name or "customXml" in name or "app.xml" in name]
    everything = b"".join(found.values())
    for word in (b"python-docx", b"Macintosh", b"2013-12-23"):
        assert word not in everything


def test_the_bytes_are_the_same_whenever_they_are_made(data: bytes, flood: Analysis) -> None:
    assert to_docx(prepare(replace(flood, analysed="2031-10-05"), "Velmora flood")) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


@settings(deadline=None, max_examples=15)
@given(TEXTS)
@example("<w:p/>&amp;\t\n\n _x000D_")
@example("\x0c\n0")
def test_text_comes_back_whatever_it_holds(text: str) -> None:
    data = to_docx(edition_of(text))
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            fromstring(part)
    found = opened(data)
    assert styled(found, styles.TITLE) == [re.sub("[\u2028\u2029]", "\n", printable(text))]
    shown = " ".join(styled(found, styles.WORDS)).split()
    assert shown == 2 * printable(text).split()


def test_it_reports_and_can_be_cancelled(flood: Analysis) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        to_docx(prepare(flood, "x"), report=stop)


def test_nothing_analysed_is_a_document_all_the_same() -> None:
    assert styled(opened(to_docx(prepare(Analysis(), "x"))), styles.TITLE) == ["x"]
