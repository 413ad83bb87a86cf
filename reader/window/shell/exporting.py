"""Where an export goes, and in which format: asked with the system's own dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_target(parent: QWidget, folder: Path) -> tuple[Path, str] | None:
    """The file to write and the name of its format; None where the user thought better of it."""
    # The rooms before the window load slowly, and the window shows first.
    from reader.export import FORMATS

    filters = {
        f"{each.description} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})": name
        for name, each in FORMATS.items()
    }
    suggestion = folder.parent / f"{folder.name}.pdf"
    chosen, filter_words = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("Export", "Export what was compared"),
        str(suggestion),
        ";;".join(filters),
    )
    if not chosen:
        return None
    target = Path(chosen)
    for name, each in FORMATS.items():
        if target.suffix.lower() in each.suffixes:
            return target, name
    name = filters.get(filter_words, "pdf")
    target = target.with_name(target.name + FORMATS[name].suffixes[0])
    # The dialog asked about the name as it was typed.
    return (target, name) if not target.exists() or _may_replace(parent, target) else None


def _may_replace(parent: QWidget, target: Path) -> bool:
    question = QCoreApplication.translate("Export", "{name} already exists. Replace it?").format(
        name=target.name
    )
    title = QCoreApplication.translate("Export", "Export")
    return QMessageBox.question(parent, title, question) is QMessageBox.StandardButton.Yes
