"""A text of 8-bit characters is read in the code page that its language and its words ask for."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.ingest.decode import decode
from reader.ingest.words.code_pages import code_page_of

NEWS = tomllib.loads((Path(__file__).parents[1] / "news.toml").read_text("utf-8"))
WESTERN = ("cp1252", "iso8859_15", "mac_roman", "cp850")
CENTRAL = ("cp1250", "iso8859_2", "mac_latin2", "cp852")
BALTIC = ("cp1257", "iso8859_13", "iso8859_4")
CYRILLIC = ("cp1251", "iso8859_5", "mac_cyrillic")
PAGES = {
    **dict.fromkeys(
        ("de", "fr", "es", "pt", "it", "sv", "da", "nb", "nn", "is", "fi", "gl", "ga", "sq"), WESTERN
    ),
    **dict.fromkeys(("pl", "cs", "sk", "sl", "hr", "hu", "sr-Latn"), CENTRAL),
    **dict.fromkeys(("lv", "lt"), BALTIC),
    **dict.fromkeys(("uk", "be", "mk", "sr"), CYRILLIC),
    **dict.fromkeys(("ru", "bg"), (*CYRILLIC, "koi8_r", "cp866")),
    "tr": ("cp1254",), "el": ("cp1253", "iso8859_7"), "he": ("cp1255", "iso8859_8"), "th": ("cp874",),
    "ar": ("cp1256", "iso8859_6"), "zh": ("gb18030",), "ja": ("cp932", "euc_jp"), "ko": ("cp949",),
}  # fmt: skip
WRITTEN = [
    (page, text)
    for language, pages in PAGES.items()
    for page in pages
    for text in (NEWS[language][0], "\n".join([*NEWS[language]] * 3))
]


@pytest.mark.parametrize(("page", "text"), WRITTEN)
def test_a_piece_of_news_is_read_as_it_was_written(page: str, text: str) -> None:
    plain = text.replace("’", "'").replace("\xa0", " ")
    data = plain.encode(page, "replace")
    assert decode(data) == data.decode(page)


@pytest.mark.parametrize(
    "name", ["José Marín", "François Hollin", "Jürgen Voß", "Åsa Lind", "Søren Holt", "João Leite"]
)
def test_one_accented_name_in_english_is_western(name: str) -> None:
    text = f"The mayor of Kelmar, {name}, said on Monday that the harbour would stay closed for a week."
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("page", ["cp1252", "mac_roman"])
def test_quotation_marks_alone_tell_the_code_page(page: str) -> None:
    text = "The council met at noon.\n\n“We will not go,” she said — and it wasn’t a question."
    assert decode(text.encode(page)) == text


@pytest.mark.parametrize("page", ["cp1252", "mac_roman"])
def test_french_quotation_marks_stand_apart(page: str) -> None:
    text = "« Nous ne partirons pas », a dit le maire. « Le port reste fermé », a-t-il dit à midi. « Oui. »"
    assert decode(text.encode(page)) == text


def test_a_long_beginning_in_ascii_hides_nothing() -> None:
    text = "The harbour is closed.\n" * 9_000 + "“Señor Núñez didn’t come,” said François."
    assert decode(text.encode("cp1252")) == text


def test_any_bytes_have_a_code_page() -> None:
    assert code_page_of(bytes(range(256)))
    assert code_page_of(b"")
