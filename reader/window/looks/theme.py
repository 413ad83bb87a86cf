"""The window's colours, which follow the system's light or dark, and its typefaces."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.model import Departure
from reader.resources import resource

SERIF = (
    "Charis SIL",
    "Charter",
    "Source Serif 4",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "DejaVu Serif",
    "serif",
)
SANS = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")


class Scheme(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, by what they are for; ``resources/themes`` says more of each."""

    paper: QColor
    chrome: QColor
    raised: QColor
    line: QColor
    ink: QColor
    dim: QColor
    faint: QColor
    accent: QColor
    selection: QColor
    find: QColor
    verbatim: QColor
    edited: QColor
    substantive: QColor
    alert: QColor
    here: QColor
    there: QColor
    moved: QColor

    def of(self, departure: Departure) -> QColor:
        return getattr(self, departure.name.lower())


def tint(colour: QColor, strength: float) -> QColor:
    """``colour`` as a wash of ``strength``, 0..1, over whatever it is laid on."""
    washed = QColor(colour)
    washed.setAlphaF(strength)
    return washed


@cache
def colours_named(name: str) -> Colours:
    """The colours of ``resources/themes/<name>.toml``."""
    data = tomllib.loads(resource(f"themes/{name}.toml").read_text("utf-8"))
    return Colours(**{key: QColor(value) for key, value in data.items()})


def reading_font(family: str | None, points: float) -> QFont:
    """The face in which articles and quotes are set: ``family``, or the best serif that is installed."""
    font = QFont()
    font.setFamilies([family, *SERIF] if family else list(SERIF))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


def interface_font() -> QFont:
    """The desktop's own face; a sans of ours where there is no desktop to ask."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if QGuiApplication.platformName() in ("offscreen", "minimal", "vnc") or font.family() in (
        "",
        "Sans Serif",
    ):
        font.setFamilies(list(SANS))
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPointSizeF(10)
    return font


class Theme(QObject):
    """Which colours hold now; ``changed`` tells everyone to derive theirs again."""

    changed = Signal()

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        QApplication.setStyle("Fusion")
        QApplication.setFont(interface_font())
        self.choose(scheme)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def colours(self) -> Colours:
        return colours_named("dark" if self.is_dark else "light")

    def choose(self, scheme: Scheme) -> None:
        """Fix light or dark, or follow the system."""
        self._scheme = scheme
        # The frame and the native dialogs are drawn by the platform, which has to know as well.
        self._hints.setColorScheme(
            {Scheme.SYSTEM: Qt.ColorScheme.Unknown, Scheme.LIGHT: Qt.ColorScheme.Light}.get(
                scheme, Qt.ColorScheme.Dark
            )
        )
        self._apply()

    def _apply(self) -> None:
        colours = self.colours
        QApplication.setPalette(palette(colours))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def set_ink(widget: QWidget, colour: QColor) -> None:
    """Write a widget's words in ``colour``."""
    own = widget.palette()
    own.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(own)


def palette(colours: Colours) -> QPalette:
    """Qt's palette in our colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, colours.chrome),
        (role.WindowText, colours.ink),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.chrome),
        (role.Text, colours.ink),
        (role.PlaceholderText, colours.dim),
        (role.Button, colours.chrome),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.alert),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.ink),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.raised),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.dim),
        (role.Shadow, colours.line),
    ):
        made.setColor(part, colour)
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, colours.faint)
    return made


def style_sheet(colours: Colours) -> str:
    """What the palette cannot say: hairlines in the place of frames, and bars that keep quiet."""
    return resource("themes/window.qss").read_text("utf-8") % {
        name: getattr(colours, name).name() for name in Colours.__slots__
    }
