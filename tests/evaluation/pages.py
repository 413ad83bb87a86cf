"""Measures what is read from saved web pages, beside what trafilatura alone finds on them.

    python -m tests.evaluation.pages [wrong|PAGE]

The pages under ``SITES`` are invented, in the layouts of real news sites; beside each lies what it holds. The
reader was fitted to some of them; two more lots were first measured unseen, and looked at only then. Prints
a table by page and one by lot, and then the mistakes that are asked for: on every page that has some, or on
the one named. Exits with 1 where a figure is beyond its bound.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from reader.ingest.facts import Names
from reader.ingest.pages.html import page_article
from reader.model import Article, SectionKind
from tests.evaluation.scoring import Tally

SITES = Path(__file__).parents[1] / "ingest" / "pages" / "sites"
WIDTH = 160
LEAST_F1 = 0.93
MOST_FURNITURE = 0.02
LEAST_F1_OF_A_PAGE = 0.85
MOST_FURNITURE_OF_A_PAGE = 0.10
FIELDS = ("title", "outlet", "source", "byline", "published", "language")
LOTS = ("first", "second", "third")
NEAR = 300
"""Code points between a quotation and the words that say whose it is."""


@dataclass(frozen=True)
class Gold:
    """What a saved page holds. What is ``either`` may stand in the body or not: a date, an author's name."""

    lot: str
    body: list[str]
    captions: list[str]
    comments: list[str]
    either: list[str]
    furniture: list[str]
    blockquotes: list[dict[str, str | None]]
    title: str
    outlet: str
    source: str | None
    byline: str | None
    published: str | None
    language: str


@dataclass
class PageScore:
    """How near the reading of a page, or of several added up, comes to what they hold.

    ``foreign`` counts the characters, letters and digits, of the body that are not the article's, ``body``
    all of them.
    """

    paragraphs: Tally = field(default_factory=Tally)
    captions: Tally = field(default_factory=Tally)
    comments: Tally = field(default_factory=Tally)
    blockquotes: Tally = field(default_factory=Tally)
    attributions: Tally = field(default_factory=Tally)
    fields: dict[str, Tally] = field(default_factory=dict)
    foreign: int = 0
    body: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def furniture(self) -> float:
        """The share of the body, 0..1, that is not the article's."""
        return self.foreign / self.body if self.body else 0.0

    def __add__(self, other: PageScore) -> PageScore:
        names = {**self.fields, **other.fields}
        return PageScore(
            self.paragraphs + other.paragraphs,
            self.captions + other.captions,
            self.comments + other.comments,
            self.blockquotes + other.blockquotes,
            self.attributions + other.attributions,
            {name: self.fields.get(name, Tally()) + other.fields.get(name, Tally()) for name in names},
            self.foreign + other.foreign,
            self.body + other.body,
            self.mistakes + other.mistakes,
        )


def pages() -> dict[str, tuple[bytes, Gold]]:
    """Every saved page by its name, and what it holds."""
    return {
        path.stem: (path.read_bytes(), Gold(**json.loads(path.with_suffix(".json").read_text("utf-8"))))
        for path in sorted(SITES.glob("*.html"))
    }


def measure() -> dict[str, PageScore]:
    """The score of each page, by its name."""
    return {
        name: score(page_article(data, f"{name}.html", Names("saved")), gold)
        for name, (data, gold) in pages().items()
    }


def measure_alone() -> dict[str, PageScore]:
    """What trafilatura by itself makes of each page: its text, and what it knows of its fields."""
    from trafilatura import bare_extraction

    found: dict[str, PageScore] = {}
    for name, (data, gold) in pages().items():
        document: Any = bare_extraction(data, fast=True, include_comments=False, with_metadata=True)
        alone = PageScore()
        text: Sequence[str] = ()
        if document is not None:
            told = (document.title, document.sitename, None, document.author, document.date, gold.language)
            # It gives the day alone.
            day = replace(gold, published=gold.published and gold.published[:10])
            _score_fields(alone, dict(zip(FIELDS, told, strict=True)), day)
            text = (document.text or "").split("\n")
        _score_body(alone, text, gold)
        found[name] = alone
    return found


def score(article: Article, gold: Gold) -> PageScore:
    """How near ``article`` comes to ``gold``."""
    found = PageScore()
    _score_fields(found, {name: getattr(article, name) for name in FIELDS}, gold)
    _score_body(found, _paragraphs(article, SectionKind.BODY), gold)
    _score_captions(found, article, gold)
    _score_comments(found, article, gold)
    _score_blockquotes(found, article, gold)
    return found


def _paragraphs(article: Article, kind: SectionKind) -> list[str]:
    return [
        paragraph
        for section in article.sections
        if section.kind is kind
        for paragraph in section.span.of(article.text).split("\n\n")
    ]


def _key(text: str | None) -> str:
    return "".join(filter(str.isalnum, text or ""))


def _score_body(found: PageScore, paragraphs: Iterable[str], gold: Gold) -> None:
    """Compares paragraphs by their letters and digits, and counts what in them is not the article's."""
    waiting = Counter(map(_key, gold.body))
    own, furniture = [key for key in waiting if key], set(map(_key, gold.furniture))
    neutral = sorted({_key(words) for words in [*gold.either, gold.title]} - {""}, key=len, reverse=True)
    found.paragraphs.wanted += len(gold.body)
    for paragraph in paragraphs:
        key = _key(paragraph)
        if not key or key in neutral:
            continue
        found.body += len(key)
        if waiting[key] > 0:
            waiting[key] -= 1
            found.paragraphs.given += 1
            found.paragraphs.right += 1
            continue
        rest = _rest(key, own, neutral) if key not in furniture else key
        if not rest and not any(each in key or key in each for each in own):
            continue
        found.paragraphs.given += 1
        found.foreign += len(rest)
        found.mistakes.append(f"wrong in the body: {paragraph}")
    found.mistakes += [f"missing in the body: {words}" for words in gold.body if waiting[_key(words)] > 0]


def _rest(key: str, own: list[str], neutral: list[str]) -> str:
    """What of ``key`` is left without the article's paragraphs, and without what may stand there."""
    if any(key in each for each in own):
        return ""
    for each in [*own, *neutral]:
        if len(each) >= 4:
            key = key.replace(each, "")
    return key


def _score_captions(found: PageScore, article: Article, gold: Gold) -> None:
    given = _paragraphs(article, SectionKind.CAPTION)
    of_gold, of_given = "".join(map(_key, gold.captions)), "".join(map(_key, given))
    right = [caption for caption in gold.captions if _key(caption) in of_given]
    wrong = [caption for caption in given if _key(caption) not in of_gold]
    found.captions += Tally(len(gold.captions), len(right) + len(wrong), len(right))
    found.mistakes += [f"caption missed: {words}" for words in gold.captions if words not in right]
    found.mistakes += [f"no caption: {words}" for words in wrong]


def _score_comments(found: PageScore, article: Article, gold: Gold) -> None:
    """The names and dates of those who comment may be labelled as their comments are."""
    given = Counter(map(_key, _paragraphs(article, SectionKind.COMMENT)))
    right = sum((given & Counter(map(_key, gold.comments))).values())
    others = {_key(words) for words in [*gold.body, *gold.furniture] if len(words) >= 20}
    wrong = sum(number for key, number in given.items() if key in others)
    found.comments += Tally(len(gold.comments), right + wrong, right)
    found.mistakes += [f"comment missed: {words}" for words in gold.comments if given[_key(words)] == 0] + [
        f"no comment: {key}" for key in given if key in others
    ]


def _score_blockquotes(found: PageScore, article: Article, gold: Gold) -> None:
    spans = {_key(span.of(article.text)): span for span in article.blockquotes}
    wanted = {_key(quotation["text"]): quotation["attribution"] for quotation in gold.blockquotes}
    found.blockquotes += Tally(len(wanted), len(article.blockquotes), len(spans.keys() & wanted.keys()))
    for key, attribution in wanted.items():
        span = spans.get(key)
        if span is None:
            found.mistakes.append(f"blockquote missed: {key}")
        if attribution:
            around = (
                _key(article.text[max(0, span.start - NEAR) : span.start]),
                _key(article.text[span.end : span.end + NEAR]),
            ) if span else ()  # fmt: skip
            right = any(_key(attribution) in words for words in around)
            found.attributions += Tally(1, 1, int(right))
            if not right:
                found.mistakes.append(f"attribution missed: {attribution}")
    found.mistakes += [
        f"no blockquote: {span.of(article.text)}" for key, span in spans.items() if key not in wanted
    ]


def _score_fields(found: PageScore, told: Mapping[str, Any], gold: Gold) -> None:
    for name in FIELDS:
        wanted, given = getattr(gold, name), told[name]
        if wanted is None and given is None:
            continue
        right = _is_same(name, wanted, given)
        found.fields[name] = Tally(int(wanted is not None), int(given is not None), int(right))
        if not right:
            found.mistakes.append(f"{name}: {given!r}, not {wanted!r}")


def _is_same(name: str, wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return False
    if name == "published":
        if len(wanted) <= 10:
            return given[:10] == wanted
        return len(given) > 10 and _minute(given) == _minute(wanted)
    if name == "language":
        return given.split("-")[0] == wanted.split("-")[0]
    if name == "byline":
        return set(_names(wanted)) == set(_names(given))
    return _key(wanted).casefold() == _key(given).casefold()


def _minute(moment: str) -> datetime:
    found = datetime.fromisoformat(moment)
    return found.astimezone().replace(second=0, microsecond=0)


def _names(byline: str) -> Iterator[str]:
    return (_key(name).casefold() for name in re.split(r",|;| and | & ", byline))


def of_lot(scores: Mapping[str, PageScore], lot: str | None = None) -> PageScore:
    """The scores of one ``lot`` of the pages added up, or of all."""
    lots = {name: gold.lot for name, (_, gold) in pages().items()}
    return sum((one for name, one in scores.items() if lot is None or lots[name] == lot), PageScore())


def beyond(scores: Mapping[str, PageScore]) -> list[str]:
    """A line for each figure that is beyond its bound, over all pages and on one."""
    total = of_lot(scores)
    lines = [] if total.paragraphs.f1 >= LEAST_F1 else [f"F1 of all is {total.paragraphs.f1:.3f}"]
    if total.furniture > MOST_FURNITURE:
        lines.append(f"the furniture in all bodies is {total.furniture:.1%}")
    for name, one in scores.items():
        if one.paragraphs.f1 < LEAST_F1_OF_A_PAGE or one.furniture > MOST_FURNITURE_OF_A_PAGE:
            lines.append(f"{name}: F1 {one.paragraphs.f1:.3f}, furniture {one.furniture:.1%}")
    return lines


def _table(rows: Iterable[tuple[str, PageScore]]) -> Table:
    """A row a page: the paragraphs of its body, what is alien to it, and F1 of what else is told."""
    shown = Table(Column("page", no_wrap=True, min_width=26))
    for heading in (
        "P", "R", "F1", "alien", "title", "outlet", "source", "byline", "date", "lang", "caption", "comment",
        "quoted", "whose",
    ):  # fmt: skip
        shown.add_column(heading, justify="right")
    for name, one in rows:
        own = one.paragraphs
        shown.add_row(
            name,
            *(f"{value:.3f}" for value in (own.precision, own.recall, own.f1)),
            f"{one.furniture:.1%}",
            *(_share(one.fields.get(field_name)) for field_name in FIELDS),
            *(_share(tally) for tally in (one.captions, one.comments, one.blockquotes, one.attributions)),
        )
    return shown


def _share(tally: Tally | None) -> str:
    return f"{tally.f1:.2f}" if tally and (tally.wanted or tally.given) else ""


@click.command()
@click.argument("show", default="")
def main(show: str) -> None:
    """Measure the reading of saved pages; SHOW says of which to print the mistakes: "wrong" is all."""
    scores, alone = measure(), measure_alone()
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    console.print(_table(scores.items()))
    rows = [
        (f"{title}{what}", of_lot(these, lot))
        for lot, title in (
            ("first", "first lot"),
            ("second", "second lot"),
            ("third", "third lot"),
            (None, "all"),
        )
        for these, what in ((scores, ""), (alone, ", trafilatura"))
    ]
    console.print(_table(rows))
    for name, one in scores.items():
        if show in ("wrong", name) and one.mistakes:
            console.print(f"\n{name}", *one.mistakes, sep="\n  ", markup=False)
    lines = beyond(scores)
    for line in lines:
        click.echo(line, err=True)
    sys.exit(bool(lines))


if __name__ == "__main__":
    main()
