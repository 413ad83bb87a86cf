"""Bodies that speak: how they are named in full, by a common noun, and by an unnamed spokesman."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from reader.quotes.cases import noun
from reader.quotes.lexicon import Cues, roles
from reader.quotes.mentions import Mention
from reader.quotes.names import is_likely_person
from reader.quotes.prose import Token, word_token
from reader.quotes.sources import Source

_OF = frozenset({"for", "of", "von", "für", "du", "de", "del", "от"})
_OWNED = frozenset({"office", "campaign", "team", "camp", "lawyers", "family"})
"""Bodies that are nothing without whose they are."""
_NAMED_BY_FIELD = frozenset({"ministry", "department", "office", "board", "bureau"})
_LONGEST_BODY = 8
"""How many words the name of a body behind its spokesman has at most."""
_MEMORY = 12
"""How many bodies are remembered for a common noun."""


class Bodies:
    """The bodies read up to a place: ``last`` is what "it" and "the company" may mean."""

    def __init__(self, language: Cues) -> None:
        self.language = language
        self.last: Source | None = None
        self.last_at = 0
        """In which sentence that one was read of."""
        self._met: deque[Source] = deque(maxlen=_MEMORY)

    def meet(self, tokens: Sequence[Token], mention: Mention, sentence: int) -> None:
        """Remember a body that the text names or speaks of, in the sentence of that number."""
        head = tokens[mention.last - 1]
        if head.text.isupper() and head.low in roles().collective:
            # "COMPANY:" is a heading.
            return
        self.last, self.last_at = self.named(tokens, mention, None), sentence
        if head.is_capital:
            self._met.append(self.last)

    def named(self, tokens: Sequence[Token], mention: Mention, speaker: Source | None) -> Source:
        """The body meant; "the association" is the one with that word in its name, if one was named."""
        first = mention.first
        if tokens[first].is_capital and first and tokens[first - 1].is_possessive:
            # "the District Attorney's | Office"
            while first and tokens[first - 1].is_capital:
                first -= 1
        phrase = tokens[first : mention.last]
        rest = _rest_of_name(tokens, mention, self.language)
        if (
            not rest
            and len(phrase) == 2
            and phrase[0].low in self.language.articles
            and not phrase[1].is_capital
        ):
            low = phrase[1].low
            for source in reversed(self._met):
                if low in source.name.lower().split():
                    return source
            if speaker and not (
                speaker.person and (speaker.person.is_human or low not in roles().companies)
            ):  # fmt: skip
                return speaker
            if self.last and low in roles().companies:
                return self.last
        return body([*phrase, *rest], self.language)


def spoken_for(tokens: Sequence[Token], mention: Mention, language: Cues) -> Source | None:
    """The body whose unnamed spokesman the mention is: "a spokeswoman for the regulator"."""
    phrase = tokens[mention.first : mention.last]
    if not any(token.bare.lower() in roles().spokesmen for token in phrase):
        return None
    for at in range(len(phrase) - 1, -1, -1):
        low = phrase[at].bare.lower()
        if low in roles().collective or (phrase[at].is_capital and low in roles().bodies):
            return body([*phrase[:at], word_token(phrase[at].bare, phrase[at].start)], language)
    at = mention.last
    if at >= len(tokens) or tokens[at].low not in _OF:
        return None
    words = words_of_body(tokens, at + 1, language)
    if not any(word[0].isupper() for word in words):
        words = _name_behind(tokens, at + 1, language) or words
    # "a spokesman for the outgoing mayor": the mayor did not speak.
    unnamed = words and words[-1].lower() in roles().heads and not any(word[0].isupper() for word in words)
    if not words or unnamed:
        return None
    if language.language == "en" and is_likely_person([word for word in words if word[0].isupper()]):
        # Nor did Ann Lee, if "a spokesman for Ann Lee" did.
        return Source(" ".join([phrase[-1].bare.lower(), "for", *words]))
    return Source(" ".join(words))


def _name_behind(tokens: Sequence[Token], begin: int, language: Cues) -> list[str]:
    """The name that a comma parts from a body's description: "the developer, Lakeland Partners"."""
    end = min(begin + _LONGEST_BODY, len(tokens) - 1)
    comma = next((at for at in range(begin, end) if not tokens[at].is_word), end)
    words = words_of_body(tokens, comma + 1, language) if tokens[comma].text == "," else []
    return words if words and words[0][0].isupper() else []


def words_of_body(tokens: Sequence[Token], begin: int, language: Cues) -> list[str]:
    """The name that begins at ``begin``, without article and owner."""
    words: list[str] = []
    for token in tokens[begin : begin + _LONGEST_BODY]:
        if not token.is_word or (token.low,) in language.speech.get(token.low, ()) or (
            token.low in language.prepositions
        ):  # fmt: skip
            break
        if token.low not in language.articles and not token.is_possessive:
            words.append(token.bare)
    return words


def _rest_of_name(tokens: Sequence[Token], mention: Mention, language: Cues) -> Sequence[Token]:
    """What completes a name: "the Association | of Island Teachers", "the ministry | of fisheries"."""
    at = mention.last
    if at + 1 >= len(tokens) or tokens[at].low not in _OF:
        return ()
    if not tokens[at - 1].is_capital:
        plain = tokens[at - 1].low in _NAMED_BY_FIELD and tokens[at + 1].is_word
        return tokens[at : at + 2] if plain and tokens[at + 1].low not in language.articles else ()
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST_BODY and tokens[end].is_word and (
        tokens[end].is_capital or (tokens[end].low in language.articles and tokens[end + 1 : end + 2])
    ):  # fmt: skip
        end += 1
    return tokens[at:end] if tokens[end - 1].is_capital and not tokens[end - 1].is_possessive else ()


def body(phrase: Sequence[Token], language: Cues) -> Source:
    """The body in the text's words, without article and owner: "coast guard" of "Spain's coast guard"."""
    owner = max((at for at, token in enumerate(phrase[:-1]) if token.is_possessive), default=-1)
    if 0 <= owner == len(phrase) - 2 and phrase[-1].low in _OWNED and phrase[owner].is_capital:
        begin = owner
        while begin > 0 and phrase[begin - 1].is_capital and phrase[begin - 1].low not in language.articles:
            begin -= 1
        if phrase[owner].bare.lower() not in roles().heads:
            # "Mayor Lee's office" is Lee's.
            titles = [at + 1 for at in range(begin, owner) if phrase[at].low in roles().titles]
            begin = max(titles, default=begin)
        return Source(" ".join(token.text for token in phrase[begin:]))
    words = list(phrase[owner + 1 :])
    while len(words) > 1 and (words[0].low in language.articles or words[0].low in language.own):
        words = words[1:]
    if len(words) == 1 and not (words[0].is_possessive and words[0].is_capital):
        return Source(noun(words[0].bare, language.language))
    # "Sotheby's": a body has no other end to its name, while who owns something is no body here.
    return Source(" ".join([*(token.bare for token in words[:-1]), words[-1].text]))
