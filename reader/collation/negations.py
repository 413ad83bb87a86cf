"""Whether one text denies what the other affirms."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding, contrast, on_one_side
from reader.collation.opposites import complement, opposite_words
from reader.collation.pairing import unpaired_negations
from reader.collation.segment import Alert
from reader.collation.tongues import Mark

# "unwilling", "impossible", "illegal", but not "under", "union" or "include".
_DENYING = regex.compile(
    r"non(?:-|\p{L}{5,})\p{L}*|un(?!der|i|til)\p{L}{4,}|dis(?:allow|agree|approv|believ|satisf|unit|hon|trust|like)\p{L}*|\p{L}{3,}less"
    r"|i(?:n|m(?=[mpb])|l(?=l)|r(?=r))\p{L}{2,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ete|ure)(?:ly)?"
)
_HEAD = 4
_NEAR = 5
_FAR = 9
_SCOPE = 12


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
    turned = c.turned
    for mark in left_b:
        if _is_denied(turned, mark):
            yield on_one_side(Alert.NEGATION, c.b, (mark.start, mark.end), False)


def _is_denied(c: Correspondence, mark: Mark) -> bool:
    """Whether the other text affirms what ``mark`` denies, and does not deny it in other words."""
    a, b = c.a, c.b
    if c.omitted(mark.start):
        return False
    sentence = a.sentence(mark.start)
    both_, all_ = c.shared(mark.start, _NEAR)
    head = next((at for at in range(mark.end, min(sentence.stop, mark.end + _HEAD)) if a.stems[at]), None)
    if head is None:
        head = next((at for at in range(mark.start - 1, sentence.start - 1, -1) if a.stems[at]), None)
    if head is None or not both_:
        return False
    earlier = a.parts[max(sentence.start, mark.start - _FAR) : mark.start]
    if a.english and not {"few", "little", "nothing", "nobody"}.isdisjoint(earlier):
        # "There are few things it can't do."
        return False
    if head not in c.there and not (both_ >= 2 and both_ >= 0.5 * all_):
        return False
    facing = c.facing(mark.start, _NEAR, _FAR)
    for place in facing:
        if place in c.here:
            continue
        if b.parts[place] == "too" and not (place + 1 < len(b.parts) and b.stems[place + 1]):
            continue
        if b.role(place).may_deny or denies_by_shape(b.parts[place], b.english):
            return False
    if head in c.there and _still_denied(c, c.there[head]):
        return False
    heads = [at for at in range(mark.start, min(sentence.stop, mark.end + _HEAD)) if at not in c.there]
    return not any(
        opposite_words(c, at, place) or (a.english and complement(a.parts[at], b.parts[place]))
        for at in heads
        for place in facing
        if place not in c.here
    )


def _still_denied(c: Correspondence, place: int) -> bool:
    """Whether a negation before ``place`` in the other text is of this word too: "did not come or call"."""
    b = c.b
    start = b.sentence(place).start
    for mark in b.negations:
        if start <= mark.start < place <= mark.start + _SCOPE:
            between = b.parts[mark.end : place]
            if "or" in between or "nor" in between:
                return True
    return False


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
        if other is not None and (other in c.facing(place, 4) or place in c.turned.facing(other, 4)):
            yield contrast(Alert.NEGATION, c.a, (place, place + 1), c.b, (other, other + 1))
