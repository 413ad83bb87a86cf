"""How outlets edit, over sets of invented remarks."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation import Alert
from reader.collation.remarks.cues import Stance
from reader.collation.remarks.data import profile_data
from reader.collation.remarks.profile import Profile, profiles
from reader.model import Analysis, Cancelled, Progress
from tests.collation.remarks.news import copied, quoted, remark_of, set_of

SAID = "Captain Rolf Tamm waited two days at the old pier because the tide was low"


def by_outlet(analysis: Analysis) -> dict[str, Profile]:
    return {profile.outlet: profile for profile in profiles(analysis)}


def test_who_stands_alone_against_two_that_agree_alters() -> None:
    north, south = quoted("North", SAID), quoted("South", SAID.replace("waited", "lingered"))
    east = quoted("East", SAID.replace("two", "ten"))
    found = by_outlet(remark_of(north, south, east))
    assert found["East"].alerts[Alert.NUMBER].alone.quotes == (east[1].id,)
    assert found["South"].alters.alone.quotes == (south[1].id,)
    assert found["North"].alters.alone.quotes == ()
    assert {each.alters.alone.of for each in found.values()} == {1}
    assert all(not each.alters.undecided.quotes for each in found.values())
    assert found["East"].alters.alone.share == 1


def test_a_base_that_stands_alone_is_found_out() -> None:
    north = quoted("North", SAID.replace("Tamm", "Brenner") + " again")
    south, east = quoted("South", SAID), quoted("East", SAID.replace("waited", "lingered"))
    found = by_outlet(remark_of(north, south, east))
    assert found["North"].renames.alone.quotes == (north[1].id,)
    assert not found["South"].renames.alone.quotes


def test_of_two_renderings_neither_can_be_told_from_the_other() -> None:
    found = by_outlet(remark_of(quoted("North", SAID), quoted("South", SAID.replace("two", "ten"))))
    for profile in found.values():
        assert profile.alters.alone.of == 0
        assert profile.alters.alone.share == 0
        assert len(profile.alerts[Alert.NUMBER].undecided) == profile.alters.undecided.of == 1


def test_outlets_that_print_the_same_words_confirm_one_another() -> None:
    same = [quoted(outlet, SAID) for outlet in ("North", "South", "West")]
    found = by_outlet(remark_of(*same, quoted("East", SAID.replace("two", "ten"))))
    assert len(found["East"].alters.alone.quotes) == 1
    assert not any(found[outlet].alters.alone.quotes for outlet in ("North", "South", "West"))


def test_copies_of_one_text_do_not_confirm_one_another() -> None:
    same = [quoted(outlet, SAID) for outlet in ("North", "South", "West")]
    analysis = remark_of(*same, quoted("East", SAID.replace("two", "ten")))
    found = by_outlet(copied(analysis, "North", "South", "West"))
    assert not found["East"].alters.alone.quotes
    assert len(found["East"].alters.undecided) == 1


def test_two_articles_of_one_outlet_do_not_confirm_one_another() -> None:
    one, two = quoted("North", SAID), quoted("North", SAID.replace("waited", "lingered"))
    found = by_outlet(remark_of(one, two, quoted("East", SAID.replace("two", "ten"))))
    assert found["North"].quotes == tuple(sorted((one[1].id, two[1].id)))
    assert not found["East"].alters.alone.quotes


def test_an_outlet_does_not_stand_alone_against_itself() -> None:
    one = quoted("North", "The left bank keeps two boats and the dam will hold")
    two = quoted("North", "The right bank keeps two boats and the dam will hold")
    south = quoted("South", "The right bank keeps ten boats and the dam will hold")
    found = by_outlet(remark_of(one, two, south))
    assert not found["North"].alters.alone.quotes
    for profile in found.values():
        for tally in (profile.trims, profile.alters.alone, profile.alters.undecided):
            assert len(tally) <= tally.of


def test_what_is_trimmed_bracketed_and_marked() -> None:
    whole = quoted("North", f"{SAID}, and nobody came to help him")
    trims = quoted("South", SAID, cue="claimed")
    marks = quoted("East", "Captain Rolf Tamm waited … because the tide was low, and nobody came to help him")
    cuts = quoted(
        "West", "Captain Rolf Tamm waited two days because the [sea] was low, and nobody came to help him"
    )
    found = by_outlet(remark_of(whole, trims, marks, cuts))
    assert [len(found[outlet].trims) for outlet in ("North", "South", "East", "West")] == [0, 1, 1, 0]
    assert [len(found[outlet].marked) for outlet in ("North", "South", "East", "West")] == [0, 0, 1, 0]
    assert [len(found[outlet].unmarked) for outlet in ("North", "South", "East", "West")] == [0, 0, 0, 1]
    assert found["West"].brackets.quotes == (cuts[1].id,)
    assert found["South"].cues == {Stance.DOUBT: (trims[1].id,)}
    assert 0 < found["North"].distance < 1


def test_the_fullest_rendering_may_lack_what_another_has() -> None:
    north = quoted("North", f"{SAID}, and nobody came to help him that night or the next")
    south = quoted("South", f"My brother tells it so: {SAID}")
    found = by_outlet(remark_of(north, south))
    assert len(found["North"].trims) == len(found["South"].trims) == 1


def test_languages_are_profiled_apart() -> None:
    german = [
        quoted("Nord", "Der Damm hält nicht.", language="de"),
        quoted("West", "Der Damm hält.", language="de"),
    ]
    found = by_outlet(remark_of(quoted("North", SAID), *german))
    assert set(found) == {"Nord", "West"}
    assert len(found["West"].alerts[Alert.NEGATION].undecided) == 1


def test_an_outlet_beside_itself_alone_has_no_profile() -> None:
    assert not profiles(remark_of(quoted("North", SAID), quoted("North", f"{SAID} again")))
    assert not profiles(Analysis())


def test_each_number_has_the_quotes_behind_it_as_data() -> None:
    (east, _) = profiles(remark_of(quoted("North", SAID), quoted("East", SAID.replace("two", "ten"))))
    data = json.loads(json.dumps(profile_data(east)))
    assert data["outlet"] == "East"
    assert data["alerts"]["number"]["undecided"] == {"quotes": list(east.quotes), "of": 1}
    assert set(data["alerts"]) == {"number"}


def test_the_report_hears_of_every_remark_and_can_end_the_work() -> None:
    analysis = set_of(
        *((quoted("North", f"{SAID} {n}"), quoted("South", f"{SAID} {n}")) for n in range(3)),
    )
    heard: list[tuple[int, int]] = []
    profiles(analysis, lambda progress: heard.append((progress.done, progress.total)))
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def cancel(progress: Progress) -> None:
        if progress.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        profiles(analysis, cancel)


said = st.lists(
    st.sampled_from(["dam", "the", "we", "boats", "ten", "two", "not", "may", ".", "…", "Tamm"]),
    min_size=1,
    max_size=9,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(said, min_size=2, max_size=4), min_size=1, max_size=3), st.data())
def test_order_changes_nothing_and_no_number_exceeds_what_it_counts(
    remarks: list[list[str]], data: st.DataObject
) -> None:
    analysis = set_of(
        *(
            tuple(quoted(f"Outlet {place}", f"{number} {text}") for place, text in enumerate(texts))
            for number, texts in enumerate(remarks)
        )
    )
    shuffle: Callable[[tuple[object, ...]], tuple[object, ...]] = lambda items: tuple(  # noqa: E731
        data.draw(st.permutations(items))
    )
    mixed = replace(
        analysis,
        articles=shuffle(analysis.articles),
        quotes=shuffle(analysis.quotes),
        links=shuffle(analysis.links),
        remarks=tuple(replace(each, quotes=shuffle(each.quotes)) for each in analysis.remarks[::-1]),
    )
    found = profiles(analysis)
    assert [profile_data(each) for each in found] == [profile_data(each) for each in profiles(mixed)]
    for profile in found:
        tallies = [profile.trims, profile.marked, profile.unmarked, profile.brackets]
        for habit in (profile.alters, *profile.alerts.values()):
            tallies += [habit.alone, habit.undecided]
            assert set(habit.alone.quotes) <= set(profile.quotes)
        assert all(len(tally) <= tally.of <= len(profile.quotes) for tally in tallies)
        assert 0 <= profile.distance <= 1
