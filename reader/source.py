"""What is opened as one set: a folder, a file, or several of either."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """The paths of one set, of which ``of`` makes one that equals every other way of naming the same set."""

    paths: tuple[Path, ...]

    @classmethod
    def of(cls, *paths: Path) -> Source:
        """The set of all that lies at ``paths``, whatever their order, each once."""
        absolute = sorted({path.absolute() for path in paths})
        return cls(tuple(path for path in absolute if not any(other in path.parents for other in absolute)))

    @classmethod
    def from_key(cls, key: str) -> Source:
        """The set whose ``key`` this is. Raises ValueError where it is none's."""
        if not key.startswith("["):
            return cls((Path(key),))
        paths = json.loads(key)
        if not paths or not all(isinstance(path, str) for path in paths):
            raise ValueError(f"no paths: {key[:80]}")
        return cls(tuple(map(Path, paths)))

    @property
    def key(self) -> str:
        """A text that tells this set from every other: the path, or a JSON list of the paths."""
        if len(self.paths) == 1 and not str(self.paths[0]).startswith("["):
            return str(self.paths[0])
        return json.dumps([str(path) for path in self.paths])

    @property
    def root(self) -> Path:
        """The folder that the articles' paths are relative to; empty where drives have none in common."""
        first, *others = self.paths
        if others:
            try:
                return Path(os.path.commonpath(self.paths))
            except ValueError:
                return Path()
        return first if first.is_dir() else first.parent

    @property
    def name(self) -> str:
        """What the set is called: by its folder or its one file, or several by the folder around them."""
        first, *others = self.paths
        path = self.root if others else first
        return path.name or str(path)
