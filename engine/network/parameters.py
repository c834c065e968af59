"""The numbers of a drawing as the matrices of its network, and back."""

import numpy as np

from engine.arrays import Array, frozen
from engine.document.document import Document, Edit
from engine.document.edits import set_values
from engine.document.elements import PerceptronBlock
from engine.errors import Value
from engine.network.network import Network, Parameters


def parameters_of(network: Network, document: Document) -> Parameters:
    """Collect the current weights and biases of a document into matrices."""
    return _collect(network, document, start=False)


def start_parameters_of(network: Network, document: Document) -> Parameters:
    """Collect the values that "back to the start" restores."""
    return _collect(network, document, start=True)


def _collect(network: Network, document: Document, *, start: bool) -> Parameters:
    weights = [np.zeros((layer.n_sources, layer.n_units)) for layer in network.layers]
    for wire_id, c in network.wires.items():
        wire = document.wire(wire_id)
        block = (slice(c.row_start, c.row_stop), slice(c.column_start, c.column_stop))
        weights[c.layer][block] = wire.start_weights if start else wire.weights
    biases = []
    for layer in network.layers:
        row = np.zeros(layer.n_units)
        for span in layer.columns:
            source = document.block(span.block)
            assert isinstance(source, PerceptronBlock)  # noqa: S101
            values = source.start_bias if start else source.bias
            row[span.start : span.stop] = values
        biases.append(row)
    return Parameters(tuple(map(frozen, weights)), tuple(map(frozen, biases)))


def wire_values(network: Network, parameters: Parameters) -> dict[int, Array]:
    """Return the matrix of every wire as a part of the network's matrices (a view)."""
    return {
        wire_id: parameters.weights[c.layer][
            c.row_start : c.row_stop, c.column_start : c.column_stop
        ]
        for wire_id, c in network.wires.items()
    }


def bias_values(network: Network, parameters: Parameters) -> dict[int, Array]:
    """Return the biases of every block as a part of the network's rows (a view)."""
    return {
        span.block: row[span.start : span.stop]
        for layer, row in zip(network.layers, parameters.biases, strict=True)
        for span in layer.columns
    }


def set_parameters(
    document: Document,
    network: Network,
    parameters: Parameters,
    name: str,
    *,
    also_start: bool = False,
    **values: Value,
) -> Edit:
    """Write matrices back into the drawing, e.g. after training, as one edit."""
    return set_values(
        document,
        wire_values(network, parameters),
        bias_values(network, parameters),
        name,
        also_start=also_start,
        **values,
    )
