"""A text's parts are told apart, all of it is covered, and what is in doubt stays the article's."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.decode import clean, decode
from reader.ingest.text.sections import label, sections_of
from reader.model import Section, SectionKind

HEADLINE, BODY, CAPTION, COMMENT, BOILERPLATE = SectionKind

ARTICLE = """\
News, latest
Comments 2

Council keeps its harbour, and its mud

The dredger Molly II lies at her berth in Saltby, in this undated picture. (AP Photo)

Coastal Radio reports:

“A harbour without depth is a car park for ducks,” said the mayor, Odile Farrant.

RELATED: The great gull census

Amos Teale, a fisherman, had come to oppose her.

A second vote

“I have run aground here twice,” he told the chamber.

Advertisement

The council will meet again in June.

Why the lighthouse is green
Source: Coastal Radio

  1. Guest says

    Dredge “the council”, I say.

  2. Old Salt says

    — 4 thumbs up, 1 thumbs down

LEAVE A REPLY

Please enter your comment!

Most Read

Ten soups for one spoon

The soups of the coast are famous for their...
"""


def labels(text: str) -> dict[str, SectionKind]:
    return {one.words: one.label for one in label(text).paragraphs}


def of(text: str) -> list[tuple[SectionKind, str]]:
    parts = sections_of((one.label, one.start, one.end) for one in label(text).paragraphs)
    return [(part.kind, text[part.start : part.end]) for part in parts]


def test_a_saved_page_is_told_apart() -> None:
    kinds = [(kind, text.split("\n")[0]) for kind, text in of(ARTICLE)]
    assert kinds == [
        (BOILERPLATE, "News, latest"),
        (HEADLINE, "Council keeps its harbour, and its mud"),
        (CAPTION, "The dredger Molly II lies at her berth in Saltby, in this undated picture. (AP Photo)"),
        (BODY, "Coastal Radio reports:"),
        (BOILERPLATE, "RELATED: The great gull census"),
        (BODY, "Amos Teale, a fisherman, had come to oppose her."),
        (BOILERPLATE, "Advertisement"),
        (BODY, "The council will meet again in June."),
        (BOILERPLATE, "Why the lighthouse is green"),
        (COMMENT, "1. Guest says"),
        (BOILERPLATE, "LEAVE A REPLY"),
    ]
    assert labels(ARTICLE)["A second vote"] is BODY, "a subheading is the article's"


def test_a_page_without_headline_has_none() -> None:
    text = (
        "01:34 GMT21 September 2020\nListen Live\n    Military & Defense\n    Get short URL\n"
        "    The Straits Crisis (618)\n    0 74\n\n"
        "    The ships may pass as long as they announce themselves, Torzhok’s envoy to the conference said"
        " on Monday amid fears that the passage could be closed to all of them before winter.\n\n"
        "    The conference goes on.\n\n    The Straits Crisis (618)\n\n\n"
        "    Veldran Interpreters ‘Properly’ Trained, Ministry Says\n    Straits Are Not a Swimming Pool\n"
        "    straits, Ankora, Torzhok\n    Community standardsDiscussion"
    )
    labelled = label(text)
    assert labelled.headline is None
    assert [kind for kind, _ in of(text)] == [BOILERPLATE, BODY, BOILERPLATE]
    assert labels(text)["Military & Defense"] is BOILERPLATE
    assert labels(text)["Veldran Interpreters ‘Properly’ Trained, Ministry Says"] is BOILERPLATE


@pytest.mark.parametrize(
    ("first", "headline"),
    [
        ("Nothing left to say? Farrant says it anyway!", True),
        ("Farrant: there’s no water. Cheers!", True),
        ("Harbour stays shut, mayor says.", True),
        ("“We have no water left,” the mayor said.", False),
        ("The mayor spoke. Then she sat down.", False),
    ],
)
def test_headlines_that_are_sentences(first: str, headline: bool) -> None:
    rest = (
        "\n\nThe mayor of Saltby told the council on Wednesday that the harbour would stay shut.\n\nIt will."
    )
    assert (label(first + rest).headline == 0) is headline


@pytest.mark.parametrize("first", ["Explainer: why the harbour is shut", "Saltby Harbour Shut, Mayor Says"])
def test_headlines_that_read_as_links_or_comments(first: str) -> None:
    assert [kind for kind, _ in of(f"{first}\n\nIt is shut.\n\nNobody minded.")] == [HEADLINE, BODY]


def test_headline_with_its_date_and_byline_in_one_block() -> None:
    text = (
        "Harbour stays shut\nBy Nell Barrowclough\nApril 11, 2019\nThe mayor has closed it.\nNobody minded."
    )
    assert [kind for kind, _ in of(text)] == [HEADLINE, BOILERPLATE, BODY]


def test_a_byline_block_and_an_imprint_are_no_text() -> None:
    text = "Harbour stays shut\n\nNell Barrowclough\nSaltby\nApril 11, 2019 15:18 BST\n\nIt is shut."
    assert [kind for kind, _ in of(text)] == [HEADLINE, BOILERPLATE, BODY]


def test_captions_without_a_mark_stand_above_the_text() -> None:
    text = (
        "Harbour stays shut\n\nMayor Odile Farrant inspects the mud in Saltby, April 10, 2019.\n\n"
        "The mayor has closed it.\n\nThe treaty was signed in Saltby, on April 10, 2018.\n\nNobody minded."
    )
    assert labels(text)["Mayor Odile Farrant inspects the mud in Saltby, April 10, 2019."] is CAPTION
    assert labels(text)["The treaty was signed in Saltby, on April 10, 2018."] is BODY
    credited = (
        "Harbour stays shut\n\nOdile Farrant called it “a car park.”\n(Associated Press)\n\nIt is shut."
    )
    assert [kind for kind, _ in of(credited)] == [HEADLINE, CAPTION, BODY]


def test_an_agency_closing_a_report_makes_it_no_caption() -> None:
    text = "Hafen bleibt zu\n\nDie Bürgermeisterin hat ihn geschlossen.\n\nNiemand war überrascht. (dpa)"
    assert [kind for kind, _ in of(text)] == [HEADLINE, BODY]


def test_teasers_behind_the_text_are_not_its_own() -> None:
    text = (
        "Harbour stays shut\n\nThe mayor has closed it.\n\nNobody minded.\n\nPopular\n\n"
        "Ten soups for one spoon\n\nThe soups of this coast are famous.\n\nA note to the gulls\n\nDear gulls."
    )
    assert [kind for kind, _ in of(text)] == [HEADLINE, BODY, BOILERPLATE]


def test_a_box_within_the_text_ends_where_sentences_go_on() -> None:
    text = (
        "Harbour stays shut\n\nThe mayor has closed it.\n\nRelated\n\nWhy the lighthouse is green again\n\n"
        "“It was never open,” said Amos Teale.\n\nNobody minded."
    )
    assert [kind for kind, _ in of(text)] == [HEADLINE, BODY, BOILERPLATE, BODY]


def test_a_heading_comments_is_believed_only_with_comments_below() -> None:
    body = "\n\n".join(f"Paragraph {number} of the report says what it has to say." for number in range(6))
    inside = f"Harbour stays shut\n\nIt is shut.\n\nComments\n\n{body}"
    assert COMMENT not in labels(inside).values()
    below = f"Harbour stays shut\n\n{body}\n\n2 Comments\n\nOld Salt says:\n\nGood.\n\n3 hours ago\n\nBad."
    assert labels(below)["Bad."] is COMMENT


def test_wrapped_text_is_read_in_paragraphs() -> None:
    text = (
        "Harbour stays shut\n\nThe mayor of Saltby, Odile Farrant, told the council on Wednesday that the\n"
        "harbour would stay shut until somebody found the money for the dredger, which\nis said to be for "
        "sale again this spring and which nobody wants to buy now,\nnot even for the price of its anchor.\n"
    )
    assert [one.block for one in label(text).paragraphs] == [0, 1]


def test_lines_without_blank_lines_are_paragraphs() -> None:
    text = "Harbour stays shut\n\n" + "\n".join(
        f"Councillor number {number} said that “the mud was deeper than her pockets” and sat down again."
        for number in range(5)
    )
    assert len(label(text).paragraphs) == 6


def test_nothing_in_a_text_of_titles_is_lost() -> None:
    assert [kind for kind, _ in of("Harbour stays shut")] == [BODY]
    assert of("") == of("  \n \u00a0\n") == []


PIECES = st.sampled_from(
    [
        *ARTICLE.split("\n"),
        "",
        " ",
        "\u00a0",
        "“",
        "Related",
        "Comments",
        "1. Guest says",
        "By Nell Barrowclough",
        "x" * 400,
    ]
) | st.text(max_size=60)


@given(st.lists(PIECES, max_size=25).map("\n".join).map(clean))
def test_sections_cover_the_text_in_order(text: str) -> None:
    end = 0
    for section in sections_of((one.label, one.start, one.end) for one in label(text).paragraphs):
        assert isinstance(section, Section)
        assert section.start >= end
        assert not text[end : section.start].strip()
        words = text[section.start : section.end]
        assert words
        assert words == words.strip()
        end = section.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "line", ['"“‘ ', "Comments", "Related", "By Jane Doe 2015", "1. Guest says", "A (3)"]
)
def test_hostile_texts_take_no_time(line: str) -> None:
    start = time.process_time()
    label(f"{line}\n" * 20_000)
    label(f"{line} " * 50_000)
    assert time.process_time() - start < 12


def test_the_first_articles(shared: Path) -> None:
    """No quote that was labelled in them lies in what is not theirs, and their furniture is known."""
    import json

    gold = json.loads((shared / "articles/gold.json").read_text("utf-8"))
    for name in gold["articles"]:
        text = decode((shared / "articles" / name).read_bytes())
        own = " ".join(words for kind, words in of(text) if kind in (HEADLINE, BODY, CAPTION))
        for quote in gold["quotes"]:
            if quote["article"] == name:
                assert quote["text"] in own
        for furniture in (
            "Get short URL",
            "Listen Live",
            "Most Read",
            "Please enter your comment",
            "Community standards",
        ):
            assert furniture not in own
        assert "says\n" not in own
