from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Cue, Quote, QuoteKind, Section, SectionKind, Span, Speaker
from reader.quotes.kinds import classify, kind_by_length
from reader.quotes.marks import marked_quotes

DIRECT, FRAGMENT, SCARE, BLOCK = (
    QuoteKind.DIRECT,
    QuoteKind.FRAGMENT,
    QuoteKind.SCARE,
    QuoteKind.BLOCK,
)


def article(text: str, kind: SectionKind = SectionKind.BODY, language: str = "en") -> Article:
    return Article("a1", "a.txt", text, (Section(kind, 0, len(text)),), language=language)


def attributed(quote: Quote, text: str, mention: str, cue: str) -> Quote:
    at, said = text.index(mention), text.index(cue)
    speaker = Speaker(mention, mention, at, at + len(mention))
    return replace(quote, speaker=speaker, cue=Cue(cue, said, said + len(cue)))


def kinds(text: str, kind: SectionKind = SectionKind.BODY, language: str = "en") -> list[QuoteKind]:
    source = article(text, kind, language)
    return [quote.kind for quote in classify(source, marked_quotes(source))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“The ferries will run again in spring,” said Ane Dowd.", "en"),
        ("“We know,” said Ane Dowd.", "en"),
        ("Ane Dowd shrugged. “Who can tell? Nobody asked. Not me.”", "en"),
        ("She put it so: “the pier was never ours to sell.”", "en"),
        ("Asked about the pier, she said “we never owned a plank of it”.", "en"),
        ("She insisted that “the county lent it to us for a season”.", "en"),
        ("„Die Fähren fahren im Frühjahr wieder“, sagte Ane Dowd.", "de"),
        ("« Nous n’avons jamais vendu le quai », dit-elle.", "fr"),
        ("«Мы никогда не продавали причал», — сказала она.", "ru"),
        ("市长说：“渡轮将在春天恢复运行，我们都很高兴。”", "zh"),
    ],
)
def test_a_clause_is_direct(text: str, language: str) -> None:
    assert kinds(text, language=language) == [DIRECT]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ane Dowd said the pier was “lent to the county for a season”.", "en"),
        ("The pier, she said, is “beyond any repair that we could pay for”.", "en"),
        ("It was a year that “brought the whole harbour to its knees”.", "en"),
        ("The storm was “merciless”, and the harbour is gone.", "en"),
        ("Laut Dowd ist die Mole „nicht mehr zu retten und viel zu teuer“.", "de"),
        ("Elle juge le quai « perdu pour tout le monde ici ».", "fr"),
    ],
)
def test_a_phrase_is_a_fragment(text: str, language: str) -> None:
    assert kinds(text, language=language) == [FRAGMENT]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The so-called “free port of the north” is closed.", "en"),
        ("The tug, nicknamed “Old Bess”, sank.", "en"),
        ("He sang in the musical “Harbour Lights” for years.", "en"),
        ("The act was passed as “Lights and Buoys for the North Bill” last year.", "en"),
        ("The “experts” came late.", "en"),
        ("They disagree over the word “pier”.", "en"),
        ("Die sogenannte „Jahrhundertmole“ ist zu.", "de"),
        ("Le soi-disant « port libre » est fermé.", "fr"),
        ("El llamado «puerto libre» está cerrado.", "es"),
        ("Так называемый «вольный порт» закрыт.", "ru"),
        ("Takzvaný „svobodný přístav“ je zavřený.", "cs"),
        ("所谓“自由港”已经关闭。", "zh"),
    ],
)
def test_names_titles_and_words_held_at_arms_length_are_scare_quotes(text: str, language: str) -> None:
    assert kinds(text, language=language) == [SCARE]


def test_a_headlines_phrase_is_not_a_title() -> None:
    text = "Mayor: Pier ‘Beyond All Repair’ After Storm"
    assert kinds(text, SectionKind.HEADLINE) == [FRAGMENT]


def test_a_scare_quote_has_no_speaker() -> None:
    text = "Ane Dowd spoke of the so-called “free port”."
    source = article(text)
    (quote,) = marked_quotes(source)
    (found,) = classify(source, (attributed(quote, text, "Ane Dowd", "spoke"),))
    assert (found.kind, found.speaker, found.cue) == (SCARE, None, None)


def test_a_short_phrase_with_a_speaker_is_the_speakers() -> None:
    text = "Ane Dowd called the plan “lunacy” on Monday."
    source = article(text)
    (quote,) = marked_quotes(source)
    (found,) = classify(source, (attributed(quote, text, "Ane Dowd", "called"),))
    assert found.kind is FRAGMENT
    assert found.speaker is not None


def test_a_word_that_modifies_the_speaker_is_not_the_speakers() -> None:
    text = "The county's “liberal” mayor said that the pier must go."
    source = article(text)
    (quote,) = marked_quotes(source)
    (found,) = classify(source, (attributed(quote, text, "mayor", "said"),))
    assert (found.kind, found.speaker) == (SCARE, None)


def test_a_word_of_an_attributed_quote_is_quoted_elsewhere_too() -> None:
    text = "A “ghost” harbour.\n\n“It is a ghost harbour now,” Ane Dowd said."
    source = article(text)
    first, second = marked_quotes(source)
    assert classify(source, (first, second))[0].kind is SCARE
    known = attributed(second, text, "Ane Dowd", "said")
    assert [quote.kind for quote in classify(source, (first, known))] == [FRAGMENT, DIRECT]


def test_the_parts_of_one_utterance_are_kept() -> None:
    text = "“That,” she said, “makes a difference to us.”"
    source = article(text)
    first, second = marked_quotes(source)
    found = classify(source, (first, replace(second, continues=first.id)))
    assert SCARE not in {quote.kind for quote in found}
    assert found[1].continues == found[0].id


def test_a_block_stays_a_block() -> None:
    text = "The pier is the town's own."
    source = replace(article(text), blockquotes=(Span(0, len(text)),))
    assert [quote.kind for quote in classify(source, marked_quotes(source))] == [BLOCK]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lunacy", FRAGMENT),
        ("we have all been here before", DIRECT),
        ("我们都很高兴看到渡轮", DIRECT),
        ("自由港", FRAGMENT),
    ],
)
def test_length_alone_suggests_a_kind(text: str, kind: QuoteKind) -> None:
    assert kind_by_length(text) is kind


@given(st.text(alphabet=st.sampled_from("\"'“”‘’«» aBc.,:!?\n你。"), max_size=300))
def test_only_kind_speaker_and_cue_change(text: str) -> None:
    source = article(text)
    quotes = marked_quotes(source)
    found = classify(source, quotes)
    assert [(quote.id, quote.span, quote.text, quote.continues) for quote in found] == [
        (quote.id, quote.span, quote.text, quote.continues) for quote in quotes
    ]
    names = {quote.id: quote for quote in found}
    for quote in found:
        assert quote.kind is not SCARE or quote.speaker is quote.cue is None
        assert quote.continues is None or names[quote.continues].kind is not SCARE
