"""Which code page a text of 8-bit characters is written in: the one in which it reads best.

Every byte is a character in nearly every code page, so what tells them apart is the language: its small
words say which it is, and then its letters, where in words capitals stand, and where marks do.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon
from reader.ingest.words.languages import languages_with

_LOOKED_THROUGH, _SAMPLE = 2**20, 8_000  # bytes
_LIKELY = 6
_UNKNOWN = ""
# In points a character: what a share of small words is worth, in the Latin script as well those in ASCII
# count, which all its code pages share; and that a script is not that of most letters.
_WORDS, _LATIN_WORDS, _STRAY = 2.0, 3.0, 1.0
# After so many characters a code page's ``prior`` counts half.
_FEW = 10


class _Page(NamedTuple):
    """A code page and the scripts that it was made for; ``prior`` is what speaks for it before it is read."""

    name: str
    scripts: str
    prior: float = 0.0


_PAGES = (
    _Page("cp1252", "LATIN", 0.12), _Page("cp1250", "LATIN", 0.06), _Page("cp1254", "LATIN", 0.03),
    _Page("cp1257", "LATIN", 0.03), _Page("cp1258", "LATIN"), _Page("iso8859_2", "LATIN", 0.02),
    _Page("iso8859_15", "LATIN", 0.02), _Page("iso8859_4", "LATIN", -0.05),
    _Page("iso8859_13", "LATIN", 0.01), _Page("iso8859_3", "LATIN", -0.05), _Page("mac_roman", "LATIN", 0.02),
    _Page("mac_latin2", "LATIN"), _Page("cp850", "LATIN"), _Page("cp852", "LATIN"),
    _Page("cp1251", "CYRILLIC", 0.06), _Page("koi8_r", "CYRILLIC", 0.02), _Page("koi8_u", "CYRILLIC", 0.01),
    _Page("cp866", "CYRILLIC"), _Page("iso8859_5", "CYRILLIC"), _Page("mac_cyrillic", "CYRILLIC"),
    _Page("cp1253", "GREEK", 0.02), _Page("iso8859_7", "GREEK"), _Page("cp1255", "HEBREW", 0.02),
    _Page("iso8859_8", "HEBREW"), _Page("cp1256", "ARABIC", 0.02), _Page("iso8859_6", "ARABIC"),
    _Page("cp874", "THAI"), _Page("gb18030", "HAN"), _Page("big5hkscs", "HAN"),
    _Page("cp932", "HAN KANA"), _Page("euc_jp", "HAN KANA"), _Page("cp949", "HAN HANGUL"),
)  # fmt: skip
_OPENING, _CLOSING = "“„‘‚«‹¿¡「『（《", "”’»›“‘«」』）》"
_MARKS = frozenset("“”„‘’‚«»‹›–—…•¿¡€£§°\xa0―№")
_WIDE_MARKS = frozenset("，。、：；？！（）「」『』《》“”‘’…—·　ー～〜−％０１２３４５６７８９")


def code_page_of(data: bytes) -> str:
    """The code page in which ``data`` reads best: what tells are the lines with characters beyond ASCII."""
    lines = (line for line in data[:_LOOKED_THROUGH].splitlines() if not line.isascii())
    sample = b"\n".join(lines)[:_SAMPLE]
    best, most = "cp1252", float("-inf")
    for page in _PAGES:
        text = _read(sample, page.name)
        fit = _fit(text, page) if text is not None else float("-inf")
        if fit > most:
            best, most = page.name, fit
    return best


def _read(sample: bytes, page: str) -> str | None:
    """``sample`` in ``page``; None where much of it is nothing there."""
    text = sample.decode(page, "replace")
    if text.count("\ufffd") > 2 + len(text) // 200:
        return None
    return unicodedata.normalize("NFC", text) if page == "cp1258" else text


def _fit(text: str, page: _Page) -> float:
    """How well ``text`` reads, in points a character beyond ASCII."""
    if "HAN" in page.scripts:
        return _fit_of_wide(text, page) + page.prior
    folded = text.lower()
    likely = languages_with(folded, _LIKELY) if page.scripts in ("LATIN", "CYRILLIC", "ARABIC") else []
    worth = _LATIN_WORDS if page.scripts == "LATIN" else _WORDS
    characters = _characters(text)
    latin, others = sum(map(_is_latin, text)), characters.total()
    if not characters:
        return page.prior
    # A script is not that of a letter here and there.
    stray = _STRAY if page.scripts != "LATIN" and latin > 3 * others else 0.0
    return (
        page.prior * _FEW / (_FEW + others)
        - stray
        + max(
            worth * share + _fit_in(characters, page, language)
            for language, share in [*likely, (_UNKNOWN, 0.0)]
        )
    )


def _characters(text: str) -> Counter[tuple[str, str, str]]:
    """How often each character beyond ASCII stands in ``text`` between which neighbours."""
    found: Counter[tuple[str, str, str]] = Counter()
    for place, character in enumerate(text):
        if character > "\x7f":
            found[text[place - 1 : place] or " ", character, text[place + 1 : place + 2] or " "] += 1
    return found


def _fit_in(characters: Counter[tuple[str, str, str]], page: _Page, language: str) -> float:
    letters = _letters(language)
    total = sum(
        count * _points(before, character, after, page.scripts, letters)
        for (before, character, after), count in characters.items()
    )
    return total / characters.total()


@cache
def _letters(language: str) -> frozenset[str]:
    return frozenset(lexicon("languages")["letters"].get(language, ""))


@cache
def _spread() -> dict[str, float]:
    """How many of the languages in the Latin script have a letter, of all of them."""
    lists = [letters for letters in lexicon("languages")["letters"].values() if letters[:1] < "\u0370"]
    counts = Counter(letter for letters in lists for letter in letters)
    return {letter: count / len(lists) for letter, count in counts.items()}


def _points(before: str, character: str, after: str, script: str, letters: frozenset[str]) -> float:
    """What speaks for ``character`` between two others, in a language of these ``letters``."""
    if character.isalpha() and character not in "ªºµƒ":
        return _points_of_letter(before, character, after, script, letters)
    if unicodedata.combining(character):
        return 0.3 if script in ("THAI", "HEBREW", "ARABIC") else -0.5
    within = before.isalpha() and after.isalpha()
    if character == "·":
        return 0.4 if before == after == "l" else -2.0
    if character not in _MARKS:
        return -1.5 if character.isprintable() and not within and character != "\ufffd" else -3.0
    if within and character not in "’\xa0—–…":
        return -2.0
    return _points_of_mark(before, character, after)


def _points_of_letter(before: str, character: str, after: str, script: str, letters: frozenset[str]) -> float:
    if not unicodedata.name(character, "").startswith(script):
        return -2.0
    small = character.lower()
    if script == "LATIN":
        points = 1.0 if small in letters else _spread().get(small, -0.3) - 0.1
        if small not in letters and not before.isalpha() and not after.isalpha():
            points -= 0.5
    elif _is_latin(before) or _is_latin(after):
        return -2.0
    else:
        points = (
            1.2
            if small in lexicon("code_pages")["letters"][script]
            else 0.2
            if small in letters or not letters
            else -1.0
        )
        points -= 0.5 if character != small and before.isupper() else 0.0
    if character != small and before.isalpha() and (before.islower() or after.islower()):
        points -= 2.0
    elif character == small and before.isupper() and after.isupper():
        points -= 1.0
    return points


def _points_of_mark(before: str, mark: str, after: str) -> float:
    if mark in "§£€°№" and before.isalpha():
        return -1.5
    if mark == "‘" and before.isalpha():
        return -0.3
    opens = mark in _OPENING and not before.isalnum() and not after.isspace()
    closes = mark in _CLOSING and not before.isspace() and not after.isalnum()
    if opens or closes or (mark == "’" and before.isalpha() and after.isalpha()):
        return 1.0
    if mark in "«»" and not before.isalnum() and not after.isalnum():
        return 0.9 if before.isspace() or after.isspace() else -1.0
    if mark in "–—―":
        return 0.9 if before.isspace() == after.isspace() else 0.3
    return -1.0 if mark in _OPENING or mark in _CLOSING else 0.4


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _fit_of_wide(text: str, page: _Page) -> float:
    """How well ``text`` reads as Chinese, Japanese or Korean: how many of its characters are common."""
    wide = [character for character in text if character > "\x7f"]
    if not wide:
        return 0.0
    tongues = (
        ("ja",) if "KANA" in page.scripts else ("ko",) if "HANGUL" in page.scripts else ("zh", "zh-Hant")
    )
    common = _WIDE_MARKS.union(*(lexicon("code_pages")["common"][tongue] for tongue in tongues))
    points = 0.0
    for character in wide:
        if character in common:
            points += 1.6
        elif "\u4e00" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3":
            points -= 0.3
        elif "\u3040" <= character <= "\u30ff":
            points += 0.5 if "KANA" in page.scripts else -1.0
        else:
            points -= 2.0
    latin = sum(map(_is_latin, text))
    return points / len(wide) - (_STRAY if latin > 3 * len(wide) else 0.0)
