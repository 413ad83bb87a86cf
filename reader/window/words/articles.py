"""What the window says of articles, outlets, folders and dates."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.model import Article, SectionKind
from reader.window.opened.collection import Count

translate = QCoreApplication.translate

_LONGEST = 64
"""Characters of a folder's path in a menu or a list."""


_OPENING = 100
"""Code points of an article without a headline that stand for one."""


def outlet_name(article: Article) -> str:
    return article.outlet or translate("Wording", "Outlet unknown")


def folder_words(folder: Path) -> str:
    """The folder's path from the user's home on, of a long one its last folders."""
    home = Path.home()
    path = f"~{os.sep}{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    if len(path) <= _LONGEST:
        return path
    cut = path.find(os.sep, len(path) - _LONGEST)
    return f"…{path[cut if cut >= 0 else -_LONGEST :]}"


def title_of(article: Article) -> str:
    """The headline; without one the first words of the article, which say more than its file's name."""
    if article.title:
        return article.title
    body = next((section.span for section in article.sections if section.kind is SectionKind.BODY), None)
    opening = " ".join(body.of(article.text)[:_OPENING].split()) if body else ""
    if not any(character.isalnum() for character in opening):
        return article.path.rpartition("/")[2]
    return f"{opening.rpartition(' ')[0] or opening} …" if len(opening) > _OPENING - 20 else opening


@cache
def date_words(published: str | None, month: str = "MMMM") -> str:
    """An ISO 8601 date as people write it, its ``month`` in one of Qt's formats; any other as it stands."""
    if not published:
        return ""
    date = QDate.fromString(published[:10], "yyyy-MM-dd")
    return QLocale().toString(date, f"d {month} yyyy") if date.isValid() else published


def kicker(article: Article) -> str:
    """The line above a headline: outlet, byline, date."""
    outlet, byline = outlet_name(article), article.byline or ""
    # Many a byline ends with the outlet, which stands before it here.
    if byline.casefold().endswith(outlet.casefold()):
        byline = byline[: -len(outlet)].rstrip(" ,|–—-")
    parts = (outlet, byline, date_words(article.published).replace(" ", "\u00a0"))
    # Isolated, so that a date keeps its order beside a name that runs the other way.
    return "   ·   ".join(f"\u2068{part}\u2069" for part in parts if part)


def count_words(count: Count) -> str:
    quotes = (
        translate("Wording", "1 quote")
        if count.quotes == 1
        else translate("Wording", "{n} quotes").format(n=count.quotes)
    )
    if not count.shared:
        return quotes
    return translate("Wording", "{quotes}, {n} shared").format(quotes=quotes, n=count.shared)


def articles_words(number: int) -> str:
    if number == 1:
        return translate("Wording", "1 article")
    return translate("Wording", "{n} articles").format(n=number)
