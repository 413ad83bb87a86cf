"""The smallest parts of a page: text that stays text, the language and direction of it, marked words."""

from __future__ import annotations

from html import escape

import regex

from reader.collation.remarks.witnesses import language, outlet_of
from reader.export.edition.characters import printable
from reader.export.edition.differences import Mark
from reader.model import Article

_TAG = regex.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,5}")
_RIGHT_TO_LEFT = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}]")
_ENOUGH = 4000
"""Code points that say of a text which way it runs."""


def text(words: str) -> str:
    """``words`` as text or as the value of an attribute, whatever they hold."""
    return escape(printable(words))


def direction(words: str) -> str:
    """``rtl`` where most letters run so, whatever the first does: many a paragraph opens with a name."""
    if words.isascii():
        return "ltr"
    opening = words[:_ENOUGH]
    return "rtl" if 2 * len(_RIGHT_TO_LEFT.findall(opening)) > sum(map(str.isalpha, opening)) else "ltr"


def tongue(article: Article) -> str:
    """The attribute that says the article's language, an empty one where it is not known."""
    tag = article.language or ""
    return f' lang="{tag if _TAG.fullmatch(tag) else language(article) or ""}"'


def running(words: str) -> str:
    """The attribute that says which way ``words`` run."""
    return f' dir="{direction(words)}"'


def apart(words: str) -> str:
    """``words`` so that their direction moves nothing around them."""
    return f"<bdi>{text(words)}</bdi>"


def outlet(article: Article) -> str:
    return f"<bdi{tongue(article)}>{text(outlet_of(article))}</bdi>"


def dotted(parts: list[str]) -> str:
    """Parts that are HTML already, as one line."""
    return " · ".join(parts)


def marked(mark: Mark, words: str) -> str:
    """Words of a comparison; without a style sheet they are still underlined, or struck in brackets."""
    match mark:
        case Mark.SAME:
            return text(words)
        case Mark.THERE:
            return f'<span class="there">⟨<s>{text(words)}</s>⟩</span>'
        case Mark.BEYOND:
            return f'<span class="beyond">{text(words)}</span>'
        case _:
            return f'<u class="{mark.value}">{text(words)}</u>'
