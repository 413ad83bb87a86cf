"""Right-to-left lines: their letters in the order in which they are read, from where they stand.

What a PDF tells of that order is not to be trusted. Programs draw the letters now as they are read, now as
they stand, and say so or not; pdfium takes a guess word by word.
"""

from __future__ import annotations

import re
import unicodedata

from reader.ingest.pdf.page import Box

_LTR = "A-Za-z\u00aa-\u02ff\u0370-\u058f\u1e00-\u1fff"
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_RTL = "\u0590-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# In a line that is read leftwards, these are read rightwards (Unicode Standard Annex 9): words of other
# scripts with what is between them, and figures with their signs.
_RIGHTWARD = re.compile(
    rf"[{_LTR}{_DIGITS}](?:[^{_RTL}\n]{{0,300}}[{_LTR}{_DIGITS}])?(?<=[{_LTR}])(?=[^{_LTR}{_DIGITS}]|$)"
    rf"|[{_LTR}](?:[^{_RTL}\n]{{0,300}}[{_LTR}{_DIGITS}])?"
    rf"|[%$€£]?[{_DIGITS}]+(?:[.,:/\u066b\u066c-][{_DIGITS}]+)*[%$€£+]?"
)
_NEAR = 0.15
_ALEF, _LAM = "\u0622\u0623\u0625\u0627\u0671", "\u0644"


def leftward_text(letters: list[tuple[str, Box]], size: float) -> str:
    """The text of a line's ``letters``, each with its place; ``size`` is that of its type, in points.

    Which letters are a word is taken from the spaces between them; which word a full stop or a bracket
    belongs to, from its place.
    """
    words, signs = _words(letters)
    for sign, box in signs:
        nearest = min(words, key=lambda word: _distance(word, box), default=None)
        if nearest is not None and _distance(nearest, box) < _NEAR * size:
            nearest.append((sign, box))
        else:
            words.append([(sign, box)])
    words.sort(key=lambda word: -max(box.right for _, box in word))
    text = " ".join(map(_spelled, words))
    return _RIGHTWARD.sub(_turned, text)


_Glyph = tuple[str, Box]


def _words(letters: list[_Glyph]) -> tuple[list[list[_Glyph]], list[_Glyph]]:
    """The words of a line, and the signs beside them."""
    words: list[list[_Glyph]] = [[]]
    signs: list[_Glyph] = []
    for letter, box in letters:
        kind = unicodedata.category(letter)[0]
        if letter.isspace():
            words.append([])
        elif kind in "LNM":
            words[-1].append((letter, box))
        else:
            signs.append((letter, box))
    return [word for word in words if word], signs


def _distance(word: list[_Glyph], box: Box) -> float:
    """How far ``box`` is from the ``word``, along the line, in points."""
    left, right = min(one.left for _, one in word), max(one.right for _, one in word)
    return max(0.0, left - box.right, box.left - right)


def _spelled(word: list[_Glyph]) -> str:
    """The letters of ``word`` from right to left, each vowel mark behind the letter that it stands over."""
    glyphs = _glyphs([glyph for glyph in word if unicodedata.category(glyph[0]) != "Mn"])
    glyphs.sort(key=lambda glyph: -(glyph[1].left + glyph[1].right))
    marks = [glyph for glyph in word if unicodedata.category(glyph[0]) == "Mn"]
    if glyphs:
        _put_marks(glyphs, marks)
    return "".join(text for text, _ in glyphs or marks)


def _glyphs(letters: list[tuple[str, Box]]) -> list[tuple[str, Box]]:
    """The ``letters``, those that one glyph shows together: pdfium has turned them round with the line."""
    groups: list[tuple[str, Box]] = []
    for letter, box in letters:
        if groups and groups[-1][1] == box and box.width > 0:
            text = groups[-1][0] + letter
            groups[-1] = (text, box)
        else:
            groups.append((letter, box))
    return [(_in_order(text), box) for text, box in groups]


def _in_order(text: str) -> str:
    if len(text) == 2 and text[0] in _ALEF and text[1] == _LAM:
        return text[::-1]
    return text[::-1] if text in ("هللا", "هلل") else text


def _put_marks(glyphs: list[_Glyph], marks: list[_Glyph]) -> None:
    for mark, box in marks:
        middle = (box.left + box.right) / 2
        nearest = min(
            range(len(glyphs)),
            key=lambda place: abs((glyphs[place][1].left + glyphs[place][1].right) / 2 - middle),
        )
        glyphs[nearest] = (glyphs[nearest][0] + mark, glyphs[nearest][1])


def _turned(found: re.Match[str]) -> str:
    return found.group()[::-1]
