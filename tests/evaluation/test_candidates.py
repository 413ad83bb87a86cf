"""Nothing worth linking is lost before it is compared."""

from __future__ import annotations

from tests.evaluation.candidates import FLOOR, recall
from tests.evaluation.gold import EVENTS
from tests.evaluation.labelled import read


def test_the_candidates_hold_what_comparing_every_pair_would_find() -> None:
    found = recall(read(EVENTS))
    assert found.candidates < found.all_pairs / 10
    assert found.of_labelled >= FLOOR
    assert found.of_links >= FLOOR
