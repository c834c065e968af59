"""From a cell of a matrix back to the drawing, and edits made through cells.

A cell of W is one connection. It lies in a wire, or nowhere: two blocks of
neighbouring layers need not be wired at all.
"""

from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import Array, frozen, frozen_mask
from engine.document.document import Change, Document, Edit
from engine.document.edits import connect, set_bias, set_connection, set_weight
from engine.document.elements import Wire
from engine.network.network import Network, Parameters, Span
from engine.network.parameters import parameters_of, set_parameters


@dataclass(frozen=True, slots=True)
class Cell:
    """One connection: from a unit of a block to a unit of another.

    Attributes
    ----------
    source, i : int
        The block that feeds the connection, and the number of its unit.
    target, j : int
        The block that it leads to, and the number of its unit.
    wire : int or None
        The wire that it is a part of, as connection ``i, j``; None: no wire is there.
    """

    source: int
    i: int
    target: int
    j: int
    wire: int | None


def _in_span(spans: tuple[Span, ...], index: int) -> tuple[int, int]:
    for span in spans:
        if span.start <= index < span.stop:
            return span.block, index - span.start
    raise IndexError(index)


def cell_at(network: Network, layer: int, row: int, column: int) -> Cell:
    """Return what cell `row`, `column` of W of ``network.layers[layer]`` stands for."""
    source, i = source_at(network, layer, row)
    target, j = unit_at(network, layer, column)
    for wire_id, cells in network.wires.items():
        if (
            cells.layer == layer
            and cells.row_start <= row < cells.row_stop
            and cells.column_start <= column < cells.column_stop
        ):
            return Cell(source, i, target, j, wire_id)
    return Cell(source, i, target, j, None)


def source_at(network: Network, layer: int, row: int) -> tuple[int, int]:
    """Return block and unit that feed a row of W of ``network.layers[layer]``."""
    return _in_span(network.layers[layer].rows, row)


def unit_at(network: Network, layer: int, column: int) -> tuple[int, int]:
    """Return block and unit that a column of ``network.layers[layer]`` belongs to."""
    return _in_span(network.layers[layer].columns, column)


def place_of_connection(
    network: Network, wire: int, i: int, j: int
) -> tuple[int, int, int] | None:
    """Return layer, row and column of a connection; None outside the network."""
    cells = network.wires.get(wire)
    if cells is None:
        return None
    return cells.layer, cells.row_start + i, cells.column_start + j


def set_cell(
    document: Document,
    network: Network,
    layer: int,
    place: tuple[int, int],
    value: float,
) -> Edit:
    """Set the weight at row and column `place`; a missing connection is drawn.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE; or a wiring rule, if a wire is needed that may not be.
    """
    cell = cell_at(network, layer, *place)
    if cell.wire is not None:
        return set_weight(document, cell.wire, cell.i, cell.j, value)
    shape = document.block(cell.source).n_units, document.block(cell.target).n_units
    weights = np.zeros(shape)
    weights[cell.i, cell.j] = value
    edit = connect(document, cell.source, cell.target, frozen(weights))
    if weights.size == 1:
        return edit
    only = np.zeros(shape, bool)
    only[cell.i, cell.j] = True
    wire = edit.changes[0].after
    assert isinstance(wire, Wire)  # noqa: S101
    change = Change(None, replace(wire, mask=frozen_mask(only)))
    return Edit(edit.name, (change,), edit.values)


def set_bias_cell(
    document: Document, network: Network, layer: int, column: int, value: float
) -> Edit:
    """Set the bias of a column; one that was switched off is switched on."""
    block, unit = unit_at(network, layer, column)
    return set_bias(document, block, unit, value)


def cut_cell(
    document: Document, network: Network, layer: int, place: tuple[int, int]
) -> Edit:
    """Cut the connection at row and column `place`, if there is one."""
    cell = cell_at(network, layer, *place)
    if cell.wire is None:
        return Edit("cut", ())
    return set_connection(document, cell.wire, cell.i, cell.j, there=False)


def restore_cell(
    document: Document, network: Network, layer: int, place: tuple[int, int]
) -> Edit:
    """Draw the connection at row and column `place` with the weight 0."""
    cell = cell_at(network, layer, *place)
    if cell.wire is None:
        return set_cell(document, network, layer, place, 0.0)
    return set_connection(document, cell.wire, cell.i, cell.j, there=True)


def set_matrix(
    document: Document,
    network: Network,
    layer: int,
    weights: Array | None,
    bias: Array | None = None,
) -> Edit:
    """Set all weights or biases of a layer as one edit; missing ones stay missing.

    `weights`, of shape (n_sources, n_units), or `bias`, of shape (n_units,), may be
    None: they are kept.
    """
    found = parameters_of(network, document)
    matrices, rows = list(found.weights), list(found.biases)
    if weights is not None:
        mask = network.layers[layer].mask
        matrices[layer] = frozen(
            weights if mask is None else np.where(mask, weights, 0)
        )
    if bias is not None:
        there = network.layers[layer].bias_mask
        rows[layer] = frozen(np.where(there, bias, 0.0))
    parameters = Parameters(tuple(matrices), tuple(rows))
    return set_parameters(document, network, parameters, "edit_matrix", also_start=True)
