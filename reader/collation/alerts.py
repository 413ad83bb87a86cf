"""Which differences may change the meaning, and what to say of each.

Every rule asks what one side has and the other lacks. What is only at another place (a negation moved to
another verb form, a date put first) raises nothing, and neither does a long passage that one side leaves
out: that is an omission, not a changed word. A missed alert costs less than a false one, since a reader who
is warned in vain stops reading warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.collation import lexicon
from reader.collation.blocks import Block, Part
from reader.collation.context import Side, sides
from reader.collation.names import names_of, same_entity
from reader.collation.opposites import are_opposites
from reader.collation.roles import roles_of
from reader.collation.segment import Alert
from reader.collation.times import Measured, measured
from reader.collation.verbs import lemmas, tense
from reader.collation.words import Words

_A_FEW = 3
_SOME = 5
_A_CLAUSE = 9
_NEAR_BLOCKS = 4
_NEAR_WORDS = 8


class Finding(NamedTuple):
    """An alert, its phrase, and the words it rests on: an index in each text, None for an absence."""

    alert: Alert
    explanation: str
    i: int | None = None
    j: int | None = None


class _Change(NamedTuple):
    block: Block
    a: Side
    b: Side

    @property
    def ours(self) -> range:
        return self.a.span(self.block.i1, self.block.i2)

    @property
    def theirs(self) -> range:
        return self.b.span(self.block.j1, self.block.j2)

    @property
    def longest(self) -> int:
        return max(self.block.i2 - self.block.i1, self.block.j2 - self.block.j1)

    @property
    def denies_once(self) -> bool:
        """Whether one side holds a negation more than the other, or three."""
        negations = sum(map(self.a.denies, self.ours)) + sum(map(self.b.denies, self.theirs))
        return negations % 2 == 1

    @property
    def one_sided(self) -> bool:
        return self.block.i1 == self.block.i2 or self.block.j1 == self.block.j2

    @property
    def short(self) -> bool:
        """Whether what stands on one side only is a word or three and no sentence by itself."""
        if not self.one_sided:
            return self.longest <= _SOME - 1
        return self.longest <= _A_FEW and not (
            self._sentence(self.a, self.block.i1, self.block.i2)
            or self._sentence(self.b, self.block.j1, self.block.j2)
        )

    @staticmethod
    def _sentence(side: Side, start: int, end: int) -> bool:
        if start == end:
            return False
        closed = side.words.gap(end).lstrip()[:1] in {".", "!", "?", "…"}
        return closed and side.opens_sentence(start)


def both(a: str, b: str) -> str:
    """What stands on either side, neither of them the original of the other."""
    return f"‘{a}’ here, ‘{b}’ there"


def only(phrase: str, first: bool) -> str:
    return f"‘{phrase}’ only in the {'first' if first else 'second'}"


def alerts_of(a: Words, b: Words, blocks: list[Block]) -> dict[int, list[Finding]]:
    """The alerts of the changes among ``blocks``, by index, the gravest first."""
    side_a, side_b = sides(a, b, blocks)
    unbalanced = _unbalanced_negations(side_a, side_b, blocks)
    found: dict[int, list[Finding]] = {}
    for index, block in enumerate(blocks):
        if block.part is Part.CHANGE:
            change = _Change(block, side_a, side_b)
            findings = list(_negation(change, *unbalanced))
            for rule in _RULES:
                findings += rule(change)
            if any(f.alert is Alert.POLARITY for f in findings) and change.denies_once:
                # "does not support" and "opposes" say the same.
                findings = [f for f in findings if f.alert not in (Alert.POLARITY, Alert.NEGATION)]
            if findings:
                found[index] = sorted(findings, key=lambda finding: _RANK[finding.alert])
    return found


_RANK = {alert: rank for rank, alert in enumerate(Alert)}


def _unbalanced_negations(a: Side, b: Side, blocks: list[Block]) -> tuple[set[int], set[int]]:
    """The places of negations that the other text has not, not even in the neighbourhood."""
    ours, theirs = a.negations, b.negations
    if not ours and not theirs:
        return set(), set()
    starts_a = {i: n for n, block in enumerate(blocks) for i in range(block.i1, block.i2)}
    starts_b = {j: n for n, block in enumerate(blocks) for j in range(block.j1, block.j2)}

    def near(place: int, other: int) -> bool:
        n, m = sorted((starts_a[a.owner[place]], starts_b[b.owner[other]]))
        if m - n > _NEAR_BLOCKS:
            return False
        between = sum(block.i2 - block.i1 for block in blocks[n + 1 : m] if block.part is Part.MATCH)
        return between <= _NEAR_WORDS

    left_a, left_b = set(ours), set(theirs)
    for place in ours:
        fellow = next((other for other in theirs if other in left_b and near(place, other)), None)
        if fellow is not None:
            left_a.discard(place)
            left_b.discard(fellow)
    return (
        {place for place in left_a if not any(near(place, denial) for denial in b.denials)},
        {place for place in left_b if not any(near(denial, place) for denial in a.denials)},
    )


def _negation(change: _Change, left_a: set[int], left_b: set[int]) -> Iterator[Finding]:
    ours = [place for place in change.ours if place in left_a]
    theirs = [place for place in change.theirs if place in left_b]
    if bool(ours) == bool(theirs):
        return
    if not (change.short if change.one_sided else change.longest <= _A_CLAUSE):
        return
    side, place = (change.a, ours[0]) if ours else (change.b, theirs[0])
    owner = side.owner[place]
    i, j = (owner, None) if ours else (None, owner)
    yield Finding(Alert.NEGATION, only(_shown(side, place), bool(ours)), i, j)


def _shown(side: Side, place: int) -> str:
    """The part at ``place`` as the text has it; the whole plain word where it is only a part of one."""
    owner = side.owner[place]
    alone = len(side.words.forms[owner].parts) == 1
    return side.words.word(owner) if alone else side.parts[place]


def _number(change: _Change) -> Iterator[Finding]:
    ours = measured(change.a, change.block.i1, change.block.i2)
    theirs = measured(change.b, change.block.j1, change.block.j2)
    if not ours and not theirs:
        return
    left_a = [item for item in ours if item.key not in change.b.changed_keys]
    left_b = [item for item in theirs if item.key not in change.a.changed_keys]
    if len(left_a) < len(ours) and len(left_b) < len(theirs) and not (left_a and left_b):
        return
    for item in left_a:
        for other in left_b:
            if item.comparable(other) and change.longest <= (_A_CLAUSE * 2 if item.exact else _A_CLAUSE):
                yield Finding(Alert.NUMBER, f"{item.text} here, {other.text} there", item.at, other.at)
                left_b.remove(other)
                break
    if bool(ours) != bool(theirs):
        items, side, end = (
            (left_a, change.a, change.block.i2) if ours else (left_b, change.b, change.block.j2)
        )
        yield from _number_on_one_side(change, items, side, end, bool(ours))


def _number_on_one_side(
    change: _Change, items: list[Measured], side: Side, end: int, first: bool
) -> Iterator[Finding]:
    """A number that one side lacks, where it told how many of what both have."""
    for item in items:
        counts = item.at + 1 == end < len(side.words) and side.words.gap(end) in (" ", "\u00a0", "-")
        if item.exact and counts and change.longest <= _A_FEW:
            i, j = (item.at, None) if first else (None, item.at)
            yield Finding(Alert.NUMBER, f"{item.text} only in the {'first' if first else 'second'}", i, j)


def _name(change: _Change) -> Iterator[Finding]:
    block = change.block
    if change.one_sided or change.longest > _A_CLAUSE:
        return
    ours, theirs = names_of(change.a, block.i1, block.i2), names_of(change.b, block.j1, block.j2)
    left_a = [n for n in ours if not any(same_entity(n, m) for m in theirs) and not n.elsewhere(change.b)]
    left_b = [n for n in theirs if not any(same_entity(m, n) for m in ours) and not n.elsewhere(change.a)]
    if left_a and left_b:
        yield Finding(Alert.NAME, both(left_a[0].text, left_b[0].text), left_a[0].at, left_b[0].at)
    elif (left_a and not theirs) or (left_b and not ours):
        mine, other = (left_a[0], change.theirs) if left_a else (left_b[0], change.ours)
        side = change.b if left_a else change.a
        if change.longest > _SOME - 1 or any(roles_of(side.parts[place]).person for place in other):
            return
        start, end = (block.j1, block.j2) if left_a else (block.i1, block.i2)
        if all(form.light for form in side.words.forms[start:end]):
            return
        phrase = side.words.phrase(start, end)
        if left_a:
            yield Finding(Alert.NAME, both(mine.text, phrase), mine.at, None)
        else:
            yield Finding(Alert.NAME, both(phrase, mine.text), None, mine.at)


def _modality(change: _Change) -> Iterator[Finding]:
    ours = {m: place for place in change.ours if (m := change.a.modality(place))}
    theirs = {m: place for place in change.theirs if (m := change.b.modality(place))}
    left_a = {m: place for m, place in ours.items() if m not in change.b.changed_modalities}
    left_b = {m: place for m, place in theirs.items() if m not in change.a.changed_modalities}
    if left_a and left_b and change.longest <= _A_CLAUSE:
        (m, place), (n, other) = next(iter(left_a.items())), next(iter(left_b.items()))
        if m != n and {change.a.parts[place], change.b.parts[other]} != {"able", "could"}:
            i, j = change.a.owner[place], change.b.owner[other]
            yield Finding(Alert.MODALITY, both(_shown(change.a, place), _shown(change.b, other)), i, j)
    elif bool(ours) != bool(theirs) and (left_a or left_b) and change.short:
        side, left = (change.a, left_a) if left_a else (change.b, left_b)
        # A future that the other side has not is a matter of tense.
        for modality, place in left.items():
            if modality != "future" and not (modality == "intention" and _both_before_to(change)):
                owner = side.owner[place]
                i, j = (owner, None) if left_a else (None, owner)
                yield Finding(Alert.MODALITY, only(_shown(side, place), bool(left_a)), i, j)
                break


def _both_before_to(change: _Change) -> bool:
    """Whether "to" follows on both sides: "wants" in place of "wishes" is no matter of modality."""
    ours, theirs = change.ours.stop, change.theirs.stop
    return (
        not change.one_sided
        and "to" in change.a.parts[ours : ours + 1]
        and "to" in change.b.parts[theirs : theirs + 1]
    )


def _tense(change: _Change) -> Iterator[Finding]:
    if change.longest > _SOME + 1:
        return
    a, b = change.a, change.b
    pairs = [(place, other) for place in change.ours for other in change.theirs]
    after = (change.ours.stop, change.theirs.stop)
    if change.longest <= _A_FEW and (
        _ends_in_auxiliary(a, change.ours) or _ends_in_auxiliary(b, change.theirs)
    ):
        verb = after[0] < len(a.parts) and not a.words.forms[a.owner[after[0]]].light
        if verb and after[1] < len(b.parts):
            pairs.append(after)
    for place, other in pairs:
        for lemma in lemmas(a.parts[place]) & lemmas(b.parts[other]):
            if lemma in ("do", "have") and (place, other) != after and a.parts[place] == b.parts[other]:
                continue
            here, there = tense(a.parts, place, lemma), tense(b.parts, other, lemma)
            if here and there and here != there:
                i, j = a.owner[place], b.owner[other]
                inside = (place, other) != after
                yield Finding(
                    Alert.TENSE, f"{here} here, {there} there", i if inside else None, j if inside else None
                )
                return


def _ends_in_auxiliary(side: Side, places: range) -> bool:
    """Whether what changed is, but for adverbs after it, the auxiliary of a verb that follows."""
    rest = (side.parts[place] for place in reversed(places))
    last = next((part for part in rest if part not in lexicon.word_set("before-verbs")), "")
    return last in lexicon.word_set("auxiliaries")


def _person(change: _Change) -> Iterator[Finding]:
    if change.longest > _SOME or change.one_sided:
        return
    ours = {p: place for place in change.ours if (p := roles_of(change.a.parts[place]).person)}
    theirs = {p: place for place in change.theirs if (p := roles_of(change.b.parts[place]).person)}
    left_a = [place for p, place in ours.items() if p not in theirs]
    left_b = [place for p, place in theirs.items() if p not in ours]
    if left_a and left_b:
        persons = {
            roles_of(change.a.parts[left_a[0]]).person,
            roles_of(change.b.parts[left_b[0]]).person,
        }
        if persons != {"third-neuter", "third-plural"}:
            shown = both(_shown(change.a, left_a[0]), _shown(change.b, left_b[0]))
            yield Finding(Alert.PERSON, shown, change.a.owner[left_a[0]], change.b.owner[left_b[0]])
    elif (left_a or left_b) and bool(ours) != bool(theirs) and change.longest <= _A_FEW:
        side, place = (change.a, left_a[0]) if left_a else (change.b, left_b[0])
        other, start, end = (
            (change.b, change.block.j1, change.block.j2)
            if left_a
            else (change.a, change.block.i1, change.block.i2)
        )
        speaks = roles_of(side.parts[place]).person.startswith(("first", "second"))
        names = names_of(other, start, end)
        nouns = any(not form.light for form in other.words.forms[start:end])
        if speaks and (names or (nouns and other.words.keys[start] in ("the", "a", "an", "this"))):
            phrase = other.words.phrase(start, end)
            mine = _shown(side, place)
            yield Finding(
                Alert.PERSON,
                both(mine, phrase) if left_a else both(phrase, mine),
                side.owner[place] if left_a else None,
                None if left_a else side.owner[place],
            )


def _polarity(change: _Change) -> Iterator[Finding]:
    if change.one_sided or change.longest > _A_CLAUSE:
        return
    for place in change.ours:
        for other in change.theirs:
            x, y = change.a.parts[place], change.b.parts[other]
            if are_opposites(x, y):
                i, j = change.a.owner[place], change.b.owner[other]
                yield Finding(Alert.POLARITY, both(_shown(change.a, place), _shown(change.b, other)), i, j)
                return


_RULES: tuple[Callable[[_Change], Iterator[Finding]], ...] = (
    _number,
    _name,
    _modality,
    _tense,
    _person,
    _polarity,
)
