"""Pages on which a news database delivers articles."""

from __future__ import annotations

import re

from reader.ingest.deliveries.articles import is_delivery
from reader.ingest.pages.blocks import blocks_of
from reader.ingest.pages.tree import page_tree
from reader.ingest.passages import Passage

# What Factiva calls its paragraphs, and the line with which Nexis Uni ends an article.
_SIGNS = re.compile(
    rb"articleParagraph|>\s{0,20}End of Document\s{0,20}<|>\s{0,20}(?:Document|Dokument) [A-Z0-9]{8,20}"
)


def may_be_delivered(data: bytes) -> bool:
    """Whether the page ``data`` is worth a closer look."""
    return _SIGNS.search(data) is not None


def delivered_passages(markup: str) -> list[Passage]:
    """The paragraphs of a page on which a database delivers articles; none where it is another page."""
    tree = page_tree(markup)
    passages = [Passage(block.text) for block in blocks_of(tree)] if tree is not None else []
    return passages if is_delivery("\n".join(passage.text for passage in passages)) else []
