"""``variorum export``: its options, and an analysis in the place of the folder."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.cli import main
from reader.export import FORMATS, Choice, numbered_remarks, render
from reader.model import Analysis
from reader.resources import resource
from reader.schema import from_json, to_json

SAMPLES = resource("samples")


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]):
    def run(*args: object) -> tuple[int, bytes, str]:
        with pytest.raises(SystemExit) as end:
            main([str(arg) for arg in args])
        out, err = capsysbinary.readouterr()
        code = end.value.code
        if isinstance(code, str):
            return 1, out, err.decode() + code
        return code or 0, out, err.decode()

    return run


@pytest.fixture(scope="module")
def samples() -> Analysis:
    return analyse(SAMPLES)


@pytest.fixture
def written(samples: Analysis, tmp_path: Path) -> Path:
    file = tmp_path / "harbour.json"
    file.write_text(to_json(samples), "utf-8")
    return file


def test_help_lists_the_formats_with_what_each_is_for(run) -> None:
    told = " ".join(run("export", "--help")[1].decode().split())
    for name, form in FORMATS.items():
        assert f"{name} {form.description}" in told


@pytest.mark.parametrize("name", ["csv", "xlsx", "html", "tei", "json"])
def test_an_analysis_is_exported_as_its_folder_is(written: Path, samples: Analysis, run, name: str) -> None:
    status, out, err = run("export", written, "-o", "-", "--format", name)
    assert (status, err) == (0, "")
    assert out == render(samples, name, name="harbour")


def test_an_analysis_of_another_sensitivity_is_made_of_one(written: Path, samples: Analysis, run) -> None:
    status, out, _ = run("analyze", written, "-", "--sensitivity", "0.05")
    assert status == 0
    told = from_json(out)
    assert told.sensitivity == 0.05
    assert 0 < len(told.links) < len(samples.links)
    assert len(told.links) + len(told.faint) == len(samples.links) + len(samples.faint)
    assert from_json(run("analyze", written, "-")[1]) == from_json(written.read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"schema": "variorum/analysis/1", "articles": [', "it breaks off in line 1"),
        ('{"schema": "variorum/analysis/2", "articles": []}', "a newer Variorum wrote it"),
        ('{"schema": "variorum/analysis/1", "articles": [7]}', "articles[0] is not an object"),
    ],
)
def test_a_broken_analysis_is_one_clear_line(tmp_path: Path, run, text: str, said: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(text)
    status, _, err = run("export", file, "-o", tmp_path / "out.csv")
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith(f"variorum: {file} cannot be opened: {said}")
    assert not (tmp_path / "out.csv").exists()


def test_an_analysis_is_not_written_over_by_its_own_export(written: Path, run) -> None:
    before = written.read_bytes()
    status, _, err = run("export", written, "-o", written)
    assert status == 1
    assert "one of the files that were opened" in err
    assert written.read_bytes() == before


def test_other_json_is_read_as_articles(tmp_path: Path, run) -> None:
    file = tmp_path / "a.json"
    text = "The harbour stays shut, said the pilot. " * 5
    file.write_text(json.dumps({"title": "Harbour", "text": text}))
    assert [article.title for article in from_json(run("analyze", file, "-")[1]).articles] == ["Harbour"]


def _choice_of(out: bytes) -> set[str]:
    return {remark.id for remark in from_json(out).remarks}


def test_what_is_exported_can_be_chosen(written: Path, samples: Analysis, run) -> None:
    remarks = numbered_remarks(samples)
    json_ = ("export", written, "-o", "-", "--format", "json")
    assert _choice_of(run(*json_, "--remark", 2, "--remark", 1)[1]) == {remarks[1].id, remarks[2].id}
    alerted = _choice_of(run(*json_, "--alerts")[1])
    assert 0 < len(alerted) < len(remarks)
    assert _choice_of(run(*json_, "--alert", "NUMBER")[1]) < alerted
    path = samples.articles[0].path
    part = from_json(run(*json_, "--article", path, "--article", "2")[1])
    chosen = Choice(frozenset(each.id for each in samples.articles[:2]))
    assert {remark.id for remark in part.remarks} == chosen.remarks_of(samples)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--article", "99"), "no article of the set is called “99”"),
        (("--article", ""), "no article of the set is called “”"),
        (("--remark", "99"), "there is no remark 99"),
        (("--remark", "one"), "--remark"),
        (("--relation", "twin"), "none of verbatim, edited, fragment, retranslated"),
        (("--alert", "mood"), "none of negation, number,"),
        (("--paper", "a5"), "none of a4, letter"),
        (("--apparatus", "front"), "none of end, article"),
        (("--table", "chairs"), "none of quotes, links, variations, outlets"),
        (("--type-size", "7.9"), "not from 8 to 18 points"),
        (("--type-size", "nan"), "not from 8 to 18 points"),
        (("--format", "wordperfect"), "none of pdf, "),
    ],
)
def test_what_there_is_not_is_a_wrong_call(written: Path, run, options: tuple[str, ...], said: str) -> None:
    status, out, err = run("export", written, "-o", "-", "--format", "csv", *options)
    assert (status, out) == (2, b"")
    assert said in err


def test_a_moment_that_is_none_is_told_before_anything_is_read(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    status, out, err = run("export", SAMPLES, "-o", tmp_path / "out.csv")
    assert (status, out, list(tmp_path.iterdir())) == (1, b"", [])
    assert err == "variorum: SOURCE_DATE_EPOCH is “soon”, which is no number of seconds since 1970\n"


def test_near_names_are_offered(written: Path, samples: Analysis, run) -> None:
    speaker = next(remark.speaker for remark in samples.remarks if remark.speaker)
    status, _, err = run("export", written, "-o", "-", "--format", "csv", "--speaker", f"{speaker[:-1]}q")
    assert status == 2
    assert f"“{speaker}”" in err


def test_options_that_make_no_difference_are_told(written: Path, run) -> None:
    status, out, err = run(
        "export", written, "-o", "-", "--format", "csv", "--paper", "letter", "--greyscale"
    )
    assert status == 0
    assert list(csv.reader(io.StringIO(out.decode("utf-8-sig"))))
    (paper, grey) = err.splitlines()
    heeding = ", ".join(name for name, form in FORMATS.items() if "paper" in form.heeds)
    assert paper == f"variorum: --paper makes no difference to csv, only to {heeding}"
    assert grey.startswith("variorum: --greyscale makes no difference to csv, only to pdf")


def test_files_are_given_to_exports_that_need_them_where_they_are_there(
    written: Path, run, monkeypatch: pytest.MonkeyPatch, samples: Analysis
) -> None:
    sources: list[object] = []

    def export(*_: object, source: object = None, **__: object) -> None:
        sources.append(source)

    monkeypatch.setattr("reader.terminal.exporting.export", export)
    out = written.parent / "out.csv"
    assert run("export", written, "-o", out)[0] == 0
    for article in samples.articles:
        file = written.parent / article.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert run("export", written, "-o", out)[0] == 0
    (written.parent / samples.articles[0].path).unlink()
    assert run("export", written, "-o", out)[0] == 0
    assert sources[0] is None
    assert {getattr(source, "root", None) for source in sources[1:]} == {written.parent.resolve()}
