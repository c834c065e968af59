"""What is wrong is marked on the canvas, in words, and can be reached with keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lonely(person, window):
    """Id of a perceptron without wires beside a network that could be trained."""
    window.files.open_example("xor_train")
    window.canvas.fit()
    new = person.from_palette("perceptron", QPoint(300, 60))
    person.let_go()
    window.canvas.setFocus()
    return new


def badge_point(window, block_id):
    item = window.canvas.drawing.blocks[block_id]
    return window.canvas.mapFromScene(item.pos() + item.badge_centre())


def tip_at(person, place):
    at = person.canvas.mapToGlobal(place)
    QApplication.sendEvent(person.canvas, QHelpEvent(QEvent.Type.ToolTip, place, at))
    return QToolTip.text()


def test_a_fault_has_a_badge_and_words_and_goes_when_it_is_mended(
    person, window, lonely
):
    canvas, drawing = window.canvas, window.canvas.drawing
    others = set(drawing.blocks) - {lonely}
    assert drawing.blocks[lonely].has_issue()
    assert not any(drawing.blocks[i].has_issue() for i in others)
    name = window.session.document.block(lonely).name
    words = drawing.issue_of(lonely)
    assert name in words
    place = badge_point(window, lonely)
    person.point_at(place)
    assert window.statusBar().currentMessage() == words
    assert words in tip_at(person, place)
    QToolTip.hideText()
    (x, *_) = [b for b in window.session.document.blocks() if hasattr(b, "columns")]
    person.wire(x.id, lonely)
    assert drawing.issue_of(lonely) != words
    person.key(Qt.Key.Key_Z, CTRL)
    assert drawing.issue_of(lonely) == words
    person.click(person.canvas, canvas.block_point(lonely))
    person.key(Qt.Key.Key_Delete)
    assert not any(item.has_issue() for item in drawing.blocks.values())


def test_a_run_that_cannot_run_is_mended_with_keys(person, window, lonely, qtbot):
    button = window.transport.run_button
    assert button.text() == "Cannot run"
    person.key(Qt.Key.Key_R, CTRL)
    entries = button.mend_list
    assert entries.isVisible()
    assert not window.training.is_running
    QTest.keyClick(entries.list, Qt.Key.Key_Return)
    assert window.session.selection == {lonely}
    assert (
        window.session.document.block(lonely).name in window.canvas.mending.callout.text
    )
    assert window.canvas.hasFocus()
    person.key(Qt.Key.Key_Delete)
    assert button.text() == "Run"
    person.key(Qt.Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: window.training.update > 0, timeout=5000)


def test_the_list_is_given_up_with_escape(person, window, lonely):
    before = window.session.document
    person.click(window.transport.run_button)
    entries = window.transport.run_button.mend_list
    QTest.keyClick(entries.list, Qt.Key.Key_Escape)
    assert not entries.isVisible()
    assert window.session.document is before
    assert window.session.selection == frozenset()
