"""The fonts that Typst has at hand, and the characters that none of them shows."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining

if TYPE_CHECKING:
    import typst

Font = str | dict[str, str]
"""A font's name, or as Typst takes it its ``name`` and the characters that it ``covers``."""

STANDARDS = ("a-2a", "ua-1")
"""Made to last (PDF/A-2a), and to be read aloud (PDF/UA-1): neither lets a character go unshown."""

MISSING = "\ufffd"
"""Stands for what cannot be shown."""

Absent = tuple[str, ...]
"""Characters that no font shows, and marks that none has together with a letter, each behind its letter."""

# What Typst says of a character that it has no glyph for, when a standard forbids to leave it out.
_UNDISPLAYED = re.compile(r'text `"((?:[^"\\]|\\.)++)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]{1,6})\}")
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


def absent(text: str, some: Sequence[Font], folders: tuple[str, ...]) -> Absent:
    """What of ``text`` no font at hand shows; ``some`` are the fonts that are tried first.

    Fonts are asked through Typst itself: it names every character that it cannot show when a standard forbids
    leaving any out.
    """
    unusual = sorted({character for character in text if character > "\u024f"})
    unshown = _unshown(unusual, some, folders)
    alone = tuple(filter(unshown.__contains__, unusual))
    marks = {*filter(combining, unusual)} - unshown
    return (*alone, *_misfits(without(text, alone), marks, some, folders))


def _misfits(text: str, marks: set[str], some: Sequence[Font], folders: tuple[str, ...]) -> Iterator[str]:
    """Letters with one of ``marks`` that no font shows, though one has the letter and one the mark."""
    if not marks:
        return
    among = re.escape("".join(sorted(marks)))
    letters: defaultdict[str, set[str]] = defaultdict(set)
    for letter, *on_it in set(re.findall(f"[^{among}][{among}]+", text)):
        for mark in on_it:
            letters[mark].add(letter)
    for mark in sorted(letters):
        on = sorted(letters[mark])
        unshown = _unshown([letter + mark for letter in on], some, folders)
        # Of letters that are all shown by themselves none is named where it fails with its mark alone.
        named = [letter for letter in on if letter in unshown] or (on if mark in unshown else [])
        yield from (letter + mark for letter in named)


def _unshown(words: Sequence[str], some: Sequence[Font], folders: tuple[str, ...]) -> set[str]:
    if not words:
        return set()
    import typst

    given = json.dumps({"fonts": here(some, folders), "characters": words})
    probe = typst.Compiler(_PROBE, font_paths=fonts(folders), sys_inputs={"given": given})
    try:
        probe.compile(pdf_standards=list(STANDARDS))
    except typst.TypstError as error:
        named = "".join(_UNDISPLAYED.findall(error.diagnostic))
        return set(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), named))
    return set()


def without(text: str, absent: Absent) -> str:
    """The text with ``MISSING`` for each character and each mark that is ``absent``."""
    pairs = {each for each in absent if len(each) > 1}
    text = text.translate({ord(each): MISSING for each in absent if len(each) == 1})
    if not pairs:
        return text
    import regex

    letters = re.escape("".join(sorted({letter for letter, _ in pairs})))
    return regex.sub(
        rf"([{letters}])(\p{{M}}+)",
        lambda met: met[1] + "".join(MISSING if met[1] + mark in pairs else mark for mark in met[2]),
        text,
    )
