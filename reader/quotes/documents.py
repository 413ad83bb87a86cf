"""Whose the words of a statement, a letter or a note are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.quotes.bodies import body, words_of_body
from reader.quotes.lexicon import countries, roles
from reader.quotes.mentions import Kind, Mention
from reader.quotes.names import is_likely_person
from reader.quotes.prose import Token
from reader.quotes.sources import Source

if TYPE_CHECKING:
    from reader.quotes.coreference import Memory

_JOINT = frozenset({"joint", "gemeinsame", "commun", "conjunto", "совместное", "společné"})
_FROM = frozenset({"from", "by"})
_SAID = frozenset({"statement", "letter", "note", "post", "tweet", "email", "message"})


def issuer(memory: Memory, tokens: Sequence[Token], mention: Mention) -> Source | None:
    """Whose statement it is: its owner, its sender, or whoever has been speaking."""
    phrase = tokens[mention.first : mention.last]
    if any(token.low in _JOINT for token in phrase):
        return None
    named = [
        token.bare
        for token in phrase[:-1]
        if token.is_capital and token.bare.lower() not in countries().keys() | memory.language.articles
    ]
    if named and not any(token.is_possessive for token in phrase):
        known = memory.people.called(named)
        return Source(known[0].name, known[0]) if len(known) == 1 else Source(" ".join(named))
    if mention.last < len(tokens) and tokens[mention.last].low in _FROM:
        owned = _owned_sender(memory, tokens, mention.last + 1)
        if owned:
            return owned
        sender = words_of_body(tokens, mention.last + 1, memory.language)
        if sender:
            known = [memory.people.only(sender)] if is_likely_person(sender) else memory.people.called(sender)
            return Source(known[0].name, known[0]) if len(known) == 1 else Source(" ".join(sender))
    if not mention.definite:
        return None
    owner = phrase[0]
    if owner.low in memory.language.own:
        return memory.by_pronoun(owner, False, ())
    if any(token.is_possessive for token in phrase):
        return _owner(memory, phrase)
    return memory.recent_speaker if tokens[mention.last - 1].low in _SAID else None


def _owned_sender(memory: Memory, tokens: Sequence[Token], begin: int) -> Source | None:
    """Somebody's office or lawyer: "a letter from Ann Lee's office", "from Mr Lee's lawyer, Bea Roe"."""
    end = begin
    while end < len(tokens) and tokens[end].is_word and tokens[end].low not in memory.language.prepositions:
        end += 1
    owner = next((at for at in range(begin, end) if tokens[at].is_possessive), None)
    if owner is None or owner + 1 >= end:
        return None
    if tokens[owner + 1].low in roles().heads:
        words = words_of_body(tokens, end + 1, memory.language)
        known = memory.people.called(words) if words else []
        return Source(known[0].name, known[0]) if len(known) == 1 else None
    if tokens[owner + 1].low in roles().collective:
        return body(tokens[begin : owner + 2], memory.language)
    return None


def _owner(memory: Memory, phrase: Sequence[Token]) -> Source | None:
    """Whose the thing is: "the vet's memo", "Ann Lee's letter"."""
    last = max(at for at, token in enumerate(phrase) if token.is_possessive)
    words = [token.bare for token in phrase[: last + 1] if token.is_possessive or token.is_capital]
    while len(words) > 1 and words[0].lower() in memory.language.articles:
        words = words[1:]
    if is_likely_person(words) or memory.people.called(words):
        return Source((found := memory.people.only(words)).name, found)
    low = words[-1].lower()
    if low in roles().heads or low in roles().anonymous:
        return memory.holder(phrase, Mention(Kind.ROLE, 0, last, last + 1))
    return Source(" ".join(words))
