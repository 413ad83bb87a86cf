"""Everything that was found in a set: under each article a row for every place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Article, Span
from reader.window.looks.positions import showable
from reader.window.looks.tips import in_role, tip
from reader.window.words.articles import article_name, date_words, outlet_name, title_of
from reader.window.words.finding import matches_words

Index = QModelIndex | QPersistentModelIndex

ARTICLE = Qt.ItemDataRole.UserRole
PLACE = Qt.ItemDataRole.UserRole + 1
"""The Span of a match in its article's text; of an article's own row None."""
SNIPPET = Qt.ItemDataRole.UserRole + 2
"""The words around a match, as a Snippet."""
COUNT = Qt.ItemDataRole.UserRole + 3
"""How many matches an article has."""
HEADLINE = Qt.ItemDataRole.UserRole + 4

_BEFORE, _AFTER = 44, 120
"""Code points of the surroundings of a match."""


class Snippet(NamedTuple):
    before: str
    match: str
    after: str


class _Row(NamedTuple):
    article: Article
    place: Span | None
    matches: int


class MatchesModel(QAbstractListModel):
    """Articles are added one after another, each with its matches."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def clear(self) -> None:
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, found: Sequence[tuple[Article, Sequence[Span]]]) -> None:
        rows = [_Row(article, place, len(places)) for article, places in found for place in (None, *places)]
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].place is None:
            # The arrow keys go from match to match.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        article, place, matches = self._rows[index.row()]
        if role == ARTICLE:
            return article.id
        if role == PLACE:
            return place
        if place is None:
            return _heading(article, matches, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return in_role("".join(snippet(article.text, place)), role)
        if role == SNIPPET:
            return snippet(article.text, place)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article_name(article)}: {''.join(snippet(article.text, place))}"
        return None


def _heading(article: Article, matches: int, role: int) -> Any:
    outlet = ", ".join(part for part in (outlet_name(article), date_words(article.published)) if part)
    if role == Qt.ItemDataRole.DisplayRole:
        return outlet
    if role == HEADLINE:
        return title_of(article)
    if role == COUNT:
        return matches
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(f"{outlet}\n{title_of(article)}\n{matches_words(matches)}")
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{outlet}: {title_of(article)}. {matches_words(matches)}"
    return None


def snippet(text: str, place: Span) -> Snippet:
    """A match and the words around it, cut between words with an ellipsis, on one line."""
    start, end = max(place.start - _BEFORE, 0), min(place.end + _AFTER, len(text))
    before, after = text[start : place.start], text[place.end : end]
    if start:
        before = f"… {before.partition(' ')[2] or before}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0] or after} …"
    return Snippet(*(_on_one_line(part) for part in (before, place.of(text), after)))


def _on_one_line(text: str) -> str:
    """White space as single spaces, those at the ends too."""
    words = " ".join(text.split())
    return showable(f"{' ' * text[:1].isspace()}{words}{' ' * (words != '' and text[-1:].isspace())}")
