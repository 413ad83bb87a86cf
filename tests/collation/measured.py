"""Alerts on invented pairs: how many are right, of those raised and of those wanted.

    python -m tests.collation.measured [KIND|all]

Prints precision and recall for each kind of alert, of each collection of pairs in ``pairs/alerts``, of all of
these, and of those in ``pairs/unseen``, which no rule was written after. Lists the pairs of the former where
an alert of ``KIND``, or of any, is false or missed.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from reader.collation import Alert, collate

PAIRS = Path(__file__).with_name("pairs")
WIDTH = 110


@dataclass(frozen=True, slots=True)
class Pair:
    """Two renderings, and the alerts wanted of them."""

    a: str
    b: str
    wanted: frozenset[Alert]

    @property
    def raised(self) -> frozenset[Alert]:
        return frozenset(collate(self.a, self.b).summary.alerts)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each alert was raised rightly, raised falsely, and missed."""

    right: Counter[Alert] = field(default_factory=Counter)
    false: Counter[Alert] = field(default_factory=Counter)
    missed: Counter[Alert] = field(default_factory=Counter)

    def precision(self, alert: Alert) -> float:
        """0..1; 1 where none was raised."""
        raised = self.right[alert] + self.false[alert]
        return self.right[alert] / raised if raised else 1.0

    def recall(self, alert: Alert) -> float:
        """0..1; 1 where none was wanted."""
        wanted = self.wanted(alert)
        return self.right[alert] / wanted if wanted else 1.0

    def wanted(self, alert: Alert) -> int:
        return self.right[alert] + self.missed[alert]


def collections(folder: str = "alerts") -> dict[str, list[Pair]]:
    """The pairs by the file they are in, of the ``folder`` alerts or unseen."""
    return {path.stem: list(_pairs(path)) for path in sorted((PAIRS / folder).glob("*.toml"))}


def _pairs(path: Path) -> Iterator[Pair]:
    for section in tomllib.loads(path.read_text("utf-8")).values():
        for a, b, alerts in section:
            yield Pair(a, b, frozenset(map(Alert, alerts.split())))


def tally(pairs: list[Pair]) -> Tally:
    found = Tally()
    for pair in pairs:
        raised = pair.raised
        found.right.update(raised & pair.wanted)
        found.false.update(raised - pair.wanted)
        found.missed.update(pair.wanted - raised)
    return found


def main(kind: str) -> None:
    console = Console(width=WIDTH)
    known, unseen = collections(), collections("unseen")
    every = [pair for pairs in known.values() for pair in pairs]
    for title, columns in (("known", known | {"all": every}), ("unseen", unseen)):
        table = Table("alert", *columns, title=f"{title}: precision / recall")
        tallies = [tally(pairs) for pairs in columns.values()]
        for alert in Alert:
            table.add_row(
                alert.value, *(f"{t.precision(alert):.3f} / {t.recall(alert):.3f}" for t in tallies)
            )
        console.print(table)
    for name, pairs in known.items() if kind else ():
        for pair in pairs:
            wrong = pair.raised ^ pair.wanted
            if wrong and (kind == "all" or kind in wrong):
                raised = ", ".join(sorted(pair.raised - pair.wanted)) or "none"
                missed = ", ".join(sorted(pair.wanted - pair.raised)) or "none"
                console.print(
                    f"{name}: false {raised}, missed {missed}\n  {pair.a}\n  {pair.b}", highlight=False
                )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
