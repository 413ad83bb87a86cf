"""Outlets against outlets, over sets of invented remarks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.remarks.comparisons import compare_links
from reader.collation.remarks.overview import Overview, Pair, overview
from reader.model import Analysis, Cancelled, Copies, Departure, Progress, QuoteKind
from tests.collation.remarks.news import copied, quoted, remark_of, set_of

SAID = "Captain Rolf Tamm waited two days at the old pier because the tide was low"


def seen(analysis: Analysis) -> Overview:
    return overview(analysis, compare_links(analysis))


def test_a_pair_tells_what_two_outlets_share_and_how_far_apart_they_are() -> None:
    north, south = quoted("North", SAID), quoted("South", SAID.replace("two", "ten"))
    again = quoted("North", SAID + " again"), quoted("South", SAID + " again!")
    pair = seen(set_of((north, south), again)).pair("South", "North")
    assert [each.remark for each in pair.shared] == ["r0", "r1"]
    assert [each.quotes for each in pair.departing(Departure.ALERT)] == [(north[1].id, south[1].id)]
    assert [each.remark for each in pair.departing(Departure.EDITED)] == ["r1"]
    assert not pair.departing(Departure.VERBATIM)
    first, second = (each.distance for each in pair.shared)
    assert first is not None
    assert second == 0
    assert pair.distance == first / 2


def test_what_only_another_outlet_joins_is_shared_and_not_compared() -> None:
    chain = remark_of(quoted("North", SAID), quoted("South", SAID), quoted("East", SAID))
    joined = replace(chain, links=tuple(link for link in chain.links if "North" in link.quotes[0]))
    pair = seen(joined).pair("South", "East")
    assert [each.remark for each in pair.departing(None)] == ["r0"]
    assert pair.distance is None
    assert seen(joined).pair("North", "East").distance == 0


def test_several_renderings_of_one_outlet_are_one_shared_remark() -> None:
    one, two = quoted("North", SAID), quoted("North", SAID + " again")
    found = seen(remark_of(one, two, quoted("South", SAID)))
    assert len(found.pair("North", "South").shared) == 1
    assert found.pair("North", "South").shared[0].departure is Departure.EDITED
    assert found.pair("North", "North") == Pair()
    assert [len(outlet.shared) for outlet in found.outlets] == [1, 1]


def test_a_remark_of_one_outlet_alone_is_not_shared() -> None:
    found = seen(remark_of(quoted("North", SAID), quoted("North", SAID + " again")))
    assert [outlet.shared for outlet in found.outlets] == [()]
    assert not found.pairs


def test_articles_of_no_known_outlet_are_not_compared_with_one_another() -> None:
    nameless = [
        (replace(article, outlet=None), quote)
        for article, quote in (quoted("North", SAID), quoted("South", SAID + " again"))
    ]
    assert not seen(remark_of(*nameless)).pairs
    found = seen(remark_of(*nameless, quoted("East", SAID)))
    assert [outlet.name for outlet in found.outlets] == ["East", None]
    assert len(found.pair(None, "East").shared) == 1


def test_who_published_first_is_counted_for_pairs_and_for_outlets() -> None:
    dates = {"North": "2031-03-01", "South": "2031-03-02", "East": "2031-03-02", "West": None}
    printed = [quoted(outlet, SAID, published=date) for outlet, date in dates.items()]
    dated = seen(remark_of(*printed[:3]))
    assert len(dated.pair("North", "South").before) == len(dated.pair("South", "North").after) == 1
    assert len(dated.pair("South", "East").same) == 1
    orders = {outlet.name: outlet.shared[0].order.name for outlet in dated.outlets}
    assert orders == {"North": "BEFORE", "South": "AFTER", "East": "AFTER"}
    undated = seen(remark_of(*printed))
    assert len(undated.pair("West", "North").unknown) == 1
    assert {outlet.name: outlet.shared[0].order.name for outlet in undated.outlets} == {
        "North": "UNKNOWN",
        "South": "AFTER",
        "East": "AFTER",
        "West": "UNKNOWN",
    }


def test_outlets_that_share_with_one_another_stand_together() -> None:
    def both(one: str, other: str, times: int) -> list[tuple[tuple, tuple]]:
        return [
            (quoted(one, f"{SAID} {time} {other}"), quoted(other, f"{SAID} {time} {one}"))
            for time in range(times)
        ]

    remarks = [*both("A", "D", 3), *both("B", "C", 4), *both("D", "E", 2), *both("C", "F", 1)]
    found = seen(set_of(*remarks, (quoted("Alone", SAID),)))
    assert [outlet.name for outlet in found.outlets] == ["C", "B", "F", "D", "A", "E", "Alone"]


def test_terms_in_scare_quotes_are_not_counted_as_quotes() -> None:
    north, south = quoted("North", SAID), quoted("South", SAID)
    term = quoted("North", "so-called", kind=QuoteKind.SCARE)
    found = seen(set_of((north, south), (term,)))
    assert {outlet.name: (len(outlet.articles), outlet.quotes) for outlet in found.outlets} == {
        "North": (2, 1),
        "South": (1, 1),
    }


def test_copies_of_one_text_share_nothing_and_are_told() -> None:
    wire = quoted("North", SAID), quoted("South", SAID), quoted("East", SAID.replace("two", "ten"))
    found = seen(copied(remark_of(*wire), "North", "South"))
    pair = found.pair("North", "South")
    assert pair.shared == ()
    assert [(each.remark, each.quotes) for each in pair.copied] == [("r0", (wire[0][1].id, wire[1][1].id))]
    assert found.pair("South", "North").copied == pair.copied
    assert len(found.pair("North", "East").shared) == len(found.pair("East", "South").shared) == 1
    assert {outlet.name: len(outlet.shared) for outlet in found.outlets} == {
        "North": 1,
        "South": 1,
        "East": 1,
    }


def test_outlets_that_run_but_one_text_are_shown_beside_one_another_all_the_same() -> None:
    analysis = remark_of(quoted("North", SAID), quoted("South", SAID))
    found = seen(copied(analysis, "North", "South"))
    assert [(outlet.name, outlet.shared) for outlet in found.outlets] == [("North", ()), ("South", ())]
    assert found.paired == found.outlets
    assert seen(set_of((quoted("North", SAID),))).paired == ()


def test_an_outlet_that_reports_itself_shares_with_one_that_runs_the_text_both_have() -> None:
    own, wire, other = quoted("North", SAID + " again"), quoted("North", SAID), quoted("South", SAID)
    analysis = remark_of(own, wire, other)
    family = Copies((wire[0].id, other[0].id))
    (shared,) = seen(replace(analysis, copies=(family,))).pair("North", "South").shared
    assert shared.departure is Departure.EDITED
    assert shared.distance == compare_links(analysis)[own[1].id, other[1].id].distance


def test_the_work_can_be_stopped() -> None:
    analysis = remark_of(quoted("North", SAID), quoted("South", SAID))
    with pytest.raises(Cancelled):
        overview(analysis, compare_links(analysis), _cancel)


def _cancel(_: Progress) -> None:
    raise Cancelled


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.sampled_from(["A", "B", "C", None]), st.sampled_from(["2031-01-01", "2031-01-02", None])
            ),
            min_size=2,
            max_size=4,
        ),
        max_size=4,
    )
)
def test_each_outlet_shares_what_its_pairs_share(printed: list[list[tuple[str | None, str | None]]]) -> None:
    remarks = []
    for number, remark in enumerate(printed):
        made = [
            quoted(f"{outlet}{place}", f"{SAID} {number}", published=date)
            for place, (outlet, date) in enumerate(remark)
        ]
        remarks.append(
            tuple(
                (replace(article, outlet=outlet), quote)
                for (article, quote), (outlet, _) in zip(made, remark, strict=True)
            )
        )
    found = seen(set_of(*remarks))
    names = [outlet.name for outlet in found.outlets]
    assert len({*names}) == len(names)
    for outlet in found.outlets:
        pairs = [found.pair(outlet.name, other) for other in names]
        assert {each.remark for each in outlet.shared} == {
            each.remark for pair in pairs for each in pair.shared
        }
        assert {each.remark for each in outlet.after} == {
            each.remark for pair in pairs for each in pair.after
        }
        for other, pair in zip(names, pairs, strict=True):
            assert found.pair(other, outlet.name).before == pair.after
            assert found.pair(other, outlet.name).same == pair.same
