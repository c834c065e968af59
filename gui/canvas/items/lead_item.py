"""A wire into an input of a group: it carries values, but has no weight."""

import numpy as np
from PySide6.QtGui import QPen

from engine.arrays import Array
from gui.canvas.items.wire_item import Line, WireItem, bundle_end
from gui.canvas.looks import style
from gui.theme import theme

WIDTH = 1.8


class LeadItem(WireItem):
    """Paint one plain line; a band where it carries several values."""

    def _find_lines(self) -> None:
        start = bundle_end(self.source, "out")
        end = bundle_end(self.target, "in")
        self.centre = None
        self.lines = [Line(-1, -1, start, end)]

    def values(self) -> tuple[Array, Array]:
        """Return that there is nothing negative and nothing cut."""
        return np.ones(1), np.ones(1, dtype=bool)

    def _find_pens(self) -> list[QPen]:
        dim = self._look.hover().dims and not self.is_lit(self.lines[0])
        if self.wire.weights.shape[0] > 1:
            return [style.band_pen(dim=dim)]
        colors = theme.colors
        shade = style.blend(colors.block_border, colors.canvas, 0.7 if dim else 0.0)
        return [style.line_pen(shade.name(), WIDTH)]
