from __future__ import annotations

from dataclasses import replace

from reader.export.edition.front import facts
from reader.export.edition.languages import language_name
from reader.export.edition.prepared import prepare
from reader.export.options import USUAL, Choice, Options
from reader.matching import usual_sensitivity
from reader.model import Analysis


def test_it_tells_only_what_is_known(flood: Analysis) -> None:
    assert [name for name, _ in facts(prepare(flood, "x"), USUAL)] == ["Published", "Languages"]
    assert facts(prepare(Analysis(), "x"), USUAL) == []


def test_articles_without_a_date_are_counted(flood: Analysis) -> None:
    first, *others = flood.articles
    told = dict(
        facts(prepare(replace(flood, articles=(replace(first, published=None), *others)), "x"), USUAL)
    )
    assert told["Published"] == "3 October 2031 to 4 October 2031 (1 without a date)"


def test_the_sensitivity_is_told_beside_the_usual(flood: Analysis) -> None:
    for given, word in ((usual_sensitivity(), "the usual"), (0.99, "more than"), (0.01, "less than")):
        told = dict(facts(prepare(replace(flood, sensitivity=given), "x"), USUAL))
        assert word in told["Sensitivity"]


def test_what_was_chosen_and_what_is_unusual_is_told(flood: Analysis) -> None:
    one = prepare(flood, "x", choice=Choice(remarks=frozenset({"r3"})))
    told = dict(facts(one, Options(colour=False, boilerplate=False)))
    assert told["Chosen"] == "remark 3 of 5, 3 of 4 articles"
    assert {"Left out", "Colours"} <= told.keys()


def test_languages_have_names() -> None:
    assert [language_name(tag) for tag in ("pt-BR", "zh-Hant", "qqq")] == ["Portuguese", "Chinese", "qqq"]


def test_remarks_that_were_chosen_are_told_by_their_numbers(flood: Analysis) -> None:
    names = {entry.number: entry.remark.id for entry in prepare(flood, "x").entries}
    some = prepare(flood, "x", choice=Choice(remarks=frozenset(names[each] for each in (1, 3, 4))))
    assert dict(facts(some, USUAL))["Chosen"].startswith("remarks 1, 3–4 of 5")
