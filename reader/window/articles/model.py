"""The articles of the set under headings: by outlet, by date, or by the event that they tell of."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.folding import folded
from reader.model import Analysis, Article, Event
from reader.window.articles.rows import Grouping, Heading, Row, Wanted
from reader.window.looks.tips import tip
from reader.window.opened.collection import Count
from reader.window.words.articles import (
    articles_words,
    corrected_words,
    count_words,
    date_words,
    day_words,
    event_words,
    joined,
    outlet_name,
    read_words,
    report_words,
    title_of,
    undated_words,
    unshared_words,
)
from reader.window.words.copies import copies_told

Index = QModelIndex | QPersistentModelIndex

ARTICLE = Qt.ItemDataRole.UserRole
"""An article's id; None of a heading."""
THING = Qt.ItemDataRole.UserRole + 1
"""The Row or the Heading itself, for the delegate."""

LOOKS = [Qt.ItemDataRole.FontRole, Qt.ItemDataRole.AccessibleTextRole]
"""What changes of a row that keeps its height."""

_LAST = "\U0010ffff"
"""Sorts after every date."""


class ArticleModel(QAbstractListModel):
    """Headings and articles in one list, each heading before its articles; headings cannot be chosen.

    Within a group articles are in order of date, those of no date last.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self._sorted: list[Row] = []
        """The same in order, listed or not."""
        self._read: set[str] = set()
        self._known: dict[tuple[Any, ...], Heading] = {}
        """All headings by their keys."""
        self._headings: list[Heading] = []
        """Those under which something is listed, in order."""
        self._listed: list[Heading | Row] = []
        self._place: dict[int, int] | None = None
        self._years: set[str] = set()
        self._events: tuple[Event, ...] | None = None
        self._event_of: dict[str, int] = {}
        self._copies: dict[str, tuple[str, str, str]] = {}
        """What is said of each article that is not alone with its text."""
        self._grouping = Grouping.OUTLET
        self._newest_first = False
        self._wanted = Wanted()

    # What is in it

    def clear(self) -> None:
        self.beginResetModel()
        self._empty_headings()
        self._rows, self._sorted, self._known, self._place = {}, [], {}, None
        self._headings, self._listed = [], []
        self._years, self._events, self._event_of, self._read = set(), None, {}, set()
        self._copies = {}
        self.endResetModel()

    def add(self, article: Article, count: Count) -> None:
        """Put an article in its place."""
        told = self._tells_years
        row = self._made_row(article, count)
        if self._tells_years != told:
            self._tell_where()
        insort(self._sorted, row, key=lambda other: other.place)
        if self._wanted.holds(row):
            self._insert(row)

    def refill(self, articles: Iterable[tuple[Article, Count]], events: tuple[Event, ...]) -> None:
        """List other articles in the place of all; those of the same ids have been read if they had been."""
        self._empty_headings()
        self._note_events(events)
        counted = tuple(articles)
        self._rows, self._known = {}, {}
        self._years = {article.published[:4] for article, _ in counted if article.published}
        for article, count in counted:
            self._made_row(article, count)
        self._sorted = sorted(self._rows.values(), key=lambda row: row.place)
        if self._grouping is Grouping.EVENT:
            # An event is called after an article, which may have come after others of it.
            self._regroup()
        else:
            self._arrange()

    def correct(self, articles: Mapping[str, Article]) -> None:
        """Show articles, by their ids, as they are corrected."""
        for name, article in articles.items():
            self._made_row(article, self._rows[name].count)
        self._years = {row.article.published[:4] for row in self._rows.values() if row.article.published}
        self._sorted = list(self._rows.values())
        self._regroup()

    def _empty_headings(self) -> None:
        """Part headings from their rows, which would else keep one another."""
        for heading in self._known.values():
            heading.rows = []

    def _made_row(self, article: Article, count: Count) -> Row:
        title, outlet = title_of(article), outlet_name(article)
        words, read = _searched(article, title, outlet), article.id in self._read
        row = Row(article, count, title, outlet, words, read, self._heading_of(article, title, outlet))
        if article.published:
            self._years.add(article.published[:4])
        row.key, row.where = self._key_of(row), self._where(article, outlet)
        row.recount(count)
        row.tell_copies(*self._copies.get(article.id, ()))
        self._rows[article.id] = row
        return row

    def _insert(self, row: Row) -> None:
        heading = row.heading
        number = bisect_left(heading.rows, row.key, key=lambda other: other.key)
        if heading.rows:
            first = self._listed.index(heading)
            self.beginInsertRows(QModelIndex(), first + number + 1, first + number + 1)
            self._listed.insert(first + number + 1, row)
        else:
            place = bisect_left(self._headings, heading.key, key=lambda other: other.key)
            after = self._headings[place] if place < len(self._headings) else None
            first = self._listed.index(after) if after else len(self._listed)
            self.beginInsertRows(QModelIndex(), first, first + 1)
            self._headings.insert(place, heading)
            self._listed[first:first] = [heading, row]
        heading.rows.insert(number, row)
        self._place = None
        self.endInsertRows()
        above = self.index(first, 0)
        self.dataChanged.emit(above, above, LOOKS)

    def recount(self, counts: Mapping[str, Count]) -> None:
        """Take over new counts, by article id."""
        for article, count in counts.items():
            self._rows[article].recount(count)
        if self._wanted.alerts:
            self._arrange()
        else:
            self._changed_all()

    def set_read(self, articles: Iterable[str], read: bool) -> None:
        """Note what has been read, also of articles to come; what is listed stays listed."""
        noted = set(articles)
        self._read = self._read | noted if read else self._read - noted
        changed = [
            row
            for row in (self._rows.get(article) for article in noted)
            if row is not None and row.read != read
        ]
        for row in changed:
            row.read = read
        numbers = [number for number in map(self._number, changed) if number >= 0]
        if numbers:
            self.dataChanged.emit(self.index(min(numbers), 0), self.index(max(numbers), 0), LOOKS)

    def unread(self) -> list[str]:
        """The ids of all articles that have not been read, listed or not."""
        return [article for article, row in self._rows.items() if not row.read]

    def is_read(self, article: str) -> bool:
        return self._rows[article].read

    # How it is arranged

    @property
    def grouping(self) -> Grouping:
        return self._grouping

    @property
    def newest_first(self) -> bool:
        return self._newest_first

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    def group(self, grouping: Grouping, newest_first: bool) -> None:
        """Arrange the articles anew."""
        if (grouping, newest_first) != (self._grouping, self._newest_first):
            self._grouping, self._newest_first = grouping, newest_first
            self._regroup()

    def set_events(self, events: tuple[Event, ...]) -> None:
        """Tell of which events the articles tell."""
        self._note_events(events)
        if self._grouping is Grouping.EVENT:
            self._regroup()

    def set_copies(self, analysis: Analysis) -> None:
        """Tell which articles run one text."""
        copies = copies_told(analysis)
        if copies != self._copies:
            self._copies = copies
            for article, row in self._rows.items():
                row.tell_copies(*self._copies.get(article, ()))
            self._arrange()

    def _note_events(self, events: tuple[Event, ...] | None) -> None:
        self._events = events
        self._event_of = {
            article: number for number, event in enumerate(events or ()) for article in event.articles
        }

    def want(self, wanted: Wanted) -> None:
        """List only some of the articles."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._arrange()

    def _regroup(self) -> None:
        self._known = {}
        for row in self._rows.values():
            row.heading = self._heading_of(row.article, row.title, row.outlet)
            row.key, row.where = self._key_of(row), self._where(row.article, row.outlet)
        self._sorted.sort(key=lambda row: row.place)
        self._arrange()

    def _arrange(self) -> None:
        """Make the list anew of the rows that are wanted."""
        self.beginResetModel()
        self._headings, self._listed, self._place = [], [], None
        self._empty_headings()
        everything, wanted = self._wanted == Wanted(), self._wanted
        for row in self._sorted:
            if everything or wanted.holds(row):
                if not row.heading.rows:
                    self._headings.append(row.heading)
                    self._listed.append(row.heading)
                row.heading.rows.append(row)
                self._listed.append(row)
        self.endResetModel()

    def _heading_of(self, article: Article, title: str, outlet: str) -> Heading:
        made = self._made_heading(article, title, outlet)
        return self._known.setdefault(made.key, made)

    def _made_heading(self, article: Article, title: str, outlet: str) -> Heading:
        if self._grouping is Grouping.OUTLET:
            return Heading((outlet.casefold(),), outlet)
        if self._grouping is Grouping.DATE:
            day = (article.published or "")[:10]
            return Heading((not day, self._time_key(day)), date_words(day) if day else undated_words())
        number = self._event_of.get(article.id)
        if number is None or self._events is None:
            return Heading((1,), unshared_words(self._events is not None))
        event = self._events[number]
        first = self._rows.get(event.articles[0])
        day = (event.published or "")[:10]
        return Heading(
            (0, not day, self._time_key(day), number),
            event_words(event.words, first.title if first else title),
            date_words(day),
        )

    def _key_of(self, row: Row) -> tuple[Any, ...]:
        published = row.article.published or ""
        return not published, self._time_key(published), row.outlet.casefold(), row.article.path

    def _time_key(self, published: str) -> str:
        if not self._newest_first:
            return published
        return published.translate(_BACKWARDS) + _LAST

    @property
    def _tells_years(self) -> bool:
        return len(self._years) > 1

    def _tell_where(self) -> None:
        for row in self._rows.values():
            row.where = self._where(row.article, row.outlet)
        self._changed_all()

    def _where(self, article: Article, outlet: str) -> str:
        day = day_words(article.published, self._tells_years)
        if self._grouping is Grouping.OUTLET:
            return day
        return outlet if self._grouping is Grouping.DATE else joined(outlet, day)

    # What is listed

    @property
    def is_empty(self) -> bool:
        """Whether there is no article at all, listed or not."""
        return not self._rows

    def order(self) -> list[str]:
        """The ids of the articles as they are listed."""
        return [thing.article.id for thing in self._listed if isinstance(thing, Row)]

    def index_of(self, article: str) -> QModelIndex:
        row = self._rows.get(article)
        number = self._number(row) if row else -1
        return self.index(number, 0) if number >= 0 else QModelIndex()

    def thing(self, number: int) -> Heading | Row:
        return self._listed[number]

    def _number(self, thing: Heading | Row) -> int:
        if self._place is None:
            self._place = {id(one): number for number, one in enumerate(self._listed)}
        return self._place.get(id(thing), -1)

    def _changed_all(self) -> None:
        if self._listed:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._listed) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._listed)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._listed[index.row()], Heading):
            # The arrow keys go from article to article.
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        thing = self._listed[index.row()]
        if role == THING:
            return thing
        if role == Qt.ItemDataRole.DisplayRole:
            return thing.title
        if isinstance(thing, Heading):
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return _sentence(
                    thing.title, thing.detail, articles_words(len(thing.rows)), count_words(thing.count)
                )
            return tip(thing.title) if role == Qt.ItemDataRole.ToolTipRole else None
        if role == ARTICLE:
            return thing.article.id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _sentence(
                read_words(thing.title, thing.read),
                thing.outlet,
                date_words(thing.article.published),
                count_words(thing.count),
                thing.copies,
            )
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return thing.heading.title
        if role == Qt.ItemDataRole.ToolTipRole:
            article = thing.article
            lines = (thing.title, article.path, report_words(article), corrected_words(article))
            told = f"\n\n{thing.copies_in_words}" if thing.copies_in_words else ""
            return tip("\n".join(filter(None, lines)) + told)
        return None


_BACKWARDS = str.maketrans("0123456789", "9876543210")
"""Digits by which a later date sorts first."""


def _sentence(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _searched(article: Article, title: str, outlet: str) -> str:
    date = f"{date_words(article.published)}\n{date_words(article.published, 'MMM')}"
    said = (outlet, title, date, article.byline or "", article.source or "", article.path)
    return folded("\n".join(said))
