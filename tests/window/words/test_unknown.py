"""Where no outlet is known, renderings are told apart by the headlines of their articles, everywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reader.collation.remarks.comparisons import compare_links
from reader.collation.remarks.digests import digests
from reader.collation.remarks.overview import overview
from reader.model import Analysis
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.opened.collection import Collection
from reader.window.opened.renderings import renderings
from reader.window.overview.matrix import CELL, QUOTES, Drawn, MatrixModel, Picture
from reader.window.overview.rows import rows_of_outlet, rows_of_pair
from reader.window.variants.card import make_card
from reader.window.words.articles import article_name
from reader.window.words.citations import citation, citation_in_markdown
from reader.window.words.glances import describe_quote
from reader.window.words.remarks import carrier_words, rendered_words
from reader.window.words.renderings import carriers_of, heading, renderings_words
from reader.window.work.tasks import Reading

pytestmark = pytest.mark.usefixtures("qapp")


def nameless(analysis: Analysis, *outlets: str) -> Analysis:
    """The set as it is when nobody knows these outlets; of all of them without any."""
    articles = tuple(
        replace(each, outlet=None) if not outlets or each.outlet in outlets else each
        for each in analysis.articles
    )
    return Analysis(articles, analysis.quotes, analysis.links, analysis.remarks)


def test_all_places_name_the_article_by_its_headline(analysis: Analysis) -> None:
    bare = nameless(analysis)
    shown = renderings(bare, bare.remarks[1], "q2")
    names = [article_name(each.article) for each in shown]
    assert len(set(names)) == 4, "each can be told from the others"
    assert names[0] == "“Harbour to close until spring”"
    for each, name in zip(shown, names, strict=True):
        card = make_card(each, 900, Typography(), colours_named("light")).document.toPlainText()
        assert card.startswith(name.replace("\u00a0", " ")), "as a document gives its text"
        assert card.count("outlet unknown") == 1
        assert heading(each.article).startswith(f"{name}, outlet unknown, ")
        assert "; “" in citation(each.quote, each.article)
        assert "”, outlet unknown, " in citation(each.quote, each.article)
        assert "*, outlet unknown, " in citation_in_markdown(each.quote, each.article)
    collection = Collection()
    collection.complete(Reading(bare, compare_links(bare)))
    assert names[1] in describe_quote(collection, "q2")
    digest = next(each for each in digests(bare, compare_links(bare)) if each.remark == "r2")
    assert set(map(carrier_words, digest.outlets)) == set(names)
    assert rendered_words(digest) == "4 renderings in 4 articles, outlets unknown"


@pytest.mark.parametrize(
    ("outlets", "unknown", "words"),
    [
        (3, 0, "5 renderings by 3 outlets"),
        (0, 3, "5 renderings in 3 articles, outlets unknown"),
        (0, 1, "5 renderings in 1 article, outlet unknown"),
        (1, 1, "5 renderings by 1 outlet and 1 article of an unknown outlet"),
        (2, 2, "5 renderings by 2 outlets and 2 articles of unknown outlets"),
    ],
)
def test_unknown_outlets_are_not_counted_as_outlets(outlets: int, unknown: int, words: str) -> None:
    assert renderings_words(5, outlets, unknown) == words


def test_carriers_are_outlets_and_articles_of_none(analysis: Analysis) -> None:
    assert carriers_of((*analysis.articles, analysis.articles[0])) == (4, 0)
    bare = nameless(analysis, "Northern Wire", "The Coast Herald")
    assert carriers_of(bare.articles) == (2, 2)


def test_of_unknown_outlets_it_is_not_told_who_was_first(analysis: Analysis) -> None:
    bare = nameless(analysis, "Northern Wire", "The Coast Herald")
    found = overview(bare, compare_links(bare))
    model = MatrixModel()
    model.show_overview(found)
    model.show_picture(Picture.FIRST)
    names = [outlet.name for outlet in model.outlets]
    unknown = names.index(None)
    assert model.headerData(unknown, Qt.Orientation.Horizontal) == "Outlets unknown"
    for number in range(len(names)):
        for index in (model.index(unknown, number), model.index(number, unknown)):
            assert index.data(CELL).drawn is Drawn.NOTHING
            assert not index.data(QUOTES)
            assert "nobody can tell" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    known = next(outlet for outlet in model.outlets if outlet.name is not None)
    lost = model.outlets[unknown]
    told = [bar.words for bar in rows_of_outlet(lost, found)]
    told += [bar.words for bar in rows_of_pair(known, lost, found.pair(known.name, None))]
    assert told
    assert "Who published first" not in told
    assert "Who published first" in [bar.words for bar in rows_of_outlet(known, found)]
