"""Tests of gui.widgets.turns."""

from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import delete

from gui.widgets.turns import Turns


def test_each_waits_once_and_the_first_to_ask_is_the_first_called(qapp):
    turns = Turns()
    called: list[str] = []
    one, two = QObject(), QObject()
    turns.begin()
    for who, name in ((one, "one"), (two, "two"), (one, "again")):
        turns.ask(who, partial(called.append, name))
    turns.give(0.0)
    assert called == ["one"]
    turns.give(0.0)
    assert called == ["one", "two"]
    turns.give(0.0)
    assert len(turns) == 0


def test_at_the_end_everybody_is_called(qapp):
    turns, called = Turns(), []
    objects = [QObject() for _ in range(3)]
    turns.begin()
    for who in objects:
        turns.ask(who, lambda: called.append(1))
    turns.end()
    assert called == [1, 1, 1]
    assert not turns.are_taken


def test_one_who_asks_again_while_called_waits_for_the_next_time(qapp):
    turns, called = Turns(), []
    who = QObject()

    def refresh():
        called.append(1)
        turns.ask(who, refresh)

    turns.ask(who, refresh)
    turns.give(1.0)
    assert called == [1]
    assert len(turns) == 1


def test_one_who_was_deleted_is_not_called(qapp):
    turns, called = Turns(), []
    who = QObject()
    turns.ask(who, lambda: called.append(1))
    delete(who)
    turns.give(1.0)
    assert called == []
