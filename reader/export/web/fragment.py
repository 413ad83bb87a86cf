"""One remark's comparison as rich text for other programs, every style in its own element."""

from __future__ import annotations

from collections.abc import Iterator

from reader.export.edition.characters import spoken_date
from reader.export.edition.differences import ELLIPSIS, Mark, inline
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.edition.words import LEGEND, attribution, notes
from reader.export.web.apparatus import speaker
from reader.export.web.markup import apart, dotted, outlet, running, text, tongue

# Word knows its own names for underlines alone, the others those of CSS, and some a plain line alone: what
# would look the same there has a slant or a bracket as well.
_UNDERLINES = {
    Mark.HERE: ("u", "", "text-decoration: underline; text-underline: single"),
    Mark.REWORDED: ("u", "~", "text-decoration: underline wavy; text-underline: wave"),
    Mark.ACCIDENTAL: ("i", "", "text-decoration: underline dotted; text-underline: dotted"),
    Mark.MOVED: ("u", "↔", "text-decoration: underline dashed; text-underline: dash"),
}

_CLOSE = ' style="margin: 0 0 4pt 0"'
_TIGHT = ' style="margin: 8pt 0 2pt 0"'
_INDENTED = ' style="margin: 0 0 4pt 18pt"'


def to_fragment(entry: Entry, edition: Edition) -> str:
    """The remark's renderings as HTML that word processors, mail programs and web editors take in.

    It names no font and no colour, so that it looks like the text that it is pasted into.
    """
    renderings = "".join(map(_rendering, entry.renderings))
    return (
        f'<div lang="en" dir="ltr"><p{_TIGHT}><b>{speaker(entry)}</b></p>\n{renderings}'
        f"<p{_CLOSE}><small>{_key(entry)}{_source(entry, edition)}</small></p></div>"
    )


def _rendering(rendering: Rendering) -> str:
    article = rendering.article
    date = spoken_date(article.published)
    told = "".join(f"<li>{apart(note)}</li>\n" for note in notes(rendering))
    about = dotted([apart(part) for part in attribution(rendering)])
    return (
        f"<p{_TIGHT}>{rendering.siglum} <b>{outlet(article)}</b>{f', {text(date)}' if date else ''}<br>\n"
        f"<small>{about}</small></p>\n"
        f"<p{tongue(article)}{running(rendering.quote.text)}{_INDENTED}>{_words(rendering)}</p>\n"
        f"{f'<ul{_CLOSE}>{told}</ul>' if told else ''}"
    )


def _words(rendering: Rendering) -> str:
    if rendering.comparison is None:
        return text(rendering.quote.text)
    return "".join(_marked(*each) for each in inline(rendering.comparison.pieces))


def _marked(mark: Mark, words: str) -> str:
    shown = text(words)
    if mark in _UNDERLINES:
        element, bracket, style = _UNDERLINES[mark]
        return f'{bracket}<{element} style="{style}">{shown}</{element}>{bracket}'
    return f'⟨<s style="text-decoration: line-through">{shown}</s>⟩' if mark is Mark.THERE else shown


def _key(entry: Entry) -> str:
    """What each mark means that stands in these words."""
    used = {
        mark
        for rendering in entry.renderings
        if rendering.comparison
        for mark, _ in inline(rendering.comparison.pieces)
    }
    told = "; ".join(_meanings(used))
    return f"{told}.<br>\n" if told else ""


def _meanings(used: set[Mark]) -> Iterator[str]:
    for name, meaning in LEGEND.items():
        if (mark := Mark(name)) in used:
            yield f"{_marked(mark, ELLIPSIS if mark is Mark.BEYOND else 'words')}: {text(meaning)}"


def _source(entry: Entry, edition: Edition) -> str:
    dated = f", analysed on {spoken_date(edition.dated.isoformat())}" if edition.dated else ""
    return f"Remark {entry.number} of {apart(edition.name)}{dated}. Compared with Variorum."
