"""Tests of the notices in the window: line, badges, help, switch; by mouse and keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from engine.document.edits import set_bias, set_collapsed, set_values, set_weight
from engine.document.elements import PerceptronBlock
from engine.document.examples import load_example
from engine.training.notices.notice import NoticeCode
from gui.dialogs.help_window import HelpWindow
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme
from gui.widgets.announce import announcing_to
from tests.pointer import point_at


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language = "en"
    preferences.theme = "light"
    return preferences


@pytest.fixture
def window(qtbot, preferences):
    window = MainWindow(preferences)
    window.session.replace(load_example("xor_train"), None)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(20)
    yield window
    window.training.pause_and_wait()
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


@pytest.fixture
def strip(window):
    return window.notices.strip


def perceptrons(window):
    return [
        block
        for block in window.session.document.blocks()
        if isinstance(block, PerceptronBlock)
    ]


def all_zero(window):
    session = window.session
    weights = {wire.id: 0 * wire.weights for wire in session.document.wires()}
    biases = {block.id: 0 * block.bias for block in perceptrons(window)}
    edit = set_values(session.document, weights, biases, "edit_matrix", also_start=True)
    session.do(edit)
    window.notices.board.look()


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def texts(strip):
    return [row.label.toolTip() for row in strip.rows]


def test_where_nothing_is_amiss_the_line_takes_no_room(window, strip):
    window.notices.board.look()
    assert not strip.isVisible()
    assert window.notices.badges.badges.places == ()


def test_a_notice_names_the_perceptrons_and_is_spoken_once(window, strip):
    spoken = []
    with announcing_to(lambda _widget, text: spoken.append(text)):
        all_zero(window)
        window.notices.board.look()
        window.session.do(set_bias(window.session.document, 3, 0, 0.25))
        window.notices.board.look()
    assert strip.isVisible()
    sentence = "h1, h2 and 2 more: equal in all weights, so every update changes "
    assert texts(strip) == [sentence + "them alike."]
    assert spoken.count(texts(strip)[0]) == 1


def test_show_selects_the_perceptrons_and_brings_them_into_the_middle(window, strip):
    all_zero(window)
    window.canvas.pan_by(4000, 0)
    click(strip.rows[0].show_button)
    hidden = perceptrons(window)[0]
    assert window.session.selection == {hidden.id}
    middle = window.canvas.block_point(hidden.id)
    assert window.canvas.viewport().rect().contains(middle)
    assert window.canvas.hasFocus()


def test_why_opens_the_help_at_its_heading(window, strip):
    all_zero(window)
    click(strip.rows[0].why)
    help_window = window.findChild(HelpWindow)
    assert help_window.isVisible()
    source = help_window.browser.source()
    assert (source.path(), source.fragment()) == ("notices.md", "equal")
    assert help_window.browser.verticalScrollBar().value() > 0
    help_window.close()


def test_a_notice_put_away_stays_away_until_its_cause_comes_again(window, strip):
    all_zero(window)
    click(strip.rows[0].close_button)
    assert not strip.isVisible()
    window.session.stack.undo()
    window.notices.board.look()
    window.session.stack.redo()
    window.notices.board.look()
    assert strip.isVisible()


def test_all_notices_can_be_listed(qtbot, window, strip):
    all_zero(window)
    window.training.set_speed(None)
    window.training.run()
    codes = [NoticeCode.NO_GRADIENT, NoticeCode.EQUAL]
    qtbot.waitUntil(
        lambda: [n.code for n in window.notices.board.notices] == codes, timeout=10_000
    )
    height = strip.height()
    assert len(strip.rows) == 1
    assert strip.more.text() == "all 2"
    click(strip.more)
    assert len(strip.rows) == 2
    assert strip.height() == 2 * height
    assert not strip.rows[0].show_button.isVisible()  # the run has no place
    click(strip.more)
    assert len(strip.rows) == 1


def test_while_training_runs_the_line_stays_when_its_cause_has_gone(
    qtbot, window, strip, monkeypatch
):
    all_zero(window)
    window.training.set_speed(1.0)
    window.training.run()
    qtbot.waitUntil(lambda: window.training.update > 0, timeout=10_000)
    click(strip.rows[0].close_button)
    assert strip.isVisible()
    assert strip.nothing.isVisible()
    window.training.pause_and_wait()
    assert not strip.isVisible()


def test_the_switch_is_in_the_menu_and_is_remembered(window, strip, preferences):
    all_zero(window)
    switch = window.actions_["notices"]
    assert switch in window.menus.help.actions()
    assert switch.isChecked()
    switch.trigger()
    assert not strip.isVisible()
    assert window.notices.badges.badges.places == ()
    assert not preferences.notices
    switch.trigger()
    assert strip.isVisible()
    assert preferences.notices


def test_the_keyboard_reaches_the_line_and_all_its_buttons(qtbot, window, strip):
    all_zero(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)
    qtbot.waitUntil(strip.rows[0].why.isVisible, timeout=2000)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    row = strip.rows[0]
    assert row.show_button.hasFocus()
    QTest.keyClick(row.show_button, Qt.Key.Key_Tab)
    assert row.why.hasFocus()
    QTest.keyClick(row.why, Qt.Key.Key_Tab)
    assert row.close_button.hasFocus()
    QTest.keyClick(row.close_button, Qt.Key.Key_Space)
    assert not strip.isVisible()


def test_a_long_notice_is_cut_off_and_whole_in_its_tooltip(qtbot, window, strip):
    all_zero(window)
    label = strip.rows[0].label
    qtbot.waitUntil(lambda: label.text().endswith("alike."), timeout=2000)
    label.setMaximumWidth(120)
    qtbot.waitUntil(lambda: label.text().endswith("…"), timeout=2000)
    assert label.toolTip().endswith("alike.")
    assert label.accessibleName() == label.toolTip()


# --- badges ---------------------------------------------------------------------------


def tip_at(window, point):
    viewport = window.canvas.viewport()
    QToolTip.hideText()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    return QToolTip.text()


def test_every_perceptron_of_a_notice_has_a_badge_with_the_words(window):
    all_zero(window)
    badges = window.notices.badges.badges
    assert len(badges.places) == 4
    point = window.canvas.mapFromScene(badges.places[0])
    assert "equal in all weights" in tip_at(window, point)
    assert window.notices.badges.words_at(badges.places[0] + QPointF(30, 0)) == ""


def test_badges_follow_the_drawing(window):
    all_zero(window)
    session, hidden = window.session, perceptrons(window)[0]
    session.do(set_collapsed(session.document, [hidden.id], True))
    badges = window.notices.badges.badges
    assert len(badges.places) == 1  # of the layer as one block
    session.do(set_collapsed(session.document, [hidden.id], False))
    assert len(badges.places) == 4


def test_badges_are_carried_along_while_a_block_is_dragged(qtbot, window):
    window.session.replace(load_example("nand"), None)
    window.session.do(
        set_bias(window.session.document, perceptrons(window)[0].id, 0, 1)
    )
    window.notices.board.look()
    badges, canvas = window.notices.badges.badges, window.canvas
    (before,) = badges.places
    viewport, left = canvas.viewport(), Qt.MouseButton.LeftButton
    start = canvas.block_point(perceptrons(window)[0].id)
    QTest.mousePress(viewport, left, pos=start)
    for step in range(1, 6):
        point_at(viewport, start + QPoint(0, 20 * step), left)
        qtbot.wait(1)
    (during,) = badges.places
    assert during.y() - before.y() > 20
    assert canvas.gesture_is_open
    QTest.mouseRelease(viewport, left, pos=start + QPoint(0, 100))
    assert not canvas.gesture_is_open


def test_a_point_on_the_line_of_a_gate_gets_its_badge(window):
    session = window.session
    session.replace(load_example("nand"), None)
    gate = perceptrons(window)[0]
    for wire in list(session.document.wires()):
        session.do(set_weight(session.document, wire.id, 0, 0, -0.1))
    session.do(set_bias(session.document, gate.id, 0, 0.2))  # 0.2 - 0.1 - 0.1 = 0
    window.notices.board.look()
    assert texts(window.notices.strip) == [
        "NAND: a sample is exactly on the line, and a sum of 0 gives 0."
    ]
    item = window.canvas.drawing.blocks[gate.id]
    (place,) = window.notices.badges.badges.places
    assert item.sceneBoundingRect().contains(place)
