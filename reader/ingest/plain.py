"""Text as an article: a plain text file, or paragraphs some of which another format tells the kind of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from reader.ingest import deliveries, phrases
from reader.ingest.decode import Unreadable, clean, decode
from reader.ingest.document import Document
from reader.ingest.furniture import Line, kind_of
from reader.ingest.languages import language_told
from reader.ingest.limits import MOST_PARAGRAPHS
from reader.ingest.lists import reason_against
from reader.ingest.metadata import Metadata, Names, metadata_of
from reader.ingest.passages import Passage
from reader.ingest.sections import Labelled, Paragraph, label, sections_of
from reader.model import Article, SectionKind, Span, article_id

_NOTHING = Metadata()
_APART = "\n\n"


def read(document: Document) -> Iterator[Article]:
    data = document.data()
    if reason := reason_against(data):
        raise Unreadable(reason)
    text = decode(data)
    if deliveries.is_delivery(text):
        yield from composed_articles(deliveries.paragraphs_of(text), document.path, document.names)
    else:
        yield plain_article(text, document.path, document.names)


def plain_article(text: str, path: str, names: Names, given: Metadata = _NOTHING) -> Article:
    """The article whose whole text is ``text``; ``path`` is its file's, relative to the opened folder.

    What is ``given``, the file's own fields, is believed rather than what the text tells.
    """
    return _article(text, label(text), path, names, given)


def composed_articles(
    passages: Iterable[Passage], path: str, names: Names, given: Metadata = _NOTHING
) -> Iterator[Article]:
    """The articles of ``passages``: each of a database's delivery or of clippings by itself; else one.

    What is ``given`` is said of the one. Raises Unreadable where there are more than any set of articles has.
    """
    read = list(islice(passages, MOST_PARAGRAPHS + 1))
    if len(read) > MOST_PARAGRAPHS:
        raise Unreadable(phrases.TOO_MANY_PARAGRAPHS.format(most=f"{MOST_PARAGRAPHS:,}"))
    found = list(deliveries.articles_in(read))
    for each in found:
        alone = len(found) == 1 and not any(each.given)
        article = composed_article(each.passages, path, names, given if alone else each.given)
        yield replace(article, byline=None) if deliveries.is_outlet(article.byline, each.given) else article


def composed_article(
    passages: Iterable[Passage], path: str, names: Names, given: Metadata = _NOTHING
) -> Article:
    """The article of ``passages``, set apart by blank lines.

    Those of unknown kind are judged by their words, as a plain text's are. A headline that is only ``given``
    stands above them all.
    """
    cleaned = [passage._replace(text=clean(passage.text).strip()) for passage in passages]
    found = _headed([passage for passage in cleaned if passage.text], clean(given.title or "").strip())
    text = _APART.join(passage.text for passage in found)
    spans = list(_spans(found))
    article = _article(text, _labelled(found, spans), path, names, given)
    quoted = tuple(span for passage, span in zip(found, spans, strict=True) if passage.quoted)
    return replace(article, blockquotes=_joined(quoted))


def _article(text: str, labelled: Labelled, path: str, names: Names, given: Metadata) -> Article:
    told = metadata_of(labelled, names)
    found = Metadata(*(ours or theirs for ours, theirs in zip(given, told, strict=True)))
    return Article(
        id=article_id(path),
        path=path,
        text=text,
        sections=sections_of((one.label, one.start, one.end) for one in labelled.paragraphs),
        outlet=found.outlet,
        title=found.title,
        byline=found.byline,
        published=found.published,
        language=language_told(found.language, _body(text, labelled)),
        source=found.source if found.source != found.outlet else None,
    )


def _body(text: str, labelled: Labelled) -> str:
    """The article's own words, all of the text where none of it is told to be."""
    body = [text[one.start : one.end] for one in labelled.paragraphs if one.label is SectionKind.BODY]
    return "\n".join(body) or text


def _headed(passages: list[Passage], title: str) -> list[Passage]:
    """``passages`` with ``title`` as their headline, unless one of them is marked as that already."""
    if not title or any(passage.kind is SectionKind.HEADLINE for passage in passages):
        return passages
    for place, passage in enumerate(passages):
        if passage.text.casefold() == title.casefold():
            return [*passages[:place], passage._replace(kind=SectionKind.HEADLINE), *passages[place + 1 :]]
    return [Passage(title, SectionKind.HEADLINE), *passages]


def _spans(passages: list[Passage]) -> Iterator[Span]:
    start = 0
    for passage in passages:
        yield Span(start, start + len(passage.text))
        start += len(passage.text) + len(_APART)


def _labelled(passages: list[Passage], spans: list[Span]) -> Labelled:
    """The paragraphs of ``passages``: known ones as their style says, the others as their words do."""
    furniture = (SectionKind.CAPTION, SectionKind.COMMENT, SectionKind.BOILERPLATE)
    judged = [
        (passage, span)
        for passage, span in zip(passages, spans, strict=True)
        if passage.kind not in furniture
    ]
    labelled = label(_APART.join(passage.text for passage, _ in judged))
    headed = any(passage.kind is SectionKind.HEADLINE for passage, _ in judged)
    lead = labelled.paragraphs[labelled.lead] if labelled.lead < len(labelled.paragraphs) else None
    places = list(_spans([passage for passage, _ in judged]))
    number = 0
    for one in labelled.paragraphs:
        while one.start >= places[number].end:
            number += 1
        passage, span = judged[number]
        shift = span.start - places[number].start
        one.start, one.end, one.block = one.start + shift, one.end + shift, span.start
        if passage.kind is not None:
            one.label = passage.kind
        elif headed and one.label is SectionKind.HEADLINE:
            one.label = SectionKind.BODY
    known = [
        # Several lines, such as the heads of a forwarded mail, say nothing of the article.
        Paragraph(
            span.start,
            span.end,
            span.start,
            passage.text,
            Line.FURNITURE if "\n" in passage.text else kind_of(passage.text),
            kind,
        )
        for passage, span in zip(passages, spans, strict=True)
        if (kind := passage.kind) in furniture and kind is not None
    ]
    merged = sorted([*labelled.paragraphs, *known], key=lambda one: one.start)
    headline = next((at for at, one in enumerate(merged) if one.label is SectionKind.HEADLINE), None)
    first = next((at for at, one in enumerate(merged) if one is lead), len(merged))
    return Labelled(merged, headline, first, labelled.fields)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """``spans`` in order, those of neighbouring passages as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start == joined[-1].end + len(_APART):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
