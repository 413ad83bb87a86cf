from __future__ import annotations

import json
import struct
from dataclasses import replace
from typing import Any

import lxml.etree as etree
import pytest

from reader.export import ExportError, render
from reader.export.edition.prepared import prepare
from reader.export.options import Choice, Options
from reader.export.paged import picture
from reader.export.paged.picture import to_png, to_svg
from reader.model import Analysis
from tests.export.made import renderings_of

SVG = "{http://www.w3.org/2000/svg}"
NORTH = Choice(remarks=frozenset(["r1"]))


def unwarned(message: str) -> None:
    raise AssertionError(message)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the template is given, in place of a picture."""
    found: list[dict[str, Any]] = []

    def keep(_: object, data: str, *__: object) -> bytes:
        found.append(json.loads(data))
        return b"<svg>"

    monkeypatch.setattr(picture, "picture", keep)
    return found


def test_one_remark_is_a_picture_of_a_fixed_width(flood: Analysis) -> None:
    edition = prepare(flood, "Velmora flood", choice=NORTH)
    made = to_png(edition, warn=unwarned)
    width, height = size_of(made)
    assert width == pytest.approx(16 / 2.54 * 192, abs=2)
    assert 300 < height < 1600
    assert size_of(to_png(edition, Options(type_size=18), warn=unwarned))[1] > height
    assert to_png(edition, warn=unwarned) == made
    assert to_png(edition, Options(colour=False), warn=unwarned) != made


def test_the_drawing_is_told_in_words(flood: Analysis) -> None:
    analysis = replace(flood, remarks=(replace(flood.remarks[0], speaker="<&> Ekdal"), *flood.remarks[1:]))
    svg = to_svg(prepare(analysis, "Velmora flood", choice=NORTH), warn=unwarned)
    root = etree.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == (
        "1 · <&> Ekdal: We did not open the northern gate, and we will not open it …"
    )
    words = root.findtext(f"{SVG}desc") or ""
    assert "1b Agence Estuaire: “We will open the northern gate only after forty families" in words
    assert "number: forty here, fourteen there" in words
    assert root.findall(f".//{SVG}text") == []
    assert len(root.findall(f".//{SVG}use")) > 100


def test_it_is_of_one_remark(flood: Analysis) -> None:
    assert render(flood, "svg", choice=NORTH).startswith(b"<svg")
    with pytest.raises(ExportError, match="holds one remark, and 5 are chosen"):
        render(flood, "png")


def test_renderings_that_say_the_same_stand_together(told: list[dict[str, Any]]) -> None:
    analysis = renderings_of("ten ships sank", *["two ships sank", "ten ships sank", "Ten ships sank"] * 13)
    to_svg(prepare(analysis, "x"), warn=unwarned)
    (data,) = told
    groups = [[each["siglum"] for each in group["renderings"]] for group in data["groups"]]
    assert [group[0] for group in groups] == ["1a", "1b", "1d"]
    assert sorted(siglum for group in groups for siglum in group) == sorted(
        prepare(analysis, "x").sigla.values()
    )
    assert data["groups"][0]["standing"] == "base"
    assert data["groups"][1]["alerts"] == [["number", "two here, ten there"]]
    assert [mark for mark, _ in data["legend"]] == ["here", "there", "accidental"]
    assert data["told"] == "40 renderings, 40 outlets"


def test_a_remark_that_is_too_long_for_a_picture_is_shortened(told: list[dict[str, Any]]) -> None:
    said = " ".join(f"Sentence {number} of the report says little." for number in range(400))
    to_svg(
        prepare(renderings_of(said, said.replace("Sentence 200", "Paragraph 200"), "x"), "x"), warn=unwarned
    )
    (data,) = told
    lengths = [sum(len(part) for _, parts in group["pieces"] for part in parts) for group in data["groups"]]
    assert sum(lengths) < 6_000
    words = "".join(part for _, parts in data["groups"][1]["pieces"] for part in parts)
    assert words.startswith("Sentence 0 of")
    assert "Paragraph" in words
    assert "…" in words


def test_what_all_share_of_a_long_quote_is_shortened_in_the_base_too(told: list[dict[str, Any]]) -> None:
    said = " ".join(f"Sentence {number} of the report says little." for number in range(60))
    to_svg(prepare(renderings_of(said, said.replace("Sentence 30", "Paragraph 30")), "x"), warn=unwarned)
    for group, word in zip(told[0]["groups"], ("Sentence", "Paragraph"), strict=True):
        words = "".join(part for _, parts in group["pieces"] for part in parts)
        assert len(words) < 400
        assert word in words[20:-20]


def test_more_groups_than_a_picture_holds_are_counted(told: list[dict[str, Any]]) -> None:
    to_svg(prepare(renderings_of(*(f"{number} ships sank" for number in range(45))), "x"), warn=unwarned)
    assert len(told[0]["groups"]) == 20
    assert told[0]["left-out"] == 25
