"""The road from a folder to an analysis: what is told on the way, and the laws of what comes out."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.ingest import IngestError
from reader.model import Analysis, Cancelled, Progress
from reader.resources import resource
from reader.schema import to_json

SAMPLES = resource("samples")


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(SAMPLES)


def test_the_first_article_is_told_long_before_the_end() -> None:
    told: list[Progress] = []
    analysis = analyse(SAMPLES, told.append)
    read = [progress for progress in told if progress.article is not None]
    assert told[0] is read[0]
    # Files are read side by side, and told of as each is done.
    assert {progress.article for progress in read} == set(analysis.articles)
    assert {quote for progress in read for quote in progress.quotes} == set(analysis.quotes)
    assert [progress.done for progress in read] == sorted(progress.done for progress in read)
    assert told[-1].stage == "matching"
    assert told[-1].done == told[-1].total


@pytest.mark.parametrize("stage", ["reading", "copies", "matching"])
def test_it_stops_when_told_to(stage: str) -> None:
    def report(progress: Progress) -> None:
        if progress.stage == stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(SAMPLES, report)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="nowhere"):
        analyse(tmp_path / "nowhere")


def test_an_empty_folder_is_an_empty_analysis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1949097600")
    assert analyse(tmp_path, sensitivity=0.3) == Analysis(sensitivity=0.3, analysed="2031-10-07")


@pytest.mark.parametrize("epoch", ["", "soon", "-5", "9" * 30])
def test_a_second_that_there_is_not_leaves_the_day_that_it_is(
    epoch: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    date.fromisoformat(analyse(tmp_path).analysed or "")


def test_an_article_saved_twice_is_known_for_one(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES, tmp_path / "set")
    first = sorted((tmp_path / "set").rglob("*.txt"))[0]
    shutil.copy(first, first.with_name("again.txt"))
    analysis = analyse(tmp_path / "set")
    (family,) = analysis.copies
    assert {analysis.article_by_id[article].path.rpartition("/")[2] for article in family.articles} == {
        first.name,
        "again.txt",
    }
    assert family.alike == (1.0, 1.0)
    assert set(analysis.copies_of) == set(family.articles)
    assert analyse(SAMPLES).copies == ()


def test_every_span_reproduces_its_text(analysis: Analysis) -> None:
    for quote in analysis.quotes:
        article = analysis.article_by_id[quote.article]
        assert quote.span.of(article.text) == quote.text
        if quote.speaker is not None:
            assert article.text[quote.speaker.start : quote.speaker.end] == quote.speaker.mention
        if quote.cue is not None:
            assert article.text[quote.cue.start : quote.cue.end] == quote.cue.text
        section = article.section_at(quote.start)
        assert section is not None
        assert section.kind in ("headline", "body", "caption")
    for link in analysis.links:
        for name, span in zip(link.quotes, link.spans, strict=True):
            assert analysis.quote_by_id[name].span.holds(span)
            assert span.start < span.end


def test_ids_are_unique_and_refer_to_what_is_there(analysis: Analysis) -> None:
    articles, quotes = analysis.article_by_id, analysis.quote_by_id
    assert len(articles) == len(analysis.articles)
    assert len(quotes) == len(analysis.quotes)
    order = {quote.id: place for place, quote in enumerate(analysis.quotes)}
    for quote in analysis.quotes:
        if quote.continues is not None:
            assert quotes[quote.continues].article == quote.article
            assert order[quote.continues] < order[quote.id]
    for link in analysis.links:
        first, second = (quotes[name] for name in link.quotes)
        assert first.article != second.article
        assert order[first.id] < order[second.id]
        assert 0 <= link.score <= 1
        assert link.reasons


def test_remarks_are_the_connected_families_of_links(analysis: Analysis) -> None:
    linked = {quote for link in analysis.links for quote in link.quotes}
    assert sorted(analysis.remark_of) == sorted(linked)
    assert sum(len(remark.quotes) for remark in analysis.remarks) == len(linked)
    for link in analysis.links:
        assert analysis.remark_of[link.quotes[0]] is analysis.remark_of[link.quotes[1]]
    for remark in analysis.remarks:
        assert remark.base in remark.quotes
        reached, waiting = set[str](), [remark.base]
        while waiting:
            quote = waiting.pop()
            if quote not in reached:
                reached.add(quote)
                waiting += [link.other(quote) for link in analysis.links_of[quote]]
        assert reached == set(remark.quotes)


def test_the_same_folder_gives_the_same_bytes(analysis: Analysis) -> None:
    assert to_json(analyse(SAMPLES)) == to_json(analysis)


def test_names_of_files_do_not_matter_to_what_is_linked(analysis: Analysis, tmp_path: Path) -> None:
    # Another order of the files: what each article says stays the same, and so do the links.
    for place, path in enumerate(sorted(SAMPLES.iterdir(), reverse=True)):
        folder = tmp_path / f"{place}"
        folder.mkdir()
        shutil.copy(path, folder / path.name)

    def linked(of: Analysis) -> dict[frozenset[tuple[str, str]], float]:
        def name(quote: str) -> tuple[str, str]:
            found = of.quote_by_id[quote]
            return of.article_by_id[found.article].path.rsplit("/", 1)[-1], found.text

        return {frozenset(map(name, link.quotes)): round(link.score, 9) for link in of.links}

    assert linked(analyse(tmp_path)) == linked(analysis)
