"""What the user says of an article in the place of what its file says, and to which articles that applies.

A correction is known by two things: the place of its article, which is the absolute path of the file and the
number of the article in it, and a digest of the article's text. The place is looked up first, so that the
correction lasts when the file's bytes change; the text second, so that it lasts when the file is moved or
copied, and when the articles of a file change places. In detail, an article is corrected by

1. what was kept of the same text in the same file;
2. else what was kept at its place, unless that text now stands elsewhere in the file;
3. else what was kept last of the same text in any file, as far as its own file says there what the other file
   said, or nothing: two outlets that run one agency's report word for word are still two outlets.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from reader.model import Article, Stated, article_id
from reader.source import Source

OUTLET, TITLE, BYLINE = 120, 1_000, 300
"""Code points that a corrected outlet, headline and byline have at most."""

_NUMBERS = 100_000
"""Articles of one file that are told apart by their numbers."""

_DIGITS = 12
"""Of the length of a text, fewer."""

# Controls, what is no character, and what turns the direction of other words (Unicode Standard Annex 9).
_UNWRITTEN = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
_DATE = re.compile(
    r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?", re.ASCII
)


class Correction(NamedTuple):
    """What is said in the place of what the file says: None leaves that, an empty text says it is unknown."""

    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None


NONE = Correction()


class Entry(NamedTuple):
    """A correction as it is kept, with what the file said when it was made."""

    path: str
    number: int
    digest: str
    correction: Correction
    stated: Stated

    @property
    def length(self) -> int:
        """The code points of the article's text; -1 where the digest is none of ours."""
        length = self.digest.partition("-")[0]
        return int(length) if length.isdecimal() and len(length) < _DIGITS else -1


@dataclass(frozen=True)
class Corrections:
    """All that are kept, the newest last."""

    entries: tuple[Entry, ...] = ()

    def of(self, source: Source) -> Callable[[Sequence[Article]], tuple[Article, ...]]:
        """``applied_to`` for the articles of one set."""
        return partial(self.applied_to, folder=folder_of(source))

    def applied_to(self, articles: Sequence[Article], folder: str) -> tuple[Article, ...]:
        """The articles of a set, or some of them, as they are corrected; ``folder`` as of ``folder_of``.

        Articles of one file stand together. What is not corrected is as its file says, however it was before.
        """
        if not self.entries:
            return tuple(map(as_stated, articles))
        found: list[Article] = []
        for file in _files(articles):
            own = self._by_place.get(folder + file[0].path, {})
            found += [
                corrected(article, correction)
                for article, correction in zip(file, self._of_file(file, own), strict=True)
            ]
        return tuple(found)

    def _of_file(self, articles: Sequence[Article], own: Mapping[int, Entry]) -> Iterator[Correction]:
        """The correction of each article of a file, of which ``own`` is kept, by number."""
        by_number = {article_id(articles[0].path, number): entry for number, entry in own.items()}
        by_text = {entry.digest: entry for entry in own.values()}
        digests = [digest_of(each) if own or len(each.text) in self._lengths else "" for each in articles]
        present = set(digests)
        for article, digest in zip(articles, digests, strict=True):
            here = by_number.get(article.id)
            if here is not None and here.digest == digest:
                yield here.correction
            elif digest in by_text:
                yield by_text[digest].correction
            elif here is not None and here.digest not in present:
                yield here.correction
            elif digest in self._by_text:
                yield _carried(self._by_text[digest], stated_of(article))
            else:
                yield NONE

    @cached_property
    def _by_place(self) -> Mapping[str, Mapping[int, Entry]]:
        found: defaultdict[str, dict[int, Entry]] = defaultdict(dict)
        for entry in self.entries:
            found[entry.path][entry.number] = entry
        return found

    @cached_property
    def _by_text(self) -> Mapping[str, Entry]:
        return {entry.digest: entry for entry in self.entries if entry.length >= 0}

    @cached_property
    def _lengths(self) -> frozenset[int]:
        """How long the texts are; no other has to be looked at."""
        return frozenset(entry.length for entry in self.entries)


def folder_of(source: Source) -> str:
    """What stands before the path of each article of a set to make it absolute, links followed."""
    # The window shows before the rooms that read have been loaded.
    from reader.ingest import shown

    # The paths of files on several drives begin with their drives.
    if not source.root.parts:
        return ""
    parts = Path(os.path.realpath(source.root)).parts
    return "".join(f"{shown(part.rstrip('/'))}/" for part in parts)


def entries_for(made: Sequence[tuple[Article, Correction]], folder: str) -> list[Entry]:
    """The corrections of some articles of a set, as they are kept; ``folder`` as of ``folder_of``."""
    numbers = _numbers_of(article for article, _ in made)
    return [
        Entry(folder + article.path, numbers[article.id], digest_of(article), correction, stated_of(article))
        for article, correction in made
    ]


def _numbers_of(articles: Iterable[Article]) -> Mapping[str, int]:
    """The number of each article in its file, by id."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for article in articles:
        wanted[article.path].add(article.id)
    found: dict[str, int] = {}
    for path, ids in wanted.items():
        for number in range(_NUMBERS):
            if not ids:
                break
            identity = article_id(path, number)
            if identity in ids:
                ids.remove(identity)
                found[identity] = number
        # What another set was read by may name its articles otherwise.
        found |= dict.fromkeys(ids, 0)
    return found


def digest_of(article: Article) -> str:
    """What tells the text of an article from every other: its length in code points, and a hash."""
    text = article.text
    return f"{len(text)}-{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"


def stated_of(article: Article) -> Stated:
    """What the article's file says."""
    return article.stated or Stated(article.outlet, article.title, article.byline, article.published)


def as_stated(article: Article) -> Article:
    """The article as its file has it."""
    return article if article.stated is None else replace(article, **article.stated._asdict(), stated=None)


def correction_of(article: Article) -> Correction:
    """How the article has been corrected."""
    now = (article.outlet, article.title, article.byline, article.published)
    return Correction(
        *(None if one == said else one or "" for one, said in zip(now, stated_of(article), strict=True))
    )


def corrected(article: Article, correction: Correction) -> Article:
    """The article with what ``correction`` says, and nothing of what was said in its place before."""
    stated = stated_of(article)
    now = Stated(
        *(said if one is None else one or None for one, said in zip(correction, stated, strict=True))
    )
    if now == stated:
        return as_stated(article)
    return replace(article, **now._asdict(), stated=stated)


def cleaned(words: str, most: int) -> str:
    """Words as a field can have them: in one line, without controls, ``most`` code points at most."""
    return " ".join(_UNWRITTEN.sub(" ", words[: 4 * most]).split())[:most].rstrip()


def is_date(published: str) -> bool:
    """Whether a text is a date as articles have them, in ISO 8601."""
    return _DATE.fullmatch(published) is not None


def to_data(entry: Entry) -> list[Any]:
    """What is said and what the file said, as JSON values."""
    return [list(entry.correction), list(entry.stated)]


def of_data(path: Any, number: Any, digest: Any, data: Any) -> Entry:
    """The entry of which ``data`` was made. Raises ValueError or TypeError where it is none's."""
    if not isinstance(path, str) or not isinstance(number, int) or not isinstance(digest, str):
        raise TypeError("no place")
    correction, stated = (_texts(fields) for fields in data)
    outlet, title, byline, published = correction
    if published and not is_date(published):
        raise ValueError(f"no date: {published[:80]}")
    outlet, title, byline = (
        None if one is None else cleaned(one, most)
        for one, most in ((outlet, OUTLET), (title, TITLE), (byline, BYLINE))
    )
    return Entry(path, number, digest, Correction(outlet, title, byline, published), Stated(*stated))


def _texts(fields: Any) -> tuple[str | None, str | None, str | None, str | None]:
    outlet, title, byline, published = fields
    if not all(one is None or isinstance(one, str) for one in (outlet, title, byline, published)):
        raise TypeError("no texts")
    return outlet, title, byline, published


def _carried(entry: Entry, stated: Stated) -> Correction:
    """What a correction of the same text says of an article of which its own file says ``stated``."""
    return Correction(
        *(
            one if here is None or here == there else None
            for one, here, there in zip(entry.correction, stated, entry.stated, strict=True)
        )
    )


def _files(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """The articles of each file."""
    file: list[Article] = []
    for article in articles:
        if file and file[0].path != article.path:
            yield file
            file = []
        file.append(article)
    if file:
        yield file
