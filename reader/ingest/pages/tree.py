"""A saved page's markup as a tree of elements, within bounds of depth, number and attributes."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from lxml import html as lxml_html

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.limits import PAGE_DEPTH, PAGE_MOST_ELEMENTS, TAG_ATTRIBUTES, TAG_CHARACTERS

_XML_DECLARATION = re.compile(r"\s*<\?xml[^<>]*\?>")
_DATA = re.compile(r"data:[\w/+.-]{0,60}(?:;[\w=-]{1,40})*,[A-Za-z0-9+/=%_-]{200,}")
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})([^<>]{2000,})>")
_LONG = 2000
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
# lxml's own choice of a class for each element is made in Python, and takes as long as the parsing.
_CLASSES = etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement)


def page_tree(markup: str) -> Any:
    """The page as elements, None if there are none.

    Raises Unreadable where it has too many of them or too deep ones.
    """
    # Pictures inside the markup, and tags of a thousand attributes, take minutes and say nothing.
    # Searched for anywhere, the declaration would be looked for behind every space of a run of them.
    if declaration := _XML_DECLARATION.match(markup):
        markup = markup[declaration.end() :]
    if "data:" in markup:
        markup = _DATA.sub("", markup)
    if max(map(len, markup.split(">"))) >= _LONG:
        markup = _LONG_TAG.sub(_bounded, markup)
    data = markup.encode("utf-8", "replace")
    for whole in (False, True):
        parser = lxml_html.HTMLParser(
            encoding="utf-8", no_network=True, huge_tree=whole, remove_comments=True, remove_pis=True
        )
        parser.set_element_class_lookup(_CLASSES)
        try:
            tree = lxml_html.document_fromstring(data, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            tree = None
        if not any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            break
    else:
        raise Unreadable(phrases.TOO_DEEP.format(most=f"{PAGE_DEPTH:,}"))
    if tree is None:
        return None
    if elements_of(tree) > PAGE_MOST_ELEMENTS:
        raise Unreadable(phrases.TOO_MANY.format(most=f"{PAGE_MOST_ELEMENTS:,}"))
    return tree


def elements_of(tree: Any) -> int:
    """How many elements the page has."""
    return int(tree.xpath("count(descendant-or-self::*)"))


def _bounded(tag: re.Match[str]) -> str:
    """A long tag, without its attributes where they are too long or too many."""
    attributes = tag[2]
    many = len(_QUOTED.sub("", attributes).split()) > TAG_ATTRIBUTES
    return f"<{tag[1]}>" if many or len(attributes) > TAG_CHARACTERS else tag[0]
