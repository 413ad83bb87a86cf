"""A mail as a tree of parts, taken apart by Python's ``email`` within bounds, and what a part holds."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator
from email import policy
from email.errors import HeaderParseError
from email.feedparser import BytesFeedParser
from email.header import decode_header
from email.message import Message
from typing import Any

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, charset_of_page, clean, decode, too_large
from reader.ingest.limits import FILE_BYTES, MAIL_DEPTH, MAIL_HEAD_CHARACTERS, MAIL_HEADS, MAIL_PARTS

_SEEN = frozenset(("image", "audio", "video", "font"))
_WHITE = re.compile(r"\s+")
_ENCODED_WORD = r"=\?[^?\s]{1,80}\?[bBqQ]\?[^?]{0,2000}\?="
_ENCODED = re.compile(rf"{_ENCODED_WORD}(?:\s{{0,3}}{_ENCODED_WORD})*")
_BASE64_LINE = re.compile(rb"[ \t]*[A-Za-z0-9+/]*={0,3}[ \t]*")
# Encodings whose text is ASCII and yet not what it seems.
_SHIFTED = {"utf-7": "utf-7", "unicode-1-1-utf-7": "utf-7", "hz-gb-2312": "hz", "hz": "hz"}


class _Bounded(policy.Compat32):
    """Heads are kept as they came and cut, for the library compares each of their parts with the rest."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, _, first = sourcelines[0].partition(":")
        value = first.lstrip(" \t")
        for line in sourcelines[1:]:
            if len(value) >= MAIL_HEAD_CHARACTERS:
                break
            value += line[:MAIL_HEAD_CHARACTERS]
        return name[:100], value[:MAIL_HEAD_CHARACTERS].rstrip("\r\n")


_POLICY = _Bounded()


class Part(Message):
    """A part of a mail, or the mail itself, whose pictures, sounds and films are not kept.

    ``depth`` is the number of parts around it. ``written`` is its text as it came, its bytes beyond ASCII as
    surrogates: the library's own getter decodes them by the charset that is declared, right or wrong.
    """

    depth = 0
    written = ""

    def attach(self, payload: Any) -> None:
        payload.depth = self.depth + 1
        if payload.depth > MAIL_DEPTH:
            raise Unreadable(phrases.MAIL_TOO_DEEP.format(most=MAIL_DEPTH))
        super().attach(payload)

    def set_payload(self, payload: Any, charset: Any = None) -> None:
        if self.get_content_maintype() in _SEEN:
            payload = ""
        self.written = payload if isinstance(payload, str) else ""
        super().set_payload(payload, charset)

    def set_raw(self, name: str, value: str) -> None:
        if len(self) < MAIL_HEADS:
            super().set_raw(name, value)

    @property
    def kind(self) -> str:
        """Its content type, "text/html"."""
        return self.get_content_type()

    @property
    def parts(self) -> list[Part]:
        """The parts in it, none where it is not taken apart."""
        payload: Any = self.get_payload() if self.is_multipart() else []
        return payload

    @property
    def charset(self) -> str | None:
        """The charset that it declares, or the first of its parts that declares one."""
        for part in within(self):
            try:
                declared = part.get_content_charset()
            except (ValueError, TypeError, LookupError, AttributeError):
                continue
            if declared:
                return declared
        return None

    def head(self, name: str) -> str:
        """The first head called ``name``, which is in small letters, unfolded, in words; empty if none."""
        for called, value in self.raw_items():
            if called.lower() == name:
                return words_of_head(value, self.charset)
        return ""

    def heads(self) -> dict[str, str]:
        """The first value of each head, as it came, by its name in small letters."""
        found: dict[str, str] = {}
        for name, value in self.raw_items():
            found.setdefault(name.lower(), value)
        return found

    def parameter(self, name: str, head: str = "content-type") -> str:
        """A parameter of ``head`` in small letters; empty where it has none that can be told."""
        try:
            value = self.get_param(name, "", head)
        except (ValueError, TypeError, LookupError, AttributeError):
            return ""
        return str(value[2] if isinstance(value, tuple) else value).strip().lower()[:200]

    @property
    def filename(self) -> str:
        """What the file in it is called, without folders; empty where it is no file."""
        try:
            name = self.get_filename() or ""
        except (ValueError, TypeError, LookupError, AttributeError):
            return ""
        return re.split(r"[/\\]", words_of_head(name))[-1].strip(" .")[:200]

    @property
    def is_attached(self) -> bool:
        return bool(self.filename) or (self.get_content_disposition() or "") == "attachment"


def taken_apart(pieces: Iterable[bytes]) -> Part:
    """The mail that ``pieces`` make up. Raises Unreadable where it has too many parts, or too deep ones."""
    count = 0

    def part(policy: policy.Policy[Any] = _POLICY) -> Part:
        nonlocal count
        count += 1
        if count > MAIL_PARTS:
            raise Unreadable(phrases.MAIL_TOO_MANY.format(most=f"{MAIL_PARTS:,}"))
        return Part(policy)

    parser: BytesFeedParser[Any] = BytesFeedParser(part, policy=_POLICY)
    for piece in pieces:
        parser.feed(piece)
    return parser.close()


def within(part: Part) -> Iterator[Part]:
    """``part`` and all parts in it but those of mails that it forwards, in order."""
    yield part
    if part.get_content_maintype() == "multipart":
        for inner in part.parts:
            yield from within(inner)


def content_of(part: Part) -> bytes:
    """The bytes that ``part`` holds; those of a broken encoding as far as they go.

    Raises Unreadable where they are too many for one article.
    """
    if len(part.written) > 2 * FILE_BYTES:
        raise too_large(len(part.written))
    data = part.written.encode("ascii", "surrogateescape")
    encoding = part.head("content-transfer-encoding").split(";")[0].strip().lower()
    if encoding == "quoted-printable":
        data = binascii.a2b_qp(data)
    elif encoding == "base64":
        data = _from_base64(data)
    elif encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
        decoded: Any = part.get_payload(decode=True)
        data = decoded if isinstance(decoded, bytes) else data
    if len(data) > FILE_BYTES:
        raise too_large(len(data))
    return data


def _from_base64(data: bytes) -> bytes:
    """``data`` decoded up to where it is base64 no more; lists add their footers behind it unencoded."""
    lines = data.splitlines()
    end = next((place for place, line in enumerate(lines) if not _BASE64_LINE.fullmatch(line)), len(lines))
    if not any(lines[:end]):
        return data.strip()
    encoded = b"".join(lines[:end]).replace(b" ", b"").replace(b"\t", b"").rstrip(b"=")
    encoded = encoded[: len(encoded) - (len(encoded) % 4 == 1)]
    try:
        decoded = binascii.a2b_base64(encoded + b"=" * (-len(encoded) % 4))
    except binascii.Error:
        return data
    rest = b"\n".join(lines[end:]).strip()
    return decoded + b"\n\n" + rest if rest else decoded


def text_of(part: Part) -> str:
    """The text that ``part`` holds, whatever the charset that it declares. Raises Unreadable for binary."""
    data = content_of(part)
    declared = part.charset
    if declared in _SHIFTED and data.isascii():
        return clean(data.decode(_SHIFTED[declared], "replace"))
    if declared is None:
        declared = charset_of_page(data[:4096])
    return decode(data, declared)


def words_of_head(value: object, charset: str | None = None) -> str:
    """A head's ``value``, its encoded words (RFC 2047) decoded, on one line.

    What stands in it unencoded is in the mail's own ``charset``, if in any.
    """
    data = str(value)[:MAIL_HEAD_CHARACTERS].encode("utf-8", "surrogateescape")
    foreign = sum(byte > 0x7F for byte in data)
    # So few letters tell no encoding; among many Latin ones the others are accented.
    words = _decoded(data, charset or ("cp1252" if 3 * foreign < len(data) else None))
    return _line(_ENCODED.sub(_decoded_words, words))


def _decoded_words(run: re.Match[str]) -> str:
    try:
        pieces = decode_header(run[0])
    except (HeaderParseError, ValueError, LookupError):  # Base64 that is none.
        return run[0]
    return "".join(piece if isinstance(piece, str) else _decoded(piece, charset) for piece, charset in pieces)


def _decoded(data: bytes, charset: str | None) -> str:
    if charset and charset.lower() in _SHIFTED and data.isascii():
        return data.decode(_SHIFTED[charset.lower()], "replace")
    try:
        return decode(data, charset)
    except Unreadable:
        return data.decode("utf-8", "replace")


def _line(words: str) -> str:
    return _WHITE.sub(" ", clean(words)).strip()
