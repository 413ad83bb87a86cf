"""Markdown as articles: the words without their marks, with what its front matter says of them.

Front matter is what Jekyll, Obsidian, Joplin and web clippers set above a text: names and values, each on a
line, between two rules. Only flat values are read, so no library for YAML or TOML is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.ingest.decode import Unreadable, decode
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.limits import MARKDOWN_CHARACTERS, MARKED_CHARACTERS
from reader.ingest.passages import Passage
from reader.ingest.plain import composed_articles, plain_article
from reader.ingest.records.articles import metadata_of_fields, passages_of
from reader.ingest.records.members import fields_of
from reader.model import Article, SectionKind

_RULED = re.compile(r"\s{0,20}(---|\+\+\+)[ \t]*\n(.{0,20000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_UNRULED = re.compile(r"(?:[A-Za-z][\w -]{1,30}:[ \t]+\S[^\n]{0,1000}\n){2,40}(?=\n)")
_PANDOC = re.compile(r"(?:%[ \t]+[^\n]{1,500}\n){1,3}")
_PAIR = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*[:=](?:[ \t]+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.+)$")
_LINKED = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
# When a text was saved is not when it was published.
_OF_THE_FILE = frozenset((
    "created", "updated", "modified", "lastmod", "saved", "clipped", "accessed", "retrieved", "date_saved",
    "date_accessed", "id", "tags", "aliases", "latitude", "longitude", "altitude", "layout",
))  # fmt: skip
_UNRULED_NAMES = frozenset(
    ("title", "author", "authors", "date", "source", "publisher", "outlet", "published", "url")
)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_MARKS = re.compile(
    r"!?\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]"
    r"|\[\^[^\[\]\s]{1,60}\]:?|\[![\w-]{2,20}\][+-]?|^\[[ xX]\](?= )|%%[^%\n]{0,2000}%%|(?<!=)==(?!=)"
)
_FILE_NAME = re.compile(
    r"[\w.() -]{0,200}\.\w{2,5}|(?:img|dsc|image|photo|screenshot)?[\W\d_]*", re.IGNORECASE
)


def read(document: Document) -> Iterator[Article]:
    text = decode(document.data())
    if len(text) > MARKDOWN_CHARACTERS:
        yield plain_article(text, document.path, document.names)
        return
    front, body = _parted(text)
    yield from composed_articles(_passages(body), document.path, document.names, _given(front, body))


def _parted(text: str) -> tuple[dict[str, str], str]:
    """The names and values of the front matter, empty where there is none, and the text below."""
    text = text.removeprefix("\ufeff")
    ruled = _RULED.match(text)
    if ruled:
        front = _values(ruled[2])
        return (front, text[ruled.end() :]) if front or not ruled[2].strip() else ({}, text)
    titled = _PANDOC.match(text)
    if titled:
        lines = (line.lstrip("% \t") for line in titled[0].splitlines())
        return dict(zip(("title", "author", "date"), lines, strict=False)), text[titled.end() :]
    unruled = _UNRULED.match(text)
    front = _values(unruled[0]) if unruled else {}
    if unruled and len(front.keys() & _UNRULED_NAMES) >= 2:
        return front, text[unruled.end() :]
    return {}, text


def _values(lines: str) -> dict[str, str]:
    """The flat values in the ``lines`` of front matter, by their names in small letters."""
    values: dict[str, str] = {}
    name = ""
    for line in lines.split("\n"):
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if item and name:
            values[name] = ", ".join(filter(None, (values[name], _unquoted(item[1]))))
        elif pair:
            name = pair[1].strip().lower()
            values[name] = _unquoted(pair[2] or "")
        elif name and line[:1] in " \t" and values[name] in ("", ">", "|", ">-", "|-"):
            values[name] = _unquoted(line)
    return {name: value for name, value in values.items() if value}


def _unquoted(value: str) -> str:
    """``value`` without the marks around it, those of a list or those of a link."""
    value = value.strip().rstrip(",")
    if value[:1] == "[" and value[-1:] == "]" and not value.startswith("[["):
        return ", ".join(filter(None, map(_unquoted, value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return _LINKED.sub(r"\1", value).strip()


def _given(front: dict[str, str], body: str) -> Metadata:
    """What the ``front`` matter says of the text ``body``."""
    said = {name: value for name, value in front.items() if name.replace(" ", "_") not in _OF_THE_FILE}
    fields = fields_of({**said, "text": body}) if said else None
    return metadata_of_fields(fields) if fields else Metadata()


def _passages(text: str) -> Iterator[Passage]:
    """The paragraphs of ``text``, as they are shown when it is set."""
    marked = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    marked.core.ruler.enableOnly(["normalize", "block"])
    defined: dict[str, Any] = {}
    quotes, heading, row = 0, 0, list[str]()
    for token in marked.parse(text, defined):
        match token.type:
            case "blockquote_open":
                quotes += 1
            case "blockquote_close":
                quotes -= 1
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "tr_open":
                row = []
            case "th_open" | "td_open":
                row.append("")
            case "tr_close":
                yield Passage("\t".join(filter(None, row)))
                row = []
            case "inline" if row:
                row[-1], _ = _words(_parsed(marked, token.content, defined))
            case "inline":
                yield from _paragraph(_parsed(marked, token.content, defined), heading, quotes > 0)
            case "fence" | "code_block":
                yield Passage(token.content, None, quotes > 0)
            case "html_block":
                yield from _of_markup(token.content)


def _parsed(marked: MarkdownIt, content: str, defined: dict[str, Any]) -> list[Token]:
    """What the paragraph ``content`` is made of.

    The time that this takes grows with the square of unclosed brackets, so a long one is taken line by line,
    and a long line as it is.
    """
    if len(content) <= MARKED_CHARACTERS:
        return marked.inline.parse(content, marked, defined, [])
    parsed: list[Token] = []
    for line in content.split("\n"):
        if parsed:
            parsed.append(Token("softbreak", "br", 0))
        if len(line) <= MARKED_CHARACTERS:
            parsed += marked.inline.parse(line, marked, defined, [])
        else:
            parsed.append(Token("text", "", 0, content=line))
    return parsed


def _of_markup(markup: str) -> Iterator[Passage]:
    try:
        yield from passages_of(markup)
    except Unreadable:
        return


def _paragraph(children: list[Token], heading: int, quoted: bool) -> Iterator[Passage]:
    words, captions = _words(children)
    alone = captions and not quoted and words and "\n" not in words and _is_emphasised(children)
    kind = SectionKind.CAPTION if alone else SectionKind.HEADLINE if heading == 1 else None
    for caption in captions:
        yield Passage(caption, SectionKind.CAPTION)
    if words:
        yield Passage(words, kind, quoted and not heading)


def _is_emphasised(children: list[Token]) -> bool:
    """Whether all that is said beside pictures is emphasised, as captions are."""
    depth = 0
    for child in children:
        depth += child.nesting if child.type.startswith(("em_", "strong_")) else 0
        if child.type == "text" and child.content.strip() and not depth:
            return False
    return True


def _words(children: list[Token]) -> tuple[str, list[str]]:
    """The words of a paragraph, and those that its pictures have in their place."""
    words: list[str] = []
    captions: list[str] = []
    for child in children:
        match child.type:
            case "text" | "text_special" | "code_inline":
                words.append(child.content)
            case "softbreak" | "hardbreak":
                words.append("\n")
            case "html_inline" if _BREAK.match(child.content):
                words.append("\n")
            case "image":
                caption = " ".join(child.content.split())
                if caption and not _FILE_NAME.fullmatch(caption):
                    captions.append(caption)
    return _MARKS.sub(
        lambda mark: mark[1] or "" if mark[0][0] != "!" else "", "".join(words)
    ).strip(), captions
