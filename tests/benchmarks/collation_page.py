"""The page of the docs that shows our collation beside other programs'.

    python -m tests.benchmarks.collation_page     measures, prints the figures and writes the page

Its pairs are invented. The figures above them are those of the run that wrote it.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from html import escape
from math import isfinite
from pathlib import Path

from reader.collation import Class, Collation, Kind, Op, Segment, collate
from tests.benchmarks.collation import OURS, Measured, measure_all
from tests.benchmarks.figure import Figure, report
from tests.benchmarks.peers import PEERS
from tests.benchmarks.stretches import Stretch, words_split

PAGE = Path(__file__).parents[2] / "docs" / "collation.md"
_PAIRS = Path(__file__).with_name("ten_pairs.toml")
_LONG = 50
"""Code points of a reading from which on the line alone shows it."""
_THIN, _FIXED = "\u2009", "\u00a0"
"""A thin space, and one where no line is broken."""

_HEAD = """\
# The collation beside other programs'

Made by `python -m tests.benchmarks.collation_page`; [its source](../tests/benchmarks/collation.py) says what
is measured, and how. The pairs are 500, quotes of different articles that render the same words, and the same
for every program. *Marks* are what is shown as differing; *places* are what lies between two words shown as
equal, however many marks that is. The fewer there are while more words are shown as equal, the less is left
to read twice.

*Words* are parted by spaces; *words and punctuation* are tokens that rebuild the text; *bare words* are
without case and clinging punctuation, and are held against ours where accidentals are ignored.
"""
_LEGEND = """
## Ten pairs

<del>Struck out</del> is what only the first has, <ins>underlined</ins> what only the second has. In our lines
<sup>raised</sup> is how the second writes the same words; ⇄ is put where a phrase has moved from or to, and ⚠
before what may change the meaning. The window tells these apart by colour and line. Programs that mark the
same share a line.
"""
_OF_PROGRAMS = (
    "",
    "marks a pair",
    "places a pair",
    "words shown as equal",
    "ends of marks within a word",
    "time for a pair of 30 words",
)


def page(measured: Measured) -> str:
    """The page as Markdown; the pairs' tables are HTML, where no text is taken for Markdown."""
    lines = [_HEAD, *_table_of_programs(measured), "", *_table_of_figures(measured.figures), _LEGEND]
    for number, pair in enumerate(tomllib.loads(_PAIRS.read_text("utf-8"))["pair"], 1):
        lines += [f"### {number}. {pair['title']}", "", *_table_of_pair(pair["a"], pair["b"]), ""]
    return "\n".join(lines)


def _table_of_programs(measured: Measured) -> Iterator[str]:
    yield f"| {' | '.join(_OF_PROGRAMS)} |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, seen in measured.shown.items():
        cost = f"{1e6 * measured.seconds[name]:,.0f}{_FIXED}µs" if name in measured.seconds else ""
        told = (
            f"{seen.marks:.2f}",
            f"{seen.places:.2f}",
            f"{100 * seen.equal:.1f} %",
            f"{seen.split:,}",
            cost,
        )
        yield f"| {name} | {' | '.join(told)} |"


def _table_of_figures(figures: Sequence[Figure]) -> Iterator[str]:
    yield "| | ours | peer | | ratio | at most |"
    yield "|---|---:|---|---:|---:|---:|"
    for figure in figures:
        bound = f"{figure.bound:g}" if isfinite(figure.bound) else ""
        ours, peers = (
            f"{_rounded(value)}{_FIXED}{figure.unit}".strip() for value in (figure.ours, figure.peers)
        )
        yield f"| {figure.what} | {ours} | {figure.peer} | {peers} | {figure.ratio:.2f} | {bound} |"


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) or value >= 100 else f"{value:.2f}"


def _table_of_pair(a: str, b: str) -> Iterator[str]:
    collation = collate(a, b)
    lines: dict[str, list[str]] = {}
    for name, peer in PEERS.items():
        lines.setdefault(_marked(a, b, peer.stretches(peer.compare(a, b), a, b)), []).append(name)
    yield "<table>"
    yield _row("the first", escape(a, quote=False))
    yield _row("the second", escape(b, quote=False))
    line = "".join(_our_mark(segment, collation) for segment in collation.segments)
    yield _row(f"<b>{OURS}</b>", f"{line}<br><br>{'<br>'.join(_in_words(collation))}")
    for line, names in lines.items():
        yield _row("<br>".join(names), line)
    yield "</table>"


def _row(name: str, told: str) -> str:
    return f"<tr><td nowrap>{name}</td><td>{told}</td></tr>"


def _marked(a: str, b: str, stretches: Sequence[Stretch]) -> str:
    return "".join(escape(one.a.of(a), quote=False) if one.equal else _change(a, b, one) for one in stretches)


def _change(a: str, b: str, one: Stretch) -> str:
    """What only the first has and what only the second has; parted, where they are whole words."""
    first, second = one.a.of(a), one.b.of(b)
    whole = not words_split(a, [one.a]) and not words_split(b, [one.b])
    between = _THIN if whole and first[-1:].strip() and second[:1].strip() else ""
    return _tagged("del", first) + between + _tagged("ins", second)


def _tagged(tag: str, text: str) -> str:
    """The text in its tag, but for the spaces at its ends, which would be struck out or underlined too."""
    inner = text.strip()
    before, _, after = text.partition(inner) if inner else ("", "", text)
    return f"{before}<{tag}>{escape(inner, quote=False)}</{tag}>{after}" if inner else after


def _our_mark(segment: Segment, collation: Collation) -> str:
    first, second = segment.a.of(collation.a), segment.b.of(collation.b)
    if segment.op is Op.EQUAL:
        return escape(first, quote=False)
    change = _change(collation.a, collation.b, Stretch(segment.a, segment.b, False))
    if segment.cls is Class.ACCIDENTAL:
        if first.strip() and second.strip():
            return f"{escape(first, quote=False)}<sup>{escape(second, quote=False)}</sup>"
        return f"<sup>{change}</sup>"
    sign = "⚠" if segment.alert else "⇄" if segment.op is Op.MOVE else ""
    bare = change.lstrip()
    return change.removesuffix(bare) + sign + (f"<b>{bare}</b>" if segment.alert else bare)


def _in_words(collation: Collation) -> Iterator[str]:
    """A line for each kind of difference: what may change the meaning first, accidentals last."""
    told: dict[str, dict[str, None]] = {}
    differing = (segment for segment in collation.segments if segment.op is not Op.EQUAL)
    for segment in sorted(differing, key=lambda one: (one.alert is None, one.cls is Class.ACCIDENTAL)):
        told.setdefault(_kind(segment), {})[_said(segment, collation)] = None
    for kind, said in told.items():
        yield f"{kind}: {'; '.join(said)}"


def _kind(segment: Segment) -> str:
    if segment.alert:
        return f"⚠ <b>{segment.alert.value}</b>"
    if segment.kind in (Kind.OMISSION, Kind.ADDITION):
        return f"only in the {'first' if segment.kind is Kind.OMISSION else 'second'}"
    return "moved" if segment.op is Op.MOVE else segment.kind.value


def _said(segment: Segment, collation: Collation) -> str:
    explained = escape(segment.explanation or "", quote=False)
    if segment.op is Op.MOVE or segment.alert:
        return explained.removeprefix("moved: ")
    first, second = segment.a.of(collation.a).strip(), segment.b.of(collation.b).strip()
    if max(len(first), len(second)) >= _LONG:
        return explained
    readings = " / ".join(f"‘{escape(text, quote=False)}’" for text in (first, second) if text)
    if segment.cls is Class.ACCIDENTAL and not (first and second):
        readings += f" only in the {'first' if first else 'second'}"
    return f"{readings} ({explained})" if explained else readings


def main() -> int:
    measured = measure_all()
    if measured is None:
        return 1
    PAGE.write_text(page(measured), "utf-8")
    return 0 if report(measured.figures) else 1


if __name__ == "__main__":
    sys.exit(main())
