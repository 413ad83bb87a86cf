"""Numbers as prose writes them: "5,000", "five thousand", "5 000", "$5m", "20 per cent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import regex

from reader.collation import lexicon
from reader.collation.numerals import number_at, numerals_of

_DIGITS = regex.compile(r"(\d+(?:[.,'’]\d+)*)(\p{Ll}{0,3})")
_GROUPED = regex.compile(r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_LONGEST = 24
_MOST_DIGITS = 40


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

    def same(self, other: Quantity) -> bool:
        """Whether the two may be one number written in two ways."""
        return (
            self.measure == other.measure
            and self.ordinal == other.ordinal
            and not {self.value, *self.readings}.isdisjoint((other.value, *other.readings))
        )


def quantity_in(
    text: str, starts: Sequence[int], ends: Sequence[int], first: int, language: str
) -> tuple[Quantity, int] | None:
    """The same in another language than English: number words, and digits before the words for thousands."""
    plain = _phrase(text, starts, ends, first)
    if not plain:
        return None
    scales = numerals_of(language).scales
    match = _DIGITS.fullmatch(plain[0])
    if match and not match[2] and len(match[1]) <= _MOST_DIGITS:
        read = _read_digits(plain, match[1], "")
        if read is None:
            return None
        value, readings, used, ordinal, loose = read
        while used < len(plain) and (scale := scales.get(plain[used]) or _HAN_SCALES.get(plain[used])):
            value, readings = value * scale, tuple(reading * scale for reading in readings)
            used += 1
    else:
        found = number_at(plain, 0, language)
        if found is None or (
            len(starts) > first > 0 and _DIGITS.fullmatch(text[starts[first - 1] : ends[first - 1]])
        ):
            return None
        value, used = Fraction(found[0]), found[1]
        readings, ordinal, loose = (), False, False
        if found[0] in _SCALES_ALONE:
            return None
    measure, more = _measure(plain, used)
    if not measure and plain[used : used + 1] in (["de"], ["d'"]):
        # "1,5 million d'euros", "3 millones de euros"
        measure, more = _measure(plain, used + 1)
        more += bool(measure)
    if language in ("zh", "ja") and first >= 3 and text[: starts[first]].endswith("百分之"):
        measure = "%"
    return Quantity(value, measure, ordinal, loose, readings), first + used + more


_HAN_SCALES = {
    "千": 1_000,
    "万": 10_000,
    "萬": 10_000,
    "亿": 100_000_000,
    "億": 100_000_000,
    "만": 10_000,
    "천": 1_000,
}
_SCALES_ALONE = frozenset({1_000_000, 1_000_000_000})


def _phrase(text: str, starts: Sequence[int], ends: Sequence[int], first: int) -> list[str]:
    """The plain words from ``first`` on that nothing but spaces and hyphens part."""
    last = min(len(starts), first + _LONGEST)
    plain = [text[starts[i] : ends[i]].casefold() for i in range(first, last)]
    for i in range(1, len(plain)):
        if text[ends[first + i - 1] : starts[first + i]] not in _JOINTS:
            del plain[i:]
            break
    return plain


def quantity_of(
    text: str, starts: Sequence[int], ends: Sequence[int], first: int
) -> tuple[Quantity, int] | None:
    """The number phrase that begins with the word ``first``, and the index after its last word."""
    plain = _phrase(text, starts, ends, first)
    sign = lexicon.measures().get(plain[0], "") if plain[0] in "$€£" else ""
    read = _read(plain[1:], bool(sign)) if sign else _read(plain, False)
    if read is None:
        return None
    value, readings, used, ordinal, loose = read
    used += bool(sign)
    measure, more = ("", 0) if ordinal else _measure(plain, used)
    if sign and measure == sign:
        sign = ""
    measure, used = sign + measure, used + more
    if loose and not measure and not ordinal:
        # "one" is a pronoun more often than a number.
        return None
    return Quantity(value, measure, ordinal, loose, readings), first + used


_JOINTS = frozenset({"", " ", "\u00a0", "\u202f", "\u2009", "-", "\u2011", "\u2010"})


def _measure(plain: Sequence[str], at: int) -> tuple[str, int]:
    """The measure that stands at ``at``, and how many words it is."""
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
    if suffix in ("st", "nd", "rd", "th"):
        return Fraction(int(digits)), (), 1, True, False
    if not suffix and len(digits) <= 3 and digits.isdecimal():
        while used < len(plain) and len(plain[used]) == 3 and plain[used].isdecimal():
            digits += plain[used]
            used += 1
    value, readings = _value(digits)
    scale = lexicon.number_words("suffixes").get(suffix, 0) if suffix else 1
    if not scale:
        return None
    while used < len(plain) and plain[used] in lexicon.number_words("scales"):
        scale *= lexicon.number_words("scales")[plain[used]]
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
    last = lexicon.number_words("ordinals").get(plain[used], 0) if used < len(plain) else 0
    if 0 < last < 10 and current % 100 >= 20 and current % 10 == 0:
        return Fraction(value + last), (), used + 1, True, False
    return Fraction(value), (), used, False, value == 1 and not signed
