"""Every parity case once more, through the events of a trace."""

import numpy as np
import pytest

from engine.training.run.run_state import TrainState
from engine.training.trace.event import Level
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from tests.engine.training import parity
from tests.engine.training.networks import problem
from tests.engine.training.parity import (
    OPTIMISERS,
    assert_close,
    assert_parameters_close,
)
from tests.engine.training.test_parity import (
    EXACT,
    TRAINED,
    UPDATED,
    WITH_GRADIENT,
    named,
    optimiser_settings,
)


@pytest.mark.parametrize("case", named(WITH_GRADIENT))
def test_the_layers_of_a_trace_agree(case):
    expected = case["expected"]
    network = parity.network_of(case)
    loss = parity.LOSSES[case["loss"]]
    posed = problem(network, case["X"], case["T"], loss=loss)
    trace = trace_update(posed, TrainState(parity.start_of(case)))
    matrices = parity.parameters_of(
        case, expected["dW"], expected["db"], expected["dV"]
    )
    wanted = {
        Name.PRE: expected["a"],
        Name.OUT: expected["z"],
        Name.DELTA: expected["delta"],
        Name.WEIGHT_GRADIENT: matrices.weights,
        Name.BIAS_GRADIENT: matrices.biases,
    }
    seen = set()
    for event in trace.events(Level.LAYER):
        name = event.result.symbol.name
        if event.layer and name in wanted:
            assert_close(event.result.value, wanted[name][event.layer - 1], EXACT)
            seen.add((name, event.layer))
    with_bias = sum(bool(layer.bias_mask.any()) for layer in network.layers)
    assert len(seen) == 4 * len(network.layers) + with_bias
    assert_close(trace.moment.loss, expected["loss"], EXACT)


@pytest.mark.parametrize("name", OPTIMISERS)
@pytest.mark.parametrize("case", named(TRAINED))
def test_ten_traced_updates_agree(case, name):
    network = parity.network_of(case)
    x, t = np.array(case["X"], float), np.array(case["T"], float)
    chosen = optimiser_settings(case, name)
    expected = case["updates"][name]
    state = TrainState(parity.start_of(case))
    for k, batch in enumerate(case["batches"]):
        # The batch is all the data of a problem of its own.
        posed = problem(network, x[batch], t[batch], **chosen)
        moment = trace_update(posed, state).moment
        assert_close(moment.loss, expected["batch_loss"][k], UPDATED)
        state = moment.after
        if k == 0:
            check(case, state, expected["after1"])
    check(case, state, expected["after10"])


def check(case, state, expected):
    wanted = parity.parameters_of(case, expected["W"], expected["b"], expected["V"])
    assert_parameters_close(state.parameters, wanted, UPDATED)
