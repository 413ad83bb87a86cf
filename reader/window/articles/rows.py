"""What the list is made of: headings and the rows under them, and which rows are wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from reader.model import Article
from reader.window.opened.collection import Count
from reader.window.words.articles import alerts_words, shared_of_words, shared_words


class Grouping(StrEnum):
    OUTLET = "outlet"
    DATE = "date"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles are listed: those in which all of the words stand, folded, in any order."""

    words: tuple[str, ...] = ()
    unread: bool = False
    alerts: bool = False

    def holds(self, row: Row) -> bool:
        if (self.unread and row.read) or (self.alerts and not row.count.alerts):
            return False
        return all(word in row.words for word in self.words)


@dataclass(eq=False, slots=True)
class Heading:
    """What is written above a group, and the rows of the group that are listed, in order."""

    key: tuple[Any, ...]
    title: str
    detail: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def count(self) -> Count:
        return sum((row.count for row in self.rows), Count())


@dataclass(eq=False, slots=True)
class Row:
    """One article as it is listed; ``words`` is what the filter looks in."""

    article: Article
    count: Count
    title: str
    outlet: str
    words: str
    read: bool
    heading: Heading
    key: tuple[Any, ...] = ()
    where: str = ""
    """What the heading does not say: outlet, date, or both."""
    detail: str = ""
    brief_detail: str = ""
    """The same for where there is little room."""
    alerts: str = ""
    copies: str = ""
    """Whose text it runs, or who runs its own."""
    brief_copies: str = ""
    """The same for where there is little room."""
    copies_in_words: str = ""
    """All articles that run the same text."""

    @property
    def place(self) -> tuple[Any, ...]:
        return self.heading.key, self.key

    def tell_copies(self, words: str = "", brief: str = "", in_words: str = "") -> None:
        self.copies, self.brief_copies, self.copies_in_words = words, brief, in_words

    def recount(self, count: Count) -> None:
        self.count = count
        self.detail, self.brief_detail = shared_words(count), shared_of_words(count)
        self.alerts = f"▲ {alerts_words(count.alerts)}" if count.alerts else ""
