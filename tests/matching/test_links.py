from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.matching import families, match
from reader.matching.model import FAINT
from reader.matching.words import words_of
from reader.model import Cancelled, Progress, QuoteKind, Relation
from tests.benchmarks.planted import planted
from tests.matching.made import BREAD, FERRY, PLANS, article, articles_of, linked, quotes_of


def texts(*, first: str, second: str, around: str = "The harbour master spoke.") -> dict[str, str]:
    return {"one.txt": f"{around} “{first}” That was all.", "two.txt": f"{around} “{second}” He left."}


def test_a_verbatim_copy_is_a_sure_link() -> None:
    articles, quotes, links = linked(texts(first=FERRY, second=FERRY.upper()))
    (link,) = links
    assert link.score > 0.95
    assert link.relation is Relation.VERBATIM
    assert link.quotes == (quotes[0].id, quotes[1].id)
    for span, one in zip(link.spans, articles, strict=True):
        assert span.of(one.text).casefold() == FERRY.removesuffix(".").casefold()


def test_unrelated_quotes_are_not_linked() -> None:
    assert linked(texts(first=FERRY, second=BREAD), "Ilse Brandt")[2] == ()


def test_one_sentence_of_a_long_quote_meets_the_fragment_elsewhere() -> None:
    part = "once the divers have cleared the anchor chain"
    articles, _, (link,) = linked(texts(first=f"{BREAD} {FERRY} {BREAD[::-1]}", second=part), "Ilse Brandt")
    assert link.relation is Relation.FRAGMENT
    assert [span.of(one.text) for span, one in zip(link.spans, articles, strict=True)] == [part, part]


def test_a_few_changed_words_are_an_edited_rendering() -> None:
    changed = FERRY.replace("Thursday", "Friday").replace("again ", "")
    (link,) = linked(texts(first=FERRY, second=changed), "Ilse Brandt")[2]
    assert link.relation is Relation.EDITED


def test_a_translation_of_ones_own_is_found_by_speaker_setting_and_sense() -> None:
    around = "Asked whether the lighthouse keepers were on strike, Ilse Brandt shook her head."
    one = "Do they still exist? Have the majority of those keepers not changed sides and joined the pilots?"
    two = "Are there any, these lighthouse keepers? Haven’t most of them switched to the pilots?"
    (link,) = linked(texts(first=one, second=two, around=around), "Ilse Brandt")[2]
    assert link.relation is Relation.RETRANSLATED
    assert any("Ilse Brandt" in reason for reason in link.reasons)
    assert any("rare words shared" in reason for reason in link.reasons)


def test_two_different_answers_of_one_speaker_on_one_topic_are_not_linked() -> None:
    one = "The keepers have every right to strike, and I would do the same in their place."
    two = "As for the lighthouse, its lamp has burned without a night’s pause since my childhood."
    assert linked(texts(first=one, second=two, around="Of the lighthouse."), "Ilse Brandt")[2] == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Мы никогда не закрывали этот мост для рыбаков.", "Этот мост мы для рыбаков никогда не закроем."),
        (
            "Die Brücke war für die Fischer nie gesperrt.",
            "Für Fischer haben wir die Brücke niemals gesperrt.",
        ),
        ("この橋を漁師に閉ざしたことは一度もない", "漁師に対してこの橋を閉ざしたことは一度もありません"),
    ],
)
def test_other_languages_match_too(one: str, two: str) -> None:
    assert len(linked({"a.txt": f"“{one}”", "b.txt": f"“{two}”"}, "Ilse Brandt")[2]) == 1


def test_scare_quotes_and_quotes_of_one_article_are_never_linked() -> None:
    assert linked(texts(first=FERRY, second=FERRY), kind=QuoteKind.SCARE)[2] == ()
    assert linked({"one.txt": f"“{FERRY}” Again: “{FERRY}”"})[2] == ()


def test_one_common_word_says_nothing_unless_the_speaker_is_the_same() -> None:
    assert linked(texts(first="criminals", second="criminals"))[2] == ()


def test_the_parts_of_a_cut_quote_meet_the_whole() -> None:
    cut = article("one.txt", "“The ferry,” she said, “will sail again on Thursday once the chain is free.”")
    whole = article("two.txt", "“The ferry will sail again on Thursday once the chain is free,” she said.")
    quotes = (*quotes_of(cut, "Ilse Brandt", chained=True), *quotes_of(whole, "Ilse Brandt"))
    links = match((cut, whole), quotes)
    assert {link.quotes for link in links} >= {(quotes[1].id, quotes[2].id)}
    for link in links:
        assert link.spans[0].of(cut.text).rstrip(",.") in link.spans[1].of(whole.text)


def test_progress_is_told_and_can_cancel() -> None:
    articles = tuple(article(f"{number}.txt", f"“{FERRY}”") for number in range(4))
    quotes = tuple(quote for one in articles for quote in quotes_of(one))
    heard: list[Progress] = []
    match(articles, quotes, heard.append)
    assert {progress.stage for progress in heard} == {"matching"}
    assert [progress.done for progress in heard] == sorted(progress.done for progress in heard)
    assert heard[-1].done == heard[-1].total

    def cancel(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        match(articles, quotes, cancel)


def test_a_cancel_is_heard_wherever_the_work_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.matching.links._PAUSE", 0.0)
    made = planted(60)
    heard: list[Progress] = []
    match(made.articles, made.quotes, heard.append)
    assert len(heard) > 5 * len(made.quotes)
    for patience in range(0, len(heard), 37):
        left = iter(range(patience))

        def cancel(_: Progress, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            match(made.articles, made.quotes, cancel)


@settings(max_examples=40, deadline=None)
@given(PLANS, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(plan: list[list[int]], chance: random.Random) -> None:
    articles, quotes = articles_of(plan)
    there = {frozenset(link.quotes): link for link in match(articles, quotes)}
    chance.shuffle(articles)
    order = {one.id: number for number, one in enumerate(articles)}
    quotes.sort(key=lambda quote: (order[quote.article], quote.start))
    here = {frozenset(link.quotes): link for link in match(articles, quotes)}
    assert there.keys() == here.keys()
    for pair, link in there.items():
        assert link.score == pytest.approx(here[pair].score)
        assert link.relation is here[pair].relation
        assert dict(zip(link.quotes, link.spans, strict=True)) == dict(
            zip(here[pair].quotes, here[pair].spans, strict=True)
        )


@settings(max_examples=40, deadline=None)
@given(PLANS)
def test_spans_are_whole_words_within_their_quotes_and_runs_repeat(plan: list[list[int]]) -> None:
    articles, quotes = articles_of(plan)
    links = match(articles, quotes)
    assert links == match(articles, quotes)
    by_id = {quote.id: quote for quote in quotes}
    text_of = {one.id: one.text for one in articles}
    for link in links:
        assert 0 <= link.score <= 1
        for name, span in zip(link.quotes, link.spans, strict=True):
            quote = by_id[name]
            assert quote.span.holds(span)
            words = words_of(text_of[quote.article])
            assert span.start in {word.start for word in words}
            assert span.end in {word.end for word in words}


ELSEWHERE = [
    "Play it slower, or do not play it at all.",
    "The second violin has been out of tune for two years and everyone is too polite to say so.",
    "We do not know yet who will conduct, and it is not for me to ask.",
    "And then he said to me that it was the last time he would do this for so little money.",
    "There is no other way for us, and we have said so from the first day.",
    "The",
]
"""What is said of other matters, in words that everybody uses."""


@settings(max_examples=40, deadline=None)
@given(
    PLANS,
    st.lists(st.sampled_from(ELSEWHERE), min_size=1, max_size=6),
    st.sampled_from(["The band rehearsed.", "He said no more, and they all went home.", ""]),
    st.sampled_from([None, "Ada Lund", "Brandt the conductor"]),
)
def test_an_unrelated_article_moves_no_score(
    plan: list[list[int]], said: list[str], around: str, speaker: str | None
) -> None:
    articles, quotes = articles_of(plan)
    before = {link.quotes: link.score for link in match(articles, quotes)}
    other = article("z.txt", "\n\n".join(f"{around} “{each}” It rained." for each in said))
    links = match([*articles, other], [*quotes, *quotes_of(other, speaker)])
    after = {link.quotes: link.score for link in links}
    for pair in before.keys() | {
        pair for pair in after if not any(name.startswith(other.id) for name in pair)
    }:
        # A pair just below the least score that is told has it, more or less.
        assert abs(before.get(pair, FAINT) - after.get(pair, FAINT)) <= 0.05


def test_hostile_quotes_are_done_in_no_time() -> None:
    monster = "“" + "the a " * 50_000 + "‘" * 50_000 + "”"
    links = linked({"one.txt": monster, "two.txt": monster, "three.txt": "“" + "ж" * 200_000 + "”"})[2]
    assert len(links) <= 1


def test_what_hundreds_print_word_for_word_is_still_one_remark() -> None:
    texts = {f"{number}.txt": f"“{FERRY}” That was all." for number in range(300)}
    articles, quotes, links = linked(texts)
    (remark,) = families(articles, quotes, links)
    assert len(remark.quotes) == 300
    assert all(link.score > 0.9 for link in links)
