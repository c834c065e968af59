"""Tests of gui.panels.step_panel.written: every kind of event can be typeset."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont

from engine.document.edits import set_settings
from engine.document.examples import load_example
from engine.training.problem import make_problem
from engine.training.run.run_state import TrainState
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Level
from engine.training.trace.letters import Profile
from engine.training.trace.trace import trace_update
from gui.panels.step_panel.placed import Placed
from gui.panels.step_panel.written import Asked, copies_of, written

CASES = [
    ("xor_train", {"loss": "half_sse"}),
    ("net2322", {"loss": "mse_mean"}),
    ("iris", {"optimizer": "adam"}),
    ("iris", {"optimizer": "nesterov", "l1": 0.01, "l2": 0.01}),
    ("rashid333", {"rule": "proportional_split"}),
]


def traced(session, name, fields):
    session.replace(load_example(name), None)
    session.do(set_settings(session.document, **fields))
    settings = session.document.settings
    problem = make_problem(session.network, session.dataset, settings)
    return trace_update(problem, TrainState(session.parameters))


def one_of_each_kind(trace):
    seen = set()
    for level in Level:
        cursor = Cursor(trace, level)
        for index in range(0, len(cursor.events), max(1, len(cursor.events) // 150)):
            at = replace(cursor, index=index)
            key = level, at.event.kind, at.event.rule, at.event.layer
            if key not in seen:
                seen.add(key)
                yield at


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(("name", "fields"), CASES)
def test_every_kind_of_event_is_typeset_in_every_notation(
    session, profile, name, fields
):
    trace = traced(session, name, fields)
    for cursor in one_of_each_kind(trace):
        shown = written(cursor, Asked(profile, asks_why=True))
        assert shown.lines
        for line in (*shown.lines, *shown.inside):
            assert Placed(line, 20.0, 900.0, QFont()).is_typeset
            if line.short:
                short = replace(line, mathml=line.short)
                assert Placed(short, 20.0, 900.0, QFont()).is_typeset


@pytest.mark.parametrize(("name", "fields"), CASES[:3])
def test_a_veil_hides_every_result(session, name, fields):
    trace = traced(session, name, fields)
    for cursor in one_of_each_kind(trace):
        asked = Asked(Profile.LECTURE, is_veiled=True)
        shown = written(cursor, asked)
        hidden = [*shown.lines[-1:], *shown.inside]
        if shown.is_flow and shown.inside:  # the formula of all parameters stays
            hidden = [*shown.inside]
        assert all("?" in line.text for line in hidden if "=" in line.text)
        copies = copies_of(cursor, asked)
        assert "?" in copies["text"] or "=" not in copies["text"]
