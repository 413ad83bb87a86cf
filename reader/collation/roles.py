"""What a word may do to the meaning of a sentence: deny, date, name a person, bind, doubt."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from reader.collation import lexicon


class Roles(NamedTuple):
    """``denies``: a negation; ``may_deny``: may stand for one. The rest name a group, or are ""."""

    denies: bool
    may_deny: bool
    person: str
    modality: str
    date: str
    quantity: str


NO_ROLES = Roles(False, False, "", "", "", "")
SPEAKERS = frozenset({"i", "we"})
# "unwilling", "impossible", "illegal", but not "under", "union" or "include".
_DENYING = regex.compile(
    r"un(?!der|i|til)\p{L}{4,}|dis(?:allow|agree|approv|believ|satisf|unit|hon)\p{L}*"
    r"|i(?:n|m(?=[mpb])|l(?=l)|r(?=r))\p{L}{2,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ete|ure)(?:ly)?"
)


@lru_cache(maxsize=32_768)
def roles_of(word: str) -> Roles:
    """The roles of ``word``, a plain form, by itself."""
    roles = Roles(
        denies=word in lexicon.word_set("negation"),
        may_deny=word in lexicon.word_set("denial") or _DENYING.fullmatch(word) is not None,
        person=lexicon.word_groups("persons").get(word, ""),
        modality=lexicon.word_groups("modality").get(word, ""),
        date=lexicon.dates().get(word, ""),
        quantity=lexicon.quantities().get(word, ""),
    )
    return NO_ROLES if roles == NO_ROLES else roles


@lru_cache(maxsize=32_768)
def modality_of(word: str, before: str, after: str) -> str:
    """The modality of ``word`` between its neighbours, "" for none."""
    found = roles_of(word).modality
    if not found and after == "to":
        found = lexicon.word_groups("modality-before-to").get(word, "")
    if not found and before in SPEAKERS:
        found = lexicon.word_groups("modality-after-speaker").get(word, "")
    return found


@lru_cache(maxsize=32_768)
def is_affirming(first: str, second: str) -> bool:
    return (first, second) in lexicon.affirming()
