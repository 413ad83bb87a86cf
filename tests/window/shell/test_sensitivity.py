"""The reader moves the sensitivity: sees what would change, applies it, and finds it again another day."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader.collation.remarks.comparisons import compare_links
from reader.library import Corrections, Library
from reader.matching import at_sensitivity, most_sensitive, usual_sensitivity
from reader.model import Analysis, Report
from reader.source import Source
from reader.window import opening
from reader.window.looks.theme import Scheme, Theme
from reader.window.main import MainWindow
from reader.window.shell.sensitivity import SensitivityDialog
from reader.window.work.tasks import Reading
from tests.window.driving import export_to

SCORES = {("q1", "q5"): 0.95, ("q1", "q9"): 0.9, ("q3", "q7"): 0.3, ("q4", "q11"): 0.25, ("q2", "q14"): 0.6}
"""All other links of the set score 0.8."""


@pytest.fixture(scope="module")
def doubtful(analysis: Analysis) -> Reading:
    """The invented set with links of many scores, at the usual sensitivity."""
    links = tuple(replace(link, score=SCORES.get(link.quotes, 0.8)) for link in analysis.links)
    found = at_sensitivity(replace(analysis, links=links), usual_sensitivity())
    return Reading(found, compare_links(found))


@pytest.fixture
def window(empty_window: MainWindow, doubtful: Reading, tmp_path: Path) -> MainWindow:
    empty_window.opening.show(Source.of(tmp_path / "Port Ellery"), doubtful)
    return empty_window


def asked(qtbot: QtBot, window: MainWindow) -> SensitivityDialog:
    """The dialog, opened by its keys."""
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChildren(SensitivityDialog)[-1]
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: bool(dialog.effect.text()))
    return dialog


def press(qtbot: QtBot, dialog: SensitivityDialog, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(dialog.slider, key)


def listed(dialog: SensitivityDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_what_would_change_is_shown_before_it_is_applied(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window)
    assert dialog.slider.hasFocus()
    assert dialog.effect.text() == f"At {usual_sensitivity():.2f}: 6 links, 3 remarks. As now."
    assert not dialog.apply.isEnabled()
    assert not dialog.list.isVisible()
    press(qtbot, dialog, Qt.Key.Key_End)
    assert dialog.sensitivity == most_sensitive()
    assert dialog.effect.text() == f"At {most_sensitive():.2f}: 8 links, 4 remarks. 2 links more than now."
    assert [item.splitlines()[0] for item in listed(dialog)] == ["30% likely", "25% likely"]
    assert "Ellery Courier: “a catastrophe”" in listed(dialog)[0]
    press(qtbot, dialog, Qt.Key.Key_Home)
    assert dialog.effect.text() == "At 0.00: 0 links, 0 remarks. 6 links fewer than now."
    assert [item.splitlines()[0] for item in listed(dialog)][:2] == ["60% likely", "80% likely"]
    assert window.desk.collection.analysis is not None
    assert len(window.desk.collection.analysis.links) == 6, "nothing is applied yet"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(window.desk.collection.analysis.links) == 6
    assert window.library.setting("sensitivity") is None


def test_a_choice_is_applied_at_once_and_the_page_stays_where_it_is(
    qtbot: QtBot, window: MainWindow, doubtful: Reading
) -> None:
    desk = window.desk
    desk.go_to_quote("q3")
    desk.reading.verticalScrollBar().setValue(25)
    value = desk.reading.verticalScrollBar().value()
    assert not desk.reading.is_lit("q3")
    dialog = asked(qtbot, window)
    press(qtbot, dialog, Qt.Key.Key_End)
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert dialog.sensitivity == 0.79
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert desk.collection.analysis == at_sensitivity(doubtful.analysis, 0.79)
    assert desk.reading.is_lit("q3")
    assert desk.reading.focused_quote == "q3"
    assert desk.reading.verticalScrollBar().value() == value
    assert window.notice.text() == "At 0.79: 8 links, 4 remarks"
    assert window.library.setting("sensitivity") == 0.79
    assert not window.opening.worker.busy
    desk.open_quote("q3")
    assert desk.variants.remark is not None


def test_the_remark_that_is_open_follows(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.desk
    desk.go_to_quote("q2")
    desk.open_quote("q2")
    desk.variants.view.step(1)
    card = desk.variants.view.current_quote()
    assert desk.variants.view.renderings.rowCount() == 4
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        window.sensitivity.choose(0.3)
    assert desk.variants.view.renderings.rowCount() == 3, "q14 scores 0.6 only"
    assert desk.variants.view.current_quote() == card
    assert desk.variants.view.quote_in_view == "q2"
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        window.sensitivity.choose(0.0)
    assert desk.variants.remark is None
    assert any("carried by" in label.text() for label in desk.variants.findChildren(QLabel))
    assert window.commands["sensitivity"].isEnabled(), "or there would be no way back"
    assert not window.commands["next_quote"].isEnabled()


def test_the_usual_sensitivity_can_be_had_again(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        window.sensitivity.choose(0.05)
    assert window.commands["sensitivity"].iconText() == "Sensitivity 0.05"
    dialog = asked(qtbot, window)
    assert dialog.effect.text().startswith("At 0.05: 1 link, 1 remark.")
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert dialog.sensitivity == usual_sensitivity()
    assert not dialog.reset.isEnabled()
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert window.desk.collection.analysis is not None
    assert len(window.desk.collection.analysis.links) == 6
    assert window.library.setting("sensitivity") is None, "it follows the program's default"
    assert window.commands["sensitivity"].iconText() == "Sensitivity"


def test_a_choice_for_one_set_does_not_come_to_another(
    qtbot: QtBot, window: MainWindow, doubtful: Reading, tmp_path: Path
) -> None:
    window.sensitivity.choose(0.0)
    window.opening.show(Source.of(tmp_path / "Another"), doubtful)
    qtbot.wait(200)
    assert window.desk.collection.analysis == doubtful.analysis


def test_without_a_set_there_is_nothing_to_choose_from(qtbot: QtBot, empty_window: MainWindow) -> None:
    assert not empty_window.commands["sensitivity"].isEnabled()
    qtbot.keyClick(empty_window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    empty_window.sensitivity.ask()
    assert empty_window.findChildren(SensitivityDialog) == []
    empty_window.sensitivity.choose(0.4)
    assert empty_window.desk.welcome.isVisible()
    assert empty_window.notice.text() == ""


def reads_as_told(source: Source, sensitivity: float | None, _: Corrections, _report: Report) -> Reading:
    (source.root / "told").write_text(json.dumps(sensitivity))
    return Reading()


@pytest.mark.parametrize(("given", "told"), [(None, 0.7), (0.25, 0.25)])
def test_the_choice_comes_back_unless_another_is_given(
    qtbot: QtBot,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    given: float | None,
    told: float,
) -> None:
    library.keep("sensitivity", 0.7)
    monkeypatch.setattr(opening, "analyse_folder", reads_as_told)
    window = MainWindow(library, Theme(Scheme.SYSTEM), given)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.opening.worker.done, timeout=30_000):
        window.open_paths(tmp_path)
    assert json.loads((tmp_path / "told").read_text()) == told
    assert window.commands["sensitivity"].iconText() == f"Sensitivity {told:.2f}"
    assert library.setting("sensitivity") == 0.7
    window.close()


def test_what_is_exported_is_what_is_linked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.sensitivity.operating.done, timeout=10_000):
        window.sensitivity.choose(0.75)
    target = tmp_path / "harbour.json"
    with qtbot.waitSignal(window.exporter.worker.done, timeout=60_000):
        export_to(window, target)
    written = json.loads(target.read_text("utf-8"))
    assert [link["score"] for link in written["links"]].count(0.25) == 1
    assert len(written["links"]) == 8
    assert "faint" not in written


def test_every_part_of_the_dialog_has_a_name_and_can_be_reached_by_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = asked(qtbot, window)
    press(qtbot, dialog, Qt.Key.Key_End)
    names = set()
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.add(focused.accessibleName() or getattr(focused, "text", str)().replace("&", ""))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    reset = f"Reset to {usual_sensitivity():.2f}"
    assert names >= {"Sensitivity", "Links that would come or go", reset, "Apply", "Cancel"}
    assert dialog.slider.accessibleDescription() == dialog.effect.text()
