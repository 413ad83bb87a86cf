"""Whom pronouns, offices and descriptions mean, in invented articles of many styles."""

from __future__ import annotations

import pytest

from tests.quotes.test_attribution import attributed, said


def names(text: str, language: str | None = None) -> list[str | None]:
    return [name for name, _, _ in said(text, language)]


CASES = {
    "the subject behind a description": (
        "Ms Ida Quayle resigned. “I am tired,” the minister said.\n\n"
        "Her niece, the opposition lawyer Anjali Roe, was not satisfied. “She is late,” she said.",
        ["Ida Quayle", "Anjali Roe"],
    ),
    "an age shows a person": (
        "“We tested it,” said director Owen Castle.\n\n"
        "Bertrox Lisle, 80, was moved at 3 a.m. “They said sorry,” he said.",
        ["Owen Castle", "Bertrox Lisle"],
    ),
    "a bare nation after one's own quote": (
        "Joaquin Frey had survived. “I failed to die,” he said. “They were dull days,” said the Chilean.",
        ["Joaquin Frey"] * 2,
    ),
    "no nation of another": (
        "Danish minister Lise Holm spoke. “We agree,” she said. “We do not,” said the Norwegian.",
        ["Lise Holm", None],
    ),
    "an office after somebody else's quote is not the speaker's": (
        "Ana Gil and Ida Roe listened. “Be careful,” wrote Tom Trask.\n\n"
        "What the Iranian leader had said was this: “We are calm.”",
        ["Tom Trask", None],
    ),
    "a judge is no defendant": (
        "“I am satisfied,” said Judge Cora Weathers. Lawyer Ida Roe sat. “I never harmed her,” "
        "the defendant said.",
        ["Cora Weathers", None],
    ),
    "a description remembered": (
        "“It cannot clean a well,” said Cora Weathers. “Nor a name,” the judge remarked.\n\n"
        "Mr Otto Brandt, a barrister, was pleased. “Apples,” he said.\n\n"
        "The two who “would grow it on stone”, in the judge’s phrase, went home.",
        ["Cora Weathers", "Cora Weathers", "Otto Brandt", "Cora Weathers"],
    ),
    "an unlisted thing is nobody": (
        "Annie Frey said she was done. “I had chosen the hymns,” she said.\n\n"
        "The firm that had run the climb said its client “got more mountain than planned”.",
        ["Annie Frey", None],
    ),
    "a son by his given name": (
        "Pastor Emmanuel Eze told us it was “a door to keep shut”. His own son, Chisomu, was there. "
        "“My father preaches,” the 19-year-old said.",
        ["Emmanuel Eze", "Chisomu"],
    ),
    "a first person only spoken of": (
        "“The law is slow,” said judge Cora Weathers.\n\n"
        "To Rita Castle it was never about money. “He is my brother,” she said.",
        ["Cora Weathers", "Rita Castle"],
    ),
    "the agent, by surname alone": (
        "“He was detailed,” spokesman Dan Pesk said.\n\n"
        "The plan was made public by Vutin himself. “It is a good plan,” the president said.",
        ["Dan Pesk", "Vutin"],
    ),
    "it is the body of its sentence": (
        "Ana Gil was late. The Harbour Authority “will look into prices,” it said.",
        ["Harbour Authority"],
    ),
    "it is the body of the sentence before": (
        "“I rang the bell,” said Fr. Ben Osei.\n\n"
        "The disaster office put the dead at six. “It will change,” it warned.",
        ["Ben Osei", "disaster office"],
    ),
    "the association by its noun": (
        "The Islands Football Association met after the Islands Cup. The association was calm. "
        "“We saw it,” it said.",
        ["Islands Football Association"],
    ),
    "another body's own words": (
        "“My girl walks home,” said Jas Toor.\n\n"
        "The Association of Island Teachers “regrets the loss of a colleague”.",
        ["Jas Toor", "Association of Island Teachers"],
    ),
    "a body with a possessive end": (
        "In a note, Brannock's said that “all 17 guests are well”.",
        ["Brannock's"],
    ),
    "a channel's own voice": (
        "“We stay,” Boris Lavrin said.\n\n"
        "The state channel Rassvet said the army was “launching an attack on the hill”.",
        ["Boris Lavrin", None],
    ),
    "an unnamed mayor's spokeswoman": (
        "A spokeswoman for the outgoing mayor said they “travelled in style”.",
        [None],
    ),
    "a developer's spokeswoman": (
        "A spokeswoman for the developer, Lakeland Partners, said it was “sad but not surprised by this”.",
        ["Lakeland Partners"],
    ),
    "trades before a name": (
        "Trucker Idris Vale waited. “They were lovely,” he said. Composer Bao Marchetti laughed. "
        "“Never,” she said.",
        ["Idris Vale", "Bao Marchetti"],
    ),
    "a description behind another body": (
        "Samir Nasher, a member of the Coast Coalition, the movement’s main political body said "
        "“80 percent” were hit.",
        ["Samir Nasher"],
    ),
    "jokers are nobody": ("Jokers have put the words on a form: “Sorry, no money left!”", [None]),
}


@pytest.mark.parametrize("case", CASES)
def test_whom_the_words_mean(case: str) -> None:
    text, expected = CASES[case]
    assert names(text) == expected


def test_an_interview() -> None:
    text = """
Halina Wrzos was a spy for four years. She spoke to us at home.

How did they recruit you?

“Badly. A man sat down on a tram.”

Your handler, Zbigniew Maj, has written that you were “a genius”. Is that fair?

Wrzos laughs. “I have been promoted.”

What do you tell the young?

“Take the bus.”
"""
    assert names(text) == ["Halina Wrzos", "Zbigniew Maj", "Halina Wrzos", "Halina Wrzos"]


def test_an_account_announced_by_its_owner() -> None:
    text = """
Leila Haddow was on deck. Her account is worth having.

“The engines stopped. Then the lights went.

“Somebody shouted, and we cheered.”
"""
    assert names(text) == ["Leila Haddow"] * 2


def test_headlines_name_only_whom_the_article_knows() -> None:
    body = "Hassan Rouvani spoke on Monday. “Do not play with the tail,” Rouvani said."
    headline = "What Did Rouvani Mean By Saying “Do Not Pull The Tail”?"
    _, quotes = attributed(f"{headline}\n\n{body}")
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == ["Hassan Rouvani"] * 2


FOREIGN = {
    "a verb no list has": ("de", "„Das Kalb war ruhig“, knödelte der Bauer Leo Achammer.", ["Leo Achammer"]),
    "der Italiener": (
        "de",
        "„Ein Seil ist wie ein Freund“, sagte Carlo Bressani. „Es war die Sicherung“, seufzte der Italiener.",
        ["Carlo Bressani"] * 2,
    ),
    "a report in between": (
        "de",
        "Hinnerk Thoms sieht das anders. „Der Baum ist krank“, schimpfte er. "
        "Ein Gutachten kommt zu dem Schluss, der Baum sei „in gutem Zustand und sehr alt“.",
        ["Hinnerk Thoms", None],
    ),
    "a pronoun on its verb": (
        "fr",
        "Mireille Castaing ne rouvrira pas. « Une promesse, ça tient un soir », ironise-t-elle.",
        ["Mireille Castaing"],
    ),
    "l'élu": (
        "fr",
        "L'adjoint au commerce, Karim Belhadj, se veut rassurant. "
        "« Personne ne chasse les livres », plaide l'élu.",
        ["Karim Belhadj"],
    ),
    "the prefecture": (
        "fr",
        "« Je ne chasse personne », a assuré Torvald Eikel.\n\n"
        "La préfecture indique que « la vente est sans effet ».",
        ["Torvald Eikel", "préfecture"],
    ),
    "an office before the name": (
        "es",
        "«Los primeros días hablamos de comida», relató el capataz Evaristo Quispe, el último en salir.",
        ["Evaristo Quispe"],
    ),
    "a subject behind its verb": (
        "es",
        "«Es un queso muy bueno», bromeó Nieves Corro.\n\n"
        "La compañía ferroviaria informó de que «nadie resultó herido».",
        ["Nieves Corro", "compañía ferroviaria"],
    ),
    "verb, office, genitive and name": (
        "ru",
        "«Мы не таксисты», — заявил министр транспорта Родион Загвоздин.",
        ["Родион Загвоздин"],
    ),
    "at a place": (
        "ru",
        "«Каждый был им», — сказала на церемонии мэр города Марина Ветлугина.",
        ["Марина Ветлугина"],
    ),
    "the genitive": (
        "ru",
        "По словам Аглаи Перестукиной, лёд «оказался толще, чем ждали». «Тишины», — попросила Перестукина.",
        ["Аглая Перестукина"] * 2,
    ),
    "from within": (
        "ru",
        "«Пора чинить часы», — вздохнул Лев Осокин. В мэрии ответили, что часы «будут готовы к осени».",
        ["Лев Осокин", "мэрия"],
    ),
    "the patronymic": (
        "ru",
        "Нина Саввина копала картошку. «Думала — труба», — говорит она. «Вот так», — смеётся Нина Петровна.",
        ["Нина Саввина"] * 2,
    ),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_whom_the_words_mean_elsewhere(case: str) -> None:
    language, text, expected = FOREIGN[case]
    assert names(text, language) == expected
