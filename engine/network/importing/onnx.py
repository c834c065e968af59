"""Import of dense ONNX graphs: a chain of Gemm, MatMul, Add and activations."""

from collections.abc import Callable
from typing import Any

import numpy as np

from engine.arrays import AnyArray, Array
from engine.document.document import Document
from engine.errors import Code, EngineError
from engine.network.export.extras import extra
from engine.network.export.metadata import FORMAT
from engine.network.importing.found import (
    Dense,
    chain,
    draw,
    require_at_most,
    require_finite,
)
from engine.network.importing.own import own_network
from engine.nn.activations.leaky_relu import LEAK

MAX_BYTES = 2**30
MAX_NODES = 5000

ACTIVATIONS = {
    "Sigmoid": "sigmoid",
    "Tanh": "tanh",
    "Relu": "relu",
    "LeakyRelu": "leaky_relu",
    "Softmax": "softmax",
}
PASSING = ("Identity", "Dropout", "Flatten")  # change nothing when a network answers


def import_onnx(data: bytes) -> Document:
    """Draw the network of an ONNX file.

    Parameters
    ----------
    data : bytes
        A file of this program, or a model whose graph leads from one input to one
        output without branches.

    Raises
    ------
    EngineError
        EXTRA_MISSING without the package onnx; IMPORT_BROKEN, IMPORT_TOO_LARGE,
        IMPORT_OPERATOR, IMPORT_ATTRIBUTE, IMPORT_NOT_A_CHAIN, IMPORT_ARRAY_KIND,
        IMPORT_NOT_FINITE, IMPORT_SHAPE, IMPORT_NO_WEIGHTS.
    """
    package = extra("onnx", "onnx", "onnx")
    numpy_helper = extra("onnx.numpy_helper", "onnx", "onnx")
    helper = extra("onnx.helper", "onnx", "onnx")
    require_at_most(".onnx", len(data), MAX_BYTES)
    try:
        model = package.load_from_string(data)
    except Exception as error:  # protobuf's own kinds, which differ by version
        raise EngineError(Code.IMPORT_BROKEN, format=".onnx") from error
    graph = model.graph
    require_at_most(".onnx", len(graph.node), MAX_NODES)
    for entry in model.metadata_props:
        if entry.key == FORMAT:  # of this program: also masks, skips and names
            arrays = {t.name: _to_array(t, numpy_helper) for t in graph.initializer}
            return draw(own_network(arrays, entry.value))
    if not graph.node:
        raise EngineError(Code.IMPORT_NO_WEIGHTS)
    return draw(chain(_Chain(graph, helper, numpy_helper).layers()))


class _Chain:
    """Follows the only path from input to output and collects the layers on it."""

    def __init__(self, graph: Any, helper: Any, numpy_helper: Any) -> None:  # noqa: ANN401
        self._graph = graph
        self._helper = helper
        self._numpy_helper = numpy_helper
        self._tensors = {tensor.name: tensor for tensor in graph.initializer}
        self._layers: list[Dense] = []
        self._is_open = False  # whether the last layer may still get a bias
        self._read: dict[str, Callable[[Any], None]] = {
            "Gemm": self._gemm,
            "MatMul": self._mat_mul,
            "Add": self._add,
            **dict.fromkeys(ACTIVATIONS, self._activation),
            **dict.fromkeys(PASSING, self._pass),
        }

    def layers(self) -> list[Dense]:
        """Return the layers in order."""
        inputs = [v.name for v in self._graph.input if v.name not in self._tensors]
        if len(inputs) != 1 or len(self._graph.output) != 1:
            raise EngineError(Code.IMPORT_NOT_A_CHAIN, name=", ".join(inputs))
        value = inputs[0]
        for node in self._graph.node:
            if node.op_type == "Constant":
                self._constant(node)
                continue
            if node.op_type not in self._read or node.domain not in ("", "ai.onnx"):
                raise EngineError(
                    Code.IMPORT_OPERATOR, operator=node.op_type, name=_name(node)
                )
            signals = [
                name for name in node.input if name not in self._tensors and name
            ]
            if signals != [value]:
                raise EngineError(Code.IMPORT_NOT_A_CHAIN, name=_name(node))
            self._read[node.op_type](node)
            value = node.output[0]
        if value != self._graph.output[0].name:
            raise EngineError(Code.IMPORT_NOT_A_CHAIN, name=value)
        return self._layers

    def _constant(self, node: Any) -> None:  # noqa: ANN401
        value = self._attributes(node).get("value")
        if value is None:
            self._refuse(node, "value")
        self._tensors[node.output[0]] = value

    def _attributes(self, node: Any) -> dict[str, Any]:  # noqa: ANN401
        return {
            attribute.name: self._helper.get_attribute_value(attribute)
            for attribute in node.attribute
        }

    def _refuse(self, node: Any, attribute: str) -> None:  # noqa: ANN401
        raise EngineError(
            Code.IMPORT_ATTRIBUTE,
            name=_name(node),
            operator=node.op_type,
            attribute=attribute,
        )

    def _array(self, node: Any, place: int) -> Array:  # noqa: ANN401
        """Return an input of a node that is a constant, as float64."""
        name = node.input[place] if place < len(node.input) else ""
        if name not in self._tensors:
            raise EngineError(Code.IMPORT_NOT_A_CHAIN, name=_name(node))
        tensor = self._tensors[name]
        found = _to_array(tensor, self._numpy_helper)
        if found.dtype.kind != "f":
            raise EngineError(Code.IMPORT_ARRAY_KIND, name=name, found=str(found.dtype))
        array: Array = found.astype(np.float64)
        require_finite(name, array)
        return array

    def _weights(self, node: Any) -> Array:  # noqa: ANN401
        weights = self._array(node, 1)
        if weights.ndim != 2 or not weights.size:
            found = " × ".join(map(str, weights.shape))
            name = node.input[1]
            raise EngineError(
                Code.IMPORT_SHAPE, name=name, expected="n × m", found=found
            )
        return weights

    def _bias(self, node: Any, place: int, n_units: int) -> Array:  # noqa: ANN401
        row = self._array(node, place)
        if row.size not in (1, n_units) or row.size != max(row.shape, default=1):
            raise EngineError(
                Code.IMPORT_SHAPE,
                name=node.input[place],
                expected=str(n_units),
                found=" × ".join(map(str, row.shape)),
            )
        return np.broadcast_to(row.ravel(), (n_units,)).copy()

    def _gemm(self, node: Any) -> None:  # noqa: ANN401
        how = self._attributes(node)
        for attribute, usual in (("transA", 0), ("alpha", 1.0), ("beta", 1.0)):
            if how.get(attribute, usual) != usual:
                self._refuse(node, attribute)
        weights = self._weights(node)
        if how.get("transB", 0):
            weights = weights.T
        has_bias = len(node.input) > 2 and node.input[2]
        bias = self._bias(node, 2, weights.shape[1]) if has_bias else None
        self._layers.append(Dense(_name(node), weights, bias, "identity"))
        self._is_open = bias is None

    def _mat_mul(self, node: Any) -> None:  # noqa: ANN401
        dense = Dense(_name(node), self._weights(node), None, "identity")
        self._layers.append(dense)
        self._is_open = True

    def _add(self, node: Any) -> None:  # noqa: ANN401
        """Take an addition behind a product as its biases."""
        if not self._layers or not self._is_open:
            raise EngineError(Code.IMPORT_OPERATOR, operator="Add", name=_name(node))
        last = self._layers[-1]
        place = 0 if node.input[0] in self._tensors else 1
        bias = self._bias(node, place, last.weights.shape[1])
        self._layers[-1] = Dense(last.name, last.weights, bias, last.activation)
        self._is_open = False

    def _activation(self, node: Any) -> None:  # noqa: ANN401
        activation = ACTIVATIONS[node.op_type]
        how = self._attributes(node)
        if activation == "leaky_relu" and not np.isclose(how.get("alpha", 0.01), LEAK):
            self._refuse(node, "alpha")
        if activation == "softmax" and how.get("axis", -1) not in (-1, 1):
            self._refuse(node, "axis")
        # Two activations in a row are no layer of perceptrons.
        if not self._layers or self._layers[-1].activation != "identity":
            raise EngineError(
                Code.IMPORT_OPERATOR, operator=node.op_type, name=_name(node)
            )
        last = self._layers[-1]
        self._layers[-1] = Dense(last.name, last.weights, last.bias, activation)
        self._is_open = False

    def _pass(self, node: Any) -> None:  # noqa: ANN401
        if node.op_type == "Flatten" and (
            self._layers or self._attributes(node).get("axis", 1) != 1
        ):
            self._refuse(node, "axis")


def _to_array(tensor: Any, numpy_helper: Any) -> AnyArray:  # noqa: ANN401
    if tensor.external_data:  # numbers in another file are not looked for
        raise EngineError(Code.IMPORT_ARRAY_MISSING, name=tensor.name)
    try:
        array: AnyArray = numpy_helper.to_array(tensor)
    except Exception as error:  # of the package, for numbers that do not fit
        raise EngineError(Code.IMPORT_ARRAY_BROKEN, name=tensor.name) from error
    return array


def _name(node: Any) -> str:  # noqa: ANN401
    return str(node.name or next(iter(node.output), node.op_type))
