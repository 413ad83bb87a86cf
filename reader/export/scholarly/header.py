"""The header of a TEI document: what was compared by which program, and what its terms mean."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, indent

import reader
from reader.collation.remarks.witnesses import outlet_of
from reader.export.edition.prepared import Edition, Rendering
from reader.export.scholarly.elements import add, language_of, when
from reader.export.scholarly.names import Names
from reader.export.scholarly.taxonomy import FAMILIES, Copy, name_of, pointers
from reader.model import Analysis, Article

_ABOUT = (
    "Each article is a text of the group, in full and in its own order, with its quotes as said, soCalled "
    "where they are nobody's speech. The last text has a div for each remark that more than one article "
    "quotes: its renderings are the witnesses, and the base, with all that differs from it, is encoded by "
    "parallel segmentation. What a rendering left out is a gap. Renderings that cannot be compared with the "
    "base are given in full after it, each with the reason.",
    "No rendering is taken for the original: the lemma is the reading of the rendering that the others are "
    "compared with. In the notes on a place, “here” and “the first” are the lemma, “there” and “the second” "
    "the readings of the witnesses to which the note corresponds.",
    "The text of an article is the text of its element; line breaks within a paragraph are also marked by "
    "lb. Control characters, which XML cannot hold, are replaced by U+FFFD, and those that change the "
    "direction of the text are left out.",
)


def header(root: Element, edition: Edition, names: Names) -> None:
    """Put the header into ``root``."""
    head = add(root, "teiHeader")
    _file(head, edition, names)
    _encoding(head, edition)
    _profile(head, edition, names)
    indent(head)


def _file(head: Element, edition: Edition, names: Names) -> None:
    description = add(head, "fileDesc")
    add(add(description, "titleStmt"), "title", f"{edition.name}: quotes compared")
    publication = add(description, "publicationStmt")
    add(publication, "p", "Not published. The articles are their outlets'.")
    source = add(description, "sourceDesc")
    if not names.articles:
        add(source, "p", "No article could be read.")
        return
    articles = add(source, "listBibl")
    shown = {chapter.article.id for chapter in edition.chapters}
    for article in names.articles:
        item = _bibliography(articles, article, names)
        _copies(item, article, edition.analysis, names)
        if article.id not in shown:
            add(item, "note", "Its text is not in this document.")
    for entry in edition.entries:
        witnesses = add(source, "listWit", corresp=f"#r{entry.number}")
        for rendering in entry.renderings:
            _witness(witnesses, rendering, names)


def _bibliography(articles: Element, article: Article, names: Names) -> Element:
    entry = add(articles, "bibl", xml_id=names.bibliography(article))
    add(add(entry, "publisher"), "orgName", outlet_of(article), ref=f"#{names.outlets[outlet_of(article)]}")
    add(entry, "title", names.title(article), level="a", xml_lang=language_of(article))
    if article.source and article.source != article.outlet:
        add(entry, "distributor", article.source)
    if article.byline:
        add(entry, "author", article.byline)
    if article.published:
        add(entry, "date", article.published, when=when(article.published))
    add(entry, "idno", article.path, type="filename")
    return entry


def _witness(witnesses: Element, rendering: Rendering, names: Names) -> None:
    """Who printed it and when, whom it names as the speaker, and the words that report the speech."""
    quote, article = rendering.quote, rendering.article
    shown = names.quotes.get(quote.id)
    witness = add(witnesses, "witness", xml_id=f"v{rendering.siglum}", corresp=shown and f"#{shown}")
    add(witness, "ref", outlet_of(article), target=f"#{names.bibliography(article)}")
    if article.published:
        _also(witness, "date", article.published, when=when(article.published))
    if quote.speaker:
        _also(witness, "rs", quote.speaker.mention, ref=f"#{names.speakers[quote.speaker.name]}")
    if quote.cue:
        _also(witness, "term", quote.cue.text, type="cue")


def _also(witness: Element, tag: str, text: str, **attributes: str | None) -> None:
    witness[-1].tail = ", "
    add(witness, tag, text, **attributes)


def _copies(entry: Element, article: Article, analysis: Analysis, names: Names) -> None:
    """Say whose text the article runs."""
    copies = analysis.copies_of.get(article.id)
    if copies is None or copies.first == article.id:
        return
    first = analysis.article_by_id[copies.first]
    edited = article.id in copies.edited
    kind = pointers(Copy.EDITED if edited else Copy.SAME)
    add(entry, "relatedItem", type="sameText", target=f"#{names.bibliography(first)}", ana=kind)
    extent = "much the same" if edited else "the same"
    add(entry, "note", f"Runs {extent} text as {outlet_of(first)}.", type="copies")


def _encoding(head: Element, edition: Edition) -> None:
    encoding = add(head, "encodingDesc")
    project = add(encoding, "projectDesc")
    for paragraph in _ABOUT:
        add(project, "p", paragraph)
    taxonomy = add(add(encoding, "classDecl"), "taxonomy")
    for family in FAMILIES:
        category = add(taxonomy, "category", xml_id=family.name)
        add(category, "catDesc", family.about)
        for member, meaning in family.meanings.items():
            add(add(category, "category", xml_id=name_of(member)), "catDesc", meaning)
    analysed = edition.dated.isoformat() if edition.dated else None
    application = add(
        add(encoding, "appInfo"), "application", ident="Variorum", version=reader.__version__, when=analysed
    )
    add(application, "label", "Variorum")
    sensitivity = edition.analysis.sensitivity
    if sensitivity is not None:
        told = add(application, "p", "Quotes were matched at sensitivity ")
        value = f"{sensitivity:.2f}"
        add(told, "num", value, type="sensitivity", value=value).tail = ", where 0 links least and 1 most."
    add(encoding, "variantEncoding", method="parallel-segmentation", location="internal")


def _profile(head: Element, edition: Edition, names: Names) -> None:
    profile = add(head, "profileDesc")
    if edition.dated:
        creation = add(profile, "creation", "The articles were compared on ")
        add(creation, "date", edition.dated.isoformat(), when=edition.dated.isoformat())
    languages = _languages(names.articles)
    if languages:
        usage = add(profile, "langUsage")
        for language in languages:
            add(usage, "language", language, ident=language)
    if not names.speakers and not names.outlets:
        return
    people = add(profile, "particDesc")
    if names.speakers:
        persons = add(people, "listPerson")
        for name, key in names.speakers.items():
            add(add(persons, "person", xml_id=key), "persName", name)
    if names.outlets:
        outlets = add(people, "listOrg", type="outlets")
        for name, key in names.outlets.items():
            add(add(outlets, "org", xml_id=key), "orgName", name)


def _languages(articles: Iterable[Article]) -> list[str]:
    return sorted({language for article in articles if (language := language_of(article))})
