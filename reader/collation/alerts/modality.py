"""Whether one text is surer, or binds more, than the other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.collation.alerts.correspondence import Correspondence
from reader.collation.alerts.findings import Finding, contrast, on_one_side
from reader.collation.alerts.reading import Reading
from reader.collation.alerts.verbs import lemmas, tense
from reader.collation.segment import Alert
from reader.collation.text import lexicon
from reader.collation.text.tongues import Mark

# What one text may have and the other lack without being surer: emphasis, and what is a matter of tense.
_WEAK = frozenset({"future", "emphasis", "knowledge", "habit", "permission"})
_SAID_OF_NOTHING = frozenset({"emphasis", "habit"})
_NEGATIVE = frozenset({"not", "never", "no", "nobody", "nothing", "without"})
_DENYING = frozenset({"doubt", "unlikelihood"})
_SAME_CHANGE = 8
_SLOT = 3
_CONDITION = 6
_NOUNS = frozenset({"can", "will", "must", "might", "need"})


def modality_changed(c: Correspondence) -> Iterator[Finding]:
    """The words of certainty, possibility, duty and intention in which the texts differ."""
    if c.a.tongue is not c.b.tongue:
        return
    turned = c.turned
    yield from _conditions(c, turned)
    ours = [mark for mark in c.a.modals if _is_modal(c.a, mark) and not _kept(c, mark)]
    theirs = [mark for mark in c.b.modals if _is_modal(c.b, mark) and not _kept(turned, mark)]
    if not ours and not theirs:
        return
    left_a, left_b = _at_other_places(c, ours, theirs)
    if not left_a and not left_b:
        return
    heads = {mark: c.head(mark.end) for mark in ours}
    heads_b = {mark: turned.head(mark.end) for mark in theirs}
    left_a, left_b = _unpaired(c, left_a, left_b, heads, heads_b)
    for mark in list(left_a):
        for other in left_b:
            if _face(c, turned, mark, heads[mark], other, heads_b[other]):
                yield contrast(Alert.MODALITY, c.a, (mark.start, mark.end), c.b, (other.start, other.end))
                left_a.remove(mark)
                left_b.remove(other)
                break
    for side, left, its, first in ((c, left_a, heads, True), (turned, left_b, heads_b, False)):
        for mark in left:
            if _tells(side, mark, its[mark]):
                yield on_one_side(Alert.MODALITY, side.a, (mark.start, mark.end), first)
                break


def _conditions(c: Correspondence, turned: Correspondence) -> Iterator[Finding]:
    """The "if" of one English text, where the other says what follows it and makes no condition of it."""
    for side, first in ((c, True), (turned, False)):
        if not side.a.english or not lexicon.word_set("conditions").isdisjoint(side.b.parts):
            continue
        for place, part in enumerate(side.a.parts):
            before = side.a.parts[place - 1] if place else ""
            if part != "if" or side.omitted(place) or before in lexicon.word_set("before-whether"):
                continue
            sentence = side.a.sentence(place)
            contents = [
                at for at in range(place + 1, min(place + _CONDITION, sentence.stop)) if side.a.stems[at]
            ]
            if contents and all(at in side.there for at in (place + 1, *contents)):
                yield on_one_side(Alert.MODALITY, side.a, (place, place + 1), first)
                return


def _kept(c: Correspondence, mark: Mark) -> bool:
    """Whether the other text has the content word of ``mark`` in another form: "promised to", "promising"."""
    return any(
        c.a.stems[at] and (other := c.fellow(at)) is not None and not c.b.role(other).modality
        for at in range(mark.start, mark.end)
    )


def _face(
    c: Correspondence, turned: Correspondence, mark: Mark, head: int | None, other: Mark, its: int | None
) -> bool:
    """Whether the two are said of the same: of words that correspond, or of others at the same place."""
    if mark.roles.modality <= _SAID_OF_NOTHING or other.roles.modality <= _SAID_OF_NOTHING:
        return False
    if "knowledge" in (*mark.roles.modality, *other.roles.modality) and not (
        mark.roles.modality & lexicon.word_set("of-knowing")
        and other.roles.modality & lexicon.word_set("of-knowing")
    ):
        return False
    if _is_polite(mark, other):
        return False
    if c.a.parts[mark.start : mark.end] == c.b.parts[other.start : other.end]:
        return False
    if head is not None and its is not None and not (_asks(c.a, mark) or _asks(c.b, other)):
        fellow = c.fellow(head)
        if fellow == its:
            return True
        if fellow is not None and turned.fellow(its) is not None:
            return False
    i, j = c.a.owner[mark.start], c.b.owner[other.start]
    if any(
        block.i1 <= i < block.i2 <= block.i1 + _SAME_CHANGE
        and block.j1 <= j < block.j2 <= block.j1 + _SAME_CHANGE
        for block in c.blocks
    ):
        return True
    return other.start in c.facing(mark.start, 3, 4) or mark.start in turned.facing(other.start, 3, 4)


def _is_polite(mark: Mark, other: Mark) -> bool:
    """Whether one wishes what the other says could be: "we would like to hear it", "could we hear it"."""
    return any(
        "desire" in ours and not theirs.isdisjoint({"ability", "conditional"})
        for ours, theirs in (
            (mark.roles.modality, other.roles.modality),
            (other.roles.modality, mark.roles.modality),
        )
    )


def _asks(side: Reading, mark: Mark) -> bool:
    """Whether the word begins a question, where what follows is no verb."""
    sentence = side.sentence(mark.start)
    return mark.start - sentence.start <= 1 and "?" in side.after(sentence.stop - 1)


def _is_modal(side: Reading, mark: Mark) -> bool:
    """Whether the word is no noun and no month."""
    word = side.parts[mark.start]
    before = side.parts[mark.start - 1] if mark.start else ""
    if mark.end - mark.start > 1:
        if mark.roles.modality <= {"knowledge"} and side.after(mark.end - 1)[:1] != " ":
            return False
        return not (word == "used" and before in lexicon.word_set("be"))
    if word in _NOUNS and side.english and before in lexicon.word_set("nouns-after"):
        return False
    if word == "should" and side.english and side.opens_sentence(side.owner[mark.start]):
        # "Should it rain, …" is "if".
        sentence = side.sentence(mark.start)
        return "?" in side.after(sentence.stop - 1)
    if word == "may" and side.english:
        after = side.parts[mark.end] if mark.end < len(side.parts) else ""
        written = side.shown(mark.start)
        if written[:1].isupper() and not written.isupper():
            return side.opens_sentence(side.owner[mark.start]) and not after.startswith("#") and after != "of"
    if word in ("certain", "sure") and side.english:
        after = side.parts[mark.end] if mark.end < len(side.parts) else ""
        return before in lexicon.word_set("be") or after in ("that", "to", "of", "about")
    return True


def _groups(side: Reading, mark: Mark) -> frozenset[str]:
    """The groups of a word, a denied duty told from a duty to leave undone: "need not", "must not"."""
    groups = mark.roles.modality
    if side.parts[mark.start] == "going" and not {"was", "were"}.isdisjoint(
        side.parts[max(0, mark.start - 2) : mark.start]
    ):
        return groups | {"conditional"}
    if not side.english or not groups & {"necessity", "ability", "permission"}:
        return groups
    word = side.parts[mark.start]
    around = (*side.parts[max(0, mark.start - 2) : mark.start], *side.parts[mark.end : mark.end + 1])
    if "necessity" not in groups:
        return groups | {"prohibition"} if "not" in around else groups
    if _NEGATIVE.isdisjoint(around):
        return (
            frozenset({"exemption"})
            if word == "need" and "not" in side.parts[mark.start : mark.end]
            else groups
        )
    return frozenset({"prohibition"}) if word == "must" else frozenset({"exemption"})


_Heads = dict[Mark, int | None]


def _at_other_places(
    c: Correspondence, ours: list[Mark], theirs: list[Mark]
) -> tuple[list[Mark], list[Mark]]:
    """The modal words of either text that the other has none in place of."""
    left_a: list[Mark] = []
    left_b = list(theirs)
    for mark in ours:
        at, last = c.there.get(mark.start), c.there.get(mark.end - 1)
        fellow = next((other for other in left_b if other.start == at and other.end - 1 == last), None)
        if fellow is None:
            left_a.append(mark)
        else:
            left_b.remove(fellow)
    return left_a, left_b


def _unpaired(
    c: Correspondence, ours: list[Mark], theirs: list[Mark], heads: _Heads, heads_b: _Heads
) -> tuple[list[Mark], list[Mark]]:
    """Those of the modal words that none of a group of theirs stands for in the other.

    Those said of one word are held against each other first: "will go, may stay" against "may go, will stay".
    """
    left_a, left_b = list(ours), list(theirs)
    apart_a: list[Mark] = []
    apart_b: list[Mark] = []
    for of_one_word in (True, False):
        for mark in list(left_a):
            for other in left_b:
                at_one = c.there.get(mark.start) == other.start
                head, its = heads[mark], heads_b[other]
                at_one = at_one or (head is not None and c.there.get(head) == its)
                alike = bool(_groups(c.a, mark) & _groups(c.b, other))
                if of_one_word and not at_one:
                    continue
                if alike:
                    left_a.remove(mark)
                    left_b.remove(other)
                    break
                apart = not (
                    mark.roles.modality <= _SAID_OF_NOTHING or other.roles.modality <= _SAID_OF_NOTHING
                )
                if (
                    apart
                    and of_one_word
                    and sum(each == head for each in heads.values())
                    == 1
                    == sum(each == its for each in heads_b.values())
                ):
                    left_a.remove(mark)
                    left_b.remove(other)
                    apart_a.append(mark)
                    apart_b.append(other)
                    break
    return apart_a + left_a, apart_b + left_b


def _tells(c: Correspondence, mark: Mark, head: int | None) -> bool:
    """Whether the other text, which has what ``mark`` is said of, is surer without it, or less bound."""
    groups = mark.roles.modality
    if (
        groups <= _WEAK
        or c.omitted(mark.start)
        or (c.a.parts[mark.start] in ("is", "are", "was", "were") and "future" in groups)
    ):
        return False
    facing = c.facing(mark.start, 6, 8)
    if any(
        other.start in facing and (other.roles.modality & groups or _is_polite(mark, other))
        for other in c.b.modals
    ):
        # "Perhaps the one, perhaps the other": said once for both.
        return False
    if "necessity" in groups and "exemption" in _groups(c.a, mark) and c.b.negations:
        return False
    if "prohibition" in _groups(c.a, mark) and any(
        c.b.role(at).may_deny and at not in c.here for at in facing
    ):
        return False
    if "necessity" in groups and not {"unless", "until"}.isdisjoint(c.b.parts[at] for at in facing):
        # "It must stop, or we leave": "we leave unless it stops".
        return False
    if groups <= _DENYING and len(c.b.negations) > len(c.a.negations):
        return False
    if not c.a.english and groups <= lexicon.word_set("loose-elsewhere"):
        return False
    if mark.start == 0 and c.a.parts[0] in lexicon.word_set("auxiliaries") and not _asks(c.a, mark):
        # A quote that begins with its verb leaves the rest to the outlet's own words.
        return False
    fellow = None if head is None else c.there.get(head)
    bound = c.a.english and _bound_to_verb(c.a, mark)
    if head is not None and fellow is None and head in c.meant and bound:
        # Of a verb put in another word there is no telling what that implies.
        return False
    if head is None or fellow is None:
        both_, all_ = c.shared(mark.start, 4)
        return both_ >= 1 and both_ >= (0.6 if head is None else 0.66) * all_ and not bound
    if "ability" in groups and (
        c.a.parts[head] in lexicon.word_set("perceived")
        or ("possibility" not in groups and "be" in c.a.parts[mark.end : mark.end + 2])
    ):
        return False
    if c.b.english and groups <= {"conditional", "habit"} and _is_past(c.b, fellow):
        # "He would sit there all day": he sat.
        return False
    return not bound or (_same_slot(c, mark, fellow) and not _infinite(c.b, fellow))


def _bound_to_verb(side: Reading, mark: Mark) -> bool:
    """Whether the word binds or enables someone, and does not only say how likely something is."""
    groups = mark.roles.modality
    if "advice" not in groups and not groups <= lexicon.word_set("bound-to-verbs"):
        return False
    perfect = "have" in side.parts[mark.end : mark.end + 2] and "possibility" in groups
    return not perfect and side.parts[mark.start] not in lexicon.word_set("likely-adverbs")


def _is_past(side: Reading, place: int) -> bool:
    start = side.sentence(place).start
    return any(tense(side.parts, place, lemma, start=start) == "past" for lemma in lemmas(side.parts[place]))


def _same_slot(c: Correspondence, mark: Mark, verb: int) -> bool:
    """Whether what stands before the modal word stands before the verb in the other text too."""
    if _asks(c.a, mark):
        return True
    before = c.there.get(mark.start - 1)
    return before is not None and 0 < verb - before <= _SLOT


def _infinite(side: Reading, place: int) -> bool:
    """Whether the verb at ``place`` is an infinitive or a participle, which tells nothing of modality."""
    before = next(
        (
            part
            for at in range(place - 1, max(-1, place - 4), -1)
            if not (part := side.parts[at]).endswith("ly")
        ),
        "",
    )
    return before == "to" or (
        side.parts[place].endswith("ing") and before not in ("is", "are", "am", "was", "were", "be", "been")
    )
