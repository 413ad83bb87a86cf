"""What two articles share is found and nothing else: quotes by their links, copied prose by its words."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.articles.passages import PassageKind, Sharing
from reader.collation.articles.shared import shared_passages
from reader.model import Article, Section, SectionKind, Span

KINDS = {
    "#": SectionKind.HEADLINE,
    "!": SectionKind.BOILERPLATE,
    "?": SectionKind.COMMENT,
    "^": SectionKind.CAPTION,
}


def article(*paragraphs: str, language: str = "en") -> Article:
    """An article of these paragraphs; a sign before one tells its kind."""
    text, sections = "", []
    for paragraph in paragraphs:
        kind = KINDS.get(paragraph[:1], SectionKind.BODY)
        words = paragraph[1:] if paragraph[:1] in KINDS else paragraph
        sections.append(Section(kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return Article("a", "a.txt", text, tuple(sections), language=language)


def pairs(found: Sharing) -> list[tuple[str, str]]:
    return [passage.texts for passage in found.passages]


WIRE = [
    "#Harbour to close until spring",
    "The harbour of Port Ellery will stay closed until the spring after a storm tore away most of its mole, "
    "the port authority announced on Tuesday.",
    "Three fishing boats sank at their moorings and a crane fell onto the customs shed, but nobody was hurt.",
    "Mara Quist, who runs the authority, told a news conference that repairs would cost some 40 million.",
    "Ferries are to call at Saltby, an hour further north, where the quay is half as long.",
]
OWN = [
    "#Islanders fear a lonely winter",
    "On the island of Hald people have begun to fill their cellars, as their grandparents did in their time.",
    "The baker has ordered flour for four months and the teacher counts her candles every evening.",
    "At a news conference on Tuesday Mara Quist, the head of the port authority, said little about them.",
]


def test_a_copy_is_one_passage() -> None:
    found = shared_passages(article(*WIRE), article(*WIRE))
    assert pairs(found) == [(article(*WIRE).text.strip(),) * 2]
    assert found.shares == (1.0, 1.0)


def test_ordinary_phrases_are_shared_by_nobody() -> None:
    found = shared_passages(article(*WIRE), article(*OWN))
    assert found.passages == ()
    assert found.shares == (0.0, 0.0)


def test_a_copied_paragraph_is_told_from_what_stands_around_it() -> None:
    found = shared_passages(article(*WIRE), article(*OWN, WIRE[2]))
    assert pairs(found) == [(WIRE[2], WIRE[2])]
    assert found.passages[0].kind is PassageKind.PROSE
    assert 0.15 < found.shares[0] < 0.3


def test_edited_prose_is_one_passage_and_its_differences_are_told() -> None:
    edited = (
        "Two fishing boats sank at their moorings overnight and a crane toppled onto the customs shed, "
        "but no one was hurt."
    )
    found = shared_passages(article(*WIRE), article(*OWN, edited))
    assert pairs(found) == [(WIRE[2], edited)]
    assert "number" in {segment.alert for segment in found.passages[0].collation.segments}


def test_an_inserted_sentence_does_not_part_a_passage() -> None:
    longer = WIRE[2][:-1] + ". Its driver had gone home. " + WIRE[3]
    found = shared_passages(article(*WIRE), article(*OWN, longer))
    assert pairs(found) == [("\n\n".join(WIRE[2:4]), longer)]


def test_paragraphs_in_another_order_have_moved() -> None:
    found = shared_passages(article(*WIRE[1:]), article(WIRE[4], *WIRE[1:4]))
    assert pairs(found) == [("\n\n".join(WIRE[1:4]),) * 2, (WIRE[4],) * 2]
    assert [passage.moved for passage in found.passages] == [False, True]


def test_boilerplate_and_comments_are_shared_by_nobody() -> None:
    around = ["!" + WIRE[1], "?" + WIRE[2]]
    assert shared_passages(article(*OWN, *around), article(WIRE[0], *around)).passages == ()


def test_captions_and_headlines_count() -> None:
    found = shared_passages(article("^" + WIRE[1], *OWN[1:]), article(WIRE[0], WIRE[1]))
    assert pairs(found) == [(WIRE[1], WIRE[1])]
    same = shared_passages(article(WIRE[0], "!By Ines Vogel", *OWN[1:]), article(*WIRE))
    assert pairs(same) == [("Harbour to close until spring",) * 2]


def test_linked_quotes_are_passages_however_they_are_worded() -> None:
    ours = article(*OWN, "“We have lost the mole,” Quist said.")
    theirs = article(*WIRE, "“The breakwater is gone,” she told them.")
    link = span(ours, "We have lost the mole,"), span(theirs, "The breakwater is gone,")
    found = shared_passages(ours, theirs, [link])
    assert [(passage.kind, passage.first, passage.second) for passage in found.passages] == [
        (
            PassageKind.QUOTE,
            Span(link[0].start - 1, link[0].end + 1),
            Span(link[1].start - 1, link[1].end + 1),
        )
    ]


def test_a_quote_in_copied_prose_is_part_of_it() -> None:
    said = WIRE[3] + " “We have lost the mole,” she said."
    ours, theirs = article(*WIRE[:3], said), article(*OWN, said)
    link = span(ours, "We have lost the mole,"), span(theirs, "We have lost the mole,")
    assert pairs(shared_passages(ours, theirs, [link])) == [(said, said)]


def test_two_quotes_with_the_same_cue_are_not_copied_prose() -> None:
    ours = article(*OWN, "“We have lost the mole and with it the winter,” Mara Quist told reporters.")
    theirs = article(*WIRE, "“We have lost the mole and with it the winter,” Mara Quist told reporters.")
    words = "We have lost the mole and with it the winter,"
    found = shared_passages(ours, theirs, [(span(ours, words), span(theirs, words))])
    assert [passage.kind for passage in found.passages] == [PassageKind.QUOTE]


def test_a_quote_that_one_article_has_twice_answers_once() -> None:
    ours = article("#Quist: “The mole is gone”", *OWN[1:], "“The mole is gone,” she said.")
    theirs = article(*WIRE, "“The mole is gone,” she said.")
    words = "The mole is gone"
    first, second = ours.text.index(words), ours.text.rindex(words)
    there = span(theirs, words)
    links = [(Span(at, at + len(words)), there) for at in (first, second)]
    assert len(shared_passages(ours, theirs, links).passages) == 1


def test_scripts_without_spaces() -> None:
    shared = "港务局周二宣布，风暴冲走了大部分防波堤，港口将关闭到春天，三艘渔船在泊位沉没。"
    ours = article("岛上的人们已经开始储存粮食，面包师订购了四个月的面粉。", shared, language="zh")
    theirs = article("渡轮将停靠更北边的码头，那里的泊位只有一半长。", shared, language="zh")
    assert pairs(shared_passages(ours, theirs)) == [(shared, shared)]


def span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


SENTENCES = st.sampled_from(
    [
        *WIRE[1:],
        *OWN[1:],
        "!Share this",
        "?Nobody asked you.",
        "^A crane on its side.",
        "",
        "no no no no no no",
        "the the of",
        "“We have lost the mole,” she said.",
        "港口将关闭到春天。",
        "👩‍👩‍👧 5,000 –",
    ]
)


@st.composite
def linked(draw: st.DrawFn) -> tuple[Article, Article, list[tuple[Span, Span]]]:
    ours, theirs = (article(*draw(st.lists(SENTENCES, max_size=7))) for _ in range(2))
    spans = [
        st.tuples(st.integers(0, len(one.text)), st.integers(0, 60)).map(
            lambda drawn, one=one: Span(drawn[0], min(sum(drawn), len(one.text)))
        )
        for one in (ours, theirs)
    ]
    return ours, theirs, draw(st.lists(st.tuples(*spans), max_size=5))


@given(linked())
@settings(deadline=None, max_examples=150)
def test_passages_lie_within_both_texts_and_never_overlap(
    case: tuple[Article, Article, list[tuple[Span, Span]]],
) -> None:
    ours, theirs, links = case
    found = shared_passages(ours, theirs, links)
    for one, spans in (
        (ours, [passage.first for passage in found.passages]),
        (theirs, sorted(passage.second for passage in found.passages)),
    ):
        ends = 0
        for place in spans:
            assert ends <= place.start < place.end <= len(one.text)
            assert not any(
                section.start < place.end and place.start < section.end
                for section in one.sections
                if section.kind in (SectionKind.BOILERPLATE, SectionKind.COMMENT)
            )
            ends = place.end
    assert all(0 <= share <= 1 for share in found.shares)
    for passage in found.passages:
        assert passage.texts == (passage.first.of(ours.text), passage.second.of(theirs.text))


@given(linked())
@settings(deadline=None, max_examples=150)
def test_whichever_article_comes_first_the_passages_are_the_same(
    case: tuple[Article, Article, list[tuple[Span, Span]]],
) -> None:
    ours, theirs, links = case
    turned = shared_passages(theirs, ours, [(there, here) for here, there in links])
    assert shared_passages(ours, theirs, links) == turned.turned


@given(st.lists(SENTENCES.filter(lambda words: words[:1] not in KINDS and words), min_size=1, max_size=7))
@settings(deadline=None, max_examples=100)
def test_a_copy_of_an_article_is_one_passage_that_covers_it(paragraphs: list[str]) -> None:
    one = article(*paragraphs)
    found = shared_passages(one, one)
    assert found.shares == (1.0, 1.0)
    assert [passage.words for passage in found.passages] == [found.words]


def test_long_and_repetitive_articles_do_not_explode() -> None:
    began = time.perf_counter()
    one, other = article("mole " * 200_000), article("no " + "mole " * 200_000 + "yes")
    found = shared_passages(one, other)
    assert found.cut_short
    assert time.perf_counter() - began < 20
