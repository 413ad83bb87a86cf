"""Alerts on what stands in the same place of one statement, and none on the same said from another side."""

from __future__ import annotations

import pytest

from reader.collation import collate


def _alerts(a: str, b: str) -> set[str]:
    return {alert.value for alert in collate(a, b).summary.alerts}


@pytest.mark.parametrize(
    ("a", "b", "alert"),
    [
        ("They rang four times before dawn.", "They rang fourteen times before dawn.", "number"),
        ("About 40 goats were sold.", "At least 40 goats were sold.", "number"),
        ("More than 300 goats died.", "Fewer than 300 goats died.", "number"),
        ("I saw the vet yesterday evening.", "I saw the vet this evening.", "number"),
        ("Anna warned Peter.", "Peter warned Anna.", "name"),
        ("We hear Norway sold ice to Malta.", "We hear Malta sold ice to Norway.", "name"),
        ("The council supports the ferry.", "The council opposed the ferry.", "tense"),
        ("The elms are dying in the park.", "The elms died in the park.", "tense"),
        ("The lake was safe last summer.", "The lake will be safe last summer.", "tense"),
        ("The inn bought the lamp from us.", "The inn sold the lamp to us.", "polarity"),
    ],
)
def test_what_changed_in_its_place_is_told(a: str, b: str, alert: str) -> None:
    assert alert in _alerts(a, b)
    assert _alerts(b, a) == _alerts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It costs 50 cents.", "It costs half a dollar."),
        ("Every other barn burned.", "One barn in two burned."),
        ("The race starts at noon.", "The race starts at 12 noon."),
        ("They helped each other.", "They helped one another."),
        ("He retired in the winter of 1993.", "He retired in the winter of '93."),
        ("We have lived here for two thousand years.", "We have lived here for two millennia."),
        ("Anna warned Peter.", "Peter was warned by Anna."),
        ("Malta and Norway agreed.", "Norway and Malta agreed."),
        ("Norway sold ice to Malta.", "Malta bought ice from Norway."),
        ("The fair takes place on Monday.", "The fair will take place on Monday."),
        ("We wept at what was left of it.", "We wept at what remained of it."),
        ("The cheaper barn has a roof.", "The less expensive barn has a roof."),
        ("They say that a cracked bell brings rain.", "It's said that a cracked bell brings rain."),
        ("Did the dairy hide the test results?", "The dairy did hide the test results."),
    ],
)
def test_the_same_otherwise_said_raises_nothing_but_a_question(a: str, b: str) -> None:
    assert _alerts(a, b) <= {"question"}
    assert _alerts(b, a) <= {"question"}


def test_what_differs_is_said_once() -> None:
    def told(a: str, b: str) -> str:
        return "; ".join(its.explanation or "" for its in collate(a, b).segments if its.alert)

    assert told("It rang four times at dawn.", "It rang nine times at dawn.") == "four here, nine there"
    assert told("Over 300 goats died.", "Under 300 goats died.") == "Over here, Under there"
    assert "‘Anna’ and ‘Peter’ have changed places" in told("Anna warned Peter.", "Peter warned Anna.")


def test_a_retranslation_may_choose_between_past_and_perfect() -> None:
    free = "Snow had blocked the roads, and so the vet could not be present at the lambing."
    assert not _alerts(
        "The vet was unable to attend the lambing, since the roads were blocked by snow.", free
    )
    assert _alerts("Snow blocked the roads to the mill.", "Snow had blocked the roads to the mill.") == {
        "tense"
    }
