"""Which parts of a plain text are headline, body, caption, reader comment and page furniture.

The text is taken as paragraphs (a line, or several where the text is wrapped at a fixed width) in blocks
(between blank lines). Each is judged first by its own words (``furniture.kind_of``), then by its place:
before the article's first sentence, within it, or after its last. Where that leaves a doubt it is body.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from reader.ingest.text.fields import NO_FIELDS, Field, fields_apart
from reader.ingest.text.furniture import Line, ends_with_agency, starts_quoted
from reader.ingest.text.headlines import headline_of, names_outlet
from reader.ingest.text.mastheads import outlet_by_place
from reader.ingest.text.paragraphs import Paragraph, paragraphs_of
from reader.ingest.words import bylines, credits, dates
from reader.model import Section, SectionKind

_TEASER_CHARACTERS = 350
_HEAD_PARAGRAPHS = 40
_SAID = frozenset(
    (
        Line.PROSE,
        Line.NUMBERED_COMMENT,
        Line.COMMENT,
        Line.VOTES,
        Line.DATE,
        Line.BYLINE,
        Line.CAPTION,
        Line.SOURCE,
    )
)
_COMMENT_MARKS = frozenset((Line.COMMENT, Line.NUMBERED_COMMENT, Line.VOTES))
_NUMBERED_TITLE = re.compile(r"\(\d{1,5}\)$")


class Labelled(NamedTuple):
    """A text's paragraphs in order, and the place among them of the headline and of the first sentence.

    ``headline`` is None where the text has none, ``lead`` is the number of paragraphs where no sentence is.
    ``fields`` are what lines such as "SOURCE: …" above the text say.
    """

    paragraphs: list[Paragraph]
    headline: int | None
    lead: int
    fields: Mapping[Field, str] = NO_FIELDS

    @property
    def head(self) -> list[Paragraph]:
        """What stands before the article's first sentence."""
        return self.paragraphs[: self.lead]


def label(text: str) -> Labelled:
    """The paragraphs of ``text``, labelled."""
    found, told = fields_apart(list(paragraphs_of(text)))
    if not found:
        return Labelled(found, None, 0)
    _find_repeated_links(found)
    headline, lead = headline_of(found)
    if Field.TITLE in told:
        titled = next((place for place, one in enumerate(found) if one.words == told[Field.TITLE]), headline)
        headline = titled if titled is None or titled < lead else headline
    _label_head(found, headline, lead)
    end = _label_discussion(found, lead)
    _label_inside(found, lead, end)
    _label_rest(found, lead, end)
    if headline is not None:
        found[headline].label = SectionKind.HEADLINE
    return Labelled(found, headline, lead, told)


def sections_of(paragraphs: Iterable[tuple[SectionKind, int, int]]) -> tuple[Section, ...]:
    """One section for each run of paragraphs of one kind, from the first one's start to the last one's end.

    Each headline is a section by itself.
    """
    merged: list[Section] = []
    for kind, start, end in paragraphs:
        if merged and merged[-1].kind is kind is not SectionKind.HEADLINE:
            start = merged.pop().start
        merged.append(Section(kind, start, end))
    return tuple(merged)


def _find_repeated_links(found: list[Paragraph]) -> None:
    """Tell apart "War in the north (618)", a link to a series that pages set above and below the article."""
    links = Counter(
        paragraph.words
        for paragraph in found
        if paragraph.kind is Line.TITLE and _NUMBERED_TITLE.search(paragraph.words)
    )
    for paragraph in found:
        if links[paragraph.words] > 1:
            paragraph.kind = Line.FURNITURE


_NEVER_BODY = {
    Line.FURNITURE,
    Line.LINK,
    Line.CLOCK,
    Line.DATE,
    Line.BYLINE,
    Line.SOURCE,
    Line.DISCUSSION,
    Line.VOTES,
    Line.FIELD,
}


def _label_head(found: list[Paragraph], headline: int | None, lead: int) -> None:
    """Label what stands before the first sentence: everything above the headline is the page's."""
    furnished = {
        one.block for place, one in enumerate(found[:lead]) if place != headline and one.kind in _NEVER_BODY
    }
    imprint, _ = outlet_by_place(found, headline, lead)
    for place, one in enumerate(found[:lead]):
        if place == headline:
            continue
        above = headline is not None and place < headline
        if one.kind is Line.CAPTION:
            one.label = SectionKind.CAPTION
        elif (
            one.kind is not Line.TITLE
            or above
            or one.block in furnished
            or place == imprint
            or _is_imprint(one.words)
            or _is_credit(found, one)
        ):
            one.label = SectionKind.BOILERPLATE
    _label_lead_captions(found, headline, lead)
    _label_credited(found)


def _is_credit(found: list[Paragraph], one: Paragraph) -> bool:
    """Whether the title ``one`` names who wrote the article: "Jane Doe in Kyiv", "AFP and agencies"."""
    if bylines.correspondent_of(one.words) or credits.signature(bylines.without_label(one.words)):
        return True
    return bylines.is_name(one.words) and any(
        other.block == one.block and other is not one and dates.find_date(other.words[:160])
        for other in found[:_HEAD_PARAGRAPHS]
    )


def _is_imprint(words: str) -> bool:
    """Whether ``words`` are an outlet's name, or names with bars or a date: "The Herald, 3 May 2019"."""
    if names_outlet(words) or (" | " in words and len(words) <= 80):
        return True
    date = dates.find_date(words)
    return date is not None and len(words) <= 80 and len(dates.words_beside(words, date)) <= 5


def _label_credited(found: list[Paragraph]) -> None:
    """Label as caption the line above a picture's credit in a block of their own."""
    sizes = Counter(one.block for one in found)
    for above, credit in pairwise(found):
        together = credit.kind is Line.CAPTION and above.block == credit.block and sizes[credit.block] <= 3
        short = len(credit.words) <= 60 and len(above.words) <= 400
        if together and short and above.label is SectionKind.BODY:
            above.label = SectionKind.CAPTION
            above.kind = Line.CAPTION


def _label_lead_captions(found: list[Paragraph], headline: int | None, lead: int) -> None:
    """Label captions without a picture's mark: between headline and text they end with agency or date."""
    if headline is None or headline >= lead:
        return
    following = [one for one in found[lead : lead + 3] if one.kind is Line.PROSE]
    for one in following[:-1]:
        if one.label is not SectionKind.BODY or len(one.words) > 400:
            return
        dated = re.search(r",? (?:on )?([A-Z][^,.]{2,15} \d{1,2}, \d{4})\.$", one.words)
        if ends_with_agency(one.words) or (dated and "“" not in one.words and one.words.count('"') == 0):
            one.label = SectionKind.CAPTION
            one.kind = Line.CAPTION
        else:
            return


def _label_discussion(found: list[Paragraph], lead: int) -> int:
    """Label the readers' comments; the place where they begin, else the number of paragraphs."""
    start = _discussion(found, lead)
    after_tail = False
    for one in found[start:]:
        if one.kind in (Line.NUMBERED_COMMENT, Line.COMMENT):
            after_tail = False
        elif one.kind is Line.TAIL:
            after_tail = True
        if one.kind in _SAID or (one.kind is Line.TITLE and not after_tail):
            one.label = SectionKind.COMMENT
        else:
            one.label = SectionKind.BOILERPLATE
    return start


def _discussion(found: list[Paragraph], lead: int) -> int:
    """Where the readers' comments begin.

    They are known by a numbered "Guest says" behind the text, or by a heading "Comments" with such heads,
    votes or ages of comments behind it. A heading alone is believed where it is far down.
    """
    marks = sum(one.kind in _COMMENT_MARKS for one in found[lead:])
    after = sum(len(one.words) for one in found[lead:] if one.kind is Line.PROSE)
    before = 0
    for place in range(lead, len(found)):
        one = found[place]
        marks -= one.kind in _COMMENT_MARKS
        if one.kind is Line.PROSE:
            before, after = before + len(one.words), after - len(one.words)
        if place == lead:
            continue
        if one.kind is Line.NUMBERED_COMMENT:
            return place
        if one.kind is Line.DISCUSSION:
            if marks >= 2 or (marks and 2 * after <= 3 * before) or 0 < 2 * after <= before:
                return place
        elif one.kind is Line.COMMENT:
            voted = any(other.kind is Line.VOTES for other in found[place + 1 : place + 4])
            if voted and marks >= 2:
                return place
    return len(found)


def _label_inside(found: list[Paragraph], lead: int, end: int) -> None:
    """Label furniture and captions within the text, and the links that follow a heading such as "Related"."""
    last = _last_sentence(found, lead, end)
    for place in range(lead, end):
        one = found[place]
        if one.label is not SectionKind.BODY:
            continue
        if one.kind is Line.CAPTION:
            one.label = SectionKind.CAPTION
        elif one.kind is Line.PROSE:
            if lead < place < last and len(one.words) <= 300 and ends_with_agency(one.words):
                one.label = SectionKind.CAPTION
        elif one.kind is Line.TAIL or (
            one.kind in _NEVER_BODY and (one.kind is not Line.BYLINE or place > last)
        ):
            one.label = SectionKind.BOILERPLATE
        if one.kind is Line.TAIL and place < last:
            _label_links(found, place + 1, last)


def _label_links(found: list[Paragraph], start: int, last: int) -> None:
    """Label the titles from ``start`` on, which a heading announced; short ones may be subheadings again."""
    for one in found[start:last]:
        if one.kind is not Line.TITLE or len(one.words.split()) < 4:
            return
        one.label = SectionKind.BOILERPLATE


def _last_sentence(found: list[Paragraph], lead: int, end: int) -> int:
    """The place of the article's last sentence: those of other articles' teasers behind it do not count.

    Teasers stand behind a heading such as "Popular", each of a sentence or two below its title.
    """
    sentences = [place for place in range(lead, end) if found[place].kind is Line.PROSE]
    if not sentences:
        return end - 1
    own = next((place for place in reversed(sentences) if not _may_be_teaser(found, place)), lead)
    tail = next((place for place in range(own + 1, end) if found[place].kind is Line.TAIL), end)
    if sum(one.kind is Line.TITLE for one in found[tail:end]) < 2:
        return sentences[-1]
    return max(place for place in sentences if place < tail)


def _may_be_teaser(found: list[Paragraph], place: int) -> bool:
    return place > 0 and found[place - 1].kind is Line.TITLE and len(found[place].words) <= _TEASER_CHARACTERS


def _label_rest(found: list[Paragraph], lead: int, end: int) -> None:
    """Label the titles behind the last sentence as furniture where furniture stands among them."""
    last = _last_sentence(found, lead, end)
    rest = found[last + 1 : end]
    if not any(one.kind not in (Line.PROSE, Line.TITLE, Line.CAPTION) for one in rest):
        return
    announced = False
    for one in rest:
        announced = announced or one.kind in (Line.TAIL, Line.FURNITURE, Line.DISCUSSION)
        if one.kind is Line.CAPTION or one.label is not SectionKind.BODY:
            continue
        # The article's last words may have lost their full stop.
        if one.kind is Line.TITLE and starts_quoted(one.words) and not announced:
            continue
        one.label = SectionKind.BOILERPLATE
