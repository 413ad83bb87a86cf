"""An Analysis made ready to be shown: remarks numbered, renderings named, compared and put in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import regex

from reader.export.characters import printable
from reader.export.differences import Alert, Comparison, compare
from reader.export.runs import Paragraph, paragraphs
from reader.model import (
    Analysis,
    Article,
    Link,
    Problem,
    Progress,
    Quote,
    Relation,
    Remark,
    Report,
    SectionKind,
    silent,
)

_PRIMARY_TAG = regex.compile(r"([A-Za-z]{2,3})(?=$|[-_])")


@dataclass(frozen=True, slots=True)
class Rendering:
    """One article's words for a remark.

    ``siglum`` names it throughout the edition ("3b"). All but the base are held ``against`` another: the
    base itself, or, where no link joins the two, the rendering that is linked best; ``link`` joins them.
    """

    siglum: str
    quote: Quote
    article: Article
    against: str | None = None
    link: Link | None = None
    comparison: Comparison | None = None

    @property
    def alerts(self) -> tuple[Alert, ...]:
        return self.comparison.alerts if self.comparison else ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A remark with its number, in order of first appearance, and its renderings, the base first."""

    number: int
    remark: Remark
    renderings: tuple[Rendering, ...]

    @property
    def base(self) -> Rendering:
        return self.renderings[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(outlet_of(rendering.article) for rendering in self.renderings))

    @property
    def gravest(self) -> str:
        """The kinds of alert among the renderings, or else the loosest relation between them."""
        kinds = dict.fromkeys(alert.kind for rendering in self.renderings for alert in rendering.alerts)
        relations = {rendering.link.relation for rendering in self.renderings if rendering.link}
        return ", ".join(kinds) or max(relations, key=list(Relation).index, default="")


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its number, from 1, its heading and the rest of its text."""

    number: int
    article: Article
    outlet: str
    title: str
    heading: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Edition:
    """Everything that an export shows, in order.

    ``sigla`` gives the name of every quote that renders a remark, by quote id; ``speakers`` the sigla of
    each speaker's renderings. ``shown`` are the ids of the quotes that a chapter shows in their place.
    """

    name: str
    dated: date | None
    chapters: tuple[Chapter, ...]
    entries: tuple[Entry, ...]
    sigla: dict[str, str]
    speakers: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]
    shown: frozenset[str]


def prepare(analysis: Analysis, name: str, dated: date | None = None, report: Report = silent) -> Edition:
    """The analysis as an edition called ``name``. ``report`` hears of every remark compared."""
    order = {quote.id: place for place, quote in enumerate(analysis.quotes)}
    remarks = sorted(analysis.remarks, key=lambda remark: min(order[quote] for quote in remark.quotes))
    entries: list[Entry] = []
    for number, remark in enumerate(remarks, 1):
        report(Progress("comparing", number - 1, len(remarks)))
        entries.append(_entry(analysis, number, remark))
    chapters = tuple(_chapter(analysis, number, each) for number, each in enumerate(analysis.articles, 1))
    renderings = [rendering for entry in entries for rendering in entry.renderings]
    speakers: dict[str, list[str]] = {}
    for rendering in renderings:
        if rendering.quote.speaker:
            speakers.setdefault(rendering.quote.speaker.name, []).append(rendering.siglum)
    return Edition(
        printable(name),
        dated,
        chapters,
        tuple(entries),
        {rendering.quote.id: rendering.siglum for rendering in renderings},
        {speaker: tuple(speakers[speaker]) for speaker in sorted(speakers, key=str.casefold)},
        analysis.problems,
        frozenset(
            quote.id
            for chapter in chapters
            for paragraph in (chapter.heading, *chapter.paragraphs)
            if paragraph
            for run in paragraph.runs
            for quote in run.opens
        ),
    )


def outlet_of(article: Article) -> str:
    """The outlet's name, or the file's where the text does not tell."""
    return article.outlet or article.path.rsplit("/", 1)[-1]


def language(article: Article) -> str | None:
    """The primary language subtag of the article, None where it is not known."""
    found = _PRIMARY_TAG.match(article.language or "")
    return found[1].lower() if found else None


def foreign(one: Article, other: Article) -> bool:
    """Whether two articles are known to be in different languages."""
    return len({language(one), language(other)} - {None}) > 1


def _chapter(analysis: Analysis, number: int, article: Article) -> Chapter:
    quotes = analysis.quotes_of[article.id]
    shown = paragraphs(article, quotes)
    heading = next((each for each in shown if each.kind is SectionKind.HEADLINE), None)
    title = article.title or (heading.text if heading else article.path.rsplit("/", 1)[-1])
    return Chapter(
        number,
        article,
        outlet_of(article),
        title,
        heading,
        tuple(each for each in shown if each is not heading),
        quotes,
    )


def _entry(analysis: Analysis, number: int, remark: Remark) -> Entry:
    others = [quote for quote in remark.quotes if quote != remark.base]
    members = [remark.base, *others]
    sigla = {quote: f"{number}{_letters(place)}" for place, quote in enumerate(members)}
    base = analysis.quote_by_id[remark.base]
    renderings = [Rendering(sigla[base.id], base, analysis.article_by_id[base.article])]
    for each in others:
        quote = analysis.quote_by_id[each]
        link = _link_to_compare(analysis, quote, base, sigla)
        other = analysis.quote_by_id[link.other(each)] if link else base
        article = analysis.article_by_id[quote.article]
        strange = foreign(article, analysis.article_by_id[other.article])
        comparison = compare(quote, other, link, strange)
        renderings.append(Rendering(sigla[each], quote, article, sigla[other.id], link, comparison))
    return Entry(number, remark, tuple(renderings))


def _link_to_compare(analysis: Analysis, quote: Quote, base: Quote, family: dict[str, str]) -> Link | None:
    """The link to the base, or else the best one within the family."""
    links = [link for link in analysis.links_of.get(quote.id, ()) if link.other(quote.id) in family]
    return next((link for link in links if link.other(quote.id) == base.id), links[0] if links else None)


def _letters(place: int) -> str:
    """0, 1, .. 25, 26, .. as a, b, .. z, aa, .."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
