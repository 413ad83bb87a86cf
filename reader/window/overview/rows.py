"""The numbers about one outlet, or about two beside one another, as rows of bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model import Departure
from reader.window.overview.bars import Bar
from reader.window.words import overview as words
from reader.window.words.differences import alert_name, departure_words
from reader.window.words.links import share_words

if TYPE_CHECKING:
    from reader.collation.remarks.overview import Carried, Outlet, Overview, Pair, Shared
    from reader.collation.remarks.profile import Habit, Profile, Tally

translate = QCoreApplication.translate


def quotes_of(shared: Iterable[Shared | Carried]) -> tuple[str, ...]:
    return tuple(quote for each in shared for quote in each.quotes)


def rows_of_pair(first: Outlet, second: Outlet, pair: Pair) -> Iterator[Bar]:
    """What two outlets share."""
    title, of = words.pair_title(first.name, second.name), len(pair.shared)
    if not of and not pair.copied:
        return
    yield Bar(translate("Overview", "How much they share"))
    for outlet in (first, second) if of else ():
        part = translate("Overview", "Of the remarks that {outlet} shares with any other")
        yield _part(
            title, part.format(outlet=words.outlet_words(outlet.name)), pair.shared, len(outlet.shared)
        )
    if pair.copied:
        told = words.copied_told()
        yield _part(title, told.name, pair.copied, of + len(pair.copied), "dim", meaning=told.meaning)
    if not of:
        return
    yield Bar(translate("Overview", "How far apart the wordings are"))
    for departure in sorted(Departure, reverse=True):
        yield _part(title, departure_words(departure), pair.departing(departure), of, departure.name.lower())
    if between := pair.departing(None):
        told = translate("Overview", "Joined by another outlet's wording alone")
        yield _part(title, told, between, of, "dim", hollow=True)
    if pair.distance is not None:
        told = words.distance_of_pair()
        yield Bar(
            told.name, share_words(pair.distance), pair.distance, quotes_of(pair.shared), title, told.meaning
        )
    if first.name is None or second.name is None:
        return
    yield Bar(translate("Overview", "Who published first"))
    yield _part(title, words.before_title(first.name, second.name), pair.before, of)
    yield _part(title, words.before_title(second.name, first.name), pair.after, of)
    yield from _untold(title, pair, of)


def rows_of_outlet(outlet: Outlet, overview: Overview) -> Iterator[Bar]:
    """What an outlet shares with each other, and how often it published first."""
    title, of = words.outlet_words(outlet.name), len(outlet.shared)
    if outlet.name is not None:
        yield Bar(translate("Overview", "Who published first"))
        yield _part(title, translate("Overview", "Before all others"), outlet.before, of)
        yield _part(title, translate("Overview", "After another"), outlet.after, of)
        yield from _untold(title, outlet, of)
    yield Bar(translate("Overview", "Shares remarks with"))
    pairs = [(other.name, overview.pair(outlet.name, other.name)) for other in overview.outlets]
    for name, pair in sorted(pairs, key=lambda each: -len(each[1].shared)):
        if pair.shared:
            part = _part(title, words.outlet_words(name), pair.shared, of)
            yield Bar(part.words, part.number, part.share, part.quotes, words.pair_title(outlet.name, name))


def _untold(title: str, found: Pair | Outlet, of: int) -> Iterator[Bar]:
    if found.same:
        told = translate("Overview", "The same day: not known")
        yield _part(title, told, found.same, of, "dim", hollow=True)
    if found.unknown:
        told = translate("Overview", "Dates missing or too vague")
        yield _part(title, told, found.unknown, of, "dim", hollow=True)


def _part(
    title: str,
    part: str,
    shared: Sequence[Shared | Carried],
    of: int,
    colour: str = "accent",
    hollow: bool = False,
    meaning: str = "",
) -> Bar:
    return Bar(
        part,
        words.of_words(len(shared), of),
        len(shared) / of if of else 0,
        quotes_of(shared),
        words.part_title(title, part),
        meaning,
        colour,
        hollow,
    )


def rows_of_profile(profile: Profile) -> Iterator[Bar]:
    """How an outlet edits."""
    title = profile.outlet
    yield Bar(translate("Overview", "How it edits"))
    yield from _habit(title, words.alters_name(), profile.alters, "substantive")
    for alert, habit in profile.alerts.items():
        bars = _habit(title, alert_name(alert), habit, "alert")
        yield from (replace(bar, meaning="") for bar in bars if bar.quotes)
    yield _tally(title, words.trims_told(), profile.trims)
    yield _tally(title, words.marked_told(), profile.marked)
    yield _tally(title, words.unmarked_told(), profile.unmarked)
    yield _tally(title, words.brackets_told(), profile.brackets)
    told = words.distance_told()
    yield Bar(told.name, share_words(profile.distance), profile.distance, profile.quotes, title, told.meaning)
    if profile.cues:
        yield Bar(translate("Overview", "What its reporting words do"))
    of = len(profile.quotes)
    for stance, quotes in sorted(profile.cues.items(), key=lambda each: -len(each[1])):
        part = words.stance_words(stance)
        yield Bar(
            part, words.of_words(len(quotes), of), len(quotes) / of, quotes, words.part_title(title, part)
        )


def _habit(title: str, what: str, habit: Habit, colour: str) -> Iterator[Bar]:
    yield _tally(title, words.alone_told(what), habit.alone, colour)
    yield _tally(title, words.undecided_told(what), habit.undecided, colour, hollow=True)


def _tally(title: str, told: words.Told, tally: Tally, colour: str = "accent", hollow: bool = False) -> Bar:
    number = words.of_words(len(tally), tally.of)
    part = words.part_title(title, told.name)
    return Bar(told.name, number, tally.share, tally.quotes, part, told.meaning, colour, hollow)


def rows_of_both(one: Profile, other: Profile) -> Iterator[Bar]:
    """How two outlets edit, each habit of the one above that of the other."""
    theirs = {bar.words: bar for bar in rows_of_profile(other) if bar.number}
    yield Bar(translate("Overview", "How both edit, beside all that print the same"))
    for bar in rows_of_profile(one):
        beside = theirs.get(bar.words)
        if bar.number and beside is not None and (bar.share or beside.share):
            for outlet, each in ((one.outlet, bar), (other.outlet, beside)):
                yield replace(each, words=words.part_title(bar.words, outlet), meaning="")
