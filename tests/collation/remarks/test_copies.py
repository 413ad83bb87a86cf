"""Whoever but runs another's text does not vouch for what it says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.remarks.copies import independent_outlets
from reader.model import Analysis, Article, Copies, Quote, QuoteKind, Remark


def ran(*texts: tuple[str | None, str]) -> Analysis:
    """A remark in articles, each of an outlet and with a text of some name; those of one name are copies."""
    articles = tuple(Article(f"a{n}", f"{n}.txt", "x", (), outlet) for n, (outlet, _) in enumerate(texts))
    quotes = tuple(Quote(f"q{n}", f"a{n}", 0, 1, "x", QuoteKind.DIRECT) for n in range(len(texts)))
    names = sorted({name for _, name in texts})
    families = [[f"a{n}" for n, (_, name) in enumerate(texts) if name == each] for each in names]
    return Analysis(
        articles,
        quotes,
        remarks=(Remark("r", tuple(quote.id for quote in quotes), "q0"),) if quotes else (),
        copies=tuple(Copies(tuple(family)) for family in families if len(family) > 1),
    )


def counted(*texts: tuple[str | None, str]) -> int:
    analysis = ran(*texts)
    return independent_outlets(analysis, [article.id for article in analysis.articles])


def test_outlets_with_texts_of_their_own_are_all_counted() -> None:
    assert counted(("North", "n"), ("South", "s"), ("East", "e")) == 3
    assert counted(("North", "n"), ("North", "m")) == 1
    assert counted((None, "n"), (None, "m")) == 2


def test_copies_of_one_text_count_once() -> None:
    assert counted(("North", "wire"), ("South", "wire"), ("East", "wire")) == 1
    assert counted(("North", "wire"), ("South", "wire"), ("East", "e")) == 2
    assert counted((None, "same"), (None, "same")) == 1


def test_an_outlet_that_reports_itself_too_is_not_lost_for_those_that_run_its_agency() -> None:
    assert counted(("North", "wire"), ("North", "own"), ("South", "wire")) == 2
    assert counted(("South", "wire"), ("North", "wire"), ("North", "own")) == 2
    assert counted(("North", "wire"), ("North", "own"), ("South", "wire"), ("East", "wire")) == 2
    chain = [(f"O{n}", f"t{m}") for n in range(30) for m in (n, n + 1)]
    assert counted(*chain, ("Last", "t30")) == 31


def test_whether_all_run_one_text() -> None:
    same = ran(("North", "wire"), ("South", "wire"))
    assert same.text_of("a0") == same.text_of("a1") == "a0"
    assert same.in_one_text(same.remarks[0])
    mixed = ran(("North", "wire"), ("South", "wire"), ("East", "e"))
    assert mixed.text_of("a2") == "a2"
    assert not mixed.in_one_text(mixed.remarks[0])
    alone = ran(("North", "n"), ("South", "s"))
    assert not alone.in_one_text(alone.remarks[0])


RUNS = st.lists(st.tuples(st.sampled_from("NSEW"), st.sampled_from("abcd")), min_size=1, max_size=8)


def _given_each_their_own(runs: Sequence[tuple[str, str]], outlets: Sequence[str]) -> int:
    """The most that can be given texts of their own, tried one way after another."""
    texts = sorted({text for _, text in runs})
    padded = texts + ["-"] * len(outlets)
    return max(
        sum((outlet, text) in runs for outlet, text in zip(outlets, order, strict=False))
        for order in set(permutations(padded, len(outlets)))
    )


@given(RUNS)
def test_they_are_the_most_that_can_each_have_a_text_of_their_own(runs: list[tuple[str, str]]) -> None:
    assert counted(*runs) == _given_each_their_own(runs, sorted({outlet for outlet, _ in runs}))
