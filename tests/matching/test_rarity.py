from __future__ import annotations

from reader.matching.rarity import Rarity, general_weight


def test_rare_words_weigh_more_in_every_language() -> None:
    assert general_weight("the", "en") < general_weight("money", "en") < general_weight("ceasefire", "en")
    assert general_weight("nicht", "de") < general_weight("waffenstillstand", "de")
    assert general_weight("は", "ja") < general_weight("灯", "ja")


def test_a_word_that_the_whole_set_uses_tells_less() -> None:
    alone = Rarity([["glacier", "melts"]])
    everywhere = Rarity([["glacier", str(number)] for number in range(300)])
    assert everywhere.weight("glacier", "en") < alone.weight("glacier", "en") - 2


def test_a_few_more_quotes_hardly_move_the_others_weights() -> None:
    few = [["glacier", "melts"], ["harbor", "closes"]]
    more = [*few, ["an", "unrelated", "word"] * 5]
    assert abs(Rarity(few).weight("glacier", "en") - Rarity(more).weight("glacier", "en")) < 0.01
