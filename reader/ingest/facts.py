"""What is known of an article besides its text, and what its file is called."""

from __future__ import annotations

from typing import NamedTuple


class Metadata(NamedTuple):
    """What is known of an article besides its text; each None where nothing tells.

    ``source`` is the agency or other outlet whose report ``outlet`` carries.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    source: str | None = None


class Names(NamedTuple):
    """What an article's file is called: its stem, its folders from the outermost in.

    ``scheme`` says that the files of its folder are named after outlets.
    """

    stem: str
    folders: tuple[str, ...] = ()
    scheme: bool = False
