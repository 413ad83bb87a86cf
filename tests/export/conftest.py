"""An invented set: one flood, told by outlets that do not exist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.model import (
    Analysis,
    Article,
    Copies,
    Cue,
    Link,
    Problem,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    Speaker,
)

COURIER = """Dyke at Velmora held, engineer says

By Ines Harrow

VELMORA, October 3 — The dyke above the old harbour held through the night, the chief engineer of the \
river authority said on Friday, after the Aune rose to its highest level in forty years.

“We did not open the northern gate, and we will not open it before fourteen families have left the \
lower town,” Tomas Ekdal told reporters. “The wall is older than any of us. It has earned our trust.”

Asked about the warning that never came, he was brief. “The siren was tested in May, and in June \
somebody took the fuse,” he said.

The mayor, Orla Fenwick, called the decision “reckless”. She added: “He told me, ‘Sleep well, the river \
is tired,’ and then it took my street.”

A volunteer who gave her name only as Mirel said the water “came like a train”.

Photo: Volunteers carry sandbags past the “Blue Anchor” inn on Thursday.

Read more: Ten rivers that changed their course
Share this article

Comment by dykefan: He is right, “trust the wall” as my father said.
"""

MARITIME = """Northern gate to stay shut until families leave

VELMORA (Agence Estuaire) – Chief engineer Tomas Ekdal defended his refusal to open the northern gate.

"We will open the northern gate only after forty families have left the lower town," Mr. Ekdal said. \
"The wall is older than any of us."

Prices: $5 & rising, see <b>page 3</b> #flood @velmora *today* _now_ \\ {curly} `tick` ~ //not a comment

He also blamed sabotage: "The alarm was checked in spring. A month later a fuse was gone."

Fenwick, the mayor, disagreed sharply. "He said to me 'sleep well, the river is tired', and then it \
took my street," she recalled.
"""

VESTNIK = """Дамба выстояла

ВЕЛЬМОРА, 3 октября. Главный инженер Томас Экдаль заявил: «Сирену проверяли в мае, а в июне кто-то \
унёс предохранитель».

Мэр Орла Фенвик назвала решение «безрассудным».
"""

MARFA = """السد صمد طوال الليل

فيلمورا - قال كبير المهندسين توماس إكدال: «الجدار أقدم منا جميعا» وأضاف أن النهر Aune لم يهدأ بعد.
"""


def kinds(text: str) -> tuple[Section, ...]:
    """The sections of an invented article, told by how its paragraphs begin."""
    sections: list[Section] = []
    position = 0
    for block in text.split("\n\n"):
        kind = SectionKind.BODY
        if not sections:
            kind = SectionKind.HEADLINE
        elif block.startswith("Photo:"):
            kind = SectionKind.CAPTION
        elif block.startswith("Read more"):
            kind = SectionKind.BOILERPLATE
        elif block.startswith("Comment by"):
            kind = SectionKind.COMMENT
        start = text.index(block, position)
        sections.append(Section(kind, start, start + len(block.rstrip())))
        position = start + len(block)
    return tuple(sections)


def article(
    number: int,
    text: str,
    outlet: str,
    language: str,
    published: str | None = None,
    title: str | None = None,
    byline: str | None = None,
) -> Article:
    path = f"set/{number}.txt"
    return Article(f"art{number}", path, text, kinds(text), outlet, title, byline, published, language)


def quote(
    name: str,
    source: Article,
    text: str,
    kind: QuoteKind = QuoteKind.DIRECT,
    speaker: tuple[str, str] | None = None,
    cue: str | None = None,
    continues: str | None = None,
) -> Quote:
    start = source.text.index(text)
    who = None
    if speaker:
        at = source.text.index(speaker[1])
        who = Speaker(*speaker, at, at + len(speaker[1]))
    how = None
    if cue:
        at = source.text.index(cue)
        how = Cue(cue, at, at + len(cue))
    return Quote(name, source.id, start, start + len(text), text, kind, continues, who, how)


def link(one: Quote, other: Quote, score: float, relation: Relation) -> Link:
    return Link((one.id, other.id), score, relation, (one.span, other.span), {"wording": score})


@pytest.fixture(scope="session")
def flood() -> Analysis:
    courier = article(
        1, COURIER, outlet="The Velmora Courier", title="Dyke at Velmora held, engineer says",
        byline="Ines Harrow", published="2031-10-03T18:20:00+02:00", language="en-GB",
    )  # fmt: skip
    maritime = article(2, MARITIME, outlet="Agence Estuaire", published="2031-10-03", language="en")
    vestnik = article(3, VESTNIK, outlet="Вестник залива", published="2031-10-04", language="ru")
    marfa = article(4, MARFA, outlet="صوت المرفأ", published="2031-10-04", language="ar")
    ekdal, fenwick = ("Tomas Ekdal", "Tomas Ekdal"), ("Orla Fenwick", "Orla Fenwick")
    q = {
        each.id: each
        for each in (
            quote("q1", courier, "We did not open the northern gate, and we will not open it before fourteen "
                  "families have left the lower town,", speaker=ekdal, cue="told"),
            quote("q2", courier, "The wall is older than any of us. It has earned our trust.",
                  speaker=ekdal, continues="q1"),
            quote("q3", courier, "The siren was tested in May, and in June somebody took the fuse,",
                  speaker=("Tomas Ekdal", "he"), cue="said"),
            quote("q4", courier, "reckless", QuoteKind.FRAGMENT, fenwick, "called"),
            quote("q5", courier, "He told me, ‘Sleep well, the river is tired,’ and then it took my street.",
                  speaker=fenwick, cue="added"),
            quote("q6", courier, "Sleep well, the river is tired,"),
            quote("q7", courier, "came like a train", QuoteKind.FRAGMENT, ("Mirel", "Mirel")),
            quote("q8", courier, "Blue Anchor", QuoteKind.SCARE),
            quote("q9", maritime, "We will open the northern gate only after forty families have left the "
                  "lower town,", speaker=ekdal, cue="said"),
            quote("q10", maritime, "The wall is older than any of us.", speaker=ekdal, continues="q9"),
            quote("q11", maritime, "The alarm was checked in spring. A month later a fuse was gone.",
                  speaker=("Tomas Ekdal", "He")),
            quote("q12", maritime, "He said to me 'sleep well, the river is tired', and then it took my "
                  "street,", speaker=("Orla Fenwick", "Fenwick"), cue="recalled"),
            quote("q13", maritime, "sleep well, the river is tired"),
            quote("q14", vestnik, "Сирену проверяли в мае, а в июне кто-то унёс предохранитель",
                  speaker=("Томас Экдаль", "Томас Экдаль"), cue="заявил"),
            quote("q15", vestnik, "безрассудным", QuoteKind.FRAGMENT, ("Орла Фенвик", "Орла Фенвик")),
            quote("q16", marfa, "الجدار أقدم منا جميعا", speaker=("توماس إكدال", "توماس إكدال"), cue="قال"),
        )
    }  # fmt: skip
    part = q["q2"].start, q["q2"].start + len("The wall is older than any of us.")
    links = (
        link(q["q1"], q["q9"], 0.81, Relation.EDITED),
        Link(("q2", "q10"), 0.93, Relation.FRAGMENT, (Span(*part), q["q10"].span), {"wording": 0.9}),
        link(q["q3"], q["q11"], 0.64, Relation.RETRANSLATED),
        link(q["q3"], q["q14"], 0.71, Relation.RETRANSLATED),
        link(q["q5"], q["q12"], 0.9, Relation.EDITED),
        link(q["q6"], q["q13"], 0.97, Relation.VERBATIM),
        link(q["q10"], q["q16"], 0.66, Relation.RETRANSLATED),
    )
    remarks = (
        Remark("r1", ("q1", "q9"), "q1", "Tomas Ekdal"),
        Remark("r2", ("q2", "q10", "q16"), "q2", "Tomas Ekdal"),
        Remark("r3", ("q3", "q11", "q14"), "q3", "Tomas Ekdal"),
        Remark("r4", ("q5", "q12"), "q5", "Orla Fenwick"),
        Remark("r5", ("q6", "q13"), "q6"),
    )
    problems = (Problem("set/empty.txt", "the file is empty"), Problem("set/scan.bin", "not text"))
    return Analysis((courier, maritime, vestnik, marfa), tuple(q.values()), links, remarks, problems)


@pytest.fixture
def copied(flood: Analysis) -> Analysis:
    """The same set, where the Courier runs the agency's text."""
    courier, agency = (article.id for article in flood.articles[:2])
    return replace(flood, copies=(Copies((agency, courier), (1.0, 0.8)),))


@pytest.fixture(scope="session")
def long_set() -> Callable[[int], Analysis]:
    """A maker of sets of as many articles as wished, every two neighbours sharing a quote."""

    def build(size: int) -> Analysis:
        articles, quotes, links, remarks = [], [], [], []
        for number in range(size):
            said = f"The count of barrels on pier {number // 2} is {number % 7 + 2} and not one more"
            body = " ".join(f"Sentence {place} of the report says little." for place in range(60))
            paras = "\n\n".join([body] * 3)
            text = f"Report {number}\n\n{paras}\n\n“{said},” said Ada Voss.\n\n{body}"
            each = article(number, text, outlet=f"Outlet {number % 9}", language="en")
            articles.append(each)
            quotes.append(quote(f"q{number}", each, said, speaker=("Ada Voss", "Ada Voss"), cue="said"))
        for number in range(0, size - 1, 2):
            one, other = quotes[number], quotes[number + 1]
            links.append(link(one, other, 0.9, Relation.EDITED))
            remarks.append(Remark(f"r{number}", (one.id, other.id), one.id, "Ada Voss"))
        return Analysis(tuple(articles), tuple(quotes), tuple(links), tuple(remarks))

    return build
