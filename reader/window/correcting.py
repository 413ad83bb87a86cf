"""Corrections of what the files of articles say: asked for, kept, shown, and taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.library import Correction, Library
from reader.model import Article
from reader.window.desk import Desk
from reader.window.looks.theme import Theme
from reader.window.opening import Opening

translate = QCoreApplication.translate

UNDO = "Ctrl+Z"

_UNDONE = 50
"""Corrections that can be taken back, one after the other."""

_Made = Sequence[tuple[Article, Correction]]


class Correcting(QObject):
    """Lets the reader correct the articles of the open set."""

    told = Signal(str)
    made = Signal()
    """Something has been corrected, or is as its file says again."""

    def __init__(self, library: Library, theme: Theme, desk: Desk, opening: Opening, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._theme = theme
        self._desk = desk
        self._opening = opening
        self._window = parent
        self._before: deque[_Made] = deque(maxlen=_UNDONE)
        """How the articles of each correction were corrected before it, the last one last."""
        opening.begun.connect(self._before.clear)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def ask(self, article: str | None = None) -> None:
        """Let the reader correct an article, by its id; None is the one that is open."""
        articles = self._desk.collection.articles
        found = articles.get(article or self._desk.article or "")
        if found is None:
            return
        if self._opening.made:
            self.told.emit(
                self.tr(
                    "An analysis is shown as it was made. Open the folder of its articles to correct them."
                )
            )
            return
        from reader.window.shell.correcting import CorrectionDialog, others_words

        outlets = sorted({one.outlet for one in articles.values() if one.outlet}, key=str.casefold)
        others = self._others(found)
        of_file = any(other.path == found.path for other in others)
        words = others_words(len(others), found.outlet, of_file) if others else ""
        dialog = CorrectionDialog(found, outlets, words, self._theme, self._window)
        dialog.corrected.connect(partial(self._correct, found))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def undo(self) -> None:
        """Take the last correction back."""
        if self._before:
            self._keep(self._before.pop())
            self.told.emit(self.tr("The correction was undone."))

    def _others(self, article: Article) -> list[Article]:
        """The other articles of the same outlet; where that is not known, those of the same file, or else of
        the same folder within the set: the rest may be anyone's.
        """
        articles = self._desk.collection.articles.values()
        others = [one for one in articles if one.outlet == article.outlet and one.id != article.id]
        if article.outlet is not None:
            return others
        folder = _folder_of(article)
        return [one for one in others if one.path == article.path] or [
            one for one in others if folder and _folder_of(one) == folder
        ]

    def _correct(self, article: Article, correction: Correction, of_others: Correction | None) -> None:
        """Correct an article, and the outlet of the others that have the same one."""
        from reader.library.corrections import correction_of, stated_of

        made = [(article, correction)]
        if of_others is not None:
            outlet = of_others.outlet
            for other in self._others(article):
                said = stated_of(other).outlet or ""
                made.append((other, correction_of(other)._replace(outlet=None if outlet == said else outlet)))
        before = [(one, correction_of(one)) for one, _ in made]
        if made == before:
            return
        self._before.append(before)
        self._keep(made)
        key = QKeySequence(UNDO).toString(QKeySequence.SequenceFormat.NativeText)
        told = (
            self.tr("The article was corrected. {key} undoes it.").format(key=key)
            if len(made) == 1
            else self.tr("{n} articles were corrected. {key} undoes it.").format(n=len(made), key=key)
        )
        self.told.emit(told)

    def _keep(self, made: _Made) -> None:
        from reader.library.corrections import entries_for

        self._library.correct(entries_for(made, self._opening.folder))
        self._opening.correct()
        self.made.emit()


def _folder_of(article: Article) -> str:
    """The folder or archive that an article's file lies in, within the set; empty for the set's own."""
    return article.path.rpartition("/")[0]
