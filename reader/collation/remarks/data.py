"""Tables, remarks and profiles as plain data, for JSON; spans count code points of the text they are of."""

from __future__ import annotations

from typing import Any

from reader.collation.remarks.circumstances import Circumstance
from reader.collation.remarks.profile import Habit, Profile, Tally
from reader.collation.remarks.remark import CollatedRemark
from reader.collation.tables.table import Place, Table
from reader.collation.tables.variants import Variant


def table_data(table: Table) -> dict[str, Any]:
    """``rows``: each rendering's text and what of the base it kept, the base's first. ``places`` in order."""
    rows = zip(table.texts, table.kept, table.detours, table.beyond, strict=True)
    return {
        **({"cut_short": True} if table.cut_short else {}),
        "rows": [
            {
                "text": text,
                "kept": [list(span) for span in kept],
                "detours": [
                    {
                        "base": list(each.base),
                        "reading": list(each.reading),
                        "kind": each.kind.value,
                        "alert": each.alert and each.alert.value,
                        "explanation": each.explanation,
                    }
                    for each in detours
                ],
                "before": list(beyond[0]),
                "after": list(beyond[1]),
            }
            for text, kept, detours, beyond in rows
        ],
        "places": [_place_data(place) for place in table.places],
    }


def _place_data(place: Place) -> dict[str, Any]:
    return {
        "base": list(place.base),
        "class": place.cls.value,
        "kinds": [kind.value for kind in place.kinds],
        "alerts": [alert.value for alert in place.alerts],
        "readings": [reading and list(reading) for reading in place.readings],
        "variants": [_variant_data(variant) for variant in place.variants],
    }


def _variant_data(variant: Variant) -> dict[str, Any]:
    return {
        "text": variant.text,
        "rows": list(variant.rows),
        "writings": [{"text": each.text, "rows": list(each.rows)} for each in variant.writings],
        "class": variant.cls.value,
        "kinds": [kind.value for kind in variant.kinds],
        "alerts": [alert.value for alert in variant.alerts],
        "explanations": list(variant.explanations),
        "cut": variant.cut,
    }


def remark_data(collated: CollatedRemark) -> dict[str, Any]:
    """``renderings``: the base first; ``row`` is the rendering's row in ``table``, null where it has none."""
    rows = {row.quote.id: number for number, row in enumerate(collated.rows)}
    summary, trims = collated.summary, collated.trims
    return {
        "id": collated.remark.id,
        "base": collated.base.quote.id,
        "renderings": [
            {
                "quote": each.quote.id,
                "outlet": each.outlet,
                "row": rows.get(each.quote.id),
                "foreign": each.foreign,
                "apart": each.apart,
                "relation": each.link and each.link.relation.value,
                "part": list(each.parts.there),
                "base_part": list(each.parts.here),
                "beside": [circumstance_data(found) for found in each.circumstances],
            }
            for each in collated.witnesses
        ],
        "table": table_data(collated.table),
        "trims": {
            "fullest": trims.fullest.id,
            "rows": [
                {
                    "quote": row.quote,
                    "outlet": row.outlet,
                    "kept": [list(span) for span in row.kept],
                    "share": round(row.share, 4),
                }
                for row in trims.rows
            ],
        },
        "summary": {
            "pairs": summary.pairs,
            "kept": summary.kept and round(summary.kept, 4),
            "distance": summary.distance and round(summary.distance, 4),
            "counts": {kind.value: count for kind, count in summary.counts.items()},
            "alerts": [alert.value for alert in summary.alerts],
            "beside": dict(summary.beside),
        },
    }


def circumstance_data(found: Circumstance) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "explanation": found.explanation,
        "first": found.first,
        "second": found.second,
        "places": found.places and [list(place) for place in found.places],
    }


def profile_data(profile: Profile) -> dict[str, Any]:
    """Each number with the ids of the quotes behind it."""
    return {
        "outlet": profile.outlet,
        "quotes": list(profile.quotes),
        "trims": _tally_data(profile.trims),
        "alters": _habit_data(profile.alters),
        "alerts": {
            alert.value: _habit_data(habit)
            for alert, habit in profile.alerts.items()
            if habit.alone.quotes or habit.undecided.quotes
        },
        "marked": _tally_data(profile.marked),
        "unmarked": _tally_data(profile.unmarked),
        "brackets": _tally_data(profile.brackets),
        "cues": {stance.value: list(quotes) for stance, quotes in profile.cues.items()},
        "distance": round(profile.distance, 4),
    }


def _habit_data(habit: Habit) -> dict[str, Any]:
    return {"alone": _tally_data(habit.alone), "undecided": _tally_data(habit.undecided)}


def _tally_data(tally: Tally) -> dict[str, Any]:
    return {"quotes": list(tally.quotes), "of": tally.of}
