"""What the user says of an article lasts: by the article's place, and by its text wherever that goes."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.library import Correction, Corrections, Library, read_corrections, store
from reader.library.corrections import (
    NONE,
    as_stated,
    cleaned,
    corrected,
    correction_of,
    entries_for,
    folder_of,
    is_date,
    of_data,
    to_data,
)
from reader.model import Article, Stated, article_id
from reader.source import Source

HERALD = Correction(outlet="The Coast Herald")
TEXT = "A dredger comes\n\nIt comes slowly, and from far off, as dredgers do."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library" / "library.sqlite3")) as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in a folder of a folder."""
    folder = tmp_path / "news" / "ferry"
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT)
    (folder / "two.txt").write_text("A pilot retires\n\nHe is sixty, and has seen enough of the sea by now.")
    return folder


def read(library: Library, *paths: Path) -> dict[str, Article]:
    """The articles of a set as they are corrected, by the names of their files."""
    source = Source.of(*paths)
    analysis = analyse(source, corrected=library.corrections().of(source))
    return {article.path.rpartition("/")[2]: article for article in analysis.articles}


def correct(library: Library, folder: Path, name: str, correction: Correction) -> None:
    library.correct(entries_for([(read(library, folder)[name], correction)], folder_of(Source.of(folder))))


def outlets(library: Library, *paths: Path) -> dict[str, str | None]:
    return {name: article.outlet for name, article in read(library, *paths).items()}


def in_file(path: str, number: int, text: str, stated: Stated = Stated()) -> Article:  # noqa: B008 - frozen
    return replace(Article(article_id(path, number), path, text, ()), **stated._asdict())


def kept(*articles: tuple[Article, Correction]) -> Corrections:
    return Corrections(tuple(entries_for(articles, "/news/")))


# One article


@pytest.mark.parametrize("field", Correction._fields)
def test_each_field_can_be_corrected_called_unknown_and_given_back(field: str) -> None:
    article = in_file("a.txt", 0, TEXT, Stated(*["as it is"] * 4))
    for value in ("otherwise", ""):
        correction = Correction(**{field: value})
        made = corrected(article, correction)
        assert getattr(made, field) == (value or None)
        assert [other for other in Correction._fields if getattr(made, other) != "as it is"] == [field]
        assert made.stated == Stated(*["as it is"] * 4)
        assert correction_of(made) == correction
        assert as_stated(made) == corrected(made, NONE) == article


def test_what_the_file_says_itself_is_no_correction() -> None:
    article = in_file("a.txt", 0, TEXT, Stated("The Coast Herald"))
    assert corrected(article, HERALD) == article
    assert corrected(article, Correction(title="")) == article


def test_another_correction_takes_the_place_of_the_first() -> None:
    first = corrected(
        in_file("a.txt", 0, TEXT, Stated(title="As saved")), Correction("The Post", "A better title")
    )
    second = corrected(first, HERALD)
    assert (second.outlet, second.title) == ("The Coast Herald", "As saved")
    assert second.stated == Stated(title="As saved")


# Where it lasts


def test_it_lasts_when_the_library_is_opened_again(library: Library, folder: Path) -> None:
    correct(library, folder, "one.txt", Correction("The Coast Herald", "", "Mara Quist", "2031-11-04"))
    with closing(Library(library.path)) as again:
        article = read(again, folder)["one.txt"]
    assert (article.outlet, article.title, article.byline) == ("The Coast Herald", None, "Mara Quist")
    assert article.published == "2031-11-04"
    assert article.stated is not None
    assert article.stated.title == "A dredger comes"


@pytest.mark.parametrize(
    "opened",
    [
        lambda folder: [folder],
        lambda folder: [folder.parent],
        lambda folder: [folder / "one.txt"],
        lambda folder: [folder / "one.txt", folder / "two.txt"],
        lambda folder: [folder / ".." / "ferry"],
    ],
)
def test_it_lasts_however_the_file_is_opened(
    library: Library, folder: Path, opened: Callable[[Path], list[Path]]
) -> None:
    for name in ("one.txt", "two.txt"):
        correct(library, folder, name, Correction(outlet=f"Of {name}"))
        # By its place alone, for its text is another now.
        with (folder / name).open("a") as file:
            file.write("\n\nMore is said of this in the end.")
    found = outlets(library, *opened(folder))
    assert found
    assert found == {name: f"Of {name}" for name in found}


def test_it_lasts_through_a_link_to_the_folder(library: Library, folder: Path, tmp_path: Path) -> None:
    correct(library, folder, "one.txt", HERALD)
    (folder / "one.txt").write_text(f"{TEXT}\n\nMore is said of this in the end.")
    (tmp_path / "elsewhere").symlink_to(folder)
    assert outlets(library, tmp_path / "elsewhere")["one.txt"] == HERALD.outlet


@pytest.mark.skipif(os.name != "posix", reason="such names are not to be had")
def test_it_lasts_in_a_folder_of_an_odd_name(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "a\\b\n" / os.fsdecode(b"\xff")
    folder.mkdir(parents=True)
    (folder / "one.txt").write_text(TEXT)
    correct(library, folder, "one.txt", HERALD)
    (folder / "one.txt").write_text(f"{TEXT}\n\nMore is said of this in the end.")
    for opened in (folder, folder.parent, tmp_path / "a\\b\n"):
        assert outlets(library, opened) == {"one.txt": HERALD.outlet}


def test_it_lasts_when_the_file_is_moved_renamed_or_copied(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    correct(library, folder, "one.txt", HERALD)
    shutil.copy(folder / "one.txt", tmp_path / "x.txt")
    assert outlets(library, tmp_path / "x.txt") == {"x.txt": HERALD.outlet}
    (folder / "one.txt").rename(folder / "y.txt")
    assert outlets(library, folder) == {"two.txt": None, "y.txt": HERALD.outlet}
    folder.rename(tmp_path / "moved")
    assert outlets(library, tmp_path / "moved") == {"two.txt": None, "y.txt": HERALD.outlet}


def test_the_place_counts_before_the_text(library: Library, folder: Path) -> None:
    shutil.copy(folder / "one.txt", folder / "copy.txt")
    correct(library, folder, "copy.txt", Correction(outlet="Ellery Courier"))
    correct(library, folder, "one.txt", HERALD)
    assert outlets(library, folder) == {
        "copy.txt": "Ellery Courier",
        "one.txt": HERALD.outlet,
        "two.txt": None,
    }


def test_taken_away_the_file_is_believed_again(library: Library, folder: Path) -> None:
    before = read(library, folder)
    correct(library, folder, "one.txt", HERALD)
    assert read(library, folder) != before
    correct(library, folder, "one.txt", NONE)
    assert read(library, folder) == before
    assert library.corrections() == Corrections()


def test_taken_away_from_a_copy_it_stays_with_the_other(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    correct(library, folder, "one.txt", HERALD)
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    correct(library, copy, "one.txt", NONE)
    assert outlets(library, copy) == {"one.txt": None, "two.txt": None}
    assert outlets(library, folder)["one.txt"] == HERALD.outlet


def test_one_report_in_two_outlets_stays_two(library: Library, folder: Path) -> None:
    """The files' names tell the outlets; the text is an agency's, word for word."""
    for name in ("reuters.txt", "the-harbour-post.txt", "x.txt"):
        (folder / name).write_text(TEXT)
    correct(library, folder, "the-harbour-post.txt", HERALD)
    found = outlets(library, folder)
    assert found["reuters.txt"] == "Reuters"
    assert found["the-harbour-post.txt"] == found["x.txt"] == HERALD.outlet


# Several articles in one file

TEXTS = ("The first of three", "The second of three", "The third of three")


def mailbox(*texts: str) -> list[Article]:
    return [in_file("a.mbox", number, text) for number, text in enumerate(texts)]


def outlets_of(corrections: Corrections, articles: list[Article]) -> list[str | None]:
    return [article.outlet for article in corrections.applied_to(articles, "/news/")]


def test_each_article_of_a_file_has_its_own() -> None:
    articles = mailbox(*TEXTS)
    corrections = kept((articles[2], Correction("Third")), (articles[0], Correction("First")))
    assert outlets_of(corrections, articles) == ["First", None, "Third"]


def test_it_goes_with_its_article_to_another_place_in_the_file() -> None:
    corrections = kept(*((one, Correction(one.text)) for one in mailbox(*TEXTS)[:2]))
    assert outlets_of(corrections, mailbox("A new one", *TEXTS)) == [None, *TEXTS[:2], None]
    assert outlets_of(corrections, mailbox(TEXTS[1], TEXTS[2])) == [TEXTS[1], None]
    assert outlets_of(corrections, mailbox(*TEXTS[1::-1])) == list(TEXTS[1::-1])


def test_an_article_that_was_written_anew_in_its_place_keeps_it() -> None:
    corrections = kept(*((one, Correction(one.text)) for one in mailbox(*TEXTS)))
    assert outlets_of(corrections, mailbox(TEXTS[0], "The second, again", TEXTS[2])) == list(TEXTS)


def test_ten_thousand_articles_of_one_file_take_no_time_squared() -> None:
    articles = mailbox(*map(str, range(10_000)))
    corrections = kept(*((one, Correction(f"Of {one.text}")) for one in articles))
    assert outlets_of(corrections, articles) == [f"Of {number}" for number in range(10_000)]


@pytest.mark.parametrize("digest", ["", "x", "-", "12-", f"{'9' * 99}-ab", "²-ab"])
def test_a_digest_of_somebody_elses_is_no_texts(digest: str) -> None:
    (entry,) = kept((in_file("a.txt", 0, TEXT), HERALD)).entries
    corrections = Corrections((entry._replace(digest=digest),))
    assert outlets_of(corrections, [in_file("b.txt", 0, TEXT)]) == [None]
    assert outlets_of(corrections, [in_file("a.txt", 0, TEXT)]) == [HERALD.outlet], "by its place"


# What the library keeps


def test_a_library_of_the_version_before_is_taken_over(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "library.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        for statement in (statement for step in store._STEPS[:2] for statement in step):
            database.execute(statement)
        database.execute("INSERT INTO settings VALUES ('zoom', '120')")
        database.execute("PRAGMA user_version = 2")
        database.commit()
    with closing(Library(path)) as library:
        assert library.problem is None
        assert library.setting("zoom") == 120
        correct(library, folder, "one.txt", HERALD)
        assert outlets(library, folder)["one.txt"] == HERALD.outlet


def test_what_somebody_else_wrote_there_is_passed_over(library: Library, folder: Path) -> None:
    correct(library, folder, "two.txt", HERALD)
    place = f"{folder_of(Source.of(folder))}one.txt"
    for number, data in enumerate(
        (
            "not JSON",
            "[" * 10_000,
            "{}",
            "[[1, 2, 3, 4], [null, null, null, null]]",
            '[["a", null, null, "tomorrow"], [null, null, null, null]]',
            '[["a", null, null], [null, null, null, null]]',
            b"\xff",
        )
    ):
        library._write(
            (
                "INSERT INTO corrections (path, number, digest, correction) VALUES (?, ?, ?, ?)",
                (place, number, "d", data),
            )
        )
    library._write(
        (
            "INSERT INTO corrections (path, number, digest, correction) VALUES (?, ?, ?, ?)",
            (b"\0", "x", 2.5, ""),
        )
    )
    assert len(library.corrections().entries) == 1
    assert outlets(library, folder) == {"one.txt": None, "two.txt": HERALD.outlet}


def test_the_oldest_of_too_many_are_dropped(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "CORRECTIONS", 3)
    for number in range(5):
        library.correct(entries_for([(in_file("a.txt", number, str(number)), HERALD)], "/"))
    assert [entry.number for entry in library.corrections().entries] == [2, 3, 4]


def test_what_is_said_is_one_line_of_some_length() -> None:
    assert cleaned("  The\tCoast\n\0Herald\u2029\ud800 ", 100) == "The Coast Herald"
    assert cleaned("  The\tCoast Herald", 10) == "The Coast"
    assert len(cleaned("x" * 10_000_000, 1000)) == 1000
    assert cleaned("\u202edlareH \u2067x\u2069", 100) == "dlareH x", "no name turns the words around it"


words = st.none() | st.text(st.characters(exclude_categories=()), max_size=30).map(
    lambda words: cleaned(words, 100)
)
dates = st.sampled_from([None, "", "2031", "2031-11", "2031-11-04", "2031-11-04T13:34:00+03:00"])


@given(st.builds(Correction, words, words, words, dates), st.builds(Stated, words, words, words, words))
def test_what_is_kept_comes_back(correction: Correction, stated: Stated) -> None:
    article = in_file("a.txt", 3, TEXT, stated)
    (entry,) = entries_for([(article, correction)], "/news/")
    assert of_data(entry.path, entry.number, entry.digest, json.loads(json.dumps(to_data(entry)))) == entry
    assert (entry.path, entry.number) == ("/news/a.txt", 3)
    (made,) = Corrections((entry,)).applied_to([article], "/news/")
    assert made == corrected(article, correction)


@pytest.mark.parametrize(
    "date", ["2031", "2031-11", "2031-11-04", "2031-11-04T13:34Z", "2031-11-04T13:34:10+03:00"]
)
def test_dates_are_told(date: str) -> None:
    assert is_date(date)
    assert not is_date(f"{date}\n")
    assert not is_date(f"On {date}")


# The command line's


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own library lies."""
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    return tmp_path / "data" / "library.sqlite3"


def test_the_users_own_are_read_and_nothing_is_made(own: Path, folder: Path) -> None:
    warnings: list[str] = []
    assert read_corrections(warnings.append) == Corrections()
    assert not own.parent.exists()
    with closing(Library(own)) as library:
        correct(library, folder, "one.txt", HERALD)
        assert read_corrections(warnings.append) == library.corrections(), "while a window is open"
    assert read_corrections(warnings.append).entries[0].correction == HERALD
    assert not warnings


def test_a_library_that_cannot_be_read_is_told_and_stays(own: Path) -> None:
    own.parent.mkdir()
    own.write_bytes(b"no database at all" * 100)
    warnings: list[str] = []
    assert read_corrections(warnings.append) == Corrections()
    assert "no correction is applied" in warnings[0]
    assert own.read_bytes().startswith(b"no database")
