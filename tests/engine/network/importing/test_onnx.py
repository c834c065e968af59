"""Tests of engine.network.importing.onnx: dense chains, and what is refused."""

from typing import Any

import numpy as np
import pytest

from engine.data.scaling import apply
from engine.errors import Code, EngineError
from engine.network.export import export
from engine.network.importing import import_onnx
from engine.network.parameters import parameters_of
from engine.training.evaluate import predict
from tests.engine.network.export.models import expected, network_of, random_model

onnx = pytest.importorskip("onnx")
helper, numpy_helper = onnx.helper, onnx.numpy_helper

RNG = np.random.default_rng(0)
W1, B1, W2 = (RNG.normal(size=s) for s in ((2, 3), 3, (3, 2)))
ARRAYS = {"W1": W1, "W1t": W1.T.copy(), "B1": B1, "W2": W2, "half": np.array(0.5)}


def graph(*nodes, output="y", arrays=ARRAYS):
    """Return a model file; a node is (operator, inputs, output, attributes)."""
    kind = onnx.TensorProto.DOUBLE
    made = helper.make_model(
        helper.make_graph(
            [
                helper.make_node(op, list(inputs), [out], name=f"n_{out}", **how)
                for op, inputs, out, how in nodes
            ],
            "g",
            [helper.make_tensor_value_info("x", kind, ["n", 2])],
            [helper.make_tensor_value_info(output, kind, ["n", None])],
            [numpy_helper.from_array(array, name) for name, array in arrays.items()],
        )
    )
    return made.SerializeToString()


def answers(document, x):
    network = network_of(document)
    return predict(network, parameters_of(network, document), x)


def refusal(data):
    with pytest.raises(EngineError) as caught:
        import_onnx(data)
    return caught.value.issue


@pytest.mark.parametrize("seed", range(16))
def test_an_exported_network_comes_back(seed):
    model = random_model(seed)
    document = import_onnx(export(model, "onnx"))
    found = answers(document, apply(model.scaling, model.samples))
    assert found == pytest.approx(expected(model), rel=0, abs=1e-12)


FORMULAS: dict[str, Any] = {
    "Sigmoid": lambda pre: 1 / (1 + np.exp(-pre)),
    "Tanh": np.tanh,
    "Relu": lambda pre: np.maximum(pre, 0),
    "LeakyRelu": lambda pre: np.maximum(pre, 0.01 * pre),
    "Identity": lambda pre: pre,
}


@pytest.mark.parametrize("operator", FORMULAS)
def test_gemm_and_products_with_sums_are_layers(operator):
    data = graph(
        ("Gemm", ["x", "W1t", "B1"], "p1", {"transB": 1}),
        (operator, ["p1"], "o1", {}),
        ("MatMul", ["o1", "W2"], "p2", {}),
        ("Add", ["half", "p2"], "s2", {}),
        ("Softmax", ["s2"], "y", {"axis": -1}),
    )
    x = RNG.normal(size=(5, 2))
    power = np.exp(FORMULAS[operator](x @ W1 + B1) @ W2 + 0.5)
    shares = power / power.sum(axis=1, keepdims=True)
    assert answers(import_onnx(data), x) == pytest.approx(shares, rel=0, abs=1e-14)


@pytest.mark.parametrize(
    ("nodes", "code", "values"),
    [
        (
            [("Conv", ["x", "W1"], "y", {})],
            Code.IMPORT_OPERATOR,
            {"operator": "Conv", "name": "n_y"},
        ),
        (
            [("Tanh", ["x"], "y", {})],
            Code.IMPORT_OPERATOR,
            {"operator": "Tanh", "name": "n_y"},
        ),
        (
            [("Gemm", ["x", "W1"], "y", {"alpha": 2.0})],
            Code.IMPORT_ATTRIBUTE,
            {"operator": "Gemm", "name": "n_y", "attribute": "alpha"},
        ),
        (
            [
                ("MatMul", ["x", "W1"], "p", {}),
                ("LeakyRelu", ["p"], "y", {"alpha": 0.3}),
            ],
            Code.IMPORT_ATTRIBUTE,
            {"operator": "LeakyRelu", "name": "n_y", "attribute": "alpha"},
        ),
        (
            [("MatMul", ["x", "W1"], "p", {}), ("Gemm", ["x", "W1"], "y", {})],
            Code.IMPORT_NOT_A_CHAIN,
            {"name": "n_y"},
        ),
        (
            [("MatMul", ["x", "W1"], "p", {}), ("Add", ["p", "p"], "y", {})],
            Code.IMPORT_NOT_A_CHAIN,
            {"name": "n_y"},
        ),
        (
            [("MatMul", ["W1t", "x"], "y", {})],
            Code.IMPORT_NOT_A_CHAIN,
            {"name": "n_y"},
        ),
        (
            [("MatMul", ["x", "W1"], "p", {}), ("MatMul", ["p", "W1"], "y", {})],
            Code.IMPORT_SHAPE,
            {"name": "n_y", "expected": "3", "found": "2"},
        ),
        ([("Identity", ["x"], "y", {})], Code.IMPORT_NO_WEIGHTS, {}),
        ([], Code.IMPORT_NO_WEIGHTS, {}),
    ],
)
def test_what_cannot_be_drawn_is_refused_by_name(nodes, code, values):
    issue = refusal(graph(*nodes))
    assert issue.code is code
    assert issue.values == values


def test_an_output_in_the_middle_is_refused():
    nodes: list[Any] = [("MatMul", ["x", "W1"], "p", {}), ("Tanh", ["p"], "y", {})]
    assert refusal(graph(*nodes, output="p")).code is Code.IMPORT_NOT_A_CHAIN


@pytest.mark.parametrize("data", [b"\xff" * 40, b"hello"])
def test_what_is_no_model_is_refused(data):
    assert refusal(data).code is Code.IMPORT_BROKEN


def test_numbers_that_are_none_are_refused():
    arrays = {"W1": np.full((2, 3), np.nan)}
    data = graph(("MatMul", ["x", "W1"], "y", {}), arrays=arrays)
    assert refusal(data).code is Code.IMPORT_NOT_FINITE


def test_numbers_in_other_files_are_not_looked_for():
    made = onnx.load_from_string(graph(("MatMul", ["x", "W1"], "y", {})))
    tensor = next(t for t in made.graph.initializer if t.name == "W1")
    onnx.external_data_helper.set_external_data(tensor, "/etc/passwd")
    issue = refusal(made.SerializeToString())
    assert issue.code is Code.IMPORT_ARRAY_MISSING
