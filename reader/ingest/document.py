"""What a format's module is given to read: a file, or what lies in one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import BinaryIO

from reader.ingest import phrases
from reader.ingest.decode import Unreadable, too_large
from reader.ingest.limits import (
    FILE_BYTES,
    HEAD_BYTES,
    INNER_ARCHIVES,
    UNPACKED_BYTES,
    UNPACKED_LEAST_BYTES,
    UNPACKING_RATIO,
)
from reader.ingest.listing import shown
from reader.ingest.metadata import Names


@dataclass(slots=True)
class Allowance:
    """How many bytes may come out of a file in all, and how many of the archives in it be opened."""

    most: int = UNPACKED_BYTES
    archives: int = INNER_ARCHIVES
    spent: int = 0

    @classmethod
    def of(cls, size: int) -> Allowance:
        """That of a file of ``size`` bytes: archives in archives may not grow more than one does."""
        return cls(min(UNPACKED_BYTES, max(UNPACKED_LEAST_BYTES, UNPACKING_RATIO * size)))

    def spend(self, count: int) -> None:
        """Take ``count`` bytes of it. Raises Unreadable where so many are not left."""
        self.spent += count
        if self.spent > self.most:
            raise Unreadable(phrases.UNPACKS_TO_TOO_MUCH.format(most=f"{self.most / 2**20:,.0f}"))


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes that may hold articles.

    ``path`` is its place in the set as it is shown, with ``/``. ``file`` can be sought in, and is at its
    beginning whenever a format's module is called. ``depth`` is the number of files it lies in.
    """

    path: str
    names: Names
    file: BinaryIO
    size: int
    depth: int = 0
    allowance: Allowance = field(default_factory=Allowance)

    @property
    def suffix(self) -> str:
        """The last suffix of its name, in small letters, with its dot; empty where there is none."""
        name = self.path.rpartition("/")[2].lower()
        stem, dot, suffix = name.rpartition(".")
        return f".{suffix}" if dot and stem else ""

    def head(self) -> bytes:
        """Its first bytes, ``HEAD_BYTES`` at most."""
        self.file.seek(0)
        head = self.file.read(HEAD_BYTES)
        self.file.seek(0)
        return head

    def data(self) -> bytes:
        """All its bytes. Raises Unreadable where they are too many for one article."""
        if self.size > FILE_BYTES:
            raise too_large(self.size)
        self.file.seek(0)
        data = self.file.read(FILE_BYTES + 1)
        if len(data) > FILE_BYTES:
            raise too_large(len(data))
        return data

    def digest(self) -> str:
        """What tells its bytes from all others."""
        digest = hashlib.blake2b(digest_size=16)
        self.file.seek(0)
        while block := self.file.read(2**20):
            digest.update(block)
        self.file.seek(0)
        return digest.hexdigest()

    def part(self, name: str, data: bytes) -> Document:
        """What is called ``name`` in this document; its folders are set apart by ``/``.

        Raises Unreadable where more comes out of the file than is allowed.
        """
        self.allowance.spend(len(data))
        *folders, last = (shown(each) for each in name.split("/"))
        stem, dot, _ = last.rpartition(".")
        own = self.path.rpartition("/")[2]
        return replace(
            self,
            path="/".join((self.path, *folders, last)),
            names=Names(stem if dot and stem else last, (*self.names.folders, own, *folders)),
            file=BytesIO(data),
            size=len(data),
            depth=self.depth + 1,
        )
