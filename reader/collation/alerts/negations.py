"""Whether one text denies what the other affirms."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, contrast, on_one_side
from reader.collation.alerts.opposites import complement, opposite_words
from reader.collation.alerts.pairing import unpaired_negations
from reader.collation.alerts.reading import Reading
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.tongues import Mark

# "unwilling", "impossible", "illegal", but not "under", "union" or "include".
_DENYING = regex.compile(
    r"non(?:-|\p{L}{5,})\p{L}*|un(?!der|i|til)\p{L}{4,}|dis(?:allow|agree|approv|believ|satisf|unit|hon|trust|like)\p{L}*|\p{L}{3,}less"
    r"|i(?:n|m(?=[mpb])|l(?=l)|r(?=r))\p{L}{2,}(?:able|ible|ant|ent|al|ate|ect|ive|ar|ous|ete|ure)(?:ly)?"
)
_HEAD = 4
_NEAR = 5
_FAR = 9
_SCOPE = 12
_LEAST_SHARED = 0.4


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
    sentence = a.sentence(mark.start)
    both_, all_ = c.shared(mark.start, _NEAR)
    after = range(mark.end, min(sentence.stop, mark.end + _HEAD))
    head = next((at for at in after if a.stems[at] and not a.role(at).modality), None)
    if head is None:
        head = next((at for at in range(mark.start - 1, sentence.start - 1, -1) if a.stems[at]), None)
    if (
        head is None
        or not both_
        or (c.b.negations and _repeats(a, mark, head))
        or _trails(c, mark)
        or _bounds_time(c, mark)
    ):
        return False
    earlier = a.parts[max(sentence.start, mark.start - _FAR) : mark.start]
    if a.english and not {"few", "little", "nothing", "nobody"}.isdisjoint(earlier):
        # "There are few things it can't do."
        return False
    fellow = c.fellow(head)
    if a.english and any(at in c.there and a.stems[at] for at in range(mark.start, mark.end)):
        return False
    if c.cut_off(mark.start) and c.omitted(mark.start):
        return False
    if fellow is None and (c.omitted(mark.start) or both_ < 2 or both_ < _LEAST_SHARED * all_):
        return False
    facing = c.facing(mark.start, _NEAR, _FAR)
    if any(place not in c.here for place in _denials(b, facing)):
        return False
    if fellow is not None and _still_denied(c, fellow):
        return False
    heads = [
        at
        for at in range(mark.start, min(sentence.stop, mark.end + _NEAR))
        if at not in c.there and a.parts[at] not in lexicon.particles()
    ]
    return not any(
        opposite_words(c, at, place) or (a.english and complement(a.parts[at], b.parts[place]))
        for at in heads
        for place in facing
        if place not in c.here
    )


def _denials(side: Reading, places: set[int]) -> Iterator[int]:
    """Where what stands at ``places`` and may stand for a negation begins."""
    for mark in side.marks:
        as_well = side.parts[mark.start] == "too" and not any(side.stems[mark.end : mark.end + 1])
        if mark.roles.may_deny and not as_well and not places.isdisjoint(range(mark.start, mark.end)):
            yield mark.start
    for place in places:
        if denies_by_shape(side.parts[place], side.english):
            yield place


def _repeats(side: Reading, mark: Mark, head: int) -> bool:
    """Whether the same word is denied twice in a sentence, once for each of its objects."""
    stem = side.stems[head]
    return any(
        other.start != mark.start
        and stem in side.stems[other.end : other.end + _HEAD]
        and other.start in side.sentence(mark.start)
        for other in side.negations
    )


def _trails(c: Correspondence, mark: Mark) -> bool:
    """Whether the negation ends what one text only repeats without its verb: "but you do not"."""
    a = c.a
    ends = mark.end == a.sentence(mark.start).stop or a.after(mark.end - 1).startswith((",", ";"))
    return len(a.negations) > 1 and ends and mark.start > 0 and mark.start - 1 not in c.there


def _bounds_time(c: Correspondence, mark: Mark) -> bool:
    """Whether what is denied is so until a time, for the other text only after it."""
    rest = c.a.parts[mark.end : min(mark.end + _SCOPE, c.a.sentence(mark.start).stop)]
    return (
        c.a.english
        and not {"until", "till", "before"}.isdisjoint(rest)
        and any(c.b.parts[place] == "only" and place not in c.here for place in range(len(c.b.parts)))
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
    return english and _DENYING.fullmatch(word) is not None and word not in lexicon.word_set("not-denied")


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
