"""Invented documents of office programs, and what is read of them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import Item, read_document
from reader.model import Article, Problem, SectionKind

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ROOT = (
    f'xmlns:w="{W}" xmlns:r="{TYPES}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def paragraph(content: str, style: str = "", mark: str = "") -> str:
    """A paragraph of runs, with its style and the properties of its mark."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}<w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def docx_of(body: str, parts: Mapping[str, str] | None = None, head: str = "") -> bytes:
    """A Word document of the paragraphs ``body``, with other ``parts`` by their kinds such as "footnotes"."""
    parts = {kind: f"<w:{kind} {_ROOT}>{content}</w:{kind}>" for kind, content in (parts or {}).items()}
    related = "".join(
        f'<Relationship Id="r{number}" Type="{TYPES}/{kind}" Target="{kind}.xml"/>'
        for number, kind in enumerate(parts)
    )
    return packed({
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="r1" Type="{TYPES}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{related}'
        f'<Relationship Id="p" Type="{TYPES}/image" Target="media/none.png"/></Relationships>',
        "word/document.xml": f"{head}<w:document {_ROOT}><w:body>{body}</w:body></w:document>",
        **{f"word/{kind}.xml": content for kind, content in parts.items()},
    })  # fmt: skip


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of ``parts`` by their names."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def rich_docx() -> bytes:
    """A Word document with one of everything."""
    box = f"<w:txbxContent>{paragraph(run('“Not one crane is safe.”'))}</w:txbxContent>"
    body = [
        paragraph(run("Harbour stays shut"), "Titel"),
        paragraph(run("By Ida Crane, 3 March 2020")),
        paragraph(
            run("The harbour of Saltby ")
            + '<w:del w:id="1" w:author="R"><w:r><w:delText>opens</w:delText></w:r></w:del>'
            + f'<w:ins w:id="2" w:author="R">{run("stays shut")}</w:ins>'
            + f'<w:moveFrom w:id="3" w:author="R">{run(" for good")}</w:moveFrom>'
            + run(" until ", "<w:vanish/>")
            + f'<w:hyperlink r:id="x">{run(", said ")}</w:hyperlink>'
            + f'<w:smartTag w:element="p">{run("its ")}</w:smartTag>'
            + f"<w:sdt><w:sdtPr/><w:sdtContent>{run('mayor')}</w:sdtContent></w:sdt>"
            + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run(" on Tuesday")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            + run(".")
            + f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
            + f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r>"
        ),
        paragraph(run("Nobody ")),
        paragraph(run("The sentence goes "), mark='<w:del w:id="4" w:author="R"/>'),
        paragraph(run("on here, and the mayor was content.")),
        paragraph(run("We shall mend what we can."), "Zitat"),
        f"<w:tbl><w:tr><w:tc>{paragraph(run('Port'))}</w:tc><w:tc>{paragraph(run('Ships'))}</w:tc></w:tr>"
        f'<w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>{paragraph(run("Gone"))}</w:tc></w:tr></w:tbl>',
        paragraph(
            run("The last sentence of it all stands here.") + '<w:r><w:commentReference w:id="7"/></w:r>'
        ),
    ]
    styles = (
        '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Mine"/><w:basedOn w:val="Q"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/><w:basedOn w:val="Q"/></w:style>'
    )
    return docx_of(
        "".join(body),
        {
            "styles": styles,
            "footnotes": f'<w:footnote w:id="0" w:type="separator">{paragraph(run("---"))}</w:footnote>'
            f'<w:footnote w:id="2">{paragraph(run("As it has since 1987."))}</w:footnote>',
            "comments": f'<w:comment w:id="7" w:author="Rob">{paragraph(run("Says who?"))}</w:comment>',
        },
    )


def read(data: bytes, path: str) -> list[Item]:
    """What the file ``data`` called ``path`` holds."""
    return list(read_document(Document(path, Names(path.partition(".")[0]), BytesIO(data), len(data))))


def articles(data: bytes, path: str) -> list[Article]:
    """The articles in a file that holds nothing else."""
    items = read(data, path)
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


def article(data: bytes, path: str) -> Article:
    (only,) = articles(data, path)
    return only


def reason(data: bytes, path: str) -> str:
    """Why nothing in a file is read."""
    (problem,) = read(data, path)
    assert isinstance(problem, Problem), problem
    assert problem.path == path
    return problem.reason


def said(article: Article, kind: SectionKind = SectionKind.BODY) -> list[str]:
    """The paragraphs of one kind."""
    found = (article.text[part.start : part.end] for part in article.sections if part.kind is kind)
    return [paragraph for part in found for paragraph in part.split("\n\n")]


def quoted(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in article.blockquotes]
