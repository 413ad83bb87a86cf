"""What the window says of articles that run one text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.model import Analysis, Article
from reader.window.words.articles import article_name, date_words, day_words, title_of
from reader.window.words.directions import apart

translate = QCoreApplication.translate

_NAMED = 3
"""Outlets that are named before the rest are counted."""
_LISTED = 12
"""Articles that are listed before the rest are counted."""


def copy_words(analysis: Analysis, article: str, dated: bool = True) -> str:
    """Whose text an article runs, ``dated`` or not, or who runs its own; "" for nobody."""
    copies = analysis.copies_of.get(article)
    if copies is None:
        return ""
    this, first = analysis.article_by_id[article], analysis.article_by_id[copies.first]
    again = [each for each in copies.articles if _may_be_of_one(this, analysis.article_by_id[each])]
    if article != copies.first and first.id not in again:
        return _copied_words(first, copies.is_edited(article), dated)
    others = [analysis.article_by_id[each] for each in copies.articles if each not in again]
    if article == copies.first and others:
        return _copying_words(others)
    return _saved_words(len(again), any(map(copies.is_edited, again)))


def _may_be_of_one(article: Article, other: Article) -> bool:
    """Whether two copies are of one outlet, as far as is known."""
    return article.outlet == other.outlet or None in (article.outlet, other.outlet)


def _copied_words(first: Article, edited: bool, dated: bool) -> str:
    name = apart(article_name(first))
    if first.published and dated:
        name = translate("Wording", "{outlet}, {date}").format(
            outlet=name, date=day_words(first.published, year=False)
        )
    if edited:
        return translate("Wording", "Much the same text as {article}").format(article=name)
    return translate("Wording", "The same text as {article}").format(article=name)


def _copying_words(others: Sequence[Article]) -> str:
    names = list(dict.fromkeys(apart(article_name(other)) for other in others))
    if len(names) <= _NAMED + 1:
        return translate("Wording", "Also run by {outlets}").format(outlets=", ".join(names))
    return translate("Wording", "Also run by {outlets} and {n} more").format(
        outlets=", ".join(names[:_NAMED]), n=len(names) - _NAMED
    )


def _saved_words(number: int, edited: bool) -> str:
    if edited:
        return translate("Wording", "Here in {n} versions").format(n=number)
    if number == 2:
        return translate("Wording", "Saved twice")
    return translate("Wording", "Saved {n} times").format(n=number)


def copies_in_words(analysis: Analysis, article: str) -> str:
    """All others that run the same text as an article, a line each, under a line that says so."""
    copies = analysis.copies_of.get(article)
    if copies is None:
        return ""
    others = [analysis.article_by_id[each] for each in copies.articles if each != article]
    lines = [_named(other) for other in others[:_LISTED]]
    if len(others) > _LISTED:
        lines.append(translate("Wording", "and {n} more").format(n=len(others) - _LISTED))
    told = translate("Wording", "One text, which counts once, with:")
    return "\n".join((told, *lines))


def _named(article: Article) -> str:
    parts = (article.outlet or title_of(article), date_words(article.published), article.path)
    return " · ".join(apart(part) for part in parts if part)
