"""Files that are broken, or made to do harm: each is refused for its own reason, and the others open."""

from __future__ import annotations

import io
import json
import re
import zlib
from pathlib import Path

import pikepdf
import pytest

from tests.ingest.hostile_folder import GOOD, fill, opened, refused
from tests.ingest.office_samples import docx_of, packed, paragraph, run
from tests.ingest.pdf_pages import at, pdf

STORY = "It is shut, the mayor of Saltby said on Monday. Nobody in the town seemed to mind. "
MAIL = "From: Quay <post@quay.example>\nSubject: Shut\nMessage-ID: <1@quay.example>\nMIME-Version: 1.0\n"
BOMB = "it would unpack to more than 250 times its size, as only a bomb does"
DECLARES = "its XML declares entities or a document type, which no such file needs"
ENTITIES = "it defines entities of its own, which may stand for anything, and is not read"
NESTED = "its parts are nested too deeply"
DEEP_PAGE = "its elements are nested more than 2,000 deep"
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf"/></rootfiles></container>'
)
BOOK = (
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" '
    'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
)
OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def book(page: str, package: str = BOOK) -> bytes:
    mark = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    return packed({**mark, "book.opf": package, "a.xhtml": page})


def open_document(content: str) -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of ``objects``, the first of which is its catalogue."""
    data, places = b"%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    count = len(objects) + 1
    lines = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % count + lines + end


def test_zip_bombs(tmp_path: Path) -> None:
    nested = packed({"a.txt": GOOD})
    for _ in range(5):
        nested = packed({"a.zip": nested})
    sharing = bytearray(packed({f"{number}.txt": GOOD for number in range(3)}))
    lines = [found.start() for found in re.finditer(b"PK\x01\x02", sharing)]
    sharing[lines[1] + 42 : lines[1] + 46] = sharing[lines[0] + 42 : lines[0] + 46]
    # None of these files is a bomb by itself.
    many = packed({f"{one}.zip": packed({f"{n}.txt": b"0" * 2**20 for n in range(10)}) for one in range(12)})
    assert len(many) < 2**15
    articles, reasons = opened(
        fill(
            tmp_path,
            {
                "flat.zip": packed({"a.txt": b"0" * 30_000_000, "b.txt": GOOD}),
                "nested.zip": nested,
                "sharing.zip": bytes(sharing),
                "many.zip": many,
                "bomb.docx": docx_of(" " * 40_000_000),
                "bomb.odt": open_document(" " * 40_000_000),
                "bomb.epub": book("", " " * 40_000_000),
            },
        )
    )
    assert articles.pop("flat.zip/b.txt").text == GOOD
    assert set(articles) < {f"many.zip/{one}.zip/{n}.txt" for one in range(12) for n in range(10)}
    assert len(articles) < 64
    assert {path: reason for path, reason in reasons.items() if not path.startswith("many.zip/")} == {
        "flat.zip/a.txt": BOMB,
        "nested.zip/a.zip/a.zip/a.zip": "it lies in more than 2 archives, one in the other",
        "sharing.zip": "its files share the same bytes, as only those of a bomb do",
        "many.zip": "it unpacks to more than 64 MB",
        "bomb.docx": BOMB,
        "bomb.odt": BOMB,
        "bomb.epub": BOMB,
    }


def test_names_in_archives_that_lead_out(tmp_path: Path) -> None:
    names = ("../out.txt", "/etc/out.txt", "C:\\out.txt", "..\\..\\out.txt", "a/../../out.txt")
    files = {"set.zip": packed(dict.fromkeys((*names, "ok.txt"), GOOD))}
    articles, reasons = opened(fill(tmp_path / "set", files))
    assert set(articles) == {"set.zip/ok.txt"}
    assert len(reasons) == len(names)
    assert set(reasons.values()) == {"it has a name that leads out of the archive"}
    assert {file.name for file in tmp_path.rglob("*")} == {"set", "set.zip", "good.txt"}, "nothing is written"


def declaring(kind: str, secret: Path) -> dict[str, str | bytes]:
    """A file in each format of XML whose entity "i" is a bomb, or the contents of ``secret``."""
    bomb = '<!ENTITY z "spam">' + "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">'
        for name, inner in zip("yxwvutsri", "zyxwvutsr", strict=True)
    )
    declared = {
        "bomb": bomb,
        "file": f'<!ENTITY i SYSTEM "{secret.as_uri()}">',
        "parameter": f'<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; <!ENTITY i "x">',
    }[kind]
    head = f'<?xml version="1.0"?>\n<!DOCTYPE x [{declared}]>'
    story = f"{STORY}&i; {STORY}"
    page = (
        f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Shut</title></head>'
        f"<body><p>{story}</p></body></html>"
    )
    text = f"<office:body><office:text><text:p>{story}</text:p></office:text></office:body>"
    flat = 'office:mimetype="application/vnd.oasis.opendocument.text"'
    return {
        "item.nitf": f"{head}<nitf><body><body.content><p>{story}</p></body.content></body></nitf>",
        "item.xml": (
            f'{head}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML>'
            f"<html><body><p>{story}</p></body></html></inlineXML></contentSet></newsItem>"
        ),
        "feed.rss": f"{head}<rss><channel><item><description>{story}</description></item></channel></rss>",
        "feed.atom": (
            f'{head}<feed xmlns="http://www.w3.org/2005/Atom"><entry><content>{story}</content></entry></feed>'
        ),
        "page.xhtml": page,
        "page.html": page,
        "letter.docx": docx_of(paragraph(run(story)), head=head),
        "flat.fodt": f"{head}<office:document {OFFICE} {flat}>{text}</office:document>",
        "letter.odt": open_document(
            f"{head}<office:document-content {OFFICE}>{text}</office:document-content>"
        ),
        "book.epub": book(page),
        "package.epub": book(
            "<p>x</p>", f"{head}{BOOK.replace('<manifest>', '<metadata>&i;</metadata><manifest>')}"
        ),
    }


@pytest.mark.parametrize("kind", ["bomb", "file", "parameter"])
def test_xml_that_declares_entities(tmp_path: Path, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("TELLTALE", "utf-8")
    files = declaring(kind, secret)
    # In UTF-16 nothing may be overlooked.
    for name in ("item.nitf", "feed.rss", "flat.fodt", "page.xhtml"):
        stem, dot, suffix = name.partition(".")
        text = str(files[name]).replace('"1.0"?', '"1.0" encoding="utf-16"?', 1)
        files[f"{stem}-wide{dot}{suffix}"] = text.encode("utf-16")
    articles, reasons = opened(fill(tmp_path / "set", files))
    # A page is read as browsers read HTML, which knows no entities but its own.
    assert set(articles) == {"page.xhtml", "page-wide.xhtml", "page.html", "book.epub/a.xhtml"}
    for article in articles.values():
        assert article.text.endswith(f"{STORY}&i; {STORY}".strip()), "the entity stands as it is written"
        assert len(article.text) < 3 * len(STORY)
    by_format = {"nitf": ENTITIES, "xml": ENTITIES, "rss": ENTITIES, "atom": ENTITIES}
    assert reasons == {
        name: by_format.get(name.rpartition(".")[2], DECLARES) for name in files if name in reasons
    }
    assert len(reasons) == len(files) - len(articles)


def test_what_is_nested_100000_deep(tmp_path: Path) -> None:
    deep = 100_000
    page = "<div>" * deep + STORY
    reasons = refused(
        tmp_path,
        {
            "a.html": page,
            "closed.xhtml": f"<html><body>{'<b>' * deep}{STORY}{'</b>' * deep}</body></html>",
            "table.html": "<table><tr><td>" * deep + STORY,
            "a.eml": f"{MAIL}Content-Type: text/html\n\n{page}",
            "a.epub": book(page),
            "a.nitf": "<nitf>" + "<p>" * deep,
            "a.rss": "<rss><channel><item>" + "<a>" * deep,
            "a.json": "[" * deep,
            "b.json": '{"a":' * deep + "1" + "}" * deep,
            "a.jsonl": '{"a":' * deep + "1" + "}" * deep,
            "parts.eml": MAIL
            + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000)),
        },
    )
    assert reasons == {
        **dict.fromkeys(("a.html", "closed.xhtml", "table.html", "a.eml", "a.epub/a.xhtml"), DEEP_PAGE),
        "a.epub": "none of its pages holds the text of an article",
        **dict.fromkeys(("a.nitf", "a.rss", "a.json", "b.json", "a.jsonl"), NESTED),
        "parts.eml": "its parts are nested more than 50 deep, which no mail's are",
    }


def test_a_mail_of_ten_thousand_parts(tmp_path: Path) -> None:
    parts = "--b\nContent-Type: text/plain\n\nIt is shut.\n" * 10_000
    mail = f"{MAIL}Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n"
    reason = "it has more than 5,000 parts, which no mail has"
    assert refused(tmp_path, {"a.eml": mail}) == {"a.eml": reason}


def test_pdfs_that_lead_in_circles_or_are_locked(tmp_path: Path) -> None:
    whole = pdf([at(50, 700, STORY)])
    catalog, tree = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents %s>>"
    zeros = zlib.compress(b"0 " * 50_000_000, 9)
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(zeros), zeros)
    articles, reasons = opened(
        fill(
            tmp_path,
            {
                "around.pdf": whole.replace(b"/Kids[", b"/Kids[2 0 R "),
                "many.pdf": re.sub(rb"/Count \d+", b"/Count 2000000000", whole),
                "circle.pdf": re.sub(rb"/Kids\[[^\]]*\]", b"/Kids[2 0 R]", whole),
                "deep.pdf": raw_pdf(
                    catalog,
                    *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 3000)),
                    b"<</Type/Page/MediaBox[0 0 9 9]>>",
                ),
                "itself.pdf": raw_pdf(catalog, tree, page % b"[3 0 R 2 0 R]"),
                "bomb.pdf": raw_pdf(catalog, tree, page % b"4 0 R", stream),
                "cut.pdf": whole[: len(whole) // 2],
                "locked.pdf": locked(whole),
            },
        )
    )
    assert set(articles) == {"around.pdf", "many.pdf"}
    assert all(article.text == STORY.strip() for article in articles.values())
    damaged = "it is a PDF too damaged to be opened"
    assert reasons == {
        **dict.fromkeys(("circle.pdf", "deep.pdf", "cut.pdf"), damaged),
        **dict.fromkeys(("itself.pdf", "bomb.pdf"), "it holds no readable text"),
        "locked.pdf": "it is locked with a password, without which it cannot be read",
    }


def locked(whole: bytes) -> bytes:
    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(whole)) as made:
        made.save(held, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return held.getvalue()


def test_documents_that_are_cut_short(tmp_path: Path) -> None:
    letter = docx_of(paragraph(run(STORY)))
    damaged = "the archive is damaged, or its end is missing"
    files = {f"{keep}.docx": letter[: len(letter) * keep // 100] for keep in (10, 50, 90, 99)}
    assert refused(tmp_path, files) == dict.fromkeys(files, damaged)


SAMPLES: dict[str, str | bytes] = {
    "txt": GOOD,
    "html": f"<!DOCTYPE html><html><head><title>Shut</title></head><body><p>{STORY}</p></body></html>",
    "eml": f"{MAIL}Content-Type: text/plain\n\n{STORY}",
    "mbox": f"From a@b.example Mon Oct  5 13:34:00 2015\n{MAIL}Content-Type: text/plain\n\n{STORY}\n",
    "json": json.dumps({"title": "Shut", "content": STORY}),
    "rss": "<rss><channel><item><title>Shut</title>"
    f"<description>{STORY * 5}</description></item></channel></rss>",
    "nitf": f"<nitf><body><body.content><p>{STORY}</p></body.content></body></nitf>",
    "rtf": "{\\rtf1 " + STORY + "}",
    "pdf": pdf([at(50, 700, STORY)]),
    "docx": docx_of(paragraph(run(STORY))),
    "odt": open_document(
        f"<office:document-content {OFFICE}><office:body><office:text><text:p>{STORY}</text:p>"
        "</office:text></office:body></office:document-content>"
    ),
    "epub": book(f"<html><body><h1>Shut</h1><p>{STORY * 3}</p><p>{STORY * 3}</p></body></html>"),
    "zip": packed({"a.txt": STORY}),
}


def test_every_format_under_every_other_s_name(tmp_path: Path) -> None:
    suffixes = [f".{kind}" for kind in (*SAMPLES, "md", "csv", "jsonl", "mht", "warc")]
    told_by_content = SAMPLES.keys() - {"txt"}
    files = {
        f"{kind}{suffix}": data
        for kind, data in SAMPLES.items()
        for suffix in (*suffixes, "")
        if f".{kind}" != suffix
    }
    articles, reasons = opened(fill(tmp_path, files))
    told = {path.split("/")[0].partition(".")[0]: [] for path in articles}
    for path, article in articles.items():
        told[path.split("/")[0].partition(".")[0]].append(path)
        assert "said on Monday" in article.text, path
    for kind in told_by_content:
        wrong = {path: reason for path, reason in reasons.items() if path.partition(".")[0] == kind}
        assert not wrong
        assert len(told[kind]) == len(suffixes)
    # A text cannot be told from what its name says it is.
    assert "txt" in articles
    assert {path for path in reasons if not path.startswith("txt.")} == set()
    assert all(len(reason) > 15 and "Error" not in reason for reason in reasons.values()), reasons


def test_encodings_that_are_not_what_is_declared(tmp_path: Path) -> None:
    words = "„Der Hafen bleibt zu“, sagte die Bürgermeisterin. Größere Schiffe müssen draußen warten."
    page = f'<html><head><meta charset="%s"><title>Hafen</title></head><body><p>{words}</p></body></html>'
    body = f"<nitf><body><body.content><p>{words}</p></body.content></body></nitf>"
    nitf = f'<?xml version="1.0" encoding="%s"?>{body}'
    mail = f"{MAIL}Content-Type: text/plain; charset=%s\nContent-Transfer-Encoding: 8bit\n\n{words}\n"
    files = {
        f"{declared}-{real}.{suffix}": (text % declared).encode(real)
        for suffix, text in (("html", page), ("nitf", nitf), ("eml", mail))
        for declared in ("utf-16", "utf-8", "ascii", "shift_jis", "klingon", "rot13", "utf-7", "idna")
        for real in ("utf-8", "cp1252")
    }
    articles, reasons = opened(fill(tmp_path, files))
    assert reasons == {}
    assert {path: article.text for path, article in articles.items() if words not in article.text} == {}


def test_characters_that_are_none_or_deceive(tmp_path: Path) -> None:
    title, text = "Shut\u202egnp", f"{STORY}\u202ednim\u202c \0NUL. {STORY}"
    entity = text.replace("\u202e", "&#x202E;").replace("\0", "&#0;&#xD800;")
    rtf = text.replace("\u202e", "\\u8238?").replace("\u202c", "\\u8236?").replace("\0", "\\u-10240?")
    surrogate = b"\xed\xa0\x80"
    files: dict[str, str | bytes] = {
        "a.txt": f"{title}\n\n{text}".encode() + surrogate,
        "a.html": f"<html><head><title>{title}</title></head>"
        f"<body><h1>{title}</h1><p>{entity}</p></body></html>",
        "a.json": '{"title": "Shut\\u202egnp", "source": "Quay\\u202eX", '
        f'"content": "{STORY}\\u0000 \\ud800 \\u202ednim"}}',
        "a.csv": f'title,text,source\n{title},"{text}",Quay\u202eX\n',
        "a.eml": MAIL.replace("Shut", "=?utf-8?q?Shut=E2=80=AEgnp?=")
        + f"Content-Type: text/plain; charset=utf-8\n\n{text}",
        "a.rss": f"<rss><channel><title>Quay&#x202E;X</title><item><title>{title}</title>"
        f"<description>{entity * 4}</description></item></channel></rss>",
        "a.nitf": f"<nitf><body><body.head><hedline><hl1>{title}</hl1></hedline></body.head><body.content>"
        f"<p>{entity}</p></body.content></body></nitf>",
        "a.rtf": "{\\rtf1 Shut\\u8238?gnp\\par " + rtf + "}",
        "a.docx": docx_of(paragraph(run(title), "Title") + paragraph(run(text.replace("\0", "")))),
        "a.md": f"# {title}\n\n{text}\n",
        "a\u202egnp.txt": GOOD,
        "a\u2066b.txt": GOOD,
        "b.zip": packed({"a\u202egnp.txt": GOOD}),
    }
    articles, reasons = opened(fill(tmp_path, files))
    assert reasons == {}
    assert {"a\\u202egnp.txt", "a\\u2066b.txt", "b.zip/a\\u202egnp.txt"} < set(articles)
    for path, article in articles.items():
        told = (article.path, article.text, article.title or "", article.outlet or "", article.byline or "")
        whole = "".join(told)
        whole.encode("utf-8")
        assert not set("\u202d\u202e\0") & set(whole), (path, told)
        if path.startswith("a."):
            assert "[U+202E]dnim" in article.text, path
            assert article.title == "Shut[U+202E]gnp", path
