"""What the window says of remarks in a list: columns, orders, choices, and how many are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.model import Article, Quote
from reader.window.words.articles import article_name, date_words, in_marks
from reader.window.words.differences import alert_name, departure_words
from reader.window.words.renderings import renderings_words, vouching

if TYPE_CHECKING:
    from reader.collation.remarks.digests import Digest

translate = QCoreApplication.translate


def number_words(number: int) -> str:
    """A number as people write it, its thousands set apart."""
    return QLocale().toString(number)


def column_words(column: str) -> str:
    return {
        "place": translate("Remarks", "Remark"),
        "speaker": translate("Remarks", "Speaker"),
        "renderings": translate("Remarks", "Renderings"),
        "outlets": translate("Remarks", "Outlets"),
        "first": translate("Remarks", "First"),
        "distance": translate("Remarks", "Distance"),
        "gravest": translate("Remarks", "Gravest difference"),
    }[column]


def column_meaning(column: str) -> str:
    """What a column tells, in a sentence."""
    return {
        "place": translate("Remarks", "The words of the base, in the order of the articles"),
        "speaker": translate("Remarks", "Who said it"),
        "renderings": translate("Remarks", "How many quotes render the remark"),
        "outlets": translate("Remarks", "Which outlets print it, from the earliest on"),
        "first": translate("Remarks", "When the first of them was published"),
        "distance": translate(
            "Remarks", "How far the wordings lie apart: 0% for the same words, 100% for none in common"
        ),
        "gravest": translate("Remarks", "The gravest difference between any two of its renderings"),
    }[column]


def order_words(column: str, descending: bool) -> str:
    """Which remarks come first in an order."""
    up, down = {
        "place": (translate("Remarks", "first article first"), translate("Remarks", "last article first")),
        "speaker": (translate("Remarks", "A to Z"), translate("Remarks", "Z to A")),
        "renderings": (translate("Remarks", "fewest first"), translate("Remarks", "most first")),
        "outlets": (translate("Remarks", "fewest first"), translate("Remarks", "most first")),
        "first": (translate("Remarks", "earliest first"), translate("Remarks", "latest first")),
        "distance": (translate("Remarks", "nearest first"), translate("Remarks", "farthest first")),
        "gravest": (translate("Remarks", "slightest first"), translate("Remarks", "gravest first")),
    }[column]
    return down if descending else up


def sorted_words(column: str, descending: bool) -> str:
    """A heading that the list is sorted by, in words."""
    return translate("Remarks", "{column}, sorted, {order}").format(
        column=column_words(column), order=order_words(column, descending)
    )


def shown_words(shown: int, of: int) -> str:
    """How many remarks are shown of how many."""
    if shown == of == 1:
        return translate("Remarks", "1 remark")
    if shown == of:
        return translate("Remarks", "{n} remarks").format(n=number_words(of))
    if of == 1:
        return translate("Remarks", "None of 1 remark")
    return translate("Remarks", "{n} of {total} remarks").format(
        n=number_words(shown), total=number_words(of)
    )


def isolated(name: str) -> str:
    """A name that keeps its place beside others, in whichever direction it runs."""
    return f"\u2068{name}\u2069"


def speaker_words(speaker: str | None) -> str:
    return speaker or translate("Wording", "Speaker not named")


def carrier_words(name: str) -> str:
    """Who prints a remark, as its digest has it: an outlet, or a headline in the language's own marks."""
    return in_marks(name[1:-1]) if name.startswith("“") and name.endswith("”") else name


def rendered_words(digest: Digest) -> str:
    """How often a remark is rendered, and by how many."""
    return renderings_words(
        len(digest.quotes), len(digest.outlets) - digest.unknown, digest.unknown, _independent(digest)
    )


def _independent(digest: Digest) -> int | None:
    return vouching(len(digest.outlets), digest.independent, digest.one_text)


def carriers_words(digest: Digest) -> str:
    """Who prints a remark, by name, and before them how many do so independently where not all do."""
    names = translate("Remarks", ", ").join(isolated(carrier_words(name)) for name in digest.outlets)
    independent = _independent(digest)
    if independent is None:
        return names
    if independent == 0:
        return translate("Remarks", "One text: {outlets}").format(outlets=names)
    return translate("Remarks", "{n} of {m} independent: {outlets}").format(
        n=independent, m=len(digest.outlets), outlets=names
    )


def first_words(first: str | None) -> str:
    return date_words(first, "MMM") or translate("Remarks", "No date")


def distance_words(distance: float) -> str:
    """A distance as a percentage: 0 and 100 only where it is nothing less and nothing more."""
    percent = round(distance * 100)
    if 0 < distance < 1:
        percent = min(max(percent, 1), 99)
    return translate("Wording", "{n}%").format(n=percent)


def apart_words(distance: float) -> str:
    """A distance where no heading says what it is."""
    return translate("Remarks", "Distance {distance}").format(distance=distance_words(distance))


def gravest_words(digest: Digest) -> str:
    """The alerts, the gravest first; without one, how far the wordings depart."""
    if digest.alerts:
        return translate("Remarks", ", ").join(map(alert_name, digest.alerts))
    return departure_words(digest.departure)


def choice_words(name: str, count: int) -> str:
    """A choice of a filter, and how many remarks it would leave."""
    if count == 1:
        return translate("Remarks", "{choice}, 1 remark").format(choice=name)
    return translate("Remarks", "{choice}, {n} remarks").format(choice=name, n=number_words(count))


def copied_words(rows: int) -> str:
    if rows == 1:
        return translate("Remarks", "1 row copied")
    return translate("Remarks", "{n} rows copied").format(n=number_words(rows))


def more_words(left_out: int) -> str:
    """How many choices a list has not."""
    return translate("Remarks", "{n} more: type a name into the filter").format(n=number_words(left_out))


def rendering_words(article: Article, quote: Quote) -> str:
    """A rendering, and whose it is."""
    return translate("Remarks", "{outlet}: {words}").format(
        outlet=isolated(article_name(article)), words=quote.text
    )


def digest_in_words(digest: Digest, words: str) -> str:
    """A remark as a screen reader reads its row; ``words`` are those that the row shows."""
    gravest = gravest_words(digest)
    if digest.alerts:
        gravest = translate("Remarks", "{departure}: {alerts}").format(
            departure=departure_words(digest.departure), alerts=gravest
        )
    sentences = (
        gravest,
        speaker_words(digest.speaker),
        words,
        rendered_words(digest),
        translate("Remarks", ", ").join(map(carrier_words, digest.outlets)),
        first_words(digest.first),
        apart_words(digest.distance),
    )
    stopped = (each.rstrip(",;: ") for each in sentences)
    return " ".join(each if each[-1:] in ".!?…" else f"{each}." for each in stopped)
