"""What news databases deliver is parted into its articles, each with what the database says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO

import docx
import odfdo
import pytest

from reader.ingest.deliveries.articles import articles_in, is_delivery
from reader.ingest.deliveries.fields import outlet_named
from reader.ingest.passages import Passage
from reader.ingest.words.outlets import known_outlet
from reader.model import Article, SectionKind
from tests.ingest.deliveries_samples import (
    FACTIVA,
    FACTIVA_CODES,
    FIRST,
    GERMAN,
    LEXIS_TEXT,
    NEXIS_UNI,
    NEXIS_UNI_COVER,
    PROQUEST,
    SECOND,
)
from tests.ingest.office_samples import articles, said
from tests.ingest.rtf_samples import rtf_of

HARBOUR, FERRIES = "Harbour stays shut, says mayor", "Ferries to sail again"


def as_text(lines: Sequence[str]) -> tuple[bytes, str]:
    return "\n\n".join(lines).encode(), "a.txt"


def as_one_block(lines: Sequence[str]) -> tuple[bytes, str]:
    return "\n".join(lines).encode(), "a.txt"


def as_word(lines: Sequence[str]) -> tuple[bytes, str]:
    document, written = docx.Document(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(written)
    return written.getvalue(), "a.docx"


def as_rtf(lines: Sequence[str]) -> tuple[bytes, str]:
    return rtf_of(*lines), "a.rtf"


def as_page(lines: Sequence[str]) -> tuple[bytes, str]:
    parts = (part for line in lines for part in line.split("\t"))
    tags = (f"<p class='articleParagraph'>{escape(part)}</p>" for part in parts)
    return f"<!DOCTYPE html><html><body><div>{''.join(tags)}</div></body></html>".encode(), "a.html"


def as_opened(lines: Sequence[str]) -> tuple[bytes, str]:
    document = odfdo.Document("text")
    document.body.clear()
    for line in lines:
        document.body.append(odfdo.Paragraph(line))
    written = BytesIO()
    document.save(written)
    return written.getvalue(), "a.odt"


WAYS = pytest.mark.parametrize("way", [as_text, as_one_block, as_word, as_rtf, as_page, as_opened])
Way = Callable[[Sequence[str]], tuple[bytes, str]]


def told(article: Article) -> tuple[str | None, ...]:
    return article.outlet, article.title, article.byline, article.published, article.language


@WAYS
def test_nexis_uni(way: Way) -> None:
    first, second = articles(*way(NEXIS_UNI_COVER + NEXIS_UNI))
    outlet, title, byline, published, language = told(first)
    assert (outlet, title, byline, language) == ("The Saltby Gazette", HARBOUR, "Ida Crane in Saltby", "en")
    assert published is not None
    assert published.startswith("2020-03-03")
    assert told(second) == ("The Norwick Courier", FERRIES, None, "2020-03-04", "en")
    assert said(first, SectionKind.HEADLINE) == [HARBOUR]
    assert "\n".join(said(first)).split("\n") == ["Cranes are not safe", *FIRST]
    assert "\n".join(said(second)).split("\n") == SECOND
    assert said(first, SectionKind.CAPTION) == ["The harbour on Monday, without a ship."]
    assert "Ruth Reader" in said(first, SectionKind.BOILERPLATE)[0]


def test_lexis_nexis_in_the_older_layout() -> None:
    first, second = articles(LEXIS_TEXT.encode(), "a.txt")
    title = f"{HARBOUR}, and nobody in the town hall knows for how long"
    assert told(first) == ("The Saltby Gazette", title, "Ida Crane", "2020-03-03", "en")
    assert told(second) == ("The Norwick Courier", FERRIES, None, "2020-03-04", "en")
    assert said(first)[0].startswith("Cranes are not safe")
    assert said(first)[-1].endswith("reporters in the town hall.")
    assert len(said(first)) == 3
    assert any("LEN LENS" in caption for caption in said(first, SectionKind.CAPTION))


def test_the_same_in_german() -> None:
    first, second = articles(GERMAN.encode(), "a.txt")
    assert told(first) == ("Salzbyer Anzeiger", "Der Hafen bleibt zu", "Ida Kran", "2020-03-03", "de")
    assert told(second)[:2] == ("Nordwicker Kurier", "Die Fähren fahren wieder")
    assert len(said(first)) == 2
    assert len(said(second)) == 1


@WAYS
def test_factiva(way: Way) -> None:
    first, second = articles(*way(FACTIVA))
    assert told(first) == (
        "The Saltby Gazette", HARBOUR, "Ida Crane in Saltby", "2020-03-03T14:47+00:00", "en",
    )  # fmt: skip
    assert told(second) == ("Norwick Courier", FERRIES, None, "2020-03-04", "en")
    assert "\n".join(said(first)).split("\n") == FIRST
    assert "\n".join(said(second)).split("\n") == SECOND
    assert "Local news" in said(first, SectionKind.BOILERPLATE)[0]


@WAYS
def test_factiva_with_codes(way: Way) -> None:
    (first,) = articles(*way(FACTIVA_CODES))
    outlet, title, byline, published, language = told(first)
    assert (outlet, title, byline, language) == ("The Saltby Gazette", HARBOUR, "Ida Crane", "en")
    assert published is not None
    assert published.startswith("2020-03-03")
    assert "\n".join(said(first)).split("\n") == FIRST


@WAYS
def test_proquest(way: Way) -> None:
    first, second = articles(*way(PROQUEST))
    assert told(first) == ("The Saltby Gazette", HARBOUR, "Ida Crane", "2020-03-03", "en")
    assert told(second) == ("Norwick Courier", FERRIES, None, "2020-03-04", "en")
    assert "\n".join(said(first)).split("\n") == FIRST[:2]
    assert "\n".join(said(second)).split("\n") == SECOND


def test_a_single_article_of_a_delivery_is_told_by_its_fields() -> None:
    (only,) = articles(*as_text(NEXIS_UNI[16:]))
    assert told(only) == ("The Norwick Courier", FERRIES, None, "2020-03-04", "en")


def test_a_part_without_fields_is_an_article_all_the_same() -> None:
    loose = ["Somebody pasted this one", *SECOND, "End of Document"]
    first, second = articles(*as_text([*NEXIS_UNI[:16], *loose]))
    assert told(first)[0] == "The Saltby Gazette"
    assert second.title == "Somebody pasted this one"
    assert said(second) == SECOND


def test_an_article_cut_off_behind_the_last_mark_is_one_more() -> None:
    first, second = articles(*as_text([*NEXIS_UNI[:-1]]))
    assert told(first)[:2] == ("The Saltby Gazette", HARBOUR)
    assert told(second)[:2] == ("The Norwick Courier", FERRIES)
    assert said(second) == SECOND


@pytest.mark.parametrize(
    "note", [["To be asked: who has the keys of the harbour?"], ["One.", "Two.", "Three."]]
)
def test_ones_own_lines_beside_a_delivery_are_kept(note: list[str]) -> None:
    *_, last = articles(*as_text([*NEXIS_UNI, *note]))
    assert said(last) == SECOND
    assert said(last, SectionKind.BOILERPLATE)[-1].endswith("\n".join(note))


def test_a_text_that_only_ends_so_is_no_delivery() -> None:
    text = "\n\n".join(["Harbour stays shut", *FIRST, "End of Document"])
    (only,) = articles(text.encode(), "a.txt")
    assert only.title == "Harbour stays shut"
    assert [words for words in said(only) if words in FIRST] == FIRST


def test_no_field_within_the_text_ends_it() -> None:
    inside = ["Subject: none was named, the mayor said.", "Notes: she had them all with her."]
    lines = [*NEXIS_UNI[:9], *inside, *FIRST, *NEXIS_UNI[12:16]]
    (only,) = articles(*as_text(lines))
    assert said(only) == ["Cranes are not safe", *inside, *FIRST]


def test_texts_without_marks_are_left_alone() -> None:
    assert not is_delivery("\n\n".join(FIRST))
    assert is_delivery("\n\n".join(NEXIS_UNI))
    (only,) = articles_in([Passage(words) for words in FIRST])
    assert [passage.text for passage in only.passages] == FIRST


@pytest.mark.parametrize(
    "line", ["End of Document", "1 of 2 DOCUMENTS", "Length: 5 words", "HD\tx", "412 words", "Body", "_" * 60]
)
def test_a_hundred_thousand_of_its_lines_are_read_in_linear_time(line: str) -> None:
    passages = [Passage(line)] * 20_000
    assert sum(len(each.passages) for each in articles_in([*passages, Passage("End of Document")])) > 0


def test_a_table_of_codes_on_a_page() -> None:
    cells = (line.partition("\t") for line in FACTIVA_CODES)
    rows = "".join(f"<tr><td>{code}</td><td>{escape(words)}</td></tr>" for code, _, words in cells)
    page = f"<!DOCTYPE html><html><body><table>{rows}</table><p>Factiva</p></body></html>"
    (only,) = articles(page.encode(), "a.html")
    assert told(only)[:3] == ("The Saltby Gazette", HARBOUR, "Ida Crane")


@pytest.mark.parametrize(
    ("called", "outlet"),
    [
        ("The Saltby Gazette (Saltby)", "The Saltby Gazette"),
        ("Saltby Gazette; Saltby (UK)", "Saltby Gazette"),
        ("Reuters News", "Reuters"),
        ("Agence France Presse -- English", "AFP"),
        ("The New York Times", "The New York Times"),
        ("Saltby News", "Saltby News"),
    ],
)
def test_outlets_as_databases_call_them(called: str, outlet: str) -> None:
    assert outlet_named(called) == known_outlet(outlet) or outlet_named(called) == outlet


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By IDA CRANE and BO HOLM, Associated Press", "Ida Crane and Bo Holm"),
        ("Ida Crane in Saltby", "Ida Crane in Saltby"),
        ("ida.crane@saltby.example (Ida Crane)", "Ida Crane"),
    ],
)
def test_authors_as_databases_name_them(line: str, byline: str) -> None:
    lines = [f"Byline: {line}" if words.startswith("Byline") else words for words in NEXIS_UNI[:16]]
    (only,) = articles(*as_text(lines))
    assert only.byline == byline


def test_an_article_without_an_author_has_none() -> None:
    lines = ["Le Soir de Salty" if words.startswith("The Norwick") else words for words in NEXIS_UNI[16:]]
    (only,) = articles(*as_text(lines))
    assert (only.outlet, only.byline) == ("Le Soir de Salty", None)
