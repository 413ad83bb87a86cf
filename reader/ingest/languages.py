"""Which language a text is in, told by its script and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from reader.ingest.lexicon import lexicon

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = [
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
]


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language ``text`` is written in, None where it does not tell.

    Scripts of one language decide alone; else the language whose small words (``languages.toml``) make
    up the largest part of the text, if that part is what running text has and the runner-up is behind.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        # Japanese is told by its few kana among Chinese characters.
        if len(script.findall(sample)) > (0.1 if language == "ja" else 0.3) * letters > 0:
            return language
    counts = Counter(_WORD.findall(sample.lower()))
    total = counts.total()
    scores = sorted(
        ((sum(counts[word] for word in words), language) for language, words in _small_words().items()),
        reverse=True,
    )
    (best, language), (second, _) = scores[:2]
    return language if best >= 4 and best >= 0.12 * total and best >= 1.15 * second else None


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lexicon("languages").items()}


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
