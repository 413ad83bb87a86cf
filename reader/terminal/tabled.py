"""Several renderings on a terminal: their alignment table, its places by gravity, and the trim map.

A table too wide for the terminal goes on below itself, as alignments are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from reader.collation import Alert, Class, Place, Table, Writing
from reader.collation.segment import gravity
from reader.collation.segments.passages import AROUND
from reader.collation.text.words import words_of
from reader.export.edition.characters import printable
from reader.model import Span
from reader.terminal.marked import ALERT, CUT_SHORT, FIRST, QUIET, coloured, shortened

SAME, NOTHING, AWAY = "=", "–", "⋯"
"""In a row: as the base has it; nothing at this place; the row passes the place over."""

_WIDEST = 26
_BAR = 40
_KEPT, _CUT = "█", "·"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def siglum(row: int) -> str:
    """The letter, or letters, that stand for a row: A to Z, then AA."""
    return (siglum(row // 26 - 1) if row >= 26 else "") + _LETTERS[row % 26]


def print_table(console: Console, table: Table, only_differences: bool = False) -> None:
    """Print the base, its places of variation numbered, a column for each of them, and the gravest first.

    Places where only the writing differs have no number; they are told below the others.
    ``only_differences``: of the base no more than a few words around each numbered place.
    """
    numbers = {
        place: number
        for number, place in enumerate((p for p in table.places if p.cls is Class.SUBSTANTIVE), 1)
    }
    console.print(_numbered_base(table.texts[0], numbers, coloured(console), only_differences))
    console.print()
    for columns in _fitting(numbers, console.width):
        console.print(_grid(columns, len(table.texts), coloured(console)))
        console.print()
    told = [(place.alerts, _place_in_words(number, place)) for place, number in numbers.items()]
    told += list(_detours_in_words(table))
    for _, line in sorted(told, key=lambda item: gravity(next(iter(item[0]), None))):
        console.print(line)
    apart = [_variants_in_words(place) for place in table.places if place not in numbers]
    if apart:
        console.print(Text(f"  written differently: {'; '.join(apart)}", QUIET))
    if not table.places and not any(table.detours):
        console.print("Nothing varies.")
    if table.cut_short:
        console.print(CUT_SHORT)
    console.print()


def _numbered_base(base: str, numbers: Mapping[Place, int], colours: bool, shortened: bool) -> Text:
    text = Text("")
    at = 0
    for place, number in numbers.items():
        between = base[at : place.base.start]
        text.append(printable(_ends(between, AROUND * bool(at), AROUND) if shortened else between))
        words = printable(place.base.of(base))
        inner = words.strip()
        mark = f"{number}" if not inner else f"{number} {inner}"
        text.append(words[: len(words) - len(words.lstrip())] if inner else "")
        text.append(f"[{mark}]", (ALERT if place.alerts else FIRST) if colours else "")
        text.append(words[len(words.rstrip()) :])
        at = place.base.end
    text.append(printable(_ends(base[at:], AROUND, 0) if shortened else base[at:]))
    return text


def _ends(text: str, first: int, last: int) -> str:
    """The ``first`` and the ``last`` words of a text, dots in the place of the others, if they are many."""
    words = words_of(text)
    if len(words) <= first + last + 2:
        return text
    head = text[: words.ends[first - 1]] if first else ""
    tail = text[words.starts[-last] :] if last else ""
    return f"{head}{' ' if head else ''}…{' ' if tail else ''}{tail}"


def _fitting(numbers: Mapping[Place, int], width: int) -> list[list[tuple[int, Place]]]:
    """The numbered places in runs whose columns stand beside one another."""
    runs: list[list[tuple[int, Place]]] = []
    left = 0
    for place, number in numbers.items():
        needed = 3 + min(_WIDEST, max(len(cell) for cell in (_head(number, place), *_cells(place))))
        if not runs or needed > left:
            runs.append([])
            left = width - 6
        runs[-1].append((number, place))
        left -= needed
    return runs


def _head(number: int, place: Place) -> str:
    kinds = [f"! {alert}" for alert in place.alerts] or [str(kind) for kind in place.kinds]
    return f"{number} {', '.join(kinds)}"


def _cells(place: Place) -> list[str]:
    """What stands in each row at a place, the base's own words in its row."""
    cells = [AWAY] * len(place.readings)
    for variant in place.variants:
        for writing in variant.writings:
            words = " ".join(printable(writing.text).split()) or NOTHING
            for row in writing.rows:
                cells[row] = words
    base = cells[0]
    return [base, *(SAME if cell == base else cell for cell in cells[1:])]


def _grid(columns: Sequence[tuple[int, Place]], rows: int, colours: bool) -> Grid:
    grid = Grid(show_edge=False, box=None, pad_edge=False, header_style=ALERT if colours else "")
    grid.add_column("")
    for number, place in columns:
        grid.add_column(Text(_head(number, place)), max_width=_WIDEST)
    cells = [_cells(place) for _, place in columns]
    for row in range(rows):
        grid.add_row(
            siglum(row),
            *(Text(column[row], QUIET if column[row] in (SAME, AWAY) else "") for column in cells),
        )
    return grid


def _place_in_words(number: int, place: Place) -> Text:
    line = Text("")
    line.append("! " if place.alerts else "  ", ALERT)
    line.append(_head(number, place).replace("! ", ""), ALERT if place.alerts else "")
    line.append(f": {_variants_in_words(place)}")
    return line


def _detours_in_words(table: Table) -> Iterator[tuple[Sequence[Alert], Text]]:
    """What rows do where they do not follow the base for a long stretch, those that do the same together."""
    rows: dict[tuple[str, str, Alert | None, str], list[int]] = {}
    for row, detours in enumerate(table.detours):
        for detour in detours:
            words = shortened(detour.base.of(table.texts[0])), shortened(detour.reading.of(table.texts[row]))
            rows.setdefault((*words, detour.alert, detour.kind.value), []).append(row)
    for (base, reading, alert, kind), same in rows.items():
        line = Text("! " if alert else "  ", ALERT)
        line.append(alert or kind, ALERT if alert else "")
        own = f"‘{reading}’" if reading else "nothing"
        line.append(f": ‘{base}’ {siglum(0)}; {own} {' '.join(map(siglum, same))}", "")
        yield (alert,) if alert else (), line


def _variants_in_words(place: Place) -> str:
    """The variants of a place, one writing after another, each with its rows."""
    return "; ".join(
        ", ".join(_writing_in_words(writing) for writing in variant.writings) for variant in place.variants
    )


def _writing_in_words(writing: Writing) -> str:
    words = " ".join(printable(writing.text).split())
    return f"{f'‘{words}’' if words else 'nothing'} {' '.join(map(siglum, writing.rows))}"


def print_trims(
    console: Console, fullest: str, name: str, rows: Sequence[tuple[str, Sequence[Span], float]]
) -> None:
    """Print what each row, a name, kept of the fullest text: stretches of it and the share of its words."""
    if all(share == 1 for *_, share in rows):
        return
    console.print(Text(f"What each has of {printable(name)}:", QUIET))
    grid = Grid.grid(padding=(0, 2))
    for row, kept, share in rows:
        grid.add_row(printable(row), _bar(len(fullest), kept), f"{share:.0%}")
    console.print(grid)
    console.print()


def _bar(length: int, kept: Sequence[Span]) -> str:
    """A line as long for every row, drawn full where the fullest text's words are rendered."""
    step = max(length, 1) / _BAR
    middles = (int((cell + 0.5) * step) for cell in range(_BAR))
    return "".join(_KEPT if any(s.start <= at < s.end for s in kept) else _CUT for at in middles)
