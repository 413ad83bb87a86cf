"""How English news names its sources, beyond a name and "said", in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_attribution import attributed
from tests.quotes.test_coreference import names

OFFICES = [
    ("Secretary of State Jon Merrow", "Jon Merrow"),
    ("Mayor of Elmbridge Sadia Khatun", "Sadia Khatun"),
    ("Leader of the Opposition R. Muthusamy", "R. Muthusamy"),
    ("Minister of Foreign Affairs Dora Weiss", "Dora Weiss"),
    ("The chief of staff Martin Poole", "Martin Poole"),
    ("Permanent Representative to the UN Olga Reznik", "Olga Reznik"),
    ("A spokesman for Mayor Ann Birch", "spokesman for Mayor Ann Birch"),
    ("A Norwegian foreign ministry spokesperson", "Norwegian foreign ministry"),
    ("Paper maker Nordfall", "Nordfall"),
    ("The contractor, Dunmore & Sons,", "Dunmore & Sons"),
    ("The ministry of fisheries", "ministry of fisheries"),
    ("A friend of Mary Jane Dolan", None),
    ("An adviser to Treasury Secretary Sven Aldous", None),
    ("Senate President Pro Tem Dora Weiss", "Dora Weiss"),
    ("Mayor-elect Sadia Khatun", "Sadia Khatun"),
    ("In May Sadia Khatun", "Sadia Khatun"),
    ("Plus Sadia Khatun", "Sadia Khatun"),
    ("His Holiness Patriarch Mardarije", "Mardarije"),
    ("PM Sadia Khatun", "Sadia Khatun"),
    ("An Olympian", None),
    ("The letter", None),
    ("A letter from Mayor Ada Bell’s office", "Ada Bell’s office"),
    ("The District Attorney’s Office", "District Attorney’s Office"),
]


@pytest.mark.parametrize(("source", "name"), OFFICES)
def test_offices_and_bodies(source: str, name: str | None) -> None:
    assert names(f"{source} on Monday said that it was “beyond repair”.", "en") == [name]


CASES = {
    "who behind an aside": (
        "The doubts came from Omar Siddique, a chemist, who told us that it was “a century too young”.",
        ["Omar Siddique"],
    ),
    "a relative clause within the sentence": (
        "Its director, Lucille Brant, who said that it was “as real as rain,” offered her resignation.",
        ["Lucille Brant"],
    ),
    "somebody else who": ("Amelia Strood answered a viewer who had written, “Go home.”", [None]),
    "the only person of the sentence": (
        "“No,” Ian Low said.\n\nRex Moor faces anger after he compared voters to “sheep”.",
        ["Ian Low", "Rex Moor"],
    ),
    "a clause put first": (
        "“No,” Ian Low said. Though she called it “outrageous”, Ada Bell signed the paper.",
        ["Ian Low", "Ada Bell"],
    ),
    "spoken of between the commas": (
        "“No,” Ian Low said. Rex Moor, he went on, is “a gangster fond of fire”.",
        ["Ian Low", "Ian Low"],
    ),
    "a passive without its auxiliary": (
        "Ada Bell spoke. The plan, dubbed “mad” by Rex Moor, is dead. Minister accused of “contempt”.",
        ["Rex Moor", None],
    ),
    "what the judge described": (
        "Judge Rex Moor spoke. It was an attack the judge described as “savage and pointless”.",
        ["Rex Moor"],
    ),
    "used to say": ("Ada Bell is dead. She used to say that she had “four languages”.", ["Ada Bell"]),
    "sorry for calling": (
        "Ada Bell refused to apologize for calling her rivals “a caucus of cowards”.",
        ["Ada Bell"],
    ),
    "a claim that": ("Reporters laughed at Ian Low’s claim that he owns “47 acres”.", ["Ian Low"]),
    "a noun that judges": ("Ada Bell said that Ian Low’s words were “as ignorant as cruel”.", ["Ada Bell"]),
    "a state is no verb": ("Ian Low said the neighbouring State was “speaking in two voices”.", ["Ian Low"]),
    "residents had been warning": (
        "Ian Low said that residents had been warning about the gate “for a decade”.",
        ["Ian Low"],
    ),
    "a name with an article of its own": (
        "Yusra al-Hamdi has four children. “We sleep in our shoes,” al-Hamdi, 37, said.",
        ["Yusra al-Hamdi"],
    ),
    "a dateline with a colon": ("NEW ELMDELHI: Ian Low asked the crowd, “Who is next?”", ["Ian Low"]),
    "asked at the head": (
        "Ada Bell raced against Ida Moor. Asked what she would miss, Ada Bell did not pause: “The cold.”",
        ["Ada Bell"],
    ),
    "it is whoever was spoken of last": (
        "“No,” said the union. The network defended its anchor. “She asked well,” it said.",
        ["union", "network"],
    ),
    "a driver is nobody": ("“No,” Ian Low said.\n\nA driver stopped. “Yes,” he said.", ["Ian Low", None]),
    "thanked him": (
        "“I won,” said Ivo Lund, the minister. The president thanked him for “fine words”.",
        ["Ivo Lund", None],
    ),
    "another office": (
        "“It is beneath her,” Sen. Ian Low said.\n\nThe president, for his part, called it “low”.",
        ["Ian Low", None],
    ),
    "a region and a party": (
        "Sen. Ian Low, R-Ala., spoke. “They lost,” the Alabama Republican said.",
        ["Ian Low"],
    ),
    "the only woman": (
        "A bride sang in a lift. Nora Crowe was late. Her husband Sam Doll waited. “I did,” he said.\n\n"
        "“They were kind,” the bride said.",
        ["Sam Doll", "Nora Crowe"],
    ),
    "a hope within what was said": (
        "Ian Low said the road was open, adding that Moscow hopes for more.\n\n“We have met them all.”",
        ["Ian Low"],
    ),
    "a clock is no colon": ("Ian Low, who came at 03:00, said it was “like a film of fire”.", ["Ian Low"]),
    "a claim of nobody": (
        "Ian Low spoke. He carried on, dismissing a warning that “all options” remained.",
        [None],
    ),
    "a claim by somebody": (
        "Asked about remarks by Ada Bell that “all options are open”, Ian Low said “no”.",
        ["Ada Bell", "Ian Low"],
    ),
    "a verb of judging within a report": (
        "Ian Low told reporters that Rex Moor had rejected proposals “before reading them”.",
        ["Ian Low"],
    ),
    "a suggestion dismissed": (
        "Ian Low dismissed a reporter’s suggestion that it would be lifted as “wishful thinking”.",
        ["Ian Low"],
    ),
    "another field": (
        "“No,” said Ada Bell, general secretary of the union. The transport secretary called it “odd”.",
        ["Ada Bell", None],
    ),
    "a nation of nobody else": (
        "“It was dry,” the Dane said. Lars Holm, a Danish judge, came. “No,” the Swede said. “Yes,” he said.",
        ["Lars Holm", None, None],
    ),
    "a party before the office": (
        "Republican nominee Ian Low attacked a judge, calling Ada Bell “a hater”.",
        ["Ian Low"],
    ),
    "verbs in the plural and present": (
        "Ada Bell spoke. Critics call it “theatre”. “It is not,” Bell writes.",
        [None, "Ada Bell"],
    ),
    "a name explained behind its comma": (
        "Ian Low spoke. Grell, a retired baker, is no friend of his. “I was in the mud,” he said.",
        ["Grell"],
    ),
    "a name behind what it explains": (
        "Rex Moor spoke. The captain, Grell, agreed. “No,” he said.",
        ["Grell"],
    ),
    "a wife of many years": (
        "Ada Bell spoke. The congressman’s wife of nine years, Peggy, took over. “I stay,” she said.",
        ["Peggy"],
    ),
    "an aside about somebody else": (
        "“No,” Ada Bell said.\n\n"
        "Governor Grell, who knows Rex Moor, told us that she remembered. “Mud,” she said.",
        ["Ada Bell", "Grell"],
    ),
    "her own office": ("Ada Bell said her agency had warned them “in ink, twice”.", ["Ada Bell"]),
    "somebody’s words": (
        "“No,” Ada Bell said, alluding to the words of Rex Moor that “a bridge is a debt”.",
        ["Ada Bell", "Rex Moor"],
    ),
    "a heading before the colon": ("FIRM: “We have lost a boat,” Nordvik Ferries said.", ["Nordvik Ferries"]),
    "a firm that is no word for firms": (
        "“We grieve,” Nordvik Ferries said.\n\nA competitor, Brightwater Lines, stopped. “We wait,” it said.",
        ["Nordvik Ferries", "Brightwater Lines"],
    ),
    "the report’s own findings": ("A memo on the harbour, the administration’s, called it “old”.", [None]),
    "a place before the name": ("Ivo Grell spoke. In Leeds Mrs Bell had claimed it was “a blow”.", ["Bell"]),
    "a rider from a place": (
        "Ada Bell quit. “My heart stops,” the Rhondda rider, 31, told us.",
        ["Ada Bell"],
    ),
    "one and the other": ("Ada Bell spoke. One was a fool; the other says the first is a “lunatic”.", [None]),
    "the only one of no other office": (
        "“I do not bless it,” fumed Mardarije, 81.\n\nPM Ivo Grell hit back: “I build it.”\n\n"
        "The patriarch took a swipe at him. “It falls,” he said.",
        ["Mardarije", "Ivo Grell", "Mardarije"],
    ),
    "a pronoun for another within the report": (
        "“No,” Ian Low said. Governor Grell told us he was right. “It is late,” she said.",
        ["Ian Low", "Grell"],
    ),
    "a lawyer’s statement": (
        "Rex Moor, a lawyer, came. “We are glad,” said a statement from Low’s lawyer, Rex Moor.",
        ["Rex Moor"],
    ),
    "a court and who went to it": (
        "Ada Bell sued the port. “I lost it,” Bell said. The judge called it “a house of straw”.",
        ["Ada Bell", None],
    ),
    "a spokesman and a leader": (
        "President Ada Bell lost. Spokesman Ivo Grell said she “stays”. The opposition leader said “no”.",
        ["Ivo Grell", None],
    ),
    "a president and his deputy": (
        "Rex Moor took the oath with Vice President Ada Bell. He wept. The new president said it was “his”.",
        ["Rex Moor"],
    ),
    "to which": ("Ada Bell called Rex Moor “a fox”, to which he replied: “Why?”", ["Ada Bell", "Rex Moor"]),
    "another minister than the prime minister": (
        "Prime Minister Ada Bell said no. Foreign Minister Rex Moor said yes. The minister called it “old”.",
        ["Rex Moor"],
    ),
    "a verb that only closes": ("It will be “a long winter for all”, warns Ian Low.", ["Ian Low"]),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_sentences(text: str, wanted: list[str | None]) -> None:
    assert names(text, "en") == wanted


OPENINGS = {
    "a councillor": (
        "A councillor has claimed that a gate was “left to rot”.\n\n"
        "Owen Dacre, who represents the ward, said he had written “for years”.",
        "Owen Dacre",
    ),
    "the minister of a country": (
        "Norland’s foreign minister said on Monday that talks “make no sense”.\n\n"
        "Ivo Lund, speaking in Oslo, blamed others. “They do not read,” Lund said.",
        "Ivo Lund",
    ),
    "with a pronoun": (
        "Norland’s environment minister rejected what he called “scaremongering”.\n\n"
        "Ivo Lund told parliament that it was “a matter of survival”.",
        "Ivo Lund",
    ),
    "another office follows": (
        "The suspect told police that it was “only a joke”.\n\nSheriff Ivo Lund said nobody “laughed”.",
        None,
    ),
    "another woman follows": (
        "An actress has said that she was “left to rot”.\n\nIan Low, who owns it, said it was “untrue”.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "name"), OPENINGS.values(), ids=OPENINGS)
def test_an_opening_description_is_theirs_whom_the_article_names_next(text: str, name: str | None) -> None:
    assert names(text, "en")[0] == name


def test_a_headline_echoes_a_word_or_two() -> None:
    _, quotes = attributed(
        "“Long winter” ahead\n\nAda Bell spoke. “It is a long winter for us,” she said.", "en"
    )
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == ["Ada Bell", "Ada Bell"]


def test_whom_a_headline_is_about_may_be_described_from_the_start() -> None:
    text = (
        "Grell calls Low “a fox” in rare speech\n\n"
        "The leader called Ian Low “a fox” on Monday. “A fox,” Ivo Grell said."
    )
    _, quotes = attributed(text, "en")
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Ivo Grell"] * 3


def test_an_interview_has_questions_that_address_nobody() -> None:
    text = (
        "The novelist Rosa Achterberg lives in a lighthouse.\n\nWhy a lighthouse?\n\n“It was cheap.”\n\n"
        "Do you read your reviews?\n\n“Only the bad ones.”"
    )
    assert names(text, "en") == ["Rosa Achterberg"] * 2
