import json

import pytest
import typst

from reader.export.paged.widths import width

_MEASURED = """
#set text(font: "Libertinus Serif", size: 100pt)
#let weight = if {bold} {{ "bold" }} else {{ "regular" }}
#context [#metadata(measure(text(weight: weight, "{words}")).width.pt())<w>]
"""


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "words",
    [
        "The wall is older than any of us and it has earned our trust",
        "MAYOR ANNA WILMS: 1,250 “families” — and more – left in 2031",
        "L’été dernier, la digue a cédé près de l’écluse",
        "Мы не откроем северные ворота до вечера",
    ],
)
def test_words_are_nearly_as_wide_as_typst_sets_them(words: str, bold: bool) -> None:
    source = _MEASURED.format(bold=str(bold).lower(), words=words).encode()
    measured = json.loads(typst.query(source, "<w>", field="value", one=True)) / 100
    assert width(words, bold) == pytest.approx(measured, rel=0.15)


def test_signs_of_east_asia_are_wide_and_accents_take_no_room() -> None:
    assert width("堤防") > width("dike") > width("di")
    assert width("e\u0301") == width("é") == width("e")
