"""What is exported: all of a set, some of its articles, one remark, or what the Quotes view lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from reader.export import EVERYTHING, Choice
from reader.window.looks.positions import showable
from reader.window.looks.theme import Colours, set_ink
from reader.window.looks.tips import set_tip
from reader.window.opened.exportable import Exportable
from reader.window.shell.exporting_articles import ArticleChoice
from reader.window.shell.exporting_kept import What
from reader.window.words.articles import elided, title_of
from reader.window.words.directions import apart
from reader.window.words.exports import count_words, listed_words

translate = QCoreApplication.translate

_LONGEST = 120
"""Code points of a headline or a remark that are shown."""
_INDENT = 22
"""Pixels that the list of articles stands to the right of its choice."""


class _Wide(QRadioButton):
    """A choice that is cut at its end where it has no room."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words.replace("&&", "\0").replace("&", "").replace("\0", "&"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - 28
        words = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic.value
        )
        self.setText(words)
        if self.isEnabled():
            set_tip(self, self.accessibleName() if words != self._words else "")


class WhatBox(QGroupBox):
    """Asks what is exported. ``changed`` says that it is something else now."""

    changed = Signal()

    def __init__(self, given: Exportable, parent: QWidget | None = None) -> None:
        super().__init__(translate("Export", "What"), parent)
        self._given = given
        analysis = given.analysis
        self._carriers = {
            remark.id: {analysis.quote_by_id[quote].article for quote in remark.quotes}
            for remark in analysis.remarks
            if remark.id in {given.remark, *(given.listed or ())}
        }
        words = self._choices()
        self.buttons = {what: _Wide(said) for what, said in words.items()}
        self.group = QButtonGroup(self)
        for what, why in self._reasons().items():
            self.buttons[what].setEnabled(not why)
            set_tip(self.buttons[what], why)
        self.articles = ArticleChoice(analysis.articles)
        self.articles.changed.connect(self._on_change)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.articles.setContentsMargins(_INDENT, 2, 0, 4)
        for what, button in self.buttons.items():
            self.group.addButton(button)
            column.addWidget(button)
            if what is What.CHOSEN:
                column.addWidget(self.articles)
        column.addSpacing(2)
        column.addWidget(self._count)
        self.choose(What.ALL)
        self.group.buttonToggled.connect(lambda _, on: self._on_change() if on else None)

    def _choices(self) -> dict[What, str]:
        given, analysis = self._given, self._given.analysis
        article = analysis.article_by_id.get(given.article or "")
        remark = next((each for each in analysis.remarks if each.id == given.remark), None)
        headline = _said(title_of(article)) if article is not None else ""
        words = _said(analysis.quote_by_id[remark.base].text) if remark is not None else ""
        return {
            What.ALL: translate("Export", "&All that was compared"),
            What.ARTICLE: translate("Export", "&This article: “{headline}”").format(headline=headline)
            if headline
            else translate("Export", "&This article"),
            What.CHOSEN: translate("Export", "&Chosen articles"),
            What.REMARK: translate("Export", "This &remark: “{words}”").format(words=words)
            if words
            else translate("Export", "This &remark"),
            What.LISTED: listed_words(len(given.listed))
            if given.listed
            else translate("Export", "What &Quotes lists"),
        }

    def _reasons(self) -> dict[What, str]:
        """Why something cannot be chosen; nothing where it can."""
        given = self._given
        none_listed = (
            translate("Export", "Quotes has not been looked at yet.")
            if given.listed is None
            else translate("Export", "Quotes lists no remark.")
        )
        return {
            What.ARTICLE: "" if given.article else translate("Export", "No article is open."),
            What.REMARK: "" if given.remark else translate("Export", "No remark is open."),
            What.LISTED: "" if given.listed else none_listed,
        }

    @property
    def what(self) -> What:
        return next(what for what, button in self.buttons.items() if button.isChecked())

    def choose(self, what: What) -> None:
        """Choose that, or all where it is not to be had."""
        button = self.buttons[what]
        (button if button.isEnabled() else self.buttons[What.ALL]).setChecked(True)
        self._show()

    @property
    def choice(self) -> Choice:
        given = self._given
        match self.what:
            case What.ARTICLE:
                return Choice(articles=frozenset((given.article or "",)))
            case What.CHOSEN:
                return Choice(articles=self.articles.chosen)
            case What.REMARK:
                return Choice(remarks=frozenset((given.remark or "",)))
            case What.LISTED:
                return Choice(remarks=frozenset(given.listed or ()))
            case _:
                return EVERYTHING

    @property
    def numbers(self) -> tuple[int, int]:
        """How many articles and remarks are chosen."""
        choice, analysis = self.choice, self._given.analysis
        if choice.remarks is not None:
            return len(set().union(*map(self._carriers.__getitem__, choice.remarks))), len(choice.remarks)
        if choice.articles is None:
            return len(analysis.articles), len(analysis.remarks)
        quotes = (quote.id for article in choice.articles for quote in analysis.quotes_of[article])
        remarks = {analysis.remark_of[quote].id for quote in quotes if quote in analysis.remark_of}
        return len(choice.articles), len(remarks)

    @property
    def printed(self) -> int:
        """From how many PDFs the chosen articles were read."""
        analysis = self._given.analysis
        paths = {analysis.article_by_id[each].path for each in self.choice.articles_of(analysis)}
        return sum(path.lower().endswith(".pdf") for path in paths)

    def _on_change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.articles.setVisible(self.what is What.CHOSEN)
        articles, remarks = self.numbers
        self._count.setText(
            count_words(articles, remarks) if articles else translate("Export", "No article is chosen.")
        )

    def restyle(self, colours: Colours) -> None:
        set_ink(self._count, colours.dim)

    @property
    def told(self) -> str:
        """How many articles and remarks are chosen, in words."""
        return self._count.text()


def _said(words: str) -> str:
    """A headline or a remark in one line, as a choice can show it."""
    return apart(showable(elided(" ".join(words.split()), _LONGEST))).replace("&", "&&")
