"""What an article's file says of it, corrected: outlet, headline, byline, and when it was published."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.ingest import Doubt, entered_date
from reader.library.corrections import BYLINE, OUTLET, TITLE, Correction, cleaned, stated_of
from reader.model import Article
from reader.window.looks.lines import draw_line
from reader.window.looks.positions import showable
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.tips import set_tip, tip
from reader.window.shell.dialogs import give_size
from reader.window.words.articles import elided, moment_words
from reader.window.words.directions import apart

translate = QCoreApplication.translate

_DATE = 200
"""Characters of a date that is entered."""

_SIDE = 20
"""Pixels beside the fields."""

_NAMED = 28
"""Code points of an outlet's name in a choice."""


class _Note(QLabel):
    """A quiet line, cut at its end where it is too long."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        draw_line(painter, self.contentsRect(), self.text())


class _Field:
    """A line of words; above it, where the file says something else, what that is, and a way back to it."""

    def __init__(self, line: QLineEdit, said: str | None, most: int) -> None:
        """``said`` is what the file says; ``most`` are the code points that there is room for."""
        self.line = line
        self._most = most
        self.said = said or ""
        self.is_back = False
        """Whether the reader wanted what the file says, whatever that is."""
        line.setMaxLength(most)
        line.setText(self.said)
        self._as_said = line.text()
        self.note = _Note()
        self.reset = QPushButton(translate("Correction", "As in the File"))
        self.reset.setObjectName("link")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self.go_back)
        for part in (self.note, self.reset):
            # What is below does not move when there is something to say.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        line.textEdited.connect(self._leave)

    @property
    def value(self) -> str:
        """What the line says; empty where it says that nothing is known."""
        return cleaned(self.line.text(), self._most)

    @property
    def correction(self) -> str | None:
        """What is said in the place of what the file says; None if it is the same."""
        same = self.line.text() == self._as_said or self.value == self.said
        return None if same else self.value

    def show(self, value: str) -> None:
        self.line.setText(value)
        self.line.setCursorPosition(0)

    def go_back(self) -> None:
        """Say what the file says."""
        self.show(self.said)
        self.is_back = True
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.is_back = False

    def compare(self) -> None:
        """Show what the file says where that is something else."""
        self.note.setText(self._said_words())
        set_tip(self.note, self.note.text())
        for part in (self.note, self.reset):
            part.setVisible(self.correction is not None)

    def _said_words(self) -> str:
        if not self.said:
            return translate("Correction", "The file does not say.")
        words = apart(showable(self.said))
        return translate("Correction", "The file says “{words}”.").format(words=words)


class _DateField(_Field):
    """A line that says a date; ``understood`` says how it is taken."""

    def __init__(self, line: QLineEdit, said: str | None, now: str | None) -> None:
        super().__init__(line, said, _DATE)
        self._kept = {entered_words(one): one for one in (now or "", said or "")}
        self.understood = QLabel()
        self.understood.setTextFormat(Qt.TextFormat.PlainText)
        self.understood.setWordWrap(True)

    @property
    def value(self) -> str:
        return self._read()[0]

    @property
    def correction(self) -> str | None:
        return None if self.value == self.said else self.value

    @property
    def is_understood(self) -> bool:
        return self._read()[1]

    def _read(self) -> tuple[str, bool]:
        """The date that is said, empty if none is, and whether all that is said can be understood."""
        words = self.line.text().strip()
        if words in self._kept:
            return self._kept[words], True
        published = entered_date(words).published
        return published or "", published is not None or not words

    def show(self, value: str) -> None:
        super().show(entered_words(value))

    def _said_words(self) -> str:
        if not self.said:
            return super()._said_words()
        return translate("Correction", "The file says {date}.").format(date=moment_words(self.said))

    def compare(self) -> None:
        super().compare()
        words = self.line.text().strip()
        doubt = None if words in self._kept else entered_date(words).doubt
        self.understood.setText(understood_words(self.value, self.is_understood, doubt))
        self.line.setAccessibleDescription(self.understood.text())


class CorrectionDialog(QDialog):
    """Asks what an article is; ``corrected`` tells it.

    ``outlets`` are those that may be meant; ``others`` says which other articles are to have the same one
    again, as of ``others_words``, empty where there are none.
    """

    corrected = Signal(object, object)
    """The Correction, and that of the outlet of those others; None where they stay as they are."""

    def __init__(
        self,
        article: Article,
        outlets: Sequence[str],
        others: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._theme = theme
        self.setWindowTitle(self.tr("Correct the Article"))
        self._build(outlets, others)
        for field, value in zip(self._fields, (article.outlet, article.title, article.byline), strict=False):
            field.show(value or "")
        self.published.show(article.published or "")
        for field in self._fields:
            field.line.textChanged.connect(self._compare)
        # Where there is little room, it would be said out of sight.
        understood = self.published.understood
        self.published.line.textEdited.connect(lambda: self.area.ensureWidgetVisible(understood))
        theme.changed.connect(self._restyle)
        self._restyle()
        self._compare()
        self.outlet.line.selectAll()
        self.box.setFocus()
        give_size(self, 600, 440)

    def _build(self, outlets: Sequence[str], others: str) -> None:
        article, stated = self._article, stated_of(self._article)
        self.box = QComboBox()
        self.box.setEditable(True)
        line = QLineEdit()
        completer = QCompleter(list(outlets), self)
        self.box.setLineEdit(line)
        self.offered = QListView()
        self.offered.setObjectName("completions")
        completer.setPopup(self.offered)
        self.box.setCompleter(completer)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.addItems(list(outlets))
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.outlet = _Field(line, stated.outlet, OUTLET)
        self.title = _Field(QLineEdit(), stated.title, TITLE)
        self.byline = _Field(QLineEdit(), stated.byline, BYLINE)
        self.published = _DateField(QLineEdit(), stated.published, article.published)
        self._fields = (self.outlet, self.title, self.byline, self.published)
        self.others = QCheckBox()
        self.others.setAccessibleName(others)
        self.others.setVisible(bool(others))
        # A long name takes no room from the fields.
        self.others.setMinimumWidth(1)
        self.others.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint = QLabel(
            self.tr("What is left empty is taken for unknown. The file itself stays as it is.")
        )
        self._hint.setWordWrap(True)
        rows = QVBoxLayout()
        rows.setContentsMargins(_SIDE, 16, _SIDE, 14)
        rows.setSpacing(14)
        turns: list[QWidget] = []
        for words, field, editor, below in (
            (self.tr("&Outlet"), self.outlet, self.box, self.others),
            (self.tr("&Headline"), self.title, self.title.line, None),
            (self.tr("&Byline"), self.byline, self.byline.line, None),
            (self.tr("&Date and time"), self.published, self.published.line, self.published.understood),
        ):
            label = QLabel(words)
            label.setBuddy(editor)
            name = words.replace("&", "")
            editor.setAccessibleName(name)
            field.reset.setAccessibleName(self.tr("{field}, as in the file").format(field=name))
            rows.addLayout(_row(label, field, editor, below))
            turns += [editor, self.others, field.reset] if below is self.others else [editor, field.reset]
        rows.addWidget(self._hint)
        rows.addStretch()
        self.page = QWidget()
        self.page.setLayout(rows)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.page)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.setContentsMargins(16, 8, 16, 10)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(rule)
        column.addWidget(buttons)
        # What stands above a field comes after it: nobody wants that back before something else is there.
        for one, other in pairwise(turns):
            self.setTabOrder(one, other)

    @property
    def correction(self) -> Correction:
        return Correction(*(field.correction for field in self._fields))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, room = self.others.fontMetrics(), self.area.viewport().width() - 2 * _SIDE - 28
        whole = self.others.accessibleName()
        words = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self.others.setText(words.replace("&", "&&"))
        self.others.setToolTip(tip(whole) if words != whole else "")

    def accept(self) -> None:
        # The return key is heard though the button cannot be pressed.
        if self.published.is_understood:
            others = Correction(None if self.outlet.is_back else self.outlet.value)
            wanted = self.others.isEnabled() and self.others.isChecked()
            super().accept()
            self.corrected.emit(self.correction, others if wanted else None)

    def _compare(self) -> None:
        for field in self._fields:
            field.compare()
        self.others.setEnabled(self.outlet.value != (self._article.outlet or ""))
        self.ok.setEnabled(self.published.is_understood)
        self._ink_understood()

    def _restyle(self) -> None:
        for label in (self._hint, *(field.note for field in self._fields)):
            set_ink(label, self._theme.colours.dim)
        self._ink_understood()

    def _ink_understood(self) -> None:
        colours = self._theme.colours
        set_ink(self.published.understood, colours.dim if self.published.is_understood else colours.alert)


def _row(label: QLabel, field: _Field, editor: QWidget, below: QWidget | None) -> QVBoxLayout:
    """A field under its name, beside which stands what the file says; ``below`` belongs to it."""
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(label)
    head.addWidget(field.note, 1)
    head.addWidget(field.reset)
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addLayout(head)
    column.addWidget(editor)
    if below is not None:
        column.addWidget(below)
    return column


def others_words(number: int, outlet: str | None, of_file: bool = False) -> str:
    """To how many other articles of an outlet a correction of it may extend; without one, of the file or
    folder.
    """
    if outlet is None and of_file:
        return (
            translate("Correction", "Also for the other article of this file without an outlet")
            if number == 1
            else translate(
                "Correction", "Also for the {n} other articles of this file without an outlet"
            ).format(n=number)
        )
    if outlet is None:
        return (
            translate("Correction", "Also for the other article of this folder without an outlet")
            if number == 1
            else translate(
                "Correction", "Also for the {n} other articles of this folder without an outlet"
            ).format(n=number)
        )
    name = apart(elided(showable(outlet), _NAMED))
    if number == 1:
        return translate("Correction", "Also for the one other article of {outlet}").format(outlet=name)
    return translate("Correction", "Also for the {n} other articles of {outlet}").format(
        n=number, outlet=name
    )


def entered_words(published: str) -> str:
    """An ISO 8601 date as it can be entered."""
    date, _, time = published.partition("T")
    if not time:
        return date
    clock, zone = (time[:-6], time[-6:]) if time[-6:-5] in ("+", "-") else (time, "")
    return " ".join(filter(None, (date, clock, zone)))


def understood_words(published: str, understood: bool, doubt: Doubt | None) -> str:
    """How what was entered as a date is taken."""
    if not understood:
        return translate(
            "Correction", "This is no date. Write it as “2015-10-05” or “5 October 2015, 14:30 GMT”."
        )
    if not published:
        return translate("Correction", "Not known.")
    date = moment_words(published)
    if doubt is Doubt.ZONE:
        return translate(
            "Correction", "Understood as {date}. A time counts with its zone: “14:30 GMT”, “14:30 +02:00”."
        ).format(date=date)
    if doubt is Doubt.ORDER:
        return translate(
            "Correction", "Understood as {date} alone: which is the day? Write the month as a word."
        ).format(date=date)
    return translate("Correction", "Understood as {date}.").format(date=date)
