"""Typst at work in its own process: what goes wrong there is told here, and nothing stays behind."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from datetime import date

import pytest
import typst

from reader.apart.process import Broken, Fate
from reader.apart.setting import Panicked, Task
from reader.apart.setting import compiled as compiled_there
from reader.export.formats import ExportError
from reader.export.options import unheard
from reader.export.paged import typesetting
from reader.export.paged.typesetting import compiled, typeset
from reader.model import Cancelled, Progress

ENDLESS = {"main.typ": b"#for _ in range(10000000) { let n = range(10000).sum() }"}


def test_a_page_is_made_in_each_form() -> None:
    source = b"#set page(width: 72pt, height: 36pt)\n#json(bytes(sys.inputs.data)).word #pagebreak() two"
    page = {"main.typ": source}
    assert compiled(page, {"word": "one"}).startswith(b"%PDF")
    assert b"<svg" in compiled(page, {"word": "one"}, form="svg")[:200]
    small, large = (compiled(page, {"word": "one"}, form="png", ppi=ppi) for ppi in (72, 144))
    assert [int.from_bytes(each[16:20], "big") for each in (small, large)] == [72, 144]


def test_a_template_finds_the_others() -> None:
    found = typesetting.templates("edition.typ")
    assert {"main.typ", "house.typ"} <= found.keys()
    assert "edition.typ" not in found


def test_what_typst_refuses_is_told_as_it_says_it() -> None:
    with pytest.raises(typst.TypstError) as refusal:
        compiled({"main.typ": b"#nothing"}, {})
    assert refusal.value.message == "unknown variable: nothing"


def test_it_is_ended_at_once_where_it_is_cancelled() -> None:
    heard: list[Progress] = []

    def report(progress: Progress) -> None:
        heard.append(progress)
        if len(heard) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        compiled(ENDLESS, {}, report=report)
    assert not multiprocessing.active_children()
    assert {each.stage for each in heard} == {"setting"}


@pytest.mark.parametrize(
    ("trouble", "sentence"),
    [
        (
            Panicked("end byte index 65535 is not a char boundary"),
            "Typst broke off unexpectedly (end byte index 65535 is not a char boundary)",
        ),
        (Broken(Fate.CRASHED, "SIGSEGV"), "Typst broke off unexpectedly (SIGSEGV)"),
        (
            Broken(Fate.KILLED, "SIGKILL"),
            "the system ended Typst (SIGKILL), most likely because memory ran out",
        ),
        (Broken(Fate.MEMORY, "-6"), "there is not enough memory for so many pages"),
    ],
    ids=lambda given: type(given).__name__,
)
def test_each_trouble_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception, sentence: str
) -> None:
    def fail(*_: object) -> bytes:
        raise trouble

    monkeypatch.setattr(typesetting, "apart", fail)
    with pytest.raises(ExportError) as error:
        compiled({"main.typ": b""}, {})
    assert str(error.value) == f"the PDF could not be set: {sentence}"


def test_a_fault_in_typst_is_no_end_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As PyO3 raises where the code under it panics."""

    def panic(*_: object, **__: object) -> bytes:
        raise PanicException("end byte index 65535\nis not a char boundary")

    monkeypatch.setattr(typst, "Compiler", panic)
    with pytest.raises(Panicked, match="end byte index 65535 is not a char boundary"):
        compiled_there(Task({"main.typ": b""}, "{}"))


def test_memory_that_runs_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    hungry = {"main.typ": b'#let long = "word " * 1000\n#range(4000000).map(n => long + str(n)).len()'}
    monkeypatch.setattr(typesetting, "apart", scarce(typesetting.apart))
    with pytest.raises(ExportError, match="there is not enough memory for so many pages"):
        compiled(hungry, {})


def scarce(apart: Callable[..., bytes]) -> Callable[..., bytes]:
    """As ``apart``, where the work gets 1 GB of memory."""
    return lambda _, task, attend: apart(compiled_with_little, task, attend)


def compiled_with_little(task: Task) -> bytes:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, resource.RLIM_INFINITY))
    return compiled_there(task)


@pytest.mark.parametrize("given", ["yesterday", "-5", "1.5", "9" * 20])
def test_a_date_that_is_none_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(ExportError, match=f"^SOURCE_DATE_EPOCH is “{given}”, which is no number of sec"):
        typeset("edition.typ", {}, date(2031, 10, 5), unheard)
