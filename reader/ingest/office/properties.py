"""What an office document's own properties tell, which writers seldom fill in and never look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reader.ingest.decode import clean
from reader.ingest.words import bylines
from reader.ingest.words.languages import language_tag
from reader.model import Article

_NO_TITLE = re.compile(
    r"microsoft \w+ - .*|.*\.\w{2,5}"
    r"|(?:untitled|document|dokument|documento|unbenannt|sans titre|presentation|blank|template)\b.{0,12}",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r".*\b(microsoft|office|user|admin(istrator)?|owner|default|windows|apache|poi|docx|openoffice|libreoffice|author|unknown)\b.*",
    re.IGNORECASE,
)
_TITLE_CHARACTERS = 250


class Properties(NamedTuple):
    """The title, author and language that a file's properties name; empty where they name none."""

    title: str = ""
    author: str = ""
    language: str = ""


def completed(articles: list[Article], properties: Properties) -> Iterator[Article]:
    """The ``articles`` of a file, with what their texts do not tell taken from the file's ``properties``.

    The day a file was made is not the day of publication, and its author is seldom the reporter: the name is
    taken only where it is a person's full name, and the text has no byline and is the file's only one.
    """
    author = " ".join(clean(properties.author).split())
    named = bylines.is_name(author) and not _NO_AUTHOR.match(author)
    alone = len(articles) == 1
    for article in articles:
        yield replace(
            article,
            title=article.title or (_title(properties.title) if alone else None),
            byline=article.byline or (author if alone and named else None),
            language=article.language or language_tag(properties.language),
        )


def _title(words: str) -> str | None:
    words = " ".join(clean(words[: 2 * _TITLE_CHARACTERS]).split())
    is_one = len(words.split()) >= 3 and len(words) <= _TITLE_CHARACTERS and not _NO_TITLE.fullmatch(words)
    return words if is_one else None
