"""XML of others as elements: without entities, document types and the network."""

from __future__ import annotations

import copy
import html
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode

_DECLARATION = re.compile(r"<\?xml\b[^<>]{0,300}\?>\s*")
_ENCODING = re.compile(rb"""<\?xml[^<>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})""")
_REFERENCE = re.compile(r"&(?:#x0*([0-9A-Fa-f]{1,6})|#0*(\d{1,7})|([A-Za-z]\w{1,30}));")
_OWN = {"amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"}
_AMPERSAND = re.compile(r"&(?:(amp|lt|gt|quot|apos);|(?!#|\w{1,30};))")
# Characters of XML 1.0, section 2.2.
_ALLOWED, _BEYOND = range(0x20, 0xD800), range(0xE000, 0x110000)
_TAG = re.compile("[a-z][a-z0-9]{0,20}")
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
    text = text.lstrip()
    declaration = _DECLARATION.match(text)
    text = _REFERENCE.sub(_character, text[declaration.end() :] if declaration else text)
    if not text.startswith("<"):
        raise Unreadable(phrases.NOT_XML)
    for recover in (False, True):
        # What has once been found broken is read on without its entities, unless they are numbers.
        source = _AMPERSAND.sub(_number, text) if recover else text
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
            root = etree.fromstring(source.encode("utf-8", "replace"), parser)
        except (etree.XMLSyntaxError, ValueError):
            root = None
        if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            raise Unreadable(phrases.NESTED)
        if root is not None:
            return root
    raise Unreadable(phrases.NOT_XML)


def _character(found: re.Match[str]) -> str:
    """A reference as XML knows it: the character of an entity of HTML, which many files use, and U+FFFD for
    one that XML forbids."""
    if found[3]:
        return found[0] if found[3] in _OWN else html5.get(f"{found[3]};", found[0])
    code = int(found[1], 16) if found[1] else int(found[2])
    return found[0] if code in (9, 10, 13) or code in _ALLOWED or code in _BEYOND else "\ufffd"


def _number(found: re.Match[str]) -> str:
    """An entity of XML's own as a number; a lone "&" is meant for itself."""
    return _OWN[found[1] or "amp"]


def name_of(element: Any) -> str:
    """What ``element`` is called, without its namespace, in small letters; empty for what is no element."""
    return _local(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(1000)
def _local(tag: str) -> str:
    # In broken markup a prefix may stand for nothing.
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


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
            name = name_of(one)
            one.tag = name if _TAG.fullmatch(name) else "span"
    etree.cleanup_namespaces(whole)
    inner = (etree.tostring(one, encoding="unicode", method="html") for one in whole)
    return html.escape(whole.text or "", quote=False) + "".join(inner)
