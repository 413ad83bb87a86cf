"""The runs are difflib's."""

from __future__ import annotations

import time
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.alignment.gestalt import matching_runs

items = st.lists(st.sampled_from("abcd"), max_size=40) | st.lists(
    st.sampled_from("abcdefghijklmno"), max_size=40
)


def runs_of_difflib(a: list[str], b: list[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks if block.size]


@settings(max_examples=600, deadline=None)
@given(items, items)
def test_the_runs_are_those_of_difflib(a: list[str], b: list[str]) -> None:
    assert matching_runs(a, b) == runs_of_difflib(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            [x for n in range(2500) for x in (f"w{n}", "x")],
            [y for n in range(2500) for y in (f"w{n}", f"y{n}")],
        ),
        ([x for n in range(1600) for x in (f"w{n % 90}", "v", "x")], [f"w{n % 90}" for n in range(400)]),
    ],
)
def test_many_runs_of_one_length_take_no_quadratic_time(a: list[str], b: list[str]) -> None:
    start = time.process_time()
    assert matching_runs(a, b)
    assert time.process_time() - start < 1
