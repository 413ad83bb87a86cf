"""What two forms of one word have in common."""

from __future__ import annotations

from functools import lru_cache

from reader.collation import lexicon
from reader.collation.words import spelling_key

_ENDINGS = ("'s", "'", "ings", "ing", "ied", "ies", "ed", "es", "s", "ly")
_SHORTEST = 3
_KEPT_LETTERS = 4
_UNCUT = frozenset({"ar", "he", "zh", "ja", "ko"})


@lru_cache(maxsize=65_536)
def stem(word: str, language: str) -> str:
    """One form for the forms of ``word``: of English verbs and nouns, elsewhere what endings leave."""
    if word.startswith("#"):
        return word
    if language == "en":
        return _english(word)
    word = word.rpartition("'")[2] or word
    word = spelling_key(word)
    if language in _UNCUT:
        return word.removeprefix("ال") if len(word) > _KEPT_LETTERS else word
    return word[: max(_KEPT_LETTERS, len(word) - 2)]


def _english(word: str) -> str:
    irregular = lexicon.irregular_verbs().get(word)
    if irregular:
        return irregular[0][0].removesuffix("e")
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST and not (ending == "s" and rest.endswith(("s", "u", "i"))):
            word = rest
            if ending in ("ied", "ies"):
                word += "y"
            elif len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "slz":
                word = word[:-1]
            break
    return spelling_key(word).removesuffix("e")
