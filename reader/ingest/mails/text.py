"""Where in a mail's text another begins that it forwards or answers, and what stands around it.

A mail that is forwarded is the article; the words that the sender puts above it are a reader's comment, and
so is an earlier mail that an answer repeats: neither is quoted by the article.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from reader.ingest.lexicon import lexicon, words_of
from reader.ingest.limits import FORWARD_CHARACTERS
from reader.ingest.mails.fields import Heads, date_of, sender_of
from reader.ingest.words import dates

_TOKEN = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})[^<>]*>|<[^<>]*>|[^<]+|<")
_UNSEEN = frozenset(("style", "script", "head", "title"))
_BREAKS = frozenset(
    ("br", "p", "div", "tr", "table", "blockquote", "hr", "li", "ul", "h1", "h2", "h3", "h4", "body", "pre")
)
# What mail programs call the elements in which they set another mail.
QUOTING = (
    "gmail_attr", "gmail_quote", "divrplyfwdmsg", "moz-forward", "moz-cite", "moz-email", "type=cite",
    'type="cite', "olk_src_body", "yahoo_quoted",
)  # fmt: skip
_HEAD_CHARACTERS = 300
_ANSWERED_CHARACTERS = 250
_MARKS = " \t>*_-–—=~#\u00a0\ufeff\u200b:："
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_SIGNATURE_LINES = 20
_PGP_START = re.compile(r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]{1,20}: [^\n]{0,100}\n)*\n?")
_PGP_END = re.compile(r"\n-----BEGIN PGP SIGNATURE-----\n")


class Line(NamedTuple):
    """A line as it is shown, and where it stands in what it was found in."""

    words: str
    start: int
    end: int


class Quoted(NamedTuple):
    """Another mail within the text ``[start, end)``, which are its heads, or the line that announces it.

    ``forwarded`` says that a program announced it as such; None that it may be either that or answered.
    """

    start: int
    end: int
    heads: Heads | None
    forwarded: bool | None


def lines_of(text: str) -> Iterator[Line]:
    """The lines of plain text."""
    start = 0
    for words in text[:FORWARD_CHARACTERS].split("\n"):
        yield Line(words, start, start + len(words))
        start += len(words) + 1


def lines_of_page(markup: str) -> Iterator[Line]:
    """The lines that the beginning of ``markup`` shows."""
    start = end = 0
    words: list[str] = []
    unseen = ""
    for token in _TOKEN.finditer(_without_comments(markup[:FORWARD_CHARACTERS])):
        tag = (token[2] or "").lower()
        if unseen:
            unseen = "" if tag == unseen and token[1] else unseen
        elif tag in _UNSEEN and not token[1]:
            unseen = tag
        elif tag in _BREAKS:
            if words or tag == "br":
                yield Line(_shown(words), start, end)
            words, start = [], token.end()
            end = start
        elif tag in ("td", "th"):
            words.append(" ")
        elif token[0][0] != "<":
            if not words:
                start = token.start()
            words.append(token[0])
            end = token.end()
    yield Line(_shown(words), start, end)


def _without_comments(markup: str) -> str:
    """``markup`` with its comments as so many spaces."""
    parts: list[str] = []
    end = 0
    while (start := markup.find("<!--", end)) >= 0 and (close := markup.find("-->", start)) >= 0:
        parts += (markup[end:start], " " * (close + 3 - start))
        end = close + 3
    return "".join((*parts, markup[end:]))


def _shown(words: list[str]) -> str:
    return " ".join(html.unescape("".join(words)).split()) if words else ""


def may_quote(markup: str) -> bool:
    """Whether it is worth looking for another mail in ``markup``, whose subject does not say so."""
    beginning = markup[:FORWARD_CHARACTERS].lower()
    lists = lexicon("mail")
    return any(words in beginning for words in (*QUOTING, *lists["forwarded"], *lists["original"]))


def quoted_mail(lines: list[Line]) -> Quoted | None:
    """The first other mail that ``lines`` hold: announced, or with its heads, or with "... wrote:"."""
    for place, line in enumerate(lines):
        words = line.words.strip(_MARKS).lower()
        if not words or len(line.words) > _HEAD_CHARACTERS:
            continue
        forwarded = _announcement(words, line.words.lstrip()[:1] in "-_=")
        if forwarded is not None:
            found = _heads_at(lines, place + 1)
            if found:
                heads, end = found
                return Quoted(line.start, end, heads, forwarded or None)
            if line.words.strip()[:2] in ("--", "__") or forwarded:
                return Quoted(line.start, line.end, None, forwarded or None)
        elif _field(line.words) in ("from", "subject", "date"):
            found = _heads_at(lines, place)
            if found:
                return Quoted(line.start, found[1], found[0], None)
        elif _is_answered(lines, place):
            end = next(one for one in lines[place : place + 3] if one.words.rstrip().endswith((":", "：")))
            return Quoted(line.start, end.end, None, False)
    return None


def _announcement(words: str, ruled: bool) -> bool | None:
    """Whether a line announces a mail as forwarded, True, or as an earlier one; None if it announces none.

    One that is ``ruled``, that has dashes around, may say from whom it is, and when.
    """
    found = _announced().match(words) if len(words) <= 100 else None
    if found is None or (found.end() < len(words) and not ruled):
        return None
    return found["forwarded"] is not None


@cache
def _announced() -> re.Pattern[str]:
    lists = lexicon("mail")
    forwarded, original = words_of(lists["forwarded"]), words_of(lists["original"])
    return re.compile(rf"(?:(?P<forwarded>{forwarded})|{original})(?![^\W_])", re.IGNORECASE)


def _heads_at(lines: list[Line], start: int) -> tuple[Heads, int] | None:
    """The heads that stand in ``lines`` from ``start`` on, and where they end: two of three that count."""
    found: dict[str, str] = {}
    end = missed = 0
    open_field = ""
    for line in lines[start : start + 30]:
        field = _field(line.words)
        value = line.words.partition("：" if ":" not in line.words else ":")[2].strip(" *\t")
        if field and not (field in found and field != "other"):
            found[field] = value
            end, missed = line.end, 0
            open_field = "" if value else field
        elif not line.words.strip(_MARKS):
            # Some programs set each head in a paragraph of its own; a second blank line ends them.
            missed += not open_field
            if missed > (1 if len(found) < 3 else 0) and found:
                break
        elif open_field:
            found[open_field] = line.words.strip()
            end, open_field, missed = line.end, "", 0
        elif (
            found
            and not missed
            and len(line.words) <= _HEAD_CHARACTERS
            and "other" in found
            and "subject" not in found
        ):
            missed += 1  # A long row of receivers goes on.
        else:
            break
    if sum(name in found for name in ("from", "date", "subject")) < 2:
        return None
    date = found.get("date", "")
    told = dates.find_date(date)
    moment = (
        date_of(date) if re.search(r"\d:\d\d(?::\d\d)? ?(?:[+-]\d{4}|GMT|UTC|[A-Z]{2,4}T)\b", date) else None
    )
    heads = Heads(
        subject=found.get("subject", ""),
        sender=sender_of(found.get("from", "")),
        published=moment or (told.iso if told else None),
    )
    return heads, end


def _field(words: str) -> str:
    """Which of a mail's heads a line is; empty if it is none."""
    found = _fields().match(words[:60])
    return found.lastgroup or "" if found else ""


@cache
def _fields() -> re.Pattern[str]:
    heads = lexicon("mail")["heads"]
    named = "|".join(f"(?P<{name}>{words_of(names)})" for name, names in heads.items())
    return re.compile(rf"[>*_\s]{{0,10}}(?:{named})[ \u00a0]?[*_]?[ \u00a0]?[:：]", re.IGNORECASE)


def _is_answered(lines: list[Line], place: int) -> bool:
    """Whether "On Monday, Odile Farrant wrote:" begins at ``place``; it may run over two lines."""
    first = lines[place].words.strip(" >*\t\u00a0")
    if not _answered()[0].match(first):
        return False
    words = first
    for line in lines[place + 1 : place + 3]:
        if words.endswith((":", "：")) or not line.words.strip():
            break
        words += " " + line.words.strip(" >\t")
    words = words[: _ANSWERED_CHARACTERS + 1]
    return (
        len(words) <= _ANSWERED_CHARACTERS
        and words.endswith((":", "："))
        and _answered()[1].search(words.rstrip(":： ")) is not None
        and ("@" in words or sum(map(str.isdigit, words)) >= 3)
    )


@cache
def _answered() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = lexicon("mail")["answered"]
    return (
        re.compile(rf"(?:{words_of(lists['begins'])})\b|\d{{4}}[-年/.]", re.IGNORECASE),
        re.compile(rf"(?:{words_of(lists['ends'])})(?: .{{1,80}})?$", re.IGNORECASE),
    )


def unflowed(text: str, joined: bool) -> str:
    """``text`` of format=flowed (RFC 3676) with its paragraphs on one line each.

    ``joined`` is its DelSp: the space that marks a broken line is no part of the words.
    """
    lines: list[list[str]] = []
    flows = depth = 0
    for line in text.split("\n"):
        words = line.lstrip(">")
        quotes = len(line) - len(words)
        words = words.removeprefix(" ") if words != " " or quotes else words
        fixed = words == "-- "
        if flows and quotes == depth and not fixed:
            lines[-1].append(words)
        else:
            lines.append([">" * quotes + " " if quotes else "", words])
        flows, depth = int(words.endswith(" ") and not fixed), quotes
        if flows and joined:
            lines[-1][-1] = words[:-1]
    whole = map("".join, lines)
    return "\n".join(line if line == "-- " else line.rstrip() for line in whole)


def unquoted(text: str) -> str:
    """``text`` without the ">" before its lines, where nearly all have one."""
    lines = text.split("\n")
    written = [line for line in lines if line.strip()]
    if not written or sum(line.startswith(">") for line in written) < 0.9 * len(written):
        return text
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in lines)


def unsigned(text: str) -> tuple[str, str]:
    """``text`` without the frame of a PGP signature, and that signature; both whole and empty if unsigned."""
    start = _PGP_START.match(text)
    if start is None:
        return text, ""
    end = _PGP_END.search(text, start.end())
    signed = text[start.end() : end.start() if end else len(text)]
    return re.sub(r"^- ", "", signed, flags=re.MULTILINE), text[end.start() :].strip() if end else ""


def signature_start(text: str) -> int:
    """Where the sender's signature begins, "-- " on a line by itself near the end; else the text's length."""
    for found in _SIGNATURE.finditer(text):
        if text.count("\n", found.end()) <= _SIGNATURE_LINES:
            return found.start()
    return len(text)


def runs_of(text: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs of ``text``, and whether each is repeated from an earlier mail, with ">" before it.

    Repeated paragraphs that follow one another are given as one.
    """
    for repeated, paragraphs in groupby(_paragraphs(text), key=itemgetter(1)):
        if repeated:
            text = "\n\n".join(paragraph for paragraph, _ in paragraphs)
            if text.strip("> \n"):
                yield text, True
        else:
            yield from paragraphs


def _paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    lines = text.split("\n")
    quoted = [line.startswith(">") for line in lines]
    for place, (line, following) in enumerate(pairwise(lines)):
        if not quoted[place] and line.rstrip().endswith(":") and following.startswith(">"):
            quoted[place] = True  # "Odile Farrant wrote:"
    gathered: list[str] = []
    kind = False
    for line, own in zip(lines, quoted, strict=True):
        if gathered and (own != kind or not line.strip()):
            yield "\n".join(gathered), kind
            gathered = []
        if line.strip():
            gathered.append(line)
            kind = own
    if gathered:
        yield "\n".join(gathered), kind
