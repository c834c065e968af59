"""An ONNX graph: Gemm for every layer, Concat for skips, a node for every formula.

Opset 17 and IR version 8 are stated, as the newest ones are too new for many runtimes.
"""

from typing import Any

import numpy as np

import engine
from engine.arrays import AnyArray
from engine.network.export.extras import extra
from engine.network.export.metadata import FORMAT, metadata_of
from engine.network.export.model import LayerPart, Model, layers_of
from engine.network.network import Piece
from engine.nn.activations.leaky_relu import LEAK

OPSET = 17
IR_VERSION = 8
INPUT, OUTPUT = "x", "y"

# Formula -> operator and its attributes; step and softmax take more, see below.
OPERATORS: dict[str, tuple[str, dict[str, float]]] = {
    "sigmoid": ("Sigmoid", {}),
    "tanh": ("Tanh", {}),
    "relu": ("Relu", {}),
    "leaky_relu": ("LeakyRelu", {"alpha": LEAK}),
    "identity": ("Identity", {}),
    "softmax": ("Softmax", {"axis": 1}),
}


def onnx(model: Model) -> bytes:
    """Return the model file: input "x" (n, n_inputs), output "y" (n, n_outputs).

    Inputs are taken before scaling, which is the first step of the graph. A missing
    connection is a weight of 0.

    Raises
    ------
    EngineError
        EXTRA_MISSING without the package onnx.
    """
    helper = extra("onnx.helper", "onnx", "onnx")
    checker = extra("onnx.checker", "onnx", "onnx")
    graph = _Graph(model, helper, extra("onnx.numpy_helper", "onnx", "onnx"))
    network = model.network
    made = helper.make_model(
        helper.make_graph(
            graph.build(),
            "perceptarium",
            [graph.value(INPUT, network.n_inputs)],
            [graph.value(OUTPUT, network.n_outputs)],
            graph.initializers,
            doc_string=f"inputs: {', '.join(network.input_names)}; "
            f"outputs: {', '.join(network.output_names)}",
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="Perceptarium",
        producer_version=engine.__version__,
    )
    helper.set_model_props(made, {FORMAT: metadata_of(model)})
    checker.check_model(made, full_check=True)
    data: bytes = made.SerializeToString()
    return data


class _Graph:
    """Collects nodes and arrays while it walks over the layers."""

    def __init__(self, model: Model, helper: Any, numpy_helper: Any) -> None:  # noqa: ANN401
        self._model = model
        self._helper = helper
        self._numpy_helper = numpy_helper
        self._dtype = np.dtype(model.precision)
        self._widths = {"out0": model.network.n_inputs}
        self._nodes: list[Any] = []
        self.initializers: list[Any] = []

    def value(self, name: str, width: int) -> Any:  # noqa: ANN401
        """Describe an input or output of the graph."""
        kind = self._helper.np_dtype_to_tensor_dtype(self._dtype)
        return self._helper.make_tensor_value_info(name, kind, ["n", width])

    def build(self) -> list[Any]:
        """Return the nodes of the whole network."""
        self._scale()
        for layer in layers_of(self._model):
            self._layer(layer)
        self._join(self._model.network.outputs, OUTPUT)
        return self._nodes

    def _node(self, operator: str, sources: list[str], out: str, **how: Any) -> str:
        node = self._helper.make_node(operator, sources, [out], name=out, **how)
        self._nodes.append(node)
        return out

    def _constant(self, name: str, array: AnyArray) -> str:
        self.initializers.append(self._numpy_helper.from_array(array, name))
        return name

    def _number(self, name: str, array: AnyArray) -> str:
        return self._constant(name, np.ascontiguousarray(array, self._dtype))

    def _scale(self) -> None:
        if not self._model.is_scaled:
            self._node("Identity", [INPUT], "out0")
            return
        scaling = self._model.scaling
        factor = self._number("scale_factor", scaling.factor)
        shift = self._number("scale_shift", scaling.shift)
        self._node("Add", [self._node("Mul", [INPUT, factor], "scaled"), shift], "out0")

    def _layer(self, layer: LayerPart) -> None:
        k = layer.number
        source = self._join(layer.pieces, f"source{k}")
        weights = self._number(f"W{k}", layer.weights)
        bias = self._number(f"b{k}", layer.bias)
        pre = self._node("Gemm", [source, weights, bias], f"pre{k}")
        self._widths[pre] = layer.n_units
        parts = []
        for number, (activation, start, stop) in enumerate(layer.groups, start=1):
            is_whole = len(layer.groups) == 1
            out = f"out{k}" if is_whole else f"out{k}_{number}"
            sums = pre if is_whole else self._cut(pre, start, stop)
            parts.append(self._activate(activation.name, sums, out))
        if len(parts) > 1:
            self._node("Concat", parts, f"out{k}", axis=1)
        self._widths[f"out{k}"] = layer.n_units

    def _activate(self, activation: str, sums: str, out: str) -> str:
        if activation == "step":
            zero = f"{out}_zero"
            self._number(zero, np.zeros(()))
            fires = self._node("Greater", [sums, zero], f"{out}_fires")
            kind = self._helper.np_dtype_to_tensor_dtype(self._dtype)
            return self._node("Cast", [fires], out, to=kind)
        if activation == "leaky_relu" and self._dtype == np.float64:
            # Runtimes have LeakyRelu in single precision only.
            leak = self._number(f"{out}_leak", np.array(LEAK))
            leaking = self._node("Mul", [sums, leak], f"{out}_leaking")
            return self._node("Max", [sums, leaking], out)
        operator, how = OPERATORS[activation]
        return self._node(operator, [sums], out, **how)

    def _join(self, pieces: tuple[Piece, ...], name: str) -> str:
        """Return the parts of outputs of layers side by side."""
        parts = [self._cut(f"out{p.layer}", p.start, p.stop) for p in pieces]
        if len(parts) > 1:
            return self._node("Concat", parts, name, axis=1)
        return self._node("Identity", parts, name) if name == OUTPUT else parts[0]

    def _cut(self, name: str, start: int, stop: int) -> str:
        """Return columns ``start:stop`` of a value; a cut is made only once."""
        if (start, stop) == (0, self._widths[name]):
            return name
        part = f"{name}_{start}_{stop}"
        if part not in self._widths:
            self._widths[part] = stop - start
            borders = {"start": [start], "stop": [stop], "axis": [1]}
            ends = [
                self._constant(f"{part}_{key}", np.array(value, np.int64))
                for key, value in borders.items()
            ]
            self._node("Slice", [name, *ends], part)
        return part
