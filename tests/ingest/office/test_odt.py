"""OpenDocument texts: what is shown is read, in its order, packed or as one file."""

from __future__ import annotations

import zipfile
from io import BytesIO

import odfdo
import pytest

from reader.model import SectionKind
from tests.ingest.office_samples import article, articles, packed, quoted, reason, said

TEXT = [
    "The harbour of Saltby stays shut until the cranes are mended, its mayor said on Tuesday.",
    "“We will not open one berth before the last crane is safe,” Ada Wick told reporters.",
]
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "meta": "meta", "manifest": "manifest", "svg": "svg-compatible",
    }.items()
)  # fmt: skip
BODY = "".join(f"<text:p>{words}</text:p>" for words in TEXT)


def content(body: str, head: str = "", styles: str = "") -> str:
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return f"{head}<office:document-content {NAMES}>{automatic}{text}</office:document-content>"


def odt(body: str = BODY, parts: dict[str, str] | None = None, **more: str) -> bytes:
    """A text of the elements ``body``."""
    kind = {"mimetype": "application/vnd.oasis.opendocument.text"}
    return packed({**kind, "content.xml": content(body, **more), **(parts or {})})


def made(packaging: str = "zip") -> bytes:
    """A text that odfdo has made."""
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Harbour stays shut, says mayor"))
    document.body.append(odfdo.Paragraph("By Ida Crane, 3 March 2020"))
    noted = odfdo.Paragraph(TEXT[0])
    noted.insert_note(after="cranes", note_id="n1", citation="1", body="As it has since 1987.")
    noted.insert_annotation(after="mayor", body="Says who?", creator="Rob Ert")
    document.body.append(noted)
    document.body.append(odfdo.Paragraph("We shall mend what we can.", style="Quotations"))
    document.body.append(odfdo.Header(2, "No ships"))
    table = odfdo.Table("Ships", width=2, height=2)
    table.set_value("A1", "Port")
    table.set_value("B1", "Ships")
    document.body.append(table)
    document.body.append(odfdo.Paragraph(TEXT[1]))
    document.body.append(odfdo.Paragraph("The harbour on Monday", style="Caption"))
    written = BytesIO()
    document.save(written, packaging=packaging)
    return written.getvalue()


@pytest.mark.parametrize(("packaging", "path"), [("zip", "a.odt"), ("xml", "a.fodt"), ("xml", "a.xml")])
def test_what_is_shown_is_read_by_its_styles(packaging: str, path: str) -> None:
    found = article(made(packaging), path)
    assert (found.title, found.byline, found.published) == (
        "Harbour stays shut, says mayor", "Ida Crane", "2020-03-03",
    )  # fmt: skip
    assert said(found) == [
        TEXT[0], "As it has since 1987.", "We shall mend what we can.", "No ships", "Port\tShips", TEXT[1],
    ]  # fmt: skip
    assert quoted(found) == ["We shall mend what we can."]
    assert said(found, SectionKind.COMMENT) == ["Says who?"]
    assert said(found, SectionKind.CAPTION) == ["The harbour on Monday"]


@pytest.mark.parametrize(
    ("elements", "words"),
    [
        ("She\n   said<text:s text:c='2'/>so to us all.", "She said  so to us all."),
        ("She said<text:line-break/>so to us all.", "She said\nso to us all."),
        ("She said<text:tab/>so to us all.", "She said\tso to us all."),
        ("She <text:span>said <text:a>so</text:a></text:span> to us all.", "She said so to us all."),
        ("She said so<text:soft-page-break/> to us all.", "She said so to us all."),
        ("She <text:hidden-text>never</text:hidden-text>said so to us all.", "She said so to us all."),
        (
            "She said so <text:ruby><text:ruby-base>to us</text:ruby-base>"
            "<text:ruby-text>toos</text:ruby-text></text:ruby> all.",
            "She said so to us all.",
        ),
        (
            "She said so<draw:frame><svg:desc>a bird</svg:desc><draw:image/></draw:frame> to us all.",
            "She said so to us all.",
        ),
    ],
)  # fmt: skip
def test_the_words_of_a_paragraph(elements: str, words: str) -> None:
    assert said(article(odt(f"{BODY}<text:p>{elements}</text:p>{BODY}"), "a.odt")) == [*TEXT, words, *TEXT]


def test_deleted_text_is_dropped_and_lists_boxes_and_sections_are_read() -> None:
    box = f"<draw:frame><draw:text-box><text:p>{TEXT[1]}</text:p></draw:text-box></draw:frame>"
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>It opens.</text:p></text:deletion>"
        f"</text:changed-region></text:tracked-changes><text:section><text:p>{TEXT[0]}</text:p></text:section>"
        f"<text:list><text:list-item><text:p>An item says this.</text:p></text:list-item></text:list>"
        f"<text:p>{box}</text:p><text:table-of-content><text:index-body><text:p>Contents 1</text:p>"
        "</text:index-body></text:table-of-content>"
    )
    found = article(odt(body), "a.odt")
    assert said(found) == [TEXT[0], "An item says this.", TEXT[1]]
    assert said(found, SectionKind.BOILERPLATE) == ["Contents 1"]


def test_styles_are_traced_to_those_that_they_are_made_from() -> None:
    own = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Mine"/>'
    common = (
        f"<office:document-styles {NAMES}><office:styles>"
        '<style:style style:name="Mine" style:family="paragraph" style:parent-style-name="Quotations"/>'
        '<style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/>'
        '</office:styles><office:master-styles><style:master-page style:name="S">'
        "<style:header><text:p>The Saltby Gazette</text:p></style:header>"
        "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    body = "".join(f'<text:p text:style-name="{name}">We mend {name}.</text:p>' for name in ("P1", "Loop"))
    found = article(odt(BODY + body, {"styles.xml": common}, styles=own), "a.odt")
    assert quoted(found) == ["We mend P1."]
    assert said(found, SectionKind.BOILERPLATE) == ["The Saltby Gazette", "Page 1"]
    assert found.outlet == "The Saltby Gazette"


def test_the_properties_of_the_file_tell_what_the_text_does_not() -> None:
    meta = (
        f'<office:document-meta {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:title>Harbour of Saltby stays shut</dc:title>"
        "<meta:initial-creator>Ida Crane</meta:initial-creator>"
        "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"
    )
    found = article(odt(parts={"meta.xml": meta}), "a.odt")
    assert (found.title, found.byline) == ("Harbour of Saltby stays shut", "Ida Crane")
    assert article(odt("<text:p>Hm, hm.</text:p>", {"meta.xml": meta}), "a.odt").language == "en-GB"


def test_several_headlines_with_a_line_below_each_are_several_articles() -> None:
    one = "<text:h text:outline-level='1'>Harbour shut {}</text:h><text:p>The Gazette, {} March 2020</text:p>"
    first, second = articles(odt(f"{one.format(1, 3)}{BODY}{one.format(2, 4)}{BODY}"), "a.odt")
    assert (first.published, second.published) == ("2020-03-03", "2020-03-04")


def test_headlines_that_begin_pages_are_those_of_articles() -> None:
    style = (
        '<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" fo:break-before="page"/>'
        "</style:style>"
    )
    head = "<text:h text:outline-level='1' text:style-name='P2'>Harbour shut</text:h>"
    found = articles(odt(f"{head}{BODY}{head}{BODY}", styles=style), "a.odt")
    assert [said(one) for one in found] == [TEXT, TEXT]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://saltby.example/x.dtd">',
    ],
)
def test_no_entity_is_expanded_and_no_document_type_read(head: str) -> None:
    expected = "its XML declares entities or a document type, which no such file needs"
    assert reason(odt("<text:p>&b;</text:p>", head=head), "a.odt") == expected
    assert reason(content("<text:p>&b;</text:p>", head=head).encode(), "a.fodt") == expected


def test_what_cannot_be_read_is_said_to_be() -> None:
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    manifest = {"META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{entry}</manifest:manifest>"}
    assert "password" in reason(odt(parts=manifest), "a.odt")
    assert reason(odt()[:-60], "a.odt") == "the archive is damaged, or its end is missing"
    assert reason(odt("<text:p>"), "a.odt") == "its XML is not well formed"
    assert (
        reason(odt("<text:section>" * 3000 + "</text:section>" * 3000), "a.odt")
        == "its parts are nested too deeply"
    )
    with zipfile.ZipFile(BytesIO(odt())) as archive:
        parts = {"mimetype": archive.read("mimetype")}
    assert reason(packed(parts), "a.odt") == "its part content.xml is missing"
    assert reason(f"<office:document {NAMES}/>".encode(), "a.fodt") == "its part office:text is missing"


def test_paragraphs_without_end_are_refused() -> None:
    body = "".join(f"<text:p>{number * 7919 % 1000003}</text:p>" for number in range(300_001))
    assert reason(odt(body), "a.odt") == "it has more than 300,000 paragraphs, which no set of articles has"
