"""Tests of breakpoints in the window: of runs, of playing, and of their list."""

import pytest

from engine.document.edits import remove, set_settings
from engine.document.elements import PerceptronBlock
from engine.training.timeline.breakpoints import AnswerCrosses, NotFinite, SignChanges
from engine.training.trace.event import Level
from gui.training.breakpoints.conditions import (
    About,
    Condition,
    Weight,
    breakpoint_of,
)
from gui.training.breakpoints.list import Breakpoints
from gui.training.breakpoints.words import condition_text, met_text
from gui.training.stepping import Stepping, Stride

LOSS = Condition(About.LOSS, 0.1)


@pytest.fixture
def stepping(session, controller):
    stepping = Stepping(session, controller)
    yield stepping
    stepping.shut_down()


def until_idle(qtbot, controller):
    qtbot.waitUntil(lambda: not controller.is_running, timeout=20_000)


def wire(session):
    return next(iter(session.document.wires()))


# --- conditions ---------------------------------------------------------------------


def test_a_weight_of_the_drawing_is_found_in_the_matrices(session):
    sign = Condition(About.SIGN, weight=Weight(wire(session).id, j=2, i=1))
    assert breakpoint_of(sign, session.network, 4) == SignChanges(1, 1, 2)
    block = wire(session).target
    bias = Condition(About.SIGN, weight=Weight(block, j=3))
    assert breakpoint_of(bias, session.network, 4) == SignChanges(1, None, 3)
    answer = Condition(About.ANSWER, 0.5, sample=3)
    assert breakpoint_of(answer, session.network, 4) == AnswerCrosses(3, 0, 0.5)
    assert isinstance(
        breakpoint_of(Condition(About.NOT_FINITE), session.network, 4), NotFinite
    )


def test_what_is_gone_is_not_watched_and_named_as_gone(session):
    weight = Weight(wire(session).id, j=0, i=0)
    sign = Condition(About.SIGN, weight=weight)
    outside = Condition(About.SIGN, weight=Weight(wire(session).id, j=9, i=0))
    network = session.network
    assert breakpoint_of(outside, network, 4) is None
    assert breakpoint_of(Condition(About.ANSWER, sample=4), network, 4) is None
    assert breakpoint_of(Condition(About.ANSWER, output=1), network, 4) is None
    assert condition_text(session.document, sign) == "x1 → h1 changes its sign"
    session.do(remove(session.document, [weight.element]))
    assert "gone" in condition_text(session.document, sign)


def test_the_list_switches_removes_and_has_nothing_twice(session):
    breakpoints = Breakpoints()
    breakpoints.add(LOSS)
    breakpoints.add(Condition(About.NOT_FINITE))
    breakpoints.switch(0, is_on=False)
    assert len(breakpoints.watched(session.network, 4).breakpoints) == 1
    breakpoints.add(LOSS)
    assert len(breakpoints.items) == 2
    assert all(item.is_on for item in breakpoints.items)
    breakpoints.remove(1)
    assert [item.condition.about for item in breakpoints.items] == [About.NOT_FINITE]


# --- runs ---------------------------------------------------------------------------


def test_a_run_stops_after_the_update_that_meets_a_condition(
    qtbot, session, controller
):
    controller.breakpoints.add(LOSS)
    controller.run()
    until_idle(qtbot, controller)
    met = controller.breakpoints.met
    assert met.condition == LOSS
    assert met.update == controller.update
    losses = controller.curves.loss.y
    assert losses[-1] < 0.1
    assert (losses[:-1] >= 0.1).all()
    text = met_text(session.document, met)
    assert text == f"Stopped after update {met.update}: loss below 0.1"


def test_running_again_goes_on_past_the_condition(qtbot, controller):
    controller.breakpoints.add(LOSS)
    controller.run()
    until_idle(qtbot, controller)
    stopped = controller.update
    controller.run()
    qtbot.waitUntil(lambda: controller.update > stopped + 20)
    assert controller.breakpoints.met is None
    controller.pause_and_wait()


def test_a_condition_that_is_off_stops_nothing(qtbot, controller):
    controller.breakpoints.add(Condition(About.LOSS, 10.0))
    controller.breakpoints.switch(0, is_on=False)
    controller.run()
    qtbot.waitUntil(lambda: controller.update > 50)
    controller.pause_and_wait()
    assert controller.breakpoints.met is None


def test_a_run_stops_where_a_bias_changes_its_sign(qtbot, session, controller):
    block = next(b for b in session.document.blocks() if isinstance(b, PerceptronBlock))
    condition = Condition(About.SIGN, weight=Weight(block.id, j=0))
    controller.breakpoints.add(condition)
    before = session.parameters.biases[0][0]
    controller.run()
    until_idle(qtbot, controller)
    assert controller.breakpoints.met.condition == condition
    assert (session.parameters.biases[0][0] > 0) != (before > 0)


# --- stepping -----------------------------------------------------------------------


def test_going_on_by_itself_stops_at_a_condition(qtbot, session, controller, stepping):
    stepping.begin()
    stepping.set_level(Level.PHASE)
    controller.breakpoints.add(Condition(About.LOSS, 1000.0))  # met at once
    stepping.set_pace(60)
    stepping.play()
    qtbot.waitUntil(lambda: controller.breakpoints.met is not None)
    assert not stepping.is_playing
    assert stepping.has_moved
    assert controller.breakpoints.met.update == controller.update == 1


def test_a_long_step_stops_at_a_condition_and_not_at_the_end_of_the_epoch(
    qtbot, session, controller, stepping
):
    session.do(set_settings(session.document, batch_size=1))
    stepping.begin()
    stepping.set_stride(Stride.EPOCH)
    controller.breakpoints.add(LOSS)
    n = 0
    while controller.breakpoints.met is None and n < 2000:
        stepping.next()
        qtbot.waitUntil(lambda: not stepping.is_busy)
        n += 1
    assert controller.breakpoints.met.update == controller.update
    assert controller.loss < 0.1


def test_a_run_level_runs_the_training(qtbot, controller, stepping):
    stepping.begin()
    stepping.set_stride(Stride.RUN)
    stepping.next()
    qtbot.waitUntil(lambda: controller.update > 10)
    stepping.toggle()
    until_idle(qtbot, controller)
    stepping.begin()
    assert stepping.update == controller.update + 1


def test_levels_go_from_runs_to_terms_and_back(stepping):
    stepping.begin()
    stepping.set_level(Level.TERM)
    seen = []
    for _ in range(7):
        stepping.coarser()
        seen.append(stepping.stride or stepping.cursor.level)
    assert seen == [
        *(Level.PERCEPTRON, Level.LAYER, Level.PHASE),
        *(Stride.UPDATE, Stride.EPOCH, Stride.RUN, Stride.RUN),
    ]
    for _ in range(7):
        stepping.finer()
    assert (stepping.stride, stepping.cursor.level) == (None, Level.TERM)


def test_an_epoch_on_and_back_ends_where_epochs_end(qtbot, session, controller):
    session.do(set_settings(session.document, batch_size=1))
    stepping = Stepping(session, controller)
    stepping.begin()
    start = session.parameters
    stepping.set_stride(Stride.EPOCH)
    for expected in (4, 8):
        stepping.next()
        assert controller.update == expected
    stepping.previous()
    assert controller.update == 4
    stepping.previous()
    assert controller.update == 0
    assert session.parameters == start
    stepping.shut_down()


# --- run to here --------------------------------------------------------------------


def test_run_to_here_stops_at_the_next_event_of_the_element(session, stepping):
    stepping.begin()
    wires = list(session.document.wires())
    last = max(wires, key=lambda w: w.target)
    stepping.run_to([last.id])
    event = stepping.cursor.event
    assert last.id in event.elements
    index = stepping.cursor.index
    earlier = stepping.cursor.events[:index]
    assert not any(last.id in event.elements for event in earlier)
    stepping.run_to([last.id])
    assert stepping.cursor.index > index


def test_run_to_here_goes_on_into_the_next_update(session, stepping):
    stepping.begin()
    stepping.set_level(Level.LAYER)
    source = wire(session).source
    stepping.end()
    for _ in range(3):
        stepping.run_to([source])
    assert stepping.update > 1
    assert source in stepping.cursor.event.elements


def test_run_to_here_begins_by_itself_and_leaves_long_steps(session, stepping):
    stepping.run_to([wire(session).target])
    assert wire(session).target in stepping.cursor.event.elements
    stepping.set_stride(Stride.EPOCH)
    stepping.run_to([wire(session).target])
    assert stepping.stride is None
    assert stepping.cursor.level is Level.LAYER


# --- bookmarks ----------------------------------------------------------------------


def test_a_bookmark_leads_back_to_its_event(qtbot, session, controller, stepping):
    stepping.begin()
    for _ in range(9):
        stepping.next()
    stepping.toggle_bookmark()
    marked = stepping.here
    assert controller.history.bookmarks.all == (marked,)
    controller.one_update()
    until_idle(qtbot, controller)
    stepping.begin()
    assert stepping.update == 2
    stepping.go_to_bookmark(marked)
    assert stepping.here == marked
    stepping.toggle_bookmark()
    assert controller.history.bookmarks.all == ()
