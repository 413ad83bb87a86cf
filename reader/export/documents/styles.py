"""The styles of a document in a word processor's format: named, so that whoever opens it can change them."""

from __future__ import annotations

from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from lxml.etree import _Element

from reader.export.edition.differences import Mark
from reader.export.options import Options, Paper

_PAPERS = {Paper.A4: (Mm(210), Mm(297)), Paper.LETTER: (Inches(8.5), Inches(11))}

_INK, _QUIET, _RUBRIC = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x61, 0x61, 0x61), RGBColor(0x8A, 0x1C, 0x14)
_SERIF, _SANS = "Cambria", "Calibri"

MARKS = {
    Mark.HERE: ("Variorum only here", "single"),
    Mark.THERE: ("Variorum only there", None),
    Mark.REWORDED: ("Variorum reworded", "dotDash"),
    Mark.ACCIDENTAL: ("Variorum spelling", "dotted"),
    Mark.MOVED: ("Variorum moved", "dash"),
    Mark.BEYOND: ("Variorum beyond", None),
}
"""The character style of each mark, and how it is underlined."""

SIGLUM, OUTLET = "Variorum siglum", "Variorum outlet"
SOURCE, ABOUT, WORDS = "Variorum source", "Variorum about", "Variorum words"
LEGEND, CELL = "Variorum legend", "Variorum cell"
CAPTION = "Caption"
TITLE, SUBTITLE, HEADING, NOTE, TABLE = "Title", "Subtitle", "Heading 1", "List Bullet", "Table Grid"
FOOTER = "Footer"

_MARGIN = Mm(27)
_INDENT, _HANGING = Mm(8), Mm(5)
_SAMPLE = Mm(32)


def set_up(document: Document, options: Options) -> None:
    """Give an empty document the paper, the sizes and the styles that ``options`` ask for."""
    section = document.sections[0]
    section.page_width, section.page_height = _PAPERS[options.paper]
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = Mm(25)
    rubric = _RUBRIC if options.colour else _INK
    # Word has half points.
    size = round(options.type_size * 2) / 2
    _usual(document, size)
    for name, times, colour, before, after in (
        (TITLE, 2.0, _INK, 0, 2),
        (SUBTITLE, 1.0, _QUIET, 0, 10),
        (HEADING, 1.35, _INK, 22, 4),
    ):
        style = _paragraph(document, name)
        _shape(style, size * times, colour, before, after)
        style.font.name = _SANS
        _all_fonts(style.element, _SANS)
        style.font.bold, style.font.italic = name == HEADING, False
        style.paragraph_format.keep_with_next = True
        for own in list(style.element.iter(qn("w:pBdr"), qn("w:spacing"))):
            if own.tag == qn("w:pBdr") or own.getparent().tag == qn("w:rPr"):
                own.getparent().remove(own)
    caption = _paragraph(document, CAPTION)
    _shape(caption, size * 0.86, _QUIET, 8, 3)
    caption.font.bold = False
    caption.paragraph_format.keep_with_next = True
    for border in document.styles[TABLE].element.iter(qn("w:tblBorders")):
        for line in border:
            line.set(qn("w:color"), "BFBFBF")
    note = _paragraph(document, NOTE)
    _shape(note, size * 0.92, _INK, 0, 2)
    note.paragraph_format.left_indent = Mm(_INDENT.mm + _HANGING.mm)
    note.paragraph_format.first_line_indent = Mm(-_HANGING.mm)
    foot = _paragraph(document, FOOTER)
    _shape(foot, size * 0.86, _QUIET, 0, 0)
    for stop in list(foot.element.iter(qn("w:tabs"))):
        stop.getparent().remove(stop)
    width = _PAPERS[options.paper][0].mm - 2 * _MARGIN.mm
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    for name, times, colour, before, after in (
        (SOURCE, 1.0, _INK, 12, 0),
        (ABOUT, 0.86, _QUIET, 0, 3),
        (WORDS, 1.0, _INK, 2, 4),
        (LEGEND, 0.92, _INK, 0, 2),
        (CELL, 0.86, _INK, 1, 1),
    ):
        _shape(_added(document, name), size * times, colour, before, after)
    for name in (SOURCE, ABOUT):
        _paragraph(document, name).paragraph_format.keep_with_next = True
    words = _paragraph(document, WORDS).paragraph_format
    words.left_indent = words.right_indent = _INDENT
    words.widow_control = True
    legend = _paragraph(document, LEGEND).paragraph_format
    legend.left_indent, legend.first_line_indent = _SAMPLE, Mm(-_SAMPLE.mm)
    legend.tab_stops.add_tab_stop(_SAMPLE)
    for mark, (name, line) in MARKS.items():
        _mark(document, mark, name, line)
    _letters(document, SIGLUM, rubric)
    _letters(document, OUTLET, _INK)


def _usual(document: Document, size: float) -> None:
    usual = _paragraph(document, "Normal")
    _shape(usual, size, _INK, 0, 6)
    usual.font.name = _SERIF
    _all_fonts(usual.element, _SERIF)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _shape(style: ParagraphStyle, size: float, colour: RGBColor, before: float, after: float) -> None:
    """``size``, ``before`` and ``after`` in points."""
    rounded = Pt(round(size * 2) / 2)
    style.font.size = rounded
    style.font.color.rgb = colour
    _after(style.element.get_or_add_rPr(), "w:szCs", "w:sz").set(qn("w:val"), str(round(rounded.pt * 2)))
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _all_fonts(style: _Element, name: str) -> None:
    """The font for Latin, Greek and Cyrillic; other scripts keep what the word processor has for them."""
    fonts = style.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    if fonts is not None:
        for key in list(fonts.attrib):
            if "Theme" in str(key):
                del fonts.attrib[key]
        fonts.set(qn("w:ascii"), name)
        fonts.set(qn("w:hAnsi"), name)


def _added(document: Document, name: str) -> ParagraphStyle:
    document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = _paragraph(document, name)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _paragraph(document: Document, name: str) -> ParagraphStyle:
    return cast("ParagraphStyle", document.styles[name])


def _character(document: Document, name: str) -> CharacterStyle:
    style = cast("CharacterStyle", document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))
    style.quick_style = True
    return style


def _mark(document: Document, mark: Mark, name: str, line: str | None) -> None:
    style = _character(document, name)
    properties = style.element.get_or_add_rPr()
    if mark is Mark.THERE:
        properties.append(OxmlElement("w:strike"))
    if mark in (Mark.THERE, Mark.BEYOND):
        style.font.color.rgb = _QUIET
    if line:
        underline = OxmlElement("w:u")
        underline.set(qn("w:val"), line)
        properties.append(underline)


def _letters(document: Document, name: str, colour: RGBColor) -> None:
    style = _character(document, name)
    style.font.bold = True
    properties = style.element.get_or_add_rPr()
    properties.append(OxmlElement("w:bCs"))
    style.font.color.rgb = colour


def _after(properties: _Element, name: str, sibling: str) -> _Element:
    """The element of that name, made after its sibling where there is none."""
    found = properties.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        before = properties.find(qn(sibling))
        if before is None:
            properties.append(found)
        else:
            before.addnext(found)
    return found
