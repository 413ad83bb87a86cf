"""The table of outlets: a row an outlet, with how it edits what others quote too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.collation import Alert
from reader.collation.remarks.cues import Stance
from reader.collation.remarks.profile import Habit, Profile, profiles
from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.prepared import Edition
from reader.export.tabular.columns import Column, Shape, Value, number, rounded, text, whole
from reader.model import QuoteKind, Report

_OF_ALERTS = {
    Alert.NEGATION: "in a negation",
    Alert.NUMBER: "in a number, date or quantity",
    Alert.NAME: "in a name",
    Alert.MODALITY: "in how certain, possible, permitted or necessary something is",
    Alert.TENSE: "in tense",
    Alert.PERSON: "in person",
    Alert.POLARITY: "by an opposite",
    Alert.QUESTION: "in being a question",
}


def _habit(name: str, what: str) -> tuple[Column, Column]:
    return (
        whole(f"{name}_alone", f"judged renderings that {what}, where two others agree on theirs"),
        whole(f"{name}_undecided", f"renderings that {what}, where no two agree"),
    )


_COLUMNS = (
    text("outlet", "the outlet; the name of the file where the outlet is not known"),
    whole("articles", "its articles"),
    whole("quotes", "quotes in them, scare quotes and terms left out"),
    whole("shared", "renderings of remarks in them that another article has too"),
    whole(
        "compared",
        "renderings that were compared with another outlet's in the same language, on which all that follows "
        "rests",
    ),
    number("distance", "mean distance of these from the fullest rendering: 0 for the same words, 1 for none"),
    number("kept", "mean share of the words of the fullest rendering that they have, 0 to 1"),
    whole("trims", "renderings that lack a stretch of three words or more which another outlet has"),
    whole("judged", "renderings printed beside two or more others, so that one can be told to stand alone"),
    *_habit("alters", "have other words"),
    *(column for alert, where in _OF_ALERTS.items() for column in _habit(alert.value, f"differ {where}")),
    whole("cuts_marked", "renderings that leave something out in the middle and show it by dots"),
    whole("cuts_unmarked", "renderings that leave something out without a mark"),
    whole("brackets", "renderings with words of the outlet's own in brackets"),
    whole("insinuating_cues", "renderings whose words for “said” insinuate something"),
    text("cues", "what these insinuate, and how many do, separated by semicolons"),
)


def _rows(edition: Edition, report: Report) -> Iterator[tuple[Value, ...]]:
    found = {each.outlet: each for each in profiles(edition.compared, report)}
    kept: defaultdict[str, list[float]] = defaultdict(list)
    for entry in edition.entries:
        for row in entry.collated.trims.rows:
            kept[row.outlet].append(row.share)
    articles: defaultdict[str, list[str]] = defaultdict(list)
    for article in (chapter.article for chapter in edition.chapters):
        articles[outlet_of(article)].append(article.id)
    for outlet in sorted({*articles, *found}, key=lambda name: (name.casefold(), name)):
        quotes = [quote for article in articles[outlet] for quote in edition.analysis.quotes_of[article]]
        yield (
            outlet,
            len(articles[outlet]),
            sum(quote.kind is not QuoteKind.SCARE for quote in quotes),
            sum(map(edition.is_shared, quotes)),
            *_profiled(found.get(outlet), kept[outlet]),
        )


def _profiled(profile: Profile | None, kept: list[float]) -> tuple[Value, ...]:
    if profile is None:
        # How an outlet edits is not known where nothing of it can be compared.
        return (0, *[None] * (len(_COLUMNS) - 5))
    insinuating = {
        stance: len(quotes) for stance, quotes in profile.cues.items() if stance is not Stance.NEUTRAL
    }
    return (
        len(profile.quotes),
        rounded(profile.distance),
        rounded(sum(kept) / len(kept)) if kept else None,
        len(profile.trims),
        profile.alters.alone.of,
        *_counted(profile.alters),
        *(count for alert in _OF_ALERTS for count in _counted(profile.alerts[alert])),
        len(profile.marked),
        len(profile.unmarked),
        len(profile.brackets),
        sum(insinuating.values()),
        "; ".join(f"{stance} {count}" for stance, count in insinuating.items()) or None,
    )


def _counted(habit: Habit) -> tuple[int, int]:
    return len(habit.alone), len(habit.undecided)


OUTLETS = Shape("Outlets", "a row an outlet, with how it edits what others quote too", _COLUMNS, _rows)
