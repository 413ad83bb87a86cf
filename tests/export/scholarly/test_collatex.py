from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings

from reader.export.edition.characters import printable
from reader.export.edition.prepared import prepare
from reader.export.options import EVERYTHING, Choice
from reader.export.scholarly.collatex import to_collatex
from reader.model import Analysis
from tests.export.scholarly.made import remark_of, renderings


def made(analysis: Analysis, choice: Choice = EVERYTHING) -> Any:
    return json.loads(to_collatex(prepare(analysis, "x", choice=choice)))


def read_off(tokens: list[dict[str, Any]]) -> str:
    return "".join(token["t"] for token in tokens)


def row_of(collation: Any, number: int) -> str:
    cells = collation["alignment"]["table"][number]
    return read_off([token for cell in cells if cell for token in cell])


def test_one_remark_is_what_the_tool_takes(flood: Analysis) -> None:
    collation = made(flood, Choice(remarks=frozenset({"r1"})))
    assert (collation["remark"], collation["speaker"]) == (1, "Tomas Ekdal")
    first, second = collation["witnesses"]
    assert (first["id"], second["id"]) == ("1a", "1b")
    assert (second["outlet"], second["published"]) == ("Agence Estuaire", "2031-10-03")
    assert second["tokens"][:2] == [
        {"t": "We ", "n": "we"},
        {
            "t": "will",
            "n": "will",
            "place": 1,
            "class": "substantive",
            "kind": "substitution",
            "alert": "tense",
        },
    ]
    assert [token["n"] for token in first["tokens"][:3]] == ["we", "did", "not"]


def test_the_alignment_is_what_the_tool_gives(flood: Analysis) -> None:
    alignment = made(flood, Choice(remarks=frozenset({"r2"})))["alignment"]
    assert alignment["witnesses"] == ["2a", "2b"]
    assert alignment["status"] == [False, True]
    (shared, trust), (too, nothing) = alignment["table"]
    assert shared == too
    assert read_off(trust) == " It has earned our trust."
    assert nothing is None


def test_several_remarks_are_a_list(flood: Analysis) -> None:
    assert [each["remark"] for each in made(flood)] == [1, 2, 3, 4, 5]
    assert made(Analysis()) == []


def test_a_rendering_in_another_language_is_named_apart(flood: Analysis) -> None:
    collation = made(flood, Choice(remarks=frozenset({"r3"})))
    assert [each["id"] for each in collation["witnesses"]] == ["3a", "3b"]
    (russian,) = collation["apart"]
    assert (russian["id"], russian["language"], russian["reason"]) == ("3c", "ru", "translation")
    assert russian["content"] == flood.quote_by_id["q14"].text


def test_what_was_not_chosen_is_a_witness_all_the_same(flood: Analysis) -> None:
    choice = Choice(articles=frozenset({"art1"}), remarks=frozenset({"r1"}))
    assert [each["id"] for each in made(flood, choice)["witnesses"]] == ["1a", "1b"]


def test_words_are_compared_as_they_are_here() -> None:
    collation = made(remark_of([("Colour it, 1,000 times", "en"), ("color it 1000 times", "en")]))
    first, second = (
        [token["n"] for token in each["tokens"] if token["n"] != ","] for each in collation["witnesses"]
    )
    assert first == second


@settings(deadline=None)
@given(renderings)
def test_the_tokens_joined_are_the_rendering(said: list[tuple[str, str | None]]) -> None:
    analysis = remark_of(said)
    collation = made(analysis)
    texts = dict(zip(["1a", "1b", "1c", "1d", "1e"], (printable(each) for each, _ in said), strict=False))
    alignment = collation["alignment"]
    assert alignment["witnesses"] == [each["id"] for each in collation["witnesses"]]
    for number, witness in enumerate(collation["witnesses"]):
        assert comparable(read_off(witness["tokens"])) == comparable(texts[witness["id"]])
        assert row_of(collation, number) == read_off(witness["tokens"])
        assert all(token["t"] and token["n"] for token in witness["tokens"])
    for apart in collation["apart"]:
        assert apart["content"] == texts[apart["id"]]
    everyone = [each["id"] for each in (*collation["witnesses"], *collation["apart"])]
    assert sorted(everyone) == sorted(texts)
    assert {len(row) for row in alignment["table"]} == {len(alignment["status"])}
    for column, varies in zip(zip(*alignment["table"], strict=True), alignment["status"], strict=True):
        readings = {None if cell is None else read_off(cell) for cell in column}
        assert varies or len(readings) == 1


def comparable(text: str) -> str:
    """A pair of characters that ends a line may be parted between two tokens."""
    return text.replace("\n\n", "\n")
