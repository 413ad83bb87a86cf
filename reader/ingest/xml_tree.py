"""XML of others as elements: without entities, document types and the network."""

from __future__ import annotations

import copy
import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode

_DECLARATION = re.compile(r"\s*<\?xml\b[^<>]{0,300}\?>")
_ENCODING = re.compile(rb"""<\?xml[^<>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})""")
_NAMED = re.compile(r"&([A-Za-z]\w{1,30};)")
_OWN = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_XML = "{http://www.w3.org/XML/1998/namespace}"
_SPACE = re.compile(r"[ \t\n\r]+")


def root_of(data: bytes) -> Any:
    """The root element of ``data``. Raises Unreadable where it is no XML, or defines entities of its own.

    Markup that is a little broken, a lone "&" or a missing end, is taken as it was meant.
    """
    declared = _ENCODING.search(data[:400])
    text = decode(data, declared[1].decode("ascii") if declared else None)
    # Entities defined by the file itself are what bombs and thefts of files are made of; articles have none.
    if "<!ENTITY" in text:
        raise Unreadable(phrases.ENTITIES)
    text = _NAMED.sub(_character, _DECLARATION.sub("", text, count=1)).lstrip()
    if not text.startswith("<"):
        raise Unreadable(phrases.NOT_XML)
    source = text.encode("utf-8", "replace")
    for recover in (False, True):
        parser = etree.XMLParser(
            encoding="utf-8",
            recover=recover,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            attribute_defaults=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(source, parser)
        except (etree.XMLSyntaxError, ValueError):
            root = None
        if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            raise Unreadable(phrases.NESTED)
        if root is not None:
            return root
    raise Unreadable(phrases.NOT_XML)


def _character(found: re.Match[str]) -> str:
    """The character of an entity of HTML, which XML does not know and many files use."""
    return found[0] if found[1] in _OWN else html5.get(found[1], found[0])


def name_of(element: Any) -> str:
    """What ``element`` is called, without its namespace, in small letters; empty for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def children(element: Any, *names: str) -> Iterator[Any]:
    """Those children of ``element``, which may be None, that have one of the ``names``."""
    return (one for one in (() if element is None else element) if name_of(one) in names)


def child(element: Any, *path: str) -> Any:
    """What the first child of each name of the ``path`` leads to from ``element``; None if nothing."""
    for name in path:
        element = next(children(element, name), None)
    return element


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """Those elements in ``element`` that have one of the ``names``, in order."""
    return (one for one in element.iter() if one is not element and name_of(one) in names)


def words_in(element: Any) -> str:
    """All the text in ``element`` as one line; empty where it is None."""
    return "" if element is None else _SPACE.sub(" ", "".join(element.itertext())).strip()


def language_at(element: Any) -> str | None:
    """The ``xml:lang`` that holds for ``element``."""
    while element is not None:
        if element.get(f"{_XML}lang"):
            return element.get(f"{_XML}lang")
        element = element.getparent()
    return None


def markup_in(element: Any) -> str:
    """What is in ``element``, elements of XHTML with or without a prefix, as HTML."""
    whole = copy.deepcopy(element)
    for one in whole.iter():
        if isinstance(one.tag, str):
            one.tag = name_of(one)
    etree.cleanup_namespaces(whole)
    inner = (etree.tostring(one, encoding="unicode", method="html") for one in whole)
    return html.escape(whole.text or "", quote=False) + "".join(inner)
