"""What of the open set can be exported."""

from __future__ import annotations

from reader.window.desk import Desk
from reader.window.opened.exportable import Exportable
from reader.window.stack import Stack
from reader.window.words.articles import source_name
from reader.window.work.analysing import is_made


def exportable(desk: Desk, stack: Stack, subject: str | None = None) -> Exportable | None:
    """The open set with the bases that were chosen, and the article and the remark before the reader, or in
    their place that of the id ``subject``; None where there is nothing to export yet.
    """
    collection, source = desk.collection, desk.collection.source
    if collection.analysis is None or source is None:
        return None
    remark = desk.variants.remark
    article, shown = desk.article, remark.id if remark is not None else None
    if subject in collection.articles:
        article = subject
    elif subject is not None:
        shown = subject
    analysis = desk.bases.applied_to(collection.analysis)
    # As the command line calls it: what is exported is the same then to the last byte.
    name = source.paths[0].stem if is_made(source) else source_name(source)
    return Exportable(analysis, source, name, article, shown, stack.listed())
