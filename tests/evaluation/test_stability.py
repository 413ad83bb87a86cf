"""What the labelled events say of laws that invented sentences may keep by chance."""

from __future__ import annotations

import pytest

from reader.ingest import read_folder
from reader.matching import match
from reader.matching.model import FAINT
from reader.model import Article
from reader.quotes import find_quotes
from tests.evaluation.gold import EVENTS, read_events

NAMES = list(read_events())


def read(event: str) -> list[Article]:
    return [item for item, _, _ in read_folder(EVENTS / event) if isinstance(item, Article)]


def scores(articles: list[Article]) -> dict[tuple[str, str], float]:
    quotes = [quote for article in articles for quote in find_quotes(article)]
    return {link.quotes: link.score for link in match(articles, quotes)}


@pytest.mark.parametrize("number", range(0, len(NAMES), 3))
def test_an_article_of_another_event_moves_no_score(number: int) -> None:
    articles, other = read(NAMES[number]), read(NAMES[(number + 7) % len(NAMES)])[0]
    before, after = scores(articles), scores([*articles, other])
    own = {quote for pair in before for quote in pair}
    for pair in before.keys() | {pair for pair in after if own.issuperset(pair)}:
        assert abs(before.get(pair, FAINT) - after.get(pair, FAINT)) <= 0.05
