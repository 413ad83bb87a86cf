"""The day an article was published is told from the other dates on its page, in many languages."""

from __future__ import annotations

import pytest

from reader.ingest.facts import Names
from reader.ingest.text.metadata import metadata_of
from reader.ingest.text.publication import day_of_address
from reader.ingest.text.sections import label
from reader.ingest.words.dates import stated_dates

# A headline and a sentence of the article in each language.
ARTICLES = {
    "en": ("Harbour stays shut as storm nears", "The mayor of Saltby has closed the harbour until Friday."),
    "de": (
        "Hafen bleibt wegen Sturm geschlossen",
        "Die Bürgermeisterin von Salzhaven hat den Hafen bis Freitag geschlossen.",
    ),
    "fr": (
        "Le port reste fermé à cause de la tempête",
        "La maire de Salbourg a fermé le port jusqu’à vendredi.",
    ),
    "es": (
        "El puerto sigue cerrado por la tormenta",
        "La alcaldesa de Salinas ha cerrado el puerto hasta el viernes.",
    ),
    "it": (
        "Il porto resta chiuso per la tempesta",
        "La sindaca di Salino ha chiuso il porto fino a venerdì.",
    ),
    "pt": (
        "Porto continua fechado por causa da tempestade",
        "A prefeita de Salinas fechou o porto até sexta-feira.",
    ),
    "ru": ("Порт остаётся закрытым из-за шторма", "Мэр Солёной Гавани закрыла порт до пятницы."),
    "pl": ("Port pozostaje zamknięty z powodu sztormu", "Burmistrz Solnej zamknęła port do piątku."),
    "ar": ("الميناء يبقى مغلقا بسبب العاصفة", "أغلقت رئيسة البلدية الميناء حتى يوم الجمعة."),
    "he": ("הנמל נשאר סגור בגלל הסערה", "ראש העיר סגרה את הנמל עד יום שישי."),
    "zh": ("风暴临近港口继续关闭", "市长已将港口关闭至星期五。"),
    "ja": ("嵐接近で港の閉鎖続く", "市長は金曜日まで港を閉鎖した。"),
}


def published(text: str, stem: str = "d422c5a28459ac34", *folders: str) -> str | None:
    return metadata_of(label(text), Names(stem, folders)).published


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Oct 5, 2015 1:34 PM EDT", "2015-10-05T13:34-04:00"),
        ("en", "Mon 5 Oct 2015 13.34 BST", "2015-10-05T13:34+01:00"),
        (
            "en",
            "Monday 5 October 2015 13.34 BST Last modified on Tuesday 6 October 2015 09.00 BST",
            "2015-10-05T13:34+01:00",
        ),
        (
            "en",
            "Published: Oct 5, 2015, 1:34 PM EDT | Updated: Oct 6, 2015, 9:00 AM EDT",
            "2015-10-05T13:34-04:00",
        ),
        (
            "en",
            "Updated: Oct 6, 2015, 9:00 AM EDT | Published: Oct 5, 2015, 1:34 PM EDT",
            "2015-10-05T13:34-04:00",
        ),
        ("en", "Last updated: 6 October 2015\nFirst published: 5 October 2015", "2015-10-05"),
        ("en", "Last updated: 6 October 2015", "2015-10-06"),
        ("en", "1:34 PM EDT, Mon October 5, 2015", "2015-10-05T13:34-04:00"),
        ("en", "Updated 1:34 PM EDT, Mon October 5, 2015", "2015-10-05T13:34-04:00"),
        ("en", "October 5, 2015 at 1:34 p.m. ET", "2015-10-05T13:34-04:00"),
        ("en", "December 5, 2015 at 1:34 p.m. ET", "2015-12-05T13:34-05:00"),
        ("en", "5 October 2015, 13:34 UTC+3", "2015-10-05T13:34+03:00"),
        ("en", "5 October 2015 13:34 (GMT+8)", "2015-10-05T13:34+08:00"),
        ("en", "2015-10-05T13:34:00Z", "2015-10-05T13:34+00:00"),
        ("en", "2015-10-05 13:34:00 +0300", "2015-10-05T13:34+03:00"),
        ("en", "Mon, 05 Oct 2015 13:34:00 GMT", "2015-10-05T13:34+00:00"),
        ("en", "5th of October, 2015", "2015-10-05"),
        ("en", "Posted on October 5, 2015 by admin", "2015-10-05"),
        ("en", "Oct. 5, 2015", "2015-10-05"),
        ("en", "Mon., Oct. 5, 2015 | 1:34 p.m.", "2015-10-05"),
        ("en", "10/25/2015", "2015-10-25"),
        ("en", "By Jane Doe · October 5, 2015", "2015-10-05"),
        ("en", "Published 13:34 JST, October 5, 2015", "2015-10-05T13:34+09:00"),
        ("en", "Published 5 October 2015 · Retrieved 21 September 2020", "2015-10-05"),
        ("en", "Retrieved 21 September 2020 · Published 5 October 2015", "2015-10-05"),
        ("en", "Accessed 21 September 2020", None),
        ("en", "Printed on 21 September 2020", None),
        ("en", "As of 21 September 2020", None),
        ("de", "05.10.2015 13:34 Uhr", "2015-10-05"),
        ("de", "05.10.2015, 13:34 Uhr MESZ", "2015-10-05T13:34+02:00"),
        ("de", "Stand: 05.10.2015 13:34 Uhr", "2015-10-05"),
        ("de", "5. Oktober 2015, 13:34 Uhr", "2015-10-05"),
        ("de", "Montag, 5. Oktober 2015", "2015-10-05"),
        ("de", "Veröffentlicht am 5. Oktober 2015, aktualisiert am 6. Oktober 2015", "2015-10-05"),
        ("de", "Aktualisiert am 06.10.2015, veröffentlicht am 05.10.2015", "2015-10-05"),
        ("de", "05.10.15, 13:34", "2015-10-05"),
        ("de", "Von Jana Doe | 5.10.2015", "2015-10-05"),
        ("de", "Abgerufen am 21. September 2020", None),
        ("de", "Gedruckt am 21.09.2020", None),
        ("fr", "Publié le 5 octobre 2015 à 13h34 - Mis à jour le 6 octobre 2015 à 09h00", "2015-10-05"),
        ("fr", "Publié le 05/10/2015 à 13:34", "2015-10-05"),
        ("fr", "05/10/2015", "2015-10-05"),
        ("fr", "Mis à jour le 6 octobre 2015", "2015-10-06"),
        ("fr", "Le 5 oct. 2015 à 13h34 CEST", "2015-10-05T13:34+02:00"),
        ("fr", "Lundi 1er juin 2015", "2015-06-01"),
        ("fr", "Consulté le 21 septembre 2020", None),
        ("es", "5 de octubre de 2015, 13:34 h", "2015-10-05"),
        ("es", "Publicado: 05/10/2015 - 13:34 CEST", "2015-10-05T13:34+02:00"),
        ("es", "Actualizado 6 oct 2015 · Publicado 5 oct 2015", "2015-10-05"),
        ("es", "05 OCT 2015 - 13:34 CEST", "2015-10-05T13:34+02:00"),
        ("es", "lunes, 5 de octubre del 2015", "2015-10-05"),
        ("it", "5 ottobre 2015 ore 13:34", "2015-10-05"),
        ("it", "Pubblicato il 05/10/2015", "2015-10-05"),
        ("it", "Aggiornato il 6 ottobre 2015, pubblicato il 5 ottobre 2015", "2015-10-05"),
        ("it", "lunedì 5 ottobre 2015", "2015-10-05"),
        ("pt", "5 de outubro de 2015 às 13h34", "2015-10-05"),
        ("pt", "Publicado em 05/10/2015 13h34 - Atualizado em 06/10/2015 09h00", "2015-10-05"),
        ("pt", "05/10/2015 13:34 BRT", "2015-10-05T13:34-03:00"),
        ("ru", "5 октября 2015, 13:34", "2015-10-05"),
        ("ru", "13:34, 5 октября 2015", "2015-10-05"),
        ("ru", "13:34 05.10.2015", "2015-10-05"),
        ("ru", "05.10.2015 13:34 МСК", "2015-10-05T13:34+03:00"),
        ("ru", "13:34 05.10.2015 (обновлено: 09:00 06.10.2015)", "2015-10-05"),
        ("ru", "Опубликовано 5 октября 2015 г. в 13:34 мск", "2015-10-05T13:34+03:00"),
        ("ru", "Обновлено 6 октября 2015, опубликовано 5 октября 2015", "2015-10-05"),
        ("ru", "Дата обращения: 21.09.2020", None),
        ("pl", "5 października 2015, 13:34", "2015-10-05"),
        ("pl", "Data publikacji: 05.10.2015 13:34", "2015-10-05"),
        ("pl", "Aktualizacja: 06.10.2015, publikacja: 05.10.2015", "2015-10-05"),
        ("ar", "5 أكتوبر 2015", "2015-10-05"),
        ("ar", "نشر في: 5 أكتوبر 2015 - 13:34 GMT", "2015-10-05T13:34+00:00"),
        ("ar", "الاثنين ٥ أكتوبر ٢٠١٥", "2015-10-05"),
        ("ar", "آخر تحديث: 6 أكتوبر 2015", "2015-10-06"),
        ("ar", "5/10/2015", "2015-10-05"),
        ("ar", "5 تشرين الأول/أكتوبر 2015", "2015-10-05"),
        ("he", "5 באוקטובר 2015, 13:34", "2015-10-05"),
        ("he", "פורסם: 05.10.2015, 13:34", "2015-10-05"),
        ("he", "05/10/2015", "2015-10-05"),
        ("zh", "2015年10月5日 13:34", "2015-10-05"),
        ("zh", "2015-10-05 13:34:00", "2015-10-05"),
        ("zh", "发布时间：2015年10月05日 13:34 来源：新华网", "2015-10-05"),
        ("zh", "更新时间：2015年10月6日 发布时间：2015年10月5日", "2015-10-05"),
        ("ja", "2015年10月5日 13時34分", "2015-10-05"),
        ("ja", "2015/10/05 13:34 JST", "2015-10-05T13:34+09:00"),
        ("ja", "公開日：2015年10月5日 更新日：2015年10月6日", "2015-10-05"),
        ("ja", "平成27年10月5日", "2015-10-05"),
        ("ja", "2015.10.05 13:34", "2015-10-05"),
    ],
)
def test_the_line_under_the_headline(language: str, line: str, day: str | None) -> None:
    headline, sentence = ARTICLES[language]
    text = f"{headline}\n\n{line}\n\n{sentence}\n\n{sentence}"
    assert published(text) == day


HEADLINE, SENTENCE = ARTICLES["en"]
BODY = f"{SENTENCE}\n\nNobody was pleased."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"01:34 GMT 21 September 2020\n\n{HEADLINE}\n\n{BODY}", None),
        (f"01:34 GMT21 September 2020\nListen Live\n\n{BODY}", None),
        (f"01:34 GMT 21 September 2020\n\n{HEADLINE}\n\n5 October 2015\n\n{BODY}", "2015-10-05"),
        (f"Today is Thursday, 26 November 2026\n\n{HEADLINE}\n\n{BODY}", None),
        (
            f"Thursday, 26 November 2026\nHome | News\n\n{HEADLINE}\n\nBy Jane Doe\n5 October 2015\n\n{BODY}",
            "2015-10-05",
        ),
        (f"Thursday, 26 November 2026\n\n{HEADLINE}\n\nSALTBY, October 5, 2015 (AP) — {BODY}", "2015-10-05"),
        (f"5 October 2015\n\n{HEADLINE}\n\n{BODY}", "2015-10-05"),
        (f"{HEADLINE}\n\n{BODY}\n\nPublished: 5 October 2015", "2015-10-05"),
        (f"{HEADLINE}\n\n{BODY}\n\nUpdated: 6 October 2015", "2015-10-06"),
        (f"{HEADLINE}\n\n{BODY}\n\nhttps://www.saltby.com/world/2015/10/05/harbour-stays-shut", "2015-10-05"),
        (f"https://www.saltby.com/world/2015/oct/05/harbour\n\n{HEADLINE}\n\n{BODY}", "2015-10-05"),
        (
            f"{HEADLINE}\n\n{BODY}\n\nSaved from https://www.saltby.com/2015/10/05/x on 21 September 2020",
            "2015-10-05",
        ),
        (f"{HEADLINE}\n\n{BODY}\n\n© 2020 Saltby Courier", None),
    ],
)
def test_the_day_among_other_days(text: str, day: str | None) -> None:
    assert published(text) == day


def test_the_file_tells_where_the_text_does_not() -> None:
    assert published(f"{HEADLINE}\n\n{BODY}", "2015-10-05 harbour") == "2015-10-05"
    assert published(f"{HEADLINE}\n\nSALTBY, Oct 5 (AP) — {BODY}", "ap-2015") == "2015-10-05"


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://www.saltby.com/world/2015/10/05/harbour", "2015-10-05"),
        ("https://www.saltby.com/2015/oct/05/harbour", "2015-10-05"),
        ("https://www.saltby.com/news/20151005/harbour.html", "2015-10-05"),
        ("https://www.saltby.com/harbour-stays-shut-2015-10-05", "2015-10-05"),
        ("https://www.saltby.com/2015/10/harbour", "2015-10"),
        ("https://www.saltby.com/news/34416519", None),
        ("https://www.saltby.com/2015/13/45/harbour", None),
        ("https://2015-10-05.saltby.com/", None),
    ],
)
def test_the_day_in_an_address(address: str, day: str | None) -> None:
    assert day_of_address(address) == day


@pytest.mark.parametrize(
    "trap", ["1" * 100_000, "01." * 40_000, "5 oct " * 20_000, "2015-" * 20_000, '"“‘ ' * 30_000]
)
def test_long_lines_take_no_longer_than_they_are(trap: str) -> None:
    assert not list(stated_dates(trap)) or trap.startswith(("01.", "5 oct", "2015"))
    assert day_of_address(f"https://www.saltby.com/{trap}") is None
