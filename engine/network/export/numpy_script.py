"""A NumPy script that computes what the engine computes, to the last bit.

It keeps the engine's form: samples are columns, and the bias is the weight of a source
that is always 1. ``x @ W + b`` would round differently in the last digits.
"""

from collections.abc import Iterator
from string import Template

import numpy as np

from engine.network.export.model import LayerPart, Model, layers_of
from engine.network.export.text import (
    call,
    comment,
    docstring,
    numbers,
    require_written,
    strings,
)
from engine.nn.activations.leaky_relu import LEAK

SCRIPT = Template(
    '''\
$docstring

import os
import sys

# One thread, as in the program: several add up in another order.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")

import numpy as np

$names

# fmt: off
$arrays
# fmt: on


def with_ones(*parts):
    """Stack outputs and a row of ones below them: the biases are its weights."""
    rows = np.ones((sum(map(len, parts)) + 1, parts[0].shape[1]))
    np.concatenate(parts, out=rows[:-1])
    return rows

$functions

def forward(x):
    """Compute the outputs for samples as rows.

    Inside, every row is a unit and every column a sample, and the bias is the last
    weight of a unit. The usual x @ W + b is the same but for the last digits.
    """
$scaling    columns = np.ones((len(x), len(INPUTS) + 1))
    columns[:, :-1] = x
$inputs$layers
$answer


def predict(x):
    """Compute the outputs a thousand samples at a time, which is kind to the cache."""
    with np.errstate(over="ignore"):
        parts = [forward(x[k : k + 1000]) for k in range(0, len(x), 1000)]
    return np.concatenate(parts) if parts else np.empty((0, len(OUTPUTS)))


def main():
    """Print the outputs for the samples above, or for the rows of a file."""
    x = SAMPLES
    if len(sys.argv) > 1:
        x = np.loadtxt(sys.argv[1], delimiter=",", ndmin=2)
    print(",".join(OUTPUTS))
    for row in predict(x).tolist():
        print(",".join(map(repr, row)))


if __name__ == "__main__":
    main()
'''
)

FUNCTIONS = {
    "step": '''
def step(pre):
    """Return 1 for a positive sum, otherwise 0."""
    return (pre > 0).astype(float)
''',
    "sigmoid": '''
def sigmoid(pre):
    """Return 1 / (1 + exp(-pre))."""
    return 1 / (1 + np.exp(-pre))
''',
    "tanh": '''
def tanh(pre):
    """Return the hyperbolic tangent."""
    return np.tanh(pre)
''',
    "relu": '''
def relu(pre):
    """Return the sum if it is positive, otherwise 0."""
    return np.maximum(pre, 0)
''',
    "leaky_relu": f'''
def leaky_relu(pre):
    """Return the sum if it is positive, otherwise a small part of it."""
    return np.maximum(pre, {LEAK} * pre)
''',
    "identity": '''
def identity(pre):
    """Return the sum itself."""
    return pre
''',
    "softmax": '''
def softmax(pre):
    """Return shares that add up to 1; taking the largest sum away changes none."""
    power = np.exp(pre - pre.max(axis=0))
    return power / power.sum(axis=0)
''',
}

SCALING = """\
    # Scaling, as in training: column by column.
    x = x * SCALE_FACTOR + SCALE_SHIFT
"""


INPUT_ROWS = "    out0 = columns.T[:-1]\n"


def numpy_script(model: Model) -> bytes:
    """Return the script, a UTF-8 text.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    require_written("numpy", model.network.n_parameters)
    layers = tuple(layers_of(model))
    names = dict.fromkeys(g.activation.name for layer in layers for g in layer.groups)
    text = SCRIPT.substitute(
        docstring=docstring(
            f"Network {comment(model.name)}, trained with Perceptarium.",
            "Needs nothing but NumPy. Its outputs are those of the program to the last "
            "bit. Run it alone for the samples below, or with the name of a CSV file "
            "without a header, one row for each sample.",
        ),
        names="\n".join(
            (
                strings("INPUTS", model.network.input_names),
                strings("OUTPUTS", model.network.output_names),
            )
        ),
        arrays="\n".join(_arrays(model, layers)),
        functions="\n".join(FUNCTIONS[name] for name in names),
        scaling=SCALING if model.is_scaled else "",
        inputs="" if all(map(_reads_whole, layers)) else INPUT_ROWS,
        layers="\n".join(map(_layer, layers)),
        answer=_answer(model),
    )
    return text.encode()


def _arrays(model: Model, layers: tuple[LayerPart, ...]) -> Iterator[str]:
    if model.is_scaled:
        for name in ("factor", "shift"):
            values = numbers(getattr(model.scaling, name))
            yield f"SCALE_{name.upper()} = np.array({values})"
    for layer in layers:
        yield f"# Layer {layer.number}: {comment(layer.title)}."
        yield "# A row for each perceptron: its weights, then its bias."
        folded = np.column_stack([layer.weights.T, layer.bias])
        yield f"W{layer.number} = np.array({numbers(folded)})"
    yield "# Inputs to answer to, before scaling."
    yield f"SAMPLES = np.array({numbers(model.samples)})"


def _reads_whole(layer: LayerPart) -> bool:
    """Tell whether a layer names no unit of the input one by one."""
    return layer.reads_all_before or all(piece.layer for piece in layer.pieces)


def _layer(layer: LayerPart) -> str:
    """Return the lines of one layer; layouts are those of the engine's own buffers."""
    k = layer.number
    lines = [f"    # Layer {k}: {comment(layer.title)}."]
    if layer.reads_all_before:
        source = "columns.T" if k == 1 else f"with_ones(out{k - 1})"
    else:
        parts = [f"out{p.layer}[{p.start}:{p.stop}]" for p in layer.pieces]
        lines.append(call(f"source{k} = with_ones(", parts, ")"))
        source = f"source{k}"
    lines.append(f"    pre{k} = np.dot(W{k}, {source})")
    if len(layer.groups) == 1:
        lines.append(f"    out{k} = {layer.groups[0].activation.name}(pre{k})")
    else:
        parts = [
            f"{g.activation.name}(pre{k}[{g.start}:{g.stop}])" for g in layer.groups
        ]
        lines.append(call(f"out{k} = np.concatenate([", parts, "])"))
    return "\n".join(lines)


def _answer(model: Model) -> str:
    parts = [f"out{p.layer}[{p.start}:{p.stop}]" for p in model.network.outputs]
    if len(parts) == 1:
        return f"    return {parts[0]}.T"
    return call("return np.concatenate([", parts, "]).T")
