"""Words of Chinese and Japanese, aligned character by character, kept whole where a change meets them.

No dictionary is asked. A Chinese word is two characters more often than not, so of an odd run of them beside
an odd change the nearest is taken to be of the changed word; and what Japanese inflects is a character and
the hiragana after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.collation.alignment.blocks import Block, Part
from reader.collation.text.words import Words

_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_HAN = re.compile("[\u3400-\u9fff々]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_FUNCTION = frozenset("的了在是我你他她它们們不没沒和與与及或也都就而但被把从從到于於之其这這那")
_FUNCTION |= frozenset("吗嗎吧呢啊着很最更还還又")
_PARTICLES = frozenset("はがをにでともへのやか")
_LONGEST_ENDING = 3


def has_no_spaces(words: Words) -> bool:
    """Whether the text may be in Chinese or Japanese, as a glance tells."""
    return not words.text.isascii() and _SPACELESS.search(words.text) is not None


def in_whole_words(a: Words, b: Words, blocks: list[Block]) -> list[Block]:
    """The blocks, changes taking in the rest of the words that they would cut."""
    found = [*blocks]
    for number, block in enumerate(blocks):
        if block.part is not Part.CHANGE:
            continue
        _, i1, i2, j1, j2 = found[number]
        before = found[number - 1] if number else None
        after = found[number + 1] if number + 1 < len(found) else None
        if before and before.part is Part.MATCH:
            n = _of_word_before(a, before, (a.written[i1:i2], b.written[j1:j2]))
            if n and a.gaps[i1] == b.gaps[j1] == "":
                found[number - 1] = before._replace(i2=before.i2 - n, j2=before.j2 - n)
                i1, j1 = i1 - n, j1 - n
        if after and after.part is Part.MATCH:
            n = _of_word_after(a, after, (a.written[i1:i2], b.written[j1:j2]))
            if n and a.gaps[i2] == b.gaps[j2] == "":
                found[number + 1] = after._replace(i1=after.i1 + n, j1=after.j1 + n)
                i2, j2 = i2 + n, j2 + n
        found[number] = Block(Part.CHANGE, i1, i2, j1, j2)
    return _joined([block for block in found if block.i1 < block.i2 or block.j1 < block.j2])


def _of_word_before(a: Words, before: Block, changed: tuple[Sequence[str], Sequence[str]]) -> int:
    """How many of the last characters of ``before`` are of the word that changes after it."""
    characters = _run(a, range(before.i2 - 1, before.i1 - 1, -1), 0)
    heads = [side[0] for side in changed if side]
    if any(_inflects(head) for head in heads):
        endings = 0
        while endings < min(len(characters), _LONGEST_ENDING) and _inflects(characters[endings]):
            endings += 1
        stem = characters[endings : endings + 1]
        return endings + 1 if stem and _HAN.fullmatch(stem[0]) else 0
    runs = [_han(side) for side in changed]
    return 1 if all(run % 2 for run in runs) and _han(characters) % 2 else 0


def _of_word_after(a: Words, after: Block, changed: tuple[Sequence[str], Sequence[str]]) -> int:
    """How many of the first characters of ``after`` are of the word that changes before it."""
    characters = _run(a, range(after.i1, after.i2), 1)
    tails = [side[-1] for side in changed if side]
    if any(_HAN.fullmatch(tail) or _inflects(tail) for tail in tails):
        endings = 0
        while endings < min(len(characters), _LONGEST_ENDING) and _inflects(characters[endings]):
            endings += 1
        if endings:
            return endings
    runs = [_han(side[::-1]) for side in changed]
    return 1 if all(run % 2 for run in runs) and _han(characters) % 2 else 0


def _run(a: Words, indices: range, gap: int) -> list[str]:
    """The words at ``indices`` as far as nothing stands between them."""
    found: list[str] = []
    for index in indices:
        if found and a.gaps[index + 1 - gap] != "":
            break
        found.append(a.written[index])
    return found


def _han(characters: Sequence[str]) -> int:
    """How many Han characters that carry sense stand first."""
    count = 0
    for character in characters:
        if character in _FUNCTION or not _HAN.fullmatch(character):
            break
        count += 1
    return count


def _inflects(character: str) -> bool:
    return _HIRAGANA.fullmatch(character) is not None and character not in _PARTICLES


def _joined(blocks: list[Block]) -> list[Block]:
    """The blocks, changes that touch made one."""
    joined: list[Block] = []
    for block in blocks:
        if joined and block.part is joined[-1].part is Part.CHANGE:
            joined[-1] = joined[-1]._replace(i2=block.i2, j2=block.j2)
        else:
            joined.append(block)
    return joined
