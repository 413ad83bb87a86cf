"""The format of an export, and how it is to look: only what that format heeds is asked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from reader.export import FORMATS, Apparatus, Format, Options, Paper, Table
from reader.export.options import LARGEST_TYPE, SMALLEST_TYPE
from reader.window.looks.theme import Colours, set_ink
from reader.window.looks.tips import tip
from reader.window.words.exports import (
    GROUPS,
    apparatus_words,
    format_words,
    group_words,
    paper_words,
    table_words,
)

translate = QCoreApplication.translate

_NAME = Qt.ItemDataRole.UserRole


class FormatBox(QComboBox):
    """The formats in groups. The open list says what each of them holds; closed, it names the chosen one."""

    def __init__(self, formats: Mapping[str, Format] = FORMATS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._items: dict[str, QStandardItem] = {}
        self._names = {name: format_words(each.description) for name, each in formats.items()}
        model = QStandardItemModel(self)
        for group, names in _grouped(formats):
            heading = QStandardItem(group)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            model.appendRow(heading)
            for name in names:
                called, holds = self._names[name]
                item = QStandardItem(
                    translate("Export", "{format}: {what}").format(format=called, what=holds)
                )
                item.setData(name, _NAME)
                model.appendRow(item)
                self._items[name] = item
        self.setModel(model)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(24)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    @property
    def format(self) -> str:
        return self.currentData(_NAME)

    @property
    def holds(self) -> str:
        """What the chosen format holds, in a sentence."""
        return self._names[self.format][1]

    def choose(self, name: str, or_another: bool = True) -> None:
        """Choose a format; where it cannot be had, none or the first that can."""
        item = self._items.get(name)
        if item is None or not item.isEnabled():
            if not or_another:
                return
            item = next(each for each in self._items.values() if each.isEnabled())
        self.setCurrentIndex(item.row())

    def forbid(self, reasons: Mapping[str, str]) -> None:
        """Let all formats be had but those that there is a reason against, and say that."""
        for name, item in self._items.items():
            why_not = reasons.get(name, "")
            item.setEnabled(not why_not)
            item.setToolTip(tip(why_not) if why_not else "")
        self.choose(self.format)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if self.currentData(_NAME) is not None:
            option.currentText = self._names[self.format][0]  # type: ignore[attr-defined]


def _grouped(formats: Mapping[str, Format]) -> list[tuple[str, list[str]]]:
    """Headings, and the names of the formats under each."""
    known = {name for group in GROUPS for name in group}
    groups = (*GROUPS, tuple(name for name in formats if name not in known))
    found = [
        (group_words(number), [name for name in group if name in formats])
        for number, group in enumerate(groups)
    ]
    return [(heading, names) for heading, names in found if names]


class OptionsBox(QGroupBox):
    """Asks for the format and its options. ``changed`` says that something else is chosen now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Export", "How"), parent)
        self.formats = FormatBox()
        self.holds = QLabel()
        self.holds.setWordWrap(True)
        self.holds.setTextFormat(Qt.TextFormat.PlainText)
        self.paper, self.apparatus, self.table = (
            _choices(paper_words()),
            _choices(apparatus_words()),
            _choices(table_words()),
        )
        self.type_size = QDoubleSpinBox()
        self.type_size.setRange(SMALLEST_TYPE, LARGEST_TYPE)
        self.type_size.setDecimals(1)
        self.type_size.setSingleStep(0.2)
        self.type_size.setSuffix(translate("Export", " pt"))
        self.type_size.lineEdit().setTextMargins(5, 0, 0, 0)
        self.colour = QCheckBox(translate("Export", "In co&lour"))
        self.boilerplate = QCheckBox(translate("Export", "With page f&urniture"))
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(7)
        self._rows: dict[str, QWidget] = {}
        self._row(translate("Export", "&Format"), self.formats)
        self._form.addRow(self.holds)
        for name, words, field in (
            ("paper", translate("Export", "&Paper"), self.paper),
            ("type_size", translate("Export", "Type si&ze"), self.type_size),
            ("apparatus", translate("Export", "Rend&erings"), self.apparatus),
            ("table", translate("Export", "Ta&ble"), self.table),
        ):
            self._row(words, field)
            self._rows[name] = field
        for name, box in (("colour", self.colour), ("boilerplate", self.boilerplate)):
            self._form.addRow(box)
            self._rows[name] = box
            box.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._form)
        for box in (self.paper, self.apparatus, self.table):
            box.currentIndexChanged.connect(self.changed)
        self.type_size.valueChanged.connect(self.changed)
        self.formats.currentIndexChanged.connect(self._on_format)
        self.formats.choose("pdf")
        self._on_format()

    def _row(self, words: str, field: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(field)
        self._form.addRow(label, field)
        field.setAccessibleName(words.replace("&", ""))
        # The wheel scrolls the page, and changes nothing on its way.
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    @property
    def options(self) -> Options:
        return Options(
            Paper(self.paper.currentData()),
            round(self.type_size.value(), 1),
            self.colour.isChecked(),
            self.boilerplate.isChecked(),
            Apparatus(self.apparatus.currentData()),
            Table(self.table.currentData()),
        )

    def show_options(self, options: Options) -> None:
        for box, value in (
            (self.paper, options.paper),
            (self.apparatus, options.apparatus),
            (self.table, options.table),
        ):
            box.setCurrentIndex(max(box.findData(value.value), 0))
        self.type_size.setValue(options.type_size)
        self.colour.setChecked(options.colour)
        self.boilerplate.setChecked(options.boilerplate)

    def for_paper(self) -> None:
        """Ask how pages are to look, and for no format."""
        self.formats.choose("pdf")
        for field in (self.formats, self.holds):
            self._form.setRowVisible(field, False)

    def _on_format(self) -> None:
        heeded = FORMATS[self.formats.format].heeds
        for name, field in self._rows.items():
            self._form.setRowVisible(field, name in heeded)
        self.holds.setText(self.formats.holds + _english_words(self.formats.format))
        self._keep_heights()
        self.formats.setAccessibleDescription(self.formats.holds)
        self.changed.emit()

    def _keep_heights(self) -> None:
        """Fields are as high as their words: the layout would give some of it to what wraps."""
        for field in (self.formats, self.paper, self.type_size, self.apparatus, self.table):
            height = field.sizeHint().height()
            field.setMinimumHeight(height)
            self._form.labelForField(field).setMinimumHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._keep_heights()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_heights()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def restyle(self, colours: Colours) -> None:
        set_ink(self.holds, colours.dim)


def _english_words(name: str) -> str:
    """What is said of the language of a format's own words, to those whose language it is not."""
    if FORMATS[name].writer is None or QLocale().language() == QLocale.Language.English:
        return ""
    return " " + translate("Export", "The words around the articles are English.")


def _choices(words: Mapping[str, str]) -> QComboBox:
    box = QComboBox()
    for value, said in words.items():
        box.addItem(said, value)
    return box
