"""One remark's comparison for a clipboard, as a message, a slide or a text takes it in."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reader.export.edition.prepared import prepare
from reader.export.options import Choice
from reader.model import Analysis, Report, silent
from reader.source import Source


class Copied(StrEnum):
    """As what a comparison is copied."""

    RICH_TEXT = "rich_text"
    PICTURE = "picture"
    MARKDOWN = "markdown"


def comparison(
    analysis: Analysis,
    remark: str,
    form: Copied,
    report: Report = silent,
    *,
    name: str,
    source: Source | None = None,
) -> Mapping[str, bytes]:
    """The comparison of the remark of that id in each of the media types that programs may ask for.

    The set is ``name``. ``report`` may raise Cancelled. Raises ExportError.
    """
    edition = prepare(analysis, name, report, Choice(remarks=frozenset((remark,))), source)
    if form is Copied.PICTURE:
        from reader.export.paged.picture import to_png, to_svg

        return {"image/png": to_png(edition, report=report), "image/svg+xml": to_svg(edition, report=report)}
    from reader.export.documents.markdown import remark_in_markdown

    (entry,) = edition.entries
    text = remark_in_markdown(entry, edition).encode("utf-8")
    if form is Copied.MARKDOWN:
        return {"text/plain": text, "text/markdown": text}
    from reader.export.web.fragment import to_fragment

    return {"text/html": to_fragment(entry, edition).encode("utf-8"), "text/plain": text}
