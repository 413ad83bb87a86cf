"""`make run`: the window on a folder; where there is no display, its job done without one."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.analysis import analyse
from reader.cli import main, no_window_because
from reader.export import ExportError, export
from reader.ingest import IngestError
from reader.terminal import print_problems, print_remarks, warn


def without_window(folder: Path, target: Path) -> None:
    """Print the remarks found in ``folder`` as a table and write the highlighted PDF to ``target``.

    Raises IngestError and ExportError.
    """
    analysis = analyse(folder)
    print_problems(analysis)
    print_remarks(analysis)
    target.parent.mkdir(parents=True, exist_ok=True)
    export(analysis, target, "pdf", name=folder.resolve().name, warn=warn)
    print(f"Wrote {target}")


if __name__ == "__main__":
    folder = Path(sys.argv[1]).expanduser()
    reason = no_window_because()
    if reason is None:
        main(["open", str(folder)])
    print(f"{reason} Here is what the window would show, and a PDF of it.")
    try:
        without_window(folder, Path("build", f"{folder.resolve().name or 'variorum'}.pdf"))
    except (IngestError, ExportError) as error:
        sys.exit(str(error))
