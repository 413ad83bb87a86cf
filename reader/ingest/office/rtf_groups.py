"""RTF cut up by its groups: the text, and apart from it running heads, properties, fonts and styles."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from locale import windows_locale
from typing import NamedTuple

# Characters of Unicode's private use that stand in the text for codes.
CELL, LINE, NOTE, COMMENT, NOTE_END, PAGE = (chr(code) for code in range(0xE000, 0xE006))
NORMAL = "\ue010"
"""A paragraph is set as others are, from here on. What comes after it in the alphabet stands for a style."""
_STYLES = 0xF8FF - ord(NORMAL)

_BINARY = re.compile(rb"\\bin(\d{1,10}) ?")
_HIGH = re.compile(rb"[\x80-\xff]")
_GROUP = re.compile(r"\\[\\{}]|\{\s{0,8}(\\\*\s{0,8})?(?:\\([a-zA-Z]{1,32}))?|\}")
_HIDES = re.compile(r"\\(?:deleted|v)(?![a-zA-Z0])")
_CODES_AHEAD = re.compile(r"(?:\\[a-zA-Z]{1,32}-?\d{0,10} ?|[\r\n]){1,60}")
_PARAGRAPH_END = re.compile(r"\\par(?![a-zA-Z])")
_MARKED = re.compile(
    r"\\(?:(pard|line|cell|nestcell|page|pagebb|sect|s(\d{1,5}))(?![a-zA-Z0-9]) ?|(-)|[\\{}])"
)
_FONT = re.compile(r"\\f(\d{1,6})|\\fcharset(\d{1,4})|(;)")
_LANGUAGE = re.compile(r"\\(def)?lang(\d{1,5})(?!\d)")
_NO_LANGUAGE = (0, 1024)
# Character sets of the old Macintosh that Python has no codec for, and those of Windows nearest to them.
_NEAREST = {78: 128, 79: 136, 80: 129, 82: 177, 84: 204, 85: 134, 86: 238, 87: 204, 88: 222, 89: 238}

_NOTES = {"footnote": NOTE, "shptxt": NOTE, "dptxbxtext": NOTE, "annotation": COMMENT}
_HEADS = frozenset(("header", "headerl", "headerr", "headerf"))
_FEET = frozenset(("footer", "footerl", "footerr", "footerf"))
_KEPT = frozenset(("title", "author", "fonttbl", "stylesheet"))
_NO_TEXT = frozenset(("listtext", "pntext", "pict", "object", "nonesttables", "info", "fldinst", "colortbl"))


class RtfParts(NamedTuple):
    """A document's parts, each RTF by itself that begins with the same fonts, empty where there is none."""

    text: str
    heads: str
    feet: str
    title: str
    author: str
    styles: dict[str, str]
    """What the styles of paragraphs are called, in small letters, by the character that stands for each."""
    language: str
    """The BCP 47 tag of most of its text, empty where it does not say."""


@dataclass
class _Pieces:
    """What is gathered of a document while its groups are gone through."""

    text: list[str] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    apart: dict[str, list[str]] = field(default_factory=dict)

    def add(self, piece: str, to: list[str]) -> None:
        """Add ``piece`` to the list ``to``, and behind a paragraph's end the notes that are set at it."""
        if self.pending and to is self.text and (end := _PARAGRAPH_END.search(piece)):
            to += (piece[: end.end()], " ", *self.pending)
            self.pending.clear()
            piece = f" {piece[end.end() :].removeprefix(' ')}"
        to.append(piece)


def parts_of(data: bytes, no_text: frozenset[str]) -> RtfParts:
    """The parts of the RTF ``data``, without the groups that begin with a code of ``no_text``."""
    whole = _characters(_without_binary(data))
    pieces = _gone_through(whole, no_text | _NO_TEXT)
    apart = {name: "".join(found) for name, found in pieces.apart.items()}
    start = f"{{\\rtf1{_code_page(whole[:2000])}{_fonts(apart.get('fonttbl', ''))}\\pard "

    def complete(part: str) -> str:
        return f"{start}{part}}}" if part else ""

    return RtfParts(
        text=complete(_marked("".join(pieces.text))),
        heads=complete(apart.get("heads", "")),
        feet=complete(apart.get("feet", "")),
        title=complete(apart.get("title", "")),
        author=complete(apart.get("author", "")),
        styles=dict(_style_names(apart.get("stylesheet", ""))),
        language=_language(whole),
    )


def _without_binary(data: bytes) -> bytes:
    """``data`` without what ``\\bin`` announces: bytes of which any may be a brace."""
    kept, place = [], 0
    while found := _BINARY.search(data, place):
        kept.append(data[place : found.start()])
        place = found.end() + int(found[1])
    kept.append(data[place:])
    return b"".join(kept)


def _characters(data: bytes) -> str:
    """``data`` as text: RTF is ASCII, but some programs write other bytes as they are."""
    data = data.replace(b"\0", b"")
    if data.isascii():
        return data.decode("ascii")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _HIGH.sub(lambda byte: b"\\'%02x" % byte[0][0], data).decode("ascii")


def _gone_through(text: str, no_text: frozenset[str]) -> _Pieces:
    pieces = _Pieces()
    hides = _HIDES.search(text) is not None
    # Of each group that is open: what its text is added to, and the code it begins with.
    groups: list[tuple[list[str] | None, str, list[str] | None]] = []
    target: list[str] | None = pieces.text
    place = depth = 0
    for found in _GROUP.finditer(text):
        if found[0][0] == "\\":
            continue
        if target is not None and found.start() > place:
            pieces.add(text[place : found.start()], target)
        place = found.end()
        if found[0] == "}":
            if not groups:
                continue
            outer, name, own = groups.pop()
            if own is not None and name in _NOTES:
                note = "".join(own)
                pieces.pending.append(f"{{\\pard {_NOTES[name]}{note}\\par {NOTE_END}}}")
            elif target is not None and own is None:
                target.append("}")
            target = outer
            depth -= 1
            if depth == 0:
                break  # What follows the document's own group is none of it.
            continue
        depth += 1
        name = (found[2] or "").lower()
        own = _target_of(name, pieces, groups)
        groups.append((target, name, own))
        if own is not None:
            target = own
        elif found[1] or name in no_text or (hides and _is_hidden(text, found.start() + 1)):
            target = None
        elif target is not None:
            target.append(found[0])
    else:
        if target is not None:
            pieces.add(text[place:], target)
    pieces.text += ("}" * max(0, depth - 1), "\\par ", *pieces.pending)
    return pieces


def _target_of(
    name: str, pieces: _Pieces, groups: list[tuple[list[str] | None, str, list[str] | None]]
) -> list[str] | None:
    """Where the text of the group ``name`` is gathered apart from the document's; None if it is not."""
    if name in _NOTES:
        return []
    if name in ("title", "author"):
        if not any(outer == "info" for _, outer, _ in groups[-4:]):
            return None
        pieces.apart.pop(name, None)
    elif name not in _KEPT and name not in _HEADS and name not in _FEET:
        return None
    part = "heads" if name in _HEADS else "feet" if name in _FEET else name
    gathered = pieces.apart.setdefault(part, [])
    if gathered and part in ("heads", "feet"):
        gathered.append("\\par ")
    return gathered


def _is_hidden(text: str, start: int) -> bool:
    """Whether the group whose codes begin at ``start`` is deleted or hidden text."""
    codes = _CODES_AHEAD.match(text, start)
    return codes is not None and _HIDES.search(codes[0]) is not None


def _marked(text: str) -> str:
    return _MARKED.sub(_mark, text)


def _mark(code: re.Match[str]) -> str:
    """The character that stands for ``code``, with what of it striprtf has to see."""
    if code[3]:
        return ""
    match code[1]:
        case None:
            return code[0]
        case "pard":
            return f"\\pard {NORMAL}"
        case "line":
            return LINE
        case "page" | "sect":
            return f"\\par {PAGE}"
        case "pagebb":
            return PAGE
        case "cell" | "nestcell":
            return CELL
        case _:
            number = int(code[2])
            return chr(ord(NORMAL) + 1 + number) if number < _STYLES else ""


def _code_page(head: str) -> str:
    found = re.search(r"\\ansicpg(\d{1,5})", head)
    named = f"cp{found[1]}" if found else "mac_roman" if re.search(r"\\mac(?![a-z])", head) else "cp1252"
    try:
        codecs.lookup(named)
    except LookupError:
        named = "cp1252"
    return f"\\ansicpg{named[2:]}" if named.startswith("cp") else "\\ansicpg10000"


def _fonts(table: str) -> str:
    """The table of fonts with nothing but their numbers and character sets."""
    from striprtf.striprtf import charset_map

    sets: dict[str, int] = {}
    number, charset = None, 0
    for found in _FONT.finditer(table):
        if found[1]:
            number, charset = found[1], 0
        elif found[2]:
            charset = int(found[2])
        elif number is not None:
            sets[number] = charset
    entries = []
    for number, charset in sets.items():
        try:
            codecs.lookup(charset_map.get(charset, "cp1252"))
        except LookupError:
            charset = _NEAREST.get(charset, 1)
        entries.append(f"{{\\f{number}\\fcharset{charset} F;}}")
    return f"{{\\fonttbl{''.join(entries)}}}" if entries else ""


def _style_names(sheet: str) -> Iterator[tuple[str, str]]:
    """The styles of paragraphs in the style ``sheet``: the character that stands for each, and its name."""
    for entry in sheet.split("{")[1:]:
        code = re.search(r"\\s(\d{1,5})(?!\d)", entry[:200])
        name = re.search(r"([^\\{};]{1,80});", entry[:2000])
        if name and int(code[1] if code else 0) < _STYLES and not entry.startswith(("\\*", "\\cs", "\\ts")):
            # The name follows the last code and its space.
            words = re.sub(r"^[a-z]{1,32}-?\d{0,10} ", "", name[1]).strip().lower()
            yield chr(ord(NORMAL) + 1 + int(code[1] if code else 0)), words


def _language(text: str) -> str:
    counts = Counter[int]()
    for found in _LANGUAGE.finditer(text[:500_000]):
        counts[int(found[2])] += 1
    best = [
        number
        for number, _ in counts.most_common()
        if number not in _NO_LANGUAGE and number in windows_locale
    ]
    return windows_locale[best[0]].replace("_", "-") if best else ""
