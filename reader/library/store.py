"""The library's one file: an SQLite database in the user's data folder."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs

VERSION = 1
RECENT = 12

SCHEMA = f"""
CREATE TABLE sets (folder TEXT PRIMARY KEY, opened INTEGER NOT NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE bases (
    folder TEXT NOT NULL, remark TEXT NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (folder, remark)
);
PRAGMA user_version = {VERSION};
"""


class Library:
    """Recent sets, settings and chosen bases, kept in the database at ``path``.

    A file that is not such a database is set aside, and one that cannot be written is replaced by
    memory for this run; ``problem`` then says so in a sentence. No call raises for the disk's sake.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: str | None = None
        self._database = self._connect()

    def _connect(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return _prepared(str(self.path))
        except (sqlite3.DatabaseError, OSError) as error:
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                aside = self.path.with_suffix(self.path.suffix + ".broken")
                with suppress(OSError, sqlite3.Error):
                    self.path.replace(aside)
                    self.problem = (
                        f"{self.path} was damaged; it was set aside as {aside.name} and begun anew."
                    )
                    return _prepared(str(self.path))
            self.problem = f"Choices will not be remembered: {self.path} cannot be used ({error})."
            return _prepared(":memory:")

    def _write(self, statement: str, values: tuple[str, ...]) -> None:
        try:
            with self._database:
                self._database.execute(statement, values)
        except sqlite3.Error as error:
            self.problem = f"Choices are not being remembered: {self.path} cannot be written ({error})."

    def close(self) -> None:
        self._database.close()

    def recent(self) -> list[Path]:
        """The folders opened last, newest first."""
        rows = self._database.execute("SELECT folder FROM sets ORDER BY opened DESC LIMIT ?", (RECENT,))
        return [Path(folder) for (folder,) in rows]

    def remember(self, folder: Path) -> None:
        """Note that ``folder`` has just been opened."""
        self._write(
            "INSERT INTO sets SELECT ?, coalesce(max(opened), 0) + 1 FROM sets WHERE true "
            "ON CONFLICT (folder) DO UPDATE SET opened = excluded.opened",
            (_key(folder),),
        )

    def forget(self, folder: Path) -> None:
        """Take ``folder`` out of the recent sets, and drop the bases chosen in it."""
        self._write("DELETE FROM sets WHERE folder = ?", (_key(folder),))
        self._write("DELETE FROM bases WHERE folder = ?", (_key(folder),))

    def setting(self, name: str, default: Any = None) -> Any:
        """The JSON value kept under ``name``, or ``default``."""
        row = self._database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return default if row is None else json.loads(row[0])

    def keep(self, name: str, value: Any) -> None:
        """Keep a JSON value under ``name``."""
        self._write("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, json.dumps(value)))

    def bases(self, folder: Path) -> Mapping[str, str]:
        """The quote chosen as base of each remark of the set in ``folder``, by remark id."""
        rows = self._database.execute("SELECT remark, quote FROM bases WHERE folder = ?", (_key(folder),))
        return dict(rows.fetchall())

    def choose_base(self, folder: Path, remark: str, quote: str) -> None:
        """Make ``quote`` the base of ``remark`` in the set in ``folder``."""
        self._write("INSERT OR REPLACE INTO bases VALUES (?, ?, ?)", (_key(folder), remark, quote))


def open_library() -> Library:
    """The user's own library, in the data folder of the platform."""
    return Library(Path(platformdirs.user_data_dir("variorum", appauthor=False)) / "library.sqlite3")


def _key(folder: Path) -> str:
    return str(folder.absolute())


def _prepared(path: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=2)
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            database.executescript(SCHEMA)
        elif version != VERSION:
            raise sqlite3.OperationalError(f"it was written by another version of Variorum, {version}")
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        database.close()
        raise
    return database
