"""Shows mistakes so that one sees why they were made: the quotes in full, the score, and what made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from rich.console import Console
from rich.text import Text

from reader.matching.candidates import candidates
from reader.matching.features import compare
from reader.matching.model import Contest, probability, weights
from reader.matching.reasons import reasons
from reader.matching.wording import Wording, wordings
from reader.model import Analysis, Quote
from tests.evaluation.phenomena import Trait
from tests.evaluation.scoring import End, Miss, Score

MISSED, WRONG, ALL = "missed", "wrong", "all"
_STYLES = {"+": "green", "-": "red"}
_LABELLED = {MISSED: True, WRONG: False}


def is_known(show: str, traits: Iterable[Trait]) -> bool:
    """Whether there is anything of the name."""
    return show in (MISSED, WRONG, ALL) or any(_named(trait, show) for trait in traits)


def chosen(miss: Miss, show: str) -> bool:
    """Whether a mistake is among those that ``show`` asks for."""
    if show in _LABELLED:
        return miss.missed is _LABELLED[show]
    return show == ALL or any(_named(trait, show) for trait in miss.traits)


def _named(trait: Trait, show: str) -> bool:
    return show.casefold() in ", ".join(trait).casefold()


class Browser:
    """Prints the mistakes of an analysis."""

    def __init__(self, analysis: Analysis, console: Console) -> None:
        self._analysis = analysis
        self._console = console
        self._links = {frozenset(link.quotes): link for link in (*analysis.links, *analysis.faint)}
        self._weights = weights()

    def show(self, scores: Mapping[str, Score], show: str) -> None:
        """Print the mistakes that ``show`` asks for, event by event, the same ones together."""
        shown = 0
        for event, score in scores.items():
            for miss in sorted(filter(lambda miss: chosen(miss, show), score.misses), key=str):
                shown += 1
                self._print(f"{event}: {miss.what}", "bold")
                for line in self._lines(miss):
                    self._print(line, _STYLES.get(line.lstrip()[:1], ""))
                self._print("")
        self._print(f"{shown} {'mistake' if shown == 1 else 'mistakes'} of “{show}”", "bold")

    def _print(self, line: str, style: str = "") -> None:
        self._console.print(Text(line, style), soft_wrap=True)

    def _lines(self, miss: Miss) -> Iterator[str]:
        yield "  " + "; ".join(f"{group.partition(': ')[2] or group}: {name}" for group, name in miss.traits)
        for end in miss.ends:
            yield from self._end_lines(end)
        found = [end.found for end in miss.ends if end.found]
        if len(miss.ends) == 2 and len(found) == 2:
            yield from self._pair_lines(found[0], found[1])
        elif len(miss.ends) == 2:
            yield "  not compared: not both were found"

    def _end_lines(self, end: End) -> Iterator[str]:
        found = end.found.speaker.name if end.found and end.found.speaker else None
        speaker = f"speaker {end.gold.speaker}" if end.gold else "labelled as no quote"
        if end.found is None:
            speaker += ", not found"
        elif not end.gold or found != end.gold.speaker:
            speaker += f", found {found}"
        yield f"  {end.article} ({speaker})"
        yield f"    {' '.join(end.text.split())}"

    def _pair_lines(self, one: Quote, other: Quote) -> Iterator[str]:
        """The score and the reasons of a pair, linked or not."""
        link = self._links.get(frozenset((one.id, other.id)))
        if link is not None:
            least = self._weights.threshold
            verb = "linked" if link.score >= least else f"not linked, below {least}"
            yield f"  scores {link.score:.3f}: {verb}"
            why = link.reasons
        else:
            wordings_of = [self._ready.get(quote.id) for quote in (one, other)]
            if wordings_of[0] is None or wordings_of[1] is None:
                yield "  not compared: one is no quote that can match"
                return
            first, second = wordings_of[0][1], wordings_of[1][1]
            met = compare(first, second)
            score = probability(self._weights.odds(met.features))
            pair = sorted(wording[0] for wording in wordings_of if wording)
            never = "" if pair[1] in self._candidates.get(pair[0], ()) else ", and is no candidate"
            yield f"  scores {score:.3f} at best{never}: not found"
            texts = tuple(self._analysis.article_by_id[quote.article].text for quote in (one, other))
            why = reasons(first, second, met, self._weights, Contest(0.0, 0.0), 0.0, (texts[0], texts[1]))
        for reason, weight in why.items():
            yield f"    {weight:+6.2f}  {reason}"

    @cached_property
    def _ready(self) -> dict[str, tuple[int, Wording]]:
        """Every quote that can match, made ready, with its number."""
        ready = wordings(self._analysis.articles, self._analysis.quotes, lambda: None)
        return {wording.quote.id: (number, wording) for number, wording in enumerate(ready)}

    @cached_property
    def _candidates(self) -> dict[int, list[int]]:
        return dict(candidates([wording for _, wording in self._ready.values()]))
