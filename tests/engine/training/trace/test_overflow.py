"""Tests of traces of numbers beyond all bounds: all is told, and nothing refuses.

That warnings are errors in tests is half of what is tested here.
"""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.nn.optimizers import OPTIMIZERS
from engine.training.run.run_state import TrainState
from engine.training.trace.answers.judge import judge
from engine.training.trace.answers.paper import Paper
from engine.training.trace.answers.questions import Asked, questions_of
from engine.training.trace.answers.typed import read_typed
from engine.training.trace.chain import chain_behind
from engine.training.trace.event import Level
from engine.training.trace.expressions import Call, Constant, value_of
from engine.training.trace.letters import Profile
from engine.training.trace.lines import lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.notebook import by_hand
from engine.training.trace.trace import trace_update
from engine.training.trace.write_text import TextWriter
from tests.engine.training.networks import layered, problem

NETWORKS = [
    ("identity", "identity", "half_sse"),
    ("leaky_relu", "identity", "mse_mean"),
    ("relu", "softmax", "cross_entropy"),
    ("tanh", "sigmoid", "binary_cross_entropy"),
]
WEIGHTS = [1e80, -1e160, 1e308, np.nan, np.inf]


def traced(names, weight, optimizer="sgd"):
    hidden, last, loss = names
    network = layered([2, 2, 2], [hidden, last])
    numbers = Parameters(
        (frozen(np.full((2, 2), weight)), frozen([[weight, -weight]] * 2)),
        (frozen([weight, 0.0]), frozen([0.0, -weight])),
    )
    fields = {"loss": loss, "optimizer": optimizer, "learning_rate": 1e9}
    posed = problem(network, [[1, 1], [0, 1]], [[1, 0], [0, 1]], **fields)
    return trace_update(posed, TrainState(numbers))


@pytest.mark.parametrize("names", NETWORKS)
@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_event_and_what_is_inside_it_is_written(names, weight, optimizer):
    trace = traced(names, weight, optimizer)
    writer = TextWriter(Notation(Profile.LECTURE, trace.moment.network, 2), 6)
    for level in Level:
        for event in trace.events(level):
            for one in (event, *trace.inside(event)):
                assert lines_of(one, writer).result


@pytest.mark.parametrize("names", NETWORKS)
@pytest.mark.parametrize("weight", WEIGHTS)
def test_chains_questions_and_notebooks_take_what_there_is(names, weight):
    trace = traced(names, weight)
    paper, typed = Paper(trace), read_typed("0.5")
    events = trace.events(Level.TERM)
    for event in events:
        chain_behind(trace, event)
        for question in questions_of(trace, event):
            if question.asked is Asked.NUMBER:
                judge(paper, question.event, typed)
    assert len(list(by_hand(trace, 3))) == len(events)


def test_the_logarithm_of_what_is_no_number_is_none():
    assert np.isnan(value_of(Call("ln", (Constant(np.nan, ""),))))
