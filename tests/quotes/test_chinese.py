"""Who is quoted in Chinese, in invented sentences."""

from __future__ import annotations

import time

import pytest

from reader.model import Article, Section, SectionKind
from reader.quotes import find_quotes
from reader.quotes.chinese import is_chinese


def names(text: str, language: str | None = "zh") -> list[str | None]:
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language=language)
    return [quote.speaker.name if quote.speaker else None for quote in find_quotes(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白沙镇镇长苗启文说：“灯塔不会拆除。”", ["苗启文"]),
        ("苗启文周二在会上强调，“灯塔不会拆除”。他还表示，“门票一律免费”。", ["苗启文"] * 2),
        ("“我每天都去看海，”渔民康大年说，“不看睡不着觉。”", ["康大年"] * 2),
        ("“修好它花了三年时间。”队长周婷红着眼睛告诉记者。", ["周婷"]),
        ("队长周婷红着眼睛告诉记者：“我们做到了，谢谢大家。”", ["周婷"]),
        ("外国专家卢卡·贝内蒂评价这座桥“举世无双”。贝内蒂还写道：“我想住在桥上。”", ["卢卡·贝内蒂"] * 2),
        ("省交通厅在声明中指出，将“严肃追究责任”。", ["省交通厅"]),
        ("馆长冯立国对此表示遗憾。“我们尊重她的决定，”他说。", ["冯立国"]),
        ("總經理陳偉東解釋稱，延誤是因為「鋼材供應不足」。", ["陳偉東"]),
        ("“他至少来了一趟。”一名工人说。", [None]),
        ("当地人称这种鱼为“叶耳仙”。", [None]),
        ("苗启文来了。门上写着“请勿入内谢谢合作”。", [None]),
    ],
)
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


def test_a_headline_tells_nobody() -> None:
    text = "镇长苗启文说“灯塔不拆除”\n\n昨日无事。"
    sections = (Section(SectionKind.HEADLINE, 0, 13), Section(SectionKind.BODY, 15, len(text)))
    (quote,) = find_quotes(Article("a", "a.txt", text, sections, language="zh"))
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        ("灯塔今日开放", None, True),
        ("灯塔今日开放", "ja", False),
        ("灯台は今日から開く", None, False),
        ("The lighthouse 灯塔 opens", None, False),
        ("opens", "zh-Hant", True),
    ],
)
def test_which_texts_are_chinese(text: str, declared: str | None, expected: bool) -> None:
    assert is_chinese(text, declared) is expected


@pytest.mark.parametrize("piece", ["市长王", "“王说”", "安·", "王大年说，", "市长王大年把“好”"])
def test_time_grows_with_length_alone(piece: str) -> None:
    began = time.perf_counter()
    names(piece * (100_000 // len(piece)))
    assert time.perf_counter() - began < 20
