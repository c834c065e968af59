"""Tests of engine.training.trainer."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.nn.optimizers import OPTIMIZERS
from engine.training.plan.recorder import Phase
from engine.training.run.run_state import StopReason, TrainState
from engine.training.trainer import Trainer
from tests.engine.training.documents import random_network, random_targets
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

XOR_NET = layered([2, 4, 1], ["sigmoid", "sigmoid"])


def start(seed=0, network=XOR_NET, scale=1.0):
    return random_parameters(network, np.random.default_rng(seed), scale)


def xor(**fields):
    return problem(XOR_NET, XOR_X, XOR_Y, **{"learning_rate": 2.0, **fields})


class Clock:
    """A clock that goes on by the same time whenever it is asked."""

    def __init__(self, tick=0.001):
        self.now, self.tick = 0.0, tick

    def __call__(self):
        self.now += self.tick
        return self.now


@st.composite
def random_problems(draw):
    seed = draw(st.integers(0, 2**32))
    network, parameters, rng = random_network(seed, "sigmoid")
    n = draw(st.integers(1, 7))
    x = rng.normal(size=(n, network.n_inputs))
    t = random_targets(rng, network, n, "half_sse")
    posed = problem(
        network,
        x,
        t,
        optimizer=draw(st.sampled_from(sorted(OPTIMIZERS))),
        loss=draw(st.sampled_from(["half_sse", "mse_mean", "binary_cross_entropy"])),
        batch_size=draw(st.sampled_from([None, 1, 2, 3])),
        shuffle=draw(st.booleans()),
        precision=draw(st.sampled_from(["float64", "float32"])),
        l1=draw(st.sampled_from([0.0, 0.01])),
        l2=draw(st.sampled_from([0.0, 0.01])),
        decay_bias=draw(st.booleans()),
        learning_rate=0.1,
    )
    return posed, parameters


@settings(max_examples=60)
@given(random_problems())
def test_stepping_gives_the_same_bits_as_running(case):
    posed, parameters = case
    running, stepping = Trainer(posed, parameters), Trainer(posed, parameters)
    running.run(9)
    while stepping.update < 9:
        assert stepping.step() is not None
    assert stepping.state() == running.state()
    assert stepping.history.points()[1].tolist() == running.history.points()[1].tolist()


@settings(max_examples=60)
@given(random_problems(), st.integers(0, 9))
def test_a_pause_changes_no_bit(case, pause):
    posed, parameters = case
    whole = Trainer(posed, parameters)
    whole.run(9)
    first = Trainer(posed, parameters)
    first.run(pause)
    second = Trainer(posed, state=first.state())
    second.run(9 - pause)
    assert second.state() == whole.state()


def test_a_step_tells_what_it_did_and_the_phases_come_in_order():
    trainer = Trainer(xor(batch_size=2), start())
    ops = []
    while trainer.update == 0:
        ops.append(trainer.step())
    phases = [op.phase for op in ops if op is not None]
    assert phases == sorted(phases, key=list(Phase).index)
    assert set(phases) == set(Phase)
    forward = [(op.layer, op.rule) for op in ops if op and op.phase is Phase.FORWARD]
    assert list(dict.fromkeys(forward)) == [
        (1, "pre"),
        (1, "out"),
        (2, "pre"),
        (2, "out"),
    ]


def test_running_finishes_an_update_that_was_stepped_into():
    stepped, run = Trainer(xor(), start()), Trainer(xor(), start())
    for _ in range(3):
        stepped.step()
    assert stepped.run(4) == 4
    run.run(5)
    assert stepped.state() == run.state()


def test_an_epoch_is_all_batches_and_the_last_may_be_smaller():
    trainer = Trainer(xor(batch_size=3), start())
    assert trainer.n_batches == 2
    assert trainer.run_epoch() == 2
    trainer.run(1)
    assert (trainer.epoch, trainer.batch) == (1, 1)
    assert len(trainer.plan.rows) == 1
    assert trainer.run_epoch() == 1


def test_every_sample_is_used_once_in_an_epoch_in_an_order_of_the_seed():
    def rows_of(seed):
        trainer = Trainer(xor(batch_size=1, shuffle=True, seed=seed), start())
        rows = []
        for _ in range(8):
            trainer.run(1)
            rows.extend(trainer.plan.rows.tolist())
        return rows

    rows = rows_of(3)
    assert sorted(rows[:4]) == sorted(rows[4:]) == [0, 1, 2, 3]
    assert rows_of(3) == rows
    assert rows_of(4) != rows


def test_a_new_learning_rate_holds_from_the_next_update_on():
    trainer = Trainer(xor(), start())
    trainer.run(3)
    before = trainer.parameters
    trainer.set_learning_rate(0.0)
    trainer.run(3)
    assert trainer.learning_rate == 0
    assert trainer.parameters == before


def test_the_limit_of_epochs_is_kept_exactly():
    for batch_size in (None, 3):
        trainer = Trainer(xor(batch_size=batch_size, stop={"epochs": 7}), start())
        trainer.run(1000)
        assert trainer.epoch == 7
        assert trainer.batch == 0
        assert trainer.stop is not None
        assert trainer.stop.reason is StopReason.EPOCHS
        assert trainer.run(5) == 0
        assert trainer.step() is None


def test_no_epochs_at_all_change_nothing():
    trainer = Trainer(xor(stop={"epochs": 0}), start())
    assert trainer.run(5) == 0
    assert trainer.parameters == start()


@pytest.mark.parametrize("batch_size", [None, 4, 2])
@pytest.mark.parametrize("turn", [1, 7, 5000])
def test_the_run_ends_at_the_first_epoch_whose_loss_is_low(batch_size, turn):
    bound = 0.12 if batch_size is None else 0.11
    trainer = Trainer(xor(batch_size=batch_size, stop={"loss_below": bound}), start())
    while trainer.stop is None:
        trainer.run(turn)
    assert trainer.stop.reason is StopReason.LOSS
    assert trainer.stop.value < bound
    assert trainer.batch == 0
    slow = Trainer(xor(batch_size=batch_size), start())
    slow.score_now()
    score = slow.frame().train
    while score is None or score.loss >= bound:
        slow.run_epoch()
        slow.score_now()
        score = slow.frame().train
    assert trainer.update == slow.update
    assert trainer.parameters == slow.parameters


def test_the_run_ends_when_all_answers_are_right():
    trainer = Trainer(xor(stop={"accuracy_at_least": 1.0}), start())
    trainer.run(20_000)
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.ACCURACY
    frame = trainer.frame()
    assert frame.train is not None
    assert frame.train.accuracy == 1
    assert frame.train_at == frame.update


def test_a_start_that_is_good_enough_is_left_alone():
    trainer = Trainer(xor(stop={"loss_below": 10.0}), start())
    assert trainer.run(5) == 0
    assert trainer.stop is not None
    assert trainer.stop.update == 0


@pytest.mark.parametrize("batch_size", [None, 2])
@pytest.mark.parametrize("name", ["gradient_below", "move_below"])
def test_the_run_ends_on_flat_ground(name, batch_size):
    network = layered([1, 1], ["identity"])
    posed = problem(
        network,
        [[0.0], [1.0], [2.0], [3.0]],
        [[1.0], [3.0], [5.0], [7.0]],
        learning_rate=0.1,
        batch_size=batch_size,
        stop={name: 1e-6},
    )
    trainer = Trainer(posed, start(network=network))
    trainer.run(10_000)
    assert trainer.stop is not None
    assert trainer.stop.reason.value == name.removesuffix("_below")
    assert 0 < trainer.stop.value < 1e-6
    assert trainer.parameters.weights[0][0, 0] == pytest.approx(2, abs=1e-4)
    assert trainer.parameters.biases[0][0] == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize("turn", [1, 3, 1000])
@pytest.mark.parametrize("batch_size", [None, 1])
def test_a_run_that_explodes_ends_with_numbers_that_are_finite(turn, batch_size):
    network = layered([1, 3, 1], ["relu", "identity"])
    posed = problem(
        network,
        [[1.0], [2.0]],
        [[1.0], [5.0]],
        learning_rate=50.0,
        batch_size=batch_size,
    )
    trainer = Trainer(posed, start(5, network))
    for _ in range(3000):
        trainer.run(turn)
        if trainer.stop is not None:
            break
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.NOT_FINITE
    assert not math.isfinite(trainer.stop.value)
    after = trainer.parameters
    assert all(np.isfinite(a).all() for a in (*after.weights, *after.biases))
    assert np.isfinite(trainer.history.points()[1]).all()
    assert trainer.update == len(trainer.history.points()[1])
    one = Trainer(posed, start(5, network))
    one.run(trainer.update)
    assert one.parameters == after  # what is kept does not depend on the turns


@pytest.mark.parametrize("turn", [1, 1000])
def test_an_update_that_leads_to_infinity_is_taken_back(turn):
    network = layered([1, 1], ["identity"])
    posed = problem(network, [[10.0]], [[1e3]], learning_rate=1e308)
    trainer = Trainer(posed, start(network=network))
    trainer.run(turn)
    assert trainer.update == 0
    assert trainer.parameters == start(network=network)
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.NOT_FINITE
    assert trainer.stop.update == 0
    assert not len(trainer.history.points()[0])


@pytest.mark.parametrize("rate", [None, 0.02])
def test_a_copy_of_many_parameters_is_old_and_leads_to_the_same(monkeypatch, rate):
    from engine.training import trainer as module

    def ended(turn):
        fields = {"stop": {"loss_below": 0.1}, "optimizer": "adam"}
        trainer = Trainer(xor(learning_rate=0.1, **fields), start())
        trainer.run(7)
        if rate is not None:
            trainer.set_learning_rate(rate)
        while trainer.stop is None:
            trainer.run(turn)
        return trainer.state()

    expected = ended(1000)
    monkeypatch.setattr(module, "MANY_PARAMETERS", 0)
    assert ended(3) == expected


def test_a_run_can_go_on_past_what_was_reached():
    trainer = Trainer(xor(stop={"loss_below": 0.12, "epochs": 5000}), start())
    trainer.run(5000)
    reached = trainer.update
    trainer.resume()
    trainer.run(5000)
    assert trainer.update == 5000 > reached
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.EPOCHS


def test_the_first_reason_to_stop_stays_the_reason():
    trainer = Trainer(xor(stop={"epochs": 3}), start())
    trainer.resume()  # nothing to go on from yet
    trainer.run(10)
    reason = trainer.stop
    trainer.cancel()
    assert trainer.stop is reason
    assert trainer.update == 3


def test_cancelling_ends_a_run_between_two_updates():
    trainer = Trainer(xor(), start())
    trainer.run(3)
    trainer.step()
    trainer.cancel()
    assert trainer.update == 4
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.CANCELLED
    assert trainer.run(1) == 0


def test_each_loss_is_in_one_frame_and_in_the_history():
    trainer = Trainer(xor(), start())
    seen: list[tuple[int, float]] = []
    for n in (0, 1, 5, 2000):
        trainer.run(n)
        frame = trainer.frame()
        seen.extend(
            zip(frame.loss_updates.tolist(), frame.losses.tolist(), strict=True)
        )
    updates, losses = trainer.history.points()
    assert [update for update, _ in seen] == updates.tolist() == list(range(2006))
    assert [loss for _, loss in seen] == losses.tolist()
    assert trainer.frame().losses.tolist() == []
    assert trainer.frame().loss == losses[-1]


def test_a_frame_never_changes():
    trainer = Trainer(xor(), start())
    trainer.run(1)
    frame = trainer.frame()
    weights = frame.parameters.weights[0].copy()
    trainer.run(10)
    assert (frame.parameters.weights[0] == weights).all()
    assert not frame.parameters.weights[0].flags.writeable


def test_a_turn_lasts_about_as_long_as_was_asked():
    clock = Clock()
    trainer = Trainer(xor(), start(), clock=clock)
    began = clock.now
    assert trainer.run_for(0.05) > 0
    assert 0.05 <= clock.now - began < 0.08


def test_even_the_shortest_turn_makes_an_update():
    assert Trainer(xor(), start()).run_for(1e-9) >= 1


def test_scores_take_at_most_a_tenth_of_the_time():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(40, 2))
    posed = problem(
        XOR_NET, x, (x[:, :1] > 0).astype(float), batch_size=4, validation_share=0.5
    )
    trainer = Trainer(posed, start(), clock=Clock())
    scored = set()
    for _ in range(500):
        trainer.run_epoch()
        scored.add(trainer.frame().train_at)
    # With this clock a score takes as long as the updates between two looks at it.
    assert 10 <= len(scored) <= 0.1 * 500 + 2


def test_memory_of_another_optimiser_is_left_behind():
    adam = Trainer(xor(optimizer="adam"), start())
    adam.run(5)
    state = adam.state()
    assert set(state.memory) == {"mean", "square_mean"}
    assert state.memory_updates == 5
    sgd = Trainer(xor(), state=state)
    plain = Trainer(xor(), state=TrainState(state.parameters, state.update))
    sgd.run(3)
    plain.run(3)
    assert sgd.state() == plain.state()


def test_what_is_not_connected_stays_at_zero():
    mask = np.array([[1, 0, 1, 1], [0, 1, 1, 1]], bool)
    network = layered(
        [2, 4, 1],
        ["tanh", "sigmoid"],
        masks=[mask, None],
        use_bias=[False, True],
    )
    for name in OPTIMIZERS:
        posed = problem(network, XOR_X, XOR_Y, optimizer=name, l2=0.01, decay_bias=True)
        trainer = Trainer(posed, start(network=network))
        trainer.run(20)
        assert (trainer.parameters.weights[0][~mask] == 0).all()
        assert (trainer.parameters.biases[0] == 0).all()
        assert (trainer.parameters.weights[0][mask] != 0).all()


def test_penalties_pull_weights_to_zero_and_leave_biases_alone():
    network = layered([1, 1], ["identity"])
    data = [[0.0], [0.0]], [[1.0], [1.0]]  # says nothing about the weight
    for penalty, expected in (({"l2": 0.5}, 0.95), ({"l1": 0.5}, 0.95)):
        posed = problem(network, *data, learning_rate=0.1, **penalty)
        from engine.arrays import frozen
        from engine.network.network import Parameters

        trainer = Trainer(posed, Parameters((frozen([[1.0]]),), (frozen([1.0]),)))
        trainer.run(1)
        assert trainer.parameters.weights[0][0, 0] == pytest.approx(expected)
        assert trainer.parameters.biases[0][0] == 1


def test_long_vectors_are_moved_in_stretches_to_the_same_numbers(monkeypatch):
    from engine.training.plan import vectors

    whole = Trainer(xor(optimizer="adam"), start())
    monkeypatch.setattr(vectors, "SHORT", 5)
    monkeypatch.setattr(vectors, "STRETCH", 4)
    parts = Trainer(xor(optimizer="adam"), start())
    whole.run(10)
    parts.run(10)
    assert parts.state() == whole.state()


def test_without_a_start_there_is_nothing_to_train():
    with pytest.raises(ValueError, match="neither"):
        Trainer(xor())
