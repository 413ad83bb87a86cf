"""What stands before the articles: what was compared and how, the marks, and lists of all that follows."""

from __future__ import annotations

from collections.abc import Iterator

from reader.export.edition.characters import spoken_date
from reader.export.edition.differences import ELLIPSIS, Mark
from reader.export.edition.front import facts
from reader.export.edition.prepared import Chapter, Edition, Entry
from reader.export.edition.words import LEGEND, LIT, PASSED, UNLIT, counted, incipit
from reader.export.options import Options
from reader.export.web.apparatus import speaker
from reader.export.web.markup import apart, dotted, marked, outlet, running, text, tongue


def facts_html(edition: Edition, options: Options) -> str:
    """What was compared, when and how, of the options those that a page heeds."""
    told = facts(edition, Options(boilerplate=options.boilerplate))
    listed = "".join(f"<dt>{name}</dt><dd>{text(fact)}</dd>\n" for name, fact in told)
    return f'<dl class="facts">{listed}</dl>' if told else ""


def legend(edition: Edition) -> str:
    return "".join(f"<dt>{mark}</dt><dd>{meaning}</dd>\n" for mark, meaning in _marks(edition))


def _marks(edition: Edition) -> Iterator[tuple[str, str]]:
    lit = '<span class="lit">quoted</span><span class="siglum">3b</span>'
    yield lit, f"{LIT}, and the name of this rendering: b of remark 3"
    grave = '<span class="lit grave">quoted</span><span class="siglum">3b<small> number</small></span>'
    yield grave, "one that differs so that the meaning may change, and in what"
    yield '<span class="quoted">quoted</span>', UNLIT
    if edition.passes_some:
        yield "quoted", PASSED
    for mark, meaning in LEGEND.items():
        yield marked(Mark(mark), ELLIPSIS if mark == Mark.BEYOND else "words"), meaning


def contents(edition: Edition, outlets: bool) -> str:
    """The articles and the remarks, each list folded, each entry leading to its place, and the outlets."""
    articles = "".join(_chapter(edition, each) for each in edition.chapters)
    remarks = "".join(map(_entry, edition.entries))
    return (
        _list("Articles", len(edition.chapters), articles)
        + _list("Remarks", len(edition.entries), remarks)
        + ('<p><a href="#outlets">Outlets against one another</a></p>\n' if outlets else "")
    )


def _list(name: str, count: int, listed: str) -> str:
    if not count:
        return ""
    return f"<details><summary>{name} ({count:,})</summary><ol>{listed}</ol></details>\n"


def _chapter(edition: Edition, chapter: Chapter) -> str:
    article = chapter.article
    shared = sum(map(edition.is_shared, chapter.quotes))
    date = spoken_date(article.published)
    told = [*([text(date)] if date else []), f"{shared} of {counted(chapter.spoken, 'quote')} shared"]
    return (
        f'<li value="{chapter.number}"><a href="#a{chapter.number}">{outlet(article)}: '
        f"<bdi{tongue(article)}{running(chapter.title)}>{text(chapter.title)}</bdi></a> "
        f'<span class="about">{dotted(told)}</span></li>\n'
    )


def _entry(entry: Entry) -> str:
    base = entry.base
    opening = incipit(base.quote.text)
    told = [f"{len(entry.renderings)} renderings", *([text(entry.gravest)] if entry.gravest else [])]
    return (
        f'<li value="{entry.number}"><a href="#r{entry.number}">{speaker(entry)}: '
        f"<bdi{tongue(base.article)}{running(opening)}>{text(opening)}</bdi></a> "
        f'<span class="about">{dotted(told)}</span></li>\n'
    )


def problems(edition: Edition) -> str:
    if not edition.problems:
        return ""
    listed = "".join(f"<li>{apart(each.path)}: {apart(each.reason)}</li>\n" for each in edition.problems)
    count = len(edition.problems)
    return (
        f"<details><summary>Files that could not be read ({count:,})</summary><ul>{listed}</ul></details>\n"
    )
