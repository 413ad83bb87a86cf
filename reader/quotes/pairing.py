"""Which marks of a paragraph open and close its quotations: the cheapest reading of them all together."""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Span
from reader.quotes.glyphs import FAMILY, PARTNERS, Family, Mark, marks

_DEEPEST = 3
_MOST_READINGS = 6
_MARGIN = 5.0
"""A reading dearer than the best by more than this is given up."""

_SINGLES = frozenset(form for form, family in FAMILY.items() if family is Family.SINGLE)
_NESTED = {
    (Family.DOUBLE, Family.DOUBLE): 0.5,
    (Family.SINGLE, Family.SINGLE): 2.0,
    (Family.ANGLE, Family.ANGLE): 0.4,
    (Family.DOUBLE, Family.ANGLE): 0.2,
    (Family.SINGLE, Family.DOUBLE): 0.1,
}
_SAME_NESTED = {"“": 1.0, '"': 2.0}
"""What is added where the very same form is nested; others, as in «a «b»», often are."""

_NESTING = {
    (outer, inner): _NESTED.get((FAMILY[outer], FAMILY[inner]), 0.0)
    + (_SAME_NESTED.get(outer, 0.0) if outer == inner else 0.0)
    for outer in PARTNERS
    for inner in PARTNERS
}
"""What it costs to open the second within the first."""

_BOTH_AT_ONCE = 0.6
_CARRIED_ON = 1.0
_LEFT_OPEN_INSIDE = 1.5
_FEWEST_WORDS_LEFT_OPEN, _LONG = 3, 60


class Run(NamedTuple):
    """A quoted run, without its marks."""

    span: Span
    left_open: str | None
    """The form of the mark that opens it, if none closes it."""
    continued: bool = False
    """Whether it carries on a quotation that the paragraph before left open."""


class _Step(NamedTuple):
    """A mark that opens or closes in a reading, how deep the reading then is, and the step before."""

    mark: Mark
    depth: int
    before: _Step | None


class _Reading(NamedTuple):
    cost: float
    steps: _Step | None


def quoted_runs(text: str, paragraph: Span, carried: str | None, following: Span | None) -> list[Run]:
    """The outermost quoted runs of a paragraph, in order.

    ``carried`` is the form of the mark that the paragraph before opened and left open; ``following`` is
    the next paragraph, which may open with such a mark again. The reading is the cheapest of those that
    a beam search keeps (Viterbi's algorithm over stacks of open marks), in time linear in the marks.
    """
    found = marks(text, paragraph)
    if not found:
        return []
    readings: dict[tuple[str, ...], _Reading] = {(): _Reading(0.0, None)}
    reopens = False
    if carried:
        first = found[0]
        reopens = first.start == paragraph.start and FAMILY[first.form] is FAMILY[carried]
        if reopens:
            # In French a paragraph that goes on may begin with the closing form.
            form = carried if FAMILY[carried] is Family.ANGLE else first.form
            found[0] = first._replace(form=form, opens=0.0)
        else:
            readings[carried,] = _Reading(_CARRIED_ON, None)
    for mark in found:
        readings = _read_on(readings, mark)
    reopened = _opening_form(text, following)

    def whole_cost(reading: tuple[tuple[str, ...], _Reading]) -> float:
        return reading[1].cost + _end_cost(text, paragraph, *reading, reopened)

    stack, best = min(readings.items(), key=whole_cost)
    runs = _outermost(best.steps, stack, paragraph)
    if runs and runs[0].span.start == (found[0].end if reopens else paragraph.start):
        runs[0] = runs[0]._replace(continued=True)
    return runs


def _read_on(readings: dict[tuple[str, ...], _Reading], mark: Mark) -> dict[tuple[str, ...], _Reading]:
    further: dict[tuple[str, ...], _Reading] = {}

    def offer(stack: tuple[str, ...], cost: float, steps: _Step | None, moves: Mark | None) -> None:
        known = further.get(stack)
        if known is None or cost < known.cost:
            further[stack] = _Reading(cost, _Step(moves, len(stack), steps) if moves else steps)

    form = mark.form
    for stack, (cost, steps) in readings.items():
        offer(stack, cost + mark.stays, steps, None)
        if form in PARTNERS and len(stack) < _DEEPEST:
            nested = _NESTING[stack[-1], form] if stack else 0.0
            offer((*stack, form), cost + mark.opens + nested, steps, mark)
        if not stack:
            continue
        partner = PARTNERS[stack[-1]].get(form)
        if partner is not None:
            closed = cost + mark.closes + partner
            offer(stack[:-1], closed, steps, mark)
            if len(stack) > 1 and FAMILY[stack[-1]] is FAMILY[stack[-2]] and form in PARTNERS[stack[-2]]:
                # Some set one mark where two quotations end: «a «b».
                offer(stack[:-2], closed + _BOTH_AT_ONCE, steps, mark)
        elif mark.end - mark.start == 2 and len(stack) > 1 and _SINGLES.issuperset(stack[-2:]):
            # What looks like a doubled single mark may be two.
            offer(stack[:-2], cost + mark.closes, steps, mark._replace(start=mark.end - 1))
    if len(further) < 3:
        return further
    limit = min(reading.cost for reading in further.values()) + _MARGIN
    kept = sorted(further.items(), key=lambda item: item[1].cost)[:_MOST_READINGS]
    return {stack: reading for stack, reading in kept if reading.cost <= limit}


def _end_cost(
    text: str, paragraph: Span, stack: tuple[str, ...], reading: _Reading, reopened: str | None
) -> float:
    """What it costs to leave the marks of ``stack`` open at the paragraph's end."""
    if not stack:
        return 0.0
    opener = _outermost_open(reading.steps)
    if opener is None:
        return _MARGIN
    cost = _LEFT_OPEN_INSIDE * (len(stack) - 1)
    single = FAMILY[stack[0]] is Family.SINGLE
    goes_on = reopened is not None and FAMILY[reopened] is FAMILY[stack[0]]
    words = len(text[opener.end : min(paragraph.end, opener.end + _LONG)].split())
    if words < (1 if goes_on else _FEWEST_WORDS_LEFT_OPEN):
        return cost + _MARGIN
    if goes_on:
        return cost + (0.8 if single else 0.4)
    if opener.start == paragraph.start:
        return cost + (2.1 if single else 1.8)
    if single:
        return cost + 4.0
    led_in = text[max(0, opener.start - 3) : opener.start].rstrip().endswith((":", ","))
    return cost + (2.5 if led_in else 3.2)


def _outermost_open(steps: _Step | None) -> Mark | None:
    """The mark that opened the outermost quotation still open, None if the paragraph began within it."""
    while steps is not None:
        if steps.depth == 1 and (steps.before is None or steps.before.depth == 0):
            return steps.mark
        steps = steps.before
    return None


def _opening_form(text: str, paragraph: Span | None) -> str | None:
    """The form of the mark that a paragraph opens with."""
    if paragraph is None or text[paragraph.start].isalnum():
        return None
    # The mark is weighed within the paragraph's first words alone.
    found = marks(text, Span(paragraph.start, min(paragraph.end, paragraph.start + 40)))
    if found and found[0].start == paragraph.start and found[0].form in PARTNERS and found[0].opens < 2:
        return found[0].form
    return None


def _outermost(steps: _Step | None, stack: tuple[str, ...], paragraph: Span) -> list[Run]:
    order: list[_Step] = []
    while steps is not None:
        order.append(steps)
        steps = steps.before
    runs: list[Run] = []
    start = paragraph.start
    depth = 0
    for step in reversed(order):
        if depth == 0 and step.depth == 1:
            start = step.mark.end
        if step.depth == 0:
            runs.append(Run(Span(start, step.mark.start), None))
        depth = step.depth
    if stack and _outermost_open(order[0] if order else None):
        runs.append(Run(Span(start, paragraph.end), stack[0]))
    return runs
