"""Which of a sentence's reports governs a quote: the cue beside it, before it, or at the sentence's end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.quotes.lexicon import Cues
from reader.quotes.mentions import Kind, Mention
from reader.quotes.prose import Token
from reader.quotes.reports import Report, Statement
from reader.quotes.voice import NAMING

_LONGEST_SUBJECT = 14
"""How many words may stand between a quote and the name that its cue follows."""
THINKING = frozenset(
    {"thought", "thinks", "think", "believed", "believes", "believe", "hoped", "hopes", "feared", "fears"}
)
"""Verbs that tell of a thought rather than of speech, and so give way to a verb of speech."""
_LONGEST_TAIL = 8
"""How many words may follow the cue of a quote that ended with a full stop."""


def governing(tokens: Sequence[Token], reports: Sequence[Report], place: int, language: Cues) -> int | None:
    """The number of the report that governs the quote at ``place``."""
    after = _just_after(tokens, reports, place, language)
    ahead = _just_before(tokens, reports, place, language)
    if after is not None and ahead is not None:
        closes = _closing(tokens[place]).endswith(",") or (
            place + 1 < len(tokens) and tokens[place + 1].text == ","
        )
        if reports[ahead].last == place:
            # THE FIRM: “…,” Ms Roe said.
            return after if closes and tokens[reports[ahead].first].text == ":" else ahead
        near = place - reports[ahead].end <= 2 or (place and tokens[place - 1].text == ":")
        owned = any(token.quote is not None for token in tokens[reports[ahead].end : place])
        if near and not closes and not owned:
            return ahead
        if near and tokens[reports[ahead].first].low in language.speech_nouns:
            # Asked about a claim by Ms Roe that “…”, he laughed.
            return ahead
        if reports[after].aside and not reports[ahead].aside:
            return ahead
        if near and tokens[reports[after].first].low not in language.speech:
            # He had this to say: “…,” the television showed.
            return ahead
        return after
    if after is not None:
        return after
    if ahead is not None:
        return ahead
    return _at_end(tokens, reports, place)


def _just_after(tokens: Sequence[Token], reports: Sequence[Report], place: int, language: Cues) -> int | None:
    for number, report in enumerate(reports):
        if report.begin <= place:
            continue
        between = tokens[place + 1 : report.begin]
        if all(not token.is_word and token.quote is None and token.text not in ":;" for token in between):
            return number
        if any(token.quote is not None for token in between):
            return None
        if all(
            not token.is_word or token.low in language.bridge or token.low in {"as", "so"}
            for token in between
        ):
            return number
        # “…,” the bank's head of research, Ann Lee, said
        closes = _closing(tokens[place]).endswith((",", "?", "!")) or tokens[place + 1].text == ","
        if closes and not report.aside and len(between) <= _LONGEST_SUBJECT and not any(
            token.low in language.breaks | language.relative or token.text in ":;" for token in between
        ):  # fmt: skip
            return number
        return None
    return None


def _just_before(
    tokens: Sequence[Token], reports: Sequence[Report], place: int, language: Cues
) -> int | None:
    """The nearest report before the quote; a bare "according to" gives way to a verb."""
    aside: int | None = None
    thing: int | None = None
    for number in range(len(reports) - 1, -1, -1):
        report = reports[number]
        if report.end > place and report.last > place:
            continue
        if report.first > place:
            continue
        if _is_cut_off(tokens, report.end, place):
            continue
        if report.aside and tokens[report.first].low not in language.participles:
            aside = number if aside is None else aside
        elif aside is not None and tokens[report.first].low in language.speech_nouns:
            # "His speech was, according to Ms Roe, “…”"
            continue
        elif _gives_way(tokens, report, place, language):
            thing = number if thing is None else thing
        else:
            return number
    return thing if thing is not None else aside


def _gives_way(tokens: Sequence[Token], report: Report, place: int, language: Cues) -> bool:
    """Whether the words of the quote at ``place`` are rather those of somebody who reports before it.

    "She says it shows that …", "Ms Roe said she thought …", "Ms Roe said that his words were …".
    """
    subject = report.subject
    low = tokens[report.first].low
    if subject and subject.kind is Kind.PRONOUN and tokens[subject.first].low in {"it", "which"}:
        return True
    judged = report.last < len(tokens) and tokens[report.last].low in {"is", "are", "was", "were"}
    judged = judged or tokens[place - 1].low == "as"
    if low in THINKING or (judged and low in language.speech_nouns):
        return True
    if place == report.end or subject is None:
        return False
    # "residents had been warning of …", "told them that the city had rejected …"
    vague = subject.kind is Kind.ANONYMOUS and low in language.participles and place - report.end > 1
    inner = subject.first > 0 and tokens[subject.first - 1].low == "that" and low not in NAMING
    return vague or (inner and low in language.weak) or _is_own_body(tokens, subject, language)


def _is_own_body(tokens: Sequence[Token], subject: Mention, language: Cues) -> bool:
    """Whether the subject is the body for which somebody speaks: "She said her office had warned them …"."""
    ahead = subject.first - 1
    ahead -= ahead > 0 and tokens[ahead].low == "that"
    owned = subject.kind is Kind.BODY and tokens[subject.first].low in language.own
    return owned and ahead > 0 and (tokens[ahead].low,) in language.speech.get(tokens[ahead].low, ())


def _is_cut_off(tokens: Sequence[Token], begin: int, place: int) -> bool:
    """Whether somebody else comes in between cue and quote: "he answers, but the crowd had a word: “…”"."""
    between = tokens[begin:place]
    for at, token in enumerate(between):
        if token.text == ";" and any(each.is_capital for each in between[at:]):
            return True
        if token.low in {"but", "while", "aber", "mais", "pero", "но", "ale"} and between[-1].text == ":":
            return True
    return False


def _at_end(tokens: Sequence[Token], reports: Sequence[Report], place: int) -> int | None:
    """A report that closes the sentence: "A “blow” it was, she said"."""
    for number in range(len(reports) - 1, -1, -1):
        report = reports[number]
        if report.begin <= place:
            return None
        before = tokens[report.begin - 1]
        if before.text in {",", "–", "—"} or before.quote is not None:
            return number
    return None


def tail(joined: Statement, language: Cues) -> Report | None:
    """The report that opens the sentence behind a quote which ended like one: “Why?” Ms Roe asked.

    ``joined`` is that sentence with the quote as its first word.
    """
    tokens = joined.sentence.tokens
    report = next((each for each in joined.reports if each.begin == 1 and not each.aside), None)
    if report is None:
        return None
    rest = tokens[report.end :]
    stops = not rest or not rest[0].is_word or rest[0].low in language.prepositions | language.bridge
    told = tokens[report.last - 1].low in {"told", "tells", "asked"}
    if not (stops or told) or (rest and rest[0].text == ":"):
        return None
    if _closing(tokens[0])[-1:] in "?!…—-":
        return report
    ends = not any(token.low == "that" or token.quote is not None for token in rest)
    return report if ends and len(rest) <= _LONGEST_TAIL else None


def _closing(quote: Token) -> str:
    """The quote's text without its closing marks."""
    return quote.text.rstrip("\"'’”»")
