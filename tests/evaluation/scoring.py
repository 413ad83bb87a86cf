"""How near an analysis comes to the labels: precision, recall and F1 of quotes, speakers and pairs."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.model import Analysis, Quote, Span
from tests.evaluation.gold import Gold, GoldQuote

OVERLAP = 0.8
"""Shared code points over all code points of two spans, from which on they are the same quote."""


@dataclass
class Tally:
    """What was wanted, what was given, and how much of it was right."""

    wanted: int = 0
    given: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.wanted + other.wanted, self.given + other.given, self.right + other.right)


@dataclass
class Score:
    """The score of one event, or of several added up; ``misses`` says each mistake in a line.

    ``relations`` holds the pairs wanted and found by their labelled relation. ``strays`` counts the links
    from a quote of the event to another event.
    """

    quotes: Tally = field(default_factory=Tally)
    speakers: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)
    relations: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    near_misses: int = 0
    near_misses_linked: int = 0
    strays: int = 0
    misses: list[str] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        relations: defaultdict[str, Tally] = defaultdict(Tally)
        for relation in (*self.relations, *other.relations):
            relations[relation] = self.relations[relation] + other.relations[relation]
        return Score(
            self.quotes + other.quotes,
            self.speakers + other.speakers,
            self.pairs + other.pairs,
            relations,
            self.near_misses + other.near_misses,
            self.near_misses_linked + other.near_misses_linked,
            self.strays + other.strays,
            self.misses + other.misses,
        )


def score(analysis: Analysis, golds: Mapping[str, Gold]) -> dict[str, Score]:
    """The score of each event, ``golds`` being the labels by the folder of the event in the analysed set.

    The empty folder name stands for the set's own folder. A link between two events counts as a wrong
    pair of both.
    """
    scores = {folder: Score() for folder in golds}
    labelled: dict[str, tuple[str, GoldQuote]] = {}
    read = {article.path: article for article in analysis.articles}
    for folder, gold in golds.items():
        for name in gold.outlets:
            article = read.get(f"{folder}/{name}" if folder else name)
            wanted = [quote for quote in gold.quotes if quote.article == name]
            found = analysis.quotes_of[article.id] if article else ()
            same = _aligned(article.text, wanted, found) if article else {}
            _score_quotes(scores[folder], name, wanted, found, same)
            _score_speakers(scores[folder], [(wanted[number], quote) for number, quote in same.items()])
            labelled |= {quote.id: (folder, wanted[number]) for number, quote in same.items()}
    _score_pairs(analysis, golds, labelled, scores)
    return scores


def _aligned(text: str, wanted: list[GoldQuote], found: tuple[Quote, ...]) -> dict[int, Quote]:
    """The found quote that is each wanted one, by the wanted one's number; every quote serves once."""
    candidates = []
    for number, gold in enumerate(wanted):
        if gold.text not in text:
            continue
        start = gold.start_in(text)
        span = Span(start, start + len(gold.text))
        candidates += [(_overlap(span, quote.span), number, quote) for quote in found]
    same: dict[int, Quote] = {}
    taken: set[str] = set()
    for overlap, number, quote in sorted(candidates, key=lambda candidate: -candidate[0]):
        if overlap >= OVERLAP and number not in same and quote.id not in taken:
            same[number] = quote
            taken.add(quote.id)
    return same


def _overlap(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return max(shared, 0) / (max(a.end, b.end) - min(a.start, b.start))


def _score_quotes(
    into: Score, name: str, wanted: list[GoldQuote], found: tuple[Quote, ...], same: dict[int, Quote]
) -> None:
    into.quotes += Tally(len(wanted), len(found), len(same))
    into.misses += [
        f"quote missed: {name}: {quote.text}" for number, quote in enumerate(wanted) if number not in same
    ]
    right = {quote.id for quote in same.values()}
    into.misses += [f"no such quote: {name}: {quote.text}" for quote in found if quote.id not in right]


def _score_speakers(into: Score, found: list[tuple[GoldQuote, Quote]]) -> None:
    """Scores the names given to quotes that have a labelled speaker; others have none to be right about."""
    for gold, quote in found:
        if gold.speaker is None:
            continue
        named = quote.speaker.name if quote.speaker else None
        right = named is not None and same_person(gold.speaker, named)
        into.speakers += Tally(1, named is not None, right)
        if not right:
            into.misses.append(f"speaker is {gold.speaker}, not {named}: {gold.article}: {gold.text}")


def same_person(gold: str, named: str) -> bool:
    """Whether ``named`` can be ``gold``: a part of the name, or the surname with a like initial."""
    a, b = _name(gold), _name(named)
    if not a or not b:
        return False
    if set(b) <= set(a) or set(a) <= set(b):
        return True
    return a[-1] == b[-1] and a[0][0] == b[0][0]


def _name(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
    return letters.split()


def _score_pairs(
    analysis: Analysis,
    golds: Mapping[str, Gold],
    labelled: Mapping[str, tuple[str, GoldQuote]],
    scores: Mapping[str, Score],
) -> None:
    linked: dict[str, set[frozenset[str]]] = {folder: set() for folder in golds}
    for link in analysis.links:
        ends = [labelled.get(quote) for quote in link.quotes]
        known = [end for end in ends if end]
        folders = {folder for folder, _ in known}
        if len(known) == 2 and len(folders) == 1:
            linked[folders.pop()].add(frozenset(quote.id for _, quote in known))
            continue
        # The other end is another event's, or nothing that a reader would call a quote.
        texts = " / ".join(analysis.quote_by_id[quote].text for quote in link.quotes)
        for folder in folders:
            scores[folder].strays += 1
            scores[folder].pairs += Tally(0, 1, 0)
            scores[folder].misses.append(f"stray link: {texts}")
    for folder, gold in golds.items():
        into = scores[folder]
        near = linked[folder].intersection(gold.near_misses)
        into.near_misses += len(gold.near_misses)
        into.near_misses_linked += len(near)
        right = linked[folder] & gold.pairs.keys()
        wrong = {pair for pair in linked[folder] - right if pair in near or _is_wrong(gold, pair)}
        into.pairs += Tally(len(gold.pairs), len(right) + len(wrong), len(right))
        for relation, count in Counter(gold.pairs.values()).items():
            given = sum(gold.pairs[pair] == relation for pair in right)
            into.relations[relation] += Tally(count, given, given)
        into.misses += [
            _line(gold, "near miss linked" if pair in near else "no pair", pair) for pair in wrong
        ]
        into.misses += [
            _line(gold, f"pair missed ({relation})", pair)
            for pair, relation in gold.pairs.items()
            if pair not in right
        ]


def _is_wrong(gold: Gold, pair: frozenset[str]) -> bool:
    a, b = pair
    return pair not in gold.ambiguous and b not in gold.family_of.get(a, ())


def _line(gold: Gold, what: str, pair: frozenset[str]) -> str:
    texts = sorted(f"{gold.quote_by_id[quote].article}: {gold.quote_by_id[quote].text}" for quote in pair)
    return f"{what}: " + " / ".join(texts)
