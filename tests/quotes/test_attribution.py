"""Speakers, mentions and cues in invented articles: one for every way in which newspapers name a source."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Quote, QuoteKind, Section, SectionKind, Speaker
from reader.quotes.attribution import attribute

_QUOTED = re.compile(r"“([^“”]*)(?:”|$)|«([^«»]*)»|„([^„“”]*)[“”]", re.MULTILINE)


def attributed(text: str, language: str | None = None) -> tuple[Article, tuple[Quote, ...]]:
    """The article of that text, whose first line is its headline, and its quotes with their speakers."""
    first = text.find("\n\n")
    sections = (
        Section(SectionKind.HEADLINE, 0, first),
        Section(SectionKind.BODY, first + 2, len(text)),
    )
    article = Article("a", "a.txt", text, sections, language=language)
    quotes: list[Quote] = []
    for match in _QUOTED.finditer(text):
        group = next(number for number in (1, 2, 3) if match.group(number) is not None)
        start, end = match.span(group)
        quotes.append(Quote(f"q{len(quotes)}", "a", start, end, text[start:end], QuoteKind.DIRECT))
    return article, attribute(article, tuple(quotes))


def said(text: str, language: str | None = None) -> list[tuple[str | None, str | None, str | None]]:
    """Name, mention and cue of each quote."""
    _, quotes = attributed("Headline\n\n" + text.strip(), language)
    return [
        (
            quote.speaker.name if quote.speaker else None,
            quote.speaker.mention if quote.speaker else None,
            quote.cue.text if quote.cue else None,
        )
        for quote in quotes
    ]


CASES = {
    "before": (
        """
Ingrid Solvang, the harbour master, said: “The ferry was late.” According to Ms Solvang, “nobody was hurt.”
In a statement on Tuesday, the transport ministry said it would “look into the timetable”.
""",
        [
            ("Ingrid Solvang", "Ingrid Solvang", "said"),
            ("Ingrid Solvang", "Ms Solvang", "According to"),
            ("transport ministry", "the transport ministry", "said"),
        ],
    ),
    "after": (
        """
“We never closed the gate,” said Tomasz Wilk, a spokesman for the zoo.

“It was open,” Wilk told reporters.

“Wide open?” a visitor asked.

“As wide as it goes!” Wilk shouted.
""",
        [
            ("Tomasz Wilk", "Tomasz Wilk", "said"),
            ("Tomasz Wilk", "Wilk", "told"),
            (None, None, "asked"),
            ("Tomasz Wilk", "Wilk", "shouted"),
        ],
    ),
    "cut and carried on": (
        """
“The orchard,” said Marta Quispe Huamán, “is older than the town. It was here first.” The mayor disagreed.

“I would fell it,” Mayor Desmond Achterberg said. “It shades the school.” He added: “And it drips.”
""",
        [
            ("Marta Quispe Huamán", "Marta Quispe Huamán", "said"),
            ("Marta Quispe Huamán", "Marta Quispe Huamán", "said"),
            ("Desmond Achterberg", "Mayor Desmond Achterberg", "said"),
            ("Desmond Achterberg", "Mayor Desmond Achterberg", "said"),
            ("Desmond Achterberg", "He", "added"),
        ],
    ),
    "asked whether": (
        """
Asked whether the dam would hold, the chief engineer, Farid al-Masri, replied: “It has held for ninety years.”

When reporters asked al-Masri about cracks, he said “there are always cracks”.
""",
        [
            ("Farid al-Masri", "Farid al-Masri", "replied"),
            ("Farid al-Masri", "he", "said"),
        ],
    ),
    "bracketed source": (
        """
The bridge will reopen in May, [Oksana Berezhna, a senior roads official] said, adding that tolls would rise.

“We have asked the drivers for patience.”

She noted that the old toll was “a relic”.
""",
        [
            ("Oksana Berezhna", None, None),
            ("Oksana Berezhna", "She", "noted"),
        ],
    ),
    "the spokesman of somebody": (
        """
President Almira Dastan’s spokesman Yerlan Toktarov said the talks were “useful”. Prime Minister
Jonas Brandt’s spokeswoman, Heike Lorenz, called them “a waste of a Sunday”.

“We shall see,” Toktarov said. “I am not so sure,” Lorenz answered.
""",
        [
            ("Yerlan Toktarov", "spokesman Yerlan Toktarov", "said"),
            ("Heike Lorenz", "Heike Lorenz", "called"),
            ("Yerlan Toktarov", "Toktarov", "said"),
            ("Heike Lorenz", "Lorenz", "answered"),
        ],
    ),
    "titles": (
        """
Prime Minister Thandiwe Mokoena and Foreign Minister Piet van der Merwe met on Friday.

“The border stays open,” the prime minister said. The foreign minister was less sure. “For now,” he said.

“Nobody has asked to close it,” Mr. van der Merwe added.
""",
        [
            ("Thandiwe Mokoena", "the prime minister", "said"),
            ("Piet van der Merwe", "he", "said"),
            ("Piet van der Merwe", "Mr. van der Merwe", "added"),
        ],
    ),
    "pronouns by gender": (
        """
Novelist Adaeze Okonjo met her translator, Lars Brekke, in Bergen.

“He found a joke I had not noticed,” she said.

“She had hidden it well,” he said.
""",
        [
            ("Adaeze Okonjo", "she", "said"),
            ("Lars Brekke", "he", "said"),
        ],
    ),
    "two of one surname": (
        """
Olga Petrenko and her brother Ivan Petrenko run the mill. “It is ours,” Olga Petrenko said.

“And the bank’s,” said Ivan Petrenko.

“Mostly ours,” Ms. Petrenko insisted.
""",
        [
            ("Olga Petrenko", "Olga Petrenko", "said"),
            ("Ivan Petrenko", "Ivan Petrenko", "said"),
            ("Olga Petrenko", "Ms. Petrenko", "insisted"),
        ],
    ),
    "a chain of paragraphs": (
        """
Dr. Lin Meihua spoke for an hour in Taichung.

“The glacier is not a postcard.

“It is a reservoir, and it is leaking.

“That is all I came to say,” Lin concluded.
""",
        [("Lin Meihua", None, None), ("Lin Meihua", None, None), ("Lin Meihua", "Lin", "concluded")],
    ),
    "running attribution": (
        """
“There were eleven of us,” said Hamid Rezaei, 52, a carpenter. “Then there were nine.”

“We built it twice,” he went on. “The second time in stone.”

“Stone does not burn,” he added.
""",
        [
            ("Hamid Rezaei", "Hamid Rezaei", "said"),
            ("Hamid Rezaei", "Hamid Rezaei", "said"),
            ("Hamid Rezaei", "he", "went on"),
            ("Hamid Rezaei", "he", "went on"),
            ("Hamid Rezaei", "he", "added"),
        ],
    ),
    "sources that are not told": (
        """
“It was signed at night,” a source said. One of the drivers called it “a farce”.

“We reject it,” a joint statement of six parties read.

“Somebody should have known,” an official who asked not to be named said.
""",
        [(None, None, "said"), (None, None, "called"), (None, None, "read"), (None, None, "said")],
    ),
    "bodies": (
        """
Solvix Energy, which runs the plant, said in a statement that the valve was “worn”.

“We replaced it within the hour,” the company said. “It was twenty years old,” it added.

A spokeswoman for the nuclear regulator said the report was “being read”.
""",
        [
            ("Solvix Energy", "Solvix Energy", "said"),
            ("Solvix Energy", "the company", "said"),
            ("Solvix Energy", "it", "added"),
            ("nuclear regulator", "A spokeswoman", "said"),
        ],
    ),
    "transcript": (
        """
Here is what was said.

OYELARAN: “Did you sign it?”

BECKETT: “I signed what I was given.”
""",
        [("OYELARAN", "OYELARAN", ":"), ("BECKETT", "BECKETT", ":")],
    ),
    "dashes": (
        """
“The best soup in the valley.” — Giulia Ferrante

“I would not go back.” – Noah Lindqvist, Malmö
""",
        [("Giulia Ferrante", "Giulia Ferrante", "—"), ("Noah Lindqvist", "Noah Lindqvist", "–")],
    ),
    "initials and suffixes": (
        """
“The river took the road,” said J. T. Calloway Jr., the county commissioner.

“We will build another,” Calloway said.

Rep. Dolores M. Whitfield (D-Ore.) called the damage “plain to see”. She had seen
“worse in ’96”, Whitfield said.
""",
        [
            ("J. T. Calloway Jr.", "J. T. Calloway Jr.", "said"),
            ("J. T. Calloway Jr.", "Calloway", "said"),
            ("Dolores M. Whitfield", "Rep. Dolores M. Whitfield", "called"),
            ("Dolores M. Whitfield", "Whitfield", "said"),
        ],
    ),
    "family name first": (
        """
Deputy Premier Pak Chol Min arrived in Vientiane. “The road is short,” Pak said.

“It is long,” Laos’s transport minister, Bounthavy Sisoulath, said.

“I came by air,” the deputy premier replied.
""",
        [
            ("Pak Chol Min", "Pak", "said"),
            ("Bounthavy Sisoulath", "Bounthavy Sisoulath", "said"),
            ("Pak Chol Min", "the deputy premier", "replied"),
        ],
    ),
    "told by": (
        """
Reporters were told by Bishop Anselm Kariuki that the roof was “a matter for heaven”.

The bishop laughed. “And for the insurers.”
""",
        [("Anselm Kariuki", "Bishop Anselm Kariuki", "told"), ("Anselm Kariuki", "The bishop", None)],
    ),
    "one person, described before named": (
        """
“I did not jump, I fell,” the champion admitted on Saturday in Oslo.

“That is the whole story,” said Sigrid Haugland, who won the title twice.
""",
        [("Sigrid Haugland", "the champion", "admitted"), ("Sigrid Haugland", "Sigrid Haugland", "said")],
    ),
    "attribution in the next paragraph": (
        """
The vote was over by noon.

“Count them again.”

Those were the words of the returning officer, Beatriz Nogueira, before the doors closed.
""",
        [("Beatriz Nogueira", None, None)],
    ),
    "a quote on the office alone": (
        """
The head of the archive, Wanjiru Maina, met the governor, Ole Krag, on Friday.

“The letters are safe,” the head of the archive said. The governor nodded. “Then we can sleep,” he said.
""",
        [("Wanjiru Maina", "the head", "said"), ("Ole Krag", "he", "said")],
    ),
    "two verbs, one subject": (
        """
Nadia Ferhat, a member of the council, called the vote “a comedy” but acknowledged that it was “binding”.
""",
        [("Nadia Ferhat", "Nadia Ferhat", "called"), ("Nadia Ferhat", "Nadia Ferhat", "acknowledged")],
    ),
    "answer in a noun": (
        """
Would Kwame Boateng stand again? “Ask my knees,” was his answer.
""",
        [("Kwame Boateng", "his", "answer")],
    ),
}

FOREIGN = {
    "de": (
        """
Der Verkehrsminister Klaus-Dieter Ahrens hat die Pläne verteidigt. „Die Brücke kommt“, sagte Ahrens am Montag.
„Und zwar bald“, fügte er hinzu.

„Das ist Unsinn“, sagte die Bürgermeisterin Renate Vogelsang der Zeitung. Sie erklärte: „Wir haben kein Geld.“

Laut Vogelsang ist die Brücke „ein Luftschloss“. Ahrens zufolge ist sie „beschlossen“.
""",
        [
            ("Klaus-Dieter Ahrens", "Ahrens", "sagte"),
            ("Klaus-Dieter Ahrens", "er", "fügte"),
            ("Renate Vogelsang", "Bürgermeisterin Renate Vogelsang", "sagte"),
            ("Renate Vogelsang", "Sie", "erklärte"),
            ("Renate Vogelsang", "Vogelsang", "Laut"),
            ("Klaus-Dieter Ahrens", "Ahrens", "zufolge"),
        ],
    ),
    "fr": (
        """
La maire de Brévannes, Sylvie Castagnet, a défendu son projet. « Le pont sera rouvert », a déclaré
Mme Castagnet.
« Il n’a que trop attendu », a-t-elle ajouté.

« C’est trop cher », répond Bertrand de Lassay, élu d’opposition. Selon lui, « personne n’en veut ».

« On verra », dit-il.
""",
        [
            ("Sylvie Castagnet", "Mme Castagnet", "déclaré"),
            ("Sylvie Castagnet", "elle", "ajouté"),
            ("Bertrand de Lassay", "Bertrand de Lassay", "répond"),
            ("Bertrand de Lassay", "lui", "Selon"),
            ("Bertrand de Lassay", "il", "dit"),
        ],
    ),
    "es": (
        """
La ministra de Pesca, Rocío Ibarra Cifuentes, visitó el puerto. «No habrá recortes», dijo Ibarra.
«Es una promesa», añadió.

El alcalde, Joaquín Aldecoa, no lo cree: «Ya lo prometieron antes», afirmó Aldecoa. Según la ministra,
«esta vez es distinto».
""",
        [
            ("Rocío Ibarra Cifuentes", "Ibarra", "dijo"),
            ("Rocío Ibarra Cifuentes", None, "añadió"),
            ("Joaquín Aldecoa", "Aldecoa", "afirmó"),
            ("Rocío Ibarra Cifuentes", "la ministra", "Según"),
        ],
    ),
    "ru": (
        """
Министр транспорта Аркадий Ветлугин приехал в Кострому. «Мост будет», — сказал Ветлугин журналистам.
«К осени», — добавил он.

По словам Ветлугина, деньги «уже выделены». «Мы их не видели», — заявила депутат Зинаида Полторак.
""",
        [
            ("Аркадий Ветлугин", "Ветлугин", "сказал"),
            ("Аркадий Ветлугин", "он", "добавил"),
            ("Аркадий Ветлугин", "Ветлугина", "По словам"),
            ("Зинаида Полторак", "депутат Зинаида Полторак", "заявила"),
        ],
    ),
    "cs": (
        """
Ministryně dopravy Hedvika Zouharová v pondělí navštívila Tábor. „Most bude hotový,“ řekla Zouharová
novinářům.
„Do podzimu,“ dodala.

„Tomu nevěřím,“ uvedl primátor Bořek Staněk. Podle Staňka je most „věčný slib“.
""",
        [
            ("Hedvika Zouharová", "Zouharová", "řekla"),
            ("Hedvika Zouharová", None, "dodala"),
            ("Bořek Staněk", "primátor Bořek Staněk", "uvedl"),
            ("Bořek Staněk", "Staňka", "Podle"),
        ],
    ),
}


def agrees(
    found: tuple[str | None, str | None, str | None], wanted: tuple[str | None, str | None, str | None]
) -> bool:
    """A mention or cue of None is not looked at where a name is wanted."""
    if wanted[0] is None:
        return found[0] is None
    return found[0] == wanted[0] and all(
        want is None or have == want for have, want in zip(found[1:], wanted[1:], strict=True)
    )


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_english(text: str, wanted: list[tuple[str | None, str | None, str | None]]) -> None:
    found = said(text, "en")
    assert len(found) == len(wanted)
    assert [have for have, want in zip(found, wanted, strict=True) if not agrees(have, want)] == [], found


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("declared", [True, False], ids=["declared", "guessed"])
def test_other_languages(language: str, declared: bool) -> None:
    text, wanted = FOREIGN[language]
    found = said(
        text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n"), language if declared else None
    )
    assert len(found) == len(wanted)
    assert [have for have, want in zip(found, wanted, strict=True) if not agrees(have, want)] == [], found


def carried_on(text: str) -> list[int | None]:
    """For each quote the number of the one it continues."""
    _, quotes = attributed("Headline\n\n" + text.strip(), "en")
    numbers = {quote.id: number for number, quote in enumerate(quotes)}
    return [numbers[quote.continues] if quote.continues else None for quote in quotes]


def test_a_quote_cut_by_its_cue_continues() -> None:
    assert carried_on("“The well,” Rosa Achebe said, “is dry. It has been for years.”") == [None, 0]
    assert carried_on("“The well is dry,” Rosa Achebe said. “It has been for years.”") == [None, 0]
    assert carried_on("“Is the well dry?” Rosa Achebe asked. “It was full.”") == [None, 0]


def test_a_quote_reopened_at_a_paragraph_continues() -> None:
    assert carried_on("Rosa Achebe said: “The well is dry.\n\n“It has been for years.\n\n“We dig.”") == [
        None,
        0,
        1,
    ]


def test_another_utterance_does_not_continue() -> None:
    assert carried_on("“The well is dry,” Rosa Achebe said. “We dig,” Tom Sykes replied.") == [None, None]
    assert carried_on("“The well is dry,” Rosa Achebe said. She left.\n\n“We dig,” she added.") == [
        None,
        None,
    ]
    assert carried_on("Rosa Achebe called it “a scandal” and “a shame”.") == [None, None]


def test_a_headline_has_its_speaker_from_the_body() -> None:
    _, quotes = attributed(
        "Minister calls dam ‘safe’: “It has held for ninety years”\n\n"
        "Works minister Farid Haddad was asked about cracks.\n\n"
        "“It has held for ninety years, and it will hold for ninety more,” Haddad said.",
        "en",
    )
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Farid Haddad", "Farid Haddad"]


def test_a_shared_surname_is_not_merged() -> None:
    names = [
        name
        for name, _, _ in said(
            "Ann Mercer and Paul Mercer spoke in turn.\n\n“It was cold,” Mercer said.\n\n"
            "“It was,” Ann Mercer said."
        )
    ]
    assert names == ["Mercer", "Ann Mercer"]


def test_spelling_of_slavic_endings_is_one() -> None:
    found = said("“We stay,” said Anton Dobranskiy.\n\n“We all stay,” Dobranskyy said.", "en")
    assert [(name, mention) for name, mention, _ in found] == [
        ("Anton Dobransky", "Anton Dobranskiy"),
        ("Anton Dobransky", "Dobranskyy"),
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "“Yes,” ",
                "“No.” ",
                "“Why?” ",
                "he said",
                "She added",
                "Ann Lee",
                "Mr. Lee",
                "the minister",
                "told",
                ", ",
                ". ",
                ": ",
                "\n\n",
                " and ",
                "according to ",
                "a spokesman for ",
                "’s ",
                " — ",
                "BBC",
                "“",
                "”",
            ]
        ),
        max_size=40,
    )
)
def test_whatever_is_found_stands_in_the_text(parts: list[str]) -> None:
    article, quotes = attributed("Head\n\n" + "".join(parts), "en")
    ids = {quote.id for quote in quotes}
    for before, quote in pairwise([None, *quotes]):
        assert quote is not None
        assert quote.text == article.text[quote.start : quote.end]
        for named in (quote.speaker, quote.cue):
            if named:
                words = named.mention if isinstance(named, Speaker) else named.text
                assert words
                assert article.text[named.start : named.end] == words
        assert quote.continues is None or (quote.continues in ids and quote.continues != quote.id)
        assert before is None or before.start <= quote.start
    assert attribute(article, quotes) == quotes


@pytest.mark.parametrize(
    "piece",
    [
        "he said that Ann Lee ",
        "Ann Lee, ",
        "of the minister ",
        "“a b c d” said Bob ",
        "“x” ",
        "A. ",
        "Bob's ",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        attributed("Head\n\n“Well,” said Bob Ray.\n\n" + piece * times, "en")
        return time.process_time() - began

    seconds(10)
    assert min(seconds(4000) for _ in range(2)) < 12 * max(seconds(1000), 0.01)


def test_no_quotes_need_no_reading() -> None:
    article, _ = attributed("Head\n\nNobody said anything.")
    assert attribute(article, ()) == ()
