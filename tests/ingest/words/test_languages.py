"""The language of a few sentences is told by their small words, and not guessed where they do not tell."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.ingest.lexicon import lexicon
from reader.ingest.words.languages import language_of, language_tag

NEWS_FILE = Path(__file__).parents[1] / "news.toml"
SENTENCES = {
    "en": (
        "The ferry left the harbour at noon, and nobody who had a ticket was told that it would not be back."
    ),
    "de": (
        "Die Fähre verließ den Hafen am Mittag, und niemand, der eine Karte hatte, wurde "
        "gewarnt, dass sie nicht."
    ),
    "fr": (
        "Le bac a quitté le port à midi, et personne parmi ceux qui avaient un billet ne "
        "savait pas où il est."
    ),
    "es": (
        "El barco salió del puerto a mediodía y nadie que tuviera un billete sabía que no iba "
        "a volver por la tarde."
    ),
    "pt": (
        "O barco saiu do porto ao meio-dia e ninguém que tinha um bilhete sabia que ele não ia "
        "voltar para a ilha."
    ),
    "cs": (
        "Trajekt opustil přístav v poledne a nikdo z těch, kteří měli jízdenku, se nedozvěděl, "
        "že se už nevrátí."
    ),
    "ru": (
        "Паром вышел из порта в полдень, и никто из тех, у кого был билет, не знал, что он уже не вернётся."
    ),
    "uk": (
        "Пором вийшов із порту опівдні, і ніхто з тих, хто мав квиток, не знав, що він уже не "
        "повернеться та що."
    ),
    "ar": (
        "غادرت العبارة الميناء في الظهر ولم يعلم أحد من الذين كان معهم تذكرة أن هذا قد لا يعود إلى الجزيرة"
    ),
    "zh": "渡轮中午离开港口，有票的人都不知道它不会再回来。",
    "ja": "フェリーは正午に港を出た。切符を持つ人は誰も知らなかった。",
    "ko": "여객선은 정오에 항구를 떠났고 표를 가진 사람은 아무도 몰랐다.",
    "el": "Το πλοίο έφυγε από το λιμάνι το μεσημέρι.",
}
NEWS = [
    (language, text)
    for language, texts in tomllib.loads(NEWS_FILE.read_text("utf-8")).items()
    for text in texts
]


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_languages(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_a_piece_of_news_tells_its_language(language: str, text: str) -> None:
    assert language_of(text) == language


def test_names_in_other_letters_do_not_make_another_language() -> None:
    named = (
        f"{SENTENCES['en']} Márquez, Señora Núñez, Łódź, Ångström and Strauß agreed. 东京 too, said Хабаров."
    )
    assert language_of(named) == "en"
    assert language_of(f"{SENTENCES['ru']} The New York Times, Reuters, BBC") == "ru"


def test_every_language_of_the_lexicon_has_its_letters() -> None:
    lists = lexicon("languages")
    assert lists["words"].keys() == lists["letters"].keys()


@pytest.mark.parametrize("text", ["", "12:30", "Xyzzy plugh", "— — —", "\ud800", "." * 9_000])
def test_no_guess_where_the_text_does_not_tell(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("", None),
        (None, None),
        ("not a tag", None),
    ],
)
def test_declared_tags(declared: str | None, tag: str | None) -> None:
    assert language_tag(declared) == tag
