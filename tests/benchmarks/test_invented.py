"""The invented folder is the same in every run, and its outlets do share what was said."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from reader.analysis import analyse
from reader.model import Relation
from tests.benchmarks.invented import OUTLETS, write_articles


def test_the_invented_articles_share_their_quotes(tmp_path: Path) -> None:
    for place in ("one", "two"):
        assert write_articles(tmp_path / place, events=2) == 2 * len(OUTLETS)
    one, two = (analyse(tmp_path / place) for place in ("one", "two"))
    assert one == two
    assert {article.outlet for article in one.articles} == set(OUTLETS)
    assert len(one.quotes) >= 5 * len(one.articles)
    relations = Counter(link.relation for link in one.links)
    assert min(relations[each] for each in (Relation.VERBATIM, Relation.EDITED, Relation.FRAGMENT)) >= 5
    assert all(article.published for article in one.articles)
