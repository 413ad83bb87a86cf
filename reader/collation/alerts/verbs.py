"""English verb forms: which verb a word may be a form of, and the tense that the words before it give it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.collation.text import lexicon

_BE = {"am": "present", "is": "present", "are": "present", "was": "past", "were": "past"}
_HAVE = {"have": "present", "has": "present", "had": "past"}
_DO = {"do": "present", "does": "present", "did": "past"}
_FUTURE = frozenset({"will", "shall"})
FINITE = {
    **{word: ("be", its) for word, its in _BE.items()},
    **{word: ("have", its) for word, its in _HAVE.items()},
    **{word: ("do", its) for word, its in _DO.items()},
}
"""The finite forms of the auxiliaries: the verb and the tense of each."""
_LOOK_BACK = 5
_VOWELS = frozenset("aeiouy")
_SHORTEST_STEM = 2


@lru_cache(maxsize=32_768)
def readings(word: str) -> frozenset[tuple[str, str]]:
    """Each verb ``word`` may be a form of, and which: base, s, ing, past, participle, either (of those)."""
    if word in _FUTURE or word in lexicon.word_set("modals"):
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
    if len(stem) == _SHORTEST_STEM and stem.endswith("y"):
        # "dying", "lying"
        bases.add(f"{stem[:-1]}ie")
    return bases


@lru_cache(maxsize=32_768)
def lemmas(word: str) -> frozenset[str]:
    return frozenset(lemma for lemma, _ in readings(word))


def tense(words: Sequence[str], index: int, lemma: str, *, start: int = 0, asks: bool = False) -> str | None:
    """The tense of the form of ``lemma`` at ``words[index]``: present, past, perfect, pluperfect or future.

    ``start`` is where its sentence begins, ``asks`` whether that is a question. None where it has no tense of
    its own, as after "to" or a modal verb, or may well be no verb.
    """
    forms = {form for base, form in readings(words[index]) if base == lemma}
    if lemma in ("have", "do") and words[index] == lemma and (asks or _helper(words, index, start) in _DO):
        return _DO.get(_inverted(words, index, start) if asks else _helper(words, index, start))
    if lemma in ("be", "have", "do") and (finite := (_BE | _HAVE | _DO).get(words[index])):
        return (
            finite
            if words[index] != "have" or _helper(words, index, start) not in lexicon.word_set("modals")
            else None
        )
    helper, before = _helper_and_before(words, index, start)
    asked = _inverted(words, index, start) if asks else ""
    if asks and helper == "have" and not lexicon.word_set("modals").isdisjoint(words[start:index]):
        return None
    # "Did they hide the results?" asks for the hiding only.
    if asked and helper not in _HELPING and ("base" in forms or asked in _BE or asked in _HAVE):
        helper, before = asked, ""
    if helper in _FUTURE:
        return "future"
    if helper == "to" and before in ("used", "going"):
        return "past" if before == "used" else "future"
    if helper in lexicon.word_set("modals") or (helper in _HAVE and before in lexicon.word_set("modals")):
        return None
    if forms & {"base", "s", "be"} and not forms & {"participle", "either"}:
        return _of_base(words, index, forms, helper)
    if helper in _HAVE:
        return "perfect" if _HAVE[helper] == "present" else "pluperfect"
    if helper in _BE and lemma in ("go", "come"):
        return "perfect" if _BE[helper] == "present" and forms & {"participle"} else _BE[helper]
    if helper in _BE:
        return _BE[helper] if forms & {"participle", "either", "ing"} else None
    if helper in ("been", "being", "be"):
        return _of_passive(words, index, start)
    if helper in lexicon.word_set("before-nouns") or forms & {"ing", "participle", "been", "being", "done"}:
        return None
    return "past" if _is_finite_past(words, index, start, helper, regular="past" not in forms) else None


_HELPING = frozenset({*_BE, *_HAVE, *_DO, *_FUTURE, *lexicon.word_set("modals"), "been", "being", "be"})


def _of_base(words: Sequence[str], index: int, forms: set[str], helper: str) -> str | None:
    if helper in _DO:
        return _DO[helper]
    if "base" in forms and (done := _done_before(words, index)):
        return done
    # After another verb it is an object: "opened fire".
    if helper.endswith("ed") or helper in lexicon.irregular_verbs() or helper in ("let", "and", "or"):
        return None
    following = words[index + 1] if index + 1 < len(words) else ""
    if "s" in forms and following in lexicon.word_set("after-nouns"):
        return None
    if words[index] in lexicon.word_set("before-verbs"):
        return None
    if "s" not in forms and not _plural_before(words, index):
        return None
    no_verb = helper in lexicon.word_set("before-nouns") or helper in _BE or "be" in forms
    # A fragment that begins with a base form may have left its "to" or its "will" in the outlet's words.
    bare = "s" not in forms and all(word.endswith("ly") for word in words[:index])
    return None if no_verb or bare else "present"


def _done_before(words: Sequence[str], index: int) -> str | None:
    """The tense of a form of "do" that stands before the subject: "nor did the officers find"."""
    for place in range(index - 2, max(-1, index - _QUESTION), -1):
        if words[place] in _DO:
            return _DO[words[place]] if words[place + 1] in lexicon.word_set("before-nouns") else None
        if words[place] in _HELPING:
            return None
    return None


def _plural_before(words: Sequence[str], index: int) -> bool:
    """Whether what stands before a base form may be its subject: "they", "who", "prices"."""
    place = index - 1
    while place >= 0 and (words[place].endswith("ly") or words[place] in lexicon.word_set("adverbs")):
        place -= 1
    before = words[place] if place >= 0 else ""
    return (
        before in lexicon.word_set("subjects")
        or before in lexicon.word_set("plural-nouns")
        or (before.endswith("s") and not before.endswith("ss"))
    )


def _inverted(words: Sequence[str], index: int, start: int) -> str:
    """The auxiliary that stands before the subject of a question."""
    for place in range(index - 1, max(start, index - _QUESTION) - 1, -1):
        if words[place] in _HELPING and words[place] not in ("to", "let"):
            return words[place]
    return ""


def _is_finite_past(words: Sequence[str], index: int, start: int, helper: str, *, regular: bool) -> bool:
    """Whether a form that may be a past or a participle is a past: "they admitted", not "admitted by"."""
    following = words[index + 1] if index + 1 < len(words) else ""
    word = words[index]
    if word in lexicon.unchanging_verbs():
        before = words[index - 1] if index > start else ""
        if following == "by" or before.endswith("ly"):
            return False
        return before in ("he", "she", "it") or not (
            before in lexicon.word_set("plural") or before.endswith("s") or not before
        )
    if regular and index > start and words[index - 1] in _NEVER_SUBJECTS:
        return False
    if index - 2 >= start and words[index - 1] in _OBJECTS and words[index - 2] in _LEAVING_OBJECTS:
        return False
    if word == "left" and not _HELPING.isdisjoint(words[max(start, index - _LOOK_BACK) : index]):
        # "there is nobody left", "what was left"
        return False
    if not regular:
        return True
    subject = index > start and words[index - 1] in lexicon.word_set("subjects")
    if not subject and following in lexicon.word_set("prepositions"):
        # "The money raised for the school is gone."
        later = words[index + 2 : index + 12]
        if any(word in FINITE or word in lexicon.word_set("modals") - {"to"} for word in later):
            return False
    return subject or (
        (following not in ("by", "") or (not following and words[index - 1].endswith("s")))
        and helper not in lexicon.word_set("after-which-participles")
        and index > start
    )


_QUESTION = 8
_NEVER_SUBJECTS = frozenset(["them", "him", "us", "me"])
_OBJECTS = _NEVER_SUBJECTS | {"it", "her", "you"}
_LEAVING_OBJECTS = frozenset(
    [
        *("hear", "hears", "heard", "see", "sees", "saw", "want", "wants", "wanted", "have", "has", "had"),
        *("get", "gets", "got", "find", "finds", "found"),
    ]
)


def _of_passive(words: Sequence[str], index: int, start: int) -> str | None:
    """The tense of the "be", "been" or "being" that stands before ``index``."""
    for place in range(index - 1, max(start - 1, index - _LOOK_BACK), -1):
        if words[place] in ("been", "being", "be"):
            helper, before = _helper_and_before(words, place, start)
            if helper in _FUTURE:
                return "future"
            if helper in _HAVE and before not in lexicon.word_set("modals"):
                return "perfect" if _HAVE[helper] == "present" else "pluperfect"
            return _BE.get(helper)
    return None


def _helper(words: Sequence[str], index: int, start: int) -> str:
    return _helper_and_before(words, index, start)[0]


def _helper_and_before(words: Sequence[str], index: int, start: int) -> tuple[str, str]:
    """The word before ``index`` that is no adverb, negation or pronoun, and the next such; "" for none."""
    skipped = lexicon.word_set("before-verbs")
    found: list[str] = []
    for place in range(index - 1, max(start - 1, index - _LOOK_BACK), -1):
        if words[place] not in skipped:
            found.append(words[place])
            if len(found) == 2:
                break
    found += ["", ""]
    return found[0], found[1]


def written_out(parts: Sequence[str], wholes: Sequence[tuple[str, ...]]) -> list[str]:
    """The plain words, "'d" and "'s" read as "had" and "has" where a participle follows.

    ``wholes`` are the letters of each word run together, each way it may be read.
    """
    found = list(parts)
    for place, part in enumerate(parts):
        had = part == "would" and len(wholes[place]) > 1
        has = part == "is" and len(wholes[place]) > 1
        if not (had or has):
            continue
        after = [
            word for word in parts[place + 1 : place + 4] if word not in lexicon.word_set("before-verbs")
        ]
        if after and is_participle(after[0]):
            if had:
                found[place] = "had"
            elif place and parts[place - 1] == "it" and after[1:2] == ["that"]:
                # "it's said that"
                continue
            elif after[0] in ("been", "got", "had", "become") or (
                len(after) > 1 and after[1] in lexicon.word_set("before-objects")
            ):
                found[place] = "has"
    return found


def is_participle(word: str) -> bool:
    """Whether ``word`` may be a participle of the past."""
    if word in lexicon.unchanging_verbs() or word in ("come", "become", "run"):
        return word == "become"
    if word in ("been", "had", "done", "better"):
        return True
    return any(role in ("participle", "either") for _, role in readings(word))
