"""The web page: one file that needs nothing from elsewhere, and reads as well without its script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from string import Template

from reader.export.edition.matrix import matrix
from reader.export.edition.prepared import Edition, without_boilerplate
from reader.export.edition.words import overview
from reader.export.options import USUAL, Options, unheard
from reader.export.web.apparatus import entry_html
from reader.export.web.articles import article_html
from reader.export.web.contents import contents, facts_html, legend, problems
from reader.export.web.markup import running, text
from reader.export.web.tables import matrix_html
from reader.model import Progress, Report, silent
from reader.resources import resource

_NO_ARTICLE = "No article could be read."
_NO_REMARK = "No two articles were found to report the same remark."


def to_html(
    edition: Edition,
    options: Options = USUAL,
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The edition as one HTML page in UTF-8, its styles and its script in it.

    The page's own policy lets it load nothing, and run nothing but that script, whatever the articles hold.
    """
    style, dark, script = map(_own, ("edition.css", "edition-dark.css", "edition.js"))
    if not options.boilerplate:
        edition = without_boilerplate(edition)
    gravest = {each.siglum: entry.gravest_of(each) for entry in edition.entries for each in entry.renderings}
    total = len(edition.chapters) + len(edition.entries)
    articles: list[str] = []
    for chapter in edition.chapters:
        report(Progress("setting", len(articles), total))
        articles.append(article_html(edition, chapter, gravest))
    remarks: list[str] = []
    for entry in edition.entries:
        report(Progress("setting", len(articles) + len(remarks), total))
        remarks.append(entry_html(entry, edition.shown))
    # A single remark says nothing of outlets against one another.
    outlets = matrix(edition, report) if len(edition.entries) > 1 else None
    filled = Template(_own("edition.html")).substitute(
        policy=f"style-src {_digest(style)} {_digest(dark)}; script-src {_digest(script)}",
        style=style,
        dark=dark,
        script=script,
        name=text(edition.name),
        running=running(edition.name),
        overview=text(overview(edition)),
        facts=facts_html(edition, options),
        legend=legend(edition),
        contents=contents(edition, outlets is not None),
        problems=problems(edition),
        articles=_section("articles", "Articles", "".join(articles) or f"<p>{_NO_ARTICLE}</p>"),
        remarks=_section("remarks", "Remarks", "".join(remarks) or f"<p>{_NO_REMARK}</p>"),
        outlets=_section("outlets", "Outlets", matrix_html(outlets)) if outlets else "",
    )
    return filled.encode("utf-8")


def _section(name: str, title: str, held: str) -> str:
    return (
        f'<section class="{name}" aria-labelledby="{name}">\n<h2 id="{name}">{title}</h2>\n{held}</section>\n'
    )


def _own(name: str) -> str:
    return resource(f"templates/{name}").read_text("utf-8")


def _digest(source: str) -> str:
    """What a policy calls an inline style or script by."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
