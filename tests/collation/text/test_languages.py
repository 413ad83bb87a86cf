"""Which language a text is in, and what its words then do."""

from __future__ import annotations

import pytest

from reader.collation import collate
from reader.collation.text import lexicon
from reader.collation.text.languages import likeliest
from reader.collation.text.tongues import LANGUAGES, tongue_of
from reader.collation.text.words import words_of

LEAST_NEGATIONS = 4


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We sold the boat to the neighbours", "en"),
        ("Wir haben das Boot den Nachbarn verkauft", "de"),
        ("Nous avons vendu le bateau aux voisins", "fr"),
        ("Hemos vendido el barco a los vecinos", "es"),
        ("Abbiamo venduto la barca ai vicini", "it"),
        ("Vendemos o barco aos nossos vizinhos", "pt"),
        ("We hebben de boot aan de buren verkocht", "nl"),
        ("Sprzedaliśmy łódź naszym sąsiadom", "pl"),
        ("Мы продали лодку соседям, и это всё", "ru"),
        ("Ми продали човен сусідам і їхнім дітям", "uk"),
        ("بعنا القارب للجيران", "ar"),
        ("מכרנו את הסירה לשכנים", "he"),
        ("我们把船卖给了邻居", "zh"),
        ("私たちは船を隣の人に売った", "ja"),
        ("", "en"),
        ("€5", "en"),
    ],
)
def test_the_language_of_a_few_words(text: str, language: str) -> None:
    assert likeliest(words_of(text).votes) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_what_alerts_tell(language: str) -> None:
    tongue = tongue_of(language)
    for field in ("negation", "persons", "modality", "dates"):
        assert lexicon.tongue(language)[field]
    negations = lexicon.tongue(language)["negation"].split()
    plain = [word for word in negations if not {"_", "*"} & {*word} and tongue.of(word).denies]
    assert len(plain) >= LEAST_NEGATIONS or language in ("ja", "tr", "ko", "zh")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # "die" and "war" are words of German, "on" of French, "no" and "once" of Spanish.
        ("They will die in this war", "They will perish in this war"),
        ("He said no, and once more no", "He said no, and once again no"),
        ("On a vu la mer", "On a aperçu la mer"),
        ("Die Lage war ruhig", "Die Lage war still"),
        ("Sei stanco, amico mio", "Sei esausto, amico mio"),
        ("El once juega en casa", "El equipo juega en casa"),
    ],
)
def test_languages_do_not_trip_over_one_another(a: str, b: str) -> None:
    assert not collate(a, b).summary.alerts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wir haben fünfundzwanzig Boote", "Wir haben 25 Boote"),
        ("Wir haben zweitausend Boote", "Wir haben 2000 Boote"),
        ("Il y a soixante-douze bateaux ici", "Il y a 72 bateaux ici"),
        ("Il y a quatre-vingt-onze bateaux ici", "Il y a 91 bateaux ici"),
        ("Hay treinta y cinco barcos aquí", "Hay 35 barcos aquí"),
        ("Ci sono ventisei barche nel porto", "Ci sono 26 barche nel porto"),
        ("У нас двести сорок лодок", "У нас 240 лодок"),
        ("لدينا خمسة وعشرون قاربا", "لدينا 25 قاربا"),
        ("我们有三千五百条船", "我们有3500条船"),
        ("船が十二隻あります", "船が12隻あります"),
        ("Das sind 5 Prozent der Boote", "Das sind 5 % der Boote"),
    ],
)
def test_number_words_of_other_languages(one: str, other: str) -> None:
    assert words_of(one).keys == words_of(other).keys


def test_opposites_that_are_a_part_of_longer_ones_come_after_them() -> None:
    lengths = [len(one) + len(other) for one, other in tongue_of("zh").antonyms]
    assert len(set(lengths)) > 1
    assert lengths == sorted(lengths, reverse=True)
