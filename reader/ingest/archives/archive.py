"""ZIP archives of articles in any format, read one file at a time.

Nothing is ever written to a disk: a file's name only says where in the archive it is shown.
"""

from __future__ import annotations

import contextlib
import posixpath
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable
from reader.ingest.files.document import Document
from reader.ingest.files.listing import (
    PAGE_SUFFIXES,
    Entry,
    folders_named_by_outlet,
    is_hidden,
    is_no_article,
    is_page_folder,
    shown,
)
from reader.ingest.files.own import is_own
from reader.ingest.files.zips import opened, unpacked
from reader.ingest.limits import ARCHIVE_DEPTH, INNER_ARCHIVES
from reader.model import Problem

_UTF_8 = 0x800
_UNIX = 3
_DRIVE = re.compile(r"[A-Za-z]:")
# What is a ZIP archive and yet one document, of spreadsheets, slides and programs.
_OTHER_DOCUMENTS = frozenset(
    ("[Content_Types].xml", "META-INF/MANIFEST.MF", "mimetype", "AndroidManifest.xml")
)


class _Part(NamedTuple):
    """A file in the archive, by its place there; with ``reason`` it is not read."""

    path: str
    info: zipfile.ZipInfo
    reason: str | None = None


def read(document: Document) -> Iterator[Document | Problem]:
    if document.depth:
        document.allowance.archives -= 1
        if document.depth >= ARCHIVE_DEPTH:
            raise Unreadable(phrases.TOO_DEEP_IN_ARCHIVES.format(most=ARCHIVE_DEPTH - 1))
        if document.allowance.archives < 0:
            raise Unreadable(phrases.TOO_MANY_ARCHIVES.format(most=INNER_ARCHIVES))
    with opened(document.file) as archive:
        if is_own(archive.comment.decode("utf-8", "replace")):
            raise Unreadable(phrases.AN_EXPORT)
        if not _OTHER_DOCUMENTS.isdisjoint(archive.NameToInfo):
            raise Unreadable(phrases.FORMAT)
        parts = sorted(_parts(archive), key=lambda part: (part.path, part.info.header_offset))
        if not parts:
            raise Unreadable(phrases.NOTHING_IN_ARCHIVE)
        named = folders_named_by_outlet([Entry(part.path, Path(part.path), part.reason) for part in parts])
        for part in parts:
            found = _read(part, archive, document)
            if isinstance(found, Document) and Path(part.path).parent in named:
                found = replace(found, names=found.names._replace(scheme=True))
            yield found


def _read(part: _Part, archive: zipfile.ZipFile, document: Document) -> Document | Problem:
    """What is in ``part``. Raises Unreadable where all that was unpacked is too much with it."""
    try:
        if part.reason is not None:
            raise Unreadable(part.reason)
        data = unpacked(archive, part.info)
    except Unreadable as error:
        return Problem("/".join((document.path, *map(shown, part.path.split("/")))), str(error))
    return document.part(part.path, data)


def _parts(archive: zipfile.ZipFile) -> Iterator[_Part]:
    """The files in ``archive``, without hidden ones, pictures and the like, and the parts of saved pages."""
    named = [(_name(info), info) for info in archive.infolist()]
    files = [(name, info) for name, info in named if not name.endswith("/")]
    pages: dict[str, set[str]] = {}
    for name, _ in files:
        path = PurePosixPath(name)
        if path.suffix.lower() in PAGE_SUFFIXES:
            pages.setdefault(str(path.parent), set()).add(path.stem)
    for name, info in files:
        path = posixpath.normpath(name)
        if name.startswith("/") or _DRIVE.match(name) or path.split("/")[0] == "..":
            yield _Part(name.strip("/") or name, info, phrases.LEADS_OUT)
        elif not _is_passed_over(PurePosixPath(path), pages):
            yield _Part(path, info, _reason_against(info))


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a file with ``/`` between folders.

    Without the mark for UTF-8 it is in the code page of the DOS of 1981; but most programs of today write
    UTF-8 all the same.
    """
    name = info.orig_filename.partition("\0")[0]
    if not info.flag_bits & _UTF_8:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")


def _is_passed_over(path: PurePosixPath, pages: dict[str, set[str]]) -> bool:
    return (
        any(map(is_hidden, path.parts))
        or is_no_article(path.name)
        or any(is_page_folder(folder.name, pages.get(str(folder.parent), set())) for folder in path.parents)
    )


def _reason_against(info: zipfile.ZipInfo) -> str | None:
    """Why a file is not unpacked, None if it is."""
    mode = stat.S_IFMT(info.external_attr >> 16) if info.create_system == _UNIX else 0
    if mode == stat.S_IFLNK:
        return phrases.LINK_IN_ARCHIVE
    if mode not in (0, stat.S_IFREG):
        return phrases.A_DEVICE
    return None
