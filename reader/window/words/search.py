"""Words as a reader types them to find something: without case and without accents."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, normalize


def folded(text: str) -> str:
    """``text`` without case, accents and compatibility forms."""
    if text.isascii():
        return text.casefold()
    parted = normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not combining(letter))


def found_in(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Half-open runs of code points of ``text`` in which the folded ``words`` stand, in order."""
    words = [word for word in words if word]
    if not words:
        return []
    plain: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for part in folded(letter):
            plain.append(part)
            places.append(place)
    folded_text = "".join(plain)
    marked: set[int] = set()
    for word in words:
        start = folded_text.find(word)
        while start >= 0:
            marked.update(range(places[start], places[start + len(word) - 1] + 1))
            start = folded_text.find(word, start + len(word))
    runs: list[tuple[int, int]] = []
    for place in sorted(marked):
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return runs
