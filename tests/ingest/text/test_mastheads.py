"""An outlet of an everyday name is known where outlets stand, and nothing else is taken for one there."""

from __future__ import annotations

import pytest

from reader.ingest.facts import Metadata, Names
from reader.ingest.text.metadata import metadata_of
from reader.ingest.text.sections import label

BODY = "\n\nThe mayor of Saltby has closed the harbour.\n\nNobody minded."
TITLE = "Harbour stays shut"


def metadata(text: str) -> Metadata:
    return metadata_of(label(text), Names("d422c5a28459ac34"))


@pytest.mark.parametrize(
    "name", ["Echo", "Star", "Sun", "Independent", "Advertiser", "News", "Letter", "Dagblad"]
)
@pytest.mark.parametrize(
    "head",
    [
        "{name}\n{title}\nBy Nell Barrowclough\n6 March 2026",
        "{title}\n\n{name}, 6 March 2026\n\nBy Nell Barrowclough",
        "{title}\n{name}\n6 March 2026\nBy Nell Barrowclough",
        "{name}\n\n{title}\n\nBy Nell Barrowclough\n6 March 2026",
        "{title}\n\n{name}  06 Mar 2026\n\nBy Nell Barrowclough",
        "{name}\n6 March 2026\nBy Nell Barrowclough\n\n{title}",
    ],
)
def test_an_everyday_name_beside_headline_or_date_is_the_outlet(name: str, head: str) -> None:
    told = Metadata(TITLE, f"Saltby {name}", "Nell Barrowclough", "2026-03-06")
    assert metadata(head.format(name=f"Saltby {name}", title=TITLE) + BODY) == told


@pytest.mark.parametrize(
    "head",
    [
        "{title}\nThe Saltby Lantern\n6 March 2026",
        "{title}\n\nThe Saltby Lantern\n\n6 March 2026",
        "The Saltby Lantern\n6 March 2026\n\n{title}",
    ],
)
def test_a_name_behind_an_article_is_no_person_s(head: str) -> None:
    assert metadata(head.format(title=TITLE) + BODY) == Metadata(
        TITLE, "The Saltby Lantern", None, "2026-03-06"
    )


def test_an_unknown_name_above_date_and_author_is_not_the_headline() -> None:
    found = metadata(f"Saltby Quay\n6 March 2026\nBy Nell Barrowclough\n\n{TITLE}{BODY}")
    assert found == Metadata(TITLE, "Saltby Quay", "Nell Barrowclough", "2026-03-06")


@pytest.mark.parametrize(
    "head",
    [
        "{title}\n\nBreaking News\n\n6 March 2026",
        "Home News\n\n{title}\n\n6 March 2026",
        "{title}\n\nNell Barrowclough\n6 March 2026",
        "Minister Writes Letter\n\nHow it came about\n\n6 March 2026",
        "{title}\n\nOpen Letter",
    ],
)
def test_what_else_stands_there_is_no_outlet(head: str) -> None:
    assert metadata(head.format(title=TITLE) + BODY).outlet is None


def test_an_everyday_name_elsewhere_is_no_outlet() -> None:
    assert metadata(f"{TITLE}\n\nThe harbour is shut.\n\nSaltby Star\n\nNobody minded.").outlet is None


def test_the_line_above_the_author_is_the_headline_and_a_menu_is_not() -> None:
    menu = "Skip to content\n* Home\n* News\n\nSaltby Argus\n\nNews  Valley"
    found = metadata(f"{menu}\n\n{TITLE}\n\nBy Nell Barrowclough\n6 March 2026{BODY}")
    assert (found.title, found.outlet, found.byline) == (TITLE, "Saltby Argus", "Nell Barrowclough")
