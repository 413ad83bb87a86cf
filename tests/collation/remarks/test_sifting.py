"""Sorting and filtering remarks, held against the plain way of doing both."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation.remarks.comparisons import compare_links
from reader.collation.remarks.digests import Digest, digests
from reader.collation.remarks.sifting import (
    UNNAMED,
    Column,
    Filters,
    Sieve,
    rendering_with,
    searched_in,
)
from reader.collation.segment import Alert
from reader.folding import folded
from reader.model import Departure, Relation
from tests.collation.remarks.news import quoted, remark_of

DIGEST = st.builds(
    Digest,
    remark=st.uuids().map(str),
    base=st.just("q"),
    speaker=st.sampled_from([None, "Ada Brink", "Zoë Falk", "ada brink"]),
    words=st.text("aéb c", max_size=6),
    quotes=st.lists(st.sampled_from("uvwxyz"), min_size=1, max_size=4, unique=True).map(tuple),
    outlets=st.lists(st.sampled_from(["North", "Süd", "East"]), min_size=1, unique=True).map(tuple),
    first=st.sampled_from([None, "2031-05-01", "2031-05-02T09:00:00Z", "1999"]),
    relations=st.frozensets(st.sampled_from(Relation), min_size=1),
    departure=st.sampled_from(Departure),
    alerts=st.lists(st.sampled_from([alert.value for alert in Alert]), max_size=2, unique=True).map(tuple),
    distance=st.floats(0, 1),
)
FILTERS = st.builds(
    Filters,
    words=st.text("aéb cN", max_size=4),
    speaker=st.sampled_from([None, None, UNNAMED, "Ada Brink"]),
    outlet=st.sampled_from([None, None, "North", "Süd"]),
    relation=st.sampled_from([None, None, *Relation]),
    difference=st.sampled_from([None, None, *Departure, *(alert.value for alert in Alert)]),
    quotes=st.sampled_from([None, None, frozenset("uv")]),
)


def looked_in(digest: Digest) -> str:
    return folded(f"{digest.words}\n{digest.speaker or ''}\n{' '.join(digest.outlets)}")


def sieve_of(known: list[Digest]) -> Sieve:
    sieve = Sieve()
    for digest in known:
        sieve.add(digest, looked_in(digest))
    return sieve


def passes(digest: Digest, filters: Filters) -> bool:
    return (
        all(word in looked_in(digest) for word in folded(filters.words).split())
        and filters.speaker in (None, digest.speaker or UNNAMED)
        and filters.outlet in (None, *digest.outlets)
        and filters.relation in (None, *digest.relations)
        and filters.difference in (None, digest.departure, *digest.alerts)
        and (filters.quotes is None or bool(filters.quotes & set(digest.quotes)))
    )


@given(st.lists(DIGEST, max_size=8), st.lists(FILTERS, min_size=1, max_size=6))
def test_what_was_asked_before_changes_no_answer(known: list[Digest], asked: list[Filters]) -> None:
    sieve = sieve_of(known)
    for filters in asked:
        found = sieve.sift(filters, Column.PLACE, False)
        assert found == [number for number, digest in enumerate(known) if passes(digest, filters)]
        assert sieve.number(filters) == len(found)


@given(st.lists(DIGEST, max_size=8), FILTERS)
def test_a_choice_leaves_as_many_as_its_number_says(known: list[Digest], filters: Filters) -> None:
    sieve = sieve_of(known)
    for field, counts in (
        ("speaker", sieve.speakers),
        ("outlet", sieve.outlets),
        ("relation", sieve.relations),
        ("difference", sieve.differences),
    ):
        for choice, count in counts(filters).items():
            assert sieve.number(replace(filters, **{field: choice})) == count > 0


@given(st.lists(DIGEST, max_size=8), st.sampled_from(Column), st.booleans())
def test_an_order_holds_every_remark_once(known: list[Digest], column: Column, descending: bool) -> None:
    order = sieve_of(known).sift(Filters(), column, descending)
    assert Counter(order) == Counter(range(len(known)))


def plain(**said: object) -> Digest:
    usual = {
        "remark": f"r{len(said)}{said}",
        "base": "q",
        "speaker": None,
        "words": "",
        "quotes": ("q",),
        "outlets": ("North",),
        "first": None,
        "relations": frozenset({Relation.EDITED}),
        "departure": Departure.EDITED,
        "alerts": (),
        "distance": 0.5,
    }
    return Digest(**(usual | said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("column", "rising", "last"),
    [
        (Column.SPEAKER, [{"speaker": "ada"}, {"speaker": "Édith"}, {"speaker": "Zoë"}], {}),
        (Column.FIRST, [{"first": "1999"}, {"first": "2031-05-01"}, {"first": "2031-05-01T09:00Z"}], {}),
        (Column.RENDERINGS, [{"quotes": ("q",)}, {"quotes": ("q", "r")}], None),
        (Column.OUTLETS, [{"outlets": ("Z",)}, {"outlets": ("A", "B")}], None),
        (Column.DISTANCE, [{"distance": 0.1}, {"distance": 0.2}], None),
        (
            Column.GRAVEST,
            [
                {"departure": Departure.VERBATIM},
                {"departure": Departure.EDITED},
                {"departure": Departure.SUBSTANTIVE},
                {"departure": Departure.ALERT, "alerts": ("question",)},
                {"departure": Departure.ALERT, "alerts": ("negation", "tense")},
            ],
            None,
        ),
    ],
)
def test_both_ways_of_sorting_put_the_unknown_last(
    column: Column, rising: list[dict[str, object]], last: dict[str, object] | None
) -> None:
    known = [*([plain(**last)] if last is not None else []), *(plain(**said) for said in reversed(rising))]
    sieve = sieve_of(known)
    unknown = [0] if last is not None else []
    ascending = list(range(len(known) - 1, len(unknown) - 1, -1))
    assert sieve.sift(Filters(), column, False) == ascending + unknown
    assert sieve.sift(Filters(), column, True) == ascending[::-1] + unknown


def test_equals_stay_in_the_order_of_the_articles_both_ways() -> None:
    sieve = sieve_of([plain(remark=name) for name in "abc"])
    for descending in (False, True):
        assert sieve.sift(Filters(), Column.DISTANCE, descending) == [0, 1, 2]


def test_words_are_looked_for_in_all_renderings_and_in_the_names() -> None:
    analysis = remark_of(
        quoted("North Post", "The mole is gone", speaker="Zoë Falk"),
        quoted("Süd Blatt", "A wave took the breakwater", speaker="Zoë Falk"),
    )
    (digest,) = digests(analysis, compare_links(analysis))
    sieve = Sieve()
    sieve.add(digest, searched_in(analysis, digest))
    for words in ("BREAKWATER", "falk zoe", "sud mole", "  gone  wave ", ""):
        assert sieve.number(Filters(words)) == 1, words
    for words in ("mole harbour", "gonea"):
        assert sieve.number(Filters(words)) == 0, words


def test_the_rendering_with_most_of_the_words_is_shown_and_of_equals_the_base() -> None:
    base, other = quoted("North", "The mole is gone"), quoted("South", "A wave took the Breakwater")
    analysis = remark_of(base, other)
    (digest,) = digests(analysis, compare_links(analysis))
    assert rendering_with(analysis, digest, "the") == base[1]
    assert rendering_with(analysis, digest, "") == base[1]
    assert rendering_with(analysis, digest, "the breakwater") == other[1]
    assert rendering_with(analysis, digest, "north") == base[1]


def test_a_choice_that_no_remark_has_is_forgotten() -> None:
    sieve = sieve_of([plain(speaker="Ada Brink", alerts=("number",), departure=Departure.ALERT)])
    kept = Filters("nowhere", "Ada Brink", "North", Relation.EDITED, "number")
    assert sieve.known(kept) == kept
    gone = Filters("nowhere", "Zoë Falk", "South", Relation.FRAGMENT, "tense")
    assert sieve.known(gone) == Filters("nowhere")


def test_what_is_added_later_is_found() -> None:
    sieve = sieve_of([plain(remark="a", words="mole")])
    assert sieve.sift(Filters("mole"), Column.GRAVEST, True) == [0]
    late = plain(remark="b", words="mole", departure=Departure.ALERT)
    sieve.add(late, looked_in(late))
    assert sieve.sift(Filters("mole"), Column.GRAVEST, True) == [1, 0]
    assert sieve.numbers == {"a": 0, "b": 1}


def test_only_what_the_reader_chose_counts_as_a_filter() -> None:
    assert not Filters(quotes=frozenset("q")).any
    assert Filters("mole", quotes=frozenset("q")).any
