"""Which part of the graph an event lights, and the way from a node to its event."""

from itertools import islice

import pytest
from hypothesis import given, settings

from engine.training.run.run_state import TrainState
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.graph.build import graph_of
from engine.training.trace.graph.lights import first_place, lights_of
from engine.training.trace.graph.parts import NodeKind
from engine.training.trace.trace import trace_update
from tests.engine.training.test_properties import random_problems

MOST = 400  # events of a trace that are looked at


def graph_and_trace(case):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    settings = posed.settings
    return graph_of(posed.network, settings.loss, trace.moment.n_samples), trace


@settings(max_examples=60)
@given(random_problems())
def test_every_event_lights_a_node_and_only_ways_that_it_goes(case):
    graph, trace = graph_and_trace(case)
    for level in Level:
        for event in islice(trace.events(level), MOST):
            lights = lights_of(graph, event)
            assert lights.nodes, event
            assert lights.phase is event.phase
            assert lights.is_back == (event.phase is TracePhase.BACKWARD)
            lit = [graph.edges[k] for k in lights.edges]
            if lights.is_back:
                assert all(edge.goes_back for edge in lit)


@settings(max_examples=40)
@given(random_problems())
def test_every_operation_and_leaf_is_come_to(case):
    graph, trace = graph_and_trace(case)
    for node in graph.nodes:
        place = first_place(trace, graph, node.id)
        if node.kind is NodeKind.FORK and place is None:
            assert node.layer == 0  # nothing comes back to the data
            continue
        if node.kind in (NodeKind.JOIN, NodeKind.SPLIT) and place is None:
            continue  # it only sorts columns
        assert place is not None, node
        lights = lights_of(graph, Cursor(trace).to(place).event)
        whole = lights_of(graph, Cursor(trace, Level.LAYER).to(place).event)
        assert node.id in lights.nodes | whole.nodes


@pytest.mark.parametrize(
    ("kind", "layer", "number"),
    [
        (NodeKind.INPUT, 0, 1),
        (NodeKind.DOT, 1, 2),
        (NodeKind.PLUS, 1, 3),
        (NodeKind.ACTIVATION, 1, 4),
        (NodeKind.DOT, 2, 5),
        (NodeKind.PLUS, 2, 6),
        (NodeKind.ACTIVATION, 2, 7),
        (NodeKind.LOSS, 0, 8),
        (NodeKind.WEIGHTS, 2, 12),
        (NodeKind.BIASES, 2, 13),
        (NodeKind.WEIGHTS, 1, 17),
        (NodeKind.BIASES, 1, 18),
    ],
)
def test_a_node_of_the_worked_example_leads_to_its_event(worked, kind, layer, number):
    graph, trace = worked
    (node,) = graph.find(kind, layer)
    place = first_place(trace, graph, node.id)
    assert place is not None
    assert Cursor(trace).to(place).index + 1 == number


def test_on_the_way_back_edges_are_lit_against_their_direction(worked):
    graph, trace = worked
    event = trace.events(Level.TERM)[13]
    assert event.kind is Kind.BACK_PRODUCT
    lights = lights_of(graph, event)
    (edge,) = (graph.edges[k] for k in lights.edges)
    ends = [graph.nodes[n] for n in (edge.source, edge.target)]
    assert [(n.kind, n.layer) for n in ends] == [
        (NodeKind.ACTIVATION, 1),
        (NodeKind.DOT, 2),
    ]
    assert lights.is_back


def test_the_update_lights_all_parameters_at_once(worked):
    graph, trace = worked
    lights = lights_of(graph, trace.events(Level.TERM)[18])
    kinds = [graph.nodes[k].kind for k in sorted(lights.nodes)]
    assert sorted(kinds) == ["biases", "biases", "weights", "weights"]


@pytest.fixture
def worked():
    from engine.network.parameters import parameters_of
    from tests.engine.training.networks import drawn, problem

    document, network = drawn("worked_example")
    posed = problem(network, [[1.0]], [[1.0]], loss="half_sse")
    return graph_and_trace((posed, parameters_of(network, document)))
