"""Tables of articles, whatever sets their columns apart and whatever these are called."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ingest.limits import RECORD_BYTES
from reader.ingest.records import csv_articles
from tests.ingest.documents import (
    LINES,
    MARKUP,
    TEXT,
    articles,
    quoted,
    read,
    reasons,
    the_article,
    the_reason,
    told,
)

TITLE = "Harbour stays shut"
HEADER = ["id", "Title", "Full Text", "source.name", "Published At", "author(s)"]
ROW = ["1", TITLE, TEXT, "The Saltby Herald", "2015-10-05T13:34:00Z", "Ada Moss"]


def table(*rows: list[str], delimiter: str = ",", ends: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=ends).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_a_table(delimiter: str, ends: str) -> None:
    found = articles(read(table(HEADER, ROW, ROW, delimiter=delimiter, ends=ends), "news.csv"))
    assert len(found) == 2
    assert told(found[0]) == (TITLE, "The Saltby Herald", "Ada Moss", "2015-10-05T13:34+00:00")
    assert found[0].text == f"{TITLE}\n\n{TEXT}"
    assert found[0].id != found[1].id


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_tables(encoding: str) -> None:
    data = table(HEADER, ROW).encode(encoding)
    assert the_article(read(data, "news.csv")).text == f"{TITLE}\n\n{TEXT}"


def test_tables_of_other_languages_and_programs() -> None:
    rows = [
        "sep=;",
        "Titel;Text;Quelle;Datum;Autor",
        'Hafen zu;"Der Hafen bleibt zu; er sagte es.";Saltby Bote;05.10.2015;von Ada Moss',
    ]
    assert told(the_article(read("\n".join(rows), "news.csv"))) == (
        "Hafen zu",
        "Saltby Bote",
        "Ada Moss",
        "2015-10-05",
    )
    rows = [
        "",
        "article_title\tbody_html\tauthors\ttimestamp",
        f"{TITLE}\t{MARKUP.replace(chr(10), '')}\t\"['Ada Moss', 'Ben Tull']\"\t1444052040",
    ]
    article = the_article(read("\n".join(rows), "news.tsv"))
    assert told(article) == (TITLE, None, "Ada Moss, Ben Tull", "2015-10-05T13:34+00:00")
    assert quoted(article) == ["Shut it is & shut it stays."]


@pytest.mark.parametrize(
    ("dates", "iso"),
    [
        (["04/07/2012", "25/07/2012"], ["2012-07-04", "2012-07-25"]),
        (["04/07/2012 10:00", "07/25/2012 13:30"], ["2012-04-07", "2012-07-25"]),
        (["04/07/2012", "07/04/2012"], ["2012", "2012"]),
        (["25/07/2012", "07/25/2012", "04/07/2012"], ["2012-07-25", "2012-07-25", "2012"]),
    ],
)
def test_dates_are_read_as_their_neighbours_are_written(dates: list[str], iso: list[str]) -> None:
    rows = [[TITLE, TEXT, date] for date in dates]
    found = articles(read(table(["title", "text", "date"], *rows), "news.csv"))
    assert [article.published for article in found] == iso


def test_in_most_languages_the_day_comes_first() -> None:
    german = "Der Hafen von Saltby ist zu, und er bleibt es, wie der Bürgermeister am Montag sagte."
    article = the_article(
        read(table(["Titel", "Text", "Datum"], ["Hafen zu", german, "04/07/2012"]), "a.csv")
    )
    assert article.published == "2012-07-04"


def test_ragged_and_empty_rows() -> None:
    text = f"title,text\n\n,\n{TITLE}\n{TITLE},It is shut, and it stays so, he said.\n"
    found = read(text, "news.csv")
    assert [article.text for article in articles(found)] == [
        f"{TITLE}\n\nIt is shut, and it stays so, he said."
    ]


def test_formulas_are_text() -> None:
    text = table(
        ["title", "text"], ['=HYPERLINK("http://x.example")', "=1+1 is what the mayor wrote on the board."]
    )
    article = the_article(read(text, "news.csv"))
    assert article.text.startswith('=HYPERLINK("http://x.example")\n\n=1+1 is')


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("id,price\n1,2\n", "it is a table without articles"),
        ("1,2,3\n4,5,6\n", "it is a table whose first line does not name its columns"),
        (
            f"{TITLE},2015,It is shut until the spring and he said it on Monday.\n",
            "it is a table whose first line",
        ),
        ("title,text\n", "it is a table without rows"),
        ("\n\n \n", "it is a table without rows"),
        ("title," * 2000 + "\n", "it is a table whose first line"),
    ],
)
def test_a_table_without_articles_says_why(text: str, reason: str) -> None:
    assert the_reason(read(text, "news.csv")).startswith(reason)


def test_long_fields_are_read_and_endless_ones_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "The harbour stays shut until the spring. " * 5_000
    assert len(long) > csv.field_size_limit(131_072) or len(long) > 131_072
    assert long.strip() in the_article(read(table(["title", "text"], [TITLE, long]), "news.csv")).text
    monkeypatch.setattr(csv_articles, "RECORD_BYTES", 100_000)
    found = read(f'title,text\n{TITLE},{LINES[0]}\n"never closed\n' + "shut\n" * 50_000, "news.csv")
    assert len(articles(found)) == 1
    assert "a quotation mark before line" in reasons(found)[0]
    assert the_reason(read(b"x" * 200_000, "news.csv")) == "its line 1 is longer than 0 MB"


def test_a_table_too_large_to_decode_at_once_is_read_by_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    assert RECORD_BYTES > 2**20
    monkeypatch.setattr(csv_articles, "FILE_BYTES", 100)
    for encoding in ("utf-8-sig", "cp1252"):
        found = read(table(HEADER, ROW, ROW).encode(encoding), "news.csv")
        assert [article.text for article in articles(found)] == [f"{TITLE}\n\n{TEXT}"] * 2


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.lists(st.text(max_size=40) | st.sampled_from([*HEADER, TEXT]), max_size=6), max_size=5),
    st.sampled_from(",;\t|"),
)
def test_any_table_is_read(rows: list[list[str]], delimiter: str) -> None:
    found = read(table(*rows, delimiter=delimiter), "news.csv")
    assert found
    assert not any("reading it failed" in reason for reason in reasons(found))


def test_no_row_is_lost_without_a_word() -> None:
    rows = [HEADER, ROW, ["2", TITLE, "", "", "", ""], ["3", "", "", "", "", "Ada Moss"], ROW]
    found = read(table(*rows), "a.csv")
    assert len(articles(found)) == 2
    assert reasons(found)[-1].startswith("rows without the text of an article were passed over (2, the first")


def test_a_row_that_is_torn_is_said() -> None:
    assert reasons(read(table(HEADER, [*ROW, "more"], ROW), "a.csv")) == [
        "rows lack columns of the first line (1, the first in line 2): text may be missing"
    ]
    assert reasons(read(table(HEADER, [*ROW, "", ""], ROW), "a.csv")) == []
    swallowed = f'title,text,source,date\n{TITLE},"{LINES[0]}\n{TITLE},{LINES[1]},Saltby Herald,2015-10-05\n'
    (reason,) = reasons(read(swallowed, "a.csv"))
    assert "text may be missing" in reason
