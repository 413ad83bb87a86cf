"""What the rooms before the window say, in the language of the window.

They say it in English, as phrases with {places}. A sentence is recognised as one of these phrases and said as
its translation, with the same in its places; a sentence that is none of them is shown as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from reader.window.words.core_phrases import PHRASES
from reader.window.words.directions import apart

translate = QCoreApplication.translate

_PLACE = re.compile(r"\{(\w+)\}")
_LONGEST = 2_000
"""Code points of a sentence that is looked at; longer ones quote an article at length."""
_NUMBERS = frozenset(("n", "some", "total", "times", "size", "most"))
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SENTENCES = frozenset(("said", "cause"))
"""Places that hold what is again to be put in other words."""
_LISTS = frozenset(("listed",))
"""Places that hold quoted words, or pairs of them."""
_BETWEEN_QUOTED = re.compile("(?<=”), (?=“)")


class Said(NamedTuple):
    """A phrase, and what stands in its places."""

    phrase: str
    parts: Mapping[str, str]


def core_words(sentence: str) -> str:
    """What the core says, translated; as it is where it is none of its phrases."""
    said = recognised(sentence)
    return sentence if said is None else say(said)


def say(said: Said) -> str:
    """A phrase of the core in the language of the window."""
    translated = translate("Core", said.phrase)
    same = translated == said.phrase
    return translated.format(**{name: part_words(name, part, same) for name, part in said.parts.items()})


def part_words(name: str, part: str, as_it_is: bool = False) -> str:
    """What stands in a place of that name; ``as_it_is`` leaves numbers as the core writes them."""
    if name in _NUMBERS:
        return part if as_it_is or _NUMBER.fullmatch(part) is None else _number(part)
    if name in _SENTENCES:
        return core_words(part)
    if name in _LISTS:
        return ", ".join(map(_listed_words, _BETWEEN_QUOTED.split(part)))
    if part in _plain_phrases():
        # A tense or a question.
        return translate("Core", part)
    return _quoted_words(part) if part[:1] == "‘" and part[-1:] == "’" else apart(part)


def _listed_words(part: str) -> str:
    """Words of an article in quotation marks, or what the core says of a pair of them."""
    said = recognised(part)
    return translate("Wording", "“{text}”").format(text=part[1:-1]) if said is None else say(said)


def _quoted_words(part: str) -> str:
    """Words of an article that the core has in quotation marks, or two of them, in those of the language."""
    one, between, other = part[1:-1].partition("’ and ‘")
    if between:
        return translate("Wording", "‘{one}’ and ‘{other}’").format(one=apart(one), other=apart(other))
    return translate("Wording", "‘{text}’").format(text=apart(one))


def _number(part: str) -> str:
    """A number as the core writes it, with a point and commas, written as the language writes it."""
    plain = part.replace(",", "")
    decimals = len(plain.partition(".")[2])
    return QLocale().toString(float(plain), "f", decimals) if decimals else QLocale().toString(int(plain))


def recognised(sentence: str) -> Said | None:
    """The phrase of the core that a sentence is."""
    if sentence in _plain_phrases():
        return Said(sentence, {})
    if len(sentence) > _LONGEST:
        return None
    for phrase, pattern in _patterns():
        if match := pattern.fullmatch(sentence):
            return Said(phrase, match.groupdict())
    return None


@cache
def _plain_phrases() -> frozenset[str]:
    return frozenset(phrase for phrase in PHRASES if not _PLACE.search(phrase))


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """The phrases with places and the patterns of their sentences, those with most of their own first."""
    with_places = [phrase for phrase in PHRASES if _PLACE.search(phrase)]
    with_places.sort(key=lambda phrase: -len(_PLACE.sub("", phrase)))
    return [(phrase, _pattern(phrase)) for phrase in with_places]


def _pattern(phrase: str) -> re.Pattern[str]:
    made = []
    for number, piece in enumerate(_PLACE.split(phrase)):
        made.append(_group(piece) if number % 2 else re.escape(piece))
    return re.compile("".join(made), re.DOTALL)


def _group(name: str) -> str:
    if name in _NUMBERS:
        return rf"(?P<{name}>\d[\d,.]*)"
    if name in _LISTS:
        return rf"(?P<{name}>“.*”)"
    if name == "said":
        return rf"(?P<{name}>[^“”]+)"
    return rf"(?P<{name}>.+?)"


def explanation_parts(explanation: str) -> list[Said | str]:
    """What collation says of a difference, one thing after the other; what is not recognised as it is."""
    return list(_parts(explanation))


def _parts(explanation: str) -> Iterator[Said | str]:
    # Words that are quoted may have a semicolon of their own.
    pieces = explanation.split("; ")
    while pieces:
        longer = (("; ".join(pieces[:end]), end) for end in range(1, len(pieces) + 1))
        said, end = next(
            ((said, end) for piece, end in longer if (said := recognised(piece))), (pieces[0], 1)
        )
        yield said
        pieces = pieces[end:]
