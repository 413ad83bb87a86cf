from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition.runs import paragraphs
from reader.model import Analysis, Article, Quote, Span
from tests.export.made import article, said_in


def of_text(text: str, *spans: tuple[int, int]) -> tuple[Article, list[Quote]]:
    source = article(text)
    return source, [said_in(source, *span, f"q{number}") for number, span in enumerate(spans)]


texts = st.text(st.sampled_from("ab c”“\n\u2028é中"), max_size=60)


@given(texts, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_every_visible_quote_opens_and_closes_once_and_no_word_is_lost(
    text: str, spans: list[tuple[int, int]]
) -> None:
    inside = [(start, end) for start, end in spans if start < end <= len(text)]
    article, quotes = of_text(text, *inside)
    shown = paragraphs(article, quotes)
    runs = [run for paragraph in shown for run in paragraph.runs]
    assert "".join("".join(paragraph.text.split()) for paragraph in shown) == "".join(text.split())
    for quote in quotes:
        visible = bool(quote.text.strip())
        under = [run for run in runs if quote in run.quotes]
        assert "".join("".join(run.text.split()) for run in under) == "".join(quote.text.split())
        if visible:
            assert [run for run in runs if quote in run.opens] == under[:1]
            assert sum(run.closes.count(quote) for run in runs) == 1


def test_a_quote_is_named_after_its_closing_mark() -> None:
    text = "He said “go,” twice."
    article, quotes = of_text(text, (9, 12))
    (paragraph,) = paragraphs(article, quotes)
    assert [run.text for run in paragraph.runs] == ["He said “", "go,", "”", " twice."]
    assert paragraph.runs[2].closes == tuple(quotes)
    assert paragraph.runs[2].quotes == ()


def test_a_quote_within_a_quote_is_named_after_the_outer_one() -> None:
    text = "“He told me ‘run’ and I ran.” So."
    inner = text.index("run")
    article, (outer, nested) = of_text(text, (1, text.index("”")), (inner, inner + 3))
    (paragraph,) = paragraphs(article, (outer, nested))
    (last,) = [run for run in paragraph.runs if run.closes]
    assert (last.text, last.closes) == ("”", (outer, nested))
    assert [run.quotes for run in paragraph.runs if run.text == "run"] == [(outer, nested)]


def test_a_quote_over_two_paragraphs_opens_in_one_and_closes_in_the_other() -> None:
    text = "“One.\n\nTwo.”"
    article, quotes = of_text(text, (1, text.index("”")))
    first, second = paragraphs(article, quotes)
    assert [run.opens for run in first.runs if run.quotes] == [tuple(quotes)]
    assert not any(run.closes for run in first.runs)
    assert second.runs[-1].closes == tuple(quotes)


def test_a_quote_of_nothing_but_white_space_is_not_shown() -> None:
    article, quotes = of_text("one\n \ntwo", (3, 6))
    assert not any(run.opens for paragraph in paragraphs(article, quotes) for run in paragraph.runs)


def test_sections_keep_their_kind_and_order(flood: Analysis) -> None:
    courier = flood.articles[0]
    shown = paragraphs(courier, flood.quotes_of[courier.id])
    kinds = list(dict.fromkeys(paragraph.kind.value for paragraph in shown))
    assert kinds == ["headline", "body", "caption", "boilerplate", "comment"]
    assert Span(0, len(shown[0].text)).of(courier.text) == shown[0].text
