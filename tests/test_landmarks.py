"""Long texts cut where they surely correspond."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.collation import collate
from reader.landmarks import landmarks

words = st.lists(st.sampled_from("abcdef"), max_size=60)


@given(words, words)
def test_landmarks_are_runs_of_equal_words_in_order(a: list[str], b: list[str]) -> None:
    i_end = j_end = 0
    for i, j, n in landmarks(a, b, 3):
        assert a[i : i + n] == b[j : j + n]
        assert i >= i_end
        assert j >= j_end
        assert n >= 3
        i_end, j_end = i + n, j + n


def test_a_long_text_with_a_few_changes_is_compared_in_full() -> None:
    said = [
        f"{'we' if n % 7 else 'they'} will sell boat {n} in the old harbour of Lund." for n in range(3000)
    ]
    changed = [
        line.replace("will sell", "will not sell") if n == 1500 else line for n, line in enumerate(said)
    ]
    changed[40] = changed[40].replace("old", "inner")
    changed[2900] = changed[2900].replace("harbour", "market")
    collation = collate("\n".join(said), "\n".join(changed))
    assert not collation.cut_short
    assert collation.summary.kept > 0.999
    assert collation.summary.alerts == ("negation",)
