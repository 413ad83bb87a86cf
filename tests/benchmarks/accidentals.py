"""Accidentals planted in English text: the same words as another house would print them.

Nothing of the program's is used. A planter rewrites every place where it fits, and lets be what may be other
words than it looks: "it's" (it has), "second", "1984". As few texts have a place for the rarer kinds,
doublets are planted as well: words put into any text, written one way in one copy and another in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

Planter = Callable[[str], str]

_BRITISH_AND_AMERICAN = (
    "colour color, honour honor, labour labor, favour favor, harbour harbor, rumour rumor, humour humor, "
    "neighbour neighbor, neighbours neighbors, behaviour behavior, endeavour endeavor, endeavours endeavors, "
    "centre center, theatre theater, metres meters, kilometres kilometers, defence defense, offence offense, "
    "programme program, programmes programs, grey gray, jewellery jewelry, sceptical skeptical, "
    "catalogue catalog, dialogue dialog, traveller traveler, cancelled canceled, travelled traveled, "
    "ageing aging, judgement judgment, plough plow, favourite favorite, honourable honorable, "
    "colours colors, rumours rumors, licence license, fulfil fulfill, enrol enroll, sulphur sulfur"
)
_STEMS_IN_ISE = (
    "organ real recogn author apolog critic emphas final general mobil normal privat stabil summar "
    "modern local util minim maxim priorit jeopard"
)
_ENDINGS_IN_ISE = "e es ed ing ation"
_DIACRITICS = "cafe café, naive naïve, facade façade, cliche cliché, role rôle, regime régime, elite élite"
_NUMBERS = "two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12"
_TITLES = "President Minister Government State Parliament Party Church Army Prime Foreign Federal Senator"
_DENIED = "is|are|was|were|do|does|did|has|have|had|would|could|should"


def _pairs(listed: str) -> dict[str, str]:
    return dict(map(str.split, listed.split(",")))


def _exchanged(pairs: dict[str, str], text: str) -> str:
    """The other of each two words for the one that stands there, in its case."""
    other = pairs | {second: first for first, second in pairs.items()}
    return re.sub(
        rf"(?<![\w'’.,$€£-])(?:{'|'.join(other)})(?![\w'’%-]|[.,]\d)",
        lambda found: _in_case_of(found[0], other[found[0].lower()]),
        text,
        flags=re.IGNORECASE,
    )


def _in_case_of(word: str, other: str) -> str:
    if len(word) > 1 and word.isupper():
        return other.upper()
    return other.capitalize() if word[0].isupper() else other


def _rules(*rules: tuple[str, str | Callable[[re.Match[str]], str]]) -> Planter:
    """Follows the rules one after another: a pattern and what is put for it."""

    def plant(text: str) -> str:
        for pattern, put in rules:
            text = re.sub(pattern, put, text)
        return text

    return plant


def _first_letter(text: str) -> str:
    """The other case, as where a quote opens within a sentence; not of "I" or "NATO"."""
    return re.sub(r"^(\W*)([a-zA-Z])(?=[a-z])", lambda found: found[1] + found[2].swapcase(), text)


def _without_diacritics(text: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", "".join(letters))


PLANTERS: dict[str, Planter] = {
    "case: first letter": _first_letter,
    "case: titles": _rules(
        (rf"(?<=[a-z,] )(?:{'|'.join(_TITLES.split())})\b", lambda found: found[0].lower())
    ),
    "case: headline": _rules((r"\b[a-z](?=[a-z]{3})", lambda found: found[0].upper())),
    "case: capitals": str.upper,
    "quotation marks: typographic": _rules(
        (r'(^|[\s(\[—–-])"', "\\1“"), (r'"', "”"), (r"(^|[\s(])'", "\\1‘")
    ),
    "quotation marks: straight": _rules((r"[“”„«»]", '"'), (r"(?<!\w)[‘’]|[’](?!\w)", "'")),
    "apostrophes: typographic": _rules((r"(?<=\w)'(?=\w)", "’")),
    "apostrophes: straight": _rules((r"(?<=\w)’(?=\w)", "'")),
    "dashes: long": _rules((r" [-–] ", "—")),
    "dashes: spaced": _rules((r"\s?[—–]\s?", " - ")),
    "spelling: -ise and -ize": partial(
        _exchanged,
        {
            f"{stem}is{end}": f"{stem}iz{end}"
            for stem in _STEMS_IN_ISE.split()
            for end in _ENDINGS_IN_ISE.split()
        },
    ),
    "spelling: -our, -or and the like": partial(_exchanged, _pairs(_BRITISH_AND_AMERICAN)),
    "hyphens: a space": _rules((r"(?<=[a-z]{3})-(?=[a-z]{3})", " ")),
    "hyphens: none": _rules((r"\b((?:[Rr]e|[Cc]o|[Aa]nti|[Nn]on|[Pp]re|[Pp]ost)|e)-(?=[a-z]{3})", r"\1")),
    "diacritics: none": _without_diacritics,
    "diacritics: some": partial(_exchanged, _pairs(_DIACRITICS)),
    "encoding: decomposed": partial(unicodedata.normalize, "NFD"),
    "numbers: digits and words": partial(_exchanged, _pairs(_NUMBERS)),
    "numbers: thousands": _rules((r"(?<=\d),(?=\d{3}\b)", "")),
    "numbers: percent": _rules((r"\bper ?cent\b", "percent"), (r"(?<=\d) percent\b", "%")),
    "contractions: short": _rules(
        (rf"\b({_DENIED}) not\b", r"\1n't"),
        (r"\b(?:cannot|can not)\b", "can't"),
        (r"\bwill not\b", "won't"),
        (r"\bI am\b", "I'm"),
        (r"\b([Ww]e|[Yy]ou|[Tt]hey) are(?= \w)", r"\1're"),
        (r"\b(I|[Ww]e|[Yy]ou|[Tt]hey) have(?= \w)", r"\1've"),
        (r"\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|[Ii]t) will(?= \w)", r"\1'll"),
        (r"\b([Ii]t|[Tt]hat|[Hh]e|[Ss]he|[Tt]here) is(?= \w)", r"\1's"),
    ),
    "contractions: long": _rules(
        (r"\b([Cc])an['’]t\b", r"\1annot"),
        (r"\b([Ww])on['’]t\b", r"\1ill not"),
        (rf"\b((?i:{_DENIED}))n['’]t\b", r"\1 not"),
        (r"\bI['’]m\b", "I am"),
        (r"\b((?i:we|you|they))['’]re\b", r"\1 are"),
        (r"\b((?i:I|we|you|they))['’]ve\b", r"\1 have"),
        (r"\b((?i:I|we|you|they|he|she|it))['’]ll\b", r"\1 will"),
    ),
    "full stops: none": _rules(
        (r"\b([A-Z])\.([A-Z])\.(?:([A-Z])\.)?(?=.)", r"\1\2\3"), (r"\b(Mr|Mrs|Ms|Dr)\.", r"\1")
    ),
    "full stops: more": _rules(
        (r"\b(US|UN|UK|EU)\b", lambda found: "".join(f"{letter}." for letter in found[0]))
    ),
    "punctuation: the last mark": _rules((r"(?<=\w)[.,]?$", lambda found: "" if found[0] else ",")),
    "punctuation: commas": _rules((r", (?=and |but |which |who )", " "), (r"; ", " - ")),
    "punctuation: three dots": _rules((r"…", "...")),
    "punctuation: one sign for dots": _rules((r"(?<!\.)\.\.\.(?!\.)", "…")),
    "spaces: kept together": _rules((r"(?<=\d) (?=\w)", "\u00a0"), (r"\b(Mr|Mrs|Dr)\.? ", "\\1.\u00a0")),
}

_DOUBLETS: dict[str, str] = {
    "case": "State state, NATO Nato, Parliament parliament",
    "quotation marks": '"so-called" “so-called”, \'rebels\' ‘rebels’, «ours» “ours”, "rebels" ‘rebels’',
    "apostrophes": "ministers' ministers’, o'clock o’clock, mayor's mayor’s",
    "dashes": "–_as_ever_– —as_ever—, -_at_last_- –_at_last_–",
    "spelling": f"analyse analyze, moulds molds, {_BRITISH_AND_AMERICAN}",
    "hyphens": (
        "e-mail email, co-operation cooperation, long-term long_term, cease-fire ceasefire, air-raid air_raid"
    ),
    "diacritics": f"Škvorák Skvorak, Peña Pena, Łukasz Lukasz, Søren Soren, {_DIACRITICS}",
    "number formats": (
        "5,000 5000, 5,000 five_thousand, 20_percent 20%, 20_per_cent twenty_percent, "
        "$3_million 3_million_dollars, 1.5_million 1,500,000, 3bn three_billion, 10th tenth, "
        f"25 twenty-five, 1_000 1,000, {_NUMBERS}"
    ),
    "contractions": (
        "haven't have_not, won't will_not, can't cannot, we're we_are, they've they_have, isn’t is_not, "
        "it's_raining it_is_raining, she'll she_will, let's let_us, I'm I_am, wouldn’t would_not, "
        "that’s_why that_is_why"
    ),
    "transliteration": "Sergei_Malkov Sergey_Malkov, Dmitri_Orlow Dmitry_Orlov, Yevgeny_Brusin Evgeni_Brusin",
    "full stops": "U.S. US, Mr. Mr, U.N. UN, p.m. pm",
    "encoding": "Škvorák S\u030ckvora\u0301k",
}
"""Two writings of the same words, "_" for a space."""


def planted(text: str) -> Iterator[tuple[str, str]]:
    """The text as each planter rewrites it that finds a place, with the kind of the accidental."""
    for kind, plant in PLANTERS.items():
        if (other := plant(text)) != text:
            yield kind, other


def doublets(text: str, number: int) -> Iterator[tuple[str, str, str]]:
    """Two copies of the text for each kind of accidental, told apart by words put in after one of its own.

    ``number``, that of the text among others, says which words and where, so that each have their turn. They
    never stand next to digits, of which they might make another number.
    """
    words = text.split(" ")
    places = [
        place
        for place in range(1, len(words) + 1)
        if not any(map(str.isdigit, "".join(words[place - 1 : place + 1])))
    ]
    if not places:
        return
    place = places[number % len(places)]
    for kind, listed in _DOUBLETS.items():
        pairs = listed.split(", ")
        first, second = (
            " ".join([*words[:place], writing.replace("_", " "), *words[place:]])
            for writing in pairs[number % len(pairs)].split()
        )
        yield kind, first, second
