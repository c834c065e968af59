"""Cut and restore connections inside a wire, several at once."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from engine.arrays import frozen, frozen_mask
from engine.document.document import Change, Document, Edit


def set_connections(
    document: Document, wire_id: int, cells: Iterable[tuple[int, int]], *, there: bool
) -> Edit:
    """Cut connections, or draw them again with the weight 0.

    Parameters
    ----------
    document : Document
        What is edited.
    wire_id : int
        The wire that the connections are part of.
    cells : iterable of (i, j)
        From unit i of the source to unit j of the target.
    there : bool
        True restores, False cuts: no weight is left, which is not a weight of 0.
    """
    wire = document.wire(wire_id)
    shape = wire.weights.shape
    mask = np.ones(shape, bool) if wire.mask is None else wire.mask.copy()
    before = mask.copy()
    for i, j in cells:
        mask[i, j] = there
    n = int((mask != before).sum())
    if not n:
        return Edit("restore_some" if there else "cut_some", ())
    after = replace(
        wire,
        weights=frozen(np.where(mask, wire.weights, 0.0)),
        start_weights=frozen(np.where(mask, wire.start_weights, 0.0)),
        mask=None if mask.all() else frozen_mask(mask),
    )
    name = "restore_some" if there else "cut_some"
    return Edit(name, (Change(wire, after),), {"n": n})
