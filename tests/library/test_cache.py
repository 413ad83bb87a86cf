"""What a set was found to hold is found again, as long as neither its files nor the program have changed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest import Earlier, Finding
from reader.library import cache as caching
from reader.library.cache import Cache, open_cache
from reader.library.kept import Kept, Notes, lines_of
from reader.model import (
    Analysis,
    Article,
    Comparison,
    Copies,
    Cue,
    Departure,
    Event,
    Link,
    Problem,
    Progress,
    Quote,
    QuoteKind,
    Relation,
    Remark,
    Section,
    SectionKind,
    Span,
    Speaker,
    Stated,
    silent,
)
from reader.source import Source

LISTING = {"one.txt": (12, 1_000_000_000, 33188), "two.txt": (0, 5, 33188), "link.txt": ()}
NOTES = Notes({"one.txt": "1a", "two.txt": "2b"}, {"a1": ("Post Online", None)})
SET = Source((Path("/news/ferry"),))

text = st.text(st.characters(exclude_categories=()), max_size=12)


def made(said: str = "We sail\nno more 🌊", score: float = 0.75) -> Analysis:
    one = Article(
        "a1",
        "one.txt",
        f"Head\n\n“{said}” she said.",
        (Section(SectionKind.HEADLINE, 0, 4), Section(SectionKind.BODY, 6, 8 + len(said))),
        "The Post",
        "Head",
        None,
        "2031-11-03",
        "en",
        (Span(6, 9),),
        "The Wire",
        Stated("The Pots", "Head", None, "2031-11-03"),
    )
    two = Article("a2", "two.txt", f"«{said}»", ())
    three = Article("a3", "three.txt", "", ())
    quotes = (
        Quote(
            "q1",
            "a1",
            7,
            7 + len(said),
            said,
            QuoteKind.DIRECT,
            None,
            Speaker("Mara Quist", "she", 9, 12),
            Cue("said", 12, 16),
        ),
        Quote("q2", "a2", 1, 1 + len(said), said, QuoteKind.FRAGMENT, "q1"),
        Quote("q3", "a2", 0, 0, "", QuoteKind.SCARE),
    )
    link = Link(
        ("q1", "q2"), score, Relation.EDITED, (Span(7, 9), Span(1, 3)), {"wording": 0.1, "days": -2.5}
    )
    faint = Link(("q1", "q3"), 0.21, Relation.RETRANSLATED, (Span(7, 9), Span(0, 0)))
    return Analysis(
        (one, two, three),
        quotes,
        (link,),
        (Remark("r1", ("q1", "q2"), "q2", None),),
        (Problem("link.txt", "it is a link"),),
        (faint,),
        (Event(("a2", "a1"), ("quay",), "2031-11-03"), Event(("a3",))),
        (Copies(("a2", "a1"), (1.0, 0.8)),),
        0.4,
        "2031-11-04",
    )


COMPARISONS = {("q1", "q2"): Comparison(Departure.ALERT, 1 / 3, ("negation", "number"))}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache" / "sets")


def kept(cache: Cache, analysis: Analysis | None = None) -> Path:
    before = set(cache.folder.glob("*"))
    cache.keep(SET, LISTING, NOTES, analysis or made(), COMPARISONS, None)
    (file,) = set(cache.folder.glob("*")) - before or set(cache.folder.glob("*"))
    return file


def test_what_was_kept_is_found_article_by_article(cache: Cache) -> None:
    kept(cache)
    found = Cache(cache.folder).find(SET, LISTING)
    assert found is not None
    assert found.sensitivity is None
    steps: list[Progress] = []
    analysis, comparisons = found.read(steps.append)
    assert analysis == made()
    assert analysis.faint == made().faint
    assert comparisons == COMPARISONS
    assert [(step.done, step.total, step.article) for step in steps] == [
        (number, 3, article) for number, article in enumerate(made().articles, 1)
    ]
    assert [quote for step in steps for quote in step.quotes] == list(made().quotes)


def test_nothing_of_an_analysis_is_left_out() -> None:
    analysis = made()
    for field in fields(Analysis):
        assert getattr(analysis, field.name), f"{field.name} is not tested"
    for thing in (
        *analysis.articles[:1],
        *analysis.quotes[1:2],
        *analysis.links,
        *analysis.events[:1],
        *analysis.copies,
    ):
        for field in fields(thing):
            left_out = getattr(thing, field.name) in (None, (), field.default)
            assert not left_out or field.name in ("byline", "speaker", "cue"), f"{field.name} is not tested"


@given(text, st.floats(0, 1), text)
def test_whatever_is_said_comes_back(said: str, score: float, path: str) -> None:
    analysis = made(said, score)
    found = Kept(lines_of({path: (1, 2, 3)}, Notes({}), analysis, COMPARISONS), 3, 0.5)
    assert found.listing == {path: (1, 2, 3)}
    assert found.read(silent) == (analysis, COMPARISONS)


def test_nothing_is_found_of_another_set_or_of_changed_files(cache: Cache) -> None:
    assert cache.find(SET, LISTING) is None
    kept(cache)
    assert cache.find(Source((Path("/news/ferries"),)), LISTING) is None
    assert cache.find(SET, {**LISTING, "one.txt": (12, 1_000_000_001, 33188)}) is None
    assert cache.find(SET, {**LISTING, "three.txt": (1, 1, 33188)}) is None
    assert cache.find(SET, LISTING)
    cache.drop(SET)
    assert cache.find(SET, LISTING) is None


def test_another_program_finds_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    weights = tmp_path / "resources" / "weights.toml"
    weights.write_text("a = 1")
    monkeypatch.setattr(caching, "resource", lambda _: tmp_path / "resources")
    now = caching.program()
    kept(cache)
    assert cache.find(SET, LISTING)
    weights.write_text("a = 10")
    assert caching.program() != now
    assert cache.find(SET, LISTING) is None
    kept(cache)
    monkeypatch.setattr("reader.__version__", "99")
    assert cache.find(SET, LISTING) is None


def _change(place: int) -> Callable[[bytes], bytes]:
    return lambda data: data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data + b"\n",
        lambda data: data.partition(b"\n")[0],
        lambda data: data.partition(b"\n")[2],
        lambda _: b"[]\n[]",
        lambda _: b"[" * 100_000,
        lambda _: b"\xff\xfe\n",
        _change(3),
        _change(-40),
    ],
)
def test_what_is_damaged_is_not_there_and_is_written_anew(
    cache: Cache, damage: Callable[[bytes], bytes]
) -> None:
    file = kept(cache)
    file.write_bytes(damage(file.read_bytes()))
    assert cache.find(SET, LISTING) is None
    assert kept(cache) == file
    assert cache.find(SET, LISTING)


def test_what_is_whole_but_makes_no_sense_is_an_error_of_the_data() -> None:
    lines = lines_of(LISTING, NOTES, made(), COMPARISONS)
    for place in range(1, len(lines)):
        for nonsense in (b"[]", b"[[]]", b"7", b"null", b'{"a": 1}', b"x"):
            broken = [*lines[:place], nonsense, *lines[place + 1 :]]
            if nonsense == b"[]" and place > 3:
                continue  # No problems, links, remarks, events or copies at all.
            with pytest.raises((ValueError, LookupError, TypeError)):
                Kept(broken, 3, None).read(silent)


def test_a_file_changed_just_now_may_change_unseen_once_more(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_900_000_000 * 10**9
    monkeypatch.setattr(caching.time, "time_ns", lambda: now)
    for age, found in ((10**9, False), (-(10**9), False), (10**10, True)):
        listing = {"one.txt": (12, now - age, 33188)}
        cache.keep(SET, listing, NOTES, made(), COMPARISONS, None)
        assert bool(cache.find(SET, listing)) is found


def test_what_was_unused_longest_goes_first(cache: Cache) -> None:
    size = kept(cache).stat().st_size
    small = Cache(cache.folder, size * 2 + size // 2)
    one, two, three = (Source((Path("/news", name),)) for name in "123")
    cache.drop(SET)
    for age, source in enumerate((one, two)):
        small.keep(source, LISTING, NOTES, made(), COMPARISONS, None)
        os.utime(small._file(source), (1000 + age, 1000 + age))
    assert small.find(one, LISTING), "and so it has been used since"
    small.keep(three, LISTING, NOTES, made(), COMPARISONS, None)
    assert [bool(small.find(source, LISTING)) for source in (one, two, three)] == [True, False, True]
    Cache(cache.folder, size // 2).keep(two, LISTING, NOTES, made(), COMPARISONS, None)
    assert list(cache.folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "sets")
    cache.keep(SET, LISTING, NOTES, made(), COMPARISONS, None)
    assert cache.find(SET, LISTING) is None
    cache.drop(SET)


def test_a_file_half_written_is_not_left_behind(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    cache.keep(SET, LISTING, NOTES, made(), COMPARISONS, None)
    assert list(cache.folder.iterdir()) == []


def test_a_file_says_in_its_first_line_what_it_is_of(cache: Cache) -> None:
    header = json.loads(kept(cache).read_bytes().partition(b"\n")[0])
    assert header["set"] == SET.key
    assert header["articles"] == 3


def test_the_users_own_cache_is_in_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache"))
    assert open_cache().folder == tmp_path / "cache" / "sets"


def test_what_a_file_held_is_known_after_others_have_changed(cache: Cache) -> None:
    kept(cache)
    found = cache.earlier(SET)
    assert found is not None
    assert found.notes == NOTES
    one, two, *_ = made().articles
    # As its file tells it, not as the user or the other articles made it.
    assert one.stated is not None
    one = replace(one, stated=None, **(one.stated._asdict() | {"outlet": "Post Online"}), source=None)
    assert found.earlier("one.txt") == Earlier(LISTING["one.txt"], "1a", (Finding(one, made().quotes[:1]),))
    assert found.earlier("two.txt") == Earlier(LISTING["two.txt"], "2b", (Finding(two, made().quotes[1:]),))
    assert found.earlier("three.txt") is None
    # Nothing was read of a link.
    assert found.earlier("link.txt") is None


def test_a_set_is_not_known_whose_files_were_not_all_read_to_their_end(cache: Cache) -> None:
    cache.keep(SET, LISTING, Notes({"one.txt": "1a"}), made(), COMPARISONS, None)
    assert cache.find(SET, LISTING) is None
    found = cache.earlier(SET)
    assert found is not None
    assert found.earlier("one.txt")
    assert found.earlier("two.txt") is None


def test_what_lay_in_an_archive_belongs_to_its_file() -> None:
    analysis = replace(
        made(),
        articles=(replace(made().articles[0], path="a.zip/in/one.txt"), *made().articles[1:]),
        problems=(Problem("a.zip/in/two.png", "it is a picture"), Problem("a.zip", "it is damaged")),
    )
    found = Kept(lines_of({"a.zip": (1, 2, 3)}, Notes({"a.zip": "1a"}), analysis, COMPARISONS), 3, None)
    before = found.earlier("a.zip")
    assert before is not None
    assert [finding.item.path for finding in before.findings] == [
        "a.zip/in/one.txt",
        "a.zip/in/two.png",
        "a.zip",
    ]
