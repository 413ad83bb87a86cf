"""Back and forward go where the reader has been."""

from __future__ import annotations

import pytest

from reader.window.opened.history import History, Place

A, B, C = Place("a"), Place("b"), Place("c")


def test_back_and_forward() -> None:
    history = History()
    for place in (A, B, C):
        history.visit(place)
    assert (history.back(), history.back(), history.forward()) == (B, A, B)
    assert history.can_go_forward
    history.visit(A)
    assert not history.can_go_forward
    assert history.back() == B


def test_the_same_place_twice_is_one() -> None:
    history = History()
    history.visit(A)
    history.visit(A)
    assert not history.can_go_back


def test_ends() -> None:
    history = History()
    with pytest.raises(IndexError):
        history.back()
    history.visit(A)
    with pytest.raises(IndexError):
        history.forward()


def test_where_an_article_was_left_is_found_again() -> None:
    history = History()
    history.visit(A)
    history.amend(Place("a", 120, "q1"))
    history.amend(Place("b", 7))
    history.visit(B)
    assert history.back() == Place("a", 120, "q1")
