"""Which differences may change the meaning, and what to say of each.

Every rule asks what one text has and the other, which says the same otherwise, lacks, wherever it stands: the
two may put their clauses in another order. What is only at another place (a negation moved to another verb
form, a date put first) raises nothing, and neither does a passage that one side leaves out: that is an
omission, not a changed word. A missed alert costs less than a false one, since a reader who is warned in vain
stops reading warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.counts import numbers_changed
from reader.collation.alerts.findings import Finding
from reader.collation.alerts.modality import modality_changed
from reader.collation.alerts.names import names_changed
from reader.collation.alerts.negations import negations_changed
from reader.collation.alerts.persons import persons_changed
from reader.collation.alerts.polarity import polarity_changed
from reader.collation.alerts.questions import questions_changed
from reader.collation.alerts.reading import readings_of
from reader.collation.alerts.tenses import tenses_changed
from reader.collation.alignment.blocks import Block, Part
from reader.collation.segment import Alert, gravity
from reader.collation.text.words import Words

_RULES: tuple[Callable[[Correspondence], Iterator[Finding]], ...] = (
    negations_changed,
    numbers_changed,
    names_changed,
    modality_changed,
    tenses_changed,
    persons_changed,
    polarity_changed,
    questions_changed,
)
_EVEN = 12
_GOVERNED = 4


def alerts_of(a: Words, b: Words, blocks: list[Block]) -> dict[int, list[Finding]]:
    """The alerts of the changes among ``blocks``, by index, the gravest first, whichever text comes first."""
    parts = {block.part for block in blocks}
    if parts.isdisjoint((Part.CHANGE, Part.MOVE)):
        return {}
    if (len(a), a.text) > (len(b), b.text):
        turned = [Block(part, j1, j2, i1, i2) for part, i1, i2, j1, j2 in blocks]
        findings = [finding.turned() for finding in _findings(b, a, turned)]
    else:
        findings = _findings(a, b, blocks)
    if Part.CHANGE not in parts:
        # Of words that are but put elsewhere, only names may have changed places.
        findings = [finding for finding in findings if finding.exchanged]
    found: dict[int, list[Finding]] = {}
    for finding in findings:
        index = _block_of(blocks, finding)
        if index is not None:
            found.setdefault(index, []).append(finding)
    for its in found.values():
        its.sort(key=lambda finding: gravity(finding.alert))
    return found


def _findings(a: Words, b: Words, blocks: list[Block]) -> list[Finding]:
    """What the rules find in two texts that say the same, or parts of the same."""
    c = Correspondence(*readings_of(a, b), blocks)
    if not c.akin:
        return []
    found = [finding for rule in _RULES for finding in rule(c) if not _bracketed(a, b, finding)]
    return _without_explained(_without_evened(found))


def _bracketed(a: Words, b: Words, finding: Finding) -> bool:
    """Whether a word of the finding is the outlet's own, in brackets."""
    return any(
        at is not None and words.gap(at).endswith("[") and words.gap(at + 1).startswith("]")
        for words, at in ((a, finding.i), (b, finding.j))
    )


def _without_evened(findings: list[Finding]) -> list[Finding]:
    """The findings without a negation and an opposite that say the same together."""
    negations = [finding for finding in findings if finding.alert is Alert.NEGATION]
    denied = {(its.i, its.j) for its in negations}
    opposites = [finding for finding in findings if finding.alert is Alert.POLARITY]
    for opposite in list(opposites):
        if (opposite.i, opposite.j) in denied:
            # A word and the same with the negation that is written together with it.
            findings.remove(opposite)
            opposites.remove(opposite)
    for negation in negations:
        for opposite in opposites:
            if _near(negation, opposite):
                findings.remove(negation)
                findings.remove(opposite)
                opposites.remove(opposite)
                break
    return findings


def _without_explained(findings: list[Finding]) -> list[Finding]:
    """The findings without the tense of a verb that another word of modality governs here and there."""
    opposites = {(its.i, its.j) for its in findings if its.alert is Alert.POLARITY}
    if opposites:
        # "likely" and "unlikely" are opposites first.
        findings = [
            its
            for its in findings
            if its.alert is not Alert.MODALITY
            or not any(its.i in (None, i) and its.j in (None, j) for i, j in opposites)
        ]
    modal = [finding for finding in findings if finding.alert is Alert.MODALITY]
    if not modal:
        return findings
    return [
        finding
        for finding in findings
        if finding.alert is not Alert.TENSE
        or not any(_governs(its.i, finding.i) or _governs(its.j, finding.j) for its in modal)
    ]


def _governs(modal: int | None, verb: int | None) -> bool:
    return modal is not None and verb is not None and 0 <= verb - modal <= _GOVERNED


def _near(negation: Finding, opposite: Finding) -> bool:
    apart = negation.i, opposite.i
    if negation.i is None:
        apart = negation.j, opposite.j
    return apart[0] is not None and apart[1] is not None and abs(apart[0] - apart[1]) <= _EVEN


def _block_of(blocks: list[Block], finding: Finding) -> int | None:
    """The change that holds the words of ``finding``, else the one nearest to them."""

    def away(index: int) -> tuple[int, int, int]:
        block = blocks[index]
        outside = distance = 0
        for at, start, end in ((finding.i, block.i1, block.i2), (finding.j, block.j1, block.j2)):
            if at is not None and not start <= at < end:
                outside += 1
                distance += min(abs(at - start), abs(at - end + 1))
        held = outside < (finding.i is not None) + (finding.j is not None)
        return not held, outside if held else 0, distance

    holding = {Part.CHANGE, Part.MOVE} if finding.exchanged else {Part.CHANGE}
    changes = [index for index, block in enumerate(blocks) if block.part in holding]
    return min(changes, key=away, default=None)
