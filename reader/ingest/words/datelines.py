"""Datelines: the place, day and agency that a wire report begins with."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.ingest.words.outlets import known_outlet

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()/]{1,70}?)\s*\(\s?(?P<agency>[^()\d]{2,40}?)\s?\)\s*\.?\s?(?:--|[-–—:])"
    r"|(?P<slashed>[^\W\d_][^\n()/]{1,70}?)\s*/\s?(?P<wire>[^()/\d]{2,40}?)\s?/\.?\s*(?:--|[-–—:.])?"
    r"|\((?P<bare>[^()\d]{2,40})\)\s*\.?(?:--|[-–—:])"
    r"|(?P<dated>[^\W\d_][^\n()/]{1,60}?\d[^\n()/]{0,20}?)"
    r"(?:\s(?:--|[-–—])\s(?P<named>[^\W\d_][^\n.,()/]{1,30})[.,]\s"
    r"|\.\s(?P<stopped>[^\W\d_][^\n,()/]{1,30}?)\s(?:--|[-–—])\s)"
)
# "［モスクワ 1日 ロイター］", "【モスクワ共同】", "(北京综合讯)", "新华社北京10月5日电".
_BRACKETED = re.compile(r"[［\[【(（](?P<words>[^］\]】)）\n]{2,40})[］\]】)）]")
_WIRED = re.compile(r"(?P<words>[^\s\d，。、]{3,16}?)(?P<day>(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日)[电電讯訊]")
_SHORTEST, _LONGEST = 2, 8


class Dateline(NamedTuple):
    """The beginning of a wire report, "KYIV, May 20 (Interfax) -": its place with the date, its agency."""

    place: str
    agency: str


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline at the beginning of ``paragraph``, if it names whose report it is.

    The agency is believed where it is known, or where the place is set in capitals, as agencies do.
    """
    start = paragraph[:150].lstrip()
    if start[:1] > "\u2fff" or start[:1] in "[(":
        eastern = _eastern(start)
        if eastern:
            return eastern
    found = _DATELINE.match(start)
    if found is None:
        return None
    place = (found["place"] or found["slashed"] or found["dated"] or "").strip(" ,.")
    agency = (found["agency"] or found["wire"] or found["bare"] or found["named"] or found["stopped"]).strip()
    known = known_outlet(agency)
    if known:
        return Dateline(place, known)
    words = re.findall(r"[^\W\d_]{2,}", place.split(",")[0])
    capitals = bool(words) and all(word.isupper() for word in words)
    if capitals and found["dated"] is None and agency[0].isupper() and len(agency.split()) <= 3:
        return Dateline(place, agency)
    return None


def _eastern(start: str) -> Dateline | None:
    """The dateline of a Chinese or Japanese report: the agency beside the place, without a space."""
    wired = _WIRED.match(start)
    if wired:
        words = wired["words"]
        for length in range(min(_LONGEST, len(words)), _SHORTEST - 1, -1):
            known = known_outlet(words[:length])
            if known:
                return Dateline(f"{words[length:]} {wired['day']}", known)
    bracketed = _BRACKETED.match(start)
    if bracketed:
        words = bracketed["words"].strip()
        for length in range(min(_LONGEST, len(words)), _SHORTEST - 1, -1):
            known = known_outlet(words[-length:].strip())
            if known and words[-length:].strip() == words[-length:]:
                return Dateline(words[:-length].strip(" =・"), known)
    return None
