"""What the tools that others use say of a PDF: qpdf, and those of Poppler."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
import regex

from reader.analysis import analyse
from reader.export import render
from reader.export.edition.words import direction
from reader.model import Analysis
from reader.resources import resource
from reader.source import Source

SETS = ("flood", "samples", "scripts")

# An A4 page without its head, foot and margins, in points.
LEFT, TOP, WIDTH, HEIGHT = 92, 80, 390, 680


class Made(NamedTuple):
    """A set, the PDF of it, and the file that the PDF is in."""

    analysis: Analysis
    data: bytes
    path: Path


@pytest.fixture(scope="session")
def samples() -> Analysis:
    return analyse(Source.of(resource("samples")))


@pytest.fixture(scope="session", params=SETS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    analysis: Analysis = request.getfixturevalue(request.param)
    warnings: list[str] = []
    data = render(analysis, "pdf", name=request.param, warn=warnings.append)
    _require(not warnings, f"the PDF lacks something here: {warnings}")
    path = tmp_path_factory.mktemp("made") / f"{request.param}.pdf"
    path.write_bytes(data)
    return Made(analysis, data, path)


def _require(there: bool, reason: str) -> None:
    if not there:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def said_by(tool: str, *arguments: object) -> str:
    """What a tool says of a PDF. The test is skipped where it is not installed, but never in CI."""
    _require(shutil.which(tool) is not None, f"{tool} is not installed")
    done = subprocess.run([tool, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_qpdf_finds_no_fault(made: Made) -> None:
    assert "No syntax or stream encoding errors found" in said_by("qpdf", "--check", made.path)


def test_pdfinfo_tells_the_title_and_the_tags(made: Made) -> None:
    told = dict(line.split(":", 1) for line in said_by("pdfinfo", made.path).splitlines() if ":" in line)
    assert told["Title"].strip() == f"{made.path.stem}: quotes compared"
    assert told["Tagged"].strip() == "yes"
    assert int(told["Pages"]) > 5


def test_what_pdfinfo_does_not_tell(made: Made) -> None:
    with pikepdf.open(BytesIO(made.data)) as document:
        assert document.Root.Lang == "en"
        spoken = {str(each.Lang) for each in document.objects if _is_tag(each) and "/Lang" in each}
        with document.open_metadata() as metadata:
            assert metadata.pdfa_status == "2A"
            assert metadata["pdfuaid:part"] == "1"
    told = {(article.language or "en").split("-")[0] for article in made.analysis.articles}
    assert told - {"en"} <= spoken


def _is_tag(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and "/S" in each and "/P" in each


def test_pdffonts_says_that_all_fonts_are_there_with_their_letters(made: Made) -> None:
    _, _, *lines = said_by("pdffonts", made.path).splitlines()
    assert len(lines) >= 3
    for line in lines:
        embedded, subset, unicode, _, _ = line.split()[-5:]
        assert (embedded, subset, unicode) == ("yes", "yes", "yes"), line


def test_pdftotext_finds_every_quote(made: Made) -> None:
    text = squeezed(body_of(made.path))
    assert len(made.analysis.quotes) >= 8
    for quote in made.analysis.quotes:
        assert squeezed(quote.text) in text


def test_pdftotext_finds_every_rendering_word_by_word(made: Made) -> None:
    # What the other rendering has stands between the words of this one. Of a line from right to left that
    # begins at the left the tool takes the clauses in another order.
    text = words_of(body_of(made.path))
    quotes = [made.analysis.quote_by_id[quote] for remark in made.analysis.remarks for quote in remark.quotes]
    assert len(quotes) >= 8
    for quote in quotes:
        clauses = regex.split(r"[,،]", quote.text) if direction(quote.text) == "rtl" else [quote.text]
        for clause in clauses:
            times = _times_in_order(words_of(clause), text)
            assert times >= 2, f"{clause!r} is to stand in its article and in the apparatus"


def test_pdftotext_finds_the_letters_of_every_script(made: Made) -> None:
    shown = set(squeezed(said_by("pdftotext", made.path, "-")))
    for article in made.analysis.articles:
        assert set(squeezed(article.title or article.text)) <= shown


def body_of(path: Path) -> str:
    crop = ("-x", LEFT, "-y", TOP, "-W", WIDTH, "-H", HEIGHT)
    return said_by("pdftotext", *crop, path, "-")


def settled(text: str) -> str:
    """Text as those search it who mind neither ligatures, nor forms of presentation, nor vowel signs."""
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return "".join(each for each in text if unicodedata.category(each) not in ("Cf", "Mn"))


def squeezed(text: str) -> str:
    return "".join(settled(text).split())


def words_of(text: str) -> list[str]:
    """The words of a text without the sigla that follow them, and of one without spaces the characters."""
    alone = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
    bare = regex.sub(r"(?<=\p{L})\d+[a-z]{1,2}\b", "", settled(text))
    return regex.findall(rf"[{alone}]|[\w--[{alone}]]+", bare, regex.V1)


def _times_in_order(words: list[str], text: list[str]) -> int:
    """How often the words stand in the text in their order, with at most some twice as many among them."""
    most = 3 * len(words) + 20
    ends = {place + (_end_of(words, text[place : place + most]) or -place) for place in range(len(text))}
    return len(ends - {0})


def _end_of(words: list[str], text: list[str]) -> int | None:
    """Where the words end that begin a text, None where it does not hold them all."""
    if text[: len(words[:1])] != words[:1]:
        return None
    place = 0
    for word in words:
        try:
            place = text.index(word, place) + 1
        except ValueError:
            return None
    return place
