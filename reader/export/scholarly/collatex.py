"""CollateX's JSON: each remark's renderings as tokens, to be aligned anew, and the alignment found here.

The input is that of CollateX's documentation ("JSON input": ``witnesses`` with an ``id`` and ``tokens``, of
which ``t`` is the text and ``n`` the form to compare; further keys are kept). The alignment is what its
Python library gives for ``output="json"``, with the columns' ``status``: whether witnesses differ there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import regex

from reader.collation import Class, Place
from reader.collation.remarks.witnesses import foreign, outlet_of
from reader.collation.text.words import words_of
from reader.export.edition.characters import printable
from reader.export.edition.prepared import Edition, Entry, Rendering
from reader.export.options import USUAL, Options, unheard
from reader.export.scholarly.segments import rows, segments
from reader.export.scholarly.taxonomy import Apart
from reader.model import Progress, Report, silent

_MARKS = regex.compile(r"\S+")

_Token = dict[str, Any]
_Cell = list[_Token]


def to_collatex(
    edition: Edition,
    options: Options = USUAL,  # noqa: ARG001
    report: Report = silent,
    warn: Callable[[str], None] = unheard,  # noqa: ARG001
) -> bytes:
    """The remark as a JSON object in UTF-8, or several, or none, as a list of such objects."""
    collations: list[dict[str, Any]] = []
    for done, entry in enumerate(edition.entries):
        report(Progress("setting", done, len(edition.entries)))
        collations.append(_collation(entry))
    data = collations[0] if len(collations) == 1 else collations
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def _collation(entry: Entry) -> dict[str, Any]:
    """The renderings that can be compared as witnesses, and the others in full."""
    renderings = {each.siglum: each for each in entry.renderings}
    sigla = rows(entry)
    table = _table(entry)
    speaker = entry.remark.speaker
    return {
        "remark": entry.number,
        "speaker": None if speaker is None else printable(speaker),
        "witnesses": [
            {
                **_told(renderings[siglum]),
                "tokens": [token for cell in row if cell for token in cell],
            }
            for siglum, row in zip(sigla, table, strict=True)
        ],
        "alignment": {
            "witnesses": sigla,
            "table": table,
            "status": [isinstance(segment, Place) for segment in segments(entry)],
        },
        "apart": [
            {
                **_told(each),
                "reason": (
                    Apart.TRANSLATION if foreign(entry.base.article, each.article) else Apart.ELSEWHERE
                ).value,
                "content": printable(each.quote.text),
            }
            for siglum, each in renderings.items()
            if siglum not in sigla
        ],
    }


def _told(rendering: Rendering) -> dict[str, str | None]:
    """Whose words they are."""
    article, speaker = rendering.article, rendering.quote.speaker
    told = {
        "id": rendering.siglum,
        "outlet": outlet_of(article),
        "published": article.published,
        "language": article.language,
        "article": article.path,
        "speaker": speaker.name if speaker else None,
    }
    return {key: None if value is None else printable(value) for key, value in told.items()}


def _table(entry: Entry) -> list[list[_Cell | None]]:
    """For each witness what it has in each column, None where that is nothing."""
    texts = [row.quote.text for row in entry.collated.rows]
    cuts = list(map(_cuts, texts))
    positions = [0] * len(texts)
    table: list[list[_Cell | None]] = [[] for _ in texts]
    number = 0
    for segment in segments(entry):
        number += isinstance(segment, Place)
        for row, (words, more) in enumerate(_readings(segment, len(texts))):
            start = positions[row]
            positions[row] = end = start + len(words)
            within = [start, *(cut for cut in cuts[row] if start < cut < end), end]
            if isinstance(segment, Place):
                more = {"place": number, **more}
            pieces = [texts[row][one:other] for one, other in pairwise(within) if one < other]
            tokens = [_token(piece, more) for piece in _joined(pieces)]
            # Of a control of direction alone nothing is left.
            table[row].append([token for token in tokens if token["t"]] or None)
    return table


def _readings(segment: str | Place, count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """What each row has there, and how that differs from the base."""
    if isinstance(segment, str):
        yield from ((segment, {}) for _ in range(count))
        return
    found: dict[int, tuple[str, dict[str, Any]]] = {}
    for variant in segment.variants:
        for writing in variant.writings:
            differs: dict[str, Any] = {}
            if 0 not in writing.rows and variant.cls is not Class.SAME:
                differs["class"] = variant.cls.value
                differs["kind"] = " ".join(kind.value for kind in variant.kinds)
                if variant.alerts:
                    differs["alert"] = " ".join(alert.value for alert in variant.alerts)
            found |= dict.fromkeys(writing.rows, (writing.text, differs))
    yield from (found[row] for row in range(count))


def _cuts(text: str) -> list[int]:
    """Where the tokens of a text begin: its words, and what else stands between white space."""
    words = words_of(text)
    found = set(words.starts)
    gaps = zip([0, *words.ends], [*words.starts, len(text)], strict=True)
    for start, end in gaps:
        found.update(mark.start() for mark in _MARKS.finditer(text, start, end))
    return sorted(found)


def _joined(pieces: list[str]) -> list[str]:
    """White space alone is no token where there is another that it can lead."""
    if len(pieces) > 1 and pieces[0].isspace():
        return [pieces[0] + pieces[1], *pieces[2:]]
    return pieces


def _token(text: str, more: dict[str, Any]) -> _Token:
    """A token, compared as the collation here compares words; what is no word is compared as it stands."""
    forms = words_of(text).forms
    normal = "".join(form.key for form in forms) or text.strip() or " "
    return {"t": printable(text), "n": printable(normal), **more}
