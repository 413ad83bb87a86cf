"""Aligned words to segments: every code point of both texts once, with the kind of its difference."""

from __future__ import annotations

import re
from collections import Counter

from reader.collation import phrases
from reader.collation.alerts.findings import Finding, quoted
from reader.collation.alerts.questions import question_changed
from reader.collation.alignment.blocks import Block, Part, with_changes, within
from reader.collation.kinds import ELLIPSIS, Difference, of_gaps, of_writing
from reader.collation.segment import Alert, Class, Kind, Op, Segment
from reader.collation.segments.gaps import bracketed, common_ends, with_closing_bracket
from reader.collation.segments.pen import Pen, op_of, same
from reader.collation.text.letters import letters_apart
from reader.collation.text.words import Words
from reader.model import Span

_ENDING = re.compile(r"[.?!…。？！؟]")
_REWRITTEN = 3
_REWRITTEN_IN_ALL = 9
_MANY = 6
_HARDLY = 6
"""One word in so many that two passages have in common, in whatever order, is more than hardly one."""
_SINGLE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u309f\u3400-\u9fff]")
"""A character of the scripts whose every character is aligned by itself."""


def segments_of(
    a: Words,
    b: Words,
    blocks: list[Block],
    moved: list[Block],
    islands: list[Block],
    alerts: dict[int, list[Finding]],
) -> tuple[Segment, ...]:
    """The segments of two texts whose words are aligned in ``blocks``, some sharing ``islands`` inside."""
    writer = _Writer(a, b, moved, islands)
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
    return writer.pen.written()


class _Writer:
    """Writes the segments of one block after the other."""

    def __init__(self, a: Words, b: Words, moved: list[Block], islands: list[Block]) -> None:
        self.a, self.b = a, b
        self.moved_a = {block.i1: block for block in moved}
        self.moved_b = {block.j1: block for block in moved}
        self.islands = islands
        self.brackets = any(["[" in a.text, "(" in a.text, "[" in b.text, "(" in b.text])
        self.pen = Pen()

    def match(self, block: Block) -> None:
        a, b, pen = self.a, self.b, self.pen
        _, i1, i2, j1, j2 = block
        self.gap(i1, j1)
        a_end, b_end = a.ends[i2 - 1], b.ends[j2 - 1]
        if a.text[pen.at_a : a_end] == b.text[pen.at_b : b_end]:
            pen.equal(a_end, b_end)
            return
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
            same_gap = i == i1 or a.gaps[i] == b.gaps[j]
            if not same_gap or a.written[i] != b.written[j]:
                if i > i1:
                    pen.equal(a.ends[i - 1], b.ends[j - 1])
                self.gap(i, j)
                self._same_word(a.ends[i], b.ends[j], i, j)
        pen.equal(a_end, b_end)

    def variant(self, block: Block) -> None:
        self._gap_before_brackets(block)
        a_end = with_closing_bracket(self.a, self.pen.at_a, block.i2)
        b_end = with_closing_bracket(self.b, self.pen.at_b, block.j2)
        self._same_word(a_end, b_end, block.i1, block.j1)

    def gap(self, i: int, j: int) -> None:
        """What stands before the words ``i`` and ``j``, as far as it is not covered yet."""
        pen = self.pen
        a_end, b_end = self.a.gap_ends[i], self.b.gap_ends[j]
        ours, theirs = self.a.text[pen.at_a : a_end], self.b.text[pen.at_b : b_end]
        if ours != theirs:
            self._gap_differs(i, j, ours, theirs)
        pen.equal(a_end, b_end)

    def _gap_differs(self, i: int, j: int, ours: str, theirs: str) -> None:
        """The part of two gaps that is not the same, with what stands before it where the two are one."""
        pen = self.pen
        head, tail = common_ends(ours, theirs)
        a_end, b_end = self.a.gap_ends[i] - tail, self.b.gap_ends[j] - tail
        pen.equal(pen.at_a + head, pen.at_b + head)
        here, there = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
        if question_changed(self.a, i, ours, self.b, j, theirs):
            asked = f"a question only in the {'first' if '?' in ours or '？' in ours else 'second'}"
            pen.differ(Kind.SUBSTITUTION, Class.SUBSTANTIVE, a_end, b_end, Alert.QUESTION, asked)
            return
        difference = of_gaps(here, there)
        if pen.last and _takes(pen.last, difference, here, there):
            pen.extend(a_end, b_end)
        else:
            pen.differ(difference.kind, Class.ACCIDENTAL, a_end, b_end, None, difference.explanation)

    def _same_word(self, a_end: int, b_end: int, i: int, j: int) -> None:
        """One word, or what counts for one, up to there, written in one way or in two."""
        pen = self.pen
        here, there = self.a.text[pen.at_a : a_end], self.b.text[pen.at_b : b_end]
        if here == there:
            pen.equal(a_end, b_end)
            return
        numbers = self.a.forms[i].quantity is not None and self.b.forms[j].quantity is not None
        kind, explanation = of_writing(here, there, numbers=numbers)
        if kind is Kind.CASE and self._follows_case():
            # Two words running in the other case are one difference.
            pen.take_back()
            here, there = self.a.text[pen.at_a : a_end], self.b.text[pen.at_b : b_end]
        inner = self._letters(here, there, kind)
        pen.differ(kind, Class.ACCIDENTAL, a_end, b_end, None, explanation, inner=inner)

    def _follows_case(self) -> bool:
        segments = self.pen.segments
        if not segments or segments[-1].kind is not Kind.CASE:
            return False
        return self.a.text[segments[-1].a.end : self.pen.at_a] == " "

    def _letters(self, here: str, there: str, kind: Kind) -> tuple[Segment, ...]:
        """The characters in which two writings of a word differ, which follow what is covered."""
        found: list[Segment] = []
        at_a, at_b = self.pen.at_a, self.pen.at_b
        for alike, a1, a2, b1, b2 in letters_apart(here, there):
            ours, theirs = Span(at_a + a1, at_a + a2), Span(at_b + b1, at_b + b2)
            if alike:
                found.append(same(ours, theirs))
            else:
                op = op_of(a1 < a2, b1 < b2)
                found.append(Segment(op, kind, Class.ACCIDENTAL, None, None, ours, theirs))
        return tuple(found)

    def two_sided(self, block: Block, findings: list[Finding]) -> None:
        a, b, pen = self.a, self.b, self.pen
        self._gap_before_brackets(block, joins=True)
        a_end, b_end = a.ends[block.i2 - 1], b.ends[block.j2 - 1]
        if self.brackets:
            a_end = with_closing_bracket(a, pen.at_a, block.i2)
            b_end = with_closing_bracket(b, pen.at_b, block.j2)
            if bracketed(a.text[pen.at_a : a_end]) or bracketed(b.text[pen.at_b : b_end]):
                pen.differ(Kind.BRACKET, Class.SUBSTANTIVE, a_end, b_end, None, phrases.OWN_WORDS)
                return
        shared = within(block, self.islands) if self.islands else []
        inner = self._passage(block, shared, a_end, b_end) if shared else ()
        ours, theirs = _size(a, block.i1, block.i2), _size(b, block.j1, block.j2)
        kind, told = Kind.SUBSTITUTION, [finding.explanation for finding in findings]
        if min(ours, theirs) >= _REWRITTEN and ours + theirs >= _REWRITTEN_IN_ALL:
            common = Counter(a.keys[block.i1 : block.i2]) & Counter(b.keys[block.j1 : block.j2])
            mostly = common.total() * _HARDLY >= max(ours, theirs)
            kind = Kind.REWRITE
            told.append(phrases.MOSTLY_REWORDED if mostly else phrases.REWORDED)
        alert = findings[0].alert if findings else None
        also = _further(findings) if alert else ()
        pen.differ(kind, Class.SUBSTANTIVE, a_end, b_end, alert, _told(told), inner=inner, also=also)

    def _passage(self, block: Block, shared: list[Block], a_end: int, b_end: int) -> tuple[Segment, ...]:
        """What two passages shown as one difference still share, and what stands between that."""
        at_a, at_b = self.pen.at_a, self.pen.at_b
        part_a = self.a.part(block.i1, block.i2, at_a, a_end)
        part_b = self.b.part(block.j1, block.j2, at_b, b_end)
        inner = segments_of(part_a, part_b, with_changes(shared, len(part_a), len(part_b)), [], [], {})
        return tuple(segment.shifted(at_a, at_b) for segment in inner)

    def _gap_before_brackets(self, block: Block, *, joins: bool = False) -> None:
        """Cover the gap before the block, but for a bracket that opens there and closes at its end.

        ``joins``: marks in which the gaps differ are left to the block.
        """
        a, b, pen = self.a, self.b, self.pen
        a_gap, b_gap = a.gap_ends[block.i1], b.gap_ends[block.j1]
        ours, theirs = a.text[pen.at_a : a_gap], b.text[pen.at_b : b_gap]
        a_mark = b_mark = False
        if self.brackets:
            a_mark = with_closing_bracket(a, a_gap - 1, block.i2) > a.ends[block.i2 - 1] and ours != ""
            b_mark = with_closing_bracket(b, b_gap - 1, block.j2) > b.ends[block.j2 - 1] and theirs != ""
        if a_mark or b_mark:
            before, facing = ours[: len(ours) - a_mark], theirs[: len(theirs) - b_mark]
            if before != facing:
                head, tail = common_ends(before, facing)
                pen.equal(pen.at_a + head, pen.at_b + head)
                here, there = before[head : len(before) - tail], facing[head : len(facing) - tail]
                kind, explanation = of_gaps(here, there)
                a_end, b_end = a_gap - a_mark - tail, b_gap - b_mark - tail
                pen.differ(kind, Class.ACCIDENTAL, a_end, b_end, None, explanation)
            pen.equal(a_gap - a_mark, b_gap - b_mark)
        elif joins and ours != theirs and self._joins(block, ours, theirs):
            head = common_ends(ours, theirs)[0]
            pen.equal(pen.at_a + head, pen.at_b + head)
        else:
            self.gap(block.i1, block.j1)

    def _joins(self, block: Block, ours: str, theirs: str) -> bool:
        """Whether the marks in which two gaps differ go with the words after them, which differ too."""
        head, tail = common_ends(ours, theirs)
        here, there = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
        return of_gaps(here, there).kind is Kind.PUNCTUATION and not question_changed(
            self.a, block.i1, ours, self.b, block.j1, theirs
        )

    def one_sided(self, block: Block, findings: list[Finding]) -> None:
        pen = self.pen
        first = block.i1 < block.i2
        mine, other = (self.a, self.b) if first else (self.b, self.a)
        start, end, place = (block.i1, block.i2, block.j1) if first else (block.j1, block.j2, block.i1)
        at_mine, at_other = (pen.at_a, pen.at_b) if first else (pen.at_b, pen.at_a)
        before = mine.text[at_mine : mine.gap_ends[start]]
        facing = other.text[at_other : other.gap_ends[place]]
        kind, alert, explanation = self._kind_of_one_sided(block, findings, first)
        moved = kind is Kind.MOVE
        if not moved and facing != " " and (cut := ELLIPSIS.search(facing)):
            self._marked_cut(block, first, facing, cut.start(), cut.end())
            return
        stop = mine.ends[end - 1]
        if before == facing and (before or not start):
            # The space before goes with what both have, the space after with the words that one has.
            self._equal(first, mine.gap_ends[start], other.gap_ends[place])
            if end < len(mine):
                # The other text's last stop stays.
                stop = mine.gap_ends[end]
        elif before and facing and end == len(mine):
            head = common_ends(before, facing)[0]
            self._equal(first, at_mine + head, at_other + head)
        a_end, b_end = (stop, pen.at_b) if first else (pen.at_a, stop)
        if self.brackets and not moved and bracketed(mine.text[mine.gap_start(start) : mine.gap_ends[end]]):
            kind, alert, explanation = Kind.BRACKET, None, phrases.ADDED
            if stop == mine.ends[end - 1]:
                stop = with_closing_bracket(mine, mine.starts[start] - 1, end)
                a_end, b_end = (stop, pen.at_b) if first else (pen.at_a, stop)
        also = _further(findings) if alert else ()
        pen.differ(kind, Class.SUBSTANTIVE, a_end, b_end, alert, explanation, moved=moved, also=also)

    def _equal(self, first: bool, mine: int, other: int) -> None:
        self.pen.equal(*((mine, other) if first else (other, mine)))

    def _kind_of_one_sided(
        self, block: Block, findings: list[Finding], first: bool
    ) -> tuple[Kind, Alert | None, str | None]:
        if block.part is Part.MOVE:
            _, i1, i2, j1, j2 = self.moved_a[block.i1] if first else self.moved_b[block.j1]
            moved = phrases.MOVED.format(quoted=quoted(min(self.a.phrase(i1, i2), self.b.phrase(j1, j2))))
            told = _told([moved, *(finding.explanation for finding in findings)])
            return Kind.MOVE, findings[0].alert if findings else None, told
        words = _size(self.a, block.i1, block.i2) + _size(self.b, block.j1, block.j2)
        explanation = _told([finding.explanation for finding in findings])
        if not explanation and words >= _MANY:
            explanation = (phrases.WORDS_ONLY_FIRST if first else phrases.WORDS_ONLY_SECOND).format(n=words)
        kind = Kind.OMISSION if first else Kind.ADDITION
        return kind, findings[0].alert if findings else None, explanation

    def _marked_cut(self, block: Block, first: bool, facing: str, cut_start: int, cut_end: int) -> None:
        """Words on one side, and the dots that stand for them on the other."""
        mine = self.a if first else self.b
        start, end = (block.i1, block.i2) if first else (block.j1, block.j2)
        at_mine, at_other = (self.pen.at_a, self.pen.at_b) if first else (self.pen.at_b, self.pen.at_a)
        lead, trail = facing[:cut_start], facing[cut_end:]
        before = mine.text[at_mine : mine.gap_ends[start]]
        head = common_ends(before, lead)[0]
        tail = common_ends(mine.gaps[end], trail)[1]
        self._equal(first, at_mine + head, at_other + head)
        stop_mine, stop_other = mine.gap_ends[end] - tail, at_other + len(facing) - tail
        words = _size(mine, start, end)
        told = phrases.WORDS_CUT.format(n=words) if words > 1 else phrases.WORD_CUT
        stops = (stop_mine, stop_other) if first else (stop_other, stop_mine)
        self.pen.differ(Kind.ELLIPSIS, Class.SUBSTANTIVE, *stops, None, told)


def _size(words: Words, start: int, end: int) -> int:
    """How many words stand there, two characters taken for one where no space parts words."""
    text = words.phrase(start, end)
    single = 0 if text.isascii() else len(_SINGLE.findall(text))
    return end - start - single // 2


def _takes(last: Segment, difference: Difference, here: str, there: str) -> bool:
    """Whether marks or spaces that differ right after a difference are a part of it."""
    marks = difference.kind is Kind.PUNCTUATION
    if last.cls is Class.ACCIDENTAL:
        return last.kind in (Kind.TRANSLITERATION, Kind.SPELLING) and difference.kind is Kind.SPELLING
    if last.op is Op.MOVE or last.kind is Kind.ELLIPSIS or last.alert is Alert.QUESTION:
        return False
    same_side = bool(here) != bool(there) and last.op is (Op.DELETE if here else Op.INSERT)
    if marks and last.op is not Op.REPLACE and not same_side and _ENDING.search(here + there):
        return False
    return (marks and last.kind is not Kind.BRACKET) or (same_side and last.kind is not Kind.SUBSTITUTION)


def _further(findings: list[Finding]) -> tuple[Alert, ...]:
    """The alerts beside the first, each once."""
    return tuple(dict.fromkeys(f.alert for f in findings if f.alert is not findings[0].alert))


def _told(explanations: list[str]) -> str | None:
    if len(explanations) < 2:
        return explanations[0] if explanations else None
    return "; ".join(dict.fromkeys(explanations)) or None
