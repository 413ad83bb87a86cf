"""Word documents: what is shown is read, in its order, and nothing that they hide or carry along."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document

from reader.model import SectionKind
from tests.ingest.office_samples import (
    W,
    article,
    articles,
    docx_of,
    packed,
    paragraph,
    quoted,
    reason,
    rich_docx,
    run,
    said,
)

TEXT = [
    "The harbour of Saltby stays shut until the cranes are mended, its mayor said on Tuesday.",
    "“We will not open one berth before the last crane is safe,” Ada Wick told reporters.",
]
BODY = "".join(paragraph(run(words)) for words in TEXT)


def saved(document: Document) -> bytes:
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def replaced(data: bytes, **parts: bytes) -> bytes:
    """The package ``data`` with other bytes in the parts whose names begin so."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        old = {name: archive.read(name) for name in archive.namelist()}
    return packed(old | {f"word/{name}.xml": new for name, new in parts.items()})


def test_styles_tell_headline_quotation_and_caption() -> None:
    document = docx.Document()
    document.add_heading("Harbour stays shut, says mayor", 0)
    document.add_paragraph("By Ida Crane, 3 March 2020")
    document.add_paragraph(TEXT[0])
    document.add_paragraph("We shall mend what we can, and when we can", style="Intense Quote")
    document.add_heading("No ships", 2)
    document.add_paragraph(TEXT[1])
    document.add_paragraph("The harbour on Monday", style="Caption")
    found = article(saved(document), "a.docx")
    assert (found.title, found.byline, found.published) == (
        "Harbour stays shut, says mayor", "Ida Crane", "2020-03-03",
    )  # fmt: skip
    assert said(found, SectionKind.HEADLINE) == ["Harbour stays shut, says mayor"]
    assert quoted(found) == ["We shall mend what we can, and when we can"]
    assert said(found, SectionKind.CAPTION) == ["The harbour on Monday"]
    assert said(found) == [TEXT[0], quoted(found)[0], "No ships", TEXT[1]]


def test_running_heads_and_feet_are_the_pages_and_comments_are_comments() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "The Saltby Gazette"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Harbour stays shut", 1)
    first = document.add_paragraph(TEXT[0])
    document.add_paragraph(TEXT[1])
    document.add_comment(first.runs[0], "Says who?", author="Rob Ert")
    found = article(saved(document), "a.docx")
    assert said(found, SectionKind.BOILERPLATE) == ["The Saltby Gazette", "Page 1"]
    assert said(found, SectionKind.COMMENT) == ["Says who?"]
    assert said(found) == TEXT
    assert found.outlet == "The Saltby Gazette"


def test_what_is_shown_is_read_and_what_is_hidden_is_not() -> None:
    found = article(rich_docx(), "a.docx")
    assert said(found) == [
        "The harbour of Saltby stays shut, said its mayor on Tuesday.",
        "As it has since 1987.",
        "“Not one crane is safe.”",
        "Nobody",
        "The sentence goes on here, and the mayor was content.",
        "We shall mend what we can.",
        "Port\tShips",
        "The last sentence of it all stands here.",
    ]
    assert found.title == "Harbour stays shut"
    assert quoted(found) == ["We shall mend what we can."]
    assert said(found, SectionKind.COMMENT) == ["Says who?"]


def test_a_field_that_never_ends_hides_nothing_after_its_paragraph() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    assert said(article(docx_of(paragraph(broken) + BODY), "a.docx")) == TEXT


def test_a_table_that_lays_out_a_page_is_read_cell_by_cell() -> None:
    cell = f"<w:tc>{BODY}</w:tc>"
    beside = f"<w:tc>{paragraph(run('Aside'))}</w:tc>"
    found = article(docx_of(f"<w:tbl><w:tr>{cell}{beside}</w:tr></w:tbl>"), "a.docx")
    assert [words for words in said(found) if words in TEXT] == TEXT


def test_the_strict_form_is_read_as_the_usual_one() -> None:
    strict = docx_of(BODY)
    with zipfile.ZipFile(BytesIO(strict)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    word = W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    office = (
        b"http://schemas.openxmlformats.org/officeDocument/2006",
        b"http://purl.oclc.org/ooxml/officeDocument",
    )
    changed = {name: data.replace(*word).replace(*office) for name, data in parts.items()}
    assert said(article(packed(changed), "a.docx")) == TEXT


def test_macros_and_pictures_are_not_unpacked() -> None:
    with zipfile.ZipFile(BytesIO(docx_of(BODY))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts |= {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "word/media/none.png": b"no picture"}
    assert said(article(packed(parts), "a.docm")) == TEXT


def test_the_properties_of_the_file_tell_what_the_text_does_not() -> None:
    document = docx.Document()
    document.core_properties.author = "Ida Crane"
    document.core_properties.title = "Microsoft Word - harbour.docx"
    for words in TEXT:
        document.add_paragraph(words)
    found = article(saved(document), "a.docx")
    assert (found.byline, found.title, found.published) == ("Ida Crane", None, None)
    document.core_properties.author = "Microsoft Office User"
    document.core_properties.title = "Harbour of Saltby stays shut"
    found = article(saved(document), "a.docx")
    assert (found.byline, found.title) == (None, "Harbour of Saltby stays shut")


def test_several_headlines_with_a_line_below_each_are_several_articles() -> None:
    document = docx.Document()
    document.add_heading("Press review", 0)
    for outlet in ("The Saltby Gazette", "The Norwick Courier"):
        document.add_heading(f"Harbour shut, writes {outlet}", 1)
        document.add_paragraph(f"{outlet}, 3 March 2020")
        for words in TEXT:
            document.add_paragraph(words)
    first, second = articles(saved(document), "a.docx")
    assert (first.outlet, second.outlet) == ("The Saltby Gazette", "The Norwick Courier")
    assert first.id != second.id
    assert said(first) == said(second) == TEXT
    assert "Press review" in said(first, SectionKind.BOILERPLATE)


def test_chapters_of_one_text_stay_one_article() -> None:
    document = docx.Document()
    for heading in ("Harbour stays shut", "Why it is", "What is next"):
        document.add_heading(heading, 1)
        for words in TEXT:
            document.add_paragraph(words)
    found = article(saved(document), "a.docx")
    assert found.title == "Harbour stays shut"
    assert said(found, SectionKind.HEADLINE) == ["Harbour stays shut"]


def test_headlines_that_begin_pages_are_those_of_articles() -> None:
    document = docx.Document()
    for number, heading in enumerate(("Harbour stays shut", "Ferries to sail", "Market moves")):
        if number == 1:
            document.add_page_break()
        head = document.add_heading(heading, 1)
        head.paragraph_format.page_break_before = number == 2
        for words in TEXT:
            document.add_paragraph(words)
    found = articles(saved(document), "a.docx")
    assert [one.title for one in found] == ["Harbour stays shut", "Ferries to sail", "Market moves"]
    assert all(said(one) == TEXT for one in found)


LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
FILE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("head", [LAUGHS, FILE, '<!DOCTYPE w:document SYSTEM "http://saltby.example/x.dtd">'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_no_entity_is_expanded_and_no_document_type_read(head: str, encoding: str) -> None:
    body = docx_of(paragraph(run("&a;")) + BODY, head=head)
    with zipfile.ZipFile(BytesIO(body)) as archive:
        markup = archive.read("word/document.xml").decode()
    data = replaced(body, document=markup.encode(encoding))
    assert reason(data, "a.docx") == "its XML declares entities or a document type, which no such file needs"


def test_an_encoding_that_could_hide_a_declaration_is_refused() -> None:
    markup = f'<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE x><w:document xmlns:w="{W}"/>'
    data = replaced(docx_of(BODY), document=markup.encode())
    assert "encoding" in reason(data, "a.docx")


def test_a_bomb_is_refused_by_its_list_of_parts() -> None:
    data = replaced(docx_of(BODY), document=b"<w:document>" + b" " * 20 * 2**20)
    assert "unpack" in reason(data, "a.docx")


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000
    assert reason(docx_of(deep), "a.docx") == "its parts are nested too deeply"


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_file_that_is_cut_short_is_said_to_be(share: float) -> None:
    data = rich_docx()
    assert reason(data[: int(share * len(data))], "a.docx") == "the archive is damaged, or its end is missing"


def test_a_file_that_a_password_protects_is_said_to_be() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000 + "EncryptedPackage".encode("utf-16-le")
    assert "password" in reason(locked, "a.docx")


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels"])
def test_a_file_without_its_text_is_said_to_be(part: str) -> None:
    with zipfile.ZipFile(BytesIO(docx_of(BODY))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != part}
    assert reason(packed(parts), "a.docx") == "its part word/document.xml is missing"
