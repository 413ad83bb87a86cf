"""What Typst itself is asked to do: pages, places and the words of its refusals."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import typst

from reader.apart.setting import Panicked, Refused, Task, compiled, compiled_with_places, places

PAGES = b"""
#set page(width: 100pt, height: 50pt, margin: 10pt)
#let (data, fonts, places) = json(bytes(sys.inputs.given))
#set text(font: fonts.at(""))
#data.word
#pagebreak()
#metadata("there")<there>
#if "there" in places [page #places.there.page] else [no page]
#context {
  let (page, x, y) = query(<there>).first().location().position()
  [#metadata((("there", page, x.pt(), y.pt()),))<places>]
}
"""
FONTS = {"": ["Libertinus Serif"]}


def task(form: str = "pdf") -> Task:
    return Task({"main.typ": PAGES}, '{"word": "an \u0378 word"}', FONTS, form=form)


def test_places_are_where_the_pages_tell() -> None:
    found, absent = places(task())
    assert absent == ("\u0378",)
    assert found == {"there": {"page": 2, "x": 10, "y": pytest.approx(10, abs=10)}}


def test_pages_know_the_places_that_they_are_given() -> None:
    given = task()._replace(places=places(task())[0], data='{"word": "a word"}')
    made, found = compiled_with_places(given)
    assert found == given.places
    assert made == compiled(given)[0]
    assert made != compiled(given._replace(places={}))[0]


def test_what_no_font_shows_is_told_and_stands_as_another_sign() -> None:
    made, absent = compiled(task(form="svg"))
    assert absent == ("\u0378",)
    assert made == compiled(task(form="svg")._replace(data='{"word": "an \ufffd word"}'))[0]


@pytest.mark.parametrize("work", [compiled, places, compiled_with_places])
def test_what_is_refused_is_told_in_the_words_of_typst(work: Callable[[Task], object]) -> None:
    with pytest.raises(Refused, match=r"^unknown variable: nothing$"):
        work(Task({"main.typ": b"#nothing"}, "{}"))


def test_a_fault_in_typst_is_no_end_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        """As PyO3 raises where the code under it panics."""

    def panic(*_: object, **__: object) -> bytes:
        raise PanicException("end byte index 65535\nis not a char boundary")

    monkeypatch.setattr(typst, "Compiler", panic)
    with pytest.raises(Panicked, match="end byte index 65535 is not a char boundary"):
        compiled(Task({"main.typ": b""}, "{}"))
