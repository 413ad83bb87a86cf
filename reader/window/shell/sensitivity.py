"""How doubtful a link may be: chosen on a slider, with what it would change shown before it is applied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from reader.matching import Outlook, most_sensitive, usual_sensitivity
from reader.model import Analysis, Link
from reader.window.looks.theme import Theme, set_ink
from reader.window.looks.tips import tip
from reader.window.shell.dialogs import give_size
from reader.window.words.articles import article_name
from reader.window.words.differences import passage
from reader.window.words.links import links_words, percent_words, prospect_words, share_words
from reader.window.work.aside import Aside

translate = QCoreApplication.translate

_STEPS = 100
"""Steps of the slider from 0 to 1."""
_LISTED = 200
"""Pairs that are listed at most."""


class SensitivityDialog(QDialog):
    """Shows what every sensitivity would make of ``analysis``, which is at ``now``.

    ``chosen`` tells the one that the reader applies: None for the usual one.
    """

    chosen = Signal(object)

    def __init__(self, analysis: Analysis, now: float, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analysis = analysis
        self._now = now
        self._usual = usual_sensitivity()
        self._outlook: Outlook | None = None
        # Of a large set this takes a moment, and the dialog shows first.
        self._looking_ahead = Aside(self)
        self._looking_ahead.done.connect(self._on_outlook)
        self._looking_ahead.start(Outlook, analysis)
        self._theme = theme
        self.setWindowTitle(self.tr("Sensitivity"))
        self._build()
        self.slider.valueChanged.connect(self._show)
        self.reset.clicked.connect(lambda: self.slider.setValue(round(self._usual * _STEPS)))
        self.slider.setValue(round(now * _STEPS))
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()
        give_size(self, 560, 560)

    def _build(self) -> None:
        self._meaning = QLabel(
            self.tr(
                "A higher sensitivity finds more renderings of a remark, and more that are none. "
                "Your choice is kept for other sets."
            )
        )
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round(most_sensitive() * _STEPS))
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Sensitivity"))
        self._value = QLabel()
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("0.000"))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label = QLabel(self.tr("&Sensitivity"))
        label.setBuddy(self.slider)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)
        ends = QHBoxLayout()
        self._ends = QLabel(self.tr("only the surest")), QLabel(self.tr("all that was found"))
        ends.addSpacing(label.sizeHint().width() + row.spacing())
        ends.addWidget(self._ends[0])
        ends.addStretch()
        ends.addWidget(self._ends[1])
        ends.addSpacing(self._value.minimumWidth() + row.spacing())
        self._sureness, self.effect, self._listing = QLabel(), QLabel(), QLabel()
        strong = self.effect.font()
        strong.setBold(True)
        self.effect.setFont(strong)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(5)
        self.list.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Links that would come or go"))
        place = self.list.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self.list.setSizePolicy(place)
        self.reset = QPushButton(self.tr("&Reset to {usual}").format(usual=share_words(self._usual)))
        self.reset.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.apply = QPushButton(self.tr("&Apply"))
        self.apply.setDefault(True)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(6)
        for part in (self._meaning, 8, row, ends, 8, self._sureness, self.effect, 8, self._listing):
            if isinstance(part, int):
                column.addSpacing(part)
            elif isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                part.setTextFormat(Qt.TextFormat.PlainText)
                part.setWordWrap(True)
                column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.reset)
        row.addWidget(buttons)
        column.addLayout(row)
        self.slider.setFocus()

    def _restyle(self) -> None:
        for label in (self._meaning, self._sureness, self._listing, *self._ends):
            set_ink(label, self._theme.colours.dim)

    @property
    def sensitivity(self) -> float:
        """The one that the slider points at."""
        value = self.slider.value()
        # A sensitivity that was given with more digits stays what it is until the slider is moved.
        return next(
            (known for known in (self._now, self._usual) if round(known * _STEPS) == value), value / _STEPS
        )

    def accept(self) -> None:
        self.chosen.emit(None if self.sensitivity == self._usual else self.sensitivity)
        super().accept()

    def _on_outlook(self, outlook: Outlook) -> None:
        self._outlook = outlook
        self._show()

    def _show(self) -> None:
        there = self.sensitivity
        self._value.setText(share_words(there))
        self._sureness.setText(sureness_words(there))
        self.apply.setEnabled(there != self._now)
        self.reset.setEnabled(there != self._usual)
        if self._outlook is None:
            return
        prospect, now = self._outlook.at(there), self._outlook.at(self._now)
        told = f"{prospect_words(there, *prospect)}. {change_words(prospect.links - now.links)}."
        self.effect.setText(told)
        self.slider.setAccessibleDescription(told)
        changed = self._outlook.between(there, self._now)
        self._list(changed, prospect.links > now.links)

    def _list(self, changed: list[Link], come: bool) -> None:
        if come:
            # Those nearest to what is there already say most of what will come.
            told = self.tr("These pairs would be linked, the surest first:")
        else:
            changed = changed[::-1]
            told = self.tr("These pairs would no longer be linked, the most doubtful first:")
        self._listing.setText(told if changed else self.tr("No pair would be linked or parted."))
        self.list.setVisible(bool(changed))
        self.list.clear()
        for link in changed[:_LISTED]:
            item = QListWidgetItem(pair_words(self._analysis, link))
            texts = [self._analysis.quote_by_id[quote].text for quote in link.quotes]
            item.setToolTip(tip("\n\n".join(texts)))
            self.list.addItem(item)
        if len(changed) > _LISTED:
            self.list.addItem(self.tr("and {n} more").format(n=len(changed) - _LISTED))


def change_words(more: int) -> str:
    """How many links there would be more than now, or, below 0, fewer."""
    if not more:
        return translate("Sensitivity", "As now")
    words = (
        translate("Sensitivity", "{links} more than now")
        if more > 0
        else translate("Sensitivity", "{links} fewer than now")
    )
    return words.format(links=links_words(abs(more)))


def sureness_words(sensitivity: float) -> str:
    """What a sensitivity asks of a link."""
    least = round((1 - sensitivity) * 100)
    return translate("Sensitivity", "Links what is at least {n}% likely to be the same remark").format(
        n=least
    )


def pair_words(analysis: Analysis, link: Link) -> str:
    """A link in three lines: how sure it is, and its two quotes."""
    likely = translate("Sensitivity", "{percent} likely").format(percent=percent_words(link.score))
    quotes = [analysis.quote_by_id[quote] for quote in link.quotes]
    return "\n".join(
        [
            likely,
            *(
                f"{article_name(analysis.article_by_id[quote.article])}: {passage(quote.text)}"
                for quote in quotes
            ),
        ]
    )
