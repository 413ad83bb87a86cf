"""Which language a text is in, told by its script, its commonest small words and its letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache
from heapq import nlargest

from reader.ingest.lexicon import lexicon

_SAMPLE = 3_000
_MARKS = "’“”„«»—–…،؟؛।"
_NO_LETTERS = bytes(code if chr(code).isalpha() or code > 127 else ord(" ") for code in range(256))
_ASCII = bytes(range(128))
# The first code point of each script that one language is written in, and of what comes after it.
_SCRIPTS = (
    (0x370, "el"), (0x400, None), (0x530, "hy"), (0x590, "he"), (0x600, None), (0x980, "bn"), (0xA00, "pa"),
    (0xA80, "gu"), (0xB00, None), (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"), (0xD80, "si"),
    (0xE00, "th"), (0xE80, "lo"), (0xF00, "bo"), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"),
    (0x1200, "am"), (0x1380, None), (0x1780, "km"), (0x1800, None), (0x1F00, "el"), (0x2000, None),
    (0x3040, "ja"), (0x3100, None), (0x3400, "zh"), (0xA000, None), (0xAC00, "ko"), (0xD7B0, None),
)  # fmt: skip
_STARTS = [start for start, _ in _SCRIPTS]
_CANDIDATES = 10
# What a letter that a language does not have counts against it, in small words.
_STRANGE = 0.5
_LETTER = 0.5
_CLEAR = 150  # bytes of UTF-8: a Chinese character says as much as half a word
_CLOSE = (
    frozenset(("da", "nb", "nn", "no")),
    frozenset(("hr", "sr", "bs", "sh", "cnr")),
    frozenset(("id", "ms")),
)
_ALIASES = {"iw": "he", "in": "id", "fil": "tl", "no": "nb", "mo": "ro", "cmn": "zh", "yue": "zh"}
_FEWEST, _LEAST_SHARE = 2, 0.1
_LEAD, _SURE_SHARE = 1.05, 0.15


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language ``text`` is written in, None where it does not tell.

    A script of one language decides alone; else the language whose small words (``languages.toml``) make up
    the largest part of the text, less the letters that it is not written with, if that part is what running
    text has and the runner-up is behind.
    """
    sample = text[:_SAMPLE].lower()
    coded = sample.encode("utf-8", "surrogatepass")
    others = _other_letters(coded)
    if 10 * others.total() > len(sample):
        language = _language_of_script(others, sum(map(str.isalpha, sample)))
        if language:
            return language
    counts = _words(coded)
    scores = _scores(counts, others)
    if not scores:
        return None
    (best, language), (second, _) = (*scores, (0.0, ""))[:2]
    share = best / max(1, counts.total())
    enough = best >= _FEWEST and share >= _LEAST_SHARE
    return language if enough and (share >= _SURE_SHARE or best >= _LEAD * second) else None


def languages_with(text: str, count: int) -> list[tuple[str, float]]:
    """The ``count`` languages with most small words in ``text``, in small letters, and their share of it."""
    counts, words = _words(text.encode("utf-8", "surrogatepass")), _languages_by("words")
    found: Counter[str] = Counter()
    for word in words.keys() & counts.keys():
        for language in words[word]:
            found[language] += counts[word]
    # A set has no order of its own, and of languages as likely the first of the lexicon comes first.
    order = [language for language in lexicon("languages")["words"] if language in found]
    likely = sorted(order, key=found.__getitem__, reverse=True)[:count]
    return [(language, found[language] / counts.total()) for language in likely]


def _words(text: bytes) -> Counter[str]:
    """How often each word stands in ``text``, which is UTF-8: so it is far faster than by a pattern."""
    words = text.translate(_NO_LETTERS).decode("utf-8", "surrogatepass")
    for mark in _MARKS:
        words = words.replace(mark, " ")
    return Counter(words.split())


def _other_letters(text: bytes) -> Counter[str]:
    """How often each letter beside a to z stands in ``text``, which is UTF-8."""
    counts = Counter(text.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    return Counter({letter: count for letter, count in counts.items() if letter.isalpha()})


def _language_of_script(others: Counter[str], letters: int) -> str | None:
    """The language whose script many of the ``letters`` are in: Japanese by few, among Chinese ones."""
    found: Counter[str | None] = Counter()
    for letter, count in others.items():
        place = bisect_right(_STARTS, ord(letter)) - 1
        found[_SCRIPTS[place][1] if place >= 0 else None] += count
    for language in ("ja", *(language for language in found if language)):
        if found[language] > (0.1 if language == "ja" else 0.3) * letters:
            return language
    return None


def _scores(counts: Counter[str], others: Counter[str]) -> list[tuple[float, str]]:
    """How much speaks for each language, in small words, the likeliest first.

    A small word among ``counts`` counts for each language that has it. So does a letter among ``others``,
    less if more languages have it; one that a language does not have counts against it. Of two languages
    for which as much speaks the one that comes first in the lexicon is the likelier.
    """
    words, letters = _languages_by("words"), _languages_by("letters")
    found: defaultdict[str, float] = defaultdict(float)
    for word in words.keys() & counts.keys():
        for language in words[word]:
            found[language] += counts[word]
    for letter in letters.keys() & others.keys():
        for language in letters[letter]:
            found[language] += others[letter] * _LETTER / len(letters[letter])
    strange = {
        language: sum(count for letter, count in others.items() if language not in letters.get(letter, ()))
        for language in nlargest(_CANDIDATES, found, key=found.__getitem__)
    }
    order = list(lexicon("languages")["words"])
    return sorted(
        ((found[language] - _STRANGE * strange[language], language) for language in strange),
        key=lambda scored: (-scored[0], order.index(scored[1])),
    )


@cache
def _languages_by(feature: str) -> dict[str, frozenset[str]]:
    """Which languages have each of the words or letters in the lexicon."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for language, features in lexicon("languages")[feature].items():
        for one in features.split() if feature == "words" else features:
            found[one].add(language)
    return {one: frozenset(languages) for one, languages in found.items()}


def language_told(declared: str | None, text: str) -> str | None:
    """The BCP 47 tag of the language of ``text``, which is ``declared`` to be in one; the text decides.

    Short texts, and those in a language close to the declared one, are believed to be as declared: those say
    too little, and these are told apart by their authors better than by their small words.
    """
    tag, found = language_tag(declared), language_of(text)
    if tag is None or found is None:
        return tag or found
    ours, theirs = (_ALIASES.get(one, one) for one in (found.split("-")[0], tag.split("-")[0]))
    close = any(ours in family and theirs in family for family in _CLOSE)
    return tag if ours == theirs or close or len(text.encode("utf-8", "replace")) < _CLEAR else found


def language_tag(declared: str | None) -> str | None:
    """The BCP 47 tag that a page declares, with the usual case of its parts; None if it is none."""
    parts = (declared or "").strip().replace("_", "-").split("-")
    if not re.fullmatch("[A-Za-z]{2,3}", parts[0]) or not all(
        re.fullmatch("[A-Za-z0-9]{1,8}", p) for p in parts
    ):
        return None
    cased = [parts[0].lower()]
    for part in parts[1:]:
        cased.append(part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower())
    return "-".join(cased)
