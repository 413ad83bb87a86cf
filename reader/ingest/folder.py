"""A folder of files as articles, one after the other, each with its own fate.

Nothing but regular files is ever opened, no link is followed, and what goes wrong with one file is that
file's Problem.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, decode
from reader.ingest.limits import FILE_BYTES
from reader.ingest.metadata import Names
from reader.ingest.outlets import outlet_of_file
from reader.ingest.plain import plain_article
from reader.model import Article, Problem
from reader.source import Source

_PLAIN = frozenset((".txt", ".text", ".md", ".markdown"))
_PAGES = frozenset((".html", ".htm", ".xhtml"))
# What browsers call the folder of a saved page's pictures and scripts, behind the page's own name.
_PAGE_FOLDERS = (
    "_files",
    ".files",
    "-files",
    "_file",
    "-dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_ficheiros",
)
_PAGE_PARTS = frozenset((
    ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico",
    ".bmp", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".ogg", ".m4a",
    ".json", ".download",
))  # fmt: skip
_CONTROL = re.compile(r"[\0-\x1f\x7f-\x9f]")
_NAMED_CONTROLS = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_SYSTEM_NAMES = frozenset(("thumbs.db", "desktop.ini", "__macosx"))


class IngestError(Exception):
    """The folder or file to be opened cannot be; the message is one sentence."""


Stamp = tuple[int, ...]
"""Size in bytes, time of the last change in nanoseconds, and mode of a file; empty where none is opened."""

Listing = Mapping[str, Stamp]
"""What a set is made of: the stamp of all that becomes an article or a Problem, by its path."""


class _Entry(NamedTuple):
    """A file to read, or a thing that will not be and why."""

    path: str
    file: Path
    reason: str | None = None
    stamp: Stamp = ()


def read_folder(folder: Path | Source) -> Iterator[tuple[Article | Problem, int, int]]:
    """Each article under ``folder``, or each file's Problem, with how many are done and how many there are.

    They come in order of path. ``folder`` may be a single file, or several of either. Hidden files and the
    parts of saved pages are passed over. Raises IngestError where ``folder`` itself, or each of several, is
    missing, unreadable or of another kind.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    return _read_all(_entries_of(source), source.root)


def list_folder(folder: Path | Source) -> Listing:
    """What ``read_folder`` would find, without opening it: as long as it stays the same, so do the articles.

    Raises IngestError as ``read_folder`` does.
    """
    source = folder if isinstance(folder, Source) else Source((folder,))
    return {entry.path: entry.stamp for entry in _entries_of(source)}


def path_within(folder: Path, file: Path) -> str | None:
    """The path that the article of ``file`` has where ``folder`` is read; None where it lies outside."""
    root, real = (Path(os.path.realpath(each)) for each in (folder, file))
    root = root if root.is_dir() else root.parent
    return "/".join(map(_shown, real.relative_to(root).parts)) if real.is_relative_to(root) else None


def read_text(file: Path) -> str:
    """The text of one file as an article's would be. Raises IngestError where there is none."""
    found = read_folder(file)
    if file.is_dir():
        raise IngestError(phrases.A_FOLDER.format(path=_shown(file)))
    for item, _, _ in found:
        if isinstance(item, Article):
            return item.text
        raise IngestError(phrases.UNREADABLE.format(path=_shown(file), cause=item.reason))
    raise IngestError(phrases.NO_TEXT.format(path=_shown(file)))


def _read_all(entries: list[_Entry], root: Path) -> Iterator[tuple[Article | Problem, int, int]]:
    named = _folders_named_by_outlet(entries)
    for done, entry in enumerate(entries, start=1):
        if entry.reason is not None:
            item = Problem(entry.path, entry.reason)
        else:
            folders = (_shown(Path(os.path.realpath(root)).name), *entry.path.split("/")[:-1])
            names = Names(_shown(entry.file.stem), folders, entry.file.parent in named)
            item = _read(entry, names)
        yield item, done, len(entries)


def _read(entry: _Entry, names: Names) -> Article | Problem:
    try:
        return _article(entry, names)
    except Unreadable as error:
        reason = str(error)
    except MemoryError:
        reason = phrases.MEMORY
    except RecursionError:
        reason = phrases.NESTED
    except OSError as error:
        reason = _cause(error)
    except Exception as error:  # No file, whatever it holds, may keep the others from being read.
        reason = phrases.FAILED.format(error=f"{type(error).__name__}: {' '.join(str(error).split())[:120]}")
    return Problem(entry.path, reason)


def _article(entry: _Entry, names: Names) -> Article:
    data = _bytes(entry.file)
    if not data:
        raise Unreadable(phrases.EMPTY)
    if entry.file.suffix.lower() in _PAGES:
        # Imported for its first page only: the libraries for HTML take most of a second to load.
        from reader.ingest.html import page_article

        article = page_article(data, entry.path, names)
    else:
        article = plain_article(decode(data), entry.path, names)
    if not article.sections:
        raise Unreadable(phrases.NOT_READABLE)
    return article


def _bytes(file: Path) -> bytes:
    """The bytes of the regular file ``file``: its size is looked at before it is read."""
    # Opened without waiting, and looked at again once open: a pipe may have taken the file's place.
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    )
    with os.fdopen(os.open(file, flags), "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(phrases.NOT_REGULAR)
        if status.st_size > FILE_BYTES:
            raise Unreadable(_too_large(status.st_size))
        data = opened.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        raise Unreadable(_too_large(len(data)))
    return data


def _too_large(size: int) -> str:
    return phrases.TOO_LARGE.format(size=f"{size / 2**20:,.0f}", most=FILE_BYTES // 2**20)


def _entries_of(source: Source) -> list[_Entry]:
    """Everything in the set, in order of path."""
    if len(source.paths) == 1:
        return sorted(_entries_at(source.paths[0]))
    entries: list[_Entry] = []
    failures: list[IngestError] = []
    pages = {path.stem for path in source.paths if path.suffix.lower() in _PAGES}
    for path in source.paths:
        if _is_page_folder(path.name, pages):
            continue
        shown = "/".join(map(_shown, path.parts[len(source.root.parts) :]))
        try:
            for entry in _entries_at(path):
                here = shown if entry.file == path else f"{shown}/{entry.path}"
                entries.append(entry._replace(path=here))
        except IngestError as error:
            failures.append(error)
            cause = error.__cause__
            reason = _cause(cause) if isinstance(cause, Exception) else phrases.IT_IS_NEITHER
            entries.append(_Entry(shown, path, reason))
    if failures and len(failures) == len(entries):
        raise failures[0]
    return sorted(entries)


def _entries_at(path: Path) -> Iterator[_Entry]:
    """The file at ``path``, or everything in the folder there."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise IngestError(phrases.UNOPENED.format(path=_shown(path), cause=_cause(error))) from error
    if stat.S_ISREG(status.st_mode):
        yield _Entry(_shown(path.name), path, stamp=_stamp(status))
    elif stat.S_ISDIR(status.st_mode):
        yield from _entries(path)
    else:
        raise IngestError(phrases.NEITHER.format(path=_shown(path)))


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_mode


def _entries(folder: Path) -> Iterator[_Entry]:
    """Everything under ``folder`` that is read or has to be named, in no order."""
    waiting: list[tuple[Path, str]] = [(folder, "")]
    while waiting:
        place, prefix = waiting.pop()
        try:
            with os.scandir(place) as found:
                children = list(found)
        except OSError as error:
            if not prefix:
                raise IngestError(
                    phrases.UNREADABLE.format(path=_shown(folder), cause=_cause(error))
                ) from error
            yield _Entry(prefix.rstrip("/"), place, phrases.FOLDER_UNREADABLE.format(cause=_cause(error)))
            continue
        pages = {Path(child.name).stem for child in children if Path(child.name).suffix.lower() in _PAGES}
        for child in children:
            path = prefix + _shown(child.name)
            if child.name.startswith((".", "~$")) or child.name.lower() in _SYSTEM_NAMES:
                continue
            file = place / child.name
            try:
                if child.is_symlink():
                    yield _Entry(path, file, _link_reason(file, folder))
                elif not child.is_dir(follow_symlinks=False):
                    status = child.stat(follow_symlinks=False)
                    reason = _reason_against(status, file)
                    if reason is None:
                        yield _Entry(path, file, stamp=_stamp(status))
                    elif not _is_page_part(place, file):
                        yield _Entry(path, file, reason)
                elif not _is_page_folder(child.name, pages):
                    waiting.append((file, path + "/"))
            except OSError as error:
                yield _Entry(path, file, _cause(error))


def _reason_against(status: os.stat_result, file: Path) -> str | None:
    """Why ``file`` is not opened, None if it is."""
    if not stat.S_ISREG(status.st_mode):
        return phrases.A_DEVICE
    if file.suffix.lower() not in _PLAIN | _PAGES:
        return phrases.FORMAT
    return _too_large(status.st_size) if status.st_size > FILE_BYTES else None


def _is_page_folder(name: str, pages: set[str]) -> bool:
    """Whether the folder ``name`` holds the parts of one of the saved ``pages`` beside it."""
    return any(name.lower().endswith(end) and name[: -len(end)] in pages for end in _PAGE_FOLDERS)


def _is_page_part(place: Path, file: Path) -> bool:
    return place.name.lower().endswith(_PAGE_FOLDERS) and file.suffix.lower() in _PAGE_PARTS


def _link_reason(link: Path, root: Path) -> str:
    try:
        target = link.resolve(strict=True)
    except FileNotFoundError:
        return phrases.LINK_TO_NOTHING
    except (OSError, RuntimeError) as error:
        circle = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        return (
            phrases.LINK_IN_A_CIRCLE
            if circle
            else phrases.LINK_TO_NOTHING_BECAUSE.format(cause=_cause(error))
        )
    home = root.resolve()
    if target == home or target in link.absolute().parents or target in link.parent.resolve().parents:
        return phrases.LINK_AROUND
    if home in target.parents:
        return phrases.LINK_WITHIN
    return phrases.LINK_OUT


def _folders_named_by_outlet(entries: list[_Entry]) -> frozenset[Path]:
    """The folders of which at least half the articles, and two of them, are named after known outlets."""
    stems: dict[Path, list[str]] = {}
    for entry in entries:
        if entry.reason is None:
            stems.setdefault(entry.file.parent, []).append(entry.file.stem)
    known = {
        folder: sum(outlet_of_file(stem) is not None for stem in names) for folder, names in stems.items()
    }
    return frozenset(folder for folder, count in known.items() if count >= max(2, len(stems[folder]) / 2))


def _shown(name: Path | str) -> str:
    """``name`` as it can be printed, and no other name is: what is no UTF-8, and controls, are escaped.

    A backslash of the name's own is doubled where it is no separator, as it is in the escapes' language.
    """
    if os.name == "posix":
        text = os.fsencode(name).replace(b"\\", rb"\\").decode("utf-8", "backslashreplace")
    else:
        text = str(name).encode("utf-8", "backslashreplace").decode("utf-8")
    # Four digits, since two are those of a byte.
    return _CONTROL.sub(lambda found: _NAMED_CONTROLS.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def _cause(error: Exception) -> str:
    """Why ``error`` happened, in the words of a clause."""
    match error:
        case FileNotFoundError():
            return phrases.ABSENT
        case PermissionError():
            return phrases.DENIED
        case OSError(errno=errno.ELOOP):
            return phrases.LINK_IN_A_CIRCLE
        case OSError(strerror=str(words)):
            return words[:1].lower() + words[1:]
    return str(error) or type(error).__name__
