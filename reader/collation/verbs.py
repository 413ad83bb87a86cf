"""English verb forms: which verb a word may be a form of, and the tense that the words before it give it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.collation import lexicon

_BE = {"am": "present", "is": "present", "are": "present", "was": "past", "were": "past"}
_HAVE = {"have": "present", "has": "present", "had": "past"}
_DO = {"do": "present", "does": "present", "did": "past"}
_FUTURE = frozenset({"will", "shall"})
_MODALS = frozenset({"would", "can", "could", "may", "might", "must", "should", "ought", "let", "to"})
_INVERTED = frozenset({*_DO, *_FUTURE, *_MODALS}) - {"to"}
_LOOK_BACK = 5
_VOWELS = frozenset("aeiouy")
_SHORTEST_STEM = 2


@lru_cache(maxsize=32_768)
def readings(word: str) -> frozenset[tuple[str, str]]:
    """Each verb ``word`` may be a form of, and which: base, s, ing, past, participle, either (of those)."""
    if word in _FUTURE or word in _MODALS:
        return frozenset()
    found = {(word, "base")}
    if word in _BE or word in ("be", "been", "being"):
        return frozenset({("be", word)})
    if word in _HAVE or word in ("having",):
        return frozenset({("have", word)})
    if word in _DO or word in ("done", "doing"):
        return frozenset({("do", word)})
    for base, role in lexicon.irregular_verbs().get(word, ()):
        found.add((base, role))
    if word in lexicon.unchanging_verbs():
        found.add((word, "either"))
    for ending, role in (("ed", "either"), ("ing", "ing")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and not _VOWELS.isdisjoint(stem):
            found.update((base, role) for base in _bases(stem))
    if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST_STEM + 1:
        found.add((word[:-1], "s"))
        if word.endswith("ies"):
            found.add((f"{word[:-3]}y", "s"))
        elif word.endswith("es"):
            found.add((word[:-2], "s"))
    return frozenset(found)


def _bases(stem: str) -> set[str]:
    bases = {stem, f"{stem}e"}
    if stem.endswith("i"):
        bases.add(f"{stem[:-1]}y")
    if len(stem) > _SHORTEST_STEM + 1 and stem[-1] == stem[-2]:
        bases.add(stem[:-1])
    return bases


def lemmas(word: str) -> frozenset[str]:
    return frozenset(lemma for lemma, _ in readings(word))


def tense(words: Sequence[str], index: int, lemma: str) -> str | None:
    """The tense of the form of ``lemma`` at ``words[index]``: present, past, perfect, pluperfect or future.

    None where it has none of its own, as after "to" or a modal verb, or may well be no verb.
    """
    forms = {form for base, form in readings(words[index]) if base == lemma}
    if lemma in ("be", "have", "do") and (finite := (_BE | _HAVE | _DO).get(words[index])):
        return finite if words[index] != "have" or _helper(words, index) not in _MODALS else None
    helper, before = _helper_and_before(words, index)
    if helper in _FUTURE:
        return "future"
    if helper in _MODALS:
        return None
    if forms & {"base", "s", "be"} and not forms & {"participle", "either"}:
        if helper in _DO:
            return _DO[helper]
        inverted = [word for word in words[max(0, index - _LOOK_BACK) : index] if word in _INVERTED]
        if inverted and "s" not in forms:
            return _DO.get(inverted[-1]) or ("future" if inverted[-1] in _FUTURE else None)
        # After another verb it is an object: "opened fire".
        if helper.endswith("ed") or helper in lexicon.irregular_verbs():
            return None
        no_verb = helper in lexicon.word_set("before-nouns") or helper in _BE or "be" in forms
        # A fragment that begins with a base form may have left its "to" or its "will" in the outlet's words.
        bare = "s" not in forms and all(word.endswith("ly") for word in words[:index])
        return None if no_verb or bare else "present"
    if helper in _HAVE:
        if before in _MODALS:
            return None
        return "perfect" if _HAVE[helper] == "present" else "pluperfect"
    if helper in _BE:
        return _BE[helper] if forms & {"participle", "either", "ing"} else None
    if helper in ("been", "being", "be"):
        return _of_passive(words, index)
    if helper in lexicon.word_set("before-nouns") or forms & {"ing", "participle", "been", "being", "done"}:
        return None
    return "past"


def _of_passive(words: Sequence[str], index: int) -> str | None:
    """The tense of the "be", "been" or "being" that stands before ``index``."""
    for place in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        if words[place] in ("been", "being", "be"):
            helper, before = _helper_and_before(words, place)
            if helper in _FUTURE:
                return "future"
            if helper in _HAVE and before not in _MODALS:
                return "perfect" if _HAVE[helper] == "present" else "pluperfect"
            return _BE.get(helper)
    return None


def _helper(words: Sequence[str], index: int) -> str:
    return _helper_and_before(words, index)[0]


def _helper_and_before(words: Sequence[str], index: int) -> tuple[str, str]:
    """The word before ``index`` that is no adverb, negation or pronoun, and the next such; "" for none."""
    skipped = lexicon.word_set("before-verbs")
    found: list[str] = []
    for place in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        if words[place] not in skipped:
            found.append(words[place])
            if len(found) == 2:
                break
    found += ["", ""]
    return found[0], found[1]
