"""Files that hold either the whole of what is written to them or what they held before."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.export import phrases


def reason_against(target: Path) -> str | None:
    """Why it is plain before any work that ``target`` cannot be written, in a clause. May raise OSError."""
    folder = target.parent
    if not folder.is_dir():
        return phrases.NO_FOLDER.format(path=folder)
    if target.exists() and not target.is_file():
        return phrases.NO_FILE
    if target.exists() and not os.access(target, os.W_OK):
        return phrases.PROTECTED
    return None if os.access(folder, os.W_OK) else phrases.FOLDER_PROTECTED.format(path=folder)


def write(target: Path, data: bytes) -> None:
    """Put ``data`` in the target's place in one step. Raises OSError."""
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=".part")
    written = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(_mode(target))
        written.replace(target)
    except BaseException:
        with suppress(OSError):
            written.unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, or those that a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
