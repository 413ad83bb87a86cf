"""What the tests of formats share: bytes as a document, and what comes of it."""

from __future__ import annotations

import json
from io import BytesIO

from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import Item, read_document
from reader.model import Article, Problem, SectionKind

LINES = (
    "“The harbour stays shut until the spring,” the mayor of Saltby said on Monday.",
    "Nobody in the town minded, though the ferries had been told to wait at sea.",
)
TEXT = "\n\n".join(LINES)
MARKUP = (
    f"<p>{LINES[0]}</p>\n<blockquote><p>Shut it is &amp; shut it stays.</p></blockquote>\n<p>{LINES[1]}</p>"
)


def document(data: bytes | str, path: str) -> Document:
    data = data.encode() if isinstance(data, str) else data
    return Document(path, Names(path.rpartition(".")[0]), BytesIO(data), len(data))


def read(data: bytes | str, path: str) -> list[Item]:
    return list(read_document(document(data, path)))


def read_json(thing: object, path: str = "news.json") -> list[Item]:
    return read(json.dumps(thing), path)


def articles(items: list[Item]) -> list[Article]:
    return [item for item in items if isinstance(item, Article)]


def the_article(items: list[Item]) -> Article:
    (item,) = items
    assert isinstance(item, Article), item
    return item


def reasons(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Problem)]


def the_reason(items: list[Item]) -> str:
    (item,) = items
    assert isinstance(item, Problem), item
    return item.reason


def told(article: Article) -> tuple[str | None, str | None, str | None, str | None]:
    """Title, outlet, byline and date."""
    return article.title, article.outlet, article.byline, article.published


def parts(article: Article, kind: SectionKind) -> list[str]:
    return [article.text[one.start : one.end] for one in article.sections if one.kind is kind]


def quoted(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.blockquotes]
