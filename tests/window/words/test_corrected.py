"""What has been corrected of an article is said with what its file says, and a moment with its zone."""

from __future__ import annotations

import pytest

from reader.library.corrections import Correction, corrected
from reader.model import Article
from reader.window.words.articles import corrected_words, kicker, moment_words

pytestmark = pytest.mark.usefixtures("qapp")

BARE = Article("a", "a.txt", "Text", ())
FULL = Article("a", "a.txt", "Text", (), "The Post", "A title", "Mara Quist", "2031-11-03T13:34:00+03:00")


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, ""),
        ("2031", "2031"),
        ("2031-11", "2031-11"),
        ("2031-11-03", "3 November 2031"),
        ("2031-11-03T13:34", "3 November 2031, 13:34"),
        ("2031-11-03T13:34:10.5Z", "3 November 2031, 13:34 (UTC)"),
        ("2031-11-03T13:34+00:00", "3 November 2031, 13:34 (UTC)"),
        ("2031-11-03T13:34-05:30", "3 November 2031, 13:34 (UTC-05:30)"),
        ("2031-11-03T late", "3 November 2031"),
        ("tomorrow", "tomorrow"),
    ],
)
def test_a_moment_is_said_as_exactly_as_it_is_known(published: str | None, words: str) -> None:
    assert moment_words(published) == words


def test_what_the_file_says_is_told_of_each_field() -> None:
    said = Correction("One", "Two", "Three", "2031-11-04")
    assert corrected_words(corrected(FULL, said)).split("\n") == [
        "Outlet corrected; the file says “The Post”.",
        "Headline corrected; the file says “A title”.",
        "Byline corrected; the file says “Mara Quist”.",
        "Date corrected; the file says 3 November 2031, 13:34 (UTC+03:00).",
    ]
    assert corrected_words(corrected(BARE, said)).split("\n") == [
        "Outlet corrected; the file names none.",
        "Headline corrected; the file has none.",
        "Byline corrected; the file has none.",
        "Date corrected; the file has none.",
    ]


def test_only_what_is_corrected_is_told() -> None:
    assert corrected_words(FULL) == ""
    assert "corrected" not in kicker(FULL)
    assert corrected_words(corrected(FULL, Correction(byline=""))) == (
        "Byline corrected; the file says “Mara Quist”."
    )
    assert kicker(corrected(FULL, Correction(byline=""))).endswith("\u2068corrected\u2069")
