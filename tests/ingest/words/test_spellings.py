"""An outlet has one spelling throughout a set, and two outlets never become one."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.words.outlets import content_words, shown_name
from reader.ingest.words.spellings import outlets_made_one
from reader.model import Article


def articles_of(*names: str | None) -> list[Article]:
    return [Article(f"a{place}", f"{place}.txt", "", (), outlet=name) for place, name in enumerate(names)]


def made_one(*names: str | None) -> list[str | None]:
    return [article.outlet for article in outlets_made_one(articles_of(*names))]


@pytest.mark.parametrize(
    ("names", "outlet"),
    [
        (
            ("Saltby Courier", "The Saltby Courier", "SALTBY COURIER", "saltbycourier.com"),
            "The Saltby Courier",
        ),
        (("Saltby Courier", "The Saltby Courier", "Saltby Courier"), "Saltby Courier"),
        (("Saltby Courier Online", "Saltby Courier"), "Saltby Courier"),
        (("Die Woche", "diewoche.de", "Woche"), "Die Woche"),
        (("El Faro", "Faro", "elfaro.net"), "El Faro"),
        (("Diario de Córdoba", "Diario de Cordoba", "diario de córdoba"), "Diario de Córdoba"),
        (("Northern Herald", "northern-herald.co.uk"), "Northern Herald"),
        (("NYT", "nytimes.com", "NY Times", "The New York Times"), "The New York Times"),
        (("BBC", "bbc.co.uk", "BBC News Online"), "BBC News"),
    ],
)
def test_spellings_of_one_outlet(names: tuple[str, ...], outlet: str) -> None:
    for order in permutations(names):
        assert set(made_one(*order)) == {outlet}


@pytest.mark.parametrize(
    "names",
    [
        ("The Times", "The Times of India", "The Times of Israel"),
        ("Northern Herald", "Northern Post"),
        ("Daily News", "The Daily"),
        ("saltby.com", "saltby.de"),
        ("Morning Lantern", "morninglantern.co.uk", "morninglantern.com.lb"),
        ("Saltby Courier", None),
    ],
)
def test_different_outlets_stay_apart(names: tuple[str | None, ...]) -> None:
    assert tuple(made_one(*names)) == names


def test_the_source_is_spelled_alike_and_is_never_the_outlet_itself() -> None:
    first, second, third = outlets_made_one(
        [
            Article("a", "a.txt", "", (), outlet="Saltby Courier", source="northern wire"),
            Article("b", "b.txt", "", (), outlet="The Northern Wire", source="Reuters.com"),
            Article("c", "c.txt", "", (), outlet="The Northern Wire", source="northernwire.com"),
        ]
    )
    assert (first.outlet, first.source) == ("Saltby Courier", "The Northern Wire")
    assert (second.outlet, second.source) == ("The Northern Wire", "Reuters")
    assert (third.outlet, third.source) == ("The Northern Wire", None)


def test_articles_that_need_no_change_are_the_same_objects() -> None:
    articles = articles_of("The Guardian", "Northern Herald", None)
    assert all(one is other for one, other in zip(articles, outlets_made_one(articles), strict=True))


_WORDS = st.sampled_from(
    [
        "The",
        "Times",
        "Daily",
        "Star",
        "Saltby",
        "Courier",
        "News",
        "Online",
        "of",
        "India",
        "Die",
        "Zeit",
        "Post",
        "é",
    ]
)
_NAMES = st.lists(_WORDS, min_size=1, max_size=4).flatmap(
    lambda words: st.sampled_from([" ".join(words), " ".join(words).upper(), f"{''.join(words).lower()}.com"])
)


@given(st.lists(_NAMES | st.text(max_size=12), max_size=8), st.randoms(use_true_random=False))
def test_made_one_is_one_and_in_any_order(names: list[str], random: Random) -> None:
    once = made_one(*names)
    assert made_one(*once) == once
    order = random.sample(range(len(names)), len(names))
    assert made_one(*(names[place] for place in order)) == [once[place] for place in order]


@given(st.lists(_NAMES, max_size=8))
def test_no_word_of_a_name_is_lost(names: list[str]) -> None:
    for name, outlet in zip(names, made_one(*names), strict=True):
        assert outlet is not None
        if "." not in name and "." not in outlet and shown_name(name) == name:
            assert content_words(name) == content_words(outlet)
