"""The law of a collation: both texts once and in order, whatever they hold and whichever comes first."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.collation import Class, Collation, Kind, Op, Segment, Span, collate, to_data

PIECES = [
    "the",
    "of",
    "not",
    "Orlova",
    "5,000",
    "five",
    "thousand",
    "a",
    "haven't",
    "have",
    "US",
    "U.S.",
    "Mr.",
    "will",
    "defence",
    "defense",
    "naïve",
    "NAIVE",
    "e-mail",
    "email",
    "e",
    "\u0301",
    "👩‍👩‍👧",
    "مرحبا",
    "كَتَبَ",
    "שלום",
    "你好",
    "กำ",
    "नमस्ते",
    "我们",
    "买",
    "了",
    "買った",
    "konnten",
    "könnten",
    "über",
    "May",
    "1914",
    "–",
    "king",
    "\n",
    ". ",
    "? ",
    ", ",
    "(",
    ")",
    "[",
    "]",
    "…",
    "...",
    "$",
    "%",
    "-",
    " ",
    "’",
    '"',
]
prose = st.lists(st.sampled_from(PIECES), max_size=30)
texts = st.one_of(st.text(max_size=60), prose.map("".join), prose.map(" ".join))


def changed(collation: Collation) -> list[tuple[Kind, str, str]]:
    """The kind and the words on both sides of all that differs."""
    return [
        (segment.kind, segment.a.of(collation.a), segment.b.of(collation.b))
        for segment in collation.segments
        if segment.op is not Op.EQUAL
    ]


def shown(segment: Segment) -> tuple[object, ...]:
    inner = tuple(map(shown, segment.inner))
    return segment.a, segment.b, segment.kind, segment.cls, segment.alert or "", inner


def mirrored(segment: Segment) -> tuple[object, ...]:
    kinds = {Kind.ADDITION: Kind.OMISSION, Kind.OMISSION: Kind.ADDITION}
    kind = kinds.get(segment.kind, segment.kind)
    return segment.b, segment.a, kind, segment.cls, segment.alert or "", tuple(map(mirrored, segment.inner))


def check_cover(segments: tuple[Segment, ...], a: str, b: str, whole_a: Span, whole_b: Span) -> None:
    """Fail unless the segments, and what each consists of, cover just these stretches, in order."""
    at_a, at_b = whole_a.start, whole_b.start
    for segment in segments:
        assert (segment.a.start, segment.b.start) == (at_a, at_b)
        at_a, at_b = segment.a.end, segment.b.end
        ours, theirs = segment.a.of(a), segment.b.of(b)
        assert ours or theirs
        assert (segment.op is Op.EQUAL) == (segment.cls is Class.SAME) == (segment.kind is Kind.SAME)
        if segment.op is Op.EQUAL:
            assert ours == theirs
        elif segment.op is Op.MOVE:
            assert bool(ours) != bool(theirs)
        else:
            assert segment.op is (Op.DELETE if not theirs else Op.REPLACE if ours else Op.INSERT)
        if segment.inner:
            assert segment.op is Op.REPLACE
            check_cover(segment.inner, a, b, segment.a, segment.b)
    assert (at_a, at_b) == (whole_a.end, whole_b.end)


@settings(max_examples=400, deadline=None)
@given(texts, texts)
def test_segments_cover_both_texts_once_and_in_order(a: str, b: str) -> None:
    check_cover(collate(a, b).segments, a, b, Span(0, len(a)), Span(0, len(b)))


def parts(segment: Segment) -> Iterator[Segment]:
    """What a segment consists of, at any depth."""
    for part in segment.inner:
        yield part
        yield from parts(part)


@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_swapping_the_sides_mirrors_the_segments(a: str, b: str) -> None:
    here = sorted(map(shown, collate(a, b).segments))
    assert here == sorted(mirrored(segment) for segment in collate(b, a).segments)


@example("[e]\u0301", "4")
@example("…0", "1‘\u03000")
@example("…0", "1‘\U0001f3fb")
@settings(max_examples=300, deadline=None)
@given(texts, texts)
def test_no_character_is_cut(a: str, b: str) -> None:
    whole_a, whole_b = (
        {cluster.start() for cluster in regex.finditer(r"\X", text)} | {len(text)} for text in (a, b)
    )
    for segment in collate(a, b).segments:
        for part in (segment, *parts(segment)):
            assert set(part.a) <= whole_a
            assert set(part.b) <= whole_b


@given(texts)
def test_a_text_against_itself_is_equal(text: str) -> None:
    collation = collate(text, text)
    assert not changed(collation)
    assert (collation.summary.kept, collation.summary.distance) == (1, 0)


def test_one_remark_translated_twice() -> None:
    collation = collate(
        "Is it still there? Has the bulk of its crew not gone over and joined the NLFA?",
        "Is it there, the Northern Fleet? Haven't most of them gone over to the NL group?",
    )
    assert changed(collation) == [
        (Kind.OMISSION, "still ", ""),
        (Kind.ADDITION, "", ", the Northern Fleet"),
        (Kind.REWRITE, "Has the bulk of its crew not", "Haven't most of them"),
        (Kind.SUBSTITUTION, "and joined the NLFA", "to the NL group"),
    ]
    assert collation.summary.alerts == ("name",)


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ("", "", []),
        ("", "Go home", [(Kind.ADDITION, "", "Go home")]),
        ("He haven’t gone", "He have not gone", [(Kind.CONTRACTION, "haven’t", "have not")]),
        ("the defence of it", "the defense of it", [(Kind.SPELLING, "defence", "defense")]),
        ("a naïve plan", "a naive plan", [(Kind.SPELLING, "naïve", "naive")]),
        ("my e-mail came", "my email came", [(Kind.SPELLING, "e-mail", "email")]),
        ("we lost 5,000 men", "we lost five thousand men", [(Kind.NUMBER_FORMAT, "5,000", "five thousand")]),
        ("said Sergei there", "said Sergey there", [(Kind.TRANSLITERATION, "Sergei", "Sergey")]),
        ("the Old Town burns", "the old town burns", [(Kind.CASE, "Old Town", "old town")]),
        ("“go” he said", '"go" he said', [(Kind.PUNCTUATION, "“", '"'), (Kind.PUNCTUATION, "”", '"')]),
        ("Orlova blackmail", "Orlova’s blackmail", [(Kind.SUBSTITUTION, "Orlova", "Orlova’s")]),
        ("it’s over", "it's over", [(Kind.PUNCTUATION, "it’s", "it's")]),
        ("the U.S. fleet", "the US fleet", [(Kind.PUNCTUATION, "U.S.", "US")]),
        ("most, I fear, of them", "most of them", [(Kind.OMISSION, ", I fear,", "")]),
        (
            "the house of lords sat",
            "the council of elders sat",
            [(Kind.SUBSTITUTION, "house of lords", "council of elders")],
        ),
        (
            "we left […] at dawn",
            "we left by the old gate at dawn",
            [(Kind.ELLIPSIS, "[…] ", "by the old gate ")],
        ),
        ("he was ill", "[the king] was ill", [(Kind.BRACKET, "he", "[the king]")]),
        ("he saw it", "he (the king) saw it", [(Kind.BRACKET, "", " (the king)")]),
        ("你好世界", "你好地球", [(Kind.SUBSTITUTION, "世界", "地球")]),
        ("كتب الرجل رسالة", "كَتَبَ الرجل رسالة", [(Kind.SPELLING, "كتب", "كَتَبَ")]),
        ("ספינה אחת טבעה", "ספינה גדולה טבעה", [(Kind.SUBSTITUTION, "אחת", "גדולה")]),
    ],
)
def test_kinds(a: str, b: str, differences: list[tuple[Kind, str, str]]) -> None:
    assert changed(collate(a, b)) == differences


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ("We like it", "[W]e like it", [(Kind.BRACKET, "We", "[W]e")]),
        ("that their house fell", "that the[ir] house fell", [(Kind.BRACKET, "their", "the[ir]")]),
        ("He told me so", "[He] told me so", [(Kind.BRACKET, "He", "[He]")]),
        (
            "The other party has lost",
            "[The Liberals have] lost",
            [(Kind.BRACKET, "The other party has", "[The Liberals have]")],
        ),
        (
            "we chose a path to it",
            "we chose a (political) road to it",
            [(Kind.BRACKET, "", " (political)"), (Kind.SUBSTITUTION, "path", "road")],
        ),
    ],
)
def test_brackets_are_the_outlet_s(a: str, b: str, differences: list[tuple[Kind, str, str]]) -> None:
    assert changed(collate(a, b)) == differences


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ("he left, tired", "he left exhausted", [(Kind.SUBSTITUTION, ", tired", " exhausted")]),
        (
            "he saw it, all of it?",
            "he saw it.",
            [(Kind.OMISSION, ", all of it", ""), (Kind.SUBSTITUTION, "?", ".")],
        ),
        ("he was tired.", "he was exhausted!", [(Kind.SUBSTITUTION, "tired.", "exhausted!")]),
        ("doctors, nurses fled", "doctors and nurses fled", [(Kind.SUBSTITUTION, ",", " and")]),
    ],
)
def test_marks_go_with_the_words_that_change_beside_them(
    a: str, b: str, differences: list[tuple[Kind, str, str]]
) -> None:
    assert changed(collate(a, b)) == differences


def test_a_change_that_could_stand_at_two_places_stands_where_a_phrase_ends() -> None:
    a = "We came, we saw the ships"
    assert changed(collate(a, "We saw the ships")) == [
        (Kind.OMISSION, "We came, ", ""),
        (Kind.CASE, "we", "We"),
    ]


def test_a_cut_stands_for_what_is_left_of_a_change() -> None:
    a = "he came into the hall, shook all by the hand, and said that he was leaving"
    b = "he came into the hall … and told us he was leaving"
    assert changed(collate(a, b)) == [
        (Kind.ELLIPSIS, ", shook all by the hand, ", " … "),
        (Kind.SUBSTITUTION, "said that", "told us"),
    ]


@pytest.mark.parametrize(
    ("a", "b", "differences"),
    [
        ("学生们在门口集合。", "学生们在门口集会。", [(Kind.SUBSTITUTION, "集合", "集会")]),
        ("政府宣布了", "政府发布了", [(Kind.SUBSTITUTION, "宣布", "发布")]),
        ("車を買った", "車を買いました", [(Kind.SUBSTITUTION, "買った", "買いました")]),
        ("コンピュータです", "コンピューターです", [(Kind.SPELLING, "コンピュータ", "コンピューター")]),
        ("السلام\u200e عليكم", "السلام عليكم", [(Kind.SPELLING, "السلام\u200e", "السلام")]),
        ("中國的學生", "中国的学生", [(Kind.SPELLING, "國", "国"), (Kind.SPELLING, "學", "学")]),
        ("flag 🇫🇷 up", "flag 🇫🇮 up", [(Kind.SUBSTITUTION, "🇫🇷", "🇫🇮")]),
        (
            "Sie konnten über Land gehen",
            "Sie könnten über Land gehen",
            [(Kind.SUBSTITUTION, "konnten", "könnten")],
        ),
    ],
)
def test_words_of_any_script_stay_whole(a: str, b: str, differences: list[tuple[Kind, str, str]]) -> None:
    assert changed(collate(a, b)) == differences


def test_a_moved_phrase_is_two_segments_that_say_the_same() -> None:
    collation = collate(
        "War with the north is the end of us and peace is a gift",
        "Peace is a gift, and war with the north is the end of us",
    )
    moves = [segment for segment in collation.segments if segment.op is Op.MOVE]
    assert sorted(bool(segment.a.of(collation.a)) for segment in moves) == [False, True]
    assert sorted(bool(segment.b.of(collation.b)) for segment in moves) == [False, True]
    assert moves[0].explanation == moves[1].explanation
    assert all(segment.cls is Class.SUBSTANTIVE for segment in moves)


def test_explanations_take_no_side_for_the_original() -> None:
    segments = collate("They do not owe 5,000 marks", "They owe 500 marks").segments
    assert [s.explanation for s in segments if s.alert] == [
        "‘not’ only in the first",
        "5,000 here, 500 there",
    ]


def test_data_is_the_contract() -> None:
    assert to_data(collate("We will go", "We may go.")) == {
        "segments": [
            {
                "op": "equal",
                "class": "same",
                "kind": "same",
                "alert": None,
                "explanation": None,
                "a": [0, 3],
                "b": [0, 3],
            },
            {
                "op": "replace",
                "class": "substantive",
                "kind": "substitution",
                "alert": "modality",
                "explanation": "‘will’ here, ‘may’ there",
                "a": [3, 7],
                "b": [3, 6],
            },
            {
                "op": "equal",
                "class": "same",
                "kind": "same",
                "alert": None,
                "explanation": None,
                "a": [7, 10],
                "b": [6, 9],
            },
            {
                "op": "insert",
                "class": "accidental",
                "kind": "punctuation",
                "alert": None,
                "explanation": None,
                "a": [10, 10],
                "b": [9, 10],
            },
        ],
        "summary": {
            "kept": 0.6667,
            "distance": 0.3333,
            "counts": {"punctuation": 1, "substitution": 1},
            "alerts": ["modality"],
        },
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the cat " * 2500, "cat the the " * 1666),
        (" ".join(f"w{n % 7}" for n in range(5000)), " ".join(f"w{n * n % 7}" for n in range(5000))),
        ("not no will Orlova 5 may was " * 715, "was may no Orlova is 7 not " * 715),
        ("könnten konnten wir " * 1666, "konnten könnten wir " * 1666),
        (" ".join(f"w{n} x" for n in range(2500)), " ".join(f"w{n} y" for n in range(2500))),
        (" ".join(f"w{n}" for n in range(5000)), " ".join(f"w{n}" for n in reversed(range(5000)))),
    ],
)
def test_hostile_repetition_is_bounded_and_says_so(a: str, b: str) -> None:
    collate("warm", "up")
    start = time.process_time()
    collation = collate(a, b)
    assert time.process_time() - start < 1
    assert collation.cut_short


@pytest.mark.parametrize(
    "rubbish",
    [
        '"“‘ ' * 100_000,
        "[a] " * 20_000,
        "[(… " * 100_000,
        "a" * 500_000,
        "e" + "\u0301" * 200_000,
        "ก" + "ำ" * 200_000,
        "🇫🇷" * 100_000,
        "a[b]" * 100_000,
        "[a" * 100_000,
        "May 5 " * 20_000,
        "five thousand and a " * 10_000,
        "5 " * 50_000,
    ],
)
def test_rubbish_takes_linear_time(rubbish: str) -> None:
    start = time.process_time()
    collate(rubbish, rubbish[::-1])
    assert time.process_time() - start < 4
