"""Typst at work in its own process: what goes wrong there is told here, and nothing stays behind."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from datetime import date

import pytest

from reader.apart.glyphs import fonts
from reader.apart.process import Apart, Broken, Fate
from reader.apart.setting import Panicked
from reader.export.formats import ExportError
from reader.export.options import unheard
from reader.export.paged import typesetting
from reader.export.paged.typesetting import picture, typeset
from reader.model import Cancelled, Progress, Report, silent

ENDLESS = b"#for _ in range(10000000) { let n = range(10000).sum() }"


@pytest.fixture
def template(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts a template in the place of all that there are."""

    def put(source: bytes) -> None:
        monkeypatch.setattr(typesetting, "templates", lambda _: {"main.typ": source})

    return put


def drawn(form: str = "svg", ppi: float | None = None, report: Report = silent) -> bytes:
    return picture("main.typ", '{"word": "one"}', {}, form, ppi, unheard, report)


def test_a_page_is_made_in_each_form(template: Callable[[bytes], None]) -> None:
    template(b"""#set document(title: "two pages")
    #set page(width: 72pt, height: 36pt)
    #json(bytes(sys.inputs.given)).data.word #pagebreak() two #metadata(())<places>""")
    assert typeset("main.typ", lambda: '{"word": "one"}', {}, None, unheard).startswith(b"%PDF")
    assert b"<svg" in drawn()[:200]
    small, large = (drawn("png", ppi) for ppi in (72, 144))
    assert [int.from_bytes(each[16:20], "big") for each in (small, large)] == [72, 144]


def test_a_template_finds_the_others() -> None:
    found = typesetting.templates("edition.typ")
    assert {"main.typ", "house.typ"} <= found.keys()
    assert "edition.typ" not in found


def test_what_typst_refuses_is_told_as_it_says_it(template: Callable[[bytes], None]) -> None:
    template(b"#nothing")
    with pytest.raises(ExportError, match=r"^the picture could not be made: unknown variable: nothing$"):
        drawn()
    with pytest.raises(ExportError, match=r"^the PDF could not be set: unknown variable: nothing$"):
        typeset("main.typ", lambda: "{}", {}, None, unheard)


def test_it_is_ended_at_once_where_it_is_cancelled(template: Callable[[bytes], None]) -> None:
    heard: list[Progress] = []

    def report(progress: Progress) -> None:
        heard.append(progress)
        if len(heard) == 5:
            raise Cancelled

    template(ENDLESS)
    with pytest.raises(Cancelled):
        drawn(report=report)
    assert not multiprocessing.active_children()
    assert {each.stage for each in heard} == {"setting"}


def test_no_process_is_left_where_the_text_is_not_made_ready() -> None:
    def cancelled() -> str:
        assert len(multiprocessing.active_children()) == 2
        raise Cancelled

    with pytest.raises(Cancelled):
        typeset("edition.typ", cancelled, {}, None, unheard)
    assert not multiprocessing.active_children()


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
    monkeypatch: pytest.MonkeyPatch, template: Callable[[bytes], None], trouble: Exception, sentence: str
) -> None:
    template(b"")

    def fail(*_: object) -> bytes:
        raise trouble

    monkeypatch.setattr(Apart, "do", fail)
    with pytest.raises(ExportError) as error:
        drawn()
    assert str(error.value) == f"the picture could not be made: {sentence}"
    with pytest.raises(ExportError) as error:
        typeset("main.typ", lambda: "{}", {}, None, unheard)
    assert str(error.value) == f"the PDF could not be set: {sentence}"


def test_memory_that_runs_out_is_told(
    monkeypatch: pytest.MonkeyPatch, template: Callable[[bytes], None]
) -> None:
    template(b'#let long = "word " * 1000\n#range(4000000).map(n => long + str(n)).len()')
    monkeypatch.setattr(typesetting.glyphs, "fonts", with_little)
    with pytest.raises(ExportError, match="there is not enough memory for so many pages"):
        drawn()


def with_little(folders: tuple[str, ...]) -> object:
    """Begins a process that gets 1 GB of memory."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, resource.RLIM_INFINITY))
    return fonts(folders)


@pytest.mark.parametrize("given", ["yesterday", "-5", "1.5", "9" * 20])
def test_a_date_that_is_none_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(ExportError, match=f"^SOURCE_DATE_EPOCH is “{given}”, which is no number of sec"):
        typeset("edition.typ", lambda: "{}", {}, date(2031, 10, 5), unheard)
