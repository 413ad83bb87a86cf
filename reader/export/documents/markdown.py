"""The Markdown: remarks and their renderings as text with a few marks, for a message, a wiki or a repository.

It is CommonMark with two things of GitHub's: words struck through, and tables. Nothing of an article's text
is a mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import regex

from reader.collation.remarks.witnesses import outlet_of
from reader.export.documents.grids import Grid, grids
from reader.export.edition.characters import lines_of, printable, spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.edition.words import ONE_TEXT, attribution, notes, overview
from reader.export.options import USUAL, Options, unheard
from reader.model import Progress, Report, silent

_LEGEND = {
    Mark.HERE: "**bold**: words that only this rendering has",
    Mark.THERE: "⟨~~struck~~⟩: words that only the other has, or has in the place of those that follow",
    Mark.REWORDED: "***bold italic***: a passage worded too differently to be compared word by word",
    Mark.MOVED: "*italic*: words that stand at another place in the other",
    Mark.BEYOND: "⟨…⟩: the other goes on here; only the part that both have is compared",
}
_SIGN = {Mark.HERE: "**", Mark.REWORDED: "***", Mark.MOVED: "*", Mark.THERE: "~~"}

# Always a mark, or in some place: CommonMark 0.31, GitHub Flavored Markdown, and what GitHub adds to it.
_SPECIAL = regex.compile(r"[\\`*_\[\]<>|~&$^{}#@]|(?<=\bwww)\.|:(?=//|[a-z0-9_+-]+:)", regex.IGNORECASE)
_AT_THE_START = regex.compile(r"^(?:[-+=:]|\d{1,9}(?=[.)]))")
_SPACES = regex.compile(r"[ \t]+")
# Between letters and digits emphasis is taken for that beside any sign.
_WORDS = regex.compile(r"[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?", regex.DOTALL)
_RIGHT_TO_LEFT = regex.compile(r"[\p{bidi_class=R}\p{bidi_class=AL}]")


def to_markdown(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The remarks as Markdown in UTF-8; of a single one a short form, to be put into a message."""
    if len(edition.entries) == 1:
        return remark_in_markdown(edition.entries[0], edition).encode("utf-8")
    parts = [f"# {_line(edition.name)}"]
    if edition.dated:
        parts.append(f"Analysed on {spoken_date(edition.dated.isoformat())}.")
    parts.append(_line(overview(edition)))
    if edition.entries:
        parts += ["Each rendering is held against another of the same remark:", _list(_LEGEND.values())]
    for done, entry in enumerate(edition.entries):
        report(Progress("setting", done, len(edition.entries)))
        parts.append(f"## {entry.number} · {_isolated(entry.remark.speaker or 'Speaker not named')}")
        parts += _remark(entry, [])
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def remark_in_markdown(entry: Entry, edition: Edition) -> str:
    """One remark for a message: without headings, the marks that it has explained below it."""
    name = f"**{_isolated(entry.remark.speaker or 'Speaker not named')}**"
    marks = {
        mark
        for each in entry.renderings
        if each.comparison
        for mark, words in inline(each.comparison.pieces)
        if words.strip()
    }
    told = [meaning for mark, meaning in _LEGEND.items() if mark in marks]
    dated = f", analysed on {spoken_date(edition.dated.isoformat())}" if edition.dated else ""
    parts = [
        *_remark(entry, [name]),
        *([_list(told)] if told else []),
        f"*Variorum*: {_isolated(edition.name)}{dated}",
    ]
    return "\n\n".join(parts) + "\n"


def _remark(entry: Entry, lead: list[str]) -> Iterator[str]:
    outlets = ", ".join(map(_isolated, entry.outlets))
    yield " · ".join(
        [*lead, outlets, *filter(None, [_line(entry.gravest), ONE_TEXT if entry.one_text else None])]
    )
    for each in entry.renderings:
        yield f"{_source(each)}\\\n{' · '.join(map(_isolated, attribution(each)))}"
        yield _block_quote(each)
        if found := notes(each):
            yield _list(map(_line, found))
    yield from map(_table, grids(entry))


def _source(rendering: Rendering) -> str:
    article = rendering.article
    date = spoken_date(article.published)
    told = [_isolated(part) for part in (date, article.path) if part and part.strip()]
    return ", ".join([f"**{rendering.siglum}** {_isolated(outlet_of(article))}", *told])


def _block_quote(rendering: Rendering) -> str:
    pieces = (
        inline(rendering.comparison.pieces) if rendering.comparison else [(Mark.SAME, rendering.quote.text)]
    )
    return "\n>\n".join(f"> {line}" for line in _lines(pieces)) or ">"


def _lines(pieces: Iterable[tuple[Mark, str]]) -> Iterator[str]:
    """The pieces as lines, marks never reaching from one to the next."""
    line = ""
    for mark, words in _joined(pieces):
        first, *others = lines_of(words)
        # The signs of two marks side by side would be taken for one.
        line += _marked(Mark.SAME if line.endswith("*") and mark is not Mark.THERE else mark, first)
        for other in others:
            if line.strip():
                yield _at_the_start(line)
            line = _marked(mark, other)
    if line.strip():
        yield _at_the_start(line)


def _joined(pieces: Iterable[tuple[Mark, str]]) -> list[tuple[Mark, str]]:
    """Neighbours under one mark made one, since the signs of two would run together."""
    joined: list[tuple[Mark, str]] = []
    for mark, words in pieces:
        mark = mark if mark in _SIGN else Mark.SAME
        if joined and joined[-1][0] is mark and mark is not Mark.THERE:
            joined[-1] = (mark, joined[-1][1] + words)
        else:
            joined.append((mark, words))
    return joined


def _marked(mark: Mark, words: str) -> str:
    sign = _SIGN.get(mark, "")
    if mark is Mark.THERE and words.strip():
        return f"⟨{sign}{_inline(words.strip())}{sign}⟩"
    found = _WORDS.search(words) if sign else None
    if found is None:
        return _inline(words)
    before, after = words[: found.start()], words[found.end() :]
    return f"{_inline(before)}{sign}{_inline(found[0])}{sign}{_inline(after)}"


def _table(grid: Grid) -> str:
    told = any(grid.alerts)
    heads = [", ".join(head) for head in grid.heads]
    lines = [
        [_marked(Mark.HERE if each.differs else Mark.SAME, printable(each.text)) or " " for each in readings]
        + ([", ".join(alerts) or " "] if told else [])
        for readings, alerts in zip(grid.lines, grid.alerts, strict=True)
    ]
    heads += ["alerts"] if told else []
    table = "\n".join(f"| {' | '.join(line)} |" for line in [heads, ["---"] * len(heads), *lines])
    return "\n\n".join([table, *([_line("; ".join(grid.signs))] if any(grid.signs) else [])])


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _isolated(text: str) -> str:
    """A line of text, set apart where it runs from right to left, so that all around keeps its order."""
    line = _line(text)
    return f"\u2068{line}\u2069" if _RIGHT_TO_LEFT.search(line) else line


def _line(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return _at_the_start(_inline(" ".join(lines_of(text))))


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", _SPACES.sub(" ", text))


def _at_the_start(line: str) -> str:
    """A line that Markdown takes for no item of a list and no underline, though it begins like one."""
    return _AT_THE_START.sub(lambda found: _escaped_start(found[0]), line.strip())


def _escaped_start(found: str) -> str:
    return found + "\\" if found[0].isdigit() else "\\" + found
