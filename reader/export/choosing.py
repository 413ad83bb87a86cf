"""What of an analysis is exported, chosen by the names and numbers that people call its parts by."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from rapidfuzz import fuzz, process

from reader.collation.remarks.comparisons import compare_link
from reader.collation.remarks.witnesses import outlet_of
from reader.export import phrases
from reader.export.edition.prepared import numbered_remarks
from reader.export.edition.words import ranges
from reader.export.formats import ExportError
from reader.export.options import EVERYTHING, Choice
from reader.model import Analysis, Article, Link, Progress, Relation, Remark, Report, silent

ANY = "any"
"""Stands for every kind of alert."""

_LIKE, _NEAR = 70, 3
"""How alike a name or a word of it is to be offered for one that nothing has, 0..100, and how many are."""
_MOST_LISTED = 8
"""Names that are listed where a part fits several."""


def choose(
    analysis: Analysis,
    articles: Sequence[str] = (),
    remarks: Sequence[int] = (),
    outlets: Sequence[str] = (),
    speakers: Sequence[str] = (),
    relations: Sequence[str] = (),
    alerts: Sequence[str] = (),
    report: Report = silent,
) -> Choice:
    """What fits one of each that are given.

    ``articles`` are called by their number in the set, their path or a pattern of it ("2031/*.html"), or
    their outlet. Of remarks those are chosen that have one of the numbers which every export of the set calls
    them by, that one of the ``outlets`` prints and one of the ``speakers`` is quoted with, that are linked by
    one of the ``relations``, and between whose renderings one of the ``alerts`` stands; ANY is each of these.
    Names fit whatever their case; a pattern takes all that fit it, a part the one name that it is of.
    ``report`` hears of the remarks that are looked through for alerts. Raises ExportError where a name or
    number fits nothing, a part fits several names, or nothing fits all that is asked for.
    """
    chosen = _articles(analysis, articles) if articles else None
    kept = _remarks(analysis, remarks)
    if outlets:
        wanted = set(_known(outlets, set(map(outlet_of, analysis.articles)), phrases.NO_OUTLET))
        kept = [each for each in kept if wanted & _carriers(analysis, each)]
    if speakers:
        known = {name for remark in analysis.remarks for name in _speakers(analysis, remark)}
        wanted = set(_known(speakers, known, phrases.NO_SPEAKER))
        kept = [each for each in kept if wanted & _speakers(analysis, each)]
    if relations or alerts:
        kept = _linked(analysis, kept, frozenset(map(Relation, relations)), frozenset(alerts), report)
    asked = any((remarks, outlets, speakers, relations, alerts))
    choice = Choice(chosen, frozenset(each.id for each in kept) if asked else None)
    if asked and not choice.remarks_of(analysis):
        raise ExportError(phrases.NOTHING_CHOSEN)
    return choice if asked or articles else EVERYTHING


def _articles(analysis: Analysis, patterns: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for pattern in patterns:
        fitting = _called(analysis.articles, pattern)
        if not fitting:
            known = {name for article in analysis.articles for name in (article.path, outlet_of(article))}
            raise ExportError(_unknown(pattern, known, phrases.NO_ARTICLE))
        found.update(article.id for article in fitting)
    return frozenset(found)


def _called(articles: Sequence[Article], pattern: str) -> list[Article]:
    """The articles that ``pattern`` calls: by path or outlet, or else by number."""
    plain = _plain(pattern)

    def by_path(article: Article) -> bool:
        return _plain(article.path) == plain

    def by_pattern(article: Article) -> bool:
        return fnmatchcase(_plain(article.path), plain) or fnmatchcase(_plain(outlet_of(article)), plain)

    fits: Callable[[Article], bool]
    for fits in (by_path, by_pattern):
        if found := [article for article in articles if fits(article)]:
            return found
    if pattern.isascii() and pattern.isdecimal() and len(pattern) < 10:
        return list(articles[int(pattern) - 1 : int(pattern)]) if int(pattern) else []
    return []


def _remarks(analysis: Analysis, numbers: Iterable[int]) -> list[Remark]:
    """The remarks of those numbers, or all where there are none."""
    numbered = numbered_remarks(analysis)
    found = []
    for number in numbers:
        if number not in numbered:
            raise ExportError(_no_remark(number, numbered))
        found.append(numbered[number])
    return found or list(numbered.values())


def _no_remark(number: int, numbered: Mapping[int, Remark]) -> str:
    if not numbered:
        return phrases.NO_REMARKS.format(number=number)
    if max(numbered) > len(numbered):
        return phrases.NO_REMARK_OF.format(number=number, numbers=ranges(numbered))
    return phrases.NO_REMARK.format(number=number, count=len(numbered))


def _linked(
    analysis: Analysis,
    remarks: Sequence[Remark],
    relations: frozenset[Relation],
    alerts: frozenset[str],
    report: Report,
) -> list[Remark]:
    """The remarks of which some renderings are so linked, and some so differ."""
    found = []
    for number, remark in enumerate(remarks):
        report(Progress("comparing", number, len(remarks)))
        links = {link.quotes: link for quote in remark.quotes for link in analysis.links_of.get(quote, ())}
        related = not relations or any(link.relation in relations for link in links.values())
        if related and (not alerts or _differs(analysis, links, alerts)):
            found.append(remark)
    return found


def _differs(analysis: Analysis, links: Mapping[tuple[str, str], Link], alerts: frozenset[str]) -> bool:
    told = (compare_link(analysis, link).alerts for link in links.values())
    return any(each and (ANY in alerts or not alerts.isdisjoint(each)) for each in told)


def _carriers(analysis: Analysis, remark: Remark) -> set[str]:
    """The outlets that print a remark."""
    quotes = (analysis.quote_by_id[quote] for quote in remark.quotes)
    return {outlet_of(analysis.article_by_id[quote.article]) for quote in quotes}


def _speakers(analysis: Analysis, remark: Remark) -> set[str]:
    """All names that its renderings give the speaker of a remark."""
    quoted = (analysis.quote_by_id[quote].speaker for quote in remark.quotes)
    return {speaker.name for speaker in quoted if speaker} | ({remark.speaker} if remark.speaker else set())


def _known(names: Iterable[str], known: set[str], unknown: str) -> Iterable[str]:
    """Those of the ``known`` names that ``names`` are; ``unknown`` is the phrase for one that is none."""
    found: list[str] = []
    for name in names:
        fitting = _fitting(name, known)
        if not fitting:
            raise ExportError(_unknown(name, known, unknown))
        found += fitting
    return found


def _fitting(name: str, known: set[str]) -> list[str]:
    """The names that are ``name`` or fit it as a pattern, or else the one that it is a part of.

    Raises ExportError where it is a part of several.
    """
    plain = {each: _plain(each) for each in sorted(known)}
    asked = _plain(name)
    if exact := [each for each, own in plain.items() if own == asked]:
        return exact
    if "*" in asked or "?" in asked:
        return [each for each, own in plain.items() if fnmatchcase(own, asked)]
    if not asked:
        return []
    whole = [each for each, own in plain.items() if f" {asked} " in f" {own} "]
    parts = whole or [each for each, own in plain.items() if asked in own]
    if len(parts) > 1:
        listed = _listed(parts[:_MOST_LISTED])
        raise ExportError(phrases.SEVERAL.format(name=name, count=len(parts), listed=listed))
    return parts


def _unknown(name: str, known: set[str], phrase: str) -> str:
    """Why ``name`` fits nothing, and which of the ``known`` names may be meant."""
    near = process.extract(
        _plain(name),
        sorted(known),
        scorer=_likeness,
        processor=_plain,
        limit=_NEAR,
        score_cutoff=_LIKE,
    )
    said = phrase.format(name=name)
    if not near:
        return said
    return phrases.NEAREST.format(said=said, listed=_listed(each for each, _, _ in near))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _likeness(one: str, other: str, *, score_cutoff: float | None = None) -> float:
    """How alike two names are, or one and a word of the other, 0..100."""
    found = max(fuzz.ratio(one, each) for each in (other, *other.split()))
    return found if found >= (score_cutoff or 0) else 0


def _plain(name: str) -> str:
    """A name as it is compared: with its accents in one form, without its case, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
