"""NITF, the News Industry Text Format 3.x (https://iptc.org/standards/nitf/): one article as XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.ingest.facts import Metadata
from reader.ingest.files.xml_tree import child, descendants, language_at, name_of, words_in
from reader.ingest.plain import Passage
from reader.ingest.records.articles import byline_of, line_of, tongue
from reader.ingest.words import outlets
from reader.ingest.words.moments import moment
from reader.model import SectionKind

_PARAGRAPHS = frozenset(("p", "hl2", "dt", "dd", "li", "caption", "tr", "pre", "credit", "fn", "datasource"))
_CAPTIONS = frozenset(("media-caption", "media-producer"))
_SKIPPED = frozenset(
    ("media-reference", "media-metadata", "media-object", "object", "nitf-col", "col", "meta")
)

_INLINE = (
    "a", "br", "chron", "classifier", "copyrite", "em", "event", "frac", "function", "lang", "location",
    "money", "num", "object.title", "org", "person", "postaddr", "pronounce", "q", "strong", "sub", "sup",
    "virtloc", "b", "i", "u", "span",
)  # fmt: skip


class Story(NamedTuple):
    """An article's paragraphs and what its own fields tell."""

    passages: list[Passage]
    given: Metadata

    @property
    def is_told(self) -> bool:
        """Whether there is a text, beyond a headline."""
        return any(passage.kind is None for passage in self.passages)


def story_of(nitf: Any) -> Story:
    """The article of the element ``nitf``; of one without its frame, ``body.content`` alone."""
    body = child(nitf, "body")
    place = nitf if body is None else body
    head, content, end = (child(place, name) for name in ("body.head", "body.content", "body.end"))
    if content is None and name_of(nitf) not in ("nitf", "body"):
        content = nitf
    above, below = list(_head(head)), [Passage(words, SectionKind.BOILERPLATE) for words in _lines(end)]
    main = list(_content(content))
    said = {passage.text for passage in main}
    passages = [passage for passage in above if passage.text not in said]
    return Story([*passages, *main, *below], _metadata(nitf, head))


def _head(head: Any) -> Iterator[Passage]:
    """The headline, and what stands between it and the text."""
    if head is None:
        return
    hedline = child(head, "hedline")
    if hedline is not None:
        if title := words_in(child(hedline, "hl1")) or _bare(hedline):
            yield Passage(title, SectionKind.HEADLINE)
        for second in descendants(hedline, "hl2"):
            if words_in(second):
                yield Passage(words_in(second))
    for one in head:
        match name_of(one):
            case "byline" | "distributor" | "dateline" | "rights" | "series" | "note":
                # A name and its title are elements with nothing between them.
                words = " ".join(" ".join(one.itertext()).split())
                if words:
                    yield Passage(words, SectionKind.BOILERPLATE)
            case "abstract":
                yield from map(Passage, _lines(one))


def _bare(element: Any) -> str:
    return " ".join((element.text or "").split())


def _lines(element: Any) -> Iterator[str]:
    """The paragraphs in ``element``, or its own words where it has none."""
    if element is None:
        return
    paragraphs = [words_in(one) for one in descendants(element, "p")]
    yield from filter(None, paragraphs or [words_in(element)])


def _content(content: Any) -> Iterator[Passage]:
    """The paragraphs of ``body.content``, with those in quotations and captions told apart."""
    waiting: list[tuple[Any, bool]] = [] if content is None else [(content, False)]
    while waiting:
        element, quoted = waiting.pop()
        name = name_of(element)
        if not name or name in _SKIPPED:
            continue
        quoted = quoted or name == "bq"
        inner = [one for one in element if name_of(one) not in ("", *_INLINE)]
        if name in _CAPTIONS:
            yield Passage(words_in(element), SectionKind.CAPTION)
        elif name in _PARAGRAPHS or not inner:
            kind = (
                SectionKind.CAPTION
                if name == "caption"
                else SectionKind.BOILERPLATE
                if name == "note"
                else None
            )
            # A row's cells stand apart.
            words = " ".join(filter(None, map(words_in, element))) if name == "tr" else words_in(element)
            yield Passage(words, kind, quoted)
        else:
            if _bare(element):
                yield Passage(_bare(element), None, quoted)
            waiting.extend((one, quoted) for one in reversed(inner))


def _metadata(nitf: Any, head: Any) -> Metadata:
    documents = next(descendants(nitf, "docdata"), None)
    publication = next(descendants(nitf, "pubdata"), None)
    named = publication.get("name") if publication is not None else None
    if not named and documents is not None:
        owner = child(documents, "doc.copyright")
        identity = child(documents, "doc-id")
        named = (owner is not None and owner.get("holder")) or (
            identity is not None and identity.get("regsrc")
        )
    distributor = words_in(child(head, "distributor"))
    outlet = outlets.shown_name(line_of(named) or "") if named else None
    agency = outlets.known_outlet(distributor) if distributor else None
    byline = child(head, "byline")
    person = [words_in(one) for one in descendants(byline, "person")] if byline is not None else []
    return Metadata(
        title=words_in(child(head, "hedline", "hl1")) or words_in(child(nitf, "head", "title")) or None,
        outlet=outlet or agency,
        byline=", ".join(filter(None, person)) or byline_of(words_in(byline)),
        published=_published(documents, publication, head),
        language=tongue(language_at(nitf)),
        source=agency if agency != outlet else None,
    )


def _published(documents: Any, publication: Any, head: Any) -> str | None:
    issued, release = child(documents, "date.issue"), child(documents, "date.release")
    dated = child(head, "dateline", "story.date")
    stated = [element.get("norm") for element in (issued, release, dated) if element is not None]
    if publication is not None:
        stated.append(publication.get("date.publication"))
    return next(filter(None, map(moment, stated)), None)
