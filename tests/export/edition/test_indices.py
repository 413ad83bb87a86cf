from __future__ import annotations

import pytest

from reader.collation.remarks.profile import profiles
from reader.export.edition.indices import indices, of_person
from reader.export.edition.prepared import prepare
from reader.export.options import Choice
from reader.model import Analysis


def test_every_known_speaker_is_named_with_all_renderings(flood: Analysis) -> None:
    edition = prepare(flood, "x")
    speakers = indices(edition).speakers
    listed = {speaker.name: tuple(each.siglum for each in speaker.renderings) for speaker in speakers}
    assert listed == edition.speakers
    assert [speaker.name for speaker in speakers] == [
        "Tomas Ekdal", "Orla Fenwick", "Томас Экдаль", "توماس إكدال",
    ]  # fmt: skip
    assert speakers[0].remarks == (1, 2, 3)


def test_every_outlet_is_named_with_its_articles(flood: Analysis) -> None:
    outlets = indices(prepare(flood, "x"), profiles(flood)).outlets
    assert [(outlet.name, outlet.articles, outlet.remarks) for outlet in outlets] == [
        ("Agence Estuaire", (2,), (1, 2, 3, 4, 5)),
        ("The Velmora Courier", (1,), (1, 2, 3, 4, 5)),
        ("Вестник залива", (3,), (3,)),
        ("صوت المرفأ", (4,), (2,)),
    ]
    assert outlets[1].sorting.letter == "V"
    assert outlets[0].alone is not None
    assert outlets[2].alone is None


def test_only_what_is_shown_is_listed(flood: Analysis) -> None:
    found = indices(prepare(flood, "x", choice=Choice(remarks=frozenset(["r4"]))))
    assert [speaker.name for speaker in found.speakers] == ["Orla Fenwick"]
    assert [outlet.articles for outlet in found.outlets] == [(2,), (1,)]


@pytest.mark.parametrize(
    ("name", "mentions", "sorted_by"),
    [
        ("Tomas Ekdal", [], "Ekdal"),
        ("Tomas R. Ekdal, Jr.", [], "Ekdal"),
        ("J. Ekdal", [], "Ekdal"),
        ("Kim Sorvan", ["he"], "Sorvan"),
        ("Kim Sor Van", ["Kim"], "Kim Sor Van"),
        ("River Authority", ["the authority"], "River Authority"),
        ("Mirel", [], "Mirel"),
        ("", [], ""),
        ("陈海峰", [], "陈海峰"),
    ],
)
def test_people_are_sorted_by_the_family_name(name: str, mentions: list[str], sorted_by: str) -> None:
    found = of_person(name, mentions)
    assert found.sorted_by == sorted_by
    assert found.before + found.sorted_by + found.after == name


def test_letters_are_those_of_scripts_that_have_an_order() -> None:
    assert [of_person(name).letter for name in ("Élan", "Øst", "Экдаль", "陈海峰", "42", "“Mirel”")] == [
        "E", "Ø", "Э", "", "", "M",
    ]  # fmt: skip
