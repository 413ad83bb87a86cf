from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.apart.glyphs import STANDARDS
from reader.apart.setting import Task, compiled, places
from reader.export.edition.prepared import Edition, prepare
from reader.export.paged.figures import alignment_data, indices_data, matrix_data
from reader.export.paged.fonts import serifs_for
from reader.export.paged.typesetting import as_json, folders, templates
from reader.model import Analysis, Speaker
from tests.export.made import analysis_of, article, renderings_of, said_in

MAIN = """
#import "house.typ": *
#import "alignment.typ": alignment
#import "indices.typ": outlets-index, speakers-index
#import "matrix.typ": outlets-picture
#set document(title: "figures")
#set text(font: fonts.at(""), size: size, lang: "en")
#set page(paper: "a4", margin: (x: 4cm), numbering: "1")
= Figures
#anchor("body")
#for number in range(1, data.articles + 1) [#metadata(number)#label("a" + str(number))]
#for siglum in data.sigla [#metadata(siglum)#label("v-" + siglum)#metadata(siglum)#label("q-" + siglum)]
"""
MARKUP = '#panic("no") $x$ *b* _i_ <a> @b // c /* h ~ --- "q" [x] {y} \\'


def pages(body: str, standards: tuple[str, ...] = STANDARDS, **data: Any) -> bytes:
    """The pages, set a second time where the first says that the places are."""
    given: dict[str, Any] = {
        "size": 10.8,
        "colour": True,
        "sigla": [],
        "articles": 0,
        **data,
    }
    sigla, numbers = given["sigla"], range(1, given["articles"] + 1)
    given["names"] = (
        ["body"] + [f"{kind}-{each}" for kind in "pqv" for each in sigla] + [f"a{each}" for each in numbers]
    )
    files = {**templates("edition.typ"), "main.typ": f"{MAIN}{body}\n#told(data.names)".encode()}
    fonts = serifs_for(("ar", "ru", "en", "zh"))
    task = Task(files, as_json(given), fonts, folders(), standards=standards)
    return compiled(task._replace(places=places(task)[0]))[0]


def texts_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        found = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    return [" ".join(re.sub("[\u2066-\u2069\u200b]", "", text).split()) for text in found]


def sigla(edition: Edition) -> list[str]:
    return [rendering.siglum for entry in edition.entries for rendering in entry.renderings]


def set_of(*texts: str, language: str = "en", speaker: str = "Ada Voss", **details: Any) -> Analysis:
    return renderings_of(*texts, languages=[language] * len(texts), speaker=speaker, **details)


def table(analysis: Analysis, size: float = 10.8) -> str:
    edition = prepare(analysis, "x")
    data = alignment_data(edition.entries[0])
    return " ".join(texts_of(pages("#alignment(data.entry)", entry=data, sigla=sigla(edition), size=size)))


WALL = "The wall is older than any of us and it has earned our trust over four hundred winters of high water"


def test_the_table_has_every_rendering_and_every_place(flood: Analysis) -> None:
    edition = prepare(flood, "x")
    entry = alignment_data(edition.entries[2])
    assert entry is not None
    (text,) = texts_of(pages("#alignment(data.entry)", entry=entry, sigla=sigla(edition)))
    for words in ("3a The Velmora Courier", "3b Agence Estuaire", "siren", "alarm", "1"):
        assert words in text
    assert "3c Вестник залива: in another language" in text


@pytest.mark.parametrize("size", [8, 18])
def test_the_columns_go_on_in_bands_as_wide_as_the_page(size: float) -> None:
    words = WALL.split()
    others = [" ".join([*words[:at], f"never{at}", *words[at + 1 :]]) for at in range(0, len(words), 2)]
    edition = prepare(set_of(WALL, *others[:9]), "x")
    data = alignment_data(edition.entries[0])
    made = pages("#alignment(data.entry)", entry=data, sigla=sigla(edition), size=size)
    text = " ".join(texts_of(made))
    for number in range(9):
        assert f"never{2 * number}" in text
    with pikepdf.open(BytesIO(made)) as document:
        tables = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Table"
        ]
    assert len(tables) > 1
    document = pypdfium2.PdfDocument(made)
    for page in document:
        width, _ = page.get_size()
        edge = 4 / 2.54 * 72
        boxes = [item.get_bounds() for item in page.get_objects()]
        assert all(edge - 1 < left and right < width - edge + 1 for left, _, right, _ in boxes)
    document.close()


def test_of_many_renderings_those_that_agree_stand_together() -> None:
    others = [
        f"{WALL} {word}" for word in ("and ice", "and snow", "and fog", "and mud", "and rain", "and hail")
    ]
    text = table(set_of(WALL, *[WALL] * 20, *others))
    assert "1a–1u" in text
    assert "Outlet 19" in text


def test_a_long_run_in_common_is_shortened() -> None:
    text = table(set_of(WALL, f"{WALL} indeed", f"{WALL} truly"))
    assert "The wall is older … winters of high water" in text


def test_right_to_left_words_run_from_right_to_left() -> None:
    said = "لم نفتح البوابة الشمالية ولن نفتحها قبل المساء"
    edition = prepare(
        set_of(said, said.replace("المساء", "الفجر"), said.replace("لم", "لن"), language="ar"), "x"
    )
    data = alignment_data(edition.entries[0])
    assert data is not None
    assert data["dir"] == "rtl"
    document = pypdfium2.PdfDocument(pages("#alignment(data.entry)", entry=data, sigla=sigla(edition)))
    text = document[0].get_textpage()
    sides = {}
    for siglum in ("1a", "1b"):
        finder = text.search(siglum)
        found = finder.get_next()
        assert found is not None
        sides[siglum] = text.get_charbox(found[0])[0]
    document.close()
    assert min(sides.values()) > 300


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=()), min_size=1, max_size=60), min_size=3, max_size=4),
    st.text(max_size=12),
)
def test_no_text_stops_it(texts: list[str], name: str) -> None:
    edition = prepare(set_of(*texts, outlets=(name,) * 2, speaker=name), name)
    body = "#alignment(data.entry)\n#speakers-index()\n#outlets-index()\n#outlets-picture()"
    data = {
        "entry": alignment_data(edition.entries[0]),
        "indices": indices_data(edition),
        "matrix": matrix_data(edition),
    }
    made = pages(body, (), sigla=sigla(edition), articles=len(edition.chapters), colour=False, **data)
    assert made.startswith(b"%PDF")


def test_markup_in_names_and_words_stays_text() -> None:
    analysis = set_of(
        f"{MARKUP} one",
        f"{MARKUP} two",
        f"{MARKUP} six",
        outlets=("#emph[O]", "*T*", "$1"),
        speaker="#strong[S]",
    )
    edition = prepare(analysis, "x")
    text = " ".join(
        texts_of(
            pages(
                "#alignment(data.entry)\n#speakers-index()\n#outlets-index()\n#outlets-picture()",
                entry=alignment_data(edition.entries[0]),
                indices=indices_data(edition),
                matrix=matrix_data(edition),
                sigla=sigla(edition),
                articles=3,
            )
        )
    )
    for words in ('#panic("no")', "#emph[O]", "*T*", "$1", "#strong[S]"):
        assert words in text


def test_page_numbers_of_an_index_are_merged() -> None:
    texts = [f"{WALL} {number}" for number in range(5)]
    edition = prepare(set_of(*texts), "x")
    data = indices_data(edition)
    for rendering in data["speakers"][0]["renderings"][0]:
        rendering["label"] = "p-" + rendering["siglum"]
    body = '#for siglum in data.sigla [#pagebreak()#metadata(siglum)#label("p-" + siglum)]\n'
    body = body.replace("#pagebreak()", '#if siglum in ("1a", "1b", "1c", "1e") { pagebreak() }')
    body += "#pagebreak()\n#speakers-index()"
    text = texts_of(pages(body, indices=data, sigla=sigla(edition)))[-1]
    assert "Ada Voss 2–5 1a–e" in text


def test_the_indices_name_everyone_and_lead_to_the_pages(flood: Analysis) -> None:
    edition = prepare(flood, "x")
    made = pages(
        "#speakers-index()\n#outlets-index()", indices=indices_data(edition), sigla=sigla(edition), articles=4
    )
    (text,) = texts_of(made)
    for words in (
        "Tomas Ekdal 1 1a, b; 2a, b; 3a, b",
        "Orla Fenwick 1 4a, b",
        "Agence Estuaire 1 5 remarks: 1b",
    ):
        assert words in text
    with pikepdf.open(BytesIO(made)) as document:
        links = [each for page in document.pages for each in page.get("/Annots", [])]
    assert len(links) > 20


def test_many_speakers_stand_under_letters() -> None:
    names = [f"Ada {chr(ord('A') + number)}oss" for number in range(26)]
    told = [(name, f"The wall {what}") for name in names for what in ("held", "fell")]
    articles = [article(text, number, language="en") for number, (_, text) in enumerate(told)]
    quotes = [
        said_in(each, speaker=Speaker(name, name, 0, 0))
        for each, (name, _) in zip(articles, told, strict=True)
    ]
    analysis = analysis_of(articles, *zip(quotes[::2], quotes[1::2], strict=True), links=())
    edition = prepare(analysis, "x")
    made = pages("#speakers-index()", indices=indices_data(edition), sigla=sigla(edition))
    text = " ".join(texts_of(made))
    assert re.search(r"\bC Ada Coss 1 3a, b", text)


def test_the_picture_is_told_in_words_and_has_a_legend(flood: Analysis) -> None:
    data = matrix_data(prepare(flood, "x"))
    assert data is not None
    assert data["told"].startswith(
        "4 outlets against one another. Agence Estuaire and The Velmora Courier share most, 5 remarks."
    )
    made = pages("#outlets-picture()", matrix=data)
    with pikepdf.open(BytesIO(made)) as document:
        told = [
            str(each.Alt)
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
    assert data["told"] in told
    (text,) = texts_of(made)
    assert "how many remarks both report" in text
    assert "Outlet" not in text


def test_outlets_left_out_of_the_picture_are_counted(flood: Analysis) -> None:
    data = matrix_data(prepare(flood, "x"))
    assert data is not None
    (text,) = texts_of(pages("#outlets-picture()", matrix={**data, "left_out": 7}))
    assert "7 more outlets, which share less, are left out." in text


def test_where_there_is_nothing_to_show_nothing_is_shown(flood: Analysis) -> None:
    assert alignment_data(prepare(flood, "x").entries[0]) is None
    alone = replace(flood, links=(), remarks=())
    assert matrix_data(prepare(alone, "x")) is None
    (text,) = texts_of(pages("#outlets-picture()\n#alignment(none)", matrix=None))
    assert text == "Figures 1"
