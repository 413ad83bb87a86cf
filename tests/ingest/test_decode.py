"""Bytes become the text that was meant, whatever encoding they are in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.decode import Unreadable, clean, decode

RUSSIAN = "Привет, мир. «Мы готовы к переговорам», — заявил министр журналистам в среду. " * 3
JAPANESE = "首相は「交渉の用意がある」と述べた。外相も同じ見解を示した。" * 3
CHINESE = "外交部发言人表示：“我们已经准备好谈判。”他补充说。" * 3
CZECH = "„Jsme připraveni,“ řekla ministryně a odešla ze sálu. Žádné otázky nebyly. " * 3
ENGLISH = "“We’re ready,” she said — and left the café without paying.\n" * 2


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", ENGLISH),
        ("utf-16", ENGLISH),
        ("utf-16-le", RUSSIAN),
        ("utf-16-be", ENGLISH),
        ("utf-16-le", "双方开始谈判。\n部长说：“我们已经准备好 2015 年的计划。”\n" * 2),
        ("utf-32", CHINESE),
        ("cp1252", ENGLISH),
        ("cp1251", RUSSIAN),
        ("koi8_r", RUSSIAN.replace("«", "").replace("»", "").replace("—", "-")),
        ("cp1250", CZECH),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("iso2022_jp", JAPANESE),
        ("gb18030", CHINESE),
    ],
)
def test_encodings_are_found(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    text = "Bakan “Görüşmeye hazırız” dedi."
    assert decode(text.encode("cp1254"), "iso-8859-9") == text
    assert decode(RUSSIAN.encode("cp1251"), "ISO-8859-1") == RUSSIAN, "Cyrillic is no row of accents"
    assert decode(ENGLISH.encode("utf-8"), "windows-1251") == ENGLISH, "well-formed UTF-8 is UTF-8"
    assert decode(ENGLISH.encode("cp1252"), "no-such-encoding") == ENGLISH
    assert decode(ENGLISH.encode("cp1252"), "base64") == ENGLISH, "not every codec is a text encoding"


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    assert decode(RUSSIAN.encode() + b"\xd0") == RUSSIAN + "\ufffd"


def test_a_broken_byte_in_a_text_of_few_marks_changes_nothing() -> None:
    text = "“We are ready,” she said, and left the hall. "
    assert decode(text.encode() + b"It was la\xe2\x80") == text + "It was la\ufffd"


def test_a_file_cut_inside_a_character_of_utf16_is_read() -> None:
    assert decode(ENGLISH.encode("utf-16-le")[:-1]) == ENGLISH[:-1] + "\ufffd"


def test_half_a_surrogate_pair_is_no_character() -> None:
    assert clean("a \ud83d b \udfff c") == "a \ufffd b \ufffd c"


def test_line_ends_and_controls() -> None:
    assert decode(b"a\r\nb\rc\x0cd\n") == "a\nb\nc\nd\n"
    assert clean("a\u2028b\u2029c\x85d") == "a\nb\nc\nd"
    assert decode(b"A line of text with a stray \0zero\x08.") == "A line of text with a stray zero."
    assert decode(b"A line of text with one stray\0 zero.") == "A line of text with one stray zero."
    assert clean("It\x92s \x93so\x94\x81") == "It’s “so”"
    assert clean("\ufdd0frame\uffff") == "frame"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0",
        b"%PDF-1.7\n\0\1\2\3\4\5\6\0\1\2\3",
        bytes(range(256)) * 4,
        b"PK\x03\x04\x14\0\0\0\x08\0\1\2\3\4",
    ],
)
def test_binary_content_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="binary"):
        decode(data)


@given(
    st.binary(max_size=300), st.none() | st.sampled_from(["utf-8", "shift_jis", "utf-7", "idna", "hex", ""])
)
def test_any_bytes_are_text_or_refused(data: bytes, declared: str | None) -> None:
    try:
        text = decode(data, declared)
    except Unreadable:
        return
    assert "\0" not in text
    assert "\r" not in text
    assert clean(text) == text
    text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200).map(clean))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF8)) and b"\x1b$" not in data:
        assert decode(data) == text


def test_overrides_of_the_writing_direction_are_seen() -> None:
    assert decode("She said \u202eon\u202c.".encode()) == "She said [U+202E]on\u202c."
    assert clean("\u202dyes") == "[U+202D]yes"
    # What right-to-left text needs stays.
    assert clean("\u2067שלום\u2069 \u200f") == "\u2067שלום\u2069 \u200f"
