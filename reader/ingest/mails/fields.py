"""What a mail's heads tell of the article in it: title, outlet, byline, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import cache
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.mails.parts import Part, words_of_head
from reader.ingest.text.metadata import copyright_holder
from reader.ingest.words import bylines, dates, outlets

_ADDRESS = re.compile(r"<\s*([^<>\s@]{1,100}@[\w.-]{1,200})\s*>")
_BARE_ADDRESS = re.compile(r"(?<![^\s<>()\"',;:])([^\s<>()\"',;:@]{1,100}@[\w.-]{1,200})")
_BRACKETED = re.compile(r"\[[^\[\]]{1,40}\]\s*(?=\S)|\*{2,}\s?spam\s?\*{2,}\s*", re.IGNORECASE)
_OF = re.compile(r"\s+(?:from|at|via|von|de|bei|chez|van)\s+|\s*[|•·–—:/]\s*|\s+[-@]\s+|,\s+")
_BULK = (
    "list-id",
    "list-unsubscribe",
    "list-post",
    "feedback-id",
    "x-campaign",
    "x-campaignid",
    "x-mailing-id",
)
_FIRST_YEAR = 1980
_FOOT_CHARACTERS = 2_000


class Sender(NamedTuple):
    """Who sent a mail: the name before the address, and the address in small letters; empty if untold."""

    name: str = ""
    address: str = ""

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2].strip(".")


class Heads(NamedTuple):
    """What is told by a mail's heads, or by those of a mail that another forwards.

    ``bulk`` says that it was sent to many. ``published`` is ISO 8601.
    """

    subject: str = ""
    sender: Sender = Sender()
    published: str | None = None
    bulk: bool = False
    language: str = ""
    list: str = ""


def heads_of(mail: Part) -> Heads:
    found, charset = mail.heads(), mail.charset
    return Heads(
        subject=words_of_head(found.get("subject", ""), charset),
        sender=sender_of(found.get("from") or found.get("sender") or found.get("reply-to") or "", charset),
        published=date_of(found.get("date", "")) or _date_received(found),
        bulk=any(name in found for name in _BULK)
        or words_of_head(found.get("precedence", "")).lower() in ("bulk", "list"),
        language=words_of_head(found.get("content-language", "")).split(",")[0].strip(),
        list=words_of_head(found.get("list-id", "")),
    )


def sender_of(value: str, charset: str | None = None) -> Sender:
    """The sender that a head "From" names."""
    value = value[:1000]
    found = _ADDRESS.search(value) or _BARE_ADDRESS.search(value)
    before = value[: found.start()] if found else value
    name = words_of_head(before, charset).strip(" \"'“”<>()\t[]")
    if found and not name:
        behind = re.match(r"[\s>]*\(([^()]{1,100})\)", value[found.end() :])
        name = words_of_head(behind[1], charset) if behind else ""
    return Sender("" if "@" in name else name[:200], found[1].lower() if found else "")


def date_of(value: str) -> str | None:
    """The moment that a head "Date" names, ISO 8601; the day alone where its zone is not known."""
    value = re.sub(r"\s+", " ", value[:200]).strip()
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        found = dates.find_date(value)
        return found.iso if found else None
    if not _FIRST_YEAR <= moment.year <= datetime.MAXYEAR - 1:
        return None
    if moment.tzinfo is None:
        if not value.endswith("-0000"):
            return moment.date().isoformat()
        moment = moment.replace(tzinfo=datetime.UTC)
    return moment.isoformat(timespec="seconds")


def _date_received(heads: Mapping[str, str]) -> str | None:
    received = heads.get("received", "").rpartition(";")[2]
    return date_of(received) or date_of(heads.get("delivery-date", ""))


class Subject(NamedTuple):
    """A subject without what programs put before it, and what the last of them said of it."""

    title: str
    forwarded: bool
    answered: bool


def subject_of(words: str) -> Subject:
    """``words`` without "Fwd:", "Re:", "[list]", of which none to many stand before a title."""
    forwarded = answered = False
    words = words.strip()
    for _ in range(20):
        prefix, tag = _prefixes().match(words), _BRACKETED.match(words)
        if prefix:
            if not (forwarded or answered):
                forwarded, answered = prefix["forward"] is not None, prefix["reply"] is not None
            words = words[prefix.end() :]
        elif tag:
            words = words[tag.end() :]
        else:
            break
    return Subject(
        words.strip(' "') if words.count('"') == 2 and words[:1] == '"' == words[-1:] else words,
        forwarded,
        answered,
    )


@cache
def _prefixes() -> re.Pattern[str]:
    lists = lexicon("mail")
    number = r"(?:\s?[\[(]\d{1,3}[\])]|\^\d{1,3})?"
    return re.compile(
        rf"(?:(?P<forward>{words_of(lists['forward_prefixes'])})|(?P<reply>{words_of(lists['reply_prefixes'])}))"
        rf"{number}\s?[:：]\s*",
        re.IGNORECASE,
    )


def is_private(sender: Sender) -> bool:
    """Whether the address is one of those that people have for themselves."""
    return _is_listed(sender.domain, "private")


def _is_listed(domain: str, name: str) -> bool:
    labels = domain.split(".")
    tails = {".".join(labels[place:]) for place in range(len(labels))}
    return any(
        (each[:-1] in labels[-3:-1]) if each.endswith(".") else each in tails
        for each in lexicon("mail")["addresses"][name]
    )


def writes_for_many(heads: Heads) -> bool:
    """Whether the mail was sent by an outlet or the like, rather than by one person to another."""
    sender = heads.sender
    if not sender.address or is_private(sender):
        return False
    words = set(re.split(r"[\W_\d]+", sender.address.partition("@")[0]))
    return (
        heads.bulk
        or _known(sender.domain) is not None
        or _is_listed(sender.domain, "services")
        or bool(words & set(lexicon("mail")["addresses"]["roles"]))
        or any(outlets.is_named_by(name, f"https://{sender.domain}") for name in _names(sender.name))
    )


def outlet_of(heads: Heads) -> str | None:
    """The outlet whose mail it is, None where a person writes."""
    if not writes_for_many(heads):
        return None
    sender = heads.sender
    names = _names(sender.name)
    told = _known(sender.domain) or _known(_list_domain(heads.list))
    if told:
        return told
    for name in names:
        known = outlets.known_outlet(name)
        if known:
            return known
    if _is_listed(sender.domain, "services"):
        return outlets.shown_name(names[-1]) if names else None
    named = next((name for name in names if outlets.is_named_by(name, f"https://{sender.domain}")), None)
    return named or outlets.outlet_in_line(sender.name) or (_name_of_outlet(sender) if heads.bulk else None)


def outlet_signed(heads: Heads, text: str) -> str | None:
    """The sender's name where the foot of the mail's ``text`` has it: "© 2026 The Tarn Letter"."""
    name = _name_of_outlet(heads.sender)
    own = _key(name or "")
    holders = map(copyright_holder, text[-_FOOT_CHARACTERS:].split("\n"))
    return name if len(own) > 3 and any(_key(each).startswith(own) for each in holders if each) else None


def _name_of_outlet(sender: Sender) -> str | None:
    """What a sender is called who writes for an outlet; None where that is a person, or only an office."""
    names = _names(sender.name)
    if not names or (len(names) == 1 and _is_own_address(names[0], sender)):
        return None
    addresses = lexicon("mail")["addresses"]
    if set(re.findall(r"\w+", sender.name.lower())) <= {*addresses["roles"], *addresses["hosts"]}:
        return None
    return outlets.shown_name(names[-1] if bylines.is_name(names[0]) else sender.name)


def _is_own_address(name: str, sender: Sender) -> bool:
    """Whether the address of ``sender`` is that of a person called ``name``."""
    local = re.findall(r"[^\W_\d]+", sender.address.partition("@")[0])
    words = re.findall(r"[^\W_\d]+", name.casefold())
    return bool(words) and (
        (len(local) > 1 and local == words)
        or "".join(local) in (words[0], words[-1], words[0][0] + words[-1])
    )


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold())).removeprefix("the")


def outlet_of_domain(heads: Heads) -> str | None:
    """The domain of the outlet whose mail it is, where nothing tells its name."""
    if not writes_for_many(heads) or _is_listed(heads.sender.domain, "services"):
        return None
    return outlets.outlet_of_address(_own_address(heads.sender.domain))


def byline_of(heads: Heads) -> str | None:
    """The person in "Odile Farrant at The Daily Lantern", or whose own address it is."""
    if not writes_for_many(heads):
        return None
    names = _names(heads.sender.name)
    if not names or not bylines.is_name(names[0]) or outlets.outlet_in_line(names[0]):
        return None
    if names[0] == outlet_of(heads):
        return None
    if len(names) > 1:
        return names[0]
    local = re.sub(r"[\W_\d]+", "", heads.sender.address.partition("@")[0])
    last = re.sub(r"[\W_]+", "", names[0].split()[-1].lower())
    return names[0] if len(last) > 2 and local.endswith(last) else None


def _names(words: str) -> list[str]:
    """The names in a sender's: the whole, or where it is of several, each."""
    parts = [part.strip(" \"'") for part in _OF.split(words[:200])]
    return [part for part in parts if part] or ([words] if words else [])


def _known(domain: str) -> str | None:
    """The outlet that the lexicon has for ``domain``."""
    found = outlets.outlet_of_address(f"https://{domain}") if domain else None
    return found if found and found not in domain else None


def _list_domain(named: str) -> str:
    found = re.search(r"<([\w.-]{3,200})>", named)
    return found[1].lower().strip(".") if found else ""


def _own_address(domain: str) -> str:
    labels = domain.split(".")
    hosts = lexicon("mail")["addresses"]["hosts"]
    while len(labels) > 2 and (labels[0] in hosts or re.fullmatch(r"[a-z]{0,3}\d{1,4}", labels[0])):
        labels = labels[1:]
    return f"https://{'.'.join(labels)}"


def published_of(heads: Heads, own: str | None, forwarded: bool) -> str | None:
    """When the article came out: when its newsletter was sent, or its ``own`` date if that is long before."""
    sent = heads.published
    if own is None or sent is None:
        return own or sent
    if forwarded:
        return own
    return sent if _days_before(own, sent) <= 1 else own


def _days_before(own: str, sent: str) -> int:
    """How many days ``own`` lies before ``sent``; 0 where it lies behind, or says no day."""
    try:
        return max(0, (datetime.date.fromisoformat(sent[:10]) - datetime.date.fromisoformat(own[:10])).days)
    except ValueError:
        return 0
