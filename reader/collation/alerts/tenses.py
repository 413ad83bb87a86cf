"""Whether a verb stands in another tense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, quoted
from reader.collation.alerts.reading import Reading
from reader.collation.alerts.verbs import FINITE, is_participle, lemmas, tense
from reader.collation.alignment.blocks import Part
from reader.collation.phrases import NOT_PAST
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.words import spelling_key

_LEAST_STEM = 3
_NEAR = 4
_SHORT = 3
_CLOSE = 0.8
_PARTING = frozenset({",", ":", "–", "—", "-"})
_BEFORE_NOW = frozenset({"past", "perfect", "pluperfect"})
_TELLING = frozenset({"say", "call", "know", "believe", "tell", "think", "name"})
_ASKING = frozenset({"asked", "wondered", "wanted"})
_SUPPOSING = frozenset({"would", "could", "might"})
_TIMING = frozenset({"when", "if", "unless", "until", "till", "once", "after", "before", "while"})


def tenses_changed(c: Correspondence) -> Iterator[Finding]:
    """The first verb that both texts have, in one tense here, in another there."""
    if c.a.tongue is not c.b.tongue:
        return
    yield from _english(c) if c.a.english else _by_forms(c)


def _english(c: Correspondence) -> Iterator[Finding]:
    a, b = c.a, c.b
    helped_a, helped_b = _beside_helpers(a, c.alone_a), _beside_helpers(b, c.alone_b)
    places = {place for place in (*c.alone_a, *helped_a) if place in c.there}
    places.update(c.here[other] for other in helped_b if other in c.here)
    for place in sorted(places):
        if not a.stems[place]:
            continue
        other = c.there[place]
        word, fellow = a.parts[place], b.parts[other]
        if "to" in a.parts[place + 1 : place + 2] and word == fellow == "used":
            # "are used to", "used to"
            continue
        for lemma in lemmas(word) & lemmas(fellow):
            here, there = _tense(a, place, lemma), _tense(b, other, lemma)
            if here and there and here != there and not _may_be_one(c, place, other, {here, there}):
                yield _told(c, place, here, other, there)
                return
    copulas = list(_copulas(c))
    yield from copulas or _of_other_verbs(c)


def _of_other_verbs(c: Correspondence) -> Iterator[Finding]:
    """Another verb in the same place, in another tense: "supports" and "opposed"."""
    for block in c.blocks:
        sizes = block.i2 - block.i1, block.j2 - block.j1
        if block.part is not Part.CHANGE or not all(0 < size <= _SHORT for size in sizes):
            continue
        ours = _telling_verbs(c.a, c.a.span(block.i1, block.i2))
        theirs = _telling_verbs(c.b, c.b.span(block.j1, block.j2))
        if len(ours) != 1 or len(theirs) != 1:
            continue
        (place, here), (other, there) = ours[0], theirs[0]
        if (
            here != there
            and not {here, there} <= _BEFORE_NOW
            and not _may_be_one(c, place, other, {here, there})
            and c.there.get(c.a.first[block.i1] - 1, -1) == c.b.first[block.j1] - 1
            and place > 0
            and _beyond(c, place, other, 1)
            and _beyond(c, place, other, -1)
        ):
            yield _told(c, place, here, other, there)
            return


def _telling_verbs(side: Reading, places: range) -> list[tuple[int, str]]:
    """The verbs, by themselves, among ``places`` whose forms tell the present or the past."""
    found: list[tuple[int, str]] = []
    for place in places:
        if not side.stems[place]:
            continue
        word = side.parts[place]
        known = lemmas(word) - {word} if word.endswith(("ed", "ing")) else lemmas(word)
        told = {its for lemma in known if (its := _tense(side, place, lemma))}
        if len(told) == 1:
            found.append((place, told.pop()))
    return found


def _may_be_one(c: Correspondence, place: int, other: int, tenses: set[str]) -> bool:
    """Whether both forms may tell of the same time, as far as those words tell."""
    voices = _passive(c.a, place), _passive(c.b, other)
    if (
        voices[0] != voices[1]
        and not lemmas(c.a.parts[place]).isdisjoint(_TELLING)
        and not _word_for_word(c, place, other)
    ):
        return True
    if tenses <= _BEFORE_NOW or tenses == {"present", "perfect"}:
        # A translator has the choice of these, an editor has not.
        if c.a.parts[place].endswith("ing") != c.b.parts[other].endswith("ing"):
            return False
        return not _word_for_word(c, place, other)
    if "past" in tenses and (_reported(c.a, place, c.b, other) or _reported(c.b, other, c.a, place)):
        return True
    if "past" in tenses and (_supposed(c.a, place) or _supposed(c.b, other)):
        return True
    if tenses == {"present", "perfect"} and (_short_is(c.a, place) or _short_is(c.b, other)):
        return True
    if tenses == {"present", "future"}:
        going = c.a.parts[place].endswith("ing") or c.b.parts[other].endswith("ing")
        if _dated(c.a, place) and _dated(c.b, other):
            return True
        return going or _timed(c.a, place) or _timed(c.b, other)
    return False


def _word_for_word(c: Correspondence, place: int, other: int) -> bool:
    """Whether nearly all that stands near the two is the same, in the same order."""
    both, all_ = c.shared(place)
    its_both, its_all = c.turned.shared(other)
    if both < _CLOSE * all_ or its_both < _CLOSE * its_all:
        return False
    fellows = [c.there[at] for at in range(max(0, place - _NEAR), place) if at in c.there and c.a.stems[at]]
    return all(fellow < other for fellow in fellows) and _of_the_same(c, place, other)


def _passive(side: Reading, place: int) -> bool:
    """Whether a form of "be" stands before a participle."""
    return not side.parts[place].endswith("ing") and any(
        lemmas(side.parts[at]) == {"be"} for at in range(max(0, place - 2), place)
    )


def _reported(side: Reading, place: int, other: Reading, its: int) -> bool:
    """Whether one is within a question that the other tells of: "he asked if I knew"."""
    before = side.parts[side.sentence(place).start : place]
    if _ASKING.isdisjoint(before):
        return False
    return "?" in other.after(other.sentence(its).stop - 1)


def _supposed(side: Reading, place: int) -> bool:
    """Whether the form is of a condition: "if it said sorry", beside "could"."""
    sentence = side.sentence(place)
    before = side.parts[max(sentence.start, place - _NEAR) : place]
    return "if" in before and not _SUPPOSING.isdisjoint(side.parts[sentence.start : sentence.stop])


def _dated(side: Reading, place: int) -> bool:
    """Whether the form is of something set for a day: "leaves on Monday"."""
    sentence = side.sentence(place)
    return any(
        side.role(at).date[0] in ("weekday", "month", "day") or side.parts[at] == "next"
        for at in range(place + 1, min(sentence.stop, place + 2 * _NEAR))
    )


def _short_is(side: Reading, place: int) -> bool:
    """Whether a short form before, "she's", may be "is" or "has"."""
    return any(
        side.parts[at] == "is" and len(side.words.forms[side.owner[at]].wholes) > 1
        for at in range(max(0, place - 2), place)
    )


def _timed(side: Reading, place: int) -> bool:
    """Whether the form tells when or whether something will be: "when I leave"."""
    before = side.parts[max(side.sentence(place).start, place - _NEAR) : place]
    return not _TIMING.isdisjoint(before)


@lru_cache(maxsize=32_768)
def _tense(side: Reading, place: int, lemma: str) -> str | None:
    sentence = side.sentence(place)
    asks = "?" in side.after(sentence.stop - 1)
    return tense(side.parts, place, lemma, start=sentence.start, asks=asks)


def _beside_helpers(side: Reading, alone: list[int]) -> set[int]:
    """The places before which, not far off, an auxiliary stands that the other text has not there."""
    return {
        place + step
        for place in alone
        if side.parts[place] in lexicon.word_set("helpers")
        for step in range(1, _NEAR + 1)
    }


def _copulas(c: Correspondence) -> Iterator[Finding]:
    """Forms of "be", "have" and "do" by themselves, said of the same."""
    a, b = c.a, c.b
    ours = [(place, told) for place in c.alone_a if (told := _finite(a, place))]
    theirs = [(other, told) for other in c.alone_b if (told := _finite(b, other))]
    if not ours or not theirs:
        return
    for place, (lemma, here) in ours:
        for other, (its, there) in theirs:
            if (
                its == lemma
                and here != there
                and _of_the_same(c, place, other)
                and not _may_be_one(c, place, other, {here, there})
                and not (there == "future" and _of_likelihood(a, place))
                and not (here == "future" and _of_likelihood(b, other))
            ):
                yield _told(c, place, here, other, there)
                return


def _of_likelihood(side: Reading, place: int) -> bool:
    """Whether "is" belongs to "is likely to" or "is about to"."""
    return any(side.role(at).modality for at in range(place, place + 3))


def _finite(side: Reading, place: int) -> tuple[str, str] | None:
    """The verb and the tense of a form of "be", "have" or "do" that has one of its own."""
    word = side.parts[place]
    if word == "be":
        told = _tense(side, place, "be")
        return ("be", told) if told in ("past", "future") else None
    if word not in FINITE or _governed(side, place):
        return None
    before = side.parts[max(0, place - 2) : place]
    if word == "had" and not {"has", "have", "had"}.isdisjoint(before):
        return None
    following = side.parts[place + 1 : place + 2] or [""]
    if following[0] in lexicon.word_set("before-verbs"):
        following = side.parts[place + 2 : place + 3] or [""]
    lemma, told = FINITE[word]
    return "to have" if lemma == "have" and is_participle(following[0]) else lemma, told


def _governed(side: Reading, place: int) -> bool:
    """Whether "have" or "do" is an infinitive: "did they have it", "may have", "to do"."""
    if side.parts[place] not in ("have", "do"):
        return False
    start = max(side.sentence(place).start, place - 2 * _NEAR)
    return any(
        part in ("did", "do", "does", "will", "shall") or part in lexicon.word_set("modals")
        for part in side.parts[start:place]
    )


def _of_the_same(c: Correspondence, place: int, other: int) -> bool:
    """Whether the next content word after, or the last before, corresponds."""
    return _beyond(c, place, other, 1) or _beyond(c, place, other, -1)


def _beyond(c: Correspondence, place: int, other: int, step: int) -> bool:
    ours = _next_content(c.a, place, step)
    if ours is None or ours not in c.there:
        return False
    # In a question the subject stands after its verb.
    return c.there[ours] in (_next_content(c.b, other, step), _next_content(c.b, other, -step))


def _next_content(side: Reading, place: int, step: int) -> int | None:
    sentence = side.sentence(place)
    for at in range(place + step, place + step * (_NEAR + 1), step):
        if at not in sentence or side.words.gap(side.owner[max(at, at - step)]).strip() in _PARTING:
            return None
        if side.stems[at]:
            return at
    return None


def _told(c: Correspondence, place: int, here: str, other: int, there: str) -> Finding:
    shown, its = _verb(c.a, place), _verb(c.b, other)
    notes = (quoted(shown), quoted(its)) if shown != its else ("", "")
    return Finding(Alert.TENSE, here, there, c.a.owner[place], c.b.owner[other], notes)


def _verb(side: Reading, place: int) -> str:
    """The verb with the auxiliary right before it."""
    start = place - 1 if place and side.parts[place - 1] in lexicon.word_set("helpers") else place
    return side.shown(start, place + 1)


def _by_forms(c: Correspondence) -> Iterator[Finding]:
    """Other languages: what auxiliaries and endings tell, where each text has one tense only of its own."""
    if c.a.tongue.language == "ar":
        yield from _arabic(c)
    ours, theirs = _forms(c.a, c.alone_a), _forms(c.b, c.alone_b)
    if len(ours) == 1 and len(theirs) == 1 and ours.keys() != theirs.keys():
        (here, place), (there, other) = next(iter(ours.items())), next(iter(theirs.items()))
        if c.shared(place, 8)[0] and (_in_one_change(c, place, other) or other in c.facing(place)):
            yield _told(c, place, here, other, there)
        return
    if len(ours) + len(theirs) != 1:
        return
    # A form that tells its tense against one of the same verb that tells none.
    first = bool(ours)
    side = c if first else c.turned
    told, place = next(iter((ours or theirs).items()))
    if told == "present":
        return
    word = spelling_key(side.a.parts[place])
    for other in side.alone_b:
        fellow = spelling_key(side.b.parts[other])
        if (
            len(word) > _LEAST_STEM
            and word[:_LEAST_STEM] == fellow[:_LEAST_STEM]
            and word != fellow
            and side.b.tongue.is_finite(side.b.parts[other])
        ):
            there = NOT_PAST if told in ("past", "perfect") else "present"
            yield _told(c, place, told, other, there) if first else _told(c, other, there, place, told)
            return


def _in_one_change(c: Correspondence, place: int, other: int) -> bool:
    i, j = c.a.owner[place], c.b.owner[other]
    return any(block.i1 <= i < block.i2 and block.j1 <= j < block.j2 for block in c.blocks)


def _forms(side: Reading, alone: list[int]) -> dict[str, int]:
    """The tenses that a text's own words tell, each with a place."""
    found: dict[str, int] = {}
    for place in alone:
        participle = side.tongue.perfect_at(side.parts, place)
        if participle is not None and not side.shown(participle)[:1].isupper():
            found["perfect"] = participle
        elif told := side.role(place).tense or side.tongue.tense_of(side.parts[place]):
            found[told] = place
    if "perfect" in found:
        found.pop("present", None)
    return found


_FUTURE_PREFIXES = ("سي", "ست", "سن", "سأ")
_PRESENT_PREFIXES = ("ي", "ت", "ن", "أ")


def _arabic(c: Correspondence) -> Iterator[Finding]:
    """Forms of one regular verb: "ستفتح", "تفتح", "فتحت"."""
    for place in c.alone_a:
        if c.a.role(place - 1).denies if place else False:
            continue
        here, root = _arabic_form(c.a.parts[place])
        for other in c.alone_b:
            if other and c.b.role(other - 1).denies:
                continue
            there, its = _arabic_form(c.b.parts[other])
            if here == there or min(len(root), len(its)) < _LEAST_STEM:
                continue
            if root == its or (not here and root.startswith(its)) or (not there and its.startswith(root)):
                yield _told(c, place, here or "past", other, there or "past")
                return


def _arabic_form(word: str) -> tuple[str, str]:
    """The tense that the beginning of a verb tells, "" for none, and what follows it."""
    for tense_, prefixes in (("future", _FUTURE_PREFIXES), ("present", _PRESENT_PREFIXES)):
        for prefix in prefixes:
            if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST_STEM:
                return tense_, word.removeprefix(prefix).removesuffix("ون")
    return "", word
