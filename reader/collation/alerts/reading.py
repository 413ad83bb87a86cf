"""A text as the rules of alerts read it: its plain words, what each may do, and where its sentences end."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property, lru_cache
from operator import attrgetter

import regex

from reader.collation.alerts.stems import stem
from reader.collation.alerts.verbs import written_out
from reader.collation.text import lexicon
from reader.collation.text.languages import likeliest
from reader.collation.text.tongues import NONE, Mark, Roles, Tongue, tongue_of
from reader.collation.text.words import Words

_SENTENCE_ENDS = frozenset(".?!…:。！？؟")
_ENDS = frozenset(".?!…;。！？؟;")
_OPENERS = " \t\n\"'“‘«„([—–-「"
_KEPT = 1_024
# What tells something in Chinese and Japanese: signs but for the particles, and words in katakana.
_TELLING = regex.compile(
    r"(?![的了吗呢吧着們们是在和也就都而与及很这那個个])[\p{Han}\p{Katakana}#\p{L}&&[^\p{Hiragana}]]",
    regex.V1,
)
_SURE = 8
_LIGHT = attrgetter("light")
_EXCEPTION = 10
_NEAR_EXCEPTION = 5


class Reading:
    """``words`` read in ``tongue``.

    ``parts`` are its plain words, short forms written out, ``owner[k]`` the word that ``parts[k]`` is of.
    ``marks`` are the words and phrases that have a role.
    """

    def __init__(self, words: Words, tongue: Tongue) -> None:
        self.words = words
        self.tongue = tongue
        self.english = tongue.language == "en"
        self.parts, self.owner, self.first = words.flat()
        if self.english and len(self.parts) > len(words):
            self.parts = written_out(self.parts, [words.forms[owner].wholes for owner in self.owner])
        self.marks = tongue.marks(self.parts)

    def span(self, start: int, end: int) -> range:
        """The places in ``parts`` of the words ``start`` to ``end``."""
        return range(self.first[start], self.first[end])

    @cached_property
    def roles(self) -> dict[int, Roles]:
        """The roles of each place that has any, those of a phrase at each of its places."""
        return {place: mark.roles for mark in self.marks for place in range(mark.start, mark.end)}

    @cached_property
    def stems(self) -> list[str]:
        """What tells the same word in another form, for each place; "" for words that any sentence has."""
        words, language = self.words, self.tongue.language
        if language in ("zh", "ja"):
            return self._undenied([part if _TELLING.match(part) else "" for part in self.parts])
        if len(self.parts) == len(words):
            forms = words.forms
            return self._undenied(
                [
                    "" if form.light else stem(part, language)
                    for form, part in zip(forms, self.parts, strict=True)
                ]
            )
        function = lexicon.word_set("function")
        return self._undenied(
            [
                "" if words.forms[owner].light or part in function else stem(part, language)
                for part, owner in zip(self.parts, self.owner, strict=True)
            ]
        )

    def _undenied(self, stems: list[str]) -> list[str]:
        """The stems, none for words that deny by themselves."""
        for mark in self.marks:
            if mark.roles.denies and mark.end == mark.start + 1:
                stems[mark.start] = ""
        return stems

    @cached_property
    def ends(self) -> list[int]:
        """The places before which a sentence, or what a semicolon closes, ends."""
        return [
            self.first[index]
            for index, gap in enumerate(self.words.gaps)
            if len(gap) > 1 and 0 < index < len(self.words) and not _ENDS.isdisjoint(gap)
        ]

    def sentence(self, place: int) -> range:
        """The places of the sentence that ``place`` is in."""
        ends = self.ends
        number = bisect_right(ends, place)
        start = ends[number - 1] if number else 0
        return range(start, ends[number] if number < len(ends) else len(self.parts))

    def opens_sentence(self, index: int) -> bool:
        """Whether the word at ``index`` is the first of the text or of a sentence."""
        before = self.words.gap(index).rstrip(_OPENERS)
        return index == 0 or (before != "" and before[-1] in _SENTENCE_ENDS)

    def after(self, place: int) -> str:
        """What stands after the word that ``place`` is a part of."""
        return self.words.gap(self.owner[place] + 1)

    def shown(self, start: int, end: int | None = None) -> str:
        """The places ``start`` to ``end`` as the text has them; a part of a short form by itself."""
        end = start + 1 if end is None else end
        owner = self.owner[start]
        if end == start + 1 and len(self.words.forms[owner].parts) > 1:
            return self.parts[start]
        return self.words.phrase(owner, self.owner[end - 1] + 1)

    @cached_property
    def negations(self) -> list[Mark]:
        """The words that deny a clause; one of several in a clause where the language repeats them."""
        found: list[Mark] = []
        for mark in self.marks:
            if not mark.roles.denies or self._answers(mark) or self._asks_back(mark) or self._numbers(mark):
                continue
            denied = bool(found) and found[-1].start in self.sentence(mark.start)
            if self.english and (self._excepts(mark) or self._adds(mark, denied=denied)):
                continue
            if self.english and denied and self._undoes(found[-1], mark):
                found.pop()
                continue
            word = self.parts[mark.start]
            if denied:
                apart = mark.start - found[-1].end
                if self.tongue.concord and apart <= 5 and not self._parted(found[-1].end, mark.start):
                    continue
                after = self.parts[mark.end] if mark.end < len(self.parts) else ""
                if (word == "nor" and after not in lexicon.word_set("helpers")) or (
                    word in ("neither", "no", "any") and apart <= 2 and self.english
                ):
                    continue
            found.append(mark)
        return found

    def _answers(self, mark: Mark) -> bool:
        """Whether a "no" answers and denies nothing that follows."""
        return (
            self.parts[mark.start] in ("no", "never", "nein", "non", "não", "нет", "nie", "nee")
            and self.opens_sentence(self.owner[mark.start])
            and self.after(mark.start).lstrip()[:1] in {",", ".", "!", "—", "–"}
        )

    def _excepts(self, mark: Mark) -> bool:
        """Whether the word denies all but one thing, and so says that one: "nothing there but gorse"."""
        if self.parts[mark.start] not in ("nothing", "nobody", "none", "no-one", "no"):
            return False
        for at in range(mark.end, min(mark.end + _EXCEPTION, self.sentence(mark.start).stop)):
            if "," in self.words.gap(self.owner[at]):
                return False
            word, after = self.parts[at], self.parts[at + 1 : at + 2]
            if word == "except" or (word == "other" and after == ["than"]):
                return True
            if word == "but" and at - mark.end < _NEAR_EXCEPTION:
                return True
        return False

    def _adds(self, mark: Mark, *, denied: bool) -> bool:
        """Whether the word only strengthens what precedes it: ", nothing more", ", not here"."""
        if "," not in self.words.gap(self.owner[mark.start]):
            return False
        after = self.parts[mark.end] if mark.end < len(self.parts) else ""
        if mark.end - mark.start > 1:
            return self.parts[mark.end - 1] in ("more", "less") and self.after(mark.end - 1)[:1] != " "
        return after in lexicon.word_set("strengthened") or (
            denied and after in lexicon.word_set("prepositions")
        )

    def _undoes(self, one: Mark, other: Mark) -> bool:
        """Whether the two negations deny each other: "there is no one who does not"."""
        between = self.parts[one.end : other.start]
        return (
            "there" in self.parts[max(0, one.start - 2) : one.start]
            and len(between) <= _NEAR_EXCEPTION
            and not {"who", "that", "which"}.isdisjoint(between)
        )

    def _numbers(self, mark: Mark) -> bool:
        """Whether the word is short for "number", "No. 9", or is of one: "not even ten"."""
        after = self.parts[mark.end] if mark.end < len(self.parts) else ""
        if self.english and after.startswith("#") and self.parts[mark.end - 1] in ("not", "even"):
            return after != "#1"
        return self.parts[mark.start] == "no" and after.startswith("#") and "." in self.after(mark.start)

    def _asks_back(self, mark: Mark) -> bool:
        """Whether the negation is of a tag: ", aren't they?"."""
        end = mark.end + 1
        if self.parts[mark.start] == "not" and "?" in self.after(mark.start) and mark.start >= 2:
            return "," in self.words.gap(self.owner[mark.start - 2])
        return (
            self.english
            and self.parts[mark.start] == "not"
            and mark.start >= 1
            and "," in self.words.gap(self.owner[mark.start])
            and end <= len(self.parts)
            and "?" in self.after(end - 1)
        )

    def _parted(self, start: int, end: int) -> bool:
        """Whether a comma stands between the places."""
        return any("," in self.words.gap(self.owner[place]) for place in range(start, end + 1))

    @cached_property
    def modals(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.roles.modality]

    @cached_property
    def pronouns(self) -> list[Mark]:
        found = [self._of_its_case(mark) for mark in self.marks if mark.roles.person]
        if not self.english:
            return found
        # "I think" is a phrase of opinion with a person in it.
        found += [
            Mark(mark.start, mark.start + 1, roles)
            for mark in self.marks
            if mark.end - mark.start > 1 and (roles := self.tongue.of(self.parts[mark.start])).person
        ]
        return sorted(mark for mark in found if not self._of_a_number(mark))

    def _of_a_number(self, mark: Mark) -> bool:
        """Whether the pronoun follows "five of", and tells no more than the number."""
        before = self.parts[max(0, mark.start - 2) : mark.start]
        return len(before) == 2 and before[1] == "of" and before[0].startswith("#")

    def _of_its_case(self, mark: Mark) -> Mark:
        """ "her" as an object or as what owns the noun that follows."""
        if not self.english or self.parts[mark.start] != "her":
            return mark
        owns = mark.end < len(self.parts) and self.stems[mark.end] != ""
        return mark._replace(roles=mark.roles._replace(case="possessive" if owns else "object"))

    def role(self, place: int) -> Roles:
        return self.roles.get(place, NONE)

    # ---- names

    @cached_property
    def _capitals_tell(self) -> bool:
        """Whether a capital within a sentence marks a name: not in headlines, not in German."""
        if self.tongue.language == "de":
            return False
        forms = self.words.forms
        long = len(forms) - sum(map(_LIGHT, forms))
        return long < 4 or len([1 for form in forms if form.capital and not form.light]) <= 0.75 * long

    def is_name(self, index: int) -> bool:
        """Whether the word at ``index`` is a name, or a part of one, as far as its capital tells."""
        form = self.words.forms[index]
        if not form.capital or form.key.rstrip(".") in lexicon.word_set("titles"):
            return False
        if form.light or len(form.key.strip("'")) < 2 or form.quantity is not None:
            return False
        role = self.role(self.first[index])
        if role.person or role.date[0] in ("weekday", "month") or role.denies:
            return False
        word = self.words.word(index)
        if sum(map(str.isupper, word)) > 1 and not self.words.text.isupper():
            return True
        plain = form.parts[0].removesuffix("'s")
        known, everyday = _listed(plain)
        if self.tongue.language == "de":
            return (
                known
                or self._named_before(index)
                or (plain not in _common("de") and self._named_after(index))
            )
        opens = self.opens_sentence(index)
        if self.english and everyday:
            return self._capitals_tell and not opens and self._beside_a_capital(index)
        if not self._capitals_tell or opens:
            return known or (self._capitals_tell and self._names_by_shape(plain, index))
        return True

    def _names_by_shape(self, plain: str, index: int) -> bool:
        """Whether a sentence's first word is no common one, as far as its ending and lists tell."""
        if self.english:
            return plain not in lexicon.known_words() and not plain.endswith(_COMMON_ENDINGS)
        return plain not in _common(self.tongue.language) and self._beside_a_capital(index)

    def _named_before(self, index: int) -> bool:
        """Whether a title or a given name stands before: "Frau Lindner", "Olga Lindner"."""
        if not index or self.words.gap(index) != " ":
            return False
        key = self.words.forms[index - 1].parts[0]
        return key in lexicon.word_set("titles") or key in lexicon.given_names()

    def _named_after(self, index: int) -> bool:
        """Whether the word follows "in" or "nach" without an article, in German."""
        plain = self.words.forms[index].parts[0]
        return (
            index > 0
            and self.words.keys[index - 1] in ("in", "nach", "aus", "bei")
            and not plain.endswith(_GERMAN_ENDINGS)
        )

    def _beside_a_capital(self, index: int) -> bool:
        return any(
            0 <= beside < len(self.words)
            and self.words.forms[beside].capital
            and not self.words.forms[beside].light
            and self.words.gap(max(index, beside)) == " "
            for beside in (index - 1, index + 1)
        )


@lru_cache(maxsize=16_384)
def _listed(plain: str) -> tuple[bool, bool]:
    """Whether the lists have a word among names, and among everyday English words."""
    known = plain in lexicon.places() or plain in lexicon.given_names()
    return known, plain in lexicon.everyday_words()


_GERMAN_ENDINGS = (
    "en",
    "er",
    "ern",
    "e",
    "ung",
    "heit",
    "keit",
    "ion",
    "schaft",
    "nis",
    "tum",
    "ling",
    "ik",
    "ät",
    "s",
    "ft",
    "ht",
)
_COMMON_ENDINGS = ("s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ful", "less")


@lru_cache(maxsize=32)
def _common(language: str) -> frozenset[str]:
    try:
        words = lexicon.frequent_words(language)
    except FileNotFoundError:
        words = []
    return frozenset(words) - lexicon.places() - lexicon.given_names()


@lru_cache(maxsize=_KEPT)
def _read(words: Words, language: str) -> Reading:
    return Reading(words, tongue_of(language))


def readings_of(a: Words, b: Words) -> tuple[Reading, Reading]:
    """Both texts, each in its language; what tells of one's language little is read as the other's."""
    language, other = likeliest(a.votes), likeliest(b.votes)
    if language != other and not (_tells(a, language, other) and _tells(b, other, language)):
        together = Counter(a.votes)
        together.update(b.votes)
        language = other = likeliest(together)
    return _read(a, language), _read(b, other)


def _tells(words: Words, language: str, other: str) -> bool:
    return words.votes.get(language, 0) >= max(_SURE, 2 * words.votes.get(other, 0))
