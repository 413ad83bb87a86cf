"""Texts to compare: labelled quotes, beside the checkout, that render the same words, and made ones."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

LABELLED = Path(__file__).parents[3] / "shared" / "eval"
PAIRS = 500
_SETS = ("wmt", "renderings")

_SAID = (
    "[We will not|We'll never|The council will not] [sell|give up|part with] [the old|this ageing|our] "
    "ferry to [the company|a firm|people] that [bought|took over|has bought] "
    "the lighthouse[ last spring| in May|], because [its|her|the ship's] engines were never "
    "[paid for|settled|financed] by anyone who [lives|lived|has a house] on "
    "[the island|Marrow Island|our shore]."
)
"""What an invented speaker said, with what several translators might put in each place."""
_CHOICE = re.compile(r"\[([^\]]*)\]")

REPETITIVE = 5_000
"""Words of a repetitive text."""
_REPEATED = {
    "two words by chance": ("ha", "ho"),
    "eight words by chance": ("we", "will", "never", "sell", "the", "old", "ferry", "and"),
    "five sentences by chance": (
        "We will not sell.",
        "We will never sell it.",
        "They will buy it.",
        "It was ours.",
        "It is not theirs.",
    ),
}


def labelled_pairs() -> list[tuple[str, str]]:
    """``PAIRS`` pairs of quotes of different articles that render the same words, always the same ones.

    Runs of space are one space, as some peers do not tell them apart. None where the sets are missing.
    """
    found = [
        pair
        for name in _SETS
        for path in sorted((LABELLED / name).glob("*/gold.json"))
        for pair in _pairs_in(path)
    ]
    return random.Random(1).sample(found, PAIRS) if found else []


def _pairs_in(path: Path) -> Iterator[tuple[str, str]]:
    gold = json.loads(path.read_text("utf-8"))
    quotes = {quote["id"]: quote for quote in gold["quotes"]}
    unsure = {frozenset(pair) for pair in gold.get("ambiguous", ())}
    rendered = {
        pair
        for group in gold["groups"]
        for pair in itertools.combinations(sorted(group["quotes"]), 2)
        if quotes[pair[0]]["article"] != quotes[pair[1]]["article"] and frozenset(pair) not in unsure
    }
    for first, second in sorted(rendered):
        yield " ".join(quotes[first]["text"].split()), " ".join(quotes[second]["text"].split())


def made_renderings(count: int) -> list[str]:
    """So many renderings of one invented remark of some thirty words."""
    chance = random.Random(1)
    return [_CHOICE.sub(lambda choice: chance.choice(choice[1].split("|")), _SAID) for _ in range(count)]


def repetitive_pairs() -> dict[str, tuple[str, str]]:
    """Pairs of texts of ``REPETITIVE`` words that say the same few things over and over, by what they are."""
    chance = random.Random(1)
    made = {what: (_repeated(said, chance), _repeated(said, chance)) for what, said in _REPEATED.items()}
    rhythms = ("to and fro " * REPETITIVE, "fro to and to " * REPETITIVE)
    return made | {"two rhythms": (first_words(rhythms[0], REPETITIVE), first_words(rhythms[1], REPETITIVE))}


def _repeated(said: tuple[str, ...], chance: random.Random) -> str:
    return first_words(" ".join(chance.choices(said, k=REPETITIVE)), REPETITIVE)


def first_words(text: str, count: int) -> str:
    return " ".join(text.split()[:count])
