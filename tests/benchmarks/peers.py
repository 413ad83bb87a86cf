"""Other programs that compare two texts or many, each used as its manual says, made to tell stretches.

Only ``make bench`` installs them. CollateX is under the GNU GPL: it is measured here, and nothing that the
program imports or that goes out with it may need it.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import collatex  # pyright: ignore[reportMissingImports]
import cydifflib  # pyright: ignore[reportMissingImports]
from diff_match_patch import diff_match_patch  # pyright: ignore[reportMissingImports]
from redlines import Redlines  # pyright: ignore[reportMissingImports]

from tests.benchmarks.stretches import Stretch, from_pieces

Opcodes = Sequence[tuple[str, int, int, int, int]]

_WORD_WITH_SPACE = re.compile(r"\s*\S+\s*")
_WORD_SPACE_OR_SIGN = re.compile(r"\w+|\s+|[^\w\s]")
_CLINGING = re.compile(r"^[^\w]+|[^\w]+$")


class Peer(NamedTuple):
    """A program: what compares two texts, and what makes stretches of what it answers and of the texts."""

    compare: Callable[[str, str], Any]
    stretches: Callable[[Any, str, str], list[Stretch]]


def words(text: str) -> list[str]:
    """What spaces part, with the punctuation that clings to it."""
    return text.split()


def bare_words(text: str) -> list[str]:
    """What spaces part, without case and the punctuation that clings to it."""
    return [_CLINGING.sub("", word).casefold().replace("’", "'") for word in text.split()]


def words_and_punctuation(text: str) -> list[str]:
    """Words, spaces and marks: put together again they are the text."""
    return _WORD_SPACE_OR_SIGN.findall(text)


def _by_tokens(
    tokens: Callable[[str], Sequence[str]], pieces: re.Pattern[str], library: Any = difflib
) -> Peer:
    """A peer that compares tokens; a piece of the text is shown for each."""

    def compare(a: str, b: str) -> Opcodes:
        return library.SequenceMatcher(None, tokens(a), tokens(b), autojunk=False).get_opcodes()

    def stretches(codes: Opcodes, a: str, b: str) -> list[Stretch]:
        ours, theirs = pieces.findall(a), pieces.findall(b)
        return from_pieces(
            (code == "equal", "".join(ours[i1:i2]), "".join(theirs[j1:j2])) for code, i1, i2, j1, j2 in codes
        )

    return Peer(compare, stretches)


def semantic_diff(a: str, b: str) -> list[tuple[int, str]]:
    """diff-match-patch's differences, tidied for people: -1 only in the first, 1 only in the second, 0 both.

    It searches for a second at most unless told otherwise.
    """
    program = diff_match_patch()
    found = program.diff_main(a, b)
    program.diff_cleanupSemantic(found)
    return found


def _of_semantic_diff(found: Sequence[tuple[int, str]], _a: str, _b: str) -> list[Stretch]:
    return from_pieces((op == 0, text if op <= 0 else "", text if op >= 0 else "") for op, text in found)


def _of_redlines(compared: Any, a: str, b: str) -> list[Stretch]:
    """What it tells as JSON: the span in either text, none where a text has nothing there."""
    return from_pieces(
        (
            piece["type"] == "equal",
            a[slice(*piece["source_position"] or (0, 0))],
            b[slice(*piece["test_position"] or (0, 0))],
        )
        for piece in json.loads(compared.output_json())["changes"]
    )


WORDS, WORDS_AND_PUNCTUATION = "difflib (words)", "difflib (words and punctuation)"
SEMANTIC = "diff-match-patch"
PEERS = {
    WORDS: _by_tokens(words, _WORD_WITH_SPACE),
    WORDS_AND_PUNCTUATION: _by_tokens(words_and_punctuation, _WORD_SPACE_OR_SIGN),
    "cydifflib (words and punctuation)": _by_tokens(words_and_punctuation, _WORD_SPACE_OR_SIGN, cydifflib),
    SEMANTIC: Peer(semantic_diff, _of_semantic_diff),
    "redlines": Peer(Redlines, _of_redlines),
}
IGNORING_ACCIDENTALS = {"difflib (bare words)": _by_tokens(bare_words, _WORD_WITH_SPACE)}
"""What is held against ours with accidentals ignored, too: words without case and clinging punctuation."""


def collatex_table(texts: Sequence[str]) -> Any:
    """The alignment table that CollateX makes of the texts."""
    collation = collatex.Collation()
    for number, text in enumerate(texts):
        collation.add_plain_witness(str(number), text)
    return collatex.collate(collation)
