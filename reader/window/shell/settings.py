"""The settings: colours, type, size and language, each shown at once and undone with Cancel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.library import Library
from reader.window.looks.language import LANGUAGES, spoken
from reader.window.looks.theme import Theme, interface_font, set_ink
from reader.window.looks.typography import Typography
from reader.window.opened.options import (
    FAMILY,
    LANGUAGE,
    PALETTE,
    POINTS,
    SCALE,
    SCALES,
    SCHEME,
    SIZE,
    Palette,
    Scheme,
)
from reader.window.shell.dialogs import give_size
from reader.window.shell.preview import Preview

translate = QCoreApplication.translate

_BESIDE = 600
"""Pixels of width from which the preview stands beside the choices, and not beneath them."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the dialog sets; ``reader.window.opened.options`` says more of each."""

    scheme: Scheme
    palette: Palette
    family: str | None
    points: float
    scale: float
    language: str | None

    @property
    def typography(self) -> Typography:
        return Typography(self.family, self.points)

    @classmethod
    def kept(cls, library: Library) -> Choices:
        return cls(
            SCHEME.read(library),
            PALETTE.read(library),
            FAMILY.read(library),
            SIZE.read(library),
            SCALE.read(library),
            LANGUAGE.read(library),
        )

    def keep(self, library: Library) -> None:
        SCHEME.keep(library, self.scheme)
        PALETTE.keep(library, self.palette)
        FAMILY.keep(library, self.family)
        SIZE.keep(library, self.points)
        SCALE.keep(library, self.scale)
        LANGUAGE.keep(library, self.language)


class SettingsDialog(QDialog):
    """Applies and keeps every choice at once, and brings back what was when it is cancelled."""

    changed = Signal()
    """Another typography is kept in the library: what is shown is to be set in it."""

    def __init__(self, library: Library, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._theme = theme
        self._before = self._now = Choices.kept(library)
        self.setWindowTitle(self.tr("Settings"))
        self.preview = Preview(theme, self._before.typography)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.schemes.button(self.schemes.checkedId()).setFocus()
        give_size(self, 760, 620)

    def _build(self) -> None:
        now = self._before
        self._labels: list[QLabel] = []
        self.schemes = self._group(scheme_words(), now.scheme)
        self.palettes = self._group(palette_words(), now.palette)
        choices = QVBoxLayout()
        choices.setSpacing(14)
        choices.addWidget(self._framed(self.tr("Appearance"), self.schemes))
        choices.addWidget(self._framed(self.tr("Colours"), self.palettes))
        choices.addWidget(self._reading(now))
        choices.addWidget(self._interface(now))
        choices.addStretch()
        widest = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(16, 14, 16, 14)
        self._columns.setSpacing(18)
        self._columns.addLayout(choices, 1)
        self._columns.addWidget(self.preview, 1, Qt.AlignmentFlag.AlignTop)
        self.page = QWidget()
        self.page.setLayout(self._columns)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.page)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.setContentsMargins(16, 8, 16, 10)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(rule)
        column.addWidget(self.buttons)

    def _group(self, choices: dict[Scheme, str] | dict[Palette, str], chosen: object) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, (choice, words) in enumerate(choices.items()):
            button = QRadioButton(words)
            button.setChecked(choice is chosen)
            group.addButton(button, number)
        group.idToggled.connect(lambda _, on: self._show() if on else None)
        return group

    def _framed(self, title: str, group: QButtonGroup) -> QGroupBox:
        box = QGroupBox(title)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        for button in group.buttons():
            column.addWidget(button)
        return box

    def _reading(self, now: Choices) -> QGroupBox:
        box = QGroupBox(self.tr("Articles and quotes"))
        self.family = QComboBox()
        self.family.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.family.setMinimumContentsLength(12)
        # The first is the usual one: the best serif that is installed.
        self.family.addItem(self.tr("Serif"), None)
        self.family.addItem(self.tr("Sans serif"), interface_font().family())
        self.family.insertSeparator(2)
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self.family.addItem(family, family)
        self.family.setCurrentIndex(max(self.family.findData(now.family), 0) if now.family else 0)
        self.points = QSpinBox()
        self.points.setRange(round(POINTS[0]), round(POINTS[1]))
        self.points.setSuffix(self.tr(" pt"))
        self.points.setValue(round(now.points))
        self.points.lineEdit().setTextMargins(5, 0, 0, 0)
        self.family.currentIndexChanged.connect(self._show)
        self.points.valueChanged.connect(self._show)
        self._rows(box, (self.tr("&Typeface"), self.family), (self.tr("Si&ze"), self.points))
        return box

    def _interface(self, now: Choices) -> QGroupBox:
        box = QGroupBox(self.tr("The program"))
        self.scale = QComboBox()
        for scale in SCALES:
            self.scale.addItem(translate("Settings", "{n}%").format(n=round(scale * 100)), scale)
        self.scale.setCurrentIndex(self.scale.findData(now.scale))
        self.language = QComboBox()
        of_system = LANGUAGES[spoken(None)]
        self.language.addItem(self.tr("As the system: {language}").format(language=of_system), None)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(now.language), 0) if now.language else 0)
        self.scale.currentIndexChanged.connect(self._show)
        self.language.currentIndexChanged.connect(self._show)
        self.later = QLabel(self.tr("Scale and language change when Variorum is started again."))
        self.later.setWordWrap(True)
        form = self._rows(box, (self.tr("S&cale"), self.scale), (self.tr("&Language"), self.language))
        form.addRow(self.later)
        return box

    def _rows(self, box: QGroupBox, *rows: tuple[str, QWidget]) -> QFormLayout:
        form = QFormLayout(box)
        form.setContentsMargins(0, 4, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        for words, field in rows:
            label = QLabel(words)
            label.setBuddy(field)
            self._labels.append(label)
            form.addRow(label, field)
            field.setAccessibleName(words.replace("&", ""))
            # The wheel scrolls the page, and changes nothing on its way.
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)
        return form

    @property
    def chosen(self) -> Choices:
        return Choices(
            list(Scheme)[self.schemes.checkedId()],
            list(Palette)[self.palettes.checkedId()],
            self.family.currentData(),
            float(self.points.value()),
            self.scale.currentData(),
            self.language.currentData(),
        )

    def _show(self) -> None:
        self._become(self.chosen)

    def _become(self, choices: Choices) -> None:
        before, self._now = self._now, choices
        choices.keep(self._library)
        if choices.scheme is not before.scheme:
            self._theme.choose(choices.scheme)
        if choices.palette is not before.palette:
            self._theme.choose_palette(choices.palette)
        if choices.typography != before.typography:
            self.preview.set_typography(choices.typography)
            self.changed.emit()

    def reject(self) -> None:
        self._become(self._before)
        super().reject()

    def _restyle(self) -> None:
        set_ink(self.later, self._theme.colours.dim)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = QBoxLayout.Direction.LeftToRight
        under = QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if self.width() >= _BESIDE else under)
        super().resizeEvent(event)


def scheme_words() -> dict[Scheme, str]:
    return {
        Scheme.SYSTEM: translate("Settings", "As the s&ystem"),
        Scheme.LIGHT: translate("Settings", "L&ight"),
        Scheme.DARK: translate("Settings", "&Dark"),
    }


def palette_words() -> dict[Palette, str]:
    return {
        Palette.BLUE_ORANGE: translate("Settings", "&Blue and orange"),
        Palette.TEAL_MAGENTA: translate("Settings", "T&eal and magenta"),
        Palette.HIGH_CONTRAST: translate("Settings", "&High contrast"),
        Palette.MONOCHROME: translate("Settings", "&Monochrome: shapes alone"),
    }
