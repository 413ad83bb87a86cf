"""Whether one text asks what the other states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding
from reader.collation.alerts.reading import Reading
from reader.collation.phrases import QUESTION
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.words import Words

_ASKING = frozenset("?？؟;")
_STATING = frozenset(".!。！")
_LEAST_SHARED = 0.5
_LEAST_FACING = 0.4
_ASKED_WITHIN = 4


def question_changed(a: Words, i: int, ours: str, b: Words, j: int, theirs: str) -> bool:
    """Whether the gaps before the words ``i`` and ``j`` close a question here, a statement there.

    A comma or nothing at all, as where the outlet's own sentence goes on, closes neither. The sentences
    before the gaps must share enough of the shorter one's words, and the question not be asked elsewhere.
    """
    if _ASKING.isdisjoint(ours) and _ASKING.isdisjoint(theirs):
        return False
    asks, asks_too = _asks(a, ours), _asks(b, theirs)
    states, states_too = not _STATING.isdisjoint(ours), not _STATING.isdisjoint(theirs)
    if not ((asks and states_too and not asks_too) or (asks_too and states and not asks)):
        return False
    here, there = _sentence(a, i), _sentence(b, j)
    if not _alike(here, there, _LEAST_FACING):
        return False
    question, statement, other = (here, there, b) if asks else (there, here, a)
    return not _is_reported(statement) and not any(
        _alike(question, _sentence(other, end), _LEAST_SHARED) for end in _asked(other)
    )


def _alike(one: Sequence[str], other: Sequence[str], least: float) -> bool:
    """Whether two sentences share that part of the words of the shorter."""
    ours, theirs = set(one), set(other)
    return bool(ours and theirs) and len(ours & theirs) >= least * min(len(ours), len(theirs))


def _is_reported(statement: Sequence[str]) -> bool:
    """Whether an English statement says what is asked: "people ask if they come"."""
    asking = lexicon.word_set("asking")
    return any(
        word in lexicon.word_set("asked") and not asking.isdisjoint(statement[at + 1 : at + _ASKED_WITHIN])
        for at, word in enumerate(statement)
    )


def _asks(words: Words, gap: str) -> bool:
    """Whether the gap closes a question: by a semicolon only in Greek."""
    if ";" in gap and not _ASKING.isdisjoint(gap.replace(";", "")):
        return True
    if ";" in gap:
        return any("\u0370" <= letter <= "\u03ff" for letter in words.text)
    return not _ASKING.isdisjoint(gap)


def _sentence(words: Words, end: int) -> Sequence[str]:
    """The keys of the sentence whose last word is before ``end``."""
    start = end - 1
    while start > 0 and not (_ASKING | _STATING) & set(words.gap(start)):
        start -= 1
    return words.keys[max(start, 0) : end]


def questions_changed(c: Correspondence) -> Iterator[Finding]:
    """Questions whose end does not face the end of the statement that stands for them.

    Those that do are told where the gaps between words are compared.
    """
    a, b = c.a, c.b
    if ("?" in a.words.text) == ("?" in b.words.text) or c.a.tongue is not c.b.tongue:
        return
    first = "?" in a.words.text
    side = c if first else c.turned
    edges = {(len(a.words), len(b.words))}
    for block in c.blocks:
        edges.update(((block.i1, block.j1), (block.i2, block.j2)))
    for end in _asked(side.a.words):
        sentence = side.a.sentence(side.a.first[end] - 1)
        theirs = [
            other for place in sentence if side.a.stems[place] and (other := side.fellow(place)) is not None
        ]
        contents = sum(1 for place in sentence if side.a.stems[place])
        if not theirs or len(theirs) < _LEAST_SHARED * contents:
            continue
        counted = max(
            {side.b.sentence(place).start: side.b.sentence(place) for place in theirs}.values(),
            key=lambda its: sum(place in its for place in theirs),
        )
        last = side.b.owner[counted.stop - 1] + 1
        if _closing(side.b, last) not in _STATING or _is_reported([side.b.parts[at] for at in counted]):
            continue
        faced = (end, last) if first else (last, end)
        if faced in edges:
            continue
        i, j = (end - 1, last - 1) if first else (last - 1, end - 1)
        yield Finding(Alert.QUESTION, *((QUESTION, "") if first else ("", QUESTION)), i, j)


def _asked(words: Words) -> Iterator[int]:
    """The indices of the words before which a question ends."""
    if not {"?", "？", "؟"}.isdisjoint(words.text):
        for index in range(1, len(words) + 1):
            if not {"?", "？", "؟"}.isdisjoint(words.gap(index)):
                yield index


def _closing(side: Reading, index: int) -> str:
    return next((sign for sign in side.words.gap(index) if sign in _STATING or sign in _ASKING), "")
