"""Offices that stand with their field before a name: secretary of state, mayor of a city."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.quotes.lexicon import Cues, roles
from reader.quotes.names import is_given_name
from reader.quotes.prose import Token
from reader.quotes.runs import Run, Spelling, runs


def runs_with_offices(tokens: Sequence[Token], language: Cues, spelling: Spelling) -> Iterator[Run]:
    """The runs of capitals, each office with its field and the full name behind it as one."""
    before: Run | None = None
    for run in runs(tokens, language, spelling):
        office = _office_behind(tokens, run) if language.language == "en" else None
        if office is None:
            if before:
                yield before
            before = run
            continue
        head, name = office
        if before and before.last <= head:
            yield before
        begins = before.title if before and before.last == head + 1 else head
        before = Run(begins, name, run.last)
    if before:
        yield before


def _office_behind(tokens: Sequence[Token], run: Run) -> tuple[int, int] | None:
    """Where the office "Secretary of State" before a full name has its head, and where the name begins."""
    at = run.title - 1
    field = at > 0 and tokens[at].low in roles().fields
    at -= field
    if at > 0 and tokens[at].low == "the":
        at -= 1
    if at < 1 or tokens[at].low not in {"of", "for", "to"}:
        return None
    head = tokens[at - 1].bare.lower()
    if head not in roles().heads or head in roles().kin | roles().spokesmen:
        return None
    if field:
        return at - 1, run.first
    if is_given_name(tokens[run.title].bare):
        return None
    for name in range(run.title + 1, run.last - 1):
        word, low = tokens[name].text, tokens[name - 1].low
        if low in roles().heads or (low in roles().titles and low not in roles().fields):
            # "an adviser to Mayor Ann Lee"
            return None
        if is_given_name(word) or (len(word) == 2 and word[1] == "."):
            return at - 1, name
    return None
