from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.collation import Class
from reader.collation.remarks.witnesses import common_parts
from reader.export.edition.alignment import Alignment, Cell, Standing, alignment, shortened
from reader.export.edition.prepared import Entry, prepare
from reader.export.paged.figures import alignment_data
from reader.model import Analysis, Link, Relation, Span
from tests.export.made import renderings_of

words = st.sampled_from(
    [
        *("we", "will", "not", "open", "the", "gate", "Gate", ",", ".", "ten", "Velmora", "before"),
        *("fourteen", "families", "have", "left", "…", "?", "1,000", "[the]"),
    ]
)
said = st.lists(words, min_size=1, max_size=40).map(" ".join)


@st.composite
def renderings(draw: st.DrawFn) -> list[str]:
    """A text, and others made of it by leaving out, putting in and replacing words."""
    base = draw(st.lists(words, min_size=1, max_size=60))
    found = [" ".join(base)]
    for _ in range(draw(st.integers(2, 5))):
        own = list(base)
        for _ in range(draw(st.integers(0, 3))):
            start = draw(st.integers(0, len(own)))
            end = draw(st.integers(start, len(own)))
            own[start:end] = draw(st.lists(words, max_size=12))
        found.append(" ".join(own) or "gate")
    return draw(st.permutations(found))


def entry_of(*texts: str, languages: tuple[str | None, ...] = (), links: tuple[Link, ...] = ()) -> Entry:
    analysis = renderings_of(*texts, languages=languages, links=links)
    (entry,) = prepare(analysis, "x").entries
    return entry


def require_lawful(entry: Entry, table: Alignment) -> None:
    named = [each.siglum for row in table.rows for each in row.renderings]
    named += [aside.rendering.siglum for aside in table.asides]
    assert sorted(named) == sorted(each.siglum for each in entry.renderings)
    assert table.rows[0].renderings[0] is entry.base
    assert "".join(column.base for column in table.columns) == entry.base.quote.text
    numbers = [column.number for column in table.columns if column.number]
    assert numbers == list(range(1, len(numbers) + 1))
    for row in table.rows:
        assert len(row.cells) == len(table.columns)
        text = "".join(cell.text for cell in row.cells)
        assert all(each.quote.text == text for each in row.renderings)
        for column, cell, before in zip(table.columns, row.cells, (None, *row.cells), strict=False):
            if cell.standing is Standing.SAME:
                assert cell.text.strip() == column.base.strip()
            if cell.on:
                assert not cell.text.strip()
                assert before is not None
                assert before.standing in (Standing.CUT, Standing.UNQUOTED, Standing.SUBSTANTIVE)
    cells = [row.cells for row in table.rows]
    assert len(set(cells)) == len(cells)


@settings(max_examples=200, deadline=None)
@given(renderings())
@example(["we will we we we we we we will", "we will , will", "will will , will", "we will , will"])
@example([f"[the] . {'we ' * 12}have not open", "open", "open", "have we …"])
def test_the_cells_of_a_row_are_its_text_and_no_rendering_is_lost(texts: list[str]) -> None:
    entry = entry_of(*texts)
    table = alignment(entry)
    if table is None:
        variants = [each for place in entry.collated.table.places for each in place.variants[1:]]
        assert len(entry.collated.rows) == 1 or all(each.cls is not Class.SUBSTANTIVE for each in variants)
    else:
        require_lawful(entry, table)


@settings(deadline=None)
@example(["we the", "we", "[the]"])
@given(st.lists(said, min_size=3, max_size=5))
def test_so_it_is_of_texts_that_have_little_in_common(texts: list[str]) -> None:
    entry = entry_of(*texts)
    table = alignment(entry)
    if table is not None:
        require_lawful(entry, table)


def test_two_renderings_need_no_table() -> None:
    assert alignment(entry_of("the gate froze", "the gate melted")) is None


def test_renderings_that_agree_share_a_row() -> None:
    table = alignment(entry_of("ten ships sank", "two ships sank", "ten ships sank", "Ten ships sank"))
    assert table is not None
    assert [row.sigla for row in table.rows] == [("1a", "1c"), ("1b",), ("1d",)]
    assert [column.number for column in table.columns] == [1, None]
    assert [column.base for column in table.columns] == ["ten", " ships sank"]
    assert table.columns[0].alerts == ("number",)
    assert [row.cells[0] for row in table.rows] == [
        Cell("ten"),
        Cell("two", Standing.SUBSTANTIVE, ("number",)),
        Cell("Ten", Standing.ACCIDENTAL),
    ]


def test_white_space_between_two_places_is_no_column() -> None:
    table = alignment(entry_of("ten old ships sank", "two new ships sank", "ten new ships sank"))
    assert table is not None
    assert [column.base for column in table.columns] == ["ten ", "old", " ships sank"]


def test_one_in_another_language_has_no_row(flood: Analysis) -> None:
    table = alignment(prepare(flood, "x").entries[2])
    assert table is not None
    assert [(aside.rendering.siglum, aside.foreign) for aside in table.asides] == [("3c", True)]


def test_without_a_second_rendering_to_compare_there_is_no_table() -> None:
    texts = "the gate froze", "ворота замёрзли", "die Pforte fror ein"
    assert alignment(entry_of(*texts, languages=("en", "ru", "de"))) is None


def test_a_cut_over_several_columns_is_told_once() -> None:
    full = "We will open the northern gate only after forty families have left the lower town for good."
    other = full.replace("forty", "fourteen").replace("gate", "door")
    part = "left the lower town for good."
    link = Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(full.index(part), len(full)), Span(0, len(part))))
    entry = entry_of(full, part, other, links=(link,))
    here, _, _ = common_parts(entry.renderings[1].quote, entry.base.quote, link)
    assert len(here.of(part)) == len(part)
    table = alignment(entry)
    assert table is not None
    require_lawful(entry, table)
    fragment = next(row for row in table.rows if row.sigla == ("1b",))
    assert [(cell.standing, cell.on) for cell in fragment.cells] == [
        (Standing.UNQUOTED, False), *[(Standing.UNQUOTED, True)] * 4, (Standing.SAME, False),
    ]  # fmt: skip


def test_what_no_part_of_the_base_is_said_to_be_is_left_out_and_not_unquoted() -> None:
    full = "We will open the northern gate only after forty families have left the lower town for good."
    part, loose = "forty families have left the lower town", "We will open the gate."
    begin = full.index(part)
    links = (
        Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(begin, begin + len(part)), Span(0, len(part)))),
        Link(("q0", "q2"), 0.9, Relation.EDITED, (Span(0, len(full)), Span(0, len(loose)))),
    )
    table = alignment(entry_of(full, part, loose, links=links))
    assert table is not None
    standings = {row.sigla[0]: [each.standing for each in row.cells] for row in table.rows}
    assert (standings["1b"][0], standings["1b"][-1]) == (Standing.UNQUOTED, Standing.UNQUOTED)
    assert Standing.UNQUOTED not in standings["1c"]
    assert Standing.CUT in standings["1c"]


@given(st.text(max_size=300), st.integers(8, 60))
def test_what_is_shortened_keeps_its_ends(text: str, most: int) -> None:
    short = shortened(text, most)
    whole = " ".join(text.split())
    if short != whole:
        head, _, tail = short.partition("…")
        assert 2 * len(whole) > most
        assert whole.startswith(head.strip()) or "…" in whole
        assert whole.endswith(tail.strip()) or "…" in whole


def test_long_runs_lose_their_middle_between_words() -> None:
    said = "the wall is older than the town and older by far than any of us"
    assert shortened(said, 40) == "the wall is older … far than any of us"
    assert shortened("字" * 60, 40) == "字" * 10 + "…" + "字" * 10


def test_a_sign_that_closes_a_quote_is_no_place_and_alone_no_table() -> None:
    assert alignment(entry_of("the gate froze,", "the gate froze.", "the gate froze")) is None
    table = alignment(entry_of("ten gates froze,", "two gates froze.", "ten gates froze"))
    assert table is not None
    assert [column.number for column in table.columns] == [1, None, None]
    assert [row.cells[-1].text for row in table.rows] == [",", ".", ""]
    inner = alignment(entry_of("the gate, he froze", "the gate he froze", "the gate he froze"))
    assert inner is not None
    assert [column.number for column in inner.columns] == [None, 1, None]


def test_a_table_of_mere_parts_is_left_out() -> None:
    full = "We will open the northern gate after forty families have left the lower town for good."
    parts = "left the lower town for good.", "We will open the northern gate"
    links = tuple(
        Link(
            ("q0", f"q{number}"),
            0.9,
            Relation.FRAGMENT,
            (Span(full.index(part), full.index(part) + len(part)), Span(0, len(part))),
        )
        for number, part in enumerate(parts, 1)
    )
    assert alignment(entry_of(full, *parts, links=links)) is None


def test_a_page_explains_the_signs_of_its_table_and_no_others() -> None:
    full = "We will open the northern gate only after forty families have left the lower town for good."
    part = full[full.index("forty") :]
    link = Link(("q0", "q1"), 0.9, Relation.FRAGMENT, (Span(full.index(part), len(full)), Span(0, len(part))))
    data = alignment_data(entry_of(full, part, full.replace("forty", "ten"), links=(link,)))
    assert data is not None
    assert data["signs"] == "⟨…⟩: does not quote that far"
