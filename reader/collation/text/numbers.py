"""Numbers as prose writes them: "5,000", "five thousand", "5 000", "$5m", "20 per cent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from reader.collation.text import lexicon
from reader.collation.text.numerals import number_at, numerals_of
from reader.collation.text.spelling import plain_form

_DIGITS = regex.compile(r"(\d+(?:[.,'’]\d+)*)(\p{Ll}{0,3})")
_GROUPED = regex.compile(r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_LONGEST = 24
_LONGEST_OF_FIGURES = 10
_MOST_DIGITS = 40
_DAY = regex.compile(r"(\d|[012]\d|3[01])(?:st|nd|rd|th)?")
_LAST_DAY = 31
SIGNS = frozenset({"$", "us$", "usd", "€", "eur", "£", "gbp"})
"""Measures that stand before their number."""
_PER_CENT = frozenset({("per", "cent"), ("pour", "cent"), ("por", "ciento"), ("per", "cento")})
_HAN_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN_GROUPS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12, "xiii": 13}
ROMAN |= {
    "xiv": 14,
    "xv": 15,
    "xvi": 16,
    "xvii": 17,
    "xviii": 18,
    "xix": 19,
    "xx": 20,
    "xxi": 21,
    "xxiii": 23,
}
_DIGIT = regex.compile(r"\d")
_FRACTION = regex.compile(r"(\d)[/⁄](\d)")
_HOUR = regex.compile(r"[012]?\d")
_MINUTES = regex.compile(r"[0-5]\d(?:am|pm)?")
_CLOCK = frozenset({"am", "pm"})
_NOON = 12
_FIRST_YEAR = 1000


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its measure ("%", "$", "" for none).

    ``loose``: written with words or signs that a translator may well leave out, as "one" and "first".
    ``readings``: the values it may have, as "5.000" is five thousand in half of Europe.
    """

    value: Fraction
    measure: str
    ordinal: bool = False
    loose: bool = False
    readings: tuple[Fraction, ...] = ()

    @property
    def key(self) -> str:
        if self.value.denominator == 1:
            number = str(self.value.numerator)
        else:
            number = f"{self.value.numerator}/{self.value.denominator}"
        return f"#{number}{self.measure}{'.' if self.ordinal else ''}"

    def in_range_from(self, first: Quantity, written: str) -> Quantity:
        """The number, a year of the century of ``first`` where only its last two digits are ``written``."""
        century = first.value // 100 * 100
        if len(written) == 2 and written.isdecimal() and _FIRST_YEAR <= first.value < century + self.value:
            return Quantity(century + self.value, self.measure)
        return self

    def of_day(self) -> Fraction:
        """The hour and minutes by a clock of 24 hours."""
        if self.measure in _CLOCK:
            return self.value % _NOON + (_NOON if self.measure == "pm" else 0)
        return self.value

    def same(self, other: Quantity | None) -> bool:
        """Whether the two may be one number written in two ways."""
        if other is None:
            return False
        if _CLOCK & {self.measure, other.measure}:
            return self.of_day() == other.of_day() or (
                self.value == other.value and "" in (self.measure, other.measure)
            )
        return (
            self.measure == other.measure
            and self.ordinal == other.ordinal
            and not {self.value, *self.readings}.isdisjoint((other.value, *other.readings))
        )


def quantity_of(
    text: str, starts: Sequence[int], ends: Sequence[int], first: int
) -> tuple[Quantity, int] | None:
    """The number phrase that begins with the word ``first``, and the index after its last word."""
    plain, after = _phrase(text, starts, ends, first)
    capital = text[starts[first]].isupper()
    if plain[0] in ROMAN and capital:
        return Quantity(Fraction(ROMAN[plain[0]]), ""), after[0]
    if plain[0] in months():
        day = _DAY.fullmatch(plain[1]) if len(plain) == 2 and capital else None
        return (Quantity(Fraction(int(day[1])), months()[plain[0]]), after[1]) if day else None
    sign = lexicon.measures()[plain[0]] if plain[0] in SIGNS else ""
    read = _read(plain[1:], bool(sign)) if sign else _read(plain, False)
    if read is None:
        return None
    value, readings, used, ordinal, loose = read
    used += bool(sign)
    measure, more = ("", 0) if ordinal else _measure(plain, used)
    if sign and measure == sign:
        sign = ""
    measure, used = sign + measure, used + more
    if not measure and value.denominator == 1 and 1 <= value <= _LAST_DAY:
        at = used + (plain[used : used + 1] == ["of"])
        if plain[at : at + 1] and plain[at] in months() and text[starts[after[at - 1]]].isupper():
            return Quantity(value, months()[plain[at]]), after[at]
    if loose and not measure and not ordinal:
        # "one" is a pronoun more often than a number.
        return None
    return Quantity(value, measure, ordinal, loose, readings), after[used - 1]


def quantity_in(
    text: str, starts: Sequence[int], ends: Sequence[int], first: int, language: str
) -> tuple[Quantity, int] | None:
    """The same in another language than English: number words, and digits before the words for thousands."""
    plain = _words_joined(text, starts, ends, first)
    scales = numerals_of(language).scales
    match = _DIGITS.fullmatch(plain[0])
    mixed = language in ("zh", "ja") and plain[0].isdecimal() and number_at(plain, 0, language)
    if mixed and mixed[1] > 1:
        measure, more = _measure(plain, mixed[1])
        return Quantity(Fraction(mixed[0]), measure), first + mixed[1] + more
    if match and not match[2] and len(match[1]) <= _MOST_DIGITS:
        read = _read_digits(plain, match[1], "")
        if read is None:
            return None
        value, readings, used, ordinal, loose = read
        while used < len(plain) and (scale := scales.get(plain[used]) or _HAN_THOUSANDS.get(plain[used])):
            value, readings = value * scale, tuple(reading * scale for reading in readings)
            used += 1
    else:
        found = number_at(plain, 0, language)
        if found is None or (first and _DIGITS.fullmatch(text[starts[first - 1] : ends[first - 1]])):
            return None
        if found[0] in _SCALES_ALONE:
            return None
        value, used = Fraction(found[0]), found[1]
        readings, ordinal, loose = (), False, False
    measure, more = _measure(plain, used)
    if not measure and plain[used : used + 1] in (["de"], ["d'"]):
        # "1,5 million d'euros", "3 millones de euros"
        measure, more = _measure(plain, used + 1)
        more += bool(measure)
    if (
        language in ("zh", "ja")
        and first >= len(_OF_A_HUNDRED)
        and text[: starts[first]].endswith(_OF_A_HUNDRED)
    ):
        measure = "%"
    return Quantity(value, measure, ordinal, loose, readings), first + used + more


_HAN_THOUSANDS = _HAN_GROUPS | {"千": 1_000, "만": 10_000, "천": 1_000}
_OF_A_HUNDRED = "百分之"
_SCALES_ALONE = frozenset({1_000_000, 1_000_000_000})


def _words_joined(text: str, starts: Sequence[int], ends: Sequence[int], first: int) -> list[str]:
    """The plain words from ``first`` on that nothing but spaces and hyphens part."""
    plain = [plain_form(text[starts[first] : ends[first]])]
    for i in range(first + 1, min(len(starts), first + _LONGEST)):
        if text[ends[i - 1] : starts[i]] not in _JOINTS:
            break
        plain.append(plain_form(text[starts[i] : ends[i]]))
    return plain


def _phrase(text: str, starts: Sequence[int], ends: Sequence[int], first: int) -> tuple[list[str], list[int]]:
    """The plain words from ``first`` on that may be of one number phrase, and the index after each."""
    plain: list[str] = []
    after: list[int] = []
    longest = _LONGEST_OF_FIGURES if text[starts[first]].isdecimal() else _LONGEST
    for index in range(first, min(len(starts), first + longest)):
        word = plain_form(text[starts[index] : ends[index]])
        if plain:
            joint = text[ends[index - 1] : starts[index]]
            if (
                joint in ("/", "⁄")
                and len(plain) == 1
                and _DIGIT.fullmatch(plain[0])
                and _DIGIT.fullmatch(word)
            ):
                plain[0], after[0] = f"{plain[0]}/{word}", index + 1
                continue
            if joint == ":" and len(plain) == 1 and _HOUR.fullmatch(plain[0]) and _MINUTES.fullmatch(word):
                plain[0], after[0] = f"{plain[0]}.{word}", index + 1
                continue
            if joint not in _JOINTS or not (
                word[:1].isnumeric() or word in _going_on() or word in _HAN_GROUPS
            ):
                break
        plain.append(word)
        after.append(index + 1)
    return plain, after


@cache
def months() -> dict[str, str]:
    """The month that a word or its short form names."""
    names = {entry.partition("/")[0] for entry in lexicon.tongue("en")["dates"]["month"].split()}
    short = {word: month for word, month in lexicon.variants().items() if month in names}
    return {name: name for name in names} | short | {f"{word}.": month for word, month in short.items()}


@cache
def _going_on() -> frozenset[str]:
    """The words by which a number phrase may go on."""
    names = ("units", "scales", "ordinals")
    words = {word for name in names for word in lexicon.number_words(name)}
    halves = (word for pair in _PER_CENT for word in pair)
    fractions = lexicon.number_words("fractions")
    measures = lexicon.measures()
    return frozenset({"a", "and", "of", *_HAN_GROUPS, *halves, *words, *fractions, *measures, *months()})


_JOINTS = frozenset({"", " ", "\u00a0", "\u202f", "\u2009", "-", "\u2011", "\u2010"})


def _measure(plain: Sequence[str], at: int) -> tuple[str, int]:
    """The measure that stands at ``at``, or glued to the digits before, and how many words it is."""
    glued = _DIGITS.fullmatch(plain[at - 1]) if at else None
    if glued and glued[2] in lexicon.measures():
        return lexicon.measures()[glued[2]], 0
    if at + 1 < len(plain) and (plain[at], plain[at + 1]) in _PER_CENT:
        return "%", 2
    if at >= len(plain):
        return "", 0
    in_words = lexicon.measures_in_words().get(tuple(plain[at : at + 2]))
    if in_words:
        return in_words, 2
    found = lexicon.measures().get(plain[at].rpartition("'")[2], "")
    return found, bool(found)


_Read = tuple[Fraction, tuple[Fraction, ...], int, bool, bool]


def _read(plain: Sequence[str], signed: bool) -> _Read | None:
    """A number at the start of ``plain``: value, other readings, its words, if ordinal, if loose."""
    if not plain:
        return None
    if plain[0] in _HAN_DIGITS or plain[0] in _HAN_SCALES:
        return _read_han(plain)
    fraction = _FRACTION.fullmatch(plain[0])
    if fraction and int(fraction[2]):
        return Fraction(int(fraction[1]), int(fraction[2])), (), 1, False, False
    match = _DIGITS.fullmatch(plain[0])
    if match and len(match[1]) <= _MOST_DIGITS:
        return _read_digits(plain, match[1], match[2])
    ordinal = lexicon.number_words("ordinals").get(plain[0])
    if ordinal is not None:
        return Fraction(ordinal), (), 1, True, True
    if (
        plain[0] == "half"
        and len(plain) > 2
        and plain[1] == "a"
        and plain[2] in lexicon.number_words("scales")
    ):
        return Fraction(lexicon.number_words("scales")[plain[2]], 2), (), 3, False, False
    return _read_words(plain, signed)


def _read_digits(plain: Sequence[str], digits: str, suffix: str) -> _Read | None:
    used = 1
    if suffix in ("st", "nd", "rd", "th") and digits.isdecimal():
        return Fraction(int(digits)), (), 1, True, False
    if not suffix and len(digits) <= 3 and digits.isdecimal():
        while used < len(plain) and len(plain[used]) == 3 and plain[used].isdecimal():
            digits += plain[used]
            used += 1
    value, readings = _value(digits)
    glued = not suffix or suffix in lexicon.measures()
    scale = 1 if glued else lexicon.number_words("suffixes").get(suffix, 0)
    if not scale:
        return None
    while used < len(plain) and (
        more := lexicon.number_words("scales").get(plain[used]) or _HAN_GROUPS.get(plain[used], 0)
    ):
        scale *= more
        used += 1
    return value * scale, tuple(reading * scale for reading in readings), used, False, False


def _value(digits: str) -> tuple[Fraction, tuple[Fraction, ...]]:
    if digits.isdecimal():
        return Fraction(int(digits)), ()
    plain = digits.replace("’", "'")
    joined = Fraction(int("".join(sign for sign in plain if sign.isdecimal())))
    if _GROUPED.fullmatch(digits):
        whole, _, part = _split_decimal(plain)
        return Fraction(int(whole)) + _decimals(part), ()
    whole, _, part = plain.rpartition("," if "," in plain else ".")
    if not (whole.isdecimal() and part.isdecimal()):
        return joined, ()
    value = Fraction(int(whole)) + _decimals(part)
    return value, (joined,) if len(part) == 3 and len(whole) <= 3 else ()


def _split_decimal(grouped: str) -> tuple[str, str, str]:
    """A grouped number's whole part without its separators, and its decimals."""
    mark = "," if grouped.count(".") >= 2 else "."
    whole, point, part = grouped.partition(mark)
    return "".join(sign for sign in whole if sign.isdecimal()), point, part


def _decimals(digits: str) -> Fraction:
    return Fraction(int(digits), 10 ** len(digits)) if digits else Fraction(0)


def _read_han(plain: Sequence[str]) -> _Read | None:
    """A number in Han numerals, each sign a word. One sign for one is an article more often than a number."""
    total = group = 0
    digit: int | None = None
    used = 0
    for sign in plain:
        if sign in _HAN_DIGITS:
            digit = (digit or 0) * 10 + _HAN_DIGITS[sign]
        elif sign in _HAN_SCALES:
            group += (1 if digit is None else digit) * _HAN_SCALES[sign]
            digit = None
        elif sign in _HAN_GROUPS:
            total += (group + (digit or 0)) * _HAN_GROUPS[sign]
            group, digit = 0, None
        else:
            break
        used += 1
    value = total + group + (digit or 0)
    return Fraction(value), (), used, False, value == 1


def _read_words(plain: Sequence[str], signed: bool) -> _Read | None:
    units, scales = lexicon.number_words("units"), lexicon.number_words("scales")
    total = current = used = 0
    seen_scale = halved = False
    if plain[0] == "a":
        if len(plain) < 2 or plain[1] not in scales:
            return None
        current, used = 1, 1
    while used < len(plain):
        word = plain[used]
        if word in units:
            value = units[word]
            # "twenty five" is one number, "two three" are two.
            if current % 100 and not (current % 10 == 0 and current % 100 >= 20 and 0 < value < 10):
                break
            current += value
        elif word in scales and (current or total):
            scale = scales[word]
            seen_scale = True
            if halved:
                total, current, halved = total + current * scale + scale // 2, 0, False
                used += 1
                continue
            if scale <= 100:
                current *= scale
            else:
                total, current = total + current * scale, 0
        elif word == "and" and used and list(plain[used + 1 : used + 3]) == ["a", "half"]:
            halved = True
            used += 3
            continue
        elif word == "and" and seen_scale and used + 1 < len(plain) and plain[used + 1] in units:
            used += 1
            continue
        else:
            break
        used += 1
    if not used or (plain[0] == "a" and used == 1):
        return None
    value = total + current + (Fraction(1, 2) if halved else 0)
    parts = lexicon.number_words("fractions").get(plain[used], 0) if used < len(plain) else 0
    if parts and used == 1 and 0 < value < parts and (value > 1) == plain[1].endswith("s"):
        return Fraction(value, parts), (), 2, False, False
    last = lexicon.number_words("ordinals").get(plain[used], 0) if used < len(plain) else 0
    if 0 < last < 10 and current % 100 >= 20 and current % 10 == 0:
        return Fraction(value + last), (), used + 1, True, False
    return Fraction(value), (), used, False, value == 1 and not signed
