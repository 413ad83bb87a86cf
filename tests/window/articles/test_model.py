"""The articles under their headings keep Qt's contract while they arrive, are arranged and filtered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.folding import folded
from reader.model import Analysis, Article, Event
from reader.window.articles.model import ARTICLE, ArticleModel
from reader.window.articles.rows import Grouping, Heading, Row, Wanted
from reader.window.opened.collection import Count

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def model() -> Iterator[ArticleModel]:
    model = ArticleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield model
    del tester


@pytest.fixture
def filled(model: ArticleModel, analysis: Analysis) -> ArticleModel:
    for article in analysis.articles:
        model.add(article, Count(3))
    return model


def lines(model: ArticleModel) -> list[str]:
    """The list as it reads, headings marked."""
    things = [model.thing(row) for row in range(model.rowCount())]
    return [f"# {thing.title}" if isinstance(thing, Heading) else thing.outlet for thing in things]


def texts(model: ArticleModel) -> list[str]:
    return [
        model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        if model.index(row).data(ARTICLE)
    ]


def test_by_outlet(filled: ArticleModel, analysis: Analysis) -> None:
    filled.recount({article.id: Count(3, 2, 1) for article in analysis.articles})
    headings = [line for line in lines(filled) if line.startswith("#")]
    assert headings == ["# Ellery Courier", "# Northern Wire", "# The Coast Herald", "# The Harbour Post"]
    last = filled.index(filled.rowCount() - 1)
    assert last.data() == "Harbour to close until spring"
    row = filled.thing(last.row())
    assert isinstance(row, Row)
    assert (row.where, row.detail, row.alerts) == ("3 Nov", "3 quotes, 2 shared", "▲ 1 alert")
    assert filled.index_of(last.data(ARTICLE)) == last
    assert filled.order()[-1] == last.data(ARTICLE)
    assert filled.thing(last.row() - 1) is row.heading
    assert not filled.flags(filled.index(0)) & Qt.ItemFlag.ItemIsSelectable
    filled.clear()
    assert filled.rowCount() == 0


def test_the_articles_of_an_outlet_are_in_order_of_date(model: ArticleModel, analysis: Analysis) -> None:
    late = analysis.articles[0]
    undated = replace(analysis.articles[2], outlet="THE HARBOUR POST", published=None)
    early = replace(late, id="x", path="x.txt", published="2030-01-01")
    for article in (undated, late, early):
        model.add(article, Count())
    assert model.rowCount() == 4
    assert model.order() == ["x", late.id, undated.id]
    model.group(Grouping.OUTLET, newest_first=True)
    assert model.order() == [late.id, "x", undated.id]


def test_years_are_told_where_the_set_spans_several(filled: ArticleModel, analysis: Analysis) -> None:
    first = filled.thing(1)
    assert isinstance(first, Row)
    filled.add(replace(analysis.articles[0], id="undated", published=None), Count())
    assert first.where == "4 Nov"
    filled.add(replace(analysis.articles[0], id="x", published="2030-01-01"), Count())
    assert first.where == "4 Nov 2031"


def test_by_date(filled: ArticleModel, analysis: Analysis) -> None:
    filled.add(replace(analysis.articles[0], id="x", outlet="Mail", published=None), Count())
    filled.group(Grouping.DATE, newest_first=False)
    assert lines(filled) == [
        "# 3 November 2031",
        "The Harbour Post",
        "Northern Wire",
        "# 4 November 2031",
        "Ellery Courier",
        "# 5 November 2031",
        "The Coast Herald",
        "# Without a date",
        "Mail",
    ]
    filled.group(Grouping.DATE, newest_first=True)
    assert [line for line in lines(filled) if line.startswith("#")] == [
        "# 5 November 2031",
        "# 4 November 2031",
        "# 3 November 2031",
        "# Without a date",
    ]


def test_by_event(filled: ArticleModel, analysis: Analysis) -> None:
    filled.group(Grouping.EVENT, newest_first=False)
    assert lines(filled)[0] == "# Not compared yet"
    first, second, third, _ = (article.id for article in analysis.articles)
    filled.set_events(
        (
            Event((second,), (), "2031-11-04"),
            Event((third, first), ("Mara Quist", "mole"), "2031-11-03"),
        )
    )
    assert lines(filled) == [
        "# Mara Quist · mole",
        "The Harbour Post",
        "Northern Wire",
        f"# {analysis.articles[1].title}",
        "Ellery Courier",
        "# Nothing shared",
        "The Coast Herald",
    ]


def test_articles_are_read_out_in_full(filled: ArticleModel, analysis: Analysis) -> None:
    filled.recount({analysis.articles[1].id: Count(2, 2, 1)})
    filled.set_read([analysis.articles[1].id], True)
    assert texts(filled)[0] == (
        f"{analysis.articles[1].title}, Ellery Courier, 4 November 2031, 2 quotes, 2 shared, 1 alert"
    )
    assert texts(filled)[1].startswith("Unread: ")
    heading = filled.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heading == "Ellery Courier, 1 article, 2 quotes, 2 shared, 1 alert"


def test_an_article_is_found_by_whose_report_it_is(analysis: Analysis) -> None:
    model = ArticleModel()
    for article in analysis.articles:
        source = "Skerry Wire" if article.path == "post.txt" else None
        model.add(replace(article, source=source), Count(0, 0))
    model.want(Wanted(("skerry",)))
    assert model.order() == [analysis.articles[0].id]
    tip = model.index_of(analysis.articles[0].id).data(Qt.ItemDataRole.ToolTipRole)
    assert "source: Skerry Wire" in tip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("HARBOUR post", 1),
        ("post harbour", 1),
        ("post courier", 0),
        ("2031", 4),
        ("5 november", 1),
        ("herald.txt", 1),
        ("staff", 4),
        ("  ", 4),
        ("hárbour", 3),
    ],
)
def test_all_words_that_are_typed_must_stand_in_an_article_in_any_order(
    filled: ArticleModel, words: str, found: int
) -> None:
    filled.want(Wanted(tuple(folded(words).split())))
    assert len(filled.order()) == found


def test_accents_need_not_be_typed(model: ArticleModel, analysis: Analysis) -> None:
    model.add(replace(analysis.articles[0], title="Señor Łuk à Göteborg"), Count())
    model.want(Wanted(("senor", "goteborg")))
    assert len(model.order()) == 1


def test_only_unread_articles_or_those_with_alerts(filled: ArticleModel, analysis: Analysis) -> None:
    first, second, *_ = (article.id for article in analysis.articles)
    filled.set_read([first], True)
    filled.want(Wanted(unread=True))
    assert first not in filled.order()
    assert len(filled.order()) == 3
    filled.set_read([second], True)
    assert second in filled.order(), "what is being read does not vanish"
    filled.want(Wanted(alerts=True))
    assert filled.order() == []
    filled.recount({second: Count(2, 2, 1)})
    assert filled.order() == [second]


def test_what_was_read_before_is_read_when_it_arrives(model: ArticleModel, analysis: Analysis) -> None:
    first, second = analysis.articles[:2]
    model.set_read([second.id, "gone"], True)
    model.add(first, Count())
    model.add(second, Count())
    assert model.unread() == [first.id]
    assert model.is_read(second.id)
    model.clear()
    model.add(second, Count())
    assert model.unread() == [second.id]


def test_a_set_that_is_read_anew_keeps_what_was_read(filled: ArticleModel, analysis: Analysis) -> None:
    first, second, *_ = analysis.articles
    filled.set_read([first.id], True)
    filled.refill([(second, Count(5)), (replace(first, title="Harbour to open"), Count(6))], ())
    assert lines(filled) == ["# Ellery Courier", "Ellery Courier", "# The Harbour Post", "The Harbour Post"]
    assert filled.unread() == [second.id]
    assert filled.index(3).data() == "Harbour to open"


article = st.builds(
    lambda number, outlet, date: Article(
        f"a{number}", f"{number}.txt", "", (), outlet, f"Story {number % 7}", None, date, "en"
    ),
    st.integers(0, 10_000),
    st.sampled_from([None, "Mail", "mail", "Wire", "Echo"]),
    st.sampled_from([None, "2030-05-01", "2030-05-02T10:00", "2031-01-01", "not a date"]),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(article, max_size=25, unique_by=lambda one: one.id),
    st.sampled_from(Grouping),
    st.booleans(),
    st.sampled_from([(), ("3",), ("story", "mail"), ("nowhere",)]),
)
def test_arriving_one_by_one_comes_to_the_same_as_being_arranged_at_once(
    articles: list[Article], grouping: Grouping, newest_first: bool, words: tuple[str, ...]
) -> None:
    events = (Event(tuple(article.id for article in articles[:6])),) if articles else ()
    one, other = ArticleModel(), ArticleModel()
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (one, other)
    ]
    one.group(grouping, newest_first)
    one.set_events(events)
    one.want(Wanted(words))
    for article in articles:
        one.add(article, Count())
    for article in reversed(articles):
        other.add(article, Count())
    other.want(Wanted(words))
    other.group(grouping, newest_first)
    other.set_events(events)
    assert one.order() == other.order()
    headings = [line.casefold() for line in lines(one)]
    assert headings == [line.casefold() for line in lines(other)]
    other.refill(((article, Count()) for article in articles), events)
    assert one.order() == other.order()
    one.want(Wanted())
    assert sorted(one.order()) == sorted(article.id for article in articles)
    del testers
