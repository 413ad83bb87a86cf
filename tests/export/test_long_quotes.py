"""A speech of two thousand words from the files to the apparatus: what was changed late in it is told."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.collation import Class
from reader.export.edition.differences import Mark
from reader.export.edition.prepared import Edition, prepare
from reader.export.options import USUAL
from reader.export.tabular.csv_table import to_csv
from reader.model import Relation
from tests.matching.made import speech

CHANGES = {
    20: ("We counted forty-two boats.", "We counted 24 boats.", "number"),
    100: ("Nobody on the quay will sleep.", "Somebody on the quay will sleep.", "negation"),
    150: ("We will rebuild the mill.", "We will not rebuild the mill.", "negation"),
    195: ("The river rose by seven metres.", "The river rose by nine metres.", "number"),
}
LEFT_OUT = 170


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The speech whole in one article, changed in another, and a third of it, unchanged, in one more."""
    folder: Path = tmp_path_factory.mktemp("speech")
    told = speech(200)
    changed = list(told)
    for number, (one, other, _) in CHANGES.items():
        told[number], changed[number] = one, other
    del changed[LEFT_OUT]
    for day, (outlet, said) in enumerate(
        {"Morning Post": told, "Evening Post": changed, "Night Post": told[90:160]}.items(), 3
    ):
        (folder / f"{day}.txt").write_text(
            f"The river speech\n\nBy Ines Harrow\n{outlet}\n{day} March 2031\n\nThe Aune left its "
            f"bed on Sunday and Velmora stood under water.\n\n“{' '.join(said)}” Tomas Ekdal said.\n",
            encoding="utf-8",
        )
    return prepare(analyse(folder), "speech")


def test_the_apparatus_tells_every_change_to_the_last(edition: Edition) -> None:
    (entry,) = edition.entries
    whole, changed, _ = entry.renderings
    assert len(whole.quote.text.split()) > 1_900
    assert changed.relation is Relation.EDITED
    assert changed.comparison
    pieces = changed.comparison.pieces
    assert "".join(piece.here for piece in pieces) == changed.quote.text
    assert Mark.BEYOND not in {piece.mark for piece in pieces}
    assert {("24", "forty-two"), ("Somebody", "Nobody"), ("nine", "seven")} <= {
        (piece.here.strip(), piece.there.strip()) for piece in pieces
    }
    assert [alert.kind for alert in changed.alerts] == [kind for *_, kind in CHANGES.values()]
    assert 0 < (changed.comparison.distance or 0) < 0.05
    assert changed.share > 0.98


def test_a_third_of_it_is_said_to_be_a_third(edition: Edition) -> None:
    part = edition.entries[0].renderings[2]
    assert part.relation is Relation.FRAGMENT
    assert part.share == pytest.approx(0.35, abs=0.01)
    assert part.comparison
    assert part.comparison.distance == 0
    assert {piece.mark for piece in part.comparison.pieces} <= {Mark.SAME, Mark.BEYOND, Mark.ACCIDENTAL}


def test_the_table_of_readings_has_a_place_for_each_change(edition: Edition) -> None:
    table = edition.entries[0].collated.table
    base = table.texts[0]
    assert [place.base.of(base) for place in table.places if place.cls is Class.SUBSTANTIVE] == [
        "forty-two",
        "Nobody",
        "",
        "seven",
    ]
    assert not table.cut_short


def test_the_table_of_links_gives_the_distance_and_the_places_of_the_whole(edition: Edition) -> None:
    written = to_csv(edition, replace(USUAL, table="links")).decode("utf-8-sig")
    links = {row["second_rendering"]: row for row in csv.DictReader(io.StringIO(written, newline=""))}
    whole, changed, _ = edition.entries[0].renderings
    link = links["1b"]
    assert int(link["first_end"]) - int(link["first_start"]) > 0.99 * len(whole.quote.text)
    assert int(link["second_end"]) - int(link["second_start"]) > 0.99 * len(changed.quote.text)
    assert changed.comparison
    assert float(link["distance"]) == pytest.approx(changed.comparison.distance, abs=0.005)


def test_what_a_part_has_not_hides_no_change_of_another(edition: Edition) -> None:
    written = to_csv(edition, replace(USUAL, table="variations")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    changed = [row for row in rows if "1b" in row["renderings"] and row["class"] == "substantive"]
    assert [(row["base_reading"].strip(), row["reading"].strip()) for row in changed if row["alerts"]] == [
        ("forty-two", "24"),
        ("Nobody", "Somebody"),
        ("", "not"),
        ("seven", "nine"),
    ]
