"""Painting formulas: letters from pictures that are kept, numbers as text."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from gui.widgets.formula_inks import EM, Ink
from gui.widgets.formula_numbers import PlacedRun, paint_runs
from gui.widgets.formula_parts import Drawing

MARGIN = 1.0  # around a picture, in pixels


def paint_drawing(
    painter: QPainter, drawing: Drawing, place: QPointF, size: float, color: QColor
) -> None:
    """Paint a formula with its base line beginning at a place.

    Parameters
    ----------
    painter : QPainter
        Whose pen is changed.
    drawing : Drawing
        In thousandths of the size of the letters.
    place : QPointF
        In pixels.
    size : float
        Of the letters, in pixels.
    color : QColor
        Of all of it.
    """
    left, top, scale = place.x(), place.y(), size / EM
    ratio, name = painter.device().devicePixelRatio(), color.rgba()
    for x, y, inner, ink in drawing.inks:
        picture, dx, dy = _picture(ink, round(inner * size, 2), name, ratio)
        place = QPointF(
            _snapped(left + scale * x, ratio) + dx,
            _snapped(top + scale * y, ratio) + dy,
        )
        painter.drawPixmap(place, picture)
    painter.setPen(color)
    runs: list[PlacedRun] = []
    for x, y, inner, number in drawing.numbers:
        # On whole pixels like the letters, so that both stand on one line.
        letter, base = scale * inner, _snapped(top + scale * y, ratio)
        start = left + scale * x
        for text, dx, dy, share in number.runs:
            height = round(size * inner * share, 2)
            run = PlacedRun(text, start + letter * dx, base + letter * dy, height)
            runs.append(run)
    paint_runs(painter, runs)
    for rule in drawing.rules:
        height = max(_snapped(scale * rule.height(), ratio), 1.0 / ratio)
        y = _snapped(top + scale * rule.top(), ratio)
        x, width = left + scale * rule.left(), scale * rule.width()
        painter.fillRect(QRectF(x, y, width, height), color)


def _snapped(value: float, ratio: float) -> float:
    return round(value * ratio) / ratio


@lru_cache(maxsize=1024)
def _picture(
    ink: Ink, size: float, color: int, ratio: float
) -> tuple[QPixmap, float, float]:
    """Return a picture of an ink, and where its corner is from the base line."""
    scale = size / EM
    path = QTransform.fromScale(scale, scale).map(ink.path)
    box = path.boundingRect()
    left, top = int(box.left() - MARGIN) - 1, int(box.top() - MARGIN) - 1
    width, height = int(box.right() - left) + 2, int(box.bottom() - top) + 2
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    painter.fillPath(path, QColor.fromRgba(color))
    painter.end()
    return picture, left, top
