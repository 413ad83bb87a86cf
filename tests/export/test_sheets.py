"""Pages as pictures, and what of them is not blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import ExportError, render
from reader.export.sheets import Page, Sheets, bands
from reader.model import Analysis


def test_a_page_has_the_size_and_the_dots_that_were_asked_for(flood: Analysis) -> None:
    sheets = Sheets(render(flood, "pdf", name="Flood"))
    assert len(sheets) > 1
    page = sheets.page(0, 300)
    assert (page.width, page.height) == (300, pytest.approx(424, abs=1))
    fine, grey = sheets.at(1, 150), sheets.at(1, 150, grey=True)
    assert (fine.width, fine.height) == (grey.width, grey.height) == (1241, 1754)
    assert len(fine.pixels) == 4 * 1241 * 1754
    assert len(grey.pixels) == grey.stride * 1754
    assert {0xFF} < set(grey.pixels)
    sheets.close()


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ExportError):
        Sheets(b"no pages")


@given(st.lists(st.booleans(), min_size=1, max_size=60), st.integers(1, 9))
def test_bands_hold_all_that_is_not_blank_and_end_at_blank_rows(inked: list[bool], least: int) -> None:
    rows = [b"\xff\x00\xff" if ink else b"\xff\xff\xff" for ink in inked]
    page = Page("1", 3, len(rows), 4, b"".join(row + b"?" for row in rows))
    found = list(bands(page, least))
    held = [row for top, bottom in found for row in range(top, bottom)]
    assert held == sorted(set(held))
    assert set(held) >= {row for row, ink in enumerate(inked) if ink}
    for top, bottom in found:
        assert inked[top]
        assert bottom == len(rows) or (not inked[bottom] and bottom - top >= least)
