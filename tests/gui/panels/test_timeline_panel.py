"""Tests of the timeline panel and of the line about time, with keys and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.panels.step_panel import StepPanel
from gui.panels.step_panel.updates_strip import Sort
from gui.panels.timeline_panel import TimelinePanel
from gui.session import Session
from gui.training.breakpoints.conditions import About, Condition, Weight
from gui.training.controller import TrainingController
from gui.training.stepping import Stride, stepping_of
from tests.pointer import point_at

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(qapp):
    session = Session()
    document = load_example("xor_train")
    edit = set_settings(
        document, stop=StopSettings(epochs=25), batch_size=2, learning_rate=0.5
    )
    session.replace(document.apply(edit.changes), None)
    yield session
    session.close()


@pytest.fixture
def training(session):
    training = TrainingController(session)
    yield training
    training.shutdown()


@pytest.fixture
def stepping(session, training, qtbot):
    """Fifty updates are done, and the cursor stands behind them."""
    stepping = stepping_of(session, training)
    training.run()
    qtbot.waitUntil(lambda: not training.is_running, timeout=20_000)
    stepping.begin()
    yield stepping
    stepping.shut_down()


@pytest.fixture
def panel(session, training, stepping, qtbot):
    panel = TimelinePanel(session, training)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def steps(session, training, stepping, qtbot):
    panel = StepPanel(session, training)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def branch_at(session, training, stepping, qtbot, number, rate):
    """Go back to an update, and on from there with another rate."""
    stepping.go_to_update(number)
    session.do(set_settings(session.document, learning_rate=rate))
    training.one_epoch()
    qtbot.waitUntil(lambda: not training.is_running, timeout=20_000)
    stepping.begin()


def lines(section):
    return [section.list.item(i).text().strip() for i in range(section.list.count())]


def see(panel, qtbot):
    qtbot.waitUntil(lambda: panel.is_fresh)


# --- the strip ----------------------------------------------------------------------


def test_the_strip_says_where_one_stands(steps, stepping):
    strip = steps.time.strip
    assert (strip.minimum(), strip.maximum(), strip.value()) == (1, 51, 51)
    assert strip.text == "Update 51 of 51 · epoch 26, batch 1 of 2"
    stepping.go_to_update(7)
    assert strip.value() == 7


def test_the_strip_follows_a_run_and_cannot_be_moved_meanwhile(
    steps, session, training, qtbot
):
    session.do(set_settings(session.document, stop=StopSettings()))
    training.set_speed(500)
    training.run()
    qtbot.waitUntil(lambda: steps.time.strip.value() > 80)
    assert not steps.time.strip.isEnabled()
    training.pause_and_wait()
    qtbot.waitUntil(steps.time.strip.isEnabled)
    assert steps.time.strip.value() == training.update + 1


def test_a_click_on_the_strip_goes_to_the_update(steps, stepping, training):
    strip = steps.time.strip
    x = round(strip.place_of(11))
    QTest.mouseClick(strip, LEFT, pos=QPoint(x, strip.height() - 4))
    assert stepping.update == strip.update_at(x)
    assert training.update == stepping.update - 1


def test_a_drag_leads_there_when_the_button_is_let_go(steps, stepping, session):
    strip = steps.time.strip
    y, n = strip.height() - 4, session.stack.count()
    place = [QPoint(round(strip.place_of(u)), y) for u in (40, 30, 5)]
    QTest.mousePress(strip, LEFT, pos=place[0])
    point_at(strip, place[1], LEFT)
    point_at(strip, place[2], LEFT)
    assert stepping.update == 51
    QTest.mouseRelease(strip, LEFT, pos=place[2])
    assert stepping.update == strip.update_at(place[2].x())
    assert session.stack.count() == n + 1


def test_the_keys_of_the_strip_go_by_updates_epochs_ends_and_marks(steps, stepping):
    strip = steps.time.strip
    for key, expected in (
        (Key.Key_Left, 50),
        (Key.Key_PageDown, 48),
        (Key.Key_Home, 1),
        (Key.Key_Right, 2),
        (Key.Key_PageUp, 4),
    ):
        QTest.keyClick(strip, key)
        assert stepping.update == expected
    stepping.toggle_bookmark()
    QTest.keyClick(strip, Key.Key_End)
    assert stepping.update == 51
    assert [mark.sort for mark in strip.marks] == [Sort.BOOKMARK]
    QTest.keyClick(strip, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert stepping.update == 4


def test_branches_and_what_was_met_are_marked(
    steps, session, training, stepping, qtbot
):
    branch_at(session, training, stepping, qtbot, 11, 0.9)
    stepping.go_to_update(51, branch=0)
    marks = {mark.sort: mark for mark in steps.time.strip.marks}
    assert marks[Sort.BRANCH].update == 11
    assert marks[Sort.BRANCH].name == "From 10: η = 0.9"
    training.breakpoints.add(Condition(About.LOSS, 1000.0))
    stepping.go_to_update(3)
    stepping.set_stride(Stride.UPDATE)
    stepping.next()
    met = training.breakpoints.met
    assert met is not None
    assert Sort.STOP in {mark.sort for mark in steps.time.strip.marks}
    qtbot.waitUntil(lambda: "loss below 1000" in steps.message.text())


def test_the_strip_paints_its_marks(steps, stepping):
    strip = steps.time.strip
    stepping.go_to_update(20)
    stepping.toggle_bookmark()
    stepping.go_to_update(40)
    before = strip.grab().toImage()
    stepping.go_to_bookmark(steps.time._training.history.bookmarks.all[0])
    stepping.toggle_bookmark()
    stepping.go_to_update(40)
    assert strip.grab().toImage() != before


def test_the_menu_leads_to_branches_and_bookmarks(
    steps, session, training, stepping, qtbot
):
    stepping.toggle_bookmark()
    branch_at(session, training, stepping, qtbot, 11, 0.9)
    menu = steps.time.menu
    menu.aboutToShow.emit()
    found = {action.text(): action for action in menu.actions()}
    assert found["From 10: η = 0.9"].isChecked()
    found["First way"].trigger()
    assert (stepping.branch, stepping.update) == (0, 51)
    found["Update 51, First way"].trigger()
    assert stepping.update == 51
    with qtbot.waitSignal(steps.time.panel_asked):
        menu.actions()[-1].trigger()


def test_the_buttons_of_long_steps_choose_them(steps, stepping, training):
    epoch = steps.bar.strides[Stride.EPOCH]
    QTest.mouseClick(epoch, LEFT)
    assert epoch.isChecked()
    QTest.keyClick(steps.formulas, Key.Key_Left)
    assert training.update == 48
    QTest.keyClick(steps.formulas, Key.Key_Right)
    assert training.update == 50
    QTest.keyClick(steps.formulas, Key.Key_Down)
    assert steps.bar.strides[Stride.UPDATE].isChecked()
    assert not epoch.isChecked()
    assert len(training.history.overview.ways) == 1


# --- the lists ----------------------------------------------------------------------


def test_branches_are_listed_and_gone_to(panel, session, training, stepping, qtbot):
    end = session.parameters
    branch_at(session, training, stepping, qtbot, 11, 0.9)
    see(panel, qtbot)
    assert lines(panel.branches) == ["First way", "▸ From 10: η = 0.9"]
    panel.branches.list.setCurrentRow(0)
    QTest.mouseClick(panel.branches.end, LEFT)
    assert session.parameters == end
    see(panel, qtbot)
    assert lines(panel.branches) == ["▸ First way", "From 10: η = 0.9"]
    panel.branches.list.setCurrentRow(1)
    QTest.keyClick(panel.branches.list, Key.Key_Return)
    assert (stepping.branch, training.update) == (1, 12)
    QTest.mouseClick(panel.branches.start, LEFT)
    assert training.update == 10


def test_a_branch_is_renamed_in_its_line_and_removed(
    panel, session, training, stepping, qtbot
):
    branch_at(session, training, stepping, qtbot, 11, 0.9)
    see(panel, qtbot)
    names = panel.branches.list
    names.setCurrentRow(1)
    assert not panel.branches.remove.isEnabled()  # one stands on it
    names.setFocus()
    QTest.mouseClick(panel.branches.rename, LEFT)
    field = names.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "bold")
    QTest.keyClick(field, Key.Key_Return)
    see(panel, qtbot)
    assert lines(panel.branches)[1].endswith("bold")
    stepping.go_to_update(51, branch=0)
    see(panel, qtbot)
    names.setCurrentRow(1)
    QTest.keyClick(names, Key.Key_Delete)
    see(panel, qtbot)
    assert lines(panel.branches) == ["▸ First way"]


def test_a_bookmark_is_set_named_gone_to_and_removed(panel, stepping, training, qtbot):
    stepping.go_to_update(9)
    see(panel, qtbot)
    QTest.mouseClick(panel.bookmarks.set_here, LEFT)
    see(panel, qtbot)
    assert lines(panel.bookmarks) == ["Update 9"]
    marks = panel.bookmarks.list
    marks.setFocus()
    QTest.keyClick(marks, Key.Key_F2)
    field = marks.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "here")
    QTest.keyClick(field, Key.Key_Return)
    see(panel, qtbot)
    assert lines(panel.bookmarks) == ["here"]
    stepping.go_to_update(40)
    QTest.keyClick(marks, Key.Key_Return)
    assert stepping.update == 9
    QTest.keyClick(marks, Key.Key_Delete)
    assert training.history.bookmarks.all == ()


def test_a_breakpoint_is_added_switched_off_and_removed(
    panel, session, training, qtbot
):
    part = panel.breakpoints
    part.form.bound.setFocus()
    part.form.bound.selectAll()
    QTest.keyClicks(part.form.bound, "0,25")
    QTest.keyClick(part.form.bound, Key.Key_Return)
    conditions = [item.condition for item in training.breakpoints.items]
    assert conditions == [Condition(About.LOSS, 0.25)]
    see(panel, qtbot)
    assert lines(part) == ["loss below 0.25"]
    part.list.setCurrentRow(0)
    part.list.setFocus()
    QTest.keyClick(part.list, Key.Key_Space)
    assert not training.breakpoints.items[0].is_on
    QTest.keyClick(part.list, Key.Key_Delete)
    assert training.breakpoints.items == ()


def test_the_weight_to_watch_is_that_of_the_selection(panel, session, training):
    part = panel.breakpoints
    part.form.about.setCurrentIndex(part.form.about.findData(About.SIGN))
    wire = list(session.document.wires())[1]
    session.select([wire.id])
    QTest.mouseClick(part.add, LEFT)
    (item,) = training.breakpoints.items
    assert item.condition.weight == Weight(wire.id, 0, 0)


def test_the_memory_is_shown_and_can_be_limited(panel, training, qtbot):
    see(panel, qtbot)
    assert panel.memory.text().endswith("of 64 MB")
    index = panel.limit.findData(16 * 2**20)
    panel.limit.setCurrentIndex(index)
    panel.limit.activated.emit(index)
    assert training.history.limit == 16 * 2**20
    see(panel, qtbot)
    assert panel.memory.text().endswith("of 16 MB")


@pytest.mark.parametrize("width", [300, 900])
def test_nothing_of_the_lists_is_cut_off(panel, qtbot, width):
    panel.resize(width, 600)
    qtbot.wait(20)
    for part in (panel.branches, panel.bookmarks, panel.breakpoints):
        assert part.list.width() > 0.25 * width
        for button in part._icons:
            place = button.mapTo(panel, button.rect().center())
            assert panel.rect().contains(place)
