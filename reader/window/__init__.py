"""The window, and everything Qt: reads an Analysis, shows it, and asks worker processes for the heavy work.

Nothing here is imported at the package's own import but the standard library: the worker processes
start from this package, and must not load Qt.
"""

from __future__ import annotations

from pathlib import Path


def open_window(folder: Path | None = None, sensitivity: float | None = None) -> int:
    """Show the window, on ``folder`` if one is given, until it is closed; returns the exit status.

    ``sensitivity``, 0..1, takes the place of the one that was last chosen.
    """
    from reader.window.application import run

    return run(folder, sensitivity)
