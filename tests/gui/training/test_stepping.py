"""Tests of going through updates event by event."""

import numpy as np
import pytest

from engine.document.edits import move, set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from engine.training.problem import make_problem
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.events import Scope
from engine.training.trainer import Trainer
from gui.training.stepping import Stepping, Why


@pytest.fixture
def stepping(session, controller):
    session.replace(load_example("worked_example"), None)
    stepping = Stepping(session, controller)
    stepping.begin()
    yield stepping
    stepping.shut_down()


def at(stepping):
    return stepping.cursor


def told(stepping):
    return stepping.why


def walk(stepping, n):
    for _ in range(abs(n)):
        if n > 0:
            stepping.next()
        else:
            stepping.previous()


def test_it_begins_with_the_first_term_of_the_next_update(stepping):
    assert stepping.update == 1
    assert at(stepping).event.kind is Kind.LOAD
    assert len(at(stepping).events) == 20
    assert not stepping.can_go_back


def test_the_document_changes_at_the_event_that_moves_the_parameters(stepping, session):
    walk(stepping, 17)
    assert session.stack.count() == 0
    stepping.next()
    assert at(stepping).event.kind is Kind.UPDATE
    assert stepping.has_moved
    assert session.stack.count() == 1
    assert session.parameters == at(stepping).trace.moment.after.parameters


def test_going_back_over_the_event_takes_the_change_back(stepping, session):
    before = session.parameters
    walk(stepping, 19)
    walk(stepping, -2)
    assert not stepping.has_moved
    assert session.parameters == before
    assert session.stack.isClean()


def test_going_back_leaves_what_was_moved_meanwhile_where_it_is(stepping, session):
    before = session.parameters
    walk(stepping, 19)
    block = next(iter(session.document.blocks()))
    session.do(move(session.document, {block.id: (500.0, 40.0)}))
    walk(stepping, -2)
    assert session.parameters == before
    assert session.document.block(block.id).x == 500.0
    session.stack.undo()
    assert session.parameters != before


def test_stepping_gives_the_bits_of_training(session, controller):
    problem = make_problem(session.network, session.dataset, session.document.settings)
    trainer = Trainer(problem, session.parameters)
    stepping = Stepping(session, controller)
    stepping.begin()
    stepping.set_level(Level.PHASE)
    for n in range(1, 6):
        trainer.run(1)
        walk(stepping, 5)
        assert stepping.update == n
        assert session.parameters == trainer.state().parameters
        assert session.stack.count() == n  # one entry an update
        stepping.next()
    stepping.shut_down()


def test_back_across_updates_and_forward_again_are_the_same_numbers(stepping, session):
    start = session.parameters
    stepping.set_level(Level.PHASE)
    seen = [session.parameters]
    for _ in range(18):
        stepping.next()
        seen.append(session.parameters)
    for expected in reversed(seen[:-1]):
        stepping.previous()
        assert session.parameters == expected
    assert session.parameters == start
    assert session.stack.isClean()
    for expected in seen[1:]:
        stepping.next()
        assert session.parameters == expected


def test_an_edit_ends_the_trace_and_says_so(stepping, session):
    walk(stepping, 5)
    settings = session.document.settings
    session.do(set_settings(session.document, learning_rate=settings.learning_rate * 2))
    assert stepping.cursor is None
    assert told(stepping) is Why.CHANGED
    stepping.begin()
    assert at(stepping).index == 0
    assert told(stepping) is Why.CHANGED  # still to be read
    stepping.next()
    assert told(stepping) is Why.NOTHING


def test_moving_a_block_does_not_end_the_trace(stepping, session):
    walk(stepping, 5)
    block = next(iter(session.document.blocks()))
    session.do(move(session.document, {block.id: (500.0, 40.0)}))
    assert at(stepping).index == 5


def test_undo_of_an_update_ends_the_trace_at_the_old_numbers(stepping, session):
    before = session.parameters
    walk(stepping, 19)
    session.stack.undo()
    assert stepping.cursor is None
    stepping.begin()
    assert at(stepping).trace.moment.before.parameters == before


def test_a_run_ends_the_trace_and_no_trace_begins_meanwhile(
    stepping, session, controller, qtbot
):
    stepping.play()
    controller.run()
    assert stepping.cursor is None
    assert not stepping.is_playing
    stepping.next()
    assert stepping.cursor is None
    assert told(stepping) is Why.TRAINING
    controller.pause()
    qtbot.waitUntil(lambda: not controller.is_running)
    stepping.begin()
    assert stepping.cursor is not None


def test_it_plays_by_itself_until_told_to_stand(stepping, qtbot):
    stepping.set_pace(60)
    stepping.toggle()
    qtbot.waitUntil(lambda: at(stepping).index >= 3)
    stepping.toggle()
    index = at(stepping).index
    qtbot.wait(60)
    assert at(stepping).index == index


def test_phases_and_levels_lead_to_the_same_place(stepping):
    stepping.go_to_phase(TracePhase.BACKWARD)
    assert at(stepping).index == 8
    stepping.end()
    assert at(stepping).index == 17
    stepping.home()
    assert at(stepping).index == 8
    stepping.coarser()
    stepping.coarser()
    stepping.coarser()
    assert at(stepping).level is Level.PHASE
    assert at(stepping).event.phase is TracePhase.BACKWARD
    stepping.finer()
    stepping.set_level(Level.TERM)
    assert at(stepping).index == 8


def test_the_canvas_shows_the_sample_of_the_event(session, controller):
    stepping = Stepping(session, controller)
    stepping.begin()
    stepping.set_scope(Scope(sample=2))
    assert at(stepping).event.sample == 2
    moment = at(stepping).trace.moment
    assert np.array_equal(session.inputs, moment.out[0][2])
    assert session.sample == moment.rows[2]
    stepping.shut_down()


def test_a_network_without_data_is_refused_in_a_code(session, controller):
    document = load_example("worked_example")
    edit = set_settings(document, data=None)
    session.replace(document.apply(edit.changes), None)
    stepping = Stepping(session, controller)
    stepping.begin()
    assert stepping.cursor is None
    assert stepping.issue is not None


def test_a_large_network_is_traced_in_a_thread(session, controller, qtbot):
    session.replace(load_example("digits"), None)
    stepping = Stepping(session, controller)
    edit = set_settings(session.document, batch_size=None)
    session.do(edit)
    stepping.begin()
    assert stepping.is_busy
    qtbot.waitUntil(lambda: stepping.cursor is not None, timeout=20_000)
    assert at(stepping).level is Level.LAYER  # as fine as one can go through
    stepping.shut_down()


@pytest.fixture
def with_adam(session, controller):
    """XOR with an optimiser that remembers, in batches of one."""
    document = load_example("xor_train")
    edit = set_settings(
        document,
        optimizer="adam",
        batch_size=1,
        learning_rate=0.1,
        stop=StopSettings(),
    )
    session.replace(document.apply(edit.changes), None)
    problem = make_problem(session.network, session.dataset, session.document.settings)
    return Trainer(problem, session.parameters)


def one_update(controller, qtbot):
    controller.one_update()
    qtbot.waitUntil(lambda: not controller.is_running)


def test_runs_and_steps_go_on_from_one_another_to_the_bit(
    with_adam, session, controller, qtbot
):
    stepping = Stepping(session, controller)
    for _ in range(3):
        one_update(controller, qtbot)
        stepping.begin()
        stepping.set_level(Level.PHASE)
        walk(stepping, 5)
    with_adam.run(6)
    assert session.parameters == with_adam.state().parameters
    assert controller.update == 6
    assert (controller.epoch, controller.batch) == (2, 2)
    stepping.shut_down()


def test_a_run_after_a_step_back_repeats_the_update(
    with_adam, session, controller, qtbot
):
    stepping = Stepping(session, controller)
    stepping.begin()
    stepping.set_level(Level.PHASE)
    walk(stepping, 11)
    there = session.parameters
    walk(stepping, -5)
    assert controller.update == 1
    one_update(controller, qtbot)
    assert session.parameters == there
    stepping.shut_down()


def test_an_edit_after_a_step_begins_to_count_anew(stepping, session, controller):
    walk(stepping, 19)
    assert controller.update == 1
    assert controller.loss == at(stepping).trace.moment.loss
    session.stack.undo()
    assert controller.update == 0
