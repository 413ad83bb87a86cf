"""What differs beside the words is said of the base and of this rendering, in whole phrases."""

from __future__ import annotations

import pytest

from reader.collation.remarks.circumstances import Beside, Circumstance
from reader.collation.remarks.cues import Stance
from reader.window.words.circumstances import circumstance_words, stance_words

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Circumstance(Beside.SPEAKER, "A. Renn", "M. Quist"),
         "Speaker: attributed to A. Renn in the base, to M. Quist here"),
        (Circumstance(Beside.NAMING, None, "M. Quist"), "Named: no speaker found in the base, M. Quist here"),
        (Circumstance(Beside.NAMING, "the ministry", None),
         "Named: the ministry in the base, no speaker found here"),
        (Circumstance(Beside.CUE, "said", "claimed", (Stance.NEUTRAL, Stance.DOUBT)),
         "Cue: “said” in the base, “claimed” here (leaves open whether it is true)"),
        (Circumstance(Beside.CUT, "not yet", None), "Unmarked cut: left out here: “not yet”"),
        (Circumstance(Beside.CUT, None, "not yet"), "Unmarked cut: left out in the base: “not yet”"),
        (Circumstance(Beside.CUT, "not yet", None, ends=True),
         "Unmarked cut: the sentence ends here, but goes on in the base: “not yet”"),
        (Circumstance(Beside.CUT, None, "not yet", ends=True),
         "Unmarked cut: the sentence ends in the base, but goes on here: “not yet”"),
    ],
)  # fmt: skip
def test_each_circumstance_has_its_phrase(found: Circumstance, words: str) -> None:
    assert circumstance_words(found) == words


def test_a_long_cut_is_shortened_between_words() -> None:
    words = circumstance_words(Circumstance(Beside.CUT, "and on " * 40, None))
    assert words.endswith("and on and …”")


def test_every_stance_but_the_neutral_one_has_words() -> None:
    assert [stance for stance in Stance if not stance_words(stance)] == [Stance.NEUTRAL]
