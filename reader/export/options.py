"""How an export is to look, and what of an analysis it is to hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reader.model import Analysis


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


class Apparatus(StrEnum):
    """Where the renderings of the remarks stand."""

    END = "end"
    """All of them after the last article."""
    ARTICLE = "article"
    """After each article those of the remarks that are numbered there for the first time."""


class Table(StrEnum):
    QUOTES = "quotes"
    LINKS = "links"
    VARIATIONS = "variations"
    """The places at which the renderings of a remark differ."""
    OUTLETS = "outlets"
    """How each outlet edits what others quote too."""


SMALLEST_TYPE, USUAL_TYPE, LARGEST_TYPE = 8.0, 10.8, 18.0
"""Sizes of type, in points."""


@dataclass(frozen=True, slots=True)
class Options:
    """``type_size`` is in points, from SMALLEST_TYPE to LARGEST_TYPE.

    Without ``colour`` a page has greys alone. ``boilerplate``: whether what a page says beside its article is
    shown. ``table``: the one that a format with room for a single table holds. A format heeds what it has a
    use for.
    """

    paper: Paper = Paper.A4
    type_size: float = USUAL_TYPE
    colour: bool = True
    boilerplate: bool = True
    apparatus: Apparatus = Apparatus.END
    table: Table = Table.QUOTES


@dataclass(frozen=True, slots=True)
class Choice:
    """What of an analysis is exported, by the ids of its articles and remarks; None is all of them.

    The remarks are those of the chosen ones that a chosen article has. The articles are those of the chosen
    ones that have such a remark, or all of the chosen ones where no remarks were chosen. Renderings that
    stand in articles which were not chosen are shown beside the others all the same.
    """

    articles: frozenset[str] | None = None
    remarks: frozenset[str] | None = None

    def remarks_of(self, analysis: Analysis) -> frozenset[str]:
        """The ids of the remarks that are exported."""
        return frozenset(
            remark.id
            for remark in analysis.remarks
            if (self.remarks is None or remark.id in self.remarks)
            and (self.articles is None or not self.articles.isdisjoint(_carriers(analysis, remark.quotes)))
        )

    def articles_of(self, analysis: Analysis) -> frozenset[str]:
        """The ids of the articles whose text is exported."""
        everything = frozenset(article.id for article in analysis.articles)
        chosen = everything if self.articles is None else self.articles & everything
        if self.remarks is None:
            return chosen
        remarks = self.remarks_of(analysis)
        quotes = (quote for each in analysis.remarks if each.id in remarks for quote in each.quotes)
        return chosen & frozenset(_carriers(analysis, quotes))


EVERYTHING = Choice()
USUAL = Options()


def unheard(_: str) -> None:
    """Hears what could not be shown as it should, for callers who do not ask."""


def _carriers(analysis: Analysis, quotes: Iterable[str]) -> Iterable[str]:
    return (analysis.quote_by_id[quote].article for quote in quotes)
