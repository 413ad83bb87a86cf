"""Why two quotes were linked, in words for the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp
from types import MappingProxyType

from reader.matching import lexicon, phrases
from reader.matching.alignment import points
from reader.matching.features import Comparison, Features
from reader.matching.model import Contest, Weights
from reader.matching.passages import passages
from reader.matching.people import Identity, identity, name_parts
from reader.matching.remembering import remembered
from reader.matching.wording import TELLING, Wording
from reader.matching.words import LIKE, Word, likeness, skeleton, words_of
from reader.model import Span

_SLIGHT = 0.15
"""Contributions below this are told with what any two quotes are up against: at most some 4 in a hundred."""
_RARE = 3.0
"""Nats from which a word is called rare, and is worth naming."""
_NAMED = 3
"""Words or phrases that are named of many."""
_PHRASE = 4
"""Words of such a phrase at most; of characters, twice as many."""
_ORDERED = 3
"""Shared words from which on their order tells."""
_RUN = 4
"""Words from which on a common run is told."""
_LONGER = 1.5
"""How many times longer a quote is of which one sentence is told apart."""
_LONGEST = 3_000
"""Code points of a passage that are looked through for a word of it."""
_OTHER = 0.15
"""Likeness of two articles that tell of other matters, at most."""
_UNSPACED = frozenset(("ja", "zh", "th", "lo", "km", "my"))
"""Languages whose words here are characters."""


def reasons(
    first: Wording,
    second: Wording,
    met: Comparison,
    weights: Weights,
    contest: Contest,
    whole: float,
    texts: tuple[str, str],
) -> Mapping[str, float]:
    """Each signal's contribution to the log odds of the pair, strongest first; they add up to the odds.

    ``whole`` are the log odds that the utterances of the two add, ``texts`` those of the two articles.
    Whether the speakers are named is told even where it adds nothing, and so is that the quotes could not be
    searched in full.
    """
    part = {
        name: weight * value
        for name, weight, value in zip(Features._fields, weights.signals, met.features, strict=True)
    }
    shared = sum(part[name] for name in ("found", "fresh", "covered", "both"))
    ratio = exp(met.features.ratio)
    against = weights.contested(contest._replace(beside=0.0, between=0.0))
    told: Sequence[tuple[float, Callable[[], str]]] = (
        (shared, lambda: _shared(first, second, met)),
        (part["kindred"], lambda: _kindred(first, second)),
        (part["letters"], lambda: _written(first, second, met, part["letters"])),
        (part["parting"], lambda: phrases.PARTING),
        (part["ratio"], lambda: phrases.LONGER.format(times=f"{ratio:.1f}")),
        (part["setting"], lambda: _setting(first, second, texts[0])),
        (part["question"], lambda: phrases.ASKING),
        (part["denial"], lambda: phrases.DENYING),
        (part["apart"], lambda: _days(first, second)),
        (weights.signals.event * (met.features.event - _OTHER), lambda: _event(met.features.event)),
        (against, lambda: phrases.CONTESTED),
        (weights.contested(contest) - against, lambda: phrases.BESIDE),
        (whole, lambda: phrases.WITHIN),
    )
    kept = {say(): value for value, say in told if abs(value) >= _SLIGHT}
    kept[_speakers(first, second)] = part["agree"] + part["differ"] + part["choice"]
    if met.alignment.cut_short:
        kept[phrases.CUT_SHORT] = 0.0
    odds = weights.odds(met.features) + weights.contested(contest) + whole
    kept[phrases.ANY_TWO] = odds - sum(kept.values())
    return MappingProxyType(dict(sorted(kept.items(), key=lambda item: (-abs(item[1]), item[0]))))


def _event(likeness: float) -> str:
    return phrases.SAME_STORY if likeness > _OTHER else phrases.OTHER_STORY


def _shared(first: Wording, second: Wording, met: Comparison) -> str:
    """How many words of the lighter quote the other has, in which order, where, and which are the rarest."""
    light, heavy = (first, second) if first.total <= second.total else (second, first)
    has = {key for key in light.places if key in heavy.places} | {
        light.keys[i if light is first else j] for i, j in _met(first, second, met, least=LIKE)
    }
    telling = [key for key in light.places if _weight(light, key) >= TELLING]
    rare = [key for key in telling if _weight(light, key) >= _RARE]
    if light.language in _UNSPACED:
        kind, of = "character", list(light.places)
    else:
        kind, of = ("rare word", rare) if not has.isdisjoint(rare) else ("word", telling)
    shared = [key for key in of if key in has]
    if not shared:
        return phrases.FEW_SHARED
    said = _count(len(shared), len(of), kind)
    if order := _order([(heavy.places[key], light.places[key]) for key in shared if key in heavy.places]):
        said = order.format(said=said)
    sentences = {heavy.sentences[j if light is first else i] for i, j in met.alignment.pairs}
    long = len(heavy.keys) >= _LONGER * len(light.keys)
    if long and len(sentences) == 1 < len(set(heavy.sentences)):
        said = phrases.IN_ONE_SENTENCE.format(said=said)
    if light.language in _UNSPACED:
        return said
    rarest = sorted(shared, key=lambda key: (-_weight(light, key), light.places[key]))
    listed = ", ".join(_as_quoted(light, light.places[key][0]) for key in rarest[:_NAMED])
    return phrases.NAMED.format(said=said, listed=listed)


def _weight(wording: Wording, key: str) -> float:
    return wording.weights[wording.places[key][0]]


def _count(some: int, total: int, kind: str) -> str:
    part, *whole = phrases.SHARED[kind]
    return (part if some < total else whole[min(total, 3) - 1]).format(some=some, total=total)


def _order(places: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]) -> str:
    """Whether words that either quote has but once are in the same order, where there are enough of them."""
    once = sorted((here[0], there[0]) for here, there in places if len(here) == len(there) == 1)
    if len(once) < _ORDERED:
        return ""
    rising = sum(one[1] < other[1] for one, other in pairwise(once))
    if rising == len(once) - 1:
        return phrases.IN_ORDER
    return phrases.IN_ANOTHER_ORDER if rising <= len(once) / 2 else ""


def _kindred(first: Wording, second: Wording) -> str:
    """The words that are near in meaning, but not alike; those that are alike count as shared."""
    first, second = passages(first, second)
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted((-alike, i, j) for i, j, alike in points(first, second) if alike < LIKE):
        if all(i != one and j != other for one, other in pairs):
            pairs.append((i, j))
    named = [
        phrases.KINDRED_PAIR.format(one=_word(first, i), other=_word(second, j)) for i, j in pairs[:_NAMED]
    ]
    if not named:
        return phrases.KINDRED
    return phrases.NAMED.format(said=phrases.KINDRED, listed=", ".join(named))


def _met(first: Wording, second: Wording, met: Comparison, least: float) -> Iterator[tuple[int, int]]:
    """The aligned words, by index, that are ``least`` alike."""
    for i, j in met.alignment.pairs:
        if likeness(first.keys[i], second.keys[j]) >= least:
            yield i, j


def _written(first: Wording, second: Wording, met: Comparison, value: float) -> str:
    """How alike the two are to the letter: the longest run of the same words, if there is one."""
    if value < 0:
        return phrases.WRITTEN_DIFFERENTLY
    longest = run = 0
    before = (-2, -2)
    for i, j in _met(first, second, met, least=1.0):
        run = run + 1 if (i - 1, j - 1) == before else 1
        longest, before = max(longest, run), (i, j)
    if longest < _RUN:
        return phrases.WRITTEN_ALIKE
    whole, whole_of_one, part = phrases.RUN["characters" if first.language in _UNSPACED else "words"]
    if longest == len(first.keys) == len(second.keys):
        return whole.format(n=longest)
    if longest == min(len(first.keys), len(second.keys)):
        return whole_of_one.format(n=longest)
    return part.format(n=longest)


def _speakers(first: Wording, second: Wording) -> str:
    one, other = first.speaker, second.speaker
    if one is None or other is None:
        return phrases.NO_SPEAKER if one is other else phrases.ONE_SPEAKER
    longer = max(one, other, key=lambda name: (len(name), name))
    return {
        Identity.SAME: phrases.SAME_SPEAKER,
        Identity.COMPATIBLE: phrases.PERHAPS_SPEAKER,
        Identity.DIFFERENT: phrases.OTHER_SPEAKERS,
        Identity.UNKNOWN: phrases.UNKNOWN_SPEAKERS,
    }[identity(one, other)].format(name=longer, one=one, other=other)


def _days(first: Wording, second: Wording) -> str:
    days = abs((first.day or 0) - (second.day or 0))
    return phrases.ONE_DAY if days == 1 else phrases.DAYS.format(n=f"{days:,}")


def _setting(first: Wording, second: Wording, text: str) -> str:
    """What the narrative around both quotes tells, as it is written around the first."""
    named = {part for speaker in (first.speaker, second.speaker) if speaker for part in name_parts(speaker)}
    shared = {
        key: min(weight, second.told[key])
        for key, weight in first.told.items()
        if key in second.told and skeleton(key) not in named
    }
    asking = lexicon.asking()
    asked = all(not asking.isdisjoint(wording.told) for wording in (first, second))
    telling = {key: weight for key, weight in shared.items() if key not in asking}
    said = ", ".join(_phrases(first, telling, text)) if telling else ""
    if not said:
        return phrases.BOTH_ANSWER if asked else phrases.ALIKE_AROUND
    return (phrases.BOTH_ANSWER_ABOUT if asked else phrases.BOTH_TOLD).format(listed=said)


def _phrases(wording: Wording, telling: Mapping[str, float], text: str) -> list[str]:
    """The words of ``telling`` as they stand around the quote, neighbours together, the weightiest first."""
    unspaced = wording.language in _UNSPACED
    joints = ("",) if unspaced else (" ", "-", "\u2011", "\u00a0")
    quoted = wording.quote.span
    runs: list[list[Word]] = []
    end = -1
    for paragraph in _paragraphs(text, quoted):
        for word in _words(paragraph.of(text), wording.language):
            start = paragraph.start + word.start
            if word.key not in telling or quoted.start <= start < quoted.end:
                continue
            word = word._replace(start=start, end=paragraph.start + word.end)
            if runs and text[end:start] in joints:
                runs[-1].append(word)
            else:
                runs.append([word])
            end = word.end
    if unspaced:
        runs = [run[: 2 * _PHRASE] for run in runs if len(run) > 1]
    else:
        runs = [short for run in runs if (short := _trimmed(run, telling))]
    # Names first, for they tell a reader most.
    runs.sort(
        key=lambda run: (not any(word.capital for word in run), -sum(telling[word.key] for word in run))
    )
    named: list[str] = []
    known: set[str] = set()
    for run in runs:
        if not known.issuperset(word.key for word in run):
            known.update(word.key for word in run)
            named.append(f"“{text[run[0].start : run[-1].end]}”")
    return named[:_NAMED]


def _trimmed(run: list[Word], telling: Mapping[str, float]) -> list[Word]:
    """The run from its first rare word to its last one, not too long to be read at a glance."""
    rare = [place for place, word in enumerate(run) if telling[word.key] >= _RARE]
    return run[rare[0] : rare[-1] + 1][:_PHRASE] if rare else []


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    """The paragraph before that of a span, and that itself; of a long one what lies near the span."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST)
    before = start
    while before and text[before - 1] == "\n":
        before -= 1
    if before < start:
        yield Span(max(text.rfind("\n", 0, before) + 1, before - _LONGEST), before)
    last = text.find("\n", span.end)
    yield Span(start, min(last if last >= 0 else len(text), span.end + _LONGEST))


@remembered(1 << 10)
def _words(paragraph: str, language: str) -> tuple[Word, ...]:
    return words_of(paragraph, language)


def _as_quoted(wording: Wording, index: int) -> str:
    return f"“{_word(wording, index)}”"


def _word(wording: Wording, index: int) -> str:
    span, start = wording.span(index, index), wording.quote.start
    return wording.quote.text[span.start - start : span.end - start]
