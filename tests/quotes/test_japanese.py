"""Who is quoted in Japanese, in invented sentences."""

from __future__ import annotations

import time

import pytest

from reader.model import Article, Section, SectionKind
from reader.quotes import find_quotes
from reader.quotes.japanese import is_japanese


def names(text: str) -> list[str | None]:
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),))
    return [quote.speaker.name if quote.speaker else None for quote in find_quotes(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("店主の浜田澪さんは「壁をたたいたら、壁が話し始めたんです」と語った。", ["浜田澪"]),
        ("三堂宗一町長は会見で「手紙を売るつもりはない」と強調した。", ["三堂宗一"]),
        ("「今日はもう帰ってくださいと言いました」と浜田さんは笑った。", ["浜田"]),
        (
            "孫のエーリク・ソルさんは「一度も忘れなかった」と話した。「遅い返事です」とも述べた。",
            ["エーリク・ソル"] * 2,
        ),
        ("「壁が先に話し始めたんですよ」。カフェを営む浜田澪さんはそう振り返る。", ["浜田澪"]),
        ("三堂宗一町長は訪れる人にこう言う。「階段は九十九段、百段目は想像力です」", ["三堂宗一"]),
        ("漁師の大城ハルさん（72）は「カモメより静かだねえ」と笑った。", ["大城ハル"]),
        ("比嘉徹氏は「人間の出番だ」と述べた。\n比嘉氏は「また来る」とも語った。", ["比嘉徹"] * 2),
        ("国土交通省は「安全を最優先に検証する」としている。", ["国土交通省"]),
        ("トランク米大統領は「すばらしい会談だった」と語った。", ["トランク"]),
        ("試験は「かもめ便」と名付けられ、三月まで続く。", [None]),
        ("店主の浜田澪さんが来た。事故は「防げたはずだ」と書かれた紙があった。", [None]),
    ],
)
def test_speakers(text: str, expected: list[str | None]) -> None:
    assert names(text) == expected


def test_the_mention_and_the_cue_stand_in_the_text() -> None:
    text = "店主の浜田澪さんは「壁が話し始めたんです」と語った。"
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),))
    (quote,) = find_quotes(article)
    assert quote.speaker
    assert quote.cue
    assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.mention == "店主の浜田澪さん"[3:]
    assert text[quote.cue.start : quote.cue.end] == quote.cue.text == "語"


def test_what_is_japanese() -> None:
    assert is_japanese("壁が話し始めた", None)
    assert is_japanese("", "ja-JP")
    assert not is_japanese("我们不会离开", None)
    assert not is_japanese("We shall stay", None)


@pytest.mark.parametrize(
    "text", ["「山田" * 50_000, "山田さん（" * 50_000, "漢" * 200_000, "「あ」と" * 50_000]
)
def test_time_is_linear(text: str) -> None:
    article = Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), language="ja")
    began = time.perf_counter()
    find_quotes(article)
    assert time.perf_counter() - began < 3
