"""The library's one file: an SQLite database in the user's data folder."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from reader.library import phrases
from reader.library.corrections import NONE, Corrections, Entry, of_data, to_data
from reader.source import Source

RECENT = 12
CORRECTIONS = 200_000
"""Corrections that are kept; of more, the oldest are dropped."""

_WAIT = 2.0
"""Seconds to wait for another process to have written."""

_STEPS = (
    (
        "CREATE TABLE sets (folder TEXT PRIMARY KEY, opened INTEGER NOT NULL)",
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE bases ("
        "folder TEXT NOT NULL, remark TEXT NOT NULL, quote TEXT NOT NULL, PRIMARY KEY (folder, remark))",
    ),
    (
        "ALTER TABLE sets RENAME COLUMN folder TO source",
        "ALTER TABLE bases RENAME COLUMN folder TO source",
        "ALTER TABLE sets ADD COLUMN at TEXT",
        "ALTER TABLE sets ADD COLUMN articles INTEGER",
        "CREATE TABLE states (source TEXT PRIMARY KEY, state TEXT NOT NULL)",
        "CREATE TABLE read (source TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (source, article))"
        " WITHOUT ROWID",
    ),
    (
        "CREATE TABLE corrections (made INTEGER PRIMARY KEY, path TEXT NOT NULL,"
        " number INTEGER NOT NULL, digest TEXT NOT NULL, correction TEXT NOT NULL, UNIQUE (path, number))",
        "CREATE INDEX corrections_by_text ON corrections (digest)",
    ),
)
"""What makes each version of the file out of the one before."""

VERSION = len(_STEPS)


class Known(NamedTuple):
    """A set that has been opened: when, in UTC, and how many articles it had, as far as that was noted."""

    source: Source
    opened: datetime | None = None
    articles: int | None = None


class Library:
    """Settings; what the user says of articles; and of each set when it was opened, what was read and chosen
    in it and how it was left.

    They are kept in the database at ``path``, which other windows and other processes may use meanwhile.
    A file that is not such a database is set aside, and one that cannot be written is replaced by memory for
    this run; ``problem`` then says so in a sentence. No call raises for the disk's sake.

    ``on_problem`` hears each such sentence once, from the moment it is set.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem: str | None = None
        self.on_problem: Callable[[str], None] | None = None
        self._told: set[str] = set()
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
                    self._note(phrases.DAMAGED.format(path=self.path, aside=aside.name))
                    return _prepared(str(self.path))
            self._note(phrases.UNUSABLE.format(path=self.path, cause=error))
            return _prepared(":memory:")

    def _note(self, problem: str) -> None:
        self.problem = problem
        if problem not in self._told:
            self._told.add(problem)
            if self.on_problem is not None:
                self.on_problem(problem)

    def _write(self, *changes: tuple[str, Sequence[Any]]) -> None:
        """Make all the changes or none."""
        try:
            with _transaction(self._database):
                for statement, values in changes:
                    self._database.execute(statement, values)
        except sqlite3.Error as error:
            self._note(phrases.UNWRITABLE.format(path=self.path, cause=error))

    def _rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._note(phrases.UNREADABLE.format(path=self.path, cause=error))
            return []

    def close(self) -> None:
        self._database.close()

    # Sets

    def sets(self) -> list[Known]:
        """The sets opened last, newest first."""
        rows = self._rows("SELECT source, at, articles FROM sets ORDER BY opened DESC LIMIT ?", RECENT)
        found = []
        for key, at, articles in rows:
            with suppress(ValueError, TypeError, AttributeError):
                number = articles if isinstance(articles, int) else None
                found.append(Known(Source.from_key(key), at and datetime.fromisoformat(at), number))
        return found

    def remember(self, source: Path | Source, articles: int | None = None) -> None:
        """Note that a set has just been opened, and how many articles it has."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        self._write(
            (
                "INSERT INTO sets (source, opened, at, articles)"
                " SELECT ?, coalesce(max(opened), 0) + 1, ?, ? FROM sets WHERE true"
                " ON CONFLICT (source) DO UPDATE SET opened = excluded.opened, at = excluded.at,"
                " articles = coalesce(excluded.articles, articles)",
                (_key(source), at, articles),
            )
        )

    def forget(self, source: Path | Source) -> None:
        """Take a set out of the recent ones, and drop all that was read and chosen in it."""
        tables = ("sets", "bases", "states", "read")
        self._write(*((f"DELETE FROM {table} WHERE source = ?", (_key(source),)) for table in tables))  # noqa: S608

    def state(self, source: Path | Source) -> dict[str, Any]:
        """How the window on a set was left: what was given to ``keep_state``, else nothing."""
        found = _value(self._rows("SELECT state FROM states WHERE source = ?", _key(source)))
        return found if isinstance(found, dict) else {}

    def keep_state(self, source: Path | Source, state: Mapping[str, Any]) -> None:
        """Keep how the window on a set is left, in JSON values."""
        self._write(("INSERT OR REPLACE INTO states VALUES (?, ?)", (_key(source), json.dumps(state))))

    def read(self, source: Path | Source) -> frozenset[str]:
        """The articles of a set that have been read, by their ids."""
        return frozenset(
            article for (article,) in self._rows("SELECT article FROM read WHERE source = ?", _key(source))
        )

    def mark_read(self, source: Path | Source, articles: Iterable[str], read: bool = True) -> None:
        """Note that articles have been read, or have not."""
        change = (
            "INSERT OR IGNORE INTO read VALUES (?, ?)"
            if read
            else "DELETE FROM read WHERE source = ? AND article = ?"
        )
        self._write(*((change, (_key(source), article)) for article in articles))

    def bases(self, source: Path | Source) -> Mapping[str, str]:
        """The quote chosen as base of each remark of a set, by remark id."""
        return dict(self._rows("SELECT remark, quote FROM bases WHERE source = ?", _key(source)))

    def choose_base(self, source: Path | Source, remark: str, quote: str) -> None:
        """Make ``quote`` the base of ``remark`` in a set."""
        self._write(("INSERT OR REPLACE INTO bases VALUES (?, ?, ?)", (_key(source), remark, quote)))

    # Articles

    def corrections(self) -> Corrections:
        """What the user says of articles in the place of what their files say."""
        return _corrections(self._rows(_CORRECTIONS))

    def correct(self, entries: Iterable[Entry]) -> None:
        """Keep corrections in the place of those that their articles had; an empty one takes that away."""
        changes = [change for entry in entries for change in _correcting(entry)]
        oldest = "DELETE FROM corrections WHERE made <= (SELECT max(made) FROM corrections) - ?"
        self._write(*changes, (oldest, (CORRECTIONS,)))

    # Settings

    def setting(self, name: str, default: Any = None) -> Any:
        """The JSON value kept under ``name``, or ``default``."""
        rows = self._rows("SELECT value FROM settings WHERE name = ?", name)
        return _value(rows, default)

    def keep(self, name: str, value: Any) -> None:
        """Keep a JSON value under ``name``."""
        self._write(("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, json.dumps(value))))

    def windows(self) -> list[tuple[Source | None, dict[str, Any]]]:
        """The windows that were open last: the set in each, None in an empty one, and its own state."""
        found: list[tuple[Source | None, dict[str, Any]]] = []
        entries = self.setting("windows", [])
        for entry in entries if isinstance(entries, list) else ():
            with suppress(ValueError, TypeError, AttributeError):
                key, state = entry
                found.append((None if key is None else Source.from_key(key), dict(state)))
        return found

    def keep_windows(self, windows: Iterable[tuple[Path | Source | None, Mapping[str, Any]]]) -> None:
        """Keep which windows are open, to be opened again on the next start."""
        self.keep("windows", [[source and _key(source), dict(state)] for source, state in windows])


def open_library() -> Library:
    """The user's own library, in the data folder of the platform."""
    return Library(_own_path())


def read_corrections(warn: Callable[[str], None]) -> Corrections:
    """Those of the user's own library, which stays as it is; ``warn`` hears why there are none."""
    path = _own_path()
    try:
        if path.is_file():
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", timeout=_WAIT, uri=True)) as database:
                if _version(database) == VERSION:
                    return _corrections(database.execute(_CORRECTIONS).fetchall())
    except (sqlite3.Error, OSError) as error:
        warn(f"no correction is applied: {path} cannot be read ({error})")
    return Corrections()


def _own_path() -> Path:
    return Path(platformdirs.user_data_dir("variorum", appauthor=False)) / "library.sqlite3"


_CORRECTIONS = "SELECT path, number, digest, correction FROM corrections ORDER BY made"


def _corrections(rows: Iterable[tuple[Any, ...]]) -> Corrections:
    """Those in rows; what somebody else wrote there is passed over."""
    found: list[Entry] = []
    for path, number, digest, data in rows:
        with suppress(ValueError, TypeError, RecursionError):
            found.append(of_data(path, number, digest, json.loads(data)))
    return Corrections(tuple(found))


def _correcting(entry: Entry) -> Iterator[tuple[str, Sequence[Any]]]:
    """What keeps a correction; an empty one is kept only where it stands against another of the same text."""
    yield "DELETE FROM corrections WHERE path = ? AND number = ?", (entry.path, entry.number)
    insert = "INSERT INTO corrections (path, number, digest, correction) SELECT ?, ?, ?, ?"
    values = (entry.path, entry.number, entry.digest, json.dumps(to_data(entry)))
    if entry.correction == NONE:
        same = " WHERE EXISTS (SELECT 1 FROM corrections WHERE digest = ?)"
        yield insert + same, (*values, entry.digest)
    else:
        yield insert, values


def _key(source: Path | Source) -> str:
    return (source if isinstance(source, Source) else Source.of(source)).key


def _value(rows: Sequence[tuple[Any, ...]], default: Any = None) -> Any:
    """The JSON value in the one row; ``default`` without one, and where somebody else wrote it."""
    with suppress(ValueError, TypeError, RecursionError):
        return json.loads(rows[0][0]) if rows else default
    return default


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All that is done within is done at once; no other process writes meanwhile."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise


def _prepared(path: str) -> sqlite3.Connection:
    """The database at ``path``, in the shape of this version."""
    database = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
    try:
        if _version(database) != VERSION:
            with _transaction(database):
                # Another process may have been faster.
                version = _version(database)
                if version > VERSION:
                    raise sqlite3.OperationalError(
                        f"it was written by another version of Variorum, {version}"
                    )
                for step in _STEPS[version:]:
                    for statement in step:
                        database.execute(statement)
                database.execute(f"PRAGMA user_version = {VERSION}")
        # It needs the file alone for a moment, and may be had the next time.
        with suppress(sqlite3.OperationalError):
            database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        database.close()
        raise
    return database


def _version(database: sqlite3.Connection) -> int:
    return database.execute("PRAGMA user_version").fetchone()[0]
