"""What Telegram exports is a channel's posts, or one conversation."""

from __future__ import annotations

from reader.model import SectionKind
from tests.ingest.documents import LINES, articles, parts, read_json, reasons, the_article, told


def export(kind: str) -> dict[str, object]:
    pieces = ["“The harbour stays shut until the ", {"type": "bold", "text": "spring"}, LINES[0][40:]]
    return {
        "name": "Saltby today",
        "type": kind,
        "id": 1,
        "messages": [
            {"id": 1, "type": "service", "date": "2026-03-05T10:00:00", "action": "join", "text": ""},
            {"id": 2, "type": "message", "date": "2026-03-05T10:00:00", "from": "Ada Moss", "text": pieces},
            {"id": 3, "type": "message", "date": "2026-03-06T11:00:00", "from": "Ned Gull", "text": LINES[1]},
            {"id": 4, "type": "message", "date": "2026-03-06T11:00:00", "from": "Ned Gull", "photo": "a.jpg"},
            "junk",
        ],
    }


def test_the_posts_of_a_channel_are_articles_of_its_own() -> None:
    found = articles(read_json(export("public_channel")))
    assert [each.text for each in found] == list(LINES)
    assert [told(each)[1::2] for each in found] == [
        ("Saltby today", "2026-03-05"),
        ("Saltby today", "2026-03-06"),
    ]


def test_a_conversation_is_one_text() -> None:
    article = the_article(read_json(export("private_group")))
    assert parts(article, SectionKind.BODY) == list(LINES)
    assert parts(article, SectionKind.BOILERPLATE) == [
        "Ada Moss, 2026-03-05T10:00:00",
        "Ned Gull, 2026-03-06T11:00:00",
    ]
    assert article.title == "Saltby today"
    assert article.published == "2026-03-05"


def test_an_export_without_words_is_said() -> None:
    for kind in ("private_group", "public_channel"):
        assert len(reasons(read_json({**export(kind), "messages": []}))) == 1
