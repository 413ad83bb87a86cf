"""The words in a sentence that may name a source: names, pronouns, offices, bodies, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from reader.quotes.cases import noun
from reader.quotes.lexicon import Cues, countries, folded, given_names, roles
from reader.quotes.names import CALENDAR, is_body, is_of_place, is_place
from reader.quotes.offices import runs_with_offices
from reader.quotes.prose import Token
from reader.quotes.runs import Run, Spelling
from reader.quotes.sources import AGED, is_human

COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"}
)
_ADJECTIVES_BEHIND = frozenset({"cs", "es", "fr", "it", "pl", "pt", "ru", "uk"})
_OTHER = frozenset({"other", "latter", "former", "first", "second"})
"""Which of two is meant by words that name neither."""
_FARTHEST_NAME = 4
"""How many words an office may stand before its name."""
_LONGEST_MARKED_NAME = 3
_FARTHEST_ARTICLE = 7
"""How many words an article may stand before its noun."""


class Kind(Enum):
    NAME = auto()
    PRONOUN = auto()
    RELATIVE = auto()
    OWNER = auto()
    """A possessive pronoun whose noun is what was said ("his answer")."""
    ROLE = auto()
    """A person by office or description ("the minister")."""
    ANONYMOUS = auto()
    """A person whom the description does not tell ("a source", "one of them")."""
    BODY = auto()
    """An organisation, by a common noun or a name."""
    PLACE = auto()
    """A country or capital that stands for its government."""
    DOCUMENT = auto()


PERSONAL = frozenset({Kind.NAME, Kind.PRONOUN, Kind.ROLE, Kind.ANONYMOUS, Kind.RELATIVE})


@dataclass(frozen=True, slots=True)
class Mention:
    """``tokens[first:last]`` of a sentence; from ``name`` on, the name without titles or the head noun.

    ``governed`` is set behind a preposition, ``possessive`` where the words own what follows.
    """

    kind: Kind
    first: int
    name: int
    last: int
    governed: bool = False
    possessive: bool = False
    definite: bool = True


def find_mentions(tokens: Sequence[Token], language: Cues, spelling: Spelling) -> list[Mention]:
    """All mentions of the sentence, in order of place; they do not overlap."""
    taken: list[Mention | None] = [None] * len(tokens)
    found: list[Mention] = []
    for run in runs_with_offices(tokens, language, spelling):
        for mention in _of_run(tokens, run, language):
            found.append(mention)
            for place in range(min(run.title, mention.first), run.last):
                taken[place] = mention
    for place, token in enumerate(tokens):
        if taken[place] or not token.is_word:
            continue
        for mention in _common(tokens, place, language, taken):
            # "The Iranian president" is one mention, not a country and a president.
            covered = {id(taken[at]) for at in range(mention.first, mention.last) if taken[at]}
            found = [each for each in found if id(each) not in covered] + [mention]
            for at in range(mention.first, mention.last):
                taken[at] = mention
    whole: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.first, -mention.last)):
        # "Republican nominee Ann Lee" is no Republican besides.
        if not whole or mention.last > whole[-1].last:
            whole.append(mention)
    return _explained(list(_with_trade(tokens, whole, language)), tokens, language)


def _explained(found: Sequence[Mention], tokens: Sequence[Token], language: Cues) -> list[Mention]:
    """The mentions with every office and the name that it stands before, words between them, made one."""
    kept: list[Mention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if (
            before
            and before.kind is Kind.ROLE
            and mention.kind is Kind.NAME
            and not before.possessive
            and language.language in _ADJECTIVES_BEHIND
            and _is_plain(tokens, before.last, mention.first, language)
        ):
            # "министр транспорта Анна Ли", "el delantero uruguayo Juan Gil"
            kept[-1] = replace(mention, first=before.first, governed=before.governed)
        else:
            kept.append(mention)
    return kept


def _is_plain(tokens: Sequence[Token], first: int, last: int, language: Cues) -> bool:
    """Whether all are plain words, adjectives of places or, where no article stands, names in marks."""
    return 0 < last - first <= _FARTHEST_NAME and all(
        is_of_place(token, language)
        or (token.is_word and not token.is_capital and token.low not in language.small_words)
        or (
            token.quote is not None
            and not language.articles
            and len(token.text.split()) <= _LONGEST_MARKED_NAME
        )
        for token in tokens[first:last]
    )


def _with_trade(tokens: Sequence[Token], mentions: Sequence[Mention], language: Cues) -> Iterator[Mention]:
    """The mentions, a trade and the name behind it as one body: "paper maker Nordvik"."""
    before: Mention | None = None
    for mention in mentions:
        if before is not None:
            joined = (
                language.language == "en"
                and before.kind is Kind.BODY
                and before.last == mention.first
                and mention.kind in {Kind.NAME, Kind.BODY}
                and not tokens[before.last - 1].is_capital
                and (
                    tokens[before.first].low not in language.articles | frozenset(language.own)
                    or _verb_follows(tokens, mention.last, language)
                )
                and folded(tokens[mention.name].bare) not in given_names()
            )
            if joined:
                mention = replace(
                    mention,
                    kind=Kind.BODY,
                    first=mention.name,
                    governed=_is_governed(tokens, before.first, language),
                )
            else:
                yield before
        before = mention
    if before is not None:
        yield before


def _verb_follows(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    low = tokens[place].low if place < len(tokens) else ","
    return low == "," or low in language.speech or low in language.bridge or low in language.relative


def described(tokens: Sequence[Token], last: int, language: Cues) -> Mention | None:
    """A description without a known head that ends before ``last`` ("the 83-year-old", "the Scot")."""
    for place in range(last - 1, max(-1, last - 1 - _FARTHEST_ARTICLE), -1):
        token = tokens[place]
        if not token.is_word or token.low in language.breaks:
            return None
        if token.low in language.articles or token.low in language.own:
            if language.language == "en":
                ends = language.prepositions, language.bridge, language.relative, language.personal
                within = range(place + 2, last)
                last = next((at for at in within if any(tokens[at].low in each for each in ends)), last)
            if place + 1 >= last:
                return None
            return _description(tokens, place, last, language)
    return None


def described_from(tokens: Sequence[Token], first: int, language: Cues) -> Mention | None:
    """A description that begins at ``first`` with an article ("said the 83-year-old")."""
    if first >= len(tokens) or tokens[first].low not in language.articles | frozenset(language.own):
        return None
    last = first + 1
    while last < len(tokens) and last - first <= _FARTHEST_ARTICLE:
        low = tokens[last].low
        if not tokens[last].is_word or low in language.prepositions | language.breaks | language.relative:
            break
        last += 1
    return _description(tokens, first, last, language) if last > first + 1 else None


def _description(tokens: Sequence[Token], first: int, last: int, language: Cues) -> Mention:
    heads = {token.low for token in tokens[first:last]}
    singular = {word.removesuffix("s") for word in heads}
    if (
        heads & roles().anonymous
        or tokens[last - 1].low in _OTHER
        or not _is_definite(tokens[first], language)
    ):
        kind = Kind.ANONYMOUS
    elif (heads | singular) & roles().documents:
        kind = Kind.DOCUMENT
    elif heads & roles().collective and not heads & roles().heads.keys():
        kind = Kind.BODY
    else:
        kind = Kind.ROLE
    return Mention(kind, first, last - 1, last, _is_governed(tokens, first, language), definite=True)


def _of_run(tokens: Sequence[Token], run: Run, language: Cues) -> Iterator[Mention]:
    words = [token.bare for token in tokens[run.first : run.last]]
    title = run.title
    while title > 0 and title > run.title - 5:
        before = tokens[title - 1].low
        if before in roles().titles or (before.rstrip(".") in roles().titles and before.endswith(".")):
            title -= 1
        else:
            break
    governed = _is_governed(tokens, title, language)
    possessive = tokens[run.last - 1].is_possessive
    whole = [token.bare for token in tokens[run.title : run.last]]
    last_low = whole[-1].lower()
    if is_body(words) or (len(words) == 1 and words[0].isupper() and 2 <= len(words[0].strip(".")) <= 5):
        kind = Kind.PLACE if is_place(whole) else Kind.BODY
    elif is_place(words):
        kind = Kind.PLACE
        if (
            len(words) == 1
            and is_demonym(last_low)
            and title > 0
            and tokens[title - 1].low in language.articles - language.breaks
            and not _leads_to_head(tokens, run.last, language)
        ):
            first = title - 1
            yield Mention(
                Kind.ROLE, first, title, run.last, _is_governed(tokens, first, language), possessive
            )
            return
    elif len(words) == 1 and _is_office(tokens, title, run.first, last_low, language):
        # "the President said", "Prime Minister" with no name after it
        kind = Kind.ANONYMOUS if last_low in roles().anonymous else Kind.ROLE
        article = title > 0 and tokens[title - 1].low in language.articles
        first = title - 1 if article else title
        yield Mention(
            kind, first, run.last - 1, run.last, _is_governed(tokens, first, language), possessive,
            not article or _is_definite(tokens[first], language),
        )  # fmt: skip
        return
    elif (
        len(words) == 1
        and language.language == "de"
        and not possessive
        and _has_article(tokens, title, language)
    ):
        # "Ein anderer Mitarbeiter": every noun has a capital; persons have no article.
        kind = _head_kind(last_low) or Kind.ANONYMOUS
    else:
        articled = language.language == "en" and title > 0 and (
            tokens[title - 1].low in language.articles - language.breaks
        )  # fmt: skip
        # "The Majlis": persons have no article, unless a given name or a title shows them to be persons.
        person = title < run.first or any(folded(word) in given_names() for word in words[:-1])
        if articled and not person and _is_described(tokens, run.last, language):
            # "the Rhondda rider"
            first = title - 1
            governed = _is_governed(tokens, first, language)
            yield Mention(
                Kind.ROLE,
                first,
                run.last,
                run.last + 1,
                governed,
                definite=_is_definite(tokens[first], language),
            )
            return
        if articled and not person and len(words) > 1 and last_low in roles().heads:
            # "the Alabama Republican"
            first = title - 1
            governed = _is_governed(tokens, first, language)
            yield Mention(Kind.ROLE, first, run.last - 1, run.last, governed, possessive)
            return
        kind = Kind.BODY if articled and not person else Kind.NAME
        if (
            articled
            and kind is Kind.BODY
            and len(words) == 1
            and not _is_definite(tokens[title - 1], language)
        ):
            # "An Olympian said"
            kind = Kind.ANONYMOUS
    if title > 0 and tokens[title - 1].low in roles().media:
        # "the channel Kanal 3 said": nobody's words but the channel's own.
        kind = Kind.ANONYMOUS
    if kind is not Kind.NAME:
        title = run.title
        if title > 0 and tokens[title - 1].low in language.articles - language.breaks:
            title -= 1
        yield Mention(kind, title, run.title, run.last, _is_governed(tokens, title, language), possessive)
        return
    yield Mention(kind, title, run.first, run.last, governed, possessive)


def _is_described(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether a plain word that no list has, but ends like a word for a person, closes a description."""
    if place + 1 >= len(tokens):
        return False
    word, following = tokens[place], tokens[place + 1]
    plain = (
        word.is_word
        and not word.is_capital
        and not word.is_possessive
        and word.low not in language.small_words
    )
    ends = not following.is_word or following.low in language.small_words or following.low in language.verbs
    return plain and ends and word.low.isalpha() and is_human(word.low) and _head_kind(word.low) is None


def is_demonym(low: str) -> bool:
    """Whether the word stands for one person of a country: "the Scot", "the Chilean"."""
    return low in roles().demonyms or countries().get(low, low) != low


def _is_office(tokens: Sequence[Token], place: int, name: int, low: str, language: Cues) -> bool:
    """Whether a single capitalised word with its titles is an office: "the President", not "Baker said"."""
    before = tokens[name - 1].low if name else ""
    if before in roles().titles and before not in roles().heads and roles().titles[before]:
        # "Mr. King"
        return False
    if language.language != "en":
        return low in roles().heads or low in roles().titles
    if low in roles().titles:
        return low in roles().heads
    if tokens[name].text.isupper() and _head_kind(low) in {Kind.ROLE, Kind.ANONYMOUS}:
        # "REPORTER:"
        return True
    return low in roles().heads and place > 0 and tokens[place - 1].low in language.articles


def _common(
    tokens: Sequence[Token], place: int, language: Cues, taken: Sequence[Mention | None]
) -> Iterator[Mention]:
    token = tokens[place]
    low = token.bare.lower()
    governed = _is_governed(tokens, place, language)
    if low in language.pronouns or (
        language.language == "en" and token.low.replace("’", "'").split("'")[0] in language.pronouns
    ):  # fmt: skip
        yield Mention(Kind.PRONOUN, place, place, place + 1, governed)
        return
    if low in language.first_person:
        yield Mention(Kind.PRONOUN, place, place, place + 1, governed)
        return
    if low in language.relative:
        yield Mention(Kind.RELATIVE, place, place, place + 1, governed)
        return
    if language.language == "fr" and "-" in low:
        # "a-t-il ajouté", "dit-elle"
        pronoun = low.rsplit("-", 1)[1]
        if pronoun in language.pronouns:
            yield Mention(Kind.PRONOUN, place, place, place + 1)
        return
    kind = _head_kind(noun(low, language.language))
    if kind is None or (kind is Kind.ANONYMOUS and place and tokens[place - 1].low in language.relative):
        # "who heads the union" tells no heads.
        return
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if (
        following is not None and following.is_word and not token.is_possessive
        and _head_kind(following.low) is not None and not following.is_capital
    ):  # fmt: skip
        # "defence ministry spokesman": the last noun is the head.
        return
    if language.language == "en" and following is not None and following.text[0].islower() and not (
        token.is_possessive
        or following.low in language.small_words
        or following.low.endswith(("ed", "s", "ly"))
        or following.low in language.verbs
        or "'" in following.text
        or "’" in following.text
    ):  # fmt: skip
        # "conservative talk radio", "star witness": no head, but what stands before one.
        return
    first = place
    definite = True
    for at in range(place - 1, max(-1, place - 1 - _FARTHEST_ARTICLE), -1):
        before = tokens[at]
        if not before.is_word or before.low in language.prepositions | language.breaks | frozenset(
            language.pronouns
        ):
            break
        if language.language == "en" and before.low in language.speech and before.low not in language.weak:
            # "The suspect told police"
            break
        if before.low in language.articles or before.low in language.own:
            first, definite = at, _is_definite(before, language)
            break
        holder = taken[at]
        if before.is_possessive:
            first = holder.first if holder else at
            break
        if holder and (holder.kind is Kind.PLACE or at == place - 1):
            # "The Iranian president", "the IMF report", "the Clinton campaign"
            first = holder.first
            continue
        if at >= first:
            continue
        if holder or (not language.articles and at < place - 1):
            break
        if before.low in roles().titles or before.low in roles().collective:
            first = at
    if definite and not language.articles:
        definite = kind is not Kind.ANONYMOUS
    governed = _is_governed(tokens, first, language)
    if first == place and language.articles and not governed:
        # "for every local school": no article to look behind.
        at = place - 1
        while at > max(-1, place - 4) and tokens[at].is_word and tokens[at].low not in language.small_words:
            at -= 1
        governed = at >= 0 and tokens[at].low in language.prepositions
    yield Mention(kind, first, place, place + 1, governed, token.is_possessive, definite)


def _head_kind(low: str) -> Kind | None:
    known = roles()
    if low in known.anonymous:
        return Kind.ANONYMOUS
    if low in known.heads or low.endswith(AGED):
        return Kind.ROLE
    if low in roles().documents:
        return Kind.DOCUMENT
    if low in known.collective:
        return Kind.BODY
    if low.endswith("s") and low[:-1] in known.heads:
        return Kind.ANONYMOUS
    return None


def _leads_to_head(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether the plain words from ``place`` on end in a head: "foreign ministry spokesperson"."""
    for token in tokens[place : place + 4]:
        if not token.is_word or token.low in language.small_words:
            return False
        if _head_kind(token.low) is not None:
            return True
    return False


def _is_definite(token: Token, language: Cues) -> bool:
    return token.low not in language.indefinite


def _has_article(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether an article stands before ``place``, with at most a few small words between."""
    for at in range(place - 1, max(-1, place - 4), -1):
        if tokens[at].low in language.articles or tokens[at].low in language.own:
            return True
        if not tokens[at].is_word or tokens[at].is_capital or tokens[at].low in language.small_words:
            return False
    return False


def _is_governed(tokens: Sequence[Token], first: int, language: Cues) -> bool:
    at = first - 1
    while at > 0 and (
        tokens[at].low in language.articles
        or tokens[at].low in language.own
        # "of the First Fleet": a capitalised small word, no part of the name.
        or (tokens[at].is_capital and tokens[at].low in language.bridge and tokens[at].low not in CALENDAR)
        or tokens[at].low in COMPASS
    ):
        at -= 1
    return at >= 0 and tokens[at].low in language.prepositions
