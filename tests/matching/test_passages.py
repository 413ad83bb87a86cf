from __future__ import annotations

import random

import pytest

from reader.matching import phrases
from reader.matching.passages import LONGEST, passages, place_in
from reader.matching.wording import Wording, wordings
from reader.model import Link, Relation
from tests.matching.made import article, linked, quotes_of, revised, speech

SPEAKER = "Ilse Brandt"


def nothing() -> None:
    pass


def told(first: list[str], second: list[str]) -> tuple[tuple[str, str], list[Link]]:
    """Two articles that quote the sentences as one quote each, by their words, and the links."""
    said = " ".join(first), " ".join(second)
    texts = {f"{number}.txt": f"She spoke. “{one}” She left." for number, one in enumerate(said)}
    _, quotes, links = linked(texts, SPEAKER)
    assert len(quotes) == 2
    return said, list(links)


def covered(link: Link, said: tuple[str, str]) -> list[float]:
    return [(span.end - span.start) / len(one) for span, one in zip(link.spans, said, strict=True)]


def ready(*texts: str) -> tuple[Wording, ...]:
    articles = [article(f"{number}.txt", f"“{text}”") for number, text in enumerate(texts)]
    return wordings(articles, [quote for one in articles for quote in quotes_of(one)], nothing)


@pytest.mark.parametrize("sentences", [30, 60, 200, 500])
def test_an_edited_quote_is_linked_over_all_its_length(sentences: int) -> None:
    first = speech(sentences)
    said, (link,) = told(first, revised(first))
    assert link.relation is Relation.EDITED
    assert min(covered(link, said)) > 0.99


def test_a_long_quote_that_is_the_same_to_its_last_word_is_verbatim_and_to_the_one_before_is_not() -> None:
    first = speech(100)
    assert told(first, first)[1][0].relation is Relation.VERBATIM
    assert told(first, [*first[:-1], first[-1].replace("99", "98")])[1][0].relation is Relation.EDITED


@pytest.mark.parametrize(("start", "stop"), [(0, 60), (90, 150), (140, 200), (170, 172)])
def test_a_part_of_a_long_quote_is_found_wherever_it_stands(start: int, stop: int) -> None:
    first = speech(200)
    part = first[start:stop] if stop - start < 10 else revised(first[start:stop])
    said, (link,) = told(first, part)
    assert link.relation is Relation.FRAGMENT
    whole = said[0].index(first[start]), said[0].index(first[stop - 1]) + len(first[stop - 1])
    offset = len("She spoke. “")
    assert abs(link.spans[0].start - offset - whole[0]) < 10
    assert abs(link.spans[0].end - offset - whole[1]) < 10
    assert covered(link, said)[1] > 0.95


def test_each_paragraph_of_a_quote_meets_its_passage_of_the_same_quote_in_one_piece() -> None:
    first = speech(120)
    paragraphs = [" ".join(first[start : start + 12]) for start in range(0, 120, 12)]
    whole = " ".join(revised(first))
    articles = [
        article("one.txt", "\n\n".join(f"“{paragraph}”" for paragraph in paragraphs)),
        article("two.txt", f"“{whole}”"),
    ]
    _, quotes, links = linked({one.path: one.text for one in articles}, SPEAKER)
    assert [link.quotes[0] for link in links] == [quote.id for quote in quotes[:-1]]
    spans = [link.spans[1] for link in links]
    assert spans == sorted(spans, key=lambda span: span.start)
    assert sum(span.end - span.start for span in spans) > 0.95 * len(whole)


def test_two_long_quotes_that_share_a_passage_are_linked_by_no_more_than_that() -> None:
    shared = speech(60, seed=3)
    first, second = [*speech(80, seed=4), *shared], [*shared, *speech(90, seed=5)]
    said, (link,) = told(first, second)
    assert link.relation is Relation.FRAGMENT
    size = len(" ".join(shared))
    assert all(
        0.95 * size < share * len(one) < 1.1 * size
        for share, one in zip(covered(link, said), said, strict=True)
    )


def test_short_quotes_are_weighed_whole_and_long_ones_where_they_meet() -> None:
    first = speech(120)
    short, long, late = ready(first[90], " ".join(first), " ".join(first[80:]))
    assert passages(short, short) == (short, short)
    assert passages(short, late)[0] is short
    part = passages(long, short)[0]
    assert len(part.keys) == LONGEST
    start = place_in(long, part)
    assert long.keys[start : start + LONGEST] == part.keys
    assert set(short.keys) <= set(part.keys)
    ours, theirs = passages(long, late)
    assert ours.keys == theirs.keys


def test_a_passage_asks_only_where_its_own_sentences_do() -> None:
    first = speech(120)
    asked = [*first[:10], "Who of the pilots will row?", *first[10:]]
    long, early, late = ready(" ".join(asked), asked[10], first[100])
    assert long.question
    assert passages(long, early)[0].question
    assert not passages(long, late)[0].question


@pytest.mark.parametrize("words", [["lantern"], ["lantern", "harbour"]])
def test_quotes_too_repetitive_to_be_searched_in_full_are_bounded_and_say_so(words: list[str]) -> None:
    chance = random.Random(1)
    first, second = (chance.choices(words, k=size) for size in (16_000, 15_000))
    said, (link,) = told(first, second)
    assert min(covered(link, said)) > 0.9
    assert (phrases.CUT_SHORT in link.reasons) is (len(words) > 1)
