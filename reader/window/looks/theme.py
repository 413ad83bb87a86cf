"""The window's colours, in palettes that follow the system's light or dark, and its typefaces."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.model import Departure
from reader.resources import resource
from reader.window.opened.options import PALETTE, Palette, Scheme

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


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a palette in light or in dark, by what they are for."""

    paper: QColor
    """What is read."""
    chrome: QColor
    """Lists, bars and panels."""
    raised: QColor
    """Cards."""
    line: QColor
    """Hairlines and borders."""
    ink: QColor
    dim: QColor
    """Captions, comments, page furniture, secondary lines."""
    faint: QColor
    """Dotted lines under quotes that nobody else carries; what cannot be chosen. Never for words to read."""
    accent: QColor
    """Links, focus, the present place."""
    selection: QColor
    find: QColor
    """The ground of words that were looked for."""
    verbatim: QColor
    """These three are for marks; words beside them stand in ``ink`` or ``dim``."""
    edited: QColor
    substantive: QColor
    alert: QColor
    """What may change the sense, as a mark and in words."""
    here: QColor
    """Words that the base does not have."""
    there: QColor
    """Words that only the base has."""
    moved: QColor

    def of(self, departure: Departure) -> QColor:
        return getattr(self, departure.name.lower())


def tint(colour: QColor, strength: float) -> QColor:
    """``colour`` as a wash of ``strength``, 0..1, over whatever it is laid on."""
    washed = QColor(colour)
    washed.setAlphaF(strength)
    return washed


@cache
def colours_named(scheme: str, palette: Palette = PALETTE.usual) -> Colours:
    """The colours of a palette, ``scheme`` being ``light`` or ``dark``."""
    data = tomllib.loads(resource(f"themes/{palette.value}.toml").read_text("utf-8"))[scheme]
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

    def __init__(
        self, scheme: Scheme, parent: QObject | None = None, palette: Palette = PALETTE.usual
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._palette = palette
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._apply)
        QApplication.setStyle("Fusion")
        QApplication.setFont(interface_font())
        self.choose(scheme)

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def palette(self) -> Palette:
        return self._palette

    @property
    def is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    @property
    def colours(self) -> Colours:
        return colours_named("dark" if self.is_dark else "light", self._palette)

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

    def choose_palette(self, palette: Palette) -> None:
        self._palette = palette
        self._apply()

    def _apply(self) -> None:
        colours = self.colours
        application = QApplication.instance()
        if isinstance(application, QApplication):
            # Qt takes four times as long to put one sheet in the place of another.
            application.setStyleSheet("")
            QApplication.setPalette(qt_palette(colours))
            application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def set_ink(widget: QWidget, colour: QColor) -> None:
    """Write a widget's words in ``colour``."""
    own = widget.palette()
    own.setColor(QPalette.ColorRole.WindowText, colour)
    widget.setPalette(own)


def qt_palette(colours: Colours) -> QPalette:
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
    values = {name: getattr(colours, name).name() for name in Colours.__slots__}
    values["icons"] = resource("icons").as_posix()
    return resource("themes/window.qss").read_text("utf-8") % values
