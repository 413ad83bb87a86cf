"""Outlets by their names, domains and file names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import urlsplit

from reader.ingest.lexicon import lexicon

# Words that end many a line besides outlets' names.
_COMMON_ENDS = frozenset(
    ("news", "press", "review", "record", "sun", "mail", "star", "mirror", "monitor", "echo", "radio")
)
_NAME_CHARACTERS = 60


def known_outlet(name: str) -> str | None:
    """The name under which the outlet called ``name`` is shown, None if the lexicon has none so called."""
    return _known().get(_compact(name))


def is_agency(name: str) -> bool:
    """Whether ``name``, as it is shown, is an agency's, whose texts other outlets carry."""
    return name in lexicon("outlets")["agencies"]


def shown_name(name: str) -> str | None:
    """``name`` as the lexicon spells it, else without marks around it; None if it is no name."""
    name = " ".join(name.split()).strip(" |-–—·»>,")
    known = known_outlet(name)
    if known:
        return known
    if re.fullmatch(r"(https?://)?[\w.-]+\.[a-z]{2,}/?", name.lower()):
        return outlet_of_address(name if "//" in name else f"https://{name}")
    return name if 1 < len(name) <= _NAME_CHARACTERS and any(map(str.isalpha, name)) else None


def outlet_of_address(address: str) -> str | None:
    """The outlet whose page ``address`` is: by the lexicon, else its domain; None if it is no web address."""
    try:
        host = (urlsplit(address.strip()).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if not re.fullmatch(r"[\w-]+(\.[\w-]+)+", host) or host == "localhost" or re.fullmatch(r"[\d.]+", host):
        return None
    parts = host.split(".")
    for start in range(len(parts) - 1):
        known = _domains().get(".".join(parts[start:]))
        if known:
            return known
    return host


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
        if name and (not rest or not is_common(" ".join(words[:length])) or all(map(_is_numbering, rest))):
            return name
    # "2015-10-01-reuters": a known name may also close the file's name.
    start = next((place for place, word in enumerate(words) if not any(map(str.isdigit, word))), len(words))
    if 0 < start < len(words):
        return _known_words(words[start:])
    for length in range(min(4, len(words) - 1), 0, -1):
        name = _known().get(_compact(" ".join(words[-length:])))
        if name and not is_common(" ".join(words[-length:])) and len(_compact("".join(words[-length:]))) > 2:
            return name
    return None


def is_common(name: str) -> bool:
    """Whether the words of the known ``name`` mean something else too, "time", "mail"."""
    return " ".join(name.split()).lower() in lexicon("outlets")["words"]["common"]


def _is_numbering(word: str) -> bool:
    """Whether ``word`` of a file's name is a date's or a number's, "oct1", "2", or an agency's."""
    return any(map(str.isdigit, word)) or known_outlet(word) is not None


def _named_words(words: list[str]) -> str | None:
    """An unknown outlet's name: a few words, one of them such as "Post" or "Courier" at an end."""
    words = [word for word in words if not any(map(str.isdigit, word))]
    return _in_capitals(words) if 2 <= len(words) <= 4 and _sounds_like_outlet(words) else None


def _sounds_like_outlet(words: list[str]) -> bool:
    """Whether a name such as "Courier" ends ``words``, or "Weekly" begins them."""
    lower = [word.lower() for word in words]
    first = lower[1] if lower[0] == "the" else lower[0]
    return first in ("daily", "weekly", "radio") or lower[-1] in _names() - _COMMON_ENDS


def _scheme_word(words: list[str]) -> str | None:
    generic = lexicon("outlets")["words"]["generic"]
    if not 1 <= len(words) <= 2 or words[0].lower() in generic or len(words[0]) < 2:
        return None
    if re.fullmatch(r"[0-9a-f]{6,}|\d+", "".join(words).lower()):
        return None
    return _in_capitals(words)


def _in_capitals(words: list[str]) -> str:
    return " ".join(word if not word.islower() else word.capitalize() for word in words)


def outlet_in_line(line: str) -> str | None:
    """The outlet that a short line below a headline names: a part of it that is known or sounds like one."""
    for part in re.split(r"\s*[,|•·–—]\s*|\s+-\s+", line)[:5]:
        known = known_outlet(part)
        if known and not is_common(part):
            return known
        words = part.split()
        capitals = all(word[0].isupper() or word in ("of", "and", "the", "&") for word in words)
        if 2 <= len(words) <= 5 and capitals and _sounds_like_outlet(words):
            return part
    return None


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


def _compact(name: str) -> str:
    """``name`` by its letters and digits alone, without accents or "the"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(character for character in plain if character.isalnum())
    return letters.removeprefix("the") if len(letters) > 5 else letters
