"""What a record's names tell: which of its members is an article's text, its title, its date and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from reader.ingest.lexicon import lexicon
from reader.ingest.records.articles import Fields, is_cut, visible_length
from reader.ingest.words.moments import is_slashed, moment

_SHORTEST_BODY, _WORDS = 20, 3
_MUCH_LONGER = 1.5
_APART = "\n\n"
_MOST_MEMBERS = 300
_MOST_VALUES = 10_000
_NOT_WORDS = re.compile(r"[\W_]+")
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")

Members = dict[str, Any]
"""A record's values by their names, in letters and digits alone."""


def named(name: object) -> str:
    """``name`` by its letters and digits alone, in small letters."""
    return _NOT_WORDS.sub("", str(name)[:100]).lower()


@cache
def called(kind: str) -> dict[str, int]:
    """The names of a ``kind`` of field, each with its place among them."""
    return {name: place for place, name in enumerate(lexicon("records")[kind])}


def fields_of(record: Mapping[Any, Any], around: Members | None = None) -> Fields | None:
    """What ``record`` says of an article, None where it is no article's.

    ``around`` is what the objects that hold it say of themselves, and so of each of their articles.
    """
    if len(record) > _MOST_MEMBERS:
        return None
    layers = _layers(record)
    body, whole = _body(layers)
    title = _first(layers, "titles")
    outlet = _outlet(layers)
    address = _first(layers, "addresses")
    published = _published(layers)
    # The name of a thing is an article's title where the thing is one, or came out one day at an address.
    if title is None and (_is_article(record.get("@type")) or (address and published)):
        title = text_of(record.get("name"))
    byline = _byline(layers)
    others = sum(each is not None for each in (title, outlet, address, published, byline))
    if body and not _reads(body, whole, title is not None, others):
        body = ""
    if not body and not (title and address and (published or outlet)):
        return None
    beyond = [around] if around else []
    return Fields(
        body=body,
        title=title,
        outlet=outlet or (_first(beyond, "outlets") if beyond else None),
        address=address,
        byline=byline,
        published=published,
        language=_first([*layers, *beyond], "languages"),
        cut=bool(body) and (is_cut(body) or not whole),
    )


def _is_article(kind: object) -> bool:
    """Whether ``kind`` is one of the types of article of https://schema.org/Article."""
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(one, str) and _ARTICLE_TYPE.search(one) for one in kinds[:5])


def _layers(record: Mapping[Any, Any]) -> list[Members]:
    """The members of ``record``, then those of the objects in it that hold some of its own."""
    own = {named(name): value for name, value in reversed(list(record.items()))}
    wrapped = [own[name] for name in called("wrappers") if name in own]
    found = [own]
    for value in wrapped:
        # WordPress wraps each embedded object in a list.
        if isinstance(value, Mapping) and len(value) <= _MOST_MEMBERS:
            found.append({named(name): inner for name, inner in value.items()})
    return found


def _values(layers: Sequence[Members], kind: str) -> Iterator[Any]:
    names = called(kind)
    for layer in layers:
        present = names.keys() & layer.keys()
        for name in sorted(present, key=names.__getitem__):
            if layer[name] not in (None, "", [], {}):
                yield layer[name]


def _first(layers: Sequence[Members], kind: str) -> str | None:
    return next(filter(None, map(text_of, _values(layers, kind))), None)


def _outlet(layers: Sequence[Members]) -> str | None:
    """The outlet, by its name rather than by its address."""
    found = [words for words in map(text_of, _values(layers, "outlets")) if words]
    return next((words for words in found if "://" not in words), found[0] if found else None)


def _body(layers: Sequence[Members]) -> tuple[str, bool]:
    """The text, and whether it may be the whole."""
    best, length = "", 0
    for value in _values(layers, "bodies"):
        words = _joined(value, _APART)
        seen = visible_length(words)
        if seen > _MUCH_LONGER * length:
            best, length = words, seen
    if not best.strip():
        best = next(filter(None, (_joined(value, _APART) for value in _values(layers, "pages"))), "")
    summary = max((_joined(value, _APART) for value in _values(layers, "summaries")), key=len, default="")
    # "Only in paid plans" is no text, and one that is cut may be cut shorter than its summary.
    if best.strip() and len(summary) <= max(length, visible_length(best)):
        return best, True
    return summary, False


def _reads(body: str, whole: bool, titled: bool, others: int) -> bool:
    """Whether ``body`` can be an article's text, beside ``others`` of the record's fields that are known."""
    words = body[:2000].split()
    if not whole:
        return titled and others >= 2 and len(words) >= _WORDS
    # Chinese and Thai have no spaces.
    spoken = len(words) >= _WORDS or (len(body) >= _SHORTEST_BODY // 2 and not body.isascii())
    return spoken and (others > 0 or len(body) >= _SHORTEST_BODY)


def text_of(value: Any) -> str | None:
    """The words of ``value``: a text, what an object calls its text or name, or a list of these."""
    return _joined(value, ", ").strip() or None


def _joined(value: Any, between: str) -> str:
    parts: list[str] = []
    waiting = [value]
    for _ in range(_MOST_VALUES):
        if not waiting:
            break
        one = waiting.pop()
        match one:
            case str():
                parts.append(one)
            case bool() | None:
                pass
            case int() | float():
                parts.append(f"{one}")
            case list() | tuple():
                waiting.extend(reversed(one[:_MOST_VALUES]))
            case Mapping():
                waiting.append(_inner(one, between == _APART))
    words = [part.strip() for part in parts if part.strip()]
    # Who is named twice is one, but a text may repeat a paragraph.
    return between.join(words if between == _APART else dict.fromkeys(words))


def _inner(thing: Mapping[Any, Any], apart: bool) -> Any:
    """What stands for ``thing`` where a text is expected; of paragraphs set ``apart`` everything may be."""
    if len(thing) > _MOST_MEMBERS:
        return None
    members = {named(name): inner for name, inner in thing.items()}
    for name in ("firstname", "first"):
        if isinstance(members.get(name), str):
            last = members.get("lastname") or members.get("last")
            return f"{members[name]} {last}" if isinstance(last, str) else members[name]
    known = next((members[name] for name in called("inner") if members.get(name)), None)
    if known is not None or not apart:
        return known
    return [value for value in thing.values() if not isinstance(value, str) or " " in value.strip()]


def _byline(layers: Sequence[Members]) -> str | None:
    for value in _values(layers, "bylines"):
        # A list in a table's cell is written as Python or JSON writes it.
        if isinstance(value, str) and value[:1] + value[-1:] == "[]":
            value = [part.strip(" '\"") for part in value[1:-1].split(",")]
        words = text_of(value)
        if words and not words.isdecimal():
            return words
    return None


def _published(layers: Sequence[Members]) -> str | None:
    """The first of the dates that is one, and rather one with its time."""
    names = called("dates")
    found: list[str] = []
    for layer in layers:
        present = names.keys() & layer.keys()
        if not called("kept").keys().isdisjoint(layer):
            present = {name for name in present if name.startswith("pub")}
        for name in sorted(present, key=names.__getitem__):
            value = layer[name]
            zone = "+00:00" if name.endswith(("gmt", "utc")) else ""
            written = value if isinstance(value, int | float) else text_of(value)
            date = moment(written, zone)
            if date and not found and is_slashed(written):
                return str(written)  # Its neighbours may tell which number is the day's.
            if date:
                found.append(date)
    day = found[0][:10] if found else ""
    return next((date for date in found if "T" in date and date[:10] == day), found[0] if found else None)
