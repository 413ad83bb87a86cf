"""Folders that lead astray, hold what is no file, or change while they are read."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.ingest import list_folder, read_files, read_folder
from reader.ingest.files import workers
from reader.ingest.files.listing import entries_of
from reader.model import Article, Problem
from reader.source import Source
from tests.ingest.hostile_folder import GOOD, fill, opened

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")
ROOT = Path(__file__).parents[2]
A_DEVICE = "it is not a regular file but a pipe, a socket or a device"


def test_links_pipes_and_devices(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", {"sub/a.txt": GOOD})
    outside = fill(tmp_path / "outside", {"secret.txt": GOOD})
    links = {
        "loop.txt": "loop.txt",
        "sub/up": "..",
        "one": "two",
        "two": "one",
        "out.txt": str(outside / "secret.txt"),
        "out": str(outside),
        "system": "/etc",
        "twice.txt": "sub/a.txt",
        "nowhere.txt": "gone.txt",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
    special = ["pipe.txt"]
    if os.geteuid() == 0:
        try:
            os.mknod(folder / "zero.txt", 0o20666, os.makedev(1, 5))
            special.append("zero.txt")
        except PermissionError:
            pass
    articles, reasons = opened(folder)
    assert set(articles) == {"sub/a.txt"}
    circle = "it is a link that leads in a circle"
    out = "it is a link that leads out of the folder, which is not followed"
    assert reasons == {
        **dict.fromkeys(special, A_DEVICE),
        **dict.fromkeys(("loop.txt", "one", "two"), circle),
        **dict.fromkeys(("out.txt", "out", "system"), out),
        "sub/up": "it is a link to a folder around it, which is not followed",
        "twice.txt": "it is a link to another place in this folder, which is read there",
        "nowhere.txt": "it is a link that leads nowhere",
    }


# Root may read everything, unless it gives these two capabilities up (capabilities(7)).
READ_AS_ANYBODY = """
import ctypes, os, sys
if os.geteuid() == 0 and sys.platform == "linux":
    drop, override, search = 24, 1, 2
    for capability in (override, search):
        ctypes.CDLL(None).prctl(drop, capability)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
READ = """
import sys
from pathlib import Path
from reader.ingest import read_folder
if __name__ == "__main__":
    for item, _, _ in read_folder(Path(sys.argv[1])):
        print(item.path, getattr(item, "reason", "opened"), sep=": ")
"""


def test_what_may_not_be_read(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", {"shut.txt": GOOD, "shut/a.txt": GOOD})
    (folder / "shut.txt").chmod(0)
    (folder / "shut").chmod(0)
    script = tmp_path / "script.py"
    script.write_text(READ, "utf-8")
    run = [sys.executable, "-c", READ_AS_ANYBODY, str(script), str(folder)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(run, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    (folder / "shut").chmod(0o755)
    assert done.stdout.splitlines() == [
        "good.txt: opened",
        "shut: the folder cannot be read: permission is denied",
        "shut.txt: permission is denied",
    ], done.stderr


def test_a_folder_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 1)
    names = [f"{number}.txt" for number in range(9)]
    folder = fill(tmp_path, {**dict.fromkeys(names, GOOD), "dir/a.txt": GOOD})
    steps = read_folder(folder)
    first, _, _ = next(steps)
    # A process is given two files at once; those behind them are sure to be opened later.
    (folder / "4.txt").unlink()
    (folder / "5.txt").write_bytes(b"")
    (folder / "6.txt").rename(folder / "other.txt")
    (folder / "7.txt").unlink()
    (folder / "7.txt").mkdir()
    (folder / "8.txt").unlink()
    os.mkfifo(folder / "8.txt")
    (folder / "dir").rename(folder / "moved")
    found = {item.path: item for item in (first, *(item for item, _, _ in steps))}
    gone = "there is no such file or folder"
    assert {path: item.reason for path, item in found.items() if isinstance(item, Problem)} == {
        "4.txt": gone,
        "5.txt": "the file is empty (0 bytes)",
        "6.txt": gone,
        "7.txt": "it is not a regular file",
        "8.txt": "it is not a regular file",
        "dir/a.txt": gone,
    }
    assert sorted(path for path, item in found.items() if isinstance(item, Article)) == [
        *names[:4],
        "good.txt",
    ]


def test_a_file_that_grows_as_fast_as_it_is_read(tmp_path: Path) -> None:
    folder = fill(tmp_path, {})
    writer = subprocess.Popen(
        ["sh", "-c", 'while :; do head -c 4000000 /dev/zero | tr "\\0" a; done > "$0"', str(folder / "a.txt")]
    )
    try:
        while not (folder / "a.txt").exists() or not (folder / "a.txt").stat().st_size:
            time.sleep(0.01)
        articles, reasons = opened(folder)
    finally:
        writer.kill()
        writer.wait()
    assert len(articles) + len(reasons) == 1
    assert all("MB large, and files over 32 MB are not read" in reason for reason in reasons.values())


@pytest.mark.parametrize("suffix", ["txt", "html", "csv", "jsonl", "json", "eml", "md", "rtf", "docx", "xml"])
def test_half_a_gigabyte_of_one_line(tmp_path: Path, suffix: str) -> None:
    folder = fill(tmp_path, {})
    with (folder / f"a.{suffix}").open("wb") as file:
        file.write(b'{"text": "' if suffix.startswith("json") else b"title,text\n")
        file.seek(500 * 2**20)
        file.write(b"a")
    articles, reasons = opened(folder)
    assert not articles
    (reason,) = reasons.values()
    assert reason in (
        "it is 500 MB large, and files over 32 MB are not read",
        "it is 500 MB large, and files over 256 MB are not read",
        "binary content, not text",
        "its line 1 is longer than 8 MB",
        "its line 2 is longer than 8 MB",
    )


def test_fifty_thousand_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_processors", lambda: 1)
    for number in range(500):
        (tmp_path / f"{number:03}").mkdir()
    for number in range(50_000):
        os.close(os.open(tmp_path / f"{number % 500:03}" / f"{number}.txt", os.O_CREAT | os.O_WRONLY))
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    listing = list_folder(tmp_path)
    assert len(listing) == 50_000
    # One of them is wanted at once, and is read at once.
    wanted = "499/49999.txt"
    (tmp_path / wanted).write_text(GOOD, "utf-8")
    steps = read_files(Source((tmp_path,)), wanted=lambda: (wanted,))
    step = next(steps)
    steps.close()
    assert step.path == wanted
    assert step.total == 50_000
    assert isinstance(step.findings[0].item, Article)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held < 200 * 2**10, "kilobytes"


def test_long_names_and_deep_folders(tmp_path: Path) -> None:
    long = "n" * 251 + ".txt"
    wide = "“" * 83 + "ab.txt"
    folder = fill(
        tmp_path / "set", {long: GOOD, wide: GOOD, "x.html/a.txt": GOOD, "x.html/b.html/c.txt": GOOD}
    )
    # Longer than any path that the system opens: each folder is made in the one before.
    before = os.open(folder, os.O_RDONLY)
    for _ in range(500):
        os.mkdir("deep", dir_fd=before)
        inner = os.open("deep", os.O_RDONLY, dir_fd=before)
        os.close(before)
        before = inner
    os.close(os.open("a.txt", os.O_CREAT | os.O_WRONLY, dir_fd=before))
    os.close(before)
    articles, reasons = opened(folder)
    assert set(articles) == {long, wide, "x.html/a.txt", "x.html/b.html/c.txt"}
    assert list(reasons.values()) == ["the file is empty (0 bytes)"]
    assert all(path.count("deep/") == 500 for path in reasons)


def test_folders_longer_than_any_path(tmp_path: Path) -> None:
    folder = fill(tmp_path / "set", {})
    before = os.open(folder, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 250, dir_fd=before)
        inner = os.open("d" * 250, os.O_RDONLY, dir_fd=before)
        os.close(before)
        before = inner
    os.close(before)
    articles, reasons = opened(folder)
    assert not articles
    assert list(reasons.values()) == ["the folder cannot be read: file name too long"]
    subprocess.run(["rm", "-rf", str(folder)], check=False)


def test_an_empty_folder_and_a_set_of_which_one_is_gone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert list(read_folder(tmp_path / "empty")) == []
    fill(tmp_path / "set", {"a.txt": GOOD})
    source = Source(
        (tmp_path / "set" / "a.txt", tmp_path / "set" / "gone.txt", tmp_path / "set" / "good.txt")
    )
    found = {item.path: item for item, _, _ in read_folder(source)}
    assert set(found) == {"a.txt", "gone.txt", "good.txt"}
    assert found["gone.txt"] == Problem("gone.txt", "there is no such file or folder")
    assert len(entries_of(source)) == 3
