"""Tests of gui.panels.step_panel.look_ahead."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from engine.document.examples import load_example
from engine.training.problem import make_problem
from engine.training.run.run_state import TrainState
from engine.training.trace.cursor import Cursor
from engine.training.trace.letters import Profile
from engine.training.trace.trace import trace_update
from gui.panels.step_panel import look_ahead
from gui.panels.step_panel.look_ahead import LookAhead
from gui.panels.step_panel.written import Asked, written
from gui.reading import reading
from gui.session import Session


@pytest.fixture
def cursor(qapp):
    session = Session()
    session.replace(load_example("xor_train"), None)
    network, dataset = session.network, session.dataset
    assert network is not None
    assert dataset is not None
    assert session.parameters is not None
    problem = make_problem(network, dataset, session.document.settings)
    return Cursor(trace_update(problem, TrainState(session.parameters)))


@pytest.fixture
def ahead(qtbot, cursor):
    parent = QObject()
    ahead = LookAhead(parent)
    ahead.begin(cursor, Profile.LECTURE)
    qtbot.waitUntil(lambda: ahead.is_done)
    yield ahead
    ahead.stop()


@pytest.fixture
def n_written(monkeypatch):
    """Count what is written anew."""
    calls: list[int] = []

    def counted(cursor, asked):
        calls.append(cursor.index)
        return written(cursor, asked)

    monkeypatch.setattr(look_ahead, "written", counted)
    return calls


def test_what_was_written_ahead_is_not_written_again(ahead, cursor, n_written):
    following = replace(cursor, index=3)
    found = ahead.written(following, Asked(Profile.LECTURE))
    assert n_written == []
    assert found == written(following, Asked(Profile.LECTURE))


@pytest.mark.parametrize(
    "asked",
    [
        Asked(Profile.RASHID),
        Asked(Profile.LECTURE, asks_why=True),
        Asked(Profile.LECTURE, is_veiled=True),
    ],
)
def test_what_is_asked_otherwise_is_written_anew(ahead, cursor, n_written, asked):
    following = replace(cursor, index=3)
    assert ahead.written(following, asked) == written(following, asked)
    assert n_written == [3]


def test_with_other_digits_all_is_written_anew(ahead, cursor, n_written):
    following, asked = replace(cursor, index=3), Asked(Profile.LECTURE)
    reading.change(digits=3)
    try:
        assert ahead.written(following, asked) == written(following, asked)
    finally:
        reading.change(digits=0)
    assert n_written == [3]


def test_whoever_stops_forgets(ahead, cursor, n_written):
    ahead.stop()
    ahead.written(replace(cursor, index=3), Asked(Profile.LECTURE))
    assert n_written == [3]
