from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from html import unescape
from typing import Any

import html5lib
import pytest
from hypothesis import example, given, settings
from lxml import html

from reader.export import Choice, Options
from reader.export.edition.prepared import prepare
from reader.export.web.html import to_html
from reader.model import Analysis, Cancelled, Progress, SectionKind
from tests.export.made import analysis_of, article, said_in
from tests.export.web.hostile import HOSTILE, set_of


@pytest.fixture(scope="module")
def made(flood: Analysis) -> str:
    return to_html(prepare(flood, "Velmora flood")).decode("utf-8")


@pytest.fixture(scope="module")
def page(made: str) -> Any:
    return html.fromstring(made)


def faults(made: str) -> list[Any]:
    parser = html5lib.HTMLParser()
    parser.parse(made)
    return parser.errors


def references(page: Any) -> Iterator[str]:
    """The names that links and the attributes of accessibility refer to."""
    for link in page.xpath("//a/@href"):
        assert link.startswith("#")
        yield link[1:]
    for attribute in ("labelledby", "controls", "describedby", "owns"):
        for names in page.xpath(f"//@aria-{attribute}"):
            yield from names.split()
    yield from page.xpath("//@for | //@headers")


def test_it_is_valid_html_whose_every_reference_lands(made: str, page: Any) -> None:
    assert not faults(made)
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    wanted = list(references(page))
    assert len(wanted) > 50
    assert set(wanted) <= set(names)


def test_it_needs_nothing_from_elsewhere_and_runs_its_own_script_alone(made: str) -> None:
    assert not re.search(r"<[^>]*\son\w+\s*=|\ssrc=|\sstyle=|https?:|url\(|@import|@font-face", made)
    assert made.count("<script") == 1
    parts = [*re.findall("<style[^>]*>(.*?)</style>", made, re.DOTALL)]
    parts += re.findall("<script>(.*?)</script>", made, re.DOTALL)
    one, two, script = (f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in parts)
    policy = (
        f"default-src 'none'; style-src {one} {two}; script-src {script}; base-uri 'none'; form-action 'none'"
    )
    assert f'content="{policy}"' in made
    assert made.index("Content-Security-Policy") < made.index("<style")


def test_every_quote_and_article_is_there(page: Any, flood: Analysis) -> None:
    shown = page.text_content()
    for quote in flood.quotes:
        assert quote.text in shown
    assert "see <b>page 3</b> #flood" in shown
    assert "number: forty here, fourteen there" in shown


def test_lit_quotes_lead_to_their_renderings_and_back(page: Any) -> None:
    (rendering,) = page.xpath("//*[@id='v1b']")
    assert rendering.xpath(".//a/@href") == ["#q1b"]
    assert rendering.xpath(".//a/@aria-label") == ["1b in the article"]
    assert page.xpath("//a[@class='lit grave'][@href='#v1b']")[0].text.startswith("We will open")
    (siglum,) = page.xpath("//article//a[@class='siglum'][@href='#v1b']")
    assert (siglum.text_content(), siglum.get("aria-label")) == ("1b number", "rendering 1b, number")


def test_the_tab_key_stops_once_at_each_quote_and_passes_none_by(flood: Analysis) -> None:
    page = html.fromstring(to_html(prepare(flood, "x")))
    for siglum in prepare(flood, "x").sigla.values():
        links = page.xpath(f"//*[@class='articles']//a[@href='#v{siglum}']")
        assert links
        assert sum(link.get("tabindex") is None for link in links) >= 1
    assert page.xpath("//a[@class='siglum'][@href='#v4a']/@tabindex") == ["-1"]


def test_a_quote_that_is_wholly_within_another_leaves_it_a_stop() -> None:
    first, one, two = (
        article(text, number) for number, text in enumerate(("“‘Sleep well’”", *["“Sleep well”"] * 2))
    )
    outer, inner = ([said_in(first, 1, 13, f"q{each.id}"), said_in(each, 1, 11)] for each in (one, two))
    page = html.fromstring(to_html(prepare(analysis_of((first, one, two), outer, inner), "x")))
    stops = page.xpath("//*[@class='articles']//article[1]//a[not(@tabindex)]/@href")
    assert sorted(stops) == ["#v1a", "#v2a"]


def test_texts_say_their_language_and_direction(page: Any) -> None:
    assert page.xpath("//article/div/@lang") == ["en-GB", "en", "ru", "ar"]
    assert page.xpath("//article/@dir") == ["ltr", "ltr", "ltr", "rtl"]
    assert page.xpath("//*[@id='v2c']/blockquote/@lang") == ["ar"]
    assert page.xpath("//*[@id='v2c']/blockquote/@dir") == ["rtl"]
    # A paragraph that begins with a Latin word runs as the most of it does.
    for block in page.xpath(
        "//article//p[not(@class='outlet' or @class='about')] | //article/h3 | //blockquote"
    ):
        assert block.get("dir") in ("ltr", "rtl")


def test_names_from_articles_move_nothing_around_them(page: Any, flood: Analysis) -> None:
    for name in ("صوت المرفأ", "The Velmora Courier", "Tomas Ekdal", "set/empty.txt", flood.articles[0].path):
        holders = page.xpath("//*[text()=$name]", name=name)
        assert holders
        assert {each.tag for each in holders} == {"bdi"}


def test_the_day_and_the_sensitivity_are_told_where_they_are_known(flood: Analysis, made: str) -> None:
    assert "Analysed on" not in made
    assert "Sensitivity" not in made
    assert "<dt>Published</dt><dd>3 October 2031 to 4 October 2031</dd>" in made
    told = to_html(prepare(replace(flood, analysed="2031-10-05", sensitivity=0.55), "x")).decode()
    assert "<dt>Analysed on</dt><dd>5 October 2031</dd>" in told
    assert "<dt>Sensitivity</dt><dd>0.55 of 1, " in told


def test_the_contents_lead_to_every_article_and_remark(page: Any) -> None:
    listed = page.xpath("//nav//li/a/@href")
    assert listed == [f"#a{number}" for number in range(1, 5)] + [f"#r{number}" for number in range(1, 6)]
    first, *_, last = [each.text_content().strip() for each in page.xpath("//nav//li")]
    assert first == (
        "The Velmora Courier: Dyke at Velmora held, engineer says "
        "3 October 2031, 18:20 · 5 of 7 quotes shared"
    )
    assert last == "Speaker not named: Sleep well, the river is tired, 2 renderings · verbatim"
    assert page.xpath("//nav//li[1]/@value") == ["1", "1"]
    assert len(page.xpath("//nav/details[not(@open)]")) == 2


def test_what_a_page_says_beside_its_article_can_be_left_out(flood: Analysis, made: str) -> None:
    without = to_html(prepare(flood, "x"), Options(boilerplate=False)).decode()
    assert "Ten rivers that changed their course" in made
    assert "Ten rivers that changed their course" not in without
    assert "Volunteers carry sandbags" in without
    assert "<dt>Left out</dt>" in without


def test_no_link_leads_to_a_quote_that_was_left_out(flood: Analysis) -> None:
    courier, *others = flood.articles
    boilerplate = replace(
        courier, sections=tuple(replace(each, kind=SectionKind.BOILERPLATE) for each in courier.sections)
    )
    edition = prepare(replace(flood, articles=(boilerplate, *others)), "x")
    page = html.fromstring(to_html(edition, Options(boilerplate=False)))
    assert set(references(page)) <= set(page.xpath("//@id"))
    assert not page.xpath("//*[@id='v1a']//a")
    assert page.xpath("//*[@id='v1b']//a")


def test_renderings_in_articles_that_were_not_chosen_have_no_link(flood: Analysis) -> None:
    edition = prepare(flood, "x", choice=Choice(articles=frozenset({"art2"})))
    page = html.fromstring(to_html(edition))
    assert set(references(page)) <= set(page.xpath("//@id"))
    assert page.xpath("//*[@id='v1b']//a")
    assert not page.xpath("//*[@id='v1a']//a")
    assert page.xpath("//article/@id") == ["a2"]


def test_quotes_of_remarks_that_were_not_chosen_are_not_called_alone(flood: Analysis, made: str) -> None:
    edition = prepare(flood, "x", choice=Choice(remarks=frozenset({"r3"})))
    page = to_html(edition).decode("utf-8")
    alone = {quote.text for quote in flood.quotes if quote.id not in flood.remark_of}
    found = set(re.findall(r'<span class="quoted">([^<]*)</span>', page)) - {"quoted"}
    assert found
    assert all(any(unescape(words) in text for text in alone) for words in found)
    assert "not among those chosen" in page
    assert "not among those chosen" not in made


def test_an_empty_set_is_a_page_too() -> None:
    made = to_html(prepare(Analysis(), "nothing")).decode()
    assert not faults(made)
    assert "No article could be read." in made


def test_an_article_says_whose_report_it_carries(flood: Analysis) -> None:
    first, *others = flood.articles
    carried = replace(flood, articles=(replace(first, source="Northern Wire"), *others))
    page = to_html(prepare(carried, "x")).decode()
    assert page.count("<bdi>source: Northern Wire</bdi> · ") == 1


def test_an_article_says_whose_text_it_runs(copied: Analysis) -> None:
    page = to_html(prepare(copied, "x")).decode()
    assert "much the same text as article 2 (Agence Estuaire)</bdi></p>" in page
    assert page.count("in copies of one text alone") == 3


def test_making_it_can_be_cancelled(long_set: Callable[[int], Analysis]) -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        to_html(prepare(long_set(6), "x"), report=stop)


def test_it_is_the_same_twice(flood: Analysis) -> None:
    assert to_html(prepare(flood, "x")) == to_html(prepare(flood, "x"))


def tree_of(words: str, name: str) -> Any:
    """The page of that set as a browser reads it, which must be valid."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
    tree = parser.parse(to_html(prepare(set_of(words), name)).decode("utf-8"))
    assert not parser.errors
    return tree


def skeleton(tree: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every element but those that mark words, with the names of its attributes, in order."""
    for each in tree.iter():
        if isinstance(each.tag, str) and each.tag not in ("u", "s", "span", "li", "ul"):
            yield each.tag, tuple(sorted(each.attrib))


@cache
def harmless() -> list[tuple[str, tuple[str, ...]]]:
    return list(skeleton(tree_of("x", "x")))


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
@example("</script><script>alert(1)</script>")
@example("</style><style>*{display:none}</style>")
@example("<!--")
@example("<![CDATA[ ]]>")
@example("&lt;b&gt; &amp;amp; &#60;i&#62; $name ${policy}")
@example('" onclick="alert(1)" x="')
@example("\0\ud800\u202e")
def test_markup_in_an_article_stays_text(words: str) -> None:
    """Whatever the words are, the page has the same elements as with a harmless word in their place."""
    tree = tree_of(words, words)
    assert set(skeleton(tree)) <= set(harmless()) | {("bdi", ("dir", "lang"))}
    for tag in ("script", "style", "meta", "article", "section", "h3", "blockquote"):
        assert [each for each in skeleton(tree) if each[0] == tag] == [e for e in harmless() if e[0] == tag]
    assert not re.search("[\0\x0b\x1b\u202a-\u202e\u2066-\u2069\ufffe]", "".join(tree.getroot().itertext()))


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_the_words_of_an_article_are_read_back_as_they_were(words: str) -> None:
    tree = tree_of(words, "x")
    base = "".join(tree.xpath("//*[@id='v1a']/blockquote")[0].itertext())
    visible = re.sub("[\u202a-\u202e\u2066-\u2069]", "", words.replace("\r\n", "\n").replace("\r", "\n"))
    assert base == re.sub("[\0\x0b\x1b\ud800-\udfff\ufffe]", "\ufffd", visible)
