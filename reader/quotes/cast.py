"""The persons of an article: who is named in full, under which office, and how it writes its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import regex

from reader.model import SectionKind
from reader.quotes.lexicon import Cues, countries, folded, roles
from reader.quotes.names import is_body, is_given_name, is_likely_person, is_place
from reader.quotes.offices import runs_with_offices
from reader.quotes.people import PATRONYMICS, People, Person
from reader.quotes.prose import Paragraph, Token, ends_sentence
from reader.quotes.runs import Run, Spelling
from reader.quotes.sources import office
from reader.quotes.voice import BE

_BYLINE = regex.compile(r"\s*(?:by|von|par|por|di)\s+\p{Lu}[^.!?\n]{2,80}(?:\n|$)", regex.IGNORECASE)

_OWN = frozenset({"su", "sus", "son", "sa", "leur", "suo", "sua", "seu"})
"""Possessives of the languages where they tell nothing of their owner."""
_AND = frozenset({"and", "und", "et", "y", "e", "и", "a", "en", "og", "och"})
_YOUNGER = frozenset({"younger", "little", "baby"})
_FULL = 2
"""How many words a full name in a headline has, where more may be more than the name."""
_SUING = frozenset({"sued", "sues", "pleaded", "pleads", "pled", "appealed"})
_TRIED = frozenset(
    {"sentenced", "charged", "convicted", "acquitted", "arrested", "accused", "jailed", "sued"}
)
_LONGEST_OFFICE = 9
"""How many words an office before a name has at most."""


def narrative(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Token]]:
    """The sentences that tell names from other words: none with a capital on every word, and no bylines."""
    for paragraph in paragraphs:
        tokens = [token for sentence in paragraph.sentences for token in sentence.tokens]
        if is_title_case(tokens, paragraph.kind is SectionKind.HEADLINE) or _BYLINE.match(
            text, paragraph.span.start
        ):
            continue
        for sentence in paragraph.sentences:
            yield sentence.tokens


def headed(
    paragraphs: Sequence[Paragraph], language: Cues, words: Spelling
) -> Iterator[tuple[Sequence[Token], Run]]:
    """The full names behind a title in English headlines that have a capital on every word."""
    for paragraph in paragraphs if language.language == "en" else ():
        for sentence in paragraph.sentences if paragraph.kind is SectionKind.HEADLINE else ():
            tokens = sentence.tokens
            if not is_title_case(tokens, headline=True):
                continue
            for run in runs_with_offices(tokens, language, words):
                name = [token.bare for token in tokens[run.first : run.last]]
                plain = len(name) == _FULL and not any(word.lower() in words.small for word in name)
                if run.first > run.title and plain and is_likely_person(name):
                    yield tokens, run


def is_title_case(tokens: Sequence[Token], headline: bool = False) -> bool:
    """Whether nearly every longer word has a capital, which then tells nothing of names.

    A short sentence full of names has as many, but only a headline does without the full stop.
    """
    if tokens and ends_sentence(tokens[-1].text) and not headline:
        return False
    long = [token for token in tokens[headline:] if token.is_word and len(token.text) > 3]
    return len(long) > 2 and sum(token.is_capital for token in long) > 0.7 * len(long)


def spelling(sentences: Sequence[Sequence[Token]]) -> Spelling:
    """Which words the article writes small, and which with a capital within a sentence."""
    small: set[str] = set()
    capital: set[str] = set()
    for tokens in sentences:
        for before, token in pairwise(tokens):
            if not token.is_word:
                continue
            if not token.is_capital:
                small.add(token.low)
            elif before.is_word or before.text == ",":
                capital.add(token.bare)
    return Spelling(frozenset(small), frozenset(capital))


def meet(
    told: Sequence[Sequence[Token]],
    quoted: Sequence[Sequence[Token]],
    headlined: Sequence[tuple[Sequence[Token], Run]],
    language: Cues,
    words: Spelling,
) -> People:
    """Everybody named in full in the narrative or in quotes, with the offices that the narrative tells.

    ``headlined`` are the names that stand behind a title in the headline.
    """
    people = People(language.language)
    found: list[list[str]] = []
    read = [(tokens, list(runs_with_offices(tokens, language, words))) for tokens in chain(told, quoted)]
    for tokens, runs in read:
        for run in runs:
            name = [token.bare for token in tokens[run.first : run.last]]
            if len(name) > 1 and is_likely_person(name):
                found.append(name)
    found += [[token.bare for token in tokens[run.first : run.last]] for tokens, run in headlined]
    # One called by a patronymic has been named in full elsewhere.
    for name in sorted(found, key=lambda each: (each[-1].endswith(PATRONYMICS), -len(each))):
        people.add(name)
    for tokens, runs in read:
        for first, surname in _couples(tokens, runs):
            if not any(folded(first) == folded(person.words[-1]) for person in people.called([first])):
                people.add([first, surname])
    for tokens, runs in [*read[: len(told)], *((tokens, [run]) for tokens, run in headlined)]:
        for run in runs:
            name = [token.bare for token in tokens[run.first : run.last]]
            titled = run.first > run.title or (run.title > 0 and tokens[run.title - 1].low in roles().titles)
            title = roles().titles.get(tokens[run.first - 1].low) if run.first else None
            known = [
                each for each in people.called(name) if not (title and each.gender and each.gender != title)
            ]
            lively = (
                _is_lively(tokens, run.last, language)
                or _is_kin(tokens, run, language)
                or _is_explained(tokens, run, language)
            ) and not (is_place(name) or is_body(name))
            if not known and (titled or lively) and len(name) == 1 and not name[0].isupper():
                known = [people.only(name)]
            if len(known) == 1:
                _learn(tokens, run.title, run.first, run.last, known[0], language)
    return people


def _couples(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[tuple[str, str]]:
    """The first of two who share a family name, and that name: "Ann and Bob Lee"."""
    for before, run in pairwise(runs):
        between = tokens[before.last : run.first]
        name = [token.bare for token in tokens[run.first : run.last]]
        alone = before.last - before.first == 1 and not tokens[before.first].is_possessive
        if (
            alone
            and len(between) == 1
            and between[0].low in _AND
            and len(name) > 1
            and is_likely_person(name)
            and is_given_name(tokens[before.first].bare)
            and is_given_name(name[0])
        ):
            yield tokens[before.first].bare, name[-1]


def _learn(
    tokens: Sequence[Token], title: int, first: int, last: int, person: Person, language: Cues
) -> None:
    """What the words around a name say of its bearer."""
    begin = _office_before(tokens, title)
    heads, lands, gender = office(tokens[begin:first])
    kin = _kin_before(tokens, begin, language)
    if kin:
        heads, gender = heads | {kin}, roles().heads[kin] or gender
    if begin < first and begin and tokens[begin - 1].low in _YOUNGER:
        person.is_younger = True
    follows = _apposition(tokens, last, language)
    if follows:
        more, more_lands, more_gender = office(follows)
        heads, lands, gender = heads | more, lands | more_lands, gender or more_gender
    person.roles |= heads
    person.countries |= lands
    person.gender = person.gender or gender
    person.is_lively = person.is_lively or _is_lively(tokens, last, language)
    verbs = [token.low for token in tokens[last : last + 2]]
    person.is_party = person.is_party or any(verb in _SUING for verb in verbs[:1]) or (
        len(verbs) > 1 and verbs[0] in BE and verbs[1] in _TRIED
    )  # fmt: skip
    if (
        last + 1 < len(tokens)
        and tokens[last].text in ",("
        and regex.fullmatch("[0-9]{1,3}", tokens[last + 1].text)
    ):
        person.age = int(tokens[last + 1].text)


def _kin_before(tokens: Sequence[Token], title: int, language: Cues) -> str | None:
    """What kin somebody is to the person before: "Ann Lee's husband, former skater Bob Lee"."""
    at = title - 1
    while at > 0 and title - at < _LONGEST_OFFICE and tokens[at].text != "," and (
        tokens[at].is_word and tokens[at].low not in language.small_words
    ):  # fmt: skip
        at -= 1
    low = tokens[at - 1].low if at > 0 and tokens[at].text == "," else ""
    owned = at > 1 and (tokens[at - 2].is_possessive or tokens[at - 2].low in language.own)
    return low if low in roles().kin and owned else None


def _is_lively(tokens: Sequence[Token], last: int, language: Cues) -> bool:
    """Whether what follows a name fits persons only: "Ann Lee, 43,", "Ann Lee, who", "Ann Lee herself"."""
    at = last + (last < len(tokens) and tokens[last].text in ",(")
    if at >= len(tokens):
        return False
    following = tokens[at]
    if following.text.isdigit():
        return at > last and 1 <= len(following.text) <= 3
    return following.low in language.personal


def _is_explained(tokens: Sequence[Token], run: Run, language: Cues) -> bool:
    """Whether an office explains a single English name: "Lee, a teacher,", "The captain, Lee,"."""
    if language.language != "en" or run.last >= len(tokens) or tokens[run.last].text != ",":
        return False
    follows = _apposition(tokens, run.last, language)
    if follows:
        end = run.last + 1 + len(follows)
        while end < len(tokens) and tokens[end].is_word and end - run.last < 2 * _LONGEST_OFFICE:
            end += 1
        return end < len(tokens) and tokens[end].text == ","
    head = (
        _head_before(tokens, run.title - 1) if run.title > 1 and tokens[run.title - 1].text == "," else None
    )
    return head is not None and head > 0 and tokens[head - 1].low in {"the", *language.own}


def _is_kin(tokens: Sequence[Token], run: Run, language: Cues) -> bool:
    """Whether a given name stands behind a word for its bearer: "their son Ilya", "one of whom, Ilya,"."""
    at = run.first - 1
    if at < 1:
        return False
    if tokens[at].text == "," and tokens[at - 1].low in language.personal:
        return is_given_name(tokens[run.first].bare)
    if tokens[at].low.endswith("-year-old"):
        at -= 1
    if tokens[at].text == ",":
        # "his wife of 34 years, Ann"
        head = _head_before(tokens, at)
        at = at - 1 if head is None else head
    if at < 1 or not (tokens[at].low in roles().heads or tokens[at].low in roles().general):
        return False
    return any(
        token.low in language.own
        or token.low in _OWN
        or (token.is_possessive and tokens[at].low in roles().kin)
        for token in tokens[max(0, at - 2) : at]
    )


def _office_before(tokens: Sequence[Token], title: int) -> int:
    """Where the office that stands before a name begins: "the French foreign minister, Ann Lee"."""
    begin = title
    while begin > 0 and title - begin < _LONGEST_OFFICE + 3:
        before = tokens[begin - 1]
        low = before.bare.lower()
        if before.text == "," and begin == title:
            head = _head_before(tokens, begin - 1)
            if head is None:
                break
            begin = head
            continue
        known = low in roles().titles or low in roles().heads or low in roles().fields
        if not (known or folded(before.bare) in countries()):
            break
        begin -= 1
    return begin


def _head_before(tokens: Sequence[Token], comma: int) -> int | None:
    """The head of a description that ends at a comma: "the director of the museum, Ann Lee"."""
    for at in range(comma - 1, max(-1, comma - _LONGEST_OFFICE), -1):
        if not tokens[at].is_word or tokens[at].is_possessive:
            return None
        if tokens[at].low in roles().heads and not (tokens[at].is_capital and tokens[at + 1].is_capital):
            return at
    return None


def _apposition(tokens: Sequence[Token], last: int, language: Cues) -> Sequence[Token]:
    """The office behind a name and a comma, nothing if there is none: "Ann Lee, the French minister"."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return ()
    end = last + 1
    while end < len(tokens) and end - last < 10 and tokens[end].is_word and (
        tokens[end].low not in language.prepositions and tokens[end].low not in language.relative
    ):  # fmt: skip
        end += 1
    follows = tokens[last + 1 : end]
    if not follows or follows[-1].bare.lower() not in roles().heads:
        return ()
    first = follows[0]
    opens = (
        first.low in language.articles
        or first.low in language.own
        or first.is_possessive
        or first.bare.lower() in roles().heads
        or first.bare.lower() in countries()
    )
    # Another name before the office makes it that one's.
    other = any(
        token.is_capital
        and not token.is_possessive
        and token.low not in roles().heads
        and token.low not in roles().titles
        and token.low not in countries()
        and token.low not in roles().bodies
        for token in follows[1:]
    )
    return follows if opens and not other else ()
