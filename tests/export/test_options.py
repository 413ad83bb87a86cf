from __future__ import annotations

import pytest

from reader.export.options import EVERYTHING, Choice
from reader.model import Analysis


def articles(analysis: Analysis, choice: Choice) -> list[str]:
    chosen = choice.articles_of(analysis)
    return [each.id for each in analysis.articles if each.id in chosen]


def remarks(analysis: Analysis, choice: Choice) -> list[str]:
    chosen = choice.remarks_of(analysis)
    return [each.id for each in analysis.remarks if each.id in chosen]


def test_everything_is_all_of_it(flood: Analysis) -> None:
    assert articles(flood, EVERYTHING) == [each.id for each in flood.articles]
    assert remarks(flood, EVERYTHING) == [each.id for each in flood.remarks]


def test_of_chosen_articles_every_remark_that_one_of_them_has(flood: Analysis) -> None:
    choice = Choice(articles=frozenset(("art3", "gone")))
    assert articles(flood, choice) == ["art3"]
    carried = remarks(flood, choice)
    assert carried
    for remark in flood.remarks:
        has_it = any(flood.quote_by_id[quote].article == "art3" for quote in remark.quotes)
        assert (remark.id in carried) == has_it


def test_of_a_chosen_remark_the_articles_that_carry_it(flood: Analysis) -> None:
    for remark in flood.remarks:
        choice = Choice(remarks=frozenset((remark.id,)))
        assert remarks(flood, choice) == [remark.id]
        carriers = {flood.quote_by_id[quote].article for quote in remark.quotes}
        assert articles(flood, choice) == sorted(carriers)


@pytest.mark.parametrize("choice", [Choice(frozenset()), Choice(None, frozenset())])
def test_nothing_chosen_is_nothing(flood: Analysis, choice: Choice) -> None:
    assert articles(flood, choice) == remarks(flood, choice) == []
