"""Markdown: the words are read without their marks, with what the front matter says of them."""

from __future__ import annotations

import pytest

from reader.model import SectionKind
from tests.ingest.office_samples import article, articles, quoted, read, said

FIRST = "The harbour of Saltby stays shut until the cranes are mended, its mayor said on Tuesday."
SECOND = "Ferries to the outer islands are to run again from Friday, the company Norline said."


def test_a_clipping_with_its_front_matter() -> None:
    text = f"""---
title: "Harbour stays shut, says mayor"
source: "https://www.saltbygazette.example/2020/03/harbour"
author:
  - "[[Ida Crane]]"
  - "[[Bo Holm]]"
published: 2020-03-03T14:47:00+01:00
created: 2024-05-02
description: "Cranes are not safe"
tags:
  - "clippings"
---
![The harbour on Monday](https://saltby.example/a.jpg)
*Photo: Len Lens*

{FIRST}

> We will not open one berth
> before the last crane is safe.

## No ships

{SECOND}
"""
    found = article(text.encode(), "a.md")
    assert (found.title, found.outlet, found.byline, found.published) == (
        "Harbour stays shut, says mayor", "saltbygazette.example", "Ida Crane, Bo Holm",
        "2020-03-03T14:47+01:00",
    )  # fmt: skip
    assert said(found) == [FIRST, quoted(found)[0], "No ships", SECOND]
    assert quoted(found) == ["We will not open one berth\nbefore the last crane is safe."]
    assert said(found, SectionKind.CAPTION) == ["The harbour on Monday", "Photo: Len Lens"]


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Harbour stays shut\nauthor: Ida Crane\ndate: 2020-03-03\n"
        "publisher: The Saltby Gazette\n---\n",
        '+++\ntitle = "Harbour stays shut"\nauthors = ["Ida Crane"]\ndate = 2020-03-03\n'
        'outlet = "The Saltby Gazette"\n+++\n',
        "Title: Harbour stays shut\nAuthor: Ida Crane\nDate: 3 March 2020\nSource: The Saltby Gazette\n\n",
        "---\nTitle: 'Harbour stays shut'\nby: x\nauthor: [Ida Crane]\npublished: March 3, 2020\n"
        "publication: The Saltby Gazette\nupdated: 2024-01-01\n...\n\n",
    ],
)  # fmt: skip
def test_front_matter_in_its_several_forms(front: str) -> None:
    found = article(f"{front}{FIRST}\n\n{SECOND}\n".encode(), "a.md")
    assert (found.title, found.outlet, found.byline, found.published) == (
        "Harbour stays shut", "The Saltby Gazette", "Ida Crane", "2020-03-03",
    )  # fmt: skip
    assert said(found) == [FIRST, SECOND]


def test_the_day_on_which_it_was_saved_is_not_that_of_publication() -> None:
    text = (
        f"---\ntitle: Harbour stays shut\ncreated: 2024-05-02\nupdated: 2024-05-03\n---\n{FIRST}\n\n{SECOND}"
    )
    assert article(text.encode(), "a.md").published is None


def test_lines_below_the_headline_tell_without_front_matter() -> None:
    text = f"# Harbour stays shut\n\n**By Ida Crane**\n3 March 2020\n\n{FIRST}\n\n{SECOND}"
    found = article(text.encode(), "a.md")
    assert (found.title, found.byline, found.published) == ("Harbour stays shut", "Ida Crane", "2020-03-03")
    assert said(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("She **said** *so* to `all` of ~~us~~.", "She said so to all of us."),
        ("She [said so](https://saltby.example/x?y=(z)) to us.", "She said so to us."),
        ("She said so[^1] to us all.[^note]", "She said so to us all."),
        ("She said [[Ada Wick|so]] to [[us]] all.", "She said so to us all."),
        ("She ==said so== to us %%really%% all.", "She said so to us  all."),
        ("She said<br>so to us all.", "She said\nso to us all."),
        ("She said &quot;so&quot; to us &amp; all.", 'She said "so" to us & all.'),
        ("She said \\*so\\* to us all.", "She said *so* to us all."),
        ("- [ ] She said so to us all.", "She said so to us all."),
        ("She said so to us all.\n==============", "She said so to us all."),
        ("<div>She <b>said</b> so to us all.</div>", "She said so to us all."),
        ("| Port | Ships |\n|---|---|\n| Saltby | none |", "Port\tShips"),
    ],
)
def test_the_words_are_read_without_their_marks(marked: str, words: str) -> None:
    assert words in article(f"{FIRST}\n\n{marked}\n\n{SECOND}".encode(), "a.md").text.split("\n\n")


def test_footnotes_are_read() -> None:
    found = article(f"{FIRST}[^1]\n\n{SECOND}\n\n[^1]: As it has since 1987, they say.".encode(), "a.md")
    assert said(found) == [FIRST, SECOND, "As it has since 1987, they say."]


def test_several_headlines_with_a_line_below_each_are_several_articles() -> None:
    one = "# Harbour shut {0}\n\n*The Saltby Gazette, {0} March 2020*\n\n{1}\n\n"
    first, second = articles((one.format(3, FIRST) + one.format(4, SECOND)).encode(), "a.md")
    assert (first.published, second.published) == ("2020-03-03", "2020-03-04")
    assert (said(first), said(second)) == ([FIRST], [SECOND])


def test_a_rule_at_the_beginning_is_no_front_matter() -> None:
    found = article(f"---\n\n{FIRST}\n\n---\n\n{SECOND}".encode(), "a.md")
    assert said(found) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "evil",
    [
        "[" * 100_000, "*a " * 100_000, "**a*" * 50_000, "`a``" * 50_000, "<" * 200_000, "![]([" * 50_000,
        ">" * 200_000, "- " * 50_000, "---\n" * 50_000, '"“‘ ' * 250_000, "[a](b" * 50_000, "&a" * 100_000,
        "<!-" * 50_000, "%%a" * 50_000, "\n".join(" " * number + "- x" for number in range(500)),
        "a|" * 5_000 + "\n" + "-|" * 5_000 + "\n" + "b|\n" * 500, "[^a" * 50_000, "[[a|" * 50_000,
    ],
    ids=range(18),
)  # fmt: skip
def test_marks_without_end_are_read_in_linear_time(evil: str) -> None:
    assert len(read(evil.encode(), "a.md")) == 1
