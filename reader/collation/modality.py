"""Whether one text is surer, or binds more, than the other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.correspondence import Correspondence
from reader.collation.findings import Finding, contrast, on_one_side
from reader.collation.reading import Reading
from reader.collation.segment import Alert
from reader.collation.tongues import Mark

# What one text may have and the other lack without being surer: emphasis, and what is a matter of tense.
_WEAK = frozenset({"future", "emphasis", "knowledge", "readiness"})
_PERCEIVED = frozenset(
    "see hear feel understand imagine tell say remember smell taste help afford wait believe".split()
)
_NOUNS_AFTER = frozenset("the a an his her their our my its good free political own of no iron strong".split())
_NOUNS = frozenset({"can", "will", "must", "might", "need"})


def modality_changed(c: Correspondence) -> Iterator[Finding]:
    """The words of certainty, possibility, duty and intention in which the texts differ."""
    if c.a.tongue is not c.b.tongue:
        return
    ours = [mark for mark in c.a.modals if _is_modal(c.a, mark)]
    theirs = [mark for mark in c.b.modals if _is_modal(c.b, mark)]
    if not ours and not theirs:
        return
    left_a, left_b = _unpaired(c, ours, theirs)
    turned = c.turned()
    for mark in list(left_a):
        facing = c.facing(mark.start) if left_b else set()
        for other in left_b:
            if other.start in facing or mark.start in turned.facing(other.start):
                yield contrast(
                    Alert.MODALITY, c.a, (mark.start, mark.end), c.b, (other.start, other.end)
                )
                left_a.remove(mark)
                left_b.remove(other)
                break
    for side, left, first in ((c, left_a, True), (turned, left_b, False)):
        for mark in left:
            if _tells(side, mark):
                yield on_one_side(Alert.MODALITY, side.a, (mark.start, mark.end), first)
                break


def _is_modal(side: Reading, mark: Mark) -> bool:
    """Whether the word is no noun and no month."""
    if mark.end - mark.start > 1:
        return True
    word = side.parts[mark.start]
    before = side.parts[mark.start - 1] if mark.start else ""
    if word in _NOUNS and side.english and before in _NOUNS_AFTER:
        return False
    if word == "may" and side.english:
        after = side.parts[mark.end] if mark.end < len(side.parts) else ""
        written = side.shown(mark.start)
        if written[:1].isupper() and not written.isupper():
            return side.opens_sentence(side.owner[mark.start]) and not after.startswith("#") and after != "of"
    return not (word in ("certain", "sure") and before in ("a", "make", "making", "made", "makes", "to"))


def _unpaired(
    c: Correspondence, ours: list[Mark], theirs: list[Mark]
) -> tuple[list[Mark], list[Mark]]:
    """The modal words of either text that none of a group of theirs stands for in the other."""
    left_b = list(theirs)
    left_a: list[Mark] = []
    for mark in ours:
        at = c.there.get(mark.start)
        fellow = next((other for other in left_b if other.start == at), None)
        if fellow is not None and fellow.roles.modality & mark.roles.modality:
            left_b.remove(fellow)
        else:
            left_a.append(mark)
    for mark in list(left_a):
        alike = [other for other in left_b if other.roles.modality & mark.roles.modality]
        if alike:
            facing = c.facing(mark.start) if len(alike) > 1 else set()
            fellow = next((other for other in alike if other.start in facing), alike[0])
            left_a.remove(mark)
            left_b.remove(fellow)
    return left_a, left_b


def _tells(c: Correspondence, mark: Mark) -> bool:
    """Whether the other text, which has what ``mark`` is said of, is surer without it, or less bound."""
    groups = mark.roles.modality
    if any(at in c.there and c.a.stems[at] for at in range(mark.start, mark.end)):
        return False
    if groups <= _WEAK or mark.start == 0 and groups <= {"conditional", "ability", "possibility"} and (
        c.a.parts[0] in ("would", "could", "can", "may", "might")
    ):
        # A quote that begins with its verb leaves the rest to the outlet's own words.
        return False
    sentence = c.a.sentence(mark.start)
    head = next((at for at in range(mark.end, min(sentence.stop, mark.end + 4)) if c.a.stems[at]), None)
    if head is None:
        both_, all_ = c.shared(mark.start, 4)
        return both_ >= 1 and both_ >= 0.5 * all_
    if groups <= {"ability"} and c.a.parts[head] in _PERCEIVED:
        return False
    if head in c.there or groups <= {"ability", "possibility"} and c.a.parts[mark.start] == "able":
        return head in c.there
    both_, all_ = c.shared(mark.start, 5)
    return both_ >= 2 and both_ >= 0.5 * all_
