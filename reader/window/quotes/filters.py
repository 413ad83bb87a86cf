"""The filters over the index: words as they are typed, and choices of what there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from reader.model import Departure, Relation
from reader.window.quotes.beside import Beside
from reader.window.quotes.choices import Choice, ChoiceBox
from reader.window.words.differences import alert_name, departure_words, relation_words
from reader.window.words.remarks import carrier_words, speaker_words

if TYPE_CHECKING:
    from reader.collation.remarks.sifting import Difference, Filters, Sieve


class FilterBar(QWidget):
    """``changed`` tells that other remarks are wanted, ``left`` that the keys are to go to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sieve: Callable[[], tuple[Sieve, Filters] | None] = lambda: None
        self.words = _WordsField()
        self.words.setPlaceholderText(self.tr("Words, speaker or outlet"))
        self.words.setAccessibleName(self.tr("Filter remarks by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setAcceptDrops(False)
        self.speaker = ChoiceBox(self.tr("Speaker"), self.tr("Any speaker"), self._speakers)
        self.outlet = ChoiceBox(self.tr("Outlet"), self.tr("Any outlet"), self._outlets)
        self.relation = ChoiceBox(self.tr("Relation"), self.tr("Any relation"), self._relations)
        self.difference = ChoiceBox(
            self.tr("Gravest difference"), self.tr("Any difference"), self._differences
        )
        self.boxes = (self.speaker, self.outlet, self.relation, self.difference)
        self.clear = QPushButton(self.tr("Clear filters"))
        self.clear.setObjectName("link")
        self.clear.setAutoDefault(True)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for box in self.boxes:
            choices.addWidget(box, 1)
            box.chosen.connect(self._tell)
        words = QHBoxLayout()
        words.addWidget(self.words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Beside(words, choices, (2, 5)))
        self.words.textChanged.connect(self._tell)
        self.words.left.connect(self.left)
        self.clear.clicked.connect(self.clear_all)
        self.clear.hide()

    def watch(self, sieve: Callable[[], tuple[Sieve, Filters] | None]) -> None:
        """Where to look for the choices that there are."""
        self._sieve = sieve

    def filters(self) -> Filters:
        """What the reader has chosen, in the whole set."""
        from reader.collation.remarks.sifting import Filters

        return Filters(self.words.text(), *(box.value for box in self.boxes))

    def choose(self, filters: Filters) -> None:
        """Show these filters without telling of it."""
        self.blockSignals(True)
        self.words.setText(filters.words)
        self.speaker.choose(filters.speaker, speaker_words(filters.speaker))
        self.outlet.choose(filters.outlet, carrier_words(filters.outlet or ""))
        self.relation.choose(filters.relation, relation_words(filters.relation) if filters.relation else "")
        self.difference.choose(
            filters.difference, _difference_words(filters.difference) if filters.difference else ""
        )
        self.blockSignals(False)
        self.clear.setVisible(filters.any)

    def clear_all(self) -> None:
        from reader.collation.remarks.sifting import Filters

        self.choose(Filters())
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _tell(self) -> None:
        self.clear.setVisible(self.filters().any)
        self.changed.emit()

    # What there is to choose from

    def _counts(self, of: str) -> dict[Any, int]:
        looked = self._sieve()
        if not looked:
            return {}
        sieve, filters = looked
        return getattr(sieve, of)(filters)

    def _speakers(self) -> list[Choice]:
        """Who is quoted most comes first; a letter or two go to the others."""
        counts = self._counts("speakers").items()
        ranked = sorted(counts, key=lambda each: (-each[1], each[0]))
        return [Choice(speaker_words(speaker), speaker, count) for speaker, count in ranked]

    def _outlets(self) -> list[Choice]:
        counts = self._counts("outlets")
        return [
            Choice(carrier_words(outlet), outlet, counts[outlet])
            for outlet in sorted(counts, key=lambda name: (name.startswith("“"), name.casefold()))
        ]

    def _relations(self) -> list[Choice]:
        counts = self._counts("relations")
        return [
            Choice(relation_words(relation), relation, counts[relation])
            for relation in Relation
            if counts.get(relation)
        ]

    def _differences(self) -> list[Choice]:
        from reader.collation.segment import Alert

        counts = self._counts("differences")
        wanted = [Departure.ALERT, *Alert, *(each for each in reversed(Departure) if each != Departure.ALERT)]
        return [
            Choice(_difference_words(each), each, counts[each], part=isinstance(each, Alert))
            for each in wanted
            if counts.get(each)
        ]


class _WordsField(QLineEdit):
    """``left``: the arrow down and Enter go on to the list. Escape takes the words back, if there are any."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif self._takes_back(event):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _takes_back(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self.text())


def _difference_words(difference: Difference) -> str:
    return departure_words(difference) if isinstance(difference, Departure) else alert_name(difference)
