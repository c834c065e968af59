"""Weights and biases as they are shown: of a training under way, or of the document."""

from engine.arrays import Array
from engine.document.elements import PerceptronBlock, Wire
from gui.session.session import Session


def shown_weights(session: Session, wire: Wire) -> Array:
    """Return the weights of a wire, ndarray of shape (n_source, n_target)."""
    network, parameters = session.network, session.parameters
    cells = network.wires.get(wire.id) if network is not None else None
    if not session.is_live or parameters is None or cells is None:
        return wire.weights
    part: Array = parameters.weights[cells.layer][
        cells.row_start : cells.row_stop, cells.column_start : cells.column_stop
    ]
    return part


def shown_biases(session: Session, block: PerceptronBlock) -> Array:
    """Return the biases of a block, ndarray of shape (n_units,)."""
    parameters = session.parameters
    place = session.places.get(block.id) if session.is_live else None
    if parameters is None or place is None:
        return block.bias
    layer, start = place
    part: Array = parameters.biases[layer - 1][start : start + block.n_units]
    return part
