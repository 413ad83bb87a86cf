"""Work in a process of its own: what it returns, and what becomes of it where it fails or is not wanted."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.apart.process import Apart, Broken, Fate

ROOT = Path(__file__).parents[2]


def double(number: int) -> int:
    return 2 * number


WORDS: list[str] = []


def have_word() -> None:
    WORDS.append("ready")


def have_none() -> None:
    raise RuntimeError("no word")


def tell(said: str) -> str:
    return said + WORDS[0]


def fail(number: int) -> int:
    return number // 0


def die(by: int) -> None:
    os.kill(os.getpid(), by)


def swell(size: int) -> int:
    return len(bytearray(size))


def abort(said: str) -> None:
    os.write(2, said.encode())
    os.abort()


def leave(status: int) -> None:
    os._exit(status)


def linger(seconds: float) -> str:
    time.sleep(seconds)
    return "done"


def stay(path: str) -> None:
    Path(path).write_text(str(os.getpid()))
    while True:
        pass


def is_deaf(_: None) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def nothing() -> None:
    pass


def test_it_returns_what_the_work_does() -> None:
    assert Apart().do(double, 21, nothing) == 42


def test_what_is_begun_before_there_is_work_is_at_hand() -> None:
    with Apart(have_word) as process:
        assert process.do(tell, "it is ", nothing) == "it is ready"
    assert not multiprocessing.active_children()


def test_a_process_that_gets_no_work_ends_with_the_context() -> None:
    with Apart(have_word), Apart():
        assert len(multiprocessing.active_children()) == 2
    assert not multiprocessing.active_children()


def test_what_goes_wrong_at_the_beginning_is_raised_when_there_is_work() -> None:
    with pytest.raises(RuntimeError, match="no word"), Apart(have_none) as process:
        process.do(double, 21, nothing)


def test_large_things_come_and_go() -> None:
    assert Apart().do(bytes.upper, b"x" * 5_000_000, nothing) == b"X" * 5_000_000


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ZeroDivisionError):
        Apart().do(fail, 1, nothing)


@pytest.mark.parametrize(
    ("work", "given", "fate", "status"),
    [
        (die, signal.SIGKILL, Fate.KILLED, "SIGKILL"),
        (die, signal.SIGSEGV, Fate.CRASHED, "SIGSEGV"),
        (leave, 3, Fate.CRASHED, "3"),
        (swell, 2**60, Fate.MEMORY, "0"),
        (abort, "memory allocation of 96 bytes failed\n", Fate.MEMORY, "-6"),
        (abort, "x" * 1_000_000, Fate.CRASHED, "SIGABRT"),
    ],
)
def test_a_process_that_ends_too_soon_is_told(
    work: Callable[[object], object],
    given: object,
    fate: Fate,
    status: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(Broken) as broken:
        Apart().do(work, given, nothing)
    assert (broken.value.fate, broken.value.status) == (fate, status)
    assert not multiprocessing.active_children()
    assert capfd.readouterr().err == ""


def test_who_attends_is_called_several_times_a_second() -> None:
    calls: list[float] = []
    assert Apart().do(linger, 1.0, lambda: calls.append(time.monotonic())) == "done"
    assert len(calls) >= 5


def test_the_process_is_gone_once_who_attends_raises() -> None:
    def attend() -> None:
        assert multiprocessing.active_children()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Apart().do(linger, 60.0, attend)
    assert not multiprocessing.active_children()


@pytest.mark.skipif(sys.platform == "win32", reason="as other systems do it")
def test_only_this_process_hears_an_interruption() -> None:
    assert Apart().do(is_deaf, None, nothing)
    assert not is_deaf(None)


@pytest.mark.skipif(sys.platform == "win32", reason="as other systems do it")
def test_an_interruption_while_the_process_is_ended_is_all_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(INTERRUPTED)
    run = [sys.executable, str(tmp_path / "main.py")]
    ended = subprocess.run(run, env=environment(), cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert ended.stderr.splitlines()[-1] == "KeyboardInterrupt"
    assert "ValueError" not in ended.stderr


INTERRUPTED = """
import os
from multiprocessing.process import BaseProcess
from reader.apart.process import Apart
from tests.apart.test_process import double, nothing

join = BaseProcess.join


def interrupted(process):
    BaseProcess.join = join
    os.waitpid(process.pid, 0)
    raise KeyboardInterrupt


if __name__ == "__main__":
    BaseProcess.join = interrupted
    with Apart() as process:
        process.do(double, 21, nothing)
"""


def environment() -> dict[str, str]:
    path = os.pathsep.join((str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])))
    return {**os.environ, "PYTHONPATH": path}


@pytest.mark.skipif(not hasattr(signal, "SIGIO"), reason="as the system of Linux does it")
def test_the_process_dies_with_the_program(tmp_path: Path) -> None:
    told = tmp_path / "process"
    script = tmp_path / "main.py"
    script.write_text(
        "from reader.apart.process import Apart\n"
        "from tests.apart.test_process import nothing, stay\n"
        f"if __name__ == '__main__':\n    Apart().do(stay, {str(told)!r}, nothing)\n"
    )
    program = subprocess.Popen([sys.executable, str(script)], env=environment(), cwd=ROOT)
    try:
        _wait(lambda: told.exists() and bool(told.read_text()))
    finally:
        program.kill()
        program.wait()
    _wait(lambda: not _runs(int(told.read_text())))


def _wait(until: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        time.sleep(0.05)


def _runs(process: int) -> bool:
    with contextlib.suppress(OSError):
        # A process that has ended and that nobody has asked about yet is a zombie.
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False
