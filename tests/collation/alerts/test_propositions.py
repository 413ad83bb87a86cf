"""Negations, modal words, persons and questions: what a word is said of decides, not where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.collation import Alert, collate

WORDS = [
    "we", "they", "I", "you", "the", "mayor", "dam", "bridge", "not", "never", "must", "can", "may",
    "will", "would", "if", "open", "close", "opened", "sign", "signed", "nobody", "nothing", "but",
    "until", "only", "to", "and", "or", "who", "says", ",", ".", "?",
]  # fmt: skip

COMPARED = frozenset({Alert.NEGATION, Alert.MODALITY, Alert.PERSON, Alert.QUESTION})
PAIRS: dict[Alert | None, tuple[tuple[str, str], ...]] = {
    Alert.NEGATION: (
        (
            "The bakery will reopen before spring.",
            "The bakery is not going to be opened again before spring.",
        ),
        (
            "You must not ring the bells.",
            "You must ring the bells, not the gong.",
        ),
        (
            "Nobody from the dairy telephoned the farmers that night.",
            "That night someone at the dairy did call the farmers.",
        ),
        (
            "لم نوقع على العقد",
            "وقعنا على العقد",
        ),
        (
            "Nebudeme čekat",
            "Budeme čekat",
        ),
        (
            "我们不会投降",
            "我们会投降",
        ),
        (
            "署名しませんでした",
            "署名しました",
        ),
    ),
    Alert.MODALITY: (
        (
            "If the orchard floods, we will sell.",
            "The orchard floods and we will sell.",
        ),
        (
            "The leak was probably started by frost.",
            "Frost started the leak.",
        ),
    ),
    Alert.PERSON: (
        (
            "They burned the barn before leaving Oak Hill.",
            "We set the barn on fire before leaving Oak Hill.",
        ),
        (
            "I signed the lease in the kitchen.",
            "He signed the lease in the kitchen.",
        ),
    ),
    Alert.QUESTION: (
        (
            "The cellar has dried out by now.",
            "Has the cellar dried out by now?",
        ),
        (
            "We would like to hear the tape.",
            "Could we hear the tape?",
        ),
    ),
    None: (
        (
            "There was nothing behind the shed but nettles.",
            "Behind the shed there was nothing but nettles.",
        ),
        (
            "The choir was not told of the tour until it was over.",
            "Only once the tour was over was the choir told of it.",
        ),
        (
            "The tenants want the ledger, nothing more.",
            "All the tenants want is the ledger.",
        ),
        (
            "There is no baker who does not know the mill.",
            "Every baker knows the mill.",
        ),
        (
            "The ferry cannot carry lorries. It will not sail on Sunday.",
            "It will not sail on Sunday.",
        ),
        (
            "The cook promised to write to the guests.",
            "Promising that he would write to the guests, the cook left.",
        ),
        (
            "The bill must be paid by Friday or the lights go off.",
            "The lights go off unless the bill is paid by Friday.",
        ),
        (
            "The rowers are forbidden to carry knives.",
            "The rowers must not carry knives.",
        ),
        (
            "My sisters and I painted the mill.",
            "We painted the mill, my sisters and I.",
        ),
        (
            "We cannot hold the hut by ourselves.",
            "We cannot hold the hut alone without them.",
        ),
        (
            "People ask if I am cold.",
            "People ask, am I cold?",
        ),
    ),
}


@pytest.mark.parametrize(
    ("first", "second", "alert"), [(*pair, alert) for alert, pairs in PAIRS.items() for pair in pairs]
)
def test_only_what_is_said_of_the_same_is_told_apart(first: str, second: str, alert: Alert | None) -> None:
    assert COMPARED.intersection(collate(first, second).summary.alerts) == ({alert} if alert else set())


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.data())
def test_alerts_are_mirrored_when_the_texts_are_swapped(words: list[str], data: st.DataObject) -> None:
    other = list(words)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(other)))
        other[at : at + data.draw(st.integers(0, 2))] = data.draw(
            st.lists(st.sampled_from(WORDS), max_size=2)
        )
    one, two = " ".join(words), " ".join(other)
    found = [segment for segment in collate(one, two).segments if segment.alert]
    mirrored = [segment for segment in collate(two, one).segments if segment.alert]
    assert [(its.a, its.b, its.alert, its.also) for its in found] == [
        (its.b, its.a, its.alert, its.also) for its in mirrored
    ]
