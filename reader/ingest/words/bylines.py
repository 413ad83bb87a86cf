"""Lines that name an article's author or its source."""

from __future__ import annotations

import re
from functools import cache

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.words.dates import find_date, without_label_of_date

_BYLINE_CHARACTERS = 140
_SPLIT = re.compile(r"\s*[|•·–—\t]\s*|\s+-\s+|\n")
_NAME_PARTICLES = frozenset((
    "de", "la", "le", "du", "des", "van", "von", "der", "den", "ter", "ten", "al", "el", "bin", "ibn",
    "da", "di", "dos", "do", "y", "and", "und", "et", "e", "i", "a", "och", "&", "in", "our", "the",
    "for", "with", "avec", "mit", "com", "via",
))  # fmt: skip


def byline_of(line: str) -> str | None:
    """The author that ``line`` names by "By", "Author:" or the like; None if it names none."""
    if len(line) > _BYLINE_CHARACTERS:
        return None
    found = _labelled().match(line)
    if found is None:
        return None
    name = _first_part(line[found.end() :])
    if not name or (name.endswith((".", "!", "?", ":")) and not name.endswith(("Jr.", "Sr."))):
        return None
    after_word = found["by"] is not None
    return name if not after_word or _is_named(name) else None


def named_by(line: str) -> str | None:
    """All that ``line`` names behind "By", up to a date: "Jane Doe | The Herald"; None if it is no byline."""
    name, found = byline_of(line), _labelled().match(line)
    if name is None or found is None:
        return None
    words = line[found.end() :]
    date = find_date(words)
    named = (without_label_of_date(words[: date.start]) if date else words).strip(" ,;:|·•–—-\t\u00a0")
    named = named if named.startswith(name) else name
    again = _labelled().match(named)
    return named[again.end() :] if again else named


def _first_part(words: str) -> str:
    """``words`` up to a bar or a date, or the first that says something."""
    for part in _SPLIT.split(words):
        date = find_date(part)
        name = (without_label_of_date(part[: date.start]) if date else part).strip(" ,;:|\t\u00a0")
        # "By Jane Doe, Sunday" keeps no day of the week.
        if name:
            return name
    return ""


def _is_named(words: str) -> bool:
    """Whether ``words`` read as names: "By" also begins sentences ("By then the war was lost")."""
    parts = re.findall(r"[^\W\d_][\w.'’-]*", words)
    if not parts or len(parts) > 14:
        return False
    # Scripts without capitals have none to tell a name by.
    names = sum(not part[0].islower() for part in parts)
    plain = [part for part in parts if part[0].islower() and part.lower() not in _NAME_PARTICLES]
    # "By our woman in Melbourne" names somebody too.
    if parts[0] in ("our", "a", "the"):
        return names >= 1 and len(parts) <= 6
    return not parts[0][0].islower() and not plain


@cache
def _labelled() -> re.Pattern[str]:
    lists = lexicon("bylines")
    return re.compile(
        rf"\s*(?:(?:{words_of(lists['labels'])})\s?[:：]\s*|(?P<by>{words_of(lists['by'])})[\s\u00a0]+(?=\S))",
        re.IGNORECASE,
    )


def is_name(line: str) -> bool:
    """Whether ``line`` can be nothing but a person's name: two to five capitalised words."""
    words = line.split()
    if not 2 <= len(words) <= 5 or re.search(r"[\d,:;!?&“”\"()]", line):
        return False
    if words[0].lower() in lexicon("outlets")["words"]["sure_articles"]:
        return False
    return all(word[0].isupper() or word in _NAME_PARTICLES for word in words) and words[0][0].isupper()


def correspondent_of(line: str) -> str | None:
    """The author in "Jane Doe in Kyiv" or "Jane Doe, Kyiv", when the whole line is that; else None."""
    found = re.fullmatch(r"(.{3,50}?),? (?:in|à|aus|из|en|de) ([^\W\d_][\w .'’-]{1,40})", line)
    if found and is_name(found[1]) and is_place(found[2]):
        return line
    return None


def without_place(name: str) -> str:
    """The person in "Jane Doe in Kyiv", where ``name`` is nothing else; else ``name`` itself."""
    found = re.fullmatch(r"(.{3,50}?),? (?:in|à|aus|из|en) ([^\W\d_][\w .'’-]{1,40})", name)
    return found[1] if found and is_name(found[1]) and is_place(found[2]) else name


def is_place(words: str) -> bool:
    return len(words.split()) <= 4 and all(
        word[0].isupper() or word in _NAME_PARTICLES or word in ("and", "of") for word in words.split()
    )


def source_of(line: str) -> str | None:
    """What follows "Source:" in ``line``; None if the line does not begin so."""
    found = _source().match(line) if len(line) <= _BYLINE_CHARACTERS else None
    # "来源：新华网 作者：王小明" has another label behind it.
    return re.split(r"\s+\S{1,6}[:：]", found[1], maxsplit=1)[0].strip() if found else None


def without_label(line: str) -> str:
    """``line`` without "By" or "Author:" before it."""
    found = _labelled().match(line)
    return line[found.end() :] if found else line


@cache
def _source() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:{words_of(lexicon('bylines')['source_labels'])})\s?[:：]\s*(\S.*)", re.IGNORECASE
    )
