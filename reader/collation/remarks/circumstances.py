"""What differs beside the words of two renderings: who speaks, how it is reported, what is cut unseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.collation import collate
from reader.collation.remarks.cues import INSINUATES, Stance, stance_of
from reader.collation.remarks.cuts import Cut, early_stop, unmarked_cuts
from reader.collation.remarks.witnesses import common_parts, foreign, over_the_whole
from reader.collation.segment import Kind, Op, Segment
from reader.matching.people import Identity, identity, is_role, name_parts
from reader.model import Analysis, Link, Quote, QuoteKind, Span
from reader.quotes.names import is_body, is_place

_STEM = 4
"""Letters that a name keeps in all its cases."""
_LONGEST_SHOWN = 90
"""Code points of the words left out that a phrase shows."""


class Beside(StrEnum):
    """What differs, what weighs most first."""

    SPEAKER = "speaker"
    """The outlets name different sources."""
    CUT = "unmarked cut"
    """One outlet leaves words out of the middle, or ends a sentence early, and does not show it."""
    CUE = "cue"
    """The words that report the speech insinuate different things."""
    NAMING = "naming"
    """One outlet names the person, the other an office or body only, or nobody that could be found."""


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A difference beside the words of a first and a second rendering.

    ``first`` and ``second``: what each has, None where it has nothing of the kind; for a cut the words that
    one has and the other has not. ``stances``: what two cues insinuate. ``places``: for a cut, where in each
    quote's text it is, empty in the one that is cut; ``ends``: that one closes its sentence there.
    """

    kind: Beside
    first: str | None
    second: str | None
    stances: tuple[Stance, Stance] | None = None
    places: tuple[Span, Span] | None = None
    ends: bool = False

    @property
    def explanation(self) -> str:
        """The difference in a phrase."""
        return self.told("in the first", "in the second")

    def told(self, here: str, there: str) -> str:
        """The difference in a phrase that calls the place of the two renderings ``here`` and ``there``."""
        one, two = self.first, self.second
        match self.kind:
            case Beside.SPEAKER:
                return f"attributed to {one} {here}, to {two} {there}"
            case Beside.NAMING:
                return f"{one or 'no speaker found'} {here}, {two or 'no speaker found'} {there}"
            case Beside.CUE:
                ours, theirs = self.stances or (Stance.NEUTRAL, Stance.NEUTRAL)
                return f"“{one}” {here}{_aside(ours)}, “{two}” {there}{_aside(theirs)}"
            case Beside.CUT:
                cut, full = (there, here) if two is None else (here, there)
                words = _shortened(one or two or "")
                if self.ends:
                    return f"the sentence ends {cut}, but goes on {full}: “{words}”"
                return f"left out {cut} without a mark: “{words}”"


def _aside(stance: Stance) -> str:
    return "" if stance is Stance.NEUTRAL else f", which {INSINUATES[stance]}"


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rsplit(' ', 1)[0]} …"


def circumstances(
    analysis: Analysis, first: Quote, second: Quote, segments: Sequence[Segment] | None = None
) -> tuple[Circumstance, ...]:
    """What differs beside the words of two renderings of a remark, what weighs most first.

    ``segments``, where they are known, cover the texts of both quotes. Across languages, where names may be
    written in any way, speakers are not told apart. Of words put in another way neither text is cut.
    """
    found = [*_speakers(analysis, first, second), *_cues(analysis, first, second)]
    if not foreign(analysis.article_by_id[first.article], analysis.article_by_id[second.article]):
        found += _cuts(analysis, first, second, segments)
    return tuple(sorted(found, key=lambda each: list(Beside).index(each.kind)))


def _speakers(analysis: Analysis, first: Quote, second: Quote) -> list[Circumstance]:
    one, two = (quote.speaker.name if quote.speaker else None for quote in (first, second))
    if one is None and two is None:
        return []
    if one is None or two is None or _is_nobody(one) != _is_nobody(two):
        return [Circumstance(Beside.NAMING, one, two)]
    strange = foreign(analysis.article_by_id[first.article], analysis.article_by_id[second.article])
    if strange or identity(one, two) is not Identity.DIFFERENT or _one_name(one, two):
        return []
    return [Circumstance(Beside.SPEAKER, one, two)]


def _is_nobody(name: str) -> bool:
    """Whether the words name no person: an office, a body or a place that speaks."""
    words = name.split()
    initials = len(words) == 1 and len(name) > 1 and name.isupper() and name.lower() != name
    return is_role(name) or initials or is_body(words) or is_place(words)


def _one_name(one: str, two: str) -> bool:
    """Whether two names may be one in two grammatical forms."""
    ours, theirs = name_parts(one), name_parts(two)
    return len(ours) == len(theirs) and all(
        mine == other or (min(len(mine), len(other)) >= _STEM and mine[:_STEM] == other[:_STEM])
        for mine, other in zip(ours, theirs, strict=True)
    )


def _cues(analysis: Analysis, first: Quote, second: Quote) -> list[Circumstance]:
    one, two = first.cue, second.cue
    ours = stance_of(one, analysis.article_by_id[first.article])
    theirs = stance_of(two, analysis.article_by_id[second.article])
    if not (one and two and ours and theirs) or ours is theirs:
        return []
    return [Circumstance(Beside.CUE, one.text, two.text, (ours, theirs))]


def _cuts(
    analysis: Analysis, first: Quote, second: Quote, segments: Sequence[Segment] | None
) -> list[Circumstance]:
    link = _link(analysis, first, second)
    if segments is None:
        parts = common_parts(first, second, link)
        segments = over_the_whole(first.text, second.text, parts, collate(*parts.of(first.text, second.text)))
    found = [_told(first, second, cut) for cut in unmarked_cuts(first.text, second.text, segments)]
    if _stops(analysis, first) and (cut := early_stop(first.text, second.text, segments)):
        found.append(_told(first, second, cut))
    turned = [_turned(each) for each in segments]
    if _stops(analysis, second) and (cut := early_stop(second.text, first.text, turned)):
        found.append(_told(first, second, Cut(cut.b, cut.a, cut.ends)))
    return found


def _link(analysis: Analysis, first: Quote, second: Quote) -> Link | None:
    links = analysis.links_of.get(first.id, ())
    return next((link for link in links if link.other(first.id) == second.id), None)


def _stops(analysis: Analysis, quote: Quote) -> bool:
    """Whether what ends the quote is no cue that interrupts it, nor the reporter's sentence."""
    carried_on = any(other.continues == quote.id for other in analysis.quotes_of[quote.article])
    return quote.kind is not QuoteKind.FRAGMENT and not carried_on


_OTHER_WAY = {Op.DELETE: Op.INSERT, Op.INSERT: Op.DELETE}
_THE_OTHER = {Kind.OMISSION: Kind.ADDITION, Kind.ADDITION: Kind.OMISSION}


def _turned(segment: Segment) -> Segment:
    """The segment with first and second changed over."""
    return segment._replace(
        op=_OTHER_WAY.get(segment.op, segment.op),
        kind=_THE_OTHER.get(segment.kind, segment.kind),
        a=segment.b,
        b=segment.a,
        inner=(),
    )


def _told(first: Quote, second: Quote, cut: Cut) -> Circumstance:
    from_first = cut.b.start == cut.b.end
    words = (cut.a.of(first.text) if from_first else cut.b.of(second.text)).strip(" ,;–—")
    one, two = (words, None) if from_first else (None, words)
    return Circumstance(Beside.CUT, one, two, None, (cut.a, cut.b), cut.ends)
