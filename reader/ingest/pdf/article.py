"""PDFs: the text of their pages, read by pdfium, as an article.

The day on which a PDF was made is not taken for the day of publication: a print or a clipping is made when
somebody keeps it, and only a publisher's own pages near the day, which nothing in a file tells apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.facts import Metadata
from reader.ingest.files.document import Document
from reader.ingest.files.own import is_own
from reader.ingest.limits import PDF_CHARACTERS, PDF_PAGES
from reader.ingest.passages import NEW_PAGE, Passage
from reader.ingest.pdf.furniture import Furniture, take_furniture
from reader.ingest.pdf.layout import blocks_of, reads_leftwards
from reader.ingest.pdf.lines import read_page
from reader.ingest.pdf.page import Line, Page
from reader.ingest.pdf.paragraphs import Measures, Paragraph, flowing, measures_of, paragraphs_of
from reader.ingest.pdf.words import Vocabulary, running_text
from reader.ingest.plain import composed_articles
from reader.ingest.text.furniture import Line as Words
from reader.ingest.text.furniture import kind_of
from reader.ingest.text.headlines import is_headline_in
from reader.ingest.text.metadata import copyright_holder
from reader.ingest.text.publication import day_of_address
from reader.ingest.words import bylines, dates, outlets
from reader.model import Article, Problem, SectionKind

_PASSWORD, _SECURITY = 4, 5  # FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY
_NO_TITLE = re.compile(
    r"(?:microsoft |powerpoint |word - |excel - )|untitled|unbenannt|sans titre|layout ?\d|document ?\d*$|"
    r"page ?\d|https?:|print\b|.*\.\w{2,5}$|[\w.-]*[\d_][\w.-]*$",
    re.IGNORECASE,
)
_TITLE_END = re.compile(r"\s+(?:[|•·»–—]|-)\s+([^|•·»–—]{2,60})$")
_CATALOG = re.compile(rb"/Type\s{0,3}/Catalog\b")
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s{1,3}(\d{1,5})\s{1,3}obj\b")
_LARGE = 1.15
_NAME_CHARACTERS = 60
_FOOT_CHARACTERS = 300
_HEADLINE_CHARACTERS = 300


@dataclass(slots=True)
class _Text:
    """The passages of a document in order, with the size of type of each, in points."""

    passages: list[Passage]
    sizes: list[float]


def read(document: Document) -> Iterator[Article | Problem]:
    """The articles of a PDF, and what of it could not be read.

    Raises Unreadable where it cannot be opened, is locked, or holds no text.
    """
    document.file.seek(0)
    with _opened(document.file.read()) as opened:
        told = opened.get_metadata_dict()
        if is_own(told.get("Keywords"), told.get("Creator"), told.get("Producer")):
            raise Unreadable(phrases.AN_EXPORT)
        pages, damaged = _pages(opened.raw, len(opened))
        count = len(opened)
    _check(pages, damaged)
    yield from _articles(document, pages, told)
    tried = len(pages) + damaged
    pictures = sum(not page.letters and page.objects > 0 and page.is_picture for page in pages)
    if pictures:
        yield Problem(document.path, phrases.PDF_SOME_PICTURES.format(count=pictures, most=count))
    if damaged:
        yield Problem(document.path, phrases.PDF_SOME_DAMAGED.format(count=damaged, most=count))
    if tried < count:
        yield Problem(
            document.path, phrases.PDF_TOO_LONG.format(count=f"{count - tried:,}", most=f"{count:,}")
        )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = {_PASSWORD: phrases.PDF_PASSWORD, _SECURITY: phrases.PDF_LOCKED}.get(error.err_code or 0)
        if reason is not None:
            raise Unreadable(reason) from None
    try:
        return pypdfium2.PdfDocument(_closed(data))
    except pypdfium2.PdfiumError:
        raise Unreadable(phrases.PDF_DAMAGED) from None


def _closed(data: bytes) -> bytes:
    """``data``, a file cut off before its end, with an end that says where its pages are."""
    for catalog in _CATALOG.finditer(data):
        before = data[max(0, catalog.start() - 300) : catalog.start()]
        objects = _OBJECT.findall(before)
        if objects:
            return b"%s\ntrailer<</Root %s %s R>>\nstartxref\n0\n%%%%EOF" % (data, *objects[-1])
    return data


def _pages(handle: Any, count: int) -> tuple[list[Page], int]:
    """The pages that can be read, and the number of those that cannot."""
    pages: list[Page] = []
    damaged = letters = 0
    for number in range(min(count, PDF_PAGES)):
        page = read_page(handle, number)
        if page is None:
            damaged += 1
            continue
        pages.append(page)
        letters += page.letters
        if letters > PDF_CHARACTERS:
            break
    return pages, damaged


def _check(pages: list[Page], damaged: int) -> None:
    """Raises Unreadable where the pages hold no text, or none in letters."""
    letters = sum(page.letters for page in pages)
    if (
        pages
        and all(page.is_picture or not page.letters for page in pages)
        and any(page.objects for page in pages)
    ):
        raise Unreadable(phrases.PDF_PICTURES)
    if not letters:
        raise Unreadable(phrases.PDF_DAMAGED if damaged else phrases.NOT_READABLE)
    unmapped = sum(len(line.text) for page in pages for line in page.lines if line.unmapped)
    if unmapped > 0.5 * letters:
        raise Unreadable(phrases.PDF_UNMAPPED)


def _articles(document: Document, pages: list[Page], told: dict[str, str]) -> Iterator[Article]:
    aside = {page.number: _take_unseen(page) for page in pages}
    size = _usual_size(pages)
    leftwards = reads_leftwards([line for page in pages for line in page.lines])
    furniture = take_furniture(pages, size)
    blocks = [blocks_of(page, size, leftwards) for page in pages]
    measures = measures_of(blocks, size, leftwards)
    paragraphs = flowing(
        [
            one
            for page, found in zip(pages, blocks, strict=True)
            for one in paragraphs_of(found, page, measures)
        ],
        measures,
    )
    lines = [line for paragraph in paragraphs for line in paragraph.lines]
    vocabulary = Vocabulary(line.text for line in lines)
    spaced = sum(line.spaced for line in lines) > 0.2 * len(lines)
    texts = [
        running_text([(line.text, line.spaced) for line in paragraph.lines], vocabulary, spaced)
        for paragraph in paragraphs
    ]
    title = _sane_title(told.get("Title", ""), furniture)
    headline = _headline(paragraphs, texts, measures, title, furniture)
    masthead = _masthead(paragraphs, texts, headline)
    passages = list(_passages(paragraphs, texts, headline, masthead, furniture, aside))
    given = Metadata(
        title=None if headline is not None else _without_outlet(title, furniture),
        outlet=_outlet(furniture, told.get("Title", ""), texts) or _name_of(masthead, texts),
    )
    articles = list(composed_articles(passages, document.path, document.names, given))
    if len(articles) > 1:
        yield from articles
        return
    (article,) = articles
    author = " ".join(told.get("Author", "").split())
    yield replace(
        article,
        byline=article.byline or (author if bylines.is_name(author) else None),
        published=article.published or day_of_address(furniture.address or ""),
    )


def _take_unseen(page: Page) -> list[Line]:
    """Take out of ``page`` the lines that nobody sees, or not as text: watermarks, white on white."""
    unseen = [line for line in page.lines if line.turned or line.hidden or line.unmapped]
    if unseen:
        page.lines = [line for line in page.lines if not (line.turned or line.hidden or line.unmapped)]
    return unseen


def _usual_size(pages: list[Page]) -> float:
    """The size in which most of the text is set, in points."""
    sizes = Counter[float]()
    for page in pages:
        for line in page.lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def _passages(
    paragraphs: list[Paragraph],
    texts: list[str],
    headline: int | None,
    masthead: int | None,
    furniture: Furniture,
    aside: dict[int, list[Line]],
) -> Iterator[Passage]:
    """The paragraphs, with the furniture of each page where it stands between them."""
    around: list[tuple[int, str]] = []
    for number in sorted({*furniture.heads, *furniture.feet, *aside}):
        around += [(2 * number, _row(furniture.heads[number]))]
        around += [(2 * number + 1, line.text) for line in aside.get(number, [])]
        around += [(2 * number + 1, _row(furniture.feet[number]))]
    around.reverse()
    page = paragraphs[0].first_page if paragraphs else 0
    for place, (paragraph, text) in enumerate(zip(paragraphs, texts, strict=True)):
        if paragraph.first_page > page:
            page = paragraph.first_page
            yield Passage(NEW_PAGE)
        while around and around[-1][0] <= 2 * paragraph.first_page:
            yield Passage(around.pop()[1], SectionKind.BOILERPLATE)
        kind = SectionKind.CAPTION if paragraph.caption else None
        if all(kind_of(line.text) in (Words.OUTER, Words.FURNITURE) for line in paragraph.lines):
            kind = SectionKind.BOILERPLATE
        if place in (headline, masthead):
            kind = SectionKind.HEADLINE if place == headline else SectionKind.BOILERPLATE
        yield Passage(text, kind, paragraph.quoted)
    for _, text in reversed(around):
        yield Passage(text, SectionKind.BOILERPLATE)
    for line in furniture.printed:
        yield Passage(line.text, SectionKind.BOILERPLATE)


def _row(lines: Iterable[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _headline(
    paragraphs: list[Paragraph], texts: list[str], measures: Measures, title: str | None, furniture: Furniture
) -> int | None:
    """The place of the headline: what the file is called, else the largest type that is no outlet's name."""
    if not paragraphs:
        return None
    first = paragraphs[0].first_page
    places = [
        place
        for place, paragraph in enumerate(paragraphs)
        if paragraph.first_page <= first + 1
        and not paragraph.caption
        and len(texts[place]) <= _HEADLINE_CHARACTERS
    ]
    for place in places:
        if title and is_headline_in(texts[place], title):
            return place
    heads = {_key(line.text) for lines in furniture.heads.values() for line in lines}
    large = [
        place
        for place in places
        if paragraphs[place].size > _LARGE * measures.size
        and len(_key(texts[place])) > 3
        and not _is_masthead(texts[place], heads, furniture)
    ]
    largest = max(large, key=lambda place: (round(paragraphs[place].size), -place), default=None)
    if largest is not None and len(large) > 1:
        # A name at the top with the day below it is the newspaper's, and the headline comes next.
        following = texts[largest + 1] if largest + 1 < len(texts) else ""
        others = [place for place in large if place > largest + 1]
        if largest < 2 and others and len(following) < 100 and dates.is_dated(following):
            return max(others, key=lambda place: (round(paragraphs[place].size), -place))
    return largest


def _masthead(paragraphs: list[Paragraph], texts: list[str], headline: int | None) -> int | None:
    """The place of the newspaper's name: larger than the headline, and above it."""
    above = range(headline or 0)
    larger = (place for place in above if paragraphs[place].size > 1.1 * paragraphs[headline or 0].size)
    return next((place for place in larger if len(texts[place]) <= _NAME_CHARACTERS), None)


def _name_of(masthead: int | None, texts: list[str]) -> str | None:
    """What the newspaper is called, where a line with the day stands below its name."""
    if masthead is None or not any(map(dates.find_date, texts[masthead + 1 : masthead + 3])):
        return None
    return outlets.shown_name(texts[masthead])


def _is_masthead(text: str, heads: set[str], furniture: Furniture) -> bool:
    if _key(text) in heads or outlets.known_outlet(text) or outlets.outlet_in_line(text) == text:
        return True
    return bool(furniture.address and outlets.is_named_by(text, outlets.with_scheme(furniture.address)))


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _sane_title(title: str, furniture: Furniture) -> str | None:
    """The title by the file's own fields, where it is one that an editor gave."""
    for words in (" ".join(title.split()), furniture.title or ""):
        if len(words) >= 8 and not _NO_TITLE.match(words) and (" " in words or not words.isascii()):
            return words[:_HEADLINE_CHARACTERS]
    return None


def _without_outlet(title: str | None, furniture: Furniture) -> str | None:
    end = _TITLE_END.search(title or "")
    if (
        title
        and end
        and (outlets.known_outlet(end[1]) or (furniture.address and _is_masthead(end[1], set(), furniture)))
    ):
        return title[: end.start()]
    return title


def _outlet(furniture: Furniture, title: str, texts: list[str]) -> str | None:
    """The outlet by the address that a browser printed, or as its window's title and the page call it."""
    address = outlets.with_scheme(furniture.address or "")
    lines = {_key(text) for text in texts if len(text) <= _NAME_CHARACTERS}
    lines |= {
        _key(holder) for text in texts if len(text) <= _FOOT_CHARACTERS if (holder := copyright_holder(text))
    }
    for words in (title, furniture.title or ""):
        end = _TITLE_END.search(words.strip())
        if end and (
            outlets.known_outlet(end[1]) or outlets.is_named_by(end[1], address) or _key(end[1]) in lines
        ):
            return outlets.shown_name(end[1])
    return outlets.outlet_of_address(address)
