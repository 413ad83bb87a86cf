"""An article's narrative as words: its paragraphs cut into sentences, each quote one word of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from reader.model import Article, Quote, SectionKind, Span
from reader.quotes.lexicon import roles
from reader.quotes.paragraphs import paragraphs

MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』`´")
_TOKEN = regex.compile(r"(?:\p{L}\.){2,}|\w+(?:[-’'.&‑/]\w+)*+|[^\w\s]")
_ABBREVIATIONS = frozenset("nos vs etc approx est dept inc corp ltd co mt jan feb mar apr aug sept sep oct nov dec".split())
_NUMBERED = frozenset({"No", "no", "Nr", "Nos", "p", "art", "Art", "č"})
_DIGIT = regex.compile(r"\s?\d")
_DATELINE = 16
"""How many words and marks a dateline has at most."""
_ENDS = frozenset(".!?。！？")
_TERMINAL = frozenset(".!?…。！？")
_POSSESSIVE = ("'s", "’s", "s'", "s’")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a punctuation mark, or a whole quote with its marks (``quote`` is then its number)."""

    text: str
    start: int
    end: int
    quote: int | None = None

    @property
    def low(self) -> str:
        return "" if self.quote is not None else self.text.lower()

    @property
    def is_word(self) -> bool:
        return self.quote is None and (self.text[0].isalnum() or self.text[0] == "_")

    @property
    def is_capital(self) -> bool:
        return self.quote is None and (
            self.text[0].isupper()
            # "al-Assad", "d'Estaing": the particle is joined to a capital.
            or ("-" in self.text or "'" in self.text or "’" in self.text)
            and self.text[0].islower()
            and regex.match(r"\p{Ll}{1,3}[-'’]\p{Lu}", self.text) is not None
        )

    @property
    def is_possessive(self) -> bool:
        return self.quote is None and len(self.text) > 2 and self.text.lower().endswith(_POSSESSIVE)

    @property
    def bare(self) -> str:
        """The word without a possessive ending."""
        if not self.is_possessive:
            return self.text
        return self.text[:-2] if self.text[-1] in "sS" else self.text[:-1]


@dataclass(frozen=True)
class Sentence:
    tokens: tuple[Token, ...]
    paragraph: int

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """The place of each quote in ``tokens``, and its number."""
        return [(place, token.quote) for place, token in enumerate(self.tokens) if token.quote is not None]


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
        sentences = tuple(Sentence(tuple(part), len(found)) for part in _sentences(tokens))
        found.append(Paragraph(kind, span, sentences))
        if held and quotes[held[-1]].end > span.end:
            # A quote that runs on over a paragraph's end is met once.
            continue
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
        token = Token(match.group(), match.start(), match.end())
        if token.text == "." and found and found[-1].end == token.start and (
            _abbreviates(found[-1].text) or (found[-1].text in _NUMBERED and _DIGIT.match(text, token.end))
        ):  # fmt: skip
            found[-1] = Token(found[-1].text + ".", found[-1].start, token.end)
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
        found.append(Token(quotes[number].text or " ", start, max(end, start), number))
        place = max(end, start)
    return found + tokenize(text, place, span.end)


def _after_dateline(tokens: list[Token]) -> list[Token]:
    """The words behind "TEHRAN (Tasnim) –", if the paragraph begins so."""
    place = next((at for at, token in enumerate(tokens[:_DATELINE]) if token.text in "-–—"), 0)
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


def _sentences(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for place, token in enumerate(tokens):
        sentence.append(token)
        if place + 1 == len(tokens):
            break
        following = tokens[place + 1]
        opens = following.quote is not None or following.text[0].isupper() or following.text[0].isdigit()
        bracket = following.text in "([—–-•"
        if (token.quote is not None and ends_sentence(token.text) and opens) or (
            token.quote is None
            and (token.text in _ENDS or (token.text in ")]" and len(sentence) > 1 and sentence[-2].text in _ENDS))
            and (opens or bracket)
        ):
            yield sentence
            sentence = []
    if sentence:
        yield sentence
