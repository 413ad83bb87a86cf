"""The command line as others call it: its outputs, its exit status, its one clear line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.cli import main, no_window_because
from reader.library import Correction, open_library
from reader.library.corrections import entries_for, folder_of
from reader.matching import usual_sensitivity
from reader.model import Span
from reader.resources import resource
from reader.schema import from_json
from reader.source import Source

SAMPLES = resource("samples")
REMARK = "The harbour will stay shut until the last mine has been lifted from the sea bed"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "set"
    folder.mkdir()
    for outlet, cue in [("north-post", "said"), ("south-wire", "told reporters")]:
        (folder / f"{outlet}.txt").write_text(
            f"Harbour to stay shut\n\nThe port is closed. “{REMARK},” Ada Quill {cue}.\n", "utf-8"
        )
    return folder


class Ran:
    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]):
    def run(*args: object) -> Ran:
        with pytest.raises(SystemExit) as end:
            main([str(arg) for arg in args])
        out, err = (text.decode("utf-8") for text in capsysbinary.readouterr())
        status = end.value.code
        if isinstance(status, str):
            return Ran(1, out, err + status)
        return Ran(status or 0, out, err)

    return run


def test_analyze_writes_the_contract(folder: Path, tmp_path: Path, run) -> None:
    out = tmp_path / "analysis.json"
    ran = run("analyze", folder, out)
    assert (ran.status, ran.out) == (0, "")
    data = json.loads(out.read_text("utf-8"))
    assert data["schema"] == "variorum/analysis/1"
    contract = {"schema", "articles", "quotes", "links", "remarks", "problems"}
    assert set(data) == {*contract, "analysed", "sensitivity"}
    assert [article["path"] for article in data["articles"]] == ["north-post.txt", "south-wire.txt"]
    (link,) = data["links"]
    assert link["relation"] == "verbatim"
    assert set(link) == {"quotes", "score", "relation", "spans", "reasons"}
    texts = {article["id"]: article["text"] for article in data["articles"]}
    for quote in data["quotes"]:
        assert texts[quote["article"]][quote["start"] : quote["end"]] == quote["text"]
        assert quote["speaker"]["name"] == "Ada Quill"
    assert (data["remarks"][0]["speaker"], len(data["remarks"][0]["quotes"])) == ("Ada Quill", 2)


def test_analyze_to_standard_output_is_the_same(folder: Path, tmp_path: Path, run) -> None:
    run("analyze", folder, tmp_path / "analysis.json")
    assert run("analyze", folder, "-").out == (tmp_path / "analysis.json").read_text("utf-8")


def test_the_sensitivity_says_from_which_score_on_quotes_are_linked(tmp_path: Path, run) -> None:
    def scores(*options: str) -> list[float]:
        ran = run("analyze", SAMPLES, "-", *options)
        assert (ran.status, ran.err) == (0, "")
        analysis = from_json(ran.out)
        linked = {quote for link in analysis.links for quote in link.quotes}
        assert linked == {quote for remark in analysis.remarks for quote in remark.quotes}
        return [link.score for link in analysis.links]

    usual = scores()
    assert scores("--sensitivity", str(usual_sensitivity())) == usual
    assert scores("--sensitivity", "0") == []
    surest = scores("--sensitivity", "0.05")
    assert surest == [score for score in usual if score >= 0.95]
    assert 0 < len(surest) < len(usual)
    everything = scores("--sensitivity", "1")
    assert [score for score in everything if score >= min(usual)] == usual
    target = tmp_path / "all.json"
    assert run("export", SAMPLES, "-o", target, "--sensitivity", "0.05").status == 0
    assert [link.score for link in from_json(target.read_text("utf-8")).links] == surest


@pytest.mark.parametrize("value", ["-0.1", "1.01", "nan", "much", ""])
@pytest.mark.parametrize("command", [("analyze", "x", "-"), ("export", "x", "-o", "x.pdf"), ("open", "x")])
def test_a_sensitivity_that_is_none_is_a_wrong_call(command: tuple[str, ...], value: str, run) -> None:
    ran = run(*command, "--sensitivity", value)
    assert ran.status == 2
    assert "--sensitivity" in ran.err


@pytest.mark.parametrize("command", ["analyze", "export", "open"])
def test_help_says_what_the_sensitivity_means_and_what_it_is_else(command: str, run) -> None:
    told = " ".join(run(command, "--help").out.split())
    assert "--sensitivity 0..1 Link quotes that score 1 less this or more" in told
    assert f"[default: {'the one last chosen' if command == 'open' else usual_sensitivity()}" in told


def test_the_window_is_opened_at_the_sensitivity_given(run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[Path | None, float | None]] = []
    monkeypatch.setattr("reader.cli.no_window_because", lambda: None)
    monkeypatch.setattr("reader.window.open_window", lambda *given: opened.append(given) or 0)
    assert run("open", "x", "--sensitivity", "0.7").status == 0
    assert run("open").status == 0
    assert opened == [(Path("x"), 0.7), (None, None)]


def test_what_the_user_has_corrected_holds_here_too(
    folder: Path, tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    article = analyse(folder).articles[0]
    with closing(open_library()) as library:
        herald = Correction("The Coast Herald", "A title", published="2031-11-04")
        library.correct(entries_for([(article, herald)], folder_of(Source.of(folder))))
    (corrected, other) = json.loads(run("analyze", folder, "-").out)["articles"]
    assert (corrected["outlet"], corrected["title"], corrected["published"]) == (*herald[:2], "2031-11-04")
    assert other["outlet"] == "South Wire"
    assert "The Coast Herald" in run("export", folder, "-o", "-", "--format", "csv").out
    assert "The Coast Herald" in run("diff", folder).out
    assert "The Coast Herald" in run("diff", "--json", folder).out


def test_problems_go_to_standard_error_and_the_rest_goes_on(folder: Path, run) -> None:
    (folder / "empty.txt").write_bytes(b"")
    ran = run("analyze", folder, "-")
    assert ran.status == 0
    assert ran.err.startswith("variorum: empty.txt: ")
    analysis = from_json(ran.out)
    assert [problem.path for problem in analysis.problems] == ["empty.txt"]
    assert len(analysis.links) == 1
    (folder / "made.json").write_text(ran.out, "utf-8")
    again = run("export", folder / "made.json", "-o", "-", "--format", "markdown")
    assert again.err.strip() == "variorum: 1 file could not be read when this was analysed"


@pytest.mark.parametrize("command", [("analyze", "none", "-"), ("export", "none", "-o", "out.pdf")])
def test_a_missing_folder_is_one_clear_line(command: tuple[str, ...], run, tmp_path: Path) -> None:
    args = [str(tmp_path / arg) if arg in ("none", "out.pdf") else arg for arg in command]
    ran = run(*args)
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "none" in ran.err
    assert not (tmp_path / "out.pdf").exists()


def test_an_empty_folder_is_an_empty_analysis(tmp_path: Path, run) -> None:
    ran = run("analyze", tmp_path, "-")
    assert ran.status == 0
    assert from_json(ran.out).articles == ()
    assert ran.err.count("\n") == 1


def test_an_unwritable_target_says_so(folder: Path, tmp_path: Path, run) -> None:
    ran = run("analyze", folder, tmp_path / "no such folder" / "out.json")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "no such folder" in ran.err


@pytest.mark.parametrize("target", ["north-post.txt", "../set/south-wire.txt"])
def test_no_article_is_overwritten(folder: Path, run, target: str) -> None:
    before = (folder / target).read_bytes()
    ran = run("export", folder, "-o", folder / target, "--format", "csv")
    assert ran.status == 1
    assert "one of the files that were opened" in ran.err
    assert (folder / target).read_bytes() == before


def test_a_target_that_cannot_be_written_is_known_before_the_analysis(
    folder: Path, tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    vain = "the work was done for nothing"
    monkeypatch.setattr("reader.terminal.exporting.analyse", lambda *_: pytest.fail(vain))
    assert run("analyze", folder, tmp_path / "none" / "out.json").status == 1


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX links")
def test_a_link_in_a_circle_is_one_clear_line(tmp_path: Path, run) -> None:
    (tmp_path / "circle").symlink_to("circle")
    ran = run("analyze", tmp_path / "circle", tmp_path / "out.json")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "leads in a circle" in ran.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_one_clear_line(folder: Path, run) -> None:
    folder.chmod(0)
    ran = run("analyze", folder, "-")
    folder.chmod(0o700)
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "permission is denied" in ran.err


@pytest.mark.parametrize("args", [("analyze", "", "-"), ("export", "x", "-o", ""), ("diff", "", "")])
def test_an_empty_name_is_not_the_working_folder(args: tuple[str, ...], run) -> None:
    ran = run(*args)
    assert ran.status == 2
    assert "the name is empty" in ran.err


@pytest.mark.parametrize(
    "args", [(), ("analyze",), ("export", "x", "-o", "out.xyz"), ("diff",), ("diff", __file__), ("nonsense",)]
)
def test_a_wrong_call_is_two(args: tuple[str, ...], run) -> None:
    ran = run(*args)
    assert ran.status == 2
    assert ran.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.pdf", b"%PDF"),
        ("a.html", b"<!"),
        ("a.csv", b"\xef\xbb\xbf"),
        ("a.json", b"{"),
        ("a.tei", b"<?xml"),
    ],
)
def test_export_by_suffix(folder: Path, tmp_path: Path, run, name: str, begins: bytes) -> None:
    assert run("export", folder, "-o", tmp_path / name).status == 0
    assert (tmp_path / name).read_bytes().lower().startswith(begins.lower())


def test_export_by_name_overrides_the_suffix(folder: Path, tmp_path: Path, run) -> None:
    assert run("export", folder, "-o", tmp_path / "a.txt", "--format", "json").status == 0
    assert from_json((tmp_path / "a.txt").read_text("utf-8")).remarks


@pytest.fixture
def texts(tmp_path: Path) -> tuple[Path, Path]:
    a, b = tmp_path / "A.txt", tmp_path / "B.txt"
    a.write_text("We will not leave before 5,000 men are home.", "utf-8")
    b.write_text("We will leave before 500 men are home.", "utf-8")
    return a, b


def test_diff_as_json_covers_both_texts(texts: tuple[Path, Path], run) -> None:
    ran = run("diff", *texts, "--json")
    assert ran.status == 0
    data = json.loads(ran.out)
    a, b = (path.read_text("utf-8") for path in texts)
    assert "".join(Span(*segment["a"]).of(a) for segment in data["segments"]) == a
    assert "".join(Span(*segment["b"]).of(b) for segment in data["segments"]) == b
    assert {segment["alert"] for segment in data["segments"]} >= {"negation", "number"}
    assert set(data["summary"]) == {"kept", "distance", "counts", "alerts"}


def test_diff_on_a_terminal_is_readable_without_colour(texts: tuple[Path, Path], run) -> None:
    ran = run("diff", *texts)
    assert ran.status == 0
    assert "\x1b" not in ran.out
    assert "[-5,000-]{+500+}" in ran.out
    assert "[-not" in ran.out
    assert "negation" in ran.out


def test_diff_shows_control_characters_harmlessly(tmp_path: Path, run) -> None:
    (tmp_path / "a").write_text("one \x1b[31mred\x1b[0m word", "utf-8")
    (tmp_path / "b").write_text("one \x1b]0;title\x07 word", "utf-8")
    assert "\x1b" not in run("diff", tmp_path / "a", tmp_path / "b").out


def test_diff_of_a_missing_file(texts: tuple[Path, Path], run) -> None:
    ran = run("diff", texts[0], texts[0].parent / "missing.txt")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "missing.txt" in ran.err


def test_without_a_display_open_says_so(monkeypatch: pytest.MonkeyPatch, run, folder: Path) -> None:
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run("open", folder)
    assert ran.status == 1
    assert "no display" in ran.err
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert no_window_because() is None


def test_the_command_line_runs_where_no_qt_is(folder: Path) -> None:
    without = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from reader.cli import main\n"
        f"main(['analyze', {str(folder)!r}, '-'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", without],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    assert len(from_json(done.stdout).links) == 1


def run_in_shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """``command`` with "variorum" for this program, in a bash of its own."""
    return subprocess.run(
        ["bash", "-c", f'variorum() {{ {sys.executable} -m reader "$@"; }}\n{command}'],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
        env=os.environ | environment,
    )


bash = pytest.mark.skipif(sys.platform != "linux", reason="needs a shell and its devices")


@bash
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_to_a_closed_pipe_is_no_traceback(folder: Path, unbuffered: str) -> None:
    with (folder / "north-post.txt").open("a", encoding="utf-8") as file:
        file.write("The port is closed. " * 20_000)
    done = run_in_shell(
        f"variorum analyze {folder} - | head -c 10; exit ${{PIPESTATUS[0]}}", PYTHONUNBUFFERED=unbuffered
    )
    assert (done.returncode, done.stderr) == (1, "")


@bash
@pytest.mark.parametrize("command", ["analyze {0} -", "diff {0}/north-post.txt {0}/south-wire.txt"])
def test_a_full_disk_behind_standard_output_is_one_clear_line(folder: Path, command: str) -> None:
    done = run_in_shell(f"variorum {command.format(folder)} > /dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "No space left on device" in done.stderr


@bash
def test_closed_standard_output_is_one_clear_line(folder: Path) -> None:
    done = run_in_shell(f"variorum analyze {folder} - >&-")
    assert (done.returncode, done.stderr) == (1, "variorum: there is no standard output to write to\n")


@bash
def test_a_terminal_without_the_characters_gets_their_numbers(folder: Path) -> None:
    done = run_in_shell(
        f"variorum diff {folder}/north-post.txt {folder}/south-wire.txt", PYTHONIOENCODING="ascii"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert r"\u201c" in done.stdout


@bash
def test_a_working_folder_that_is_gone_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = run_in_shell(
        f"cd {tmp_path}/gone && rmdir {tmp_path}/gone && variorum analyze . -",
        PYTHONPATH=str(Path(__file__).parents[1]),
    )
    assert done.returncode == 1
    assert done.stderr == "variorum: the folder that this command was started in is gone\n"
