"""What the window says of articles that run one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication

from reader.model import Analysis, Article, Copies
from reader.window.words.articles import article_name, date_words, day_words, title_of
from reader.window.words.directions import apart

translate = QCoreApplication.translate

_NAMED = 3
"""Outlets that are named before the rest are counted."""
_LISTED = 12
"""Articles that are listed before the rest are counted."""


def copy_words(analysis: Analysis, article: str) -> str:
    """Whose text an article runs, or who runs its own, in a few words; "" where no other does."""
    copies = analysis.copies_of.get(article)
    return _Family(analysis, copies).words(article) if copies else ""


def copies_told(analysis: Analysis) -> dict[str, tuple[str, str, str]]:
    """Of each article that is not alone with its text: ``copy_words``, the same in less room, and all others,
    a line each.
    """
    families = (_Family(analysis, copies) for copies in analysis.copies)
    return {
        article: (family.words(article), family.words(article, dated=False), family.in_words(article))
        for family in families
        for article in family.articles
    }


class _Family:
    """Articles that run one text, by their ids."""

    def __init__(self, analysis: Analysis, copies: Copies) -> None:
        self.articles = {each: analysis.article_by_id[each] for each in copies.articles}
        self._first = self.articles[copies.first]
        self._number = Counter(article.outlet for article in self.articles.values())
        self._edited = frozenset(copies.edited)
        self._edited_by = {self.articles[each].outlet for each in self._edited}

    def words(self, article: str, dated: bool = True) -> str:
        this, first = self.articles[article], self._first
        if this.outlet != first.outlet and None not in (this.outlet, first.outlet):
            return _copied_words(first, article in self._edited, dated)
        others = [outlet for outlet in self._number if outlet not in (None, this.outlet)]
        if this is first and first.outlet is not None and others:
            return _copying_words([apart(outlet) for outlet in others if outlet])
        # Those whose outlet is not known may be of any.
        may_be_its = self._number if this.outlet is None else (this.outlet, None)
        return _saved_words(
            sum(self._number[outlet] for outlet in may_be_its),
            not self._edited_by.isdisjoint(may_be_its),
        )

    def in_words(self, article: str) -> str:
        others = (other for each, other in self.articles.items() if each != article)
        lines = [_named(other) for other in islice(others, _LISTED)]
        left = len(self.articles) - 1 - len(lines)
        if left:
            lines.append(translate("Wording", "and {n} more").format(n=left))
        return "\n".join((translate("Wording", "One text, which counts once, with:"), *lines))


def _copied_words(first: Article, edited: bool, dated: bool) -> str:
    name = apart(article_name(first))
    if first.published and dated:
        name = translate("Wording", "{outlet}, {date}").format(
            outlet=name, date=day_words(first.published, year=False)
        )
    if edited:
        return translate("Wording", "Much the same text as {article}").format(article=name)
    return translate("Wording", "The same text as {article}").format(article=name)


def _copying_words(names: Sequence[str]) -> str:
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


def _named(article: Article) -> str:
    parts = (article.outlet or title_of(article), date_words(article.published), article.path)
    return " · ".join(apart(part) for part in parts if part)
