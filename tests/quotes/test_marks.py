from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Quote, QuoteKind, Section, SectionKind, Span
from reader.quotes.marks import marked_quotes


def body(text: str, *blockquotes: Span) -> Article:
    return Article("a1", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),), blockquotes=blockquotes)


def quoted(text: str) -> list[str]:
    return [quote.text for quote in marked_quotes(body(text))]


def told() -> Iterator[object]:
    blocks = Path(__file__).with_name("marks.txt").read_text("utf-8").strip().split("\n\n")
    for block in blocks[1:]:
        name, text, *quotes = block.strip("\n").split("\n")
        yield pytest.param(text, [quote.removeprefix("= ") for quote in quotes], id=name.strip("[]"))


@pytest.mark.parametrize(("text", "quotes"), list(told()))
def test_finds_what_a_reader_finds(text: str, quotes: list[str]) -> None:
    assert quoted(text) == quotes


STYLES = {
    "straight": ('"', '"', "'", "'"),
    "curly": ("“", "”", "’", "’"),
    "British": ("‘", "’", "’", "’"),
    "British straight": ("'", "'", "'", "'"),
    "German": ("„", "“", "’", "’"),
    "German mixed": ("„", '"', "'", "'"),
    "Polish": ("„", "”", "’", "’"),
    "French": ("«\u00a0", "\u00a0»", "’", "’"),
    "French narrow": ("«\u202f", "\u202f»", "’", "’"),
    "Russian": ("«", "»", "’", "’"),
    "Danish": ("»", "«", "’", "’"),
    "Swedish": ("”", "”", "’", "’"),
    "single angles": ("‹", "›", "’", "’"),
    "corners": ("「", "」", "’", "’"),
    "TeX": ("``", "''", "'", "'"),
    "half typographic": ("“", '"', "'", "’"),
}
NEWS = """{o}It~s the growers^ year,{c} said Ane O~Dowd, who runs the orchards^ co-op. {o}We don~t mind.{c}

The co-op~s {o}very last{c} crate went to {o}friends{c} in the ^90s, she said: {o}I~d do it again.

{o}I~d even pay, and so would you. That~s that.{c}

({o}Who wouldn~t?{c} asked her boys^ teacher.) Then she left the {o}hall{c}—{o}for good{c}."""


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_style_reads_alike(style: tuple[str, str, str, str]) -> None:
    opening, closing, within, edge = style
    text = NEWS.format(o=opening, c=closing).replace("~", within).replace("^", edge)
    assert [quote.replace(within, "'") for quote in quoted(text)] == [
        "It's the growers" + edge.replace(within, "'") + " year,",
        "We don't mind.",
        "very last",
        "friends",
        "I'd do it again.",
        "I'd even pay, and so would you. That's that.",
        "Who wouldn't?",
        "hall",
        "for good",
    ]


def test_one_quote_a_paragraph_of_a_reopened_quotation() -> None:
    text = "She said: “The first part is here.\n\n“The second too.\n\n“The third,” she added. “A new one.”"
    quotes = marked_quotes(body(text))
    assert [(quote.id, quote.text, quote.continues) for quote in quotes] == [
        ("a1q1", "The first part is here.", None),
        ("a1q2", "The second too.", "a1q1"),
        ("a1q3", "The third,", "a1q2"),
        ("a1q4", "A new one.", None),
    ]


@pytest.mark.parametrize(
    "second",
    ["» Deuxième partie »", "« Deuxième partie »", "Deuxième partie »"],
    ids=["closing form again", "opening form again", "no mark again"],
)
def test_a_quotation_goes_on(second: str) -> None:
    quotes = marked_quotes(body(f"« Première partie ici.\n\n{second}, dit-elle."))
    assert [quote.text for quote in quotes] == ["Première partie ici.", "Deuxième partie"]
    assert quotes[1].continues == quotes[0].id


def test_a_closed_quotation_is_not_continued() -> None:
    quotes = marked_quotes(body('"We go."\n\n"You stay."'))
    assert [quote.continues for quote in quotes] == [None, None]


def test_a_quotation_goes_on_past_boilerplate() -> None:
    parts = ["“The first part is here.", "Advertisement", "“And the second,” she said."]
    text = "\n\n".join(parts)
    kinds = [SectionKind.BODY, SectionKind.BOILERPLATE, SectionKind.BODY]
    at = [text.index(part) for part in parts]
    sections = tuple(
        Section(kind, start, start + len(part)) for kind, start, part in zip(kinds, at, parts, strict=True)
    )
    quotes = marked_quotes(Article("a1", "a.txt", text, sections))
    assert [(quote.text, quote.continues) for quote in quotes] == [
        ("The first part is here.", None),
        ("And the second,", "a1q1"),
    ]


def test_a_stray_mark_does_not_eat_the_article() -> None:
    text = '“Gone.”\n\nNobody knew why.” Nobody asked.\n\n"Here," she said. Then 5" of rain.\n\n“Yes.”'
    assert quoted(text) == ["Gone.", "Here,", "Yes."]


def test_marks_never_pair_over_a_paragraph_or_section() -> None:
    assert quoted("He called it “the\n\nend” of days.") == []
    text = "Harbour “closed\nfor good” by storm"
    sections = (Section(SectionKind.HEADLINE, 0, 15), Section(SectionKind.BODY, 16, len(text)))
    assert marked_quotes(Article("a1", "a.txt", text, sections)) == ()


def test_wrapped_lines_do_not_cut_a_quote() -> None:
    text = (
        "The warden of the lighthouse, who has kept its lamp since he was a boy, was\n"
        "firm. “I will not leave the rock while there is oil in the store and a ship\n"
        "at sea,” he said on Monday. His daughter, who lives ashore, called that “an\n"
        "old man's fancy” and went to look for a boat that would take her across it."
    )
    assert [" ".join(quote.split()) for quote in quoted(text)] == [
        "I will not leave the rock while there is oil in the store and a ship at sea,",
        "an old man's fancy",
    ]


def test_comments_and_boilerplate_are_not_the_articles_own() -> None:
    text = "‘Closed’\n“Ours,” said she.\nPhoto: “Pier”\n“Mine!”\nRead “More”"
    kinds = [
        SectionKind.HEADLINE,
        SectionKind.BODY,
        SectionKind.CAPTION,
        SectionKind.COMMENT,
        SectionKind.BOILERPLATE,
    ]
    lines = [match.span() for match in re.finditer(r".+", text)]
    sections = tuple(Section(kind, *line) for kind, line in zip(kinds, lines, strict=True))
    quotes = marked_quotes(Article("a1", "a.txt", text, sections))
    assert [quote.text for quote in quotes] == ["Closed", "Ours,", "Pier"]


def test_a_passage_set_as_a_quotation_is_a_block() -> None:
    said = "The pier is the town’s own.\n\nIt was “lent”, never sold.\n\n— Ane Dowd, mayor"
    text = f"The letter reads:\n\n{said}\n\nNobody answered."
    start = text.index(said)
    quotes = marked_quotes(body(text, Span(start, start + len(said))))
    assert [(quote.text, quote.kind, quote.continues) for quote in quotes] == [
        ("The pier is the town’s own.", QuoteKind.BLOCK, None),
        ("It was “lent”, never sold.", QuoteKind.BLOCK, "a1q1"),
    ]


def test_a_marked_passage_set_as_a_quotation_is_quoted_by_its_marks() -> None:
    text = "“The pier is ours,” she wrote."
    quotes = marked_quotes(body(text, Span(0, len(text))))
    assert [quote.text for quote in quotes] == ["The pier is ours,"]
    assert quotes[0].kind is not QuoteKind.BLOCK


MARKS = "\"'“”„‘’‚«»‹›「」『』`´,"


@given(st.text(alphabet=st.sampled_from(MARKS + MARKS + "ab5s .,:?()—\n\u00a0你"), max_size=400))
def test_what_holds_of_any_text(text: str) -> None:
    quotes = marked_quotes(body(text))
    before: Quote | None = None
    for number, quote in enumerate(quotes, 1):
        assert quote.id == f"a1q{number}"
        assert quote.text == text[quote.start : quote.end] == quote.text.strip()
        assert re.search(r"\w", quote.text)
        assert "\n\n" not in quote.text
        assert before is None or before.end <= quote.start
        assert quote.continues in (None, before.id if before else None)
        assert quote.speaker is None
        assert quote.cue is None
        before = quote


@given(st.text(alphabet=st.sampled_from("ab .,’'\n"), max_size=200))
def test_apostrophes_within_words_are_never_quotes(text: str) -> None:
    inner = re.sub(",+", ",", re.sub(r"(?<!\w)[’']+|[’']+(?!\w)", "", text))
    assert quoted(inner) == []


@pytest.mark.parametrize(
    "unit",
    [
        '"“‘ ',
        '"“‘',
        "“ ",
        '"a ',
        "«abcd »efg ",
        "“abc ‘def ”ghi ’jkl ",
        "“abcde fgh\n\n",
        "6'2\" ",
        "'n'",
        "\n",
    ],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        article = body(unit * (size // len(unit)))
        began = time.process_time()
        marked_quotes(article)
        return time.process_time() - began

    short, long = (min(seconds(size) for _ in range(2)) for size in (8_000, 64_000))
    # Eight times the text takes about eight times as long; quadratic work would take sixty-four times.
    assert long < 24 * max(short, 0.01)


@pytest.mark.parametrize(
    ("gold", "wanted"),
    [
        ("articles", 1.0),
        ("eval/renderings", 0.99),
        ("eval/polnear", 0.99),
        ("eval/basil", 0.99),
        ("eval/wmt", 0.99),
    ],
)
def test_recall_on_the_labelled_texts(shared: Path, gold: str, wanted: float) -> None:
    hits = total = 0
    for labels in sorted((shared / gold).rglob("gold.json")):
        known = json.loads(labels.read_text("utf-8"))
        for name in known["articles"]:
            found = {quote.strip(" .,") for quote in quoted((labels.parent / name).read_text("utf-8"))}
            expected = [quote["text"].strip(" \n.,") for quote in known["quotes"] if quote["article"] == name]
            hits += sum(quote in found for quote in expected)
            total += len(expected)
    assert hits >= wanted * total
