"""What is exported is chosen by the names and numbers that people see in an export."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export import EVERYTHING, Choice, ExportError, numbered_remarks
from reader.export.choosing import ANY, choose
from reader.model import Analysis, Progress, Relation


def ids(analysis: Analysis, *numbers: int) -> frozenset[str]:
    return frozenset(numbered_remarks(analysis)[number].id for number in numbers)


def test_nothing_asked_for_is_everything(flood: Analysis) -> None:
    assert choose(flood) == EVERYTHING


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("1", 0),
        ("2", 1),
        ("01", 0),
        (0, 0),
        ("*.html", None),
    ],
)
def test_an_article_has_a_number_and_a_path(
    flood: Analysis, pattern: str | int, expected: int | None
) -> None:
    if pattern == 0:
        pattern = flood.articles[0].path.upper()
    if expected is None:
        renamed = replace(flood.articles[2], path="2031/May/Dyke.html")
        flood = replace(flood, articles=(*flood.articles[:2], renamed, *flood.articles[3:]))
        expected = 2
    assert choose(flood, articles=[str(pattern)]) == Choice(frozenset((flood.articles[expected].id,)))


def test_an_article_is_called_by_its_outlet_too(flood: Analysis) -> None:
    outlet = flood.articles[1].outlet
    assert outlet is not None
    expected = {each.id for each in flood.articles if each.outlet == outlet}
    assert choose(flood, articles=[f"  {outlet.upper()} "]).articles == expected
    both = choose(flood, articles=[outlet, "1"]).articles
    assert both == expected | {flood.articles[0].id}


def test_remarks_are_chosen_by_number(flood: Analysis) -> None:
    assert choose(flood, remarks=[2, 1]) == Choice(None, ids(flood, 1, 2))


def test_remarks_are_chosen_by_who_said_and_who_printed_them(flood: Analysis) -> None:
    speaker = next(remark.speaker for remark in flood.remarks if remark.speaker)
    assert choose(flood, speakers=[speaker.lower()]).remarks == {
        remark.id
        for remark in flood.remarks
        if speaker in {remark.speaker, *(_name(flood, quote) for quote in remark.quotes)}
    }
    outlet = flood.articles[2].outlet or ""
    assert choose(flood, outlets=[outlet]).remarks == {
        remark.id
        for remark in flood.remarks
        if any(
            flood.article_by_id[flood.quote_by_id[each].article].outlet == outlet for each in remark.quotes
        )
    }


def _name(analysis: Analysis, quote: str) -> str | None:
    speaker = analysis.quote_by_id[quote].speaker
    return speaker.name if speaker else None


def test_remarks_are_chosen_by_how_they_are_linked_and_by_what_differs(flood: Analysis) -> None:
    chosen = choose(flood, relations=["retranslated"]).remarks
    assert chosen == {
        flood.remark_of[link.quotes[0]].id for link in flood.links if link.relation is Relation.RETRANSLATED
    }
    numbers = choose(flood, alerts=["number"]).remarks
    assert choose(flood, alerts=[ANY]).remarks == choose(flood, alerts=["number", "tense"]).remarks == numbers
    assert numbers == ids(flood, 1)


def test_all_that_is_asked_for_has_to_fit(flood: Analysis) -> None:
    first, *_ = flood.remarks
    one = choose(flood, remarks=[1, 2], speakers=[first.speaker or ""], alerts=[ANY])
    assert one.remarks is not None
    assert one.remarks <= ids(flood, 1, 2)
    with pytest.raises(ExportError, match=r"^no remark fits all that was asked for$"):
        choose(flood, remarks=[1], relations=["verbatim"], alerts=["question"])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"articles": ["99"]}, "no article of the set is called “99”"),
        ({"articles": ["0"]}, "no article of the set is called “0”"),
        ({"outlets": ["Zzzz"]}, "no outlet of the set is called “Zzzz”"),
        (
            {"speakers": ["Tomas Egdal"]},
            "no speaker of a remark is called “Tomas Egdal”; alike are “Tomas Ekdal”",
        ),
        ({"remarks": [99]}, "there is no remark 99: they are numbered from 1 to"),
        ({"remarks": [0]}, "there is no remark 0: they are numbered from 1 to"),
    ],
)
def test_what_fits_nothing_is_told_with_what_is_near(flood: Analysis, asked: dict, said: str) -> None:
    with pytest.raises(ExportError) as told:
        choose(flood, **asked)
    assert str(told.value).startswith(said)


def test_a_set_without_remarks_has_no_numbers() -> None:
    with pytest.raises(ExportError, match=r"^there is no remark 1, for the set has none$"):
        choose(Analysis(), remarks=[1])


def test_the_search_for_alerts_is_reported(flood: Analysis) -> None:
    steps: list[Progress] = []
    choose(flood, alerts=[ANY], report=steps.append)
    assert [(step.done, step.total) for step in steps] == [
        (number, len(flood.remarks)) for number in range(len(flood.remarks))
    ]


def test_a_part_of_a_name_or_a_pattern_will_do(flood: Analysis) -> None:
    whole = choose(flood, speakers=["Tomas Ekdal"])
    assert choose(flood, speakers=["ekdal"]) == choose(flood, speakers=["T* EKD?L"]) == whole
    outlets = {each.outlet: choose(flood, outlets=[each.outlet]) for each in flood.articles if each.outlet}
    name, chosen = next(iter(outlets.items()))
    assert choose(flood, outlets=[f"{name[:-2]}*"]) == chosen


def test_several_names_that_a_part_fits_are_listed(flood: Analysis) -> None:
    names = ["Harbour Post", "Harbour Mail", "Inland Post", "Dyke Gazette"]
    articles = tuple(replace(each, outlet=name) for each, name in zip(flood.articles, names, strict=True))
    with pytest.raises(ExportError, match=r"^harbour is a part of 2 names: “Harbour Mail”, “Harbour Post”$"):
        choose(replace(flood, articles=articles), outlets=["harbour"])


def test_only_what_is_alike_is_offered(flood: Analysis) -> None:
    articles = tuple(replace(each, outlet="Northern Herald", path="north.txt") for each in flood.articles)
    with pytest.raises(ExportError, match=r"^no article of the set is called “nope”$"):
        choose(replace(flood, articles=articles), articles=["nope"])
    with pytest.raises(ExportError, match="alike are “Northern Herald”"):
        choose(replace(flood, articles=articles), articles=["Nothern Herold"])
