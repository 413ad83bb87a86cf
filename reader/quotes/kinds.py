"""How much of a speaker's own speech a pair of marks holds: a clause, a phrase, or nobody's remark at all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import regex

from reader.model import Article, Quote, QuoteKind, SectionKind
from reader.quotes.lexicon import cues, language_of
from reader.resources import resource

_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LETTERS_A_WORD = 1.7
"""How many letters make a word, about, in Chinese and Japanese, which do not space them."""

_OPENING = " \t\n\u00a0\u202f\"'“”„‘’‚«»‹›「『`´([（［"
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_COLONS = (":", "：")
_LEADS_IN = (*_COLONS, ",", "，", "،", "-", "–", "—", "(", ";")
_TERM, _PHRASE, _CLAUSE, _NAME, _TITLE = 2, 3, 5, 6, 12
"""In words: the longest term, the shortest clause and the shortest sure one, the longest name and title."""

_SMALL_WORD = 3
_FAR = 60
"""How much text beside a quote is read, in code points."""

_SENTENCE_WITHIN = regex.compile(r"\p{L}\p{L}[.!?][\"'”’)]?\s+[\p{Lu}\p{Lo}]|[。！？].")
_BEFORE_ITS_NOUN = re.compile(r"\W{1,3}(?:[^\W_]+\s){0,2}\Z")

_DASHES = frozenset("—–")


def kind_by_length(text: str) -> QuoteKind:
    """The kind that a quote's length alone suggests."""
    return QuoteKind.DIRECT if _length(text) >= _CLAUSE else QuoteKind.FRAGMENT


def classify(article: Article, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes with their final kinds, told by length, form, speaker and the words before.

    A scare quote has neither speaker nor cue. The parts of one utterance are never scare quotes, so
    ``continues`` always names a quote that is somebody's.
    """
    chained = {quote.continues for quote in quotes} | {quote.id for quote in quotes if quote.continues}
    language = language_of(article.text, article.language)
    spoken = _spoken_phrases(quotes)
    kinds: dict[str, Quote] = {}
    for quote in quotes:
        if quote.kind is QuoteKind.BLOCK:
            kinds[quote.id] = quote
        elif quote.id not in chained and _is_scare(article, quote, language, spoken):
            kinds[quote.id] = replace(quote, kind=QuoteKind.SCARE, speaker=None, cue=None)
        else:
            carries_on = quote.continues in kinds and kinds[quote.continues].kind is QuoteKind.DIRECT
            clause = carries_on or _is_clause(article.text, quote, language)
            kinds[quote.id] = replace(quote, kind=QuoteKind.DIRECT if clause else QuoteKind.FRAGMENT)
    return tuple(kinds.values())


def _is_scare(article: Article, quote: Quote, language: str, spoken: frozenset[str]) -> bool:
    words = _WORD.findall(quote.text[: _FAR * 3])
    length = _length(quote.text)
    if length > _TITLE:
        return False
    before = _before(article.text, quote)
    if before in _DASHES:
        # What opens a line of dialogue is said, however short.
        return False
    if quote.speaker and quote.speaker.start < quote.start and quote.end <= quote.speaker.end:
        # "капитан «Стрелы» Егор Ли": a part of what names the source.
        return True
    lead = before.lower()
    capital = not quote.text.lstrip(_OPENING)[:1].islower()
    if length <= _NAME and (
        _ends_with_phrase(lead, "naming") or (capital and _ends_with_phrase(lead, "works"))
    ):
        return True
    if length <= _NAME and quote.speaker is None and _ends_with_phrase(lead, "wording"):
        return True
    if _is_own_sentence(before, quote.text) or _is_reported_after(article.text, quote):
        return False
    opens = bool(words) and words[0].lower() in _clause_openers(language)
    if not opens and not before.endswith(_COLONS) and _is_title(words) and not _in_headline(article, quote):
        return True
    if length > _TERM or opens:
        return False
    if quote.speaker is None:
        # A word that somebody is quoted with elsewhere is quoted here too.
        return (
            quote.cue is None and _folded(words) not in spoken and not _ends_with_phrase(lead, "predicating")
        )
    if quote.cue and quote.cue.start > quote.end and quote.speaker.start >= quote.end:
        return bool(_BEFORE_ITS_NOUN.match(article.text[quote.end : quote.speaker.start][:_FAR]))
    return False


def _is_title(words: Sequence[str]) -> bool:
    """Whether these are capitalised words, two or more, with small ones between, and not all in capitals."""
    return (
        len(words) > 1
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)
        and not all(word.isupper() for word in words)
    )


def _is_clause(text: str, quote: Quote, language: str) -> bool:
    words = quote.text.strip(_OPENING)
    if _SENTENCE_WITHIN.search(words):
        return True
    length = _length(quote.text)
    before = _before(text, quote)
    found = _WORD.search(words)
    first = found.group().lower() if found else ""
    opens = first in _clause_openers(language)
    if words[:1].islower():
        reported = _ends_with_phrase(before.lower(), "reporting") and _begins_a_subject(first, language)
        return length >= _CLAUSE and (opens or reported or before.endswith(_COLONS))
    if length < _PHRASE:
        return opens and length > 1
    led_in = not before or before.endswith((*_SENTENCE_ENDS, *_LEADS_IN))
    return led_in or opens or length > _NAME or words.endswith(_SENTENCE_ENDS)


def _begins_a_subject(word: str, language: str) -> bool:
    """Whether a clause's subject may begin with the word, rather than its verb."""
    known = cues(language)
    return word.isdigit() or word in known.articles or word in known.own


def _before(text: str, quote: Quote) -> str:
    """The words of the same paragraph before the quote's mark, as far as they are read."""
    return text[max(0, quote.start - _FAR) : quote.start].rpartition("\n")[2].rstrip(_OPENING)


def _is_own_sentence(before: str, words: str) -> bool:
    """Whether the quote stands between other sentences as one of its own: He shrugged. "Nothing." """
    return words.endswith(_SENTENCE_ENDS) and (not before or before.endswith((*_SENTENCE_ENDS, ":")))


def _is_reported_after(text: str, quote: Quote) -> bool:
    """Whether the quote ends with a comma or stop and the words that report it follow."""
    cue = quote.cue
    if cue is None or not quote.end <= cue.start <= quote.end + _FAR:
        return False
    edge = text[max(quote.start, quote.end - 1) : quote.end + 3]
    return any(mark in edge for mark in ",!?，、！？") and "\n" not in text[quote.end : cue.start]


def _in_headline(article: Article, quote: Quote) -> bool:
    section = article.section_at(quote.start)
    return section is not None and section.kind is SectionKind.HEADLINE


def _length(text: str) -> int:
    """The number of words, joined or not, also in scripts that do not divide them."""
    unspaced = len(_UNSPACED.findall(text))
    if unspaced:
        return round(unspaced / _LETTERS_A_WORD) + len(_PART.findall(_UNSPACED.sub(" ", text)))
    return len(_PART.findall(text))


def _folded(words: Sequence[str]) -> str:
    return " ".join(word.casefold().replace("’", "'") for word in words)


def _spoken_phrases(quotes: Sequence[Quote]) -> frozenset[str]:
    """Every run of words, as long as a term may be, in the quotes whose speaker or cue is known."""
    runs: set[str] = set()
    for quote in quotes:
        if quote.speaker or quote.cue:
            words = _WORD.findall(quote.text)
            for size in range(1, _TERM + 1):
                runs.update(_folded(words[at : at + size]) for at in range(len(words) - size + 1))
    return frozenset(runs)


def _ends_with_phrase(lead: str, kind: str) -> bool:
    """Whether the words before the mark end with a phrase of that list."""
    words = lead.split()
    phrases, unspaced = _phrases(kind)
    return lead.endswith(unspaced) or any(" ".join(words[-size:]) in phrases for size in (1, 2, 3))


@cache
def _table() -> dict:
    return tomllib.loads(resource("lexicon/kinds.toml").read_text("utf-8"))


@cache
def _phrases(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The phrases of a list, and those of them in scripts that set no space before the mark."""
    phrases = frozenset(_table()[kind])
    return phrases, tuple(phrase for phrase in phrases if _UNSPACED.match(phrase))


@cache
def _clause_openers(language: str) -> frozenset[str]:
    known = cues(language)
    return (
        frozenset(known.pronouns)
        | known.first_person
        | frozenset(_table()["opens_a_clause"].get(language, "").split())
    )
