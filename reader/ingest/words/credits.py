"""Whose report a text is: the agencies and other outlets that bylines, credits and sign-offs name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.words import bylines
from reader.ingest.words.outlets import (
    begins_with_article,
    is_agency,
    is_common,
    known_outlet,
    may_be_outlet,
    outlet_in_line,
    outlet_of_address,
    sounds_like_outlet,
)

_CREDIT_CHARACTERS = 160
_PARTS = re.compile(
    r"(\s*(?:[\t/,;|+&、，・•·=＝]|[-–—](?=\s)|\s[-–—]|(?<=\s)(?:and|und|et|y|e|i|и|та|og|och|en)(?=\s))\s*)"
)
_SIGNED = re.compile(
    r"[(（\[［]([^()（）\[\]［］]{2,40})[)）\]］]\.?$|\s(?:--|[-–—])\s?([^\s.!?–—-][^.!?–—]{1,30}(?:\.[a-z]{2,3})?)$"
)
_CONTRIBUTED = re.compile(r"(.{2,80}?) contributed (?:\w+ )?to (?:this|the) \w+\.?$", re.IGNORECASE)
_REUTERS = re.compile(
    r"\(?(?:additional )?reporting by [^()]{3,300}?; ?(?:additional )?(?:writing|editing|reporting) by ",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(r"\s+(?:in|à|en|aus|из|em|da)\s+[^\W\d_][\w .'’-]{1,40}$")
_ADDRESS = re.compile(r"https?://[^\s<>\"()\[\]]{4,300}")
_INITIALS = 4
_STOPS = tuple('.!?:;,"”»。')
_NAMES_CHARACTERS = 100


class Credit(NamedTuple):
    """Who ran a text, and whose report it is, as a line tells; ``lent`` if it only used the source's."""

    outlet: str | None = None
    source: str | None = None
    lent: bool = False


def credit_of(line: str) -> Credit | None:
    """What ``line`` credits by its words: "Source: …", "With files from …", "Reuters via The Herald"."""
    if len(line) > _CREDIT_CHARACTERS:
        return Credit(source="Reuters") if _REUTERS.match(line) else None
    bare = line.strip(' \t()（）[]–—-•*_"').rstrip(".")
    labelled = bylines.source_of(bare)
    if labelled is not None:
        address = _ADDRESS.search(labelled)
        if address:
            return Credit(outlet_of_address(address[0]))
        return _credit(_parties(labelled)) or Credit(source=_name(labelled))
    carried = _carried().match(bare)
    if carried:
        parties = _parties(carried["named"])
        name = parties[0] if parties else _name(carried["named"]) if carried["long"] else None
        return Credit(source=name, lent=True) if name else None
    first_run = _first_run().match(bare)
    if first_run:
        name = re.split(r",| under | on \d| \(|\. ", bare[first_run.end() :])[0].strip()
        return Credit(source=known_outlet(name) or outlet_in_line(name), lent=True)
    contributed = _CONTRIBUTED.match(bare) if " contributed " in bare else None
    if contributed:
        named = _of_staff(contributed[1]) or next(iter(_parties(contributed[1])), None)
        return Credit(source=named, lent=True) if named else None
    if _REUTERS.match(line):
        return Credit(source="Reuters")
    agency = _party(bare.partition(", ")[0]) if bare.isupper() else None
    if agency and is_agency(agency):
        return Credit(source=agency)
    # A name is no sentence.
    return (
        None if line.endswith(_STOPS) or len(bare) > _NAMES_CHARACTERS else _through(bare) or _between(bare)
    )


def signature(line: str) -> Credit | None:
    """The agencies and outlets that ``line`` is nothing but: "dpa/jW", "– AFP", "The Herald, Reuters"."""
    return _credit(_parties(_IN_PLACE.sub("", line))) if len(line) <= _CREDIT_CHARACTERS else None


def signed(paragraph: str) -> Credit | None:
    """The agencies that sign the end of ``paragraph``: "… he said. (dpa)", "… he said. — Reuters"."""
    found = _SIGNED.search(paragraph[-60:])
    named = (found[1] or found[2]) if found else None
    if not named:
        return None
    before = paragraph[: -len(found[0])].rstrip() if found else ""
    return (
        _credit(_parties(named))
        if before.endswith((".", "!", "?", "”", '"', "»", "“", "。", "」", "؟"))
        else None
    )


def parted(byline: str) -> tuple[str | None, Credit | None]:
    """``byline`` without the outlets in it, None if nobody else is named, and these outlets."""
    through = _through(byline) or _between(byline)
    if through:
        return None, through
    pieces = _PARTS.split(re.sub(r"\s*\(([^()]{2,40})\)$", r", \1", byline.strip()))
    kept, found = "", list[str]()
    for place in range(0, len(pieces), 2):
        separator = pieces[place - 1] if place else ""
        name, outlet = _person(pieces[place])
        if name and place and sounds_like_outlet(name) and not _is_title(name):
            name, outlet = None, name
        if outlet:
            found.append(outlet)
        if name and not (found and _is_anonymous(name)):
            kept += (separator if kept else "") + name
    return kept.strip() or None, _credit(found)


def credit_of_name(stem: str) -> Credit:
    """What a file's name credits, "reuters-via-the-herald", "The Herald - Reuters"."""
    words = re.sub(r"[\W_]+", " ", stem).strip()
    through = _through(words)
    first, _, others = words.partition(" ")
    named = [others.rpartition(" ")[2], first if known_outlet(others) else ""]
    agencies = [known for name in named if (known := known_outlet(name)) and is_agency(known)]
    return through or Credit(source=agencies[0] if agencies else None)


def _person(part: str) -> tuple[str | None, str | None]:
    """The person and the outlet in a part of a byline: "Jane Doe Associated Press", "Reuters Staff"."""
    part = _beside().sub("", part.strip(" ."), count=1)
    outlet = _party(_IN_PLACE.sub("", part)) or _of_staff(_IN_PLACE.sub("", part))
    if outlet:
        words = _staff().split(part)
        name = words[-1].strip() if len(words) > 1 else ""
        return (name if bylines.is_name(name) else None), outlet
    for marker in (" for ", " of ", " with ", " von ", " de ", " via "):
        person, found, agency = part.rpartition(marker)
        if found and _party(agency) and bylines.is_name(person):
            return person, _party(agency)
    words = part.split()
    for length in range(min(4, len(words) - 2), 0, -1):
        agency = known_outlet(" ".join(words[-length:]))
        exact = length > 1 or words[-1] == agency
        if agency and is_agency(agency) and exact and bylines.is_name(" ".join(words[:-length])):
            return " ".join(words[:-length]), agency
    return bylines.without_place(part) or None, None


def _of_staff(words: str) -> str | None:
    """The outlet in "Reuters Staff", "Associated Press writer Ann Poe"."""
    found = _staff().search(words)
    return _party(words[: found.start()]) if found and found.start() <= _CREDIT_CHARACTERS else None


def _parties(words: str) -> list[str]:
    """The outlets that ``words`` name, none if they say anything else."""
    found, others = list[str](), 0
    for part in _PARTS.split(words.strip(" \t()（）[]［］–—-•.*"))[::2]:
        outlet = _party(part)
        if outlet:
            found.append(outlet)
        elif not _is_anonymous(part):
            # "jog/dpa": those who worked on it sign by their initials.
            others += 1
            if len(part) > _INITIALS or not part.isalpha() or part.istitle():
                return []
    return found if others <= len(found) else []


def _party(part: str) -> str | None:
    """The outlet called ``part``; of common words, only an agency's name as agencies write it."""
    part = part.strip(" .()")
    known = known_outlet(part)
    if known is None or not is_common(part):
        return known
    return known if is_agency(known) and (part.isupper() or part == known) else None


def _is_anonymous(part: str) -> bool:
    return part.strip(" .()").lower() in lexicon("bylines")["anonymous"]


def _credit(parties: Sequence[str]) -> Credit | None:
    """Of an outlet and an agency named beside one another, the outlet runs what the agency reports."""
    if not parties:
        return None
    agencies = [name for name in parties if is_agency(name)]
    outlets = [name for name in parties if not is_agency(name)]
    if agencies and outlets:
        return Credit(outlets[0], agencies[0])
    return Credit(source=parties[0])


def _name(words: str) -> str | None:
    """The first of the outlets named in ``words``, though it be none that is known."""
    first = re.split(r"[,;/]| and ", words)[0].strip()
    name = known_outlet(first) or first
    return name if known_outlet(first) else outlet_in_line(first)


def _through(line: str) -> Credit | None:
    """The credit in "Reuters via The Herald": whoever is no agency runs it, else the second."""
    first, found, second = _split(line, "through")
    source, outlet = _party(first), _party(second) or (outlet_in_line(second) if found else None)
    if found and source and not outlet and is_agency(source):
        # Whoever an agency's report came through is an outlet, whatever it is called.
        named = " via " in line.lower() and bylines.is_name(second) and not _is_of_pictures(second)
        outlet = second if named or may_be_outlet(second) or begins_with_article(second) else None
    if not found or not source or not outlet:
        return None
    return Credit(source, outlet) if is_agency(outlet) and not is_agency(source) else Credit(outlet, source)


def _is_of_pictures(name: str) -> bool:
    return name.casefold() in lexicon("boilerplate")["captions"]["agencies"]


def _between(line: str) -> Credit | None:
    """The credit in "The Herald with Reuters"."""
    first, found, second = _split(line, "beside")
    outlet, parties = _party(first), _parties(second)
    return Credit(outlet, parties[0]) if found and outlet and parties else None


def _split(line: str, between: str) -> tuple[str, bool, str]:
    found = _betweens(between).match(line)
    return (found[1], True, found[2]) if found else (line, False, "")


@cache
def _betweens(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(.{{2,50}}?)\s+(?:{words_of(lexicon('bylines')[kind])})\s+(\S.{{1,50}})$", re.IGNORECASE
    )


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"^(?:{words_of(lexicon('bylines')['beside'])})\s+", re.IGNORECASE)


@cache
def _staff() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{words_of(lexicon('bylines')['staff'])})(?!\w)", re.IGNORECASE)


def _is_title(part: str) -> bool:
    """Whether a part of a byline says what its author is, though outlets too have such names."""
    lists = lexicon("bylines")
    *ranks, last = part.casefold().split()
    return bool(ranks) and last in lists["staff"] and all(rank in lists["ranks"] for rank in ranks)


@cache
def _carried() -> re.Pattern[str]:
    words = lexicon("bylines")["carried"]
    long = words_of([word for word in words if " " in word])
    short = words_of([word for word in words if " " not in word])
    return re.compile(rf"(?:(?P<long>{long})|(?:{short}))[\s:：]\s*(?P<named>\S.*)", re.IGNORECASE)


@cache
def _first_run() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{pattern})" for pattern in lexicon("bylines")["first_run"]), re.IGNORECASE
    )
