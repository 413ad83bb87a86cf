"""A set is analysed once, and then found in the cache until its files change."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

import reader.analysis
from reader.ingest import read_folder
from reader.ingest.files import workers
from reader.library import Correction, Corrections
from reader.library.cache import open_cache
from reader.library.corrections import entries_for, folder_of
from reader.library.kept import Kept
from reader.matching import usual_sensitivity
from reader.model import Article, Progress, silent
from reader.source import Source
from reader.window.work.analysing import analyse_folder
from reader.window.work.tasks import Reading, Refusal

NONE = Corrections()

PORT_ELLERY = Path(__file__).parents[1] / "port_ellery"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four articles, saved long ago."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "Port Ellery"
    shutil.copytree(PORT_ELLERY, folder)
    for file in folder.iterdir():
        os.utime(file, (1_000_000, 1_000_000))
    return folder


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What has been analysed, rather than found."""
    found: list[object] = []
    analyse = reader.analysis.analyse

    def noted(*arguments: object, **others: object) -> object:
        found.append(arguments[0])
        return analyse(*arguments, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(reader.analysis, "analyse", noted)
    return found


def test_a_set_is_analysed_once(folder: Path, analysed: list[object]) -> None:
    first = analyse_folder(folder, None, NONE, silent)
    steps: list[Progress] = []
    again = analyse_folder(folder, None, NONE, steps.append)
    assert analysed == [Source.of(folder)]
    assert again == first
    assert again.analysis.faint == first.analysis.faint
    assert first.analysis.remarks, "else nothing was compared"
    assert set(first.listing) == {article.path for article in first.analysis.articles}
    assert [step.article for step in steps] == list(first.analysis.articles)


def test_another_sensitivity_needs_no_other_analysis(folder: Path, analysed: list[object]) -> None:
    usual = analyse_folder(folder, None, NONE, silent)
    strict = analyse_folder(folder, 0.0, NONE, silent)
    assert len(strict.analysis.links) < len(usual.analysis.links)
    assert len(strict.analysis.faint) > len(usual.analysis.faint)
    assert analyse_folder(folder, usual_sensitivity(), NONE, silent) == usual
    assert len(analysed) == 1


def test_a_changed_set_is_analysed_anew(folder: Path, analysed: list[object]) -> None:
    analyse_folder(folder, None, NONE, silent)
    (folder / "post.txt").unlink()
    assert len(analyse_folder(folder, None, NONE, silent).analysis.articles) == 3
    assert len(analysed) == 2


def test_of_a_changed_set_only_what_changed_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = analyse_folder(folder, None, NONE, silent)
    changed, *others = sorted(folder.iterdir())
    changed.write_text(changed.read_text("utf-8") + "\n\nNobody was hurt.\n", "utf-8")
    os.utime(changed, (2_000_000, 2_000_000))
    jobs: list[str] = []
    read = workers.read_files

    def noted(given: list[workers.Job], *arguments: object) -> object:
        jobs.extend(job.entry.path for job in given)
        return read(given, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "read_files", noted)
    again = analyse_folder(folder, None, NONE, silent)
    assert jobs == [changed.name]
    assert again.analysis.articles[0].text.rstrip().endswith("Nobody was hurt.")
    assert again.analysis.articles[1:] == first.analysis.articles[1:]
    assert again.analysis.quotes == first.analysis.quotes
    assert len(others) == 3


def test_what_others_made_of_an_outlet_goes_with_them(folder: Path) -> None:
    text = "It is shut, the mayor of Saltby said on Monday. Nobody in the town seemed to mind."
    names = {"one": "The Saltby Post", "two": "The Saltby Post", "three": "Saltby Post Online"}
    for name, outlet in names.items():
        record = {"title": f"Harbour stays shut, day {name}", "content": text, "source": outlet}
        (folder / f"{name}.json").write_text(json.dumps(record), "utf-8")
        os.utime(folder / f"{name}.json", (1_000_000, 1_000_000))

    def outlet_of_three() -> str | None:
        found = analyse_folder(folder, None, NONE, silent).analysis.articles
        return next(article.outlet for article in found if article.path == "three.json")

    alone = read_folder(folder / "three.json")
    (own,) = [item.outlet for item, _, _ in alone if isinstance(item, Article)]
    assert outlet_of_three() == "The Saltby Post" != own
    for name in ("one", "two"):
        (folder / f"{name}.json").unlink()
    assert outlet_of_three() == own


def test_what_changes_while_it_is_read_is_not_kept(folder: Path, analysed: list[object]) -> None:
    def meanwhile(progress: Progress) -> None:
        if progress.stage == "matching":
            os.utime(folder / "post.txt", (2_000_000, 2_000_000))

    analyse_folder(folder, None, NONE, meanwhile)
    analyse_folder(folder, None, NONE, silent)
    assert len(analysed) == 2


def test_a_cache_damaged_further_on_shows_no_article_twice(
    folder: Path, analysed: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = analyse_folder(folder, None, NONE, silent)
    read = Kept.read

    def broken(kept: Kept, report: object) -> object:
        read(kept, report)  # type: ignore[arg-type]
        raise ValueError("what follows the articles makes no sense")

    monkeypatch.setattr(Kept, "read", broken)
    steps: list[Progress] = []
    assert analyse_folder(folder, None, NONE, steps.append) == whole
    assert len(analysed) == 2
    assert [step.article for step in steps if step.article] == list(whole.analysis.articles)


def test_some_files_are_a_set_of_their_own(folder: Path, analysed: list[object]) -> None:
    some = Source.of(folder / "post.txt", folder / "courier.txt")
    analyse_folder(folder, None, NONE, silent)
    reading = analyse_folder(some, None, NONE, silent)
    assert [article.path for article in reading.analysis.articles] == ["courier.txt", "post.txt"]
    assert analyse_folder(some, None, NONE, silent) == reading
    assert len(analysed) == 2


def test_a_missing_set_is_refused_though_it_was_kept(folder: Path) -> None:
    assert analyse_folder(folder, None, NONE, silent) != Reading()
    assert open_cache().folder.is_dir()
    shutil.rmtree(folder)
    with pytest.raises(Refusal, match=r"cannot be opened: there is no such file or folder\.$"):
        analyse_folder(folder, None, NONE, silent)


# Corrections


def saying(reading: Reading, folder: Path, *corrections: Correction) -> Corrections:
    """The first articles of a reading corrected."""
    made = list(zip(reading.analysis.articles, corrections, strict=False))
    return Corrections(tuple(entries_for(made, folder_of(Source.of(folder)))))


def test_a_corrected_day_is_matched_anew_without_reading_anything_again(
    folder: Path, analysed: list[object]
) -> None:
    first = analyse_folder(folder, None, NONE, silent)
    days = [Correction(published=f"203{number}-01-31") for number in range(4)]
    later = saying(first, folder, *days)
    steps: list[Progress] = []
    again = analyse_folder(folder, None, later, steps.append)
    assert len(analysed) == 1
    assert [article.published for article in again.analysis.articles] == [day.published for day in days]
    assert [step.article for step in steps if step.article] == list(again.analysis.articles)
    assert {step.stage for step in steps} >= {"matching", "gathering", "comparing"}
    assert [link.score for link in again.analysis.links] != [link.score for link in first.analysis.links]
    steps.clear()
    assert analyse_folder(folder, None, later, steps.append) == again
    assert {step.stage for step in steps} == {"reading"}, "it was kept so"
    assert analyse_folder(folder, None, NONE, silent) == first, "taken away, all is as it was"
    shutil.rmtree(open_cache().folder)
    assert analyse_folder(folder, None, later, silent) == again, "as read so from the beginning"


def test_a_corrected_headline_or_outlet_is_not_even_matched_anew(
    folder: Path, analysed: list[object]
) -> None:
    first = analyse_folder(folder, None, NONE, silent)
    steps: list[Progress] = []
    renamed = saying(first, folder, Correction("The Coast Herald", "A harbour in winter"))
    again = analyse_folder(folder, None, renamed, steps.append)
    assert len(analysed) == 1
    assert {step.stage for step in steps} == {"reading"}
    assert again.analysis.articles[0].title == "A harbour in winter"
    assert again == first.with_articles(again.analysis.articles)
    assert analyse_folder(folder, None, NONE, silent) == first


def test_what_is_not_read_again_is_corrected_as_what_is(folder: Path) -> None:
    first = analyse_folder(folder, None, NONE, silent)
    both = [Correction("The Coast Herald"), Correction("Ellery Courier", title="")]
    said = saying(first, folder, *both)
    changed = sorted(folder.iterdir())[0]
    changed.write_text(changed.read_text("utf-8") + "\n\nNobody was hurt.\n", "utf-8")
    os.utime(changed, (2_000_000, 2_000_000))
    again = analyse_folder(folder, None, said, silent)
    assert [article.outlet for article in again.analysis.articles[:2]] == [one.outlet for one in both]
    changed.write_text(changed.read_text("utf-8") + "\n\nNothing was lost.\n", "utf-8")
    os.utime(changed, (3_000_000, 3_000_000))
    back = analyse_folder(folder, None, NONE, silent)
    assert back.analysis.articles[1:] == first.analysis.articles[1:]
