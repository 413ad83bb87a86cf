"""What is copied where: the words themselves, or with where they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from reader.model import Article, Quote, QuoteKind
from reader.window.articles.problems import ProblemView
from reader.window.desk import Desk
from reader.window.words.citations import citation, citation_in_markdown

if TYPE_CHECKING:
    from reader.window.quotes.table import RemarkTable


def copy(desk: Desk, focus: QWidget | None) -> None:
    """Copy the words that are selected, or those of the rendering or the rows that are chosen.

    ``focus`` has the keys.
    """
    from reader.window.quotes.table import RemarkTable

    if isinstance(focus, QLineEdit | QTextEdit | RemarkTable | ProblemView):
        focus.copy()
    elif focus is not None and desk.variants.isAncestorOf(focus):
        desk.variants.copy_text()


def copy_cited(desk: Desk, focus: QWidget | None, markdown: bool = False) -> bool:
    """Copy with where it stands what is selected in the article, else the rendering that is chosen, else the
    quote in focus, or the base of a row of the Quotes view; whether there was any of them.
    """
    from reader.window.quotes.table import RemarkTable

    found = _row(desk, focus) if isinstance(focus, RemarkTable) else _selected(desk, focus)
    if found is None:
        return False
    told = citation_in_markdown(*found) if markdown else citation(*found)
    QGuiApplication.clipboard().setText(told)
    return True


def _row(desk: Desk, table: RemarkTable) -> tuple[Quote, Article] | None:
    remark = desk.collection.remark(table.current_remark() or "")
    quote = desk.collection.quote(desk.bases.of(remark)) if remark is not None else None
    return (quote, desk.collection.articles[quote.article]) if quote is not None else None


def _selected(desk: Desk, focus: QWidget | None) -> tuple[Quote, Article] | None:
    articles = desk.collection.articles
    selection = desk.reading.selection()
    chosen = desk.variants.current_quote()
    in_variants = focus is not None and desk.variants.isAncestorOf(focus)
    if selection is not None and not in_variants:
        article = articles[selection[0]]
        span = selection[1]
        around = next((one for one in desk.collection.quotes_in(article.id) if one.span.holds(span)), None)
        words = Quote("", article.id, *span, span.of(article.text), QuoteKind.DIRECT)
        return (replace(words, speaker=around.speaker) if around is not None else words), article
    focused = desk.reading.focused_quote
    for quote in (chosen, focused) if in_variants else (focused, chosen):
        found = desk.collection.quote(quote) if quote is not None else None
        if found is not None:
            return found, articles[found.article]
    return None
