from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.export.edition.differences import Mark
from reader.export.edition.prepared import prepare
from reader.export.edition.words import (
    LEGEND,
    attribution,
    copies,
    direction,
    incipit,
    notes,
    overview,
    ranges,
)
from reader.export.options import Choice
from reader.model import Analysis, Copies, Cue
from reader.resources import resource


@pytest.mark.parametrize(
    ("text", "expected"),
    [("«The wall»", "ltr"), ("«الجدار»", "rtl"), ("12 עברית", "rtl"), ("123", "ltr"), ("", "ltr")],
)
def test_direction_is_that_of_the_first_letter(text: str, expected: str) -> None:
    assert direction(text) == expected


def test_an_incipit_ends_with_a_whole_word() -> None:
    assert incipit("We will, they say, open the gate", 20) == "We will, they say …"
    assert incipit("Short\n and  sweet") == "Short and sweet"


def test_the_overview_counts(flood: Analysis) -> None:
    assert overview(prepare(flood, "x")) == (
        "4 articles from 4 outlets, with 15 quotes. "
        "12 quotes render 5 remarks that more than one article reports."
    )
    nameless = replace(flood, articles=(replace(flood.articles[0], outlet=None), *flood.articles[1:]))
    assert overview(prepare(nameless, "x")).startswith("4 articles from 3 outlets (1 names none), with")
    anonymous = replace(flood, articles=tuple(replace(each, outlet=None) for each in flood.articles))
    assert overview(prepare(anonymous, "x")).startswith("4 articles that name no outlet, with 15 quotes.")
    one = replace(flood, articles=anonymous.articles[:1], quotes=(), links=(), remarks=())
    assert overview(prepare(one, "x")).startswith("1 article that names no outlet, with 0 quotes.")
    assert overview(prepare(Analysis(), "x")).startswith("0 articles from 0 outlets, with 0 quotes.")


def test_the_overview_says_where_the_other_renderings_are(flood: Analysis) -> None:
    one = prepare(flood, "x", choice=Choice(articles=frozenset({"art2"})))
    elsewhere = [each for entry in one.entries for each in entry.renderings if each.article.id != "art2"]
    articles = {each.article.id for each in elsewhere}
    assert overview(one).endswith(
        f"reports, {len(elsewhere)} of these quotes in {len(articles)} other articles."
    )
    alone = overview(prepare(replace(flood, remarks=(), links=()), "x"))
    assert alone.endswith("None of them renders a remark that another article reports too.")


def test_many_copies_of_a_text_are_told_by_their_numbers(flood: Analysis) -> None:
    first = flood.articles[0]
    texts = tuple(replace(first, id=f"c{n}", path=f"{n}.txt", outlet=f"O{n}") for n in range(40))
    same = replace(
        flood, articles=texts, quotes=(), links=(), remarks=(), copies=(Copies(tuple(t.id for t in texts)),)
    )
    edition = prepare(same, "x")
    assert copies(edition.chapters[0]) == "also run as 39 other articles: 2–40"
    assert copies(edition.chapters[1]) == "the same text as article 1 (O0)"


def test_copies_of_one_text_are_counted_apart_and_named(copied: Analysis) -> None:
    edition = prepare(copied, "x")
    assert overview(edition).endswith(
        "1 article runs the same text as another, and 3 remarks stand in such copies alone."
    )
    assert [copies(chapter) for chapter in edition.chapters] == [
        "much the same text as article 2 (Agence Estuaire)",
        "also run as article 1 (The Velmora Courier)",
        None,
        None,
    ]
    alike = replace(copied, copies=(replace(copied.copies[0], alike=()),))
    assert (copies(prepare(alike, "x").chapters[0]) or "").startswith("the same text as article 2")


def test_a_rendering_says_who_how_and_against_what(flood: Analysis) -> None:
    gate, siren = prepare(flood, "x").entries[0], prepare(flood, "x").entries[2]
    assert attribution(gate.base) == ("Tomas Ekdal", "cue “told”", "base")
    assert attribution(siren.base)[0] == "Tomas Ekdal (“he”)"
    assert attribution(siren.renderings[1])[-1] == "retranslated, held against 3a"
    assert attribution(siren.renderings[2])[-1] == "retranslated, in another language than 3a"
    assert any("forty here, fourteen there" in note for note in notes(gate.renderings[1]))


def test_a_rendering_says_how_much_it_has_and_what_differs_beside_its_words(flood: Analysis) -> None:
    cue = Cue("admitted", 0, 8)
    quotes = tuple(replace(each, cue=cue) if each.id == "q9" else each for each in flood.quotes)
    gate, wall = prepare(replace(flood, quotes=quotes), "x").entries[:2]
    assert notes(gate.renderings[1])[-1] == "cue: “admitted” here, which makes it a concession, “told” there"
    assert "has 62% of 2a" in attribution(wall.renderings[1])
    assert not any("has" in part for part in attribution(wall.base))
    nobody = tuple(replace(each, speaker=None) if each.id == "q9" else each for each in flood.quotes)
    unnamed = prepare(replace(flood, quotes=nobody), "x").entries[0].renderings[1]
    assert unnamed.beside
    assert not any("speaker" in note for note in notes(unnamed))


def test_the_legend_explains_every_mark() -> None:
    assert {Mark(key) for key in LEGEND} == set(Mark) - {Mark.SAME, Mark.REPLACED}


def test_no_outlet_is_taken_for_the_original() -> None:
    templates = (each for each in resource("templates").iterdir() if not each.name.endswith(".js"))
    shown = [*LEGEND.values(), *(each.read_text("utf-8") for each in templates)]
    for text in shown:
        assert not re.search(r"\bdelet|\bremov|\bomit", text, re.IGNORECASE)


def test_numbers_that_follow_one_another_are_told_as_one_range() -> None:
    assert ranges([5, 1, 2, 3, 3, 8, 9]) == "1–3, 5, 8–9"
    assert ranges([]) == ""
