"""An invented set in eight scripts: one remark, told by outlets from here to there that do not exist."""

from __future__ import annotations

from itertools import combinations

import pytest

from reader.model import (
    Analysis,
    Article,
    Link,
    Quote,
    Relation,
    Section,
    SectionKind,
    Speaker,
)
from tests.export.made import analysis_of, said_in

TOLD = {
    "en": (
        "The Salt Ferry",
        "Ferry stays in port",
        "The ferry will sail again when the ice has left the fjord, and not one day before",
        "“{0},” said {1}.",
        "Marit Solvang",
    ),
    "el": (
        "Ἡ Προκυμαία",
        "Τὸ πλοῖο μένει στὸ λιμάνι",
        "Τὸ πλοῖο θὰ φύγει ὅταν ὁ πάγος ἀφήσει τὸ φιόρδ, καὶ οὔτε μία ἡμέρα πρίν",
        "«{0}», εἶπε ἡ {1}.",
        "Μάριτ Σόλβανγκ",
    ),
    "ru": (
        "Северный причал",
        "Паром остаётся в порту",
        "Паром снова пойдёт, когда лёд уйдёт из фьорда, и ни днём раньше",
        "«{0}», — сказала {1}.",
        "Марит Сольванг",
    ),
    "he": (
        "הרציף",
        "המעבורת נשארת בנמל",
        "המעבורת תפליג שוב כאשר הקרח יעזוב את הפיורד, ולא יום אחד קודם לכן",
        "”{0}”, אמרה {1}.",
        "מרית סולבנג",
    ),
    "ar": (
        "الرصيف",
        "العبّارة تبقى في الميناء",
        "ستبحر العبّارة من جديد حين يغادر الجليد المضيق، وليس قبل ذلك بيوم واحد",
        "«{0}»، قالت {1}.",
        "ماريت سولفانغ",
    ),
    "zh": (
        "码头晚报",
        "渡轮留在港口",
        "等冰离开峡湾以后渡轮才会再次启航，一天也不会提前",
        "{1}说：“{0}。”",
        "索尔旺",
    ),
    "ja": (
        "みなと新聞",
        "フェリーは港にとどまる",
        "フェリーは氷がフィヨルドを離れたときに再び出航します。一日たりとも早くはなりません",
        "{1}さんは「{0}」と話した。",
        "ソルヴァング",
    ),
    "ko": (
        "부두일보",
        "여객선은 항구에 머문다",
        "얼음이 협만을 떠나면 여객선은 다시 출항합니다. 하루도 더 이르지 않습니다",
        "{1}은 “{0}”라고 말했다.",
        "솔방",
    ),
}
"""Of each language the outlet, its headline, the quote, how it is told, and who said it."""


@pytest.fixture(scope="session")
def scripts() -> Analysis:
    articles: list[Article] = []
    quotes: list[Quote] = []
    for number, (tag, (outlet, title, said, told, speaker)) in enumerate(TOLD.items()):
        body = told.format(said, speaker)
        text = f"{title}\n\n{body}"
        sections = (
            Section(SectionKind.HEADLINE, 0, len(title)),
            Section(SectionKind.BODY, len(title) + 2, len(text)),
        )
        articles.append(Article(f"a{number}", f"{tag}.txt", text, sections, outlet, title, language=tag))
        start, named = text.index(said), text.index(speaker)
        who = Speaker(speaker, speaker, named, named + len(speaker))
        quotes.append(said_in(articles[-1], start, start + len(said), speaker=who))
    links = tuple(
        Link((one.id, other.id), 0.7, Relation.RETRANSLATED, (one.span, other.span), {"meaning": 0.7})
        for one, other in combinations(quotes, 2)
    )
    return analysis_of(articles, quotes, links=links, speaker="Marit Solvang")
