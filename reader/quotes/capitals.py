"""What a run of capitalised words mentions: a name, an office, a body, a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.quotes.lexicon import Cues, folded, given_names, roles
from reader.quotes.mentions import Kind, Mention, head_kind, is_definite, is_demonym, is_governed
from reader.quotes.names import is_body, is_place
from reader.quotes.prose import Token
from reader.quotes.runs import Run
from reader.quotes.sources import is_human


def of_run(tokens: Sequence[Token], run: Run, language: Cues) -> Iterator[Mention]:
    """The one mention that the run makes, with the titles, article or head around it."""
    words = [token.bare for token in tokens[run.first : run.last]]
    title = run.title
    while title > 0 and title > run.title - 5:
        before = tokens[title - 1].low
        if before in roles().titles or (before.rstrip(".") in roles().titles and before.endswith(".")):
            title -= 1
        else:
            break
    governed = is_governed(tokens, title, language)
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
            yield Mention(Kind.ROLE, first, title, run.last, is_governed(tokens, first, language), possessive)
            return
    elif len(words) == 1 and _is_office(tokens, title, run.first, last_low, language):
        # "the President said", "Prime Minister" with no name after it
        kind = Kind.ANONYMOUS if last_low in roles().anonymous else Kind.ROLE
        article = title > 0 and tokens[title - 1].low in language.articles
        first = title - 1 if article else title
        yield Mention(
            kind, first, run.last - 1, run.last, is_governed(tokens, first, language), possessive,
            not article or is_definite(tokens[first], language),
        )  # fmt: skip
        return
    elif (
        len(words) == 1
        and language.language == "de"
        and not possessive
        and _has_article(tokens, title, language)
    ):
        # "Ein anderer Mitarbeiter": every noun has a capital; persons have no article.
        kind = head_kind(last_low) or Kind.ANONYMOUS
    else:
        articled = language.language == "en" and title > 0 and (
            tokens[title - 1].low in language.articles - language.breaks
        )  # fmt: skip
        # "The Majlis": persons have no article, unless a given name or a title shows them to be persons.
        person = title < run.first or any(folded(word) in given_names() for word in words[:-1])
        if articled and not person and _is_described(tokens, run.last, language):
            # "the Rhondda rider"
            first = title - 1
            governed = is_governed(tokens, first, language)
            yield Mention(
                Kind.ROLE,
                first,
                run.last,
                run.last + 1,
                governed,
                definite=is_definite(tokens[first], language),
            )
            return
        if articled and not person and len(words) > 1 and last_low in roles().heads:
            # "the Alabama Republican"
            first = title - 1
            governed = is_governed(tokens, first, language)
            yield Mention(Kind.ROLE, first, run.last - 1, run.last, governed, possessive)
            return
        kind = Kind.BODY if articled and not person else Kind.NAME
        if (
            articled
            and kind is Kind.BODY
            and len(words) == 1
            and not is_definite(tokens[title - 1], language)
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
        yield Mention(kind, title, run.title, run.last, is_governed(tokens, title, language), possessive)
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
    return plain and ends and word.low.isalpha() and is_human(word.low) and head_kind(word.low) is None


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
    if tokens[name].text.isupper() and head_kind(low) in {Kind.ROLE, Kind.ANONYMOUS}:
        # "REPORTER:"
        return True
    return low in roles().heads and place > 0 and tokens[place - 1].low in language.articles


def _leads_to_head(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether the plain words from ``place`` on end in a head: "foreign ministry spokesperson"."""
    for token in tokens[place : place + 4]:
        if not token.is_word or token.low in language.small_words:
            return False
        if head_kind(token.low) is not None:
            return True
    return False


def _has_article(tokens: Sequence[Token], place: int, language: Cues) -> bool:
    """Whether an article stands before ``place``, with at most a few small words between."""
    for at in range(place - 1, max(-1, place - 4), -1):
        if tokens[at].low in language.articles or tokens[at].low in language.own:
            return True
        if not tokens[at].is_word or tokens[at].is_capital or tokens[at].low in language.small_words:
            return False
    return False
