"""Tests of gui.main_window.recovering: a killed program has lost nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from engine.document.edits import add_input, set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from engine.document.file import (
    RecoveryLabel,
    encode_nns,
    encode_recovery,
    read_project,
    read_recovery,
)
from gui.main_window import MainWindow
from gui.recovery.slot import recovery_folder
from gui.settings import Preferences

Button = QMessageBox.StandardButton
ROOT = Path(__file__).parents[3]

# A person opens a project, adds an input by keys, and the program is killed.
VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from gui.app import make_application
from gui.main_window import MainWindow
from gui.settings import Preferences

application = make_application()
application.setOrganizationName(sys.argv[2])  # those of the test, and so its folder
application.setApplicationName(sys.argv[3])
folder = Path(sys.argv[1])
window = MainWindow(Preferences(folder / "victim.ini"))
window.recovering.keeper.delay_ms = 1
window.show()
assert window.files.open_path(folder / "net.nns")
canvas = window.canvas
canvas.setFocus()
canvas.look_at((40.0, 30.0, 0.5))
QTest.keyClick(canvas, Qt.Key.Key_Insert)
QTest.keyClicks(canvas.add_menu.search, "input")
QTest.keyClick(canvas.add_menu.search, Qt.Key.Key_Return)
while not list((folder / "data").rglob("*.recovery")):
    QTest.qWait(5)
QTest.qWait(50)
print(len(list(window.session.document.blocks())), flush=True)
while True:
    QTest.qWait(100)
"""


@pytest.fixture
def make_window(qtbot, tmp_path):
    windows: list[MainWindow] = []

    def make():
        window = MainWindow(Preferences(tmp_path / f"{len(windows)}.ini"))
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        qtbot.wait(20)
        return window

    yield make
    for window in windows:
        window.training.pause_and_wait()
        window.session.stack.setClean()
        window.close()
        window.deleteLater()


def left_behind(name, document, path="", saved_at=1.7e9):
    folder = recovery_folder()
    folder.mkdir(parents=True, exist_ok=True)
    label = RecoveryLabel(path, saved_at, len(list(document.blocks())), (1.0, 2.0, 0.5))
    copy = folder / f"{name}.recovery"
    copy.write_bytes(encode_recovery(document, label))
    return copy


def copies():
    return sorted(recovery_folder().glob("*.recovery"))


def endless():
    """A project whose training goes on until it is paused."""
    document = load_example("xor_train")
    edit = set_settings(document, stop=StopSettings())
    return document.apply(edit.changes)


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_killed_program_offers_its_work_at_the_next_start(
    qapp, qtbot, make_window, tmp_path, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "net.nns"
    path.write_bytes(encode_nns(load_example("xor_gates")))
    names = (qapp.organizationName(), qapp.applicationName())
    process = subprocess.Popen(
        [sys.executable, "-c", VICTIM, str(tmp_path), *names],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline().strip() == "6"
        window = make_window()
        assert not window.recovering.offer()  # it runs: its copy is its own
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    assert window.recovering.offer()
    dialog = window.recovering.dialog
    assert dialog.list.topLevelItem(0).text(0) == "net.nns"
    assert dialog.list.topLevelItem(0).text(2) == "6"
    click(qtbot, dialog.recover)
    session = window.session
    assert len(list(session.document.blocks())) == 6
    assert session.path == path
    assert window.isWindowModified()
    x, y, scale = window.canvas.camera.view
    assert (x, y) == pytest.approx((40.0, 30.0), abs=2.0)
    assert scale == 0.5
    assert len(copies()) == 1  # a second crash loses nothing either
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not copies())
    assert read_project(path).document == session.document
    assert not window.isWindowModified()


def test_without_a_crash_nothing_is_offered_nor_left(qtbot, make_window):
    window = make_window()
    window.recovering.keeper.delay_ms = 1
    window.session.do(add_input(window.session.document, 0.0, 0.0))
    qtbot.waitUntil(lambda: len(copies()) == 1)
    assert not window.recovering.offer()
    window.session.stack.setClean()
    window.close()
    assert list(recovery_folder().iterdir()) == []
    assert not make_window().recovering.offer()


def test_changes_that_are_discarded_at_the_end_leave_no_copy(
    qtbot, make_window, monkeypatch
):
    window = make_window()
    window.recovering.keeper.delay_ms = 1
    window.session.do(add_input(window.session.document, 0.0, 0.0))
    qtbot.waitUntil(lambda: len(copies()) == 1)
    answers = iter([Button.Cancel, Button.Discard])
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: next(answers))
    window.close()
    assert len(copies()) == 1
    window.close()
    assert copies() == []


def test_discard_deletes_and_later_keeps(qtbot, make_window):
    left_behind("a", load_example("and"), saved_at=2.0)
    kept = left_behind("b", load_example("or"), saved_at=1.0)
    window = make_window()
    assert window.recovering.offer()
    dialog = window.recovering.dialog
    click(qtbot, dialog.discard)
    assert copies() == [kept]
    click(qtbot, dialog.later)
    assert copies() == [kept]
    assert not window.isWindowModified()
    window.actions_["recover"].trigger()  # File offers it again
    assert window.recovering.dialog is not None
    click(qtbot, window.recovering.dialog.later)


def test_a_recovered_project_that_was_never_saved_asks_where(
    qtbot, make_window, monkeypatch
):
    document = load_example("half_adder")
    left_behind("a", document)
    window = make_window()
    assert window.recovering.offer()
    click(qtbot, window.recovering.dialog.recover)
    assert window.session.document == document
    assert window.session.path is None
    assert window.isWindowModified()
    asked = []

    def ask(_parent, title, *_rest):
        asked.append(title)
        return "", ""

    monkeypatch.setattr("gui.files.QFileDialog.getSaveFileName", ask)
    window.files.save()
    assert asked == ["Save project"]


def test_recovering_asks_about_what_is_open_and_unsaved(
    qtbot, make_window, monkeypatch
):
    left_behind("a", load_example("and"))
    window = make_window()
    window.session.do(add_input(window.session.document, 0.0, 0.0))
    mine = window.session.document
    monkeypatch.setattr(QMessageBox, "question", lambda *_args: Button.Cancel)
    assert window.recovering.offer()
    click(qtbot, window.recovering.dialog.recover)
    assert window.session.document is mine
    click(qtbot, window.recovering.dialog.later)
    assert len(copies()) == 1


def test_a_damaged_copy_is_explained_and_stays(qtbot, make_window, monkeypatch):
    path = left_behind("a", load_example("xor_gates"))
    path.write_bytes(path.read_bytes()[:-200])
    said = []
    monkeypatch.setattr(
        QMessageBox, "critical", lambda _parent, title, text: said.append(title + text)
    )
    window = make_window()
    before = window.session.document
    assert window.recovering.offer()
    click(qtbot, window.recovering.dialog.recover)
    assert window.session.document is before
    assert "damaged" in said[0]
    assert str(path) in said[0]
    click(qtbot, window.recovering.dialog.later)
    assert path.exists()


def test_a_foreign_file_among_the_copies_is_explained(qtbot, make_window):
    recovery_folder().mkdir(parents=True)
    foreign = recovery_folder() / "holiday.recovery"
    foreign.write_bytes(b"\x89PNG\r\n\x1a\n")
    window = make_window()
    assert window.recovering.offer()
    dialog = window.recovering.dialog
    assert "holiday" in dialog.list.topLevelItem(0).text(0)
    assert not dialog.recover.isEnabled()
    click(qtbot, dialog.later)
    assert foreign.exists()


def test_the_command_says_when_there_is_nothing(make_window):
    window = make_window()
    window.actions_["recover"].trigger()
    assert "no unsaved work" in window.statusBar().currentMessage()


def test_the_setting_is_remembered_and_deletes_the_copy(qtbot, make_window):
    window = make_window()
    switch = window.actions_["keep_recovery"]
    assert switch.isChecked()
    window.recovering.keeper.delay_ms = 1
    window.session.do(add_input(window.session.document, 0.0, 0.0))
    qtbot.waitUntil(lambda: len(copies()) == 1)
    switch.trigger()
    qtbot.waitUntil(lambda: copies() == [])  # the writer may be at its last bytes
    assert not window._preferences.recovery
    window.session.do(add_input(window.session.document, 50.0, 0.0))
    qtbot.wait(30)
    assert copies() == []


def test_what_was_learnt_is_kept_as_soon_as_the_run_ends(
    qtbot, make_window, monkeypatch
):
    monkeypatch.setattr("gui.recovery.keeper.SOON_MS", 1)
    window = make_window()
    start = endless()
    window.session.replace(start, None)
    window.recovering.keeper.delay_ms = 600_000
    window.training.toggle()
    qtbot.waitUntil(lambda: window.training.update > 20)
    assert copies() == []
    window.training.toggle()
    qtbot.waitUntil(lambda: len(copies()) == 1)
    qtbot.waitUntil(
        lambda: read_recovery(copies()[0])[0].document == window.session.document
    )
    assert window.session.document != start


def test_what_is_learnt_is_kept_while_the_run_goes_on(qtbot, make_window):
    window = make_window()
    window.session.replace(endless(), None)
    start = window.session.document
    window.recovering.keeper.delay_ms = 20
    window.training.toggle()
    qtbot.waitUntil(lambda: len(copies()) == 1)
    qtbot.waitUntil(lambda: read_recovery(copies()[0])[0].document != start)
    assert window.training.is_running
    assert window.session.document == start  # the run is an edit when it ends
