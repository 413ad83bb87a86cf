"""An article's narrative as words: its paragraphs cut into sentences, each quote one word of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

import regex

from reader.model import Article, Quote, SectionKind, Span
from reader.quotes.lexicon import roles
from reader.quotes.paragraphs import paragraphs

MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』`´")
# Marks that hold no quote tell nothing here, and are passed over.
_ELISION = (
    r"(?:l[’'](?=\p{L})|L[’'](?=\p{Ll})|[dD][’'](?!après|accord|abord|ailleurs)(?=\p{Ll})"
    r"|(?:[Qq]u|(?:[Dd]e|[Aa]|[Nn]e|[Ss]u)ll|[Uu]n)[’'](?=\p{L}))"
)
"""Articles and prepositions of French and Italian that are written together with the next word."""
_TOKEN = regex.compile(_ELISION + r"|(?:\p{L}\.){2,}|\w+(?:[-’'.&‑/]\w+)*+|[^\w\s\"'“”„‟‘’‚‛«»‹›「」『』`´]")
_ABBREVIATIONS = frozenset(
    (
        "nos",
        "vs",
        "etc",
        "approx",
        "est",
        "dept",
        "inc",
        "corp",
        "ltd",
        "co",
        "mt",
        "jan",
        "feb",
        "mar",
        "apr",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    )
)
_HOURS = frozenset({"a.m.", "p.m."})
_PHRASE = 3
"""How many words a quote behind an abbreviation has at most that does not begin a sentence."""
_NUMBERED = frozenset({"No", "no", "Nr", "Nos", "p", "art", "Art", "č"})
_DIGIT = regex.compile(r"\s?\d")
_LONGEST_SENTENCE = 160
"""At how many words and marks a sentence is cut, so that no text takes more time than its length."""
_DATELINE = 16
"""How many words and marks a dateline has at most."""
_ENDS = frozenset(".!?。！？")
_TERMINAL = frozenset(".!?…。！？")
_JOINED_CAPITAL = regex.compile(r"\p{Ll}{1,3}[-'’]\p{Lu}")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quote with its marks (``quote`` is then its number).

    ``low`` is the word in small letters and empty for a quote, ``bare`` the word without a possessive ending.
    """

    text: str
    start: int
    end: int
    quote: int | None
    low: str
    is_word: bool
    is_capital: bool
    is_possessive: bool
    bare: str


def word_token(text: str, start: int) -> Token:
    return Token(text, start, start + len(text), None, *_shape(text))


@lru_cache(maxsize=65536)
def _shape(text: str) -> tuple[str, bool, bool, bool, str]:
    low = text.lower()
    possessive = len(text) > 2 and low.endswith(_POSSESSIVE)
    bare = (text[:-2] if text[-1] in "sS" else text[:-1]) if possessive else text
    # "al-Assad", "d'Estaing": the particle is joined to a capital.
    capital = text[0].isupper() or _JOINED_CAPITAL.match(text) is not None
    return (
        low.replace("’", "'") if low[-1:] == "’" else low,
        text[0].isalnum() or text[0] == "_",
        capital,
        possessive,
        bare,
    )


@dataclass(frozen=True)
class Sentence:
    tokens: tuple[Token, ...]

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """The place of each quote in ``tokens``, and its number."""
        return [(place, token.quote) for place, token in enumerate(self.tokens) if token.quote is not None]

    def has_comma(self, first: int, last: int) -> bool:
        return first < last and self._commas[last] > self._commas[first]

    @cached_property
    def _commas(self) -> list[int]:
        return [0, *accumulate(token.text == "," for token in self.tokens)]


@dataclass(frozen=True)
class Paragraph:
    kind: SectionKind
    span: Span
    sentences: tuple[Sentence, ...]


def read(article: Article, quotes: Sequence[Quote]) -> list[Paragraph]:
    """The article's paragraphs, with every quote that does not lie in another as one token.

    ``quotes`` must be in order of place. Comments and boilerplate have no part in the narrative.
    """
    outer = outermost(quotes)
    found: list[Paragraph] = []
    following = 0
    for kind, span in paragraphs(article):
        if kind in {SectionKind.COMMENT, SectionKind.BOILERPLATE}:
            continue
        held: list[int] = []
        while following < len(outer) and quotes[outer[following]].start < span.end:
            if quotes[outer[following]].end > span.start:
                held.append(outer[following])
            following += 1
        tokens = _after_dateline(_tokens(article.text, span, quotes, held))
        sentences = tuple(Sentence(tuple(part)) for part in _sentences(tokens))
        found.append(Paragraph(kind, span, sentences))
    return found


def outermost(quotes: Sequence[Quote]) -> list[int]:
    """The numbers of the quotes that lie in no other."""
    found: list[int] = []
    end = -1
    for number in sorted(range(len(quotes)), key=lambda n: (quotes[n].start, -quotes[n].end)):
        if quotes[number].end > end:
            found.append(number)
            end = quotes[number].end
    return found


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of ``text[start:end]``; an abbreviation keeps its stop."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        token = word_token(match.group(), match.start())
        if token.text == "." and found and found[-1].end == token.start and (
            _abbreviates(found[-1].text) or (found[-1].text in _NUMBERED and _DIGIT.match(text, token.end))
        ):  # fmt: skip
            found[-1] = word_token(found[-1].text + ".", found[-1].start)
        else:
            found.append(token)
    return found


def ends_sentence(text: str) -> bool:
    return text.rstrip("\"'“”‘’»)] \u00a0")[-1:] in _TERMINAL


def _abbreviates(word: str) -> bool:
    low = word.lower()
    known = roles()
    return (
        (len(word) == 1 and word.isupper())
        or low + "." in known.titles
        or low + "." in known.suffixes
        or low in _ABBREVIATIONS
    )


def _tokens(text: str, span: Span, quotes: Sequence[Quote], held: Sequence[int]) -> list[Token]:
    found: list[Token] = []
    place = span.start
    for number in held:
        start, end = _with_marks(text, quotes[number], span)
        start = max(start, place)
        found += tokenize(text, place, start)
        text_held = quotes[number].text or " "
        found.append(Token(text_held, start, max(end, start), number, "", False, False, False, text_held))
        place = max(end, start)
    return found + tokenize(text, place, span.end)


def _after_dateline(tokens: list[Token]) -> list[Token]:
    """The words behind "TEHRAN (Tasnim) –", if the paragraph begins so."""
    place = next((at for at, token in enumerate(tokens[:_DATELINE]) if token.text in "-–—:"), 0)
    if place and tokens[place].text == ":" and (
        place + 1 >= len(tokens)
        or tokens[place + 1].quote is not None
        or not all(token.text.isupper() for token in tokens[:place] if token.is_word)
    ):  # fmt: skip
        # "ANN LEE: “…”"
        return tokens
    words = [token for token in tokens[:place] if token.is_word]
    is_line = words and words[0].text.isupper() and len(words[0].text) > 2 and not any(
        token.quote is not None or token.text[0].islower() for token in words
    )  # fmt: skip
    return tokens[place + 1 :] if is_line else tokens


def _with_marks(text: str, quote: Quote, span: Span) -> tuple[int, int]:
    start, end = quote.start, quote.end
    before = len(text[max(span.start, start - 2) : start].rstrip()) + max(span.start, start - 2)
    if before > span.start and text[before - 1] in MARKS:
        start = before - 1
    after = end
    while after < min(span.end, end + 2) and text[after].isspace():
        after += 1
    if after < span.end and text[after] in MARKS:
        end = after + 1
        if end < span.end and text[end] == text[after] and text[after] in "'’":
            end += 1
    return start, end


def _closes_before(token: Token, following: Token) -> bool:
    """Whether an abbreviation's stop closes its sentence too: He left at 3 a.m. "Nobody waved." """
    if not token.is_word or token.text[-1] != ".":
        return False
    if token.low in _HOURS:
        return following.text[:1].isupper()
    return (
        following.quote is not None
        and following.text[:1].isupper()
        and len(following.text.split(maxsplit=_PHRASE)) > _PHRASE
    )


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for place, token in enumerate(tokens):
        sentence.append(token)
        if place + 1 == len(tokens):
            break
        following = tokens[place + 1]
        opens = following.quote is not None or following.text[0].isupper() or following.text[0].isdigit()
        bracket = following.text in "([—–-•"
        if (
            len(sentence) >= _LONGEST_SENTENCE
            or (token.quote is not None and ends_sentence(token.text) and opens)
            or _closes_before(token, following)
            or (
                token.quote is None
                and (
                    token.text in _ENDS
                    or (token.text in ")]" and len(sentence) > 1 and sentence[-2].text in _ENDS)
                )
                and (opens or bracket)
            )
        ):
            yield sentence
            sentence = []
    if sentence:
        yield sentence
