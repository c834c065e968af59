"""Tests of gui.widgets.background."""

import threading

import pytest

from engine.errors import Code, EngineError
from gui.widgets.background import Background


class Work(Background):
    """Background work that remembers what it told."""

    def __init__(self):
        super().__init__()
        self.heard = []


@pytest.fixture
def work(qapp):
    work = Work()
    work.done.connect(lambda result: work.heard.append(("done", result)))
    work.failed.connect(lambda issue: work.heard.append(("failed", issue.code)))
    work.busy_changed.connect(lambda busy: work.heard.append(("busy", busy)))
    yield work
    work.shut_down()


def test_a_result_comes_from_another_thread(work, qtbot):
    work.start(threading.get_ident)
    assert work.is_busy
    qtbot.waitUntil(lambda: not work.is_busy)
    assert work.heard[:2] == [("busy", True), ("busy", False)]
    kind, thread = work.heard[2]
    assert kind == "done"
    assert thread != threading.get_ident()


def test_an_error_of_the_engine_comes_as_its_issue(work, qtbot):
    def fail():
        raise EngineError(Code.CSV_EMPTY)

    work.start(fail)
    qtbot.waitUntil(lambda: not work.is_busy)
    assert work.heard[-1] == ("failed", Code.CSV_EMPTY)


def test_nobody_hears_of_a_cancelled_one(work, qtbot):
    gate = threading.Event()
    work.start(gate.wait)
    work.cancel()
    gate.set()
    work.shut_down()
    assert [kind for kind, _ in work.heard] == ["busy", "busy"]


def test_only_the_last_result_counts(work, qtbot):
    gate = threading.Event()
    work.start(lambda: gate.wait() and "first")
    work.start(lambda: "second")
    qtbot.waitUntil(lambda: not work.is_busy)
    gate.set()
    work.shut_down()
    results = [value for kind, value in work.heard if kind == "done"]
    assert results == ["second"]
