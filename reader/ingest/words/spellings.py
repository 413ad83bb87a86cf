"""One outlet under several spellings: all articles of a set get the same one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.ingest.words.elsewhere import outlets_known_elsewhere
from reader.ingest.words.outlets import content_words, outlet_called, plain_words, shown_name
from reader.model import Article

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_JOINED_ARTICLE = re.compile(r"(?:the|le|la|les|der|die|das|el|il)(?=\w{4})")
_JOINED_SUFFIX = re.compile(r"(?<=\w{4})(?:online|news)$")


def outlets_made_one(articles: Sequence[Article]) -> tuple[Article, ...]:
    """``articles``, in the same order, each with its outlet and source as the set mostly spells them.

    Names are one outlet's where they have the same content words, without regard to case, accents, articles
    and words such as "Online"; a domain is that of the one name that it consists of. Which of two domains
    "Daily Star" is cannot be told: such names stay as they are. An article without an outlet gets the one of
    another that it names.
    """
    articles = outlets_known_elsewhere(articles)
    spelled = _spellings(
        name for article in articles for name in (article.outlet, article.source) if name is not None
    )
    return tuple(_respelled(article, spelled) for article in articles)


def _respelled(article: Article, spelled: Mapping[str, str]) -> Article:
    outlet, source = (name and spelled[name] for name in (article.outlet, article.source))
    if source == outlet:
        source = None
    if (outlet, source) == (article.outlet, article.source):
        return article
    return replace(article, outlet=outlet, source=source)


def _spellings(names: Iterable[str]) -> dict[str, str]:
    """The spelling to use for each of ``names``."""
    counts = Counter(names)
    shown = {name: outlet_called(name) or shown_name(name) or name for name in counts}
    families: defaultdict[str, list[str]] = defaultdict(list)
    for name in counts:
        families[_key(shown[name])].append(name)
    _join_domains(families, shown)
    chosen: dict[str, str] = {}
    for family in families.values():
        votes: Counter[str] = Counter()
        for name in family:
            votes[shown[name]] += counts[name]
        best = max(votes, key=lambda name: (_is_name(name), votes[name], _is_full(name), len(name), name))
        chosen.update(dict.fromkeys(family, best))
    return chosen


def _key(name: str) -> str:
    """What is the same for the spellings of one outlet. A domain keeps its country."""
    return name.lower() if _DOMAIN.fullmatch(name) else " ".join(content_words(name)) or name


def _is_name(name: str) -> tuple[bool, bool]:
    """Whether ``name`` is more than a domain, and set as names are."""
    return not _DOMAIN.fullmatch(name), not name.isupper() and not name.islower()


def _is_full(name: str) -> bool:
    """Whether ``name`` ends with a word of its own, not with "Online" or the like."""
    return plain_words(name)[-1:] == list(content_words(name)[-1:])


def _join_domains(families: dict[str, list[str]], shown: Mapping[str, str]) -> None:
    """Put each domain with the one name that it consists of, if no other domain does too."""
    names = defaultdict[str, list[str]](list)
    domains = defaultdict[str, list[str]](list)
    for key, family in families.items():
        if _DOMAIN.fullmatch(shown[family[0]]):
            domains[key] = family
        else:
            names[key.replace(" ", "")].append(key)
    wanted = {domain: _names_of(domain, names) for domain in domains}
    taken = Counter(name for found in wanted.values() for name in found)
    for domain, found in wanted.items():
        if len(found) == 1 and taken[found[0]] == 1:
            families[found[0]] += families.pop(domain)


def _names_of(domain: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """The keys of the names that ``domain`` may be put together of: "thesaltbycourier.com", "saltby.de"."""
    label = max(domain.split(".")[:-1], key=len, default=domain).replace("-", "").replace("_", "")
    forms = {label, _JOINED_ARTICLE.sub("", label, count=1)}
    forms |= {_JOINED_SUFFIX.sub("", form) for form in forms}
    return sorted({key for form in forms if len(form) > 3 for key in names.get(form, ())})
