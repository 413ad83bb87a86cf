"""What the window says of what was looked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def place_words(current: int, places: int, more: bool) -> str:
    """Which of the places it is, if there are ``more`` too; ``current`` counts from 0, and is -1 for none."""
    if not places:
        return translate("Wording", "Not found")
    if more and current < 0:
        return translate("Wording", "Over {n} matches").format(n=places)
    if more:
        return translate("Wording", "{n} of over {all}").format(n=current + 1, all=places)
    if current < 0:
        return matches_words(places)
    return translate("Wording", "{n} of {all}").format(n=current + 1, all=places)


def matches_words(places: int) -> str:
    if places == 1:
        return translate("Wording", "1 match")
    return translate("Wording", "{n} matches").format(n=places)


def found_words(places: int, articles: int) -> str:
    """How much was found in a set."""
    if places == 1:
        return translate("Wording", "1 match in 1 article")
    if articles == 1:
        return translate("Wording", "{n} matches in 1 article").format(n=places)
    return translate("Wording", "{n} matches in {m} articles").format(n=places, m=articles)


def too_many_words(places: int) -> str:
    return translate("Wording", "The first {n} matches; a longer phrase finds fewer").format(n=places)


def searching_words(done: int, articles: int) -> str:
    return translate("Wording", "Looked through {n} of {m} articles").format(n=done, m=articles)


def nothing_words(words: str, articles: int, in_quotes: bool) -> str:
    """That nothing was found, and where."""
    if in_quotes:
        said = translate("Wording", "“{words}” stands in no quote of these articles.")
    elif articles == 1:
        said = translate("Wording", "“{words}” does not stand in this article.")
    else:
        said = translate("Wording", "“{words}” stands in none of the {n} articles.")
    return said.format(words=words, n=articles)
