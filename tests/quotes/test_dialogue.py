"""Dialogue that dashes mark, in invented lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Section, SectionKind
from reader.quotes import find_quotes
from reader.quotes.marks import marked_quotes


def article(text: str, language: str) -> Article:
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language=language)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "ru",
            "— Починим, — сказал мэр Иван Ли. — Скоро.\n\n— Когда?\n\n— К весне — не раньше, — ответил мэр.",
            [
                ("Починим,", "Иван Ли"),
                ("Скоро.", "Иван Ли"),
                ("Когда?", None),
                ("К весне — не раньше,", "Иван Ли"),
            ],
        ),
        (
            "es",
            "—Nadie avisó —protesta Conchita Berrocal, vecina de Las Eras—. Perdí el tren.",
            [("Nadie avisó", "Conchita Berrocal"), ("Perdí el tren.", "Conchita Berrocal")],
        ),
        (
            "fr",
            "— Mon père est revenu, confie Annaïg Le Goff, la fille. Elle rit.\n\n— Oui, dit-elle.",
            [("Mon père est revenu,", "Annaïg Le Goff"), ("Oui,", "Annaïg Le Goff")],
        ),
        ("pl", "– Naprawimy most – powiedział burmistrz Jan Kos.", [("Naprawimy most", "Jan Kos")]),
        (
            "pt",
            "— Vamos reparar a ponte — disse a prefeita Ana Lima.",
            [("Vamos reparar a ponte", "Ana Lima")],
        ),
        ("uk", "— Полагодимо, — сказав мер Остап Ло.", [("Полагодимо,", "Остап Ло")]),
    ],
)
def test_speech_without_marks(language: str, text: str, wanted: list[tuple[str, str | None]]) -> None:
    quotes = find_quotes(article(text, language))
    assert [(quote.text, quote.speaker.name if quote.speaker else None) for quote in quotes] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "— Ремонт моста\n\n— Закрытие школы\n\n— Бюджет города"),
        ("ru", "Он пришёл — и сказал: нет. Москва — столица."),
        ("de", "– Brücke saniert, sagt die Stadt\n\n– Straße gesperrt"),
        ("fr", "— Un pont, une école et une gare"),
    ],
)
def test_lists_and_asides_are_no_dialogue(language: str, text: str) -> None:
    assert marked_quotes(article(text, language)) == ()


@given(
    st.lists(st.sampled_from(["— ", "–", "Да", ", ", "сказал он", ". ", "\n\n", "«", "»", "? "]), max_size=30)
)
def test_what_is_spoken_stands_in_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    quotes = marked_quotes(article(text, "ru"))
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(a.end <= b.start for a, b in pairwise(quotes))
