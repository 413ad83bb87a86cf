"""The articles on the page: their quotes lit, each leading to its renderings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from reader.collation import Alert
from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.characters import spoken_date
from reader.export.edition.prepared import Chapter, Edition
from reader.export.edition.runs import Paragraph, Run
from reader.export.edition.words import copies, source
from reader.export.web.markup import apart, dotted, outlet, running, text, tongue
from reader.model import SectionKind

_ALERTS = frozenset(each.value for each in Alert)


def article_html(edition: Edition, chapter: Chapter, gravest: Mapping[str, str]) -> str:
    """``gravest``: in what each rendering differs most, by its siglum."""
    article = chapter.article
    number, lang = chapter.number, tongue(article)
    reached = frozenset(_reached(edition, chapter))
    title = _runs(edition, reached, gravest, chapter.heading.runs) if chapter.heading else text(chapter.title)
    byline = None if (article.byline or "") in article.text else article.byline
    path = None if outlet_of(article) == article.path else article.path
    told = (source(article), byline, spoken_date(article.published), path, copies(chapter))
    body = "".join(_paragraph(edition, reached, gravest, each) for each in chapter.paragraphs)
    return (
        f'<article id="a{number}" aria-labelledby="h{number}"{running(article.text)}>'
        f'<p class="outlet">{outlet(article)}</p>'
        f'<h3 id="h{number}"{lang}{running(chapter.title)}>{title}</h3>'
        f'<p class="about">{dotted([apart(part) for part in told if part])}</p>'
        f"<div{lang}>{body}</div></article>\n"
    )


def _paragraph(
    edition: Edition, reached: Collection[str], gravest: Mapping[str, str], paragraph: Paragraph
) -> str:
    kind = paragraph.kind
    label = kind in (SectionKind.CAPTION, SectionKind.COMMENT)
    named = f'<span class="label" lang="en" dir="ltr">{kind.value}</span> ' if label else ""
    runs = _runs(edition, reached, gravest, paragraph.runs)
    return f'<p class="{kind.value}"{running(paragraph.text)}>{named}{runs}</p>\n'


def _runs(
    edition: Edition, reached: Collection[str], gravest: Mapping[str, str], runs: tuple[Run, ...]
) -> str:
    return "".join(part for run in runs for part in _run(edition, reached, gravest, run))


def _reached(edition: Edition, chapter: Chapter) -> Iterator[str]:
    """The sigla that some words of the article lead to."""
    for paragraph in (chapter.heading, *chapter.paragraphs):
        for run in paragraph.runs if paragraph else ():
            if siglum := _lit(edition, run):
                yield siglum


def _lit(edition: Edition, run: Run) -> str | None:
    """The innermost of the run's quotes that renders a remark."""
    return next((edition.sigla[each.id] for each in reversed(run.quotes) if each.id in edition.sigla), None)


def _run(edition: Edition, reached: Collection[str], gravest: Mapping[str, str], run: Run) -> Iterator[str]:
    sigla = edition.sigla
    for quote in run.opens:
        if siglum := sigla.get(quote.id):
            yield f'<span id="q{siglum}"></span>'
    if siglum := _lit(edition, run):
        grave = " grave" if gravest.get(siglum) in _ALERTS else ""
        yield f'<a class="lit{grave}" href="#v{siglum}">{text(run.text)}</a>'
    elif run.quotes and not any(map(edition.is_shared, run.quotes)):
        yield f'<span class="quoted">{text(run.text)}</span>'
    else:
        yield text(run.text)
    for quote in run.closes:
        if siglum := sigla.get(quote.id):
            # The words themselves are what the Tab key stops at.
            passed = ' tabindex="-1"' if siglum in reached else ""
            differs = text(gravest.get(siglum, ""))
            yield (
                f'<a class="siglum" href="#v{siglum}" lang="en" dir="ltr"{passed}'
                f' aria-label="rendering {siglum}{differs and f", {differs}"}">{siglum}'
                f"{differs and f'<small> {differs}</small>'}</a>"
            )
