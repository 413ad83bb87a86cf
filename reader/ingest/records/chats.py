"""What Telegram exports: a channel's posts, each an article, or a conversation, which is one text.

https://core.telegram.org/import-export
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reader.ingest.decode import clean
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.passages import Passage
from reader.ingest.plain import composed_article
from reader.ingest.records.articles import Fields, line_of
from reader.model import Article, SectionKind


def is_chat(whole: Any) -> bool:
    """Whether ``whole`` is an export of one channel or conversation."""
    if not isinstance(whole, Mapping) or not isinstance(whole.get("messages"), list) or "type" not in whole:
        return False
    first = whole["messages"][:1]
    return all(isinstance(one, Mapping) and {"id", "type", "date"} <= one.keys() for one in first)


def is_channel(chat: Mapping[str, Any]) -> bool:
    return "channel" in str(chat["type"])


class _Message(NamedTuple):
    """What somebody wrote, and all that is told of it."""

    words: str
    told: Mapping[str, Any]


def _messages(chat: Mapping[str, Any]) -> Iterator[_Message]:
    """The messages with words, without what the program says itself, that somebody joined and the like."""
    for told in chat["messages"]:
        if isinstance(told, Mapping) and told.get("type") == "message":
            text = told.get("text")
            # A text with links or bold words is a list of its pieces.
            pieces = text if isinstance(text, list) else [text]
            words = "".join(
                _string(piece.get("text") if isinstance(piece, Mapping) else piece) or "" for piece in pieces
            )
            if words.strip():
                yield _Message(clean(words), told)


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def posts_of(chat: Mapping[str, Any]) -> Iterator[Fields]:
    """The posts of a channel, which is their outlet."""
    for message in _messages(chat):
        yield Fields(
            body=message.words,
            outlet=line_of(_string(chat.get("name"))),
            byline=_string(message.told.get("author")),
            published=_string(message.told.get("date")),
            markup=False,
        )


def conversation_of(chat: Mapping[str, Any], document: Document) -> Iterator[Article]:
    """A conversation as one text: who said something, and when, stands above it."""
    passages: list[Passage] = []
    for message in _messages(chat):
        head = ", ".join(
            filter(None, (line_of(_string(message.told.get(each))) for each in ("from", "date")))
        )
        passages += [Passage(head, SectionKind.BOILERPLATE)] if head else []
        passages += [Passage(part, SectionKind.BODY) for part in message.words.split("\n") if part.strip()]
    if passages:
        title = line_of(_string(chat.get("name")))
        yield composed_article(passages, document.path, document.names, Metadata(title=title))
