"""Tests of the history of a run: it is kept, gone back in, and left by branches."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.document.edits import set_activation, set_bias, set_settings, set_weight
from engine.document.elements import PerceptronBlock, StopSettings
from engine.document.examples import load_example
from engine.network.network import Parameters
from engine.training.problem import make_problem
from engine.training.timeline.branches import ParametersChange, RateChange
from engine.training.trace.event import Level
from engine.training.trainer import Trainer
from gui.session import Session
from gui.training.controller import TrainingController
from gui.training.history.names import branch_name
from gui.training.history.overview import Place
from gui.training.stepping import Stepping, Stride

LONG = 20_000  # ms that a busy machine may take


@pytest.fixture
def stepping(session, controller):
    stepping = Stepping(session, controller)
    yield stepping
    stepping.shut_down()


def run(qtbot, controller, session, n_epochs):
    """Train for so many epochs more."""
    done = controller.epoch
    stop = StopSettings(epochs=done + n_epochs)
    session.do(set_settings(session.document, stop=stop))
    controller.run()
    qtbot.waitUntil(lambda: not controller.is_running, timeout=LONG)


def go(qtbot, stepping, number, **where):
    stepping.go_to_update(number, **where)
    settle(qtbot, stepping)


def settle(qtbot, stepping):
    qtbot.waitUntil(lambda: not stepping.is_busy, timeout=LONG)


def numbers_after(session, n, **changed):
    """Train the document as it is, without a window."""
    document = session.document
    changed = {"stop": StopSettings()} | changed
    document = document.apply(set_settings(document, **changed).changes)
    problem = make_problem(session.network, session.dataset, document.settings)
    trainer = Trainer(problem, session.parameters)
    trainer.run(n)
    return trainer.parameters


def rate(session, value):
    session.do(set_settings(session.document, learning_rate=value))


def any_wire(session):
    return next(iter(session.document.wires()))


def ways(controller):
    return [
        (w.number, w.parent, w.start, w.tip) for w in controller.history.overview.ways
    ]


# --- the run is kept ----------------------------------------------------------------


def test_after_a_run_any_update_of_it_can_be_gone_to(
    qtbot, session, controller, stepping
):
    start = session.parameters
    wanted = {n: numbers_after(session, n) for n in (1, 7, 250, 499, 500)}
    run(qtbot, controller, session, 500)
    stepping.begin()
    settle(qtbot, stepping)
    assert stepping.updates == range(1, 502)
    for n in (250, 1, 499, 7, 500):
        go(qtbot, stepping, n + 1)
        assert session.parameters == wanted[n]
        assert controller.update == n
    go(qtbot, stepping, 1)
    assert session.parameters == start
    assert not stepping.can_go_back


def test_one_more_update_after_going_back_repeats_the_one_of_the_run(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 100)
    end = session.parameters
    stepping.begin()
    go(qtbot, stepping, 100)
    stepping.set_stride(Stride.UPDATE)
    stepping.next()
    settle(qtbot, stepping)
    assert session.parameters == end
    assert len(ways(controller)) == 1


def test_a_run_from_the_past_goes_the_same_way_and_on(
    qtbot, session, controller, stepping
):
    wanted = numbers_after(session, 300)
    run(qtbot, controller, session, 200)
    stepping.begin()
    go(qtbot, stepping, 51)
    run(qtbot, controller, session, 250)
    assert controller.update == 300
    assert session.parameters == wanted
    assert ways(controller) == [(0, None, 0, 300)]
    x = controller.curves.loss.x
    assert x.tolist() == list(range(300))  # no loss twice


def test_the_optimiser_s_memory_comes_back_too(qtbot, session, controller, stepping):
    adam = {"optimizer": "adam", "batch_size": 1}
    session.do(set_settings(session.document, **adam))
    wanted = numbers_after(session, 80)
    run(qtbot, controller, session, 10)
    stepping.begin()
    go(qtbot, stepping, 13)
    run(qtbot, controller, session, 17)
    assert controller.update == 80
    assert session.parameters == wanted


# --- the undo history ---------------------------------------------------------------


def test_a_run_is_one_entry_and_its_undo_is_going_back(qtbot, session, controller):
    start = session.parameters
    run(qtbot, controller, session, 60)
    assert [session.stack.text(i) for i in (1,)] == ["Train (updates: 60)"]
    session.stack.undo()
    assert session.parameters == start
    assert controller.update == 0
    assert ways(controller) == [(0, None, 0, 60)]
    session.stack.redo()
    assert controller.update == 60
    assert not controller.history.is_edited


def test_jumps_in_a_row_are_one_entry_and_none_if_they_lead_back(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 60)
    stepping.begin()
    n = session.stack.count()
    for number in (10, 40, 3, 25):
        go(qtbot, stepping, number)
    assert session.stack.count() == n + 1
    assert session.stack.undoText() == "Go in time to update 24"
    go(qtbot, stepping, 61)
    assert session.stack.count() == n


def test_undo_of_a_jump_leads_back_to_where_one_stood(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 60)
    end = session.parameters
    stepping.begin()
    go(qtbot, stepping, 10)
    session.stack.undo()
    assert session.parameters == end
    assert controller.update == 60
    assert stepping.cursor is None
    stepping.begin()
    assert stepping.update == 61


# --- branches -----------------------------------------------------------------------


def test_another_rate_in_the_past_makes_a_branch_and_the_old_curve_stays(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 200)
    old, end = controller.curves, session.parameters
    stepping.begin()
    go(qtbot, stepping, 51)
    there = session.parameters
    rate(session, 0.9)
    wanted = numbers_after(session, 100, learning_rate=0.9)
    run(qtbot, controller, session, 100)
    assert ways(controller) == [(0, None, 0, 200), (1, 0, 50, 150)]
    assert session.parameters == wanted
    assert controller.book.others == [(0, old)]
    np.testing.assert_array_equal(controller.curves.loss.y[:50], old.loss.y[:50])
    assert branch_name(controller.history, 1) == "From 50: η = 0.9"
    # Back on the old branch everything is as it was, the rate too.
    go(qtbot, stepping, 201, branch=0)
    assert session.parameters == end
    assert session.document.settings.learning_rate != 0.9
    go(qtbot, stepping, 51, branch=1)
    assert session.parameters == there
    assert session.document.settings.learning_rate == 0.9


def test_undo_of_a_branch_and_of_its_rate_leads_back_to_the_old_way(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 60)
    end = session.parameters
    stepping.begin()
    go(qtbot, stepping, 21)
    rate(session, 0.9)
    run(qtbot, controller, session, 10)
    while session.document.settings.learning_rate == 0.9:
        session.stack.undo()
    assert controller.update == 20
    run(qtbot, controller, session, 40)
    assert session.parameters == end
    assert len(ways(controller)) == 2


def test_a_weight_edited_in_the_past_makes_a_branch(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 100)
    end = session.parameters
    stepping.begin()
    go(qtbot, stepping, 21)
    session.do(set_weight(session.document, any_wire(session).id, 0, 0, 4.0))
    assert controller.history.is_edited
    assert controller.update == 20
    run(qtbot, controller, session, 10)
    assert ways(controller) == [(0, None, 0, 100), (1, 0, 20, 30)]
    changes = controller.history.overview.ways[1].causes
    assert [type(change) for change in changes] == [ParametersChange]
    go(qtbot, stepping, 101, branch=0)
    assert session.parameters == end
    go(qtbot, stepping, 21, branch=1)
    assert any_wire(session).weights[0, 0] == 4.0
    go(qtbot, stepping, 21, branch=0)
    assert any_wire(session).weights[0, 0] != 4.0


def test_stepping_over_an_update_after_an_edit_makes_the_branch(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 30)
    stepping.begin()
    go(qtbot, stepping, 11)
    block = next(b for b in session.document.blocks() if isinstance(b, PerceptronBlock))
    session.do(set_bias(session.document, block.id, 0, -2.0))
    assert len(ways(controller)) == 1  # nothing was learnt with it yet
    assert stepping.cursor is None
    stepping.begin()
    wanted = numbers_after(session, 1)
    stepping.set_level(Level.PHASE)
    for _ in range(5):
        stepping.next()
    assert stepping.branch == 1
    assert ways(controller) == [(0, None, 0, 30), (1, 0, 10, 11)]
    for _ in range(2):
        stepping.previous()
    assert session.document.block(block.id).bias[0] == -2.0
    stepping.next()
    assert session.parameters == wanted
    assert stepping.branch == 1


def test_going_to_where_one_stands_takes_an_edit_back(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 30)
    stepping.begin()
    go(qtbot, stepping, 11)
    there, usual = session.parameters, session.document.settings.learning_rate
    session.do(set_weight(session.document, any_wire(session).id, 0, 0, 4.0))
    rate(session, 0.9)
    stepping.begin()
    go(qtbot, stepping, 11)
    assert session.parameters == there
    assert session.document.settings.learning_rate == usual
    assert not controller.history.is_edited
    session.stack.undo()  # and that can be undone
    assert any_wire(session).weights[0, 0] == 4.0


def test_stepping_back_from_an_edit_shows_what_was_there(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 30)
    there = session.parameters
    session.do(set_weight(session.document, any_wire(session).id, 0, 0, 4.0))
    stepping.begin()
    settle(qtbot, stepping)
    stepping.previous()
    settle(qtbot, stepping)
    assert stepping.update == 30
    assert session.parameters == there
    stepping.next()
    assert session.parameters == there


def test_a_rate_changed_while_it_runs_is_no_branch_and_is_repeated(
    qtbot, session, controller, stepping
):
    controller.set_speed(2000)
    controller.run()
    qtbot.waitUntil(lambda: controller.update > 30)
    rate(session, 0.8)
    reached = controller.update
    qtbot.waitUntil(lambda: controller.update > reached + 60)
    controller.pause_and_wait()
    end, n = session.parameters, controller.update
    assert len(ways(controller)) == 1
    branch = controller.history.timeline.branches[0]
    assert [type(change) for change in branch.changes] == [RateChange]
    stepping.begin()
    settle(qtbot, stepping)
    go(qtbot, stepping, 2)
    assert session.document.settings.learning_rate != 0.8
    stepping.set_stride(Stride.UPDATE)
    for _ in range(n - 1):
        stepping.next()
        settle(qtbot, stepping)
    assert session.parameters == end
    assert session.document.settings.learning_rate == 0.8
    assert len(ways(controller)) == 1


def test_a_run_past_a_change_of_the_past_without_it_is_a_branch(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 40)
    rate(session, 0.9)
    run(qtbot, controller, session, 40)
    stepping.begin()
    go(qtbot, stepping, 21)
    run(qtbot, controller, session, 30)
    assert ways(controller) == [(0, None, 0, 80), (1, 0, 40, 50)]
    assert branch_name(controller.history, 1) == "From 40: as it was"


def test_another_structure_ends_the_history(qtbot, session, controller):
    run(qtbot, controller, session, 10)
    block = next(b for b in session.document.blocks() if isinstance(b, PerceptronBlock))
    session.do(set_activation(session.document, [block.id], "tanh"))
    assert controller.history.timeline is None
    assert controller.update == 0


def test_branches_are_renamed_and_those_not_needed_are_removed(
    qtbot, session, controller, stepping
):
    run(qtbot, controller, session, 30)
    stepping.begin()
    go(qtbot, stepping, 11)
    rate(session, 0.9)
    run(qtbot, controller, session, 10)
    history = controller.history
    assert not history.can_remove(1)  # one stands on it
    go(qtbot, stepping, 31, branch=0)
    history.rename(1, "bold")
    assert branch_name(history, 1) == "bold"
    controller.remove_branch(1)
    assert ways(controller) == [(0, None, 0, 30)]
    assert [n for n, _ in controller.book.others] == []
    assert not history.can_remove(0)


# --- memory -------------------------------------------------------------------------


def test_the_memory_of_the_history_is_bounded_and_told(qtbot, session, controller):
    controller.history.set_limit(600_000)
    run(qtbot, controller, session, 20_000)
    overview = controller.history.overview
    assert 0 < overview.n_bytes <= overview.limit == 600_000


# --- to and fro ---------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["sgd", "momentum", "adam"]),
    st.integers(1, 4),
    st.lists(
        st.tuples(
            st.sampled_from(["back", "on", "jump", "rate", "weight"]),
            st.integers(0, 40),
        ),
        min_size=2,
        max_size=9,
    ),
)
def test_every_place_has_the_same_numbers_whenever_one_comes_back(
    optimizer, batch_size, walk
):
    session = Session()
    document = load_example("xor_train")
    chosen = {"optimizer": optimizer, "batch_size": batch_size, "stop": StopSettings()}
    edit = set_settings(document, **chosen, learning_rate=0.1)
    session.replace(document.apply(edit.changes), None)
    controller = TrainingController(session)
    stepping = Stepping(session, controller)
    stepping.begin()
    stepping.set_stride(Stride.UPDATE)
    seen: dict[Place, Parameters] = {}

    def note():
        place, parameters = controller.history.place, session.parameters
        assert place is not None
        assert parameters is not None
        if not controller.history.is_edited:
            assert parameters == seen.setdefault(place, parameters)

    for what, n in walk:
        if controller.history.is_new:
            seen.clear()  # what was edited before anything was learnt is another start
        stepping.begin()
        stepping.set_stride(Stride.UPDATE)
        if what == "on":
            for _ in range(n % 9 + 1):
                stepping.next()
                note()
        elif what == "back":
            for _ in range(n % 9 + 1):
                stepping.previous()
                note()
        elif what == "jump":
            places = sorted(seen) or [Place(0, 0)]
            branch, update = places[n % len(places)]
            stepping.go_to_update(update + 1, branch=branch)
            note()
        elif what == "rate":
            rate(session, 0.05 + n / 100)
        else:
            session.do(set_weight(session.document, any_wire(session).id, 0, 0, n / 7))
    if controller.history.is_new:
        seen.clear()
    stepping.begin()
    for (branch, update), known in seen.items():
        stepping.go_to_update(update + 1, branch=branch)
        assert session.parameters == known
    stepping.shut_down()
    controller.shutdown()
    session.close()


# --- long ways ----------------------------------------------------------------------


@pytest.fixture
def far(qtbot, session, controller, stepping):
    """Digits, with a history so small that the way back is computed from the start."""
    document = load_example("digits")
    edit = set_settings(document, stop=StopSettings(epochs=60), batch_size=32)
    session.replace(document.apply(edit.changes), None)
    controller.history.set_limit(1)
    controller.run()
    qtbot.waitUntil(lambda: not controller.is_running, timeout=LONG)
    stepping.begin()
    settle(qtbot, stepping)
    return stepping


def test_a_long_way_back_tells_how_far_it_is_and_does_not_block(qtbot, far, session):
    shares = []
    far.computing.progressed.connect(lambda: shares.append(far.computing.share))
    n = far.updates.stop - 400
    far.go_to_update(n)
    assert far.is_busy
    assert far.update != n
    settle(qtbot, far)
    assert far.update == n
    assert shares
    assert shares == sorted(shares)
    assert 0.0 < shares[0] <= 1.0


def test_a_long_way_back_can_be_given_up(qtbot, far, session, controller):
    before, update = session.parameters, far.update
    far.go_to_update(update - 400)
    assert far.is_busy
    far.cancel()
    assert not far.is_busy
    qtbot.wait(50)
    assert far.update == update
    assert session.parameters == before
    far.go_to_update(1)
    settle(qtbot, far)
    assert far.update == 1


def test_a_run_that_begins_on_a_long_way_back_goes_on_from_where_one_is(
    qtbot, far, session, controller
):
    update = controller.update
    far.go_to_update(update - 400)
    assert far.is_busy
    controller.one_update()
    qtbot.waitUntil(lambda: not controller.is_running, timeout=LONG)
    assert controller.update == update + 1
    assert ways(controller) == [(0, None, 0, update + 1)]


def test_another_file_on_a_long_way_back_ends_it(qtbot, far, session, controller):
    far.go_to_update(far.update - 400)
    assert far.is_busy
    session.replace(load_example("worked_example"), None)
    assert not far.is_busy
    far.begin()
    settle(qtbot, far)
    assert far.update == 1
    assert controller.history.overview.ways[0].tip == 0
