"""Alerts against invented pairs: a reader who is warned in vain stops reading warnings."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from reader.collation import Alert, collate

PAIRS = [
    (a, b, frozenset(Alert(name) for name in alerts.split()))
    for pairs in tomllib.loads(Path(__file__).with_name("alerts.toml").read_text("utf-8")).values()
    for a, b, alerts in pairs
]
LEAST_PAIRS, PRECISION, RECALL, LEAST_OF_A_KIND = 150, 0.95, 0.90, 10


@pytest.fixture(scope="module")
def tallies() -> dict[str, Counter[Alert]]:
    found: dict[str, Counter[Alert]] = {"right": Counter(), "false": Counter(), "missed": Counter()}
    for a, b, wanted in PAIRS:
        raised = set(collate(a, b).summary.alerts)
        found["right"].update(raised & wanted)
        found["false"].update(raised - wanted)
        found["missed"].update(wanted - raised)
    return found


def test_there_are_pairs_enough() -> None:
    assert len(PAIRS) >= LEAST_PAIRS
    assert len({(a, b) for a, b, _ in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("alert", list(Alert))
def test_precision_and_recall(alert: Alert, tallies: dict[str, Counter[Alert]]) -> None:
    right = tallies["right"][alert]
    assert right + tallies["missed"][alert] >= LEAST_OF_A_KIND
    assert right >= PRECISION * (right + tallies["false"][alert])
    assert right >= RECALL * (right + tallies["missed"][alert])


@pytest.mark.parametrize(("a", "b", "alerts"), PAIRS)
def test_alerts_do_not_depend_on_which_comes_first(a: str, b: str, alerts: frozenset[Alert]) -> None:
    del alerts
    assert collate(a, b).summary.alerts == collate(b, a).summary.alerts


def test_every_alert_explains_itself_and_is_substantive() -> None:
    for a, b, _ in PAIRS:
        for segment in collate(a, b).segments:
            if segment.alert:
                assert segment.explanation
                assert segment.cls == "substantive"


def test_the_gravest_comes_first() -> None:
    summary = collate("They may not leave on Monday", "They will leave on Sunday").summary
    assert summary.alerts == tuple(sorted(summary.alerts, key=list(Alert).index))
    assert summary.alerts[0] == "negation"


def test_what_stands_elsewhere_raises_nothing() -> None:
    assert not collate("Has he not seen it, in 5 years?", "In five years, hasn't he seen it?").summary.alerts
