"""Outlets against outlets: how many remarks each two share, and how far their wordings lie apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from reader.collation.remarks.comparisons import compare_link
from reader.collation.remarks.overview import Outlet, Overview, overview
from reader.export.edition.prepared import Edition
from reader.model import Link, Progress, Report, silent

MOST = 25
"""Outlets that can be told apart on one page."""


class Member(NamedTuple):
    """An outlet and how many remarks it shares with any other; its name is None where it is not known."""

    name: str | None
    remarks: int


class Meeting(NamedTuple):
    """What two outlets share: how many remarks, and the mean distance of their wordings, 0 for the same words
    and 1 for none in common, None where none were compared. ``copied``: remarks that they share only in
    copies of one text, which are not among the others."""

    remarks: int
    distance: float | None
    copied: int = 0


@dataclass(frozen=True, slots=True)
class Matrix:
    """``meetings`` by the places of two of the ``outlets``, the first before the second, where they share
    something. Outlets that share much with one another stand together. ``left_out``: how many more outlets
    share something."""

    outlets: tuple[Member, ...]
    meetings: Mapping[tuple[int, int], Meeting]
    left_out: int = 0


def matrix(edition: Edition, report: Report = silent, most: int = MOST) -> Matrix | None:
    """The matrix of the remarks that the edition shows; None where no two outlets share one.

    Of more than ``most`` outlets those that share most are in it. ``report`` hears of every remark.
    """
    found = _overview(edition, report)
    outlets = _with_most(found, most)
    if len(outlets) < 2:
        return None
    meetings: dict[tuple[int, int], Meeting] = {}
    for first, second in combinations(range(len(outlets)), 2):
        pair = found.pair(outlets[first].name, outlets[second].name)
        if pair.shared or pair.copied:
            meetings[first, second] = Meeting(len(pair.shared), pair.distance, len(pair.copied))
    members = tuple(Member(outlet.name, len(outlet.shared)) for outlet in outlets)
    return Matrix(members, meetings, len(found.paired) - len(outlets))


def _overview(edition: Edition, report: Report) -> Overview:
    shown = {quote for entry in edition.entries for quote in entry.remark.quotes}
    links: list[Link] = [link for link in edition.analysis.links if shown.issuperset(link.quotes)]
    comparisons = {}
    for number, link in enumerate(links):
        report(Progress("comparing", number, len(links)))
        comparisons[link.quotes] = compare_link(edition.analysis, link)
    return overview(replace(edition.compared, links=tuple(links)), comparisons, report)


def _with_most(found: Overview, most: int) -> Sequence[Outlet]:
    """Those that share most remarks, in the order of the overview."""
    outlets = found.paired
    ranked = sorted(range(len(outlets)), key=lambda place: (-len(outlets[place].shared), place))
    return [outlets[place] for place in sorted(ranked[:most])]


def told(found: Matrix) -> str:
    """The main facts of the picture, for who does not see it."""

    def pair(places: tuple[int, int]) -> str:
        first, second = (found.outlets[place].name or "outlets unknown" for place in places)
        return f"{first} and {second}"

    sentences = [f"{len(found.outlets)} outlets against one another."]
    if any(meeting.remarks for meeting in found.meetings.values()):
        most = max(found.meetings, key=lambda places: found.meetings[places].remarks)
        remarks = found.meetings[most].remarks
        sentences.append(f"{pair(most)} share most, {remarks} remark{'' if remarks == 1 else 's'}.")
    apart = {
        places: meeting.distance for places, meeting in found.meetings.items() if meeting.distance is not None
    }
    if apart:
        nearest, furthest = min(apart, key=apart.__getitem__), max(apart, key=apart.__getitem__)
        sentences.append(
            f"Nearest in wording are {pair(nearest)}, with a mean distance of {apart[nearest]:.2f}."
        )
        if apart[nearest] < apart[furthest]:
            sentences.append(f"Furthest apart are {pair(furthest)}, with {apart[furthest]:.2f}.")
    return " ".join(sentences)
