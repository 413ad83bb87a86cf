"""How likely two quotes must be one remark to be linked, and what a change of that would bring.

A score is the probability that its link is right. The sensitivity, 0..1, is how doubtful a link may be: at
0.7 every pair is linked that scores 0.3 or more.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from reader.matching.families import Kin, families
from reader.matching.model import FAINT, weights
from reader.model import Analysis, Link

_DIGITS = 6
"""Digits to which scores and sensitivities are compared: 1 - 0.7 shall be 0.3."""


def most_sensitive() -> float:
    """The sensitivity from which on nothing more is found."""
    return round(1 - FAINT, _DIGITS)


def usual_sensitivity() -> float:
    """The sensitivity at which a pair that scores the model's threshold is just linked."""
    return round(1 - weights().threshold, _DIGITS)


def at_sensitivity(analysis: Analysis, sensitivity: float) -> Analysis:
    """The analysis with the links that ``sensitivity`` lets through, and the remarks that they make.

    All other links are its ``faint`` ones, so that it can be had at any sensitivity again.
    """
    order = {quote.id: number for number, quote in enumerate(analysis.quotes)}
    found = sorted(
        (*analysis.links, *analysis.faint), key=lambda link: tuple(order[quote] for quote in link.quotes)
    )
    sensitivity = round(sensitivity, _DIGITS)
    links = tuple(link for link in found if _doubt(link) <= sensitivity)
    return replace(
        analysis,
        links=links,
        faint=tuple(link for link in found if _doubt(link) > sensitivity),
        remarks=families(analysis.articles, analysis.quotes, links),
        sensitivity=sensitivity,
    )


def _doubt(link: Link) -> float:
    """The least sensitivity that lets the link through."""
    return round(1 - link.score, _DIGITS)


class Prospect(NamedTuple):
    """How many links and remarks there would be."""

    links: int
    remarks: int


class Outlook:
    """What every sensitivity would make of an analysis, without making it."""

    def __init__(self, analysis: Analysis) -> None:
        self._links = sorted((*analysis.links, *analysis.faint), key=_doubt)
        self._doubts = [_doubt(link) for link in self._links]
        kin = Kin(quote.id for quote in analysis.quotes)
        size = dict.fromkeys((quote.id for quote in analysis.quotes), 1)

        def joined(link: Link) -> int:
            """By how many remarks there are more once the link is made."""
            first, second = map(kin.lead, link.quotes)
            if first == second:
                return 0
            more = 1 - sum(size[lead] > 1 for lead in (first, second))
            kin.join(link)
            size[kin.lead(first)] = size[first] + size[second]
            return more

        self._remarks = list(accumulate(map(joined, self._links), initial=0))

    def at(self, sensitivity: float) -> Prospect:
        links = bisect_right(self._doubts, round(sensitivity, _DIGITS))
        return Prospect(links, self._remarks[links])

    def between(self, one: float, other: float) -> list[Link]:
        """The links that one of the sensitivities lets through and the other does not, the surest first."""
        fewer, more = sorted((self.at(one).links, self.at(other).links))
        return self._links[fewer:more]
