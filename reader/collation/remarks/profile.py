"""How each outlet edits: over the whole set, what it does to the remarks that others print too."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType

from reader.collation.kinds import ELLIPSIS
from reader.collation.remarks.circumstances import Beside
from reader.collation.remarks.cues import Stance, stance_of
from reader.collation.remarks.remark import CollatedRemark, Witness, collate_remark
from reader.collation.remarks.witnesses import fullest, language
from reader.collation.segment import Alert, Class, Kind
from reader.collation.tables.rows import words_in
from reader.collation.tables.table import Place
from reader.model import Analysis, Progress, Remark, Report, Span, silent

_STRETCH = 3
"""Words from which what a rendering lacks is a stretch that it trims, and not a variant."""


@dataclass(frozen=True, slots=True)
class Tally:
    """``quotes``: the ids of the renderings that do something, in order; ``of``: how many might have."""

    quotes: tuple[str, ...]
    of: int

    def __len__(self) -> int:
        return len(self.quotes)

    @property
    def share(self) -> float:
        """0..1, 0 where none might have."""
        return len(self.quotes) / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Habit:
    """How often an outlet's words differ in some way.

    ``alone``: its rendering has words of its own at a place where two or more others agree on other words; of
    those that are printed beside two or more others. ``undecided``: no two agree on either, so that none can
    be told from the other (two renderings, say); of all.

    Renderings of one outlet are one witness, and so are those of articles that are copies of one text, as of
    an agency's: they do not confirm one another.
    """

    alone: Tally
    undecided: Tally


@dataclass(frozen=True, slots=True)
class Profile:
    """What one outlet does to the remarks that it shares with others in its language; each number has the
    quotes behind it.

    ``quotes``: the renderings compared. ``trims``: lack a stretch of three words or more that another outlet
    has, be it at the end of a fragment. ``alters``: have other words; ``alerts``: have words that differ in a
    name, a number and so on. ``marked`` and ``unmarked``: leave something out in the middle and show it by
    dots, or do not. ``brackets``: have words of the outlet's own in brackets. ``cues``: the renderings by
    what their cues insinuate. ``distance``: the mean of the renderings' own from what they are compared
    with, the fullest rendering of a remark, 0..1.
    """

    outlet: str
    quotes: tuple[str, ...]
    trims: Tally
    alters: Habit
    alerts: Mapping[Alert, Habit]
    marked: Tally
    unmarked: Tally
    brackets: Tally
    cues: Mapping[Stance, tuple[str, ...]]
    distance: float

    @property
    def renames(self) -> Habit:
        return self.alerts[Alert.NAME]

    def __reduce__(self) -> tuple[object, ...]:
        # A mapping proxy cannot be sent to another process.
        values = (getattr(self, each.name) for each in fields(self))
        return Profile, tuple(dict(value) if isinstance(value, Mapping) else value for value in values)


@dataclass(slots=True)
class _Notes:
    """What is noted of an outlet's quotes, by id."""

    distances: dict[str, float] = field(default_factory=dict)
    judged: set[str] = field(default_factory=set)
    trims: set[str] = field(default_factory=set)
    alone: defaultdict[Alert | None, set[str]] = field(default_factory=lambda: defaultdict(set))
    undecided: defaultdict[Alert | None, set[str]] = field(default_factory=lambda: defaultdict(set))
    marked: set[str] = field(default_factory=set)
    unmarked: set[str] = field(default_factory=set)
    brackets: set[str] = field(default_factory=set)
    cues: defaultdict[Stance, set[str]] = field(default_factory=lambda: defaultdict(set))


def profiles(analysis: Analysis, report: Report = silent) -> tuple[Profile, ...]:
    """The profile of every outlet that shares a remark with another, by name.

    The order of articles, quotes and links changes nothing. ``report`` hears of every remark and may raise
    Cancelled.
    """
    notes: defaultdict[str, _Notes] = defaultdict(_Notes)
    for number, remark in enumerate(analysis.remarks):
        report(Progress("profiling", number, len(analysis.remarks)))
        for collated in _comparable(analysis, remark):
            _note(analysis, collated, notes)
    report(Progress("profiling", len(analysis.remarks), len(analysis.remarks)))
    return tuple(_profile(outlet, notes[outlet]) for outlet in sorted(notes))


def _comparable(analysis: Analysis, remark: Remark) -> Iterator[CollatedRemark]:
    """The remark's renderings that can be compared, those of one language and of the same words together."""
    for group in _by_language(analysis, remark.quotes):
        while len(group) > 1:
            base = fullest(analysis, group).id
            collated = collate_remark(analysis, replace(remark, quotes=tuple(group), base=base))
            if len({row.outlet for row in collated.rows}) > 1:
                yield collated
            compared = {row.quote.id for row in collated.rows}
            group = [quote for quote in group if quote not in compared]


def _by_language(analysis: Analysis, quotes: Sequence[str]) -> list[list[str]]:
    """The quotes in groups; those of no known language are with the most."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    tags = {
        quote: language(analysis.article_by_id[analysis.quote_by_id[quote].article]) or "" for quote in quotes
    }
    counts = Counter(tag for tag in tags.values() if tag)
    usual = min(counts, key=lambda tag: (-counts[tag], tag), default="")
    for quote in quotes:
        groups[tags[quote] or usual].append(quote)
    return [groups[tag] for tag in sorted(groups)]


def _note(analysis: Analysis, collated: CollatedRemark, notes: Mapping[str, _Notes]) -> None:
    rows = collated.rows
    own = [notes[row.outlet] for row in rows]
    names = [row.quote.id for row in rows]
    pairs = [row.collation.summary.distance for row in rows if row.collation]
    for row, name, note in zip(rows, names, own, strict=True):
        note.distances[name] = row.collation.summary.distance if row.collation else sum(pairs) / len(pairs)
        if stance := stance_of(row.quote.cue, row.article):
            note.cues[stance].add(name)
    for number in _trimmed(collated):
        own[number].trims.add(names[number])
    _note_signs(collated, own)
    witness = _witnesses(analysis, rows)
    if len(set(witness)) > 2:
        for name, note in zip(names, own, strict=True):
            note.judged.add(name)
    for place in collated.table.places:
        for number, alone, alerts in _departing(place, witness, _reworded(collated, place)):
            kept = own[number].alone if alone else own[number].undecided
            for kind in (None, *alerts):
                kept[kind].add(names[number])


def _trimmed(collated: CollatedRemark) -> Iterator[int]:
    """The rows that lack a stretch which a row of another outlet has."""
    base, rows, kept = collated.table.texts[0], collated.rows, collated.table.kept
    whole = Span(0, len(base))
    for number, (row, spans) in enumerate(zip(rows, kept, strict=True)):
        gaps = [gap for gap in _between(whole, spans) if words_in(base, gap) >= _STRETCH]
        if any(
            other.outlet != row.outlet and any(span.holds(gap) for span in theirs)
            for gap in gaps
            for other, theirs in zip(rows, kept, strict=True)
        ):
            yield number
    for row, beyond, text in zip(rows, collated.table.beyond, collated.table.texts, strict=True):
        if row.outlet != rows[0].outlet and any(words_in(text, span) >= _STRETCH for span in beyond):
            yield 0


def _between(whole: Span, kept: Iterable[Span]) -> Iterator[Span]:
    start = whole.start
    for span in kept:
        if start < span.start:
            yield Span(start, span.start)
        start = span.end
    if start < whole.end:
        yield Span(start, whole.end)


def _note_signs(collated: CollatedRemark, own: Sequence[_Notes]) -> None:
    """Note dots, brackets and cuts without dots, of either rendering of each pair."""
    base = collated.rows[0]
    for number, (row, segments) in enumerate(zip(collated.rows[1:], collated.segments, strict=True), 1):
        sides = (own[0], base.quote), (own[number], row.quote)
        for segment in segments:
            for (note, quote), span in zip(sides, (segment.a, segment.b), strict=True):
                text = span.of(quote.text)
                if segment.kind is Kind.ELLIPSIS and ELLIPSIS.search(text):
                    note.marked.add(quote.id)
                if segment.kind is Kind.BRACKET and "[" in text:
                    note.brackets.add(quote.id)
        for found in row.circumstances:
            if found.kind is Beside.CUT:
                note, quote = sides[found.second is None]
                note.unmarked.add(quote.id)


def _witnesses(analysis: Analysis, rows: Sequence[Witness]) -> list[int]:
    """For each row the first one that is the same witness: of the same outlet, or a copy of its article."""
    first: list[int] = []
    for number, row in enumerate(rows):
        same = (
            before
            for before in range(number)
            if rows[before].outlet == row.outlet
            or (
                rows[before].quote.text == row.quote.text
                and analysis.text_of(rows[before].quote.article) == analysis.text_of(row.quote.article)
            )
        )
        found = next(same, None)
        first.append(number if found is None else first[found])
    return first


def _reworded(collated: CollatedRemark, place: Place) -> list[int]:
    """The rows that word the passage around the place anew."""
    return [
        number
        for number, (detours, reading) in enumerate(zip(collated.table.detours, place.readings, strict=True))
        if reading is None
        and any(each.kind is Kind.REWRITE and each.base.holds(place.base) for each in detours)
    ]


def _departing(
    place: Place, witness: Sequence[int], reworded: Sequence[int]
) -> Iterator[tuple[int, bool, tuple[Alert, ...]]]:
    """The rows whose words no other witness has, whether two others agree on other words, and the alerts."""
    if place.cls is not Class.SUBSTANTIVE:
        return
    readings = [(each.rows, each.alerts) for each in place.variants if not each.cut]
    readings += [((row,), ()) for row in reworded]
    having = [{witness[row] for row in rows} for rows, _ in readings]
    for mine, (rows, alerts) in enumerate(readings):
        if len(having[mine]) > 1:
            continue
        sizes = {other: len(its - having[mine]) for other, its in enumerate(having) if other != mine}
        most = max(sizes.values(), default=0)
        if not most:
            continue
        if 0 in rows:
            alerts = tuple(
                {alert for other, size in sizes.items() if size == most for alert in readings[other][1]}
            )
        for row in rows:
            yield row, most > 1, alerts


def _profile(outlet: str, notes: _Notes) -> Profile:
    quotes = tuple(sorted(notes.distances))
    alerts = {kind: _habit(notes, kind) for kind in Alert}
    return Profile(
        outlet,
        quotes,
        _tally(notes.trims, quotes),
        _habit(notes, None),
        MappingProxyType(alerts),
        _tally(notes.marked, quotes),
        _tally(notes.unmarked, quotes),
        _tally(notes.brackets, quotes),
        MappingProxyType(
            {stance: tuple(sorted(notes.cues[stance])) for stance in Stance if stance in notes.cues}
        ),
        sum(notes.distances[quote] for quote in quotes) / len(quotes),
    )


def _habit(notes: _Notes, kind: Alert | None) -> Habit:
    return Habit(
        _tally(notes.alone.get(kind, set()), notes.judged),
        _tally(notes.undecided.get(kind, set()), notes.distances),
    )


def _tally(quotes: set[str], of: Iterable[str]) -> Tally:
    return Tally(tuple(sorted(quotes)), len(set(of)))
