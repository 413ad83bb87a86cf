"""What an editor would mark in invented pairs: moves, cuts, brackets, islands, rewritten passages.

``pairs/structure.toml`` says of each pair which words are meant; ``pairs/accidentals.toml`` holds pairs that
say the same.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from reader.collation import Class, Kind, Op, Segment, collate

PAIRS = Path(__file__).with_name("pairs")
STRUCTURE: dict[str, list[list[str]]] = tomllib.loads((PAIRS / "structure.toml").read_text("utf-8"))
ACCIDENTALS: list[list[str]] = tomllib.loads((PAIRS / "accidentals.toml").read_text("utf-8"))["pairs"]
MOST_WORDS = 0.7
"""Of a pair that shares hardly a word, how many stand in passages shown as rewritten."""

_IN_WORD = regex.compile(r"\[(\w+)\](?=\w)|(?<=\w)\[(\w+)\]")


def plain(text: str) -> str:
    """The words alone, letters in brackets among them."""
    return " ".join(regex.findall(r"[\w']+", _IN_WORD.sub(r"\1\2", text).replace("’", "'").casefold()))


def moved(a: str, b: str, phrase: str) -> bool:
    """Whether the phrase, no more and no less, is told as moved."""
    moves = [segment for segment in collate(a, b).segments if segment.op is Op.MOVE]
    return plain(phrase) in {plain(move.a.of(a) or move.b.of(b)) for move in moves}


def nothing_moved(a: str, b: str) -> bool:
    return all(segment.op is not Op.MOVE for segment in collate(a, b).segments)


def cut(a: str, b: str, words: str) -> bool:
    """Whether dots stand for these words."""
    cuts = [s for s in collate(a, b).segments if s.kind is Kind.ELLIPSIS and s.cls is Class.SUBSTANTIVE]
    return any(plain(words) in (plain(each.a.of(a)), plain(each.b.of(b))) for each in cuts)


def cut_without_mark(a: str, b: str) -> bool:
    kinds = {segment.kind for segment in collate(a, b).segments}
    return Kind.ELLIPSIS not in kinds and bool(kinds & {Kind.OMISSION, Kind.ADDITION})


def in_brackets(a: str, b: str, words: str) -> bool:
    brackets = [segment for segment in collate(a, b).segments if segment.kind is Kind.BRACKET]
    return any(plain(words) in (plain(each.a.of(a)), plain(each.b.of(b))) for each in brackets)


def one_change(a: str, b: str, ours: str, theirs: str) -> bool:
    return any(
        (plain(segment.a.of(a)), plain(segment.b.of(b))) == (plain(ours), plain(theirs))
        for segment in collate(a, b).segments
        if segment.op is not Op.EQUAL
    )


def kept(a: str, b: str, words: str) -> bool:
    equal = [segment.a.of(a) for segment in collate(a, b).segments if segment.op is Op.EQUAL]
    return any(f" {plain(words)} " in f" {plain(text)} " for text in equal)


def rewritten(a: str, b: str) -> bool:
    """Whether most words stand in passages that say that they are rewritten."""
    passages = [segment for segment in collate(a, b).segments if segment.kind is Kind.REWRITE]
    words = sum(len(each.a.of(a).split()) + len(each.b.of(b).split()) for each in passages)
    says = all(regex.search("hardly a word|mostly reworded", each.explanation or "") for each in passages)
    return says and words >= MOST_WORDS * (len(a.split()) + len(b.split()))


@pytest.mark.parametrize(
    ("table", "holds", "least"),
    [
        ("moves", moved, 0.95),
        ("no_moves", nothing_moved, 1.0),
        ("ellipses", cut, 1.0),
        ("unmarked", cut_without_mark, 1.0),
        ("brackets", in_brackets, 0.95),
        ("islands", one_change, 1.0),
        ("keep", kept, 1.0),
        ("rewrites", rewritten, 1.0),
    ],
)
def test_differences_are_what_an_editor_would_mark(
    table: str, holds: Callable[..., bool], least: float
) -> None:
    rows = STRUCTURE[table]
    assert len(rows) >= 20
    missed = [row for row in rows if not holds(*row)]
    assert len(missed) <= (1 - least) * len(rows), missed


def differences(a: str, b: str) -> list[Segment]:
    return [segment for segment in collate(a, b).segments if segment.op is not Op.EQUAL]


def test_no_difference_of_writing_is_told_as_one_of_words() -> None:
    assert len(ACCIDENTALS) >= 150
    wrong = [
        row for row in ACCIDENTALS if any(s.cls is Class.SUBSTANTIVE for s in differences(row[0], row[1]))
    ]
    assert len(wrong) <= 0.03 * len(ACCIDENTALS), wrong


def test_differences_of_writing_are_of_the_right_kind() -> None:
    wrong = [
        (a, b, kinds)
        for a, b, kinds in ACCIDENTALS
        if kinds and {segment.kind.value for segment in differences(a, b)} != set(kinds.split())
    ]
    assert len(wrong) <= 0.1 * len(ACCIDENTALS), wrong
