"""When the canvas is seen from so far that blocks and wires are only hinted at."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from engine.arrays import Array
from gui.canvas.items.strips_item import StripsItem
from gui.canvas.looks import style
from gui.canvas.looks.halves import FROM_UNITS

if TYPE_CHECKING:
    from gui.canvas.scene import CanvasScene

MAX_UNITS_NEAR = 60  # so many units in sight are still drawn with all they have
FAR_PX = 6.0  # a unit of this size on the screen is only a dot, however few there are


class Far:
    """Tells whether a view is far away, and holds what it then shows of the blocks."""

    def __init__(self, scene: "CanvasScene") -> None:
        self._scene = scene
        self._scale, self._seen = 1.0, QRectF()
        self._places: tuple[Array, NDArray[np.int64]] | None = None  # and units
        self.is_far = False
        self.strips = StripsItem(scene.blocks, scene)
        self.strips.setVisible(False)
        scene.addItem(self.strips)

    def look(self, scale: float, seen: QRectF) -> bool:
        """Take how near a view is and what it sees; tell whether that changes much.

        Parameters
        ----------
        scale : float
            Screen pixels per scene pixel.
        seen : QRectF
            What the view shows, in scene coordinates.
        """
        self._scale, self._seen = scale, seen
        return self._choose()

    def forget_places(self) -> None:
        """Drop what was remembered of the blocks: they have changed."""
        self._places = None
        self._choose()
        if self.is_far:
            self.strips.take()

    def _choose(self) -> bool:
        before = self.is_far
        unreadable = style.NAME_PX * self._scale < style.READABLE_PX
        tiny = style.DIAMETER * self._scale < FAR_PX
        self.is_far = tiny or (unreadable and self._n_in_sight() > MAX_UNITS_NEAR)
        if self.is_far != before:
            self.strips.setVisible(self.is_far)
            if self.is_far:
                self.strips.take()
        return self.is_far != before

    @property
    def is_costly(self) -> bool:
        """Whether more units with their numbers are in sight than one frame paints."""
        return not self.is_far and self._n_in_sight() > FROM_UNITS

    def _n_in_sight(self) -> int:
        """Count the units that the view shows."""
        if self._places is None:
            items = list(self._scene.blocks.values())
            centres = np.array([(i.block.x, i.block.y) for i in items])
            sizes = np.array([max(len(i.shape_.slots), 1) for i in items])
            self._places = centres.reshape(-1, 2), sizes
        places, n_units = self._places
        seen = self._seen
        low = (seen.left(), seen.top())
        high = (seen.right(), seen.bottom())
        inside = ((places >= low) & (places <= high)).all(axis=1)
        return int(n_units[inside].sum()) if len(n_units) else 0
