"""Writing what was learnt back into a drawing that may have been edited meanwhile."""

from dataclasses import replace

import numpy as np

from engine.arrays import Array
from engine.document.document import Change, Document, Edit
from engine.document.edits import set_values
from engine.document.elements import PerceptronBlock, Wire
from engine.network.network import Network, Parameters
from engine.network.parameters import bias_values, wire_values


def keep_trained(
    base: Document,
    now: Document,
    network: Network,
    parameters: Parameters,
    n_updates: int,
) -> Edit:
    """Return the edit that puts trained numbers into the document.

    A number that was edited while training ran keeps the value of the edit; all others
    take the trained one. What was removed stays removed.

    Parameters
    ----------
    base : Document
        What training began with.
    now : Document
        What it has become.
    network : Network
        Compiled from `base`.
    parameters : Parameters
        Of `network`, after training.
    n_updates : int
        For the name of the edit.
    """
    weights = {}
    for wire_id, trained in wire_values(network, parameters).items():
        before, after = base.wire(wire_id), _wire(now, wire_id)
        if after and (before.source, before.target) == (after.source, after.target):
            merged = _merged(before.weights, after.weights, trained)
            there = 1.0 if after.mask is None else after.mask
            weights[wire_id] = merged * there
    biases = {}
    for block_id, trained in bias_values(network, parameters).items():
        unit_block, after_block = (
            _perceptrons(base, block_id),
            _perceptrons(now, block_id),
        )
        if unit_block and after_block:
            merged = _merged(unit_block.bias, after_block.bias, trained)
            biases[block_id] = merged if after_block.use_bias else after_block.bias
    return set_values(
        now, weights, biases, "train", also_start=False, updates=n_updates
    )


def put_back(document: Document, network: Network, parameters: Parameters) -> Edit:
    """Return the edit that gives a document the numbers of an earlier update.

    Parameters
    ----------
    document : Document
        What is drawn.
    network : Network
        Compiled from it.
    parameters : Parameters
        Of `network`.
    """
    return set_values(
        document,
        wire_values(network, parameters),
        bias_values(network, parameters),
        "step_back",
        also_start=False,
    )


def go_to_update(
    document: Document,
    network: Network,
    parameters: Parameters,
    update: int,
    merge_key: str = "",
) -> Edit:
    """Return the edit that gives a document the numbers after so many updates.

    Parameters
    ----------
    document, network, parameters
        As for `put_back`.
    update : int
        For the name of the edit.
    merge_key : str
        Of a gesture that goes to many updates and is one entry of the undo history.
    """
    edit = put_back(document, network, parameters)
    return replace(
        edit, name="go_to_update", values={"update": update}, merge_key=merge_key
    )


def with_rate(document: Document, edit: Edit, rate: float) -> Edit:
    """Return an edit that also sets the learning rate, if it is another one."""
    settings = document.settings
    if settings.learning_rate == rate:
        return edit
    change = Change(settings, replace(settings, learning_rate=rate))
    return replace(edit, changes=(*edit.changes, change))


def _wire(document: Document, wire_id: int) -> Wire | None:
    """Return the wire of this id; ids of removed elements may be used again."""
    element = document.elements.get(wire_id)
    return element if isinstance(element, Wire) else None


def _perceptrons(document: Document, block_id: int) -> PerceptronBlock | None:
    element = document.elements.get(block_id)
    return element if isinstance(element, PerceptronBlock) else None


def _merged(before: Array, after: Array, trained: Array) -> Array:
    """Lay the trained numbers over those that nobody edited."""
    if after is before:
        return trained
    merged = after.copy()
    common = tuple(
        slice(0, min(a, b)) for a, b in zip(before.shape, after.shape, strict=True)
    )
    is_edited = before[common] != after[common]
    merged[common] = np.where(is_edited, after[common], trained[common])
    return merged
