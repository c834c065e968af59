"""Tests of gui.widgets.follower."""

import pytest
from PySide6.QtCore import QObject

from gui.widgets import follower
from gui.widgets.follower import Follower


@pytest.fixture
def owner(qapp, monkeypatch):
    monkeypatch.setattr(follower, "FRAME_MS", 80)
    return QObject()


def test_what_comes_alone_is_shown_at_once(owner):
    seen: list[int] = []
    one = Follower(lambda: seen.append(1), owner)
    one.ask()
    assert seen == [1]
    assert not one.is_behind


def test_of_many_that_come_one_upon_another_the_last_is_shown(owner, qtbot):
    now, seen = [0], []
    one = Follower(lambda: seen.append(now[0]), owner)
    for number in range(1, 6):
        now[0] = number
        one.ask()
    assert seen == [1]
    qtbot.waitUntil(lambda: not one.is_behind)
    assert seen == [1, 5]


def test_a_patient_one_waits_for_rest(owner, qtbot):
    seen: list[int] = []
    one = Follower(lambda: seen.append(1), owner, is_patient=True)
    one.ask()
    for _ in range(6):
        one.ask()
        qtbot.wait(20)  # each less than it waits, all together more
    assert seen == [1]
    qtbot.waitUntil(lambda: seen == [1, 1])


def test_what_is_dropped_is_not_shown_and_the_next_is_shown_at_once(owner, qtbot):
    seen: list[int] = []
    one = Follower(lambda: seen.append(1), owner)
    one.ask()
    one.ask()
    one.drop()
    qtbot.wait(100)
    assert seen == [1]
    one.ask()
    assert seen == [1, 1]


def test_what_waits_can_be_shown_now_and_only_once(owner, qtbot):
    seen: list[int] = []
    one = Follower(lambda: seen.append(1), owner)
    one.ask()
    one.catch_up()
    assert seen == [1]  # nothing waits
    one.ask()
    one.catch_up()
    qtbot.wait(100)
    assert seen == [1, 1]
