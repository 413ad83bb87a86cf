"""A collation on a terminal: the texts as one, marked as in a proof, and the differences told below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reader.collation import Class, Collation, Op, Segment, Summary, passages
from reader.collation.remarks.cuts import unmarked_cuts
from reader.collation.segment import gravity
from reader.export.edition.characters import printable

FIRST, SECOND, MOVED = "dark_orange", "dodger_blue1 underline", "medium_purple"
ACCIDENTAL, ALERT, QUIET = "dim", "bold", "dim"

_LONGEST = 60
"""Code points of a passage shown in the list of differences."""

CUT_SHORT = (
    "The texts are too long to be compared in full: what differs may be marked coarsely, and no phrase was "
    "looked for at another place."
)


def terminal() -> Console:
    """Standard output. Where it is no terminal, lines are as long as the text makes them."""
    return Console(highlight=False, soft_wrap=not Console().is_terminal)


def coloured(console: Console) -> bool:
    return console.color_system is not None


def print_collation(collation: Collation, first: str, second: str, only_differences: bool = False) -> None:
    """Print two texts as one, the differences listed below with what they are, the gravest first.

    Without colours, words of ``first`` alone stand in [-…-], of ``second`` alone in {+…+}, moved ones in
    [>…>] and {<…<}.
    """
    console = terminal()
    console.print(_heading(collation, first, second, coloured(console)), soft_wrap=True)
    console.print()
    for line in marked_lines(collation, coloured(console), only_differences):
        console.print(line)
        console.print()
    print_differences(console, collation)
    for line in unmarked_cuts_in_words(collation):
        console.print(line)
    if all(segment.op is Op.EQUAL for segment in collation.segments):
        console.print("No difference.")
    console.print(summary_words(collation.summary))
    if collation.cut_short:
        console.print(CUT_SHORT)


def _heading(collation: Collation, first: str, second: str, colours: bool) -> Text:
    heading = _mark(first, FIRST, "[-", "-]", colours)
    heading.append(" against ")
    heading.append_text(_mark(second, SECOND, "{+", "+}", colours))
    if any(segment.op is Op.MOVE for segment in collation.segments):
        heading.append("; moved: ")
        heading.append_text(_mark("from here", MOVED, "[>", ">]", colours))
        heading.append(" ")
        heading.append_text(_mark("to here", MOVED, "{<", "<}", colours))
    return heading


def marked_lines(collation: Collation, colours: bool, only_differences: bool = False) -> Iterator[Text]:
    """The collation as one marked text, or as the passages of it in which something differs."""
    if not only_differences:
        yield _line(collation.segments, collation, colours)
        return
    for run in passages(collation.a, collation.b, collation.segments):
        line = Text("… " if run[0].a.start or run[0].b.start else "")
        line.append_text(_line(run, collation, colours))
        line.append(" …" if run[-1].a.end < len(collation.a) or run[-1].b.end < len(collation.b) else "")
        yield line


def _line(segments: Iterable[Segment], collation: Collation, colours: bool) -> Text:
    line = Text("")
    for segment in segments:
        mine, theirs = segment.a.of(collation.a), segment.b.of(collation.b)
        if segment.op is Op.EQUAL:
            line.append(printable(mine or theirs))
            continue
        if segment.op is Op.MOVE:
            marks = [(mine, MOVED, "[>", ">]"), (theirs, MOVED, "{<", "<}")]
        else:
            quiet = f" {ACCIDENTAL}" if segment.cls is Class.ACCIDENTAL else ""
            loud = f" {ALERT}" if segment.alert else ""
            marks = [(mine, FIRST + quiet + loud, "[-", "-]"), (theirs, SECOND + quiet + loud, "{+", "+}")]
        marks = [(_visible(text), *rest) for text, *rest in marks]
        for number, (text, style, opening, closing) in enumerate(marks):
            if text:
                line.append_text(_mark(text, style, opening, closing, colours))
                if colours and not number and theirs and not text[-1].isspace():
                    line.append(" ")
    line.rstrip()
    return line


def _visible(text: str) -> str:
    """The text; by their numbers characters that cannot be seen, where there are no others."""
    if printable(text).strip() or text.isspace():
        return text
    return " ".join(f"U+{ord(character):04X}" for character in text)


def _mark(text: str, style: str, opening: str, closing: str, colours: bool) -> Text:
    """The text in its colour, or between marks; white space at its ends stays outside of them."""
    shown = printable(text)
    if colours:
        return Text(shown, style)
    inner = shown.strip()
    if not inner:
        return Text(f"{opening}{shown}{closing}")
    lead, trail = shown[: len(shown) - len(shown.lstrip())], shown[len(shown.rstrip()) :]
    return Text(f"{lead}{opening}{inner}{closing}{trail}")


def print_differences(console: Console, collation: Collation) -> None:
    """List the differences of words, those that may change the meaning first, and count the others."""
    told = [segment for segment in collation.segments if _told(segment)]
    table = Table.grid(padding=(0, 2))
    for segment in sorted(told, key=lambda segment: gravity(segment.alert)):
        style = ALERT if segment.alert else ""
        sign, what = ("!", segment.alert.value) if segment.alert else ("", segment.kind.value)
        table.add_row(Text(sign, style), Text(what, style), Text(_in_words(segment, collation), style))
        if both := _in_both(segment, collation):
            table.add_row("", "", Text(f"in both of them: {both}", QUIET))
    accidentals = Counter(s.kind.value for s in collation.segments if s.cls is Class.ACCIDENTAL)
    if accidentals:
        counts = ", ".join(f"{count} {kind}" for kind, count in accidentals.items())
        table.add_row("", Text("accidental", QUIET), Text(counts, QUIET))
    if table.row_count:
        console.print(table)
        console.print()


def _told(segment: Segment) -> bool:
    """Whether to tell the segment: of the two of a moved phrase only the one in the first text."""
    second = segment.op is Op.MOVE and segment.a.start == segment.a.end and not segment.alert
    return segment.cls is Class.SUBSTANTIVE and not second


def _in_words(segment: Segment, collation: Collation) -> str:
    here, there = (
        shortened(span.of(text)) for span, text in ((segment.a, collation.a), (segment.b, collation.b))
    )
    explanation = printable(segment.explanation or "")
    if segment.alert or segment.op is Op.MOVE:
        return explanation
    if here and there:
        words = f"‘{here}’ here, ‘{there}’ there"
    else:
        words = f"‘{here}’ only in the first" if here else f"‘{there}’ only in the second"
    return f"{words} ({explanation})" if explanation else words


def _in_both(segment: Segment, collation: Collation) -> str:
    """The words that stand on both sides of a passage that is shown as one difference."""
    if not any(inner.cls is Class.SUBSTANTIVE for inner in segment.inner):
        return ""
    equal = (inner.a.of(collation.a).strip() for inner in segment.inner if inner.op is Op.EQUAL)
    return ", ".join(f"‘{printable(words)}’" for words in equal if any(map(str.isalnum, words)))


def shortened(text: str) -> str:
    """The text on one line, the middle of a long one left out."""
    words = " ".join(printable(text).split())
    if len(words) <= _LONGEST:
        return words
    half = _LONGEST // 2
    return f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"


def unmarked_cuts_in_words(collation: Collation) -> Iterator[Text]:
    """What one text leaves out in the middle, and does not show that it does."""
    for cut in unmarked_cuts(collation.a, collation.b, collation.segments):
        first = cut.a.start == cut.a.end
        words = shortened(cut.b.of(collation.b) if first else cut.a.of(collation.a))
        yield Text(f"unmarked cut: ‘{words}’ left out in the {'first' if first else 'second'}")


def summary_words(summary: Summary) -> str:
    return f"{summary.kept:.0%} of the words kept, distance {summary.distance:.2f}"
