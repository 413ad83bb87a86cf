"""What the window says of the passages that two articles share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.window.words.differences import alert_name, passage

if TYPE_CHECKING:
    from reader.collation import Segment
    from reader.collation.articles.passages import Passage, Sharing

translate = QCoreApplication.translate

_BEGINNING = 400
"""Code points of a passage that a line of it has at most."""
_DIFFERENCES = 12
"""Differences that are told one by one, when a passage is pointed at."""
_WORDED_OTHERWISE = 0.3
"""The share of words kept, below which a linked quote is another wording rather than a text edited."""


def sharing_words(sharing: Sharing, first: str, second: str) -> str:
    """How much two articles share; ``first`` and ``second`` are what they are called."""
    if not sharing.passages:
        return translate("Wording", "These two articles share no passage: neither a quote nor copied prose.")
    ours, theirs = (_percent(share) for share in sharing.shares)
    return translate("Wording", "{passages}: {n}% of the words in {first}, {m}% of those in {second}").format(
        passages=_passages_words(sharing), n=ours, m=theirs, first=first, second=second
    )


def _percent(share: float) -> int:
    """Never none where there is something, and never all where something is missing."""
    return max(1, int(share * 100))


def _passages_words(sharing: Sharing) -> str:
    number = len(sharing.passages)
    quotes = sum(shared.kind == "quote" for shared in sharing.passages)
    if number == 1:
        return (
            translate("Wording", "1 shared passage, a quote")
            if quotes
            else translate("Wording", "1 shared passage")
        )
    if quotes == 0:
        return translate("Wording", "{n} shared passages").format(n=number)
    if quotes == number:
        return translate("Wording", "{n} shared passages, all of them quotes").format(n=number)
    if quotes == 1:
        return translate("Wording", "{n} shared passages, 1 of them a quote").format(n=number)
    return translate("Wording", "{n} shared passages, {m} of them quotes").format(n=number, m=quotes)


def passage_kind(shared: Passage) -> str:
    return translate("Wording", "Quote") if shared.kind == "quote" else translate("Wording", "Prose")


def passage_detail(shared: Passage) -> str:
    """How a passage stands in the two articles, in a line: what may change the sense first."""
    summary = shared.collation.summary
    parts = [alert_name(alert.value) for alert in dict.fromkeys(summary.alerts)]
    parts += [passage_kind(shared), _length(shared)]
    if summary.kept < _WORDED_OTHERWISE:
        parts.append(translate("Wording", "differently worded"))
    elif summary.distance == 0:
        parts.append(translate("Wording", "same words"))
    else:
        parts.append(translate("Wording", "{n}% kept").format(n=int(summary.kept * 100)))
    if shared.moved:
        parts.append(translate("Wording", "in another place"))
    return " · ".join(parts)


def _length(shared: Passage) -> str:
    fewer, more = sorted(shared.words)
    if more == 1:
        return translate("Wording", "1 word")
    if fewer == more:
        return translate("Wording", "{n} words").format(n=more)
    return translate("Wording", "{n} to {m} words").format(n=fewer, m=more)


def beginning(text: str) -> str:
    """A passage in a line: of a long one what it begins with."""
    words = " ".join(text[: 2 * _BEGINNING].split())
    if len(words) <= _BEGINNING:
        return words
    return f"{words[:_BEGINNING].rpartition(' ')[0] or words[:_BEGINNING]} …"


def passage_in_words(shared: Passage, number: int, of: int, first: str, second: str) -> str:
    """A passage as a screen reader reads it, its differences one by one."""
    sentences = [
        translate("Wording", "Passage {n} of {m}").format(n=number, m=of),
        passage_detail(shared),
        beginning(shared.texts[0]),
        *difference_lines(shared, first, second),
    ]
    return " ".join(
        sentence if sentence[-1:] in ".!?…" else f"{sentence}." for sentence in map(str.strip, sentences)
    )


def difference_lines(shared: Passage, first: str, second: str) -> list[str]:
    """What of a passage differs, beside how it is written, a line each."""
    segments = [segment for segment in shared.collation.segments if segment.cls == "substantive"]
    return [segment_words(segment, shared, first, second) for segment in segments]


def passage_at_a_glance(shared: Passage, first: str, second: str) -> str:
    """What a passage is, and what differs in it, as far as a glance takes it in."""
    told = difference_lines(shared, first, second)
    lines = [passage_detail(shared), *told[:_DIFFERENCES]]
    if len(told) > _DIFFERENCES:
        more = len(told) - _DIFFERENCES
        lines.append(
            translate("Wording", "… and 1 more difference")
            if more == 1
            else translate("Wording", "… and {n} more differences").format(n=more)
        )
    return "\n".join(lines)


def segment_words(segment: Segment, shared: Passage, first: str, second: str) -> str:
    """One difference of a passage. No outlet is the original."""
    ours, theirs = segment.a.of(shared.texts[0]).strip(), segment.b.of(shared.texts[1]).strip()
    if segment.op == "move":
        words = translate("Wording", "in another place: {here}").format(here=passage(ours or theirs))
    elif ours and theirs:
        words = translate("Wording", "{ours} in {first}, {theirs} in {second}").format(
            ours=passage(ours), theirs=passage(theirs), first=first, second=second
        )
    else:
        words = translate("Wording", "only in {outlet}: {text}").format(
            outlet=first if ours else second, text=passage(ours or theirs)
        )
    if segment.alert:
        return translate("Wording", "{alert}: {difference}").format(
            alert=alert_name(segment.alert.value), difference=words
        )
    return words
