"""The right-hand panel: whose remark it is, the cards of its renderings, and what their marks mean."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reader.model import Analysis, Departure, Remark
from reader.window.looks.legend import Legend
from reader.window.looks.marks import Shape, Stroke
from reader.window.looks.strokes import stroke_of
from reader.window.looks.theme import Theme, set_ink, tint
from reader.window.looks.typography import Typography
from reader.window.opened.renderings import Rendering, renderings
from reader.window.variants.cards import VariantsView
from reader.window.words.differences import departure_words, ignored_words
from reader.window.words.renderings import renderings_words


class VariantsPanel(QWidget):
    """Shows one remark; until then, how to open one, or why there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._remark: Remark | None = None
        self._base: str | None = None
        self._ignoring: frozenset[str] = frozenset()
        self.view = VariantsView(theme)
        self._speaker = QLabel()
        self._speaker.setTextFormat(Qt.TextFormat.PlainText)
        self._speaker.setWordWrap(True)
        self._summary = QLabel()
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setWordWrap(True)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._legend = Legend(theme)
        self._pages = QStackedWidget()
        hint = QWidget()
        inner = QVBoxLayout(hint)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self._hint)
        self._pages.addWidget(hint)
        self._pages.addWidget(self.view)
        header = QVBoxLayout()
        header.setContentsMargins(16, 18, 16, 6)
        header.setSpacing(3)
        header.addWidget(self._speaker)
        header.addWidget(self._summary)
        rule = QFrame()
        rule.setObjectName("rule")
        rule.setFixedHeight(1)
        footer = QVBoxLayout()
        footer.setContentsMargins(16, 6, 16, 8)
        footer.addWidget(self._legend)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(header)
        whole.addWidget(self._pages, 1)
        whole.addWidget(rule)
        whole.addLayout(footer)
        theme.changed.connect(self._restyle)
        self.set_typography(Typography())
        self.clear("")

    @property
    def remark(self) -> Remark | None:
        return self._remark

    @property
    def base(self) -> str | None:
        """The quote that the others are compared with."""
        return self._base

    def clear(self, hint: str) -> None:
        """Show no remark, but a few words in its place."""
        self._remark = self._base = None
        self.view.show_renderings([], "")
        self._speaker.setText(self.tr("Renderings"))
        self._summary.setText("")
        self._summary.hide()
        self._hint.setText(hint)
        self._pages.setCurrentIndex(0)
        self._restyle()

    def show_remark(self, analysis: Analysis, remark: Remark, base: str, current: str) -> None:
        """Show a remark's renderings beside the quote ``base``, the card of the quote ``current`` chosen."""
        self._remark, self._base = remark, base
        shown = renderings(analysis, remark, base, self._ignoring)
        self._speaker.setText(remark.speaker or self.tr("Speaker not named"))
        self._summarise(shown)
        self._summary.show()
        # In this order: a list that is resized lays out all its cards at once.
        self._pages.setCurrentWidget(self.view)
        self.view.show_renderings(shown, current)
        self._restyle()

    def ignore(self, ignoring: frozenset[str]) -> None:
        """Tell no difference of writing of these kinds, from now on."""
        self._ignoring = ignoring
        shown = [replace(one, ignoring=ignoring) for one in self.view.renderings.shown]
        self.view.show_renderings(shown, self.view.current_quote() or "")
        self._summarise(shown)

    def shorten(self, shortened: bool) -> None:
        """Show the differences alone, or the whole renderings."""
        self.view.shorten(shortened)
        self._summarise(self.view.renderings.shown)

    def _summarise(self, shown: list[Rendering]) -> None:
        """Say how many renderings there are, and what of their differences is not shown."""
        outlets = len({one.article.outlet or one.article.id for one in shown})
        words = [renderings_words(len(shown), outlets), *ignored_words(self._ignoring)]
        if self.view.shortened:
            words.append(self.tr("only differences"))
        self._summary.setText(" · ".join(words))

    def set_typography(self, typography: Typography) -> None:
        font = typography.font
        font.setPointSizeF(typography.points * 1.25)
        self._speaker.setFont(font)
        self.view.set_typography(typography)

    def _restyle(self) -> None:
        colours = self._theme.colours
        set_ink(self._summary, colours.dim)
        set_ink(self._hint, colours.dim)
        if self._remark is None:
            self._legend.explain(
                [(departure_words(step), stroke_of(step, colours)) for step in (*Departure, None)]
            )
            return
        self._legend.explain(
            [
                (self.tr("only here"), Stroke(colours.here, Shape.SOLID, tint(colours.here, 0.10))),
                (self.tr("replaced"), Stroke(colours.here, Shape.DOUBLE, tint(colours.here, 0.10))),
                (self.tr("⟨only in the base⟩"), Stroke(colours.there, Shape.NONE)),
                (self.tr("moved"), Stroke(colours.moved, Shape.DASHED, tint(colours.moved, 0.10))),
                (self.tr("spelling"), Stroke(colours.dim, Shape.DOTTED)),
                (self.tr("sense may differ"), Stroke(colours.alert, Shape.WAVY, tint(colours.alert, 0.13))),
            ]
        )
