"""Why two quotes were linked: whole phrases with {places}, as they can be put in other languages."""

FEW_SHARED = "hardly a word shared"
SHARED = {
    "word": (
        "{some} of {total} words shared",
        "the only word shared",
        "both words shared",
        "all {total} words shared",
    ),
    "rare word": (
        "{some} of {total} rare words shared",
        "the only rare word shared",
        "both rare words shared",
        "all {total} rare words shared",
    ),
    "character": (
        "{some} of {total} characters shared",
        "the only character shared",
        "both characters shared",
        "all {total} characters shared",
    ),
}
"""Some of more; all of one, of two and of more."""
IN_ORDER = "{said}, in the same order"
IN_ANOTHER_ORDER = "{said}, in another order"
IN_ONE_SENTENCE = "{said}, within one sentence of the longer quote"
NAMED = "{said}: {listed}"
KINDRED = "words near in meaning"
KINDRED_PAIR = "“{one}” and “{other}”"

WRITTEN_DIFFERENTLY = "written differently, letter by letter"
WRITTEN_ALIKE = "written alike, letter by letter"
RUN = {
    "words": (
        "word for word the same, all {n} words",
        "word for word for all {n} words of the shorter quote",
        "word for word for {n} words",
    ),
    "characters": (
        "word for word the same, all {n} characters",
        "word for word for all {n} characters of the shorter quote",
        "word for word for {n} characters",
    ),
}
"""The whole of both quotes, the whole of one, a part of either."""
PARTING = "they go on differently after the words they share"
LONGER = "one is {times} times as long as the other"
ASKING = "one asks, the other states"
DENYING = "one denies, the other does not"

BOTH_ANSWER = "both answer a question"
BOTH_ANSWER_ABOUT = "both answer a question about {listed}"
ALIKE_AROUND = "the words around them are alike"
BOTH_TOLD = "both told with {listed}"
ONE_DAY = "published 1 day apart"
DAYS = "published {n} days apart"
SAME_STORY = "their articles tell much the same"
OTHER_STORY = "their articles tell of other matters"
CONTESTED = "another quote of the same article fits better"
BESIDE = "the quotes next to them match too"
WITHIN = "they are parts of longer utterances that match"

NO_SPEAKER = "speaker not named in either"
ONE_SPEAKER = "speaker not named in one"
SAME_SPEAKER = "same speaker: {name}"
PERHAPS_SPEAKER = "may be the same speaker: {one} and {other}"
OTHER_SPEAKERS = "different speakers: {one}, {other}"
UNKNOWN_SPEAKERS = "speakers whose names do not tell"
CUT_SHORT = "too long and too repetitive to be compared in full"
ANY_TWO = "two quotes of this length are seldom the same remark"
