"""What a title page tells of an edition: what was compared, how, and what of it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.collation.remarks.witnesses import language
from reader.export.edition.characters import spoken_date
from reader.export.edition.languages import language_name
from reader.export.edition.prepared import Edition
from reader.export.edition.words import counted, ranges
from reader.export.options import Options
from reader.matching import usual_sensitivity

_MOST_LETTERS = 60
"""Code points of a list of numbers that is still read."""

_DIGITS = 2
"""Digits in which a sensitivity is shown, and compared with the usual one."""


def facts(edition: Edition, options: Options) -> list[tuple[str, str]]:
    """What a title page tells, each with its name: only what is known, and of the options only those that
    differ from the usual.
    """
    return [*_compared(edition), *_settings(edition, options)]


def _compared(edition: Edition) -> Iterator[tuple[str, str]]:
    if edition.dated:
        yield "Analysed on", spoken_date(edition.dated.isoformat()) or ""
    articles = [chapter.article for chapter in edition.chapters]
    if days := sorted(each.published[:10] for each in articles if each.published):
        first, last = spoken_date(days[0]), spoken_date(days[-1])
        undated = f" ({len(articles) - len(days):,} without a date)" if len(days) < len(articles) else ""
        yield "Published", (f"{first}" if first == last else f"{first} to {last}") + undated
    tags = Counter(language(each) for each in articles)
    if named := [(tag, number) for tag, number in tags.most_common() if tag]:
        told = ", ".join(f"{language_name(tag)} ({number:,})" for tag, number in named)
        yield ("Language" if len(named) == 1 else "Languages"), told


def _settings(edition: Edition, options: Options) -> Iterator[tuple[str, str]]:
    analysis = edition.analysis
    if analysis.sensitivity is not None:
        yield "Sensitivity", _sensitivity(analysis.sensitivity)
    chosen = []
    if len(edition.entries) < len(analysis.remarks):
        chosen.append(_remarks([entry.number for entry in edition.entries], len(analysis.remarks)))
    if len(edition.chapters) < len(analysis.articles):
        chosen.append(f"{len(edition.chapters):,} of {counted(len(analysis.articles), 'article')}")
    if chosen:
        yield "Chosen", ", ".join(chosen)
    if not options.boilerplate:
        yield "Left out", "what a page says beside its article (boilerplate)"
    if not options.colour:
        yield "Colours", "greys alone"


def _remarks(numbers: Sequence[int], every: int) -> str:
    """Which remarks were chosen, by their numbers where these are few."""
    told = ranges(numbers)
    if not numbers or len(told) > _MOST_LETTERS:
        return f"{len(numbers):,} of {counted(every, 'remark')}"
    return f"{'remark' if len(numbers) == 1 else 'remarks'} {told} of {every:,}"


def _sensitivity(sensitivity: float) -> str:
    usual = round(usual_sensitivity(), _DIGITS)
    shown = round(sensitivity, _DIGITS)
    word = (
        "the usual" if shown == usual else f"{'more' if shown > usual else 'less'} than the usual {usual:g}"
    )
    return (
        f"{shown:g} of 1, {word}: two quotes are joined where it is at least {1 - shown:.0%} likely that "
        "they render the same remark"
    )
