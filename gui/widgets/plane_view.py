"""The plane of two inputs: regions, level line, perceptrons' lines and samples."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from engine.arrays import Array
from gui.theme import CLASS_COLORS, theme
from gui.widgets.axes_view import AxesView

RADIUS = 4.5
NEAR = 12.0
SHAPES = "oqtdp"  # circle, square, triangle, diamond, pentagon


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Samples: where they are, of which class, and whether they are held out.

    Attributes
    ----------
    xy : ndarray of shape (n, 2)
    labels : ndarray of int of shape (n,)
    held_out : ndarray of bool of shape (n,)
    rows : ndarray of int of shape (n,)
        Their numbers in the data.
    n_classes : int
        2: red for 0 and blue for 1; more: a colour for each class.
    """

    xy: Array
    labels: np.ndarray[tuple[int], np.dtype[np.intp]]
    held_out: np.ndarray[tuple[int], np.dtype[np.bool_]]
    rows: np.ndarray[tuple[int], np.dtype[np.intp]]
    n_classes: int


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A perceptron's line between two points of the plane."""

    name: str
    start: tuple[float, float]
    end: tuple[float, float]


def class_color(label: int, n_classes: int) -> str:
    """Return the colour of a class."""
    if n_classes <= 2:
        return theme.colors.class_one if label else theme.colors.class_zero
    return CLASS_COLORS[label % len(CLASS_COLORS)]


def shape_path(kind: str, centre: QPointF, radius: float) -> QPolygonF:
    """Return the corners of a mark; a circle has none and is drawn as one."""
    turns = {"q": (4, 45.0), "t": (3, 90.0), "d": (4, 0.0), "p": (5, 90.0)}
    count, start = turns[kind]
    size = radius * (1.25 if kind in "tq" else 1.15)
    angles = np.deg2rad(start + np.arange(count) * 360.0 / count)
    return QPolygonF(
        [
            QPointF(centre.x() + size * np.cos(a), centre.y() - size * np.sin(a))
            for a in angles
        ]
    )


def draw_mark(
    painter: QPainter, centre: QPointF, color: str, shape: str, *, hollow: bool
) -> None:
    """Draw one sample: full if trained on, hollow if held out."""
    painter.setPen(QPen(QColor(color if hollow else theme.colors.base), 1.6))
    ground = QColor(theme.colors.base)
    ground.setAlphaF(0.6)
    painter.setBrush(ground if hollow else QColor(color))
    if shape == "o":
        painter.drawEllipse(centre, RADIUS, RADIUS)
    else:
        painter.drawPolygon(shape_path(shape, centre, RADIUS))


class PlaneView(AxesView):
    """Draw what a network says to every point of the plane.

    Signals
    -------
    sample_clicked(row) : the row of the data
    place_clicked(x, y) : no sample is near
    """

    sample_clicked = Signal(int)
    place_clicked = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keeps_aspect = False
        self._image = QImage()
        self._points: Points | None = None
        self._level: Array = np.zeros((0, 2, 2))
        self._lines: tuple[NamedLine, ...] = ()
        self._here: tuple[float, float] | None = None
        self._layer = QPixmap()
        self._layer_key: tuple[object, ...] = ()
        self.setMouseTracking(True)

    @property
    def image(self) -> QImage:
        """The regions, a point per cell of the grid."""
        return self._image

    @property
    def points(self) -> Points | None:
        """The samples shown."""
        return self._points

    @property
    def lines(self) -> tuple[NamedLine, ...]:
        """The perceptrons' lines."""
        return self._lines

    def set_regions(self, image: QImage, level: Array) -> None:
        """Show the answers as a picture, and where they cross the level.

        Parameters
        ----------
        image : QImage
            Covers the whole range of the axes.
        level : ndarray of shape (n_segments, 2, 2)
            Ends of the pieces of the line, as x and y.
        """
        self._image, self._level = image, level
        self.update()

    def set_points(self, points: Points | None) -> None:
        """Show samples."""
        if points is not self._points:
            self._points = points
            self.update()

    def set_lines(self, lines: Sequence[NamedLine]) -> None:
        """Show lines of perceptrons."""
        self._lines = tuple(lines)
        self.update()

    def set_here(self, here: tuple[float, float] | None) -> None:
        """Mark the inputs shown on the canvas."""
        if here != self._here:
            self._here = here
            self.update()

    # --- painting -----------------------------------------------------------------

    def draw_under(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the regions under the grid."""
        if not self._image.isNull():
            hint = QPainter.RenderHint.SmoothPixmapTransform
            painter.setRenderHint(hint)
            painter.drawImage(rect, self._image)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw lines and samples."""
        self._draw_level(painter)
        self._draw_lines(painter, rect)
        self._draw_points(painter)
        if self._here is not None:
            painter.setPen(QPen(QColor(theme.colors.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            place = self.to_pixel(*self._here)
            painter.drawEllipse(place, RADIUS + 4, RADIUS + 4)

    def _draw_level(self, painter: QPainter) -> None:
        if not len(self._level):
            return
        painter.setPen(QPen(QColor(theme.colors.text), 1.4))
        ends = self._level.reshape(-1, 2)
        pixels = self.pixels(ends[:, 0], ends[:, 1])
        pieces = [QLineF(pixels[k], pixels[k + 1]) for k in range(0, len(pixels), 2)]
        painter.drawLines(pieces)

    def _draw_lines(self, painter: QPainter, rect: QRectF) -> None:
        metrics = painter.fontMetrics()
        color = QColor(theme.colors.text_dim)
        taken: list[QRectF] = []
        for line in self._lines:
            start, end = self.to_pixel(*line.start), self.to_pixel(*line.end)
            painter.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(start, end)
            box = self._label_box(
                line, rect, metrics.horizontalAdvance(line.name), taken
            )
            taken.append(box)
            ground = QColor(theme.colors.base)
            ground.setAlphaF(0.75)
            painter.fillRect(box, ground)
            painter.setPen(QColor(theme.colors.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.name)

    def _label_box(
        self, line: NamedLine, rect: QRectF, width: int, taken: list[QRectF]
    ) -> QRectF:
        """Find a place for a name along its line, off the others if possible."""
        start, end = self.to_pixel(*line.start), self.to_pixel(*line.end)
        height = self.fontMetrics().height()
        box = QRectF()
        for share in (0.82, 0.18, 0.66, 0.34, 0.5):
            place = start + (end - start) * share
            box = QRectF(0, 0, width + 6, height)
            box.moveCenter(place)
            box.moveLeft(min(max(box.left(), rect.left()), rect.right() - box.width()))
            box.moveTop(min(max(box.top(), rect.top()), rect.bottom() - height))
            if not any(box.intersects(other) for other in taken):
                break
        return box

    def _draw_points(self, painter: QPainter) -> None:
        """Draw the samples; they are many and seldom change, so from a picture."""
        points = self._points
        if points is None:
            return
        ratio = self.devicePixelRatioF()
        key = (points, self.size(), self.data_range, theme.colors, ratio)
        if key != self._layer_key:
            self._layer_key = key
            self._layer = QPixmap(self.size() * ratio)
            self._layer.setDevicePixelRatio(ratio)
            self._layer.fill(Qt.GlobalColor.transparent)
            layer = QPainter(self._layer)
            layer.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_marks(layer, points)
            layer.end()
        painter.drawPixmap(0, 0, self._layer)

    def _draw_marks(self, painter: QPainter, points: Points) -> None:
        places = self.pixels(points.xy[:, 0], points.xy[:, 1])
        for k in range(len(points.xy)):
            label = int(points.labels[k])
            draw_mark(
                painter,
                places[k],
                class_color(label, points.n_classes),
                SHAPES[label % len(SHAPES)],
                hollow=bool(points.held_out[k]),
            )

    # --- gestures -----------------------------------------------------------------

    def row_near(self, place: QPointF) -> int:
        """Return the row of the sample nearest to a place, or -1 if none is near."""
        points = self._points
        if points is None or not len(points.xy):
            return -1
        pixels = self.pixels(points.xy[:, 0], points.xy[:, 1])
        apart = [
            (pixels[k].x() - place.x()) ** 2 + (pixels[k].y() - place.y()) ** 2
            for k in range(len(pixels))
        ]
        nearest = int(np.argmin(apart))
        return int(points.rows[nearest]) if apart[nearest] <= NEAR**2 else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the sample under the pointer, or the place itself."""
        place = event.position()
        is_left = event.button() == Qt.MouseButton.LeftButton
        if not is_left or not self.plot_rect().contains(place):
            return
        row = self.row_near(place)
        if row >= 0:
            self.sample_clicked.emit(row)
        else:
            self.place_clicked.emit(*self.to_plane(place))
