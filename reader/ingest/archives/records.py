"""The records of web archives (ISO 28500), read as a stream, and what the servers' answers in them hold.

warcio reads the records; what is packed is unpacked here, within bounds, and what is damaged is passed over.
"""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, too_large
from reader.ingest.limits import ARCHIVED_LINE, FILE_BYTES

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator

# Its complaints about an archive would go to standard error.
logging.getLogger("warcio").addHandler(logging.NullHandler())

_BLOCK = 2**16
_PIECE = 2**20
_MAGIC = b"\x1f\x8b\x08"
_RECORD_START = re.compile(rb"WARC/[01]\.\d")
_MOST_HEADS = 2_000
Spend = Callable[[int], None]
"""Told how many bytes came out of something packed; raises Unreadable when they are too many in all."""


class Resource(NamedTuple):
    """What a web archive holds of an address.

    ``kind`` is the media type, empty where none is told; ``broken`` says that it ends before its end.
    """

    address: str
    kind: str
    charset: str | None
    data: bytes
    broken: bool = False


class Redirect(NamedTuple):
    """An address that leads to another."""

    address: str
    target: str


class Damage(NamedTuple):
    """Something that could not be read, and why; of what has no ``address``, nothing is known.

    ``packed`` is the way in which it was packed, where it is not known how to unpack that.
    """

    address: str
    reason: str = ""
    packed: str = ""


def records_of(
    file: IO[bytes], spend: Spend, kinds: frozenset[str]
) -> Iterator[Resource | Redirect | Damage]:
    """What the web archive ``file`` holds of the media types ``kinds``. Raises Unreadable without warcio."""
    for stream in _streams(file, spend):
        yield from _records(stream, spend, kinds)
        for _ in iter(stream.read, b""):
            pass
        if stream.broken:
            yield Damage("", phrases.BROKEN_RECORDS)


class _Stream:
    """The archive's bytes from one break to the next, in pieces of any size."""

    def __init__(self, pieces: Iterator[bytes], members: _Members | None = None) -> None:
        self._pieces, self._members = pieces, members

    def read(self, _: int = -1) -> bytes:
        return next(self._pieces, b"")

    @property
    def broken(self) -> bool:
        """Whether what has been read ends with a damaged member."""
        return self._members is not None and self._members.damaged


def _streams(file: IO[bytes], spend: Spend) -> Iterator[_Stream]:
    """The archive, or where members of it are damaged, each run of whole ones."""
    rest = file.read(_BLOCK)
    if not rest.startswith(_MAGIC[:2]):
        yield _Stream(_plain(rest, file))
        return
    while rest:
        members = _Members(file, rest, spend)
        stream = _Stream(members.pieces(), members)
        yield stream
        rest = members.after_damage()


def _plain(start: bytes, file: IO[bytes]) -> Iterator[bytes]:
    yield start
    while piece := file.read(_BLOCK):
        yield piece


class _Members:
    """The members of a gzip file from some place on, up to the first that is damaged."""

    def __init__(self, file: IO[bytes], packed: bytes, spend: Spend) -> None:
        self._file, self._packed, self._spend = file, packed, spend
        self.damaged = False

    def pieces(self) -> Iterator[bytes]:
        unpack: Any = None
        while self._packed or (unpack is not None and not unpack.eof):
            if not self._packed:
                self._packed = self._file.read(_BLOCK)
                if not self._packed:
                    self.damaged = True  # It ends within a member.
                    return
            if unpack is None:
                self._packed = self._packed.lstrip(b"\0") or self._file.read(_BLOCK)
                unpack = zlib.decompressobj(wbits=31)
            try:
                piece = unpack.decompress(self._packed, _PIECE)
            except zlib.error:
                self.damaged = True
                return
            self._packed = unpack.unused_data if unpack.eof else unpack.unconsumed_tail
            if piece:
                self._spend(len(piece))
                yield piece
            if unpack.eof:
                unpack = None
                self._packed = self._packed or self._file.read(_BLOCK)

    def after_damage(self) -> bytes:
        """What is packed from the next member on; empty where there is none."""
        packed = self._packed[1:]
        while self.damaged and packed:
            place = packed.find(_MAGIC)
            if place >= 0:
                return packed[place:]
            packed = packed[-2:] + piece if (piece := self._file.read(_BLOCK)) else b""
        return b""


def _records(stream: _Stream, spend: Spend, kinds: frozenset[str]) -> Iterator[Resource | Redirect | Damage]:
    lines = _lines(stream)
    records = _iterator(stream, lines)
    while True:
        try:
            lines.heads = 0
            record = next(records, None)
            if record is None:
                return
            found = _found(record, spend, kinds)
        except Unreadable:
            raise
        except Exception:  # warcio raises whatever the record's heads lead it to.
            line = _next_start(lines)
            yield Damage("", phrases.BROKEN_RECORDS)
            if not line:
                return
            records = _iterator(stream, lines, line)
            continue
        if found is not None:
            yield found


def _lines(stream: _Stream) -> Any:
    try:
        from warcio.bufferedreaders import BufferedReader
    except ImportError as error:
        raise Unreadable(phrases.EXTRA.format(format="a web archive", extra="warc")) from error

    class Lines(BufferedReader):
        """warcio's reader, of which no line and no number of them can be too long."""

        heads = 0

        def readline(self, length: int | None = None) -> bytes:
            self.heads += 1
            most = ARCHIVED_LINE if length is None else min(length, ARCHIVED_LINE)
            line: bytes = super().readline(most)
            if self.heads > _MOST_HEADS or len(line) == ARCHIVED_LINE:
                raise ValueError(len(line))
            return line

        def next_start(self) -> bytes:
            """The line that begins the next record, empty where there is none."""
            while line := super().readline(ARCHIVED_LINE):
                if _RECORD_START.match(line):
                    return line
            return b""

    return Lines(stream, block_size=_BLOCK)


def _next_start(lines: Any) -> bytes:
    return lines.next_start()


def _iterator(stream: _Stream, lines: Any, line: bytes | None = None) -> ArchiveIterator:
    from warcio.archiveiterator import ArchiveIterator

    class Records(ArchiveIterator):
        INC_RECORD = ""  # It would be written to standard error.

    records = Records(stream)
    records.reader, records.next_line = lines, line
    return records


def _found(record: Any, spend: Spend, kinds: frozenset[str]) -> Resource | Redirect | Damage | None:
    """What there is to read in ``record``; None if nothing."""
    address = (
        record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri") or ""
    ).strip("<> ")
    if not re.match(r"https?://", address, re.IGNORECASE):
        return None
    heads = record.http_headers
    if record.rec_type == "response" and heads:
        status = heads.get_statuscode()
        if status.startswith("3"):
            target = heads.get_header("location")
            return Redirect(address, target) if target else None
        if not status.startswith("2"):
            return None
        told = heads.get_header("content-type") or ""
    elif record.rec_type == "resource":
        told = record.content_type or ""
    else:
        return None
    kind, _, rest = told.partition(";")
    kind = kind.strip().lower()
    if kind not in kinds:
        return None
    charset = re.search(r"charset\s*=\s*[\"']?([\w:.-]{2,40})", rest[:500], re.IGNORECASE)
    if record.length is not None and record.length > FILE_BYTES:
        return Damage(address, str(too_large(record.length)))
    raw = record.raw_stream.read(FILE_BYTES + 1)
    cut = bool(record.rec_headers.get_header("WARC-Truncated")) or getattr(record.raw_stream, "limit", 0) > 0
    try:
        data, whole = _body(raw, heads, spend)
    except _Packed as error:
        return Damage(address, packed=str(error))
    except Unreadable as error:
        return Damage(address, str(error))
    return Resource(address, kind, charset[1] if charset else None, data, cut or not whole)


class _Packed(Exception):
    """The message is the name of a way of packing that cannot be undone."""


def _body(raw: bytes, heads: Any, spend: Spend) -> tuple[bytes, bool]:
    """What a server sent, without the ways in which it packed it for the journey, and whether it is whole."""
    if heads is None:
        return raw, True
    whole = True
    if "chunked" in (heads.get_header("transfer-encoding") or "").lower():
        raw, whole = _without_chunks(raw)
    for encoding in reversed((heads.get_header("content-encoding") or "").lower().split(",")[:3]):
        match encoding.strip():
            case "" | "identity" | "none" | "utf-8" | "utf8" | "binary":
                continue
            case "gzip" | "x-gzip" if raw[:2] != _MAGIC[:2]:
                continue  # Some programs unpack what they save and keep the server's word for it.
            case "gzip" | "x-gzip":
                raw, unpacked = _inflated(raw, 31, spend)
            case "deflate":
                wrapped = len(raw) > 1 and raw[0] & 15 == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
                raw, unpacked = _inflated(raw, 15 if wrapped else -15, spend)
            case _ if raw.lstrip()[:1] == b"<":
                continue
            case other:
                raise _Packed(other[:20])
        whole = whole and unpacked
    return raw, whole


def _inflated(raw: bytes, bits: int, spend: Spend) -> tuple[bytes, bool]:
    unpack = zlib.decompressobj(wbits=bits)
    try:
        data = unpack.decompress(raw, FILE_BYTES + 1)
    except zlib.error:
        # As far as it goes: piece by piece, for what was unpacked before the damage is lost with the error.
        unpack, data = zlib.decompressobj(wbits=bits), b""
        try:
            for start in range(0, len(raw), 1024):
                data += unpack.decompress(raw[start : start + 1024], _PIECE)
                if len(data) > FILE_BYTES:
                    break
        except zlib.error:
            pass
    spend(len(data))
    if len(data) > FILE_BYTES:
        raise too_large(len(data))
    return data, unpack.eof


def _without_chunks(raw: bytes) -> tuple[bytes, bool]:
    """``raw`` without the lengths between its chunks (RFC 9112, section 7.1), and whether the last one came.

    What has no such lengths was put together before it was saved.
    """
    chunks: list[bytes] = []
    place = 0
    while True:
        end = raw.find(b"\n", place, place + 200)
        length = (
            re.fullmatch(rb"\s{0,4}([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?", raw[place:end])
            if end >= 0
            else None
        )
        if length is None:
            return (b"".join(chunks), False) if chunks else (raw, True)
        size = int(length[1], 16)
        if not size:
            return b"".join(chunks), True
        chunk = raw[end + 1 : end + 1 + size]
        chunks.append(chunk)
        place = end + 1 + size
        if raw[place : place + 2] == b"\r\n":
            place += 2
        elif raw[place : place + 1] == b"\n":
            place += 1
