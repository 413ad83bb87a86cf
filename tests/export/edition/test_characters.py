from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition.characters import lines_of, printable, spoken_date


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_unprintable_is_left(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert not [each for each in shown if unicodedata.category(each) in ("Cc", "Cs") and each not in "\t\n"]
    assert printable(shown) == shown


def test_direction_marks_are_kept_and_overrides_are_not() -> None:
    assert printable("a\u202eb\u2066c\u200fd") == "abc\u200fd"


@given(st.text(st.characters(exclude_categories=())))
def test_lines_are_all_of_a_text_but_its_breaks(text: str) -> None:
    lines = lines_of(text)
    assert all(len(line.splitlines()) < 2 for line in lines)
    assert "".join(lines) == "".join(printable(text).splitlines())
    assert lines_of(text + "\n")[-1] == ""


@pytest.mark.parametrize(
    ("published", "spoken"),
    [
        ("2031-10-03", "3 October 2031"),
        ("2031-10-03T18:20:00+02:00", "3 October 2031, 18:20"),
        ("2031-10", "2031-10"),
        ("yesterday", "yesterday"),
        ("", None),
        (None, None),
    ],
)
def test_dates_are_spoken(published: str | None, spoken: str | None) -> None:
    assert spoken_date(published) == spoken
