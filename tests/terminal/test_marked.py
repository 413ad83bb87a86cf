"""A collation on a terminal."""

from __future__ import annotations

import pytest

from reader.collation import Ignored, collate
from reader.terminal.marked import print_collation

LONG = "The mole is gone, and with it the old crane that my father built when he was young. "


def printed(capsys: pytest.CaptureFixture[str], a: str, b: str, only_differences: bool = False) -> str:
    print_collation(collate(a, b), "north.txt", "south.txt", only_differences)
    return capsys.readouterr().out


def test_equal_texts_are_printed_once(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "The same words.", "The same words.")
    assert out.count("The same words.") == 1
    assert "100% of the words kept" in out


def test_alerts_are_told_first(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(
        capsys,
        "The big ships stayed, and we will not pay for it",
        "The ships stayed, and we will pay for it",
    )
    assert "The [-big-] ships stayed, and we will [-not-] pay for it" in out
    told = [line.split() for line in out.splitlines() if "only in the first" in line]
    assert [line[0] for line in told] == ["!", "omission"]
    assert told[0][1] == "negation"


def test_a_move_has_marks_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(
        capsys,
        "War with the north is the end of us and peace is a gift",
        "Peace is a gift, and war with the north is the end of us",
    )
    assert "moved: [>from here>] {<to here<}" in out
    assert out.count("moved: ‘") == 1


def test_a_rewritten_passage_tells_what_both_have(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(
        capsys,
        "Is it still there? Has the bulk of its crew not gone over and joined the fleet?",
        "Is it there? Haven't most of them gone over to the fleet?",
    )
    assert "in both of them: ‘" in out


def test_only_the_differences(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, LONG + "We pay. " + LONG, LONG + "They pay. " + LONG, only_differences=True)
    assert "… when he was young. [-We-]{+They+} pay." in out
    assert "old crane" not in out


def test_accidentals_are_counted_not_listed(capsys: pytest.CaptureFixture[str]) -> None:
    a, b = "The Defence of “it”", 'the defense of "it"'
    assert "accidental  1 case, 1 spelling, 2 punctuation" in printed(capsys, a, b)
    print_collation(collate(a, b, {Ignored.ACCIDENTALS}), "a", "b")
    assert "accidental" not in capsys.readouterr().out


def test_texts_too_repetitive_to_compare_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "too long to be compared in full" in printed(capsys, "the cat " * 900, "cat the the " * 600)


def test_names_that_have_changed_places_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "Lund attacked Brno on Monday.", "Brno attacked Lund on Monday.")
    assert any(line.startswith("!  name") and "changed places" in line for line in out.splitlines())
