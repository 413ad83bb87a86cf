"""Articles kept as records: what a JSON object, a table's row or a feed's entry tells, as an article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, clean
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.lexicon import lexicon
from reader.ingest.pages.blocks import blocks_of
from reader.ingest.pages.html import page_article
from reader.ingest.pages.tree import page_tree
from reader.ingest.plain import Passage, composed_article
from reader.ingest.words import bylines, credits, outlets
from reader.ingest.words.languages import language_of, language_tag
from reader.ingest.words.moments import is_slashed, moment, puts_day_first
from reader.model import Article, Problem, SectionKind

_PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_MARKUP = re.compile(
    r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section|figure|table|body|html|span|a|em|strong|b|i|img)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"<(?:p|div|li|td|br)\b", re.IGNORECASE)
_HEAD = 20_000
_ENTITY = re.compile(r"&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,500}>")
# How news services mark where they cut a text off.
_CUT = re.compile(r"\s*(?:…|\.{3})?\s*\[\+?\s?\d{1,9} (?:more )?(?:chars|characters|words)\]\s*$")
_TRAILS_OFF = re.compile(r"(?:…|\.{3}|\[…\]|\[\.{3}\]|\[&#8230;\])\s*$")
_TAIL = 80
# The records whose dates tell how those of all are written.
_SAMPLE = 200
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")
_MAILBOX = re.compile(r"<?[\w.+-]{1,60}@[\w.-]{1,60}>?")


class Fields(NamedTuple):
    """What a record says of its article, as it is written there.

    Without ``body`` the record only tells that there is such an article. ``cut`` says that the body is only
    its beginning. ``markup`` says whether it is HTML; where it is None its words tell.
    """

    body: str = ""
    title: str | None = None
    outlet: str | None = None
    address: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    cut: bool = False
    markup: bool | None = None


def read_records(
    document: Document, records: Iterable[Fields | Problem | Article], nothing: str
) -> Iterator[Article | Problem]:
    """The article of each of the ``records`` in ``document``; then what is not whole, in a sentence a kind.

    Raises Unreadable with the reason ``nothing`` where there are neither articles nor problems.
    """
    total = cut = bare = 0
    told = False
    guarded = _guarded(records)
    first = list(islice(guarded, _SAMPLE))
    day_first = _order_of(each.published for each in first if isinstance(each, Fields))
    for each in chain(first, guarded):
        if isinstance(each, Unreadable):
            raise each
        if isinstance(each, Problem | Article):
            told = True
            yield each
        elif not each.body:
            bare += 1
        else:
            total += 1
            cut += each.cut
            try:
                yield article_of(each, document, day_first)
            except Unreadable as error:
                yield Problem(document.path, str(error))
    if cut:
        yield Problem(document.path, phrases.CUT_OFF.format(count=f"{cut:,}", total=f"{total:,}"))
    if bare:
        yield Problem(document.path, phrases.WITHOUT_TEXTS.format(count=f"{bare:,}"))
    if not (total or bare or told):
        raise Unreadable(nothing)


def _guarded(
    records: Iterable[Fields | Problem | Article],
) -> Iterator[Fields | Problem | Article | Unreadable]:
    """``records``, and at their end what broke them off."""
    try:
        yield from records
    except Unreadable as error:
        yield error


def _order_of(dates: Iterable[str | None]) -> bool | None:
    """Whether the day comes first in such ``dates`` as "04/07/2012", by those among them that tell."""
    told = {puts_day_first(date) for date in dates if date} - {None}
    return told.pop() if len(told) == 1 else None


def article_of(fields: Fields, document: Document, day_first: bool | None = None) -> Article:
    """The article that ``fields`` are of. Raises Unreadable where its markup is beyond bounds.

    ``day_first`` tells what "04/07/2012" means; else its language does, unless that is English.
    """
    path, names = document.path, document.names
    body = _CUT.sub("", fields.body[-_TAIL:])
    body = fields.body[:-_TAIL] + body
    given = metadata_of_fields(fields, day_first)
    if fields.markup is not False:
        if _PAGE.match(body):
            return page_article(body, path, names, given, address=fields.address)
        if fields.markup or _MARKUP.search(body[:_HEAD]):
            return composed_article(passages_of(_with_paragraphs(body)), path, names, given)
    return composed_article(_paragraphs(body, given.title), path, names, given)


def passages_of(markup: str) -> list[Passage]:
    """The paragraphs of a piece of HTML that is all article. Raises Unreadable where it is beyond bounds."""
    tree = page_tree(clean(markup))
    if tree is None:
        return []
    return [
        Passage(
            block.text,
            SectionKind.CAPTION if block.caption else SectionKind.BOILERPLATE if block.promo else None,
            quoted=bool(block.quote),
        )
        for block in blocks_of(tree)
    ]


def _with_paragraphs(markup: str) -> str:
    """``markup`` with its line ends as paragraphs where it has none of its own, as blogs keep their posts."""
    if _PARAGRAPH.search(markup[:_HEAD]):
        return markup
    return re.sub(r"\n\s*\n" if "\n\n" in markup else "\n", "\n<p>", markup.replace("\r", ""))


def _paragraphs(text: str, title: str | None) -> list[Passage]:
    if "\n" not in text and text.count("\\n") > 1:
        # Some programs write line ends as they name them.
        text = text.replace("\\r", "").replace("\\n", "\n")
    text = clean(html.unescape(text) if _ENTITY.search(text) else text).strip()
    first, _, rest = text.partition("\n")
    if title and first.strip().casefold() == title.casefold():
        return [Passage(title, SectionKind.HEADLINE), *map(Passage, _apart(rest))]
    return [Passage(part) for part in _apart(text)]


def _apart(text: str) -> list[str]:
    return [part for part in re.split(r"\n[^\S\n]*\n", text) if part.strip()]


def line_of(value: str | None, most: int = 500) -> str | None:
    """``value`` as one line without tags and entities; None where nothing is left, or too much."""
    if not value or len(value) > 20 * most:
        return None
    words = " ".join(clean(html.unescape(_TAG.sub(" ", value) if "<" in value else value)).split())
    return words if 0 < len(words) <= most else None


def visible_length(value: str) -> int:
    """About how many characters of ``value`` a reader would see."""
    return len(_TAG.sub("", value)) if "<" in value else len(value)


def is_cut(value: str) -> bool:
    """Whether a service has marked that ``value`` goes on: "… [+1234 chars]"."""
    return _CUT.search(value[-_TAIL:]) is not None


def trails_off(value: str) -> bool:
    """Whether ``value`` ends with dots, or a mark that it was cut off."""
    return is_cut(value) or _TRAILS_OFF.search(_TAG.sub("", value[-300:]).rstrip()) is not None


def metadata_of_fields(fields: Fields, day_first: bool | None = None) -> Metadata:
    address = fields.address if fields.address and _ADDRESS.match(fields.address) else None
    by_address = outlets.outlet_of_address(address) if address else None
    named = line_of(fields.outlet)
    if named and _ADDRESS.match(named):
        named = outlets.outlet_of_address(named)
    run = credits.credit_of(named) if named else None
    outlet = run.outlet if run else None
    outlet = outlet or (outlets.shown_name(named) if named else None) or by_address
    source = run.source if run and run.outlet else None
    byline = byline_of(fields.byline)
    carried = outlet and outlets.is_agency(outlet) and by_address and outlets.known_outlet(by_address)
    if carried and not outlets.is_agency(carried):
        outlet, source = carried, outlet
    byline, credit = credits.parted(byline) if byline else (None, None)
    if credit:
        source = source or credit.source
        outlet = outlet or credit.outlet or credit.source
    if day_first is None and is_slashed(fields.published):
        language = tongue(fields.language) or language_of(_TAG.sub(" ", fields.body[:_HEAD])) or "en"
        day_first = None if language.startswith("en") else True
    title = line_of(fields.title)
    for name in filter(None, (named, outlet)):
        title = _without_outlet(title, name)
    return Metadata(
        title=title,
        outlet=outlet,
        byline=byline,
        published=moment(fields.published, day_first=day_first),
        language=tongue(fields.language),
        source=source if source != outlet else None,
    )


def _without_outlet(title: str | None, outlet: str) -> str | None:
    """``title`` without the ``outlet`` that services put behind it: "Harbour shut - The Saltby Herald"."""
    if title is None or not title.casefold().endswith(outlet.casefold()):
        return title
    rest = title[: len(title) - len(outlet)].rstrip()
    return rest[:-1].rstrip() if rest[-1:] in tuple("-–—|") and rest[:-1].endswith(" ") else title


def byline_of(written: str | None) -> str | None:
    """Who wrote an article by its field ``written``, without "By" and addresses."""
    words = line_of(written, 300)
    if not words:
        return None
    if "@" in words:
        inner = re.search(r"\(([^()]{2,80})\)", words)
        words = inner[1] if inner else " ".join(_MAILBOX.sub(" ", words).split()).strip(" ,;\"'")
    words = bylines.byline_of(words) or words
    known = any(map(str.isalpha, words)) and words.lower() not in ("null", "none", "nan", "unknown", "admin")
    return re.sub(r" ?; ?", ", ", words) if known and not _ADDRESS.match(words) else None


def tongue(written: str | None) -> str | None:
    """The BCP 47 tag of the language that a record names, "english", "eng" or "en_GB"; None if it is none."""
    words = (written or "").strip().lower()
    for tag, names in lexicon("records")["tongues"].items():
        if words in names:
            return tag
    return language_tag(written)
