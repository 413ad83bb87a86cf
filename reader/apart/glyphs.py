"""The fonts that Typst has at hand, and the characters that none of them shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining

if TYPE_CHECKING:
    import typst

Font = str | dict[str, str]
"""A font's name, or as Typst takes it its ``name`` and the characters that it ``covers``."""

MISSING = "\ufffd"
"""Stands for what cannot be shown."""

# What Typst says of a character that it has no glyph for, when a standard forbids to leave it out.
_UNDISPLAYED = re.compile(r'text `"((?:[^"\\]|\\.)++)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
_STRICT = "a-2a", "ua-1"
_PROBE = b"""
#set document(title: "probe")
#let given = json(bytes(sys.inputs.given))
#set text(font: given.fonts)
#for each in given.characters { par(each) }
"""


@cache
def fonts(folders: tuple[str, ...]) -> typst.Fonts:
    """Those that Typst brings, those of the system and those in ``folders``."""
    import typst

    return typst.Fonts(font_paths=list(folders))


def here(some: Iterable[Font], folders: tuple[str, ...]) -> list[Font]:
    """Those of some fonts that there are."""
    families = set(fonts(folders).families())
    return [font for font in some if (font if isinstance(font, str) else font["name"]) in families]


def absent(text: str, some: Sequence[Font], folders: tuple[str, ...]) -> str:
    """The characters of ``text`` that no font at hand shows, ``some`` being those that are tried first.

    Fonts are asked through Typst itself: it names every character that it cannot show when a standard forbids
    leaving any out.
    """
    unusual = sorted({character for character in text if character > "\u024f"})
    unshown = _unshown(unusual, some, folders)
    if marks := {*filter(combining, unusual)} - unshown:
        # A mark has to be in one font with the letter that it stands on.
        among = re.escape("".join(sorted(marks)))
        marked = {*re.findall(f"[^\0-\u024f{among}][{among}]+", text)}
        pairs = sorted({letters[0] + mark for letters in marked for mark in letters[1:]})
        unshown |= marks & _unshown(pairs, some, folders)
    return "".join(filter(unshown.__contains__, unusual))


def _unshown(words: Sequence[str], some: Sequence[Font], folders: tuple[str, ...]) -> set[str]:
    if not words:
        return set()
    import typst

    given = json.dumps({"fonts": here(some, folders), "characters": words})
    probe = typst.Compiler(_PROBE, font_paths=fonts(folders), sys_inputs={"given": given})
    try:
        probe.compile(pdf_standards=list(_STRICT))
    except typst.TypstError as error:
        named = "".join(_UNDISPLAYED.findall(error.diagnostic))
        return set(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), named))
    return set()


def without(text: str, absent: str) -> str:
    """The text with ``MISSING`` for each of the characters ``absent``."""
    return text.translate(dict.fromkeys(map(ord, absent), MISSING)) if absent else text
