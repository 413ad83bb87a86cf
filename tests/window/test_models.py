"""The models keep Qt's contract while they change, and say in words what their views draw."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.model import Analysis, Article, Link, Quote, QuoteKind, Relation, Remark, Span
from reader.window.opened.renderings import renderings
from reader.window.variants.model import RenderingsModel

pytestmark = pytest.mark.usefixtures("qapp")


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_renderings_read_as_sentences(analysis: Analysis) -> None:
    model = RenderingsModel()
    tester = watched(model)
    model.show_renderings(renderings(analysis, analysis.remarks[1], "q2"))
    texts = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert [text.split(",")[0] for text in texts] == [
        "The Harbour Post",
        "Northern Wire",
        "Ellery Courier",
        "The Coast Herald",
    ]
    assert "30 here, 300 in the base" in texts[2]
    assert "Number" in texts[2]
    assert "deleted" not in " ".join(texts)
    assert model.row_of("q6") == 2
    assert model.row_of("none") == -1
    del tester


def test_renderings_without_a_link_of_their_own_are_compared_where_they_render_the_same(
    analysis: Analysis,
) -> None:
    by_id = {one.quote.id: one for one in renderings(analysis, analysis.remarks[1], "q6")}
    assert by_id["q6"].is_base
    assert by_id["q2"].relation is Relation.EDITED
    assert by_id["q14"].relation is None
    assert by_id["q14"].compared
    assert not by_id["q10"].compared, "too few words in common, and no link that says more"


def test_different_sentences_of_one_long_quote_are_not_compared() -> None:
    text = "One thing. Another matter."
    articles = tuple(Article(name, name, text, ()) for name in "abc")
    long, first, second = (
        Quote("qa", "a", 0, 26, text, QuoteKind.DIRECT),
        Quote("qb", "b", 0, 10, "One thing.", QuoteKind.DIRECT),
        Quote("qc", "c", 11, 26, "Another matter.", QuoteKind.DIRECT),
    )
    links = (
        Link(("qa", "qb"), 0.9, Relation.FRAGMENT, (Span(0, 10), Span(0, 10))),
        Link(("qa", "qc"), 0.9, Relation.FRAGMENT, (Span(11, 26), Span(11, 26))),
    )
    remark = Remark("r", ("qa", "qb", "qc"), "qa")
    analysis = Analysis(articles, (long, first, second), links, (remark,))
    by_id = {one.quote.id: one for one in renderings(analysis, remark, "qb")}
    assert by_id["qa"].compared
    assert not by_id["qc"].compared
    assert not by_id["qc"].is_base
