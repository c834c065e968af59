"""A curve over two logarithmic axes, drawn by pyqtgraph in the theme's colours."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.arrays import Array
from engine.numerals import format_number
from gui.theme import theme
from gui.widgets.plot import LOWEST_ON_LOG, log_ticks

POINT_PX = 5
TICK_PX = 44  # width that the label of a tick needs, of the axis below


class LogPlot(QWidget):
    """One curve with its points, and a line at a place that is marked."""

    def __init__(self) -> None:
        super().__init__()
        import pyqtgraph  # noqa: PLC0415  takes longer to import than to draw a window

        self._view: Any = pyqtgraph.PlotWidget(parent=self, enableMenu=False)
        self._item: Any = self._view.getPlotItem()
        self._item.hideButtons()
        self._item.setMouseEnabled(x=False, y=False)
        self._view.scene().contextMenu = []
        self._curve: Any = pyqtgraph.PlotDataItem(
            symbol="o", symbolSize=POINT_PX, antialias=True
        )
        self._marker: Any = pyqtgraph.InfiniteLine(angle=90, movable=False)
        for item in (self._curve, self._marker):
            self._item.addItem(item, ignoreBounds=True)
        for side in ("left", "bottom"):
            self._tame(self._item.getAxis(side), is_across=side == "bottom")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        theme.changed.connect(self.apply_theme)
        self.apply_theme()

    def _tame(self, axis: Any, *, is_across: bool) -> None:  # noqa: ANN401
        """Let an axis show powers of ten as this program writes them."""
        share = 22 / TICK_PX if is_across else 1.0  # log_ticks counts in heights
        axis.setLogMode(x=is_across, y=not is_across)
        axis.enableAutoSIPrefix(False)
        axis.tickValues = lambda low, high, size: log_ticks(low, high, size * share)
        axis.tickStrings = _texts

    def apply_theme(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self._view.setBackground(colors.base)
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(QPen(QColor(colors.border)))
            axis.setTextPen(QPen(QColor(colors.text_dim)))
            axis.setStyle(tickFont=self.font())
        pen = QPen(QColor(colors.backward), 1)
        pen.setCosmetic(True)
        self._curve.setPen(pen)
        self._curve.setSymbolPen(pen)
        self._curve.setSymbolBrush(QColor(colors.backward))
        marker = QPen(QColor(colors.update), 1, Qt.PenStyle.DashLine)
        marker.setCosmetic(True)
        self._marker.setPen(marker)

    def set_labels(self, x: str, y: str) -> None:
        """Name the axes."""
        for side, text in (("bottom", x), ("left", y)):
            self._item.getAxis(side).setLabel(text, color=theme.colors.text_dim)

    def set_curve(self, x: Array, y: Array) -> None:
        """Show a curve; what is not positive stands at the bottom, NaN is left out."""
        known = np.isfinite(y)
        across = np.log10(x[known])
        up = np.log10(np.maximum(y[known], LOWEST_ON_LOG))
        self._curve.setData(across, up)
        if len(across):
            self._item.getViewBox().setRange(
                xRange=(float(across[0]), float(across[-1])),
                yRange=(float(up.min()), float(up.max())),
                padding=0.06,
            )

    def mark(self, x: float) -> None:
        """Draw a line at a place on the axis below."""
        self._marker.setValue(float(np.log10(x)))

    @property
    def curve(self) -> tuple[Array, Array]:
        """The points shown, as powers of ten."""
        x, y = self._curve.getData()
        return x, y


def _texts(values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
    return [format_number(10.0**value, 2) for value in values]
