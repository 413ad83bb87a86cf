"""What the window says of links: how many, how sure, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.model import Article, Link
from reader.window.opened.renderings import Rendering
from reader.window.words.articles import outlet_name
from reader.window.words.core import core_words

translate = QCoreApplication.translate

_WEIGHTY = (0.05, 0.75, 2.0)
"""Log odds from which a reason has one sign, two and three."""


def prospect_words(sensitivity: float, links: int, remarks: int) -> str:
    """What there is at a sensitivity."""
    return translate("Wording", "At {sensitivity}: {links}, {remarks}").format(
        sensitivity=share_words(sensitivity), links=links_words(links), remarks=remarks_words(remarks)
    )


def sensitivity_name(sensitivity: float | None) -> str:
    """What the command is called that changes the sensitivity; it says which it is, unless the usual one."""
    if sensitivity is None:
        return translate("Wording", "Sensitivity")
    return translate("Wording", "Sensitivity {share}").format(share=share_words(sensitivity))


def links_words(number: int) -> str:
    return (
        translate("Wording", "1 link") if number == 1 else translate("Wording", "{n} links").format(n=number)
    )


def remarks_words(number: int) -> str:
    if number == 1:
        return translate("Wording", "1 remark")
    return translate("Wording", "{n} remarks").format(n=number)


def share_words(share: float) -> str:
    """A number 0..1 in as many digits as the command line is given."""
    return QLocale().toString(share, "f", 2)


def percent_words(share: float) -> str:
    """A likelihood in words that never claim more than is known."""
    if share > 0.99:
        return translate("Wording", "over 99%")
    return translate("Wording", "{n}%").format(n=int(share * 100))


def match_words(rendering: Rendering) -> list[str]:
    """With whom a rendering was matched and how surely, what speaks for it, and what against it."""
    link = rendering.link
    if link is None or rendering.linked is None:
        return []
    lines = [likeness_words(link, rendering.linked)]
    weights = link.reasons.items()
    for words, reasons in (
        (translate("Wording", "For it: {reasons}"), [why for why, weight in weights if weight > 0]),
        (translate("Wording", "Against it: {reasons}"), [why for why, weight in weights if weight < 0]),
        (translate("Wording", "Neither for nor against: {reasons}"), [why for why, w in weights if not w]),
    ):
        if reasons:
            lines.append(words.format(reasons="; ".join(map(core_words, reasons))))
    return lines


def likeness_words(link: Link, linked: Article) -> str:
    """How sure a link is, and with which outlet's rendering it was made."""
    return translate("Wording", "Matched with {outlet}: {percent} likely to be the same remark").format(
        outlet=outlet_name(linked), percent=percent_words(link.score)
    )


def weight_words(weight: float) -> str:
    """How much a reason weighs, as a glance takes it in: up to three signs for it or against it."""
    strength = sum(abs(weight) >= least for least in _WEIGHTY)
    return ("+" if weight > 0 else "−") * strength or "·"
