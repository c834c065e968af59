"""Graphs of random drawings: their shapes, and what they compute forward and back."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from engine.training.run.run_state import TrainState
from engine.training.trace.graph.build import graph_of
from engine.training.trace.graph.parts import LEAVES, NodeKind, Rule
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from tests.engine.training.networks import drawn, layered
from tests.engine.training.test_properties import random_problems

FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "step": lambda a: (a > 0) * 1.0,
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "tanh": np.tanh,
    "relu": lambda a: np.maximum(a, 0),
    "leaky_relu": lambda a: np.where(a > 0, a, 0.01 * a),
    "identity": lambda a: a,
    "softmax": lambda a: np.exp(a) / np.exp(a).sum(axis=1, keepdims=True),
}
SLOPES = {
    "step": lambda a, z: np.zeros_like(a),
    "sigmoid": lambda a, z: z * (1 - z),
    "tanh": lambda a, z: 1 - z**2,
    "relu": lambda a, z: (a > 0) * 1.0,
    "leaky_relu": lambda a, z: np.where(a > 0, 1.0, 0.01),
    "identity": lambda a, z: np.ones_like(a),
}


class Walk:
    """Computes a graph node by node with numbers, as a student would on paper."""

    def __init__(self, graph, moment):
        self.graph, self.moment = graph, moment
        self.out = {}
        self.back = {}  # by edge

    def columns(self, edge, array):
        """Return the columns of a producer that an edge takes."""
        node = self.graph.nodes[edge.source]
        if edge.units is None or array.shape[1] == edge.shape[1]:
            return array
        first = edge.units[0] - node.start
        return array[:, first : first + edge.shape[1]]

    def forward(self):
        for node in self.graph.nodes:
            given = [
                self.columns(edge, self.out[edge.source])
                for edge in self.graph.into(node.id)
            ]
            for edge, array in zip(self.graph.into(node.id), given, strict=True):
                assert array.shape == edge.shape
            self.out[node.id] = self.value(node, given)

    def value(self, node, given):
        moment, layer = self.moment, node.layer - 1
        parameters = moment.before.parameters
        # A fork or a split hands on what it is given; the loss keeps the answers.
        make: dict[NodeKind, Callable[[], Any]] = {
            NodeKind.INPUT: lambda: moment.out[0],
            NodeKind.TARGETS: lambda: moment.targets,
            NodeKind.WEIGHTS: lambda: parameters.weights[layer],
            NodeKind.BIASES: lambda: parameters.biases[layer][np.newaxis],
            NodeKind.DOT: lambda: given[0] @ given[1],
            NodeKind.PLUS: lambda: given[0] + given[1],
            NodeKind.ACTIVATION: lambda: FUNCTIONS[node.formula](given[0]),
            NodeKind.JOIN: lambda: np.concatenate(given, axis=1),
            NodeKind.MASK: lambda: given[0] * self.mask(node),
        }
        return make.get(node.kind, lambda: given[0])()

    def mask(self, node):
        layer = self.moment.network.layers[node.layer - 1]
        return layer.bias_mask[np.newaxis] if node.formula else layer.mask

    def backward(self):
        for node in reversed(self.graph.nodes):
            if node.kind in LEAVES:
                continue
            came = self.gathered(node)
            edges = self.graph.into(node.id)
            for edge, gradient in zip(edges, self.sent(node, edges, came), strict=True):
                if edge.goes_back:
                    assert gradient.shape == edge.shape
                    self.back[edge.id] = gradient

    def gathered(self, node):
        """Add up what came back to a node, column by column."""
        total = np.zeros_like(self.out[node.id])
        for edge in self.graph.out_of(node.id):
            if edge.id not in self.back:
                continue
            gradient = self.back[edge.id]
            if gradient.shape == total.shape:
                total += gradient
            else:
                first = edge.units[0] - node.start
                total[:, first : first + gradient.shape[1]] += gradient
        return total

    def sent(self, node, edges, came):
        given = [self.columns(edge, self.out[edge.source]) for edge in edges]
        stops = np.cumsum([edge.shape[1] for edge in edges])[:-1]
        make: dict[NodeKind, Callable[[], Any]] = {
            NodeKind.DOT: lambda: [came @ given[1].T, given[0].T @ came],
            NodeKind.PLUS: lambda: [came, came.sum(axis=0, keepdims=True)],
            NodeKind.MASK: lambda: [came * self.mask(node)],
            NodeKind.JOIN: lambda: np.split(came, stops, axis=1),
            NodeKind.LOSS: lambda: [self.of_loss(), None],
            NodeKind.ACTIVATION: lambda: [self.of_activation(node, given[0], came)],
        }
        return make.get(node.kind, lambda: [came])()

    def error(self):
        return (self.moment.y - self.moment.targets) / self.moment.n_samples

    def of_loss(self):
        k = self.moment.network.n_outputs
        return self.error() * (2 / k if self.loss == "mse_mean" else 1)

    @property
    def loss(self):
        return self.moment.problem.settings.loss

    def of_activation(self, node, pre, came):
        if node.rule is Rule.TOGETHER:
            return self.error()[:, self.answers(node)]
        out = self.out[node.id]
        if node.rule is Rule.MIXES:
            return out * (came - (came * out).sum(axis=1, keepdims=True))
        return came * SLOPES[node.formula](pre, out)

    def answers(self, node):
        places = [
            (piece.layer, unit)
            for piece in self.moment.network.outputs
            for unit in range(piece.start, piece.stop)
        ]
        units = range(node.start, node.stop)
        return [places.index((node.layer, unit)) for unit in units]


def walk_of(posed, parameters):
    moment = trace_update(posed, TrainState(parameters)).moment
    graph = graph_of(posed.network, posed.settings.loss, moment.n_samples)
    walk = Walk(graph, moment)
    walk.forward()
    walk.backward()
    return walk


@settings(max_examples=150)
@given(random_problems())
def test_a_graph_computes_the_answers_and_the_gradients_of_training(case):
    walk = walk_of(*case)
    graph, moment = walk.graph, walk.moment
    answers = walk.out[graph.find(NodeKind.LOSS)[0].id]
    np.testing.assert_allclose(answers, moment.y, rtol=1e-9, atol=1e-12)
    for edge in graph.edges:
        node = graph.nodes[edge.source]
        if node.kind is NodeKind.WEIGHTS:
            wanted = moment.gradient.weights[node.layer - 1]
        elif node.kind is NodeKind.BIASES:
            wanted = moment.gradient.biases[node.layer - 1][np.newaxis]
        else:
            continue
        np.testing.assert_allclose(walk.back[edge.id], wanted, rtol=1e-7, atol=1e-11)


@settings(max_examples=60)
@given(random_problems())
def test_a_named_edge_has_the_shape_and_the_numbers_of_its_name(case):
    walk = walk_of(*case)
    moment = walk.moment
    for edge in walk.graph.edges:
        units = slice(*edge.units) if edge.units else slice(None)
        whole = edge.value and {
            Name.OUT: lambda k: moment.out[k],
            Name.PRE: lambda k: moment.pre[k - 1],
            Name.WEIGHT: lambda k: moment.before.parameters.weights[k - 1],
            Name.BIAS: lambda k: moment.before.parameters.biases[k - 1][np.newaxis],
            Name.TARGET: lambda _: moment.targets,
        }[edge.value.name](edge.value.layer)
        target = walk.graph.nodes[edge.target]
        is_answers = target.kind is NodeKind.LOSS
        if whole is not None and not is_answers:
            assert whole[:, units].shape == edge.shape
        if edge.gradient and edge.gradient.name is Name.DELTA and edge.goes_back:
            wanted = moment.delta[edge.gradient.layer - 1][:, units]
            np.testing.assert_allclose(
                walk.back[edge.id], wanted, rtol=1e-7, atol=1e-11
            )


@settings(max_examples=60)
@given(random_problems())
def test_operands_come_before_what_reads_them_and_nothing_is_left_over(case):
    posed, _ = case
    graph = graph_of(posed.network, posed.settings.loss, 3)
    assert [node.id for node in graph.nodes] == list(range(len(graph.nodes)))
    assert all(edge.source < edge.target for edge in graph.edges)
    (loss,) = graph.find(NodeKind.LOSS)
    assert {edge.source for edge in graph.edges} == set(range(loss.id))


def test_the_lecture_s_layer_has_the_lecture_s_shapes():
    graph = graph_of(layered([2, 3], ["identity"]), "half_sse", 1)
    shapes = {
        graph.nodes[edge.source].kind: edge.shape
        for edge in graph.edges
        if graph.nodes[edge.source].kind is not NodeKind.ACTIVATION
    }
    assert shapes == {
        NodeKind.INPUT: (1, 2),
        NodeKind.WEIGHTS: (2, 3),
        NodeKind.BIASES: (1, 3),
        NodeKind.DOT: (1, 3),
        NodeKind.PLUS: (1, 3),
        NodeKind.TARGETS: (1, 3),
    }


def test_data_get_no_gradient():
    graph = graph_of(drawn("worked_example")[1], "half_sse", 1)
    leaves = {
        graph.nodes[edge.source].kind for edge in graph.edges if not edge.goes_back
    }
    assert leaves == {NodeKind.INPUT, NodeKind.TARGETS}


def test_a_skip_connection_forks_and_joins():
    net = layered(
        [2, 3, 2, 1],
        ["tanh", "tanh", "sigmoid"],
        skips=[(1, 3, np.ones((3, 1), bool))],
    )
    graph = graph_of(net, "half_sse", 4)
    (fork,) = graph.find(NodeKind.FORK)
    assert (fork.layer, fork.rule) == (1, Rule.ADDS)
    assert len(graph.out_of(fork.id)) == 2
    (join,) = graph.find(NodeKind.JOIN)
    assert [edge.shape for edge in graph.into(join.id)] == [(4, 2), (4, 3)]
    assert graph.out_of(join.id)[0].shape == (4, 5)


@pytest.mark.parametrize(
    ("loss", "activation", "rules"),
    [
        ("half_sse", "sigmoid", {Rule.SCALES, Rule.STARTS}),
        ("binary_cross_entropy", "sigmoid", {Rule.TOGETHER}),
        ("cross_entropy", "softmax", {Rule.TOGETHER}),
        ("half_sse", "softmax", {Rule.MIXES, Rule.STARTS}),
        ("half_sse", "step", {Rule.FLAT, Rule.STARTS}),
    ],
)
def test_loss_and_activation_go_back_together_where_they_can(loss, activation, rules):
    graph = graph_of(layered([2, 2], [activation]), loss, 4)
    ends = (*graph.find(NodeKind.ACTIVATION), *graph.find(NodeKind.LOSS))
    assert {node.rule for node in ends} == rules
    (into_loss, _targets) = graph.into(ends[-1].id)
    assert into_loss.goes_back is (Rule.TOGETHER not in rules)


def test_without_a_bias_there_is_nothing_to_add():
    net = layered([2, 2], ["tanh"], use_bias=[False])
    assert not graph_of(net, "half_sse", 2).find(NodeKind.PLUS)


def test_cut_connections_are_masked_on_the_way():
    net = layered([2, 2], ["tanh"], masks=[[[1, 0], [1, 1]]])
    (mask,) = graph_of(net, "half_sse", 2).find(NodeKind.MASK)
    assert mask.rule is Rule.CUTS
