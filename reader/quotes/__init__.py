"""An article's quotes: the marks that hold them, who is quoted, and what kind of quote each is."""

from __future__ import annotations

from reader.model import Article, Quote
from reader.quotes.attribution import attribute
from reader.quotes.kinds import classify
from reader.quotes.marks import marked_quotes


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotes of the article's headline, body and captions, in order of place.

    Those in reader comments and boilerplate are not the article's own and are left out.
    """
    return classify(article, attribute(article, marked_quotes(article)))
