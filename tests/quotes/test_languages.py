"""Speakers in the habits of many languages' presses, and their marks, in invented sentences."""

from __future__ import annotations

import pytest

from reader.model import Article, Section, SectionKind
from reader.quotes import find_quotes
from reader.quotes.marks import marked_quotes


def article(text: str, language: str) -> Article:
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language=language)


def names(text: str, language: str) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in find_quotes(article(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # A cue within the marks.
        (
            "ru",
            "Директор Виктор Саенко не согласен. «Всё идёт по плану, — отметил он. — Ждите июля».",
            ["Виктор Саенко"],
        ),
        ("ru", "«Мы просили тишины, — рассказала Вера Голощапова. — Нам дали оркестр».", ["Вера Голощапова"]),
        (
            "fr",
            "Fabien Lequesne attend. « Nous reconstruirons, promet-il. Ici, le bois est tout. »",
            ["Fabien Lequesne"],
        ),
        ("fr", "« C’est très beau, répète Odette Pleyel. Mais qui paiera l’ampoule ? »", ["Odette Pleyel"]),
        ("uk", "«Вона дала нам усе, — каже капітанка Дарина Швець. — Ми їй винні».", ["Дарина Швець"]),
        # An office, what it is of, and its name.
        ("ru", "«Деньги есть», — сказал губернатор Горного края Аркадий Мельничук.", ["Аркадий Мельничук"]),
        ("ru", "«Стыдно за игру», — написал в соцсетях капитан «Стрелы» Егор Дунаев.", ["Егор Дунаев", None]),
        (
            "es",
            "«Nos faltó suerte», reconoció el delantero uruguayo Nahuel Etchegaray.",
            ["Nahuel Etchegaray"],
        ),
        ("es", "«Ha sido un error», ha reconocido el concejal Fermín Zubeldia.", ["Fermín Zubeldia"]),
        ("fr", "« Je n’ai rien pris ce jour-là », a répliqué M. de Lestrange à la barre.", ["de Lestrange"]),
        # Age, and the end of a compound.
        ("de", "Jannis Kolbe trat zurück. „Ich gehe ohne Groll“, erklärte der 51-Jährige.", ["Jannis Kolbe"]),
        (
            "de",
            "Bundeskanzler Thilo Markgraf gratulierte. „Ein großer Tag“, schrieb der Kanzler.",
            ["Thilo Markgraf"],
        ),
        (
            "de",
            "Die Europäische Raumagentur prüft. Thilo Markgraf hofft. „Es wird gut“, sagte er.",
            ["Thilo Markgraf"],
        ),
        # Whoever holds the office goes by others too.
        (
            "es",
            "El gobernador Evaristo Maldonado llegó. «Están a salvo», agregó el mandatario.",
            ["Evaristo Maldonado"],
        ),
        (
            "ru",
            "Посол Хьюго Ларссон отверг обвинения. «Мы не стреляли», — заверил дипломат.",
            ["Хьюго Ларссон"],
        ),
        # The verb tells a man.
        (
            "pl",
            "„Uciekłam do szatni” – przyznała Bożena Kruk. Leśniczy Wit Sarnecki milczał. „To nic” – ocenił.",
            ["Bożena Kruk", "Wit Sarnecki"],
        ),
        ("uk", "За словами журналіста Максима Рудого, спір тривав «багато років».", ["Максим Рудий"]),
    ],
)
def test_speakers(language: str, text: str, expected: list[str | None]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "قال رئيس البلدية: «سنصلح الجسر». وأضافت ”الأمر انتهى“.", ["سنصلح الجسر", "الأمر انتهى"]),
        ("da", "»Vi reparerer broen,« sagde han. ”Ja,” sagde hun.", ["Vi reparerer broen,", "Ja,"]),
        ("el", "«Θα φτιάξουμε τη γέφυρα», είπε. “Σύντομα”, πρόσθεσε.", ["Θα φτιάξουμε τη γέφυρα", "Σύντομα"]),
        ("fi", "”Korjaamme sillan”, hän sanoi. »Pian», hän lisäsi.", ["Korjaamme sillan", "Pian"]),
        ("he", 'ראש העיר אמר: "נתקן את הגשר". דו"ח צה"ל קבע כי "אין סכנה".', ["נתקן את הגשר", "אין סכנה"]),
        ("hi", 'मेयर ने कहा, "हम पुल ठीक करेंगे।" उन्होंने कहा, ‘जल्द ही।’', ["हम पुल ठीक करेंगे।", "जल्द ही।"]),
        (
            "hu",
            "„Megjavítjuk a hidat” – mondta. „Hamarosan «végre» kész”.",
            ["Megjavítjuk a hidat", "Hamarosan «végre» kész"],
        ),
        (
            "is",
            "„Við gerum við brúna,“ sagði hún. „Bráðum,“ bætti hún við.",
            ["Við gerum við brúna,", "Bráðum,"],
        ),
        (
            "it",
            "«Ripareremo il ponte», ha detto. L'ha definito “un'indegnità”.",
            ["Ripareremo il ponte", "un'indegnità"],
        ),
        ("ko", "시장은 “곧 고치겠다”고 말했다. 주민은 '거짓말'이라고 했다.", ["곧 고치겠다", "거짓말"]),
        (
            "nl",
            "‘We herstellen de brug’, zei hij. 's Avonds zei hij: „Klaar.”",
            ["We herstellen de brug", "Klaar."],
        ),
        ("sv", "”Vi lagar bron”, sa han. »Ja», sa hon.", ["Vi lagar bron", "Ja"]),
        ("th", 'นายกเทศมนตรีกล่าวว่า “เราจะซ่อมสะพาน” และว่า "ไม่นาน"', ["เราจะซ่อมสะพาน", "ไม่นาน"]),
        ("tr", "Başkan, “Köprüyü onaracağız” dedi. Ahmet’in ‘sözü’ buydu.", ["Köprüyü onaracağız", "sözü"]),
        ("zh", "市長表示：「我們會修好『世紀大橋』。」他說，“很快”。", ["我們會修好『世紀大橋』。", "很快"]),
        (
            "es",
            "«Primera parte.\n\n»Segunda parte.\n\n»Tercera parte», concluyó.",
            ["Primera parte.", "Segunda parte.", "Tercera parte"],
        ),
    ],
)
def test_marks(language: str, text: str, expected: list[str]) -> None:
    assert [quote.text for quote in marked_quotes(article(text, language))] == expected
