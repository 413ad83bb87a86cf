"""An article as a TEI text: all of its words in their order, its sections labelled and its quotes marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from xml.etree.ElementTree import Element, TreeBuilder

import regex

from reader.export.edition.characters import printable
from reader.export.edition.prepared import Chapter, Edition
from reader.export.edition.runs import Paragraph, paragraphs
from reader.export.scholarly.elements import add, language_of
from reader.export.scholarly.names import Names
from reader.export.scholarly.taxonomy import pointers
from reader.model import Article, Quote, QuoteKind, SectionKind, Span
from reader.quotes.paragraphs import paragraphs as paragraph_spans

_LINES = regex.compile(r"(?<=[\n\u2028\u2029])")
_NO_WHITE_SPACE_OF_XML = regex.compile(r"[^ \t\n]")


def article_text(group: Element, edition: Edition, chapter: Chapter, names: Names) -> None:
    """Put the article into ``group``; the text of its element is the article's own, white space and all."""
    article = chapter.article
    text = add(
        group,
        "text",
        xml_id=f"a{chapter.number}",
        xml_lang=language_of(article),
        corresp=f"#{names.witness(article)}",
    )
    body = add(text, "body")
    spans = [block.span for block in paragraph_spans(article)]
    shown = paragraphs(article, chapter.quotes)
    speech = _Speech(edition, names, article, shown)
    top = True
    for span, paragraph in zip(spans, shown, strict=True):
        top = top and paragraph.kind is SectionKind.HEADLINE
        body.append(speech.encode(span, paragraph, top))
    for element, (one, other) in zip(body, pairwise(spans), strict=False):
        element.tail = _between(article.text, one.end, other.start)
    if top:
        # A body is more than its headlines.
        add(body, "p")


def _between(text: str, start: int, end: int) -> str:
    """White space as it may stand between elements."""
    return _NO_WHITE_SPACE_OF_XML.sub(" ", _lines(text, start, end))


def _lines(text: str, start: int, end: int) -> str:
    """The stretch with line feeds for all ends of lines, of a pair that it parts only the second half."""
    stretch = text[start:end]
    if stretch.endswith("\r") and text[end : end + 1] == "\n":
        stretch = stretch[:-1]
    return stretch.replace("\r\n", "\n").replace("\r", "\n")


class _Speech:
    """Encodes an article's paragraphs; a quote cut by another's end or by a paragraph's is chained."""

    def __init__(self, edition: Edition, names: Names, article: Article, shown: Iterable[Paragraph]) -> None:
        self._edition = edition
        self._names = names
        self._text = article.text
        self._parts: dict[str, int] = {}
        self._around_others = {
            outer.id for paragraph in shown for run in paragraph.runs for outer in run.quotes[:-1]
        }

    def encode(self, span: Span, paragraph: Paragraph, top: bool) -> Element:
        """A heading where it stands at the ``top``, else a paragraph, or a block of its section's type."""
        builder = TreeBuilder()
        tag = "head" if top else "p" if paragraph.kind is SectionKind.BODY else "ab"
        builder.start(tag, self._section(paragraph.kind) if tag == "ab" else {})
        open_quotes: list[Quote] = []
        position = span.start
        for run in paragraph.runs:
            kept = 0
            while kept < min(len(open_quotes), len(run.quotes)) and open_quotes[kept] == run.quotes[kept]:
                kept += 1
            for quote in reversed(open_quotes[kept:]):
                builder.end(self._element(quote))
            for quote in run.quotes[kept:]:
                builder.start(self._element(quote), self._attributes(quote))
            open_quotes = list(run.quotes)
            self._words(builder, position, position + len(run.text))
            position += len(run.text)
        for quote in reversed(open_quotes):
            builder.end(self._element(quote))
        builder.end(tag)
        return builder.close()

    def _words(self, builder: TreeBuilder, start: int, end: int) -> None:
        first, *others = _LINES.split(_lines(self._text, start, end))
        builder.data(printable(first))
        for line in others:
            builder.start("lb", {})
            builder.end("lb")
            builder.data(printable(line))

    @staticmethod
    def _section(kind: SectionKind) -> dict[str, str]:
        return {"type": kind.value, "ana": pointers(kind)}

    def _element(self, quote: Quote) -> str:
        if quote.kind is not QuoteKind.SCARE:
            return "said"
        # Speech may stand in any quote, but not in what is so called.
        return "q" if quote.id in self._around_others else "soCalled"

    def _attributes(self, quote: Quote) -> dict[str, str]:
        names = self._names
        number = names.quotes[quote.id]
        part = self._parts[quote.id] = self._parts.get(quote.id, 0) + 1
        attributes = {"xml:id": number if part == 1 else f"{number}.{part}", "ana": pointers(quote.kind)}
        if part > 1:
            attributes["prev"] = f"#{number}" if part == 2 else f"#{number}.{part - 1}"
        elif quote.continues and quote.continues in names.quotes:
            attributes["prev"] = f"#{names.quotes[quote.continues]}"
        if quote.id in self._edition.sigla:
            attributes["corresp"] = f"#v{self._edition.sigla[quote.id]}"
        if quote.kind is not QuoteKind.SCARE and quote.speaker:
            attributes["who"] = f"#{names.speakers[quote.speaker.name]}"
        return attributes
