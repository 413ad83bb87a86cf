"""The words that an export puts around the articles' own: how it names places, languages and differences."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from reader.collation.remarks.circumstances import Beside, Circumstance
from reader.export.edition.prepared import Chapter, Edition, Named, Rendering
from reader.model import Article

# The notes under a rendering stay shorter than the rendering.
_MOST_NOTES = 12

_MOST_NAMED = 4
"""Copies of an article that are named; of more their numbers are told."""

# What each mark says, in the order that a legend gives them; the keys are those of differences.Mark.
LEGEND = {
    "here": "words that only this rendering has",
    "there": "words that only the other has, or has in the place of those that follow",
    "reworded": "a passage worded too differently to be compared word by word",
    "accidental": "another spelling, case or punctuation",
    "moved": "words that stand at another place in the other",
    "beyond": "the other goes on here; only the part that both have is compared",
}

LIT = "a quote that another article has too"
UNLIT = "a quote that no other article has"
PASSED = "unmarked: a quote that another has too, of a remark that is not among those chosen"
"""What the looks of a quote within its article say, the last where an edition ``passes_some``."""

ONE_TEXT = "in copies of one text alone"


def overview(edition: Edition) -> str:
    """What was compared, in one sentence."""
    quotes = sum(chapter.spoken for chapter in edition.chapters)
    articles = counted(len(edition.chapters), "article")
    told = f"{articles} {_outlets(edition)}, with {counted(quotes, 'quote')}."
    if edition.entries:
        told += f" {_rendered(edition)}"
    elif quotes:
        told += " None of them renders a remark that another article reports too."
    copies = sum(chapter.copy_of is not None for chapter in edition.chapters)
    if not copies:
        return told
    copied = sum(entry.one_text for entry in edition.entries)
    told += f" {counted(copies, 'article')} {'runs' if copies == 1 else 'run'} the same text as another"
    if copied:
        told += (
            f", and {counted(copied, 'remark')} {'stands' if copied == 1 else 'stand'} in such copies alone"
        )
    return f"{told}."


def _outlets(edition: Edition) -> str:
    """From how many outlets its articles are."""
    outlets = [chapter.article.outlet for chapter in edition.chapters]
    unnamed = outlets.count(None)
    names = "names" if unnamed == 1 else "name"
    if unnamed and unnamed == len(outlets):
        return f"that {names} no outlet"
    told = f"from {counted(len({*outlets} - {None}), 'outlet')}"
    return f"{told} ({unnamed} {names} none)" if unnamed else told


def _rendered(edition: Edition) -> str:
    """How many quotes render the remarks, and how many of those stand in articles that were not chosen."""
    chosen = {chapter.article.id for chapter in edition.chapters}
    articles = [each.article.id for entry in edition.entries for each in entry.renderings]
    elsewhere = [article for article in articles if article not in chosen]
    apart = (
        f", {len(elsewhere):,} of these quotes in {counted(len({*elsewhere}), 'other article')}"
        if elsewhere
        else ""
    )
    return (
        f"{counted(len(articles), 'quote')} render {counted(len(edition.entries), 'remark')} "
        f"that more than one article reports{apart}."
    )


def source(article: Article) -> str | None:
    """Whose report an article is where it is another's than its outlet's."""
    if article.source is None or article.source == article.outlet:
        return None
    return f"source: {article.source}"


def copies(chapter: Chapter) -> str | None:
    """Whose text an article runs, or who runs its own; None where no other does."""
    if chapter.copy_of is not None:
        original, edited = chapter.copy_of
        return f"{'much the same' if edited else 'the same'} text as {_numbered(original)}"
    if chapter.copied_by:
        if len(chapter.copied_by) > _MOST_NAMED:
            numbers = ranges(each.number for each in chapter.copied_by)
            return f"also run as {len(chapter.copied_by):,} other articles: {numbers}"
        return f"also run as {', '.join(map(_numbered, chapter.copied_by))}"
    return None


def _numbered(article: Named) -> str:
    return f"article {article.number} ({article.outlet})"


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow one another as "3–5"."""
    told: list[str] = []
    first = last = None
    for number in (*sorted(set(numbers)), None):
        if first is not None and last is not None and number != last + 1:
            told.append(f"{first}" if first == last else f"{first}–{last}")
            first = None
        first, last = (number if first is None else first), number
    return ", ".join(told)


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def direction(text: str) -> str:
    """``rtl`` or ``ltr`` as the first letter with a direction has it (Unicode Standard Annex 9, P2)."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in ("L", "R", "AL"):
            return "ltr" if bidirectional == "L" else "rtl"
    return "ltr"


def incipit(text: str, most: int = 60) -> str:
    """The first words of ``text``, at most ``most`` code points of them."""
    text = " ".join(text[: 4 * most].split())
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',;:–— ')} …"


def attribution(rendering: Rendering) -> tuple[str, ...]:
    """Who is quoted and by which words, how the rendering stands to others: what is known of it."""
    speaker, cue = rendering.quote.speaker, rendering.quote.cue
    named = speaker and speaker.name
    if speaker and speaker.mention.casefold() != speaker.name.casefold():
        named = f"{speaker.name} (“{speaker.mention}”)"
    kept = f"has {rendering.share:.0%} of {rendering.fullest}" if rendering.fullest else None
    return tuple(part for part in (named, cue and f"cue “{cue.text}”", kept, _standing(rendering)) if part)


def _standing(rendering: Rendering) -> str:
    if not rendering.comparison:
        return "base"
    kind = rendering.link.relation.value if rendering.link else "not linked"
    if rendering.comparison.distance is None:
        return f"{kind}, in another language than {rendering.against}"
    return f"{kind}, held against {rendering.against}"


def notes(rendering: Rendering) -> list[str]:
    """The differences that may change the meaning, then those beside the words, a sentence each."""
    told = [f"{alert.kind}: {alert.words}" for alert in rendering.alerts]
    told += [f"{found.kind}: {found.told('here', 'there')}" for found in worth_printing(rendering)]
    more = len(told) - _MOST_NOTES
    return [*told[:_MOST_NOTES], *([f"and {more} more"] if more > 0 else [])]


def worth_printing(rendering: Rendering) -> list[Circumstance]:
    """What differs beside the words, but for a speaker who was not found."""
    return [
        each for each in rendering.beside if each.kind is not Beside.NAMING or (each.first and each.second)
    ]
