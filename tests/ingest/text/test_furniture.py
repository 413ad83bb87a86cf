"""A line's own words tell a page's furniture from an article's sentence; a doubt is no furniture."""

from __future__ import annotations

import time

import pytest

from reader.ingest.text.furniture import Line, is_sentence, kind_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Get short URL", Line.FURNITURE),
        ("Listen Live", Line.FURNITURE),
        ("0 74", Line.FURNITURE),
        ("0:00 0:00:37 0:00", Line.FURNITURE),
        ("Twitter Facebook Reddit Pinterest Email", Line.FURNITURE),
        ("Facebook Copy link to clipboard", Line.FURNITURE),
        ("Share on Facebook Copy link", Line.FURNITURE),
        ("Quay Wire Published: 6 March 2026 Updated: 7 March 2026", Line.DATE),
        ("Quay Wire Published: March 6, 2026, 9:14 a.m. Updated: March 6, 2026, 11:02 a.m.", Line.DATE),
        (
            "Weir Watch is a reader-supported publication. To receive new posts and support my work, "
            "consider becoming a free or paid subscriber.",
            Line.FURNITURE,
        ),
        ("Thanks for reading Weir Watch! Subscribe for free to receive new posts.", Line.FURNITURE),
        ("Wehrwacht ist eine von Lesern unterstützte Publikation.", Line.FURNITURE),
        ("Community standardsDiscussion", Line.FURNITURE),
        ("Read Bio | View Blog", Line.FURNITURE),
        ("Please enter your comment!", Line.FURNITURE),
        ("Sign up for our newsletter", Line.FURNITURE),
        ("Support The Harbour Times!", Line.FURNITURE),
        ("(Read more Odile Farrant stories.)", Line.FURNITURE),
        ("No comments:", Line.FURNITURE),
        ("This story has been viewed 1832 times.", Line.FURNITURE),
        ("© 2019 The Quayside Notes. All rights reserved.", Line.FURNITURE),
        ("Article continues below advertisement", Line.FURNITURE),
        ("Anzeige", Line.FURNITURE),
        ("Читать далее", Line.FURNITURE),
        ("WATCH: The ferry that came back", Line.LINK),
        ("Lesen Sie auch: Das Loch von Grünwerda", Line.LINK),
        ("Most Read", Line.TAIL),
        ("LEAVE A REPLY", Line.TAIL),
        ("Related", Line.TAIL),
        ("Материалы по теме:", Line.TAIL),
        ("Comments 5", Line.DISCUSSION),
        ("12 comments", Line.DISCUSSION),
        ("Комментарии (3)", Line.DISCUSSION),
        ("1. Guest says", Line.NUMBERED_COMMENT),
        ("Old Salt says:", Line.COMMENT),
        ("— 97 thumbs up, 9 thumbs down", Line.VOTES),
        ("3 hours ago", Line.VOTES),
        ("01:34 GMT21 September 2020", Line.CLOCK),
        ("April 11, 2019", Line.DATE),
        ("| 31/12/2012", Line.DATE),
        ("By Nell Barrowclough", Line.BYLINE),
        ("Source: Coastal Radio, agencies", Line.SOURCE),
        ("AFP, MELBOURNE", Line.SOURCE),
        ("(Reporting by Ilse Marchetti; editing by Hugh Tarn)", Line.SOURCE),
        ("Waves at Gannet Point. (AP Photo/Per Oddsen)", Line.CAPTION),
        ("Residents run from the waves in Gannet Point [Reuters]", Line.CAPTION),
        ("Odile Farrant (Picture: Getty Images)", Line.CAPTION),
        ("FILE PHOTO: The dredger Molly II at her berth in 2011.", Line.CAPTION),
        ("Seit Jahren ein vertrautes Bild. Foto: Henrike Voß/dpa", Line.CAPTION),
        ("Sport", Line.OUTER),
    ],
)
def test_furniture_is_known(line: str, kind: Line) -> None:
    assert kind_of(line) is kind


@pytest.mark.parametrize(
    "line",
    [
        "“I will not govern by arithmetic alone,” she said.",
        "The comments were made on Tuesday.",
        "He said that he would share the photo with the police.",
        "Support the harbour, she said, and the harbour will support you.",
        "SALTBY (Reuters) - The council met on Monday.",
        "More than 400 people were on board.",
        "Watch out for the gulls.",
        "The source said that the talks had failed.",
        "Related industries have suffered as well.",
        "He left at 15:18 and was not seen again.",
        "“Photo!” cried the mayor.",
        "In May 2015 the harbour froze.",
        "Von der Leyen reiste am Abend wieder ab.",
        "“OK,” he said.",
    ],
)
def test_sentences_are_prose(line: str) -> None:
    assert kind_of(line) is Line.PROSE


@pytest.mark.parametrize(
    "line", ["Idlib fighting", "– ‘A long goodbye’ –", "Harbour vote ends in a tie, and a shrug"]
)
def test_titles(line: str) -> None:
    assert kind_of(line) is Line.TITLE


def test_what_is_a_sentence() -> None:
    assert is_sentence("It is over.")
    assert is_sentence("“Is it over?”")
    assert is_sentence("これで終わりだ。」")
    assert not is_sentence("Is it over?")
    assert not is_sentence("The visit of the minister of...")
    assert is_sentence("word " * 60)


@pytest.mark.parametrize(
    "piece", ['"“‘ ', "a ", "1 ", "(", "By ", "[", "| ", "Photo: ", ". ", "—", "\u00a0", "share "]
)
def test_hostile_lines_take_no_time(piece: str) -> None:
    start = time.process_time()
    for length in (100, 299, 300, 100_000):
        kind_of((piece * length)[:length].strip() or "x")
    assert time.process_time() - start < 0.5
