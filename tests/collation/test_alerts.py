"""Alerts against invented pairs: a reader who is warned in vain stops reading warnings."""

from __future__ import annotations

import pytest

from reader.collation import Alert, collate
from tests.collation.measured import Pair, Tally, collections, tally

COLLECTIONS = collections()
PAIRS = [pair for pairs in COLLECTIONS.values() for pair in pairs]
UNSEEN = [pair for pairs in collections("unseen").values() for pair in pairs]
LEAST_PAIRS, PRECISION, RECALL, LEAST_OF_A_KIND = 150, 0.95, 0.90, 8
# Two translations share so little that much of what differs cannot be told for sure.
BOUNDS = {"translations": (0.91, 0.56), "quotes": (0.95, 0.87)}
UNSEEN_BOUNDS = (0.74, 0.78)


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    return {name: tally(pairs) for name, pairs in COLLECTIONS.items()}


@pytest.fixture(scope="module")
def of_all() -> Tally:
    return tally(PAIRS)


@pytest.fixture(scope="module")
def of_unseen() -> Tally:
    return tally(UNSEEN)


def test_there_are_pairs_enough() -> None:
    assert min(map(len, COLLECTIONS.values())) >= LEAST_PAIRS
    assert len({(pair.a, pair.b) for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("alert", list(Alert))
@pytest.mark.parametrize("name", COLLECTIONS)
def test_precision_and_recall(name: str, alert: Alert, tallies: dict[str, Tally]) -> None:
    found = tallies[name]
    assert found.wanted(alert) >= LEAST_OF_A_KIND
    precision, recall = BOUNDS.get(name, (PRECISION, RECALL))
    assert found.precision(alert) >= precision
    assert found.recall(alert) >= recall


@pytest.mark.parametrize("alert", list(Alert))
def test_precision_and_recall_of_all_pairs(alert: Alert, of_all: Tally) -> None:
    assert of_all.precision(alert) >= PRECISION
    assert of_all.recall(alert) >= RECALL


@pytest.mark.parametrize("alert", list(Alert))
def test_pairs_that_no_rule_was_written_for(alert: Alert, of_unseen: Tally) -> None:
    assert of_unseen.wanted(alert) >= 4 * LEAST_OF_A_KIND
    assert of_unseen.precision(alert) >= UNSEEN_BOUNDS[0]
    assert of_unseen.recall(alert) >= UNSEEN_BOUNDS[1]


@pytest.mark.parametrize("pair", PAIRS)
def test_alerts_do_not_depend_on_which_comes_first(pair: Pair) -> None:
    assert collate(pair.a, pair.b).summary.alerts == collate(pair.b, pair.a).summary.alerts


def test_every_alert_explains_itself_and_is_substantive() -> None:
    for pair in PAIRS:
        for segment in collate(pair.a, pair.b).segments:
            if segment.alert:
                assert segment.explanation
                assert segment.cls == "substantive"


def test_an_explanation_stands_by_itself_and_shows_both_sides() -> None:
    def explanations(a: str, b: str) -> list[str | None]:
        return [segment.explanation for segment in collate(a, b).segments if segment.alert]

    assert explanations("They will leave", "They may leave") == ["‘will’ here, ‘may’ there"]
    assert explanations("The sea is calm", "The sea was calm") == ["present here (‘is’), past there (‘was’)"]
    assert explanations("They left", "They never left") == ["‘never’ only in the second"]


def test_a_segment_tells_all_its_alerts() -> None:
    collation = collate("He will not sign it.", "He may sign it.")
    assert collation.summary.alerts == ("negation", "modality")
    assert [(segment.alert, segment.also) for segment in collation.segments if segment.alert] == [
        ("negation", ("modality",))
    ]


def test_clauses_in_another_order_are_held_against_each_other() -> None:
    first = "If the rain stops by noon, the miners will go down again, and the pumps are ready."
    second = "The pumps are ready, and the miners may go down again by noon if the rain stops."
    assert collate(first, second).summary.alerts == ("modality",)


def test_what_a_fragment_left_to_the_outlets_words_raises_nothing() -> None:
    whole = "We have told the neighbours of the harbour: do not touch the buoys."
    assert not collate(whole, "touch the buoys").summary.alerts


def test_texts_of_other_matters_raise_nothing() -> None:
    assert not collate(
        "The mayor will not come on Monday", "Bread may cost 40 cents, say bakers"
    ).summary.alerts


def test_the_gravest_comes_first() -> None:
    summary = collate("They may not leave on Monday", "They will leave on Sunday").summary
    assert summary.alerts == tuple(sorted(summary.alerts, key=list(Alert).index))
    assert summary.alerts[0] == "negation"


def test_what_stands_elsewhere_raises_nothing() -> None:
    assert not collate("Has he not seen it, in 5 years?", "In five years, hasn't he seen it?").summary.alerts


def test_a_name_faces_the_one_in_its_own_place() -> None:
    collation = collate(
        "Is it still there? Has the bulk of its crew not gone over and joined the NLFA?",
        "Is it there, the Lund Home Fleet? Haven't most of them gone over to NL group?",
    )
    assert [segment.explanation for segment in collation.segments if segment.alert] == [
        "‘NLFA’ here, ‘NL group’ there"
    ]
