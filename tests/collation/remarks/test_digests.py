"""Each remark in a line, over sets of invented remarks."""

from __future__ import annotations

from dataclasses import replace

from reader.collation.remarks.comparisons import compare_links
from reader.collation.remarks.digests import Digest, digests, digests_in_steps
from reader.model import Analysis, Comparison, Departure, Relation
from tests.collation.remarks.news import quoted, remark_of, set_of

SAID = "We lost 30 boats and nobody told us why"


def digest(analysis: Analysis) -> Digest:
    (found,) = digests(analysis, compare_links(analysis))
    return found


def test_a_digest_tells_who_prints_the_remark_in_the_order_of_publication() -> None:
    late = quoted("Late Post", SAID, speaker="Ada Brink", published="2031-05-03")
    undated = quoted("Undated Post", SAID, speaker="Ada Brink")
    early = quoted("Early Post", SAID, speaker="Ada Brink", published="2031-05-01T08:00:00+02:00")
    again = quoted("Late Post", SAID + " again", speaker="Ada Brink", published="2031-05-04")
    analysis = remark_of(late, undated, early, again)
    found = digest(replace(analysis, remarks=(replace(analysis.remarks[0], speaker="Ada Brink"),)))
    assert found.outlets == ("Early Post", "Late Post", "Undated Post")
    assert found.quotes == (early[1].id, late[1].id, again[1].id, undated[1].id)
    assert found.first == "2031-05-01T08:00:00+02:00"
    assert (found.speaker, found.base, found.words) == ("Ada Brink", late[1].id, SAID)


def test_a_year_is_before_no_day_of_it() -> None:
    yearly = quoted("Yearly Post", SAID, published="2031")
    monthly = quoted("Monthly Post", SAID, published="2031-05")
    daily = quoted("Daily Post", SAID, published="2031-05-03")
    following = quoted("Following Post", SAID, published="2032-01-01")
    found = digest(remark_of(yearly, monthly, daily, following))
    assert found.first == "2031-05-03"
    assert found.outlets == ("Daily Post", "Monthly Post", "Yearly Post", "Following Post")


def test_without_a_date_there_is_no_first_one() -> None:
    assert digest(remark_of(quoted("North", SAID), quoted("South", SAID))).first is None


def test_without_an_outlet_the_headline_stands_for_it_or_else_the_file() -> None:
    article, quote = quoted("North", SAID)
    found = digest(remark_of((replace(article, outlet=None), quote), quoted("South", SAID)))
    assert set(found.outlets) == {f"“{article.path}”", "South"}
    assert found.unknown == 1
    told = replace(article, outlet=None, title="Harbour shut " * 9)
    found = digest(remark_of((told, quote), quoted("South", SAID)))
    assert set(found.outlets) == {"“Harbour shut Harbour shut Harbour shut Harbour\u00a0…”", "South"}


def test_the_gravest_difference_is_that_of_any_two_renderings() -> None:
    same, other, number = (
        quoted("North", SAID),
        quoted("South", SAID.replace("boats", "ships")),
        quoted("East", SAID.replace("30", "40")),
    )
    assert digest(remark_of(same, quoted("West", SAID), relation=Relation.VERBATIM)).departure == (
        Departure.VERBATIM
    )
    assert digest(remark_of(same, other)).departure is Departure.SUBSTANTIVE
    found = digest(remark_of(same, other, number))
    assert (found.departure, found.alerts) == (Departure.ALERT, ("number",))


def test_alerts_of_all_links_come_once_and_the_gravest_first() -> None:
    analysis = remark_of(*(quoted(outlet, SAID) for outlet in ("North", "South", "East")))
    told = [(0.2, ("tense", "question")), (0.4, ("negation", "tense")), (0.0, ())]
    comparisons = {
        link.quotes: Comparison(Departure.ALERT if alerts else Departure.VERBATIM, distance, alerts)
        for link, (distance, alerts) in zip(analysis.links, told, strict=True)
    }
    (found,) = digests(analysis, comparisons)
    assert found.alerts == ("negation", "tense", "question")
    assert abs(found.distance - 0.2) < 1e-9
    assert found.relations == {Relation.EDITED}


def test_every_remark_has_its_own_links_only() -> None:
    analysis = set_of(
        (quoted("North", SAID), quoted("South", SAID)),
        (quoted("North", "The mole is gone"), quoted("South", "A wave took the mole away")),
        relation=Relation.RETRANSLATED,
    )
    comparisons = compare_links(analysis)
    found = list(digests(analysis, comparisons))
    assert [each.remark for each in found] == [remark.id for remark in analysis.remarks]
    assert [each.distance for each in found] == [comparisons[link.quotes].distance for link in analysis.links]


def test_faint_links_count_for_nothing() -> None:
    analysis = remark_of(quoted("North", SAID), quoted("South", SAID))
    third = quoted("East", "Nobody told us anything of 99 boats")
    faint = replace(analysis.links[0], quotes=(analysis.quotes[0].id, third[1].id))
    wider = replace(
        analysis,
        articles=(*analysis.articles, third[0]),
        quotes=(*analysis.quotes, third[1]),
        faint=(faint,),
    )
    assert digest(wider) == digest(analysis)


def test_steps_before_the_first_digest_are_empty() -> None:
    analysis = remark_of(quoted("North", SAID), quoted("South", SAID))
    steps = list(digests_in_steps(analysis, compare_links(analysis)))
    assert steps[0] is None
    assert [step for step in steps if step] == [digest(analysis)]


def test_no_remarks_no_digests() -> None:
    assert list(digests(Analysis(), {})) == []
