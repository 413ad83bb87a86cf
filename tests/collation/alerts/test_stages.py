"""Alerts of long texts."""

from __future__ import annotations

import random

from reader.collation import Alert, collate

SENTENCES = [
    "The ferry will sail at noon, and nobody on the quay may board it without a ticket.",
    "We do not sell the old yard, whatever the council of Lund has said about it.",
    "In March 300 men were working there, and their pay was good.",
    "She said that the harbour must be closed before the winter comes.",
    "Does anyone remember the flood that took the bridge and the mill?",
]
CHANGES = [
    ("do not sell", "sell", Alert.NEGATION),
    ("their pay was good", "our pay was good", Alert.PERSON),
    ("must be closed", "may be closed", Alert.MODALITY),
]


def test_what_changes_in_a_long_text_is_told_as_in_a_short_one() -> None:
    chance = random.Random(4)
    said = [f"{chance.choice(SENTENCES)} It is day {n} now." for n in range(400)]
    places = {alert: next(n for n in (50, 190, 330) if n % 3 == k) for k, (_, _, alert) in enumerate(CHANGES)}
    changed = list(said)
    for (here, there, alert), sentence in zip(CHANGES, (1, 2, 3), strict=True):
        at = places[alert]
        said[at] = f"{SENTENCES[sentence]} It is day {at} now."
        changed[at] = said[at].replace(here, there)
    collation = collate(" ".join(said), " ".join(changed))
    assert set(collation.summary.alerts) == {alert for _, _, alert in CHANGES}
    assert not collation.cut_short
    for segment in collation.segments:
        if segment.alert is Alert.PERSON:
            assert (segment.a.of(collation.a), segment.b.of(collation.b)) == ("their", "our")
