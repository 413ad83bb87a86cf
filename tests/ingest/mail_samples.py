"""Invented mails, and what is read of them, for the tests of everything that is kept as mails."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO

from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import Item, read_document
from reader.model import Article, Problem, SectionKind

PARAGRAPHS = (
    "The harbour of Saltby stays shut until spring, the mayor said on Monday.",
    '"We cannot open it before the ice has gone," Odile Farrant told reporters. "Nobody should wait for us."',
    "The fishermen had asked for an earlier date, since the herring does not wait either. They will be paid"
    " a part of what they lose, according to the ministry of the coast.",
)
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
PAGE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LANTERN = "The Daily Lantern <newsletter@dailylantern.example>"
READER = "Jo Reader <jo.reader@gmail.com>"


def mail(
    text: str | None = None,
    page: str | None = None,
    subject: str = "Harbour stays shut",
    sender: str = LANTERN,
    **heads: str,
) -> EmailMessage:
    """A mail of ``text``, of ``page``, or of both; ``heads`` are further ones, with "_" for "-"."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "Al <al@inbox.example>", subject
    made["Date"] = "Mon, 05 Oct 2015 13:34:00 +0300"
    for name, value in heads.items():
        made[name.replace("_", "-")] = value
    if text is not None:
        made.set_content(text)
        if page is not None:
            made.add_alternative(page, subtype="html")
    elif page is not None:
        made.set_content(page, subtype="html")
    return made


def raw(body: str | bytes, *heads: str, charset: str = "utf-8") -> bytes:
    """A mail by hand: its ``heads`` beside sender, subject and date, and its body as it is."""
    first = f"From: {LANTERN}", "Subject: Harbour stays shut", "Date: Mon, 05 Oct 2015 13:34:00 +0300"
    written = "\n".join((*first, "MIME-Version: 1.0", *heads)).encode(charset)
    return written + b"\n\n" + (body if isinstance(body, bytes) else body.encode(charset))


def read(data: bytes | EmailMessage, path: str = "a.eml") -> list[Item]:
    found = bytes(data)
    return list(read_document(Document(path, Names(path.rpartition(".")[0]), BytesIO(found), len(found))))


def article_of(data: bytes | EmailMessage, path: str = "a.eml") -> Article:
    (found,) = read(data, path)
    assert isinstance(found, Article), found
    return found


def reason_of(data: bytes | EmailMessage, path: str = "a.eml") -> str:
    (found,) = read(data, path)
    assert isinstance(found, Problem), found
    return found.reason


def texts(article: Article, kind: SectionKind = SectionKind.BODY) -> list[str]:
    """The paragraphs of ``article`` that are of ``kind``."""
    return [
        paragraph
        for section in article.sections
        if section.kind is kind
        for paragraph in article.text[section.start : section.end].split("\n\n")
    ]
