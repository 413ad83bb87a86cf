"""Aligned words to segments: every code point of both texts once, with the kind of its difference."""

from __future__ import annotations

import regex

from reader.collation.blocks import Block, Part
from reader.collation.findings import Finding
from reader.collation.kinds import ELLIPSIS, Difference, of_gaps, of_writing
from reader.collation.questions import question_changed
from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.collation.words import Words
from reader.model import Span

_CLUSTERS = regex.compile(r"\X")
_OPEN, _CLOSED = "[(", "])"
_REWRITTEN = 3
_MANY = 6
_LONG_GAP = 1_000
_REWRITTEN_IN_ALL = 9


def segments_of(
    a: Words,
    b: Words,
    blocks: list[Block],
    moved: list[tuple[int, int, int]],
    alerts: dict[int, list[Finding]],
) -> tuple[Segment, ...]:
    """The segments of two texts whose words are aligned in ``blocks``."""
    writer = _Writer(a, b, {i: (i, j, n) for i, j, n in moved}, {j: (i, j, n) for i, j, n in moved})
    for index, block in enumerate(blocks):
        if block.part is Part.MATCH:
            writer.match(block)
        elif block.part is Part.VARIANT:
            writer.variant(block)
        elif block.i1 == block.i2 or block.j1 == block.j2:
            writer.one_sided(block, alerts.get(index, []))
        else:
            writer.two_sided(block, alerts.get(index, []))
    writer.gap(len(a), len(b))
    return tuple(writer.segments)


class _Writer:
    """Writes segments from left to right; ``at_a`` and ``at_b`` are where each text is covered up to."""

    def __init__(
        self,
        a: Words,
        b: Words,
        moved_a: dict[int, tuple[int, int, int]],
        moved_b: dict[int, tuple[int, int, int]],
    ) -> None:
        self.a, self.b = a, b
        self.moved_a, self.moved_b = moved_a, moved_b
        self.at_a = self.at_b = 0
        self.segments: list[Segment] = []

    def equal(self, a_end: int, b_end: int) -> None:
        if a_end == self.at_a:
            return
        if self.segments and self.segments[-1].op is Op.EQUAL:
            last = self.segments.pop()
            start_a, start_b = last.a.start, last.b.start
        else:
            start_a, start_b = self.at_a, self.at_b
        self.segments.append(
            Segment(Op.EQUAL, Kind.SAME, Class.SAME, None, None, Span(start_a, a_end), Span(start_b, b_end))
        )
        self.at_a, self.at_b = a_end, b_end

    def differ(
        self,
        kind: Kind,
        cls: Class,
        a_end: int,
        b_end: int,
        alert: Alert | None = None,
        explanation: str | None = None,
        *,
        moved: bool = False,
        also: tuple[Alert, ...] = (),
    ) -> None:
        if a_end == self.at_a and b_end == self.at_b:
            return
        op = _op(self.at_a < a_end, self.at_b < b_end)
        here, there = Span(self.at_a, a_end), Span(self.at_b, b_end)
        op = Op.MOVE if moved else op
        self.segments.append(Segment(op, kind, cls, alert, explanation, here, there, also))
        self.at_a, self.at_b = a_end, b_end

    def gap(self, i: int, j: int) -> None:
        """What stands before the words ``i`` and ``j``, as far as it is not covered yet."""
        a_end, b_end = self.a.gap_end(i), self.b.gap_end(j)
        ours, theirs = self.a.text[self.at_a : a_end], self.b.text[self.at_b : b_end]
        if ours == theirs:
            self.equal(a_end, b_end)
            return
        head, tail = _common_ends(ours, theirs)
        self.equal(self.at_a + head, self.at_b + head)
        here, there = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
        if not self._extends_last(bool(here), bool(there), a_end - tail, b_end - tail):
            if question_changed(self.a, i, ours, self.b, j, theirs):
                self.differ(
                    Kind.SUBSTITUTION,
                    Class.SUBSTANTIVE,
                    a_end - tail,
                    b_end - tail,
                    Alert.QUESTION,
                    f"a question only in the {'first' if '?' in ours or '？' in ours else 'second'}",
                )
            else:
                difference = of_gaps(here, there)
                self.differ(
                    difference.kind,
                    Class.ACCIDENTAL,
                    a_end - tail,
                    b_end - tail,
                    None,
                    difference.explanation,
                )
        self.equal(a_end, b_end)

    def _extends_last(self, ours: bool, theirs: bool, a_end: int, b_end: int) -> bool:
        """Take the comma after words that stand on one side only into their segment."""
        if ours == theirs or not self.segments:
            return False
        last = self.segments[-1]
        if last.kind not in (Kind.ADDITION, Kind.OMISSION, Kind.BRACKET) or last.cls is not Class.SUBSTANTIVE:
            return False
        if last.op is not (Op.DELETE if ours else Op.INSERT):
            return False
        self.segments[-1] = last._replace(a=Span(last.a.start, a_end), b=Span(last.b.start, b_end))
        self.at_a, self.at_b = a_end, b_end
        return True

    def match(self, block: Block) -> None:
        a, b = self.a, self.b
        self.gap(block.i1, block.j1)
        a_run, b_run = self.at_a, self.at_b
        a_end, b_end = a.ends[block.i2 - 1], b.ends[block.j2 - 1]
        if a.text[a_run:a_end] == b.text[b_run:b_end]:
            self.equal(a_end, b_end)
            return
        for i, j in zip(range(block.i1, block.i2), range(block.j1, block.j2), strict=True):
            a_end, b_end = a.ends[i], b.ends[j]
            if a.text[a_run:a_end] == b.text[b_run:b_end]:
                a_run, b_run = a_end, b_end
                continue
            self.equal(a_run, b_run)
            self.gap(i, j)
            self._same_word(i, i + 1, j, j + 1)
            a_run, b_run = self.at_a, self.at_b
        self.equal(a_run, b_run)

    def variant(self, block: Block) -> None:
        self.gap(block.i1, block.j1)
        self._same_word(*block[1:])

    def _same_word(self, i1: int, i2: int, j1: int, j2: int) -> None:
        a_end, b_end = self.a.ends[i2 - 1], self.b.ends[j2 - 1]
        here, there = self.a.text[self.at_a : a_end], self.b.text[self.at_b : b_end]
        if here == there:
            self.equal(a_end, b_end)
            return
        numbers = self.a.forms[i1].quantity is not None and self.b.forms[j1].quantity is not None
        difference = of_writing(here, there, numbers=numbers)
        if not self._extends_variant(difference, a_end, b_end):
            self.differ(difference.kind, Class.ACCIDENTAL, a_end, b_end, None, difference.explanation)

    def _extends_variant(self, difference: Difference, a_end: int, b_end: int) -> bool:
        """Two words running in the other case are one difference."""
        if difference.kind is not Kind.CASE or len(self.segments) < 2:
            return False
        before, between = self.segments[-2:]
        if before.kind is not Kind.CASE or between.op is not Op.EQUAL or between.a.of(self.a.text) != " ":
            return False
        del self.segments[-2:]
        self.at_a, self.at_b = before.a.start, before.b.start
        self.differ(Kind.CASE, Class.ACCIDENTAL, a_end, b_end)
        return True

    def two_sided(self, block: Block, findings: list[Finding]) -> None:
        a, b = self.a, self.b
        self._gap_before_brackets(block)
        a_end = _with_closing_bracket(a, self.at_a, block.i2)
        b_end = _with_closing_bracket(b, self.at_b, block.j2)
        bracketed = _bracketed(a.text[self.at_a : a_end]) or _bracketed(b.text[self.at_b : b_end])
        if bracketed:
            self.differ(Kind.BRACKET, Class.SUBSTANTIVE, a_end, b_end, None, "in the outlet's own words")
            return
        ours, theirs = block.i2 - block.i1, block.j2 - block.j1
        rewritten = min(ours, theirs) >= _REWRITTEN and ours + theirs >= _REWRITTEN_IN_ALL
        alert = findings[0].alert if findings else None
        explanation = _told(findings) or ("hardly a word in common" if rewritten else None)
        kind = Kind.REWRITE if rewritten else Kind.SUBSTITUTION
        self.differ(kind, Class.SUBSTANTIVE, a_end, b_end, alert, explanation, also=_further(findings))

    def _gap_before_brackets(self, block: Block) -> None:
        """Cover the gap before the block, but for a bracket that opens there and closes at its end."""
        a_gap, b_gap = self.a.gap_end(block.i1), self.b.gap_end(block.j1)
        a_mark = _with_closing_bracket(self.a, a_gap - 1, block.i2) > self.a.ends[block.i2 - 1]
        b_mark = _with_closing_bracket(self.b, b_gap - 1, block.j2) > self.b.ends[block.j2 - 1]
        ours, theirs = self.a.text[self.at_a : a_gap - a_mark], self.b.text[self.at_b : b_gap - b_mark]
        if (a_mark or b_mark) and ours == theirs:
            self.equal(a_gap - a_mark, b_gap - b_mark)
        else:
            self.gap(block.i1, block.j1)

    def one_sided(self, block: Block, findings: list[Finding]) -> None:
        first = block.i1 < block.i2
        mine, other = (self.a, self.b) if first else (self.b, self.a)
        start, end, place = (block.i1, block.i2, block.j1) if first else (block.j1, block.j2, block.i1)
        at_mine, at_other = (self.at_a, self.at_b) if first else (self.at_b, self.at_a)
        before = mine.text[at_mine : mine.gap_end(start)]
        facing = other.text[at_other : other.gap_end(place)]
        kind, alert, explanation = self._kind_of_one_sided(block, findings, first)
        moved = kind is Kind.MOVE
        cut = ELLIPSIS.search(facing)
        if cut and not moved:
            self._marked_cut(block, first, facing, cut.start(), cut.end())
            return
        if before == facing and (before or not start):
            # The space before goes with what both have, the space after with the words that one has.
            self._advance(first, mine.gap_end(start), other.gap_end(place), equal=True)
            stop = mine.gap_end(end) if not _closes_sentence(mine, end) else mine.ends[end - 1]
        else:
            stop = mine.ends[end - 1]
            head = _common_ends(before, facing)[0] if before and facing and end == len(mine) else 0
            self._advance(first, at_mine + head, at_other + head, equal=True)
        a_end, b_end = (stop, self.at_b) if first else (self.at_a, stop)
        if kind in (Kind.ADDITION, Kind.OMISSION) and _bracketed(
            mine.text[mine.gap_start(start) : mine.gap_end(end)]
        ):
            kind, alert, explanation = Kind.BRACKET, None, "added by the outlet in brackets"
        also = _further(findings) if alert else ()
        self.differ(kind, Class.SUBSTANTIVE, a_end, b_end, alert, explanation, moved=moved, also=also)

    def _advance(self, first: bool, mine: int, other: int, *, equal: bool) -> None:
        if equal:
            self.equal(*((mine, other) if first else (other, mine)))

    def _kind_of_one_sided(
        self, block: Block, findings: list[Finding], first: bool
    ) -> tuple[Kind, Alert | None, str | None]:
        if block.part is Part.MOVE:
            i, j, n = self.moved_a[block.i1] if first else self.moved_b[block.j1]
            return Kind.MOVE, None, f"moved: ‘{min(self.a.phrase(i, i + n), self.b.phrase(j, j + n))}’"
        words = block.i2 - block.i1 + block.j2 - block.j1
        explanation = _told(findings)
        if not explanation and words >= _MANY:
            explanation = f"{words} words only in the {'first' if first else 'second'}"
        kind = Kind.OMISSION if first else Kind.ADDITION
        return kind, findings[0].alert if findings else None, explanation

    def _marked_cut(self, block: Block, first: bool, facing: str, cut_start: int, cut_end: int) -> None:
        """Words on one side, and the dots that stand for them on the other."""
        mine = self.a if first else self.b
        start, end = (block.i1, block.i2) if first else (block.j1, block.j2)
        at_mine, at_other = (self.at_a, self.at_b) if first else (self.at_b, self.at_a)
        lead, trail = facing[:cut_start], facing[cut_end:]
        before = mine.text[at_mine : mine.gap_end(start)]
        after = mine.text[mine.gap_start(end) : mine.gap_end(end)]
        head = _common_ends(before, lead)[0]
        tail = _common_ends(after, trail)[1]
        self._advance(first, at_mine + head, at_other + head, equal=True)
        stop_mine, stop_other = mine.gap_end(end) - tail, at_other + len(facing) - tail
        words = end - start
        self.differ(
            Kind.ELLIPSIS,
            Class.SUBSTANTIVE,
            *((stop_mine, stop_other) if first else (stop_other, stop_mine)),
            None,
            f"a marked cut of {words} word{'s' if words > 1 else ''}",
        )


def _op(ours: bool, theirs: bool) -> Op:
    if ours and theirs:
        return Op.REPLACE
    return Op.DELETE if ours else Op.INSERT


def _further(findings: list[Finding]) -> tuple[Alert, ...]:
    """The alerts beside the first, each once."""
    return tuple(dict.fromkeys(f.alert for f in findings if f.alert is not findings[0].alert))


def _told(findings: list[Finding]) -> str | None:
    return "; ".join(dict.fromkeys(finding.explanation for finding in findings)) or None


def _common_ends(a: str, b: str) -> tuple[int, int]:
    """How many code points two gaps share at their head and then at their tail, in whole characters.

    None where one is so long that it is no gap between words but rubbish.
    """
    if max(len(a), len(b)) > _LONG_GAP:
        return 0, 0
    ours, theirs = _CLUSTERS.findall(a), _CLUSTERS.findall(b)
    head = 0
    while head < min(len(ours), len(theirs)) and ours[head] == theirs[head]:
        head += 1
    tail = 0
    while tail < min(len(ours), len(theirs)) - head and ours[-1 - tail] == theirs[-1 - tail]:
        tail += 1
    return sum(map(len, ours[:head])), sum(map(len, ours[len(ours) - tail :]))


def _closes_sentence(words: Words, index: int) -> bool:
    """Whether the gap after the words before ``index`` closes the text, where the other text's stop stays."""
    return index == len(words)


def _with_closing_bracket(words: Words, start: int, end: int) -> int:
    """Where the words up to ``end`` end, with their bracket if the stretch from ``start`` on opens one."""
    stop = words.ends[end - 1]
    opened = words.text[start : start + 1] if start >= 0 else ""
    if opened and opened in _OPEN and words.text[stop : stop + 1] == _CLOSED[_OPEN.index(opened)]:
        return stop + 1
    return stop


def _bracketed(stretch: str) -> bool:
    inner = stretch.strip(" \u00a0,")
    return len(inner) > 2 and inner[0] in _OPEN and inner[-1] == _CLOSED[_OPEN.index(inner[0])]
