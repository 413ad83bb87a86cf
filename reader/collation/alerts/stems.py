"""What two forms of one word have in common."""

from __future__ import annotations

from functools import lru_cache

from reader.collation.text import lexicon
from reader.collation.text.words import spelling_key

_ENDINGS = ("'s", "'", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly")
_SHORTEST = 3
_KEPT_LETTERS = 4
_UNCUT = frozenset({"ar", "he", "zh", "ja", "ko"})
_ARABIC_HEADS = ("ال", "سي", "سن", "ي", "ن", "ت")
_ARABIC_ENDINGS = ("نا", "وا", "ون", "ين", "تم", "ت", "ه")


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """One form for the forms of ``word``: of English verbs and nouns, elsewhere what endings leave."""
    if word.startswith("#"):
        return word
    if language == "en":
        return _english(word)
    word = word.rpartition("'")[2] or word
    word = spelling_key(word)
    if language == "ar":
        return _arabic(word)
    if language in _UNCUT:
        return word.removeprefix("ال") if len(word) > _KEPT_LETTERS else word
    return word[: max(_KEPT_LETTERS, len(word) - 2)]


def _arabic(word: str) -> str:
    """The word without an article or what tells the person of a verb: "نوقع", "وقعنا"."""
    for head in _ARABIC_HEADS:
        if word.startswith(head) and len(word) >= len(head) + _SHORTEST:
            word = word.removeprefix(head)
            break
    for ending in _ARABIC_ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            return word.removesuffix(ending)
    return word


def _english(word: str) -> str:
    irregular = lexicon.irregular_verbs().get(word)
    word = spelling_key(irregular[0][0] if irregular else word)
    for ending in () if irregular else _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST and not (ending == "s" and rest.endswith(("s", "u", "i"))):
            word = f"{rest}y" if ending in ("ied", "ies") else rest
            break
    word = word.removesuffix("e")
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word
