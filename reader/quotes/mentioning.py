"""All that a sentence mentions, in order: its runs of capitals, pronouns and common nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.quotes.capitals import of_run
from reader.quotes.cases import noun
from reader.quotes.lexicon import Cues, folded, given_names, roles
from reader.quotes.mentions import FARTHEST_ARTICLE, Kind, Mention, head_kind, is_definite, is_governed
from reader.quotes.names import is_of_place
from reader.quotes.offices import runs_with_offices
from reader.quotes.prose import Token
from reader.quotes.runs import Spelling

_ADJECTIVES_BEHIND = frozenset({"cs", "es", "fr", "it", "pl", "pt", "ru", "uk"})
_FARTHEST_NAME = 4
"""How many words an office may stand before its name."""
_LONGEST_MARKED_NAME = 3


def find_mentions(tokens: Sequence[Token], language: Cues, spelling: Spelling) -> list[Mention]:
    """All mentions of the sentence, in order of place; they do not overlap."""
    taken: list[Mention | None] = [None] * len(tokens)
    found: list[Mention] = []
    for run in runs_with_offices(tokens, language, spelling):
        for mention in of_run(tokens, run, language):
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
                    governed=is_governed(tokens, before.first, language),
                )
            else:
                yield before
        before = mention
    if before is not None:
        yield before


def _verb_follows(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    low = tokens[place].low if place < len(tokens) else ","
    return low == "," or low in language.speech or low in language.bridge or low in language.relative


def _common(
    tokens: Sequence[Token], place: int, language: Cues, taken: Sequence[Mention | None]
) -> Iterator[Mention]:
    token = tokens[place]
    low = token.bare.lower()
    governed = is_governed(tokens, place, language)
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
    kind = head_kind(noun(low, language.language))
    if kind is None or (kind is Kind.ANONYMOUS and place and tokens[place - 1].low in language.relative):
        # "who heads the union" tells no heads.
        return
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if (
        following is not None and following.is_word and not token.is_possessive
        and head_kind(following.low) is not None and not following.is_capital
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
    for at in range(place - 1, max(-1, place - 1 - FARTHEST_ARTICLE), -1):
        before = tokens[at]
        if not before.is_word or before.low in language.prepositions | language.breaks | frozenset(
            language.pronouns
        ):
            break
        if language.language == "en" and before.low in language.speech and before.low not in language.weak:
            # "The suspect told police"
            break
        if before.low in language.articles or before.low in language.own:
            first, definite = at, is_definite(before, language)
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
    governed = is_governed(tokens, first, language)
    if first == place and language.articles and not governed:
        # "for every local school": no article to look behind.
        at = place - 1
        while at > max(-1, place - 4) and tokens[at].is_word and tokens[at].low not in language.small_words:
            at -= 1
        governed = at >= 0 and tokens[at].low in language.prepositions
    yield Mention(kind, first, place, place + 1, governed, token.is_possessive, definite)
