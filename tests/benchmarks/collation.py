"""Two renderings compared by us and by peers: what a reader is shown, what passes for a difference, the cost.

The pairs are the same for all: quotes of the labelled sets beside the checkout. A *mark* is a stretch that is
shown as differing. Ours are the segments that are not equal, also where two touch, and a moved phrase is two;
a peer's are the words left out at one point and those put in there, taken together. A *place* is what lies
between two words shown as equal, however many marks that is: we mark the comma for itself, and others with
its word. *Shown as equal* is the share of the words of both sides that no mark touches.

A program could have few marks by marking much. Ours are held against those of the peers that show as many
words as equal as we do, or against all, where none does: none may have fewer. That is asked of all that
differs, and of what is left with accidentals ignored; then one peer more is let in, which tells neither case
nor clinging punctuation. Our places may be no more than those of the peer that has the fewest, and no more of
the words be in them.

An accidental is planted in a text, and the text held against itself: nothing may be told as substantive. It
is planted in one of two renderings, too, where it should change nothing of what is told of the other's words.
In a few it may: a short form written out has more words to agree in.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from math import inf

from reader.collation import Class, Collation, Ignored, collate, table
from tests.benchmarks.accidentals import doublets, planted
from tests.benchmarks.figure import Figure
from tests.benchmarks.pairs import REPETITIVE, first_words, labelled_pairs, made_renderings, repetitive_pairs
from tests.benchmarks.peers import (
    IGNORING_ACCIDENTALS,
    PEERS,
    SEMANTIC,
    WORDS,
    WORDS_AND_PUNCTUATION,
    collatex_table,
)
from tests.benchmarks.stretches import Shown, Stretch, ours, shown, untouched
from tests.benchmarks.timing import timed

OURS, WARM = "Variorum", "Variorum, texts seen before"
OURS_IGNORING = "Variorum, accidentals ignored"
ACCIDENTALS = (Ignored.ACCIDENTALS,)
SHORTEST, LONGEST = 24, 36
"""Words of a rendering of some thirty."""
RUNS = 7
TIMES = 2
"""How many times we may cost what difflib does on words and marks, which rebuild the text as ours do."""
RENDERINGS = 50
OF_COLLATEX = 1 / 20
SECONDS = 1.0
"""What two repetitive texts may take."""
SHORTER = 5
"""How many times shorter the peer's repetitive texts are, whose cost grows with the square."""
UNSETTLED = 1 / 20
"""Share of the peer's, of planted accidentals that change what is told of the other text."""

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Measured:
    """``shown`` and ``seconds``, the median for a pair of some thirty words, are by program."""

    shown: Mapping[str, Shown]
    seconds: Mapping[str, float]
    figures: Sequence[Figure]


def measure() -> Iterator[Figure]:
    if (measured := measure_all()) is not None:
        yield from measured.figures


def measure_all() -> Measured | None:
    """All that is measured; None, and a line on standard error, where the labelled sets are missing."""
    pairs = labelled_pairs()
    if not pairs:
        print("collation: skipped, the labelled articles are not beside this checkout", file=sys.stderr)
        return None
    _, seen = timed(f"comparing {len(pairs)} pairs by each program", _all_shown, pairs)
    _, seconds = timed("timing pairs of some thirty words", _seconds_by_program, pairs)
    return Measured(
        seen,
        seconds,
        [
            *_figures_of_shown(seen),
            *_figures_of_accidentals(pairs),
            *_figures_of_cost(seconds),
            *_figures_of_renderings(),
            *_figures_of_repetitive_texts(),
        ],
    )


def _all_shown(pairs: Pairs) -> dict[str, Shown]:
    found = {
        OURS: shown((a, b, ours(collate(a, b))) for a, b in pairs),
        OURS_IGNORING: shown((a, b, ours(collate(a, b, ACCIDENTALS))) for a, b in pairs),
    }
    for name, peer in (PEERS | IGNORING_ACCIDENTALS).items():
        found[name] = shown((a, b, peer.stretches(peer.compare(a, b), a, b)) for a, b in pairs)
    return found


def _figures_of_shown(seen: Mapping[str, Shown]) -> Iterator[Figure]:
    yield Figure("ends of marks within a word", seen[OURS].split, SEMANTIC, seen[SEMANTIC].split, 0, "")
    for name, rivals in ((OURS, PEERS), (OURS_IGNORING, PEERS | IGNORING_ACCIDENTALS)):
        as_much = [rival for rival in rivals if seen[rival].equal >= seen[name].equal] or list(rivals)
        best = min(as_much, key=lambda rival: seen[rival].marks)
        yield Figure(
            f"marks a pair{name.removeprefix(OURS)}", seen[name].marks, best, seen[best].marks, 1, ""
        )
    best = min(PEERS, key=lambda peer: seen[peer].places)
    yield Figure("places a pair", seen[OURS].places, best, seen[best].places, 1, "")
    within = [100 * (1 - seen[program].equal) for program in (OURS, best)]
    yield Figure("words within these places", within[0], best, within[1], 1, "%")


def _figures_of_accidentals(pairs: Pairs) -> Iterator[Figure]:
    _, (texts, told, marked) = timed("planting accidentals", _told_of_accidentals, pairs)
    what = f"of {texts:,} planted accidentals told as substantive"
    yield Figure(what, told, f"{WORDS}, as differing", marked, 0, "")
    _, (texts, told, marked) = timed("planting accidentals in one of two", _unsettled_by_accidentals, pairs)
    what = f"of {texts:,} planted in one of two, that change what is told of the other"
    yield Figure(what, told, WORDS, marked, UNSETTLED, "")


def _told_of_accidentals(pairs: Pairs) -> tuple[int, int, int]:
    """How many texts were planted with accidentals, and of how many something substantive is told by us, or
    anything by the peer."""
    peer = PEERS[WORDS]
    texts = told = marked = 0
    for number, pair in enumerate(pairs):
        for text in pair:
            made = [(text, other) for _, other in planted(text)]
            made += [(first, second) for _, first, second in doublets(text, number)]
            texts += len(made)
            told += sum(_has_substantive(collate(a, b)) for a, b in made)
            marked += sum(any(code != "equal" for code, *_ in peer.compare(a, b)) for a, b in made)
    return texts, told, marked


def _has_substantive(collation: Collation) -> bool:
    return any(segment.cls is Class.SUBSTANTIVE for segment in collation.segments)


def _unsettled_by_accidentals(pairs: Pairs) -> tuple[int, int, int]:
    """How many times accidentals were planted in the second of two renderings, and how many times a word of
    the first is then told as changed that was not before, by us and by the peer."""
    peer = PEERS[WORDS]
    texts = told = marked = 0

    def by_us(a: str, b: str) -> list[Stretch]:
        return ours(collate(a, b, ACCIDENTALS))

    def by_peer(a: str, b: str) -> list[Stretch]:
        return peer.stretches(peer.compare(a, b), a, b)

    for a, b in pairs:
        mine, theirs = (untouched(a, [one.a for one in by(a, b) if one.equal]) for by in (by_us, by_peer))
        for _, other in planted(b):
            texts += 1
            told += not mine <= untouched(a, [one.a for one in by_us(a, other) if one.equal])
            marked += not theirs <= untouched(a, [one.a for one in by_peer(a, other) if one.equal])
    return texts, told, marked


def _seconds_by_program(pairs: Pairs) -> dict[str, float]:
    """The median over pairs of some thirty words of each program's median seconds.

    The programs take turns, so that all have their share of what else the machine does. Ours first meets
    texts that it has not seen, all but one of whose words it has, and then the same again.
    """
    some = [(a, b) for a, b in pairs if all(SHORTEST <= len(text.split()) <= LONGEST for text in (a, b))]
    programs: dict[str, Callable[[str, str], object]] = {
        OURS: collate,
        WARM: collate,
        **{name: peer.compare for name, peer in PEERS.items()},
    }
    taken: dict[str, list[float]] = {name: [] for name in programs}
    numbers = count()
    for pair in some:
        runs: dict[str, list[float]] = {name: [] for name in programs}
        for number in islice(numbers, RUNS + 1):
            a, b = (_unseen(text, number) for text in pair)
            for name, program in programs.items():
                runs[name].append(_seconds(program, a, b))
        for name, seconds in runs.items():
            taken[name].append(statistics.median(seconds[1:]))
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def _unseen(text: str, number: int) -> str:
    """The text after a word of no meaning that no other number makes."""
    return f"W{number} {text}"


def _seconds(work: Callable[..., object], *args: object) -> float:
    began = time.perf_counter()
    work(*args)
    return time.perf_counter() - began


def _figures_of_cost(seconds: Mapping[str, float]) -> Iterator[Figure]:
    for name, peer, bound in (
        (OURS, WORDS_AND_PUNCTUATION, TIMES),
        (WARM, WORDS_AND_PUNCTUATION, TIMES),
        (OURS, WORDS, inf),
    ):
        what = f"a pair of 30 words{name.removeprefix(OURS)}"
        yield Figure(what, 1e6 * seconds[name], peer, 1e6 * seconds[peer], bound, "µs")


def _figures_of_renderings() -> Iterator[Figure]:
    texts = made_renderings(RENDERINGS)
    taken: list[float] = []
    for run in range(RUNS + 1):
        base, *others = (_unseen(text, run) for text in texts)
        taken.append(_seconds(table, base, others))
    peers = statistics.median(_seconds(collatex_table, texts) for _ in range(3))
    mine = statistics.median(taken[1:])
    yield Figure(
        f"{RENDERINGS} renderings of 30 words", 1e3 * mine, "CollateX", 1e3 * peers, OF_COLLATEX, "ms"
    )


def _figures_of_repetitive_texts() -> Iterator[Figure]:
    texts = repetitive_pairs()
    mine: list[float] = []
    peers = 0.0
    silent = 0
    for what, (a, b) in texts.items():
        seconds, collation = timed(f"{REPETITIVE:,} words of {what}", collate, a, b)
        mine.append(seconds)
        silent += not collation.cut_short
        short = (first_words(text, REPETITIVE // SHORTER) for text in (a, b))
        peers += timed("a fifth of them by difflib", PEERS[WORDS_AND_PUNCTUATION].compare, *short)[0]
    yield Figure(f"two texts of {REPETITIVE:,} repetitive words", max(mine), "allowed", SECONDS, 1)
    short = f"{WORDS_AND_PUNCTUATION}, {REPETITIVE // SHORTER:,} words"
    yield Figure(f"{len(texts)} such pairs", sum(mine), short, peers, 1)
    yield Figure("such pairs not said to be cut short", silent, "all", len(texts), 0, "")
