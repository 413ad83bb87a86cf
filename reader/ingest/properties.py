"""What an office document's own properties tell, which writers seldom fill in and never look at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from reader.ingest import bylines
from reader.ingest.decode import clean
from reader.ingest.languages import language_tag
from reader.model import Article

_NO_TITLE = re.compile(
    r"(microsoft \w+ - .*|(untitled|document|dokument|documento|unbenannt|sans titre|presentation|blank|template)\b.{0,12}|.*\.\w{2,5})",
    re.IGNORECASE | re.DOTALL,
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


def completed(article: Article, properties: Properties) -> Article:
    """``article`` with what its text does not tell taken from the ``properties`` of its file.

    The day a file was made is not the day of publication, and its author's name is seldom the reporter's:
    only a person's full name is taken, and only where the text has no byline.
    """
    author = " ".join(clean(properties.author).split())
    return replace(
        article,
        title=article.title or _title(properties.title),
        byline=article.byline
        or (author if bylines.is_name(author) and not _NO_AUTHOR.match(author) else None),
        language=article.language or language_tag(properties.language),
    )


def _title(words: str) -> str | None:
    words = " ".join(clean(words[: 2 * _TITLE_CHARACTERS]).split())
    is_one = len(words.split()) >= 3 and len(words) <= _TITLE_CHARACTERS and not _NO_TITLE.fullmatch(words)
    return words if is_one else None
