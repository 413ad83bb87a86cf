"""How far the passages of links lie apart, as the four steps that a reader sees."""

from __future__ import annotations

import pytest

from reader.collation.remarks.comparisons import compare_links
from reader.model import (
    Analysis,
    Article,
    Cancelled,
    Departure,
    Link,
    Progress,
    Quote,
    QuoteKind,
    Relation,
    Span,
)

PAIRS = [
    ("The ferry sails at dawn.", "The ferry sails at dawn", Relation.VERBATIM, Departure.VERBATIM, ()),
    ("The grey ferry sails at dawn.", "The gray ferry sails at dawn.", Relation.EDITED, Departure.EDITED, ()),
    ("The ferry sails at dawn.", "sails at dawn", Relation.FRAGMENT, Departure.EDITED, ()),
    ("The ferry sails at dawn.", "The boat sails at dawn.", Relation.EDITED, Departure.SUBSTANTIVE, ()),
    (
        "The ferry sails at dawn.",
        "The ferry sails at dawn.",
        Relation.RETRANSLATED,
        Departure.SUBSTANTIVE,
        (),
    ),
    ("All 30 ferries sail.", "All 40 ferries sail.", Relation.EDITED, Departure.ALERT, ("number",)),
]


def linked(first: str, second: str, relation: Relation, faint: bool = False) -> Analysis:
    articles = tuple(Article(name, name, text, ()) for name, text in (("a", first), ("b", second)))
    quotes = tuple(
        Quote(f"q{each.id}", each.id, 0, len(each.text), each.text, QuoteKind.DIRECT) for each in articles
    )
    link = Link(("qa", "qb"), 0.9, relation, (Span(0, len(first)), Span(0, len(second))))
    return Analysis(articles, quotes, () if faint else (link,), faint=(link,) if faint else ())


@pytest.mark.parametrize(("first", "second", "relation", "departure", "alerts"), PAIRS)
def test_a_link_is_as_far_as_its_gravest_difference(
    first: str, second: str, relation: Relation, departure: Departure, alerts: tuple[str, ...]
) -> None:
    found = compare_links(linked(first, second, relation))["qa", "qb"]
    assert (found.departure, found.alerts) == (departure, alerts)


def test_the_more_words_differ_the_greater_the_distance() -> None:
    texts = ["The ferry sails at dawn.", "The ferry sails at noon.", "No boat sails at noon."]
    near, far = (compare_links(linked(texts[0], text, Relation.EDITED))["qa", "qb"] for text in texts[1:])
    assert 0 < near.distance < far.distance < 1


def test_faint_links_are_compared_and_all_are_reported() -> None:
    steps: list[Progress] = []
    assert compare_links(linked("A day.", "A day.", Relation.VERBATIM, faint=True), steps.append)
    assert [(step.stage, step.done, step.total) for step in steps] == [("comparing", 1, 1)]


def test_the_report_can_end_the_work() -> None:
    def cancel(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare_links(linked("A day.", "A night.", Relation.EDITED), cancel)
