"""Tests of gui.widgets.live_panel."""

import pytest
from PySide6.QtTest import QTest

from gui.theme import theme
from gui.widgets.live_panel import LivePanel


class Counting(LivePanel):
    """A panel that counts its refreshes."""

    n = 0

    def refresh(self):
        self.n += 1


@pytest.fixture
def panel(qtbot):
    panel = Counting(40)
    qtbot.addWidget(panel)
    return panel


def test_a_panel_is_refreshed_when_it_is_shown(panel):
    for _ in range(5):
        panel.invalidate()
    assert panel.n == 0
    panel.show()
    assert panel.n == 1
    assert panel.is_fresh


def test_many_changes_are_one_refresh(panel, qtbot):
    panel.show()
    for _ in range(100):
        panel.invalidate()
    assert panel.n == 1
    qtbot.waitUntil(lambda: panel.n == 2)
    QTest.qWait(60)
    assert panel.n == 2


def test_refreshes_keep_their_distance(panel, qtbot):
    panel.show()
    for _ in range(30):
        panel.invalidate()
        QTest.qWait(5)
    assert panel.n <= 7


def test_a_hidden_panel_waits_until_it_is_seen(panel):
    panel.show()
    panel.hide()
    panel.invalidate()
    QTest.qWait(60)
    assert panel.n == 1
    panel.show()
    assert panel.n == 2


def test_another_look_is_a_reason_to_refresh(panel, qtbot):
    panel.show()
    theme.changed.emit()
    qtbot.waitUntil(lambda: panel.n == 2)
