"""What stands out on the canvas: the pointer's connections, and whose numbers show."""

from typing import TYPE_CHECKING

import numpy as np

from engine.document.elements import Wire
from gui.reading import reading
from gui.session import Hover

if TYPE_CHECKING:
    from gui.canvas.items.wire_item import WireItem
    from gui.canvas.scene import CanvasScene

DIM = 0.45  # opacity of what has nothing to do with the thing under the pointer
DIM_IN_STEP = 0.30  # of what takes no part in a step of learning
Units = set[int] | None  # of one block; None: all of them


class Emphasis:
    """Answers for a scene which blocks and units are lit; found once for each hover."""

    def __init__(self, scene: "CanvasScene") -> None:
        self._scene = scene
        self._lit: dict[int, Units] = {}
        self._is_dimming = False
        self._near: set[int] | None = None  # blocks at what is selected

    def follow(self) -> None:
        """Find anew what belongs to the thing under the pointer and to the selection.

        A perceptron's inputs and outputs stand out and all else steps back. A wire only
        marks its two ends: dimming everything at each wire passed would flicker.
        """
        self._lit = {}
        self._near = None
        hover = self._scene.hover()
        wire = self._scene.wires.get(hover.wire) if hover.wire is not None else None
        self._is_dimming = hover.block in self._scene.blocks or bool(hover.lit)
        if hover.lit:
            self._light_elements(hover)
        elif self._is_dimming:
            self._light_fan(hover)
        elif wire is not None:
            self._add(wire.wire.source, hover.i)
            self._add(wire.wire.target, hover.j)
        else:
            for block, unit in hover.ends:
                self._add(block, unit)

    def _add(self, block: int, unit: int) -> None:
        known = self._lit.get(block, set())
        self._lit[block] = None if unit < 0 or known is None else {*known, unit}

    def _light_elements(self, hover: Hover) -> None:
        """Light what a step of learning is about: blocks, and wires with their ends."""
        for element in hover.lit:
            item = self._scene.wires.get(element)
            if item is not None:
                is_part = hover.wire == element
                self._add(item.wire.source, hover.i if is_part else -1)
                at_unit = hover.unit if hover.block == item.wire.target else -1
                self._add(item.wire.target, hover.j if is_part else at_unit)
            elif element in self._scene.blocks:
                self._add(element, hover.unit if hover.block == element else -1)

    def _light_fan(self, hover: Hover) -> None:
        assert hover.block is not None  # noqa: S101
        self._add(hover.block, hover.unit)
        for item in self._scene.wires_of(hover.block):
            wire = item.wire
            for other, units in _others(wire, hover.block, hover.unit):
                if self._lit.get(other, set()) is not None and units is not None:
                    self._lit[other] = (self._lit.get(other) or set()) | units
                else:
                    self._lit[other] = None

    # --- what items ask -----------------------------------------------------------

    @property
    def is_dimming(self) -> bool:
        """Whether what has nothing to do with the thing pointed at steps back."""
        return self._is_dimming

    @property
    def dim_opacity(self) -> float:
        """How much is left of what steps back: less where an event is shown."""
        return DIM_IN_STEP if self._scene.hover().lit else DIM

    def is_dimmed(self, block_id: int) -> bool:
        """Tell whether the pointer is on a block that has nothing to do with this."""
        return self._is_dimming and block_id not in self._lit

    def is_unit_dimmed(self, block_id: int, unit: int) -> bool:
        """Tell whether the pointer is on a unit that this one is not connected with."""
        units = self._lit.get(block_id)
        return self._is_dimming and units is not None and unit not in units

    def is_marked(self, block_id: int, unit: int = -1) -> bool:
        """Tell whether a block, or a unit of it, is an end of what is pointed at."""
        if self._is_dimming or block_id not in self._lit:
            return False
        units = self._lit[block_id]
        return unit < 0 or units is None or unit in units

    def shows_numbers(self, block_id: int) -> bool:
        """Tell whether a block shows its outputs and biases now."""
        mode = reading.ways.numbers
        if mode == "all" or block_id in self._lit:
            return True
        return mode == "near" and block_id in self._neighbours()

    def shows_weights(self, item: "WireItem") -> bool:
        """Tell whether the weights of a wire are among those that were asked for."""
        scene, wire = self._scene, item.wire
        if scene.is_selected(wire.id):
            return True
        if reading.ways.numbers != "near":
            return False
        return scene.is_selected(wire.source) or scene.is_selected(wire.target)

    def _neighbours(self) -> set[int]:
        """Return the blocks that are selected or joined to something selected."""
        if self._near is None:
            scene = self._scene
            self._near = {i for i in scene.blocks if scene.is_selected(i)}
            self._near |= {
                end
                for item in scene.wires.values()
                if self.shows_weights(item)
                for end in (item.wire.source, item.wire.target)
            }
        return self._near


def _others(wire: Wire, block: int, unit: int) -> list[tuple[int, Units]]:
    """Return the block at the other end with the units that are really connected."""
    ends: list[tuple[int, Units]] = []
    mask = wire.mask
    if wire.source == block:
        rows = mask if mask is None or unit < 0 else mask[unit : unit + 1]
        there = None if rows is None else set(np.flatnonzero(rows.any(axis=0)).tolist())
        ends.append((wire.target, there))
    if wire.target == block:
        columns = mask if mask is None or unit < 0 else mask[:, unit : unit + 1]
        there = (
            None
            if columns is None
            else set(np.flatnonzero(columns.any(axis=1)).tolist())
        )
        ends.append((wire.source, there))
    return ends
