"""Real data in the window: digits are learnt while everything moves."""

import numpy as np
from PySide6.QtCore import Qt

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_digits_are_learnt_while_plots_and_bars_change(person, window, qtbot):
    window.files.open_example("digits")
    person.key(Qt.Key.Key_2, CONTROL | Qt.KeyboardModifier.AltModifier)  # "Train"
    session, training = window.session, window.training
    outputs = window.docks.panels["outputs"]
    person.click(outputs.next)
    assert session.sample is not None
    before = session.values.y.copy()
    drawn = []
    training.plots_changed.connect(lambda: drawn.append(len(training.curves.loss)))

    person.key(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: training.is_running, timeout=5_000)

    def has_learnt():
        score = training.held_out_score
        assert score is not None
        assert score.accuracy >= 0.95

    qtbot.waitUntil(has_learnt, timeout=60_000)
    assert len(drawn) >= 2  # the curve grew before the eye, not once at the end
    assert not np.array_equal(session.values.y, before)
    if training.is_running:
        person.key(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: not training.is_running, timeout=5_000)
    assert session.stack.count() == 1
    assert "Train" in session.stack.undoText()


def test_a_whole_training_is_taken_back_at_once(person, window, qtbot):
    window.files.open_example("xor_train")
    start = window.session.document
    person.key(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: window.session.stack.count() == 1, timeout=30_000)
    assert window.session.document != start
    person.key(Qt.Key.Key_Z, CONTROL)
    assert window.session.document == start


def test_closing_during_a_run_leaves_no_thread(person, window, qtbot):
    window.files.open_example("digits")
    person.key(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: window.training.is_running, timeout=5_000)
    window.training.pause_and_wait()
    window.session.stack.setClean()
    assert window.close()
