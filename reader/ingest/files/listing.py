"""What lies in a set: every file to read, and everything else that has to be named.

Nothing but regular files is ever opened, and no link is followed.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.ingest import phrases
from reader.ingest.decode import too_large
from reader.ingest.facts import Names
from reader.ingest.files.apple import apple_reason_of_folder
from reader.ingest.files.lists import Listed, listed_in
from reader.ingest.limits import CONTAINER_BYTES
from reader.ingest.words.outlets import outlet_of_file
from reader.source import Source

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
    ".download",
))  # fmt: skip
PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
# Of pictures, sound, film, fonts and programs: what is called so is not even opened.
_NO_ARTICLES = frozenset((
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".tif", ".tiff", ".bmp", ".svg", ".ico",
    ".psd",
    ".mp3", ".m4a", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm",
    ".woff", ".woff2", ".ttf", ".otf", ".eot", ".css", ".js", ".mjs", ".map", ".exe", ".dll", ".so", ".dylib",
    ".iso", ".dmg", ".sqlite", ".db", ".pyc", ".class", ".o", ".bin",
))  # fmt: skip
# Controls, and the characters that turn the direction of what follows (Unicode Standard Annex 9, section 2).
_CONTROL = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_NAMED_CONTROLS = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_ESCAPED = re.compile(rb"\\(?:(\\)|([nrt])|x([0-9a-f]{2})|u([0-9a-f]{4}))")
_SYSTEM_NAMES = frozenset(("thumbs.db", "desktop.ini", "__macosx"))


class IngestError(Exception):
    """The folder or file to be opened cannot be; the message is one sentence."""


Stamp = tuple[int, ...]
"""Of a file, its size in bytes, the time of its last change in nanoseconds, its mode, and whether it and its
neighbours are named after outlets; empty where none is opened.
"""

Listing = Mapping[str, Stamp]
"""What a set is made of: the stamp of all that becomes an article or a Problem, by its path."""


class Entry(NamedTuple):
    """A file to read, or a thing that will not be and why; ``path`` is its place in the set."""

    path: str
    file: Path
    reason: str | None = None
    stamp: Stamp = ()


def entries_of(source: Source) -> list[Entry]:
    """Everything in the set, in order of path."""
    entries = _all_entries(source)
    named = folders_named_by_outlet(entries)
    return sorted(
        entry._replace(stamp=(*entry.stamp, int(entry.file.parent in named))) if entry.stamp else entry
        for entry in entries
    )


def _all_entries(source: Source) -> list[Entry]:
    if len(source.paths) == 1:
        (path,) = source.paths
        named = listed_in(path)
        return list(_entries_at(path) if named is None else _entries_listed(named, path.parent))
    entries: list[Entry] = []
    failures: list[IngestError] = []
    pages = {path.stem for path in source.paths if path.suffix.lower() in PAGE_SUFFIXES}
    for path in source.paths:
        if is_page_folder(path.name, pages):
            continue
        place = "/".join(map(shown, path.parts[len(source.root.parts) :]))
        try:
            for entry in _entries_at(path):
                here = place if entry.file == path else f"{place}/{entry.path}"
                entries.append(entry._replace(path=here))
        except IngestError as error:
            failures.append(error)
            cause = error.__cause__
            reason = cause_of(cause) if isinstance(cause, Exception) else phrases.IT_IS_NEITHER
            entries.append(Entry(place, path, reason))
    if failures and len(failures) == len(entries):
        raise failures[0]
    return entries


def _entries_listed(named: Sequence[Listed], root: Path) -> Iterator[Entry]:
    """All that a list in the folder ``root`` names, each once, and what it names in vain."""
    pages: dict[Path, set[str]] = {}
    for _, path in named:
        if path is not None and path.suffix.lower() in PAGE_SUFFIXES:
            pages.setdefault(path.parent, set()).add(path.stem)
    seen = set[Path]()
    for written, path in named:
        if path is None:
            yield Entry(shown(written), root, phrases.ONLINE)
            continue
        if is_page_part(path.parent.name, path.name) or any(
            is_page_folder(folder.name, pages.get(folder.parent, set())) for folder in (path, *path.parents)
        ):
            continue
        try:
            for entry in _entries_at(path):
                if entry.file not in seen:
                    seen.add(entry.file)
                    reason = entry.reason or (phrases.FORMAT if is_no_article(entry.file.name) else None)
                    yield Entry(_place(entry.file, root), entry.file, reason, () if reason else entry.stamp)
        except IngestError as error:
            cause = error.__cause__
            reason = cause_of(cause) if isinstance(cause, Exception) else phrases.IT_IS_NEITHER
            yield Entry(shown(written), path, reason)


def _place(file: Path, root: Path) -> str:
    """Where ``file`` lies as seen from ``root``, and as it lies where no way leads there."""
    try:
        relative = Path(os.path.relpath(file, root))
    except ValueError:
        relative = file  # On another drive.
    return "/".join(map(shown, relative.parts))


def _entries_at(path: Path) -> Iterator[Entry]:
    """The file at ``path``, or everything in the folder there."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise IngestError(phrases.UNOPENED.format(path=shown(path), cause=cause_of(error))) from error
    if stat.S_ISREG(status.st_mode):
        yield Entry(shown(path.name), path, stamp=_stamp(status))
    elif stat.S_ISDIR(status.st_mode):
        yield from _entries(path)
    else:
        raise IngestError(phrases.NEITHER.format(path=shown(path)))


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_mode


def _entries(folder: Path) -> Iterator[Entry]:
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
                    phrases.UNREADABLE.format(path=shown(folder), cause=cause_of(error))
                ) from error
            yield Entry(prefix.rstrip("/"), place, phrases.FOLDER_UNREADABLE.format(cause=cause_of(error)))
            continue
        pages = {
            Path(child.name).stem for child in children if Path(child.name).suffix.lower() in PAGE_SUFFIXES
        }
        for child in children:
            path = prefix + shown(child.name)
            if is_hidden(child.name):
                continue
            file = place / child.name
            try:
                if child.is_symlink():
                    yield Entry(path, file, _link_reason(file, folder))
                elif not child.is_dir(follow_symlinks=False):
                    status = child.stat(follow_symlinks=False)
                    if not is_page_part(place.name, child.name):
                        reason = _reason_against(status, file)
                        yield Entry(path, file, reason, () if reason else _stamp(status))
                elif reason := apple_reason_of_folder(file):
                    yield Entry(path, file, reason)
                elif not is_page_folder(child.name, pages):
                    waiting.append((file, path + "/"))
            except OSError as error:
                yield Entry(path, file, cause_of(error))


def _reason_against(status: os.stat_result, file: Path) -> str | None:
    """Why ``file`` is not opened, None if it is."""
    if not stat.S_ISREG(status.st_mode):
        return phrases.A_DEVICE
    if is_no_article(file.name):
        return phrases.FORMAT
    return str(too_large(status.st_size, CONTAINER_BYTES)) if status.st_size > CONTAINER_BYTES else None


def is_hidden(name: str) -> bool:
    """Whether a file or folder called ``name`` is hidden, a lock, or the system's own."""
    return name.startswith((".", "~$")) or name.lower() in _SYSTEM_NAMES


def is_no_article(name: str) -> bool:
    """Whether a file called ``name`` is a picture or the like."""
    return Path(name).suffix.lower() in _NO_ARTICLES


def is_page_folder(name: str, pages: set[str]) -> bool:
    """Whether the folder ``name`` holds the parts of one of the saved ``pages`` beside it."""
    return any(name.lower().endswith(end) and name[: -len(end)] in pages for end in _PAGE_FOLDERS)


def is_page_part(folder: str, file: str) -> bool:
    """Whether a file so called, in a folder so called, is a picture or the like of a page that is gone."""
    return folder.lower().endswith(_PAGE_FOLDERS) and Path(file).suffix.lower() in _PAGE_PARTS


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
            else phrases.LINK_TO_NOTHING_BECAUSE.format(cause=cause_of(error))
        )
    home = root.resolve()
    if target == home or target in link.absolute().parents or target in link.parent.resolve().parents:
        return phrases.LINK_AROUND
    if home in target.parents:
        return phrases.LINK_WITHIN
    return phrases.LINK_OUT


def names_of(entry: Entry, top: str) -> Names:
    """What the file of ``entry`` is called, in a set whose folder is called ``top``."""
    return Names(shown(entry.file.stem), (top, *entry.path.split("/")[:-1]), entry.stamp[-1:] == (1,))


def folders_named_by_outlet(entries: Sequence[Entry]) -> frozenset[Path]:
    """The folders of which at least half the articles, and two of them, are named after known outlets."""
    stems: dict[Path, list[str]] = {}
    for entry in entries:
        if entry.reason is None:
            stems.setdefault(entry.file.parent, []).append(entry.file.stem)
    known = {
        folder: sum(outlet_of_file(stem) is not None for stem in names) for folder, names in stems.items()
    }
    return frozenset(folder for folder, count in known.items() if count >= max(2, len(stems[folder]) / 2))


def shown(name: Path | str) -> str:
    """``name`` as it can be printed, and no other name is: what is no UTF-8, and controls, are escaped.

    A backslash of the name's own is doubled where it is no separator, as it is in the escapes' language.
    """
    if os.name == "posix":
        text = os.fsencode(name).replace(b"\\", rb"\\").decode("utf-8", "backslashreplace")
    else:
        text = str(name).encode("utf-8", "backslashreplace").decode("utf-8")
    # Four digits, since two are those of a byte.
    return _CONTROL.sub(lambda found: _NAMED_CONTROLS.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def unshown(name: str) -> str:
    """The name that is ``shown`` as ``name``."""
    if os.name == "posix":
        return os.fsdecode(_ESCAPED.sub(_written, name.encode("utf-8", "surrogateescape")))
    return name


def _written(escaped: re.Match[bytes]) -> bytes:
    backslash, named, byte, code = escaped.groups()
    if backslash:
        return backslash
    if named:
        return {b"n": b"\n", b"r": b"\r", b"t": b"\t"}[named]
    return bytes([int(byte, 16)]) if byte else chr(int(code, 16)).encode("utf-8", "surrogatepass")


def cause_of(error: Exception) -> str:
    """Why ``error`` happened, in the words of a clause."""
    match error:
        case FileNotFoundError():
            return phrases.ABSENT
        case PermissionError():
            return phrases.DENIED
        case IsADirectoryError():
            return phrases.NOT_REGULAR
        case OSError(errno=errno.ELOOP):
            return phrases.LINK_IN_A_CIRCLE
        case OSError(strerror=str(words)):
            return words[:1].lower() + words[1:]
    return str(error) or type(error).__name__
