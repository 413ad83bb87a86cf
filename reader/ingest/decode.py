"""Bytes into text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
import unicodedata
from contextlib import suppress

from reader.ingest import phrases
from reader.ingest.limits import FILE_BYTES

# The order matters: UTF-32's mark begins with UTF-16's.
_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_BINARY_STARTS = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"BZh",
    b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"RIFF", b"OggS", b"ID3", b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd", b"wOFF", b"wOF2", b"\xca\xfe\xba\xbe", b"{\\rtf", b"BM",
)  # fmt: skip
_CONTROLS = bytes(sorted(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}))
_ASCII = bytes([0, 9, 10, 13, *range(32, 127)])
_PLAIN = bytes([9, 10, *range(32, 127)])
# What the web calls Latin-1 and ASCII is Windows-1252 (WHATWG Encoding Standard, section 4.2).
_WEB_NAMES = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "l1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs",
    "x-mac-cyrillic": "mac_cyrillic", "macintosh": "mac_roman",
}  # fmt: skip
_META_CHARSET = re.compile(rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_NEWLINE = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code != 0x85}
# C0 but for tab and newline, DEL, and the noncharacters that Qt takes for the frames of its documents.
_UNWRITTEN = dict.fromkeys([*range(9), *range(14, 32), 0x7F, *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]) | _C1
# Half of a pair that stands alone is no character, and no file or clipboard can hold it.
_UNWRITTEN |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
# What turns the order of the characters behind it, so that they read as other words, is shown by its number.
_UNWRITTEN |= {code: f"[U+{code:04X}]" for code in (0x202D, 0x202E)}
_ANY_UNWRITTEN = re.compile("[" + re.escape("".join(map(chr, _UNWRITTEN))) + "]")


class Unreadable(Exception):
    """A file is no article; the message is a clause that says why."""


def too_large(size: int, most: int = FILE_BYTES) -> Unreadable:
    """Why a file of ``size`` bytes is not read."""
    return Unreadable(phrases.TOO_LARGE.format(size=f"{size / 2**20:,.0f}", most=f"{most // 2**20:,}"))


def charset_of_page(head: bytes) -> str | None:
    """The encoding that the ``head`` of a page names in its ``meta`` elements."""
    found = _META_CHARSET.search(head)
    return found[1].decode("ascii") if found else None


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that ``data`` holds, its line ends all ``\\n``, without characters that are not written.

    A byte order mark decides; else well-formed UTF-8; else ``declared``, the encoding that the file
    itself names, where it fits; else the code page in which it reads best. Raises Unreadable for binary
    content.
    """
    return clean(_decoded(data, declared))


def clean(text: str) -> str:
    """``text`` with every line end ``\\n``, and without NULs, controls and the like.

    The controls of ISO 8859-1 stand for the Windows-1252 characters that were meant; a lone surrogate
    becomes U+FFFD, and an override of the writing direction the words "[U+202E]".
    """
    # Most of a text is plain, and is taken out sooner than it is searched.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if not rest:
        return text
    if _NEWLINE.search(rest):
        text = _NEWLINE.sub("\n", text)
    return text.translate(_UNWRITTEN) if _ANY_UNWRITTEN.search(rest) else text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if data.startswith(_BINARY_STARTS) and _looks_binary(data, 0.001):
        raise Unreadable(phrases.BINARY)
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if _looks_binary(data, 0.02):
        raise Unreadable(phrases.BINARY)
    if b"\x1b$" not in data:
        try:
            # With halves of pairs as some programs write them, which well-formed UTF-8 has not.
            return data.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            pass
    if declared:
        text = _as_declared(data, declared)
        if text is not None:
            return text
    return _damaged_utf8(data) or _detected(data)


def _looks_binary(data: bytes, share: float) -> bool:
    sample = data[: 2**20]
    # A few stray zeros make no short text binary.
    return len(sample) - len(sample.translate(None, _CONTROLS)) > max(4, share * len(sample))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without its mark: the zero bytes of spaces and Latin letters are on one side."""
    sample = data[: min(len(data), 2**16) & ~1]
    zeros = sample.count(0)
    if zeros < 0.01 * len(sample):
        return None
    # Latin letters have a zero each; what has fewer and yet is all ASCII has been damaged.
    if zeros < 0.3 * len(sample) and len(sample.translate(None, _ASCII)) <= 0.05 * len(sample):
        return None
    high, low = sample[1::2].count(0), sample[::2].count(0)
    for encoding, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        # A few characters, such as U+5F00, have a zero on the other side.
        if others <= 0.25 * zeros:
            try:
                text = sample.decode(encoding)
            except UnicodeDecodeError:
                continue
            if text and sum(map(_is_written, text)) > 0.98 * len(text):
                return encoding
    return None


def _is_written(character: str) -> bool:
    return character in "\t\n\r\f" or unicodedata.category(character) not in ("Cc", "Cn", "Cs", "Co")


def _as_declared(data: bytes, declared: str) -> str | None:
    name = declared.strip().lower()
    try:
        codec = codecs.lookup(_WEB_NAMES.get(name, name))
        text = data.decode(codec.name)
    except (LookupError, ValueError, AssertionError):
        # Some codecs assert, and those that are no text encodings raise LookupError.
        return None
    # Any bytes are well-formed in a single-byte encoding; Cyrillic read as Latin is a row of accents.
    letters = [character for character in text[:50_000] if character.isalpha()]
    accents = sum("\x80" <= character < "\u0180" for character in letters)
    if accents > 0.4 * len(letters):
        return None
    return text if sum(map(_is_written, text[:50_000])) > 0.98 * len(text[:50_000]) else None


def _damaged_utf8(data: bytes) -> str | None:
    """``data`` as UTF-8 if most of its sequences are; the broken ones show as U+FFFD."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    # In the encodings below, what happens to be well-formed is at most a third of what is not.
    return text if whole > broken else None


def _detected(data: bytes) -> str:
    from reader.ingest.words.code_pages import code_page_of

    if b"\x1b$" in data:
        with suppress(UnicodeDecodeError):
            return data.decode("iso2022_jp")
    page = code_page_of(data)
    text = data.decode(page, "replace")
    # Its accents stand apart from their letters.
    return unicodedata.normalize("NFC", text) if page == "cp1258" else text
