"""A page's text falls into the blocks that a browser shows, and nothing that it hides is among them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.ingest.pages.blocks import Block, blocks_of


def blocks(markup: str) -> list[Block]:
    return list(blocks_of(html.document_fromstring(f"<html><body>{markup}</body></html>")))


def texts(markup: str) -> list[str]:
    return [block.text for block in blocks(markup)]


def test_white_space_is_shown_as_in_a_browser() -> None:
    assert texts("<p> one\n two <b>three</b>\tfour </p>five<div>six<p>seven</p>eight</div>") == [
        "one two three four",
        "five",
        "six",
        "seven",
        "eight",
    ]
    assert texts("<p>a&nbsp;b</p>") == ["a\u00a0b"]
    assert texts("<pre>a  b\nc</pre>") == ["a b\nc"]


def test_menus_are_left_out_but_one_that_was_left_open() -> None:
    assert texts("one<nav><ul><li><a>Home</a></li></ul></nav>two") == ["one", "two"]
    assert texts("<nav><h1>Harbour</h1><p>It was left open.</p></nav>") == ["Harbour", "It was left open."]


def test_line_breaks() -> None:
    assert texts("one<br>two<br><br>three<br> <br>four") == ["one\ntwo", "three", "four"]


def test_what_is_not_shown_is_left_out() -> None:
    hidden = (
        "<script>“no”</script><style>p</style><p hidden>no</p><div style='color:red; display: none'>no</div>"
    )
    assert texts(f"<p>yes</p>{hidden}after<button>no</button>") == ["yes", "after"]


def test_quoted_words_get_their_marks() -> None:
    assert texts("<p><q>We said <q>no</q> twice</q>, she said.</p>") == ["“We said ‘no’ twice”, she said."]


def test_neighbouring_buttons_are_two_words() -> None:
    assert texts("<div><a>Share</a><a>Print</a></div>") == ["Share Print"]
    assert texts("<p>See <a>this</a>.</p>") == ["See this."]


def test_what_the_elements_around_tell() -> None:
    (quoted,) = blocks("<blockquote><p>Quoted.</p></blockquote>")
    assert quoted.quote
    (caption,) = blocks("<figure><img><figcaption>A boat.</figcaption></figure>")
    assert caption.caption
    (comment,) = blocks("<div id='comments'><p>Said.</p></div>")
    assert comment.thread
    (count,) = blocks("<span class='comments-count'>3 comments</span>")
    assert not count.thread
    (promo,) = blocks("<div class='c-relatedLinks related'><p>More.</p></div>")
    assert promo.promo
    one, two = blocks("<div><p>One.</p><p>Two.</p></div>")
    assert one.parent == two.parent != 0
    (link,) = blocks("<p><a>All of it</a></p>")
    assert link.linked == len(link.text)


def test_depth_does_not_matter() -> None:
    assert texts("<div>" * 240 + "deep" + "</div>" * 240) == ["deep"]


TAGS = st.sampled_from(["p", "div", "q", "b", "a", "br", "blockquote", "li", "pre", "script", "span"])
PARTS = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"), TAGS.map(lambda tag: f"</{tag}>"), st.text("ab \n<&;", max_size=5)
)


@given(st.lists(PARTS, max_size=40).map("".join))
def test_any_markup_falls_into_blocks(markup: str) -> None:
    for block in blocks(markup):
        assert block.text == block.text.strip()
        assert block.text
