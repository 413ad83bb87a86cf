"""Heavy work runs in a process that can be ended at any moment, and whose end is never the window's."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reader.model import Analysis, Article, Comparison, Copies, Departure, Event, Problem, Progress, Report
from reader.window.work.tasks import Reading, Refusal, join, parcels, split
from reader.window.work.worker import Worker

ARTICLE = Article("a1", "a.txt", "Text 🌊", ())


def reads(report: Report) -> str:
    """Report an article, then a hundred steps at once."""
    report(Progress("reading", 1, 1, ARTICLE))
    for number in range(100):
        report(Progress("matching", number, 100))
    return "read"


def sleeps(started: str, report: Report) -> str:  # noqa: ARG001
    Path(started).write_text(str(os.getpid()))
    time.sleep(60)
    return "slept"


def answers(text: str, report: Report) -> str:  # noqa: ARG001
    return text


def refuses(report: Report) -> None:  # noqa: ARG001
    raise Refusal("There is no such folder.")


def fails(report: Report) -> None:  # noqa: ARG001
    raise ValueError("seven")


def overflows(report: Report) -> None:  # noqa: ARG001
    raise MemoryError


def dies(report: Report) -> None:  # noqa: ARG001
    os._exit(41)


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    with qtbot.captureExceptions() as caught:
        yield worker
        worker.close()
    assert not caught


def _gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_progress_and_result_arrive(qtbot: QtBot, worker: Worker) -> None:
    steps: list[Progress] = []
    worker.progressed.connect(steps.extend)
    with qtbot.waitSignal(worker.done, timeout=10_000) as done:
        worker.start(reads)
        assert worker.busy
    assert done.args == ["read"]
    assert not worker.busy
    assert [step.article for step in steps if step.article] == [ARTICLE]
    assert steps[-1] == Progress("matching", 99, 100)
    assert len(steps) < 50, "steps that nobody can see are not sent"


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        (refuses, "There is no such folder."),
        (fails, "seven"),
        (overflows, "memory"),
        (dies, "41"),
    ],
)
def test_a_failure_is_one_sentence(qtbot: QtBot, worker: Worker, task: object, sentence: str) -> None:
    with qtbot.waitSignal(worker.failed, timeout=10_000) as failed:
        worker.start(task)  # type: ignore[arg-type]
    assert failed.args is not None
    assert sentence in failed.args[0]
    assert "\n" not in failed.args[0]
    assert not worker.busy


def test_work_can_be_ended_at_once(qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    started = tmp_path / "started"
    worker.start(sleeps, str(started))
    qtbot.waitUntil(lambda: started.exists() and started.read_text() != "", timeout=10_000)
    process = int(started.read_text())
    began = time.monotonic()
    worker.stop()
    assert time.monotonic() - began < 0.05
    assert not worker.busy
    qtbot.waitUntil(lambda: _gone(process), timeout=1000)
    assert time.monotonic() - began < 0.3


def test_a_late_word_is_not_heard(qtbot: QtBot, worker: Worker, tmp_path: Path) -> None:
    results: list[object] = []
    worker.done.connect(results.append)
    failures: list[str] = []
    worker.failed.connect(failures.append)
    worker.start(sleeps, str(tmp_path / "started"))
    worker.start(answers, "older")
    with qtbot.waitSignal(worker.done, timeout=10_000):
        worker.start(answers, "newer")
    qtbot.wait(100)
    assert results == ["newer"]
    assert failures == []


def test_stopping_before_it_has_begun(qtbot: QtBot, worker: Worker) -> None:
    heard: list[object] = []
    worker.done.connect(heard.append)
    worker.start(answers, "never")
    worker.stop()
    qtbot.wait(200)
    assert heard == []


def test_a_large_result_travels_in_parts_and_arrives_whole() -> None:
    articles = tuple(Article(f"a{number}", f"{number}.txt", "x", ()) for number in range(450))
    reading = Reading(
        Analysis(
            articles,
            problems=(Problem("p", "it is empty"),),
            events=(Event(("a1", "a2"), ("quay",)),),
            copies=(Copies(("a1", "a2"), (1.0, 0.75)),),
        ),
        {("q", "r"): Comparison(Departure.ALERT, 0.5)},
        {"a.txt": (1, 2, 3)},
    )
    parts = tuple(split(reading))
    assert len(parts) == 9
    assert join(parts) == reading
    assert join(tuple(split(Reading()))) == Reading()
    dated = replace(reading, analysis=replace(reading.analysis, sensitivity=0.4, analysed="2031-05-06"))
    assert join(tuple(split(dated))) == dated
    assert join(tuple(split("text"))) == "text"


def counts(analysis: Analysis, more: int, report: Report) -> int:  # noqa: ARG001
    return len(analysis.articles) + more


def test_a_large_argument_travels_in_parts_and_arrives_whole(qtbot: QtBot, worker: Worker) -> None:
    analysis = Analysis(tuple(Article(f"a{number}", f"{number}.txt", "x", ()) for number in range(450)))
    assert len(tuple(split(analysis))) == 4
    assert len(tuple(parcels((analysis, 5)))) == 4 + 1 + 1 + 1 + 1
    with qtbot.waitSignal(worker.done, timeout=30_000) as done:
        worker.start(counts, analysis, 5)
    assert done.args == [455]


def reads_many(report: Report) -> str:
    """Report a hundred articles at once."""
    for number in range(100):
        report(Progress("reading", number + 1, 100, Article(f"a{number}", f"{number}.txt", "Text", ())))
    return "read"


def test_many_articles_come_a_few_at_a_time_with_time_to_draw_between(qtbot: QtBot, worker: Worker) -> None:
    heard: list[str] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: heard.append("drawn"))
    timer.start()
    sizes: list[int] = []

    def hear(steps: list[Progress]) -> None:
        sizes.append(len(steps))
        heard.append("heard")

    worker.progressed.connect(hear)
    with qtbot.waitSignal(worker.done, timeout=10_000):
        worker.start(reads_many)
    assert sum(sizes) == 100
    assert sizes[0] == 1, "the first is not kept waiting for the others"
    assert max(sizes) <= 20
    together = "".join(each[0] for each in heard)
    assert "hh" not in together


def test_work_can_be_ended_while_the_window_is_busy_with_what_it_heard(qtbot: QtBot, worker: Worker) -> None:
    def hear(_: list[Progress]) -> None:
        worker.close()

    worker.progressed.connect(hear)
    done: list[object] = []
    worker.done.connect(done.append)
    worker.start(reads_many)
    qtbot.waitUntil(lambda: not worker.busy, timeout=10_000)
    assert not worker._listeners or all(listener.isFinished() for listener in worker._listeners)
    qtbot.wait(50)
    assert done == []
