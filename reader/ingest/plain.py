"""A plain text file as an article."""

from __future__ import annotations

from reader.ingest.languages import language_of
from reader.ingest.metadata import Names, metadata_of
from reader.ingest.sections import label, sections_of
from reader.model import Article, article_id


def plain_article(text: str, path: str, names: Names) -> Article:
    """The article whose whole text is ``text``; ``path`` is its file's, relative to the opened folder."""
    labelled = label(text)
    found = metadata_of(labelled, names)
    return Article(
        id=article_id(path),
        path=path,
        text=text,
        sections=sections_of((one.label, one.start, one.end) for one in labelled.paragraphs),
        outlet=found.outlet,
        title=found.title,
        byline=found.byline,
        published=found.published,
        language=found.language or language_of(text),
        source=found.source,
    )
