"""Saved pages are read as their makers meant them, and better than by the library alone."""

from __future__ import annotations

from tests.evaluation.pages import beyond, measure, measure_alone, of_lot, pages


def test_the_articles_on_saved_pages_are_found_without_what_stands_around_them() -> None:
    scores = measure()
    assert len(scores) >= 40
    assert not beyond(scores)
    total, alone = of_lot(scores), of_lot(measure_alone())
    assert total.paragraphs.f1 > alone.paragraphs.f1
    assert total.furniture < alone.furniture


def test_what_else_a_page_holds_is_labelled() -> None:
    total = of_lot(measure())
    assert total.captions.f1 >= 0.9
    assert total.comments.f1 >= 0.9
    assert total.blockquotes.f1 >= 0.95
    assert total.attributions.recall >= 0.95
    assert total.fields["title"].f1 >= 0.9
    assert total.fields["published"].f1 >= 0.85
    assert total.fields["outlet"].f1 >= 0.85


def test_what_a_page_holds_is_on_it() -> None:
    for name, (data, gold) in pages().items():
        assert gold.body, name
        assert all(gold.body), name
        charset = {"chinese": "gb18030", "tables-of-2003": "cp1252"}.get(name, "utf-8")
        assert gold.title[:10] in data.decode(charset) or gold.title[:10] in data.decode(
            "utf-8", "replace"
        ), name
