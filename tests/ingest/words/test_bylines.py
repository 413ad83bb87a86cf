"""Lines that name an author or a source are told from sentences that begin alike."""

from __future__ import annotations

import pytest

from reader.ingest.words.bylines import byline_of, correspondent_of, is_name, source_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe and Omar Haddad", "Jane Doe and Omar Haddad"),
        ("By Jane Doe | July 22, 2018 | 10:46pm EDT", "Jane Doe"),
        ("By Jane Doe, Chief Reporter, Daily Lantern", "Jane Doe, Chief Reporter, Daily Lantern"),
        ("By our man in Aldersund", "our man in Aldersund"),
        ("Author: The Editors", "The Editors"),
        ("Von Greta Söhnlein", "Greta Söhnlein"),
        ("Par Solène Kervadec", "Solène Kervadec"),
        ("Автор: Вера Громова", "Вера Громова"),
        ("By 佐藤直子", "佐藤直子"),
        ("بقلم ليلى حداد", "ليلى حداد"),
    ],
)
def test_bylines(line: str, name: str) -> None:
    assert byline_of(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "By then the ferry had left.",
        "By the time the ferry left, everybody was asleep",
        "By",
        "Von der Leyen in Aldersund",
        "Di Renzo wins again",
        "Bye bye, Jane Doe",
    ],
)
def test_sentences_are_no_bylines(line: str) -> None:
    assert byline_of(line) is None


def test_names_places_and_sources() -> None:
    assert is_name("Nell Barrowclough")
    assert is_name("Lucia de la Cruz")
    assert not is_name("Talks resume in Aldersund")
    assert correspondent_of("Jane Doe in Aldersund") == "Jane Doe in Aldersund"
    assert correspondent_of("Talks resume in Aldersund") is None
    assert source_of("Source: Coastal Radio, agencies") == "Coastal Radio, agencies"
    assert source_of("Sources say that talks are under way") is None
