"""What the window says of outlets beside one another, and of how each edits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from reader.window.opened.collection import Count
from reader.window.words.articles import articles_words, count_words
from reader.window.words.links import remarks_words, share_words

if TYPE_CHECKING:
    from reader.collation.remarks.overview import Outlet, Pair

translate = QCoreApplication.translate


class Told(NamedTuple):
    """A habit: its name, and what it is in plain words."""

    name: str
    meaning: str


def outlet_words(name: str | None) -> str:
    return name or translate("Overview", "Outlets unknown")


def pair_title(first: str | None, second: str | None) -> str:
    return translate("Overview", "{first} and {second}").format(
        first=outlet_words(first), second=outlet_words(second)
    )


def part_title(title: str, part: str) -> str:
    """What a list of quotes is called: whose they are, and what they have in common."""
    return translate("Overview", "{title}: {part}").format(title=title, part=part)


def of_words(number: int, of: int) -> str:
    return translate("Overview", "{n} of {m}").format(n=number, m=of)


def outlet_counts(outlet: Outlet) -> str:
    """How many articles and quotes an outlet has, and how many of them others carry."""
    articles = articles_words(len(outlet.articles))
    quotes = count_words(Count(outlet.quotes, sum(len(each.quotes) for each in outlet.shared)))
    if outlet.name is None:
        return translate(
            "Overview",
            "{articles} · {quotes}. They may be of several outlets, so that how these edit cannot be told.",
        ).format(articles=articles, quotes=quotes)
    return translate("Overview", "{articles} · {quotes}").format(articles=articles, quotes=quotes)


def shared_words(first: str | None, second: str | None, pair: Pair) -> str:
    """How much two outlets share and how far apart they are, in a sentence."""
    title = pair_title(first, second)
    if not pair.shared and pair.copied:
        return translate("Overview", "{outlets} share only copies of one text").format(outlets=title)
    if not pair.shared:
        return translate("Overview", "{outlets} share nothing").format(outlets=title)
    remarks = remarks_words(len(pair.shared))
    if pair.distance is None:
        return translate(
            "Overview", "{outlets} share {remarks}, no two wordings of which were compared"
        ).format(outlets=title, remarks=remarks)
    return translate(
        "Overview", "{outlets} share {remarks}, mean distance of the wordings {distance}"
    ).format(outlets=title, remarks=remarks, distance=share_words(pair.distance))


def pair_counts(pair: Pair) -> str:
    """How many remarks two outlets share."""
    if pair.shared:
        return remarks_words(len(pair.shared))
    if pair.copied:
        return translate("Overview", "They share only copies of one text.")
    return translate("Overview", "They share no remark.")


def before_title(first: str | None, second: str | None) -> str:
    return translate("Overview", "{first} before {second}").format(
        first=outlet_words(first), second=outlet_words(second)
    )


def first_title(name: str | None) -> str:
    return translate("Overview", "{outlet} before all others").format(outlet=outlet_words(name))


def before_words(first: str | None, second: str | None, pair: Pair) -> str:
    """In how many of the remarks that two outlets share the first was first, in a sentence."""
    if not pair.shared:
        return shared_words(first, second, pair)
    if first is None or second is None:
        return not_ranked_words()
    return _first_of(before_title(first, second), pair)


def first_words(outlet: Outlet) -> str:
    """In how many remarks an outlet was before all others, in a sentence."""
    return _first_of(first_title(outlet.name), outlet) if outlet.name else not_ranked_words()


def not_ranked_words() -> str:
    """Why nothing is said of outlets that are not known and of who was first."""
    return translate("Overview", "Of outlets that are not known nobody can tell which of them was first")


def _first_of(title: str, found: Pair | Outlet) -> str:
    untold = len(found.same) + len(found.unknown)
    words = (
        translate("Overview", "{title} in {n} of {m} remarks; of {u} the dates do not tell")
        if untold
        else translate("Overview", "{title} in {n} of {m} remarks")
    )
    return words.format(title=title, n=len(found.before), m=len(found.shared), u=untold)


def invited(words: str) -> str:
    """A sentence about a number, and how to come to the quotes behind it."""
    return translate("Overview", "{words}.\nA double click or Enter lists the quotes.").format(words=words)


def own_words(outlet: Outlet) -> str:
    """What an outlet shares with any other, in a sentence."""
    if not outlet.shared:
        return translate("Overview", "{outlet} shares only copies of one text with others").format(
            outlet=outlet_words(outlet.name)
        )
    return translate("Overview", "{outlet} shares {remarks} with others").format(
        outlet=outlet_words(outlet.name), remarks=remarks_words(len(outlet.shared))
    )


def trims_told() -> Told:
    return Told(
        translate("Overview", "Trims"),
        translate("Overview", "lacks three words or more in a row that another outlet has"),
    )


def alone_told(what: str) -> Told:
    return Told(
        translate("Overview", "{what}, alone").format(what=what),
        translate("Overview", "two other outlets or more agree on other words"),
    )


def undecided_told(what: str) -> Told:
    return Told(
        translate("Overview", "{what}, undecided").format(what=what),
        translate("Overview", "no two outlets agree, and either may have departed"),
    )


def alters_name() -> str:
    return translate("Overview", "Words of its own")


def marked_told() -> Told:
    return Told(
        translate("Overview", "Marks its cuts"),
        translate("Overview", "leaves something out in the middle and shows it by dots"),
    )


def unmarked_told() -> Told:
    return Told(
        translate("Overview", "Cuts without a mark"),
        translate("Overview", "leaves something out in the middle and does not show it"),
    )


def brackets_told() -> Told:
    return Told(
        translate("Overview", "Brackets"),
        translate("Overview", "puts words of its own into the quote, in brackets"),
    )


def distance_told() -> Told:
    return Told(
        translate("Overview", "Mean distance"),
        translate(
            "Overview",
            "from the fullest rendering of each remark; 0 for the same words, 1 for none in common",
        ),
    )


def distance_of_pair() -> Told:
    return Told(
        translate("Overview", "Mean distance"),
        translate("Overview", "0 for the same words, 1 for none in common"),
    )


def copied_told() -> Told:
    return Told(
        translate("Overview", "In copies of one text, not counted"),
        translate("Overview", "an agency's, for instance: that the wordings agree proves nothing"),
    )


def stance_words(stance: str) -> str:
    """What an outlet's reporting words, such as “said” or “claimed”, make of a remark."""
    return {
        "neutral": translate("Overview", "Say no more than that it was said"),
        "doubt": translate("Overview", "Leave open whether it is true"),
        "concession": translate("Overview", "Make it a concession"),
        "insistence": translate("Overview", "Make it insistent"),
        "warning": translate("Overview", "Make it a warning or threat"),
        "accusation": translate("Overview", "Make it an accusation"),
        "joking": translate("Overview", "Take it for a joke"),
        "promise": translate("Overview", "Make it a promise"),
        "denial": translate("Overview", "Make it a denial"),
        "revelation": translate("Overview", "Make it a revelation"),
        "confirmation": translate("Overview", "Make it a confirmation"),
        "complaint": translate("Overview", "Make it a complaint"),
        "boast": translate("Overview", "Make it a boast"),
        "demand": translate("Overview", "Make it a demand"),
        "outburst": translate("Overview", "Make it an outburst"),
        "praise": translate("Overview", "Make it praise"),
        "guess": translate("Overview", "Take it for said between the lines"),
    }.get(stance, stance)
