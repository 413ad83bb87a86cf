"""An article's text in a page's scripts: in its linked data, or in what a script builds the page from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.ingest.decode import Unreadable, clean
from reader.ingest.limits import JSON_CHARACTERS
from reader.ingest.pages.blocks import Block, blocks_of
from reader.ingest.pages.tree import page_tree

_STATE = re.compile(r"=\s*(?=\{)|^\s*(?=[\[{])")
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li|blockquote|b|i|em|strong|a)\b", re.IGNORECASE)
_LEAST = 50
"""Characters from which on a string may be a paragraph; headlines of other articles are mostly shorter."""
_TEXT = ("articlebody", "body", "content", "text", "story", "html", "paragraphs", "blocks")


class _Found(NamedTuple):
    """Paragraphs that belong together: how much of an article they may be, and what they are."""

    weight: int = 0
    paragraphs: tuple[str, ...] = ()


def text_of_scripts(scripts: list[Any]) -> list[Block]:
    """The longest article that a page's ``scripts`` hold, as blocks; empty where they hold none."""
    best = _Found()
    for script in scripts:
        source = script.text or ""
        if not 200 <= len(source) <= JSON_CHARACTERS:
            continue
        for data in _data(source, script.get("type") or ""):
            found = max(_candidates(data), key=lambda each: each.weight, default=_Found())
            best = max(best, found, key=lambda each: each.weight)
    return [
        # Each string has numbers of its own.
        block._replace(
            number=0, parent=0, thread=0, promo=0, quote=block.quote and block.quote + number * 10**6
        )
        for number, paragraph in enumerate(best.paragraphs)
        for block in _blocks(paragraph)
    ]


def _data(source: str, kind: str) -> Iterator[Any]:
    """The data in a script: all of it, or what it gives to a name."""
    start = 0
    if "json" not in kind.lower():
        state = _STATE.search(source[:2000])
        if state is None:
            return
        start = state.end()
    try:
        yield json.JSONDecoder(strict=False).raw_decode(source.strip() if start == 0 else source, start)[0]
    except (ValueError, RecursionError):
        return


def _candidates(data: Any) -> Iterator[_Found]:
    """Every string and every list in ``data`` that may be an article's text."""
    waiting = [data]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, dict):
            for key, value in thing.items():
                if isinstance(value, str) and len(value) >= 4 * _LEAST:
                    own = str(key).lower() in _TEXT
                    yield _Found(len(value) * (2 if own else 1) - (0 if own else 400), (value,))
            waiting += thing.values()
        elif isinstance(thing, list):
            yield _of_list(thing)
            waiting += thing


def _of_list(things: list[Any]) -> _Found:
    """The paragraphs of a list that has one for each of its things, and leads nowhere."""
    paragraphs: list[str] = []
    links = 0
    for thing in things:
        values = thing if isinstance(thing, dict) else {"text": thing}
        text = next(
            (
                value
                for key, value in values.items()
                if isinstance(value, str) and str(key).lower() in _TEXT and value.strip()
            ),
            None,
        )
        links += any(str(key).lower() in ("url", "href", "link", "slug", "path") for key in values)
        if text is not None:
            paragraphs.append(text)
    total = sum(len(paragraph) for paragraph in paragraphs if len(paragraph) >= _LEAST)
    return _Found(0 if 2 * links > len(things) else 2 * total, tuple(paragraphs))


def _blocks(text: str) -> Iterator[Block]:
    """The paragraphs of a string, which may be markup."""
    if _MARKUP.search(text[:2000]):
        try:
            tree = page_tree(text)
        except Unreadable:
            return
        if tree is not None:
            yield from blocks_of(tree)
        return
    apart = "\n\n" if "\n\n" in text else "\n"
    for paragraph in clean(text).split(apart):
        words = " ".join(paragraph.split())
        if words:
            yield Block(words, "p")
