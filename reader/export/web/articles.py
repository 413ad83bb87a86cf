"""The articles on the page: their quotes lit, each leading to its renderings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from reader.export.edition.characters import spoken_date
from reader.export.edition.prepared import Chapter, Edition
from reader.export.edition.runs import Paragraph, Run
from reader.export.edition.words import copies, source
from reader.export.web.markup import apart, dotted, outlet, running, text, tongue
from reader.model import SectionKind


@dataclass(frozen=True)
class Leaf:
    """An article as the page shows it, with those of its paragraphs that are wanted.

    ``reached`` are the sigla that some words of it lead to, ``placed`` those that it has a place for.
    """

    chapter: Chapter
    paragraphs: tuple[Paragraph, ...]
    reached: frozenset[str]
    placed: frozenset[str]


def leaf(edition: Edition, chapter: Chapter, boilerplate: bool) -> Leaf:
    """The article without what its page says beside it, unless ``boilerplate`` is wanted."""
    shown = tuple(
        each for each in chapter.paragraphs if boilerplate or each.kind is not SectionKind.BOILERPLATE
    )
    heading = chapter.heading.runs if chapter.heading else ()
    runs = [*heading, *chain.from_iterable(each.runs for each in shown)]
    sigla = edition.sigla
    return Leaf(
        chapter,
        shown,
        frozenset(siglum for run in runs if (siglum := _lit(edition, run))),
        frozenset(sigla[quote.id] for run in runs for quote in run.opens if quote.id in sigla),
    )


def article_html(edition: Edition, shown: Leaf) -> str:
    chapter = shown.chapter
    article = chapter.article
    number, lang = chapter.number, tongue(article)
    title = _runs(edition, shown, chapter.heading.runs) if chapter.heading else text(chapter.title)
    byline = None if (article.byline or "") in article.text else article.byline
    told = (source(article), byline, spoken_date(article.published), article.path, copies(chapter))
    body = "".join(_paragraph(edition, shown, each) for each in shown.paragraphs)
    return (
        f'<article id="a{number}" aria-labelledby="h{number}"{running(article.text)}>'
        f'<p class="outlet">{outlet(article)}</p>'
        f'<h3 id="h{number}"{lang}{running(chapter.title)}>{title}</h3>'
        f'<p class="about">{dotted([apart(part) for part in told if part])}</p>'
        f"<div{lang}>{body}</div></article>\n"
    )


def _paragraph(edition: Edition, shown: Leaf, paragraph: Paragraph) -> str:
    kind = paragraph.kind
    label = kind in (SectionKind.CAPTION, SectionKind.COMMENT)
    named = f'<span class="label" lang="en" dir="ltr">{kind.value}</span> ' if label else ""
    runs = _runs(edition, shown, paragraph.runs)
    return f'<p class="{kind.value}"{running(paragraph.text)}>{named}{runs}</p>\n'


def _runs(edition: Edition, shown: Leaf, runs: tuple[Run, ...]) -> str:
    return "".join(part for run in runs for part in _run(edition, shown, run))


def _lit(edition: Edition, run: Run) -> str | None:
    """The innermost of the run's quotes that renders a remark."""
    return next((edition.sigla[each.id] for each in reversed(run.quotes) if each.id in edition.sigla), None)


def _run(edition: Edition, shown: Leaf, run: Run) -> Iterator[str]:
    sigla = edition.sigla
    for quote in run.opens:
        if siglum := sigla.get(quote.id):
            yield f'<span id="q{siglum}"></span>'
    if siglum := _lit(edition, run):
        yield f'<a class="lit" href="#v{siglum}">{text(run.text)}</a>'
    elif run.quotes:
        yield f'<span class="quoted">{text(run.text)}</span>'
    else:
        yield text(run.text)
    for quote in run.closes:
        if siglum := sigla.get(quote.id):
            # The words themselves are what the Tab key stops at.
            passed = ' tabindex="-1"' if siglum in shown.reached else ""
            yield (
                f'<a class="siglum" href="#v{siglum}" lang="en" dir="ltr"{passed}'
                f' aria-label="rendering {siglum}">{siglum}</a>'
            )
