"""ZIP archives, looked at before they are opened, and unpacked under bounds.

PKWARE's APPNOTE 6.3.10 says what is where. Bombs: a better zip bomb, D. Fifield, WOOT 2019.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from itertools import pairwise
from typing import BinaryIO

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, too_large
from reader.ingest.limits import (
    ARCHIVE_ENTRIES,
    ARCHIVE_LIST_BYTES,
    PART_BYTES,
    RATIO_BYTES,
    UNPACKING_RATIO,
)

_END, _END_64, _ENTRY = b"PK\x05\x06", b"PK\x06\x07", b"PK\x01\x02"
_END_BYTES, _COMMENT_BYTES, _END_64_BYTES, _HEADER_BYTES = 22, 2**16, 20, 30
_CHUNK = 2**16
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_METHODS = {1: "Shrink", 6: "Implode", 9: "Deflate64", 93: "Zstandard", 95: "XZ", 97: "WavPack", 98: "PPMd"}
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def opened(file: BinaryIO) -> zipfile.ZipFile:
    """The archive in ``file``.

    Raises Unreadable where it is damaged, lists more files than any set of articles has, or where its files
    share their bytes, as only a bomb's do. The list's length is looked at before any of it is read.
    """
    _check_list(file)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, struct.error) as error:
        raise Unreadable(phrases.DAMAGED_ARCHIVE) from error
    # Behind its header lie the packed bytes: the next header can only come after these.
    parts = sorted((part.header_offset, part.compress_size) for part in archive.infolist())
    for (start, size), (following, _) in pairwise(parts):
        if start + _HEADER_BYTES + size > following:
            raise Unreadable(phrases.OVERLAPPING)
    return archive


def _check_list(file: BinaryIO) -> None:
    """Raises Unreadable where the list of files at the archive's end is missing or too long."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_BYTES - _COMMENT_BYTES))
    tail = file.read(_END_BYTES + _COMMENT_BYTES)
    place = len(tail) - _END_BYTES
    # As zipfile itself looks for it: at the very end, else the last that there is.
    if place < 0 or not (tail.startswith(_END, place) and tail.endswith(b"\0\0")):
        place = tail.rfind(_END)
    if place < 0 or len(tail) < place + _END_BYTES:
        raise Unreadable(phrases.DAMAGED_ARCHIVE)
    count, length = struct.unpack_from("<HL", tail, place + 10)
    end = size - len(tail) + place
    if tail.startswith(_END_64, place - _END_64_BYTES) and place >= _END_64_BYTES:
        file.seek(max(0, end - _END_64_BYTES - 56))
        record = file.read(56)
        if record.startswith(b"PK\x06\x06"):
            count, length = struct.unpack_from("<QQ", record, 32)
            end -= _END_64_BYTES + 56
    if count > ARCHIVE_ENTRIES or length > ARCHIVE_LIST_BYTES:
        raise Unreadable(phrases.TOO_MANY_IN_ARCHIVE.format(most=f"{ARCHIVE_ENTRIES:,}"))
    # The count may lie; every entry of the list begins with the same four bytes.
    file.seek(max(0, end - length))
    if file.read(length).count(_ENTRY) > ARCHIVE_ENTRIES:
        raise Unreadable(phrases.TOO_MANY_IN_ARCHIVE.format(most=f"{ARCHIVE_ENTRIES:,}"))
    file.seek(0)


def unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int = PART_BYTES) -> bytes:
    """The bytes of ``part``. Raises Unreadable where they are damaged, encrypted, more than ``most``, or so
    many more than they are packed in that only a bomb's are."""
    if part.flag_bits & _ENCRYPTED:
        raise Unreadable(phrases.ENCRYPTED)
    if part.compress_type not in _READ:
        method = _METHODS.get(part.compress_type, str(part.compress_type))
        raise Unreadable(phrases.UNKNOWN_PACKING.format(method=method))
    if part.file_size > max(RATIO_BYTES, UNPACKING_RATIO * part.compress_size):
        raise Unreadable(phrases.BOMB.format(most=UNPACKING_RATIO))
    if part.file_size > most:
        raise too_large(part.file_size, most)
    chunks: list[bytes] = []
    length = 0
    try:
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                length += len(chunk)
                if length > most:
                    raise too_large(length, most)
                chunks.append(chunk)
    except _BROKEN as error:
        raise Unreadable(phrases.DAMAGED_PART) from error
    if length != part.file_size:
        raise Unreadable(phrases.DAMAGED_PART)
    return b"".join(chunks)
