"""However the program ends, no process that reads files outlives it; nor does it grow with what it reads."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.ingest.hostile_folder import GOOD, fill

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the processes in /proc")
ROOT = Path(__file__).parents[2]

# A folder whose file "endless.txt" keeps its reader busy for ever.
HANGS = """
import sys
import reader.quotes

usual = reader.quotes.find_quotes

def hanging(article):
    while article.path == "endless.txt":
        pass
    return usual(article)

hanging.__module__ = "hanging"
if __name__ == "__main__":
    import hanging, reader.analysis
    reader.analysis.find_quotes = hanging.hanging
    from reader.cli import main
    main(sys.argv[1:])
"""


def of_session(session: int) -> list[int]:
    """The processes, but for those that have ended, that belong to ``session``."""
    found: list[int] = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            try:
                state, _, _, own = (place / "stat").read_text("utf-8").rpartition(")")[2].split()[:4]
            except OSError:
                continue
            if int(own) == session and state != "Z":
                found.append(int(place.name))
    return found


def waited_for(condition: object, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():  # pyright: ignore[reportCallIssue]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_an_endless_reading(tmp_path: Path, how: signal.Signals) -> None:
    folder = fill(tmp_path / "set", {"endless.txt": GOOD})
    (tmp_path / "hanging.py").write_text(HANGS, "utf-8")
    environment = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    run = [sys.executable, str(tmp_path / "hanging.py"), "analyze", str(folder), str(tmp_path / "out.json")]
    begun = subprocess.Popen(
        run, env=environment, cwd=tmp_path, start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    try:
        # The program, the one that forks, the tracker of resources, and two that read, one without end.
        assert waited_for(lambda: len(of_session(begun.pid)) >= 4, 30)
        assert waited_for(lambda: busiest(begun.pid) > 0.5, 30), "one hangs by now"
        if how is signal.SIGINT:
            os.killpg(begun.pid, how)  # As a terminal does: to all of them.
        else:
            begun.send_signal(how)
        _, said = begun.communicate(timeout=30)
        assert begun.returncode != 0
        assert waited_for(lambda: not of_session(begun.pid), 10), of_session(begun.pid)
        if how is signal.SIGINT:
            assert said.strip().splitlines()[-1] == "variorum: stopped"
        assert "Traceback" not in said
    finally:
        for process in of_session(begun.pid):
            with contextlib.suppress(ProcessLookupError):  # It has ended meanwhile.
                os.kill(process, signal.SIGKILL)


def busiest(session: int) -> float:
    """The seconds that the busiest of the processes beside the program has worked."""
    most = 0.0
    for process in of_session(session):
        if process != session:
            try:
                fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            most = max(most, int(fields[11]) / os.sysconf("SC_CLK_TCK"))
    return most


MEASURED = """
import sys
from pathlib import Path
from reader.ingest import read_folder
if __name__ == "__main__":
    count = sum(1 for _ in read_folder(Path(sys.argv[1])))
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    print(count, next(line.split()[1] for line in lines if line.startswith("VmHWM:")))
"""


def test_the_program_does_not_grow_with_what_it_reads(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(MEASURED, "utf-8")
    held: list[int] = []
    for count in (20, 250):
        folder = fill(
            tmp_path / f"{count}",
            {f"{number}.txt": f"{GOOD}\n{'a' * 99} b\n" * 400 for number in range(count)},
        )
        run = [sys.executable, str(script), str(folder)]
        done = subprocess.run(
            run, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True
        )
        read, kilobytes = map(int, done.stdout.split())
        assert read == count + 1
        held.append(kilobytes)
    # The articles have 20 MB in all.
    assert held[1] - held[0] < 12 * 2**10, held
