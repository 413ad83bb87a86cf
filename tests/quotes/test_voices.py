"""Quotes that no words give to anybody, in invented English articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_attribution import attributed
from tests.quotes.test_coreference import names

HEARD = {
    "of one topic and another": (
        "Archbishop Ivo Grell told us what he thought. Of the bridge: “Paint it.” "
        "Of his clerks, several of whom have left: “Let them go.” On Ada Bell, the mayor: “She tries hard.”",
        ["Ivo Grell"] * 3,
    ),
    "those of a topic who told": (
        "Ivo Grell told us what he thought. Of his clerks, several of whom have told us to go: “Let them.”",
        ["Ivo Grell"],
    ),
    "joined by a word": ("Ivo Grell told us: “Paint the bridge.” And: “Leave the mill.”", ["Ivo Grell"] * 2),
    "a topic for every paragraph": (
        "Ivo Grell spoke on the train. “Come in,” Grell said.\n\nOn bridges:\n\n“Paint them all.”",
        ["Ivo Grell"] * 2,
    ),
    "a day is no topic": (
        "“No,” Ivo Grell said. On Monday the mayor, Ada Bell, was blunt: “Yes, and now.”",
        ["Ivo Grell", "Ada Bell"],
    ),
    "between two of one person": (
        "“It is late,” Ivo Grell said. He kept to what he knew. "
        "The ferry lay “nine miles from the last light”. “The boats stay,” Grell said.",
        ["Ivo Grell"] * 3,
    ),
    "somebody else comes in": (
        "“It is late,” Ivo Grell said. A doctor was there. "
        "The ferry lay “nine miles from the last light”. “The boats stay,” Grell said.",
        ["Ivo Grell", None, "Ivo Grell"],
    ),
    "a banner": (
        "“It is late,” Ivo Grell said. There was a banner “leave the boats here”. “They stay,” Grell said.",
        ["Ivo Grell", None, "Ivo Grell"],
    ),
    "somebody’s father": (
        "“It is late,” Ivo Grell said. Ada Bell’s father laid the stone, saying “may it stand for a year”.",
        ["Ivo Grell", None],
    ),
    "what the rules say": (
        "“They hold,” Ivo Grell said. Under the rules, gates must “bear the highest tide”. “Yes,” he said.",
        ["Ivo Grell", None, "Ivo Grell"],
    ),
    "before the first cue": (
        "Ivo Grell likes poets. There was the bridge that “stood before there were kings”. "
        "“Paint it,” he told this paper.",
        ["Ivo Grell"] * 2,
    ),
    "what nobody said": (
        "Ivo Grell spoke. There was something that his rivals never said: “Let no man blame the river.” "
        "“Paint it,” Grell said.",
        ["Ivo Grell"] * 2,
    ),
}


@pytest.mark.parametrize(("text", "wanted"), HEARD.values(), ids=HEARD)
def test_the_voice_that_is_heard_around_a_quote(text: str, wanted: list[str | None]) -> None:
    assert names(text, "en") == wanted


ANNOUNCED = {
    "by a heading with a title": (
        "Statement by Mayor Ivo Grell on the Flood\n\n"
        "The mayor today made the following statement.\n\n“The water is here.”",
        ["Ivo Grell"],
    ),
    "as a text": ("Full text\n\nHere is the text of Ivo Grell’s speech.\n\n“Water is here.”", ["Ivo Grell"]),
    "as best lines": (
        "Best\n\nIvo Grell spoke. Here are his best lines.\n\nOn the flood: “Here.”\n\nOn Ada Bell: “A fox.”",
        ["Ivo Grell"] * 2,
    ),
    "as one more": (
        "Posts\n\nIvo Grell tweeted: “The water is here.”\n\nThen, an hour later: “The gates hold.”",
        ["Ivo Grell"] * 2,
    ),
    "as a verdict": ("Talk\n\nIvo Grell left. His verdict on the gates: “All of them leak.”", ["Ivo Grell"]),
    "by letters": (
        "Talk\n\nIvo Grell was interviewed on Monday.\n\nQ: “Will you go?”\n\nA: “I will stay.”",
        [None, "Ivo Grell"],
    ),
    "by capitals": (
        "Debate\n\nMODERATOR: “Will it flood?”\n\nIVO GRELL: “The gates hold.”\n\nREPORTER: “And now?”",
        [None, "Ivo Grell", None],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_whose_words_are_announced(text: str, wanted: list[str | None]) -> None:
    _, quotes = attributed(text, "en")
    assert [quote.speaker and quote.speaker.name for quote in quotes] == wanted


_BODY = "Ada Bell, the mayor, wept. “I have never seen the river so high, nor so cold,” she said."
HEADLINES = {
    "an office before the colon": ("Mayor in tears after flood: “No dry street is left”", _BODY, "Ada Bell"),
    "a name before the colon": ("Bell: town will “swim for its supper”", _BODY, "Ada Bell"),
    "an office behind the colon": ("“No dry street is left”: the mayor who wept", _BODY, "Ada Bell"),
    "whose the article is": ("“No dry street is left in this town”", _BODY, "Ada Bell"),
    "somebody else is named": (
        "“No dry street is left” after Ivo Grell visit",
        _BODY + " Ivo Grell came.",
        None,
    ),
    "marks without words": ("Ada Bell: “…”", "“…” said Ada Bell. “?” she said.", "Ada Bell"),
    "no words of anybody": ("Flood: “…”", "“…” said nobody. Ada Bell came.", None),
    "nobody in particular": ("“We will never leave our streets”: residents defy flood", _BODY, None),
    "another office": ("King in tears: “No dry street is left”", _BODY, None),
    "several voices": (
        "“No dry street is left in this town”",
        _BODY + " “They will all be wet again by the time the ferries come,” Ivo Grell said.",
        None,
    ),
}


@pytest.mark.parametrize(("headline", "body", "name"), HEADLINES.values(), ids=HEADLINES)
def test_what_a_headline_quotes(headline: str, body: str, name: str | None) -> None:
    _, quotes = attributed(f"{headline}\n\n{body}", "en")
    assert (quotes[0].speaker and quotes[0].speaker.name) == name
