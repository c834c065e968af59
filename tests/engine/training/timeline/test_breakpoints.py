"""Tests of engine.training.timeline.breakpoints."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.evaluate import predict
from engine.training.run.run_state import TrainState
from engine.training.timeline.breakpoints import (
    AnswerCrosses,
    Breakpoint,
    GradientBelow,
    Look,
    LossBelow,
    NotFinite,
    SignChanges,
    look_at,
    looks_at,
    run_to_breakpoint,
)
from engine.training.timeline.timeline import Timeline
from engine.training.trace.trace import trace_update
from engine.training.trainer import Trainer
from tests.engine.training.networks import XOR_X, XOR_Y, layered, problem

NET = layered([2, 2, 1], ["tanh", "sigmoid"])
START = Parameters(
    (frozen([[0.7, -0.9], [-1.2, 0.7]]), frozen([[1.1], [1.2]])),
    (frozen([0, 0]), frozen([0])),
)


def trainer(**fields):
    fields = {"loss": "binary_cross_entropy", "learning_rate": 0.5} | fields
    return Trainer(problem(NET, XOR_X, XOR_Y, **fields), START)


def look(w=1.0, loss=1.0, norm=1.0, answer=0.4):
    numbers = Parameters((frozen([[w]]),), (frozen([-w]),))
    return Look(1, loss, numbers, norm, {0: np.array([answer])})


def test_the_run_stops_at_the_first_update_whose_loss_is_below():
    running = trainer()
    found = run_to_breakpoint(running, [LossBelow(0.3)], 1000)
    assert found == LossBelow(0.3)
    assert running.last_loss is not None
    assert running.last_loss < 0.3
    _, losses = running.history.points()
    assert (losses[:-1] >= 0.3).all()


def test_the_run_stops_where_an_answer_crosses_one_half():
    running = trainer()
    watched = [AnswerCrosses(sample, 0) for sample in range(4)]
    found = run_to_breakpoint(running, watched, 1000)
    assert isinstance(found, AnswerCrosses)
    stopped = running.update
    ys = []
    for n in (stopped - 1, stopped):
        again = trainer()
        again.run(n)
        ys.append(predict(NET, again.parameters, [XOR_X[found.sample]]).item())
    assert (ys[0] > 0.5) != (ys[1] > 0.5)


def test_samples_stored_as_bytes_are_watched_as_the_network_sees_them():
    network = layered([2, 1], ["sigmoid"])
    images = np.array([[0, 0], [255, 255]], np.uint8)
    posed = problem(network, images, [[0], [1]], scaling="divide_255")
    numbers = Parameters((frozen([[1.0], [0.0]]),), (frozen([-1.001]),))
    running = Trainer(posed, numbers)
    found = run_to_breakpoint(running, [AnswerCrosses(1, 0)], 100)
    assert found == AnswerCrosses(1, 0)
    assert predict(network, running.parameters, [[1.0, 1.0]]).item() > 0.5


def test_the_run_ends_without_a_condition_that_is_never_met():
    running = trainer()
    assert run_to_breakpoint(running, [LossBelow(-1.0)], 20) is None
    assert running.update == 20


def test_numbers_without_bounds_are_a_condition_too():
    running = Trainer(
        problem(layered([1, 1], ["identity"]), [[1000.0]], [[1.0]], learning_rate=1e3),
        Parameters((frozen([[1.0]]),), (frozen([0.0]),)),
    )
    assert run_to_breakpoint(running, [NotFinite()], 10_000) == NotFinite()
    other = trainer()
    assert run_to_breakpoint(other, [NotFinite()], 5) is None


def test_without_that_condition_a_diverged_run_just_ends():
    running = Trainer(
        problem(layered([1, 1], ["identity"]), [[1000.0]], [[1.0]], learning_rate=1e3),
        Parameters((frozen([[1.0]]),), (frozen([0.0]),)),
    )
    assert run_to_breakpoint(running, [LossBelow(0.0)], 10_000) is None


@pytest.mark.parametrize(
    ("condition", "last", "now", "is_met"),
    [
        (LossBelow(0.5), look(), look(loss=0.4), True),
        (LossBelow(0.5), look(), look(loss=0.5), False),
        (GradientBelow(0.1), look(), look(norm=0.09), True),
        (GradientBelow(0.1), look(), look(norm=0.1), False),
        (SignChanges(1, 0, 0), look(w=1.0), look(w=-1.0), True),
        (SignChanges(1, 0, 0), look(w=1.0), look(w=2.0), False),
        (SignChanges(1, None, 0), look(w=1.0), look(w=-1.0), True),
        (AnswerCrosses(0, 0), look(answer=0.4), look(answer=0.6), True),
        (AnswerCrosses(0, 0), look(answer=0.4), look(answer=0.45), False),
        (AnswerCrosses(0, 0, 0.42), look(answer=0.4), look(answer=0.45), True),
        (NotFinite(), look(), look(loss=np.nan), True),
        (NotFinite(), look(), look(w=np.inf), True),
        (NotFinite(), look(), look(), False),
    ],
)
def test_a_condition_is_met_by_the_looks_that_it_describes(
    condition, last, now, is_met
):
    assert condition.is_met(last, now) is is_met


def test_the_length_of_the_gradient_is_that_of_all_parameters():
    running = trainer()
    first = trainer()
    first.run(1)
    gradient = first.plan.gradient
    arrays = (*gradient.weights, *gradient.biases)
    norm = float(np.sqrt(sum((array**2).sum() for array in arrays)))
    found = run_to_breakpoint(running, [GradientBelow(norm * 1.0001)], 1)
    assert found is not None
    again = trainer()
    assert run_to_breakpoint(again, [GradientBelow(norm * 0.9999)], 1) is None


def test_a_run_goes_on_from_a_condition_that_still_holds():
    running = trainer()
    assert run_to_breakpoint(running, [LossBelow(0.3)], 1000) is not None
    assert run_to_breakpoint(running, [LossBelow(0.3)], 50) is None
    assert GradientBelow(0.5).is_met(look(norm=0.6), look(norm=0.4))
    assert not GradientBelow(0.5).is_met(look(norm=0.4), look(norm=0.3))


def test_a_traced_update_looks_like_the_one_that_was_run():
    watched: list[Breakpoint] = [AnswerCrosses(1, 0), GradientBelow(1.0)]
    running = trainer()
    timeline = Timeline(running.problem, running.state())
    last = None
    for n in range(3):
        moment = timeline.trace_at(n).moment
        timeline.keep_update(moment.after, moment.loss)
        before, now = looks_at(moment, watched, last)
        assert before.update == n
        running.run(1)
        expected = look_at(running, watched)
        assert (now.update, now.loss) == (expected.update, expected.loss)
        assert now.gradient_norm == expected.gradient_norm
        assert now.parameters == expected.parameters
        np.testing.assert_array_equal(now.answers[1], expected.answers[1])
        last = now


def test_a_gradient_beyond_all_bounds_is_not_short():
    net = layered([1, 1], ["identity"])
    huge = Parameters((frozen([[1e200]]),), (frozen([0.0]),))
    posed = problem(net, [[1]], [[0]], loss="half_sse")
    trace = trace_update(posed, TrainState(huge))
    _, now = looks_at(trace.moment, [])
    assert now.gradient_norm == np.inf
    assert not GradientBelow(1.0).is_met(now, now)
