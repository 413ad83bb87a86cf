from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.export.edition.prepared import numbered_remarks, prepare
from reader.export.options import EVERYTHING, Choice
from reader.export.parts import part_of
from reader.model import Analysis, Copies
from reader.schema import from_json, to_json


def test_everything_is_the_analysis_itself(flood: Analysis) -> None:
    assert part_of(flood, EVERYTHING) is flood


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_part_names_nothing_that_it_does_not_hold(flood: Analysis, data: st.DataObject) -> None:
    copied = replace(flood, copies=(Copies(("art1", "art2", "art3"), (1.0, 0.9, 0.8)),))

    def some(names: list[str]) -> frozenset[str] | None:
        return data.draw(st.none() | st.frozensets(st.sampled_from(names)))

    choice = Choice(some([each.id for each in flood.articles]), some([each.id for each in flood.remarks]))
    part = part_of(copied, choice)
    assert {each.id for each in part.articles} >= choice.articles_of(copied)
    assert {each.id for each in part.remarks} == choice.remarks_of(copied)
    for quote in part.quotes:
        assert quote.article in part.article_by_id
    for link in part.links:
        assert part.quote_by_id.keys() >= set(link.quotes)
    for remark in part.remarks:
        assert part.quote_by_id.keys() >= set(remark.quotes)
    for copies in part.copies:
        assert len(copies.articles) == len(copies.alike) > 1
        assert part.article_by_id.keys() >= set(copies.articles)
    assert from_json(to_json(part)).quotes == part.quotes


def test_a_remark_keeps_its_number_through_json(flood: Analysis) -> None:
    part = from_json(to_json(part_of(flood, Choice(remarks=frozenset({"r3", "r4"})))))
    whole = {remark.id: number for number, remark in numbered_remarks(flood).items()}
    assert {each.id: number for number, each in numbered_remarks(part).items()} == {
        name: whole[name] for name in ("r3", "r4")
    }
    (entry,) = prepare(part, "x", choice=Choice(remarks=frozenset({"r4"}))).entries
    assert entry.base.siglum == f"{whole['r4']}a"
    again = part_of(part, Choice(remarks=frozenset({"r4"})))
    assert [each.number for each in again.remarks] == [whole["r4"]]


def test_numbers_that_two_remarks_have_are_not_heeded(flood: Analysis) -> None:
    twice = replace(flood, remarks=tuple(replace(each, number=7) for each in flood.remarks))
    assert list(numbered_remarks(twice)) == list(range(1, len(flood.remarks) + 1))
