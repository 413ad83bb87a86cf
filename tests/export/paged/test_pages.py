"""The pages of the PDF: what stands where, and what the options change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations
from typing import Any

import pikepdf
import pypdfium2
import pytest

from reader.export.edition.prepared import prepare
from reader.export.options import (
    EVERYTHING,
    LARGEST_TYPE,
    SMALLEST_TYPE,
    USUAL,
    Apparatus,
    Choice,
    Options,
    Paper,
)
from reader.export.paged.pdf import to_pdf
from reader.model import (
    Analysis,
    Article,
    Problem,
    Section,
    SectionKind,
    Span,
    Speaker,
)
from tests.export.made import analysis_of, article, said_in

QUOTED = re.compile("“([^”]+)”")
SIZES = (SMALLEST_TYPE, 10.8, LARGEST_TYPE)


def unwarned(message: str) -> None:
    raise AssertionError(message)


_MADE: dict[tuple[int, Options, Choice], tuple[Analysis, bytes]] = {}


def made(analysis: Analysis, options: Options = USUAL, choice: Choice = EVERYTHING) -> bytes:
    """The PDF, made once for the same analysis, which is kept so that no other can have its place."""
    key = (id(analysis), options, choice)
    if key not in _MADE:
        _MADE[key] = analysis, to_pdf(prepare(analysis, "Set", choice=choice), options, warn=unwarned)
    return _MADE[key][1]


def texts(data: bytes) -> list[str]:
    """The text of each page, in the order in which it is set."""
    document = pypdfium2.PdfDocument(data)
    try:
        found = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()
    return [" ".join(re.sub("[\u2066-\u2069\u200b\ufffe]", "", each).split()) for each in found]


def page_labels(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as document:
        return [str(page.label) for page in document.pages]


def margin_notes(data: bytes) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """The links to entries that begin right of the text of an article: page and rectangle of each."""
    with pikepdf.open(BytesIO(data)) as document:
        named = pikepdf.NameTree(document.Root.Names.Dests)
        entries = [named[name] for name in named if re.fullmatch(r"r\d+", str(name))]
        for number, page in enumerate(document.pages):
            width = float(page.mediabox[2])
            for each in page.get("/Annots", []):
                left, bottom, right, top = (float(edge) for edge in each.Rect)
                leads = any(is_there(each.get("/Dest"), entry) for entry in entries)
                if leads and left > 0.7 * width and str(page.label).isdecimal():
                    yield number, (left, bottom, right, top)


def is_there(destination: Any, entry: Any) -> bool:
    """Whether a link leads to the place of an entry, as near as half a point."""
    if not isinstance(destination, pikepdf.Array) or destination[0].objgen != entry[0].objgen:
        return False
    return all(abs(float(destination[axis]) - float(entry[axis])) < 0.5 for axis in (2, 3))


def many(count: int, between: str = " ") -> Analysis:
    """Two articles of which each has ``count`` short quotes that the other has too."""
    texts = (between.join(f"“word {n} of {whose}”" for n in range(count)) for whose in ("them", "those"))
    articles = [article(text, number, language="en") for number, text in enumerate(texts)]
    quotes = (
        [said_in(each, *said.span(1), f"{each.id}-{n}") for n, said in enumerate(QUOTED.finditer(each.text))]
        for each in articles
    )
    return analysis_of(articles, *zip(*quotes, strict=True))


def test_front_matter_has_roman_numerals_and_the_body_begins_with_one(flood: Analysis) -> None:
    labels = page_labels(made(flood))
    front = [label for label in labels if not label.isdecimal()]
    assert front[:2] == ["i", "ii"]
    assert labels == [*front, *map(str, range(1, len(labels) - len(front) + 1))]


def test_the_number_at_the_foot_is_the_label(flood: Analysis) -> None:
    data = made(flood)
    for label, text in list(zip(page_labels(data), texts(data), strict=True))[1:]:
        assert re.search(rf"(^| ){label}( |$)", text)


def test_the_title_page_tells_what_was_compared_and_how(flood: Analysis) -> None:
    analysed = replace(flood, analysed="2031-10-09", sensitivity=0.8)
    (title, *_) = texts(made(analysed, Options(colour=False, boilerplate=False), Choice(frozenset({"art1"}))))
    for told in (
        "Analysed on 9 October 2031",
        "Published 3 October 2031",
        "Language English (1)",
        "Sensitivity 0.8 of 1, more than the usual",
        "at least 20% likely",
        "Chosen 1 of 4 articles",
        "boilerplate",
        "greys alone",
        "The marks".upper(),
    ):
        assert told in title
    (usual, *_) = texts(made(flood))
    assert "3 October 2031 to 4 October 2031" in usual
    assert "English (2), Russian (1), Arabic (1)" in usual
    for untold in ("Sensitivity", "Chosen", "Left out", "Colours", "Analysed"):
        assert untold not in usual


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_every_quote_has_its_note_in_the_margin(flood: Analysis, size: float, paper: Paper) -> None:
    data = made(flood, Options(paper=paper, type_size=size))
    assert len(list(margin_notes(data))) == len(prepare(flood, "x").sigla)


def test_a_note_names_the_gravest_difference(flood: Analysis) -> None:
    data = made(flood)
    document = pypdfium2.PdfDocument(data)
    noted = []
    for number, box in margin_notes(data):
        noted.append(document[number].get_textpage().get_text_bounded(*box).strip())
    document.close()
    assert noted[:3] == ["1 number", "2 retranslated", "3 retranslated"]
    assert "5" in noted


@pytest.mark.parametrize(
    ("count", "between", "size"),
    [
        *((40, " ", size) for size in SIZES),
        *((150, " ", size) for size in (SMALLEST_TYPE, LARGEST_TYPE)),
        *((60, "\n\n", size) for size in (SMALLEST_TYPE, LARGEST_TYPE)),
    ],
)
def test_notes_stand_apart_and_within_the_margin(count: int, between: str, size: float) -> None:
    data = made(many(count, between), Options(type_size=size))
    by_page: dict[int, list[tuple[float, float, float, float]]] = {}
    for page, box in margin_notes(data):
        by_page.setdefault(page, []).append(box)
    assert sum(map(len, by_page.values())) == 2 * count
    with pikepdf.open(BytesIO(data)) as document:
        for page, boxes in by_page.items():
            _, _, width, height = map(float, document.pages[page].mediabox)
            for left, bottom, right, top in boxes:
                assert width * 0.6 < left < right < width - 8
                assert 40 < bottom < top < height - 40
            for one, other in combinations(boxes, 2):
                beside = one[2] <= other[0] + 0.5 or other[2] <= one[0] + 0.5
                # Letters are lower than the line they stand on is high.
                assert beside or abs(one[1] - other[1]) > 0.5 * (one[3] - one[1])


def check_letters(data: bytes) -> None:
    """That every letter stands on its page, apart from the edges."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            assert 14 < left <= right < width - 14
            assert 14 < bottom <= top < height - 14
    document.close()


@pytest.mark.parametrize(
    "options", [Options(type_size=size, paper=paper) for size in SIZES for paper in Paper]
)
def test_no_letter_stands_outside_the_page(flood: Analysis, options: Options) -> None:
    check_letters(made(flood, options))


def test_no_letter_of_a_word_without_an_end_stands_outside_the_page() -> None:
    word = "H" * 400
    text = f"{word}\n\n“{word}” {word}"
    quoted = Span(len(word) + 3, 2 * len(word) + 3)
    sections = (
        Section(SectionKind.HEADLINE, 0, len(word)),
        Section(SectionKind.BODY, len(word) + 2, len(text)),
    )
    who = Speaker(word, word, 0, len(word))
    articles = tuple(
        Article(id, f"{id}{word}/{word}.txt", text, sections, f"{id}{word}", word, word, word, "en")
        for id in "ab"
    )
    quotes = [said_in(each, *quoted, each.id, speaker=who) for each in articles]
    analysis = analysis_of(articles, quotes, speaker=word, problems=(Problem(word, word),))
    check_letters(to_pdf(prepare(analysis, word), warn=unwarned))


@pytest.mark.parametrize(("paper", "expected"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_the_paper_is_as_chosen(flood: Analysis, paper: Paper, expected: tuple[int, int]) -> None:
    with pikepdf.open(BytesIO(made(flood, Options(paper=paper)))) as document:
        sizes = {(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in document.pages}
    assert sizes == {expected}


def test_larger_type_needs_more_pages() -> None:
    few, usual, most = (len(texts(made(many(80), Options(type_size=size)))) for size in SIZES)
    assert few < usual < most


def named(name: str, tag: str = "en") -> Analysis:
    """Two articles of outlets with long names, and of a speaker with one, who says the same to both."""
    said = "“We count every sluice by hand”"
    articles = [article(said, n, outlet=f"{name} {n}", language=tag) for n in (1, 2)]
    who = Speaker(name, name, 0, 1)
    quotes = [said_in(each, 1, len(said) - 1, speaker=who) for each in articles]
    return analysis_of(articles, quotes, speaker=name)


LONG = "Schleusenwärtervereinigungszeitung und Nachrichten von allen Ufern der unteren Velmora"


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", [LONG, "صحيفة الميناء الكبير وما حوله من القرى والجزر البعيدة " * 2, "港口晚报合订本" * 12]
)
def test_the_head_of_a_page_is_one_line_however_long_its_names(name: str, size: float, paper: Paper) -> None:
    data = to_pdf(prepare(named(name), name), Options(paper=paper, type_size=size), warn=unwarned)
    document = pypdfium2.PdfDocument(data)
    heads = 0
    for page, label in zip(document, page_labels(data), strict=True):
        width, height = page.get_size()
        head = page.get_textpage().get_text_bounded(top=height, bottom=height - 76)
        assert "\n" not in head.strip()
        if label.isdecimal():
            heads += 1
            assert "…" in head or "..." in head
            boxes = [
                item.get_bounds() for item in page.get_objects([1]) if item.get_bounds()[1] > height - 76
            ]
            assert min(left for left, *_ in boxes) > 30
            assert max(right for _, _, right, _ in boxes) < width - 30
    document.close()
    assert heads >= 3


@pytest.mark.parametrize("size", SIZES)
def test_no_name_in_the_contents_reaches_into_the_next_column(size: float) -> None:
    data = made(named("Schleusenwärtervereinigungszeitung"), Options(type_size=size))
    document = pypdfium2.PdfDocument(data)
    (page,) = (each for each in document if "Differences" in each.get_textpage().get_text_bounded())
    boxes = sorted(each.get_bounds() for each in page.get_objects([1]))
    document.close()
    for one, other in combinations(boxes, 2):
        assert one[2] - other[0] < 1 or min(one[3], other[3]) - max(one[1], other[1]) < 1


def test_a_long_name_is_found_whole() -> None:
    name = "Schleusenwärtervereinigungszeitung"
    document = pypdfium2.PdfDocument(made(named(name)))
    told = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "\u200b" not in told
    assert told.count(name) >= 5


def test_arabic_names_stand_clear_of_the_lines_below_them() -> None:
    document = pypdfium2.PdfDocument(made(named("غريغ حجاج إبراهيم الإسكندراني")))
    *_, page = (each for each in document if "Remarks" in each.get_textpage().get_text_bounded())
    text = page.get_textpage()
    # Each letter, as high as its font is, by the line that it stands on.
    lines: dict[float, list[tuple[float, float, float, float]]] = {}
    for place in range(text.count_chars()):
        if re.match(r"\w", text.get_text_range(place, 1)):
            baseline = round(text.get_charbox(place, loose=True)[1])
            lines.setdefault(baseline, []).append(text.get_charbox(place))
    document.close()
    assert len(lines) > 6
    for one, other in combinations(lines, 2):
        for above in lines[max(one, other)]:
            for below in lines[min(one, other)]:
                beside = above[2] <= below[0] or below[2] <= above[0]
                assert beside or above[1] > below[3] - 3


@pytest.mark.parametrize("size", SIZES)
def test_a_long_quote_begins_on_the_page_that_has_room_for_it(size: float) -> None:
    said = " ".join(f"sluice {number} is shut and nobody may not open it" for number in range(200))
    other = said.replace("not open", "open")
    before = "The warden spoke.\n\n“"
    articles = [article(f"{before}{words}”", n, language="en") for n, words in enumerate((said, other))]
    quotes = [said_in(each, len(before), len(each.text) - 1) for each in articles]
    analysis = analysis_of(articles, quotes)
    pages = texts(made(analysis, Options(type_size=size)))
    begun = [page for page in pages if "The warden spoke" in page or re.search(r"1b .*edited, held", page)]
    assert len(begun) == 3
    for page in begun:
        assert page.count("sluice") > 5


def colours_of(data: bytes) -> set[tuple[float, ...]]:
    found: set[tuple[float, ...]] = set()
    with pikepdf.open(BytesIO(data)) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("sc", "SC", "scn", "SCN", "rg", "RG", "g", "G"):
                    found.add(tuple(float(each) for each in operands))
    return found


def test_without_colour_there_are_greys_alone(flood: Analysis) -> None:
    def coloured(options: Options) -> set[tuple[float, ...]]:
        return {each for each in colours_of(made(flood, options)) if len(set(each)) > 1}

    assert coloured(Options())
    assert not coloured(Options(colour=False))


def test_boilerplate_can_be_left_out(flood: Analysis) -> None:
    shown, left_out = (" ".join(texts(made(flood, Options(boilerplate=each)))) for each in (True, False))
    assert "Ten rivers that changed their course" in shown
    assert "Ten rivers that changed their course" not in left_out
    for kept in ("Volunteers carry sandbags", "trust the wall"):
        assert kept in left_out


def test_a_quote_in_what_is_left_out_has_no_page(flood: Analysis) -> None:
    first, *others = flood.articles
    all_of_it = replace(first, sections=(Section(SectionKind.BOILERPLATE, 0, len(first.text)),))
    data = made(replace(flood, articles=(all_of_it, *others)), Options(boilerplate=False))
    assert "earned our trust" in " ".join(texts(data))


def outline(data: bytes) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    with pikepdf.open(BytesIO(data)) as document, document.open_outline() as items:
        return [
            (part.title, [(each.title, [own.title for own in each.children]) for each in part.children])
            for part in items.root
        ]


def test_remarks_can_follow_the_article_that_has_them_first(flood: Analysis) -> None:
    data = made(flood, Options(apparatus=Apparatus.ARTICLE))
    parts = dict(outline(data))
    assert "Remarks" not in parts
    assert [[own.split(" · ")[0] for own in remarks] for _, remarks in parts["Articles"]] == [
        ["1", "2", "3", "4", "5"],
        [],
        [],
        [],
    ]
    text = " ".join(texts(data))
    assert text.count("Remarks first quoted here".upper()) == 1
    assert "Compared after other articles: remarks 1–2, p. 1; remarks 3–5, p. 2" in text


def test_every_remark_stands_in_the_apparatus_once(flood: Analysis) -> None:
    for where in Apparatus:
        with pikepdf.open(BytesIO(made(flood, Options(apparatus=where)))) as document:
            named = [str(key) for key in pikepdf.NameTree(document.Root.Names.Dests)]
        assert sorted(each for each in named if re.fullmatch(r"r\d+", each)) == ["r1", "r2", "r3", "r4", "r5"]


def test_a_rendering_in_an_article_that_was_not_chosen_is_shown_without_a_page(flood: Analysis) -> None:
    data = made(flood, choice=Choice(frozenset({"art2"})))
    text = " ".join(texts(data))
    assert "Дамба" not in text
    assert "Сирену проверяли в мае" in text
    assert "2 Agence Estuaire" in text
    assert "1a The Velmora Courier, 3 October 2031, 18:20 Tomas Ekdal" in text
    assert "1b Agence Estuaire, 3 October 2031 p. 1 Tomas Ekdal" in text


@pytest.mark.parametrize(
    "options",
    [
        Options(paper=Paper.LETTER, type_size=8, colour=False, apparatus=Apparatus.ARTICLE),
        Options(type_size=18, boilerplate=False),
    ],
)
def test_standards_are_kept_whatever_the_options(flood: Analysis, options: Options) -> None:
    with pikepdf.open(BytesIO(made(flood, options))) as document, document.open_metadata() as metadata:
        assert metadata.pdfa_status == "2A"
        assert metadata["pdfuaid:part"] == "1"


def tags_of(data: bytes) -> set[str]:
    found: set[str] = set()

    def walk(each: Any) -> None:
        if isinstance(each, pikepdf.Array):
            for child in each:  # pyright: ignore[reportGeneralTypeIssues]
                walk(child)
        elif isinstance(each, pikepdf.Dictionary):
            if "/S" in each:
                found.add(str(each.S))
            if "/K" in each:
                walk(each.K)

    with pikepdf.open(BytesIO(data)) as document:
        walk(document.Root.StructTreeRoot.K)
    return found


def test_it_has_headings_lists_tables_with_heads_and_links(flood: Analysis) -> None:
    assert {"/H1", "/H2", "/L", "/LI", "/Table", "/TH", "/TD", "/Link", "/P", "/Figure"} <= tags_of(
        made(flood)
    )


def test_the_head_of_the_apparatus_names_all_whose_text_stands_on_the_page() -> None:
    found = [page for page in texts(made(many(40))) if re.search(r"Remarks? \d", page[:60])]
    last = 0
    for page in found[1:]:
        head = re.search(r"Remarks? (\d+)(?:–(\d+))?", page)
        assert head is not None
        named = range(int(head[1]), int(head[2] or head[1]) + 1)
        assert {int(number) for number in re.findall(r"(?<![\w.–])(\d+)[ab] ", page)} <= {*named}
        last = named[-1]
    assert last == 40


def test_a_single_remark_has_no_indices_and_no_picture_of_outlets(flood: Analysis) -> None:
    one = " ".join(texts(made(flood, choice=Choice(remarks=frozenset({"r3"})))))
    every = " ".join(texts(made(flood)))
    for title in ("Outlets and their articles", "above the diagonal"):
        assert title in every
        assert title not in one


def test_a_column_that_is_empty_for_all_is_left_out(flood: Analysis) -> None:
    undated = replace(flood, articles=tuple(replace(each, published=None) for each in flood.articles))
    assert "Date Quotes Page" in texts(made(flood))[1]
    assert "Article Quotes Page" in texts(made(undated))[1]


def test_a_file_that_names_no_outlet_is_called_once(flood: Analysis) -> None:
    first, *others = flood.articles
    unnamed = replace(flood, articles=(replace(first, outlet=None, path="evening-gull.txt"), *others))
    page = next(page for page in texts(made(unnamed)) if "Ines Harrow" in page)
    # In the head of the page, and above the headline.
    assert page.count("evening-gull.txt") == 2


def test_no_bookmark_has_a_sign_that_is_not_seen(flood: Analysis) -> None:
    first, *others = flood.articles
    long = replace(first, outlet="a-very-long-name-of-a-file-that-nobody-reads.docx")
    data = made(replace(flood, articles=(long, *others)))
    with pikepdf.open(BytesIO(data)) as document, document.open_outline() as outline:
        titles = [child.title for item in outline.root for child in item.children]
    assert any("nobody-reads.docx" in title for title in titles)
    assert not any("\u200b" in title for title in titles)
