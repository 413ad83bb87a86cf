"""The style sheets and the script of the page, read as text."""

from __future__ import annotations

import re

import pytest
from lxml import html

from reader.export.edition.prepared import prepare
from reader.export.web.html import to_html
from reader.model import Analysis
from reader.resources import resource


def own(name: str) -> str:
    return resource(f"templates/{name}").read_text("utf-8")


def colours(style: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", style.partition("}")[0]))


def luminance(colour: str) -> float:
    """Relative luminance, 0..1 (Web Content Accessibility Guidelines 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("style", ["edition.css", "edition-dark.css"])
def test_words_stand_out_from_what_is_behind_them(style: str) -> None:
    shades = colours(own(style))
    for behind in ("paper", "raised", "chosen", "lamp"):
        assert contrast(shades["ink"], shades[behind]) >= 7
    for behind in ("paper", "raised", "chosen"):
        assert contrast(shades["quiet"], shades[behind]) >= 6
        assert contrast(shades["rubric"], shades[behind]) >= 4.5
    # Of what is no text, 3 is asked for.
    assert contrast(shades["lamp-edge"], shades["paper"]) >= 3


def test_both_shades_have_the_same_colours() -> None:
    light, dark = own("edition.css"), own("edition-dark.css")
    assert list(colours(light)) == list(colours(dark))
    assert set(re.findall(r"var\(--([a-z-]+)\)", light)) <= {*colours(light), "text", "panel"}


def test_every_mark_is_told_by_its_shape() -> None:
    style = own("edition.css")
    shapes = dict(re.findall(r"u\.(\w+) \{ text-decoration-(?:style|line): (\w+)", style))
    assert shapes == {"here": "underline", "reworded": "double", "accidental": "dotted", "moved": "dashed"}


def test_print_leaves_out_what_only_a_screen_has_a_use_for() -> None:
    printed = own("edition.css").partition("@media print")[2]
    assert re.search(r"#panel, #controls, .back, .unseen \{ display: none; \}", printed)
    # The dark shades are for screens alone, by the system's wish and by the reader's.
    assert 'media="screen and (prefers-color-scheme: dark)"' in own("edition.html")
    assert 'dark: "screen"' in own("edition.js")


def test_the_script_makes_no_markup_of_text() -> None:
    script = own("edition.js")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(", script
    )
    assert not re.search(r"fetch|XMLHttp|import\(|localStorage|sessionStorage|cookie|https?:", script)
    assert "</" not in script
    assert "<!--" not in script
    assert script.count("\n") < 150


def test_whatever_the_script_asks_for_is_there(flood: Analysis) -> None:
    page = html.fromstring(to_html(prepare(flood, "x")))
    wanted = set(re.findall(r'byId\("([\w-]+)"\)', own("edition.js")))
    assert wanted >= {"panel", "copy", "told", "dark", "shades"}
    for name in wanted:
        assert len(page.xpath(f"//*[@id='{name}']")) == 1
    assert page.xpath("//*[@id='panel']/@hidden | //*[@id='controls']/@hidden") == ["", ""]


def test_every_lit_quote_leads_into_an_entry_that_can_be_copied(flood: Analysis) -> None:
    page = html.fromstring(to_html(prepare(flood, "x")))
    lit = page.xpath("//*[@class='articles']//a[starts-with(@href, '#v')]/@href")
    assert len(lit) > 15
    for link in lit:
        assert page.xpath(f"//*[@id='{link[1:]}']/ancestor::section[@class='remark']")
