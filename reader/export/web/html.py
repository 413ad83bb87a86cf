"""The web page: one file that needs nothing from elsewhere, and no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from html import escape
from string import Template

from reader.collation.remarks.witnesses import language, outlet_of
from reader.export.edition.characters import printable, spoken_date
from reader.export.edition.differences import Mark, inline
from reader.export.edition.prepared import Chapter, Edition, Entry, Rendering
from reader.export.edition.runs import Paragraph, Run
from reader.export.edition.words import LEGEND, ONE_TEXT, attribution, copies, notes, overview, source
from reader.export.options import USUAL, Options, unheard
from reader.model import Report, SectionKind, silent
from reader.resources import resource


def to_html(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,  # noqa: ARG001
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The edition as one HTML page in UTF-8, its style in it.

    The page's own policy lets it load nothing and run nothing, whatever the articles hold.
    """
    style = resource("templates/edition.css").read_text("utf-8")
    page = Template(resource("templates/edition.html").read_text("utf-8"))
    filled = page.substitute(
        name=_text(edition.name),
        policy=f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}",
        style=style,
        overview=_text(overview(edition)),
        dated=f"<p>Analysed on {spoken_date(edition.dated.isoformat())}</p>" if edition.dated else "",
        legend="".join(_legend()),
        articles="".join(_chapter(edition, chapter) for chapter in edition.chapters)
        or "<p>No article could be read.</p>",
        remarks="".join(_entry(entry, edition.shown) for entry in edition.entries)
        or "<p>No two articles were found to report the same remark.</p>",
        problems=_problems(edition),
    )
    return filled.encode("utf-8")


def _text(text: str) -> str:
    return escape(printable(text))


def _lang(tag: str | None) -> str:
    return f' lang="{tag}"' if tag else ""


def _legend() -> Iterator[str]:
    lit = '<a class="lit" href="#legend">quoted</a><sup>3b</sup>'
    yield f"<dt>{lit}</dt><dd>a quote that another article has too, and the name of this rendering</dd>"
    yield '<dt><span class="quoted">quoted</span></dt><dd>a quote that no other article has</dd>'
    for mark, meaning in LEGEND.items():
        yield f"<dt>{_marked(Mark(mark), '⟨…⟩' if mark == 'beyond' else 'words')}</dt><dd>{meaning}</dd>"


def _marked(mark: Mark, words: str) -> str:
    if mark is Mark.SAME:
        return _text(words)
    shown = f"⟨<span>{_text(words)}</span>⟩" if mark is Mark.THERE else _text(words)
    return f'<span class="{mark.value}">{shown}</span>'


def _chapter(edition: Edition, chapter: Chapter) -> str:
    article = chapter.article
    lang = _lang(language(article))
    title = _runs(edition, chapter.heading.runs) if chapter.heading else _text(chapter.title)
    byline = None if (article.byline or "") in article.text else article.byline
    about = " · ".join(
        _text(part)
        for part in (source(article), byline, spoken_date(article.published), article.path, copies(chapter))
        if part
    )
    body = "".join(_paragraph(edition, each) for each in chapter.paragraphs)
    return (
        f'<article id="a{chapter.number}"><p class="outlet" dir="auto">{_text(chapter.outlet)}</p>'
        f'<h3 dir="auto"{lang}>{title}</h3><p class="about">{about}</p><div{lang}>{body}</div></article>\n'
    )


def _paragraph(edition: Edition, paragraph: Paragraph) -> str:
    kind = paragraph.kind
    label = kind in (SectionKind.CAPTION, SectionKind.COMMENT)
    named = f'<span class="label">{kind.value}</span> ' if label else ""
    return f'<p class="{kind.value}" dir="auto">{named}{_runs(edition, paragraph.runs)}</p>\n'


def _runs(edition: Edition, runs: tuple[Run, ...]) -> str:
    return "".join(part for run in runs for part in _run(edition, run))


def _run(edition: Edition, run: Run) -> Iterator[str]:
    sigla = edition.sigla
    for quote in run.opens:
        if siglum := sigla.get(quote.id):
            yield f'<span id="q{siglum}"></span>'
    lit = [sigla[quote.id] for quote in run.quotes if quote.id in sigla]
    if lit:
        yield f'<a class="lit" href="#v{lit[-1]}">{_text(run.text)}</a>'
    elif run.quotes:
        yield f'<span class="quoted">{_text(run.text)}</span>'
    else:
        yield _text(run.text)
    for quote in run.closes:
        if siglum := sigla.get(quote.id):
            yield f'<a class="siglum" href="#v{siglum}" aria-label="rendering {siglum}">{siglum}</a>'


def _entry(entry: Entry, shown: frozenset[str]) -> str:
    name = _text(entry.remark.speaker or "Speaker not named")
    renderings = "".join(_rendering(each, each.quote.id in shown) for each in entry.renderings)
    gravest = f'<p class="gravest">{_text(entry.gravest)}</p>' if entry.gravest else ""
    if entry.one_text:
        gravest += f'<p class="about">{ONE_TEXT}</p>'
    return (
        f'<section class="remark" id="r{entry.number}"><h3><span class="number">{entry.number}</span> '
        f"<bdi>{name}</bdi></h3>{gravest}{renderings}</section>\n"
    )


def _rendering(rendering: Rendering, shown: bool) -> str:
    siglum, article = rendering.siglum, rendering.article
    pieces = inline(rendering.comparison.pieces) if rendering.comparison else None
    words = "".join(_marked(*each) for each in pieces) if pieces else _text(rendering.quote.text)
    date = spoken_date(article.published)
    told = "".join(f"<li><bdi>{_text(note)}</bdi></li>" for note in notes(rendering))
    back = f' <a href="#q{siglum}">in the article</a>' if shown else ""
    return (
        f'<div class="rendering" id="v{siglum}"><p class="source"><span class="number">{siglum}</span> '
        f"<b><bdi>{_text(outlet_of(article))}</bdi></b>{f', {_text(date)}' if date else ''}{back}</p>"
        f'<p class="about">{" · ".join(f"<bdi>{_text(part)}</bdi>" for part in attribution(rendering))}</p>'
        f'<blockquote dir="auto"{_lang(language(article))}>{words}</blockquote>'
        f"{f'<ul>{told}</ul>' if told else ''}</div>\n"
    )


def _problems(edition: Edition) -> str:
    if not edition.problems:
        return ""
    listed = "".join(f"<li>{_text(each.path)}: {_text(each.reason)}</li>" for each in edition.problems)
    return f"<details><summary>Files that could not be read</summary><ul>{listed}</ul></details>"
