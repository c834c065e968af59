"""Tests of gui.widgets.announce: sentences reach one receiver, or the system."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.announce import announce, announcing_to


def test_a_receiver_hears_what_is_announced_while_it_is_there(qtbot):
    widget, heard = QWidget(), []
    qtbot.addWidget(widget)
    with announcing_to(lambda source, text: heard.append((source, text))):
        announce(widget, "Done")
        announce(widget, "")  # no news
    announce(widget, "Later")
    assert heard == [(widget, "Done")]


def test_without_a_receiver_the_system_is_told(qtbot, monkeypatch):
    told: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Done")
    (event,) = told
    assert event.type() == QAccessible.Event.Announcement
    assert event.message() == "Done"
