"""Outlets are known by their names, domains and file names, and not read into other words."""

from __future__ import annotations

import pytest

from reader.ingest.words.outlets import (
    is_agency,
    known_outlet,
    outlet_in_line,
    outlet_of_address,
    outlet_of_file,
    outlet_of_handle,
    outlet_set_off,
    shown_name,
)


@pytest.mark.parametrize(
    ("stem", "outlet"),
    [
        ("reuters-oct1", "Reuters"),
        ("2015-10-01-reuters", "Reuters"),
        ("kyivpost", "Kyiv Post"),
        ("nyt_2016-09-08_some-headline-of-that-day", "The New York Times"),
        ("taipei-times-afp", "Taipei Times"),
        ("independent", "The Independent"),
        ("The Guardian", "The Guardian"),
        ("northern-herald", "Northern Herald"),
        ("the-weekly-tideline", "The Weekly Tideline"),
        ("harbour-vote-bbc", "BBC News"),
    ],
)
def test_file_names(stem: str, outlet: str) -> None:
    assert outlet_of_file(stem) == outlet


@pytest.mark.parametrize(
    "stem",
    [
        "000_d422c5a28459ac34",
        "article1",
        "version-A",
        "independent-inquiry-finds-fault",
        "time-is-up",
        "2015-10-01",
        "",
        "sun-shines-on-harbour",
        "breaking-news",
        "untitled",
        "my print",
        "Folder - to print",
        "local paper",
        "the guardian angel",
        "the hill walk",
        "economist talk",
    ],
)
def test_file_names_that_name_none(stem: str) -> None:
    assert outlet_of_file(stem) is None


def test_unknown_names_count_beside_known_ones() -> None:
    assert outlet_of_file("quayside") is None
    assert outlet_of_file("quayside", scheme=True) == "Quayside"
    assert outlet_of_file("notes", scheme=True) is None
    assert outlet_of_file("d422c5a28459ac34", scheme=True) is None


def test_names_and_addresses() -> None:
    assert known_outlet("the associated press") == "AP"
    assert is_agency("AP")
    assert not is_agency("The Guardian")
    assert shown_name("BBC") == "BBC News"
    assert shown_name(" Quayside Notes | ") == "Quayside Notes"
    assert shown_name("www.theguardian.com") == "The Guardian"
    assert outlet_of_address("https://edition.cnn.com/2015/10/01/x.html") == "CNN"
    assert outlet_of_address("https://www.quayside.example/a") == "quayside.example"
    for nothing in ("file:///home/a.html", "not an address", "http://[", "http://127.0.0.1/"):
        assert outlet_of_address(nothing) is None
    assert outlet_in_line("The Weekly Tideline, 7 March 2026") == "The Weekly Tideline"
    assert outlet_in_line("Talks resume after the news") is None


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("NY Times", "The New York Times"),
        ("NYTimes.com", "The New York Times"),
        ("BBC News - Home", "BBC News"),
        ("BBC News Online", "BBC News"),
        ("Guardian Online", "The Guardian"),
        ("THE GUARDIAN", "The Guardian"),
        ("Home | The Guardian", "The Guardian"),
        ("Haaretz.com", "Haaretz"),
        ("Huffington Post", "HuffPost"),
        ("heise.de", "heise online"),
        ("El Pais", "El País"),
        ("Süddeutsche.de", "Süddeutsche Zeitung"),
        ("Лента.ру", "Lenta.ru"),
        ("朝日新聞デジタル", "Asahi Shimbun"),
        ("The Times of India", "The Times of India"),
        ("Sun News", "Sun News"),
        ("Saltby Courier - Home", "Saltby Courier"),
        ("Saltby Courier | Latest news", "Saltby Courier"),
        ("AM - The Morning Paper", "AM - The Morning Paper"),
    ],
)
def test_names_as_pages_give_them(name: str, outlet: str) -> None:
    assert shown_name(name) == outlet


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://mobile.nytimes.com/2015/10/05/x.html", "The New York Times"),
        ("https://edition.cnn.com/2015", "CNN"),
        ("https://amp.saltby.com/x", "saltby.com"),
        ("https://www2.saltby.co.uk/x", "saltby.co.uk"),
        ("https://news.saltby.com/", "news.saltby.com"),
        ("https://m.co.uk/", "m.co.uk"),
        ("https://web.archive.org/web/20151005/http://www.theguardian.com/world", "The Guardian"),
        ("https://www-nytimes-com.cdn.ampproject.org/c/s/www.nytimes.com/x", "The New York Times"),
        ("https://www.google.com/amp/s/www.bbc.co.uk/news/amp/1", "BBC News"),
        ("http://[bad", None),
    ],
)
def test_addresses_of_the_same_outlet(address: str, outlet: str | None) -> None:
    assert outlet_of_address(address) == outlet


def test_accounts_in_networks() -> None:
    assert outlet_of_handle("@nytimes") == "The New York Times"
    assert outlet_of_handle("@saltby_courier") is None
    assert outlet_of_handle("@Time") is None


@pytest.mark.parametrize(
    ("stem", "outlet"),
    [
        ("Saltby Argus - Sails at dawn", "Saltby Argus"),
        ("Saltby Echo - Sails at dawn - 2026-03-06", "Saltby Echo"),
        ("2026-03-06 Saltby Echo", "Saltby Echo"),
        ("Sails at dawn — Saltby Argus", "Saltby Argus"),
        ("Saltby Echo_Sails at dawn", "Saltby Echo"),
        ("Saltby Echo", "Saltby Echo"),
        ("The Guardian - Sails at dawn", "The Guardian"),
        ("Sun - a poem", None),
        ("Breaking News", None),
        ("Press Review", None),
        ("Final Review", None),
        ("Junk Mail", None),
        ("saltby star gazing", None),
        ("", None),
    ],
)
def test_names_set_off_in_file_names(stem: str, outlet: str | None) -> None:
    assert outlet_set_off(stem) == outlet
