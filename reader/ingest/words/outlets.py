"""Outlets by their names, domains and file names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from urllib.parse import urlsplit

from reader.ingest.lexicon import lexicon

_NAME_CHARACTERS = 60
# Where an outlet shows the same page for another screen or language.
_VIEW = re.compile(
    r"www\d?|m|mobile|amp|edition|en|english|de|fr|es|it|pt|ru|ar|zh|ja|touch|wap|beta|web|online"
)
_APART = re.compile(r"\s*[\t,|•·–—]\s*|\s+-\s+")
_SET_OFF = re.compile(r"\s+[-–—|]+\s+|\s*[–—|_]\s*|\s*[\[(]?\d[\d.,-]*[\])]?\s*")
_STEM_CHARACTERS = 200
_SAFE_SUFFIXES = (" online", " newspaper", " website", ".com", " digital")
_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go"))
_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web/\w{1,20}/|archive\.(?:is|ph|today|org)/\w{1,20}/"
    r"|(?:webcache\.googleusercontent|www\.google)\.\w{2,3}/(?:search\?q=cache:[\w-]{0,20}:|amp/s?/?))(?P<page>\S{4,500})"
)


@lru_cache(maxsize=4096)
def known_outlet(name: str) -> str | None:
    """The name under which the outlet called ``name`` is shown, None if the lexicon has none so called."""
    return _known().get(_compact(name))


def is_agency(name: str) -> bool:
    """Whether ``name``, as it is shown, is an agency's, whose texts other outlets carry."""
    return name in lexicon("outlets")["agencies"]


def shown_name(name: str) -> str | None:
    """``name`` as the lexicon spells it, else without what pages add to it; None if it is no name."""
    name = " ".join(name.split()).strip(" |-–—·•»>,:")
    known = known_outlet(name)
    if known:
        return known
    if re.fullmatch(r"(https?://)?[\w.-]+\.[a-z]{2,}/?", name.lower()):
        return outlet_of_address(name if "//" in name else f"https://{name}")
    parts = [part for part in re.split(r"\s+[-|–—·•»>:]+\s+", name)[:6] if part]
    for part in parts:
        called = outlet_called(part)
        if called and not is_common(part):
            return called
    kept = [part for part in parts if part.casefold() not in _suffixes()]
    # "Home | The Herald", "The Herald - Home", but "AM - The Morning Paper" as it is.
    name = kept[0] if len(kept) == 1 else name
    return name if 1 < len(name) <= _NAME_CHARACTERS and any(map(str.isalpha, name)) else None


def outlet_called(name: str) -> str | None:
    """As ``known_outlet``, but with "Online", "News" or the like behind the name, or an article before it."""
    known = known_outlet(name)
    if known:
        return known
    core = " ".join(content_words(name))
    # "Guardian Online" is no other outlet than "Guardian", but "Sun News" may be.
    sure = not is_common(core) or _plain(name).endswith(_SAFE_SUFFIXES)
    return known_outlet(core) if core and sure else None


def plain_words(name: str) -> list[str]:
    """The words of ``name`` without case and accents."""
    return re.findall(r"[^\W_]+", _plain(name))


def content_words(name: str) -> tuple[str, ...]:
    """The words of ``name``, without case and accents, that tell it from other outlets' names."""
    words = plain_words(name)
    while len(words) > 1 and words[0] in _articles():
        del words[0]
    # "Daily News" is not "Daily".
    while len(words) > 1 and words[-1] in _suffixes() and not _names().issuperset(words[:-1]):
        del words[-1]
    return tuple(words)


def outlet_of_address(address: str) -> str | None:
    """The outlet whose page ``address`` is: by the lexicon, else its domain; None if it is no web address.

    Of an archive's or a cache's copy it is the page that was copied.
    """
    copied = _COPY.match(address.strip())
    try:
        host = urlsplit(with_scheme(copied["page"]) if copied else address.strip()).hostname or ""
    except ValueError:
        return None
    if host.endswith(".cdn.ampproject.org"):
        host = re.sub("-(-?)", lambda dash: "-" if dash[1] else ".", host.removesuffix(".cdn.ampproject.org"))
    if not re.fullmatch(r"[\w-]+(\.[\w-]+)+", host) or host == "localhost" or re.fullmatch(r"[\d.]+", host):
        return None
    parts = host.split(".")
    for start in range(len(parts) - 1):
        known = _domains().get(".".join(parts[start:]))
        if known:
            return known
    # What is left must be more than "co.uk".
    least = 3 if len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    while len(parts) > least and _VIEW.fullmatch(parts[0]):
        del parts[0]
    return ".".join(parts)


def with_scheme(address: str) -> str:
    """``address`` as one of the web, also where it was written without "https://"."""
    return address if "//" in address[:9] else f"https://{address}"


def outlet_of_handle(handle: str) -> str | None:
    """The known outlet whose account in a network is ``handle``, "@nytimes"; None if none is."""
    words = handle.strip().removeprefix("@")
    return known_outlet(words) if len(words) > 2 and not is_common(words) else None


def is_named_by(name: str, address: str) -> bool:
    """Whether the domain of ``address`` is ``name`` without its spaces: "dailylantern.com"."""
    host = outlet_of_address(address) or ""
    return len(_compact(name)) > 3 and _compact(name) in {_compact(part) for part in host.split(".")}


def outlet_of_file(stem: str, scheme: bool = False) -> str | None:
    """The outlet that a file or folder called ``stem`` names, "reuters-oct1"; None if it names none.

    With ``scheme``, where its neighbours are known to be named after outlets, an unknown word is one too.
    """
    if "." in stem.strip("."):
        found = re.match(r"(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,6})(?![\w.])", stem.lower())
        if found and _domains().get(found[1]):
            return _domains()[found[1]]
    words = [word for word in re.split(r"[\W_]+", unicodedata.normalize("NFC", stem)) if word]
    return _known_words(words) or _named_words(words) or (_scheme_word(words) if scheme else None)


def _known_words(words: list[str]) -> str | None:
    for length in range(min(6, len(words)), 0, -1):
        name = _known().get(_compact(" ".join(words[:length])))
        rest = words[length:]
        # "pa-standard" is the second's copy of the first's report.
        other = known_outlet(" ".join(rest)) if name and rest and is_agency(name) else None
        if other and not is_agency(other):
            return other
        if name and (not rest or not _is_common_name(words[:length]) or all(map(_is_numbering, rest))):
            return name
    # "2015-10-01-reuters": a known name may also close the file's name.
    start = next((place for place, word in enumerate(words) if not any(map(str.isdigit, word))), len(words))
    if 0 < start < len(words):
        return _known_words(words[start:])
    for length in range(min(4, len(words) - 1), 0, -1):
        name = _known().get(_compact(" ".join(words[-length:])))
        if name and not _is_common_name(words[-length:]) and len(_compact("".join(words[-length:]))) > 2:
            return name
    return None


def is_common(name: str) -> bool:
    """Whether the words of the known ``name`` mean something else too, "time", "mail"."""
    return " ".join(name.split()).lower() in lexicon("outlets")["words"]["common"]


def _is_common_name(words: list[str]) -> bool:
    """Whether ``words``, with or without an article, mean something else too: "print", "the guardian"."""
    return _compact(" ".join(words)) in _common_names()


@cache
def _common_names() -> frozenset[str]:
    return frozenset(map(_compact, lexicon("outlets")["words"]["common"]))


def outlet_set_off(stem: str) -> str | None:
    """The outlet that a file or folder is called by where marks set its name off: "Saltby Echo - Ferry sold".

    None if it names none so. That is less than ``outlet_of_file`` knows by.
    """
    parts = [part.strip() for part in _SET_OFF.split(stem[:_STEM_CHARACTERS]) if part.strip()]
    for part in parts[:1] + parts[1:][-1:]:
        known = known_outlet(part)
        if known and not is_common(part):
            return known
        words = part.split()
        capitals = all(word[0].isupper() for word in words)
        sounds = 2 <= len(words) <= 4 and capitals and _sounds_like_outlet(words)
        if sounds or (may_be_outlet(part) and words[-1].lower() not in lexicon("outlets")["words"]["papers"]):
            return part
    return None


def _is_numbering(word: str) -> bool:
    """Whether ``word`` of a file's name is a date's or a number's, "oct1", "2", or an agency's."""
    return any(map(str.isdigit, word)) or is_agency(known_outlet(word) or "")


def _named_words(words: list[str]) -> str | None:
    """An unknown outlet's name: a few words, one of them such as "Post" or "Courier" at an end."""
    words = [word for word in words if not any(map(str.isdigit, word))]
    return _in_capitals(words) if 2 <= len(words) <= 4 and _sounds_like_outlet(words) else None


def _sounds_like_outlet(words: list[str]) -> bool:
    """Whether a name such as "Courier" ends ``words``, or "Weekly" begins them."""
    lower = [word.lower() for word in words]
    first = lower[1] if lower[0] == "the" else lower[0]
    return first in ("daily", "weekly", "radio") or lower[-1] in _names() - _everyday()


def _scheme_word(words: list[str]) -> str | None:
    if not 1 <= len(words) <= 2 or words[0].lower() in _generic() or len(words[0]) < 2:
        return None
    if re.fullmatch(r"[0-9a-f]{6,}|\d+", "".join(words).lower()):
        return None
    return _in_capitals(words)


def _in_capitals(words: list[str]) -> str:
    return " ".join(word if not word.islower() else word.capitalize() for word in words)


def sounds_like_outlet(name: str) -> bool:
    """Whether ``name`` is known as an outlet's, or can be nothing but one: "The Northern Courier"."""
    return outlet_in_line(name) is not None and not _APART.search(name)


def outlet_in_line(line: str) -> str | None:
    """The outlet that a short line below a headline names: a part of it that is known or sounds like one."""
    for part in _APART.split(line)[:5]:
        known = known_outlet(part)
        if known and not is_common(part):
            return known
        words = part.split()
        capitals = all(word[0].isupper() or word in ("of", "and", "the", "&") for word in words)
        if 2 <= len(words) <= 5 and capitals and _sounds_like_outlet(words):
            return part
    return None


def may_be_outlet(name: str) -> bool:
    """Whether ``name``, where outlets stand, is one's: a word or two, then "Star", "News" or the like."""
    words = name.split()
    lower = [word.lower() for word in words]
    if lower[:1] and lower[0] in _sure_articles():
        del words[0], lower[0]
    if not 2 <= len(words) <= 3 or not all(word[0].isupper() and word.isalpha() for word in words):
        return False
    listed = lexicon("outlets")["words"]
    if lower[-1] not in _names() | _everyday() or _plain(" ".join(words)) in _suffixes():
        return False
    middle = len(words) == 2 or lower[1] in listed["times"]
    return middle and lower[0] not in listed["no_places"] and lower[0] not in _names()


def begins_with_article(name: str) -> bool:
    """Whether ``name`` is a few words behind an article, as no person's is: "The Saltby Lantern"."""
    words = name.split()
    capitals = all(word[0].isupper() and word.replace("-", "").isalpha() for word in words)
    return 2 <= len(words) <= 4 and capitals and words[0].lower() in _sure_articles()


def parts_of_line(line: str) -> list[str]:
    """What stands in ``line`` between bars, commas and dashes."""
    return [part.strip() for part in _APART.split(line)[:5] if part.strip()]


@cache
def _generic() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["generic"])


@cache
def _everyday() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["everyday"])


@cache
def _sure_articles() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["sure_articles"])


@cache
def _names() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["names"])


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in ("outlets", "agencies"):
        for name, others in lexicon("outlets")[kind].items():
            for other in (name, *others):
                found[_compact(other)] = name
    return found


@cache
def _domains() -> dict[str, str]:
    lists = lexicon("outlets")
    return {
        other: name
        for kind in ("outlets", "agencies")
        for name, others in lists[kind].items()
        for other in others
        if "." in other
    }


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["suffixes"])


@cache
def _articles() -> frozenset[str]:
    return frozenset(lexicon("outlets")["words"]["articles"])


def _plain(name: str) -> str:
    """``name`` without case and accents."""
    if name.isascii():
        return name.casefold()
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(character)
    )


def _compact(name: str) -> str:
    """``name`` by its letters and digits alone, without accents or "the"."""
    letters = "".join(filter(str.isalnum, _plain(name)))
    return letters.removeprefix("the") if len(letters) > 5 else letters
