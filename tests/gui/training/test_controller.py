"""Tests of gui.training.controller: training in its thread, seen from the window."""

import sys
import time

import numpy as np
import pytest
from PySide6.QtCore import QThread

from engine.document.document import Document
from engine.document.edits import (
    move,
    remove,
    set_activation,
    set_collapsed,
    set_n_units,
    set_settings,
    set_weight,
)
from engine.document.elements import PerceptronBlock, StopSettings
from engine.document.examples import load_example
from engine.errors import Code
from engine.training.problem import make_problem
from engine.training.run.run_state import StopReason
from engine.training.trainer import Trainer
from gui.session import Session
from gui.training.controller import TrainingController


def until_idle(qtbot, controller):
    qtbot.waitUntil(lambda: not controller.is_running, timeout=20_000)


def run_until(qtbot, controller, update):
    controller.run()
    qtbot.waitUntil(lambda: controller.update >= update, timeout=20_000)


def settings(session, **fields):
    session.do(set_settings(session.document, **fields))


def stop_after(session, **conditions):
    settings(session, stop=StopSettings(**conditions))


def wire(session, index=0):
    return list(session.document.wires())[index]


def straight(session, n_updates):
    """Train the document without a window."""
    problem = make_problem(session.network, session.dataset, session.document.settings)
    trainer = Trainer(problem, session.parameters)
    trainer.run(n_updates)
    return trainer.parameters


# --- running ------------------------------------------------------------------------


def test_xor_is_learnt_in_the_thread(qtbot, session, controller):
    stop_after(session, loss_below=0.005, epochs=100_000)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.stop_reason.reason is StopReason.LOSS
    assert controller.train_score.loss < 0.005
    assert controller.train_score.accuracy == 1.0
    assert np.abs(session.values.y - 0).size == 1


def test_training_is_not_done_by_the_window_s_thread(qtbot, controller):
    controller.run()
    qtbot.waitUntil(lambda: controller.update > 0)
    thread = controller.findChild(QThread)
    assert thread.isRunning()
    assert thread is not QThread.currentThread()
    assert controller._worker.thread() is thread


def test_one_update_and_one_epoch_end_where_they_should(qtbot, session, controller):
    settings(session, batch_size=3)  # four samples: batches of three and one
    controller.one_update()
    until_idle(qtbot, controller)
    assert (controller.update, controller.epoch, controller.batch) == (1, 1, 1)
    controller.one_epoch()
    until_idle(qtbot, controller)
    assert (controller.update, controller.epoch, controller.batch) == (2, 1, 2)
    controller.one_epoch()
    until_idle(qtbot, controller)
    assert (controller.update, controller.epoch, controller.batch) == (4, 2, 2)


def test_the_window_s_training_gives_the_engine_s_bits(qtbot, session, controller):
    settings(session, batch_size=2, optimizer="adam")
    expected = straight(session, 2000)
    stop_after(session, epochs=1000)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.update == 2000
    assert session.parameters == expected


def test_pausing_and_going_on_gives_the_same_bits_as_no_pause(
    qtbot, session, controller
):
    settings(session, batch_size=2, optimizer="momentum")
    expected = straight(session, 3000)
    stop_after(session, epochs=1500)
    controller.set_speed(5000)
    for update in (1, 300, 900):
        run_until(qtbot, controller, update)
        controller.pause()
        until_idle(qtbot, controller)
    controller.set_speed(None)
    controller.one_update()
    until_idle(qtbot, controller)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.update == 3000
    assert session.parameters == expected


def test_running_again_goes_on_past_a_stop_condition(qtbot, session, controller):
    stop_after(session, epochs=10)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.stop_reason.reason is StopReason.EPOCHS
    run_until(qtbot, controller, 20)
    assert controller.stop_reason is None
    controller.pause()
    until_idle(qtbot, controller)


def test_numbers_without_bound_end_the_run_with_the_reason(qtbot, session, controller):
    block_ids = [
        b.id for b in session.document.blocks() if isinstance(b, PerceptronBlock)
    ]
    session.do(set_activation(session.document, block_ids, "identity"))
    settings(session, learning_rate=1e6)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.stop_reason.reason is StopReason.NOT_FINITE
    assert all(np.isfinite(w).all() for w in session.parameters.weights)


def test_a_pace_is_kept_loosely(qtbot, controller):
    controller.set_speed(50)
    controller.run()
    qtbot.waitUntil(lambda: controller.update >= 1)
    first, began = controller.update, time.perf_counter()
    qtbot.wait(600)
    rate = (controller.update - first) / (time.perf_counter() - began)
    assert 15 < rate < 60
    controller.set_speed(None)
    qtbot.waitUntil(lambda: controller.update > 500)


# --- what the window sees -----------------------------------------------------------


def test_frames_arrive_while_training_runs(qtbot, session, controller):
    seen = []
    session.parameters_changed.connect(lambda: seen.append(session.parameters))
    with qtbot.waitSignals([controller.progressed, controller.plots_changed]):
        controller.run()
    qtbot.waitUntil(lambda: len(seen) >= 3)
    assert session.is_live
    assert seen[0] != seen[-1]
    assert len(controller.curves.loss) > 0


def test_no_point_of_the_loss_is_lost_and_none_comes_twice(qtbot, session, controller):
    stop_after(session, epochs=3000)
    controller.set_speed(10_000)
    controller.run()
    until_idle(qtbot, controller)
    assert controller.curves.loss.x.tolist() == list(range(3000))


def test_back_at_the_start_the_curve_of_what_was_learnt_is_still_there(
    qtbot, controller
):
    run_until(qtbot, controller, 10)
    controller.pause()
    until_idle(qtbot, controller)
    whole = controller.curves
    controller.back_to_start()
    assert controller.update == 0
    assert len(controller.curves) == 0
    assert controller.book.others == [(0, whole)]


def test_the_curves_of_the_training_before_are_kept(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    controller.pause()
    until_idle(qtbot, controller)
    first = controller.curves
    settings(session, batch_size=1)
    assert controller.update == 0
    assert controller.previous is first
    assert len(controller.curves) == 0
    assert controller.book.others == []


def test_the_switch_interval_is_short_only_while_training_runs(qtbot, controller):
    usual = sys.getswitchinterval()
    controller.run()
    assert sys.getswitchinterval() == pytest.approx(0.0005)
    controller.pause_and_wait()
    assert sys.getswitchinterval() == usual


# --- the document -------------------------------------------------------------------


def test_a_run_is_one_undo_entry_and_undo_restores_the_weights(
    qtbot, session, controller
):
    before = session.document
    run_until(qtbot, controller, 50)
    assert session.document is before  # until the run ends
    controller.pause()
    until_idle(qtbot, controller)
    assert session.stack.count() == 1
    assert str(controller.update) in session.stack.undoText()
    trained = session.parameters
    session.stack.undo()
    assert session.document == before
    assert controller.update == 0
    session.stack.redo()
    assert session.parameters == trained


def test_back_to_the_start_restores_the_start_numbers(qtbot, session, controller):
    start = session.parameters
    run_until(qtbot, controller, 20)
    controller.back_to_start()
    assert not controller.is_running
    assert session.parameters == start
    assert session.stack.count() == 2


def test_a_new_random_start_is_one_edit_with_the_next_seed(session, controller):
    before = session.document
    controller.new_random_start()
    assert session.document.settings.seed == before.settings.seed + 1
    drawn = session.parameters
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document == before
    session.stack.redo()
    controller.new_random_start()
    assert session.parameters != drawn
    settings(session, seed=before.settings.seed + 1)
    controller.draw_again()
    assert session.parameters == drawn


def test_the_start_values_follow_a_new_random_start(qtbot, session, controller):
    controller.new_random_start()
    drawn = session.parameters
    run_until(qtbot, controller, 5)
    controller.back_to_start()
    assert session.parameters == drawn


def test_pause_and_wait_returns_with_the_numbers_in_the_document(
    qtbot, session, controller
):
    run_until(qtbot, controller, 5)
    controller.pause_and_wait()
    assert not controller.is_running
    assert not session.is_live
    assert session.stack.count() == 1


# --- edits while training runs ------------------------------------------------------


def test_an_edited_weight_pauses_and_the_others_stay_trained(
    qtbot, session, controller
):
    before = wire(session).weights
    run_until(qtbot, controller, 100)
    session.do(set_weight(session.document, wire(session).id, 0, 1, 7.5))
    until_idle(qtbot, controller)
    after = wire(session).weights
    assert after[0, 1] == 7.5
    assert (np.delete(after.ravel(), 1) != np.delete(before.ravel(), 1)).all()
    assert session.stack.count() == 2
    assert controller.history.is_edited  # the next update begins a branch
    for _ in range(2):
        session.stack.undo()
    assert (wire(session).weights == before).all()


def test_a_learning_rate_is_taken_over_without_a_pause(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    settings(session, learning_rate=0.25)
    reached = controller.update
    qtbot.waitUntil(lambda: controller.update > reached + 1000)
    assert controller.is_running
    assert controller._worker._trainer.learning_rate == 0.25
    controller.pause_and_wait()
    reached = controller.update
    controller.one_update()
    until_idle(qtbot, controller)
    assert controller.update == reached + 1


def test_a_stop_condition_is_taken_over_without_a_pause(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    stop_after(session, epochs=controller.update + 50_000)
    assert controller.is_running
    until_idle(qtbot, controller)
    assert controller.stop_reason.reason is StopReason.EPOCHS
    assert controller.update == session.document.settings.stop.epochs
    assert len(controller.curves.loss) > 0


def test_moving_and_folding_blocks_does_not_disturb_training(
    qtbot, session, controller
):
    block = next(session.document.blocks())
    run_until(qtbot, controller, 10)
    session.do(move(session.document, {block.id: (5.0, 6.0)}))
    session.do(set_collapsed(session.document, [block.id], not block.collapsed))
    assert controller.is_running
    assert session.is_live
    controller.pause_and_wait()
    assert session.document.block(block.id).x == 5.0
    assert session.stack.count() == 3


def test_deleting_blocks_during_a_run_is_safe(qtbot, session, controller):
    hidden = next(iter(session.document.wires())).target
    run_until(qtbot, controller, 10)
    session.do(remove(session.document, [hidden]))
    until_idle(qtbot, controller)
    assert hidden not in session.document
    session.stack.undo()
    assert not controller.is_running


def test_resizing_a_layer_during_a_run_keeps_what_it_has_learnt(
    qtbot, session, controller
):
    first = wire(session)
    run_until(qtbot, controller, 100)
    session.do(set_n_units(session.document, first.target, 6))
    until_idle(qtbot, controller)
    assert wire(session).weights.shape == (2, 6)
    assert (wire(session).weights[:, :4] != first.weights).all()
    controller.one_update()
    until_idle(qtbot, controller)
    assert controller.update == 1


def test_undo_during_a_run_is_safe(qtbot, session, controller):
    before = session.document
    session.do(set_weight(session.document, wire(session).id, 0, 0, 3.0))
    run_until(qtbot, controller, 10)
    session.stack.undo()
    until_idle(qtbot, controller)
    while session.stack.canUndo():
        session.stack.undo()
    assert session.document == before


def test_an_edit_makes_the_next_run_a_new_training(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    controller.pause_and_wait()
    settings(session, batch_size=1)
    assert controller.update == 0
    controller.one_update()
    until_idle(qtbot, controller)
    assert controller.update == 1


# --- opening, closing, refusing -----------------------------------------------------


def test_opening_another_file_during_a_run_ends_it_quietly(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    session.replace(load_example("and"), None)
    assert not controller.is_running
    assert controller.update == 0
    qtbot.wait(50)
    assert session.document == load_example("and")
    assert not session.is_live
    assert session.stack.count() == 0


def test_shutdown_during_a_run_keeps_the_numbers_and_leaves_no_thread(
    qtbot, session, controller
):
    run_until(qtbot, controller, 10)
    thread = controller.findChild(QThread)
    controller.shutdown()
    assert not thread.isRunning()
    assert session.stack.count() == 1
    controller.shutdown()  # harmless


def test_training_can_begin_again_after_a_shutdown(qtbot, session, controller):
    run_until(qtbot, controller, 10)
    controller.shutdown()
    controller.one_update()
    until_idle(qtbot, controller)
    assert controller.update == 1


def test_a_controller_that_never_ran_has_no_thread(session):
    controller = TrainingController(session)
    assert controller.findChild(QThread) is None
    controller.shutdown()


def test_many_controllers_come_and_go(qtbot):
    for _ in range(5):
        session = Session()
        session.replace(load_example("xor_train"), None)
        controller = TrainingController(session)
        run_until(qtbot, controller, 1)
        controller.shutdown()
        session.stack.clear()


def test_step_perceptrons_are_refused_with_the_code(qtbot, session, controller):
    session.replace(load_example("xor_gates"), None)
    with qtbot.waitSignal(controller.failed) as caught:
        controller.run()
    assert caught.args[0].code is Code.STEP_HAS_NO_GRADIENT
    assert not controller.is_running
    assert session.stack.count() == 0


def test_faults_of_the_drawing_and_missing_data_are_told(qtbot, session, controller):
    issues = []
    controller.failed.connect(lambda issue: issues.append(issue.code))
    settings(session, data=None)
    assert not controller.can_run
    controller.run()
    session.replace(Document(), None)
    controller.run()
    assert issues == [Code.DATA_MISSING, Code.NETWORK_EMPTY]


def test_preparing_can_be_cancelled(qtbot, session, controller):
    controller.run()
    assert controller.is_preparing
    controller.pause()
    assert not controller.is_running
    qtbot.wait(50)
    assert controller.update == 0
    assert session.stack.count() == 0
    controller.one_update()
    until_idle(qtbot, controller)
    assert controller.update == 1


def test_asking_to_run_twice_is_asking_once(qtbot, session, controller):
    controller.run()
    controller.run()
    controller.one_update()
    qtbot.waitUntil(lambda: controller.update > 10)
    controller.toggle()
    until_idle(qtbot, controller)
    assert session.stack.count() == 1
