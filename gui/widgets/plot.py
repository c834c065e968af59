"""A plot of curves with labelled axes, drawn by pyqtgraph in the theme's colours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.arrays import Array
from engine.numerals import format_number
from gui.theme import theme
from gui.widgets.decimate import decimate

LOWEST_ON_LOG = 1e-16  # a loss of 0 has no place on a logarithmic axis
DASHED_COLUMNS = 160  # dashes are slow to draw, and finer ones could not be told apart
LABEL_PX = 22  # height that the label of a tick needs
HEADROOM = 1.25  # a range that has become too short grows by this factor


@dataclass(frozen=True, slots=True)
class CurveStyle:
    """How a curve is drawn; always 1 pixel wide, because wider lines take much longer.

    Attributes
    ----------
    role : str
        Colour role of the theme.
    is_background : bool
        The axes do not follow this curve if there are others.
    pattern : Qt.PenStyle
        Of a line that is neither whole nor dashed.
    """

    role: str
    is_dashed: bool = False
    is_background: bool = False
    pattern: Qt.PenStyle = Qt.PenStyle.SolidLine

    def pen(self) -> QPen:
        """Return the pen in the colours of the theme."""
        style = Qt.PenStyle.DashLine if self.is_dashed else self.pattern
        pen = QPen(QColor(getattr(theme.colors, self.role)), 1, style)
        pen.setCosmetic(True)
        return pen


class Plot(QWidget):
    """Curves over a common axis; pyqtgraph is loaded when the first one is made.

    The axes grow in steps, because new ticks cost more than new points. A person may
    zoom and pan; a double click shows everything again.

    Signals
    -------
    hovered(x) : place of the pointer on the axis of x, or None when it has left
    asked_for_all() : after a double click; the curves should be set again
    """

    hovered = Signal(object)
    asked_for_all = Signal()

    def __init__(self, styles: Mapping[str, CurveStyle]) -> None:
        super().__init__()
        import pyqtgraph  # noqa: PLC0415  takes longer to import than to draw a window

        self._styles = styles
        self._is_log = False
        self._follows = True  # until a person zooms
        self._bounds: tuple[float, float, float, float] | None = None
        self._view: Any = pyqtgraph.PlotWidget(parent=self, enableMenu=False)
        self._item: Any = self._view.getPlotItem()
        self._box: Any = self._item.getViewBox()
        self._axis: Any = self._item.getAxis("left")
        self._curves: dict[str, Any] = {
            name: pyqtgraph.PlotCurveItem(antialias=True) for name in styles
        }
        self._marker: Any = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._marker.setVisible(False)
        for item in (*self._curves.values(), self._marker):
            self._item.addItem(item, ignoreBounds=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._tame()
        theme.changed.connect(self.apply_theme)
        self.apply_theme()

    def _tame(self) -> None:
        """Switch off what this program does its own way."""
        self._item.hideButtons()
        self._item.disableAutoRange()
        self._box.setDefaultPadding(0.0)
        self._view.scene().contextMenu = []  # no export of pyqtgraph's own
        self._view.setAntialiasing(True)
        self._view.viewport().setMouseTracking(True)
        plain_ticks = self._axis.tickValues
        self._axis.tickValues = lambda low, high, size: (
            log_ticks(low, high, size) if self._is_log else plain_ticks(low, high, size)
        )
        self._axis.tickStrings = self._tick_texts
        self._view.scene().sigMouseMoved.connect(self._on_moved)
        self._box.sigRangeChangedManually.connect(self._on_zoomed)
        self._view.viewport().installEventFilter(self)

    # --- looks --------------------------------------------------------------------

    def apply_theme(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self._view.setBackground(colors.base)
        for side in ("left", "bottom"):
            axis = self._item.getAxis(side)
            axis.setPen(QPen(QColor(colors.border)))
            axis.setTextPen(QPen(QColor(colors.text_dim)))
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickFont=self.font(), maxTextLevel=1)
        for name, curve in self._curves.items():
            curve.setPen(self._styles[name].pen())
        self._marker.setPen(QPen(QColor(colors.text_dim)))

    def set_labels(self, x: str, y: str) -> None:
        """Name the axes."""
        for side, text in (("bottom", x), ("left", y)):
            self._item.getAxis(side).setLabel(text, color=theme.colors.text_dim)

    def set_log(self, is_log: bool) -> None:
        """Choose a logarithmic or a linear axis for the values; show everything."""
        self._is_log = is_log
        self._item.getAxis("left").setLogMode(x=False, y=is_log)
        self.follow()

    def follow(self) -> None:
        """Let the axes follow the curves again."""
        self._follows = True
        self._bounds = None

    # --- curves -------------------------------------------------------------------

    def set_curves(self, curves: Mapping[str, tuple[Array, Array]]) -> None:
        """Show these curves, each as x and y; those that are not given are hidden.

        `x` ascends. The time that it takes does not depend on the number of points
        that are off by less than a pixel.
        """
        if self._is_log:
            curves = {
                name: (x, np.maximum(y, LOWEST_ON_LOG))
                for name, (x, y) in curves.items()
            }
        in_front = {
            name: curve
            for name, curve in curves.items()
            if not self._styles[name].is_background
        }
        if curves and self._follows:
            self._follow(in_front or curves)
        for name, item in self._curves.items():
            if name in curves:
                item.setData(*self._to_draw(name, *curves[name]))
            elif item.xData is not None and len(item.xData):
                item.setData(np.empty(0), np.empty(0))

    def _to_draw(self, name: str, x: Array, y: Array) -> tuple[Array, Array]:
        style = self._styles[name]
        if style.is_background and self._follows and self._bounds is not None:
            n_seen = int(np.searchsorted(x, self._bounds[1], side="right")) + 1
            x, y = x[:n_seen], y[:n_seen]
        is_broken = style.pen().style() != Qt.PenStyle.SolidLine
        n_columns = DASHED_COLUMNS if is_broken else max(self._view.width(), 100)
        x, y = decimate(x, y, n_columns)
        return x, np.log10(y) if self._is_log else y

    def _follow(self, curves: Mapping[str, tuple[Array, Array]]) -> None:
        """Let the axes show all of these curves, and not much else."""
        last = max(float(x[-1]) for x, _ in curves.values())
        low = min(float(y.min()) for _, y in curves.values())
        high = max(float(y.max()) for _, y in curves.values())
        if self._is_log:
            low, high = log10(low), log10(high)
        bounds = self._bounds
        fits = bounds is not None and (
            0.5 * bounds[1] <= last <= bounds[1]
            and bounds[2] <= low
            and high <= bounds[3]
            and high - low >= 0.4 * (bounds[3] - bounds[2])
        )
        if not fits:
            self._set_bounds(last, low, high)

    def _set_bounds(self, last: float, low: float, high: float) -> None:
        is_first = self._bounds is None
        right = max(last * (1.0 if is_first else HEADROOM), 1.0)
        room = 0.08 * (high - low) or 0.08 * abs(high) or 0.08
        bottom = low - room
        if not self._is_log and low >= 0:
            bottom = 0.0 if low <= 0.5 * high else max(bottom, 0.0)
        self._bounds = (0.0, right, bottom, high + room)
        self._box.setRange(
            xRange=(0.0, right), yRange=(bottom, high + room), padding=0.0
        )

    def _tick_texts(
        self, values: Sequence[float], _scale: float, _spacing: float
    ) -> list[str]:
        if self._is_log:
            return [format_number(10.0**value) for value in values]
        return [format_number(value) for value in values]

    # --- pointer ------------------------------------------------------------------

    def mark(self, x: float | None) -> None:
        """Draw a line at a place, or none."""
        self._marker.setVisible(x is not None)
        if x is not None:
            self._marker.setValue(x)

    def _on_moved(self, place: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(place)
        self.hovered.emit(self._box.mapSceneToView(place).x() if inside else None)

    def _on_zoomed(self) -> None:
        self._follows = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the pointer leaves, and double clicks."""
        if event.type() == QEvent.Type.Leave:
            self.hovered.emit(None)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self.follow()
            self.asked_for_all.emit()
            return True
        return super().eventFilter(watched, event)


def log_ticks(low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
    """Return the ticks of a logarithmic axis: powers of ten, then 2 and 5 times them.

    Parameters
    ----------
    low, high : float
        Ends of the axis, as powers of ten.
    size : float
        Its length in pixels.

    Returns
    -------
    list of (spacing, values)
        Levels of ticks, the most important first, as pyqtgraph asks for them.
    """
    room = max(int(size // LABEL_PX), 2)
    step = max(1, ceil((high - low) / room))
    first = ceil(low / step) * step
    decades = [float(e) for e in range(first, floor(high) + 1, step)]
    if step > 1 or len(decades) * 3 > room + 1:
        return [(float(step), decades)]
    if high - low < 1.0:
        return [(1.0, _even_ticks(low, high, room))]
    between = [
        e + np.log10(factor) for e in range(floor(low), ceil(high)) for factor in (2, 5)
    ]
    return [(1.0, decades), (0.3, [v for v in between if low <= v <= high])]


def _even_ticks(low: float, high: float, room: int) -> list[float]:
    """Return evenly spaced numbers for less than a decade, as powers of ten."""
    bottom, top = 10.0**low, 10.0**high
    raw = (top - bottom) / min(room, 5)
    power = 10.0 ** floor(np.log10(raw))
    step = power * next(nice for nice in (1, 2, 5, 10) if nice * power >= raw)
    numbers = range(ceil(bottom / step), floor(top / step) + 1)
    return [float(np.log10(k * step)) for k in numbers if k]
