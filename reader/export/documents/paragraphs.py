"""Paragraphs and runs of a word processor's document, with their language and their direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import regex
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml.etree import _Element

from reader.export.edition.characters import printable
from reader.export.edition.words import direction

_EAST = frozenset(("zh", "ja", "ko"))
_RIGHT_TO_LEFT = frozenset(("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr"))
_TAG = regex.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_REGION = {"zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR", "ar": "ar-SA", "he": "he-IL", "fa": "fa-IR"}
"""Word knows some languages only with a country."""


class Words(NamedTuple):
    """A run of text. ``style`` is the id of a character style, ``language`` a BCP 47 tag."""

    text: str
    style: str | None = None
    language: str | None = None


def paragraph(style: str, parts: Iterable[Words], right_to_left: bool = False) -> _Element:
    """A paragraph of the style with that id. Line breaks and tabs in the text stay what they are."""
    made = OxmlElement("w:p")
    properties = _within(made, "w:pPr")
    _within(properties, "w:pStyle", val=style)
    if right_to_left:
        _within(properties, "w:bidi")
    for part in parts:
        if part.text:
            made.append(_run(part))
    return made


def _run(part: Words) -> _Element:
    run = OxmlElement("w:r")
    text = printable(part.text)
    back = direction(text) == "rtl"
    tags = _languages(part.language, back)
    if part.style or back or tags:
        properties = _within(run, "w:rPr")
        if part.style:
            _within(properties, "w:rStyle", val=part.style)
        if "eastAsia" in tags:
            _within(properties, "w:rFonts", hint="eastAsia")
        if back:
            _within(properties, "w:rtl")
        if tags:
            _within(properties, "w:lang", **tags)
    for number, line in enumerate(regex.split("[\n\u2028\u2029]", text)):
        if number:
            _within(run, "w:br")
        for place, words in enumerate(line.split("\t")):
            if place:
                _within(run, "w:tab")
            if words:
                shown = _within(run, "w:t")
                shown.text = words
                shown.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def field(instruction: str) -> _Element:
    """What a word processor works out itself, as PAGE."""
    made = OxmlElement("w:fldSimple")
    made.set(qn("w:instr"), instruction)
    _within(_within(made, "w:r"), "w:t").text = "1"
    return made


def _languages(tag: str | None, right_to_left: bool) -> Mapping[str, str]:
    """The tag, under the kind of script that the document's format knows it by."""
    if tag is None or not _TAG.fullmatch(tag):
        return {}
    primary = tag.split("-")[0].lower()
    tag = _REGION.get(tag.lower(), tag)
    if primary in _EAST:
        return {"eastAsia": tag}
    return {"bidi": tag} if right_to_left or primary in _RIGHT_TO_LEFT else {"val": tag}


def _within(parent: _Element, name: str, **attributes: str) -> _Element:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    parent.append(made)
    return made
