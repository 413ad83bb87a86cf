"""TEI P5: the articles with their speech encoded, and each remark as a parallel-segmentation apparatus.

The elements are those of the Guidelines' chapters 3 (``said``, ``soCalled``) and 12 (``listWit``, ``app``,
``lem``, ``rdg``, ``rdgGrp``).
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element, tostring

from reader.export.edition.prepared import Edition
from reader.export.options import USUAL, Options, unheard
from reader.export.scholarly.critical import remark_division
from reader.export.scholarly.elements import add
from reader.export.scholarly.header import header
from reader.export.scholarly.names import Names
from reader.export.scholarly.speech import article_text
from reader.model import Progress, Report, silent

_MODEL = (
    b'<?xml-model href="https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng" '
    b'type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
)
"""Names the schema to editors that look for one."""


def to_tei(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The edition as one TEI document in UTF-8.

    Every article is a ``text`` of the ``group``, its quotes ``said`` (scare quotes ``soCalled``); a last
    text has a ``div`` for every remark, with its renderings as witnesses and readings in common given once.
    """
    names = Names.of(edition)
    root = Element("TEI", {"xmlns": "http://www.tei-c.org/ns/1.0"})
    header(root, edition, names)
    text = add(root, "text")
    total = len(edition.chapters) + len(edition.entries)
    if not total:
        add(add(text, "body"), "p")
        return _written(root)
    group = add(text, "group")
    for done, chapter in enumerate(edition.chapters):
        report(Progress("setting", done, total))
        article_text(group, edition, chapter, names)
    if edition.entries:
        body = add(add(group, "text", xml_id="remarks"), "body")
        for done, entry in enumerate(edition.entries, len(edition.chapters)):
            report(Progress("setting", done, total))
            remark_division(body, edition, entry, names)
    return _written(root)


def _written(root: Element) -> bytes:
    document = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + _MODEL + document + b"\n"
