"""Whether one text denies what the other affirms."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding, both, on_one_side
from reader.collation.opposites import opposite_words
from reader.collation.pairing import unpaired_negations
from reader.collation.segment import Alert
from reader.collation.tongues import Mark

# "unwilling", "impossible", "illegal", but not "under", "union" or "include".
_DENYING = regex.compile(
    r"un(?!der|i|til)\p{L}{4,}|dis(?:allow|agree|approv|believ|satisf|unit|hon|trust|like)\p{L}*|\p{L}{3,}less"
    r"|i(?:n|m(?=[mpb])|l(?=l)|r(?=r))\p{L}{2,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ete|ure)(?:ly)?"
)
_HEAD = 4
_NEAR = 5


def negations_changed(c: Correspondence) -> Iterator[Finding]:
    """The negations that one text has, where the other says the same without."""
    if c.a.tongue is not c.b.tongue:
        return
    yield from _attached(c)
    if not c.a.negations and not c.b.negations:
        return
    left_a, left_b = unpaired_negations(c)
    for mark in left_a:
        if _is_denied(c, mark):
            yield on_one_side(Alert.NEGATION, c.a, (mark.start, mark.end), True)
    turned = c.turned()
    for mark in left_b:
        if _is_denied(turned, mark):
            yield on_one_side(Alert.NEGATION, c.b, (mark.start, mark.end), False)


def _is_denied(c: Correspondence, mark: Mark) -> bool:
    """Whether the other text affirms what ``mark`` denies in the first, and does not deny it in other words."""
    a, b = c.a, c.b
    sentence = a.sentence(mark.start)
    both_, all_ = c.shared(mark.start, _NEAR)
    head = next((at for at in range(mark.end, min(sentence.stop, mark.end + _HEAD)) if a.stems[at]), None)
    if head is None:
        head = next((at for at in range(mark.start - 1, sentence.start - 1, -1) if a.stems[at]), None)
    if head is None or not both_:
        return False
    if head not in c.there and not (both_ >= 2 and both_ >= 0.6 * all_):
        return False
    facing = c.facing(mark.start, _NEAR)
    for place in facing:
        if place not in c.here and (b.role(place).may_deny or denies_by_shape(b.parts[place], b.english)):
            return False
    heads = [at for at in range(mark.start, min(sentence.stop, mark.end + _HEAD)) if at not in c.there]
    return not any(
        opposite_words(c, at, place) for at in heads for place in facing if place not in c.here
    )


def denies_by_shape(word: str, english: bool) -> bool:
    return english and _DENYING.fullmatch(word) is not None


def _attached(c: Correspondence) -> Iterator[Finding]:
    """A word against the same with the negation that its language writes together with it."""
    prefix = c.a.tongue.attached
    if not prefix:
        return
    ours = {c.a.parts[place]: place for place in c.alone_a}
    theirs = {c.b.parts[place]: place for place in c.alone_b}
    for word, place in ours.items():
        other = theirs.get(prefix + word)
        if other is None and word.startswith(prefix):
            other = theirs.get(word.removeprefix(prefix))
        if other is not None:
            yield Finding(
                Alert.NEGATION,
                both(c.a.shown(place), c.b.shown(other)),
                c.a.owner[place],
                c.b.owner[other],
            )
