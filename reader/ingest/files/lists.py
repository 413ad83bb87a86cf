"""Lists of what to open: a file or folder a line, or set apart by NUL as ``find -print0`` does."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from reader.ingest import phrases
from reader.ingest.limits import LIST_BYTES, LIST_PATHS

SUFFIXES = frozenset(("", ".txt", ".text", ".list", ".lst", ".m3u", ".m3u8", ".files"))
"""What the names of lists end with, or nothing."""
_LONGEST, _NAME = 4_096, 60
_ENDS = ".!?:;,…\"'”’»“。"
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ADDRESS = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
# What another computer holds, which would be asked for it, and told who asks.
_REMOTE = re.compile(r"[\\/]{2}|file:(?://)?//(?!/)|file://(?!localhost/)[^/]", re.IGNORECASE)
# A path from the root, the home folder, a drive or a file's address; or what ends as a file's name does.
_PATH = re.compile(
    r"(?:~?[\\/]|\.{1,2}[\\/]|[A-Za-z]:[\\/]|file://)[^\n]*"
    r"|[^\s\\/]{1,200}[\\/]\S{0,500}|[^\n]{1,500}\.(?:txt|text|html?|xhtml|mht|mhtml|md|markdown|pdf|docx|odt|rtf|eml|mbox|epub|zip|jsonl?|ndjson|csv|tsv"
    r"|xml|enex|webarchive|nitf|rss|atom|rdf|warc|warc\.gz|wacz|list|lst|m3u8?)",
    re.IGNORECASE,
)


class Listed(NamedTuple):
    """What one line names; ``path`` is None where that is an address in the web."""

    written: str
    path: Path | None


def listed_in(file: Path) -> list[Listed] | None:
    """What the list ``file`` names, each once, in order; None where it is no list of files.

    It is one if its lines name files and folders that are there, or read as paths and addresses. Where some
    of either are, as many others that are no sentences are taken for what is not there any more.
    """
    if file.suffix.lower() not in SUFFIXES:
        return None
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode) or not 0 < status.st_size <= LIST_BYTES:
            return None
        data = file.read_bytes()
    except (OSError, ValueError):
        return None
    found: dict[str, Listed] = {}
    folder = file.absolute().parent
    named = lost = 0
    for line in _lines(data):
        if _ADDRESS.fullmatch(line) or _REMOTE.match(line):
            found.setdefault(line, Listed(line, None))
            continue
        path = _path(line, folder)
        if path == file.absolute():
            continue
        if len(line) <= _LONGEST and (_exists(path) or _PATH.fullmatch(line)):
            named += 1
        elif _may_be_a_name(line):
            lost += 1
        else:
            return None
        found.setdefault(str(path), Listed(line, path))
    return list(found.values()) if lost <= named > 0 and len(found) <= LIST_PATHS else None


def reason_against(data: bytes) -> str | None:
    """Why a text is no article if it lists files or addresses; else None.

    What there is beside it is not known here: half of its lines have to read as paths or addresses, and
    none of the others, folders by their bare names, as a sentence.
    """
    if len(data) > LIST_BYTES:
        return None
    paths = addresses = names = 0
    for line in _lines(data):
        if _ADDRESS.fullmatch(line) or _REMOTE.match(line):
            addresses += 1
        elif len(line) <= _LONGEST and _PATH.fullmatch(line):
            paths += 1
        elif _may_be_a_name(line):
            names += 1
        else:
            return None
    if names > paths + addresses:
        return None
    return phrases.A_LIST if paths or names else phrases.ADDRESSES if addresses else None


def _may_be_a_name(line: str) -> bool:
    return len(line) <= _NAME and line[-1] not in _ENDS


def _lines(data: bytes) -> Iterator[str]:
    """What is named in ``data``, without blank lines, comments and quotation marks around a name."""
    wide = next((encoding for mark, encoding in _WIDE if data.startswith(mark)), None)
    if wide is None and b"\0" in data:
        yield from (os.fsdecode(name) for name in data.split(b"\0") if name.strip())
        return
    text = data[2:].decode(wide, "replace") if wide else os.fsdecode(data.removeprefix(codecs.BOM_UTF8))
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].strip()
        start = end + 1
        if line and not line.startswith("#"):
            yield line[1:-1] if len(line) > 2 and line[0] == line[-1] and line[0] in "\"'" else line


def _path(line: str, folder: Path) -> Path:
    """The path that ``line`` of a list in ``folder`` names."""
    if line.lower().startswith("file://"):
        try:
            return Path(url2pathname(unquote(urlsplit(line).path)))
        except ValueError:
            return folder / line
    path = folder / (os.path.expanduser(line) if line.startswith("~") else line)  # noqa: PTH111
    if os.sep == "/" and "\\" in line and not _exists(path):
        other = folder / line.replace("\\", "/")
        path = other if _exists(other) else path
    return Path(os.path.normpath(path))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
