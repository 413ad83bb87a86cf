"""The line behind a quotation that says whose it is: "— Teodor Brask, commissioner", or a name by itself."""

from __future__ import annotations

from typing import NamedTuple

import regex

from reader.model import Span

_LINE_CHARACTERS = 200
_NAME = r"\p{Lu}[\p{L}\p{M}.'’-]*+(?:[ \u00a0](?:(?:\p{Lu}|d[’'])[\p{L}\p{M}.'’-]*+|\p{Ll}{1,3}(?= )))*+"
_SIGNATURE = regex.compile(
    rf"\s*(?P<dash>[-‒–—―~]{{1,2}}\s?)?(?P<name>{_NAME})(?P<rest>(?:\s?[,(]|\s(?:in|on|at|of)\s).*)?\s*",
    regex.DOTALL,
)
_UNFINISHED = '.!?…:;,»”"„“‘’—–-'


class Signature(NamedTuple):
    """Who signs: the words of the name, and their place. ``dashed`` says that a dash stands before it."""

    words: tuple[str, ...]
    span: Span
    dashed: bool


def signature(text: str, span: Span) -> Signature | None:
    """The signature that the whole of ``span`` of ``text`` is, if it is one."""
    line = span.of(text)
    if len(line) > _LINE_CHARACTERS:
        return None
    found = _SIGNATURE.fullmatch(line)
    if found is None or line.rstrip()[-1] in _UNFINISHED:
        return None
    name = Span(span.start + found.start("name"), span.start + found.end("name"))
    return Signature(tuple(name.of(text).split()), name, bool(found["dash"]))
