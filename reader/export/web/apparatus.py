"""The apparatus on the page: each remark with its renderings, their differences marked and told."""

from __future__ import annotations

from collections.abc import Collection

from reader.export.edition.characters import spoken_date
from reader.export.edition.differences import inline
from reader.export.edition.prepared import Entry, Rendering
from reader.export.edition.words import ONE_TEXT, attribution, notes
from reader.export.web.markup import apart, dotted, marked, outlet, running, text, tongue
from reader.export.web.tables import alignment_html


def entry_html(entry: Entry, shown: Collection[str]) -> str:
    """The remark; those of its renderings whose quotes are ``shown``, by id, lead to their articles."""
    number = entry.number
    told = [apart(each) for each in entry.outlets]
    if entry.one_text:
        told.append(ONE_TEXT)
    gravest = f'<p class="gravest">{text(entry.gravest)}</p>' if entry.gravest else ""
    renderings = "".join(_rendering(each, each.quote.id in shown) for each in entry.renderings)
    return (
        f'<section class="remark" id="r{number}">'
        f'<h3><span class="number">{number}</span> {speaker(entry)}</h3>'
        f'{gravest}<p class="about">{dotted(told)}</p>{renderings}{alignment_html(entry)}</section>\n'
    )


def speaker(entry: Entry) -> str:
    if not entry.remark.speaker:
        return "Speaker not named"
    return f"<bdi{tongue(entry.base.article)}>{text(entry.remark.speaker)}</bdi>"


def words(rendering: Rendering) -> str:
    """The words of a rendering, their differences from those that it is held against marked."""
    if rendering.comparison is None:
        return text(rendering.quote.text)
    return "".join(marked(*each) for each in inline(rendering.comparison.pieces))


def _rendering(rendering: Rendering, shown: bool) -> str:
    siglum, article = rendering.siglum, rendering.article
    date = spoken_date(article.published)
    told = "".join(f"<li>{apart(note)}</li>" for note in notes(rendering))
    back = f'<p class="back"><a href="#q{siglum}">in the article</a></p>' if shown else ""
    return (
        f'<div class="rendering" id="v{siglum}">{back}<h4><span class="number">{siglum}</span> '
        f"{outlet(article)}{f', {text(date)}' if date else ''}</h4>"
        f'<p class="about">{dotted([apart(part) for part in attribution(rendering)])}</p>'
        f"<blockquote{tongue(article)}{running(rendering.quote.text)}>{words(rendering)}</blockquote>"
        f"{f'<ul>{told}</ul>' if told else ''}</div>\n"
    )
