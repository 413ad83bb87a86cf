"""Title, outlet, byline and date of a plain text, each from where papers put it."""

from __future__ import annotations

import pytest

from reader.ingest.facts import Metadata, Names
from reader.ingest.text.metadata import metadata_of
from reader.ingest.text.sections import label

BODY = "\n\nThe mayor of Saltby has closed the harbour.\n\nNobody minded."


def metadata(text: str, stem: str = "d422c5a28459ac34", *folders: str) -> Metadata:
    return metadata_of(label(text), Names(stem, folders))


def test_what_stands_under_the_headline() -> None:
    found = metadata(f"Harbour stays shut\n\nBy Nell Barrowclough\nThe Saltby Courier, 11 April 2019{BODY}")
    assert found == Metadata("Harbour stays shut", "The Saltby Courier", "Nell Barrowclough", "2019-04-11")


def test_nothing_is_made_up() -> None:
    assert metadata(f"Harbour stays shut{BODY}") == Metadata("Harbour stays shut")
    assert metadata("") == Metadata()
    assert (
        metadata("# Harbour stays shut #\n\nThe mayor said so.\n\nNobody minded.").title
        == "Harbour stays shut"
    )


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("SALTBY (Sputnik) — The harbour is shut.", "Sputnik"),
        ("Sputnik International reports:\n\nThe harbour is shut.", "Sputnik"),
        ("The harbour is shut.\n\nSource: Al Jazeera, News Agencies", "Al Jazeera"),
        ("The harbour is shut.\n\nSupport The Moscow Times!", "The Moscow Times"),
        ("The harbour is shut.\n\n© 2019 The Guardian. All rights reserved.", "The Guardian"),
        ("The harbour is shut.\n\nhttps://www.kyivpost.com/post/1", "Kyiv Post"),
        ("The harbour is shut.\n\nThe Guardian said so.", None),
    ],
)
def test_outlets(text: str, outlet: str | None) -> None:
    assert metadata(f"Harbour stays shut\n\n{text}").outlet == outlet


def test_an_agencys_report_is_its_publishers() -> None:
    wire = "Harbour stays shut\n\nSALTBY (Reuters) - The harbour is shut.\n\nNobody minded."
    assert metadata(wire).outlet == "Reuters"
    assert metadata(wire, "kyivpost").outlet == "Kyiv Post"
    assert metadata(wire, "d422c5a28459ac34", "set", "The Guardian").outlet == "The Guardian"
    assert metadata(wire, "1", "guardian").outlet == "Reuters", "the opened folder is named after the event"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Harbour stays shut\n\n11 April 2019 12:18 UTC\n\nIt is shut.", "2019-04-11T12:18+00:00"),
        ("Harbour stays shut\n\nBy Nell Barrowclough | April 11, 2019\n\nIt is shut.", "2019-04-11"),
        ("Harbour stays shut\n\nSALTBY, April 11, 2019 (Reuters) - It is shut.", "2019-04-11"),
        ("Harbour stays shut\n\nSALTBY, April 11. /TASS/. It is shut.", "2015-04-11"),
        ("Harbour stays shut\n\nIt is shut.\n\nPublished: 11 April 2019", "2019-04-11"),
        ("01:34 GMT 21 September 2020\nListen Live\n\nIt is shut, the mayor said on Monday.\n\nIt is.", None),
        ("Harbour stays shut\n\nIt was shut on 11 April 2019.\n\nIt is.", None),
    ],
)
def test_dates(text: str, published: str | None) -> None:
    assert metadata(text, "1", "event-2015").published == published


def test_dates_of_file_names() -> None:
    assert metadata("It is shut.", "2019-04-11-harbour").published == "2019-04-11"
    assert metadata("It is shut.", "harbour_20190411").published == "2019-04-11"
    assert metadata("It is shut.", "d201904119999").published is None


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("By Nell Barrowclough", "Nell Barrowclough"),
        ("Nell Barrowclough in Saltby", "Nell Barrowclough"),
        ("Nell Barrowclough\nSaltby\nApril 11, 2019", "Nell Barrowclough"),
        ("Nell Barrowclough | CNO | Saltby", "Nell Barrowclough"),
        ("Saltby Courier, English Service\n3 March 2026", None),
        ("Saltby", None),
    ],
)
def test_bylines(lines: str, byline: str | None) -> None:
    assert metadata(f"Harbour stays shut\n\n{lines}{BODY}").byline == byline


def test_those_who_reported_for_an_agency() -> None:
    text = f"Harbour stays shut{BODY}\n\n(Reporting by Ilse Marchetti; Editing by Hugh Tarn)"
    assert metadata(text).byline == "Ilse Marchetti"


def test_files_and_folders_tell_the_outlet_where_nothing_else_does() -> None:
    text = f"Sails at dawn\n\nBy Nell Barrowclough{BODY}"
    assert metadata(text, "Saltby Argus - Sails at dawn").outlet == "Saltby Argus"
    assert metadata(text, "a", "harbour", "Saltby Echo").outlet == "Saltby Echo"
    told = f"Sails at dawn\n\nThe Quayside Post, 6 March 2026{BODY}"
    assert metadata(told, "a", "harbour", "Saltby Echo").outlet == "The Quayside Post"


@pytest.mark.parametrize(
    "address", ["<https://quay.example/a>", "https://quay.example/a", "[a](https://quay.example/a)"]
)
def test_an_address_behind_source_tells_the_outlet(address: str) -> None:
    assert metadata(f"# Sails at dawn\n\nSource: {address}{BODY}").outlet == "quay.example"


@pytest.mark.parametrize("name", ["The Saltby Lantern", "Saltby Echo", "Saltby Quay"])
def test_an_agency_s_report_came_through_an_outlet_of_any_name(name: str) -> None:
    found = metadata(f"Sails at dawn\n\nReuters via {name}\n6 March 2026{BODY}")
    assert (found.outlet, found.source, found.byline) == (name, "Reuters", None)


def test_pictures_come_through_no_outlet() -> None:
    assert metadata(f"Sails at dawn\n\nReuters via Getty Images\n6 March 2026{BODY}").outlet != "Getty Images"


def test_tabs_set_author_and_outlet_apart() -> None:
    found = metadata(f"Sails at dawn\nBy Nell Barrowclough\tSaltby Argus\t6 March 2026{BODY}")
    assert (found.outlet, found.byline, found.published) == (
        "Saltby Argus",
        "Nell Barrowclough",
        "2026-03-06",
    )


@pytest.mark.parametrize(
    "title", ["#set page to shut", "=cmd|' is what it said", "C# stays shut", "Harbour = shut"]
)
def test_a_sign_that_begins_a_word_of_the_headline_stays(title: str) -> None:
    assert metadata(f"{title}{BODY}").title == title
    assert metadata(f"## {title} ##{BODY}").title == title
