from __future__ import annotations

from dataclasses import replace

from reader.export.edition.matrix import Meeting, Member, matrix
from reader.export.edition.prepared import prepare
from reader.export.options import Choice
from reader.model import Analysis


def test_each_two_outlets_that_share_a_remark_meet(flood: Analysis) -> None:
    found = matrix(prepare(flood, "x"))
    assert found is not None
    assert found.outlets == (
        Member("Agence Estuaire", 5),
        Member("The Velmora Courier", 5),
        Member("Вестник залива", 1),
        Member("صوت المرفأ", 1),
    )
    meeting = found.meetings[0, 1]
    assert meeting.remarks == 5
    assert meeting.distance is not None
    assert 0 < meeting.distance < 1
    assert (2, 3) not in found.meetings
    assert found.left_out == 0


def test_only_chosen_remarks_count(flood: Analysis) -> None:
    found = matrix(prepare(flood, "x", choice=Choice(remarks=frozenset(["r4"]))))
    assert found is not None
    assert [meeting.remarks for meeting in found.meetings.values()] == [1]


def test_copies_of_one_text_are_told_apart(copied: Analysis) -> None:
    found = matrix(prepare(copied, "x"))
    assert found is not None
    assert found.meetings[0, 1] == Meeting(0, None, 5)


def test_where_no_two_outlets_share_anything_there_is_no_matrix(flood: Analysis) -> None:
    assert matrix(prepare(replace(flood, links=(), remarks=()), "x")) is None
    one = replace(flood, articles=tuple(replace(each, outlet="The Ledger") for each in flood.articles))
    assert matrix(prepare(one, "x")) is None


def test_of_many_those_that_share_most_are_kept(flood: Analysis) -> None:
    found = matrix(prepare(flood, "x"), most=2)
    assert found is not None
    assert [outlet.name for outlet in found.outlets] == ["Agence Estuaire", "The Velmora Courier"]
    assert found.left_out == 2
