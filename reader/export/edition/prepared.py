"""An Analysis made ready to be shown: remarks numbered, renderings named, compared and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from reader.collation import Alert as Gravity
from reader.collation.remarks.circumstances import Circumstance, circumstances
from reader.collation.remarks.remark import CollatedRemark, collate_remark
from reader.collation.remarks.witnesses import foreign, outlet_of
from reader.export.edition.characters import printable
from reader.export.edition.differences import Alert, Comparison, compare
from reader.export.edition.runs import Paragraph, paragraphs
from reader.export.options import EVERYTHING, Choice
from reader.model import (
    Analysis,
    Article,
    Link,
    Problem,
    Progress,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Report,
    SectionKind,
    silent,
)
from reader.source import Source

_MOST_AS_ONE = 4
"""Outlets that run the same text and are named."""

_GRAVITY = [str(kind) for kind in Gravity]


@dataclass(frozen=True, slots=True)
class Rendering:
    """One article's words for a remark.

    ``siglum`` names it throughout the edition ("3b"). All but the base are held ``against`` another: the
    base itself, or, where no link joins the two, the rendering that is linked best; ``link`` joins them and
    ``beside`` is what differs beside their words, this one being the first. ``share``, 0..1, is that of the
    words of the ``fullest`` that it has, which is None where it has them all.
    """

    siglum: str
    quote: Quote
    article: Article
    against: str | None = None
    link: Link | None = None
    comparison: Comparison | None = None
    beside: tuple[Circumstance, ...] = ()
    fullest: str | None = None
    share: float = 1.0

    @property
    def alerts(self) -> tuple[Alert, ...]:
        return self.comparison.alerts if self.comparison else ()

    @property
    def relation(self) -> Relation | None:
        return self.link.relation if self.link else None


@dataclass(frozen=True, slots=True)
class Entry:
    """A remark with its number and its renderings, the base first.

    The number is that of its first appearance in the whole set, whatever part of that is exported.

    ``collated``: all of them beside the base. ``carriers``: the outlets that print it, those together that
    run the same text.
    """

    number: int
    remark: Remark
    renderings: tuple[Rendering, ...]
    collated: CollatedRemark
    carriers: tuple[tuple[str, ...], ...]
    one_text: bool = False
    """Whether all of them stand in copies of one text."""

    @property
    def base(self) -> Rendering:
        return self.renderings[0]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who prints it; those that run the same text are one, of many only the first named."""
        return tuple(map(_as_one, self.carriers))

    @property
    def gravest(self) -> str:
        """The kinds of alert among the renderings, or else the loosest relation between them."""
        kinds = dict.fromkeys(alert.kind for rendering in self.renderings for alert in rendering.alerts)
        return ", ".join(kinds) or _loosest(self.renderings)

    def gravest_of(self, rendering: Rendering) -> str:
        """The gravest kind of alert where ``rendering`` differs from the one it is held against, or else the
        relation of the two; of the base, that among all the others. Empty where no words differ.
        """
        of = self.renderings if rendering.comparison is None else (rendering,)
        kinds = {alert.kind for each in of for alert in each.alerts}
        found = next((kind for kind in _GRAVITY if kind in kinds), None) or _loosest(of)
        return "" if found == Relation.VERBATIM else found


def _as_one(outlets: Sequence[str]) -> str:
    more = len(outlets) - _MOST_AS_ONE
    if more < 2:
        return " = ".join(outlets)
    return f"{' = '.join(outlets[:_MOST_AS_ONE])} and {more:,} more"


def _loosest(renderings: Iterable[Rendering]) -> str:
    relations = {each.relation for each in renderings if each.relation}
    return max(relations, key=list(Relation).index, default="")


class Named(NamedTuple):
    """An article by its number and its outlet."""

    number: int
    outlet: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its number in the whole set, from 1, its heading and the rest of its text.

    ``copy_of``: the article whose text it runs, and whether that was edited; ``copied_by``: those that run
    its own.
    """

    number: int
    article: Article
    outlet: str
    title: str
    heading: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    quotes: tuple[Quote, ...]
    copy_of: tuple[Named, bool] | None = None
    copied_by: tuple[Named, ...] = ()

    @property
    def spoken(self) -> int:
        """How many of its quotes somebody said: terms in scare quotes are lit, but counted nowhere."""
        return sum(quote.kind is not QuoteKind.SCARE for quote in self.quotes)

    @property
    def opened(self) -> Iterator[Quote]:
        """The quotes that are shown, in the order in which they begin."""
        for paragraph in (self.heading, *self.paragraphs):
            if paragraph:
                for run in paragraph.runs:
                    yield from run.opens


@dataclass(frozen=True)
class Edition:
    """Everything that an export shows, in order.

    ``sigla`` gives the name of every quote that renders a remark, by quote id; ``speakers`` the sigla of
    each speaker's renderings. ``shown`` are the ids of the quotes that a chapter shows in their place.
    ``analysis`` is the whole set's, ``source`` where its files are, as far as that is known.
    """

    name: str
    analysis: Analysis
    source: Source | None
    chapters: tuple[Chapter, ...]
    entries: tuple[Entry, ...]
    sigla: dict[str, str]
    speakers: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]
    shown: frozenset[str]

    def is_shared(self, quote: Quote) -> bool:
        """Whether another article has it too, be its remark among those that were chosen or not."""
        return quote.id in self.analysis.remark_of

    @property
    def passes_some(self) -> bool:
        """Whether the chapters show quotes of remarks that were not chosen."""
        return any(
            self.is_shared(quote) and quote.id not in self.sigla
            for chapter in self.chapters
            for quote in chapter.opened
        )

    @property
    def compared(self) -> Analysis:
        """The whole set's analysis with no other remarks than these."""
        return replace(self.analysis, remarks=tuple(entry.remark for entry in self.entries))

    @property
    def dated(self) -> date | None:
        """The day of the analysis."""
        try:
            return date.fromisoformat(self.analysis.analysed or "")
        except ValueError:
            return None


def numbered_remarks(analysis: Analysis) -> dict[int, Remark]:
    """The remarks by the number that every export of the set calls them by, in order.

    Those of a part have the numbers of the whole; all others are numbered from 1 as the set first has them.
    """
    given = {remark.number: remark for remark in analysis.remarks if remark.number is not None}
    if given and len(given) == len(analysis.remarks):
        return {number: given[number] for number in sorted(given)}
    order = {quote.id: place for place, quote in enumerate(analysis.quotes)}
    remarks = sorted(analysis.remarks, key=lambda remark: min(order[quote] for quote in remark.quotes))
    return dict(enumerate(remarks, 1))


def prepare(
    analysis: Analysis,
    name: str,
    report: Report = silent,
    choice: Choice = EVERYTHING,
    source: Source | None = None,
) -> Edition:
    """What is chosen of the analysis, as an edition called ``name``. ``report`` hears of every remark."""
    wanted, shown_articles = choice.remarks_of(analysis), choice.articles_of(analysis)
    remarks = [each for each in numbered_remarks(analysis).items() if each[1].id in wanted]
    entries: list[Entry] = []
    for number, remark in remarks:
        report(Progress("comparing", len(entries), len(remarks)))
        entries.append(_entry(analysis, number, remark))
    numbers = {article.id: number for number, article in enumerate(analysis.articles, 1)}
    chapters = tuple(
        _chapter(analysis, numbers, each) for each in analysis.articles if each.id in shown_articles
    )
    renderings = [rendering for entry in entries for rendering in entry.renderings]
    speakers: dict[str, list[str]] = {}
    for rendering in renderings:
        if rendering.quote.speaker:
            speakers.setdefault(rendering.quote.speaker.name, []).append(rendering.siglum)
    return Edition(
        printable(name),
        analysis,
        source,
        chapters,
        tuple(entries),
        {rendering.quote.id: rendering.siglum for rendering in renderings},
        {speaker: tuple(speakers[speaker]) for speaker in sorted(speakers, key=str.casefold)},
        analysis.problems,
        _shown(chapters),
    )


def without_boilerplate(edition: Edition) -> Edition:
    """The edition without what its articles' pages say beside them."""
    chapters = tuple(
        replace(
            chapter,
            paragraphs=tuple(each for each in chapter.paragraphs if each.kind is not SectionKind.BOILERPLATE),
        )
        for chapter in edition.chapters
    )
    return replace(edition, chapters=chapters, shown=_shown(chapters))


def _shown(chapters: Iterable[Chapter]) -> frozenset[str]:
    return frozenset(quote.id for chapter in chapters for quote in chapter.opened)


def _chapter(analysis: Analysis, numbers: Mapping[str, int], article: Article) -> Chapter:
    quotes = analysis.quotes_of[article.id]
    shown = paragraphs(article, quotes)
    heading = next((each for each in shown if each.kind is SectionKind.HEADLINE), None)
    if article.title and article.stated is not None and article.title != article.stated.title:
        # What the user calls the article stands above what the file has for its headline.
        heading = None
    title = article.title or (heading.text if heading else article.path.rsplit("/", 1)[-1])
    copy_of, copied_by = _copies(analysis, numbers, article)
    return Chapter(
        numbers[article.id],
        article,
        outlet_of(article),
        title,
        heading,
        tuple(each for each in shown if each is not heading),
        quotes,
        copy_of,
        copied_by,
    )


def _copies(
    analysis: Analysis, numbers: Mapping[str, int], article: Article
) -> tuple[tuple[Named, bool] | None, tuple[Named, ...]]:
    """Of which article this is a copy, and which are copies of it."""
    copies = analysis.copies_of.get(article.id)
    if copies is None:
        return None, ()
    first, *others = (
        Named(numbers[each], outlet_of(analysis.article_by_id[each])) for each in copies.articles
    )
    if article.id == copies.first:
        return None, tuple(others)
    return (first, article.id in copies.edited), ()


def _entry(analysis: Analysis, number: int, remark: Remark) -> Entry:
    others = [quote for quote in remark.quotes if quote != remark.base]
    members = [remark.base, *others]
    sigla = {quote: f"{number}{_letters(place)}" for place, quote in enumerate(members)}
    base = analysis.quote_by_id[remark.base]
    collated = collate_remark(analysis, remark)
    shares = {row.quote: row.share for row in collated.trims.rows}
    renderings: list[Rendering] = []
    for each in members:
        quote = analysis.quote_by_id[each]
        rendering = Rendering(sigla[each], quote, analysis.article_by_id[quote.article])
        if shares.get(each, 1.0) < 1:
            rendering = replace(rendering, fullest=sigla[collated.trims.fullest.id], share=shares[each])
        if quote is not base:
            rendering = _held_against(analysis, rendering, base, sigla)
        renderings.append(rendering)
    carriers = _carriers(analysis, [each.article for each in renderings])
    return Entry(number, remark, tuple(renderings), collated, carriers, analysis.in_one_text(remark))


def _carriers(analysis: Analysis, articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """The outlets of ``articles``, those together that only run texts of the first of them."""
    texts: dict[str, set[str]] = {}
    for article in articles:
        texts.setdefault(outlet_of(article), set()).add(analysis.text_of(article.id))
    found: dict[str, list[str]] = {}
    for outlet, own in texts.items():
        first = next((each for each in found if own <= texts[each]), outlet)
        found.setdefault(first, []).append(outlet)
    return tuple(map(tuple, found.values()))


def _held_against(analysis: Analysis, one: Rendering, base: Quote, sigla: dict[str, str]) -> Rendering:
    link = _link_to_compare(analysis, one.quote, base, sigla)
    other = analysis.quote_by_id[link.other(one.quote.id)] if link else base
    strange = foreign(one.article, analysis.article_by_id[other.article])
    return replace(
        one,
        against=sigla[other.id],
        link=link,
        comparison=compare(one.quote, other, link, strange),
        beside=circumstances(analysis, one.quote, other),
    )


def _link_to_compare(analysis: Analysis, quote: Quote, base: Quote, family: dict[str, str]) -> Link | None:
    """The link to the base, or else the best one within the family."""
    links = [link for link in analysis.links_of.get(quote.id, ()) if link.other(quote.id) in family]
    return next((link for link in links if link.other(quote.id) == base.id), links[0] if links else None)


def place_of(letters: str) -> int:
    """The place that ``_letters`` names so."""
    place = 0
    for letter in letters:
        place = 26 * place + ord(letter) - ord("a") + 1
    return place - 1


def _letters(place: int) -> str:
    """0, 1, .. 25, 26, .. as a, b, .. z, aa, .."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters
