"""An article's title, outlet, byline and date, from its text and from the names of its file and folders."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.ingest import bylines, dates, outlets
from reader.ingest.furniture import Line
from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.sections import Labelled, Paragraph

_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,300}")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:(?:by|(?:1[89]|20)\d{2}(?:[-–](?:1[89]|20)?\d{2})?)[\s,.]*)*([^\d.,|©()][^.,|©()]{1,50})",
    re.IGNORECASE,
)
_NAMED_BY_SITE = re.compile(
    r"^(?:support|a message from|subscribe to|follow|about) (.{3,40}?)(?: on \w+)?[!:.]?$", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


class Metadata(NamedTuple):
    """What is known of an article besides its text; each None where nothing tells.

    ``source`` is the agency or other outlet whose report ``outlet`` carries.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    source: str | None = None


class Names(NamedTuple):
    """What an article's file is called: its stem, its folders from the outermost in.

    ``scheme`` says that the files of its folder are named after outlets.
    """

    stem: str
    folders: tuple[str, ...] = ()
    scheme: bool = False


def metadata_of(labelled: Labelled, names: Names) -> Metadata:
    """What the text ``labelled`` says of itself, and what only its file's names tell."""
    title = labelled.paragraphs[labelled.headline] if labelled.headline is not None else None
    return Metadata(
        title=title and (title.words.lstrip("#= ").rstrip("#= ") or None),
        outlet=_outlet(labelled, names),
        byline=_byline(labelled),
        published=_published(labelled, names),
    )


def _head(labelled: Labelled) -> list[Paragraph]:
    """The lines above the text that are neither its headline nor its captions."""
    return [
        one
        for place, one in enumerate(labelled.head)
        if place != labelled.headline and one.kind is not Line.CAPTION
    ]


def _prose(labelled: Labelled) -> list[Paragraph]:
    return [one for one in labelled.paragraphs[labelled.lead :] if one.kind is Line.PROSE]


def _outlet(labelled: Labelled, names: Names) -> str | None:
    """The publisher: as the page names itself, as the file is called, and last as the report's source."""
    around = [
        one.words for one in labelled.paragraphs if one.kind is not Line.PROSE and len(one.words) <= 300
    ]
    return (
        next(filter(None, map(_site, around)), None)
        or _outlet_of_names(names)
        or _outlet_of_head(labelled)
        or _outlet_of_report(labelled)
    )


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
    address = _ADDRESS.match(line)
    return outlets.outlet_of_address(address[0]) if address and address[0] == line else None


def _outlet_of_names(names: Names) -> str | None:
    found = outlets.outlet_of_file(names.stem, names.scheme)
    if found:
        return found
    # The opened folder itself is named after an event, not an outlet.
    return next(filter(None, map(outlets.outlet_of_file, names.folders[:0:-1])), None)


def _outlet_of_head(labelled: Labelled) -> str | None:
    lines = [
        one.words
        for one in _head(labelled)
        if one.kind in (Line.TITLE, Line.BYLINE)
        and len(one.words) <= 100
        and not one.words.endswith((".", "?"))
    ]
    found = [outlet for outlet in map(outlets.outlet_in_line, lines) if outlet]
    return next((outlet for outlet in found if not outlets.is_agency(outlet)), None)


def _outlet_of_report(labelled: Labelled) -> str | None:
    """Whose report the text is: by "Source:", by its dateline, by "The Herald reports:" before it."""
    for one in labelled.paragraphs:
        source = bylines.source_of(one.words) if one.kind is Line.SOURCE else None
        named = [
            outlets.known_outlet(part) or part.strip() for part in re.split(r"[,;/]| and ", source or "")
        ]
        for name in named[:1]:
            if name and (outlets.known_outlet(name) or _reads_as_name(name)):
                return name
    prose = _prose(labelled)
    for one in prose[:4]:
        dateline = outlets.dateline_of(one.words)
        if dateline:
            return dateline.agency
    for one in _head(labelled):
        agency = re.fullmatch(r"([^\W\d_]{2,10}), [^\W\d_][\w ]{2,40}", one.words)
        if agency and one.words.isupper() and outlets.known_outlet(agency[1]):
            return outlets.known_outlet(agency[1])
    for one in prose[:3]:
        reported = _reports(one.words)
        if reported:
            return reported
    byline = _byline(labelled)
    return outlets.known_outlet(byline) if byline else None


def _reads_as_name(words: str) -> bool:
    return (
        len(words.split()) <= 4
        and words[:1].isupper()
        and words.lower() not in ("news agencies", "agencies", "wires")
    )


def _reports(line: str) -> str | None:
    """The outlet in "The Herald reports:", where nothing else stands in the paragraph."""
    found = re.fullmatch(rf"(.{{2,50}}?) (?:{words_of(lexicon('bylines')['reports'])}):", line)
    if found is None:
        return None
    return outlets.known_outlet(found[1]) or outlets.outlet_in_line(found[1])


def _byline(labelled: Labelled) -> str | None:
    head = _head(labelled)
    for one in head:
        if one.kind is Line.BYLINE:
            return bylines.byline_of(one.words)
    dated = {one.block for one in head if one.kind is Line.DATE}
    for one in head:
        if one.kind is Line.TITLE and not outlets.outlet_in_line(one.words):
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


def _published(labelled: Labelled, names: Names) -> str | None:
    """The day of publication: of a line above the text, of a dateline, of the file's name, in this order."""
    year = _year_of(names)
    headline = labelled.headline if labelled.headline is not None else -1
    lines = [
        one.words
        for place, one in enumerate(labelled.head)
        if place != headline and one.kind in (Line.DATE, Line.BYLINE, Line.TITLE) and len(one.words) <= 120
    ]
    stated = next(filter(None, map(dates.find_date, lines)), None)
    if stated:
        return stated.iso
    for one in labelled.paragraphs[labelled.lead :]:
        # Some pages give the date below the text.
        if one.kind is Line.DATE and re.match(
            r"(published|posted|first published)\b", one.words, re.IGNORECASE
        ):
            date = dates.find_date(one.words)
            if date:
                return date.iso
    for one in _prose(labelled)[:3]:
        date = _dateline_date(one.words, year)
        if date:
            return date
    for name in (names.stem, *names.folders[::-1]):
        date = dates.find_date(re.sub(r"[_\s]+", " ", name)) or dates.find_date(_spaced_digits(name))
        if date and len(date.iso) > 4:
            return date.iso
    return None


def _dateline_date(paragraph: str, year: int | None) -> str | None:
    """The date in the dateline of ``paragraph``: before the agency, or "SOCHI, October 8." in capitals."""
    dateline = outlets.dateline_of(paragraph)
    if dateline:
        place = dateline.place
    else:
        capitals = re.match(
            r"[^\W\d_a-z]{3,25}(?: [^\W\d_a-z]{2,20}){0,3}, ([^\n.()]{4,25})\.(?=\s)", paragraph[:100]
        )
        place = capitals[1] if capitals and capitals[0].split(",")[0].isupper() else ""
    date = dates.find_date(place, year)
    return date.iso if date else None


def _year_of(names: Names) -> int | None:
    for name in (names.stem, *names.folders[::-1]):
        years = set(_YEAR.findall(name))
        if len(years) == 1:
            return int(years.pop())
    return None


def _spaced_digits(name: str) -> str:
    """``name`` with eight digits that are a date, "20151001", set apart."""
    return re.sub(r"(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)", r"\1-\2-\3", name)
