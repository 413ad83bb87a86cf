"""A mailbox (mboxo, mboxrd, mboxcl, mboxcl2), read as a stream: each mail is an article, or more of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, too_large
from reader.ingest.files.document import Document
from reader.ingest.files.listing import shown
from reader.ingest.files.reading import reason_for
from reader.ingest.limits import FILE_BYTES
from reader.ingest.mails.fields import subject_of
from reader.ingest.mails.mail import articles_of
from reader.ingest.mails.parts import Part, taken_apart
from reader.model import Article, Problem

_LINE_BYTES = 2**16
_HEADS_BYTES = 2**16
# "From ann@inbox.example Mon Oct  5 13:34:00 2015"; newer Thunderbirds write the first word alone.
_SEPARATOR = re.compile(
    rb"From (?:(?P<dated>[^\r\n]{0,300}\b\d{1,2}:\d\d\b[^\r\n]{0,100}\b\d{4}\b[^\r\n]{0,100})|-?[ \t]*)\r?\n?"
)
_HEAD = re.compile(rb"[!-9;-~]{1,100}:|>?From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,10})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_BEHIND = re.compile(rb"(?:\r?\n){0,2}(?:From [^\r\n]*|)\Z|(?:\r?\n){0,2}From [^\r\n]{0,300}\r?\n")
# Of mails that their program has thrown away and not yet taken out, and of its own notes.
_EXPUNGED = 0x0008
_INTERNAL = "FOLDER INTERNAL DATA"
_NAME_CHARACTERS = 80


class _Mail(NamedTuple):
    """The bytes of a mail without its separator; those of a mail that is too large are not kept."""

    data: bytes
    size: int


def read(document: Document) -> Iterator[Article | Problem | Document]:
    """Raises Unreadable where there is no mail in it."""
    number = 0
    for number, mail in enumerate(_mails(document.file), start=1):
        subject = ""
        try:
            if mail.size > FILE_BYTES:
                raise too_large(mail.size)
            parts = taken_apart([_QUOTED.sub(rb"\1", mail.data)])
            subject = subject_of(parts.head("subject")).title
            if not _is_thrown_away(parts):
                yield from articles_of(parts, document)
        except Exception as error:  # No mail, whatever it holds, may keep the others from being read.
            name = shown(f"{number} {subject[:_NAME_CHARACTERS]}".strip().replace("/", "-"))
            yield Problem(f"{document.path}/{name}", reason_for(error))
    if not number:
        raise Unreadable(phrases.NO_MAIL)


def _is_thrown_away(mail: Part) -> bool:
    status = mail.head("x-mozilla-status")
    expunged = re.fullmatch("[0-9A-Fa-f]{4}", status) and int(status, 16) & _EXPUNGED
    return bool(expunged) or _INTERNAL in mail.head("subject")


def _mails(file: BinaryIO) -> Iterator[_Mail]:
    """Each mail in ``file``, behind the line that sets it apart from the one before."""
    file.seek(0)
    kept: list[bytes] = []
    size = 0
    inside = in_heads = False
    blank = True
    line = file.readline(_LINE_BYTES).removeprefix(b"\xef\xbb\xbf")
    while line:
        following = file.readline(_LINE_BYTES)
        if line.startswith(b"From ") and _separates(line, blank) and _HEAD.match(following):
            if inside:
                yield _Mail(b"".join(kept), size)
            kept, size, inside, in_heads, blank = [], 0, True, True, False
        elif inside:
            blank = line in (b"\n", b"\r\n")
            size += len(line)
            if size <= FILE_BYTES:
                kept.append(line)
            else:
                kept.clear()
            if in_heads and blank:
                in_heads = False
                body = _counted(file, following, b"".join(kept)) if size <= _HEADS_BYTES else None
                if body is not None:
                    kept.append(body)
                    size += len(body)
                    blank, following = True, _next_separator(file)
        line = following
    if inside:
        yield _Mail(b"".join(kept), size)


def _separates(line: bytes, blank: bool) -> bool:
    """Whether ``line`` begins a mail; ``blank`` is the line before it, unless a program is careless."""
    found = _SEPARATOR.fullmatch(line)
    return found is not None and (blank or found["dated"] is not None)


def _counted(file: BinaryIO, following: bytes, heads: bytes) -> bytes | None:
    """The body whose length its ``heads`` tell, where a mail or nothing follows it; None where they lie.

    ``following`` is its first line, which has been read.
    """
    told = _LENGTH.search(heads)
    length = int(told[1]) if told else 0
    if not len(following) < length <= FILE_BYTES:
        return None
    place = file.tell()
    file.seek(place + length - len(following))
    behind = file.read(500)
    file.seek(place)
    if not _BEHIND.match(behind):
        return None
    body = following + file.read(length - len(following))
    return body if len(body) == length else None


def _next_separator(file: BinaryIO) -> bytes:
    """The next line that is not blank."""
    line = file.readline(_LINE_BYTES)
    while line in (b"\n", b"\r\n"):
        line = file.readline(_LINE_BYTES)
    return line
