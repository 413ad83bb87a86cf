"""What the core says is recognised by the window, all of it, and said in another language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from reader import collation, export, ingest, library, matching, schema
from reader.analysis import analyse
from reader.collation import collate
from reader.collation.phrases import TENSES
from reader.export import FORMATS, ExportError, require_writable
from reader.ingest import IngestError, read_folder
from reader.model import Analysis, Problem
from reader.resources import resource
from reader.window.words.core import (
    Said,
    core_words,
    explanation_parts,
    recognised,
)
from reader.window.words.core_phrases import PHRASES
from reader.window.words.differences import explanation_words

PAIRS = Path(__file__).parents[2] / "collation" / "pairs"
EVENTS = Path(__file__).parents[2] / "evaluation" / "events"
ROOMS = (matching, collation, ingest, export, library, schema)

FILLED = {
    "listed": "“the quay”, “March”",
    "quoted": "‘went with it’",
    "said": "both words shared",
    "cause": "permission is denied",
    "one": "‘can’",
    "other": "‘cannot’",
    "note": "‘is’",
    "note_there": "‘was’",
    "path": "/home/mara/set",
    "mark": "\ufffd",
    "times": "1.5",
}


def strings(found: object) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for inner in found.values():
            yield from strings(inner)
    elif isinstance(found, tuple):
        for inner in found:
            yield from strings(inner)


def of_room(room: ModuleType) -> Iterator[str]:
    phrases = __import__(f"{room.__name__}.phrases", fromlist=["phrases"])
    for name, found in vars(phrases).items():
        if name.isupper():
            yield from strings(found)


def places(phrase: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", phrase)


def filled(phrase: str) -> str:
    return phrase.format(**{name: FILLED.get(name, "12") for name in places(phrase)})


def test_every_phrase_of_the_core_is_listed_for_translators() -> None:
    said = {phrase for room in ROOMS for phrase in of_room(room)}
    said |= {each.description for each in FORMATS.values()}
    assert len(said) > 100
    assert set(PHRASES) == said
    assert len(set(PHRASES)) == len(PHRASES)


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_phrase_is_taken_for_another(phrase: str) -> None:
    said = recognised(filled(phrase))
    assert said is not None
    assert said.phrase == phrase
    assert said.phrase.format(**said.parts) == filled(phrase)
    assert all(said.parts[name] == FILLED.get(name, "12") for name in places(phrase))


@given(st.text(max_size=80))
def test_whatever_is_recognised_is_the_sentence_itself(sentence: str) -> None:
    said = recognised(sentence)
    assert said is None or said.phrase.format(**said.parts) == sentence
    assert re.sub("[\u2068\u2069]", "", core_words(sentence)) == re.sub("[\u2068\u2069]", "", sentence)


def test_a_hostile_sentence_takes_no_time() -> None:
    """Linear or refused: what is long is not looked at."""
    assert recognised("a here, " * 100_000) is None
    for sentence in (
        "a here, " * 240,
        "“a” and " * 240,
        "both words shared: " * 100,
        ", in the same order" * 95,
    ):
        recognised(sentence)


@pytest.fixture(scope="module")
def samples() -> Analysis:
    return analyse(resource("samples"))


def explanations_of(analysis: Analysis) -> Iterator[str]:
    for link in (*analysis.links, *analysis.faint):
        first, second = (analysis.quote_by_id[quote] for quote in link.quotes)
        for segment in collate(first.text, second.text).segments:
            if segment.explanation:
                yield segment.explanation


def test_every_reason_and_explanation_of_the_samples_is_recognised(samples: Analysis) -> None:
    reasons = {why for link in (*samples.links, *samples.faint) for why in link.reasons}
    assert len(reasons) > 50
    assert [why for why in reasons if recognised(why) is None] == []
    explanations = set(explanations_of(samples))
    assert len(explanations) > 10
    assert [each for each in explanations if not all(map(is_said, explanation_parts(each)))] == []


@pytest.mark.parametrize("event", ["baihe-ferry", "minister-cow", "prisoner-swap"])
def test_nor_is_any_of_other_events_left_unrecognised(event: str) -> None:
    analysis = analyse(EVENTS / event)
    reasons = {why for link in (*analysis.links, *analysis.faint) for why in link.reasons}
    assert reasons
    assert [why for why in reasons if recognised(why) is None] == []
    unsaid = [each for each in explanations_of(analysis) if not all(map(is_said, explanation_parts(each)))]
    assert unsaid == []


def is_said(part: Said | str) -> bool:
    return isinstance(part, Said)


def labelled_pairs() -> Iterator[tuple[str, str]]:
    for file in sorted(PAIRS.rglob("*.toml")):
        for section in tomllib.loads(file.read_text("utf-8")).values():
            for first, second, *_ in section:
                yield first, second


def test_every_explanation_of_the_labelled_pairs_is_recognised() -> None:
    pairs = list(labelled_pairs())
    assert len(pairs) > 300
    told = {
        segment.explanation
        for first, second in pairs
        for segment in collate(first, second).segments
        if segment.explanation
    }
    assert len(told) > 150
    assert [each for each in told if not all(map(is_said, explanation_parts(each)))] == []
    phrases = {part.phrase for each in told for part in explanation_parts(each) if isinstance(part, Said)}
    assert len(phrases) > 15


def test_why_a_file_is_not_read_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "blank.txt").write_text(" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00" * 9)
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "absent.txt")
    (tmp_path / "around").symlink_to(tmp_path)
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    problems = [item for item, _, _ in read_folder(tmp_path) if isinstance(item, Problem)]
    assert len(problems) == 7
    assert [problem for problem in problems if recognised(problem.reason) is None] == []
    with pytest.raises(IngestError) as refusal:
        list(read_folder(tmp_path / "nowhere"))
    said = recognised(str(refusal.value))
    assert said is not None
    assert recognised(said.parts["cause"]) is not None
    with pytest.raises(ExportError) as unwritten:
        require_writable(tmp_path / "nowhere" / "set.pdf")
    said = recognised(str(unwritten.value))
    assert said is not None
    assert recognised(said.parts["cause"]) is not None


GERMAN = {
    "{some} of {total} rare words shared": "{some} von {total} seltenen Wörtern gemeinsam",
    "{said}, in the same order": "{said}, in gleicher Folge",
    "“{one}” and “{other}”": "„{one}“ und „{other}“",
    "words near in meaning": "sinnverwandte Wörter",
    "one is {times} times as long as the other": "eines ist {times}-mal so lang wie das andere",
    "published {n} days apart": "im Abstand von {n} Tagen erschienen",
    "past": "Vergangenheit",
    "moved: {quoted}": "versetzt: {quoted}",
    "cannot write {target}: {cause}": "{target} kann nicht geschrieben werden: {cause}",
    "it is write-protected": "Schreibschutz",
    "{one} here, {other} there": "hier {one}, dort {other}",
}


class German(QTranslator):
    def translate(self, context: str, source: str, *_: object) -> str | None:  # type: ignore[override]
        return GERMAN.get(source) if context == "Core" else None

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translator = German(qapp)
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("de"))
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale.system())


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("english", "expected"),
    [
        (
            "3 of 5 rare words shared, in the same order: “quay”, “March”",
            "3 von 5 seltenen Wörtern gemeinsam, in gleicher Folge: “quay”, “March”",
        ),
        ("words near in meaning: “a” and “b”, “c” and “d”", "sinnverwandte Wörter: „a“ und „b“, „c“ und „d“"),
        ("one is 1.5 times as long as the other", "eines ist 1,5-mal so lang wie das andere"),
        ("published 1,234 days apart", "im Abstand von 1.234 Tagen erschienen"),
        ("cannot write x: it is write-protected", "x kann nicht geschrieben werden: Schreibschutz"),
        ("cannot write x: no space left", "x kann nicht geschrieben werden: no space left"),
        ("nobody has said this yet", "nobody has said this yet"),
    ],
)
def test_a_sentence_is_said_in_another_language_with_its_parts(english: str, expected: str) -> None:
    assert core_words(english) == expected


@pytest.mark.usefixtures("german")
def test_explanations_are_told_of_this_and_the_base_in_another_language() -> None:
    told = "past here, future there; ‘a; b’ only in the first; moved: ‘x’"
    assert explanation_words(told) == (
        "future here, Vergangenheit in the base; ‘a; b’ only in the base; versetzt: ‘x’"
    )


def test_tenses_are_plain_phrases() -> None:
    assert all(recognised(tense) == Said(tense, {}) for tense in TENSES)
