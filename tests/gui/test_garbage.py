"""Tests of gui.garbage: where and when a cycle is destroyed."""

import gc
import weakref
from collections.abc import Iterator
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QObject

from gui.garbage import Collector, collect_due


class Knot:
    """An object that only the search for garbage can find."""

    def __init__(self, ended: list[Thread]) -> None:
        self.me = self
        self.end = weakref.finalize(self, lambda: ended.append(current_thread()))


@pytest.fixture
def own_collecting() -> Iterator[None]:
    was_on, limits = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    yield
    gc.set_threshold(*limits)
    gc.unfreeze()
    if was_on:
        gc.enable()


def make_garbage(ended: list[Thread]) -> None:
    for _ in range(1000):
        Knot(ended)


def test_the_garbage_of_another_thread_is_destroyed_in_that_of_the_window(
    qtbot, own_collecting
):
    ended: list[Thread] = []
    parent = QObject()
    Collector(parent)
    maker = Thread(target=make_garbage, args=(ended,))
    maker.start()
    maker.join()
    assert not ended
    qtbot.waitUntil(lambda: len(ended) == 1000, timeout=5000)
    assert {*ended} == {current_thread()}


def test_nothing_is_looked_for_while_little_was_made(own_collecting):
    gc.collect()
    ended: list[Thread] = []
    gc.disable()
    Knot(ended)
    collect_due()
    assert not ended


def test_what_outlived_many_searches_is_found_in_the_end(own_collecting):
    gc.disable()
    ended: list[Thread] = []
    knot = Knot(ended)
    for _ in range(3):
        gc.collect(1)
    del knot
    made: list[list[int]] = []
    for _ in range(100):
        made.extend([0] for _ in range(100))
        collect_due()
    assert ended
