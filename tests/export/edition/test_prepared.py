from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.edition.prepared import _letters, place_of, prepare, without_boilerplate
from reader.model import Analysis, Cancelled, Progress, Relation, Remark, SectionKind, Stated


def test_remarks_are_numbered_as_they_first_appear(flood: Analysis) -> None:
    turned = replace(flood, remarks=flood.remarks[::-1])
    assert [entry.remark.id for entry in prepare(turned, "x").entries] == ["r1", "r2", "r3", "r4", "r5"]


def test_the_base_comes_first_and_is_held_against_nothing(flood: Analysis) -> None:
    other = replace(flood, remarks=(Remark("r3", ("q3", "q11", "q14"), "q11"),))
    (entry,) = prepare(other, "x").entries
    assert [(each.siglum, each.quote.id) for each in entry.renderings] == [
        ("1a", "q11"),
        ("1b", "q3"),
        ("1c", "q14"),
    ]
    assert entry.base.comparison is None
    assert entry.renderings[1].against == "1a"


def test_without_a_link_to_the_base_the_best_link_is_taken(flood: Analysis) -> None:
    wall = prepare(flood, "x").entries[1]
    assert [each.against for each in wall.renderings] == [None, "2a", "2b"]
    assert wall.renderings[2].link is not None
    assert wall.renderings[2].link.relation is Relation.RETRANSLATED


def test_words_of_two_languages_are_not_compared(flood: Analysis) -> None:
    siren = prepare(flood, "x").entries[2]
    near, far = siren.renderings[1].comparison, siren.renderings[2].comparison
    assert near is not None
    assert near.distance is not None
    assert far is not None
    assert far.distance is None


def test_the_gravest_difference_is_named(flood: Analysis) -> None:
    gravest = [entry.gravest for entry in prepare(flood, "x").entries]
    assert "number" in gravest[0]
    assert gravest[1] == "retranslated"
    assert gravest[4] == "verbatim"


def test_whoever_runs_anothers_text_is_called_so(copied: Analysis) -> None:
    edition = prepare(copied, "x")
    assert edition.chapters[0].copy_of == ((2, "Agence Estuaire"), True)
    assert edition.chapters[1].copied_by == ((1, "The Velmora Courier"),)
    assert edition.chapters[2].copy_of is None
    assert edition.entries[0].outlets == ("The Velmora Courier = Agence Estuaire",)
    assert edition.entries[1].outlets == ("The Velmora Courier = Agence Estuaire", "صوت المرفأ")
    assert [entry.one_text for entry in edition.entries] == [True, False, False, True, True]


def test_every_rendering_has_a_name_of_its_own(flood: Analysis) -> None:
    edition = prepare(flood, "x")
    assert len(set(edition.sigla.values())) == len(edition.sigla) == 12
    assert edition.speakers["Orla Fenwick"] == ("4a", "4b")


def test_a_corrected_title_stands_above_that_of_the_text(flood: Analysis) -> None:
    first, *others = flood.articles
    for title in ("A wall holds", None):
        renamed = replace(first, title=title, stated=Stated(first.outlet, "Dyke holds"))
        chapter = prepare(replace(flood, articles=(renamed, *others)), "x").chapters[0]
        kinds = [paragraph.kind for paragraph in chapter.paragraphs]
        assert (chapter.heading is None) == (title is not None)
        assert (SectionKind.HEADLINE in kinds) == (title is not None)
        assert chapter.title == title or title is None


def test_letters_go_on_after_z(flood: Analysis) -> None:
    article = flood.articles[0]
    quotes = tuple(replace(flood.quotes[0], id=f"n{number}", article=article.id) for number in range(28))
    many = Analysis((article,), quotes, remarks=(Remark("r", tuple(each.id for each in quotes), "n0"),))
    sigla = [each.siglum for each in prepare(many, "x").entries[0].renderings]
    assert sigla[25:] == ["1z", "1aa", "1ab"]


def test_the_heading_is_the_headline_with_its_quotes_or_the_title_or_the_file(flood: Analysis) -> None:
    chapters = prepare(flood, "x").chapters
    assert chapters[1].heading is not None
    assert chapters[1].title == chapters[1].heading.text == "Northern gate to stay shut until families leave"
    bare = replace(flood.articles[0], title=None, sections=(), outlet=None)
    chapter = prepare(Analysis((bare,)), "x").chapters[0]
    assert (chapter.outlet, chapter.title, chapter.heading) == ("1.txt", "1.txt", None)


def test_it_can_be_watched_and_cancelled(flood: Analysis) -> None:
    seen: list[Progress] = []
    prepare(flood, "x", seen.append)
    assert [(each.stage, each.done, each.total) for each in seen][-1] == ("comparing", 4, 5)

    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        prepare(flood, "x", report=stop)


def test_each_rendering_has_its_own_gravest_difference_and_the_base_that_of_all(flood: Analysis) -> None:
    entries = prepare(flood, "x").entries
    found = [[entry.gravest_of(each) for each in entry.renderings] for entry in entries]
    assert found == [
        ["number", "number"],
        ["retranslated", "fragment", "retranslated"],
        ["retranslated", "retranslated", "retranslated"],
        ["edited", "edited"],
        ["", ""],
    ]


def test_without_boilerplate_nothing_else_is_lost(flood: Analysis) -> None:
    edition = prepare(flood, "x")
    bare = without_boilerplate(edition)
    left = [len(chapter.paragraphs) for chapter in bare.chapters]
    every = [len(chapter.paragraphs) for chapter in edition.chapters]
    assert sum(every) - sum(left) >= 1
    kinds = {each.kind for chapter in bare.chapters for each in chapter.paragraphs}
    assert SectionKind.BOILERPLATE not in kinds
    assert {SectionKind.CAPTION, SectionKind.COMMENT} <= kinds
    assert bare.shown == edition.shown


def test_of_many_outlets_that_run_one_text_the_first_are_named(flood: Analysis) -> None:
    entry = prepare(flood, "x").entries[0]
    many = replace(entry, carriers=(tuple(f"O{number}" for number in range(40)), ("P", "Q")))
    assert many.outlets == ("O0 = O1 = O2 = O3 and 36 more", "P = Q")


def test_a_place_is_read_from_its_letters() -> None:
    assert [place_of(_letters(place)) for place in range(1000)] == [*range(1000)]


def test_terms_in_scare_quotes_are_not_counted_as_quotes(flood: Analysis) -> None:
    chapters = prepare(flood, "Flood").chapters
    assert sum(chapter.spoken for chapter in chapters) == len(flood.quotes) - 1
    assert sum(len(chapter.quotes) for chapter in chapters) == len(flood.quotes)
