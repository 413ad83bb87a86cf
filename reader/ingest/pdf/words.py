"""The words of a PDF's lines: hyphens at their ends, letters set apart, and what right-to-left text needs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from reader.ingest.pdf.page import BREAK, RIGHT_TO_LEFT
from reader.ingest.words.bylines import byline_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_COMPOUND = re.compile(r"(?<![\w-])[^\W\d_]+(?:[-‐‑][^\W\d_]+)+(?![\w-])")
_LAST = re.compile(r"([^\W\d_]+)$")
_FIRST = re.compile(r"([^\W\d_]+)")
# These are rarely the first syllables of a longer word, and most often words of their own before a hyphen.
_FIRST_WORDS = frozenset(
    ("self", "ex", "half", "well", "ill", "vice", "anti", "pro", "non", "cross", "all", "long", "short",
     "high", "low", "so", "far", "left", "right", "north", "south", "east", "west", "post", "pre", "mid")
)  # fmt: skip
_ENCLITICS = frozenset(("il", "elle", "on", "ils", "elles", "je", "tu", "ce", "là", "ci"))
_NO_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
)
_SET_SOLID = re.compile(f"[{_NO_SPACES}\U00020000-\U0003ffff]")
_HAN = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HAN_AND_LATIN = re.compile(rf"(?<=[{_HAN}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[{_HAN}])")
_HANGUL = re.compile("[\uac00-\ud7af]")
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("‹", "›"))


class Vocabulary:
    """The words that a document has within its lines, and those it writes with a hyphen."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = Counter[str]()
        self._compounds = set[str]()
        before = ""
        for line in lines:
            # Half a word is none.
            whole = line.removesuffix(BREAK)
            if whole is not line:
                whole = _LAST.sub("", whole)
            if before.endswith(BREAK):
                whole = _FIRST.sub("", whole, count=1)
            before, line = line, whole
            self._words.update(_WORD.findall(line.lower()))
            if "-" in line or "‐" in line or "‑" in line:
                self._compounds.update(
                    re.sub("[‐‑]", "-", compound) for compound in _COMPOUND.findall(line.lower())
                )

    def joined(self, text: str, following: str) -> str:
        """``text`` without the hyphen at its end, or with it where it is the word's, before ``following``."""
        bare = text[:-1]
        one, other = _LAST.search(bare), _FIRST.match(following)
        if text.endswith("\u00ad"):
            return bare
        if one is None or other is None:
            return f"{bare}-"
        chained = bare[: one.start()].endswith(("-", "‐")), following[other.end() :].startswith(("-", "‐"))
        return f"{bare}-" if self._is_own(one[1], other[1], *chained) else bare

    def _is_own(self, first: str, second: str, before: bool, behind: bool) -> bool:
        """Whether the hyphen between the two parts is the word's.

        It is where the document writes it so elsewhere, before a capital, and where both parts are words of
        the document and the whole is none. ``before`` and ``behind`` say that a part has another hyphen on
        its other side.
        """
        if second[0].isupper() and not (
            first.isupper() and second.isupper() and len(first) > 1 < len(second)
        ):
            return True
        first, second = first.lower(), second.lower()
        if self._words[first + second]:
            return False
        if f"{first}-{second}" in self._compounds:
            return True
        # "a-t-on", "dit-il"
        if second in _ENCLITICS and (len(first) == 1 or self._words[first]):
            return True
        if before or behind:
            return len(second) == 1 or len(first) == 1 or self._words[second] > 0
        if first in _FIRST_WORDS:
            return first in ("self", "well") or self._words[second] > 0
        return min(len(first), len(second)) > 3 and min(self._words[first], self._words[second]) > 0


def running_text(lines: list[tuple[str, bool]], vocabulary: Vocabulary, spaced: bool) -> str:
    """The text of a paragraph's ``lines``, each with whether a space closes it.

    ``spaced`` says that the document closes its lines so wherever a word ends.
    """
    text, closed = "", True
    for line, space in lines:
        if text.endswith((BREAK, "\u00ad")) or (
            text.endswith(("-", "‐")) and not closed and _runs_on(text, line)
        ):
            text = vocabulary.joined(text, line)
        elif text and not (_solid(text[-1], line[:1]) or (_korean(text, line) and spaced and not closed)):
            text += " " * (closed or not text.endswith(("—", "/")))
        text += line
        closed = space
    text = text.replace(BREAK, "-")
    if RIGHT_TO_LEFT.search(text):
        text = _bracketed(text)
    if " " not in text or not _SET_SOLID.search(text) or byline_of(text) is not None:
        return text
    return _HAN_AND_LATIN.sub("", text)


def _runs_on(text: str, line: str) -> bool:
    return text[-2:-1].isalnum() and line[:1].isalnum()


def _solid(one: str, other: str) -> bool:
    """Whether no space belongs between the two: both are of a script that has none."""
    return bool(other and _SET_SOLID.match(one) and _SET_SOLID.match(other))


def _korean(text: str, line: str) -> bool:
    return bool(_HANGUL.match(text[-1]) and _HANGUL.match(line))


def _bracketed(text: str) -> str:
    """Right-to-left ``text`` with each pair of brackets in order.

    Fonts tell a bracket now by its shape, now by its sense, and pdfium mirrors all of them.
    """
    for opening, closing in _PAIRS:
        count = text.count(opening) + text.count(closing)
        if count and count % 2 == 0:
            text = _alternating(text, opening, closing)
    return text


def _alternating(text: str, opening: str, closing: str) -> str:
    opens = True
    either = re.escape(opening) + re.escape(closing)

    def turned(found: re.Match[str]) -> str:
        nonlocal opens
        before, after = found[1], found[2]
        space = " " * bool(before or after)
        opens = not opens
        return f"{closing}{space}" if opens else f"{space}{opening}"

    return re.sub(rf"( ?)[{either}]( ?)", turned, text).strip()
