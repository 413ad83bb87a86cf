"""The labels are right by their own rules: an evaluation is worth what its labels are."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.evaluation.gold import EVENTS, LOOSENESS, Gold, read_events, read_gold

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
FOLDER_OF = {name: EVENTS / name for name in read_events()} | {"samples": SAMPLES}
GOLDS = read_events() | {"samples": read_gold(Path(__file__).parent / "samples.json")}
MARKS = re.compile(r"""["“”„«»‹›「」『』]|(?<!\w)['‘](?=\w)""")


@pytest.fixture(params=sorted(GOLDS))
def event(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def gold(event: str) -> Gold:
    return GOLDS[event]


def texts(event: str) -> dict[str, str]:
    return {name: (FOLDER_OF[event] / name).read_text("utf-8") for name in GOLDS[event].outlets}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("’", "'"))


def test_the_labels_cover_the_folder(event: str, gold: Gold) -> None:
    assert set(gold.outlets) == {path.name for path in FOLDER_OF[event].iterdir()} - {"gold.json"}
    assert len(gold.outlets) >= 3
    assert all(gold.outlets.values())


def test_every_quote_stands_in_its_article(event: str, gold: Gold) -> None:
    articles = texts(event)
    for quote in gold.quotes:
        assert quote.text == quote.text.strip()
        assert quote.start_in(articles[quote.article]) >= 0


def test_quotes_are_in_order_and_apart(event: str, gold: Gold) -> None:
    articles = texts(event)
    for name, text in articles.items():
        spans = [
            (quote.start_in(text), quote.start_in(text) + len(quote.text))
            for quote in gold.quotes
            if quote.article == name
        ]
        assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


def test_every_mark_belongs_to_a_labelled_quote(event: str, gold: Gold) -> None:
    """No quote of an article is left unlabelled: each mark opens, closes or lies in a labelled one."""
    for name, text in texts(event).items():
        if name.endswith(".html"):
            continue
        near = [False] * len(text)
        for quote in gold.quotes:
            if quote.article == name:
                start = quote.start_in(text)
                # French sets a space within its marks.
                for position in range(start - 2, min(start + len(quote.text) + 2, len(text))):
                    near[position] = True
        loose = [mark.start() for mark in MARKS.finditer(text) if not near[mark.start()]]
        assert not [text[max(place - 20, 0) : place + 20] for place in loose]


def test_ids_are_unique_and_known(gold: Gold) -> None:
    assert len(gold.quote_by_id) == len(gold.quotes)
    named = {quote for _, members in gold.groups for quote in members}
    named |= {quote for pair in (*gold.near_misses, *gold.ambiguous) for quote in pair}
    assert named <= set(gold.quote_by_id)


def test_kinds_and_speakers_agree(gold: Gold) -> None:
    grouped = {quote for _, members in gold.groups for quote in members}
    for quote in gold.quotes:
        assert quote.kind in {"direct", "fragment", "scare"}
        if quote.kind == "scare":
            assert quote.speaker is None
            assert quote.id not in grouped


def test_groups_span_articles_and_agree_on_the_speaker(gold: Gold) -> None:
    for relation, members in gold.groups:
        assert relation in LOOSENESS
        assert len(set(members)) == len(members)
        assert len({gold.quote_by_id[quote].article for quote in members}) >= 2
        names = {gold.quote_by_id[quote].speaker for quote in members} - {None}
        assert len(names) <= 1


def test_verbatim_groups_differ_in_punctuation_only(gold: Gold) -> None:
    for relation, members in gold.groups:
        same = len({tuple(words(gold.quote_by_id[quote].text)) for quote in members}) == 1
        assert same == (relation == "verbatim"), [gold.quote_by_id[quote].text for quote in members]


def test_near_misses_stand_in_two_articles_and_are_no_pair(gold: Gold) -> None:
    assert len(set(gold.near_misses)) == len(gold.near_misses) >= 5
    for pair in gold.near_misses:
        a, b = (gold.quote_by_id[quote] for quote in pair)
        assert a.article != b.article
        assert pair not in gold.pairs
        assert pair not in gold.ambiguous
        assert b.id not in gold.family_of.get(a.id, ())


def test_the_file_says_nothing_that_is_not_read(event: str) -> None:
    path = EVENTS / event / "gold.json" if event != "samples" else Path(__file__).parent / "samples.json"
    data = json.loads(path.read_text("utf-8"))
    assert set(data) - {"ambiguous"} == {"event", "date", "articles", "quotes", "groups", "near_misses"}


def test_the_events_are_many_and_varied() -> None:
    golds = read_events().values()
    relations = Counter(relation for gold in golds for relation in gold.pairs.values())
    assert len(golds) >= 12
    assert sum(len(gold.quotes) for gold in golds) >= 300
    assert relations.total() >= 150
    assert all(relations[relation] >= 5 for relation in LOOSENESS)
    assert sum(len(gold.near_misses) for gold in golds) >= 80
