"""Tests of engine.training.timeline.timeline: every past update, bit for bit."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.nn.optimizers import OPTIMIZERS
from engine.training.run.run_state import TrainState
from engine.training.timeline.timeline import Timeline
from engine.training.trainer import Trainer
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)
from tests.engine.training.test_properties import random_problems

NET = layered([2, 2, 1], ["tanh", "sigmoid"])


def start(network=NET, seed=0):
    return TrainState(random_parameters(network, np.random.default_rng(seed)))


def xor(**fields):
    fields = {"loss": "binary_cross_entropy", "batch_size": 3, "shuffle": True} | fields
    return problem(NET, XOR_X, XOR_Y, **fields)


def run(timeline, trainer, n, portion=7):
    """Train as a runner does: in portions, keeping after each."""
    stop = trainer.update + n
    while trainer.update < stop and trainer.run(min(portion, stop - trainer.update)):
        timeline.keep(trainer, trainer.frame())


# --- back


@settings(max_examples=40)
@given(random_problems(precisions=("float64", "float32")), st.data())
def test_any_past_update_comes_back_with_the_same_bits(case, data):
    posed, parameters = case
    limit = data.draw(st.sampled_from([2**20, 10_000_000]))
    timeline = Timeline(posed, TrainState(parameters), limit=limit)
    trainer = Trainer(posed, parameters)
    states = [trainer.state()]
    for _ in range(25):
        if not trainer.run(1):
            break  # it has diverged
        states.append(trainer.state())
        timeline.keep(trainer)
    for update in data.draw(st.lists(st.integers(0, len(states) - 1), max_size=8)):
        assert timeline.state_at(update) == states[update]
        moment = timeline.trace_at(update).moment
        assert moment.before == states[update]
        if update + 1 < len(states):
            assert moment.after == states[update + 1]


@settings(max_examples=30)
@given(
    st.sampled_from(sorted(OPTIMIZERS)),
    st.booleans(),
    st.lists(
        st.tuples(
            st.integers(1, 40),
            st.sampled_from(["rate", "weight", "bias", "nothing"]),
            st.floats(0.01, 1.0),
            st.integers(0, 10**6),
        ),
        min_size=1,
        max_size=6,
    ),
)
def test_random_walks_find_every_state_again(optimizer, is_true, walk):
    posed = xor(optimizer=optimizer)
    timeline = Timeline(posed, start())
    trainer = timeline.go_to(0)
    known = {}

    def note():
        known[timeline.branch.number, trainer.update] = trainer.state()

    note()
    for n, change, number, jump in walk:
        for _ in range(n):
            if not trainer.run(1):
                break
            timeline.keep(trainer, trainer.frame())
            pending = timeline.pending
            if pending is not None and pending.update == trainer.update and is_true:
                trainer = timeline.go_to(trainer.update)  # as it was then
            if pending is None or pending.update > trainer.update or is_true:
                note()
        places = sorted(known)
        branch, update = places[jump % len(places)]
        trainer = timeline.go_to(update, branch)
        assert trainer.state() == known[branch, update]
        if change == "rate":
            timeline.change_rate(number)
        elif change == "weight":
            timeline.change_parameter(1, 0, 1, number)
        elif change == "bias":
            timeline.change_parameter(2, None, 0, number)
        if change != "nothing":
            trainer = timeline.go_to(timeline.update)
            note()
    for (branch, update), state in known.items():
        assert timeline.state_at(update, branch) == state


def test_an_update_that_was_never_made_cannot_be_gone_to():
    timeline = Timeline(xor(), start())
    with pytest.raises(ValueError, match="update 1 is not in 0 … 0"):
        timeline.state_at(1)
    with pytest.raises(ValueError, match="update -1"):
        timeline.go_to(-1)


def test_going_on_from_the_past_unchanged_stays_on_the_branch():
    timeline = Timeline(xor(), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 40)
    end = trainer.state()
    trainer = timeline.go_to(10)
    run(timeline, trainer, 30)
    assert trainer.state() == end
    assert len(timeline.branches) == 1
    updates, losses = timeline.curve()
    assert updates.tolist() == list(range(40))  # no loss twice
    assert len(losses) == 40


# --- branches


def test_a_changed_rate_in_the_past_makes_a_branch_and_keeps_the_old_curve():
    timeline = Timeline(xor(learning_rate=0.1), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 60)
    old_updates, old_losses = timeline.curve()
    old_end = timeline.state_at(60)
    timeline.go_to(21)
    branch = timeline.change_rate(0.9, "faster")
    assert (branch.name, branch.parent, branch.start) == ("faster", 0, 21)
    trainer = timeline.go_to(21)
    assert trainer.learning_rate == 0.9
    run(timeline, trainer, 10)
    new_updates, new_losses = timeline.curve()
    assert new_updates.tolist() == list(range(31))
    # The loss before update 22 is that of the old weights; then they part.
    np.testing.assert_array_equal(new_losses[:22], old_losses[:22])
    assert (new_losses[22:] != old_losses[22:31]).all()
    kept_updates, kept_losses = timeline.curve(0)
    np.testing.assert_array_equal(kept_updates, old_updates)
    np.testing.assert_array_equal(kept_losses, old_losses)
    assert timeline.state_at(60, 0) == old_end
    assert timeline.rate_at(20, 1) == timeline.rate_at(60, 0) == 0.1
    assert timeline.rate_at(21, 1) == 0.9


def test_a_changed_rate_at_the_end_goes_on_without_a_branch():
    timeline = Timeline(xor(learning_rate=0.1), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 20)
    trainer.set_learning_rate(0.7)
    timeline.change_rate(0.7)
    run(timeline, trainer, 20)
    assert len(timeline.branches) == 1
    end = trainer.state()
    assert timeline.state_at(40) == end
    rates = [timeline.rate_at(update) for update in (0, 19, 20, 40)]
    assert rates == [0.1, 0.1, 0.7, 0.7]
    assert timeline.trace_at(30).moment.rate == 0.7


def test_a_changed_weight_in_the_past_is_there_in_the_branch_only():
    timeline = Timeline(xor(), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 30)
    timeline.go_to(12)
    timeline.change_parameter(1, 0, 1, 5.0)
    assert timeline.state_at(12).parameters.weights[0][0, 1] == 5.0
    assert timeline.state_at(12, 0).parameters.weights[0][0, 1] != 5.0
    trainer = timeline.go_to(12)
    run(timeline, trainer, 9)
    assert timeline.state_at(21) == trainer.state()
    assert timeline.state_at(21) != timeline.state_at(21, 0)


def test_a_branch_of_a_branch_knows_the_way_from_the_start():
    timeline = Timeline(xor(), start())
    run(timeline, timeline.go_to(0), 30)
    timeline.go_to(20)
    timeline.change_rate(0.2)
    run(timeline, timeline.go_to(20), 20)
    timeline.go_to(10)  # before the branch began: still a way of its own
    timeline.change_parameter(2, 0, 0, 1.0)
    trainer = timeline.go_to(10)
    run(timeline, trainer, 5)
    third = timeline.branch
    assert (third.number, third.parent, third.start) == (2, 1, 10)
    assert timeline.rate_at(15) == xor().settings.learning_rate
    assert timeline.state_at(15) == trainer.state()
    assert timeline.curve()[0].tolist() == list(range(15))


def test_running_past_a_change_of_the_past_without_it_makes_a_branch():
    timeline = Timeline(xor(learning_rate=0.1), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 20)
    trainer.set_learning_rate(0.9)
    timeline.change_rate(0.9)
    run(timeline, trainer, 20)
    end = trainer.state()
    trainer = timeline.go_to(15)
    assert timeline.pending is not None
    assert timeline.pending.update == 20
    run(timeline, trainer, 15)
    assert (timeline.branch.number, timeline.branch.start) == (1, 20)
    assert timeline.state_at(30) == trainer.state() != timeline.state_at(30, 0)
    assert timeline.state_at(40, 0) == end
    assert timeline.curve()[0].tolist() == list(range(30))


def test_running_up_to_a_change_and_with_it_stays_on_the_branch():
    timeline = Timeline(xor(learning_rate=0.1), start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 20)
    timeline.change_parameter(2, 1, 0, -3.0)
    run(timeline, timeline.go_to(20), 20)
    end = timeline.state_at(40)
    trainer = timeline.go_to(15)
    run(timeline, trainer, 5)
    trainer = timeline.go_to(20)
    assert timeline.pending is None
    run(timeline, trainer, 20)
    assert trainer.state() == end
    assert len(timeline.branches) == 1


def test_the_same_rate_from_the_same_place_is_the_same_branch():
    timeline = Timeline(xor(learning_rate=0.1), start())
    run(timeline, timeline.go_to(0), 60)
    timeline.go_to(21)
    timeline.change_rate(0.9)
    run(timeline, timeline.go_to(21), 10)
    assert timeline.state_at(31, 1) != timeline.state_at(31, 0)
    timeline.stand_at(21, 1)
    assert timeline.change_rate(0.1).number == 0  # as if nothing had been changed
    assert timeline.change_rate(0.9).number == 1
    assert len(timeline.branches) == 2
    timeline.stand_at(21, 0)
    timeline.change_parameter(1, 0, 1, 5.0)
    assert timeline.change_rate(0.9).number == 2  # from other weights it is another


def test_other_weights_at_the_end_make_a_branch_and_both_states_can_be_gone_to():
    timeline = Timeline(xor(), start())
    run(timeline, timeline.go_to(0), 30)
    before = timeline.state_at(30)
    other = random_parameters(NET, np.random.default_rng(5))
    branch = timeline.change_parameters(other)
    assert (branch.number, branch.parent, branch.start) == (1, 0, 30)
    trainer = timeline.go_to(30)
    assert trainer.parameters == other
    run(timeline, trainer, 9)
    assert timeline.state_at(39) == trainer.state()
    assert timeline.state_at(30, 1).parameters == other
    assert timeline.state_at(30, 0) == before


def test_a_state_that_is_known_makes_the_way_to_other_weights_short():
    timeline = Timeline(xor(optimizer="adam"), start())
    trainer = timeline.go_to(0)
    trainer.run(300)
    timeline.keep(trainer, state=False)
    other = random_parameters(NET, np.random.default_rng(5))
    timeline.stand_at(200)
    state = timeline.state_at(200)
    timeline.change_parameters(other, state=state)
    assert timeline.distance(200) == 0
    assert timeline.state_at(200).parameters == other
    assert timeline.state_at(200).memory == state.memory
    known = timeline.state_at(200)
    trainer = timeline.go_to(200)
    run(timeline, trainer, 20)
    assert timeline.state_at(200) == known
    assert timeline.state_at(220) == trainer.state()


def test_an_update_that_was_traced_is_kept_as_if_it_had_been_run():
    timeline = Timeline(xor(), start())
    trainer = Trainer(xor(), state=start())
    for n in range(12):
        moment = timeline.trace_at(n).moment
        timeline.keep_update(moment.after, moment.loss)
        trainer.run(1)
        assert timeline.update == n + 1
    assert timeline.state_at(12) == trainer.state()
    np.testing.assert_array_equal(timeline.curve()[1], trainer.history.points()[1])
    with pytest.raises(ValueError, match="does not follow"):
        timeline.keep_update(timeline.state_at(3), 0.0)


def test_standing_somewhere_needs_no_trainer():
    timeline = Timeline(xor(), start())
    run(timeline, timeline.go_to(0), 20)
    timeline.stand_at(8)
    assert timeline.change_rate(0.9).start == 8
    with pytest.raises(ValueError, match="update 21 is not in"):
        timeline.stand_at(21, 0)


def test_a_branch_that_nothing_begins_on_can_be_forgotten():
    timeline = Timeline(xor(), start())
    run(timeline, timeline.go_to(0), 20)
    for update in (5, 9):
        timeline.go_to(update, 0)
        timeline.change_rate(0.9)
        run(timeline, timeline.go_to(update), 5)
    timeline.stand_at(12, 2)
    assert [timeline.can_remove(n) for n in (0, 1, 2)] == [False, True, False]
    state = timeline.state_at(14, 2)
    before = timeline.n_bytes
    timeline.remove(1)
    assert timeline.n_bytes < before
    assert [branch.number for branch in timeline.branches] == [0, 2]
    assert timeline.state_at(14, 2) == state
    timeline.change_parameters(start(seed=3).parameters)
    assert timeline.branch.number == 3  # a number is never given twice
    with pytest.raises(ValueError, match="branch 0 is needed"):
        timeline.remove(0)


def test_whoever_waits_is_told_and_may_end_a_long_way_without_harm():
    timeline = Timeline(xor(batch_size=None), start())
    trainer = timeline.go_to(0)
    trainer.run(2000)
    timeline.keep(trainer, trainer.frame())  # nothing in between
    assert timeline.distance(1500) == 1500
    told = []

    def tell(update):
        told.append(update)
        if update > 600:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        timeline.state_at(1500, tell=tell)
    assert told[0] < 100
    assert told == sorted(told)
    once = Trainer(xor(batch_size=None), state=start())
    once.run(1500)
    assert timeline.state_at(1500) == once.state()


# --- memory and time


def test_the_history_stays_within_its_limit_and_the_way_back_exact():
    network = layered([8, 20, 4], ["tanh", "identity"])  # 264 parameters
    rng = np.random.default_rng(1)
    posed = problem(
        network, rng.normal(size=(5, 8)), rng.normal(size=(5, 4)), optimizer="adam"
    )
    limit = 400_000
    first = TrainState(random_parameters(network, rng, 0.1))
    timeline = Timeline(posed, first, limit=limit)
    trainer = timeline.go_to(0)
    states = {}
    for _ in range(400):
        trainer.run(1)
        timeline.keep(trainer)
        states[trainer.update] = trainer.state()
        assert timeline.n_bytes <= limit
    assert 2 < timeline.n_keyframes < 20
    gaps = np.diff([f.update for f in timeline.branch.keyframes])
    assert gaps.max() <= 4 * np.median(gaps)  # evenly spread
    for update in (1, 133, 399, 400):
        assert timeline.state_at(update) == states[update]
    assert timeline.n_bytes <= limit


def test_from_the_last_of_100_000_updates_back_to_the_first_takes_no_time():
    posed = xor(batch_size=None, learning_rate=0.1)
    timeline = Timeline(posed, start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 100_000, portion=1000)
    assert trainer.update == 100_000
    assert timeline.n_bytes < 64 * 2**20
    for update in (1, 99_999, 50_500):
        started = time.process_time()
        timeline.go_to(update)
        assert time.process_time() - started < 2
    once = Trainer(posed, state=start())
    once.run(1)
    assert timeline.state_at(1) == once.state()


def test_a_long_way_back_is_walked_only_once():
    posed = xor(batch_size=None, learning_rate=0.1)
    timeline = Timeline(posed, start())
    trainer = timeline.go_to(0)
    run(timeline, trainer, 3000, portion=3000)  # nothing kept in between
    before = timeline.n_keyframes
    timeline.state_at(2000)
    assert timeline.n_keyframes == before + 1
    nearest = max(f.update for f in timeline.branch.keyframes if f.update <= 2000)
    assert 2000 - nearest <= 256
    timeline.state_at(1999)
    assert timeline.n_keyframes == before + 1


def test_a_smaller_limit_drops_states_at_once():
    timeline = Timeline(xor(), start())
    run(timeline, timeline.go_to(0), 900, portion=1)
    state, n = timeline.state_at(777), timeline.n_keyframes
    timeline.limit = timeline.n_bytes - 100_000
    assert timeline.n_keyframes < n
    assert timeline.n_bytes <= timeline.limit
    assert timeline.state_at(777) == state


def test_a_runner_may_have_no_time_to_keep_states():
    timeline = Timeline(xor(), start())
    trainer = timeline.go_to(0)
    for _ in range(5):
        trainer.run(10)
        timeline.keep(trainer, trainer.frame(), state=False)
    assert timeline.n_keyframes == 1
    timeline.keep(trainer, state=True)
    assert timeline.distance(50) == 0
    assert timeline.curve()[0].tolist() == list(range(50))
