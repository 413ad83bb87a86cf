"""Invented pairs of paragraphs: one text copied and edited, or two accounts of their own."""

from __future__ import annotations

import pytest

from reader.collation.articles.shared import shared_passages
from reader.model import Article, Section, SectionKind

COPIED = [
    (
        "The lighthouse on Gannet Head went dark at ten past four on Sunday morning, when "
        "lightning struck its mast.",
        "The lighthouse on Gannet Head went dark shortly after four on Sunday, when lightning "
        "struck its mast.",
    ),
    (
        "Officials in Saltby say the road to the quay floods twice a year and cannot carry "
        "lorries of more than "
        "seven tonnes.",
        "The road to the quay floods twice a year and cannot carry lorries of more than seven "
        "tonnes, officials in "
        "Saltby told this newspaper.",
    ),
    (
        "Nine of the eleven councillors voted for the loan, which is to be paid back over thirty years.",
        "Eight of the eleven councillors voted against the loan, which was to be paid back "
        "over thirty years.",
    ),
    (
        "Der Hafen bleibt bis zum Frühjahr geschlossen, nachdem ein Sturm den größten Teil der"
        " Mole weggerissen hat.",
        "Nach Angaben der Behörde bleibt der Hafen bis zum Frühjahr geschlossen, nachdem ein "
        "Sturm große Teile der "
        "Mole weggerissen hat.",
    ),
    (
        "El puerto seguirá cerrado hasta la primavera después de que una tormenta arrancara "
        "casi todo el espigón.",
        "El puerto permanecerá cerrado hasta la primavera después de que una tormenta arrancara casi todo el "
        "espigón, según la autoridad.",
    ),
    (
        "Порт будет закрыт до весны, после того как шторм разрушил большую часть мола, "
        "сообщила администрация.",
        "Порт останется закрыт до весны, после того как шторм разрушил большую часть мола, "
        "говорится в сообщении.",
    ),
    (
        "港は、嵐で防波堤の大部分が流されたため、春まで閉鎖される。",
        "発表によると、港は、嵐で防波堤の大部分が流されたため春まで閉鎖される見通しだ。",
    ),
]
APART = [
    (
        "The minister for fisheries told a news conference on Tuesday that nobody had been "
        "hurt in the storm.",
        "At a news conference on Tuesday the minister for fisheries spoke of the storm, in "
        "which two people died.",
    ),
    (
        "According to a statement from the office of the governor, the inquiry will begin at "
        "the end of the month.",
        "According to a statement from the office of the president, the strike came to an end "
        "on Friday evening.",
    ),
    (
        "The United Nations High Commissioner for Refugees, Anders Holm, called for restraint.",
        "A letter to the United Nations High Commissioner for Refugees went unanswered for a year.",
    ),
    (
        "It was not immediately clear what had caused the fire. Police said they were investigating.",
        "Police said they were looking for a man in a grey coat. It was not immediately clear "
        "why he had fled.",
    ),
    (
        "In the first half of the year the number of passengers rose by 4 per cent, the port said.",
        "In the second half of the year the number of births fell by 3 per cent, the ministry said.",
    ),
    (
        "Auf einer Pressekonferenz am Dienstag sagte die Ministerin, es gebe keinen Grund zur Sorge.",
        "Auf einer Pressekonferenz am Dienstag kündigte die Leiterin des Hafens ihren Rücktritt an.",
    ),
    (
        "Об этом сообщает пресс-служба министерства обороны. Пострадавших нет.",
        "Об этом сообщает пресс-служба министерства культуры. Выставка откроется в мае.",
    ),
    ("记者周二在新闻发布会上问，港口什么时候会重新开放。", "部长周二在新闻发布会上说，学校的假期不会改变。"),
]


def article(text: str) -> Article:
    return Article("a", "a.txt", text, (Section(SectionKind.BODY, 0, len(text)),))


@pytest.mark.parametrize(("one", "other"), COPIED)
def test_edited_copies_are_one_passage(one: str, other: str) -> None:
    found = shared_passages(article(one), article(other))
    assert len(found.passages) == 1
    assert min(found.shares) > 0.5


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_accounts_share_no_passage(one: str, other: str) -> None:
    assert shared_passages(article(one), article(other)).passages == ()
