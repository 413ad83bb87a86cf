from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.export.edition.prepared import prepare
from reader.export.options import Choice
from reader.export.paged import typesetting
from reader.export.paged.pdf import _run, to_pdf
from reader.model import Analysis
from tests.export.made import article

MARKUP = '#set page(width: 1pt) $x^2$ *b* _i_ `r` <a> @b \\ // c /* = h\n- l ~ --- "q" [x] {y} #panic("no")'


def unwarned(message: str) -> None:
    raise AssertionError(message)


def text_of(data: bytes) -> str:
    """The text of all pages, white space between words taken as one space."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    # Direction marks that keep a name apart are no words.
    return " ".join(re.sub("[\u2066-\u2069\u200b\ufffe]", "", " ".join(pages)).split())


def one_article(text: str, **details: Any) -> Analysis:
    return Analysis((article(text, **details),))


@pytest.fixture(scope="module")
def made(flood: Analysis) -> bytes:
    return to_pdf(prepare(flood, "Velmora flood"), warn=unwarned)


@pytest.fixture
def opened(made: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(made)) as document:
        yield document


def annotations_of(document: pikepdf.Pdf) -> list[Any]:
    return [each for page in document.pages for each in page.get("/Annots", [])]


def test_it_is_tagged_titled_and_says_which_standards_it_keeps(opened: pikepdf.Pdf) -> None:
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.StructTreeRoot
    assert str(opened.Root.Lang).startswith("en")
    with opened.open_metadata() as metadata:
        assert metadata["dc:title"] == "Velmora flood: quotes compared"
        assert metadata.pdfa_status == "2A"
        assert metadata["pdfuaid:part"] == "1"
    assert opened.check_pdf_syntax() == []


def test_every_font_is_embedded(opened: pikepdf.Pdf) -> None:
    fonts = [each for each in opened.objects if isinstance(each, pikepdf.Dictionary)]
    descriptors = [each for each in fonts if each.get("/Type") == "/FontDescriptor"]
    assert descriptors
    for each in descriptors:
        assert "/FontFile2" in each or "/FontFile3" in each


def test_every_link_lands(opened: pikepdf.Pdf) -> None:
    pages = {page.objgen for page in opened.pages}
    links = annotations_of(opened)
    named = opened.Root.get("/Names", {}).get("/Dests")
    known = pikepdf.NameTree(named) if named is not None else {}
    assert len(links) > 60
    for link in links:
        target = link.get("/Dest") if "/Dest" in link else link.A.get("/D")
        if isinstance(target, pikepdf.String):
            target = known[str(target)]
        if isinstance(target, pikepdf.Dictionary):
            target = target.D
        assert target[0].objgen in pages


def test_the_outline_names_articles_and_remarks(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        parts = {item.title: [child.title for child in item.children] for item in outline.root}
    assert list(parts) == [
        "What was compared",
        "Outlets",
        "Articles",
        "Remarks",
        "Speakers",
        "Outlets and their articles",
    ]
    assert parts["Articles"][0] == "The Velmora Courier: Dyke at Velmora held, engineer says"
    assert len(parts["Articles"]) == 4
    assert parts["Remarks"][3].startswith("4 · Orla Fenwick: He told me")
    assert len(parts["Remarks"]) == 5


def test_every_quote_can_be_found(made: bytes, flood: Analysis) -> None:
    text = text_of(made)
    for quote in flood.quotes:
        if quote.article != "art4":
            assert quote.text in text
    # PDFium gives right-to-left words letter by letter in the order of the line.
    arabic = flood.quote_by_id["q16"].text
    assert arabic in text or all(word in text or word[::-1] in text for word in arabic.split())


def test_the_differences_are_told_in_words(made: bytes) -> None:
    text = text_of(made)
    assert "number: forty here, fourteen there" in text
    assert "set/empty.txt: the file is empty" in text
    assert "Analysed on" not in text


def test_the_same_edition_gives_the_same_bytes(
    made: bytes, flood: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert to_pdf(prepare(flood, "Velmora flood"), warn=unwarned) == made
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    dated = to_pdf(prepare(replace(flood, analysed="2031-10-05"), "Velmora flood"), warn=unwarned)
    with pikepdf.open(BytesIO(dated)) as document:
        assert str(document.docinfo["/CreationDate"]).startswith("D:20010909")
    assert "Analysed on 5 October 2031" in text_of(dated)


def test_markup_in_an_article_stays_text() -> None:
    details = {"outlet": "#emph[O]", "title": "*T* $1", "byline": "@nobody", "published": "<soon>"}
    text = text_of(to_pdf(prepare(one_article(MARKUP, **details), "#strong[N]"), warn=unwarned))
    for line in (*MARKUP.splitlines(), "#strong[N]", "#EMPH[O]", "*T* $1", "@nobody", "<soon>"):
        assert line in text


@settings(max_examples=4, deadline=None)
@example([("0\u0591", "\u05d1\u0591")] * 8)
@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_categories=()), max_size=80), st.text(max_size=20)),
        min_size=8,
        max_size=12,
    )
)
def test_no_text_stops_it(told: list[tuple[str, str]]) -> None:
    warnings: list[str] = []
    analysis = Analysis(
        tuple(
            article(text, number, outlet=name, title=name, language=name, published=name)
            for number, (text, name) in enumerate(told)
        )
    )
    made = to_pdf(prepare(analysis, told[0][1]), warn=warnings.append)
    assert made.startswith(b"%PDF")
    assert not [each for each in warnings if "no font" not in each]


def test_a_standard_that_cannot_be_kept_is_given_up_with_a_warning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typesetting, "without", lambda text, _: text)
    warnings: list[str] = []
    article = one_article("An unassigned \u0378 letter")
    assert to_pdf(prepare(article, "N"), warn=warnings.append).startswith(b"%PDF")
    _, warning = warnings
    assert "neither PDF/A-2a nor PDF/UA-1" in warning


def test_an_empty_set_says_so() -> None:
    text = text_of(to_pdf(prepare(Analysis(), "Nothing"), warn=unwarned))
    assert "No article could be read." in text
    assert "No two articles were found to report the same remark." in text


def test_a_quote_that_no_paragraph_shows_has_no_link_to_follow(flood: Analysis) -> None:
    hidden = replace(flood.articles[0], sections=())
    analysis = replace(flood, articles=(hidden, *flood.articles[1:]))
    assert to_pdf(prepare(analysis, "N"), warn=unwarned).startswith(b"%PDF")


def test_long_sets_and_long_words_are_set(long_set: Callable[[int], Analysis]) -> None:
    made = to_pdf(prepare(long_set(12), "Long"), warn=unwarned)
    assert len(pypdfium2.PdfDocument(made)) > 24
    assert to_pdf(prepare(one_article("x" * 100_000), "Long"), warn=unwarned)


def test_no_line_ends_within_a_hyphenated_word() -> None:
    made = to_pdf(prepare(one_article("a so-called (well-to-do) 50%-ige " * 120), "N"), warn=unwarned)
    text = text_of(made)
    assert [text.count(word) for word in ("so-called", "(well-to-do)", "50%-ige")] == [120, 120, 120]


def test_lines_without_an_end_are_set() -> None:
    signs, marks = '"“‘« ' * 30_000, "a" + "\u0301" * 70_000
    spaces, dashes = "word\u00a0" * 30_000, "- " * 30_000
    texts = (signs, marks, spaces, dashes)
    endless = Analysis(tuple(article(text, number) for number, text in enumerate(texts)))
    assert to_pdf(prepare(endless, "Endless"), warn=unwarned).startswith(b"%PDF")


def test_a_long_name_is_the_title_as_it_is() -> None:
    name = "a-name-longer-than-any-cell-of-the-table-of-quotes"
    with pikepdf.open(BytesIO(to_pdf(prepare(one_article("One word."), name), warn=unwarned))) as document:
        assert str(document.docinfo.Title) == f"{name}: quotes compared"


@pytest.mark.parametrize("nothing", ["\n", "\u00ad", "\u202e", " "])
def test_names_of_nothing_that_shows_are_set(nothing: str) -> None:
    analysis = one_article("“One word,” she said.", outlet=nothing, title=nothing, byline=nothing)
    assert to_pdf(prepare(analysis, nothing), warn=unwarned).startswith(b"%PDF")


def test_an_article_says_whose_report_it_carries(flood: Analysis) -> None:
    first, *others = flood.articles
    carried = replace(flood, articles=(replace(first, source="Northern Wire"), *others))
    assert text_of(to_pdf(prepare(carried, "x"), warn=unwarned)).count("source: Northern Wire") == 1


def test_an_article_says_whose_text_it_runs(copied: Analysis) -> None:
    words = text_of(to_pdf(prepare(copied, "x"), warn=unwarned))
    assert "much the same text as article 2" in words
    assert "in copies of one text alone" in words


def test_quotes_of_remarks_that_were_not_chosen_are_not_called_alone(flood: Analysis) -> None:
    edition = prepare(flood, "x", choice=Choice(remarks=frozenset({"r3"})))
    shared = {quote for remark in flood.remarks for quote in remark.quotes}
    found = set()
    for chapter in edition.chapters:
        for paragraph in chapter.paragraphs:
            for run in paragraph.runs:
                for quote in run.quotes:
                    chosen = quote.id in edition.sigla
                    alone = _run(edition, run)["alone"]
                    assert not (alone and quote.id in shared)
                    found.add((chosen, alone))
    assert found == {(True, False), (False, False), (False, True)}
    assert "not among those chosen" in text_of(to_pdf(edition))
    assert "not among those chosen" not in text_of(to_pdf(prepare(flood, "x")))
