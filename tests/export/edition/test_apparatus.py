from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition.apparatus import Reading, places
from reader.export.edition.prepared import prepare
from reader.model import Analysis, Article, Link, Quote, QuoteKind, Relation, Remark, Span

said = st.lists(
    st.sampled_from(["we", "will", "not", "open", "the", "gate", "Gate", ",", ".", "ten"]),
    min_size=1,
    max_size=8,
)


def analysis_of(*renderings: str) -> Analysis:
    articles = [Article(f"a{n}", f"{n}.txt", text, ()) for n, text in enumerate(renderings)]
    quotes = [
        Quote(f"q{n}", f"a{n}", 0, len(text), text, QuoteKind.DIRECT) for n, text in enumerate(renderings)
    ]
    names = tuple(quote.id for quote in quotes)
    return Analysis(tuple(articles), tuple(quotes), remarks=(Remark("r", names, "q0"),))


def text_of(siglum: str, places: list[str | tuple[Reading, ...]]) -> str:
    return "".join(
        place if isinstance(place, str) else next(each.text for each in place if siglum in each.sigla)
        for place in places
    )


@given(st.lists(said.map(" ".join), min_size=2, max_size=4))
def test_every_rendering_can_be_read_off_the_apparatus(renderings: list[str]) -> None:
    (entry,) = prepare(analysis_of(*renderings), "x").entries
    shown = list(places(entry))
    for rendering in entry.renderings:
        assert text_of(rendering.siglum, shown) == rendering.quote.text
    for place in shown:
        if not isinstance(place, str):
            named = [siglum for reading in place for siglum in reading.sigla]
            assert sorted(named) == sorted(each.siglum for each in entry.renderings)
            assert len({(reading.text, reading.cut) for reading in place}) == len(place) > 1


def test_readings_in_common_are_given_once() -> None:
    (entry,) = prepare(analysis_of("ten ships sank", "two ships sank", "two ships sank"), "x").entries
    place, rest = places(entry)
    assert rest == " ships sank"
    assert isinstance(place, tuple)
    assert [(each.text, each.sigla, each.kind, each.alert) for each in place] == [
        ("ten", ("1a",), None, None),
        ("two", ("1b", "1c"), "substantive", "number"),
    ]


def test_what_a_fragment_does_not_quote_is_a_gap(flood: Analysis) -> None:
    wall = prepare(flood, "x").entries[1]
    *_, last = places(wall)
    assert isinstance(last, tuple)
    assert last[1] == Reading("", ("2b",), "substantive", None, cut=True)


def test_a_rendering_in_another_language_has_no_part(flood: Analysis) -> None:
    siren = prepare(flood, "x").entries[2]
    named = {s for place in places(siren) if isinstance(place, tuple) for each in place for s in each.sigla}
    assert named == {"3a", "3b"}


def test_fragments_are_cut_as_their_links_say() -> None:
    analysis = analysis_of("one two three four", "two three")
    link = Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(4, 13), Span(0, 9)))
    (entry,) = prepare(replace(analysis, links=(link,)), "x").entries
    shown = list(places(entry))
    assert shown[1] == "two three"
    assert [place[1].cut for place in shown if isinstance(place, tuple)] == [True, True]


def test_renderings_of_other_words_of_the_remark_have_no_part() -> None:
    analysis = analysis_of("the gate froze", "the gate froze. nobody rang", "nobody rang")
    links = (
        Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(0, 14), Span(0, 14))),
        Link(("q1", "q2"), 0.9, Relation.FRAGMENT, (Span(16, 27), Span(0, 11))),
    )
    (entry,) = prepare(replace(analysis, links=links), "x").entries
    named = {s for place in places(entry) if isinstance(place, tuple) for each in place for s in each.sigla}
    assert named == {"1a", "1b"}
