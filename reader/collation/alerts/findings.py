"""What a rule finds, and how it says so."""

from __future__ import annotations

from typing import NamedTuple

from reader.collation import phrases
from reader.collation.alerts.reading import Reading
from reader.collation.segment import Alert


class Finding(NamedTuple):
    """An alert, what either text has, and the words it rests on.

    ``here`` and ``there`` are as they are to be shown, "" for an absence, both the same for two words that
    have changed places, with a word of each in ``notes`` where they tell a property of it and it is another.
    ``i`` and ``j`` are indices of words, None for an absence.
    """

    alert: Alert
    here: str
    there: str
    i: int | None = None
    j: int | None = None
    notes: tuple[str, str] = ("", "")

    @property
    def explanation(self) -> str:
        """A phrase that stands by itself, neither text the original of the other."""
        if self.exchanged:
            return phrases.EXCHANGED.format(both=self.here)
        if self.here and self.there:
            note, other = self.notes
            told = phrases.NOTED if note else phrases.HERE_AND_THERE
            return told.format(one=self.here, other=self.there, note=note, note_there=other)
        told = phrases.ONLY_FIRST if self.here else phrases.ONLY_SECOND
        return told.format(one=self.here or self.there)

    @property
    def exchanged(self) -> bool:
        """Whether two words have changed places."""
        return self.here == self.there != ""

    def turned(self) -> Finding:
        """The same with the texts swapped."""
        return Finding(self.alert, self.there, self.here, self.j, self.i, (self.notes[1], self.notes[0]))


def quoted(words: str) -> str:
    return f"‘{words}’"


def contrast(alert: Alert, a: Reading, ours: tuple[int, int], b: Reading, theirs: tuple[int, int]) -> Finding:
    """Other words on either side, each given by its places."""
    return Finding(
        alert, quoted(a.shown(*ours)), quoted(b.shown(*theirs)), a.owner[ours[0]], b.owner[theirs[0]]
    )


def on_one_side(alert: Alert, side: Reading, places: tuple[int, int], first: bool) -> Finding:
    """Words that one side has and the other lacks."""
    found = Finding(alert, quoted(side.shown(*places)), "", side.owner[places[0]], None)
    return found if first else found.turned()
