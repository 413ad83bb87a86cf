"""An article's title, outlet, byline and date, from its text and from the names of its file and folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reader.ingest.facts import Metadata, Names
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.text.fields import Field
from reader.ingest.text.furniture import Line
from reader.ingest.text.mastheads import outlet_by_place
from reader.ingest.text.publication import published
from reader.ingest.text.sections import Labelled, Paragraph
from reader.ingest.words import bylines, credits, dates, outlets
from reader.ingest.words.credits import Credit
from reader.ingest.words.datelines import Dateline, dateline_of
from reader.ingest.words.languages import language_of, language_tag
from reader.model import SectionKind

_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?[\s,|–—-]{1,9}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,300}")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:by|(?:1[89]|20)\d{2}(?:[-–](?:1[89]|20)?\d{2})?)[\s,.]*)*([^\d.,|©()][^.,|©()]{1,50})",
    re.IGNORECASE,
)
_NAMED_BY_SITE = re.compile(
    r"^(?:support|a message from|subscribe to|follow|about) (.{3,40}?)(?: on \w+)?[!:.]?$", re.IGNORECASE
)
_DISCLAIMED = re.compile(
    r"\bdo(?:es)? not necessarily (?:reflect|represent) (?:the )?(?:\w+ (?:and|or) )?"
    r"(?:those|views|opinions|policy|position) of (?:the editors (?:or|of|and)(?: of)? )?"
    r"(?P<name>[^,.;()]{2,40}?)(?: as a whole| or its .{1,40}|'s? .{1,40})?[.!]?$",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{4}(?!\d)")
_SIGNING = frozenset((Line.TITLE, Line.CAPTION, Line.FURNITURE, Line.SOURCE))


def _unmarked(title: str) -> str | None:
    """The headline without what marks it as one in Markdown or AsciiDoc, None where there is nothing else.

    A mark stands apart from the words: "# Harbour shut", while "#harbour shut" begins with a word.
    """
    if not title.strip("#=; "):
        return None
    mark = title.strip()[0]
    bare = title.strip().lstrip(mark)
    if mark in "#=" and bare[0].isspace():
        title = bare.rstrip("#=; ")
    return title.rstrip("; ").strip()


def metadata_of(labelled: Labelled, names: Names, day_first: bool = False) -> Metadata:
    """What the text ``labelled`` says of itself, and what only its file's names tell.

    With ``day_first`` it is known to be of a country where "04/07/2012" is in July.
    """
    title = labelled.paragraphs[labelled.headline].words if labelled.headline is not None else None
    fields = labelled.fields
    byline = _byline_field(fields.get(Field.AUTHOR)) or _byline(labelled)
    told = list(_credits(labelled, byline))
    called = (_outlet_of_names(names), credits.credit_of_name(names.stem))
    outlet = _outlet(labelled, told, *called) or _outlet_set_off(names)
    day_first = day_first or _puts_day_first(labelled)
    stated = dates.find_date(fields.get(Field.DATE, ""), day_first=day_first)
    return Metadata(
        title=fields.get(Field.TITLE) or (title and _unmarked(title)),
        outlet=outlet,
        byline=credits.parted(byline)[0] if byline else None,
        published=stated.iso if stated else published(labelled, names.stem, names.folders, day_first),
        language=language_tag(fields.get(Field.LANGUAGE)),
        source=_source(told, *called, outlet),
    )


def _byline_field(value: str | None) -> str | None:
    return value and (bylines.named_by(value) or value)


def _puts_day_first(labelled: Labelled) -> bool:
    """Whether "04/07/2012" is in July here: in English it depends on the country."""
    around = (one.words[:200] for one in labelled.paragraphs if one.kind is not Line.PROSE)
    if not any(map(_SLASHED.search, around)):
        return False
    body = " ".join(one.words for one in labelled.paragraphs[:50] if one.label is SectionKind.BODY)
    return language_of(body) not in (None, "en")


def _above(labelled: Labelled) -> list[Paragraph]:
    """The lines above the text but for its headline."""
    return [one for place, one in enumerate(labelled.head) if place != labelled.headline]


def _head(labelled: Labelled) -> list[Paragraph]:
    """The lines above the text that are neither its headline nor its captions."""
    return [one for one in _above(labelled) if one.kind is not Line.CAPTION]


def _prose(labelled: Labelled) -> list[Paragraph]:
    return [one for one in labelled.paragraphs[labelled.lead :] if one.kind is Line.PROSE]


def _outlet(labelled: Labelled, told: Sequence[Credit], called: str | None, credited: Credit) -> str | None:
    """The publisher: as the page names itself, as the file is ``called``, and last as whose report it is."""
    around = [
        one.words for one in labelled.paragraphs if one.kind is not Line.PROSE and len(one.words) <= 300
    ]
    agency = called if called and outlets.is_agency(called) else None
    fields = (labelled.fields.get(name) for name in (Field.OUTLET, Field.SOURCE))
    return (
        first_told(outlets.shown_name(name) for name in fields if name and not credits.credit_of(name))
        or first_told(map(_site, around))
        or credited.outlet
        or (called if not agency else None)
        or first_told(one.outlet for one in told)
        or _outlet_of_head(labelled)
        or agency
        or first_told(one.source for one in told if not one.lent)
    )


def _source(told: Sequence[Credit], called: str | None, credited: Credit, outlet: str | None) -> str | None:
    """Whose report ``outlet`` carries: as the text tells, else as the file is ``called``."""
    named = [*(one.source for one in told), called, credited.source]
    return next((name for name in named if name and name != outlet), None)


def first_told(found: Iterable[str | None]) -> str | None:
    """The first of what was ``found`` that says something."""
    return next(filter(None, found), None)


def _credits(labelled: Labelled, byline: str | None) -> Iterator[Credit]:
    """Whom the text credits, the most telling first: above it, where it begins, around it, at its end."""
    prose = _prose(labelled)
    field = labelled.fields.get(Field.SOURCE)
    found: list[Credit | None] = [credits.credit_of(f"Source: {field}")] if field else []
    found += [_credit_of_head(one) for one in _above(labelled)]
    if byline:
        found.append(credits.parted(byline)[1])
    dateline = _first_dateline(prose)
    if dateline:
        found.append(Credit(source=dateline.agency))
    found += [Credit(source=_reports(one.words)) for one in prose[:3]]
    behind = labelled.paragraphs[labelled.lead :]
    found += [credits.credit_of(one.words) for one in behind if one.kind is Line.SOURCE]
    own = [place for place, one in enumerate(behind) if one.label is SectionKind.BODY]
    if own:
        end = behind[own[-1]].words
        found.append(credits.signed(end) or credits.signature(end))
        found += [credits.signature(one.words) for one in behind[own[-1] + 1 :] if one.kind in _SIGNING]
    found += [_agency_of_copyright(one.words) for one in behind if one.kind is Line.FURNITURE]
    return (one for one in found if one is not None and one != Credit())


def _credit_of_head(one: Paragraph) -> Credit | None:
    date = dates.find_date(one.words)
    words = (one.words[: date.start] + one.words[date.end :]).strip(" ,|–—-") if date else one.words
    words = _CLOCK.sub("", words, count=1)
    return credits.credit_of(words) or credits.signature(bylines.without_label(words))


def _first_dateline(prose: Sequence[Paragraph]) -> Dateline | None:
    return next(filter(None, (dateline_of(one.words) for one in prose[:4])), None)


def _agency_of_copyright(line: str) -> Credit | None:
    holder = copyright_holder(line)
    known = outlets.known_outlet(holder) if holder else None
    return Credit(source=known) if known and outlets.is_agency(known) else None


def copyright_holder(line: str) -> str | None:
    """Who holds the rights by ``line``, "© 2019 The Herald"; None if it claims none."""
    found = _COPYRIGHT.search(line)
    return re.split(r"\ball rights\b", found[1], flags=re.IGNORECASE)[0].strip() if found else None


def _site(line: str) -> str | None:
    """The outlet that a line of the page's own names: a copyright, an address, an appeal."""
    holder = copyright_holder(line)
    if holder:
        known = outlets.known_outlet(holder)
        if known and not outlets.is_agency(known):
            return known
    appeal = _NAMED_BY_SITE.match(line)
    if appeal:
        return outlets.known_outlet(appeal[1])
    disclaimed = _DISCLAIMED.search(line)
    if disclaimed:
        return outlets.known_outlet(disclaimed["name"]) or outlets.outlet_in_line(disclaimed["name"])
    address = _ADDRESS.match(line)
    return outlets.outlet_of_address(address[0]) if address and address[0] == line else None


def _outlet_of_names(names: Names) -> str | None:
    found = outlets.outlet_of_file(names.stem, names.scheme)
    if found:
        return found
    # The opened folder itself is named after an event, not an outlet.
    return next(filter(None, map(outlets.outlet_of_file, names.folders[:0:-1])), None)


def _outlet_set_off(names: Names) -> str | None:
    return first_told(map(outlets.outlet_set_off, (names.stem, *names.folders[:0:-1])))


def _outlet_of_head(labelled: Labelled) -> str | None:
    lines = [
        one.words
        for one in _head(labelled)
        if one.kind in (Line.TITLE, Line.BYLINE)
        and len(one.words) <= 100
        and not one.words.endswith((".", "?"))
    ]
    found = [outlet for outlet in map(outlets.outlet_in_line, map(_without_date, lines)) if outlet]
    named = (outlet for outlet in found if not outlets.is_agency(outlet))
    return next(named, None) or outlet_by_place(labelled.paragraphs, labelled.headline, labelled.lead)[1]


def _without_date(line: str) -> str:
    date = dates.find_date(line)
    return f"{line[: date.start]} | {line[date.end :]}" if date else line


def _reports(line: str) -> str | None:
    """The outlet in "The Herald reports:", where nothing else stands in the paragraph."""
    found = _reported().fullmatch(line) if len(line) <= 80 else None
    if found is None:
        return None
    return outlets.known_outlet(found[1]) or outlets.outlet_in_line(found[1])


@cache
def _reported() -> re.Pattern[str]:
    return re.compile(rf"(.{{2,50}}?) (?:{words_of(lexicon('bylines')['reports'])}):")


def _byline(labelled: Labelled) -> str | None:
    """The line above the text that names its author, without "By" and the date, with any outlets in it."""
    head = _head(labelled)
    for one in head:
        if one.kind is Line.BYLINE:
            return bylines.named_by(one.words)
        named = first_told(map(bylines.named_by, one.words.split(" | ")[1:]))
        if named:
            return named
    told = (Line.DATE, Line.TITLE)
    place, _ = outlet_by_place(labelled.paragraphs, labelled.headline, labelled.lead)
    named_here = labelled.paragraphs[place].words if place is not None else None
    dated = {one.block for one in head if one.kind in told and dates.find_date(one.words[:160])}
    for one in head:
        if one.kind is Line.TITLE and not outlets.outlet_in_line(one.words) and one.words != named_here:
            first, *others = re.split(r"\s*\|\s*", one.words)
            if bylines.is_name(first) and (others or one.block in dated):
                return first
            if bylines.correspondent_of(one.words):
                return one.words
    for one in labelled.paragraphs:
        credit = re.match(r"\(?(?:additional )?reporting by ([^;()]{3,200})", one.words, re.IGNORECASE)
        if one.kind is Line.SOURCE and credit:
            return credit[1].strip(" .")
    return None
