"""Who prints a remark independently of others, and who only runs another's text, which proves nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.model import Analysis


def independent_outlets(analysis: Analysis, articles: Iterable[str]) -> int:
    """How many outlets vouch for what ``articles`` say: the most that can each be given one of the texts that
    it runs, no two of them the same.

    Without copies, all of them. One that runs an agency's text and reports itself too is not lost for those
    that only run the text, nor is the text counted twice. An article of no known outlet stands for one.
    """
    texts: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for article in articles:
        outlet = analysis.article_by_id[article].outlet
        texts[f"\0{article}" if outlet is None else outlet][analysis.text_of(article)] = None
    if not analysis.copies:
        return len(texts)
    given: dict[str, str] = {}
    held: dict[str, str] = {}
    for outlet in texts:
        _give(outlet, texts, given, held)
    return len(given)


def _give(
    outlet: str, texts: dict[str, dict[str, None]], given: dict[str, str], held: dict[str, str]
) -> None:
    """Give ``outlet`` a text, others theirs anew, if that can be (augmenting paths, Kuhn 1955)."""
    reached: dict[str, str] = {}
    asked = [outlet]
    for each in asked:
        for text in texts[each]:
            if text in reached:
                continue
            reached[text] = each
            if text in given:
                asked.append(given[text])
                continue
            while True:
                taker = reached[text]
                left = held.get(taker)
                given[text], held[taker] = taker, text
                if left is None:
                    return
                text = left
