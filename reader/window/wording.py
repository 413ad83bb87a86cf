"""What the window says of articles, quotes and differences, in whole phrases."""

from __future__ import annotations

import os
import re
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from reader.model import Article, Link, Quote, Relation, SectionKind
from reader.window.collection import Collection, Count
from reader.window.departures import Departure
from reader.window.renderings import Rendering

if TYPE_CHECKING:
    from reader.collation import Segment
    from reader.collation.remarks.circumstances import Circumstance
    from reader.window.folds import Fold

translate = QCoreApplication.translate

_SHORT = 60
"""Code points of a passage quoted in a sentence about it."""

_LONGEST = 64
"""Characters of a folder's path in a menu or a list."""

_WEIGHTY = (0.05, 0.75, 2.0)
"""Log odds from which a reason has one sign, two and three."""

_OPENING = 100
"""Code points of an article without a headline that stand for one."""


def outlet_name(article: Article) -> str:
    return article.outlet or translate("Wording", "Outlet unknown")


def folder_words(folder: Path) -> str:
    """The folder's path from the user's home on, of a long one its last folders."""
    home = Path.home()
    path = f"~{os.sep}{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    if len(path) <= _LONGEST:
        return path
    cut = path.find(os.sep, len(path) - _LONGEST)
    return f"…{path[cut if cut >= 0 else -_LONGEST :]}"


def title_of(article: Article) -> str:
    """The headline; without one the first words of the article, which say more than its file's name."""
    if article.title:
        return article.title
    body = next((section.span for section in article.sections if section.kind is SectionKind.BODY), None)
    opening = " ".join(body.of(article.text)[:_OPENING].split()) if body else ""
    if not any(character.isalnum() for character in opening):
        return article.path.rpartition("/")[2]
    return f"{opening.rpartition(' ')[0] or opening} …" if len(opening) > _OPENING - 20 else opening


@cache
def date_words(published: str | None, month: str = "MMMM") -> str:
    """An ISO 8601 date as people write it, its ``month`` in one of Qt's formats; any other as it stands."""
    if not published:
        return ""
    date = QDate.fromString(published[:10], "yyyy-MM-dd")
    return QLocale().toString(date, f"d {month} yyyy") if date.isValid() else published


def kicker(article: Article) -> str:
    """The line above a headline: outlet, byline, date."""
    outlet, byline = outlet_name(article), article.byline or ""
    # Many a byline ends with the outlet, which stands before it here.
    if byline.casefold().endswith(outlet.casefold()):
        byline = byline[: -len(outlet)].rstrip(" ,|–—-")
    parts = (outlet, byline, date_words(article.published).replace(" ", "\u00a0"))
    # Isolated, so that a date keeps its order beside a name that runs the other way.
    return "   ·   ".join(f"\u2068{part}\u2069" for part in parts if part)


def fold_words(fold: Fold) -> str:
    """The line that stands for a run of the page that is not the article's own text."""
    if fold.kind is SectionKind.COMMENT:
        words = (
            translate("Wording", "Reader’s comment")
            if fold.paragraphs == 1
            else translate("Wording", "Readers’ comments, {n} paragraphs").format(n=fold.paragraphs)
        )
    else:
        words = (
            translate("Wording", "Page furniture")
            if fold.paragraphs == 1
            else translate("Wording", "Page furniture, {n} lines").format(n=fold.paragraphs)
        )
    return f"{'▾' if fold.opened else '▸'}  {words}"


def fold_help(fold: Fold) -> str:
    """What the line of a fold is for."""
    if fold.opened:
        return translate("Wording", "Not the article’s own text. Click, or press Enter, to fold it away.")
    return translate("Wording", "Not the article’s own text. Click, or press Enter, to show it.")


def count_words(count: Count) -> str:
    quotes = (
        translate("Wording", "1 quote")
        if count.quotes == 1
        else translate("Wording", "{n} quotes").format(n=count.quotes)
    )
    if not count.shared:
        return quotes
    return translate("Wording", "{quotes}, {n} shared").format(quotes=quotes, n=count.shared)


def articles_words(number: int) -> str:
    if number == 1:
        return translate("Wording", "1 article")
    return translate("Wording", "{n} articles").format(n=number)


def prospect_words(sensitivity: float, links: int, remarks: int) -> str:
    """What there is at a sensitivity."""
    return translate("Wording", "At {sensitivity}: {links}, {remarks}").format(
        sensitivity=share_words(sensitivity), links=links_words(links), remarks=remarks_words(remarks)
    )


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
    return f"{share:.2f}"


def stage_words(stage: str) -> str:
    """A stage of the work, as the status bar names it."""
    return {
        "reading": translate("Wording", "Reading articles"),
        "matching": translate("Wording", "Looking for shared quotes"),
        "comparing": translate("Wording", "Comparing wordings"),
        "setting": translate("Wording", "Setting the pages"),
    }.get(stage, stage[:1].upper() + stage[1:])


def departure_words(departure: Departure | None) -> str:
    return {
        None: translate("Wording", "Quoted here alone"),
        Departure.VERBATIM: translate("Wording", "Same words"),
        Departure.EDITED: translate("Wording", "Edited"),
        Departure.SUBSTANTIVE: translate("Wording", "Other words"),
        Departure.ALERT: translate("Wording", "Sense may differ"),
    }[departure]


def relation_words(relation: Relation) -> str:
    return {
        Relation.VERBATIM: translate("Wording", "Verbatim"),
        Relation.EDITED: translate("Wording", "Edited"),
        Relation.FRAGMENT: translate("Wording", "Partly the same"),
        Relation.RETRANSLATED: translate("Wording", "Differently worded"),
    }[relation]


def alert_name(alert: str) -> str:
    return {
        "negation": translate("Wording", "Negation"),
        "number": translate("Wording", "Number"),
        "name": translate("Wording", "Name"),
        "modality": translate("Wording", "Modality"),
        "tense": translate("Wording", "Tense"),
        "person": translate("Wording", "Person"),
        "polarity": translate("Wording", "Polarity"),
        "question": translate("Wording", "Question"),
    }.get(alert, alert.capitalize())


def passage(text: str) -> str:
    """A passage as a sentence about it quotes it, shortened in its middle."""
    text = " ".join(text.split())
    if len(text) > _SHORT:
        first, last = text[: _SHORT // 2], text[-_SHORT // 2 :]
        text = f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"
    return translate("Wording", "“{text}”").format(text=text)


def difference_words(segment: Segment, base: str, text: str) -> str:
    """A difference in words; ``base`` and ``text`` are the two renderings. No outlet is the original."""
    there, here = segment.a.of(base).strip(), segment.b.of(text).strip()
    if segment.op == "move":
        return translate("Wording", "in another place: {here}").format(here=passage(here or there))
    if here and there:
        return translate("Wording", "{here} here, {there} in the base").format(
            here=passage(here), there=passage(there)
        )
    if here:
        return translate("Wording", "{here} only here").format(here=passage(here))
    return translate("Wording", "{there} only in the base").format(there=passage(there))


_BOTH = re.compile(r"(?P<first>.*?) here(?P<aside> \([^()]*\))?, (?P<second>.*) there(?P<other> \([^()]*\))?")


def explanation_words(explanation: str) -> str:
    """What collation says of the base, its first text, and of this, its second; said here of this first."""
    said = []
    for part in explanation.split("; "):
        if both := _BOTH.fullmatch(part):
            there, here = both["first"] + (both["aside"] or ""), both["second"] + (both["other"] or "")
            said.append(
                translate("Wording", "{here} here, {there} in the base").format(here=here, there=there)
            )
        elif part.endswith(" only in the first"):
            there = part.removesuffix(" only in the first")
            said.append(translate("Wording", "{there} only in the base").format(there=there))
        else:
            here = part.removesuffix(" only in the second")
            said.append(translate("Wording", "{here} only here").format(here=here) if here != part else part)
    return "; ".join(said)


def alert_words(segment: Segment, base: str, text: str) -> str:
    difference = (
        explanation_words(segment.explanation)
        if segment.explanation
        else difference_words(segment, base, text)
    )
    return translate("Wording", "{alert}: {difference}").format(
        alert=alert_name(segment.alert or ""), difference=difference
    )


def alerts_in_words(rendering: Rendering) -> list[str]:
    """What may change the sense between the base and a rendering, each but once."""
    collation = rendering.collation
    if collation is None:
        return []
    from reader.collation.segment import gravity

    found = sorted((each for each in collation.segments if each.alert), key=lambda each: gravity(each.alert))
    return list(dict.fromkeys(alert_words(each, collation.a, collation.b) for each in found))


def circumstance_words(found: Circumstance) -> str:
    """What differs beside the words of the base, the first of the two, and a rendering."""
    kinds = {
        "speaker": translate("Wording", "Speaker"),
        "unmarked cut": translate("Wording", "Cut without a mark"),
        "cue": translate("Wording", "Cue"),
        "naming": translate("Wording", "Named"),
    }
    told = found.told(translate("Wording", "in the base"), translate("Wording", "here"))
    return f"{kinds[found.kind.value]}: {told}"


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
            lines.append(words.format(reasons="; ".join(reasons)))
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


def source_words(quote: Quote) -> str:
    """Who is quoted, and the cue."""
    if quote.speaker is None:
        return translate("Wording", "Speaker not named")
    if quote.cue is None:
        return quote.speaker.name
    if quote.speaker.mention == quote.speaker.name:
        return translate("Wording", "{speaker} · “{cue}”").format(
            speaker=quote.speaker.name, cue=quote.cue.text
        )
    return translate("Wording", "{speaker} · “{mention}”, “{cue}”").format(
        speaker=quote.speaker.name, mention=quote.speaker.mention, cue=quote.cue.text
    )


def heading(rendering: Rendering) -> str:
    parts = (outlet_name(rendering.article), date_words(rendering.article.published))
    return ", ".join(part for part in parts if part)


def kinship_words(rendering: Rendering) -> str:
    """How a rendering stands to the base."""
    if rendering.is_base:
        return translate("Wording", "The base: the others are compared with this")
    if rendering.collation is None:
        return translate("Wording", "Other words of the same remark")
    how = (
        translate("Wording", "Matched by way of another outlet")
        if rendering.relation is None
        else relation_words(rendering.relation)
    )
    kept = int(rendering.collation.summary.kept * 100)
    return translate("Wording", "{how} · {n}% kept").format(how=how, n=kept)


def rendering_in_words(rendering: Rendering) -> str:
    """A whole rendering as a screen reader reads it, its differences from the base one by one."""
    sentences = [
        heading(rendering),
        kinship_words(rendering),
        source_words(rendering.quote),
        rendering.quote.text,
        *alerts_in_words(rendering),
        *map(circumstance_words, rendering.circumstances),
    ]
    collation = rendering.collation
    if collation is not None:
        sentences += [
            difference_words(segment, collation.a, collation.b)
            for segment in collation.segments
            if segment.cls == "substantive" and not segment.alert
        ]
    return " ".join(sentence if sentence[-1:] in ".!?…" else f"{sentence}." for sentence in sentences)


def ignored_words(ignoring: AbstractSet[str]) -> list[str]:
    """Which differences of writing are not told."""
    words = {
        "accidentals": translate("Wording", "spelling, case and punctuation ignored"),
        "case": translate("Wording", "case ignored"),
        "punctuation": translate("Wording", "punctuation ignored"),
    }
    return [words["accidentals"]] if "accidentals" in ignoring else [words[kind] for kind in sorted(ignoring)]


def renderings_words(renderings: int, outlets: int) -> str:
    """How often a remark is rendered, and by how many outlets; both are two or more, or nearly."""
    if outlets == 1:
        return translate("Wording", "{n} renderings by 1 outlet").format(n=renderings)
    return translate("Wording", "{n} renderings by {m} outlets").format(n=renderings, m=outlets)


def describe_quote(collection: Collection, quote: str) -> str:
    """A quote at a glance: who is quoted, who else carries it, and how far they depart."""
    found = collection.quote(quote)
    if found is None:
        return ""
    lines = [source_words(found)]
    remark, analysis = collection.remark_of(quote), collection.analysis
    if remark is not None and analysis is not None:
        articles = {analysis.quote_by_id[other].article for other in remark.quotes} - {found.article}
        outlets = sorted({outlet_name(analysis.article_by_id[article]) for article in articles})
        lines.append(translate("Wording", "Also in {outlets}").format(outlets=", ".join(outlets)))
    lines.append(departure_words(collection.departure(quote)))
    return "\n".join(lines)
