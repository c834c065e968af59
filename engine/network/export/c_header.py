"""A C99 header for small networks: constant arrays and one function."""

from collections.abc import Iterator
from string import Template

import numpy as np

from engine.network.export.model import LayerPart, Model, layers_of
from engine.network.export.text import (
    comment,
    identifier,
    numbers,
    require_written,
)
from engine.network.network import Piece
from engine.nn.activations.leaky_relu import LEAK

MAX_PARAMETERS = 50_000  # 400 kB: what a small device may hold

HEADER = Template(
    """\
/* Network $title, trained with Perceptarium. C99, needs only <math.h>.

   Inputs:  $inputs
   Outputs: $outputs

   Include it in one source file and call
       double x[$PREFIX_INPUTS] = { ... }, y[$PREFIX_OUTPUTS];
       ${prefix}_forward(x, y); */

#ifndef ${PREFIX}_H
#define ${PREFIX}_H

#include <math.h>

#define $PREFIX_INPUTS $n_inputs
#define $PREFIX_OUTPUTS $n_outputs

$arrays

/* Compute the outputs y for the inputs x of one sample. */
static void ${prefix}_forward(const double *x, double *y)
{
$buffers
    int i, j;

$scaling

$layers

$answer
}

#endif
"""
)

FORMULAS = {
    "step": "{out} = {pre} > 0.0 ? 1.0 : 0.0;",
    "sigmoid": "{out} = 1.0 / (1.0 + exp(-{pre}));",
    "tanh": "{out} = tanh({pre});",
    "relu": "{out} = {pre} > 0.0 ? {pre} : 0.0;",
    "leaky_relu": f"{{out}} = {{pre}} > 0.0 ? {{pre}} : {LEAK} * {{pre}};",
    "identity": "{out} = {pre};",
}

SUMS = """\
    /* Layer {k}: {title}. */
{source}    for (j = 0; j < {n_units}; j++) {{
        pre{k}[j] = {prefix}_b{k}[j];
        for (i = 0; i < {n_sources}; i++)
            pre{k}[j] += {prefix}_W{k}[j][i] * {read}[i];
    }}"""

SOFTMAX = """\
    {{
        double top = pre{k}[{start}], total = 0.0;
        for (j = {start}; j < {stop}; j++)
            if (pre{k}[j] > top)
                top = pre{k}[j];
        for (j = {start}; j < {stop}; j++)
            total += out{k}[j] = exp(pre{k}[j] - top);
        for (j = {start}; j < {stop}; j++)
            out{k}[j] /= total;
    }}"""


def c_header(model: Model) -> bytes:
    """Return the header, a UTF-8 text.

    Raises
    ------
    EngineError
        EXPORT_TOO_LARGE.
    """
    require_written("c", model.network.n_parameters, MAX_PARAMETERS)
    network = model.network
    prefix = identifier(model.name, "network")
    layers = tuple(layers_of(model))
    text = HEADER.substitute(
        title=_comment(model.name),
        inputs=", ".join(map(_comment, network.input_names)),
        outputs=", ".join(map(_comment, network.output_names)),
        prefix=prefix,
        PREFIX=prefix.upper(),
        PREFIX_INPUTS=f"{prefix.upper()}_INPUTS",
        PREFIX_OUTPUTS=f"{prefix.upper()}_OUTPUTS",
        n_inputs=network.n_inputs,
        n_outputs=network.n_outputs,
        arrays="\n".join(_arrays(model, layers, prefix)),
        buffers="\n".join(_buffers(network.n_inputs, layers)),
        scaling=_scaling(model, prefix),
        layers="\n\n".join(_layer(layer, prefix) for layer in layers),
        answer="\n".join(_copies(network.outputs, "y")),
    )
    return text.encode()


def _comment(name: str) -> str:
    """Return a name that can neither end a comment nor begin a trigraph."""
    return comment(name).replace("?", ".").replace("/", "|")


def _arrays(model: Model, layers: tuple[LayerPart, ...], prefix: str) -> Iterator[str]:
    if model.is_scaled:
        for name in ("factor", "shift"):
            values = numbers(getattr(model.scaling, name), 4, "{}")
            size = model.network.n_inputs
            yield f"static const double {prefix}_scale_{name}[{size}] =\n    {values};"
    for layer in layers:
        k, n_sources = layer.number, len(layer.weights)
        rows = numbers(np.ascontiguousarray(layer.weights.T), 4, "{}")
        shape = f"[{layer.n_units}][{n_sources}]"
        yield f"static const double {prefix}_W{k}{shape} = {rows};"
        row = numbers(layer.bias, 4, "{}")
        yield f"static const double {prefix}_b{k}[{layer.n_units}] =\n    {row};"


def _buffers(n_inputs: int, layers: tuple[LayerPart, ...]) -> Iterator[str]:
    yield f"    double out0[{n_inputs}];"
    for layer in layers:
        k, size = layer.number, layer.n_units
        if not layer.reads_all_before:
            yield f"    double source{k}[{len(layer.weights)}];"
        yield f"    double pre{k}[{size}], out{k}[{size}];"


def _scaling(model: Model, prefix: str) -> str:
    value = "x[i]"
    if model.is_scaled:
        value = f"x[i] * {prefix}_scale_factor[i] + {prefix}_scale_shift[i]"
    n = model.network.n_inputs
    loop = f"    for (i = 0; i < {n}; i++)\n        out0[i] = {value};"
    return f"    /* Scaling, as in training. */\n{loop}" if model.is_scaled else loop


def _layer(layer: LayerPart, prefix: str) -> str:
    k = layer.number
    source = ""
    if not layer.reads_all_before:
        source = "\n".join(_copies(layer.pieces, f"source{k}")) + "\n"
    parts = [
        SUMS.format(
            k=k,
            title=_comment(layer.title),
            source=source,
            prefix=prefix,
            n_units=layer.n_units,
            n_sources=len(layer.weights),
            read=f"out{k - 1}" if layer.reads_all_before else f"source{k}",
        )
    ]
    for activation, start, stop in layer.groups:
        if activation.name == "softmax":
            parts.append(SOFTMAX.format(k=k, start=start, stop=stop))
            continue
        formula = FORMULAS[activation.name].format(out=f"out{k}[j]", pre=f"pre{k}[j]")
        parts.append(f"    for (j = {start}; j < {stop}; j++)\n        {formula}")
    return "\n".join(parts)


def _copies(pieces: tuple[Piece, ...], to: str) -> Iterator[str]:
    at = 0
    for piece in pieces:
        place = f"{to}[{at} + i]" if at else f"{to}[i]"
        start = f"{piece.start} + i" if piece.start else "i"
        yield f"    for (i = 0; i < {len(piece)}; i++)"
        yield f"        {place} = out{piece.layer}[{start}];"
        at += len(piece)
