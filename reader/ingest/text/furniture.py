"""What a single line is by its own words: an article's sentence, or something a page prints around it."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache

from reader.ingest.lexicon import Patterns, lexicon
from reader.ingest.limits import LINE_CHARACTERS
from reader.ingest.words import bylines, credits, dates


class Line(Enum):
    """The kinds of line that can be told without looking at the lines around."""

    PROSE = auto()
    """A sentence or more, or anything long."""
    TITLE = auto()
    """A few words that are no sentence: a headline, a subheading, a name, a link."""
    FURNITURE = auto()
    """A button, a counter, an advertisement's mark, a notice of the page."""
    LINK = auto()
    """A line that announces what it leads to: "Read more: …"."""
    OUTER = auto()
    """The name of a part of the site; furniture unless it stands inside the article."""
    TAIL = auto()
    """The heading of other articles, or of a form."""
    DISCUSSION = auto()
    """The heading of readers' comments, or a count of them."""
    NUMBERED_COMMENT = auto()
    """The head of a reader's comment that is numbered, "1. Guest says"."""
    COMMENT = auto()
    """What may be the head of a reader's comment, "Guest says"."""
    VOTES = auto()
    """What stands with a reader's comment: its votes, its age."""
    DATE = auto()
    BYLINE = auto()
    SOURCE = auto()
    """Whose text it is, "Source: …", or who worked on it."""
    CLOCK = auto()
    """The moment at which the page was saved or printed."""
    FIELD = auto()
    """Something of the article behind its label: "SOURCE: …"; told by the lines around it."""
    CAPTION = auto()
    """A picture's caption, known by its credit."""

    @property
    def is_words(self) -> bool:
        """Whether the line may be the article's own."""
        return self in (Line.PROSE, Line.TITLE)


_ENDS = ".。．।؟…։᙮۔"
_MAY_END = "!?！？"
_CLOSERS = "\"'”’“»«›‹)]」』〉》*_"
_OPENERS = "\"'“„‘‚«‹「『"
_TITLE_CHARACTERS = 160
_PHRASE_CHARACTERS = 200
_NAME_CHARACTERS = 60
_BEFORE_LABEL = re.compile(r"\s(?=[^\W\d_]{4,20} ?[:：])")
_SHORT_KINDS = (Line.NUMBERED_COMMENT, Line.VOTES, Line.COMMENT)
_BREAK = re.compile(r"\s{2,}|[|•·▪/>»›\t]+|(?<=[a-z])(?=[A-Z])")
_COUNT = re.compile(r"^\(?[\d.,]{1,9}\+?[kKmM]?\)?\s+|[\s:]*\(?[\d.,]{1,9}\+?[kKmM]?\)?$")
_COUNTERS = re.compile(r"[\d\s.,:;/+()|%kKmM×x–—-]+")
_DATELINE_AGENCY = re.compile(r"^.{2,60}[(/][^()/]{2,30}[)/]\.?\s*[-–—:]")
_AGENCY_AND_PLACE = re.compile(r"[A-Z]{2,8}, [A-Z]{3,20}( [A-Z]{2,20})?")
_SIGNATURE = re.compile(
    r"(?<=[.!?\"'”’»“。」؟])\s?(?:[(（][^()（）]{2,40}[)）]|\s[-–—]{1,2}\s?[^\s.!?–—-][^.!?–—]{1,30})$"
)
_TRIMMED = " \t\u00a0\u200b\ufeff•·▪►▶▸→»>|*#-–—_=~+✕×…:："


@lru_cache(maxsize=512)
def kind_of(line: str) -> Line:
    """What ``line``, without white space around it, is by itself."""
    folded = line.casefold()
    if "  " in folded or not folded.isprintable():
        folded = " ".join(folded.split())
    if len(line) > LINE_CHARACTERS:
        return Line.CAPTION if _is_caption(line, folded) else Line.PROSE
    kind = (_by_phrase(line, folded) if len(line) <= _PHRASE_CHARACTERS else None) or _by_pattern(
        line, folded
    )
    if kind is not None:
        return kind
    return Line.PROSE if is_sentence(line) else Line.TITLE


def is_sentence(line: str) -> bool:
    """Whether ``line`` ends as sentences do, or is too long for a title."""
    if len(line) > _TITLE_CHARACTERS:
        return True
    bare = line.rstrip(_CLOSERS)
    if bare[-1:] not in _ENDS:
        bare = _SIGNATURE.sub("", line).rstrip(_CLOSERS)
    if not bare or _is_cut(line):
        return False
    if bare[-1] in _ENDS or bare[-1] in ":;":
        return True
    # A question may be a headline; one with words in marks, or behind a sentence, is said by somebody.
    return bare[-1] in _MAY_END and (line[0] in _OPENERS or bool(re.search(r"[.!?] \S", bare[:-1])))


def _is_cut(line: str) -> bool:
    """Whether ``line`` breaks off as the first words of another article do: "The visit of ..."."""
    return line.endswith(("...", "…")) and len(line) < _TITLE_CHARACTERS and line[0] not in _OPENERS


def starts_quoted(line: str) -> bool:
    """Whether ``line`` begins with somebody's words."""
    return line[:1] in _OPENERS


def _by_phrase(line: str, folded: str) -> Line | None:
    trimmed = folded.strip(_TRIMMED).rstrip("!.")
    if not trimmed or _COUNTERS.fullmatch(folded):
        return Line.DATE if dates.is_dated(line) and not dates.is_clock(line) else Line.FURNITURE
    phrases = _phrases()
    if trimmed in phrases:
        return phrases[trimmed]
    if len(trimmed) > 120:
        return None
    uncounted = _COUNT.sub("", trimmed).strip(_TRIMMED)
    if uncounted in phrases and uncounted != trimmed:
        return phrases[uncounted]
    parts = [part.casefold().strip(_TRIMMED) for part in _BREAK.split(line)]
    if len(parts) > 1 or " " in trimmed:
        return _by_parts([part for part in parts if part])
    return None


def _by_parts(parts: list[str]) -> Line | None:
    """What a row of buttons or links is: every part of it is one, or a few of them in a row."""
    kinds = [_phrases().get(_COUNT.sub("", part).strip(_TRIMMED)) for part in parts]
    if all(kinds):
        return Line.OUTER if all(kind is Line.OUTER for kind in kinds) else Line.FURNITURE
    words = [word for part in parts for word in part.split()]
    return Line.FURNITURE if len(words) > 1 and _are_buttons(words) else None


def _are_buttons(words: list[str]) -> bool:
    """Whether ``words`` are nothing but names of buttons, "twitter facebook reddit email"."""
    place = 0
    while place < len(words):
        for length in range(min(5, len(words) - place), 0, -1):
            kind = _phrases().get(" ".join(words[place : place + length]))
            if kind in (Line.FURNITURE, Line.DISCUSSION):
                place += length
                break
        else:
            return False
    return True


@cache
def _phrases() -> dict[str, Line]:
    lists = lexicon("boilerplate")
    return {
        phrase: kind
        for name, kind in (
            ("outer_phrases", Line.OUTER),
            ("phrases", Line.FURNITURE),
            ("tail_phrases", Line.TAIL),
            ("discussion_phrases", Line.DISCUSSION),
        )
        for phrase in lists[name]
    }


def _by_pattern(line: str, folded: str) -> Line | None:
    if dates.is_clock(line):
        return Line.CLOCK
    if dates.is_dated(line) or (_is_publication(line) and bylines.byline_of(line) is None):
        return Line.DATE
    if _AGENCY_AND_PLACE.fullmatch(line) or credits.credit_of(line) is not None:
        return Line.SOURCE
    for kind, pattern in _patterns():
        if (len(line) <= _PHRASE_CHARACTERS or kind not in _SHORT_KINDS) and pattern.match(folded):
            return kind
    if bylines.byline_of(line) is not None:
        return Line.BYLINE
    return Line.CAPTION if _is_caption(line, folded) else None


def _is_publication(line: str) -> bool:
    """Whether ``line`` is a name and when what it gives was published: "Quay Wire Published: 6 March"."""
    for gap in _BEFORE_LABEL.finditer(line, 0, _NAME_CHARACTERS):
        moment = line[gap.end() :]
        if dates.is_dated(moment):
            role, _ = next(dates.stated_dates(moment))
            return role in (dates.Role.PUBLISHED, dates.Role.UPDATED) and not is_sentence(line[: gap.start()])
    return False


@cache
def _patterns() -> list[tuple[Line, Patterns]]:
    lists = lexicon("boilerplate")
    return [
        (Line.SOURCE, Patterns(lexicon("bylines")["credits"])),
        (Line.NUMBERED_COMMENT, Patterns(lists["comments"]["numbered"])),
        (Line.VOTES, Patterns(lists["comments"]["votes"])),
        (Line.FURNITURE, Patterns(lists["patterns"], lists["needed"])),
        (Line.LINK, Patterns(lists["inner_patterns"])),
        (Line.COMMENT, Patterns(lists["comments"]["unnumbered"])),
    ]


def _is_caption(line: str, folded: str) -> bool:
    """Whether the paragraph ``line`` is a picture's caption or credit.

    A picture agency in square brackets at its end tells so; in round ones it may as well close the report.
    """
    if len(line) > 4 * LINE_CHARACTERS:
        return False
    credited = (
        _caption_patterns().match(folded)
        or (folded.endswith((")", ").")) and _is_bracketed_credit(folded))
        or (folded.endswith(("]", "].")) and _is_agency_credit(_between(folded, "[", "]")))
        or (len(folded) <= 60 and _is_agency_credit(folded.strip("().")) and not is_sentence(line))
    )
    return bool(credited) and _DATELINE_AGENCY.match(line[:150]) is None


def _is_bracketed_credit(line: str) -> bool:
    return _bracketed_patterns().fullmatch(_between(line, "(", ")")) is not None


def _between(line: str, opener: str, closer: str) -> str:
    """What stands in the brackets at the end of ``line``; nothing where they hold too much or others."""
    _, opened, inner = line.removesuffix(".").removesuffix(closer).rpartition(opener)
    return inner if opened and 2 <= len(inner) <= 140 and closer not in inner else ""


def _is_agency_credit(words: str) -> bool:
    parts = [part.strip(" ©.") for part in re.split(r"[/,|–—-]| via ", words)]
    return any(part in _picture_agencies() for part in parts) and len(parts) <= 4


def ends_with_agency(line: str) -> bool:
    """Whether ``line`` ends with a picture agency in round brackets."""
    return line.endswith((")", ").")) and _is_agency_credit(_between(line.casefold(), "(", ")"))


@cache
def _caption_patterns() -> Patterns:
    lists = lexicon("boilerplate")["captions"]
    return Patterns(lists["patterns"], lists["needed"])


@cache
def _bracketed_patterns() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{pattern})" for pattern in lexicon("boilerplate")["captions"]["bracketed"])
    )


@cache
def _picture_agencies() -> frozenset[str]:
    return frozenset(lexicon("boilerplate")["captions"]["agencies"])
