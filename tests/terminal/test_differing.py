"""`variorum diff` on several texts and on a folder of articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.collation import Ignored
from reader.resources import resource
from reader.terminal.differing import Options, diff_files, diff_folder

TEXTS = [
    "We will not sell the big ships to anyone, and the yard keeps its men.",
    "We will sell the big ships to anyone, and the yard keeps its men.",
    "We won't sell the large ships to anyone, and",
]
PLAIN = Options(frozenset(), only_differences=False, as_json=False)
DATA = Options(frozenset(), only_differences=False, as_json=True)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    found = [tmp_path / f"{name}.txt" for name in ("north", "south", "west")]
    for path, text in zip(found, TEXTS, strict=True):
        path.write_text(text, "utf-8")
    return found


def test_three_texts_are_a_table_beside_the_first(
    paths: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    diff_files(paths, PLAIN)
    out = capsys.readouterr().out
    assert "A  north.txt" in out
    assert "negation" in out
    assert "big’ A B; ‘large’ C" in out
    assert "What each has of A  north.txt:" in out
    trims = {line.split()[0]: line.split()[-1] for line in out.splitlines() if "█" in line}
    assert trims["A"] == trims["B"] == "100%"
    assert trims["C"] != "100%"


def test_the_gravest_place_is_told_first(paths: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    diff_files(paths, PLAIN)
    told = [line for line in capsys.readouterr().out.splitlines() if "’ A" in line]
    assert told[0].startswith("! ")
    assert not any(line.startswith("! ") for line in told[1:] if "large" in line)


def test_another_first_text_is_another_base(paths: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    diff_files(paths[::-1], DATA)
    data = json.loads(capsys.readouterr().out)
    assert [row["text"] for row in data["rows"]] == TEXTS[::-1]
    assert any("large" in place["variants"][0]["text"] for place in data["places"])


def test_what_is_ignored_has_no_place(paths: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    paths[2].write_text(TEXTS[0].upper(), "utf-8")
    paths[1].write_text(TEXTS[0], "utf-8")
    diff_files(paths, Options(frozenset({Ignored.CASE}), only_differences=False, as_json=False))
    assert "Nothing varies." in capsys.readouterr().out


def test_a_folder_s_remarks_come_with_the_gravest_first(capsys: pytest.CaptureFixture[str]) -> None:
    diff_folder(resource("samples"), DATA, 0.5)
    data = json.loads(capsys.readouterr().out)
    alerts = [bool(remark["summary"]["alerts"]) for remark in data["remarks"]]
    assert alerts == sorted(alerts, reverse=True)
    assert any(alerts)
    quotes = {each["quote"] for remark in data["remarks"] for each in remark["renderings"]}
    behind = {quote for outlet in data["outlets"] for quote in outlet["trims"]["quotes"]}
    assert behind
    assert behind <= quotes


def test_a_folder_is_printed_with_how_its_outlets_edit(capsys: pytest.CaptureFixture[str]) -> None:
    diff_folder(resource("samples"), PLAIN, 0.5)
    out = capsys.readouterr().out
    assert "! " in out
    assert "unmarked cut: left out" in out
    assert "How the outlets edit" in out
    assert "\x1b" not in out


def test_a_folder_with_nothing_in_common_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Title\n\n“We sat in the hall for nine hours,” said Ada Lund.", "utf-8")
    diff_folder(tmp_path, PLAIN, 0.5)
    assert "no remark in" in capsys.readouterr().err


def test_a_long_cut_is_told_though_it_is_no_place(
    paths: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    long = "We keep the yard, whatever the council may have said about it in the hall, and we keep it well."
    for path, text in zip(paths, (long, long, "We keep the yard, and we keep it well."), strict=True):
        path.write_text(text, "utf-8")
    diff_files(paths, PLAIN)
    out = capsys.readouterr().out
    assert "omission: ‘whatever the council" in out
    assert "nothing C" in out
    assert "Nothing varies" not in out


def test_what_is_cut_without_a_mark_is_told_of_two_files(
    paths: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    long = "We will open the dam before the autumn, if the engineers agree to it, and not a day later."
    paths[0].write_text(long, "utf-8")
    paths[1].write_text(long.replace(" if the engineers agree to it,", ""), "utf-8")
    diff_files(paths[:2], PLAIN)
    assert "unmarked cut: ‘if the engineers agree to it,’ left out in the second" in capsys.readouterr().out
    diff_files(paths[:2], DATA)
    assert [cut["b"] for cut in json.loads(capsys.readouterr().out)["unmarked_cuts"]] == [[40, 40]]


def test_files_of_one_name_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / outlet / "q.txt" for outlet in ("north", "south")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(path.parent.name, "utf-8")
    diff_files(paths, PLAIN)
    assert "[-north/q.txt-] against {+south/q.txt+}" in capsys.readouterr().out


def test_of_a_table_only_the_words_around_its_places(
    paths: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    start = "The mole is gone, and with it the old crane that my father built when he was young. "
    for path, word in zip(paths, ("We", "They", "We"), strict=True):
        path.write_text(
            f"{start}{word} will pay for all of it, said the man who built the crane and the mole.", "utf-8"
        )
    diff_files(paths, Options(frozenset(), only_differences=True, as_json=False))
    assert "… when he was young. [1 We] will pay for all …" in capsys.readouterr().out


def test_a_set_can_be_held_against_one_outlet(capsys: pytest.CaptureFixture[str]) -> None:
    diff_folder(resource("samples"), Options(frozenset(), False, True, base="Daily Lantern"), 0.5)
    for remark in json.loads(capsys.readouterr().out)["remarks"]:
        outlets = {each["quote"]: each["outlet"] for each in remark["renderings"]}
        assert outlets[remark["base"]] == "Daily Lantern" or "Daily Lantern" not in outlets.values()


def test_a_table_of_texts_too_repetitive_to_compare_says_so(
    paths: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    for path, text in zip(paths, ("the cat " * 900, "cat the the " * 600, "the cat " * 800), strict=True):
        path.write_text(text, "utf-8")
    diff_files(paths, Options(frozenset(), only_differences=True, as_json=False))
    assert "too long to be compared in full" in capsys.readouterr().out.replace("\n", " ")
    diff_files(paths, DATA)
    assert json.loads(capsys.readouterr().out)["cut_short"]
