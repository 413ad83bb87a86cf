"""What is drawn on a page of a PDF besides its text: pictures, and areas under white type."""

from __future__ import annotations

import ctypes
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium

from reader.ingest.limits import PDF_PAGE_OBJECTS
from reader.ingest.pdf.page import Box, Page, turned

NEARLY_WHITE = 250
"""The least of red, green and blue, of 255, in what is white to the eye."""

TINY = 2.0
"""The size of type, in points, below which nobody can read it."""

_PICTURE = 40.0
_SCANT_LETTERS = 60
# To go through more takes too long where nothing but the place of a picture is to be found.
_FEW_OBJECTS = 500


def look_at_objects(page: Page, handle: Any) -> None:
    """Find the pictures of ``page``, and whether what is white stands on something dark."""
    page.objects = pdfium.FPDFPage_CountObjects(handle)
    white = [line for line in page.lines if line.hidden]
    sizes = [line.size for line in page.lines]
    plain = not white and page.letters >= _SCANT_LETTERS and min(sizes) > 0.95 * median(sizes)
    if plain and page.objects > _FEW_OBJECTS:
        return
    for at in range(min(page.objects, PDF_PAGE_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(handle, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT or (kind == pdfium.FPDF_PAGEOBJ_PATH and not white):
            continue
        box = turned(_bounds(thing), page.degrees)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE or (kind == pdfium.FPDF_PAGEOBJ_FORM and _has_picture(thing)):
            if box.width >= _PICTURE and box.height >= _PICTURE:
                page.pictures.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM or (kind == pdfium.FPDF_PAGEOBJ_PATH and not _is_dark(thing)):
            continue
        for line in white:
            if box.holds((line.left + line.right) / 2, (line.top + line.bottom) / 2) and line.size >= TINY:
                line.hidden = False


def _bounds(thing: Any) -> Box:
    sides = tuple(ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, sides))
    left, bottom, right, top = (side.value for side in sides)
    return Box(left, -top, right, -bottom)


def _has_picture(form: Any) -> bool:
    count = min(pdfium.FPDFFormObj_CountObjects(form), PDF_PAGE_OBJECTS)
    return any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, at)) == pdfium.FPDF_PAGEOBJ_IMAGE
        for at in range(count)
    )


def _is_dark(path: Any) -> bool:
    """Whether the area of ``path`` is filled with something that is not white."""
    mode, colour = ctypes.c_int(), tuple(ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPath_GetDrawMode(path, mode, ctypes.c_int())
    pdfium.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, colour))
    red, green, blue, alpha = (part.value for part in colour)
    return mode.value != 0 and alpha > 0 and min(red, green, blue) < NEARLY_WHITE
