"""An article becomes a page: what is prose, what is set back, and where lines were broken by the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextDocument

from reader.library.corrections import Correction, corrected
from reader.model import Analysis, Article, Section, SectionKind, Span
from reader.window.looks.theme import colours_named
from reader.window.looks.typography import Typography
from reader.window.pages.document import paragraphs, set_page

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = colours_named("light")


def article(text: str, title: str | None = None) -> Article:
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), title=title)


def shown(text: str) -> list[str]:
    return [" ".join(text[line.start : line.end] for line in lines) for _, lines in paragraphs(article(text))]


def test_a_line_is_a_paragraph() -> None:
    assert shown("One came.\nAnother went.\n\nA third stayed.") == [
        "One came.",
        "Another went.",
        "A third stayed.",
    ]


def test_lines_broken_by_the_file_are_one_paragraph() -> None:
    text = (
        "The harbour will close on Monday\nafter the storm broke its mole, said\n"
        "Mara Quist. Nobody was\nhurt.\n\nA ferry\nwas lost."
    )
    assert shown(text) == [
        "The harbour will close on Monday after the storm broke its mole, said Mara Quist. Nobody was hurt.",
        "A ferry was lost.",
    ]


def test_the_page_in_order(analysis: Analysis) -> None:
    page = set_page(analysis.articles[0], "The Harbour Post", Typography(), LIGHT)
    lines = page.document.toPlainText().split("\n")
    assert lines[:2] == ["The Harbour Post", "Harbour to close until spring"]
    assert lines[-1] == "Share this article"
    sizes = {line: size(page.document, number) for number, line in enumerate(lines)}
    body = sizes[lines[2]]
    assert sizes["Harbour to close until spring"] > 1.5 * body
    assert sizes["Share this article"] < body
    dimmed = [number for number in range(len(lines)) if colour(page.document, number) == LIGHT.dim.name()]
    assert [lines[number][:7] for number in dimmed] == ["The Har", "▾  A wo", "Share t"]


def test_a_corrected_title_stands_above_that_of_the_text(analysis: Analysis) -> None:
    """Whose words stay all there, and in their places."""
    as_read = analysis.articles[0]
    page = set_page(corrected(as_read, Correction(title="A harbour in winter")), "Post", Typography(), LIGHT)
    lines = page.document.toPlainText().split("\n")
    assert lines[:3] == ["Post", "A harbour in winter", "Harbour to close until spring"]
    assert size(page.document, 1) > 1.3 * size(page.document, 2)
    assert page.positions.in_document(0) == len("Post\nA harbour in winter\n")
    assert page.about == "Headline corrected; the file says “Harbour to close until spring”."
    renamed = set_page(corrected(as_read, Correction("The Coast Herald")), "Post", Typography(), LIGHT)
    assert renamed.document.toPlainText().split("\n")[:2] == ["Post", "Harbour to close until spring"]
    untitled = set_page(corrected(as_read, Correction(title="")), "Post", Typography(), LIGHT)
    assert untitled.document.toPlainText().split("\n")[:2] == ["Post", "Harbour to close until spring"]


def test_what_the_page_sets_as_a_quotation_is_set_in() -> None:
    lines = ["One came.", "We stay,", "and you go.", "Another went."]
    whole = article("\n\n".join(lines))
    start, end = whole.text.index("We"), whole.text.index("Another") - 2
    quoting = replace(whole, blockquotes=(Span(start, end), Span(start, start + 2)))
    page = set_page(quoting, "Post", Typography(), LIGHT).document
    insets = [page.findBlockByNumber(number).blockFormat().leftMargin() for number in range(5)]
    assert insets[:2] == [0, 0]
    assert insets[2] == insets[3] > 10
    assert insets[4] == 0
    assert colour(page, 2) == colour(page, 1)


def size(document: QTextDocument, block: int) -> float:
    return document.findBlockByNumber(block).charFormat().font().pointSizeF()


def colour(document: QTextDocument, block: int) -> str:
    return document.findBlockByNumber(block).charFormat().foreground().color().name()


def test_a_title_that_is_not_in_the_text_stands_above_it() -> None:
    page = set_page(article("It blew all night.", "Storm"), "Outlet", Typography(), LIGHT)
    assert page.document.toPlainText() == "Outlet\nStorm\nIt blew all night."
    assert page.positions.in_document(0) == len("Outlet\nStorm\n")


def test_an_articles_own_markup_is_text() -> None:
    text = "<b>Bold</b> <img src='file:///x'> &amp; <script>alert(1)</script>"
    page = set_page(article(text), "<i>Outlet</i>", Typography(), LIGHT)
    assert page.document.toPlainText() == f"<i>Outlet</i>\n{text}"


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00\x00", "\u2029\ufdd0\ufdd1", "a\r\nb\r\n"])
def test_odd_texts_make_a_page(text: str) -> None:
    page = set_page(article(text), "", Typography(), LIGHT)
    assert page.positions.in_document(len(text)) <= page.document.characterCount()
