"""PDFs are read in order, whatever their columns, and those that cannot be say why."""

from __future__ import annotations

import io
import re
import socket
from collections import Counter
from random import Random

import pikepdf
import pytest

from reader.ingest.facts import Names
from reader.ingest.files.document import Document
from reader.ingest.files.reading import Item, read_document
from reader.ingest.limits import PDF_PAGE_LINES, PDF_PAGES
from reader.model import Article, Problem, SectionKind
from tests.ingest.deliveries_samples import NEXIS_UNI
from tests.ingest.pdf_layouts import ENGLISH, Layout, layouts
from tests.ingest.pdf_pages import Column, Sheet, at, drawn, pdf, picture_at


def read(data: bytes, stem: str = "a") -> list[Item]:
    return list(read_document(Document(f"{stem}.pdf", Names(stem), io.BytesIO(data), len(data))))


def article(data: bytes) -> Article:
    (found,) = read(data)
    assert isinstance(found, Article), found
    return found


def problem(data: bytes) -> str:
    (found,) = read(data)
    assert isinstance(found, Problem), found
    return found.reason


def paragraphs(found: Article, *kinds: SectionKind) -> list[str]:
    return [
        paragraph
        for section in found.sections
        if section.kind in kinds
        for paragraph in section.span.of(found.text).split("\n\n")
    ]


def body(data: bytes) -> list[str]:
    return paragraphs(article(data), SectionKind.BODY)


def test_paragraphs_are_found_in_every_layout() -> None:
    hits = found = wanted = 0
    for layout in layouts():
        read_here = body(layout.data)
        hits += (Counter(read_here) & Counter(layout.body)).total()
        found, wanted = found + len(read_here), wanted + len(layout.body)
    assert 2 * hits / (found + wanted) >= 0.97


@pytest.fixture(params=layouts(), ids=lambda layout: layout.name)
def layout(request: pytest.FixtureRequest) -> Layout:
    return request.param


def test_they_are_read_in_their_order(layout: Layout) -> None:
    left = list(layout.body)
    read_here = [paragraph for paragraph in body(layout.data) if paragraph in layout.body]
    assert read_here == [paragraph for paragraph in left if paragraph in read_here]
    assert len(read_here) >= 0.9 * len(left)


def test_headline_byline_and_day_are_found(layout: Layout) -> None:
    found = article(layout.data)
    if layout.headline:
        assert paragraphs(found, SectionKind.HEADLINE) == [layout.headline]
        assert found.title == layout.headline
    if layout.byline:
        assert found.byline == layout.byline
    if layout.published:
        assert found.published == layout.published
    if layout.outlet:
        assert found.outlet == layout.outlet


def test_captions_and_furniture_are_labelled(layout: Layout) -> None:
    found = article(layout.data)
    assert tuple(paragraphs(found, SectionKind.CAPTION)) == layout.captions
    furniture = "\n".join(paragraphs(found, SectionKind.BOILERPLATE))
    for line in layout.furniture:
        assert line in furniture
        assert not any(line in paragraph for paragraph in paragraphs(found, SectionKind.BODY))


TEXT = ENGLISH[:2]
PAGE = drawn(Column(60, 60, 300, gap=8), *TEXT)
LOCKED = "it is locked with a password, without which it cannot be read"
DAMAGED = "it is a PDF too damaged to be opened"
PICTURES = "its pages are pictures without text: it needs text recognition (OCR) before it can be read"
UNMAPPED = "its fonts do not tell which letters they draw, so that its text cannot be read"


def encrypted(owner: str, user: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf([PAGE]))) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner=owner, user=user))
    return out.getvalue()


def test_a_password_is_asked_for_only_where_there_is_one() -> None:
    assert problem(encrypted("owner", "user")) == LOCKED
    assert body(encrypted("owner", "")) == list(TEXT)


def test_what_can_be_mended_is_mended() -> None:
    whole = pdf([PAGE])
    assert body(whole[: whole.rindex(b"xref\n0 ")]) == list(TEXT)
    assert body(whole.replace(b"startxref\n", b"startxref\n9")) == list(TEXT)
    assert body(b"\r\n" * 20 + whole) == list(TEXT)
    assert problem(whole[: len(whole) // 4]) == DAMAGED
    assert problem(b"%PDF-1.7\n%%EOF") == DAMAGED


def test_a_page_tree_in_a_circle_ends() -> None:
    whole = pdf([PAGE])
    tree = re.search(rb"(\d+) 0 obj\n<</Type/Pages", whole)
    assert tree
    circle = whole.replace(b"/Kids[", b"/Kids[%s 0 R " % tree[1]).replace(b"/Count 1", b"/Count 2")
    assert circle != whole
    found, *_ = read(circle)
    assert isinstance(found, Article)
    assert paragraphs(found, SectionKind.BODY) == list(TEXT)
    itself = whole.replace(b"/Type/Page/", b"/Type/Pages/Kids[%s 0 R]/" % tree[1])
    assert itself != whole
    assert problem(itself) == DAMAGED


def test_pictures_without_text_are_told() -> None:
    picture = picture_at(0, 0, 595, 842)
    assert problem(pdf([picture, picture])) == PICTURES
    assert problem(pdf([picture + at(20, 20, "Scanned by hand")])) == PICTURES
    found, other = read(pdf([picture, PAGE]))
    assert isinstance(found, Article)
    assert other == Problem("a.pdf", "1 of 2 pages not read: pictures without text")
    assert problem(pdf([b""])) == "it holds no readable text"


def test_letters_that_nobody_can_tell_are_no_text() -> None:
    assert problem(pdf([drawn(Column(60, 60, 300, font="N"), *TEXT)])) == UNMAPPED
    private = [re.sub(r"\w", lambda letter: chr(0xE000 + ord(letter[0]) % 256), line) for line in TEXT]
    assert problem(pdf([drawn(Column(60, 60, 300), *private)])) == UNMAPPED


def test_what_is_not_seen_is_furniture_and_what_is_white_on_dark_is_seen() -> None:
    content = (
        PAGE
        + b"1 1 1 rg\n"
        + at(60, 300, "Buy cheap boats now.")
        + b"0 0 .5 rg 50 190 300 30 re f 1 1 1 rg\n"
        + at(60, 200, "White on blue is read by all.")
        + b"0 g\n"
        + at(60, 150, "Too small for any reader.", 0.5)
    )
    found = article(pdf([content]))
    assert paragraphs(found, SectionKind.BODY) == [*TEXT, "White on blue is read by all."]
    furniture = "\n".join(paragraphs(found, SectionKind.BOILERPLATE))
    assert "Buy cheap boats now." in furniture
    assert "Too small for any reader." in furniture


@pytest.mark.parametrize("shift", [0.0, 0.3, 0.6])
def test_what_is_drawn_twice_is_read_once(shift: float) -> None:
    again = drawn(Column(60 + shift, 60, 300, gap=8), *TEXT)
    assert body(pdf([PAGE + again])) == list(TEXT)


def test_only_so_many_pages_are_read() -> None:
    pages = [at(60, 700, f"Berth {number} is shut.") for number in range(PDF_PAGES + 3)]
    found, other = read(pdf(pages))
    assert isinstance(found, Article)
    assert f"Berth {PDF_PAGES - 1} is" in found.text
    assert f"Berth {PDF_PAGES} is" not in found.text
    assert other == Problem("a.pdf", "3 of 503 pages not read: it is too long")


def test_a_page_that_cannot_be_opened_does_not_keep_the_others_from_being_read() -> None:
    data = pdf([PAGE, PAGE, drawn(Column(60, 60, 300, gap=8), *ENGLISH[2:4])])
    kids = re.search(rb"/Kids\[\d+ 0 R (\d+) 0 R", data)
    assert kids
    broken = re.sub(rb"(?<=\n)%s 0 obj\n<</Type/Page" % kids[1], b"%s 0 obj\n<[/Type/Page" % kids[1], data)
    assert broken != data
    found, *others = read(broken)
    assert isinstance(found, Article)
    assert [ENGLISH[0], ENGLISH[2]] == [
        one for one in paragraphs(found, SectionKind.BODY) if one in (ENGLISH[0], ENGLISH[2])
    ]
    assert others == [Problem("a.pdf", "1 of 3 pages not read: too damaged")]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Fishermen mend the wall themselves", "Fishermen mend the wall themselves"),
        ("Microsoft Word - wall.doc", None),
        ("untitled", None),
        ("SL_2021_05_03_A1.indd", None),
        ("https://lantern.example/wall", None),
        ("Layout 1", None),
    ],
)
def test_a_title_of_the_file_s_own_is_one_only_if_an_editor_gave_it(title: str, shown: str | None) -> None:
    found = article(pdf([PAGE], {"Title": title, "Author": "root"}))
    assert found.title == shown
    assert found.byline is None


def test_what_a_database_delivers_as_one_file_are_its_articles() -> None:
    drawn_lines = [at(60, 800 - 20 * place, line, 10) for place, line in enumerate(NEXIS_UNI)]
    first, second = read(pdf([b"".join(drawn_lines)]))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.outlet, first.title) == ("The Saltby Gazette", "Harbour stays shut, says mayor")
    assert (second.outlet, second.title) == ("The Norwick Courier", "Ferries to sail again")


@pytest.mark.parametrize("foot", ["© 2021 Quay Chronicle. All rights reserved.", "Quay Chronicle"])
def test_a_printed_page_names_its_outlet_in_its_title_and_its_foot(foot: str) -> None:
    content = (
        at(24, 820, "9/21/20, 1:34 AM", 8)
        + at(200, 820, "Wall falls at the ferry - Quay Chronicle", 8)
        + at(60, 740, "Wall falls at the ferry", 24)
        + b"".join(at(60, 700 - 14 * place, ENGLISH[0][:60], 10) for place in range(4))
        + at(60, 560, foot, 10)
        + at(24, 20, "file:///home/ada/wall.html", 8)
        + at(560, 20, "1/1", 8)
    )
    found = article(pdf([content]))
    assert (found.title, found.outlet) == ("Wall falls at the ferry", "Quay Chronicle")


def test_the_day_on_which_a_file_was_made_is_not_its_article_s() -> None:
    data = pdf([PAGE], {"CreationDate": "D:20200921013400Z", "Author": "Ada Quill"})
    assert article(data).published is None
    assert article(data).byline == "Ada Quill"


def test_type_tells_the_headline_where_the_title_is_another_s() -> None:
    content = (
        at(60, 800, "The Saltby Lantern", 40) + at(60, 770, "3 May 2021", 9) + at(60, 740, "Wall falls", 24)
    )
    column = Column(60, 120, 300, gap=8)
    found = article(pdf([content + drawn(column, *TEXT)], {"Title": "Front page"}))
    assert found.title == "Wall falls"
    assert found.published == "2021-05-03"


def test_columns_stay_apart_where_the_gutter_is_narrow_and_lines_are_level() -> None:
    columns = [Column(40 + 130 * number, 60, 120, 8, 9.5, indent=8) for number in range(4)]
    rows = [
        list(column.lines([ENGLISH[number], ENGLISH[number + 4]])) for number, column in enumerate(columns)
    ]
    longest = max(map(len, rows))
    content = b"".join(row[at_row] for at_row in range(longest) for row in rows if at_row < len(row))
    assert body(pdf([content])) == [ENGLISH[place] for place in (0, 4, 1, 5, 2, 6, 3, 7)]


def test_rows_of_a_table_stay_rows() -> None:
    rows = [("Berth", "Length", "State"), *((f"No. {one}", f"{17 * one} m", "closed") for one in range(1, 8))]
    table = b"".join(
        at(60 + 90 * column, 600 - 14 * number, cell)
        for number, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    text = article(pdf([PAGE + table])).text
    assert all(" ".join(row) in text for row in rows)


def test_text_outside_of_the_page_and_of_all_reason_is_survived() -> None:
    content = PAGE + at(1e9, 1e9, "far") + at(-1e30, 5, "x") + at(60, 300, "huge", 1e6) + at(1, 1, "", 10)
    assert body(pdf([content])) == list(TEXT)


def test_a_page_of_very_many_lines_is_read_as_it_is_drawn() -> None:
    count = PDF_PAGE_LINES + 10
    # From the right to the left, as nobody reads them.
    lines = (at(500 - one // 370 * 90, 830 - one % 370 * 2.2, f"Berth {one}.", 2.1) for one in range(count))
    text = article(pdf([b"".join(lines)])).text
    assert re.findall(r"Berth (\d+)\.", text) == [str(one) for one in range(count)]


def test_nothing_is_asked_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> socket.socket:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    link = (
        b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 800]/A<</S/URI/URI(https://lantern.example/)>>>>]"
    )
    opened = b"/AA<</O<</S/JavaScript/JS(app.launchURL('https://lantern.example/'))>>>>"
    assert body(pdf([Sheet(PAGE, link + opened)])) == list(TEXT)


def test_only_so_many_characters_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ingest.pdf.article.PDF_CHARACTERS", 300)
    found, other = read(pdf([PAGE] * 3))
    assert isinstance(found, Article)
    assert other == Problem("a.pdf", "2 of 3 pages not read: it is too long")


@pytest.mark.parametrize(
    "box", ["0 0 1e9 1e9", "0 0 0 0", "0 0 -5 -5", "-1e30 -1e30 1e30 1e30", "595 842 0 0", "a b c d", "0 0"]
)
def test_a_page_of_any_measures_is_read(box: str) -> None:
    data = pdf([PAGE]).replace(b"/MediaBox[0 0 595 842]", f"/MediaBox[{box}]".encode())
    assert "its mayor said on Monday" in article(data).text


def test_damaged_files_become_articles_or_say_why() -> None:
    told = Counter[str]()
    for seed in range(120):
        chance = Random(seed)
        data = bytearray(chance.choice(layouts()).data)
        for _ in range(chance.choice((1, 5, 40))):
            place = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[place] = chance.randrange(256)
                case 1:
                    del data[place : place + chance.randrange(1, 400)]
                case 2:
                    data[place:place] = data[place // 2 : place // 2 + chance.randrange(1, 400)]
                case _:
                    number = re.compile(rb"\d+").search(data, place)
                    if number:
                        data[number.start() : number.end()] = chance.choice((b"0", b"-1", b"99999999"))
        for item in read(bytes(data)):
            if isinstance(item, Article):
                told["article"] += 1
                assert "".join(section.span.of(item.text) for section in item.sections).strip()
            else:
                told["problem"] += 1
                assert not item.reason.startswith("reading it failed")
    assert min(told["article"], told["problem"]) > 10


def test_pictures_lie_where_they_are_on_a_turned_page() -> None:
    caption = "The wall on Sunday."
    content = (
        drawn(Column(50, 60, 600), *TEXT)
        + picture_at(50, 842 - 400, 300, 200)
        + at(50, 842 - 412, caption, 8)
    )
    turned = Sheet(b"q 0 1 -1 0 842 0 cm\n" + content + b"Q\n", b"/Rotate 90")
    for sheet in (Sheet(content), turned):
        found = article(pdf([sheet]))
        assert paragraphs(found, SectionKind.CAPTION) == [caption]
        assert paragraphs(found, SectionKind.BODY) == list(TEXT)
