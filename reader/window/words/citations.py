"""A quote and a remark as they are copied: with where they stand, in plain words and in Markdown.

Copied text lands in other people's documents, so nothing in it may run the wrong way, break a line or be
taken for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import regex
from PySide6.QtCore import QCoreApplication

from reader.model import Article, Quote
from reader.window.opened.renderings import Rendering
from reader.window.words.articles import date_words, title_of
from reader.window.words.directions import apart

translate = QCoreApplication.translate

# What cannot be seen and turns the text around it, or ends it.
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cs}\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ufffe\uffff]")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$^{}#@]")
_CUT_AT = re.compile(r"[,،，、]\s*$")
"""The comma before the words "she said", which are not cited."""
_BULLET = re.compile(r"^(?=[-+=])")
_NUMBER = re.compile(r"^(\d{1,9})(?=[.)])")


def plain_line(text: str) -> str:
    """The text on one line, without what is not seen."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def citation(quote: Quote, article: Article) -> str:
    """A quote in marks, but for a comma at its end, and its source: speaker; outlet, headline, date, file."""
    text = translate("Wording", "“{text}”").format(text=_CUT_AT.sub("", plain_line(quote.text)))
    if quote.speaker is None:
        return translate("Wording", "{quote}; {source}").format(quote=apart(text), source=_source(article))
    return translate("Wording", "{quote}, {speaker}; {source}").format(
        quote=apart(text), speaker=apart(plain_line(quote.speaker.name)), source=_source(article)
    )


def citation_in_markdown(quote: Quote, article: Article) -> str:
    """The same as a block quote in Markdown, its source on a line of its own below."""
    return _block_quote([escaped(line) for line in _lines(quote.text)], quote, article)


def remark_in_citations(renderings: Sequence[Rendering]) -> str:
    """All renderings of a remark, one below the other, each with where it stands."""
    return "\n\n".join(citation(each.quote, each.article) for each in renderings)


def comparison_words() -> Mapping[str, str]:
    """As what the comparison of a remark can be copied, by the core's names of them."""
    return {
        "rich_text": translate("Wording", "As &Rich Text"),
        "picture": translate("Wording", "As a &Picture"),
        "markdown": translate("Wording", "As &Markdown"),
    }


def escaped(line: str) -> str:
    """A line of text that Markdown shows as it is."""
    return _NUMBER.sub(r"\1\\", _BULLET.sub(r"\\", _SPECIAL.sub(r"\\\g<0>", line)))


def _source(article: Article) -> str:
    title = translate("Wording", "“{text}”").format(text=plain_line(title_of(article)))
    parts = _named(article, title, plain_line(article.outlet or ""))
    parts += [date_words(article.published), plain_line(article.path)]
    return ", ".join(apart(part) for part in parts if part)


def _named(article: Article, title: str, outlet: str) -> list[str]:
    """The outlet and the headline, or the headline and that its outlet is not known."""
    return [outlet, title] if article.outlet else [title, translate("Wording", "outlet unknown")]


def _lines(text: str) -> list[str]:
    return [line for each in text.splitlines() if (line := plain_line(each))]


def _block_quote(lines: Sequence[str], quote: Quote, article: Article) -> str:
    outlet, title, date, path = (
        apart(escaped(plain_line(part)))
        for part in (article.outlet or "", title_of(article), date_words(article.published), article.path)
    )
    # Spaces and commas are around the marks of emphasis, so that they are taken for that beside any sign.
    source = ", ".join(part for part in (*_named(article, f"*{title}*", outlet), date, path) if part)
    if quote.speaker is not None:
        source = translate("Wording", "{speaker}; {source}").format(
            speaker=apart(escaped(plain_line(quote.speaker.name))), source=source
        )
    return "\n>\n".join(f"> {line}" for line in (*lines, f"— {source}"))
