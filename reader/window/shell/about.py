"""What the program is, its version and its licence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from reader import __version__

translate = QCoreApplication.translate


def show_about(parent: QWidget) -> None:
    """Say it in a dialog that stays until it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("About", "About Variorum"))
    box.setText(translate("About", "Variorum {version}").format(version=__version__))
    box.setInformativeText(
        translate(
            "About",
            "Reads news side by side: finds what several outlets quote, and shows how their words differ. "
            "It never opens a network connection.\n\nMIT licence. Made with Qt {qt}.",
        ).format(qt=qVersion())
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
