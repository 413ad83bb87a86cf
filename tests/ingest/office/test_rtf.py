"""RTF: its characters, its groups and its styles come right, whatever state it is in."""

from __future__ import annotations

import pytest

from reader.model import SectionKind
from tests.ingest.office_samples import article, articles, quoted, read, reason, said
from tests.ingest.rtf_samples import escaped, rtf, rtf_of

LAST = "The harbour of Saltby stays shut, its mayor said on Tuesday."
END = f"\\pard {LAST}\\par\n"


def test_styles_tell_headline_quotation_and_caption() -> None:
    found = article(
        rtf(
            r"\pard\plain \s1\ql Harbour stays \lquote shut\rquote\par "
            r"\pard\plain By Ida Crane, 3 March 2020\par "
            rf"{LAST}\par \pard\plain \s15\i We shall mend what we can.\par \s15 And when we can.\par "
            rf"\pard\plain \s16 The harbour on Monday\par {END}"
        ),
        "a.rtf",
    )
    assert (found.title, found.byline, found.published) == ("Harbour stays ‘shut’", "Ida Crane", "2020-03-03")
    assert quoted(found) == ["We shall mend what we can.\n\nAnd when we can."]
    assert said(found, SectionKind.CAPTION) == ["The harbour on Monday"]
    assert said(found) == [LAST, "We shall mend what we can.", "And when we can.", LAST]


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (r"Her m\'e4yor said so, in Saltby.", "Her mäyor said so, in Saltby."),
        (r"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2} was said twice.", "Привет was said twice."),
        (r"{\f2 \'93\'fa\'96\'7b} was named by her too.", "日本 was named by her too."),
        (r"The m\u228\'e4yor said \u8220?so\u8221? to us.", "The mäyor said “so” to us."),
        (r"{\uc2 The m\u228\'e4\'e5yor said so to all of us.}", "The mäyor said so to all of us."),
        (r"She smiled \u-10179?\u-8704? and went her way.", "She smiled 😀 and went her way."),
        (r"A har\-bour is a port\emdash so she said.", "A harbour is a port—so she said."),
        (r"A brace \{ and a stroke \\ were there as well.", "A brace { and a stroke \\ were there as well."),
        (r"What {\deleted\b nobody wrote }she wrote, we read.", "What she wrote, we read."),
        (r"What {\v is hidden }is shown here, we all read.", "What is shown here, we all read."),
        (
            r'She said {\field{\*\fldinst{HYPERLINK "http://saltby.example"}}{\fldrslt so}} in the Gazette.',
            "She said so in the Gazette.",
        ),
        (r"A picture{\*\shppict{\pict\pngblip 8950ff}} is no word of it.", "A picture is no word of it."),
        (r"{\listtext\'b7\tab}An item of a list is said here.", "An item of a list is said here."),
        (
            r"One line says this.\line Another stands under it.",
            "One line says this.\nAnother stands under it.",
        ),
    ],
)
def test_what_is_shown_is_read(codes: str, words: str) -> None:
    found = article(rtf(rf"\pard {codes}\par {END}"), "a.rtf")
    assert said(found) == [words, LAST]


def test_notes_stand_behind_their_paragraphs_and_comments_are_comments() -> None:
    found = article(
        rtf(
            r"{\header \pard The Saltby Gazette\par}{\footer \pard Page 1\par}"
            rf"\pard {LAST[:-1]}{{\footnote \pard\plain As it has since 1987.}}"
            rf"{{\*\atnauthor Rob}}{{\*\annotation \pard Says who?}}.\par {END}"
        ),
        "a.rtf",
    )
    assert said(found) == [LAST, "As it has since 1987.", LAST]
    assert said(found, SectionKind.COMMENT) == ["Says who?"]
    assert said(found, SectionKind.BOILERPLATE) == ["The Saltby Gazette", "Page 1"]


def test_rows_are_lines_and_boxes_are_read() -> None:
    found = article(
        rtf(
            rf"{END}\trowd\cellx1\cellx2\pard\intbl Port\cell Ships\cell\row\pard "
            r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt \pard In a box, she said more.\par}}}"
            rf"{END}"
        ),
        "a.rtf",
    )
    assert said(found) == [LAST, "Port\tShips", LAST, "In a box, she said more."]


def test_the_properties_of_the_file_tell_what_the_text_does_not() -> None:
    info = r"{\info{\title Harbour of Saltby stays shut}{\author Ida Crane}{\creatim\yr2020\mo3\dy4}}"
    found = article(rtf(END + END, info), "a.rtf")
    assert (found.title, found.byline, found.published) == (
        "Harbour of Saltby stays shut", "Ida Crane", None,
    )  # fmt: skip


@pytest.mark.parametrize("page", [r"\page", r"\sect", r"\pagebb", r"{\page }\par"])
def test_headlines_that_begin_pages_are_those_of_articles(page: str) -> None:
    head = r"\pard\plain \s1 Harbour stays shut\par "
    found = articles(
        rtf(
            f"{head}{END}{END}{page}{head}{END}"
            if page != r"\pagebb"
            else f"{head}{END}{END}{head.replace('s1', 's1' + page)}{END}"
        ),
        "a.rtf",
    )
    assert [said(one) for one in found] == [[LAST, LAST], [LAST]]


def test_other_bytes_than_ascii_are_of_the_code_page_or_utf_8() -> None:
    words = "Die Bürgermeisterin schweigt seit Tagen."
    for encoding in ("cp1252", "utf-8"):
        data = rtf("\\pard MARK\\par " + END).replace(b"MARK", words.encode(encoding))
        assert said(article(data, "a.rtf")) == [words, LAST]


@pytest.mark.parametrize(
    "codes",
    [
        r"\u99999999999?",
        r"\u8228228228228220?",
        r"\u-99999?",
        r"\uc",
        r"\uc-1 ",
        r"\u",
        r"\'zz",
        r"\bin99999999999 ",
        r"\f99999999999 ",
    ],
)
def test_numbers_beyond_bounds_break_nothing(codes: str) -> None:
    found = article(rtf(rf"{END}\pard So she said here. {codes}"), "a.rtf")
    assert said(found)[0] == LAST


@pytest.mark.parametrize("charset", [77, 78, 79, 81, 89, 130, 255, 999])
def test_every_character_set_of_a_font_is_known_or_passed_over(charset: int) -> None:
    data = rtf(rf"{{\f0 \'41\'e4}}{END}").replace(b"fcharset0", b"fcharset%d" % charset)
    assert LAST in article(data, "a.rtf").text


@pytest.mark.parametrize(
    "evil",
    [
        "{" * 100_000 + LAST + "}" * 100_000,
        "}" * 100_000,
        "{\\*" * 100_000,
        "{\\field{\\*\\fldinst{HYPERLINK \"" * 20_000,
        "{\\fonttbl" + "{\\f1 x" * 50_000,
        "{\\stylesheet" + "{\\s1 x" * 50_000,
        "{\\footnote " * 50_000,
        "{\\b\\i\\v " * 50_000,
        "\\bin1 " * 50_000,
        "{\\pict " + "89ab" * 1_000_000,
    ],
    ids=range(10),
)  # fmt: skip
def test_deep_and_endless_groups_are_read_in_linear_time(evil: str) -> None:
    assert len(read(rtf(evil), "a.rtf")) == 1


def test_what_is_cut_short_is_read_as_far_as_it_goes() -> None:
    data = rtf_of(*[LAST] * 20)
    assert said(article(data[: len(data) // 2], "a.rtf"))[0] == LAST
    assert reason(data[:40], "a.rtf") == "it holds no readable text"


def test_what_is_escaped_comes_back() -> None:
    words = "“Größe” — 日本 😀 {x} \\ she said, and more than that."
    assert said(article(rtf(rf"\pard {escaped(words)}\par {END}"), "a.rtf")) == [words, LAST]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_stroke_at_the_end_of_a_line_ends_a_paragraph(end: str) -> None:
    lines = f"\\{end}".join([LAST, r"\uc0\u8220 So it is,\u8221  she said.", LAST])
    assert said(article(rtf(rf"\pard {lines}"), "a.rtf")) == [LAST, "“So it is,” she said.", LAST]
