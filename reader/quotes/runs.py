"""The runs of capitalised words in an article, and where in each the name begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.quotes.lexicon import Cues, countries, folded, given_names, roles
from reader.quotes.names import CALENDAR, LONGEST_NAME, gender_of, is_given_name, is_of_place
from reader.quotes.prose import Token

_COMPOUNDING = frozenset({"de", "nl"})
_ENGLISH_ADDRESSES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
_ADDRESSES = frozenset({"m.", "mme", "mlle", "me"})
_SHORTEST_OFFICE = 3
_TITLE_ENDINGS = ("-elect", "-designate", "-in-chief", "-at-large")
"""What follows an office that is written as one word with it."""
_SHORT_NAME = 3
_BEFORE_DATES = frozenset(
    {"in", "last", "this", "next", "since", "by", "until", "early", "late", "on", "from"}
)


class Spelling(NamedTuple):
    """The words an article writes in small letters, and those it writes with a capital within sentences."""

    small: frozenset[str]
    capital: frozenset[str]


class Run(NamedTuple):
    """A run of capitalised words in a list of tokens: ``[first, last)``, its titles from ``title`` on."""

    title: int
    first: int
    last: int


def runs(tokens: Sequence[Token], language: Cues, spelling: Spelling) -> Iterator[Run]:
    """The runs of capitalised words that may be names, places or bodies, and where their titles end."""
    place = 0
    while place < len(tokens):
        if not _begins(tokens, place, language, spelling):
            place += 1
            continue
        last = place + 1
        while not tokens[last - 1].is_possessive and last - place < 3 * LONGEST_NAME:
            reach = _next_in_name(tokens, last, language)
            if reach is None:
                break
            last = reach
        plain = last < len(tokens) and tokens[last].is_word and not tokens[last].is_capital
        if last == place + 1 and plain and is_of_place(tokens[place], language):
            # "губернатор Горного края": no name.
            place = last
            continue
        address = next(
            (at for at in range(place + 1, last - 1) if tokens[at].low in _ENGLISH_ADDRESSES), place
        )
        if address > place and language.language == "en":
            # "In Leeds Mrs Lee said"
            yield Run(place, _after_titles(tokens, place, address, language, spelling), address)
            place = address
        if last > place + 1 or _stands_alone(tokens, place, language, spelling):
            yield Run(place, _after_titles(tokens, place, last, language, spelling), last)
        place = last


def is_title(word: str, language: Cues) -> bool:
    """Whether a word in small letters is a title, or in German a compound of one ("Verkehrsministerin")."""
    if word in roles().titles or word.endswith(_TITLE_ENDINGS):
        return True
    return language.language in _COMPOUNDING and any(
        word.endswith(title) for title in roles().titles if len(title) > _SHORTEST_OFFICE
    )


def _stands_alone(tokens: Sequence[Token], place: int, language: Cues, spelling: Spelling) -> bool:
    """Whether a single capitalised word is a name, and not just the first word of a sentence."""
    if place and (tokens[place - 1].is_word or tokens[place - 1].text in ",-–—("):
        return True
    word = tokens[place].bare
    low = word.lower()
    if word in spelling.capital or folded(word) in given_names() or folded(word) in countries():
        return True
    if tokens[place].is_possessive or low in roles().titles or low in roles().heads or low in roles().bodies:
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None or following.text == ":" or _is_explained(tokens, place, language):
        return True
    # Elsewhere the verb may stand second, behind any word.
    return language.language == "en" and (following.low in language.speech or following.low in {"has", "had"})


def _is_explained(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether an English sentence's first word is explained behind a comma: "Lee, who", "Lee, a teacher,"."""
    if language.language != "en" or place + 3 >= len(tokens) or tokens[place + 1].text != ",":
        return False
    first = tokens[place + 2].low
    if first in language.personal:
        return True
    if first not in language.articles | frozenset(language.own):
        return False
    end = place + 3
    while end < len(tokens) and tokens[end].is_word and tokens[end].low not in language.prepositions:
        end += 1
    head = tokens[end - 1].low
    while end < len(tokens) and tokens[end].is_word and end - place < 3 * LONGEST_NAME:
        end += 1
    return head in roles().heads and end < len(tokens) and tokens[end].text == ","


def _begins(tokens: Sequence[Token], place: int, language: Cues, spelling: Spelling) -> bool:
    token = tokens[place]
    if not token.is_word:
        return False
    if not token.is_capital:
        # "said de Blasio": where the particle is no word of the language.
        leads = token.low in roles().leading and token.low not in language.small_words
        return leads and _next_in_name(tokens, place, language) is not None
    low = token.bare.lower()
    if low in roles().anonymous and not tokens[place].text.isupper():
        return False
    if low in language.small_words and not (place and token.text.isupper() and len(token.text) > 1):
        return False
    if low in CALENDAR and (low not in given_names() or (place and tokens[place - 1].low in _BEFORE_DATES)):
        # "In June Carys left"
        return False
    heads_sentence = place == 0 or not tokens[place - 1].is_word
    if heads_sentence and low in spelling.small and folded(low) not in given_names():
        # "Rebels took the town": written small elsewhere; but a title may open a name.
        return low in roles().titles
    return True


def _next_in_name(tokens: Sequence[Token], place: int, language: Cues) -> int | None:
    """The place after the next word of a name that runs up to ``place``, None where it ends."""
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.text == "&" and place + 1 < len(tokens) and tokens[place + 1].is_capital:
        return place + 2
    if token.text == "." or not token.is_word:
        return None
    if token.is_capital:
        low = token.bare.lower()
        small = low in language.small_words and low not in roles().particles and not token.text.isupper()
        return None if small else place + 1
    if token.low in roles().particles | roles().suffixes:
        after = place
        while after < len(tokens) and tokens[after].low in roles().particles and after - place < 3:
            after += 1
        if after < len(tokens) and tokens[after].is_word and tokens[after].is_capital:
            if token.low in {"al", "e", "y"} and language.language not in {"es", "pt", "it", "en"}:
                return None
            if token.low in language.prepositions | language.articles | language.breaks and not _joins(
                tokens, place, after, language
            ):
                return None
            return after + 1
    return None


def _joins(tokens: Sequence[Token], place: int, after: int, language: Cues) -> bool:
    """Whether a preposition of the language ("de", "von") is here a part of a name."""
    if tokens[place].low in {"y", "e", "a"} or language.language == "en":
        return False
    before = folded(tokens[place - 1].text)
    if before in _ADDRESSES:
        # "M. de Lestrange"
        return True
    return before in given_names() and before not in countries() and after - place <= 2


def _after_titles(tokens: Sequence[Token], first: int, last: int, language: Cues, spelling: Spelling) -> int:
    """Where in ``[first, last)`` the name itself begins."""
    words = [token.bare.lower() for token in tokens[first:last]]
    end = len(words)
    while end > 1 and words[end - 1] in roles().suffixes:
        end -= 1
    begin = 0
    for at in range(end - 1):
        if is_title(words[at], language) and not (at and is_given_name(words[at - 1])):
            begin = at + 1
    while begin < end - 1 and (
        words[begin] in countries() or words[begin] in {"former", "ex", "retired", "then"}
    ):
        begin += 1
    if begin == 0 and end > 1 and not is_given_name(words[0]):
        # A sentence's first word, or a German noun, before a full name that is known to be one.
        opens = first == 0 or not tokens[first - 1].is_word
        if opens and words[0].removesuffix("s") in roles().heads and is_given_name(words[1]):
            # "Sisters Ann and Bea Lee"
            return first + 1
        if end > 2 and ((opens and words[0] in roles().heads) or _tells_gender(words[1])):
            return first + 1
        if (
            (opens and words[0] in spelling.small)
            or language.language in _COMPOUNDING
            or roles().endings.get(language.language)
        ):
            begin = next((at for at in range(1, end - 1) if is_given_name(words[at])), 0)
    return first + begin


def _tells_gender(word: str) -> bool:
    # Short ones are also parts of Chinese and Korean names.
    return len(word) > _SHORT_NAME and gender_of(word) is not None
