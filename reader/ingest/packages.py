"""Documents that are ZIP archives of XML parts, as Word's and OpenDocument's are: opened within bounds."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.document import Document
from reader.ingest.limits import XML_BYTES
from reader.ingest.zips import opened, unpacked

_ENCODING = re.compile(rb"""<\?xml[^<>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']""")
# In any other encoding a declaration could hide from the search for it; the formats' standards allow fewer.
_PLAIN_ENCODINGS = re.compile(rb"utf-?8|(?:us-)?ascii|iso-8859-\d{1,2}|windows-125\d", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Package:
    """The parts of ``document``. Raises Unreadable where it is no whole archive, or a bomb."""

    def __init__(self, document: Document) -> None:
        self._allowance = document.allowance
        self._archive = opened(document.file)
        # Some programs write their folders with the other stroke.
        self._parts = {part.filename.replace("\\", "/"): part for part in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    @property
    def names(self) -> list[str]:
        """The names of its parts, in its own order."""
        return list(self._parts)

    def part(self, name: str) -> bytes:
        """The bytes of the part ``name``. Raises Unreadable where it is missing, and as ``unpacked`` does."""
        if name not in self._parts:
            raise Unreadable(phrases.PART_MISSING.format(part=name[:100]))
        data = unpacked(self._archive, self._parts[name], XML_BYTES)
        self._allowance.spend(len(data))
        return data

    def xml(self, name: str) -> Any:
        """The root element of the part ``name``. Raises Unreadable as ``part`` and ``xml_root`` do."""
        return xml_root(self.part(name))


def harmless_xml(data: bytes, typed: bool = False) -> bytes:
    """``data`` in an encoding that shows what it declares.

    Raises Unreadable where it declares entities, or a document type unless it may be ``typed``: these could
    grow without bound or name other files, and no document of these formats needs them.
    """
    if data.startswith(_UTF_16) or b"\0" in data[:4]:
        try:
            text = data.decode(
                "utf-16" if data.startswith(_UTF_16) else "utf-16-le" if data[1] == 0 else "utf-16-be"
            )
        except (UnicodeDecodeError, IndexError) as error:
            raise Unreadable(phrases.BROKEN_XML) from error
        data = re.sub(r"^\s*<\?xml[^<>]{0,200}\?>", "", text.removeprefix("\ufeff")).encode(
            "utf-8", "replace"
        )
    encoding = _ENCODING.search(data[:400])
    if encoding and not _PLAIN_ENCODINGS.fullmatch(encoding[1]):
        raise Unreadable(phrases.XML_ENCODING.format(encoding=encoding[1].decode("ascii", "replace")))
    if b"<!ENTITY" in data or (not typed and b"<!DOCTYPE" in data):
        raise Unreadable(phrases.XML_DECLARES)
    return data


def xml_root(data: bytes, typed: bool = False) -> Any:
    """The root element of the XML ``data``. Raises Unreadable for what is none, or not ``harmless_xml``."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        return etree.fromstring(harmless_xml(data, typed), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken(error) from error


def broken(error: Exception) -> Unreadable:
    """Why XML is not read of which a parser says ``error``."""
    return Unreadable(phrases.NESTED if "Excessive depth" in str(error) else phrases.BROKEN_XML)
