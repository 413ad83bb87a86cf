"""The Export dialog, as a person uses it: what, how, where to, and how it will look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.export import FORMATS, USUAL, Apparatus, Choice, Format, Options, Paper, Table
from reader.library import Library
from reader.model import Analysis, Article
from reader.source import Source
from reader.window.looks.theme import Scheme, Theme
from reader.window.opened.exportable import Exportable
from reader.window.shell import exporting_preview
from reader.window.shell.exporting_articles import ArticleTable
from reader.window.shell.exporting_dialog import ExportDialog
from reader.window.shell.exporting_kept import Kept, What
from reader.window.shell.exporting_options import FormatBox
from reader.window.work.answering import Answering
from tests.window.driving import SECONDS, press, write
from tests.window.opened.test_options import JUNK
from tests.window.opened.test_options import write as write_setting
from tests.window.pretended import previews_for_ever, previews_until_it_dies, previews_what_is_asked

Asked = Callable[..., ExportDialog]


@pytest.fixture(autouse=True)
def _no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Previews are made of words alone, but where a test wants them made."""
    monkeypatch.setattr(exporting_preview, "previews", previews_what_is_asked)


@pytest.fixture
def given(analysis: Analysis, tmp_path: Path) -> Exportable:
    article = analysis.articles[0].id
    source = Source.of(tmp_path / "Port Ellery")
    return Exportable(analysis, source, "Port Ellery", article, "r2", ("r1", "r4"))


@pytest.fixture
def answering(qtbot: QtBot) -> Iterator[Answering]:
    answering = Answering()
    with qtbot.captureExceptions() as caught:
        yield answering
        answering.close()
    assert caught == []


@pytest.fixture
def ask(library: Library, answering: Answering, given: Exportable, qtbot: QtBot) -> Asked:
    """Opens the dialog."""

    def ask(what: What | None = None, exportable: Exportable = given) -> ExportDialog:
        dialog = ExportDialog(exportable, library, Theme(Scheme.LIGHT), answering, what)
        qtbot.addWidget(dialog)
        dialog.resize(900, 700)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return dialog

    return ask


def wanted(qtbot: QtBot, dialog: ExportDialog) -> tuple[Path, str, Choice, Options]:
    """What is wanted once the Return key is pressed."""
    with qtbot.waitSignal(dialog.wanted) as signal:
        press(qtbot, dialog, "Return")
    assert not dialog.isVisible()
    return tuple(signal.args)  # type: ignore[arg-type,return-value]


def heeded(dialog: ExportDialog) -> set[str]:
    """The options that are asked."""
    return {name for name in Options.__slots__ if getattr(dialog.options, name).isVisible()}


def test_all_of_a_set_is_exported_with_one_key(qtbot: QtBot, ask: Asked, tmp_path: Path) -> None:
    dialog = ask()
    assert dialog.what.told == "4 articles · 4 remarks"
    assert wanted(qtbot, dialog) == (tmp_path / "Port Ellery.pdf", "pdf", Choice(), USUAL)


def test_no_article_is_replaced(
    qtbot: QtBot, ask: Asked, given: Exportable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "exec", lambda _: pytest.fail("asked whether to replace an article"))
    article = tmp_path / "Port Ellery" / given.analysis.articles[0].path
    article.parent.mkdir(parents=True)
    article.write_text("what it says")
    given = replace(given, source=Source.of(tmp_path / "Port Ellery"))
    dialog = ask(exportable=given)
    dialog.options.formats.choose("html")
    monkeypatch.setattr(type(dialog), "target", property(lambda _: article))
    with qtbot.assertNotEmitted(dialog.wanted):
        press(qtbot, dialog, "Return")
    assert "is one of the files that were opened" in dialog.problem.text()
    assert dialog.isVisible()


def test_escape_closes_it_and_nothing_is_remembered(qtbot: QtBot, ask: Asked, library: Library) -> None:
    dialog = ask()
    dialog.options.formats.choose("csv")
    with qtbot.assertNotEmitted(dialog.wanted):
        press(qtbot, dialog, "Esc")
    assert not dialog.isVisible()
    assert Kept.read(library) == Kept()


@pytest.mark.parametrize(
    ("what", "told", "choice", "name"),
    [
        (What.ARTICLE, "1 article · 4 remarks", None, "Port Ellery, one article.pdf"),
        (
            What.REMARK,
            "4 articles · 1 remark",
            Choice(remarks=frozenset({"r2"})),
            "Port Ellery, one remark.pdf",
        ),
        (
            What.LISTED,
            "3 articles · 2 remarks",
            Choice(remarks=frozenset({"r1", "r4"})),
            "Port Ellery, some remarks.pdf",
        ),
    ],
)
def test_what_is_chosen_is_counted_and_names_the_file(
    qtbot: QtBot, ask: Asked, given: Exportable, what: What, told: str, choice: Choice | None, name: str
) -> None:
    dialog = ask()
    dialog.what.buttons[what].click()
    assert dialog.what.told == told
    path, _, chosen, _ = wanted(qtbot, dialog)
    assert path.name == name
    assert chosen == (choice or Choice(articles=frozenset({given.article or ""})))
    # The core counts the same.
    articles, remarks = dialog.what.numbers
    assert len(chosen.articles_of(given.analysis)) == articles
    assert len(chosen.remarks_of(given.analysis)) == remarks


def test_what_is_not_there_cannot_be_chosen_and_says_why(ask: Asked, given: Exportable) -> None:
    dialog = ask(What.REMARK, Exportable(given.analysis, given.source, given.name))
    assert dialog.what.what is What.ALL
    for what, why in (
        (What.ARTICLE, "No article is open."),
        (What.REMARK, "No remark is open."),
        (What.LISTED, "Quotes has not been looked at yet."),
    ):
        button = dialog.what.buttons[what]
        assert not button.isEnabled()
        assert why in button.toolTip()
        assert button.accessibleDescription() == why
    assert dialog.what.buttons[What.CHOSEN].isEnabled()


def test_articles_are_chosen_from_a_list_by_keys(qtbot: QtBot, ask: Asked, given: Exportable) -> None:
    dialog = ask(What.CHOSEN)
    articles = dialog.what.articles
    assert dialog.what.told == "No article is chosen."
    assert not dialog.export.isEnabled()
    with qtbot.assertNotEmitted(dialog.wanted):
        press(qtbot, dialog, "Return")
    articles.filter.setFocus()
    write(qtbot, dialog, "courier")
    assert articles.shown == [1]
    articles.view.setFocus()
    press(qtbot, dialog, "Down", "Home", "Space")
    assert articles.chosen == {given.analysis.articles[1].id}
    assert dialog.what.told == "1 article · 4 remarks"
    assert dialog.export.isEnabled()
    articles.filter.clear()
    assert articles.shown == [0, 1, 2, 3]
    assert len(articles.chosen) == 1, "what a filter hides stays chosen"
    articles.all.click()
    assert dialog.what.told == "4 articles · 4 remarks"
    articles.filter.setText("wire")
    articles.none.click()
    assert len(articles.chosen) == 3
    assert wanted(qtbot, dialog)[2] == Choice(articles=articles.chosen)


def test_a_click_anywhere_on_a_row_chooses_its_article(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask(What.CHOSEN)
    view = dialog.what.articles.view
    for column in range(3):
        place = view.visualRect(view.model().index(1, column)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(dialog.what.articles.chosen) == 1 - column % 2


def test_the_articles_are_a_model_that_keeps_the_rules(ask: Asked, analysis: Analysis) -> None:
    dialog = ask(What.CHOSEN)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(dialog.what.articles.table, fatal)
    dialog.what.articles.all.click()
    assert tester.model() is dialog.what.articles.table
    table: QAbstractItemModel = ArticleTable(analysis.articles, dialog)
    spoken = table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("The Harbour Post, ")
    assert "3 Nov 2031" in spoken


@pytest.mark.parametrize("name", list(FORMATS))
def test_only_what_a_format_heeds_is_asked(ask: Asked, given: Exportable, name: str) -> None:
    dialog = ask(What.REMARK, printed(given, 0))
    dialog.options.formats.choose(name)
    assert heeded(dialog) == set(FORMATS[name].heeds)
    assert dialog.target.name.endswith(FORMATS[name].suffixes[0])
    box = dialog.options.formats
    assert FORMATS[name].description.lower().startswith(box.itemText(box.currentIndex()).lower()[:4])


def printed(given: Exportable, *places: int) -> Exportable:
    """The same, the articles at these places read from PDFs."""
    articles = [
        replace(article, path=f"{place}.PDF") if place in places else article
        for place, article in enumerate(given.analysis.articles)
    ]
    return replace(given, analysis=given.analysis.with_articles(articles))


def test_what_needs_pdfs_can_be_had_where_articles_were_pdfs(ask: Asked, given: Exportable) -> None:
    def allowed(dialog: ExportDialog) -> set[str]:
        model = dialog.options.formats.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        there = {row.data(Qt.ItemDataRole.UserRole): row for row in rows}
        found = {
            name for name in ("annotated", "originals") if there[name].flags() & Qt.ItemFlag.ItemIsEnabled
        }
        for name in {"annotated", "originals"} - found:
            assert "PDF" in there[name].data(Qt.ItemDataRole.ToolTipRole)
        return found

    assert allowed(ask()) == set()
    assert allowed(ask(exportable=printed(given, 0))) == {"annotated", "originals"}
    dialog = ask(exportable=printed(given, 0, 1))
    assert allowed(dialog) == {"originals"}
    dialog.what.choose(What.ARTICLE)
    assert allowed(dialog) == {"annotated", "originals"}
    dialog.what.choose(What.CHOSEN)
    dialog.what.articles.choose(given.analysis.articles[2].id)
    assert allowed(dialog) == set()


def test_no_field_is_lower_than_its_words(qtbot: QtBot, ask: Asked, given: Exportable) -> None:
    dialog = ask(What.REMARK, printed(given, 0))
    box = dialog.options.formats
    for name in FORMATS:
        box.choose(name)
        assert box.format == name
        for width in (420, 700, 960):
            dialog.resize(width, 700)
            qtbot.waitUntil(lambda: box.height() >= box.sizeHint().height())


def test_in_another_language_it_is_said_that_exports_are_english(ask: Asked) -> None:
    before = QLocale()
    try:
        for language, told in (("de_DE", True), ("en_GB", False)):
            QLocale.setDefault(QLocale(language))
            dialog = ask()
            dialog.options.formats.choose("docx")
            assert ("around the articles are English" in dialog.options.holds.text()) is told
            dialog.options.formats.choose("json")
            assert "English" not in dialog.options.holds.text()
            dialog.reject()
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("width", [420, 700, 960])
def test_outlets_are_read_whole_in_the_list(ask: Asked, width: int) -> None:
    dialog = ask(What.CHOSEN)
    dialog.resize(width, 700)
    QApplication.processEvents()
    view = dialog.what.articles.view
    assert view.columnWidth(0) >= view.sizeHintForColumn(0)
    assert view.columnWidth(1) >= 80


def test_every_format_there_is_stands_in_a_group(qtbot: QtBot) -> None:
    box = FormatBox()
    qtbot.addWidget(box)
    assert "Other formats" not in [box.itemText(row) for row in range(box.count())]


def test_formats_in_groups_whatever_they_are(qtbot: QtBot) -> None:
    strange = Format((".wav",), "Sound: the remarks read aloud", None)
    one = Format((".svg",), "SVG: one remark as a picture", None, of_one=True)
    box = FormatBox({"pdf": FORMATS["pdf"], "svg": one, "wav": strange})
    qtbot.addWidget(box)
    rows = [box.itemText(row) for row in range(box.count())]
    assert [rows[row] for row in (0, 2, 4)] == ["To read", "Pictures", "Other formats"]
    assert rows[5] == "Sound: The remarks read aloud."
    box.choose("svg")
    assert box.format == "svg"
    box.forbid({"svg": "Choose one remark."})
    assert box.format == "pdf"
    item = box.model().index(3, 0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "Choose one remark." in item.data(Qt.ItemDataRole.ToolTipRole)
    box.choose("svg", or_another=False)
    assert box.format == "pdf"
    box.forbid({})
    box.choose("svg")
    assert box.format == "svg"
    assert not box.model().index(3, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_options_come_back(qtbot: QtBot, ask: Asked, library: Library, tmp_path: Path) -> None:
    dialog = ask()
    options = dialog.options
    options.paper.setCurrentIndex(1)
    options.type_size.setValue(13.5)
    options.apparatus.setCurrentIndex(1)
    options.colour.click()
    options.boilerplate.click()
    options.table.setCurrentIndex(2)
    chosen = Options(Paper.LETTER, 13.5, False, False, Apparatus.ARTICLE, Table.VARIATIONS)
    dialog.what.buttons[What.REMARK].click()
    options.formats.choose("csv")
    (tmp_path / "out").mkdir()
    dialog.name.setFocus()
    dialog.name.selectAll()
    write(qtbot, dialog, str(tmp_path / "out" / "mole.csv"))
    assert wanted(qtbot, dialog)[3] == chosen
    assert Kept.read(library) == Kept(What.REMARK, "csv", tmp_path / "out", chosen)
    again = ask()
    assert again.options.options == chosen
    assert again.what.what is What.REMARK
    assert again.target == tmp_path / "out" / "Port Ellery, one remark.csv"
    press(qtbot, again, "Esc")
    asked = ask(What.ARTICLE)
    assert asked.what.what is What.ARTICLE
    wanted(qtbot, asked)
    assert Kept.read(library).what is What.REMARK, "a menu said what, not the dialog"


@pytest.mark.parametrize("junk", [*JUNK, '{"folder": "\\u0000", "format": [], "type_size": 1e999}'])
def test_whatever_is_kept_the_dialog_opens(ask: Asked, library: Library, junk: str) -> None:
    write_setting(library, "export", junk)
    dialog = ask()
    assert dialog.what.what is What.ALL
    assert dialog.options.options == USUAL
    assert dialog.options.formats.format == "pdf"


@pytest.mark.parametrize(
    ("said", "size"),
    [(99, 18.0), (-1, 8.0), (True, USUAL.type_size), ("12", USUAL.type_size), (10**400, 18.0), (12, 12.0)],
)
def test_a_size_that_is_kept_is_one_that_there_is(library: Library, said: object, size: float) -> None:
    library.keep("export", {"type_size": said, "folder": "nowhere", "format": "sound", "paper": "a5"})
    assert Kept.read(library) == Kept(options=Options(type_size=size))


def test_the_name_follows_the_format_until_it_is_given(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask()
    assert dialog.name.text() == "Port Ellery.pdf"
    dialog.options.formats.choose("html")
    assert dialog.name.text() == "Port Ellery.html"
    dialog.name.setFocus()
    dialog.name.selectAll()
    write(qtbot, dialog, "Harbour v1.2")
    dialog.what.buttons[What.ARTICLE].click()
    assert dialog.name.text() == "Harbour v1.2"
    assert dialog.target.name == "Harbour v1.2.html"
    write(qtbot, dialog, ".html")
    dialog.options.formats.choose("json")
    assert dialog.name.text() == "Harbour v1.2.json"


def test_the_suffix_that_is_given_decides_on_the_format(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask()
    dialog.name.setFocus()
    dialog.name.selectAll()
    write(qtbot, dialog, "harbour.csv")
    assert dialog.options.formats.format == "csv"
    assert dialog.name.text() == "harbour.csv"
    assert dialog.options.table.isVisible()


def test_browsing_gives_folder_and_name(
    qtbot: QtBot, ask: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    answers = ["", str(tmp_path / "out" / "harbour.html")]
    (tmp_path / "out").mkdir()

    def answer(*arguments: object) -> tuple[str, str]:
        asked.extend(map(str, arguments[1:4]))
        return answers.pop(0), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = ask()
    dialog.browse.click()
    assert asked == ["Export to", str(tmp_path / "Port Ellery.pdf"), "PDF (*.pdf)"]
    assert dialog.target == tmp_path / "Port Ellery.pdf"
    dialog.browse.click()
    assert "out" in dialog.where.text()
    assert wanted(qtbot, dialog)[:2] == (tmp_path / "out" / "harbour.html", "html")


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No])
def test_nothing_is_replaced_unasked(
    ask: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: QMessageBox.StandardButton
) -> None:
    (tmp_path / "Port Ellery.pdf").write_text("older")
    monkeypatch.setattr(QMessageBox, "exec", lambda _: answer)
    dialog = ask()
    dialog.export.click()
    assert dialog.isVisible() is (answer is QMessageBox.StandardButton.No)


def test_a_place_that_cannot_be_written_is_one_sentence(qtbot: QtBot, ask: Asked, tmp_path: Path) -> None:
    dialog = ask()
    dialog.name.setFocus()
    (tmp_path / "older").mkdir()
    for name, why in (
        ("", "Give the file a name."),
        (".", "Give the file a name."),
        (".pdf", "Give the file a name."),
        (".CSV", "Give the file a name."),
        ("older/", "Give the file a name."),
        ("older", "There is a folder called older: give the file another name."),
        (str(tmp_path / "older" / ".."), "Give the file a name."),
        (str(tmp_path / "missing" / "x.pdf"), "there is no folder"),
        ("\0.pdf", ""),
        ("x" * 3000, ""),
    ):
        dialog.name.setText(name)
        with qtbot.assertNotEmitted(dialog.wanted):
            press(qtbot, dialog, "Return")
        assert dialog.isVisible()
        assert dialog.problem.isVisible()
        assert why in dialog.problem.text()
        assert dialog.problem.text()
        assert dialog.name.hasFocus()
    write(qtbot, dialog, "y")
    assert not dialog.problem.isVisible()


def test_an_error_is_seen_whole_however_small_the_dialog_is(qtbot: QtBot, ask: Asked, tmp_path: Path) -> None:
    dialog = ask()
    dialog.resize(dialog.minimumSize())
    choices = dialog.area.height()
    deep = tmp_path / ("folder of the spring " * 3) / ("and of the summer " * 4) / "x.pdf"
    dialog.name.setText(str(deep))
    press(qtbot, dialog, "Return")
    problem = dialog.problem
    assert problem.isVisible()
    qtbot.waitUntil(lambda: problem.height() >= problem.heightForWidth(problem.width()))
    assert str(deep) not in problem.text()
    assert "x.pdf" in problem.text()
    assert dialog.rect().contains(QRect(problem.mapTo(dialog, problem.rect().topLeft()), problem.size()))
    assert choices >= 180


# The preview


def text_of(qtbot: QtBot, dialog: ExportDialog, *words: str) -> None:
    """Wait until the preview has these words."""
    preview = dialog.preview
    qtbot.waitUntil(
        lambda: (
            preview.stack.currentWidget() is preview.text
            and all(word in preview.text.toPlainText() for word in words)
            and preview.text.isEnabled()
        ),
        timeout=SECONDS,
    )


def test_the_preview_follows_what_is_chosen(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask()
    assert dialog.preview.state.text() == "Being made…"
    text_of(qtbot, dialog, "Port Ellery: pdf, [], [], 10.8")
    assert dialog.preview.state.text() == ""
    assert dialog.preview.told.text() == "Made of the first of 4 articles."
    dialog.options.type_size.setValue(12)
    assert dialog.preview.state.text() == "Being made…"
    text_of(qtbot, dialog, "12.0")
    dialog.what.buttons[What.REMARK].click()
    text_of(qtbot, dialog, "['r2']")
    dialog.options.formats.choose("csv")
    dialog.options.table.setCurrentIndex(1)
    text_of(qtbot, dialog, "csv", "links")
    dialog.what.buttons[What.CHOSEN].click()
    assert dialog.preview.why.text() == "Nothing is chosen."
    dialog.what.articles.all.click()
    text_of(qtbot, dialog, "csv")


def test_a_preview_that_fails_says_why_and_forbids_nothing(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask()
    dialog.options.formats.choose("tei")
    preview = dialog.preview
    qtbot.waitUntil(lambda: preview.stack.currentWidget() is preview.why, timeout=SECONDS)
    assert preview.why.text() == "No preview: cannot write the stars: it is day"
    assert wanted(qtbot, dialog)[1] == "tei"


def test_a_preview_whose_process_dies_is_made_again(
    qtbot: QtBot, ask: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting_preview, "previews", previews_until_it_dies)
    dialog = ask()
    preview = dialog.preview
    qtbot.waitUntil(lambda: "broke off" in preview.why.text(), timeout=SECONDS)
    dialog.options.formats.choose("csv")
    text_of(qtbot, dialog, "csv lives")


def sharp(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Wait until the page is shown pixel for pixel."""
    sheet = dialog.preview.sheet
    qtbot.waitUntil(lambda: abs(sheet.image.width() - sheet.wanted) <= 1 and not sheet.stale, timeout=SECONDS)


@pytest.mark.parametrize("name", ["html", "docx"])
def test_what_a_page_says_is_shown_as_it_looks(
    qtbot: QtBot, ask: Asked, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.undo()
    dialog = ask()
    dialog.options.formats.choose(name)
    lines = dialog.preview.lines
    qtbot.waitUntil(lambda: lines.isVisible(), timeout=SECONDS)
    assert "Port Ellery" in lines.toPlainText()
    assert "<" not in lines.toPlainText()
    assert lines.isReadOnly()
    assert dialog.preview.told.text().startswith("What the ")


def test_the_pages_of_a_pdf_can_be_turned(
    qtbot: QtBot, ask: Asked, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    dialog = ask()
    preview = dialog.preview
    qtbot.waitUntil(lambda: not preview.sheet.image.isNull(), timeout=SECONDS)
    assert preview.title.text() == "Preview of the first pages"
    assert preview.place.text() == "Page i"
    sharp(qtbot, dialog)
    first = preview.sheet.image
    assert not preview.back.isEnabled()
    preview.on.click()
    assert preview.place.text() == "Page ii"
    assert preview.sheet.image != first
    preview.on.setFocus()
    for _ in range(20):
        preview.on.click()
    assert not preview.on.isEnabled()
    assert preview.back.hasFocus()
    number = preview.place.text()
    with qtbot.waitSignal(answering.done, timeout=SECONDS):
        dialog.options.colour.click()
        assert preview.sheet.stale
    assert not preview.sheet.stale
    assert preview.place.text() == number, "the same page in greys"
    with qtbot.waitSignal(answering.done, timeout=SECONDS):
        dialog.resize(1100, 760)
    assert abs(preview.sheet.image.width() - preview.sheet.wanted) <= 1


def test_a_dialog_closed_amid_a_preview_is_gone(
    qtbot: QtBot, ask: Asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PRETENDED", str(tmp_path))
    monkeypatch.setattr(exporting_preview, "previews", previews_for_ever)
    dialog = ask()
    qtbot.waitUntil((tmp_path / "pid").exists, timeout=SECONDS)
    assert wanted(qtbot, dialog)[1] == "pdf", "nobody has to wait for it"


# Looks and keys


def test_every_control_has_a_name_and_can_be_reached_in_reading_order(qtbot: QtBot, ask: Asked) -> None:
    dialog = ask(What.CHOSEN)
    reached: list[QWidget] = []
    focus = QApplication.focusWidget()
    while focus is not None and focus not in reached:
        reached.append(focus)
        press(qtbot, dialog, "Tab")
        focus = QApplication.focusWidget()
    what, options = dialog.what, dialog.options
    order = [
        what.buttons[What.CHOSEN],
        what.articles.filter,
        what.articles.all,
        what.articles.none,
        what.articles.view,
        options.formats,
        options.paper,
        options.type_size,
        options.apparatus,
        options.colour,
        options.boilerplate,
    ]
    assert reached[: len(order)] == order
    assert set(reached[len(order) :]) >= {dialog.name, dialog.browse}
    assert all(each.accessibleName() or getattr(each, "text", str)() for each in reached)


def test_no_letter_stands_for_two_things(ask: Asked) -> None:
    for what in What:
        dialog = ask(what)
        for name in FORMATS:
            dialog.options.formats.choose(name)
            words = [
                each.text()
                for kind in (QLabel, QAbstractButton)
                for each in dialog.findChildren(kind)
                if each.isVisible() and not (isinstance(each, QLabel) and each.buddy() is None)
            ]
            letters = [QKeySequence.mnemonic(each).toString() for each in words]
            letters = [letter for letter in letters if letter]
            assert len(letters) == len(set(letters)), words
        dialog.reject()


@pytest.mark.parametrize("width", [400, 640, 720, 900])
def test_nothing_is_cut_off_where_there_is_little_room(qtbot: QtBot, ask: Asked, width: int) -> None:
    dialog = ask()
    dialog.resize(width, 480)
    qtbot.waitUntil(lambda: dialog.width() == width)
    qtbot.waitUntil(lambda: dialog.page.width() <= dialog.area.viewport().width())
    for button in (dialog.export, dialog.browse):
        place = QRect(button.mapTo(dialog, button.rect().topLeft()), button.size())
        assert dialog.rect().contains(place)
    beside = dialog.preview.mapTo(dialog, dialog.preview.rect().topLeft()).x() > width / 3
    assert beside is (width >= 700)


def test_headlines_from_right_to_left_and_without_end(ask: Asked, given: Exportable) -> None:
    headlines = ("عاصفة في الميناء", "Mole & quay <b>gone</b> " * 40, "")
    articles = tuple(
        Article(f"a{number}", f"{number}.txt", "It blew.", (), "صحيفة" * number, title)
        for number, title in enumerate(headlines)
    )
    analysis = Analysis(articles)
    dialog = ask(What.ARTICLE, Exportable(analysis, given.source, "Bay", "a1"))
    button = dialog.what.buttons[What.ARTICLE]
    assert "Mole & quay <b>gone</b>" in button.accessibleName()
    assert "&lt;b&gt;" in button.toolTip()
    assert dialog.page.width() <= dialog.area.viewport().width()
    dialog.what.buttons[What.CHOSEN].click()
    view = dialog.what.articles.view
    option_of = view.itemDelegateForIndex(view.model().index(0, 1))
    assert option_of is not None
    assert view.grab().width() == view.width()


def test_combination_boxes_are_not_turned_by_the_wheel(ask: Asked) -> None:
    dialog = ask()
    assert all(
        box.focusPolicy() is Qt.FocusPolicy.StrongFocus
        for box in dialog.findChildren(QComboBox)
        if box.isVisible()
    )


def test_names_of_files_hold_what_every_system_takes(ask: Asked, given: Exportable, tmp_path: Path) -> None:
    names: Mapping[str, str] = {
        'a/b\\c:"d"?': "a b c d.pdf",
        "...": ".pdf",
        "Port Ellery.": "Port Ellery.pdf",
    }
    for name, file in names.items():
        dialog = ask(None, Exportable(given.analysis, Source.of(tmp_path / "x"), name))
        assert dialog.name.text() == file
        dialog.reject()
