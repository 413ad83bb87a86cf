"""What is said of an article: above its headline, and where it is listed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article
from reader.window.words.articles import kicker

ARTICLE = Article(
    "a1", "a.txt", "It blew.", (), "The Straits Mail", "Storm", "Jo Wick", source="Northern Wire"
)


def parts(article: Article) -> list[str]:
    """Of the line above the headline, without what keeps each in its own direction."""
    return kicker(article).translate({0x2068: None, 0x2069: None}).split("   ·   ")


@pytest.mark.usefixtures("qapp")
def test_whose_report_it_is_stands_beside_the_outlet() -> None:
    assert parts(ARTICLE) == ["The Straits Mail", "source: Northern Wire", "Jo Wick"]
    assert parts(replace(ARTICLE, byline="NORTHERN WIRE")) == ["The Straits Mail", "source: Northern Wire"]
    assert parts(replace(ARTICLE, outlet="Northern Wire")) == ["Northern Wire", "Jo Wick"]
    assert parts(replace(ARTICLE, source=None)) == ["The Straits Mail", "Jo Wick"]
