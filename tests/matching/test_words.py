from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.matching import lexicon
from reader.matching.words import LIKE, base_form, fold, handles, likeness, nearness, number_key, words_of
from reader.resources import resource


def keys(text: str, language: str | None = None) -> list[str]:
    return [word.key for word in words_of(text, language)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The colours' defences were organised", ["the", "color", "defense", "be", "organize"]),
        ("We won't, can’t and don't", ["we", "will", "not", "can", "not", "and", "do", "not"]),
        ("He's sure they'll stay", ["he", "sure", "they", "will", "stay"]),
        ("U.S. troops told us", ["usa", "troop", "tell", "us"]),
        ("Daesh, ISIS and the Islamic State", ["isil", "isil", "and", "the", "isil"]),
        ("eight thousand, 8,000 or 8 000", ["8000", "8000", "or", "8000"]),
        ("12 per cent or 12%", ["12", "percent", "or", "12", "percent"]),
    ],
)
def test_english_words_are_made_comparable(text: str, wanted: list[str]) -> None:
    assert keys(text) == wanted


def test_capitals_tell_a_country_from_a_pronoun_only_where_not_all_is_capitals() -> None:
    assert keys("Help the US")[-1] == "usa"
    assert keys("HELP US")[-1] == "us"


def test_scripts_without_spaces_give_a_word_a_character() -> None:
    assert keys("灯台守は", "ja") == ["灯", "台", "守", "は"]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("cs", "jednáních o nové smlouvě", "jednání o novou smlouvu"),
        ("de", "die neuen Häuser", "der neuen Häusern"),
        ("es", "las calles cerradas", "la calle cerrada"),
        ("fr", "les rues fermées", "la rue fermée"),
        ("is", "nýju brýrnar", "nýju brýr"),
        ("pl", "nowych mostów", "nowe mosty"),
        ("pt", "as pontes novas", "a ponte nova"),
        ("ru", "новыми мостами", "новых мостов"),
        ("sv", "de gamla broarna", "de gamla broars"),
        ("uk", "нових мостів", "нові мости"),
    ],
)
def test_forms_of_one_word_are_one(language: str, first: str, second: str) -> None:
    assert keys(first, language)[1:] == keys(second, language)[1:]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("cs", "dvěma tisícům; 1,5 milionu", ["2000", "1500000"]),
        ("de", "zwölf Millionen; 12.000.000", ["12000000", "12000000"]),
        ("fr", "quinze mille; 15 000", ["15000", "15000"]),
        ("ja", "3万、三万", ["30000", "30000"]),
        ("pl", "pięciu tysięcy; 5 tys.", ["5000", "5000"]),
        ("ru", "двадцати тысячам; 20 тыс.", ["20000", "20000"]),
        ("zh", "三亿、300000000", ["300000000", "300000000"]),
    ],
)
def test_numbers_in_words_and_digits_are_one(language: str, text: str, wanted: list[str]) -> None:
    assert keys(text, language) == wanted


def test_a_number_is_multiplied_once() -> None:
    assert keys("two million million") == ["2000000", "million"]


def test_number_words_are_those_of_the_language() -> None:
    assert keys("sei dort", "de")[0] != "6"
    assert keys("sei giorni", "it")[0] == "6"


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("cs", "Spojené státy; ve Spojených státech; USA"),
        ("ru", "Соединённые Штаты; Соединенных Штатов; США"),
    ],
)
def test_declined_names_are_one(language: str, forms: str) -> None:
    assert {keys(form, language)[-1] for form in forms.split(";")} == {"usa"}


def test_words_that_deny_stay_as_they_are() -> None:
    assert {"nikdy", "nikdo"} <= set(keys("nikdy nikdo", "cs")) & lexicon.negations()


@pytest.mark.parametrize(
    ("digits", "key"),
    [("8,000", "8000"), ("1.5", "1.5"), ("1,5", "1.5"), ("007", "7"), ("1.234,5", "1234.5")],
)
def test_numbers_have_one_form(digits: str, key: str) -> None:
    assert number_key(digits) == key


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sergei", "sergey"),
        ("zelenskiy", "zelensky"),
        ("responsible", "responsibility"),
        ("войска", "войсками"),
        ("begin", "start"),
        ("Regierung".casefold(), "regierungen"),
    ],
)
def test_like_words_are_alike_both_ways_and_can_be_found(first: str, second: str) -> None:
    assert 0.6 < likeness(first, second) < 1
    assert likeness(first, second) == likeness(second, first)
    assert set(handles(first)) & set(handles(second))


@pytest.mark.parametrize(
    ("first", "second"), [("12", "120"), ("contract", "contact"), ("sea", "season"), ("a", "i")]
)
def test_unlike_words_are_not(first: str, second: str) -> None:
    assert likeness(first, second) == 0


@pytest.mark.parametrize(
    ("word", "near"), [("musician", "orchestra"), ("frighten", "panic"), ("sew", "stitch")]
)
def test_words_of_one_field_are_near(word: str, near: str) -> None:
    assert 0 < nearness(word)[near] < LIKE


TABLES = sorted(resource("matching/neighbours").glob("*.txt"))


@pytest.mark.parametrize("path", TABLES, ids=[path.stem for path in TABLES])
def test_nearness_is_mutual_and_less_than_likeness(path: Path) -> None:
    language = path.stem
    table = [line.split() for line in path.read_text("utf-8").splitlines()[1:]]
    for word, *_ in table[::50]:
        assert fold(word) == word
        for other, cosine in lexicon.neighbours(word, language).items():
            assert lexicon.neighbours(other, language)[word] == cosine
            assert likeness(word, other) < LIKE
    assert nearness("qwxyz", language) == {}


def test_a_word_that_only_ends_like_an_inflection_stays() -> None:
    assert base_form("bus") == "bus"
    assert base_form("is") == "be"


@given(st.text(max_size=200), st.sampled_from(lexicon.languages()))
def test_every_word_stands_where_it_says(text: str, language: str) -> None:
    words = words_of(text, language)
    assert all(0 <= word.start < word.end <= len(text) and word.key for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(st.sampled_from("\"“‘’'.,0 9"), st.integers(1000, 200_000))
def test_long_runs_of_signs_take_no_time(sign: str, length: int) -> None:
    assert len(words_of(sign * length)) <= length
