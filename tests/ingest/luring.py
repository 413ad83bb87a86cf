"""A folder of articles in every format, each of which asks for something from the network."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx

STORY = "It is shut, the mayor of Saltby said on Monday. Nobody in the town seemed to mind."


def lure(folder: Path, address: str) -> int:
    """Fill ``folder`` with files that ask for things at ``address``, a web address; how many they are."""
    page = _page(address)
    files: dict[str, str | bytes] = {
        "page.html": page,
        "strict.xhtml": f'<?xml version="1.0"?>\n<!DOCTYPE html SYSTEM "{address}/strict.dtd">\n{page}',
        "entity.xhtml": (
            f'<?xml version="1.0"?>\n<!DOCTYPE html [<!ENTITY far SYSTEM "{address}/far">'
            f'<!ENTITY % more SYSTEM "{address}/more"> %more;]>\n{page.replace("Nobody", "&far; Nobody")}'
        ),
        "frames.html": f'<frameset><frame src="{address}/frame.html"></frameset><p>{STORY}</p>',
        "feed.rss": (
            f'<?xml version="1.0"?><?xml-stylesheet href="{address}/feed.xsl" type="text/xsl"?>'
            f'<!DOCTYPE rss SYSTEM "{address}/rss.dtd"><rss version="2.0"><channel><title>Quay</title>'
            f"<link>{address}</link><item><title>Shut</title><link>{address}/1</link>"
            f'<enclosure url="{address}/a.mp3" type="audio/mpeg"/>'
            f"<description>&lt;img src='{address}/a.png'&gt;{STORY * 6}</description></item></channel></rss>"
        ),
        "item.nitf": (
            f'<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "{address}/nitf.dtd"><nitf><body><body.head>'
            f"<hedline><hl1>Shut</hl1></hedline></body.head><body.content><p>{STORY}</p><media>"
            f'<media-reference source="{address}/a.png"/></media></body.content></body></nitf>'
        ),
        "included.xml": (
            '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" '
            f'xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{address}/item.xml"/></newsItem>'
        ),
        "clip.md": f"---\nsource: {address}/story\n---\n# Shut\n\n![picture]({address}/a.png)\n\n{STORY}\n",
        "api.json": json.dumps({"articles": [{"title": "Shut", "url": f"{address}/1", "content": page}]}),
        "rows.csv": f'title,url,text\nShut,{address}/1,"{STORY}"\n',
        "list.txt": f"{address}/1\n{address}/2\n",
        "letter.eml": (
            "From: Quay <post@quay.example>\r\nSubject: Shut\r\nMIME-Version: 1.0\r\nContent-Type: "
            'multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
            f"{page}\r\n--b\r\nContent-Type: message/external-body; access-type=URL; "
            f'URL="{address}/body"\r\n\r\nContent-Type: text/plain\r\n\r\n--b--\r\n'
        ),
        "page.mht": (
            "From: <Saved by a browser>\r\nSubject: Shut\r\nMIME-Version: 1.0\r\nSnapshot-Content-Location: "
            f'{address}/1\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
            f"Content-Type: text/html\r\nContent-Location: {address}/1\r\n\r\n{page}\r\n--b--\r\n"
        ),
        "field.rtf": (
            rf'{{\rtf1{{\field{{\*\fldinst INCLUDEPICTURE "{address}/a.png" }}{{\fldrslt }}}}'
            rf"{{\*\template {address}/a.dot}} {STORY}\par {STORY}}}"
        ),
        "letter.docx": _word(address),
        "letter.fodt": _flat_text(address),
        "book.epub": _book(address, page),
        "report.pdf": _report(address),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("page.html", page)
    return len(files) + 1


def _page(address: str) -> str:
    return (
        f'<html><head><title>Shut</title><base href="{address}/"><meta http-equiv="refresh" content="0;'
        f'url={address}/next"><link rel="stylesheet" href="{address}/a.css"><link rel="canonical" '
        f'href="{address}/1"><script src="{address}/a.js"></script>'
        f"<style>@import url({address}/b.css);</style>"
        f'</head><body background="{address}/b.png"><h1>The harbour is shut</h1><img src="{address}/a.png">'
        f'<iframe src="{address}/frame"></iframe><object data="{address}/o"></object>'
        f'<p>{STORY}</p><p>{STORY.replace("Monday", "Tuesday")}</p><img src="{address}/pixel.gif" width="1">'
        f'<video poster="{address}/v.png" src="{address}/v.mp4"></video></body></html>'
    )


def _word(address: str) -> bytes:
    """A Word file whose template and a picture are elsewhere."""
    letter = docx.Document()
    letter.add_heading("The harbour is shut", 0)
    letter.add_paragraph(STORY)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    letter.part.relate_to(f"{address}/letter.dotm", kind + "attachedTemplate", is_external=True)
    letter.part.relate_to(f"{address}/a.png", kind + "image", is_external=True)
    held = io.BytesIO()
    letter.save(held)
    return held.getvalue()


def _flat_text(address: str) -> str:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    return (
        f'<?xml version="1.0"?><office:document xmlns:office="{names}office:1.0" '
        f'xmlns:text="{names}text:1.0" xmlns:draw="{names}drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:mimetype='
        f'"application/vnd.oasis.opendocument.text"><office:body><office:text><text:h>The harbour is shut'
        f'</text:h><text:p>{STORY}<draw:frame><draw:image xlink:href="{address}/a.png"/></draw:frame>'
        "</text:p>"
        f'<text:section text:name="s"><text:section-source xlink:href="{address}/s.odt"/></text:section>'
        f"</office:text></office:body></office:document>"
    )


def _book(address: str, page: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf"/></rootfiles></container>',
        )
        book.writestr(
            "book.opf",
            f'<!DOCTYPE package SYSTEM "{address}/opf.dtd"><package xmlns="http://www.idpf.org/2007/opf">'
            f'<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
            f'<item id="b" href="{address}/b.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        book.writestr("a.xhtml", page)
    return held.getvalue()


def _report(address: str) -> bytes:
    """A PDF of one page, which opens a web page and another document as soon as it is opened."""
    text = f"BT /F 12 Tf 50 700 Td ({STORY}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + address.encode() + b"/open)>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"
        b"/AA<</O<</S/GoToR/F<</FS/URL/F(" + address.encode() + b"/far.pdf)>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
